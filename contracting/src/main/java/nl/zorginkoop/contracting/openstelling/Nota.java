package nl.zorginkoop.contracting.openstelling;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Een Nota van Inlichtingen. Bij strijd gaat een latere voor (contractstandaard 1.2).
 *
 * @param publicatie {@code null} zolang zij in de maak is
 * @param verzending waarmee het bewijs van ontvangst is op te vragen
 */
public record Nota(UUID id, int nummer, Instant publicatie, UUID verzending, List<Regel> regels)
        implements Serializable {
    /** Een vraag zonder wie haar stelde, en het antwoord. */
    public record Regel(int nr, String over, String vraag, String antwoord)
            implements Serializable {}

    public Nota {
        regels = List.copyOf(regels);
    }
}
