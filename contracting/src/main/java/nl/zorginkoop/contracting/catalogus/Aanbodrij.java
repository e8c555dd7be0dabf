package nl.zorginkoop.contracting.catalogus;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een aanbieder zoals een hulpvrager hem ziet. Wat niet bekend is, is {@code null}.
 *
 * @param plek zijn neutrale plaats, of 0 waar zij niet genummerd is
 * @param overeenkomst nummer van het raamcontract
 * @param tarief wordt getoond en ordent nooit
 * @param wachttijd in dagen, zoals de aanbieder haar opgaf
 * @param bijgewerkt hoe oud die opgave is
 * @param eerste vanaf welke dag het volgens die opgave kan
 * @param afstand in hele kilometers, naar de dichtste locatie
 * @param ruimte RUIM, KRAP of VOL
 * @param cijfer wat cliënten gaven, alleen bij tien antwoorden of meer
 * @param redenen waarom hij nu niet te kiezen is; leeg is: wel
 * @param past of hij aan het filter van de cliënt voldoet; wie niet past blijft staan
 */
public record Aanbodrij(
        int plek,
        AgbCode agb,
        String naam,
        String overeenkomst,
        Euro tarief,
        String eenheid,
        Integer wachttijd,
        Instant bijgewerkt,
        LocalDate eerste,
        Integer afstand,
        String ruimte,
        BigDecimal cijfer,
        Integer antwoorden,
        List<String> kenmerken,
        List<String> redenen,
        boolean past)
        implements Serializable {
    public Aanbodrij {
        kenmerken = List.copyOf(kenmerken);
        redenen = List.copyOf(redenen);
    }

    /** Kan hij nu gekozen worden? */
    public boolean isTeKiezen() {
        return redenen.isEmpty();
    }
}
