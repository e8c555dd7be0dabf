package nl.zorginkoop.contracting.post;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Een bericht in een lijst, ontvangen of verzonden.
 *
 * @param partij de andere kant: afzender of ontvanger
 * @param reden waarom het uitviel, of {@code null}
 * @param gekoppeld het antwoord op of de aanleiding van dit bericht, of {@code null}
 * @param stand hoe het met heen en terug samen staat, zie {@link Berichtoverzicht.Stand}
 */
public record Berichtrij(
        UUID id,
        boolean ontvangen,
        Instant moment,
        String berichtsoort,
        String identificatie,
        String naam,
        String partij,
        long grootte,
        String status,
        String reden,
        UUID gekoppeld,
        String gekoppeldSoort,
        String stand)
        implements Serializable {}
