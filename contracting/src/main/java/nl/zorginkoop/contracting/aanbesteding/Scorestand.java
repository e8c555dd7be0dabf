package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * Wat er op een criterium beslist is voor een inschrijving.
 *
 * @param score de laatste score, of {@code null}
 * @param akkoord of een ander het ermee eens is; {@code null} zolang niemand meekeek
 */
public record Scorestand(
        UUID criterium,
        int nr,
        String titel,
        int maximum,
        UUID score,
        BigDecimal punten,
        String reden,
        String beoordelaar,
        Boolean akkoord,
        String tweede)
        implements Serializable {}
