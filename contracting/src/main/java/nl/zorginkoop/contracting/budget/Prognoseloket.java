package nl.zorginkoop.contracting.budget;

import static nl.zorginkoop.contracting.deur.Rol.CONTROLLER;
import static nl.zorginkoop.contracting.deur.Rol.SYSTEEM;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Deur;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Waar een plafond op uitkomt, hoe goed dat eerder klopte, en waarom het duurder werd. Een prognose
 * is een uitkomst en geen boeking (lifecycles §8, BU-10, BU-21).
 */
@ApplicationScoped
public class Prognoseloket {
    /** Het werk van elke nacht: elk plafond van een gemeente wegen. */
    static final String WERK = "PROGNOSE";

    // Verder terug zegt weinig over nu.
    private static final int AFGESLOTEN_JAREN = 3;

    private static final String FEITEN =
            "select * from prognosefeiten(?::text[]::uuid[], ?::text[]::date[])"
                    + " order by plafond, peil, product, aanbieder nulls first";

    @Inject Databank databank;
    @Inject Werkvoorraad werkvoorraad;
    @Inject Signaalbewaking signaalbewaking;
    @Inject Klok klok;

    private record Kop(UUID id, String naam, int jaar) {}

    /** De feiten van een plafond op een dag. */
    private record Stand(int laatste, List<Prognosedeel> delen) {
        static final Stand LEEG = new Stand(0, List.of());

        Prognosedeel geheel() {
            return delen.stream().reduce(Prognosedeel.LEEG, Prognosedeel::plus);
        }
    }

    private record Sleutel(UUID plafond, LocalDate peil) {}

    /**
     * De prognose van een plafond, met de terugtoets op de afgesloten jaren.
     *
     * @param peil wat er na deze dag geboekt is bestaat niet; {@code null} is vandaag
     */
    @Deur(CONTROLLER)
    public Optional<Prognosebeeld> prognose(
            Namens namens, UUID plafond, Prognosemethode methode, LocalDate peil) {
        return databank.eerste(
                        "select id, naam, jaar from plafond where id = ?",
                        Prognoseloket::kop,
                        plafond)
                .map(kop -> beeld(kop, methode, peildag(kop, peil)));
    }

    // Voor zijn jaar en erna zegt een dag niets anders dan het begin en het eind ervan.
    private LocalDate peildag(Kop kop, LocalDate gevraagd) {
        LocalDate vandaag = klok.vandaag();
        LocalDate dag = gevraagd == null || gevraagd.isAfter(vandaag) ? vandaag : gevraagd;
        LocalDate begin = LocalDate.of(kop.jaar(), 1, 1);
        LocalDate eind = LocalDate.of(kop.jaar(), 12, 31);
        return dag.isBefore(begin) ? begin : dag.isAfter(eind) && gevraagd != null ? eind : dag;
    }

    private Prognosebeeld beeld(Kop kop, Prognosemethode methode, LocalDate peil) {
        Stand stand =
                feiten(List.of(kop.id()), List.of(peil))
                        .getOrDefault(new Sleutel(kop.id(), peil), Stand.LEEG);
        Prognosedeel geheel = stand.geheel();
        Prognoserekening rekening =
                Prognoserekening.op(kop.jaar(), binnen(kop.jaar(), peil), stand.laatste(), geheel);
        List<Terugtoetsrij> terugtoets = terugtoets(kop, methode, peil);
        List<Integer> verhoudingen = verhoudingen(terugtoets, rekening.peil().getMonthValue());
        Euro begroot =
                databank.eerste(
                                "select begroot_op(?, ?) as begroot",
                                r -> Euro.centen(r.getLong("begroot")),
                                kop.id(),
                                peil)
                        .orElseThrow();
        Prognoserekening.Band band =
                verhoudingen.isEmpty()
                        ? rekening.zonderVerleden(geheel)
                        : rekening.uitVerleden(
                                geheel, rekening.midden(geheel, methode), verhoudingen);
        return new Prognosebeeld(
                kop.id(),
                kop.naam(),
                kop.jaar(),
                peil,
                methode,
                begroot,
                rekening.prognose(geheel, methode, band, begroot),
                rekening,
                geheel,
                metNamen(kop, stand.delen(), rekening, methode),
                terugtoets,
                !verhoudingen.isEmpty());
    }

    private static LocalDate binnen(int jaar, LocalDate dag) {
        LocalDate eind = LocalDate.of(jaar, 12, 31);
        return dag.isAfter(eind) ? eind : dag;
    }

