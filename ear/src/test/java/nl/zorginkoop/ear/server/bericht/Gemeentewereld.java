package nl.zorginkoop.ear.server.bericht;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.budget.Budgetloket;
import nl.zorginkoop.contracting.budget.Plafondsoort;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Klok;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.gedeeld.Uitvoeringsvariant;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.overeenkomst.Overeenkomstloket;
import nl.zorginkoop.contracting.overeenkomst.Tarief;
import nl.zorginkoop.contracting.post.Berichtstand;
import nl.zorginkoop.contracting.post.Inlevering;
import nl.zorginkoop.contracting.post.Ontvangstbewijs;
import nl.zorginkoop.contracting.post.Postbus;
import nl.zorginkoop.contracting.post.Postloket;
import nl.zorginkoop.contracting.regie.Persoon;
import nl.zorginkoop.contracting.regie.Regieloket;
import nl.zorginkoop.contracting.toewijzing.NieuweToewijzing;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.Toewijzingloket;
import nl.zorginkoop.gateway.gedeeld.Berichtmappen;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.schrijven.Schrijver;

/**
 * Een eigen, verse gemeente met één aanbieder, één hulpvrager, twee toewijzingen en ruim geld,
 * zodat tests elkaar niet raken. Alles langs de loketten, berichten langs de postbus.
 */
@Dependent
class Gemeentewereld {
    static final String BSN = "999900006";
    static final int TARIEF = 5_000;
    static final Grondslag GRONDSLAG = Grondslag.wettelijkeTaak("test");

    @Inject Databank databank;
    @Inject Overeenkomstloket overeenkomsten;
    @Inject Budgetloket budgetten;
    @Inject Regieloket regie;
    @Inject Toewijzingloket toewijzingen;
    @Inject Postbus postbus;
    @Inject Postloket post;
    @Inject Klok klok;
    @Inject Berichtmappen mappen;
    @Resource UserTransaction transactie;

    Wet wet;
    Gemeentecode gemeente;
    AgbCode aanbieder;
    UUID plafond;

    /** {@code vorige} is de laatste hele maand, {@code eerdere} de maand daarvoor. */
    YearMonth vorige;

    YearMonth eerdere;

    Gemeentewereld begin(Wet vanWet) {
        wet = vanWet;
        gemeente = vrijeGemeente();
        aanbieder = new AgbCode("97" + gemeente.code() + "01");
        vorige = YearMonth.from(klok.vandaag()).minusMonths(1);
        eerdere = vorige.minusMonths(1);
        databank.voer(
                "insert into zorgaanbieder (agb, naam) values (?, ?)",
                aanbieder.code(),
                "Aanbieder " + aanbieder);
        for (int jaar = eerdere.getYear(); jaar <= klok.vandaag().getYear() + 1; jaar++) {
            UUID nieuw =
                    budgetten.maakPlafond(
                            systeem(),
                            new Budgetloket.NieuwPlafond(
                                    Plafondsoort.BEGROTING,
                                    wet,
                                    jaar,
                                    "Begroting " + jaar,
                                    null,
                                    List.of(),
                                    null,
                                    null,
                                    Euro.centen(100_000_000_00L)),
                            UUID.randomUUID());
            plafond = jaar == vorige.getYear() ? nieuw : plafond;
        }
        contract();
        return this;
    }

    private Gemeentecode vrijeGemeente() {
        while (true) {
            String code = "9" + (100 + ThreadLocalRandom.current().nextInt(900));
            if (schrijfIn(code) == 1) {
                return new Gemeentecode(code);
            }
        }
    }

    // Wie er meedoet, schrijft het platform in.
    private int schrijfIn(String code) {
        try {
            transactie.begin();
            databank.eerste("select set_config('zorg.gemeente', '0000', true)", r -> "");
            int geraakt =
                    databank.voer(
                            "insert into gemeente (code, naam) values (?, ?) on conflict do nothing",
                            code,
                            "Gemeente " + code);
            transactie.commit();
            return geraakt;
        } catch (Exception fout) {
            throw new IllegalStateException(fout);
        }
    }

    String categorie(int plek) {
        return (wet == Wet.WMO ? List.of("02", "07") : List.of("45", "41")).get(plek);
    }

    String product(int plek) {
        return categorie(plek) + "T0" + plek;
    }

    private void contract() {
        LocalDate begin = LocalDate.of(eerdere.getYear(), 1, 1);
        UUID overeenkomst =
                overeenkomsten.sluit(
                        systeem(),
                        new Overeenkomstloket.NieuweOvereenkomst(
                                aanbieder,
                                wet,
                                "RO-1",
                                "Begeleiding",
                                Uitvoeringsvariant.INSPANNINGSGERICHT,
                                Periode.vanaf(begin)));
        for (int plek = 0; plek < 2; plek++) {
            overeenkomsten.legProductenVast(
                    systeem(),
                    List.of(
                            new Overeenkomstloket.Product(
                                    wet, product(plek), categorie(plek), "Product " + plek)));
            overeenkomsten.legTarievenVast(
                    systeem(),
                    overeenkomst,
                    List.of(
                            new Tarief(
                                    product(plek),
                                    Eenheid.UUR,
                                    Periode.vanaf(begin),
                                    Euro.centen(TARIEF))));
        }
    }

