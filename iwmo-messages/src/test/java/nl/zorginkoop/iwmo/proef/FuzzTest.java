package nl.zorginkoop.iwmo.proef;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FuzzTest {

    private static final long ZAAD = 20261122;

    private final ByteArrayOutputStream meldingen = new ByteArrayOutputStream();

    @Test
    void verminkte_berichten_geven_altijd_een_oordeel() throws IOException {
        Fuzz.Uitslag uitslag = proef(0, 1_000);

        assertThat(uitslag.goed()).as(meldingen.toString(StandardCharsets.UTF_8)).isTrue();
        assertThat(uitslag.uitkomsten())
                .containsKeys("niveau 1", "niveau 2", "goed", "geweigerd NIET_XML");
    }

    @Test
    void een_proef_in_stukken_geeft_hetzelfde_als_in_een_keer() throws IOException {
        Fuzz.Uitslag heel = proef(0, 200);
        Fuzz.Uitslag eerste = proef(0, 80);
        Fuzz.Uitslag rest = proef(80, 120);

        rest.uitkomsten().forEach((k, n) -> eerste.uitkomsten().merge(k, n, Integer::sum));
        assertThat(eerste.uitkomsten()).isEqualTo(heel.uitkomsten());
    }

    private Fuzz.Uitslag proef(int van, int aantal) throws IOException {
        PrintStream naar = new PrintStream(meldingen, true, StandardCharsets.UTF_8);
        return Fuzz.proef(van, aantal, ZAAD, naar);
    }
}
