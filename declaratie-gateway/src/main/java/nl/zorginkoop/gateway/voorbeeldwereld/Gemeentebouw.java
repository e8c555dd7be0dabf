package nl.zorginkoop.gateway.voorbeeldwereld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.budget.Budgetloket;
import nl.zorginkoop.contracting.budget.Plafondsoort;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.overeenkomst.Overeenkomstloket;
import nl.zorginkoop.contracting.overeenkomst.Tarief;

/** Deelnemers, contracten, tarieven en budget: wat er is voordat iemand hulp krijgt. */
@ApplicationScoped
class Gemeentebouw {
    private static final Periode LOOPTIJD =
            new Periode(LocalDate.of(2025, 1, 1), LocalDate.of(2028, 12, 31));
    private static final LocalDate JULI = LocalDate.of(2026, 7, 1);

    @Inject Databank databank;
    @Inject Overeenkomstloket overeenkomstloket;
    @Inject Budgetloket budgetloket;

    void deelnemers() {
        for (Tabel.Rij g : Tabel.lees("gemeenten.tsv")) {
            databank.voer("insert into gemeente values (?, ?)", g.tekst("code"), g.tekst("naam"));
        }
        for (String deelnemer : List.of("9102", "9103")) {
            databank.voer(
                    "insert into samenwerking values ('9101', ?, ?)",
                    deelnemer,
                    "Beschermd wonen en opvang Rivierenland");
        }
        for (Tabel.Rij w : Tabel.lees("wijken.tsv")) {
            databank.voer(
                    "insert into wijk values (?, ?, ?)",
                    w.tekst("gemeente"),
                    w.tekst("code"),
                    w.tekst("naam"));
        }
        for (Tabel.Rij a : Tabel.lees("aanbieders.tsv")) {
            databank.voer(
                    "insert into zorgaanbieder (agb, naam, kvk, email) values (?, ?, ?, ?)",
                    a.tekst("agb"),
                    a.tekst("naam"),
                    a.tekst("kvk"),
                    a.tekst("email"));
        }
    }

    void producten(Namens namens, List<Hulpproduct> producten) {
        overeenkomstloket.legProductenVast(
                namens,
                producten.stream()
                        .map(
                                p ->
                                        new Overeenkomstloket.Product(
                                                p.wet(), p.code(), p.categorie(), p.naam()))
                        .toList());
    }

    /** Eén overeenkomst per aanbieder en wet, met de tarieven zoals zij eind 2025 bekend waren. */
    void contracten(Namens namens, List<Hulpproduct> producten) {
        for (Afspraak afspraak : afspraken(namens, producten)) {
            UUID overeenkomst =
                    overeenkomstloket.sluit(
                            namens,
                            new Overeenkomstloket.NieuweOvereenkomst(
                                    new AgbCode(afspraak.agb()),
                                    afspraak.wet(),
                                    afspraak.nummer(),
                                    afspraak.naam(),
                                    afspraak.variant(),
                                    LOOPTIJD));
            overeenkomstloket.legTarievenVast(namens, overeenkomst, afspraak.eersteTarieven());
        }
    }

    /** Het tarief dat vanaf 1 juli geldt, in elke overeenkomst met dat product. */
    void tarievenVanJuli(Namens namens, List<Hulpproduct> producten) {
        for (Afspraak afspraak : afspraken(namens, producten)) {
            List<Tarief> nieuw =
                    afspraak.producten().stream()
                            .filter(Hulpproduct::verandertInJuli)
                            .map(p -> p.tarieven().get(2))
                            .toList();
            if (!nieuw.isEmpty()) {
                UUID overeenkomst =
                        databank.eerste(
                                        "select id from raamovereenkomst where gemeente = ? and"
                                                + " nummer = ?",
                                        r -> r.getObject("id", UUID.class),
                                        namens.gemeente().code(),
                                        afspraak.nummer())
                                .orElseThrow();
                overeenkomstloket.legTarievenVast(namens, overeenkomst, nieuw);
            }
        }
    }

