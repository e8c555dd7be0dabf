package nl.zorginkoop.contracting.verzoek;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * De aangevraagde producten uit één bericht over één cliënt: alles telt, of niets.
 *
 * @param bericht het ontvangen bericht
 * @param dagtekening de dag die de aanbieder erboven zette
 * @param antwoordsoort het retourbericht dat klaargezet wordt, bijvoorbeeld {@code WMO316}
 * @param kopcodes fouten die al in de kop zijn gevonden; dan wordt er niets bewaard
 * @param producten in volgorde van het bericht
 */
public record Verzoekopdracht(
        UUID bericht,
        Wet wet,
        AgbCode aanbieder,
        LocalDate dagtekening,
        Client client,
        String antwoordsoort,
        List<String> kopcodes,
        List<Product> producten) {
    /** Dezelfde vraag, uit een ander bericht. */
    Verzoekopdracht uit(UUID ander) {
        return new Verzoekopdracht(
                ander, wet, aanbieder, dagtekening, client, antwoordsoort, kopcodes, producten);
    }

    /**
     * De persoon zoals het bericht hem noemt.
     *
     * @param naam zoals een lijst haar toont
     * @param geboortedatum {@code null} als die niet of niet helemaal bekend is
     */
    public record Client(String bsn, String naam, LocalDate geboortedatum) {}

    /**
     * Eén aangevraagd product.
     *
     * @param referentie het kenmerk waaronder de aanbieder het antwoord terugzoekt
     * @param beschikking nummer van een open beschikking, of {@code null}
     * @param eind {@code null} als het einde open is
     * @param budget in centen, of {@code null}
     */
    public record Product(
            String referentie,
            Long beschikking,
            LocalDate beschikkingIngang,
            String categorie,
            String productcode,
            LocalDate begin,
            LocalDate eind,
            Long volume,
            String eenheid,
            String frequentie,
            Long budget,
            Verwijzer verwijzer,
            String commentaar)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Wie de cliënt verwees.
     *
     * @param type codelijst COD327
     * @param code zorgverlenerscode, of {@code null}
     * @param naam of {@code null}
     */
    public record Verwijzer(String type, String code, String naam) implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
