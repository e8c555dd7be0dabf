package nl.zorginkoop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Oordeel;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Grenzen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** De delen van {@code proef kill --berichten} die zonder server na te gaan zijn. */
class KetenproefTest {

    private static Ketenbericht bericht(int soort, boolean wmo) {
        return new Ketenbericht(
                7,
                soort,
                wmo,
                "9101",
                "42420099",
                "999900006",
                "KABCDEF00007",
                100_007,
                wmo ? "02" : "45",
                wmo ? "02A03" : "45A04",
                "04",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                LocalDate.of(2026, 9, 15));
    }

    @ParameterizedTest
    @CsvSource({
        "302, true",
        "302, false",
        "305, true",
        "305, false",
        "307, true",
        "307, false",
        "315, true",
        "315, false",
        "317, true",
        "317, false"
    })
    void elk_bericht_van_de_proef_haalt_niveau_1_en_2(int soort, boolean wmo) throws IOException {
        Ketenbericht bericht = bericht(soort, wmo);
        Oordeel oordeel =
                Berichtlezer.beoordeel(new ByteArrayInputStream(bericht.bytes()), Grenzen.BULK);
        assertThat(oordeel.fouten()).isEmpty();
        assertThat(oordeel.niveau2Goed()).isTrue();
        assertThat(bericht.naam()).startsWith((wmo ? "WMO" : "JW") + soort).endsWith(".xml");
        assertThat(bericht.bytes()).as("elke keer dezelfde bytes").isEqualTo(bericht.bytes());
    }

    @Test
    void elk_bericht_gaat_drie_keer_door_elkaar_en_hetzelfde_zaad_geeft_hetzelfde_plan() {
        Leverplan plan = Leverplan.maak(1000, 3, 20, 42);

        assertThat(plan.volgorde()).hasSize(3000);
        for (int nr = 0; nr < 1000; nr++) {
            assertThat(Collections.frequency(plan.volgorde(), nr)).isEqualTo(3);
        }
        assertThat(plan.volgorde().subList(0, 20))
                .as("niet op volgorde")
                .isNotEqualTo(
                        List.of(
                                0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18,
                                19));
        assertThat(Leverplan.maak(1000, 3, 20, 42)).isEqualTo(plan);
        assertThat(Leverplan.maak(1000, 3, 20, 43)).isNotEqualTo(plan);
    }

    @Test
    void er_valt_een_klap_in_elk_deel_van_de_reeks() {
        Leverplan plan = Leverplan.maak(1000, 3, 20, 42);

        assertThat(plan.klappen()).hasSize(20);
        assertThat(plan.klappen().keySet().stream().map(i -> i / 150))
                .containsExactly(
                        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
        assertThat(Leverplan.maak(1, 1, 0, 1).klappen()).isEmpty();
        assertThatThrownBy(() -> Leverplan.maak(1, 1, 2, 1)).isInstanceOf(Fout.class);
    }

    @Test
    void de_telling_noemt_wat_niet_een_keer_gebeurde_C1() {
        Ketentelling goed = telling(1000, 1000, 800, 0, 0);
        assertThat(goed.bevindingen()).isEmpty();
        assertThat(telling(1000, 999, 800, 0, 0).bevindingen())
                .containsExactly("berichten met precies één gevolg: verwacht 1000, geteld 999");
        assertThat(telling(1001, 1000, 801, 1, 0).bevindingen())
                .containsExactly(
                        "berichten die tellen: verwacht 1000, geteld 1001",
                        "antwoorden: verwacht 800, geteld 801",
                        "antwoorden die als bestand klaarliggen: verwacht 800, geteld 801",
                        "antwoorden op een herhaling: verwacht 0, geteld 1");
        assertThat(telling(1000, 1000, 800, 0, 2).bevindingen())
                .containsExactly("berichten in de uitval zonder oorzaak: verwacht 0, geteld 2");
    }

    @Test
    void de_regel_past_onder_de_kop() {
        Ketenproef.Uitkomst uitkomst =
                new Ketenproef.Uitkomst(
                        3000,
                        4,
                        telling(1000, 999, 800, 0, 0),
                        List.of(16_000L, 15_000L, 19_000L),
                        List.of("een | fout"));
        String regel = KetenOpdracht.regel(uitkomst, 20, 7);
        String kop =
                KetenOpdracht.KOP
                        .lines()
                        .filter(r -> r.startsWith("| wanneer"))
                        .findFirst()
                        .orElseThrow();
        assertThat(regel.chars().filter(c -> c == '|').count())
                .isEqualTo(kop.chars().filter(c -> c == '|').count());
        assertThat(regel).contains("| 800 / 800 |", "| 16000 / 19000 |", "een / fout");
    }

    @Test
    void een_reeks_heet_elke_keer_anders_en_past_in_een_identificatie() {
        assertThat(Ketenwereld.run(1_790_000_000L)).hasSize(7).startsWith("K");
        assertThat(Ketenwereld.run(1_790_000_000L)).isNotEqualTo(Ketenwereld.run(1_790_000_001L));
    }

    private static Ketentelling telling(
            int geteld, int gevolgen, int antwoorden, int opHerhaling, int zonderReden) {
        return new Ketentelling(
                1000,
                200,
                3004,
                geteld,
                gevolgen,
                0,
                antwoorden,
                antwoorden,
                opHerhaling,
                List.of(),
                zonderReden);
    }
}
