package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Bewijs dat een inschrijving er is: wie de hash over de tekst narekent, ziet dat er geen byte
 * veranderd is.
 *
 * @param gestandTot {@code null} bij een aanmelding: die biedt niets aan
 * @param nietReeel waarom zij niet meetelt, in woorden, of {@code null}
 * @param tekst de vaste vorm waarover de hash gaat
 */
public record Inschrijvingsbewijs(
        UUID inschrijving,
        Instant ontvangen,
        String hash,
        LocalDate gestandTot,
        String nietReeel,
        String tekst)
        implements Serializable {}
