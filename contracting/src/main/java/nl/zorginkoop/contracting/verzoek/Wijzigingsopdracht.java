package nl.zorginkoop.contracting.verzoek;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Eén verzoek om wijziging (317): de hele gewenste situatie van een cliënt bij deze aanbieder
 * (OP308).
 *
 * @param bericht het ontvangen bericht
 * @param dagtekening de dag die de aanbieder erboven zette
 * @param antwoordsoort het retourbericht dat klaargezet wordt, bijvoorbeeld {@code WMO318}
 * @param kopcodes fouten die al in de kop zijn gevonden; dan wordt er niets bewaard
 * @param referentie het kenmerk waaronder de aanbieder het antwoord terugzoekt
 * @param reden codelijst WJ758
 * @param ongewijzigd nummers van toewijzingen die blijven zoals zij zijn
 */
public record Wijzigingsopdracht(
        UUID bericht,
        Wet wet,
        AgbCode aanbieder,
        LocalDate dagtekening,
        String bsn,
        String antwoordsoort,
        List<String> kopcodes,
        String referentie,
        String reden,
        List<Long> ongewijzigd,
        List<Anders> anders,
        List<Nieuw> nieuw) {
    /** Dezelfde vraag, uit een ander bericht. */
    Wijzigingsopdracht uit(UUID ander) {
        return new Wijzigingsopdracht(
                ander,
                wet,
                aanbieder,
                dagtekening,
                bsn,
                antwoordsoort,
                kopcodes,
                referentie,
                reden,
                ongewijzigd,
                anders,
                nieuw);
    }

    /**
     * Hoeveel, vanaf wanneer en tot wanneer.
     *
     * @param eind {@code null} als het einde open is
     * @param budget in centen, of {@code null}
     */
    public record Wens(
            LocalDate vanaf,
            LocalDate eind,
            Long volume,
            String eenheid,
            String frequentie,
            Long budget)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Een toewijzing die anders moet. */
    public record Anders(long toewijzingnummer, Wens wens) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** Een product dat erbij moet komen. */
    public record Nieuw(String categorie, String productcode, Wens wens) implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
