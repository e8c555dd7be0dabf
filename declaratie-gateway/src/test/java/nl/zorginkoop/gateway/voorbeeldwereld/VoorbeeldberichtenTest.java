package nl.zorginkoop.gateway.voorbeeldwereld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import org.junit.jupiter.api.Test;

class VoorbeeldberichtenTest {
    private static final Path MAP = Path.of("../docs/voorbeelden/berichten");
    private static final List<Voorbeeld> VOORBEELDEN = new Voorbeeldberichten().maak();

    @Test
    void de_map_is_gelijk_aan_wat_de_demowereld_schrijft() throws IOException {
        for (Voorbeeld v : VOORBEELDEN) {
            assertThat(MAP.resolve(v.bestand())).hasBinaryContent(v.inhoud());
        }
        assertThat(MAP.resolve("README.md")).hasContent(Wandeling.tekst(VOORBEELDEN));
        try (Stream<Path> bestanden = Files.list(MAP)) {
            assertThat(bestanden).hasSize(VOORBEELDEN.size() + 1);
        }
    }

    @Test
    void berichten_die_een_antwoord_krijgen_zijn_volgens_het_schema() throws IOException {
        for (Voorbeeld v : VOORBEELDEN) {
            if (!v.gevolg().startsWith("Uitval")) {
                assertThat(
                                Berichtlezer.lees(new ByteArrayInputStream(v.inhoud()))
                                        .oordeel()
                                        .niveau1Goed())
                        .as(v.bestand())
                        .isTrue();
            }
        }
    }
}