    /**
     * Per afgesloten jaar en maand: wat deze methode toen gezegd had. De uitkomst is wat er nu over
     * dat jaar gerealiseerd is, voor zover op de peildag bekend.
     */
    private List<Terugtoetsrij> terugtoets(Kop kop, Prognosemethode methode, LocalDate peil) {
        List<Kop> jaren =
                databank.lijst(
                        "select p.id, p.naam, p.jaar from plafondreeks(?) r join plafond p on p.id = r.id"
                                + " where r.jaar < ? and make_date(r.jaar, 12, 31) < ?::date"
                                + " order by r.jaar desc limit ?",
                        Prognoseloket::kop,
                        kop.id(),
                        kop.jaar(),
                        peil,
                        AFGESLOTEN_JAREN);
        if (jaren.isEmpty()) {
            return List.of();
        }
        List<LocalDate> peilen =
                Stream.concat(
                                jaren.stream()
                                        .flatMap(
                                                j ->
                                                        IntStream.rangeClosed(1, 12)
                                                                .mapToObj(m -> maandeind(j, m))),
                                Stream.of(peil))
                        .toList();
        Map<Sleutel, Stand> feiten = feiten(jaren.stream().map(Kop::id).toList(), peilen);
        List<Terugtoetsrij> rijen = new ArrayList<>();
        for (Kop jaar : jaren) {
            Euro uitkomst =
                    feiten.getOrDefault(new Sleutel(jaar.id(), peil), Stand.LEEG)
                            .geheel()
                            .gerealiseerd();
            for (int m = 1; m <= 12; m++) {
                Stand toen = feiten.get(new Sleutel(jaar.id(), maandeind(jaar, m)));
                // Zonder gedeclareerde maand is er nog geen prognose (BU-09: vanaf de tweede
                // maand).
                if (toen != null && toen.laatste() > 0) {
                    Prognosedeel geheel = toen.geheel();
                    Prognoserekening rekening =
                            Prognoserekening.op(
                                    jaar.jaar(), maandeind(jaar, m), toen.laatste(), geheel);
                    rijen.add(
                            new Terugtoetsrij(
                                    jaar.jaar(),
                                    maandeind(jaar, m),
                                    geheel.gerealiseerd(),
                                    rekening.midden(geheel, methode),
                                    uitkomst));
                }
            }
        }
        return rijen;
    }

    // Een maand eerder of later zegt ook iets: een enkel jaar heeft maar een oktober.
    private static List<Integer> verhoudingen(List<Terugtoetsrij> rijen, int maand) {
        return rijen.stream()
                .filter(r -> Math.abs(r.peil().getMonthValue() - maand) <= 1)
                .map(Terugtoetsrij::verhouding)
                .filter(v -> v != null)
                .toList();
    }

    private static LocalDate maandeind(Kop jaar, int maand) {
        return YearMonth.of(jaar.jaar(), maand).atEndOfMonth();
    }

    /** Waarom het duurder werd: van de ene periode naar de andere, hele maanden (BU-10, WC-13). */
    @Deur(CONTROLLER)
    public Kostenontleding ontleding(
            Namens namens,
            UUID plafond,
            YearMonth eerstVan,
            YearMonth eerstTot,
            YearMonth danVan,
            YearMonth danTot) {
        if (eerstTot.isBefore(eerstVan) || danTot.isBefore(danVan)) {
            throw new OngeldigeWaarde(
                    "danTot", "Kies voor elke periode een laatste maand op of na de eerste.");
        }
        return Kostenontleding.van(
                posten(plafond, eerstVan, eerstTot), posten(plafond, danVan, danTot));
    }

    private List<Kostenontleding.Post> posten(UUID plafond, YearMonth van, YearMonth tot) {
        return databank.lijst(
                "select * from kostenposten(?, ?, ?) order by product",
                r ->
                        new Kostenontleding.Post(
                                r.getString("product"),
                                r.getString("naam"),
                                r.getLong("clienten"),
                                Euro.centen(r.getLong("bedrag"))),
                plafond,
                van.atDay(1),
                tot.atEndOfMonth());
    }

    /** Elke stand van de begroting met dag, besluit en wie; de nieuwste eerst (WC-13). */
    @Deur(CONTROLLER)
    public List<Plafondversie> versies(Namens namens, UUID plafond) {
        return databank.lijst(
                "select v.*, b.besluitnummer from plafondversie v left join begrotingswijziging b on b.id = v.besluit"
                        + " where v.plafond = ? order by v.nr desc limit 200",
                r ->
                        new Plafondversie(
                                Databank.moment(r, "moment"),
                                Euro.centen(r.getLong("begroot")),
                                Euro.centen(r.getLong("verschil")),
                                r.getObject("besluit", UUID.class),
                                r.getString("besluitnummer"),
                                r.getString("door")),
                plafond);
    }

