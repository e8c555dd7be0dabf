package nl.zorginkoop.iwmo.proef;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FuzzTest {

    @Test
    void verminkte_berichten_geven_altijd_een_oordeel() throws IOException {
        Map<String, Integer> uitkomsten = Fuzz.proef(1_000, 20261122);
        assertThat(uitkomsten).containsKeys("niveau 1", "niveau 2", "goed", "geweigerd NIET_XML");
    }
}
