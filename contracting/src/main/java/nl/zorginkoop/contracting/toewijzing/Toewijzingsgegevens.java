package nl.zorginkoop.contracting.toewijzing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.regie.Persoon;

/**
 * Alles wat een aanbieder over een cliënt en zijn toewijzingen hoort te krijgen: de toewijzing zelf
 * en alle andere die op of na de aanmaakdatum gelden (OP087).
 */
public record Toewijzingsgegevens(
        String gemeente, String aanbieder, Wet wet, Persoon persoon, List<Product> producten) {
    /**
     * Eén toegewezen product.
     *
     * @param budget in centen, of {@code null}
     */
    public record Product(
            long nummer,
            String categorie,
            String code,
            LocalDate begin,
            LocalDate eind,
            Long volume,
            String eenheid,
            String frequentie,
            Long budget,
            Instant toegewezen,
            String redenWijziging,
            String referentieAanbieder) {}
}
