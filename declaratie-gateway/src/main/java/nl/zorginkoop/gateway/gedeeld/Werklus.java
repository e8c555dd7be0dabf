package nl.zorginkoop.gateway.gedeeld;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
        lus(begonnen -> voorraad.neem(soort, begonnen.voor(doe)));
    }

    /** Als {@link #werkLeeg}, maar telkens een stapel. */
    public void werkLeegPerStapel(int hooguit, Consumer<List<Werkvoorraad.Werk>> doe) {
        lus(begonnen -> voorraad.neemStapel(soort, hooguit, begonnen.voor(doe)));
    }

    /** Onthoudt of er aan iets begonnen is. */
    private static final class Begonnen {
        private boolean is;

        <T> Consumer<T> voor(Consumer<T> doe) {
            return werk -> {
                is = true;
                doe.accept(werk);
            };
        }
    }

    private void lus(Predicate<Begonnen> neem) {
        boolean meer = true;
        while (meer && doorgaan.getAsBoolean()) {
            Begonnen begonnen = new Begonnen();
            try {
                meer = neem.test(begonnen);
            } catch (RuntimeException fout) {
                LOG.log(Level.WARNING, "Werk " + soort + " mislukte en komt terug", fout);
                // Viel de databank zelf weg, dan wacht de lus op de volgende polsslag.
                meer = begonnen.is;
            }
        }
    }
}
