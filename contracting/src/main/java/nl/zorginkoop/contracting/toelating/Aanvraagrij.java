package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Een aanvraag in een lijst.
 *
 * @param nummer van de aanvraag, of {@code null} voor een concept
 * @param sluit wanneer de procedure sluit, of {@code null}
 */
public record Aanvraagrij(
        UUID id,
        String nummer,
        String gemeentenaam,
        String aanbiedernaam,
        UUID openstelling,
        String procedure,
        Aanvraagrol rol,
        Aanvraag.Toestand toestand,
        Instant begonnen,
        Instant ingediend,
        Instant sluit)
        implements Serializable {}
