package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.gateway.voorbeeldwereld.Inkoopdraaiboek.Stap;

/** Wanneer in de demowereld een aanbesteding een stap verder gaat, tot de ochtend van de demo. */
@ApplicationScoped
class Aanbestedingsdraaiboek {
    @Inject Aanbestedingbouw procedures;
    @Inject Envelopbouw enveloppen;
    @Inject Weegbouw wegen;
    @Inject Selectiebouw selecties;
    @Inject Contractbouw contracten;

    List<Stap> stappen() {
        return Stream.concat(direct().stream(), metSelectie().stream())
                .sorted(Comparator.comparing(Stap::tijd))
                .toList();
    }

    private List<Stap> metSelectie() {
        return List.of(
                publiceer("2026-07-13", "sas-6", Demoprocedure.NA_GESPREK),
                publiceer(
                        "2026-07-21", "sas-7", Demoprocedure.UITGENODIGD, Demoprocedure.IN_GESPREK),
                publiceer("2026-08-03", "sas-8", Demoprocedure.SELECTEREN),
                bieders("2026-08-13", "sas-6-aanmelden", selecties::naGesprekMelden),
                open(Demoprocedure.NA_GESPREK),
                gemeente("2026-08-20", "sas-6-selectie", selecties::naGesprekSelecteren),
                bieders("2026-08-20", "sas-7-aanmelden", selecties::melden),
                publiceer("2026-08-24", "sas-9", Demoprocedure.AANMELDEN),
                open(Demoprocedure.UITGENODIGD),
                open(Demoprocedure.IN_GESPREK),
                gemeente("2026-08-27", "sas-6-gesprekken", selecties::naGesprekAfronden),
                gemeente("2026-08-31", "sas-7-selectie", selecties::selecteren),
                gemeente("2026-09-08", "sas-7-gesprek", selecties::spreken),
                bieders("2026-09-09", "sas-7-afzien", selecties::afzien),
                bieders("2026-09-09", "sas-8-aanmelden", selecties::bieden),
                open(Demoprocedure.SELECTEREN),
                gemeente("2026-09-11", "sas-8-wegen", selecties::selectieBezig));
    }

    private List<Stap> direct() {
        return List.of(
                publiceer("2026-06-08", "sas-1", Demoprocedure.GEGUND),
                bieders("2026-06-24", "sas-1-in", enveloppen::gegund),
                publiceer("2026-06-29", "sas-2", Demoprocedure.KORT_GEDING),
                open(Demoprocedure.GEGUND),
                bieders("2026-07-14", "sas-2-in", enveloppen::kortGeding),
                publiceer(
                        "2026-07-20",
                        "sas-3",
                        Demoprocedure.VOORNEMEN,
                        Demoprocedure.BEOORDELEN,
                        Demoprocedure.WEG),
                open(Demoprocedure.KORT_GEDING),
                gemeente("2026-08-05", "sas-1-voornemen", wegen::gegund),
                publiceer("2026-08-10", "sas-4", Demoprocedure.DICHT, Demoprocedure.OPEN),
                gemeente("2026-08-17", "sas-2-voornemen", wegen::kortGeding),
                bieders("2026-08-18", "sas-3-in", enveloppen::voornemen),
                gemeente("2026-08-19", "sas-ingetrokken", procedures::trekIn),
                open(Demoprocedure.VOORNEMEN),
                gemeente("2026-08-28", "sas-1-gegund", wegen::gun),
                bieders("2026-09-02", "sas-beoordelen-in", enveloppen::beoordelen),
                bieders("2026-09-02", "sas-1-akkoord", contracten::aanvaardGegund),
                gemeente("2026-09-03", "sas-1-getekend", contracten::tekenGegund),
                gemeente("2026-09-04", "sas-2-geding", wegen::dagvaard),
                open(Demoprocedure.BEOORDELEN),
                gemeente("2026-09-07", "sas-3-voornemen", wegen::voornemen),
                bieders("2026-09-08", "sas-dicht-in", enveloppen::dicht),
                bieders("2026-09-09", "sas-open-in", enveloppen::open),
                gemeente("2026-09-10", "sas-beoordelen", wegen::beoordelen),
                publiceer("2026-09-11", "sas-5", Demoprocedure.AANGEKONDIGD, Demoprocedure.CONCEPT),
                bieders("2026-09-11", "sas-3-klacht", enveloppen::klaag));
    }

    private Stap publiceer(String dag, String naam, Demoprocedure... rondes) {
        return stap(dag(dag), naam, false, n -> procedures.publiceer(n, rondes));
    }

    private Stap open(Demoprocedure procedure) {
        return stap(
                procedure.opening(), "sas-open-" + procedure, false, n -> wegen.open(procedure));
    }

    private static Stap gemeente(String dag, String naam, Runnable werk) {
        return stap(dag(dag), naam, false, n -> werk.run());
    }

    private static Stap bieders(String dag, String naam, Runnable werk) {
        return stap(dag(dag), naam, true, n -> werk.run());
    }

    private static Stap stap(LocalDateTime tijd, String naam, boolean los, Consumer<Namens> werk) {
        Consumer<Namens> alleenHier =
                n -> {
                    if (n.gemeente().code().equals(Aanbestedingbouw.GEMEENTE)) {
                        werk.accept(n);
                    }
                };
        return new Stap(tijd, naam, los, alleenHier);
    }

    private static LocalDateTime dag(String dag) {
        return LocalDate.parse(dag).atTime(11, 0);
    }
}
