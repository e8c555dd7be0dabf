package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.time.Instant;

/**
 * Wat een aanbieder uit zichzelf meldt, zonder namen of nummers van clienten (V26).
 *
 * @param datalek alleen bij {@link Meldingsoort#DATALEK}, anders {@code null}
 */
public record Meldingopgave(Meldingsoort soort, Instant ontdekt, String tekst, Datalek datalek)
        implements Serializable {

    /** Het formulier van artikel 3.31. */
    public record Datalek(String oorzaak, String gegevens, String personen, int aantal)
            implements Serializable {}
}
