package nl.zorginkoop.ear.documentatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import org.junit.jupiter.api.Test;

/**
 * De tabel van declaratieregels is de hele lijst van de standaard, en wijst naar tests die er zijn:
 * een test van niveau 3 en 4 noemt de regel, een van niveau 2 heeft haar als geval.
 */
class DeclaratieregelsTabelTest {
    private static final Path HUIS = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void elke_regel_op_323_of_325_heeft_een_rij_met_niveau_code_en_beide_wetten()
            throws IOException {
        assertThat(rijen().keySet()).containsExactlyInAnyOrderElementsOf(verwacht().keySet());
        assertThat(rijen().entrySet())
                .allSatisfy(
                        r ->
                                assertThat(r.getValue().subList(1, 6))
                                        .as(r.getKey())
                                        .isEqualTo(verwacht().get(r.getKey())));
    }

    @Test
    void elke_rij_wijst_naar_een_test_die_de_regel_noemt() throws IOException {
        Map<String, String> bronnen = testbronnen();
        String gevallen = bronnen.get("Declaratiegevallen");
        rijen().forEach(
                        (regel, rij) -> {
                            List<String> tests = tests(rij.get(8));
                            assertThat(tests.isEmpty())
                                    .as(regel)
                                    .isEqualTo(rij.get(8).startsWith("geen: "));
                            for (String test : tests) {
                                assertThat(bronnen).as(regel).containsKey(test);
                                String waar =
                                        test.equals("RegelgevallenTest")
                                                ? gevallen
                                                : bronnen.get(test);
                                assertThat(waar).as(regel + " in " + test).contains(regel);
                            }
                        });
    }

    private static Map<String, List<String>> verwacht() {
        Map<String, List<String>> verwacht = new TreeMap<>();
        for (Regel regel : Regel.values()) {
            String berichten =
                    Stream.of(323, 325)
                            .filter(n -> regel.geldtVoor(Berichtsoort.van(Domein.WMO, n)))
                            .map(n -> Integer.toString(n))
                            .collect(Collectors.joining(", "));
            if (!berichten.isEmpty()) {
                String code = regel.retourcode().map(Retourcode::code).orElse("-");
                verwacht.put(
                        regel.name(),
                        List.of(
                                Integer.toString(regel.niveau()),
                                code,
                                berichten,
                                ja(regel, Domein.WMO),
                                ja(regel, Domein.JW)));
            }
        }
        return verwacht;
    }

    private static String ja(Regel regel, Domein domein) {
        return Stream.of(323, 325).anyMatch(n -> regel.geldtVoor(Berichtsoort.van(domein, n)))
                ? "ja"
                : "nee";
    }

    private static Map<String, List<String>> rijen() throws IOException {
        Map<String, List<String>> rijen = new TreeMap<>();
        for (String regel : Files.readAllLines(HUIS.resolve("docs/declaratieregels.md"))) {
            List<String> cellen =
                    Arrays.stream(regel.split("\\|")).map(String::strip).skip(1).toList();
            if (cellen.size() == 9 && cellen.get(0).matches("(TR|CD|CS)\\d+")) {
                assertThat(rijen.put(cellen.get(0), cellen)).as("dubbel").isNull();
            }
        }
        return rijen;
    }

    private static List<String> tests(String cel) {
        List<String> tests = new ArrayList<>();
        TEST.matcher(cel).results().forEach(t -> tests.add(t.group(1)));
        return tests;
    }

    private static Map<String, String> testbronnen() throws IOException {
        Map<String, String> bronnen = new TreeMap<>();
        for (String module : List.of("contracting", "declaratie-gateway", "iwmo-messages")) {
            try (Stream<Path> paden = Files.walk(HUIS.resolve(module + "/src/test/java"))) {
                for (Path pad : paden.filter(p -> p.toString().endsWith(".java")).toList()) {
                    String naam = pad.getFileName().toString().replace(".java", "");
                    bronnen.merge(naam, Files.readString(pad), String::concat);
                }
            }
        }
        return bronnen;
    }
}
