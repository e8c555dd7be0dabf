package nl.zorginkoop.contracting.budget;

import static nl.zorginkoop.contracting.budget.Prognosewereld.CONNY;
import static nl.zorginkoop.contracting.budget.Prognosewereld.LINDE;
import static nl.zorginkoop.contracting.budget.Prognosewereld.VEERPONT;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;
import org.junit.jupiter.api.Test;

/**
 * Lifecycles §8 PROGNOSE, BU-09, BU-21: waar een plafond op uitkomt, na te rekenen en te toetsen.
 */
class PrognoseTest {
    private final Prognosewereld w = new Prognosewereld();

    /** Een heel jaar voor 12.000, waarvan acht maanden lang 900 gedeclareerd is. */
    private UUID eenJaar(UUID plafond, int jaar) {
        UUID t =
                w.wijs(
                        plafond,
                        w.client(),
                        "45A04",
                        LINDE,
                        jaar + "-01-01",
                        jaar + "-12-31",
                        "12000.00");
        for (int m = 1; m <= 8; m++) {
            w.op(YearMonth.of(jaar, m).plusMonths(1).atDay(5).toString());
            w.realiseer(plafond, t, LINDE, YearMonth.of(jaar, m).toString(), "900.00");
        }
        return t;
    }

    @Test
    void drie_methoden_staan_tot_op_de_cent_uitgerekend() {
        w.op("2025-12-20");
        UUID plafond = w.plafond(2026, "11000.00");
        eenJaar(plafond, 2026);
        w.op("2026-09-30");

        Prognosebeeld benutting = w.prognose(plafond, Prognosemethode.BENUTTING, null);

        assertThat(benutting.geheel().gepland()).as("243 van 365 dagen").isEqualTo(euro("7989.04"));
        assertThat(benutting.rekening().graad()).as("7.200 op 7.989,04").isEqualTo(9012);
        assertThat(midden(benutting))
                .as("7.200 plus 90,12 % van 4.800")
                .isEqualTo(euro("11525.76"));
        assertThat(benutting.prognose().geraaktOp())
                .as("122 dagen na augustus x 3.800 / 4.325,76, en dan de dag erna")
                .isEqualTo(LocalDate.of(2026, 12, 17));
        Prognosebeeld toewijzingen = w.prognose(plafond, Prognosemethode.TOEWIJZINGEN, null);
        assertThat(toewijzingen.geheel().onderweg())
                .as("september is geleverd en niet gedeclareerd")
                .isEqualTo(euro("986.30"));
        assertThat(toewijzingen.geheel().lopend()).as("92 dagen").isEqualTo(euro("3024.66"));
        assertThat(midden(toewijzingen)).isEqualTo(euro("11210.96"));
        assertThat(midden(w.prognose(plafond, Prognosemethode.RUN_RATE, null)))
                .as("7.200 plus vier keer 900")
                .isEqualTo(euro("10800.00"));
    }

    @Test
    void de_run_rate_is_het_getal_dat_het_plafond_zelf_al_noemt() {
        w.op("2025-12-20");
        UUID plafond = w.plafond(2026, "11000.00");
        eenJaar(plafond, 2026);

        Euro elders =
                w.db.als(
                        CONNY,
                        d ->
                                Budgetkamer.op(d)
                                        .plafond(CONNY, plafond)
                                        .orElseThrow()
                                        .prognose()
                                        .midden());

        assertThat(midden(w.prognose(plafond, Prognosemethode.RUN_RATE, null))).isEqualTo(elders);
    }

    @Test
    void wat_in_drie_maanden_begon_is_de_verwachte_instroom() {
        w.op("2025-12-20");
        UUID plafond = w.plafond(2026, "100000.00");
        w.wijs(plafond, w.client(), "45A04", LINDE, "2026-01-01", "2026-12-31", "12000.00");
        w.op("2026-08-01");
        w.wijs(plafond, w.client(), "45A48", VEERPONT, "2026-08-01", "2026-12-31", "1530.00");
        w.op("2026-09-30");

        Prognosebeeld beeld = w.prognose(plafond, Prognosemethode.BENUTTING, null);

        // 1.530 over 153 dagen is 10 per dag, 304,17 per maand; over drie maanden 101,39 per maand.
        assertThat(beeld.geheel().instroom()).isEqualTo(euro("101.39"));
        assertThat(beeld.rekening().resterend()).isEqualTo(3);
        assertThat(beeld.rekening().instroom(beeld.geheel()))
                .as("keer 3 x 3 / 2")
                .isEqualTo(euro("456.26"));
        assertThat(midden(beeld)).isEqualTo(euro("13986.26"));
        assertThat(beeld.delen())
                .extracting(d -> d.feiten().product() + " " + d.aanbiedernaam() + " " + d.midden())
                .containsExactly("45A04 De Linde € 12.000,00", "45A48 De Veerpont € 1.986,26");
        assertThat(beeld.afronding()).isEqualTo(Euro.NUL);
    }

    @Test
    void wat_na_de_peildag_bekend_werd_bestaat_niet() throws SQLException {
        w.op("2025-12-20");
        UUID plafond = w.plafond(2026, "11000.00");
        UUID t = eenJaar(plafond, 2026);
        List<Euro> toen = alle(plafond, "2026-09-30");
        assertThat(toen).doesNotHaveDuplicates();

        w.op("2026-10-05");
        w.realiseer(plafond, t, LINDE, "2026-09", "1500.00");
        w.op("2026-10-20");
        w.wijs(plafond, w.client(), "45A48", VEERPONT, "2026-09-01", "2026-12-31", "5000.00");
        w.boek(g -> g.begroot(plafond, euro("9000.00"), UUID.randomUUID()));
        verkort(t, "2026-10-31");

        assertThat(alle(plafond, "2026-09-30")).isEqualTo(toen);
        assertThat(w.prognose(plafond, Prognosemethode.BENUTTING, "2026-09-30").begroot())
                .isEqualTo(euro("11000.00"));
        assertThat(alle(plafond, null)).isNotEqualTo(toen);
    }

