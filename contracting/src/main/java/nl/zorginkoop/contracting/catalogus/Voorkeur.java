package nl.zorginkoop.contracting.catalogus;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.AgbCode;

/**
 * Wat de cliënt koos.
 *
 * @param lijst de lijst waaruit: een nieuwere vraagt opnieuw kijken
 * @param geadviseerd wie de regisseur noemde, of {@code null} als hij niemand noemde
 */
public record Voorkeur(
        UUID lijst, AgbCode aanbieder, Kiezer kiezer, AgbCode geadviseerd, String reden)
        implements Serializable {
    /** Wie de keuze maakte; de gemeente staat er niet bij, want die kiest niet (rulings A1). */
    public enum Kiezer {
        CLIENT,
        VERTEGENWOORDIGER,
        CLIENT_MET_ADVIES
    }
}
