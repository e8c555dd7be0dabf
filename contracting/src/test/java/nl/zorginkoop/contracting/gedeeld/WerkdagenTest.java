package nl.zorginkoop.contracting.gedeeld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WerkdagenTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", "2026-04-03", "2026-04-06", "2026-04-27", "2026-05-05", "2026-05-14",
                "2026-05-25", "2026-12-25", "2026-12-26", "2027-03-26", "2027-03-29", "2027-05-06",
                "2027-05-17"
            })
    void feestdagen_van_de_termijnenwet_zijn_geen_werkdagen(LocalDate dag) {
        assertThat(Werkdagen.isFeestdag(dag)).isTrue();
        assertThat(Werkdagen.WET.isWerkdag(dag)).isFalse();
    }

    @Test
    void een_jaar_heeft_negen_feestdagen_en_hemelvaart_kan_op_5_mei_vallen() {
        assertThat(feestdagen(2026)).isEqualTo(9);
        // Pasen 27 maart 2016: hemelvaart viel op 5 mei.
        assertThat(feestdagen(2016)).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-05", "2026-05-24", "2026-12-24", "2026-05-15", "2026-05-04"})
    void andere_dagen_noemt_de_wet_niet(LocalDate dag) {
        assertThat(Werkdagen.isFeestdag(dag)).isFalse();
    }

    @Test
    void koningsdag_op_zondag_wordt_zaterdag_gevierd() {
        assertThat(Werkdagen.isFeestdag(LocalDate.of(2025, 4, 26))).isTrue();
        assertThat(Werkdagen.isFeestdag(LocalDate.of(2025, 4, 27))).isFalse();
        assertThat(Werkdagen.WET.isWerkdag(LocalDate.of(2025, 4, 28))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1961, 1961-04-02", "2000, 2000-04-23", "2008, 2008-03-23", "2011, 2011-04-24",
        "2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05", "2038, 2038-04-25",
        "2076, 2076-04-19", "2100, 2100-03-28"
    })
    void pasen_valt_waar_de_kerk_het_zegt(int jaar, LocalDate zondag) {
        assertThat(Werkdagen.pasen(jaar)).isEqualTo(zondag);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-15, 0, 2026-09-15",
        "2026-09-15, 1, 2026-09-16",
        "2026-09-18, 1, 2026-09-21",
        "2026-09-19, 1, 2026-09-21",
        "2026-04-02, 1, 2026-04-07",
        "2026-12-24, 3, 2026-12-30",
        "2026-12-31, 10, 2027-01-15"
    })
    void werkdagen_tellen_over_weekend_en_feestdagen_heen(
            LocalDate dag, int aantal, LocalDate uitkomst) {
        assertThat(Werkdagen.WET.plus(dag, aantal)).isEqualTo(uitkomst);
    }

    @Test
    void een_bij_besluit_gelijkgestelde_dag_is_geen_werkdag() {
        LocalDate naHemelvaart = LocalDate.of(2026, 5, 15);
        Werkdagen metBesluit = new Werkdagen(Set.of(naHemelvaart));

        assertThat(Werkdagen.WET.volgende(LocalDate.of(2026, 5, 13))).isEqualTo(naHemelvaart);
        assertThat(metBesluit.volgende(LocalDate.of(2026, 5, 13)))
                .isEqualTo(LocalDate.of(2026, 5, 18));
    }

    @Test
    void terugtellen_wordt_geweigerd() {
        assertThatThrownBy(() -> Werkdagen.WET.plus(LocalDate.of(2026, 9, 15), -1))
                .isInstanceOf(OngeldigeWaarde.class);
    }

    private static long feestdagen(int jaar) {
        return LocalDate.of(jaar, 1, 1)
                .datesUntil(LocalDate.of(jaar + 1, 1, 1))
                .filter(Werkdagen::isFeestdag)
                .count();
    }
}
