package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Wat de gemeente van plan is te besluiten.
 *
 * @param uitkomst TOELATING of AFWIJZING
 * @param laatsteDag de twintigste kalenderdag: tot en met dan kan een kort geding beginnen
 * @param brief de brief waarin het staat
 */
public record Voornemen(
        UUID id,
        UUID aanvraag,
        String uitkomst,
        LocalDate mededeling,
        LocalDate laatsteDag,
        UUID brief)
        implements Serializable {}
