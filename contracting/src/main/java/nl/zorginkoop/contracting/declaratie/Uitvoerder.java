package nl.zorginkoop.contracting.declaratie;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Een onderaannemer die volgens de aanbieder de hulp van een declaratie leverde (V10).
 *
 * @param naam zoals hij bij de overeenkomst gemeld is, of {@code null} als hij daar niet staat
 * @param regels hoeveel regels met dit product de declaratie onder deze overeenkomst heeft
 * @param tegen op hoeveel daarvan hij niet mocht leveren, zoals het stond toen hij genoemd werd
 */
public record Uitvoerder(
        UUID id,
        UUID declaratie,
        String declaratienummer,
        UUID overeenkomst,
        String product,
        String kvk,
        String naam,
        long regels,
        long tegen,
        Instant moment)
        implements Serializable {
    /** Mocht hij alles leveren, dan hoeft er niemand naar te kijken. */
    public String status() {
        return tegen == 0 ? "UITVOERDER_MAG" : "UITVOERDER_NIET";
    }
}
