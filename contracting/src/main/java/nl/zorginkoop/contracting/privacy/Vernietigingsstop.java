package nl.zorginkoop.contracting.privacy;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Iets moet blijven zolang deze stop geldt, ook na zijn bewaartermijn: bezwaar, rechtszaak,
 * onderzoek.
 *
 * @param onderwerp waar het over gaat, of {@code null} als alles moet blijven
 * @param opgeheven {@code null} zolang de stop geldt
 */
public record Vernietigingsstop(
        UUID id,
        Over soort,
        UUID onderwerp,
        String reden,
        Instant sinds,
        String door,
        Instant opgeheven,
        String opgehevenDoor)
        implements Serializable {
    /** Waar een stop over kan gaan. */
    public enum Over {
        HULPVRAGER,
        TOEWIJZING,
        BERICHT,
        ALLES
    }

    public boolean geldt() {
        return opgeheven == null;
    }
}
