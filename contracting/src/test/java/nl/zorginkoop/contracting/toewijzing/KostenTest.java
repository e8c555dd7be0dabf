package nl.zorginkoop.contracting.toewijzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.overeenkomst.Tarief;
import org.junit.jupiter.api.Test;

class KostenTest {
    private static final List<Tarief> TARIEVEN =
            List.of(
                    tarief("2026-01-01", "2026-06-30", 5760),
                    tarief("2026-07-01", "2026-12-31", 5940));

    private static Tarief tarief(String van, String tot, long centen) {
        return new Tarief("02A01", Eenheid.UUR, periode(van, tot), Euro.centen(centen));
    }

    private static Periode periode(String van, String tot) {
        return new Periode(LocalDate.parse(van), LocalDate.parse(tot));
    }

    private static Omvang uren(long volume, Frequentie frequentie) {
        return new Omvang(volume, Eenheid.UUR, frequentie);
    }

    @Test
    void twintig_uur_per_maand_kost_elke_maand_het_tarief_van_die_maand() {
        assertThat(
                        Kosten.perJaar(
                                uren(20, Frequentie.PER_MAAND),
                                periode("2026-06-15", "2026-07-14"),
                                TARIEVEN))
                .containsExactly(java.util.Map.entry(2026, Euro.centen(20 * 5760 + 20 * 5940)));
    }

    @Test
    void een_week_telt_in_het_jaar_van_haar_eerste_dag() {
        // ma 28-12-2026 t/m zo 10-01-2027: twee weken, de eerste begint in 2026
        assertThat(
                        Kosten.perJaar(
                                uren(3, Frequentie.PER_WEEK),
                                periode("2026-12-28", "2027-01-10"),
                                TARIEVEN))
                .containsEntry(2026, Euro.centen(3 * 5940))
                .containsEntry(2027, Euro.centen(3 * 5940));
    }

    @Test
    void een_totaal_over_jaren_telt_op_tot_precies_het_volume() {
        var perJaar = Kosten.perJaar(Euro.van("1000.01"), periode("2025-11-20", "2027-02-03"));
        assertThat(perJaar.values().stream().mapToLong(Euro::centen).sum()).isEqualTo(100_001);
        assertThat(perJaar).containsOnlyKeys(2025, 2026, 2027);
    }

    @Test
    void per_dag_telt_elke_dag_van_de_periode() {
        assertThat(
                        Kosten.perJaar(
                                uren(1, Frequentie.PER_DAG),
                                periode("2026-02-01", "2026-02-28"),
                                TARIEVEN))
                .containsEntry(2026, Euro.centen(28 * 5760));
    }

    @Test
    void een_omvang_van_nul_bestaat_niet() {
        assertThatThrownBy(() -> uren(0, Frequentie.TOTAAL)).isInstanceOf(OngeldigeWaarde.class);
    }

    @Test
    void minuten_rekenen_met_het_uurtarief_en_ronden_het_bedrag() {
        Omvang minuten = new Omvang(50, Eenheid.MINUUT, Frequentie.TOTAAL);
        Periode juli = periode("2026-07-01", "2026-07-31");

        // 50 × 59,47 / 60 = 49,5583…; met een afgerond minuuttarief (0,99) zou het 49,50 zijn
        List<Tarief> uur = List.of(tarief("2026-01-01", "2026-12-31", 5947));
        assertThat(Kosten.perJaar(minuten, juli, uur)).containsEntry(2026, Euro.centen(4956));
    }

    @Test
    void een_registratietarief_van_nul_is_een_tarief_en_kost_niets() {
        List<Tarief> nul = List.of(tarief("2026-01-01", "2026-12-31", 0));

        assertThat(Kosten.heeftTarief(Eenheid.UUR, nul)).isTrue();
        assertThat(Kosten.heeftTarief(Eenheid.MINUUT, nul)).isTrue();
        assertThat(Kosten.heeftTarief(Eenheid.ETMAAL, nul)).isFalse();
        assertThat(
                        Kosten.perJaar(
                                uren(4, Frequentie.PER_MAAND),
                                periode("2026-07-01", "2026-07-31"),
                                nul))
                .isEmpty();
    }
}
