package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** Delen van een inschrijving om samen te bewaren. Wat {@code null} is blijft zoals het is. */
public record Inschrijfdelen(Euro prijs, List<Antwoorddeel> antwoorden, Handtekening handtekening)
        implements Serializable {
    public Inschrijfdelen {
        antwoorden = antwoorden == null ? List.of() : List.copyOf(antwoorden);
    }

    public record Antwoorddeel(UUID criterium, String antwoord, UUID dossierstuk)
            implements Serializable {}

    public record Handtekening(String hash, String ondertekenaar, String functie)
            implements Serializable {}
}
