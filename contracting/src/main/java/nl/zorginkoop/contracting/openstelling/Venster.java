package nl.zorginkoop.contracting.openstelling;

import java.io.Serializable;
import java.time.Instant;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/** Een moment van instromen, van en tot; op {@code tot} zelf is het te laat. */
public record Venster(Instant van, Instant tot) implements Serializable {
    public Venster {
        if (!tot.isAfter(van)) {
            throw new OngeldigeWaarde("tot", "Een venster sluit nadat het opent.");
        }
    }
}
