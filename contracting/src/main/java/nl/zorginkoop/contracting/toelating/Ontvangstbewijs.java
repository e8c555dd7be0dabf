package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Bewijs dat de gemeente een aanvraag heeft: wie de hash over de tekst narekent, ziet dat er geen
 * byte veranderd is (L3).
 *
 * @param inBehandeling {@code false} als zij te laat was (V07)
 * @param tekst de vaste vorm waarover de hash gaat
 */
public record Ontvangstbewijs(
        UUID aanvraag,
        String nummer,
        String gemeentenaam,
        String procedure,
        String aanbiedernaam,
        boolean inBehandeling,
        Instant ontvangen,
        String door,
        String hash,
        LocalDate gestandTot,
        String tekst)
        implements Serializable {}
