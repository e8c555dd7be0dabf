package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Een eigen aanmelding of inschrijving in een lijst.
 *
 * @param sluit het sluitingsmoment van haar ronde
 */
public record Inschrijvingrij(
        UUID id,
        UUID openstelling,
        String procedure,
        String gemeentenaam,
        int perceel,
        String perceelnaam,
        Ronde ronde,
        Perceelinschrijving.Toestand toestand,
        Instant ingediend,
        Instant sluit)
        implements Serializable {}
