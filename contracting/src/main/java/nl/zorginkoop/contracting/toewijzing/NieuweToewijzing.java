package nl.zorginkoop.contracting.toewijzing;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Grond;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Wat er toegewezen wordt (facts 5). Specifiek: categorie, code en omvang. Aspecifiek: categorie,
 * eventueel met budget en einddatum. Generiek: budget en einddatum.
 *
 * @param eind {@code null} als het einde open is
 * @param budget {@code null} als er geen budget is
 * @param grond waarom dit ook zonder vrije ruimte of bij een stop doorgaat; {@code null} is een
 *     nieuwe cliënt
 * @param beschikking waar zij uit volgt (PO-16), of {@code null}
 */
public record NieuweToewijzing(
        Wet wet,
        AgbCode aanbieder,
        UUID hulpvrager,
        String categorie,
        String productcode,
        LocalDate begin,
        LocalDate eind,
        Omvang omvang,
        Euro budget,
        String referentieAanbieder,
        Grond grond,
        UUID beschikking) {
    public NieuweToewijzing {
        if ((productcode == null) != (omvang == null)) {
            throw new OngeldigeWaarde(
                    "omvang", "Een productcode vraagt een omvang; zonder code is er geen omvang.");
        }
        if (budget != null && omvang != null) {
            throw new OngeldigeWaarde("budget", "Kies budget of omvang, niet allebei.");
        }
        if (budget != null && eind == null) {
            throw new OngeldigeWaarde("eind", "Bij een budget hoort een einddatum.");
        }
        if (categorie == null && budget == null) {
            throw new OngeldigeWaarde("budget", "Zonder product is een budget verplicht.");
        }
    }

    /** Zonder beschikking: een wettelijke verwijzing, of hulp van voor dit platform. */
    public NieuweToewijzing(
            Wet wet,
            AgbCode aanbieder,
            UUID hulpvrager,
            String categorie,
            String productcode,
            LocalDate begin,
            LocalDate eind,
            Omvang omvang,
            Euro budget,
            String referentieAanbieder,
            Grond grond) {
        this(
                wet,
                aanbieder,
                hulpvrager,
                categorie,
                productcode,
                begin,
                eind,
                omvang,
                budget,
                referentieAanbieder,
                grond,
                null);
    }
}
