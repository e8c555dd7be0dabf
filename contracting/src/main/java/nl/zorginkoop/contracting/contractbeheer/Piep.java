package nl.zorginkoop.contracting.contractbeheer;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Een signaal over een aanbieder, van iemand van de gemeente (OH-24). Noemt geen hulpvrager.
 *
 * @param besluit wat ermee gedaan is, of {@code null} als er nog niet besloten is
 */
public record Piep(
        UUID id,
        String aanbieder,
        String aanbiedernaam,
        Soort soort,
        String tekst,
        String door,
        Instant moment,
        Besluit besluit,
        String reden)
        implements Serializable {
    /** Waar een piep over gaat. */
    public enum Soort {
        KWALITEIT,
        RECHTMATIGHEID,
        WACHTTIJD,
        KLACHT,
        FINANCIEEL,
        ANDERS
    }

    /** Wat er met een piep gedaan is. */
    public enum Besluit {
        INTENSIEF_TOEZICHT,
        GEEN_ACTIE
    }
}
