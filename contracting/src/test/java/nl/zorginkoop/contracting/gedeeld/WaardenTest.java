package nl.zorginkoop.contracting.gedeeld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaardenTest {
    @ParameterizedTest
    @CsvSource({"90.50,9050", "0.01,1", "-3.10,-310", "1234567.89,123456789"})
    void een_bedrag_is_precies_zijn_centen(String bedrag, long centen) {
        assertThat(Euro.van(bedrag)).isEqualTo(Euro.centen(centen));
    }

    @Test
    void een_halve_cent_wordt_geweigerd_en_niet_afgerond() {
        assertThatThrownBy(() -> Euro.van("1.005")).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e99999999", "1e-99999999", "1e2147483647", "92233720368547758.08", "1e18"})
    void een_bedrag_dat_niet_past_wordt_meteen_geweigerd(String bedrag) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () ->
                        assertThatThrownBy(() -> Euro.van(bedrag))
                                .isInstanceOf(ArithmeticException.class));
    }

    @Test
    void een_bedrag_leest_als_nederlands_geld() {
        assertThat(Euro.centen(123_456)).hasToString("€ 1.234,56");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999900006", "999999990", "123456782"})
    void een_bsn_dat_de_elfproef_doorstaat_bestaat(String nummer) {
        assertThat(Bsn.isGeldig(nummer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999900007", "000000000", "12345678", "12345678a", "1234567890"})
    void een_bsn_dat_de_elfproef_niet_doorstaat_wordt_geweigerd(String nummer) {
        assertThatThrownBy(() -> new Bsn(nummer))
                .isInstanceOf(OngeldigeWaarde.class)
                .hasMessageNotContaining(nummer);
    }

    @Test
    void een_bsn_staat_nooit_leesbaar_in_een_log() {
        assertThat(new Bsn("999900006").toString()).doesNotContain("999900006");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "123456789", "ABCDEFGH"})
    void een_agb_code_heeft_acht_cijfers(String code) {
        assertThatThrownBy(() -> new AgbCode(code)).isInstanceOf(OngeldigeWaarde.class);
    }

    @Test
    void een_periode_eindigt_niet_voor_zij_begint() {
        LocalDate dag = LocalDate.of(2026, 1, 2);
        assertThatThrownBy(() -> new Periode(dag, dag.minusDays(1)))
                .isInstanceOf(OngeldigeWaarde.class);
    }

    @Test
    void het_deel_van_een_open_periode_binnen_een_jaar_stopt_op_oudjaar() {
        Periode open = Periode.vanaf(LocalDate.of(2026, 5, 17));
        assertThat(open.binnen(Periode.jaar(2026)).eind()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(open.binnen(Periode.jaar(2025))).isNull();
        assertThat(Periode.maand(YearMonth.of(2026, 2)).maanden()).hasSize(1);
    }
}
