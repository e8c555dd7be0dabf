package nl.zorginkoop.contracting.regie;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Wat een melder opgeeft. Vijf gegevens zijn altijd nodig (SI-03): over wie, hoe de melder te
 * bereiken is, zijn relatie, de situatie en wat hij meldt.
 *
 * @param overGeboren geboortedatum van over wie het gaat, of {@code null}
 * @param domein het leefgebied, of {@code null}
 */
public record Meldingopgave(
        Melding.Soort soort,
        Melding.Bron bron,
        String overNaam,
        LocalDate overGeboren,
        String contact,
        String relatie,
        String situatie,
        String inhoud,
        boolean spoed,
        Melding.Domein domein)
        implements Serializable {
    /** Namen zijn kort, verhalen niet; de databank houdt dezelfde grens. */
    private enum Maat {
        NAAM(200),
        CONTACT(300),
        VERHAAL(4000);

        private final int tekens;

        Maat(int tekens) {
            this.tekens = tekens;
        }
    }

    /** Dezelfde opgave zonder wit om de teksten, mits er niets ontbreekt; anders alles tegelijk. */
    Meldingopgave volledig() {
        Map<String, String> ontbreekt = new LinkedHashMap<>();
        eis(ontbreekt, "overNaam", overNaam, Maat.NAAM, "Zeg over wie het gaat.");
        eis(
                ontbreekt,
                "contact",
                contact,
                Maat.CONTACT,
                "Zeg hoe de melder te bereiken is: een telefoonnummer of mailadres.");
        eis(
                ontbreekt,
                "relatie",
                relatie,
                Maat.NAAM,
                "Zeg wat de melder van deze persoon is, zoals buur, ouder of huisarts.");
        eis(ontbreekt, "situatie", situatie, Maat.VERHAAL, "Beschrijf hoe het nu met hem gaat.");
        eis(ontbreekt, "inhoud", inhoud, Maat.VERHAAL, "Zeg wat u meldt, of wat u vraagt.");
        if (soort == null) {
            ontbreekt.put("soort", "Kies of het een melding of een signaal is.");
        }
        if (bron == null) {
            ontbreekt.put("bron", "Kies van wie het komt.");
        }
        if (!ontbreekt.isEmpty()) {
            throw new MeldingOnvolledig(ontbreekt);
        }
        return new Meldingopgave(
                soort,
                bron,
                overNaam.strip(),
                overGeboren,
                contact.strip(),
                relatie.strip(),
                situatie.strip(),
                inhoud.strip(),
                spoed,
                domein);
    }

    private static void eis(
            Map<String, String> ontbreekt, String veld, String tekst, Maat maat, String zin) {
        if (tekst == null || tekst.isBlank()) {
            ontbreekt.put(veld, zin);
        } else if (tekst.strip().length() > maat.tekens) {
            ontbreekt.put(veld, "Dit is te lang: hooguit " + maat.tekens + " tekens.");
        }
    }
}
