package nl.zorginkoop.contracting.begroting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.budget.Boekopdracht;
import nl.zorginkoop.contracting.budget.Grond;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.Test;

/**
 * WC-11 en BU-05: Eindhoven en 14 buurgemeenten onder een plafond van 1.200.000, samen 1.150.000
 * gebruikt (95,8 %), over 15 regels en op de cent.
 */
class SamenwerkingTest {
    private static final int GEMEENTEN = 15;
    private static final String EINDHOVEN = "9601";
    private static final String VELDHOVEN = "9602";

    private final Testdatabank db = Testdatabank.vers();
    private final UUID gedeeld;
    private final List<UUID> eigen = new ArrayList<>();

    SamenwerkingTest() {
        for (int i = 1; i <= GEMEENTEN; i++) {
            db.metGemeente(code(i), "Gemeente " + i);
            if (i > 1) {
                zet(
                        "insert into samenwerking values (?, ?, 'Beschermd wonen')",
                        EINDHOVEN,
                        code(i));
            }
        }
        gedeeld = plafond(EINDHOVEN);
        eigen.add(gedeeld);
        for (int i = 2; i <= GEMEENTEN; i++) {
            eigen.add(plafond(code(i)));
        }
        db.doe(
                van(EINDHOVEN),
                d -> new Grootboek(d).begroot(gedeeld, Euro.van("1200000.00"), gedeeld));
        zet(
                "insert into grensregel (id, gemeente, soort, grenzen, ingang, besluit, door) values (gen_random_uuid(), ?,"
                        + " 'BEGROTING', '{80,90}', vandaag(), 'B en W', 'x')",
                EINDHOVEN);
    }

    private static String code(int nr) {
        return String.valueOf(9600 + nr);
    }

    private static Namens van(String gemeente) {
        return Namens.gemeente("c" + gemeente, Rol.CONTROLLER, new Gemeentecode(gemeente));
    }

    private UUID plafond(String gemeente) {
        UUID id = UUID.randomUUID();
        zet(
                "insert into plafond (id, gemeente, jaar, wet, soort, naam, pad) values (?, ?, 2026, 'WMO', 'BEGROTING',"
                        + " 'Beschermd wonen', array[?::uuid])",
                id,
                gemeente,
                id);
        return id;
    }

    private void zet(String sql, Object... waarden) {
        db.toezicht().voer(sql, waarden);
    }

    private String een(String sql, Object... waarden) {
        return db.toezicht().eerste(sql, r -> r.getString(1), waarden).orElse(null);
    }

    private static Samenwerkingsloket loket(Databank d) {
        Samenwerkingsloket loket = new Samenwerkingsloket();
        loket.databank = d;
        return loket;
    }

    private List<Samenwerkingsrij> beeld(String gemeente) {
        return db.als(
                van(gemeente),
                d -> {
                    Samenwerkingsoverzicht overzicht = new Samenwerkingsoverzicht();
                    overzicht.databank = d;
                    return overzicht.beeld(van(gemeente), Bladvraag.eerste(25)).rijen();
                });
    }

    private void verdeel(long... gewichten) {
        List<Aandeelopgave> aandelen = new ArrayList<>();
        for (int i = 0; i < gewichten.length; i++) {
            aandelen.add(new Aandeelopgave(new Gemeentecode(code(i + 1)), gewichten[i]));
        }
        db.doe(
                van(EINDHOVEN),
                d -> loket(d).verdeel(van(EINDHOVEN), gedeeld, aandelen, "Regio 2026"));
    }

    private void verdeelGelijk() {
        long[] gewichten = new long[GEMEENTEN];
        java.util.Arrays.fill(gewichten, 1);
        verdeel(gewichten);
    }

    private void verleen(int nr) {
        db.doe(van(code(nr)), d -> loket(d).verleen(van(code(nr)), gedeeld, eigen.get(nr - 1)));
    }

    private void gebruik(int nr, long verplicht, long gerealiseerd) {
        db.doe(
                van(code(nr)),
                d -> {
                    Grootboek boek = new Grootboek(d);
                    boek.verplichtBovenRuimte(op(nr, verplicht + gerealiseerd), Grond.BESLUIT);
                    boek.realiseer(op(nr, gerealiseerd));
                });
    }

    private Boekopdracht op(int nr, long euro) {
        UUID plafond = eigen.get(nr - 1);
        return new Boekopdracht(plafond, Euro.centen(euro * 100), null, null, null, plafond);
    }

