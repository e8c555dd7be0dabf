package nl.zorginkoop.contracting.budget;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Een signaal dat iemand moet zien.
 *
 * @param soort GRENS of BOVEN_RUIMTE
 * @param grens het percentage bij GRENS
 */
public record Signaalregel(
        UUID id,
        UUID plafond,
        String plafondnaam,
        String soort,
        Integer grens,
        Instant ontstaan,
        Instant behandeld,
        String door,
        String reden)
        implements Serializable {}
