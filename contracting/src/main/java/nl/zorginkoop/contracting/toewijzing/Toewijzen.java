package nl.zorginkoop.contracting.toewijzing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.SortedMap;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.overeenkomst.Overeenkomsten;
import nl.zorginkoop.contracting.regie.Hulpvragers;
import nl.zorginkoop.contracting.regie.Persoon;

/**
 * Toewijzen is één stap: contract, tarief en ruimte getoetst, geld verplicht, toewijzing bewaard.
 */
@Dependent
class Toewijzen {
    @Inject Toewijzingen toewijzingen;
    @Inject Verplichter verplichter;
    @Inject Overeenkomsten overeenkomsten;
    @Inject Hulpvragers hulpvragers;

    Toewijzing wijsToe(Gemeentecode gemeente, NieuweToewijzing nieuw) {
        Persoon persoon =
                hulpvragers
                        .vind(nieuw.hulpvrager())
                        .orElseThrow(
                                () ->
                                        new Weigering(
                                                Toewijzingreden.HULPVRAGER_ONBEKEND,
                                                "Deze hulpvrager is niet ingeschreven in uw"
                                                        + " gemeente."));
        Overeenkomsten.Lopend overeenkomst =
                overeenkomsten
                        .lopend(
                                gemeente,
                                nieuw.aanbieder(),
                                nieuw.wet(),
                                nieuw.productcode(),
                                nieuw.begin())
                        .orElseThrow(
                                () ->
                                        new Weigering(
                                                Toewijzingreden.GEEN_OVEREENKOMST,
                                                "Aanbieder "
                                                        + nieuw.aanbieder()
                                                        + " heeft op "
                                                        + nieuw.begin()
                                                        + " geen overeenkomst met uw gemeente voor"
                                                        + " deze wet."));
        SortedMap<Integer, Euro> kosten =
                verplichter.kosten(
                        overeenkomst.id(),
                        nieuw.productcode(),
                        new Periode(nieuw.begin(), nieuw.eind()),
                        nieuw.omvang(),
                        nieuw.budget());
        Toewijzing toewijzing = bewaar(overeenkomst, persoon, nieuw);
        verplichter.leg(toewijzing, kosten, nieuw.grond());
        return toewijzing;
    }

    // Of het mag oordeelt de databank bij het bewaren, onder het slot van de overeenkomst: een stop
    // die net ervoor valt telt mee. Hier staat alleen hoe dat heet.
    private Toewijzing bewaar(
            Overeenkomsten.Lopend overeenkomst, Persoon persoon, NieuweToewijzing nieuw) {
        try {
            return toewijzingen.voegToe(overeenkomst, persoon, nieuw);
        } catch (Databankfout fout) {
            throw switch (fout.regel()) {
                case "toewijzing_contract_laat_toe", "toewijzing_contract_van_kracht" ->
                        neemtNiemandAan(nieuw, overeenkomst);
                case "toewijzing_stapelt" ->
                        new Weigering(
                                Toewijzingreden.STAPELING,
                                "Deze hulpvrager heeft dit product bij deze aanbieder al in deze"
                                        + " periode. Verleng de bestaande toewijzing of kies een"
                                        + " andere periode.");
                default -> Toewijzingreden.bij(fout);
            };
        }
    }

    // Wie hier al hulp heeft houdt zijn aanbieder; crisis en een wettelijke verwijzing gaan altijd
    // door.
    private static Weigering neemtNiemandAan(
            NieuweToewijzing nieuw, Overeenkomsten.Lopend overeenkomst) {
        return new Weigering(
                Toewijzingreden.GEEN_NIEUWE_CLIENTEN,
                "Aanbieder "
                        + nieuw.aanbieder()
                        + " neemt op "
                        + nieuw.begin()
                        + " onder overeenkomst "
                        + overeenkomst.nummer()
                        + " geen nieuwe cliënten aan. Kies ander passend aanbod. Bij crisis, een"
                        + " wettelijke verwijzing of lopende hulp: noem die grond.");
    }
}