    /** 700.000 + 120.000 + 12 x 25.000 + 30.000. */
    private void gebruikVanWc11() {
        for (int i = 2; i <= GEMEENTEN; i++) {
            verleen(i);
        }
        gebruik(1, 100_000, 600_000);
        gebruik(2, 20_000, 100_000);
        for (int i = 3; i <= 14; i++) {
            gebruik(i, 10_000, 15_000);
        }
        gebruik(15, 10_000, 20_000);
    }

    @Test
    void vijftien_regels_tellen_op_tot_1_150_000_en_95_8_procent_WC_11() {
        verdeelGelijk();
        gebruikVanWc11();

        List<Samenwerkingsrij> rijen = beeld(EINDHOVEN);
        assertThat(rijen).hasSize(15);
        assertThat(rijen)
                .extracting(r -> r.gebruikt().centen() / 100)
                .startsWith(700_000L, 120_000L, 25_000L);
        assertThat(rijen.stream().mapToLong(r -> r.gebruikt().centen()).sum())
                .isEqualTo(1_150_000_00L);
        assertThat(rijen.stream().mapToLong(r -> r.openstaand().centen()).sum())
                .isEqualTo(250_000_00L);
        assertThat(rijen.stream().mapToLong(r -> r.gedeclareerd().centen()).sum())
                .isEqualTo(900_000_00L);
        assertThat(rijen)
                .extracting(r -> r.benut().centen() * 1000 / r.begroot().centen())
                .containsOnly(958L);
        assertThat(rijen).extracting(r -> r.benut().centen()).containsOnly(1_150_000_00L);
    }

    @Test
    void tachtig_en_negentig_procent_gaan_elk_een_keer_af_WC_11() {
        verdeelGelijk();
        gebruikVanWc11();
        gebruik(15, 1_000, 0);

        assertThat(
                        een(
                                "select string_agg(grens::text, ',' order by grens) from samenwerkingssignaal where plafond = ?",
                                gedeeld))
                .isEqualTo("80,90");
        assertThat(
                        een(
                                "select benut / 100 >= 960000 and benut / 100 < 1080000 from samenwerkingssignaal where grens = 80"))
                .isEqualTo("t");
    }

    @Test
    void een_deelnemer_ziet_zijn_deel_en_een_waarschuwing_en_niets_van_een_ander_D2_BU_05() {
        verdeelGelijk();
        gebruikVanWc11();

        List<Samenwerkingsrij> rijen = beeld(VELDHOVEN);
        assertThat(rijen).extracting(Samenwerkingsrij::deelnemer).containsExactly(VELDHOVEN);
        assertThat(rijen.get(0).gebruikt().centen()).isEqualTo(120_000_00L);
        assertThat(rijen.get(0).gewaarschuwd()).isTrue();
        List<String> vanAnderen =
                db.als(
                        van(EINDHOVEN),
                        d ->
                                d.lijst(
                                        "select gemeente from plafond where gemeente <> ? union all select gemeente from"
                                                + " boeking where gemeente <> ?",
                                        r -> r.getString(1),
                                        EINDHOVEN,
                                        EINDHOVEN));
        assertThat(vanAnderen).isEmpty();
    }

    @Test
    void aandelen_tellen_op_de_cent_op_met_de_grootste_resten() {
        verdeel(1, 1, 1, 2, 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31);

        List<Samenwerkingsrij> rijen = beeld(EINDHOVEN);
        assertThat(rijen.stream().mapToLong(r -> r.aandeel().centen()).sum())
                .isEqualTo(1_200_000_00L);
        assertThat(een("select grootste_resten(100, '{1,1,1}')::text")).isEqualTo("{34,33,33}");
        assertThat(een("select grootste_resten(10, '{1,2,4}')::text")).isEqualTo("{1,3,6}");
        assertThat(een("select grootste_resten(0, '{1,2}')::text")).isEqualTo("{0,0}");
    }

    @Test
    void wordt_er_meer_begroot_dan_groeien_de_aandelen_mee() {
        verdeelGelijk();
        db.doe(van(EINDHOVEN), d -> new Grootboek(d).begroot(gedeeld, Euro.van("0.07"), gedeeld));

        assertThat(beeld(EINDHOVEN).stream().mapToLong(r -> r.aandeel().centen()).sum())
                .isEqualTo(1_200_000_07L);
        assertThat(beeld(VELDHOVEN).get(0).aandeel()).isEqualTo(beeld(EINDHOVEN).get(1).aandeel());
    }

