package nl.zorginkoop.contracting.privacy;

import static nl.zorginkoop.contracting.privacy.Logboekwereld.DUINSTAD;
import static nl.zorginkoop.contracting.privacy.Logboekwereld.WATERRIJK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.privacy.Ketenuitslag.Bevinding;
import nl.zorginkoop.contracting.privacy.Ketenuitslag.Soort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** S9, BIO2 8.15.06: wie aan het logboek komt, valt op; ook wie alles in de databank mag. */
class LogketenTest {
    private static final int REGELS = 120;
    private static final int PROEVEN = 100;
    private static final long ZAAD = 20261122;

    @TempDir Path map;
    private Logboekwereld wereld;

    @BeforeEach
    void wereld() {
        wereld = new Logboekwereld(map);
        Zegelaar zegelaar = wereld.zegelaar();
        wereld.schrijf(WATERRIJK, REGELS / 2);
        wereld.schrijf(DUINSTAD, 30);
        zegelaar.ronde();
        wereld.db.verzetKlok(java.time.Duration.ofDays(1));
        wereld.schrijf(WATERRIJK, REGELS / 2);
        zegelaar.ronde();
    }

    @Test
    void de_databank_rijgt_en_java_rekent_hetzelfde_na() {
        Ketenuitslag uitslag = wereld.controleer(WATERRIJK);

        assertThat(uitslag.bevindingen()).isEmpty();
        assertThat(uitslag.schakels()).isEqualTo(REGELS);
        assertThat(uitslag.wachtend()).isZero();
        assertThat(uitslag.ankers()).isEqualTo(2);
        assertThat(wereld.ongeschonden()).isTrue();
    }

    @Test
    void een_anker_per_gemeente_per_dag_staat_buiten_de_databank() throws Exception {
        try (Stream<Path> bestanden = Files.list(map)) {
            assertThat(bestanden.map(p -> p.getFileName().toString()))
                    .hasSize(3)
                    .allMatch(n -> n.matches("anker-990[12]-\\d{4}-\\d{2}-\\d{2}\\.txt"));
        }
    }

    @Test
    void een_regel_die_nog_wacht_is_geen_fout_en_komt_er_daarna_bij() {
        wereld.schrijf(WATERRIJK, 3);
        assertThat(wereld.controleer(WATERRIJK).wachtend()).isEqualTo(3);
        assertThat(wereld.ongeschonden()).isTrue();

        wereld.zegelaar().ronde();

        assertThat(wereld.controleer(WATERRIJK).schakels()).isEqualTo(REGELS + 3);
    }

    @Test
    void een_veranderde_en_een_verdwenen_regel_worden_op_hun_plek_gevonden() {
        wereld.breekIn(
                "update logregel set wie = 'bert' where nr = " + regel(17),
                "delete from logregel where nr = " + regel(99));

        assertThat(wereld.controleer(WATERRIJK).bevindingen())
                .containsExactly(
                        new Bevinding(Soort.GEWIJZIGD, 17), new Bevinding(Soort.VERDWENEN, 99));
        assertThat(wereld.controleer(DUINSTAD).ongeschonden()).isTrue();
    }

    @Test
    void een_regel_die_weg_is_voor_zij_verzegeld_was_valt_op() {
        wereld.schrijf(WATERRIJK, 1);
        wereld.breekIn("delete from logregel where nr = (select max(regel) from logwacht)");

        assertThat(wereld.controleer(WATERRIJK).bevindingen())
                .extracting(Bevinding::soort)
                .containsExactly(Soort.WEG_UIT_DE_WACHT);
    }

    /** De grens van een keten met ankers; daarom is het anker nooit ouder dan vijf minuten. */
    @Test
    void alleen_wat_na_het_laatste_anker_kwam_is_ongemerkt_af_te_snijden() {
        wereld.schrijf(WATERRIJK, 5);
        wereld.zegelaar().ronde();
        assertThat(wereld.controleer(WATERRIJK).schakels()).isEqualTo(REGELS + 5);

        snijAf(REGELS);
        assertThat(wereld.ongeschonden()).isTrue();

        snijAf(REGELS - 1);
        assertThat(wereld.controleer(WATERRIJK).bevindingen())
                .containsExactly(new Bevinding(Soort.STAART, REGELS));
    }

