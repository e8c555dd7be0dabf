package nl.zorginkoop.contracting.bestedingsruimte;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Ruimten van meer vormen die samen gebruikt mogen worden (1.5.8).
 *
 * @param akkoord wanneer de aanbieder schriftelijk instemde, of {@code null}
 * @param leden de ruimten erin, bij hun vorm
 */
public record Ruimtebundel(
        UUID id, String reden, String door, Instant moment, Instant akkoord, List<Lid> leden)
        implements Serializable {
    /** Een ruimte in de bundel. */
    public record Lid(UUID ruimte, String vorm) implements Serializable {}

    public Ruimtebundel {
        leden = List.copyOf(leden);
    }
}
