package nl.zorginkoop.contracting.betaling;

import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * Wat er onderzocht wordt en tot wanneer het betalen wacht (V16).
 *
 * @param declaratienummer met {@code referentie} de regel, of beide {@code null}: alles van deze
 *     aanbieder
 * @param eigenaar wie het onderzoek doet: die krijgt de taak
 * @param uiterlijk de laatste dag dat betalen wacht
 */
public record Onderzoekopgave(
        AgbCode aanbieder,
        String declaratienummer,
        String referentie,
        String reden,
        String eigenaar,
        LocalDate uiterlijk) {
    public Onderzoekopgave {
        reden = Tekst.eis("onderzoekreden", reden);
        eigenaar = Tekst.eis("eigenaar", eigenaar);
        declaratienummer = Tekst.ofNiets(declaratienummer);
        referentie = Tekst.ofNiets(referentie);
        if (uiterlijk == null) {
            throw new OngeldigeWaarde(
                    "uiterlijk", "Kies de laatste dag dat betalen wacht op dit onderzoek.");
        }
        if ((declaratienummer == null) != (referentie == null)) {
            throw new OngeldigeWaarde(
                    "referentie",
                    "Noem van een regel het declaratienummer en de referentie, of geen van beide.");
        }
    }
}
