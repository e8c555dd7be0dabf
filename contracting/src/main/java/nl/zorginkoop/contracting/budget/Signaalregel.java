package nl.zorginkoop.contracting.budget;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Een signaal dat iemand moet zien.
 *
 * @param soort GRENS of BOVEN_RUIMTE
 * @param grens het percentage bij GRENS
 * @param ontvangen wanneer iemand bevestigde dat hij het zag, of {@code null}
 */
public record Signaalregel(
        UUID id,
        UUID plafond,
        String plafondnaam,
        String soort,
        Integer grens,
        Instant ontstaan,
        Instant ontvangen,
        String ontvangenDoor,
        Instant behandeld,
        String door,
        String reden)
        implements Serializable {}