    /**
     * Weegt elk plafond van dit jaar, legt een kruising bij de controller, en doet dat morgen weer.
     */
    @Deur(value = SYSTEEM, wijzigt = true, seconden = 300)
    public long weeg(Namens namens, UUID werk) {
        LocalDate vandaag = klok.vandaag();
        werkvoorraad.zet(
                WERK,
                namens.gemeente().code(),
                werk,
                vandaag.plusDays(1).atStartOfDay(Klok.AMSTERDAM).toInstant());
        Map<UUID, Euro> begroot = new HashMap<>();
        List<Kop> plafonds =
                databank.lijst(
                        "select id, naam, jaar, begroot from plafond where gemeente = ? and jaar = ? order by id",
                        r -> {
                            Kop kop = kop(r);
                            begroot.put(kop.id(), Euro.centen(r.getLong("begroot")));
                            return kop;
                        },
                        namens.gemeente().code(),
                        vandaag.getYear());
        if (plafonds.isEmpty()) {
            return 0;
        }
        Map<Sleutel, Stand> feiten =
                feiten(plafonds.stream().map(Kop::id).toList(), List.of(vandaag));
        List<Prognose> prognoses =
                plafonds.stream()
                        .map(k -> gewogen(k, feiten, vandaag, begroot.get(k.id())))
                        .toList();
        long kruisingen =
                databank.eerste(
                                "select weeg_prognose(?::text[]::uuid[], ?::text[]::bigint[],"
                                        + " (select array_agg(nullif(d, '')::date order by nr)"
                                        + " from unnest(?::text[]) with ordinality x (d, nr))) as n",
                                r -> r.getLong("n"),
                                plafonds.stream().map(Kop::id).toList(),
                                prognoses.stream().map(p -> p.midden().centen()).toList(),
                                prognoses.stream()
                                        .map(
                                                p ->
                                                        p.geraaktOp() == null
                                                                ? ""
                                                                : p.geraaktOp().toString())
                                        .toList())
                        .orElseThrow();
        signaalbewaking.meld(namens);
        return kruisingen;
    }

    private static Prognose gewogen(
            Kop kop, Map<Sleutel, Stand> feiten, LocalDate vandaag, Euro begroot) {
        Stand stand = feiten.getOrDefault(new Sleutel(kop.id(), vandaag), Stand.LEEG);
        Prognosedeel geheel = stand.geheel();
        Prognoserekening rekening =
                Prognoserekening.op(kop.jaar(), vandaag, stand.laatste(), geheel);
        return rekening.prognose(
                geheel, Prognosemethode.BENUTTING, rekening.zonderVerleden(geheel), begroot);
    }

    private Map<Sleutel, Stand> feiten(List<UUID> plafonds, List<LocalDate> peilen) {
        record Rij(Sleutel sleutel, int laatste, Prognosedeel deel) {}
        return databank
                .lijst(
                        FEITEN,
                        r ->
                                new Rij(
                                        new Sleutel(
                                                r.getObject("plafond", UUID.class),
                                                Databank.dag(r, "peil")),
                                        r.getInt("laatste"),
                                        deel(r)),
                        plafonds,
                        peilen)
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Rij::sleutel,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        rijen ->
                                                new Stand(
                                                        rijen.get(0).laatste(),
                                                        rijen.stream().map(Rij::deel).toList()))));
    }

    static Prognosedeel deel(ResultSet r) throws SQLException {
        return new Prognosedeel(
                r.getString("product"),
                r.getString("aanbieder"),
                Stream.of((Long[]) r.getArray("maanden").getArray()).map(Euro::centen).toList(),
                Euro.centen(r.getLong("verplicht")),
                Euro.centen(r.getLong("gereserveerd")),
                Euro.centen(r.getLong("gepland")),
                Euro.centen(r.getLong("onderweg")),
                Euro.centen(r.getLong("lopend")),
                Euro.centen(r.getLong("instroom")));
    }

    private List<Prognosebeeld.Deelprognose> metNamen(
            Kop kop, List<Prognosedeel> delen, Prognoserekening rekening, Prognosemethode methode) {
        Map<String, String> producten = new HashMap<>();
        databank.lijst(
                "select pr.code, pr.naam from plafond p join product pr on pr.wet = p.wet"
                        + " where p.id = ? and pr.code = any (?::text[])",
                r -> producten.put(r.getString("code"), r.getString("naam")),
                kop.id(),
                delen.stream().map(Prognosedeel::product).distinct().toList());
        Map<String, String> aanbieders = new HashMap<>();
        databank.lijst(
                "select agb, naam from zorgaanbieder where agb = any (?::text[])",
                r -> aanbieders.put(r.getString("agb"), r.getString("naam")),
                delen.stream().map(d -> String.valueOf(d.aanbieder())).distinct().toList());
        return delen.stream()
                .map(
                        d ->
                                new Prognosebeeld.Deelprognose(
                                        d,
                                        producten.getOrDefault(d.product(), d.product()),
                                        aanbieders.get(d.aanbieder()),
                                        rekening.midden(d, methode)))
                .toList();
    }

    private static Kop kop(ResultSet r) throws SQLException {
        return new Kop(r.getObject("id", UUID.class), r.getString("naam"), r.getInt("jaar"));
    }
}