    @Test
    void de_toepassing_en_de_eigenaar_kunnen_de_keten_niet_veranderen() {
        Namens waterrijk = Namens.systeem(new Gemeentecode(WATERRIJK));
        for (String sql :
                List.of(
                        "update logregel set wie = 'x'",
                        "delete from logregel",
                        "truncate logregel",
                        "update logschakel set hash = sha256('')",
                        "delete from logschakel",
                        "truncate logschakel")) {
            assertThatThrownBy(() -> wereld.db.doe(waterrijk, d -> d.voer(sql)))
                    .as(sql)
                    .isInstanceOf(Databankfout.class)
                    .hasMessageContaining("42501");
            assertThatThrownBy(
                            () ->
                                    new Databank(wereld.db.eigenaar()::getConnection)
                                            .met(c -> alsEigenaar(c, sql)))
                    .as("eigenaar: " + sql)
                    .hasMessageContaining("groeit alleen");
        }
        assertThat(wereld.ongeschonden()).isTrue();
    }

    @Test
    void twee_zegelaars_tegelijk_maken_een_keten() throws Exception {
        wereld.schrijf(WATERRIJK, 400);
        List<Thread> draden = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            draden.add(new Thread(() -> wereld.zegelaar().ronde()));
        }
        draden.forEach(Thread::start);
        for (Thread draad : draden) {
            draad.join();
        }

