package nl.zorginkoop.gateway.gedeeld;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.databank.Werkvoorraad;

/**
 * Doet werk van één soort tot er niets meer is. Een mislukte taak staat dan al met een pauze terug
 * in de voorraad en houdt de volgende niet op.
 */
public final class Werklus {
    private static final Logger LOG = System.getLogger(Werklus.class.getName());

    private final Werkvoorraad voorraad;
    private final String soort;
    private final BooleanSupplier doorgaan;

    public Werklus(Werkvoorraad voorraad, String soort, BooleanSupplier doorgaan) {
        this.voorraad = voorraad;
        this.soort = soort;
        this.doorgaan = doorgaan;
    }

    public void werkLeeg(Consumer<Werkvoorraad.Werk> doe) {
        boolean meer = true;
        while (meer && doorgaan.getAsBoolean()) {
            boolean[] begonnen = {false};
            try {
                meer =
                        voorraad.neem(
                                soort,
                                werk -> {
                                    begonnen[0] = true;
                                    doe.accept(werk);
                                });
            } catch (RuntimeException fout) {
                LOG.log(Level.WARNING, "Werk " + soort + " mislukte en komt terug", fout);
                // Viel de databank zelf weg, dan wacht de lus op de volgende polsslag.
                meer = begonnen[0];
            }
        }
    }
}
