package nl.zorginkoop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code proef fuzz} met het echte controleprogramma, in een huis van een map groot. */
class BerichtProefTest {

    private static final Path CLI = Path.of("../iwmo-messages/target/iwmo-messages-cli.jar");

    @TempDir private Path huis;

    private final ByteArrayOutputStream uitvoer = new ByteArrayOutputStream();

    @Test
    void elke_keer_fuzz_wordt_een_rij_onder_de_vorige() throws Exception {
        Files.createDirectories(huis.resolve("iwmo-messages/target"));
        Files.copy(CLI, huis.resolve("iwmo-messages/target/iwmo-messages-cli.jar"));

        assertThat(proef("fuzz", "--aantal", "50", "--zaad", "3")).isZero();
        assertThat(proef("fuzz", "--aantal", "50", "--van", "50", "--zaad", "3")).isZero();

        List<String> rijen =
                Files.readAllLines(huis.resolve("docs/metingen/proef-fuzz.md")).stream()
                        .filter(regel -> regel.startsWith("| 2"))
                        .toList();
        assertThat(rijen).hasSize(2);
        assertThat(rijen.get(0)).contains("| 3 | 0 t/m 49 | 0 | 0 |");
        assertThat(rijen.get(1)).contains("| 3 | 50 t/m 99 | 0 | 0 |");
    }

    @Test
    void zonder_build_zegt_de_proef_wat_er_eerst_moet() {
        assertThatThrownBy(() -> proef("fuzz"))
                .isInstanceOf(Fout.class)
                .hasMessageContaining("mvn");
    }

    @Test
    void elke_rij_heeft_evenveel_cellen_als_de_kop() throws Exception {
        Files.createDirectories(huis.resolve("iwmo-messages/target"));
        Files.copy(CLI, huis.resolve("iwmo-messages/target/iwmo-messages-cli.jar"));

        proef("fuzz", "--aantal", "28");
        proef("rondgang", "--zaden", "1");
        proef("miljoen", "--regels", "100", "--rondes", "1");

        for (String naam : List.of("fuzz", "rondgang", "miljoen")) {
            List<Long> strepen =
                    Files.readAllLines(huis.resolve("docs/metingen/proef-" + naam + ".md")).stream()
                            .filter(regel -> regel.startsWith("|"))
                            .map(regel -> regel.chars().filter(c -> c == '|').count())
                            .distinct()
                            .toList();
            assertThat(strepen).as(naam).hasSize(1);
        }
    }

    private int proef(String... argumenten) throws IOException, InterruptedException {
        PrintStream naar = new PrintStream(uitvoer, true, StandardCharsets.UTF_8);
        return new BerichtProef(huis, new Scherm(naar, naar)).voerUit(List.of(argumenten));
    }
}
