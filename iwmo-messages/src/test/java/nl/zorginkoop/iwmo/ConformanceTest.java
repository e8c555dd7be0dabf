package nl.zorginkoop.iwmo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import nl.zorginkoop.iwmo.bericht.Oordeel;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** De 47 berichten waarvan gepubliceerd schema en stylesheet de uitkomst gaven. */
class ConformanceTest {

    record Geval(String bestand, String niveau1, String regels) {}

    static List<Geval> gevallen() throws IOException {
        try (InputStream in = bron("verdicts.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(regel -> regel.split("\t", -1))
                    .map(c -> new Geval(c[1], c[3], c[4]))
                    .toList();
        }
    }

    static InputStream bron(String naam) {
        return ConformanceTest.class.getResourceAsStream("/conformance/" + naam);
    }

    @Test
    void er_zijn_47_gevallen() throws IOException {
        assertThat(gevallen()).hasSize(47);
    }

    @ParameterizedTest
    @MethodSource("gevallen")
    void uitkomst_is_die_van_de_tabel(Geval geval) throws IOException {
        try (InputStream in = bron(geval.bestand())) {
            Gelezen gelezen = Berichtlezer.lees(in);
            Oordeel oordeel = gelezen.oordeel();
            assertThat(oordeel.niveau1Goed() ? "valid" : "INVALID").isEqualTo(geval.niveau1());
            if (oordeel.niveau1Goed()) {
                assertThat(oordeel.regels()).containsExactlyElementsOf(regels(geval));
            } else {
                assertThat(gelezen.bericht()).isNull();
            }
        }
    }

    private static List<String> regels(Geval geval) {
        return Stream.of(geval.regels().split(",")).filter(r -> !r.isEmpty()).toList();
    }
}
