package nl.zorginkoop.contracting.bestedingsruimte;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een addendum en wie het tekende.
 *
 * @param geboekt wanneer het in het grootboek kwam; {@code null} zolang er een handtekening mist of
 *     de dag er nog niet is
 */
public record Ruimteaddendum(
        UUID id,
        int volgnr,
        Euro bedrag,
        LocalDate ingang,
        String reden,
        String door,
        Instant moment,
        Instant aanbiederTekende,
        Instant gemeenteTekende,
        Instant geboekt)
        implements Serializable {}
