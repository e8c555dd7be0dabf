package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Een grond die deze kant kan gebruiken.
 *
 * @param ontbinding of het zonder opzegtermijn is
 * @param vroegst de eerste dag waarop de overeenkomst dan niet meer geldt
 * @param horen of de aanbieder eerst gehoord is
 */
public record Eindkeuze(
        Eindgrond grond, boolean ontbinding, String artikel, LocalDate vroegst, boolean horen)
        implements Serializable {}
