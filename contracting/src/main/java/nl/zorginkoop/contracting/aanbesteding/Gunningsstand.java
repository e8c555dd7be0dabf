package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;

/**
 * Waar een inschrijving staat. De databank rekent haar in één opdracht uit.
 *
 * @param prijspunten {@code null} zolang de prijzen dicht zijn of er geen prijscriterium is
 * @param plaats {@code null} tot over alle inschrijvingen is beslist
 */
public record Gunningsstand(
        UUID inschrijving,
        AgbCode aanbieder,
        String aanbiedernaam,
        Uitkomst uitkomst,
        BigDecimal kwaliteit,
        BigDecimal prijspunten,
        BigDecimal totaal,
        Integer plaats)
        implements Serializable {
    public enum Uitkomst {
        ONBESLIST,
        LOTEN,
        GEGUND,
        /** Een aanmelding die mag inschrijven. */
        UITGENODIGD,
        AFGEWEZEN,
        ONVOLDOENDE,
        NIET_REEEL,
        TERZIJDE,
        INGETROKKEN
    }
}
