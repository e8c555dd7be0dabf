package nl.zorginkoop.contracting.budget;

import static nl.zorginkoop.contracting.budget.Prognosewereld.CONNY;
import static nl.zorginkoop.contracting.budget.Prognosewereld.LINDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Kostenontleding.Post;
import nl.zorginkoop.contracting.gedeeld.Euro;
import org.junit.jupiter.api.Test;

/** BU-08, BU-10 en WC-13: waarom het duurder werd, en wat het zou schelen. */
class KostenontledingTest {
    @Test
    void landgraaf_is_volume_prijs_en_samen_tot_op_de_euro_WC_13() {
        Kostenontleding k =
                Kostenontleding.van(
                        List.of(post("45", 692, "6920000.00")),
                        List.of(post("45", 978, "12531114.00")));

        assertThat(k.volume()).isEqualTo(euro("2860000.00"));
        assertThat(k.prijs()).isEqualTo(euro("1946596.00"));
        assertThat(k.samen()).isEqualTo(euro("804518.00"));
        assertThat(k.mix()).isEqualTo(Euro.NUL);
        assertThat(k.verschil()).isEqualTo(euro("5611114.00"));
    }

    @Test
    void andere_hulp_is_mix_en_geen_prijs() {
        Kostenontleding k =
                Kostenontleding.van(
                        List.of(post("licht", 80, "8000.00"), post("zwaar", 20, "20000.00")),
                        List.of(post("licht", 60, "6000.00"), post("zwaar", 40, "40000.00")));

        assertThat(k.volume()).as("evenveel clienten").isEqualTo(Euro.NUL);
        assertThat(k.prijs()).as("dezelfde prijzen").isEqualTo(Euro.NUL);
        assertThat(k.mix()).isEqualTo(euro("18000.00"));
        assertThat(k.samen()).isEqualTo(Euro.NUL);
    }

    @Test
    void de_delen_zijn_samen_altijd_het_verschil() {
        List<Post> eerst =
                List.of(post("a", 7, "1000.01"), post("b", 3, "999.99"), post("weg", 2, "50.00"));
        List<Post> dan =
                List.of(
                        post("a", 11, "1703.33"),
                        post("b", 1, "401.07"),
                        post("nieuw", 3, "77.77"));

        Kostenontleding k = Kostenontleding.van(eerst, dan);

        assertThat(k.volume().plus(k.mix()).plus(k.prijs()).plus(k.samen()))
                .isEqualTo(euro("132.17"));
        assertThat(Kostenontleding.van(List.of(), dan).mix()).isEqualTo(Euro.NUL);
        assertThat(Kostenontleding.van(List.of(), dan).volume()).isEqualTo(euro("2182.17"));
    }

    @Test
    void een_plafond_wordt_over_jaren_heen_vergeleken() {
        Prognosewereld w = new Prognosewereld();
        UUID vorig = w.plafond(2025, "100000.00");
        UUID eerste = w.client();
        UUID t = w.wijs(vorig, eerste, "45A04", LINDE, "2025-01-01", "2025-12-31", "5000.00");
        w.realiseer(vorig, t, LINDE, "2025-03", "1000.00");
        UUID nu = w.plafond(2026, "100000.00");
        UUID t2 = w.wijs(nu, eerste, "45A04", LINDE, "2026-01-01", "2026-12-31", "5000.00");
        UUID t3 = w.wijs(nu, w.client(), "45A04", LINDE, "2026-01-01", "2026-12-31", "5000.00");
        w.realiseer(nu, t2, LINDE, "2026-02", "1100.00");
        w.realiseer(nu, t3, LINDE, "2026-03", "1300.00");
        w.realiseer(nu, t3, LINDE, "2026-04", "9.99");

        Kostenontleding k =
                w.db.als(
                        CONNY,
                        d ->
                                w.loket(d)
                                        .ontleding(
                                                CONNY,
                                                nu,
                                                YearMonth.of(2025, 1),
                                                YearMonth.of(2025, 3),
                                                YearMonth.of(2026, 1),
                                                YearMonth.of(2026, 3)));

        assertThat(k)
                .isEqualTo(
                        new Kostenontleding(
                                1,
                                2,
                                euro("1000.00"),
                                euro("2400.00"),
                                euro("1000.00"),
                                Euro.NUL,
                                euro("200.00"),
                                euro("200.00")));
    }

    @Test
    void venlo_scheelt_een_ander_plafond_vier_miljoen_WC_13() {
        Watals bij143 = venlo("143000000.00");
        Watals bij147 = venlo("147000000.00");

        assertThat(bij143.tekort()).isEqualTo(euro("12000000.00"));
        assertThat(bij143.tekortdeel()).as("7,74 %").isEqualTo(774);
        assertThat(bij147.tekort()).isEqualTo(euro("8000000.00"));
        assertThat(bij147.tekortdeel()).as("5,16 %").isEqualTo(516);
        assertThat(bij143.tekort().min(bij147.tekort())).isEqualTo(euro("4000000.00"));
    }

    private static Watals venlo(String plafond) {
        return Watals.van(euro("155000000.00"), euro("155000000.00"), euro(plafond), 0, List.of());
    }

    @Test
    void van_het_tekort_van_landgraaf_blijft_1_1_miljoen_WC_13() {
        Watals w =
                Watals.van(
                        Euro.NUL,
                        euro("5700000.00"),
                        Euro.NUL,
                        0,
                        List.of(euro("2100000.00"), euro("2500000.00")));

        assertThat(w.resteert()).isEqualTo(euro("1100000.00"));
    }

    @Test
    void een_ander_tarief_raakt_alleen_wat_nog_komt() {
        Watals w = Watals.van(euro("7200.00"), euro("11525.76"), euro("12000.00"), 50, List.of());

        assertThat(w.verschil()).as("5 % van 4.325,76").isEqualTo(euro("216.29"));
        assertThat(w.uitkomst()).isEqualTo(euro("11742.05"));
        assertThat(w.tekort()).isEqualTo(Euro.NUL);
    }

    private static Post post(String product, long clienten, String bedrag) {
        return new Post(product, product, clienten, euro(bedrag));
    }

    private static Euro euro(String bedrag) {
        return Euro.van(bedrag);
    }
}
