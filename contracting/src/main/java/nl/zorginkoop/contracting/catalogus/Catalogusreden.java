package nl.zorginkoop.contracting.catalogus;

import java.util.function.IntSupplier;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom iets in de catalogus of de keuze niet kan, met de regel van de databank erbij. */
public enum Catalogusreden implements Regelreden {
    ONBEKEND("keuze_onbekend", "Dit is er niet voor uw organisatie: volg de link opnieuw."),
    NAAM_BESTAAT(
            "interventie_naam",
            "Er loopt in deze periode al een interventie met deze naam. Kies een andere naam, of"
                    + " beëindig eerst de vorige."),
    LIGT_VAST(
            "interventie_ligt_vast",
            "Deze interventie is al geëindigd. Maak een nieuwe als zij weer nodig is."),
    EINDE_VOOR_BEGIN("interventie_check", "De laatste dag ligt niet voor de eerste."),
    PRODUCT_ONBEKEND(
            "interventie_wet_productcode_fkey",
            "Dit product staat niet in de productenlijst van deze wet."),
    AL_GEMETEN(
            "tevredenheid_een_keer",
            "Voor deze aanbieder, wet en dit jaar ligt het cijfer er al, en het verandert niet."),
    INTERVENTIE_LOOPT_NIET(
            "keuze_interventie_loopt_niet",
            "Deze interventie is er niet op de startdatum. Kies een andere dag of interventie."),
    ZONDER_CONTRACT(
            "keuze_zonder_contract",
            "Voor deze interventie loopt op de startdatum geen raamcontract met een tarief. Kies een"
                    + " andere dag of interventie, of vraag de contractmanager."),
    ANDERE_WET(
            "keuze_andere_wet",
            "De interventie valt onder een andere wet dan het onderzoek. Kies er een van deze wet."),
    START_VOORBIJ("keuze_start_voorbij", "De startdatum is voorbij. Kies vandaag of later."),
    ANDERE_ROUTE(
            "keuze_andere_route",
            "Over deze zaak wordt langs een andere weg hulp gezocht. Zet de zaak eerst op de"
                    + " catalogus: twee wegen tegelijk kan niet."),
    BAND(
            "keuze_band",
            "U heeft een band met een aanbieder die in dit gebied is toegelaten. Laat een collega"
                    + " zonder band deze keuze begeleiden."),
    ZAAK_VAN_ANDER(
            "zaak_van_regisseur",
            "Deze zaak is van een andere regisseur. Laat haar overdragen, of u als waarnemer noemen."),
    PAST_NIET_BIJ_BESLUIT(
            "keuze_past_bij_besluit",
            "Het besluit kent dit niet in natura toe op de startdatum. Kies wat het besluit noemt."),
    BESLUIT_KORTER(
            "opdracht_binnen_besluit",
            "Het besluit loopt niet zo lang. Kies een laatste dag binnen het besluit."),
    DICHT("keuze_is_dicht", "Deze keuze is gesloten. Begin een nieuwe keuze vanuit de zaak."),
    AL_TOEGEWEZEN(
            "keuze_dicht_of_toegewezen",
            "Er is al toegewezen: stop of wijzig de toewijzing in plaats van de keuze te sluiten."),
    LOOPT_AL(
            "keuze_een_tegelijk",
            "Over deze zaak loopt voor dit product al een keuze. Ga daarmee verder."),
    STAP_LIJST(
            "keuze_stap_lijst",
            "De lijst kan nu niet opnieuw: er ligt een vraag bij een aanbieder, of er is al gekozen."),
    STAP_BESLUIT(
            "keuze_stap_besluit",
            "Er valt nu niets te kiezen: er ligt een vraag bij een aanbieder, of er is al gekozen."),
    OUDE_LIJST(
            "keuze_oude_lijst",
            "Er is intussen een nieuwere lijst getoond. Bekijk die en kies opnieuw."),
    NIET_OP_LIJST(
            "besluit_op_lijst",
            "Deze aanbieder staat niet op de getoonde lijst. Kies er een die er wel op staat."),
    ADVIES_NIET_OP_LIJST(
            "advies_op_lijst", "De genoemde aanbieder staat niet op de getoonde lijst."),
    VALT_AF(
            "keuze_valt_af",
            "Deze aanbieder kan nu niet gekozen worden; de reden staat in de lijst. Kies een ander."),
    ADVIES_NOEMT_IEMAND("besluit_met_advies", "Koos de cliënt met advies, zeg dan wie u noemde."),
    STAP_VRAAG(
            "keuze_stap_vraag",
            "Leg eerst vast wie de cliënt kiest; daarna kan gevraagd worden of die kan."),
    ZONDER_KEUZE(
            "keuze_toewijzing",
            "Er is nog niemand om aan toe te wijzen: de cliënt koos nog niet, of de aanbieder zei nog"
                    + " geen ja. Toewijzen kan vanaf de dag die hij noemde."),
    TE_LAAT(
            "antwoord_te_laat",
            "De termijn om te antwoorden is voorbij. De regisseur zoekt met de cliënt verder."),
    AL_BEANTWOORD("beschikbaarheidsantwoord_pkey", "Op deze vraag is al geantwoord."),
    VOOR_START(
            "antwoord_voor_start",
            "Deze dag ligt voor de gevraagde startdatum. Noem die dag of een latere."),
    GEEN_STOP(
            "antwoord_geen_stop",
            "Er geldt voor u vandaag geen cliëntenstop bij deze gemeente. Kies de grond die klopt."),
    RUIMTE_VRIJ(
            "antwoord_ruimte_vrij",
            "Uw bestedingsruimte bij deze gemeente is nog niet bijna op. Kies de grond die klopt.");

    private final String regel;
    private final String zin;

    Catalogusreden(String regel, String zin) {
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

    /** Doet het werk; wat de databank weigert wordt een weigering in woorden. */
    static int opDeVloer(IntSupplier werk) {
        try {
            return werk.getAsInt();
        } catch (Databankfout fout) {
            throw bij(fout);
        }
    }

    private static RuntimeException bij(Databankfout fout) {
        RuntimeException nee = Regelreden.bij(fout, values());
        return nee == fout && fout.regel().endsWith("_van_gemeente") ? ONBEKEND.nee() : nee;
    }
}
