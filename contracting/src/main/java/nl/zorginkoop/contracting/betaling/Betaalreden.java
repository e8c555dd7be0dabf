package nl.zorginkoop.contracting.betaling;

import java.util.function.Supplier;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom betalen niet doorgaat, met de regel van de databank waar het op stuit. */
public enum Betaalreden implements Regelreden {
    ONBEKEND(null, "Deze betaalopdracht is er niet voor uw gemeente."),
    GEEN_REKENING(
            "betaalbatch_rekening",
            "De gemeente heeft op die dag nog geen rekening om van te betalen. Leg haar eerst vast."),
    DAG_VOORBIJ(
            "betaalbatch_uitvoerdag",
            "De dag om te betalen is voorbij. Kies vandaag of een latere dag; is de opdracht er al,"
                    + " trek haar dan in en stel een nieuwe op."),
    NIETS_TE_BETALEN(
            "betaalbatch_leeg",
            "Er is nu niets te betalen: alles zit in een opdracht, wordt tegengehouden, of wordt"
                    + " verrekend. Kijk bij Tegengehouden wat u kunt doen."),
    KAN_NU_NIET(
            "betaalbatch_gang",
            "Dit kan nu niet met deze opdracht. Ververs de bladzijde: een ander was u voor."),
    VIER_OGEN(
            "betaalbatch_vier_ogen",
            "U stelde deze opdracht op, bood haar aan of legde een rekening vast die erin staat. Vraag"
                    + " een collega om haar goed te keuren."),
    VAST(
            "betaalbatch_vast",
            "Wat in een opdracht staat verandert niet meer. Trek haar in en stel een nieuwe op."),
    SOM_KLOPT_NIET(
            "betaalbatch_som",
            "De sommen van deze opdracht kloppen niet met haar regels. Trek haar in en meld dit."),
    GROOTBOEK_WIJKT_AF(
            "betaalbatch_grootboek",
            "Wat hier betaald zou worden staat anders in het grootboek. Trek de opdracht in en meld"
                    + " dit."),
    STOP_ERBIJ(
            "betaalbatch_stop",
            "Sinds het opstellen is er een betaalstop bij gekomen. Trek de opdracht in en stel haar"
                    + " opnieuw op; wat niet mag blijft er dan buiten."),
    GEEN_GROOTBOEKREKENING(
            "betaalbatch_journaal",
            "Voor een blad, de crediteuren of de korting in deze opdracht is er op de dag van betalen"
                    + " nog geen rekening in de boekhouding. Leg haar vast bij Rekeningen van de"
                    + " boekhouding en probeer het opnieuw."),
    REGEL_ONBEKEND(
            "betaalonderzoek_goedgekeurd",
            "Er is geen goedgekeurde regel met dit declaratienummer en deze referentie, of zij is al"
                    + " gecrediteerd. Zoek haar op bij Gedeclareerde regels."),
    ONDERZOEK_VOORBIJ(
            "betaalonderzoek_uiterlijk",
            "Een onderzoek houdt betalen tegen tot een dag die nog komt. Kies een latere dag."),
    AL_VERREKEND(
            "vordering_verrekend",
            "Wat voor deze regel teruggevorderd is, zit al in een betaalopdracht. Trek die in als zij"
                    + " nog niet verzonden is en probeer het opnieuw; daarna spreekt u met de aanbieder af"
                    + " hoe u het terugbetaalt."),
    ONDERZOEK_AF(null, "Dit onderzoek is al afgerond, of is er niet voor uw gemeente."),
    BANK_NODIG("betaalbatch_bank", "Betaald of gestorneerd wordt een overboeking door de bank."),
    IBAN_KLOPT_NIET(
            "betaalrekening_iban",
            "Dit rekeningnummer klopt niet. Kijk het na: het controlegetal past er niet bij."),
    NAAM_KLOPT_NIET(
            "betaalrekening_naam",
            "De bank kent in een naam alleen letters zonder accent, cijfers en / - ? : ( ) . , ' +,"
                    + " hooguit 70 tekens."),
    BLAD_ONVOLLEDIG(
            "journaalrekening_blad",
            "Een blad van de begroting vraagt taakveld, kostenplaats en grootboek; crediteuren en"
                    + " korting alleen grootboek."),
    BLAD_ONBEKEND(
            "journaalrekening_plafond_van_gemeente",
            "Dit plafond is er niet voor uw gemeente. Kies er een uit de lijst."),
    TAAKVELD_KLOPT_NIET(
            "journaalrekening_taakveld_check", "Een taakveld ziet eruit als 6.71 of 6.71a.");

    private final String regel;
    private final String zin;

    Betaalreden(String regel, String zin) {
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
