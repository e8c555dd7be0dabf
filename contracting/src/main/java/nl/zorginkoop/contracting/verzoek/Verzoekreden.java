package nl.zorginkoop.contracting.verzoek;

import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom een antwoord op een verzoek niet kan, met de regel van de databank waar het op stuit. */
public enum Verzoekreden implements Regelreden {
    ONBEKEND(null, "Dit verzoek is er niet voor uw organisatie."),
    HULPVRAGER_ONBEKEND(
            null,
            "Deze persoon staat niet ingeschreven in uw gemeente. Schrijf hem in, of wijs het verzoek"
                    + " af met de gemeente die het wel aangaat."),
    AL_TOEGEWEZEN(
            "antwoord_na_toewijzing",
            "Op dit verzoek is al toegewezen: daarna volgt geen antwoord."),
    AL_AFGEWEZEN(
            "antwoord_na_afwijzing", "Dit verzoek is al afgewezen: daarna volgt geen antwoord."),
    AL_IN_ONDERZOEK(
            "antwoord_tweede_onderzoek",
            "Dit verzoek is al in onderzoek gezet; dat kan één keer. Wijs toe of wijs af."),
    WOONPLAATS(
            "antwoord_woonplaats",
            "Noem bij het woonplaatsbeginsel de gemeente die betaalt, en alleen daar: dat bestaat alleen"
                    + " onder de Jeugdwet."),
    EIGEN_WOONPLAATS(
            "antwoord_eigen_woonplaats",
            "Dit is uw eigen gemeente: dan is het woonplaatsbeginsel geen reden."),
    WOONPLAATS_VORM(
            "verzoekantwoord_woonplaats_check", "Een gemeentecode heeft vier cijfers, zoals 0363.");

    private final String regel;
    private final String zin;

    Verzoekreden(String regel, String zin) {
        this.regel = regel;
        this.zin = zin;
    }

    @Override
    public String regel() {
        return regel;
    }

    @Override
    public String zin() {
        return zin;
    }

    /** De weigering in woorden, of de fout zelf als wij haar regel niet kennen. */
    static RuntimeException bij(Databankfout fout) {
        return Regelreden.bij(fout, values());
    }
}
