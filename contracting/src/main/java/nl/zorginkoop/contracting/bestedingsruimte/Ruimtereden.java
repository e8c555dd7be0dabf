package nl.zorginkoop.contracting.bestedingsruimte;

import java.util.function.IntSupplier;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom iets met een bestedingsruimte niet kan, met de regel van de databank erbij. */
public enum Ruimtereden implements Regelreden {
    ONBEKEND(null, "Deze bestedingsruimte is er niet voor uw organisatie: volg de link opnieuw."),
    KANT("ruimte_kant", "Deze stap zet de andere partij. Bekijk wie er nu aan zet is."),
    CONTRACT(
            "ruimte_contract",
            "Deze overeenkomst loopt niet meer. Kies een overeenkomst die loopt of nog ingaat."),
    TAAKGERICHT(
            "ruimte_taakgericht",
            "Een bestedingsruimte kan alleen bij een inspannings- of outputgerichte overeenkomst (1.5)."
                    + " Regel bij een taakgerichte overeenkomst het budget in deel 1 of 2."),
    LOOPTIJD(
            "ruimte_looptijd",
            "De eerste dag valt buiten de looptijd van de overeenkomst. Kies een dag daarbinnen."),
    HERZIENING(
            "ruimte_herziening",
            "Deze overeenkomst heeft geen herzieningsclausule (1.4). Zonder die clausule voert u geen"
                    + " bestedingsruimte in; neem haar eerst op in de voorwaarden."),
    HEEL_JAAR(
            "ruimte_heel_jaar",
            "Alleen het eerste jaar begint later dan 1 januari. Kies 1 januari."),
    OVERNEMEN(
            "ruimte_overnemen",
            "Overnemen kan alleen een ruimte die al loopt en waar al een plafond voor is. Begin anders"
                    + " met een voornemen."),
    BESTAAT_AL(
            "bestedingsruimte_vorm",
            "Voor deze vorm is er dat jaar al een bestedingsruimte. Open die, of noem een andere vorm."),
    PLAFOND_BEZET(
            "bestedingsruimte_plafond",
            "Bij dit plafond loopt al een klok. Open die bestedingsruimte."),
    VOLGORDE(
            "ruimte_volgorde",
            "Deze stap past nu niet. Bekijk de pagina opnieuw: er staat wie aan zet is en wat er volgt."),
    DAG("ruimte_dag", "Een stap draagt de dag van vandaag. Vul geen andere dag in."),
    VOORNEMEN_TE_LAAT(
            "ruimte_voornemen_te_laat",
            "Een voornemen ligt er minstens zes maanden voor de eerste dag (1.5.2). Kies een latere eerste"
                    + " dag."),
    ZIENSWIJZE(
            "ruimte_zienswijze",
            "Geef de aanbieder minstens veertien dagen voor zijn zienswijze. Laat die aflopen op een dag"
                    + " die meer dan drie maanden voor de eerste dag ligt: dan kunt u daarna nog op tijd"
                    + " besluiten (1.5.3)."),
    EERST_HOREN(
            "ruimte_eerst_horen",
            "De aanbieder kan zijn zienswijze nog geven. Wacht tot hij dat deed of tot de dag voorbij is."),
    BESLUIT_TE_LAAT(
            "ruimte_besluit_te_laat",
            "Een besluit ligt er minstens drie maanden voor de eerste dag (1.5.3). Trek dit voornemen in"
                    + " en begin opnieuw met een latere eerste dag."),
    NAAR_RATO(
            "ruimte_naar_rato",
            "Een ruimte vanaf 1 januari is een heel jaar; begint zij later, kies dan hoe zij naar rato"
                    + " telt."),
    HELE_MAANDEN(
            "ruimte_hele_maanden",
            "Per maand rekenen kan alleen vanaf de eerste dag van een maand. Kies voor dagen."),
    ONDER(
            "ruimte_ouder",
            "De ruimte komt onder de begroting of een plafond van dezelfde wet en hetzelfde jaar. Kies er"
                    + " een uit de lijst."),
    ONDER_BEZET(
            "ruimte_ouder_bezet",
            "Onder dit plafond heeft deze aanbieder al een ruimte. Neem die over, of kies een ander"
                    + " plafond."),
    ONDER_AL_GEKOZEN(
            "bestedingsruimte_onder",
            "Onder dit plafond komt al een andere ruimte van deze aanbieder. Kies een ander plafond."),
    BOVEN_BEGROTING(
            "ruimte_boven_begroting",
            "Samen met de andere ruimten is dit meer dan er begroot is. Noem het ondertekende besluit"
                    + " waarin dat staat, of verlaag het bedrag."),
    BINNEN_BEGROTING(
            "ruimte_binnen_begroting",
            "De bestedingsruimten komen hiermee samen boven de begroting van deze wet en dit jaar. Kies"
                    + " een lager bedrag, of laat de raad of het college eerst een begrotingswijziging"
                    + " vaststellen die dit toestaat."),
    PLAN_VERSIE(
            "ruimte_plan_versie",
            "Er is een nieuwere versie van het plan. Lees die, en stem met die in."),
    PLAN_TE_LAAT(
            "ruimte_plan_te_laat",
            "Een gezamenlijk plan ligt er minstens twee maanden voor de eerste dag (1.5.5). De gemeente"
                    + " trekt dit in en begint opnieuw met een latere eerste dag."),
    NOG_NIET("ruimte_nog_niet", "De ruimte gaat in op haar eerste dag; dat gaat vanzelf."),
    GEEN_SIGNAAL(
            "ruimte_geen_signaal",
            "Er is minder dan 70 % benut. Dreigt een overschrijding, dan meldt wie bewaakt dat (1.5.7)."),
    EERST_BESLUIT(
            "ruimte_eerst_besluit",
            "Een addendum volgt op het besluit om te verhogen. Neem dat besluit eerst."),
    ADDENDUM_TERUG(
            "addendum_werkt_niet_terug",
            "Een addendum telt voor wat geleverd wordt vanaf vandaag of later, in het jaar van de ruimte."
                    + " Kies zo'n dag."),
    ADDENDUM_ANDER(
            "addendum_ander",
            "Dit addendum is al getekend of vervangen. Bekijk de pagina opnieuw."),
    ADDENDUM_VOLGORDE(
            "addendum_volgorde",
            "Eerst tekent de aanbieder, dan de gemeente; daarna pas boekt het."),
    ADDENDUM_VIER_OGEN(
            "addendum_vier_ogen",
            "U stelde dit addendum op. Laat een ander het namens de gemeente tekenen."),
    ADDENDUM_GEBOEKT("addendum_geboekt", "Dit addendum staat nog niet in het grootboek."),
    ADDENDUM_LOOPT(
            "ruimte_addendum_loopt",
            "Beide partijen tekenden het addendum; het boekt op zijn dag. Beslis daarna opnieuw."),
    ALLEEN_PER_ADDENDUM(
            "ruimte_alleen_per_addendum",
            "Deze ruimte verandert alleen met een addendum dat beide partijen tekenden (1.5.7). Neem een"
                    + " besluit bij de bestedingsruimte."),
    STOP_AKKOORD(
            "ruimte_stop_akkoord",
            "Een cliëntenstop komen partijen overeen (1.5.9). De aanbieder stemt eerst in."),
    STOP_MECHANIEK(
            "ruimte_stop_mechaniek",
            "Deze stop hoort niet bij de overeenkomst. Leg haar vast bij de overeenkomst zelf."),
    NOG_VRIJ("ruimte_nog_vrij", "Er is nog ruimte vrij; bereikt is zij pas als dat op is."),
    LIGT_VAST("ruimte_ligt_vast", "Een bestedingsruimte verandert alleen door een stap."),
    BUNDEL_WEZENLIJK(
            "bundel_wezenlijk",
            "Na een aanbesteding is bundelen een wezenlijke wijziging (1.5.8). Dat kan niet; verhoog de"
                    + " ruimte die opraakt met een addendum."),
    BUNDEL_VAN_KRACHT("bundel_van_kracht", "Bundelen kan alleen met ruimten die van kracht zijn."),
    BUNDEL_ZELFDE_JAAR(
            "bundel_zelfde_jaar", "Bundel alleen ruimten van dezelfde wet en hetzelfde jaar."),
    BUNDEL_TWEE("bundel_twee", "Een bundel heeft minstens twee ruimten. Kies er nog een."),
    BUNDEL_EEN_KEER("bundel_een_keer", "Een van deze ruimten zit al in een bundel."),
    BUNDEL_LIGT_VAST("bundel_ligt_vast", "Deze bundel is al akkoord en verandert niet meer."),
    BUNDEL_AKKOORD(
            "bundel_akkoord",
            "De aanbieder stemde nog niet in met deze bundel. Wacht op zijn schriftelijke instemming."),
    BUNDEL_AL_AKKOORD("ruimtebundelakkoord_pkey", "U stemde al in met deze bundel."),
    VERSCHUIVING_LID("verschuiving_lid", "Verschuif alleen tussen twee ruimten uit deze bundel."),
    VERSCHUIVING_VRIJ(
            "verschuiving_vrij",
            "Zoveel is er in die ruimte niet meer vrij. Kies hooguit wat er vrij is.");

    private final String regel;
    private final String zin;

    Ruimtereden(String regel, String zin) {
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
            throw Regelreden.bij(fout, values());
        }
    }

    /** Zoals {@link #opDeVloer}, voor wat precies een rij raakt. */
    static void een(IntSupplier werk) {
        if (opDeVloer(werk) == 0) {
            throw ONBEKEND.nee();
        }
    }
}
