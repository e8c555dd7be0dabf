package nl.zorginkoop.contracting.begroting;

import java.time.LocalDate;

/**
 * Wat raad of college besloot.
 *
 * @param aangenomen of de wijziging doorgaat
 * @param nummer waaraan het besluit te vinden is
 * @param dag wanneer het genomen is
 */
public record Besluitopgave(boolean aangenomen, Orgaan orgaan, String nummer, LocalDate dag) {
    /** Wie beslist. */
    public enum Orgaan {
        RAAD,
        COLLEGE
    }
}
