package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Wat er met het gesprek met een uitgenodigde gebeurde. Opnieuw plannen is een nieuwe stap.
 *
 * @param gesprek wanneer het gesprek is, of {@code null} als dit geen afspraak is
 * @param tekst waar het is, het verslag, of waarom het er niet van kwam
 */
public record Gespreksstap(
        UUID aanmelding, Soort soort, Instant gesprek, String tekst, Instant moment)
        implements Serializable {
    public enum Soort {
        GEPLAND,
        GEHOUDEN,
        /** De aanbieder wil geen gesprek; inschrijven kan hij daarna net zo goed. */
        AFGEZIEN,
        NIET_VERSCHENEN
    }
}
