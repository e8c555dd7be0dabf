package nl.zorginkoop.contracting.gedeeld;

import java.util.List;
import java.util.function.Function;

/**
 * Een blad van een lijst.
 *
 * @param begin cursor van de eerste rij, of {@code null} op een leeg blad
 * @param eind cursor van de laatste rij, of {@code null} op een leeg blad
 * @param aantal hoeveel rijen er in totaal zijn, geteld tot {@link #TELGRENS}
 */
public record Bladzijde<R>(
        List<R> rijen, String begin, String eind, boolean voor, boolean na, int aantal) {
    public static final int TELGRENS = 10_000;

    public Bladzijde {
        rijen = List.copyOf(rijen);
    }

    /** Zijn er meer rijen dan wij tellen? */
    public boolean meerDanGeteld() {
        return aantal > TELGRENS;
    }

    public <S> Bladzijde<S> als(Function<R, S> omzetting) {
        return new Bladzijde<>(
                rijen.stream().map(omzetting).toList(), begin, eind, voor, na, aantal);
    }
}