    /** Begroting, plafonds en bestedingsruimtes; elke rij hangt onder de naam van haar ouder. */
    void begroting(Namens namens) {
        Map<String, UUID> ids = new HashMap<>();
        for (Tabel.Rij p : plafonds(namens)) {
            String sleutel = p.tekst("wet") + p.tekst("jaar");
            UUID id =
                    budgetloket.maakPlafond(
                            namens,
                            new Budgetloket.NieuwPlafond(
                                    Plafondsoort.valueOf(p.tekst("soort")),
                                    Wet.valueOf(p.tekst("wet")),
                                    p.getal("jaar"),
                                    p.tekst("naam"),
                                    p.isLeeg("productgroep") ? null : p.tekst("productgroep"),
                                    p.isLeeg("categorieen")
                                            ? List.of()
                                            : List.of(p.tekst("categorieen").split(",")),
                                    p.isLeeg("ouder") ? null : ids.get(sleutel + p.tekst("ouder")),
                                    p.isLeeg("agb") ? null : new AgbCode(p.tekst("agb")),
                                    Euro.van(p.tekst("begroot"))),
                            besluit("begroting " + p.tekst("jaar")));
            ids.put(sleutel + p.tekst("naam"), id);
        }
    }

    /** Een begrotingswijziging van 2026; de tabel noemt per plafond wat erbij komt. */
    void wijzig(Namens namens, int wijziging) {
        String kolom = "wijziging" + wijziging;
        for (Tabel.Rij p : plafonds(namens)) {
            if (!p.isLeeg(kolom)) {
                UUID plafond =
                        databank.eerste(
                                        "select id from plafond where gemeente = ? and wet = ? and jaar"
                                                + " = ? and naam = ?",
                                        r -> r.getObject("id", UUID.class),
                                        namens.gemeente().code(),
                                        p.tekst("wet"),
                                        p.getal("jaar"),
                                        p.tekst("naam"))
                                .orElseThrow();
                budgetloket.begroot(
                        namens,
                        plafond,
                        Euro.van(p.tekst(kolom)),
                        besluit("wijziging " + wijziging));
            }
        }
    }

    private record Afspraak(String gemeente, String agb, Wet wet, List<Hulpproduct> producten) {
        String nummer() {
            return "RO-2025-" + agb.substring(5) + (wet == Wet.WMO ? "-W" : "-J");
        }

        String naam() {
            return (wet == Wet.WMO ? "Wmo" : "Jeugdhulp")
                    + " 2025-2028: "
                    + producten.stream()
                            .map(p -> p.naam().replaceAll(":.*", ""))
                            .distinct()
                            .limit(3)
                            .collect(Collectors.joining(", "));
        }

        Uitvoeringsvariant variant() {
            boolean output =
                    producten.stream()
                            .allMatch(
                                    p ->
                                            p.eenheid() == Eenheid.STUKS_OUTPUT
                                                    || p.eenheid() == Eenheid.EURO);
            return output
                    ? Uitvoeringsvariant.OUTPUTGERICHT
                    : Uitvoeringsvariant.INSPANNINGSGERICHT;
        }

        // Wat in juli verandert, wist in 2025 nog niemand: dan geldt het tarief voor heel 2026.
        List<Tarief> eersteTarieven() {
            return producten.stream()
                    .flatMap(p -> p.tarieven().stream().limit(2))
                    .map(
                            t ->
                                    t.geldig().eind().equals(JULI.minusDays(1))
                                            ? new Tarief(
                                                    t.productcode(),
                                                    t.eenheid(),
                                                    Periode.jaar(2026),
                                                    t.bedrag())
                                            : t)
                    .toList();
        }
    }

    private static List<Afspraak> afspraken(Namens namens, List<Hulpproduct> producten) {
        Map<String, TreeSet<String>> codes = new TreeMap<>();
        for (Tabel.Rij stroom : Tabel.lees("hulpstromen.tsv")) {
            if (stroom.tekst("gemeente").equals(namens.gemeente().code())) {
                codes.computeIfAbsent(
                                stroom.tekst("agb") + stroom.tekst("wet"), k -> new TreeSet<>())
                        .add(stroom.tekst("code"));
            }
        }
        return codes.entrySet().stream()
                .map(
                        e -> {
                            Wet wet = Wet.valueOf(e.getKey().substring(8));
                            return new Afspraak(
                                    namens.gemeente().code(),
                                    e.getKey().substring(0, 8),
                                    wet,
                                    producten.stream()
                                            .filter(p -> p.wet() == wet)
                                            .filter(p -> e.getValue().contains(p.code()))
                                            .toList());
                        })
                .toList();
    }

    private static List<Tabel.Rij> plafonds(Namens namens) {
        return Tabel.lees("plafonds.tsv").stream()
                .filter(p -> p.tekst("gemeente").equals(namens.gemeente().code()))
                .toList();
    }

    private static UUID besluit(String naam) {
        return UUID.nameUUIDFromBytes(naam.getBytes(StandardCharsets.UTF_8));
    }
}
