package nl.zorginkoop.contracting.plan;

import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom een stap in onderzoek, plan of besluit niet kan, met de regel van de databank erbij. */
public enum Planreden implements Regelreden {
    ONBEKEND(null, "Dit is er niet voor uw gemeente."),
    EERST_DE_STAPPEN_ERVOOR(
            "afweging_volgorde",
            "Overweeg eerst de stappen hiervoor: eigen kracht, netwerk, vrijwilligers, algemene"
                    + " voorzieningen. Is een stap genoeg, dan komt er geen volgende."),
    MATRIX_ONVOLLEDIG(
            "zrm_heeft_dertien",
            "Vul alle dertien leefgebieden in. Wat u niet hoefde te vragen laat u leeg."),
    EEN_PLAN_TEGELIJK(
            "plan_een_per_groep",
            "Voor dit gezin of deze hulpvrager loopt al een plan. Werk daarin verder, of sluit het"
                    + " eerst."),
    PLAN_DICHT("plan_is_dicht", "Dit plan is gesloten: hier verandert niets meer."),
    NIET_IN_GEZIN(
            "deelplan_van_lid",
            "Een deelplan gaat over de hulpvrager van het plan, of over iemand uit zijn gezin."),
    NIET_UW_DEELPLAN(
            "deelplan_niet_uw_lezer",
            "Dit deelplan is afgeschermd. Vraag wie het maakte om u als lezer te noemen."),
    AL_LEZER("deelplanlezer_pkey", "Deze collega leest dit deelplan al."),
    NIET_UW_PLAN(
            null,
            "Dit doet alleen de regisseur van het plan, of zijn vervanger. Laat het plan eerst"
                    + " overdragen."),
    ZAAK_VAN_ANDER(
            "zaak_van_regisseur",
            "Deze zaak is van een andere regisseur. Laat haar overdragen, of u als waarnemer noemen."),
    ONDERSTEUNING_ONTBREEKT(
            "verslag_na_ondersteuning",
            "Bied eerst onafhankelijke cliëntondersteuning aan en leg het antwoord vast."),
    AFWEGING_ONTBREEKT(
            "verslag_na_afweging",
            "Maak eerst de afweging af: tot een stap die genoeg is, of tot en met de algemene"
                    + " voorzieningen."),
    VERSLAG_TE_LAAT("verslag_na_aanvraag", "Na de aanvraag verandert het verslag niet meer."),
    ONDERZOEK_LOOPT(
            "aanvraag_na_onderzoek",
            "Een aanvraag volgt op het verslag, of komt na de termijn van het onderzoek (Wmo 2015"
                    + " art. 2.3.2 lid 9)."),
    AANVRAAG_IS_ER("hulpaanvraag_pkey", "De aanvraag is er al."),
    DAG_VAN_AANVRAAG("aanvraag_op_een_dag", "Kies een dag vanaf de melding tot en met vandaag."),
    AANVRAAG_ONTBREEKT("beschikking_na_aanvraag", "Leg eerst de aanvraag vast."),
    AL_BESLOTEN("zaak_is_besloten", "Over deze zaak is al besloten."),
    AFWIJZING_KENT_NIETS_TOE(
            "regel_bij_toekenning", "Een afwijzing kent geen voorziening toe: laat haar weg."),
    EERST_WAT_VOORGAAT(
            "individueel_na_afweging",
            "Een individuele voorziening kan pas als eigen kracht, netwerk, vrijwilligers en"
                    + " algemene voorzieningen overwogen zijn en niet genoeg."),
    PGB_OF_NATURA(
            "beschikkingregel_pgb",
            "Bij een pgb hoort een bedrag; bij hulp in natura staat er geen."),
    OMVANG_HEEL(
            "beschikkingregel_omvang_heel",
            "Vul aantal, eenheid en frequentie in, of laat alle drie leeg."),
    NIEUWER_ONTWERP("bekendmaking_van_de_laatste", "Er is een nieuwer ontwerp: maak dat bekend."),
    VOORZIENING_ONTBREEKT("toekenning_met_regel", "Zeg welke voorziening er toegekend wordt."),
    VIER_OGEN("afwijzing_vier_ogen", "Een afwijzing maakt een ander bekend dan wie haar opstelde."),
    NOG_NIET_BEKEND("bezwaar_na_bekendmaking", "Dit besluit is nog niet bekendgemaakt."),
    DAG_VAN_BEZWAAR("bezwaar_op_een_dag", "Kies een dag vanaf de bekendmaking tot en met vandaag."),
    BEZWAAR_BESLIST("bezwaar_is_beslist", "Over dit bezwaar is al beslist."),
    ANDERE_OGEN(
            "bezwaar_andere_ogen",
            "Over een bezwaar beslist een ander dan wie het besluit nam (Awb art. 10:3)."),
    NIETS_TE_EVALUEREN("evaluatie_na_besluit", "Er is nog geen besluit om te evalueren."),
    REGEL_WERKT_VOORUIT(
            "regel_werkt_vooruit",
            "Een regel gaat vandaag of later in: wat gewogen is, blijft zo.");

    private final String regel;
    private final String zin;

    Planreden(String regel, String zin) {
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
    static void opDeVloer(Runnable werk) {
        try {
            werk.run();
        } catch (Databankfout fout) {
            throw bij(fout);
        }
    }

    private static RuntimeException bij(Databankfout fout) {
        return fout.regel().endsWith("_van_gemeente")
                ? ONBEKEND.nee()
                : Regelreden.bij(fout, values());
    }
}
