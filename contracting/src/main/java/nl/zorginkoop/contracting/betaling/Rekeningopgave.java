package nl.zorginkoop.contracting.betaling;

import java.time.LocalDate;
import java.util.Locale;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * Een rekening die vanaf een dag telt.
 *
 * @param aanbieder van wie, of {@code null} voor die van de gemeente
 * @param bron waar het nummer vandaan komt, zoals een brief of het handelsregister
 */
public record Rekeningopgave(
        AgbCode aanbieder, String iban, String tenaamstelling, LocalDate vanaf, String bron) {
    public Rekeningopgave {
        iban = Tekst.eis("iban", iban).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        tenaamstelling = Tekst.eis("tenaamstelling", tenaamstelling);
        bron = Tekst.eis("bron", bron);
        if (vanaf == null) {
            throw new OngeldigeWaarde("vanaf", "Kies de dag vanaf wanneer dit telt.");
        }
    }
}
