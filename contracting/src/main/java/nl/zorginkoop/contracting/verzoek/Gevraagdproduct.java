package nl.zorginkoop.contracting.verzoek;

import java.io.Serializable;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een product uit een verzoek om wijziging.
 *
 * @param soort ONGEWIJZIGD, ANDERS of NIEUW
 * @param nummer van de toewijzing waar het over gaat, of {@code null} als zij nieuw is
 * @param begin vanaf wanneer het anders of nieuw is, of {@code null} als het blijft zoals het is
 */
public record Gevraagdproduct(
        String soort,
        Long nummer,
        String product,
        LocalDate begin,
        LocalDate eind,
        Long volume,
        String eenheid,
        String frequentie,
        Euro budget)
        implements Serializable {}
