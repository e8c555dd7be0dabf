package nl.zorginkoop.ear.documentatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/veiligheid.md} belooft niet meer dan er is. */
class VeiligheidTest {
    private static final Path HUIS = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern RIJ =
            Pattern.compile(
                    "^\\| (V[\\d.]+) \\| (L[12]) \\| (.+) \\| (test|inrichting|document|open) \\| (.+) \\|$");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:#(\\w+))?`");
    private static final Pattern TELLING =
            Pattern.compile("^\\| (Niveau 1(?: en 2)?) \\|([\\d| ]+)\\|$");

    private record Rij(String eis, String niveau, String hoe, String bewijs) {}

    @Test
    void elke_eis_die_geldt_staat_er_een_keer() throws IOException {
        List<String> verwacht = Files.readAllLines(Path.of("src/test/resources/asvs5-eisen.txt"));

        assertThat(rijen().stream().map(r -> r.eis() + " " + r.niveau()))
                .hasSize(224)
                .containsExactlyElementsOf(verwacht);
    }

    @Test
    void elke_genoemde_test_bestaat() throws IOException {
        Map<String, String> bronnen = tests();
        List<String> ontbreekt = new ArrayList<>();
        int genoemd = 0;
        for (Rij rij : rijen()) {
            Matcher test = TEST.matcher(rij.bewijs());
            while (test.find()) {
                genoemd++;
                String bron = bronnen.get(test.group(1));
                boolean methode =
                        test.group(2) == null
                                || bron != null && bron.contains("void " + test.group(2) + "(");
                if (bron == null || !methode) {
                    ontbreekt.add(rij.eis() + " " + test.group());
                }
            }
        }
        assertThat(ontbreekt).isEmpty();
        assertThat(genoemd).isGreaterThan(100);
    }

    @Test
    void wat_test_heet_noemt_er_een_en_wat_open_is_beweert_niets() throws IOException {
        assertThat(rijen())
                .allSatisfy(
                        r -> {
                            if (r.hoe().equals("test")) {
                                assertThat(TEST.matcher(r.bewijs()).find()).as(r.eis()).isTrue();
                            } else if (r.hoe().equals("open")) {
                                assertThat(r.bewijs()).as(r.eis()).isEqualTo("–");
                            } else {
                                assertThat(r.bewijs()).as(r.eis()).isNotEqualTo("–");
                            }
                        });
    }

    @Test
    void de_telling_bovenaan_is_die_van_de_tabellen() throws IOException {
        Map<String, String> geteld = new TreeMap<>();
        geteld.put("Niveau 1", telling(r -> r.niveau().equals("L1")));
        geteld.put("Niveau 1 en 2", telling(r -> true));

        Map<String, String> beweerd = new TreeMap<>();
        for (String regel : regels()) {
            Matcher rij = TELLING.matcher(regel);
            if (rij.matches()) {
                beweerd.put(rij.group(1), rij.group(2).replace(" ", ""));
            }
        }
        assertThat(beweerd).isEqualTo(geteld);
    }

    private static String telling(Predicate<Rij> welke) throws IOException {
        List<Rij> rijen = rijen().stream().filter(welke).toList();
        return Stream.of("test", "inrichting", "document", "open")
                        .map(h -> "" + rijen.stream().filter(r -> r.hoe().equals(h)).count())
                        .collect(Collectors.joining("|"))
                + "|"
                + rijen.size();
    }

    private static List<Rij> rijen() throws IOException {
        List<Rij> rijen = new ArrayList<>();
        for (String regel : regels()) {
            Matcher rij = RIJ.matcher(regel);
            if (rij.matches()) {
                rijen.add(new Rij(rij.group(1), rij.group(2), rij.group(4), rij.group(5)));
            }
        }
        return rijen;
    }

    private static List<String> regels() throws IOException {
        return Files.readAllLines(HUIS.resolve("docs/veiligheid.md"));
    }

    private static Map<String, String> tests() throws IOException {
        Map<String, String> bronnen = new TreeMap<>();
        for (String module :
                List.of(
                        "iwmo-messages",
                        "contracting",
                        "declaratie-gateway",
                        "marketplace-web",
                        "ear")) {
            try (Stream<Path> paden = Files.walk(HUIS.resolve(module).resolve("src/test/java"))) {
                for (Path pad :
                        paden.filter(p -> p.toString().matches(".*(Test|IT)\\.java")).toList()) {
                    bronnen.put(
                            pad.getFileName().toString().replace(".java", ""),
                            Files.readString(pad));
                }
            }
        }
        return bronnen;
    }
}
