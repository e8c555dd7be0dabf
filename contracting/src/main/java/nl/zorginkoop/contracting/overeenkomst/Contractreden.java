package nl.zorginkoop.contracting.overeenkomst;

import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom een stap met een overeenkomst niet kan, met de regel van de databank erbij. */
public enum Contractreden implements Regelreden {
    ONBEKEND(null, "Deze overeenkomst is er niet voor uw organisatie."),
    KADER_ONBEKEND(null, "Het kader of de voorwaarden van deze toelating zijn er niet."),
    OVERGANG("contract_overgang", "Deze stap past niet bij de toestand van de overeenkomst."),
    LIGT_VAST("contract_ligt_vast", "Wat is afgesproken verandert niet meer."),
    NIET_GETEKEND("contract_tekenen", "Beide kanten tekenen eerst hetzelfde aanbod."),
    NOG_NIET("contract_nog_niet", "De dag waarop dit kan is er nog niet."),
    WACHTTIJD(
            "contract_begint_na_wachttijd",
            "Een overeenkomst gaat pas in na de twintig dagen: kies een latere begindatum."),
    ZONDER_TOELATING(
            "aanbod_zonder_toelating",
            "Onder een toelating kiest de gemeente niemand: een overeenkomst ontstaat uit een toelating."
                    + " Laat de aanbieder een aanvraag doen."),
    ZONDER_GUNNING(
            "aanbod_zonder_gunning",
            "Onder een SAS-procedure ontstaat een overeenkomst uit een gegunde inschrijving."),
    NUMMER_BEZET("raamovereenkomst_gemeente_nummer_key", "Dit nummer is al gebruikt."),
    AL_AANGEBODEN("contractaanbod_open", "Er ligt al een aanbod: verklaar dat eerst ongeldig."),
    AANBOD_LIGT_VAST("aanbod_ligt_vast", "Dit aanbod is getekend of al ongeldig verklaard."),
    AANBOD_VERLOPEN(
            "handtekening_te_laat", "De tekentermijn is voorbij: vraag om een nieuw aanbod."),
    GEEN_AANBOD("handtekening_aanbod", "Er ligt geen geldig aanbod om te tekenen."),
    VERKEERDE_KANT("handtekening_kant", "Deze handtekening is van de andere kant."),
    TE_VROEG_OM_TE_TEKENEN(
            "handtekening_wachttijd",
            "Tekenen kan pas na de twintig dagen waarin een ander naar de rechter kan."),
    KORT_GEDING(
            "handtekening_kort_geding",
            "Er loopt een kort geding: bij een SAS-procedure tekent niemand voor de uitspraak."),
    ANDER_BESTAND(
            "handtekening_hash", "Dit is niet het aangeboden document: de vingerafdruk verschilt."),
    EERST_DE_AANBIEDER("handtekening_volgorde", "De aanbieder tekent eerst."),
    AL_GETEKEND("handtekening_een_per_kant", "Deze kant heeft al getekend."),
    BEPERKING_CONTRACT(
            "beperking_contract", "Dit kan alleen bij een overeenkomst die van kracht is."),
    BEPERKING_KANT("beperking_kant", "Deze beperking legt de andere kant vast."),
    BEPERKING_VORM("beperking_vorm", "Deze beperking mist toestemming of heeft een eind vooraf."),
    BEPERKING_SIGNAAL(
            "beperking_signaal",
            "Een directe stop noemt fraude, kwaliteit of onveilig; een andere beperking noemt niets."),
    BEPERKING_LIGT_VAST("beperking_ligt_vast", "Over deze beperking is al besloten."),
    STOP_TAAKGERICHT(
            "stop_taakgericht", "Bij een taakgerichte overeenkomst bestaat geen clientenstop."),
    STOP_TE_VROEG(
            "stop_te_vroeg",
            "Een clientenstop begint op zijn vroegst veertien dagen na de melding (artikel 3.6)."),
    NIET_GEHOORD("schorsing_horen", "Hoor de aanbieder eerst en leg de dag vast."),
    GEEN_STOP("weigering_geen_stop", "Er geldt vandaag geen clientenstop bij deze overeenkomst."),
    RUIMTE_VRIJ("weigering_ruimte_vrij", "De bestedingsruimte is niet bereikt of bijna bereikt."),
    ALLEEN_NIET_PASSEND(
            "weigering_taakgericht", "Taakgericht weigert u alleen hulp die niet passend is."),
    AL_GEWEIGERD("acceptatieweigering_toewijzing_key", "Deze toewijzing is al geweigerd."),
    TOESTEMMING_VOORAF(
            "onderaannemer_toestemming_vooraf", "Toestemming volgt op de vraag, niet andersom."),
    ONDERAANNEMER_LIGT_VAST("onderaannemer_ligt_vast", "Over deze onderaannemer is al besloten."),
    AL_GEMELD("onderaannemer_overeenkomst_kvk_begin_key", "Deze onderaannemer is al gemeld."),
    BEPERKING_GELDT_NIET("beperking_geldt_niet", "Deze beperking geldt niet of niet meer."),
    VERLENGEN_MOET(
            "contract_verlengen",
            "Een overeenkomst loopt alleen langer door een verlenging (artikel 1.3)."),
    GEEN_GROND("contract_grond", "Een overeenkomst eindigt alleen op een grond uit de lijst."),
    CLIENTEN(
            "contract_clienten",
            "Niet elke cliënt heeft een plek: draag eerst over of beëindig met een reden."),
    NIET_VAN_KRACHT(
            "toewijzing_contract_van_kracht",
            "Onder deze overeenkomst komt niets nieuws: zij is niet van kracht."),
    EINDE_TOESTAND(
            "einde_toestand", "Deze overeenkomst is niet van kracht of al opgezegd of ontbonden."),
    EINDE_KANT("einde_kant", "Deze grond is er alleen voor de andere kant."),
    EINDE_HOREN("einde_horen", "Hoor de aanbieder eerst en leg de dag vast."),
    EINDE_OPTIE(
            "einde_optie",
            "Artikel 1.3 geeft u bij deze overeenkomst geen tussentijdse opzegging."),
    EINDE_TERMIJN("einde_termijn", "Deze dag valt binnen de opzegtermijn: kies een latere dag."),
    EINDE_AL_VOORBIJ(
            "einde_al_voorbij",
            "Op die dag is de overeenkomst al vanzelf geeindigd: kies een eerdere."),
    INZET_NORM("inzet_norm", "Bij deze overeenkomst is geen norm voor inzet gepubliceerd (1.6)."),
    INZET_FEITEN(
            "inzet_feiten",
            "Vul in wat er gemeten is, en of een van de drie uitzonderingen geldt."),
    INZET_JAAR("inzet_jaar", "De norm geldt over twaalf maanden: die zijn nog niet voorbij."),
    INZET_GEHAALD("inzet_gehaald", "De norm is gehaald: opzeggen om inzet kan niet."),
    INZET_UITZONDERING(
            "inzet_uitzondering",
            "Bij een tekort, uniek aanbod of een klantcijfer van 8,5 of meer kan dit niet (1.6)."),
    INZET_TEKORT(
            "inzet_tekort",
            "Het platform meet zelf een tekort aan een product van deze aanbieder: dan kan dit niet."),
    KORTING_EERST("einde_korting_eerst", "Leg eerst herstel en daarna korting op (3.19.1)."),
    HERSTEL_EERST("einde_herstel_eerst", "Er is geen herstelperiode die al voorbij is."),
    HERSTEL_VOOR_KORTING(
            "maatregel_herstel_eerst", "Korting kan pas als een herstelperiode voorbij is."),
    MAATREGEL_VOORUIT(
            "maatregel_vooruit",
            "Een maatregel begint vandaag of later, bij een overeenkomst die van kracht is."),
    OVERMACHT_KORT("einde_overmacht", "Overmacht duurt eerst meer dan dertig dagen (3.19.5)."),
    WEL_GELEVERD(
            "einde_wel_geleverd",
            "In de laatste twaalf maanden is er geleverd of gedeclareerd, of de overeenkomst is jonger."),
    GEEN_WEIGERING("einde_weigering", "Er is geen versie geweigerd per deze dag."),
    AL_BEEINDIGD("contracteinde_overeenkomst_grond_per_key", "Deze opzegging ligt al vast."),
    OVERDRACHT_LIGT_VAST("overdracht_ligt_vast", "Over deze cliënt is al besloten."),
    OVERDRACHT_OPVOLGER(
            "overdracht_opvolger",
            "De opvolger heeft vandaag geen overeenkomst die loopt: kies een ander."),
    OVERDRACHT_INSTEMMING(
            "overdracht_instemming",
            "Leg vast op welke dag de cliënt instemde; die is niet later dan vandaag."),
    OVERDRACHT_NAAR("overdracht_noemt_opvolger", "Kies de aanbieder die het overneemt."),
    VERLENGING_TOESTAND(
            "verlenging_toestand",
            "Alleen een overeenkomst die loopt en een einddag heeft kan langer."),
    VERLENGING_OP("verlenging_op", "Alle afgesproken verlengingen zijn gebruikt."),
    VERLENGING_NIET_ONTVANGEN(
            "verlenging_niet_ontvangen", "De dag van ontvangst ligt in de toekomst."),
    VERLENGING_TE_LAAT(
            "verlenging_te_laat",
            "Het bericht had zes maanden voor het eind ontvangen moeten zijn: zij eindigt vanzelf."),
    OVERGANG_CONTRACT("overgang_contract", "Deze overeenkomst is niet van kracht."),
    OVERGANG_LOOPT(
            "contractovergang_open", "Er ligt al een melding waarover besloten moet worden."),
    OVERGANG_TOESTEMMING(
            "overgang_na_toestemming",
            "Rechten gaan pas over na schriftelijke toestemming (3.20)."),
    OVERGANG_NAAR_ZICHZELF("contractovergang_check", "Een onderneming gaat over naar een ander."),
    OVERGANG_NAAR("contractovergang_naar_fkey", "Deze aanbieder is hier niet bekend."),
    OVERGANG_LIGT_VAST("overgang_ligt_vast", "Over deze overgang is al besloten."),
    OVERGANG_OPVOLGER(
            "overgang_opvolger",
            "De opvolger heeft geen eigen overeenkomst die loopt voor deze wet."),
    PLICHT_CONTRACT(
            "plicht_contract", "Dit kan zodra de overeenkomst getekend is en tot zij eindigt."),
    PLICHT_VOORBIJ("plicht_voorbij", "Deze dag is al voorbij: kies een latere."),
    PLICHT_GRONDSLAG("plicht_grondslag", "Een vraag om informatie noemt haar grondslag (3.10.1)."),
    PLICHT_BESCHIKBAAR(
            "plicht_al_beschikbaar",
            "Het antwoord is er al, in de berichten, bij het CBS of openbaar: vraag het niet (3.10.1)."),
    NAKOMING_KANT("nakoming_kant", "Dit levert de andere kant."),
    AL_GELEVERD("nakoming_plicht_key", "Dit is al geleverd."),
    UBO_AANBIEDER("ubostand_aanbieder_fkey", "Deze aanbieder is hier niet bekend."),
    PRODUCT_ONBEKEND(
            "fraudestop_wet_productcode_fkey", "Dit product staat niet in de lijst van deze wet."),
    DATALEK_VOLLEDIG(
            "datalek_volledig", "Een datalek noemt oorzaak, gegevens, personen en aantal (3.31)."),
    MELDING_TOEKOMST("melding_toekomst", "Dit moment is nog niet geweest."),
    MELDING_ZONDER_NAMEN(
            "melding_zonder_namen", "De tekst noemt een cliënt: laat namen en nummers weg."),
    NORM_BESTAAT("slanorm_een_keer", "Deze norm staat er al."),
    AL_GEMETEN("slameting_een_per_periode", "Over deze periode is al gemeten.");

    private final String regel;
    private final String zin;

    Contractreden(String regel, String zin) {
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

    static RuntimeException bij(Databankfout fout) {
        return Regelreden.bij(fout, values());
    }
}
