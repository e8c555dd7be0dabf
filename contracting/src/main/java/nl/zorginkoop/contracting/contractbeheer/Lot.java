package nl.zorginkoop.contracting.contractbeheer;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Het lot van een aanbieder in een steekproef. Wie het wil narekenen neemt de SHA-256 van {@code
 * zaad:agb}; is die niet groter dan de grens, dan is hij getrokken.
 */
public record Lot(
        UUID id,
        String gemeentenaam,
        String aanbieder,
        String aanbiedernaam,
        String zaad,
        String lot,
        String grens,
        boolean getrokken,
        Instant moment)
        implements Serializable {}
