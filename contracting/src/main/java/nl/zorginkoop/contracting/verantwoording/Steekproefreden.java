package nl.zorginkoop.contracting.verantwoording;

import java.util.function.Supplier;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom een stap van een steekproef niet kan, met de regel van de databank erbij (A15). */
public enum Steekproefreden implements Regelreden {
    ONBEKEND(null, "Deze steekproef of regel is er niet voor uw gemeente. Kies haar uit de lijst."),
    DEEL(
            "regelsteekproef_deel",
            "Kies een deel van 0,1 tot en met 100 procent: 1 tot 1000 promille."),
    ZAAD(
            "regelsteekproef_zaad",
            "Een zaad heeft 1 tot 60 tekens. Schrijf het op: ermee is na te rekenen."),
    VENSTER("regelsteekproef_venster", "Kies een periode van een dag tot een jaar."),
    VAST("regelsteekproef_vast", "Periode, deel en zaad liggen vast. Maak een nieuwe steekproef."),
    RISICO_EERST(
            "regelsteekproef_jeugd",
            "Onder de Jeugdwet gaat een risicoanalyse voor. Leg haar eerst vast."),
    PLAN_EERST(
            "regelsteekproef_plan",
            "Onder de Jeugdwet gaat een controleplan voor de detailcontrole. Leg het eerst vast."),
    VOLGORDE(
            "regelsteekproef_gang",
            "Deze stap volgt niet op de vorige: risicoanalyse, controleplan, detailcontrole, afronden."),
    NOG_OPEN(
            "regelsteekproef_open",
            "Nog niet elke gekozen regel is geleverd of overgeslagen. Behandel die eerst."),
    STAP("steekproefregel_stap", "De detailcontrole is nog niet begonnen, of al afgerond."),
    INSTEMMING(
            "steekproefregel_instemming",
            "Vraag een client alleen iets als hij daarmee instemde, op een dag tot en met vandaag."),
    STAND(
            "steekproefregel_gang",
            "Deze regel is al verder. Ververs de bladzijde: een ander was u voor."),
    EERST_BEVRAGEN("steekproefregel_bevraagd", "Bevraag eerst de aanbieder of de client."),
    UITKOMST("steekproefregel_uitkomst", "Zeg wat eruit kwam, of waarom u de regel overslaat.");

    private final String regel;
    private final String zin;

    Steekproefreden(String regel, String zin) {
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

    /** Doet het, en zegt in woorden waarom de databank het niet wil. */
    static <T> T opDeVloer(Supplier<T> werk) {
        try {
            return werk.get();
        } catch (Databankfout fout) {
            throw Regelreden.bij(fout, values());
        }
    }
}
