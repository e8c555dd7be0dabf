package nl.zorginkoop.contracting.toewijzing;

import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Regelreden;

/** Waarom een toewijzing of een wijziging niet doorgaat, met de regel waar zij op stuit. */
public enum Toewijzingreden implements Regelreden {
    HULPVRAGER_ONBEKEND,
    GEEN_OVEREENKOMST,
    GEEN_TARIEF,
    /** Een cliëntenstop, een schorsing of de afbouw: de aanbieder neemt niemand nieuw aan (§3). */
    GEEN_NIEUWE_CLIENTEN,
    STAPELING(
            "toewijzing_stapelt",
            "Zo loopt dit product bij deze aanbieder twee keer tegelijk. Kies een andere periode."),
    /** De genoemde beschikking is niet bekend, of gaat over een ander (PO-16). */
    BESCHIKKING_GELDT_NIET(
            "toewijzing_zonder_beschikking",
            "Deze beschikking is niet bekendgemaakt, of gaat over een ander. Kies de beschikking van"
                    + " deze hulpvrager."),
    /** De beschikking kent dit niet in natura toe; een pgb geeft geen 301 (rulings A13). */
    BUITEN_BESCHIKKING(
            "toewijzing_buiten_beschikking",
            "De beschikking kent dit product in deze periode niet in natura toe. Een pgb geeft geen"
                    + " toewijzing. Pas product of periode aan."),
    HULPVRAGER_OVERLEDEN(
            "hulp_na_overlijden",
            "Deze hulpvrager is overleden: daarna begint er geen hulp en wordt er niets verlengd."),
    /** Een plafond knelt: toon ander aanbod, vraag een addendum of escaleer (rulings A4). */
    RUIMTE_BEREIKT,
    ONBEKEND,
    LOOPT_NIET(
            "wijziging_loopt",
            "Deze toewijzing is afgekeurd of verwijderd: daar valt niets meer aan te veranderen."),
    NIET_LATER(
            "wijziging_niet_later",
            "Verlengen is tot een latere dag dan de einddatum van nu. Kies een latere dag."),
    VOORBIJ(
            "wijziging_voorbij",
            "De einddatum is al voorbij. Geef een nieuwe toewijzing af (OP380)."),
    NIET_EERDER(
            "wijziging_niet_eerder",
            "Inkorten is tot een eerdere dag dan de einddatum van nu. Kies een eerdere dag."),
    VOOR_BEGIN(
            "wijziging_voor_begin",
            "De einddatum ligt voor de ingangsdatum. Verwijder de toewijzing als zij niet had moeten"
                    + " bestaan."),
    AL_GEDECLAREERD(
            "wijziging_gedeclareerd",
            "Daar is al meer op gedeclareerd en goedgekeurd. Kies een latere dag of een hogere omvang,"
                    + " of laat de aanbieder eerst crediteren."),
    NIET_TE_VERWIJDEREN(
            "toewijzing_gedeclareerd",
            "Op deze toewijzing is gedeclareerd en goedgekeurd. Kort haar in, of laat de aanbieder eerst"
                    + " crediteren (TR385)."),
    AL_GELEVERD(
            "wijziging_geleverd",
            "De hulp is dan al begonnen. Kies een latere dag, of laat de aanbieder zijn start intrekken"
                    + " (OP362)."),
    INSTEMMING_NODIG(
            "wijziging_instemming",
            "Minder, of korter tot een dag die voorbij is, kan alleen als de aanbieder ermee instemt."
                    + " Vul in waar dat uit blijkt."),
    NIEUW_NUMMER(
            "wijziging_nieuw_nummer",
            "Deze omvang verandert niet onder hetzelfde nummer. Noem de dag waarop de nieuwe ingaat"
                    + " (OP257)."),
    NIETS_ANDERS("wijziging_niets", "Er verandert zo niets. Vul een ander volume of budget in."),
    REDEN_PAST_NIET(
            "wijziging_reden", "Deze reden hoort niet bij deze wijziging. Kies een andere reden."),
    WEEK_MET_EIND(
            "toewijzing_week_met_eind",
            "Bij een omvang per week hoort een einddatum. Vul haar in (CD076)."),
    BUDGET_MET_EIND(
            "toewijzing_budget_met_eind",
            "Bij een budget hoort een einddatum. Vul haar in (CD075).");

    private final String regel;
    private final String zin;

    Toewijzingreden() {
        this(null, null);
    }

    Toewijzingreden(String regel, String zin) {
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
