package nl.zorginkoop.contracting.verzoek;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;

/**
 * Wat er over een verzoek te zien is, op één plek (rulings A5): woonplaats, contract, leeftijd en
 * stapeling, elk met de reden in woorden. Wie antwoordt besluit; de toets weigert niets.
 */
public record Verwijzingstoets(
        UUID hulpvrager, Oordeel woonplaats, Oordeel contract, Oordeel leeftijd, Oordeel stapeling)
        implements Serializable, OverHulpvrager {
    /** Wat er uit een toets komt. */
    public enum Uitkomst {
        IN_ORDE,
        NIET_IN_ORDE,
        /** Er is te weinig bekend om het te zeggen. */
        ONBEKEND
    }

    /** De uitkomst van een toets en waarom. */
    public record Oordeel(Uitkomst uitkomst, String reden) implements Serializable {
        static Oordeel goed(String reden) {
            return new Oordeel(Uitkomst.IN_ORDE, reden);
        }

        static Oordeel niet(String reden) {
            return new Oordeel(Uitkomst.NIET_IN_ORDE, reden);
        }

        static Oordeel onbekend(String reden) {
            return new Oordeel(Uitkomst.ONBEKEND, reden);
        }
    }

    @Override
    public UUID betrokkene() {
        return hulpvrager;
    }
}
