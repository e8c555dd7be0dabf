package nl.zorginkoop.contracting.betaling;

import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * Waar een soort bedrag in de boekhouding landt, vanaf een dag (rulings B4).
 *
 * @param plafond het blad van de begroting, alleen bij LAST
 */
public record Journaalopgave(
        Soort soort,
        UUID plafond,
        String taakveld,
        String kostenplaats,
        String grootboek,
        LocalDate vanaf) {
    /** Wat er geboekt wordt. */
    public enum Soort {
        LAST,
        CREDITEUREN,
        KORTING,
        /** Nog te betalen, tegenover een schatting. */
        OVERLOPEND
    }

    public Journaalopgave {
        if (soort == null) {
            throw new OngeldigeWaarde("soort", "Kies wat er geboekt wordt.");
        }
        grootboek = Tekst.eis("grootboek", grootboek);
        if (vanaf == null) {
            throw new OngeldigeWaarde("vanaf", "Kies de dag vanaf wanneer dit telt.");
        }
    }
}
