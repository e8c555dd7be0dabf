package nl.zorginkoop.contracting.document;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;

/**
 * Wat er van een document bekend is zonder het te openen.
 *
 * @param aanbieder de aanbieder die het ook mag zien, of {@code null}
 * @param mime de soort zoals die uit de bytes blijkt, niet zoals de browser haar noemde
 * @param sha256 hash van de leesbare bytes, hexadecimaal
 * @param door wie het toevoegde
 */
public record Document(
        UUID id,
        Gemeentecode gemeente,
        AgbCode aanbieder,
        String onderwerpSoort,
        UUID onderwerp,
        String naam,
        String mime,
        long grootte,
        String sha256,
        String door,
        Instant ontvangen)
        implements Serializable {}
