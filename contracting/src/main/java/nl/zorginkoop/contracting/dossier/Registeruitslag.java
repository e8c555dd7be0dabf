package nl.zorginkoop.contracting.dossier;

import java.io.Serializable;
import java.time.Instant;

/** Een antwoord van een register, met de dag en de bron. */
public record Registeruitslag(
        String register, Registerantwoord.Uitslag uitslag, String bron, Instant moment)
        implements Serializable {}
