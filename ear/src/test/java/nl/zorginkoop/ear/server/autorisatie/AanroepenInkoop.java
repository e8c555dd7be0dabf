package nl.zorginkoop.ear.server.autorisatie;

import static nl.zorginkoop.ear.server.autorisatie.Aanroepen.kort;
import static nl.zorginkoop.ear.server.autorisatie.Proefwereld.HIER;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.inkoop.Besluitregel;
import nl.zorginkoop.contracting.inkoop.Criteriaprofiel;
import nl.zorginkoop.contracting.inkoop.Kaderdeelnemer;
import nl.zorginkoop.contracting.inkoop.Kaderopgave;
import nl.zorginkoop.contracting.inkoop.Keuzes;
import nl.zorginkoop.contracting.inkoop.Model;
import nl.zorginkoop.contracting.inkoop.Procedure;
import nl.zorginkoop.contracting.inkoop.Profielopgave;
import nl.zorginkoop.contracting.inkoop.Raming;
import nl.zorginkoop.contracting.inkoop.Zorgvorm;

/** De deuren van het inkoopkader. */
@Dependent
class AanroepenInkoop implements Kameraanroepen {
    @Override
    public void richtIn(Proefwereld w) {
        Inkoopwereld.concept(w);
    }

    @Override
    public void leg(Aanroepen a) {
        a.bij("Inkoopkaderloket.begin", (w, e) -> List.of(opgave()));
        a.bij(
                "Inkoopkaderloket.verken",
                (w, e) -> List.of(Inkoopwereld.concept(w), Model.OPEN_HUIS, "voor", "tegen"));
        a.bij(
                "Inkoopkaderloket.legProfielVast",
                (w, e) -> List.of(Inkoopwereld.concept(w), profiel()));
        a.bij(
                "Inkoopkaderloket.legDeelnemerVast",
                (w, e) ->
                        List.of(
                                Inkoopwereld.concept(w),
                                new Kaderdeelnemer(HIER, null, "besluit", null, null, List.of())));
        a.bij(
                "Inkoopkaderloket.legBandbreedteVast",
                (w, e) -> List.of(Inkoopwereld.concept(w), "1.4", 1L, 2L));
        a.bij("Inkoopkaderloket.belemmeringen", (w, e) -> List.of(Inkoopwereld.concept(w)));
        a.bij("Inkoopkaderloket.activeer", (w, e) -> List.of(Inkoopwereld.klaar(w)));
        a.bij(
                "Inkoopkaderloket.legAankondigingVast",
                (w, e) -> List.of(Inkoopwereld.actief(w), "TenderNed"));
        a.bij("Inkoopkaderloket.sluit", (w, e) -> List.of(Inkoopwereld.actief(w)));
        a.bij(
                "Inkoopkaderloket.beeindig",
                (w, e) -> List.of(Inkoopwereld.actief(w), LocalDate.of(3000, 1, 1)));
        a.bij(
                "Inkoopkaderloket.stelDrempelVast",
                (w, e) -> List.of(LocalDate.of(2099, 1, 1), Euro.centen(1), true));
        a.bij("Inkoopkaderoverzicht.kader", (w, e) -> List.of(Inkoopwereld.concept(w)));
    }

    private static Kaderopgave opgave() {
        return new Kaderopgave(
                "N" + kort(),
                "Nieuw",
                Wet.WMO,
                Zorgvorm.BEGELEIDING,
                Model.OPEN_HUIS,
                Procedure.TOELATING,
                Besluitregel.CLIENT_KIEST,
                Uitvoeringsvariant.INSPANNINGSGERICHT,
                new Keuzes(
                        Keuzes.Regie.GEMEENTE,
                        Keuzes.Verantwoording.INZET,
                        Keuzes.Contractering.ALLE_TOEGELATENEN,
                        Keuzes.Scope.SMAL),
                null,
                false,
                null,
                Periode.jaar(2027),
                new Raming(Euro.centen(100), 1, 0),
                List.of("02Q97"));
    }

    private static Profielopgave profiel() {
        return new Profielopgave(
                new Criteriaprofiel(
                        Criteriaprofiel.Mate.VOLLEDIG,
                        Criteriaprofiel.Mate.VOLLEDIG,
                        Criteriaprofiel.Mate.VOLLEDIG,
                        Criteriaprofiel.Transformatie.EVOLUTIE,
                        Criteriaprofiel.Samenwerking.VRIJ,
                        Criteriaprofiel.Lasten.GELIJK,
                        Criteriaprofiel.Toetreding.OPEN),
                null,
                "nu veel",
                "nu ook veel",
                true,
                true,
                true,
                null);
    }
}
