package nl.zorginkoop.contracting.opgave;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.toewijzing.Leveringsopdracht;
import nl.zorginkoop.contracting.verzoek.Verzoekopdracht;
import nl.zorginkoop.contracting.verzoek.Wijzigingsopdracht;

/**
 * Alles wat er in een bericht komt te staan.
 *
 * @param identificatie het nummer van het bericht, hooguit twaalf tekens (TR056)
 */
public record Opgave(
        Gemeentecode gemeente,
        AgbCode aanbieder,
        Wet wet,
        String identificatie,
        LocalDate dagtekening,
        Client client,
        Inhoud inhoud) {
    /**
     * De persoon zoals hij in het bericht komt.
     *
     * @param geslacht COD046: 0 onbekend, 1 mannelijk, 2 vrouwelijk
     */
    public record Client(
            String bsn,
            LocalDate geboortedatum,
            String geslacht,
            String achternaam,
            String voorvoegsel,
            String voornamen,
            String voorletters)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Verhult wie het is: een persoon hoort niet in een log. */
        @Override
        public String toString() {
            return "Client[…]";
        }
    }

    /** Waar het bericht over gaat. */
    public sealed interface Inhoud permits Leveringen, Toewijzing, Wijziging {}

    /** Starts (305) of stops (307). */
    public record Leveringen(boolean start, List<Levering> leveringen) implements Inhoud {}

    /**
     * Eén start of stop.
     *
     * @param toewijzingbegin de ingangsdatum van de toewijzing
     */
    public record Levering(Leveringsopdracht.Melding melding, LocalDate toewijzingbegin) {}

    /** Een verzoek om toewijzing (315). */
    public record Toewijzing(
            String gezagsdragerBekend, String commentaar, List<Verzoekopdracht.Product> producten)
            implements Inhoud {}

    /** Een verzoek om wijziging (317). */
    public record Wijziging(
            String kenmerk,
            String reden,
            List<Long> ongewijzigd,
            List<Wijzigingsopdracht.Anders> anders,
            List<Wijzigingsopdracht.Nieuw> nieuw)
            implements Inhoud {}
}
