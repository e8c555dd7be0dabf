package nl.zorginkoop.ear.documentatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorginkoop.iwmo.bericht.Regel;
import org.junit.jupiter.api.Test;

/**
 * Elke regel van niveau 3 en 4 (eerdere berichten, een bron van buiten) staat in de naam van een
 * test, of er staat waarom niet. De tabel die daaruit volgt ligt in {@code
 * target/berichtregels.csv}.
 */
class BerichtregelsTest {
    private static final Path HUIS = Path.of("..").toAbsolutePath().normalize();
    private static final Path REDENEN = Path.of("src/test/resources/regels-berichten.txt");

    @Test
    void elke_regel_van_niveau_3_en_4_heeft_een_test_of_een_reden() throws IOException {
        List<String> regels = regels();
        Regelnummers tests = Regelnummers.van(HUIS);
        Map<String, String> redenen = redenen();

        assertThat(regels).hasSize(58);
        assertThat(tests.zonderTest(regels)).containsExactlyInAnyOrderElementsOf(redenen.keySet());
        assertThat(redenen.values()).allSatisfy(reden -> assertThat(reden).hasSizeGreaterThan(20));
        legTabel(regels, tests, redenen);
    }

    private static void legTabel(
            List<String> regels, Regelnummers tests, Map<String, String> redenen)
            throws IOException {
        StringBuilder tabel = new StringBuilder("regel;test of reden\n");
        for (String regel : regels) {
            tabel.append(regel)
                    .append(';')
                    .append(redenen.getOrDefault(regel, String.join(" ", tests.met(regel))))
                    .append('\n');
        }
        Path map = Files.createDirectories(Path.of("target"));
        Files.writeString(map.resolve("berichtregels.csv"), tabel);
    }

    private static List<String> regels() {
        return Arrays.stream(Regel.values()).filter(r -> r.niveau() > 2).map(Enum::name).toList();
    }

    private static Map<String, String> redenen() throws IOException {
        Map<String, String> redenen = new LinkedHashMap<>();
        for (String regel : Files.readAllLines(REDENEN)) {
            if (!regel.startsWith("#")) {
                String[] delen = regel.split(" \\| ", 2);
                redenen.put(delen[0], delen[1]);
            }
        }
        return redenen;
    }
}
