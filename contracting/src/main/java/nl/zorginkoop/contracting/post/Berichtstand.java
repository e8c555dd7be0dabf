package nl.zorginkoop.contracting.post;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Hoe het met een ontvangen bericht staat.
 *
 * @param status ONTVANGEN, VERWERKT, AFGEKEURD, DUBBEL of UITVAL
 * @param reden waarom het uitviel, in gewone woorden
 * @param oordeel de bevindingen als JSON
 * @param antwoord het bericht dat erop antwoordt, of {@code null}
 * @param antwoordVerzonden wanneer het antwoord uitging, of {@code null}
 * @param antwoordBestand waar het antwoord ligt
 */
public record Berichtstand(
        UUID id,
        String gemeente,
        String aanbieder,
        String naam,
        String sha256,
        long grootte,
        Instant ontvangen,
        String berichtsoort,
        String identificatie,
        String status,
        UUID eerste,
        String reden,
        String oordeel,
        Instant afgehandeld,
        UUID antwoord,
        String antwoordSoort,
        Instant antwoordVerzonden,
        String antwoordBestand)
        implements Serializable {
    /** Eén woord voor wie wacht: BEANTWOORD zodra het antwoord echt uit is. */
    public String stand() {
        return antwoordVerzonden != null && !"DUBBEL".equals(status) ? "BEANTWOORD" : status;
    }
}
