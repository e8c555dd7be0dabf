package nl.zorginkoop.contracting.bestedingsruimte;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een bestedingsruimte zoals beide partijen haar lezen: dezelfde rij, hetzelfde getal (INV-8.8).
 *
 * @param bewaker OPDRACHTGEVER of OPDRACHTNEMER (1.5.7)
 * @param stand waar de klok staat
 * @param uitkomst wat er het laatst besloten is, of {@code null}
 * @param aanZet GEMEENTE, AANBIEDER of PLATFORM; {@code null} als er niets meer speelt
 * @param uiterlijk wanneer wie aan zet is klaar moet zijn, of {@code null}
 * @param teLaat of die dag voorbij is terwijl er iemand aan zet is
 * @param ruimte wat er dit jaar beschikbaar is; {@code null} zolang er niets besloten is
 * @param benut wat er toegewezen of gedeclareerd is, of {@code null}
 * @param procent benut als deel van de ruimte, of {@code null}
 */
public record Ruimtestand(
        UUID id,
        UUID contract,
        String nummer,
        String gemeentenaam,
        String aanbieder,
        String aanbiedernaam,
        String wet,
        String vorm,
        int jaar,
        LocalDate ingang,
        String bewaker,
        String proces,
        LocalDate zienswijzeTot,
        boolean overgenomen,
        String stand,
        String uitkomst,
        String aanZet,
        LocalDate uiterlijk,
        boolean teLaat,
        UUID plafond,
        Euro ruimte,
        Euro benut,
        Integer procent)
        implements Serializable {
    /** De uiterste dag van het besluit (1.5.3). */
    public LocalDate besluitUiterlijk() {
        return ingang.minusMonths(3);
    }

    /** De uiterste dag van het gezamenlijk plan (1.5.5). */
    public LocalDate planUiterlijk() {
        return ingang.minusMonths(2);
    }

    /** Wat er nog vrij is; onder nul is de ruimte overschreden en loopt de hulp door. */
    public Euro vrij() {
        return ruimte == null || benut == null ? null : ruimte.min(benut);
    }
}
