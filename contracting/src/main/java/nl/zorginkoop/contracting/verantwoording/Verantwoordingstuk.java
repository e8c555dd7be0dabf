package nl.zorginkoop.contracting.verantwoording;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** Wat er voor een jaar binnenkwam: een verantwoording met haar bedrag of een verklaring. */
public record Verantwoordingstuk(
        UUID id,
        Soort soort,
        LocalDate ontvangen,
        Euro bedrag,
        Oordeel oordeel,
        String kenmerk,
        String door,
        Instant moment)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Van de aanbieder zelf, of van zijn accountant. */
    public enum Soort {
        PRODUCTIEVERANTWOORDING,
        CONTROLEVERKLARING
    }

    /** Wat de accountant ervan vond. */
    public enum Oordeel {
        GOEDKEUREND,
        MET_BEPERKING,
        AFKEUREND,
        ONTHOUDING
    }

    /**
     * Wat er vast te leggen is.
     *
     * @param bedrag wat de aanbieder verantwoordt, alleen bij een productieverantwoording
     * @param oordeel alleen bij een controleverklaring
     * @param kenmerk waaronder het stuk te vinden is
     */
    public record Opgave(
            Soort soort, LocalDate ontvangen, Euro bedrag, Oordeel oordeel, String kenmerk)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
