package nl.zorginkoop.contracting.zorgplicht;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.Testdatabank;
import org.junit.jupiter.api.Test;

/** INV-8.6: geen weg van het geld zet een beschikking op afgewezen of stopt hulp die loopt. */
class GeenWeigeringTest {
    // Wat over een beschikking of een lopende toewijzing iets ten nadele zegt of schrijft.
    private static final Pattern WEIGERT =
            Pattern.compile(
                    "'?\\bAFGEWEZEN\\b|\\bAFWIJZING\\b|(insert into|update|delete from)\\s+(beschikking|bekendmaking|toewijzing)\\b",
                    Pattern.CASE_INSENSITIVE);

    @Test
    void geen_functie_die_een_plafond_bijhoudt_raakt_een_beschikking_INV_8_6() {
        List<String> over_geld =
                Testdatabank.vers()
                        .toezicht()
                        .lijst(
                                "select proname || ': ' || prosrc from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                                        + " where n.nspname = current_schema() and prosrc ~* '\\m(plafond|boeking|signaal|ruimtewacht|ruimtestap|bestedingsruimte|ruimtegang)\\M'"
                                        + " and prosrc ~* '(insert into|update)\\s+(plafond|boeking|signaal|ruimtewacht|ruimtestap|bestedingsruimte|ruimtegang)\\M'",
                                r -> r.getString(1));

        assertThat(over_geld).as("er is iets om naar te kijken").hasSizeGreaterThan(5);
        assertThat(over_geld).filteredOn(f -> WEIGERT.matcher(f).find()).isEmpty();
    }

    @Test
    void geen_regel_in_de_kamers_van_het_geld_raakt_een_beschikking_INV_8_6() {
        assertThat(bron("budget").count() + bron("zorgplicht").count()).isGreaterThan(15);
        assertThat(
                        Stream.of("budget", "zorgplicht", "bestedingsruimte")
                                .flatMap(GeenWeigeringTest::bron))
                .filteredOn(p -> WEIGERT.matcher(lees(p)).find())
                .isEmpty();
    }

    private static Stream<Path> bron(String kamer) {
        try {
            return Files.list(Path.of("src/main/java/nl/zorginkoop/contracting", kamer));
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    private static String lees(Path bestand) {
        try {
            return Files.readString(bestand);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }
}