    /** Schrijft de hulpvrager in over wie de berichten gaan. */
    UUID hulpvrager() {
        return regie.schrijfIn(
                systeem(),
                GRONDSLAG,
                new Persoon(
                        new Bsn(BSN),
                        "T",
                        null,
                        "de",
                        "Wit",
                        LocalDate.of(1960, 1, 2),
                        "2",
                        "Straat",
                        1,
                        "9999XX",
                        "Plaats",
                        null));
    }

    /** Wijst het product op deze plek toe en wacht tot het 301 de deur uit is. */
    Toegewezen toewijzing(int plek) throws Exception {
        UUID hulpvrager = hulpvrager();
        UUID id =
                toewijzingen.wijsToe(
                        systeem(),
                        GRONDSLAG,
                        new NieuweToewijzing(
                                wet,
                                aanbieder,
                                hulpvrager,
                                categorie(plek),
                                product(plek),
                                eerdere.atDay(1),
                                null,
                                new Omvang(100, Eenheid.UUR, Frequentie.PER_MAAND),
                                null,
                                null,
                                null));
        return alsGemeente(
                        "select nummer from toewijzing where id = '" + id + "'",
                        r -> new Toegewezen(id, r.getInt(1)))
                .get(0);
    }

    record Toegewezen(UUID id, int nummer) {}

    Namens systeem() {
        return Namens.systeem(gemeente);
    }

    Namens postkamer() {
        return Namens.postkamer(gemeente);
    }

    Berichtstand lever(Bericht bericht) throws Exception {
        return lever(Schrijver.bytes(bericht));
    }

    /** Levert in zoals de API dat doet en wacht tot het af is en een antwoord de deur uit is. */
    Berichtstand lever(byte[] bytes) throws Exception {
        Ontvangstbewijs bewijs =
                postbus.leverIn(
                        new Inlevering(
                                Inlevering.Bron.API,
                                UUID.randomUUID().toString(),
                                "test.xml",
                                aanbieder),
                        new ByteArrayInputStream(bytes));
        return Geduld.tot("bericht " + bewijs.id() + " is af", () -> klaar(bewijs.id()));
    }

    /** Hoe het met een bericht staat, zodra het af is en een antwoord de deur uit is. */
    Berichtstand klaar(UUID id) {
        Berichtstand stand = post.stand(postkamer(), id);
        boolean wacht =
                "ONTVANGEN".equals(stand.status())
                        || stand.antwoord() != null && stand.antwoordVerzonden() == null;
        return wacht ? null : stand;
    }

    Gelezen antwoord(Berichtstand stand) throws Exception {
        try (InputStream bytes =
                Files.newInputStream(
                        mappen.in().getParent().getParent().resolve(stand.antwoordBestand()))) {
            return Berichtlezer.lees(bytes);
        }
    }

    /** Wat er voor deze aanbieder in de map ligt, van één soort. */
    List<Path> uitgegaan(String soort) throws Exception {
        Path map = mappen.uit(aanbieder.code());
        if (!Files.exists(map)) {
            return List.of();
        }
        try (Stream<Path> bestanden = Files.list(map)) {
            return bestanden
                    .filter(b -> b.getFileName().toString().matches(soort + "_.*\\.xml"))
                    .sorted()
                    .toList();
        }
    }

    long gerealiseerd() throws Exception {
        return alsGemeente("select coalesce(sum(gerealiseerd), 0) from plafond", r -> r.getLong(1))
                .get(0);
    }

    /** Elk hoofd is gelijk aan de som van zijn boekingen (INV-8.1). */
    boolean grootboekKlopt() throws Exception {
        return alsGemeente(
                                """
                        select count(*) from plafond p join plafond_hertelling h on h.id = p.id
                        where (p.vrij, p.gereserveerd, p.verplicht, p.gerealiseerd)
                           is distinct from (h.vrij, h.gereserveerd, h.verplicht, h.gerealiseerd)
                        """,
                                r -> r.getLong(1))
                        .get(0)
                == 0;
    }

    <T> List<T> alsGemeente(String sql, Databank.Rij<T> rij) throws Exception {
        transactie.begin();
        try {
            databank.eerste(
                    "select set_config('zorg.gemeente', ?, true)", r -> "", gemeente.code());
            return databank.lijst(sql, rij);
        } finally {
            transactie.rollback();
        }
    }

    /** Zet een bestand in de map zoals een gebruiker dat doet: eerst als tmp, dan hernoemd. */
    void inDeMap(String naam, byte[] bytes) throws Exception {
        Path tijdelijk = Files.write(mappen.in().resolve(naam + ".tmp"), bytes);
        Files.move(tijdelijk, mappen.in().resolve(naam));
    }

    /** De reden waarmee een bestand uit de map in de uitval ligt. */
    String reden(String naam) throws Exception {
        return Geduld.tot(
                naam + " ligt in de uitval",
                () -> {
                    try (Stream<Path> bestanden = Files.list(mappen.uitval())) {
                        List<Path> briefjes =
                                bestanden
                                        .filter(b -> b.getFileName().toString().startsWith(naam))
                                        .filter(b -> b.toString().endsWith(".reden.txt"))
                                        .toList();
                        return briefjes.isEmpty()
                                ? null
                                : Files.readString(briefjes.get(0), StandardCharsets.UTF_8);
                    }
                });
    }
}
