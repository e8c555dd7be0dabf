package nl.zorginkoop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** De delen van {@code proef uitgifte} die zonder server na te gaan zijn. */
class UitgifteproefTest {

    @Test
    void de_drie_snelheden_komen_uit_de_uitvoer_van_de_maatlat() {
        Map<String, Double> maatlat =
                UitgifteOpdracht.uit(
                        List.of(
                                "iets anders",
                                "RESULT\tL9\t301 out: cursor -> StringBuilder -> COPY outbox\t9000.5\tmsg/s\t1\t2",
                                "RESULT\tL9\t301 out: same + XSD check of every message\t4000\tmsg/s\t1\t2",
                                "RESULT\tL9\t301 out naive: query + JAXB + XSD + persist, tx per message\t400\tmsg/s\t1\t2",
                                "RESULT\tL1\tparse\t1\tMB/s\t1\t2"));
        assertThat(maatlat)
                .containsOnly(
                        Map.entry("kaal", 9000.5),
                        Map.entry("schema", 4000.0),
                        Map.entry("gangbaar", 400.0));
    }

    @Test
    void de_regel_past_onder_de_kop_en_zegt_de_verhouding() {
        String regel =
                UitgifteOpdracht.regel(
                        new UitgifteOpdracht.Uitslag(500, 9000, 4000, 400, 3000, 150, 100, 60));
        String kop =
                UitgifteOpdracht.KOP
                        .lines()
                        .filter(r -> r.startsWith("| wanneer"))
                        .findFirst()
                        .orElseThrow();
        assertThat(regel.chars().filter(c -> c == '|').count())
                .isEqualTo(kop.chars().filter(c -> c == '|').count());
        assertThat(regel).contains("| 3000 | 0.750 | 150 | 100 | 0.025 | 0.250 | 60 |");
        assertThat(
                        UitgifteOpdracht.regel(
                                new UitgifteOpdracht.Uitslag(500, 0, 0, 0, 3000, 0, 0, 0)))
                .as("wat niet gemeten is krijgt geen getal")
                .contains("| 3000 | – | – | – | – | – | – |");
    }

    @Test
    void het_301_van_de_meting_is_een_301_dat_de_deur_uit_mag() {
        assertThat(Schrijfmeting.goed(Schrijfmeting.bericht(7))).isTrue();
    }
}
