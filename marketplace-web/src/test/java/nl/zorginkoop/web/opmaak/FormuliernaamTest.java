package nl.zorginkoop.web.opmaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code zi:veld} zoekt zijn veld op naam, en vindt een formulier dat net zo heet eerder. */
class FormuliernaamTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern FORMULIER = Pattern.compile("<h:form[^>]*\\bid=\"([\\w-]+)\"");
    private static final Pattern VELD = Pattern.compile("\\bveld=\"([\\w-]+)\"");

    @Test
    void geen_formulier_heet_als_een_veld_van_dezelfde_bladzijde() throws IOException {
        Set<String> botst = new TreeSet<>();
        int formulieren = 0;
        try (Stream<Path> paden = Files.walk(WEBAPP)) {
            for (Path pad : paden.filter(p -> p.toString().endsWith(".xhtml")).toList()) {
                String tekst = Files.readString(pad);
                Set<String> namen = namen(FORMULIER, tekst);
                formulieren += namen.size();
                namen.retainAll(namen(VELD, tekst));
                namen.forEach(n -> botst.add(WEBAPP.relativize(pad) + ": " + n));
            }
        }
        assertThat(formulieren).isGreaterThan(50);
        assertThat(botst).isEmpty();
    }

    private static Set<String> namen(Pattern patroon, String tekst) {
        return patroon.matcher(tekst)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
