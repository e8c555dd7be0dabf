package nl.zorginkoop.web.budget;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.budget.Budgetoverzicht;
import nl.zorginkoop.contracting.budget.Kostenontleding;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.contracting.budget.Plafondversie;
import nl.zorginkoop.contracting.budget.Prognosebeeld;
import nl.zorginkoop.contracting.budget.Prognoseloket;
import nl.zorginkoop.contracting.budget.Prognosemethode;
import nl.zorginkoop.contracting.budget.Terugtoetsrij;
import nl.zorginkoop.contracting.budget.Watals;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.grafiek.Lijngrafiek;
import nl.zorginkoop.web.lijst.Keuze;
import nl.zorginkoop.web.opmaak.Opmaak;
import nl.zorginkoop.web.raam.Paginavraag;

/** Waar een plafond op uitkomt, waarom, en wat het zou schelen; alles staat in het adres. */
@Named
@RequestScoped
public class Prognosepagina {
    @Inject Prognoseloket loket;
    @Inject Budgetoverzicht overzicht;
    @Inject Ik ik;
    @Inject Paginavraag vraag;

    private Prognosebeeld beeld;
    private Plafondstand plafond;
    private Kostenontleding ontleding;
    private List<Plafondversie> versies;
    private Watals watals;
    private YearMonth[] perioden;
    private final List<String> onleesbaar = new ArrayList<>();

    public void open() {
        UUID id = vraag.nummer("id");
        plafond = vraag.eis(overzicht.plafond(ik.namens(), id));
        beeld =
                vraag.eis(
                        loket.prognose(
                                ik.namens(),
                                id,
                                Prognosevraag.methode(vraag.tekst("methode").orElse(null)),
                                Prognosevraag.dag(vraag.tekst("peil").orElse(null))));
        versies = loket.versies(ik.namens(), id);
        watals = leesWatals();
        perioden = leesPerioden();
        ontleding =
                loket.ontleding(
                        ik.namens(), id, perioden[0], perioden[1], perioden[2], perioden[3]);
    }

    private Watals leesWatals() {
        List<Euro> dekking = new ArrayList<>();
        lees("reserve", Prognosevraag::bedrag).ifPresent(dekking::add);
        lees("stroppenpot", Prognosevraag::bedrag).ifPresent(dekking::add);
        return Watals.van(
                beeld.geheel().gerealiseerd(),
                beeld.prognose().midden(),
                lees("ander", Prognosevraag::bedrag).orElse(beeld.begroot()),
                lees("tarief", Prognosevraag::procent).orElse(0L),
                dekking);
    }

    private <T> Optional<T> lees(String veld, Function<String, Optional<T>> als) {
        Optional<String> tekst = vraag.tekst(veld);
        Optional<T> waarde = tekst.flatMap(als);
        if (tekst.isPresent() && waarde.isEmpty()) {
            onleesbaar.add(opmaak().tekst("prognose." + veld));
        }
        return waarde;
    }

    // Met een vorig jaar: dezelfde maanden van dat jaar. Anders de laatste drie na de drie ervoor.
    private YearMonth[] leesPerioden() {
        int laatste = Math.max(1, beeld.rekening().laatste());
        YearMonth dan = YearMonth.of(beeld.jaar(), laatste);
        YearMonth[] p =
                beeld.terugtoets().isEmpty() && laatste >= 6
                        ? new YearMonth[] {
                            dan.minusMonths(5), dan.minusMonths(3), dan.minusMonths(2), dan
                        }
                        : new YearMonth[] {
                            YearMonth.of(beeld.jaar() - 1, 1),
                            dan.minusYears(1),
                            YearMonth.of(beeld.jaar(), 1),
                            dan
                        };
        List<String> namen = List.of("eerstVan", "eerstTot", "danVan", "danTot");
        YearMonth[] gekozen = p.clone();
        for (int i = 0; i < 4; i++) {
            gekozen[i] = lees(namen.get(i), Prognosevraag::maand).orElse(p[i]);
        }
        if (gekozen[1].isBefore(gekozen[0]) || gekozen[3].isBefore(gekozen[2])) {
            onleesbaar.add(opmaak().tekst("prognose.perioden"));
            return p;
        }
        return gekozen;
    }

    public Prognosebeeld getBeeld() {
        return beeld;
    }

    public String getConclusie() {
        return Prognosezin.conclusie(beeld, opmaak());
    }

    public String getFormule() {
        return Prognosezin.formule(beeld, opmaak());
    }

    public Lijngrafiek getGrafiek() {
        return Lijngrafiek.van(
                new Plafondstand(
                        plafond.id(),
                        plafond.naam(),
                        plafond.soort(),
                        plafond.wet(),
                        plafond.jaar(),
                        plafond.productgroep(),
                        plafond.aanbieder(),
                        plafond.ouder(),
                        plafond.onder(),
                        beeld.begroot(),
                        plafond.vrij(),
                        beeld.geheel().gereserveerd(),
                        beeld.geheel().verplicht(),
                        beeld.geheel().gerealiseerd(),
                        beeld.prognose()),
                opmaak());
    }

    public List<Keuze> getMethoden() {
        return Stream.of(Prognosemethode.values())
                .map(
                        m ->
                                new Keuze(
                                        m.name(),
                                        opmaak().tekst("prognosemethode." + m),
                                        m == beeld.methode()))
                .toList();
    }

    public String fout(Terugtoetsrij rij) {
        return rij.fout() == null ? "–" : Prognosezin.procent(rij.fout(), opmaak());
    }

    public String maand(Terugtoetsrij rij) {
        return opmaak().maand(rij.peil());
    }

    public Kostenontleding getOntleding() {
        return ontleding;
    }

    /** Alle perioden na elkaar: van en tot van de eerste, van en tot van de tweede. */
    public List<YearMonth> getPerioden() {
        return List.of(perioden);
    }

    public String getOntledingzin() {
        Opmaak o = opmaak();
        return o.tekst(
                "prognose.ontleding.zin",
                o.heel(ontleding.eerst()),
                o.heel(ontleding.dan()),
                o.heel(ontleding.verschil()),
                ontleding.clientenEerst(),
                ontleding.clientenDan());
    }

    public List<Plafondversie> getVersies() {
        return versies;
    }

    public Watals getWatals() {
        return watals;
    }

    public String getTekortdeel() {
        return Prognosezin.procent(watals.tekortdeel(), opmaak());
    }

    public List<String> getOnleesbaar() {
        return onleesbaar;
    }

    /** Wat er in een veld van het adres staat. */
    public String waarde(String veld) {
        return vraag.tekst(veld).orElse("");
    }

    private Opmaak opmaak() {
        return Opmaak.in(ik.getLocale());
    }
}
