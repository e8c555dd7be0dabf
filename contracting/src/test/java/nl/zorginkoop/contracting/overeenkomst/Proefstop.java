package nl.zorginkoop.contracting.overeenkomst;

import java.util.function.Consumer;
import nl.zorginkoop.contracting.Omroep;
import nl.zorginkoop.contracting.databank.Databank;

/** Het loket van de betaalstop over een verbinding van een test, voor andere kamers. */
public final class Proefstop {
    private Proefstop() {}

    public static Betaalstoploket loket(Databank databank, Consumer<BetalingGestopt> hoort) {
        Betaalstoploket loket = Contractwereld.betaalstop(databank);
        loket.gestopt = new Omroep<BetalingGestopt>().naar(hoort);
        return loket;
    }
}
