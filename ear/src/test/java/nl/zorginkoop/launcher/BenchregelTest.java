package nl.zorginkoop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Wat een rij van de bench zegt, en wat zij uit de maatlat leest. */
class BenchregelTest {
    @Test
    void een_doel_naast_de_maatlat_gaat_over_de_verhouding() {
        Benchregel net = Benchregel.over("x", 500, "regels/s").naast("kaal", 1000, 0.5);
        Benchregel niet = Benchregel.over("x", 499, "regels/s").naast("kaal", 1000, 0.5);
        assertThat(net.gehaald()).contains(true);
        assertThat(niet.gehaald()).contains(false);
        assertThat(niet.rij()).contains("| 499 regels/s | 1.000 (kaal) | 0,50 |", "NIET gehaald");
    }

    @Test
    void een_grens_gaat_over_de_waarde_zelf() {
        assertThat(Benchregel.over("x", 200, "ms").hooguit(200).gehaald()).contains(true);
        assertThat(Benchregel.over("x", 200.1, "ms").hooguit(200).gehaald()).contains(false);
    }

    @Test
    void zonder_maatlat_is_er_geen_oordeel() {
        Benchregel los = Benchregel.over("x", 500, "regels/s").naast("kaal", 0, 0.5);
        assertThat(los.gehaald()).isEmpty();
        assertThat(los.rij()).contains("| 500 regels/s | – | – | ≥ 0,50 × | – |");
    }

    @Test
    void elke_rij_past_onder_de_kop() {
        long strepen =
                Benchregel.KOP
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .chars()
                        .filter(c -> c == '|')
                        .count();
        String rij = Benchregel.over("x", 5, "ms").hooguit(3).gemeten(2, 100).rij();
        assertThat(rij.chars().filter(c -> c == '|').count()).isEqualTo(strepen);
    }

    @Test
    void een_p99_van_de_maatlat_heet_naar_de_regel_erboven() {
        assertThat(
                        Maatlat.waarden(
                                List.of(
                                        "RESULT\tL6\thot row: guarded UPDATE\t900.5\ttx/s\t1\t2",
                                        "RESULT\tL6\t  ^ p99 latency\t12.5\tms\t1\t2",
                                        "iets anders")))
                .containsEntry("hot row: guarded UPDATE", 900.5)
                .containsEntry("hot row: guarded UPDATE p99", 12.5)
                .hasSize(2);
    }
}
