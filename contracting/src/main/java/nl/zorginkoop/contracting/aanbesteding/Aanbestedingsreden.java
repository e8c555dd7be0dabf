package nl.zorginkoop.contracting.aanbesteding;

import java.util.Arrays;
import java.util.Optional;
import nl.zorginkoop.contracting.deur.Weigering;

/** Waarom wegen of gunnen niet verder kan, met de regel van de databank waar het op stuit. */
public enum Aanbestedingsreden {
    ONBEKEND("score_onbekend", "Deze inschrijving of procedure is er niet voor uw organisatie."),
    BELEMMERD(null, "Aan het gunningsmodel ontbreekt nog meer dan een onderdeel."),
    LIGT_VAST(
            "gunning_ligt_vast",
            "Het gunningsmodel hoort bij een SAS-procedure en ligt vast zodra die gepubliceerd is."),
    ZONDER_MODEL(
            "gunning_zonder_model",
            "Er is nog geen gunningsmodel: leg eerst vast hoe er gegund wordt."),
    VORM(
            "gunning_vorm",
            "EMVI1 tot en met EMVI3 horen bij SAS met EMVI; ZEMVI1 tot en met ZEMVI4 horen bij SAS"
                    + " zonder EMVI."),
    NIET_GESLOTEN(
            "gunning_niet_gesloten",
            "Wie weegt, opent alle inschrijvingen tegelijk: kies gesloten instroom, met één"
                    + " sluitingsmoment."),
    ALLEEN_PRIJS(
            "gunning_alleen_prijs",
            "Gunnen op alleen de prijs kan niet: Wmo en Jeugdwet vragen dat ook kwaliteit meetelt."
                    + " Leg minstens één kwaliteitscriterium vast met een gewicht boven nul (V02)."),
    GEWICHTEN(
            "gunning_gewichten",
            "De gewichten van de criteria zijn samen 100 (V02). Gaat er een selectie vooraf, dan zijn"
                    + " ook die van de selectiecriteria samen 100."),
    SOORT(
            "gunning_soort",
            "Met EMVI zijn er criteria voor kwaliteit en prijs, en bij EMVI2 en EMVI3 ook selectiecriteria; ZEMVI1"
                    + " heeft geen criteria, en ZEMVI2"
                    + " tot en met ZEMVI4 hebben alleen selectiecriteria."),
    PRIJS_PAST(
            "gunning_prijs_past",
            "Bij een vaste prijs valt er op prijs niets te wegen: laat het prijscriterium weg. Bij"
                    + " een reële prijs als ondergrens hoort er een prijscriterium met gewicht."),
    WEGING_KADER(
            "gunning_weging_kader",
            "Het gewicht van kwaliteit is een ander dan in het inkoopkader is vastgelegd."),
    ZONDER_PERCEEL(
            "gunning_zonder_perceel",
            "Leg voor elk perceel het aantal contracten en de prijs met haar zes elementen vast."),
    AANTAL(
            "gunning_aantal",
            "Noem per perceel met hoeveel aanbieders u een contract sluit; alleen bij ZEMVI1 is dat"
                    + " iedereen die past."),
    ZONDER_GRENZEN(
            "gunning_zonder_grenzen",
            "Leg bij een prijscriterium voor elk perceel vooraf vast bij welke prijs iemand alle"
                    + " punten krijgt en bij welke geen; zonder prijscriterium horen er geen grenzen."),
    AANMELDEN(
            "gunning_aanmelden",
            "Bij EMVI2 en EMVI3 sluit de aanmelding na het stellen van vragen, en minstens tien dagen voor het"
                    + " inschrijven sluit. Bij een ander model is er geen aanmelding."),
    UITNODIGEN(
            "gunning_uitnodigen",
            "Noem bij EMVI2 en EMVI3 per perceel hoeveel aanmelders u uitnodigt: minstens vijf, met"
                    + " gesprekken minstens drie, en minstens twee meer dan er contracten zijn. Bij een ander model nodigt u niemand uit."),
    NIET_UITGENODIGD(
            "inschrijving_niet_uitgenodigd",
            "Inschrijven op dit perceel kan alleen wie na zijn aanmelding is uitgenodigd."),
    AANMELDING_NIET_GEVRAAGD(
            "aanmelding_niet_gevraagd", "Bij deze procedure schrijft u direct in."),
    AANMELDING_ZONDER_PRIJS(
            "aanmelding_zonder_prijs",
            "Bij een aanmelding hoort geen prijs: die noemt u als u inschrijft."),
    SELECTIE_TE_KRAP(
            "selectie_te_krap",
            "Wie uitgenodigd wordt, heeft minstens tien dagen om in te schrijven: zet eerst het"
                    + " sluitingsmoment later."),
    SELECTIE_BLIJFT(
            "selectie_blijft",
            "Een selectie ligt vast: de uitgenodigden schrijven erop in. Klopt zij niet, trek dan de"
                    + " procedure in."),
    SELECTIE_UITSPRAAK(
            "selectie_uitspraak",
            "De rechter gaf een aanmelder gelijk over de selectie van dit perceel: hier kan niet meer"
                    + " gegund worden. Trek de procedure in."),
    GESPREK(
            "gunning_gesprek",
            "Noem bij EMVI3 waarover u met elke uitgenodigde spreekt; bij een ander model zijn er geen"
                    + " gesprekken."),
    GESPREK_NIET_GEVRAAGD(
            "gesprek_niet_gevraagd",
            "Een gesprek is er alleen bij EMVI3, met wie uitgenodigd is om in te schrijven."),
    GESPREK_AFGELOPEN("gesprek_afgelopen", "Over dit gesprek is al vastgelegd hoe het afliep."),
    GESPREK_VAN_ANDER(
            "gesprek_van_ander",
            "Afzien van een gesprek doet de aanbieder zelf; de rest de gemeente."),
    GESPREK_DAG("gesprek_dag", "Een gesprek is in de toekomst."),
    GESPREK_NIET_GEWEEST(
            "gesprek_niet_geweest", "Het gesprek is er nog niet geweest, of niet gepland."),
    INSCHRIJVEN_TE_VROEG(
            "inschrijven_te_vroeg",
            "Inschrijven gaat open als er geselecteerd is en met elke uitgenodigde is gesproken, of hij"
                    + " ervan afzag."),
    NA_GESPREK(
            "inschrijving_na_gesprek",
            "Inschrijven kan als met elke uitgenodigde is gesproken; u hoort dat tegelijk met de"
                    + " anderen."),
    FORMULE_RELATIEF(
            "gunning_formule_absoluut",
            "Een formule die rekent met de laagste inschrijving kan niet: een verliezer die zich"
                    + " terugtrekt zou de winnaar veranderen. Leg vooraf twee grenzen vast."),
    EEN_PRIJS("gunning_een_prijs", "Er is al een prijscriterium."),
    NUMMER_BEZET("gunningscriterium_openstelling_nr_key", "Dit nummer heeft al een criterium."),
    ZEMVI_VASTE_PRIJS("gunning_zemvi_vaste_prijs", "Zonder EMVI stelt de gemeente de prijs vast."),
    DREMPEL("gunning_drempel", "De drempel ligt tussen 0 en het totaal aan punten."),
    PERCEEL_ONBEKEND(
            "gunningsperceel_gemeente_openstelling_nr_fkey",
            "Dit perceel hoort niet bij deze procedure."),
    TE_LAAT(
            "inschrijving_te_laat",
            "De procedure neemt nu niets aan: zij is gesloten, nog niet open of ligt stil. Wat na"
                    + " het sluitingsmoment komt, doet niet mee (V07)."),
    LOOPT_AL("inschrijving_loopt", "U heeft al een inschrijving op dit perceel."),
    ANDERE_VERSIE(
            "inschrijving_set",
            "Dit is niet de versie van de voorwaarden die geldt: open haar opnieuw."),
    ANDERE_HASH(null, "Dit is niet de tekst van deze versie: open haar opnieuw."),
    INSCHRIJVING_VAST(
            "inschrijving_ligt_vast",
            "Wat ingediend is ligt vast: trek haar voor het sluiten in en schrijf opnieuw in."),
    ONVOLLEDIG("inschrijving_onvolledig", "De inschrijving is niet volledig."),
    MOMENT("inschrijving_moment", "Het moment van ontvangst is nu."),
    ZONDER_REDEN(
            "inschrijving_zonder_reden",
            "Na het sluiten doet u uw inschrijving gestand: schrijf erbij waarom u zich terugtrekt."),
    VASTE_PRIJS("inschrijving_vaste_prijs", "De prijs van dit perceel staat vast."),
    CRITERIUM("inschrijving_criterium", "Dit criterium vraagt geen antwoord."),
    STUK_ONBEKEND(null, "Dit stuk ligt niet in uw dossier, of er is een nieuwer."),
    OPENING_TE_VROEG(
            "opening_te_vroeg",
            "De enveloppen gaan pas open tien minuten na het sluitingsmoment, en alleen als de"
                    + " procedure niet is ingetrokken."),
    OPENING_BLIJFT("opening_blijft", "Wat open is, gaat niet meer dicht."),
    NOG_DICHT("gunning_gesloten", "De enveloppen zijn nog dicht: er is nog niets te beoordelen."),
    NIET_REEEL(
            "score_niet_reeel",
            "De prijs van deze inschrijving ligt onder de reële prijs; zij telt niet mee (V03)."),
    TELT_NIET("score_telt_niet", "Deze inschrijving telt niet meer mee."),
    SCORE_CRITERIUM("score_criterium", "Op dit criterium geeft u geen punten."),
    TE_VEEL_PUNTEN("score_te_hoog", "Dat zijn meer punten dan dit criterium waard is."),
    NA_PRIJS(
            "score_na_prijs",
            "De prijzen zijn open: over kwaliteit is beslist zonder ze te kennen, en daar verandert"
                    + " niets meer aan."),
    ZELFDE_PERSOON("score_zelfde_mens", "Dit doet een ander dan wie het besliste."),
    AL_BEVESTIGD("scorebevestiging_pkey", "Bij deze score is al meegekeken."),
    OPSTELLER(
            "gunning_opsteller",
            "U schreef mee aan het gunningsmodel of de eisen; een ander beoordeelt (INV-2.6)."),
    GEBONDEN(
            "gunning_gebonden",
            "U heeft een band met een inschrijver op dit perceel; een ander beoordeelt (RG-05)."),
    TERZIJDE_EIS(
            "terzijde_eis",
            "Terzijde leggen kan alleen op een eis van de versie waarop is ingeschreven."),
    TERZIJDE_AL("terzijdelegging_pkey", "Deze inschrijving ligt al terzijde."),
    TERZIJDE_VAST("terzijde_ligt_vast", "Dit is al bevestigd."),
    TERZIJDE_OPEN(
            "gunning_terzijde",
            "Er ligt een inschrijving terzijde zonder dat een tweede dat bevestigde."),
    PRIJS_TE_VROEG("prijs_te_vroeg", "Open eerst de enveloppen."),
    PRIJS_NA_KWALITEIT(
            "prijs_na_kwaliteit",
            "De prijzen gaan pas open als voor elke inschrijving op dit perceel over elk"
                    + " kwaliteitscriterium is beslist en een ander het ermee eens is."),
    LOTING_NIET_NODIG("loting_niet_nodig", "De punten beslissen: er valt niets te loten."),
    AL_GELOOT("loting_pkey", "Er is al geloot."),
    LOTEN(
            "gunning_loten",
            "Op de grens van het aantal contracten zijn de punten gelijk: trek eerst het lot."),
    ONBESLIST("gunning_onbeslist", "Nog niet over elke inschrijving is beslist."),
    ZONDER_INSCHRIJVING("gunning_zonder_inschrijving", "Op dit perceel is niet ingeschreven."),
    VOORNEMEN_GELDT("gunning_voornemen_geldt", "Over dit perceel is al een voornemen meegedeeld."),
    ZONDER_VOORNEMEN(null, "Aan gunnen gaat een voornemen vooraf."),
    OVERGANG("gunning_overgang", "Dit past niet bij de stand van het voornemen."),
    TE_VROEG(
            "gunning_te_vroeg", "De twintig kalenderdagen na het voornemen zijn nog niet voorbij."),
    KORT_GEDING(
            "gunning_kort_geding",
            "Er loopt een kort geding: onder SAS wordt er niets gegund voor de uitspraak."),
    UITSPRAAK(
            "gunning_uitspraak",
            "De rechter gaf de inschrijver gelijk: trek het voornemen in en beoordeel opnieuw."),
    ZONDER_BRIEF("gunning_zonder_brief", "Nog niet elke inschrijver kreeg zijn brief."),
    WINNAAR_WEG(
            "gunning_winnaar_weg",
            "Een winnaar trok zich terug: trek het voornemen in en deel de nieuwe stand mee."),
    AANKONDIGING(
            "gunning_aankondiging",
            "De waarde over de hele looptijd vraagt een openbare aankondiging: leg eerst bij het"
                    + " inkoopkader vast waar die staat (OP-18)."),
    AL_GEGUND("gunning_al_gegund", "Dit perceel is al gegund."),
    DAGVAARDING_DAG(
            "geding_dag", "De dagvaarding ligt tussen de dag van het voornemen en vandaag."),
    GEDING_VAST("geding_ligt_vast", "Over dit kort geding is al uitspraak gedaan."),
    AL_GEDING("geding_eenmaal", "Van deze inschrijver is al een kort geding gemeld."),
    UITSPRAAKDAG("geding_uitspraak", "De uitspraak komt na de dagvaarding."),
    KLACHT_TE_VROEG("klacht_te_vroeg", "Klagen kan als de enveloppen open zijn."),
    KLACHT_VAST("klacht_ligt_vast", "Op deze klacht is al beslist.");

    private final String regel;
    private final String zin;

    Aanbestedingsreden(String regel, String zin) {
        this.regel = regel;
        this.zin = zin;
    }

    public String zin() {
        return zin;
    }

    Weigering nee() {
        return new Weigering(this, zin);
    }

    static Optional<Aanbestedingsreden> bij(String regel) {
        return Arrays.stream(values()).filter(r -> regel.equals(r.regel)).findFirst();
    }
}
