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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TekstenTest {
    private static final Pattern SLEUTEL = Pattern.compile("t\\['([A-Za-z0-9_.]+)'\\]");
    private static final Path PAGINAS = Path.of("src/main/webapp");

    @Test
    void beide_talen_hebben_dezelfde_sleutels() {
        for (String bundel : Set.of("teksten", "meldingen")) {
            assertThat(sleutels(bundel, "nl")).isEqualTo(sleutels(bundel, "en"));
        }
    }

    @Test
    void elke_tekst_die_een_pagina_noemt_bestaat() throws IOException {
        Set<String> genoemd = new TreeSet<>();
        try (Stream<Path> paginas = Files.walk(PAGINAS)) {
            for (Path pagina : paginas.filter(p -> p.toString().endsWith(".xhtml")).toList()) {
                Matcher vondst = SLEUTEL.matcher(Files.readString(pagina));
                while (vondst.find()) {
                    genoemd.add(vondst.group(1));
                }
            }
        }
        genoemd.removeIf(s -> s.endsWith("."));
        assertThat(genoemd).isNotEmpty();
        assertThat(sleutels("teksten", "nl")).containsAll(genoemd);
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

    private static Set<String> sleutels(String naam, String taal) {
        return new TreeSet<>(bundel(naam, taal).keySet());
    }

    private static ResourceBundle bundel(String naam, String taal) {
        return ResourceBundle.getBundle("nl.zorginkoop.web." + naam, Locale.forLanguageTag(taal));
    }
}
