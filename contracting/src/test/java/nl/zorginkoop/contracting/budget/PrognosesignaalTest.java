package nl.zorginkoop.contracting.budget;

import static nl.zorginkoop.contracting.budget.Prognosewereld.CONNY;
import static nl.zorginkoop.contracting.budget.Prognosewereld.LINDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.zorginkoop.contracting.gedeeld.Euro;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Rulings B4 en lifecycles §8: de prognose kruist het plafond, en dat wordt precies eens gezegd.
 */
class PrognosesignaalTest {
    private final Prognosewereld w = new Prognosewereld();
    private UUID plafond;
    private UUID toewijzing;

    @BeforeEach
    void een_plafond_dat_in_december_kruist() {
        w.op("2025-12-20");
        plafond = w.plafond(2026, "11000.00");
        toewijzing =
                w.wijs(plafond, w.client(), "45A04", LINDE, "2026-01-01", "2026-12-31", "10000.00");
        for (int m = 1; m <= 8; m++) {
            w.realiseer(plafond, toewijzing, LINDE, "2026-0" + m, "820.00");
        }
        w.op("2026-09-30");
    }

    @Test
    void een_kruising_gaat_precies_een_keer_af_met_haar_dag() {
        assertThat(w.weeg()).as("9.949 past in 11.000").isZero();

        meer("4000.00");
        assertThat(signalen()).as("niet bij de boeking").isEmpty();
        assertThat(w.weeg()).isEqualTo(1);
        assertThat(signalen()).containsExactly("2026-12-13 true");
        assertThat(w.weeg()).isZero();
        w.op("2026-10-01");
        assertThat(w.weeg()).as("boven blijven is geen nieuwe kruising").isZero();
        behandel();
        assertThat(w.weeg()).as("ook niet als het eerste behandeld is").isZero();
        assertThat(signalen()).hasSize(1);
    }

    @Test
    void een_taak_met_eigenaar_en_termijn_hoort_erbij_tot_het_signaal_behandeld_is() {
        meer("4000.00");
        w.weeg();

        assertThat(taken())
                .containsExactly(
                        "CONTROLLER De prognose van Jeugd 2026 kruist het plafond op 13-12-2026: beslis wat er"
                                + " nodig is 2026-10-14");

        // Een hogere grens legt haar eigen taak neer en laat deze liggen.
        w.db.doe(
                CONNY,
                d ->
                        w.budgetloket(d)
                                .begroot(CONNY, plafond, Euro.van("-1.00"), UUID.randomUUID()));
        assertThat(taken()).hasSize(1);

        UUID signaal = signaal();
        w.db.doe(CONNY, d -> w.budgetloket(d).behandelSignaal(CONNY, signaal, "Besproken"));
        assertThat(taken()).isEmpty();
    }

    @Test
    void teruggezakt_blijft_het_signaal_en_een_tweede_kruising_is_een_nieuw_signaal() {
        meer("4000.00");
        w.weeg();
        w.boek(g -> g.begroot(plafond, Euro.van("5000.00"), UUID.randomUUID()));
        assertThat(w.weeg()).isZero();
        assertThat(signalen()).as("verdwijnt niet vanzelf").containsExactly("2026-12-13 true");

        behandel();
        assertThat(w.weeg()).isZero();
        w.boek(g -> g.begroot(plafond, Euro.van("-5000.00"), UUID.randomUUID()));

        assertThat(w.weeg()).isEqualTo(1);
        assertThat(signalen()).containsExactly("2026-12-13 false", "2026-12-13 true");
    }

    @Test
    void de_ontvangst_is_te_bevestigen_zoals_bij_elk_signaal() {
        meer("4000.00");
        w.weeg();
        UUID signaal = signaal();

        w.db.doe(
                CONNY,
                d -> {
                    Signaalloket loket = new Signaalloket();
                    loket.databank = d;
                    loket.bevestigOntvangst(CONNY, signaal);
                });

        List<Signaalregel> open = w.db.als(CONNY, d -> Budgetkamer.op(d).openSignalen(CONNY));
        assertThat(open)
                .filteredOn(s -> s.soort().equals("PROGNOSE_KRUIST"))
                .singleElement()
                .satisfies(
                        s -> {
                            assertThat(s.ontvangenDoor()).isEqualTo("conny");
                            assertThat(s.verwacht()).hasToString("2026-12-13");
                        });
    }

    @Test
    void twee_knopen_tegelijk_geven_een_signaal() {
        meer("4000.00");

        List<CompletableFuture<Long>> lopend =
                IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.supplyAsync(w::weeg))
                        .toList();

        assertThat(lopend.stream().mapToLong(CompletableFuture::join).sum()).isEqualTo(1);
        assertThat(signalen()).hasSize(1);
        assertThat(taken()).hasSize(1);
    }

    private void meer(String bedrag) {
        w.wijs(plafond, w.client(), "45A04", LINDE, "2026-01-01", "2026-12-31", bedrag);
    }

    private UUID signaal() {
        return w.db.toezicht()
                .eerste(
                        "select id from signaal where soort = 'PROGNOSE_KRUIST'",
                        r -> r.getObject("id", UUID.class))
                .orElseThrow();
    }

    private void behandel() {
        w.db.toezicht()
                .voer(
                        "update signaal set behandeld = nu(), door = 'conny', reden = 'begroting verhoogd'"
                                + " where soort = 'PROGNOSE_KRUIST'");
    }

    private List<String> signalen() {
        return w.db.toezicht()
                .lijst(
                        "select verwacht || ' ' || (behandeld is null) from signaal"
                                + " where soort = 'PROGNOSE_KRUIST' order by id",
                        r -> r.getString(1));
    }

    private List<String> taken() {
        return w.db.toezicht()
                .lijst(
                        "select rol || ' ' || titel || ' ' || (einde at time zone 'Europe/Amsterdam')::date"
                                + " from taak where klaar is null and titel like 'De prognose%'",
                        r -> r.getString(1));
    }

    @Test
    void een_begroting_die_tussen_prognose_en_wegen_zakte_houdt_de_nacht_niet_op_B4() {
        String gewogen =
                w.db.toezicht()
                        .eerste(
                                "select weeg_prognose(array[?::uuid], array[99999999], array[null]::date[])",
                                r -> r.getString(1),
                                plafond)
                        .orElseThrow();
        assertThat(gewogen).isEqualTo("0");
        assertThat(signalen()).isEmpty();
        meer("4000.00");
        assertThat(w.weeg()).as("de nacht erna alsnog").isEqualTo(1);
    }
}
