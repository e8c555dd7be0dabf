package nl.zorginkoop.contracting.inkoop;

import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.inkoop.Tariefwereld.Kader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Indexeren volgens contractstandaard 3.2, met de getallen van scenario 9. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IndexeringTest {
    private static final LocalDate INGANG = LocalDate.of(2027, 1, 1);
    private final Tariefwereld w = new Tariefwereld();

    @BeforeAll
    void cijfers() {
        cijfer("OVA", 2027, Indexcijfer.Soort.VERWACHT, "4.0");
        cijfer("OVA", 2026, Indexcijfer.Soort.VERWACHT, "3.5");
        cijfer("OVA", 2026, Indexcijfer.Soort.DEFINITIEF, "3.9");
        cijfer("PPC", 2027, Indexcijfer.Soort.VERWACHT, "2.5");
        cijfer("PPC", 2026, Indexcijfer.Soort.VERWACHT, "2.8");
        cijfer("PPC", 2026, Indexcijfer.Soort.DEFINITIEF, "2.3");
    }

    @Test
    void scenario_9_geeft_4_16_procent_en_66_87() {
        Kader k = metTarief(LocalDate.of(2025, 1, 1));
        Indexering.Voorbeeld v = voorbeeld(k);

        assertThat(v.indexering().personeel().verandering()).isEqualByComparingTo("4.4");
        assertThat(v.indexering().materieel().verandering()).isEqualByComparingTo("2.0");
        assertThat(v.indexering().factor()).isEqualByComparingTo("4.16");
        assertThat(v.regels())
                .singleElement()
                .extracting(Indexering.Regel::nieuw)
                .isEqualTo(Euro.van("66.87"));
    }

    @Test
    void scenario_9_in_het_eerste_jaar_geeft_3_85_procent_en_66_67_V24() {
        Kader k = metTarief(LocalDate.of(2026, 1, 1));
        Indexering.Voorbeeld v = voorbeeld(k);

        assertThat(v.indexering().eersteJaar()).isTrue();
        assertThat(v.indexering().factor()).isEqualByComparingTo("3.85");
        assertThat(v.regels())
                .singleElement()
                .extracting(Indexering.Regel::nieuw)
                .isEqualTo(Euro.van("66.67"));
        assertThatThrownBy(
                        () ->
                                w.wereld.db.doe(
                                        INA,
                                        d ->
                                                d.voer(
                                                        "insert into indexering (gemeente, kader, jaar, ingang, eerste_jaar,"
                                                                + " personeel, materieel, personeel_verwacht, materieel_verwacht,"
                                                                + " personeel_definitief, personeel_eerder, materieel_definitief,"
                                                                + " materieel_eerder, door) values ('9901', ?, 2027, '2027-01-01',"
                                                                + " true, 90, 10, 400, 250, 390, 350, 230, 280, 'x')",
                                                        k.id())))
                .extracting("regel")
                .isEqualTo("indexering_eerste_jaar_zonder_nacalculatie");
    }

    @Test
    void gewichten_tellen_op_tot_honderd_V24() {
        assertThatThrownBy(() -> new Indexafspraak(90, 11, "OVA", "PPC"))
                .isInstanceOf(OngeldigeWaarde.class);
        Kader k = w.toelating(LocalDate.of(2025, 1, 1));
        assertThatThrownBy(
                        () ->
                                w.wereld.db.doe(
                                        INA,
                                        d ->
                                                d.voer(
                                                        "insert into indexafspraak (gemeente, kader, personeel, materieel,"
                                                                + " personeel_index, materieel_index, door) values ('9901',"
                                                                + " ?, 90, 11, 'OVA', 'PPC', 'x')",
                                                        k.id())))
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo("index_gewichten_zijn_honderd");
    }

    @Test
    void bekijken_verandert_niets_en_toepassen_maakt_nieuwe_rijen_die_optellen() {
        Kader k = metTarief(LocalDate.of(2025, 1, 1));
        UUID id = bereken(k);
        assertThat(w.rijen(k)).hasSize(1);
        w.lever(k);

        Indexering.Voorbeeld v = lees(id);
        // 12 uur en 90 minuten tegen 2,67 meer per uur
        assertThat(v.effecten())
                .singleElement()
                .satisfies(
                        e -> {
                            assertThat(e.aanbiedernaam()).isEqualTo("De Linde");
                            assertThat(e.bedrag()).isEqualTo(Euro.van("36.05"));
                        });
        assertThat(v.totaal()).isEqualTo(Euro.van("36.05"));

        w.wereld.db.doe(INA, d -> w.index(d).pasToe(INA, id));
        assertThat(w.rijen(k)).contains("2027-01-01 6687 INDEXERING");
        assertThat(w.inOvereenkomst(k.eik(), INGANG.minusDays(1), w.nu())).isEqualTo(6420);
        assertThat(w.inOvereenkomst(k.eik(), INGANG, w.nu())).isEqualTo(6687);
        assertThat(
                        w.wereld
                                .db
                                .toezicht()
                                .eerste(
                                        "select indexatie from kadertarief where kader = ? and herkomst = 'INDEXERING'",
                                        r -> r.getLong(1),
                                        k.id()))
                .as("element e draagt de index")
                .contains(267L);
        assertThatThrownBy(() -> w.wereld.db.doe(INA, d -> w.index(d).pasToe(INA, id)))
                .satisfies(
                        f ->
                                assertThat(f)
                                        .extracting("reden")
                                        .isEqualTo(Tariefreden.NIET_TE_WIJZIGEN));
    }

    @Test
    void een_halve_cent_gaat_omhoog() {
        assertThat(
                        w.wereld
                                .db
                                .toezicht()
                                .lijst(
                                        "select geindexeerd(b, f) from (values (100::bigint, 5000::bigint), (100, 4999),"
                                                + " (100, -5000), (6420, 41600), (6420, 38500)) v (b, f)",
                                        r -> r.getLong(1)))
                .containsExactly(101L, 100L, 100L, 6687L, 6667L);
    }

    @Test
    void tweehonderd_aanbieders_maal_dertig_producten_volgen_in_een_opdracht() {
        Kader k = metTarief(LocalDate.of(2025, 1, 1));
        w.wereld
                .db
                .toezicht()
                .voer(
                        "insert into zorgaanbieder (agb, naam, email) select '4200' || lpad(n::text, 4, '0'), 'A' || n,"
                                + " 'a@a.example' from generate_series(1, 200) n;"
                                + "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin,"
                                + " kader) select gen_random_uuid(), '9901', '4200' || lpad(n::text, 4, '0'), 'WMO',"
                                + " 'P-' || n, 'x', 'INSPANNINGSGERICHT', '2025-01-01', '"
                                + k.id()
                                + "' from generate_series(1, 200) n;"
                                + "insert into product select 'WMO', 'P' || lpad(n::text, 3, '0'), '02', 'P' from"
                                + " generate_series(1, 30) n;"
                                + "set session_replication_role = replica;"
                                + "insert into kaderproduct (gemeente, kader, wet, productcode) select '9901', '"
                                + k.id()
                                + "', 'WMO', 'P' || lpad(n::text, 3, '0') from generate_series(1, 30) n");
        long begin = System.nanoTime();
        int rijen =
                w.wereld.db.als(
                        INA,
                        d -> {
                            d.eerste(
                                    "select leg_kadertarieven((select id from voorwaardenset where kader = ?), 'VERSIE', null,"
                                            + " 'x', array_agg(row ('WMO', 'P' || lpad(n::text, 3, '0'), '04', null, null,"
                                            + " null, daterange('2026-01-01', null), 5000, null, 5000, 0, 0, 0, 0, 0,"
                                            + " null)::nieuw_tarief)) from generate_series(1, 30) n",
                                    r -> r.getObject(1),
                                    k.id());
                            return d.eerste(
                                            "select volg_kader(?, null, nu())",
                                            r -> r.getInt(1),
                                            k.id())
                                    .orElseThrow();
                        });
        long ms = (System.nanoTime() - begin) / 1_000_000;
        System.getLogger("tarief").log(System.Logger.Level.INFO, "volgen: {0} ms", ms);

        assertThat(rijen).isBetween(6000, 6500);
        assertThat(ms).as("set-gewijs, ook op een drukke machine").isLessThan(60_000);
    }

    private Kader metTarief(LocalDate begin) {
        Kader k = w.toelating(begin);
        LocalDate vanaf = w.vandaag();
        w.vanKracht(
                k,
                Wijzigingssoort.EERSTE,
                vanaf.plusDays(15),
                w.tarief(k, vanaf.plusDays(15), 6420));
        // Terug naar de dag van de demo: zo blijft elke ingangsdatum vooruit liggen.
        w.wereld.db.opKlok(w.nu().minus(java.time.Duration.ofDays(15)));
        w.wereld
                .db
                .toezicht()
                .voer(
                        "set session_replication_role = replica; update kadertarief set bekend ="
                                + " tstzrange(lower(bekend) - interval '30 days', null) where kader = '"
                                + k.id()
                                + "'; update tarief set bekend = tstzrange(lower(bekend) - interval '30 days', null)"
                                + " where productcode = '"
                                + k.product()
                                + "'");
        w.wereld.db.doe(
                INA,
                d ->
                        w.index(d)
                                .legAfspraakVast(
                                        INA, k.id(), new Indexafspraak(90, 10, "OVA", "PPC")));
        return k;
    }

    private void cijfer(String index, int jaar, Indexcijfer.Soort soort, String procent) {
        w.wereld.db.doe(
                INA,
                d ->
                        w.index(d)
                                .legCijferVast(
                                        INA,
                                        new Indexcijfer(
                                                index,
                                                jaar,
                                                soort,
                                                new BigDecimal(procent),
                                                "CPB, kerncijfers")));
    }

    private UUID bereken(Kader k) {
        return w.wereld.db.als(INA, d -> w.index(d).bereken(INA, k.id(), 2027, INGANG));
    }

    private Indexering.Voorbeeld voorbeeld(Kader k) {
        return lees(bereken(k));
    }

    private Indexering.Voorbeeld lees(UUID id) {
        return w.wereld.db.als(INA, d -> w.index(d).voorbeeld(INA, id).orElseThrow());
    }
}
