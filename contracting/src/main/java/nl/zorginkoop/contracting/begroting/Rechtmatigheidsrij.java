package nl.zorginkoop.contracting.begroting;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Eén regel van de lijst, met de declaratieregel waar zij vandaan komt.
 *
 * @param oordeel FOUT, ONZEKERHEID of HERSTELD
 * @param toewijzing over wie de regel gaat, voor het logboek
 */
public record Rechtmatigheidsrij(
        UUID id,
        String soort,
        String oordeel,
        UUID declaratie,
        String declaratienummer,
        long regelnr,
        UUID toewijzing,
        long toewijzingnummer,
        String aanbiedernaam,
        Euro bedrag)
        implements Serializable {}
