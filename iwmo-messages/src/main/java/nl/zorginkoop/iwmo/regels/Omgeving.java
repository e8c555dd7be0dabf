package nl.zorginkoop.iwmo.regels;

import java.time.LocalDate;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Domein;

/**
 * Wat een regel buiten zijn eigen klasse mag weten. De datums van de declaratie zijn er alleen in
 * een 323.
 */
public record Omgeving(
        Berichtsoort soort,
        LocalDate dagtekening,
        LocalDate declaratieDagtekening,
        LocalDate declaratieEinde) {

    public Domein domein() {
        return soort.domein();
    }
}
