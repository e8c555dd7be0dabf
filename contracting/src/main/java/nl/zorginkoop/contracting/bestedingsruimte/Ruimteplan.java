package nl.zorginkoop.contracting.bestedingsruimte;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Een versie van het gezamenlijk plan.
 *
 * @param akkoord wanneer de aanbieder met deze versie instemde, of {@code null}
 */
public record Ruimteplan(
        UUID id, int versie, Planpunten punten, String door, Instant moment, Instant akkoord)
        implements Serializable {}