        assertThat(wereld.controleer(WATERRIJK).schakels()).isEqualTo(REGELS + 400);
        assertThat(wereld.ongeschonden()).isTrue();
    }

    /**
     * Honderd keer inbreken met een vast zaad: honderd keer gevonden, en daarvoor telkens niets.
     */
    @Test
    void honderd_inbraken_worden_honderd_keer_gevonden_S9() {
        wereld.maakKopie();
        Map<String, BiConsumer<Random, Integer>> soorten = inbraken();
        List<String> namen = List.copyOf(soorten.keySet());
        Random toeval = new Random(ZAAD);
        List<String> gemist = new ArrayList<>();
        Map<String, Integer> telling = new LinkedHashMap<>();
        for (int i = 0; i < PROEVEN; i++) {
            String soort = namen.get(i % namen.size());
            assertThat(wereld.ongeschonden()).as("voor inbraak %d", i).isTrue();
            soorten.get(soort).accept(toeval, 2 + toeval.nextInt(REGELS - 4));
            if (wereld.ongeschonden()) {
                gemist.add(i + " " + soort);
            }
            telling.merge(soort, 1, Integer::sum);
            wereld.zetTerug();
        }
        System.out.printf(
                "inbraken %d, gevonden %d: %s%n", PROEVEN, PROEVEN - gemist.size(), telling);
        assertThat(gemist).isEmpty();
    }

    private Map<String, BiConsumer<Random, Integer>> inbraken() {
        Map<String, BiConsumer<Random, Integer>> alle = new LinkedHashMap<>();
        for (String veld :
                List.of(
                        "wie = wie || 'x'",
                        "rol = 'CONTROLLER'",
                        "deur = deur || '2'",
                        "resultaat = 'GEWEIGERD'",
                        "moment = moment - interval '1 microsecond'",
                        "onderwerp = gen_random_uuid()",
                        "herkomst = 'elders'",
                        "herkomst = null",
                        "attributen = array['bsn']",
                        "betrokkenen = array[gen_random_uuid()]",
                        "doel = 'iets anders', grondslag = 'NOODSITUATIE'",
                        "aanbieder = '42420099'",
                        "gemeente = '9902'")) {
            alle.put("wijzig " + veld, (t, n) -> wijzig(n, veld));
            alle.put(
                    "wijzig en reken na " + veld,
                    (t, n) -> {
                        wijzig(n, veld);
                        wereld.rekenKetenNa(WATERRIJK);
                    });
        }
        alle.put(
                "verwijder",
                (t, n) -> wereld.breekIn("delete from logregel where nr = " + regel(n)));
        alle.put(
                "verwijder met schakel",
                (t, n) -> {
                    long nr = regel(n);
                    wereld.breekIn(
                            "delete from logschakel where regel = " + nr,
                            "delete from logregel where nr = " + nr);
                });
        alle.put(
                "verwijder en reken na",
                (t, n) -> {
                    wereld.breekIn("delete from logregel where nr = " + regel(n));
                    wereld.rekenKetenNa(WATERRIJK);
                });
        alle.put("voeg in", (t, n) -> voegIn(n));
        alle.put(
                "voeg in en reken na",
                (t, n) -> {
                    voegIn(n);
                    wereld.breekIn(
                            "update logschakel set volgnr = volgnr + 1000 where gemeente = '9901' and volgnr >= "
                                    + n,
                            "insert into logschakel select '9901', "
                                    + n
                                    + ", max(nr), sha256('') from logregel");
                    wereld.rekenKetenNa(WATERRIJK);
                });
        alle.put(
                "verwissel",
                (t, n) ->
                        wereld.breekIn(
                                "update logschakel set regel = -1 where volgnr = %d and gemeente = '9901'"
                                        .formatted(n),
                                "update logschakel set regel = %d where volgnr = %d and gemeente = '9901'"
                                        .formatted(regel(n), n - 1),
                                "update logschakel set regel = %d where volgnr = %d and gemeente = '9901'"
                                        .formatted(regel(n - 1), n)));
        alle.put("leeg de regels", (t, n) -> wereld.breekIn("truncate logregel"));
        alle.put("leeg de schakels", (t, n) -> wereld.breekIn("truncate logschakel"));
        alle.put(
                "leeg alles",
                (t, n) ->
                        wereld.breekIn("truncate logregel, logschakel, logwacht restart identity"));
        alle.put("leeg een gemeente", (t, n) -> snijAf(0));
        alle.put("snij de staart af", (t, n) -> snijAf(n));
        alle.put("snij één regel af", (t, n) -> snijAf(REGELS - 1));
        alle.put(
                "snij af en laat opnieuw rijgen",
                (t, n) -> {
                    wereld.breekIn(
                            "insert into logwacht select regel, gemeente from logschakel where gemeente = '9901' and volgnr >= "
                                    + n,
                            "delete from logschakel where gemeente = '9901' and volgnr >= " + n,
                            "update logregel set resultaat = 'anders' where nr = " + regel(n - 1));
                    wereld.zegelaar().ronde();
                });
        alle.put(
                "verander een schakel",
                (t, n) ->
                        wereld.breekIn(
                                "update logschakel set hash = sha256(hash) where gemeente = '9901' and volgnr = "
                                        + n));
        alle.put(
                "haal een schakel weg",
                (t, n) ->
                        wereld.breekIn(
                                "delete from logschakel where gemeente = '9901' and volgnr = "
                                        + n));
        return alle;
    }

    private void wijzig(int volgnr, String veld) {
        wereld.breekIn("update logregel set " + veld + " where nr = " + regel(volgnr));
    }

    private void voegIn(int volgnr) {
        wereld.breekIn(
                "insert into logregel (gemeente, wie, rol, deur, resultaat, moment) select gemeente, 'bert', rol, deur,"
                        + " resultaat, moment from logregel where nr = "
                        + regel(volgnr));
    }

    private void snijAf(int vanaf) {
        wereld.breekIn(
                "delete from logregel where nr in (select regel from logschakel where gemeente = '9901' and volgnr > "
                        + vanaf
                        + ")",
                "delete from logschakel where gemeente = '9901' and volgnr > " + vanaf);
    }

    private long regel(int volgnr) {
        return wereld.db
                .toezicht()
                .eerste(
                        "select regel from logschakel where gemeente = '9901' and volgnr = ?",
                        r -> r.getLong(1),
                        (long) volgnr)
                .orElse(-1L);
    }

    private static void alsEigenaar(java.sql.Connection c, String sql) {
        try (java.sql.Statement s = c.createStatement()) {
            s.execute("select set_config('zorg.gemeente', '9901', false)");
            s.execute(sql);
        } catch (java.sql.SQLException fout) {
            throw new IllegalStateException(fout.getMessage(), fout);
        }
    }
}
