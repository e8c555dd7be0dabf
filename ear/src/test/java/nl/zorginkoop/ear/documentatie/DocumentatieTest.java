package nl.zorginkoop.ear.documentatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentatieTest {
    private static final Path HUIS = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern VARIABELE = Pattern.compile("\"(ZORGINKOOP_[A-Z_]+)\"");

    private static final List<String> BRONNEN =
            List.of(
                    "ear/src/launcher",
                    "contracting/src/main/java",
                    "marketplace-web/src/main/java");

    /** Deze geeft de starter zelf aan de server; een mens stelt ze niet in. */
    private static final Set<String> TUSSEN_STARTER_EN_SERVER =
            Set.of("ZORGINKOOP_BERICHT_SLEUTEL", "ZORGINKOOP_LEVER_TOKEN");

    @Test
    void elke_verwijzing_in_de_documentatie_komt_ergens_uit() throws IOException {
        Bladzijden bladzijden = new Bladzijden(HUIS);

        assertThat(bladzijden.alle()).contains(HUIS.resolve("README.md"));
        assertThat(bladzijden.zonderDoel()).isEmpty();
    }

    @Test
    void een_verwijzing_naar_niets_valt_op(@TempDir Path map) throws IOException {
        Files.writeString(
                map.resolve("a.md"), "# Kop\n[goed](#kop) [weg](b.md) [anker](#er-is-geen-kop)\n");

        assertThat(new Bladzijden(map).zonderDoel())
                .containsExactly("a.md -> b.md", "a.md -> #er-is-geen-kop");
    }

    @Test
    void de_readme_noemt_elke_variabele_die_een_gebruiker_kan_zetten() throws IOException {
        String readme = Files.readString(HUIS.resolve("README.md"));

        assertThat(variabelen()).isNotEmpty().allSatisfy(v -> assertThat(readme).contains(v));
    }

    @Test
    void elk_besluit_staat_in_de_lijst_van_besluiten() throws IOException {
        Path map = HUIS.resolve("docs/adr");
        String lijst = Files.readString(map.resolve("README.md"));
        try (Stream<Path> besluiten = Files.list(map)) {
            assertThat(besluiten.map(p -> p.getFileName().toString()))
                    .filteredOn(naam -> naam.matches("\\d{4}-.*\\.md"))
                    .isNotEmpty()
                    .allSatisfy(naam -> assertThat(lijst).contains("](" + naam + ")"));
        }
    }

    @Test
    void elke_kamer_zegt_wat_zij_belooft() throws IOException {
        try (Stream<Path> kamers =
                Files.list(HUIS.resolve("contracting/src/main/java/nl/zorginkoop/contracting"))) {
            assertThat(kamers.filter(Files::isDirectory))
                    .isNotEmpty()
                    .allSatisfy(
                            kamer ->
                                    assertThat(kamer.resolve("package-info.java"))
                                            .content()
                                            .hasSizeGreaterThan(150));
        }
    }

    private static Set<String> variabelen() throws IOException {
        Set<String> namen = new TreeSet<>();
        for (String bron : BRONNEN) {
            try (Stream<Path> paden = Files.walk(HUIS.resolve(bron))) {
                for (Path pad : paden.filter(p -> p.toString().endsWith(".java")).toList()) {
                    VARIABELE
                            .matcher(Files.readString(pad))
                            .results()
                            .forEach(treffer -> namen.add(treffer.group(1)));
                }
            }
        }
        namen.removeAll(TUSSEN_STARTER_EN_SERVER);
        return namen;
    }
}
