package nl.zorginkoop.web.opmaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TekstenTest {
    private static final Pattern SLEUTEL = Pattern.compile("t\\['([A-Za-z0-9_.]+)'\\]");
    private static final Pattern KOLOM = Pattern.compile("van\\(\\s*\"(\\w+)\",\\s*Soort");
    private static final Pattern VELD =
            Pattern.compile("<zi:(?:invul|vak|keus|janee) [^>]*veld=\"(\\w+)\" sleutel=\"(\\w+)\"");
    private static final Pattern LIJST =
            Pattern.compile(
                    "extends Lijst<[\\s\\S]*?String getNaam\\(\\) \\{\\s*return \"([a-z-]+)\"");
    private static final Path PAGINAS = Path.of("src/main/webapp");
    private static final Path BRONNEN = Path.of("src/main/java");

    @Test
    void beide_talen_hebben_dezelfde_sleutels() {
        for (String bundel : Set.of("teksten", "meldingen")) {
            assertThat(sleutels(bundel, "nl")).isEqualTo(sleutels(bundel, "en"));
        }
    }

    @Test
    void elke_tekst_die_een_pagina_noemt_bestaat() throws IOException {
        Set<String> genoemd = new TreeSet<>();
        verzamel(PAGINAS, ".xhtml", SLEUTEL, m -> genoemd.add(m.group(1)));
        genoemd.removeIf(s -> s.endsWith("."));
        assertThat(genoemd).isNotEmpty();
        assertThat(sleutels("teksten", "nl")).containsAll(genoemd);
    }

    @Test
    void elke_kolom_en_elk_invulveld_heeft_woorden() throws IOException {
        Set<String> genoemd = new TreeSet<>();
        verzamel(BRONNEN, ".java", KOLOM, m -> genoemd.add("kolom." + m.group(1)));
        assertThat(genoemd).hasSizeGreaterThan(50);
        verzamel(
                PAGINAS,
                ".xhtml",
                VELD,
                m -> {
                    genoemd.add(m.group(2) + ".veld." + m.group(1));
                    genoemd.add(m.group(2) + ".hulp." + m.group(1));
                });
        assertThat(sleutels("teksten", "nl")).containsAll(genoemd);
    }

    @Test
    void elke_lijst_heeft_een_titel_voor_haar_rapport_en_geen_titel_is_zonder_lijst()
            throws IOException {
        Set<String> lijsten = new TreeSet<>();
        verzamel(BRONNEN, ".java", LIJST, m -> lijsten.add("lijst.naam." + m.group(1)));
        assertThat(lijsten).hasSizeGreaterThan(60);
        for (String taal : Set.of("nl", "en")) {
            Set<String> titels = new TreeSet<>(sleutels("teksten", taal));
            titels.removeIf(s -> !s.startsWith("lijst.naam."));
            assertThat(titels).as(taal).isEqualTo(lijsten);
        }
    }

    @Test
    void elke_tekst_met_een_gat_is_op_te_maken() {
        for (String taal : Set.of("nl", "en")) {
            ResourceBundle teksten = bundel("teksten", taal);
            for (String sleutel : teksten.keySet()) {
                assertThat(new MessageFormat(teksten.getString(sleutel), Locale.ROOT))
                        .as(sleutel)
                        .isNotNull();
            }
        }
    }

    private static void verzamel(Path map, String soort, Pattern vorm, Consumer<MatchResult> vondst)
            throws IOException {
        try (Stream<Path> alle = Files.walk(map)) {
            for (Path bestand : alle.filter(p -> p.toString().endsWith(soort)).toList()) {
                vorm.matcher(Files.readString(bestand)).results().forEach(vondst);
            }
        }
    }

    private static Set<String> sleutels(String naam, String taal) {
        return new TreeSet<>(bundel(naam, taal).keySet());
    }

    private static ResourceBundle bundel(String naam, String taal) {
        return ResourceBundle.getBundle("nl.zorginkoop.web." + naam, Locale.forLanguageTag(taal));
    }
}
