package nl.zorginkoop.contracting;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/**
 * Roept gebeurtenissen om zoals CDI dat synchroon doet: in dezelfde draad en transactie, en een
 * fout van een luisteraar komt terug bij wie omriep.
 */
public final class Omroep<T> implements Event<T> {
    private final List<Consumer<T>> luisteraars = new ArrayList<>();
    private final List<T> gehoord = new ArrayList<>();

    public Omroep<T> naar(Consumer<T> luisteraar) {
        luisteraars.add(luisteraar);
        return this;
    }

    /** Wat er is omgeroepen, op volgorde. */
    public List<T> gehoord() {
        return List.copyOf(gehoord);
    }

    @Override
    public void fire(T gebeurtenis) {
        gehoord.add(gebeurtenis);
        luisteraars.forEach(luisteraar -> luisteraar.accept(gebeurtenis));
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U gebeurtenis) {
        fire(gebeurtenis);
        return CompletableFuture.completedFuture(gebeurtenis);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U gebeurtenis, NotificationOptions opties) {
        return fireAsync(gebeurtenis);
    }

    @Override
    public Event<T> select(Annotation... merken) {
        return this;
    }

    @Override
    public <U extends T> Event<U> select(Class<U> soort, Annotation... merken) {
        throw new UnsupportedOperationException("Kiezen op soort is hier niet nodig");
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> soort, Annotation... merken) {
        throw new UnsupportedOperationException("Kiezen op soort is hier niet nodig");
    }
}
