package nl.zorginkoop.contracting.gedeeld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rulings A10: twee kalenders, één rekenwijze. */
class KalenderTest {
    @ParameterizedTest
    @CsvSource({
        // begin, aantal, maat, wettelijk, contractueel
        "2026-09-15, 6, WEKEN, 2026-10-27, 2026-10-27",
        "2026-09-19, 6, WEKEN, 2026-11-02, 2026-10-31",
        "2026-03-24, 10, DAGEN, 2026-04-07, 2026-04-03",
        "2026-11-26, 1, MAANDEN, 2026-12-28, 2026-12-26",
        "2026-01-31, 1, MAANDEN, 2026-03-02, 2026-02-28",
        "2026-04-02, 10, WERKDAGEN, 2026-04-20, 2026-04-20",
        "2026-03-25, 1, MAANDEN, 2026-04-28, 2026-04-25"
    })
    void alleen_een_wettelijk_einde_schuift_naar_de_volgende_werkdag(
            LocalDate begin,
            int aantal,
            Termijnduur.Maat maat,
            LocalDate wettelijk,
            LocalDate contractueel) {
        Termijnduur duur = new Termijnduur(aantal, maat);

        assertThat(Kalender.CONTRACTUEEL.laatsteDag(begin, duur, Werkdagen.WET))
                .isEqualTo(contractueel);
        // Koningsdag 2026 is maandag: van zaterdag 25 april gaat het naar dinsdag 28.
        assertThat(Kalender.WETTELIJK.laatsteDag(begin, duur, Werkdagen.WET)).isEqualTo(wettelijk);
    }

    /** Een 323 van 4 september 2026, goedgekeurd op de zestiende; 4 oktober is een zondag. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-04, 10, WERKDAGEN, 2026-09-18",
        "2026-09-04, 30, DAGEN, 2026-10-04",
        "2026-09-16, 2, MAANDEN, 2026-11-16"
    })
    void scenario_11_antwoord_betaling_en_herstel_van_een_declaratie_schuiven_niet(
            LocalDate begin, int aantal, Termijnduur.Maat maat, LocalDate laatste) {
        assertThat(
                        Kalender.CONTRACTUEEL.laatsteDag(
                                begin, new Termijnduur(aantal, maat), Werkdagen.WET))
                .isEqualTo(laatste);
    }

    @ParameterizedTest
    @CsvSource({
        "91, DAGEN, 2026-09-20, 2026-12-20",
        "13, WEKEN, 2026-09-19, 2026-12-19",
        "4, MAANDEN, 2026-09-19, 2027-01-19",
        "4, MAANDEN, 2026-09-23, 2027-01-23"
    })
    void lange_wettelijke_termijnen_vallen_buiten_de_termijnenwet(
            int aantal, Termijnduur.Maat maat, LocalDate begin, LocalDate laatste) {
        assertThat(
                        Kalender.WETTELIJK.laatsteDag(
                                begin, new Termijnduur(aantal, maat), Werkdagen.WET))
                .isEqualTo(laatste);
    }

    @Test
    void een_wettelijke_termijn_van_drie_dagen_telt_twee_werkdagen() {
        // Witte donderdag + 5 = dinsdag na Pasen: anders maar één werkdag (Atw art. 2).
        assertThat(
                        Kalender.WETTELIJK.laatsteDag(
                                LocalDate.of(2026, 4, 2), Termijnduur.dagen(5), Werkdagen.WET))
                .isEqualTo(LocalDate.of(2026, 4, 8));
        assertThat(
                        Kalender.WETTELIJK.laatsteDag(
                                LocalDate.of(2026, 4, 2), Termijnduur.dagen(2), Werkdagen.WET))
                .isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28, 2026-03-28T22:59:59Z",
        "2026-03-29, 2026-03-29T21:59:59Z",
        "2026-10-24, 2026-10-24T21:59:59Z",
        "2026-10-25, 2026-10-25T22:59:59Z",
        "2026-12-31, 2026-12-31T22:59:59Z"
    })
    void een_dag_eindigt_om_23_59_59_in_nederland_ook_als_de_klok_verspringt(
            LocalDate dag, Instant einde) {
        assertThat(Kalender.eindeVan(dag)).isEqualTo(einde);
    }

    @Test
    void de_dag_van_de_zomertijd_duurt_23_uur_en_die_van_de_wintertijd_25() {
        assertThat(duurVan(LocalDate.of(2026, 3, 29))).isEqualTo(Duration.ofHours(23));
        assertThat(duurVan(LocalDate.of(2026, 10, 25))).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void een_termijn_van_nul_dagen_bestaat_niet() {
        assertThatThrownBy(() -> Termijnduur.dagen(0)).isInstanceOf(OngeldigeWaarde.class);
    }

    private static Duration duurVan(LocalDate dag) {
        return Duration.between(Kalender.eindeVan(dag.minusDays(1)), Kalender.eindeVan(dag));
    }
}
