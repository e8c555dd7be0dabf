package nl.zorginkoop.contracting.levensloop;

import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * Wie namens een hulpvrager handelt (HA-16).
 *
 * @param waarvoor waar hij over mag gaan, zoals in de machtiging of de uitspraak staat
 * @param post of de brieven naar hem gaan; dan hoort er een adres bij
 * @param bron waaruit het blijkt
 * @param tot de laatste dag, of {@code null} als die niet bekend is
 */
public record Vertegenwoordigeropgave(
        String naam,
        Hoedanigheid hoedanigheid,
        String waarvoor,
        String straat,
        Integer huisnummer,
        String postcode,
        String plaats,
        String telefoon,
        boolean post,
        String bron,
        LocalDate van,
        LocalDate tot) {
    /** Op welke grond iemand vertegenwoordigt. */
    public enum Hoedanigheid {
        OUDER,
        VOOGD,
        MENTOR,
        CURATOR,
        BEWINDVOERDER,
        GEMACHTIGDE
    }

    public Vertegenwoordigeropgave {
        naam = Tekst.eis("naam", naam);
        waarvoor = Tekst.eis("waarvoor", waarvoor);
        bron = Tekst.eis("bron", bron);
        straat = Tekst.ofNiets(straat);
        postcode = Tekst.ofNiets(postcode);
        plaats = Tekst.ofNiets(plaats);
        telefoon = Tekst.ofNiets(telefoon);
        if (hoedanigheid == null) {
            throw new OngeldigeWaarde(
                    "hoedanigheid", "Kies op welke grond iemand vertegenwoordigt.");
        }
        if (van == null) {
            throw new OngeldigeWaarde("van", "Vul de eerste dag in.");
        }
    }
}
