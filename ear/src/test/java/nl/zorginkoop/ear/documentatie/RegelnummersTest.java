package nl.zorginkoop.ear.documentatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Elke regel waar de inkoop op afgerekend wordt (invarianten, toetsen van de contractstandaard,
 * werkgevallen en scenario's) staat in de naam van een test. Wie een test hernoemt of weggooit,
 * ziet hier welke regel dan niemand meer bewaakt.
 */
class RegelnummersTest {
    private static final Path HUIS = Path.of("..").toAbsolutePath().normalize();

    @Test
    void elke_regel_van_de_lijst_staat_in_de_naam_van_een_test() throws IOException {
        List<String> lijst = regels();

        assertThat(lijst).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        assertThat(Regelnummers.van(HUIS).zonderTest(lijst)).isEmpty();
    }

    @Test
    void de_lijst_is_de_hele_lijst() throws IOException {
        assertThat(regels().stream().filter(r -> r.matches("V\\d\\d")))
                .as("V16, V17 en V23 gaan over budget en berichten")
                .hasSize(25)
                .doesNotContain("V16", "V17", "V23");
        assertThat(regels().stream().filter(r -> r.matches("INV_[0-3]_\\d"))).hasSize(23);
        assertThat(regels().stream().filter(r -> r.startsWith("WC_0"))).hasSize(5);
        assertThat(regels().stream().filter(r -> r.startsWith("scenario_"))).hasSize(9);
    }

    @Test
    void wat_alleen_op_een_nummer_lijkt_of_in_commentaar_staat_telt_niet(@TempDir Path map)
            throws IOException {
        Path tests = Files.createDirectories(map.resolve("contracting/src/test/java"));
        Files.writeString(
                tests.resolve("EenTest.java"),
                """
                // V03 en INV_1_1
                class EenTest {
                    @Test
                    void een_regel_INV_2_1() {}
                    @Test
                    void
                            op_de_volgende_regel_V02_scenario_1() {}
                    @Test
                    void V05_vooraan(String naam) {}
                    void geen_test_INV_1_2() {}
                    @Test
                    void scenario_10_ook() {}
                }
                """);

        assertThat(
                        Regelnummers.van(map)
                                .zonderTest(
                                        List.of(
                                                "INV_2_1",
                                                "INV_2",
                                                "INV_2_10",
                                                "V02",
                                                "V03",
                                                "V05",
                                                "INV_1_1",
                                                "INV_1_2",
                                                "scenario_1",
                                                "scenario_10")))
                .containsExactly("INV_2", "INV_2_10", "V03", "INV_1_1", "INV_1_2");
    }

    private static List<String> regels() throws IOException {
        Pattern leeg = Pattern.compile("\\s*(#.*)?");
        return Files.readAllLines(Path.of("src/test/resources/regels-inkoop.txt")).stream()
                .filter(r -> !leeg.matcher(r).matches())
                .toList();
    }
}
