package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Wie op een perceel is uitgenodigd en wie niet, zoals het is meegedeeld. Ligt vast.
 *
 * @param laatsteDag tot en met dan kan een kort geding over de selectie beginnen
 */
public record Selectie(LocalDate mededeling, LocalDate laatsteDag, List<Regel> regels)
        implements Serializable {
    public Selectie {
        regels = List.copyOf(regels);
    }

    /** Is met elke uitgenodigde gesproken, of zag hij ervan af? */
    public boolean isUitgesproken() {
        return regels.stream()
                .filter(r -> r.uitkomst() == Gunningsstand.Uitkomst.UITGENODIGD)
                .noneMatch(r -> r.gesprek() == null || r.gesprek() == Gespreksstap.Soort.GEPLAND);
    }

    /**
     * @param gesprek hoe ver het gesprek is, of {@code null}
     */
    public record Regel(
            UUID aanmelding,
            String aanbieder,
            Gunningsstand.Uitkomst uitkomst,
            BigDecimal punten,
            Integer plaats,
            Gespreksstap.Soort gesprek)
            implements Serializable {}
}
