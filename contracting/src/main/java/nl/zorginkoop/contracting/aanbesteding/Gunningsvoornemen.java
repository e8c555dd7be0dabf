package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Wat de gemeente over een perceel van plan is, of bij een aanmelding: wat zij selecteerde.
 *
 * @param laatsteDag de twintigste kalenderdag: tot en met dan kan een kort geding beginnen
 * @param gegund wanneer het definitief werd, of {@code null}
 */
public record Gunningsvoornemen(
        UUID id,
        UUID openstelling,
        int perceel,
        LocalDate mededeling,
        LocalDate laatsteDag,
        Instant gegund)
        implements Serializable {}
