package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Een eigen inschrijving in een lijst. */
public record Inschrijvingrij(
        UUID id,
        UUID openstelling,
        String procedure,
        String gemeentenaam,
        int perceel,
        String perceelnaam,
        Perceelinschrijving.Toestand toestand,
        Instant ingediend,
        Instant sluit)
        implements Serializable {}
