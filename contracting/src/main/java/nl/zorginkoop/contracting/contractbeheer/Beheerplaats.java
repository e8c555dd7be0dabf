package nl.zorginkoop.contracting.contractbeheer;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * De plaats van een aanbieder in een indeling.
 *
 * @param volume zijn goedgekeurde bedrag in de periode
 * @param aandeel zijn deel van het geheel, in honderdsten van een procent, naar beneden afgerond
 * @param cumulatief hij en wie groter is samen, in honderdsten van een procent, naar beneden
 * @param groep {@code A} of {@code B}
 * @param getrokken of hij in de steekproef valt
 * @param intensief of hij nu onder intensief toezicht staat
 * @param gesprek het eerste geplande gesprek, of {@code null}
 */
public record Beheerplaats(
        UUID id,
        String aanbieder,
        String aanbiedernaam,
        Euro volume,
        int aandeel,
        int cumulatief,
        String groep,
        boolean getrokken,
        boolean intensief,
        LocalDate gesprek)
        implements Serializable {}