    @Test
    void zonder_verlening_telt_een_deelnemer_niet_mee_en_intrekken_werkt_meteen_D2() {
        verdeelGelijk();
        gebruik(2, 120_000, 0);
        assertThat(beeld(EINDHOVEN).get(1).gebruikt().centen()).isZero();

        verleen(2);
        assertThat(beeld(EINDHOVEN).get(1).gebruikt().centen()).isEqualTo(120_000_00L);

        db.doe(van(VELDHOVEN), d -> loket(d).trekVerleningIn(van(VELDHOVEN), gedeeld));
        gebruik(2, 5, 0);
        assertThat(beeld(EINDHOVEN).get(1).gebruikt().centen()).isZero();
        assertThat(beeld(EINDHOVEN).get(0).benut().centen()).isZero();
    }

    @Test
    void wie_geen_aandeel_heeft_verleent_niet_en_wie_niet_meedoet_krijgt_er_geen() {
        Begrotingswereld.weigert(Begrotingsreden.GEEN_AANDEEL, () -> verleen(2));
        db.metGemeente("9699", "Elders");
        Begrotingswereld.weigert(
                Begrotingsreden.DOET_NIET_MEE,
                () ->
                        db.doe(
                                van(EINDHOVEN),
                                d ->
                                        loket(d).verdeel(
                                                        van(EINDHOVEN),
                                                        gedeeld,
                                                        List.of(
                                                                new Aandeelopgave(
                                                                        new Gemeentecode("9699"),
                                                                        1)),
                                                        "x")));
    }

    @Test
    void niemand_schrijft_zelf_in_de_totalen() {
        verdeelGelijk();
        assertThatThrownBy(
                        () ->
                                db.doe(
                                        van(VELDHOVEN),
                                        d ->
                                                d.voer(
                                                        "update samenwerkingsbeeld set openstaand = 1")))
                .isInstanceOf(Databankfout.class);
    }

    @Test
    void wie_eruit_gaat_en_weer_meedoet_telt_met_een_lopende_verlening_meteen_weer_mee_D2() {
        verdeelGelijk();
        verleen(2);
        gebruik(2, 20_000, 100_000);
        verdeel(1);
        gebruik(2, 1_000, 0);
        assertThat(beeld(EINDHOVEN)).hasSize(1);

        verdeelGelijk();

        for (String lezer : List.of(EINDHOVEN, VELDHOVEN)) {
            Samenwerkingsrij rij =
                    beeld(lezer).stream()
                            .filter(r -> r.deelnemer().equals(VELDHOVEN))
                            .findFirst()
                            .orElseThrow();
            assertThat(rij.verleend()).isTrue();
            assertThat(rij.openstaand().centen()).isEqualTo(21_000_00L);
            assertThat(rij.gedeclareerd().centen()).isEqualTo(100_000_00L);
            assertThat(rij.benut().centen()).isEqualTo(121_000_00L);
        }
        assertThat(beeld("9603").get(0).verleend()).isFalse();
    }

    @Test
    @org.junit.jupiter.api.Timeout(60)
    void verlenen_wacht_op_een_boeking_zonder_de_totalen_vast_te_houden_WC_11() throws Exception {
        verdeelGelijk();
        try (nl.zorginkoop.contracting.Transactie boeking = db.begin(van(VELDHOVEN))) {
            boeking.databank()
                    .eerste(
                            "select 1 from plafond where id = ? for no key update",
                            r -> 1,
                            eigen.get(1));
            java.util.concurrent.CompletableFuture<Void> ander =
                    java.util.concurrent.CompletableFuture.runAsync(() -> verleen(2));
            while (!ander.isDone() && wachtend().equals("0")) {
                Thread.onSpinWait();
            }
            assertThat(ander).isNotDone();
            assertThat(
                            een(
                                    "select count(*) from (select 1 from samenwerkingsbeeld for update skip locked) x"))
                    .isEqualTo(een("select count(*) from samenwerkingsbeeld"));
            boeking.legVast();
            ander.get();
        }
        assertThat(beeld(VELDHOVEN).get(0).verleend()).isTrue();
    }

    private String wachtend() {
        return een(
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
    }
}
