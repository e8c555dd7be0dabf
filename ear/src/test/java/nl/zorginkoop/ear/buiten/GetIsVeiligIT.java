package nl.zorginkoop.ear.buiten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kijken verandert niets: elke pagina, elke lijst, elke link erop en elk eindpunt, twee keer
 * opgevraagd, laat elke tabel zoals zij was. Alleen het logboek groeit.
 */
class GetIsVeiligIT extends VanBuiten {
    private static final Path MATRIX =
            Path.of("../marketplace-web/src/test/resources/paginamatrix.csv");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"inkoop", "regie", "controller", "beheer", "delinde", "platform"})
    void twee_keer_kijken_verandert_niets(String wie) throws SQLException, IOException {
        Bezoeker bezoeker = Bezoeker.als(wie);
        Set<String> paden = new LinkedHashSet<>(paden());
        int bladzijden = 0;
        try (Databank databank = new Databank()) {
            Map<String, String> voor = databank.afdruk();
            for (String pad : List.copyOf(paden)) {
                HttpResponse<String> antwoord = bezoeker.get(pad);
                assertThat(antwoord.statusCode()).as(pad).isLessThan(500);
                if (antwoord.statusCode() == 200 && pad.endsWith(".xhtml")) {
                    bladzijden++;
                    paden.addAll(links(antwoord.body()));
                }
            }
            paden.forEach(bezoeker::get);

            assertThat(bladzijden).isPositive();
            assertThat(paden).hasSizeGreaterThan(paden().size());
            assertThat(databank.afdruk()).isEqualTo(voor);
        }
    }

    private static List<String> paden() throws IOException {
        return Files.readAllLines(MATRIX).stream().skip(1).map(r -> r.split(";", -1)[0]).toList();
    }

    // Van elke soort link een paar: de rest is dezelfde pagina met een ander nummer.
    private static List<String> links(String bladzijde) {
        Set<String> soorten = new LinkedHashSet<>();
        Matcher link = LINK.matcher(bladzijde);
        return link.results()
                .map(m -> m.group(1).replace("&amp;", "&"))
                .filter(l -> !l.contains("jakarta.faces.resource"))
                .filter(l -> soorten.add(l.replaceAll("=[^&]*", "=")))
                .toList();
    }
}
