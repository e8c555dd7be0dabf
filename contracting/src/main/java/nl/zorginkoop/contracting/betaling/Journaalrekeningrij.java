package nl.zorginkoop.contracting.betaling;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Waar een soort bedrag in de boekhouding landt.
 *
 * @param blad de naam van het plafond, alleen bij LAST
 */
public record Journaalrekeningrij(
        UUID id,
        String soort,
        String blad,
        String taakveld,
        String kostenplaats,
        String grootboek,
        LocalDate vanaf,
        String door,
        Instant moment)
        implements Serializable {}
