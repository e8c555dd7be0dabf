package nl.zorginkoop.ear.server.autorisatie;

import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Budgetloket;
import nl.zorginkoop.contracting.budget.Plafondsoort;
import nl.zorginkoop.contracting.budget.Prognosemethode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** De deuren van {@code budget}. */
@Dependent
class AanroepenBudget implements Kameraanroepen {
    @Override
    public void leg(Aanroepen a) {
        a.bij(
                "Budgetloket.begroot",
                (w, e) -> List.of(w.ruimte, Euro.centen(100), UUID.randomUUID()));
        a.bij("Budgetloket.behandelSignaal", (w, e) -> List.of(signaal(w), "gezien"));
        a.bij(
                "Budgetloket.maakPlafond",
                (w, e) ->
                        List.of(
                                new Budgetloket.NieuwPlafond(
                                        Plafondsoort.PLAFOND,
                                        Wet.WMO,
                                        w.jaar,
                                        "Deel",
                                        null,
                                        List.of(),
                                        w.begroting,
                                        null,
                                        Euro.NUL),
                                UUID.randomUUID()));
        a.bij("Signaalloket.bevestigOntvangst", (w, e) -> List.of(signaal(w)));
        a.bij(
                "Signaalloket.stelGrenzen",
                (w, e) ->
                        List.of(
                                Plafondsoort.PLAFOND,
                                List.of(80, 90),
                                LocalDate.of(2060, 1, 1),
                                "Raad"));
        a.bij(
                "Prognoseloket.prognose",
                (w, e) ->
                        List.of(w.ruimte, Prognosemethode.BENUTTING, LocalDate.of(w.jaar, 6, 30)));
        a.bij(
                "Prognoseloket.ontleding",
                (w, e) ->
                        List.of(
                                w.ruimte,
                                YearMonth.of(w.jaar, 1),
                                YearMonth.of(w.jaar, 3),
                                YearMonth.of(w.jaar, 4),
                                YearMonth.of(w.jaar, 6)));
        a.bij(
                "Prognoseloket.versies",
                (w, e) -> {
                    w.zet(
                            "insert into plafondversie (gemeente, aanbieder, plafond, verschil, begroot, besluit, door,"
                                    + " moment) values ('9751', '97510001', ?, 100, 100, ?, ?, nu())",
                            w.ruimte,
                            w.nieuw(),
                            Proefwereld.MERK);
                    return List.of(w.ruimte);
                });
        a.bij("Prognoseloket.weeg", (w, e) -> List.of(UUID.randomUUID()));
        a.bij("Budgetoverzicht.allePlafonds", (w, e) -> List.of(w.jaar));
        a.bij("Budgetoverzicht.naarRisico", (w, e) -> List.of(w.jaar));
        a.bij("Budgetoverzicht.keuzes", (w, e) -> List.of(w.jaar, w.jaar));
        a.bij("Budgetoverzicht.plafond", (w, e) -> List.of(w.ruimte));
        a.bij("Budgetoverzicht.onder", (w, e) -> List.of(w.begroting));
        a.bij("Budgetoverzicht.signalenVan", (w, e) -> List.of(w.ruimte));
    }

    private static UUID signaal(Proefwereld w) {
        UUID id = w.nieuw();
        w.zet(
                "insert into signaal (id, gemeente, aanbieder, plafond, soort, grens) values (?, '9751', '97510001', ?,"
                        + " 'GRENS', (random() * 1000000)::int)",
                id,
                w.ruimte);
        return id;
    }
}
