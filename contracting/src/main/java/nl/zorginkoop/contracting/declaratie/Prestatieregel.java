package nl.zorginkoop.contracting.declaratie;

import java.time.LocalDate;

/**
 * Eén gedeclareerde regel zoals de aanbieder haar stuurde.
 *
 * @param nr volgnummer in het bericht, vanaf 1
 * @param vorigeReferentie de gecrediteerde regel; alleen bij een credit
 * @param volume in eenheden; bij euro's in centen
 * @param tarief in centen per eenheid, of {@code null} bij euro's
 * @param bedrag in centen, altijd nul of meer
 */
public record Prestatieregel(
        long nr,
        String bsn,
        String referentie,
        String vorigeReferentie,
        long toewijzingnummer,
        String categorie,
        String code,
        LocalDate begin,
        LocalDate eind,
        long volume,
        String eenheid,
        Long tarief,
        long bedrag,
        boolean credit) {}
