package nl.zorginkoop.contracting.toewijzing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Start- of stopmeldingen uit één bericht over één cliënt: alles telt, of niets.
 *
 * @param bericht het ontvangen bericht
 * @param antwoordsoort het retourbericht dat klaargezet wordt, bijvoorbeeld {@code WMO306}
 * @param kopcodes fouten die al in de kop zijn gevonden; dan wordt er niets toegepast
 * @param meldingen in volgorde van het bericht
 */
public record Leveringsopdracht(
        UUID bericht,
        Wet wet,
        AgbCode aanbieder,
        String bsn,
        String antwoordsoort,
        List<String> kopcodes,
        List<Melding> meldingen) {
    /** Dezelfde meldingen, uit een ander bericht. */
    Leveringsopdracht uit(UUID ander) {
        return new Leveringsopdracht(
                ander, wet, aanbieder, bsn, antwoordsoort, kopcodes, meldingen);
    }

    /**
     * Eén start of stop.
     *
     * @param toewijzingnummer {@code null} bij taakgericht werken
     * @param verwijder trekt een eerdere melding met dezelfde sleutel in (statusaanlevering 3)
     * @param reden reden van beëindiging; {@code null} bij een start
     * @param eind einddatum; {@code null} bij een start
     */
    public record Melding(
            Long toewijzingnummer,
            String categorie,
            String productcode,
            LocalDate begin,
            LocalDate eind,
            String reden,
            boolean verwijder) {
        public boolean isStart() {
            return reden == null;
        }

        public boolean isTijdelijk() {
            return "20".equals(reden);
        }
    }
}