    // Een wijziging hangt aan een bericht; voor de prognose telt alleen wat ervoor stond.
    private void verkort(UUID toewijzing, String eind) throws SQLException {
        w.db.toezicht()
                .met(
                        c -> {
                            try (Statement s = c.createStatement()) {
                                s.execute("set session_replication_role = replica");
                                s.execute(
                                        "insert into toewijzingwijziging (gemeente, aanbieder, toewijzing, bericht,"
                                                + " soort, reden, eind, eind_was, toegewezen_was, door, moment)"
                                                + " select gemeente, aanbieder, id, id, 'VERKORT', '02', '"
                                                + eind
                                                + "', eind, toegewezen, 'r', nu() from toewijzing where id = '"
                                                + toewijzing
                                                + "'");
                                s.execute(
                                        "update toewijzing set eind = '"
                                                + eind
                                                + "' where id = '"
                                                + toewijzing
                                                + "'");
                                s.execute("set session_replication_role = origin");
                            } catch (SQLException fout) {
                                throw new IllegalStateException(fout);
                            }
                        });
    }

    @Test
    void de_terugtoets_zet_elke_voorspelling_van_toen_naast_de_uitkomst_BU_21() {
        UUID vorig = w.plafond(2025, "11000.00");
        UUID t = eenJaar(vorig, 2025);
        for (int m = 9; m <= 12; m++) {
            w.op(YearMonth.of(2025, m).plusMonths(1).atDay(5).toString());
            w.realiseer(vorig, t, LINDE, YearMonth.of(2025, m).toString(), "1000.00");
        }
        UUID nu = w.plafond(2026, "11000.00");
        eenJaar(nu, 2026);
        w.op("2026-09-30");

        Prognosebeeld beeld = w.prognose(nu, Prognosemethode.RUN_RATE, null);

        assertThat(beeld.terugtoets())
                .as("in januari was er nog geen maand gedeclareerd")
                .extracting(r -> r.peil().getMonthValue())
                .containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(beeld.terugtoets())
                .extracting(Terugtoetsrij::uitkomst)
                .containsOnly(euro("11200.00"));
        Terugtoetsrij september = beeld.terugtoets().get(7);
        assertThat(september.voorspeld()).isEqualTo(euro("10800.00"));
        assertThat(september.fout()).as("400 te laag op 11.200").isEqualTo(-357);
        assertThat(beeld.verleden()).isTrue();
        assertThat(beeld.prognose().laag()).isEqualTo(euro("10800.00"));
        assertThat(beeld.prognose().hoog())
                .as("toen kwam er 4.000 waar 3.600 voorspeld was, 111,11 %: nu ook")
                .isEqualTo(euro("11199.96"));
    }

    @Test
    void zonder_afgesloten_jaar_loopt_de_band_tussen_de_methoden() {
        w.op("2025-12-20");
        UUID plafond = w.plafond(2026, "11000.00");
        eenJaar(plafond, 2026);
        w.op("2026-09-30");

        Prognosebeeld beeld = w.prognose(plafond, Prognosemethode.BENUTTING, null);

        assertThat(beeld.verleden()).isFalse();
        assertThat(beeld.terugtoets()).isEmpty();
        assertThat(beeld.prognose().laag()).isEqualTo(euro("10800.00"));
        assertThat(beeld.prognose().hoog()).isEqualTo(euro("11525.76"));
    }

    @Test
    void een_rapport_van_voor_de_wijziging_houdt_het_oude_plafond_WC_13() {
        w.op("2026-01-10");
        UUID plafond = w.plafond(2026, "147000000.00");
        UUID raad = UUID.randomUUID();
        w.op("2026-07-01");
        w.db.doe(CONNY, d -> w.budgetloket(d).begroot(CONNY, plafond, euro("-4000000.00"), raad));

        List<Plafondversie> versies = w.db.als(CONNY, d -> w.loket(d).versies(CONNY, plafond));

        assertThat(versies)
                .extracting(v -> v.begroot() + " " + v.verschil() + " " + v.door())
                .containsExactly(
                        "€ 143.000.000,00 € -4.000.000,00 conny",
                        "€ 147.000.000,00 € 147.000.000,00 conny");
        assertThat(versies.get(0).besluit()).isEqualTo(raad);
        assertThat(versies.get(0).moment()).isAfter(versies.get(1).moment());
        assertThat(w.prognose(plafond, Prognosemethode.BENUTTING, "2026-06-30").begroot())
                .isEqualTo(euro("147000000.00"));
        assertThat(w.prognose(plafond, Prognosemethode.BENUTTING, "2026-07-01").begroot())
                .isEqualTo(euro("143000000.00"));
    }

    private List<Euro> alle(UUID plafond, String peil) {
        return java.util.stream.Stream.of(Prognosemethode.values())
                .map(m -> midden(w.prognose(plafond, m, peil)))
                .toList();
    }

    private static Euro midden(Prognosebeeld beeld) {
        return beeld.prognose().midden();
    }

    private static Euro euro(String bedrag) {
        return Euro.van(bedrag);
    }
}
