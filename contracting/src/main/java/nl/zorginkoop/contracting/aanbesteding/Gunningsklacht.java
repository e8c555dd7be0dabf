package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Een klacht over de procedure of de gunning.
 *
 * @param uiterlijk zes weken na de ontvangst
 * @param uitkomst {@code null} zolang er geen antwoord is
 */
public record Gunningsklacht(
        UUID id,
        String tekst,
        LocalDate ontvangen,
        LocalDate uiterlijk,
        Gunningsbezwaarloket.Klachtuitkomst uitkomst,
        String antwoord)
        implements Serializable {}
