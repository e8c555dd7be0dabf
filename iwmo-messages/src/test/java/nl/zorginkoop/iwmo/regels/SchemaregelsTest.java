package nl.zorginkoop.iwmo.regels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** De regels van niveau 1 op declaratie en antwoord. */
class SchemaregelsTest {
    @ParameterizedTest
    @CsvSource({"WMO, 323", "JW, 323", "WMO, 325", "JW, 325"})
    void een_andere_versie_of_subversie_wordt_niet_gelezen_CS015_CS025(Domein domein, int nummer)
            throws IOException {
        String goed = bericht(domein, nummer);

        assertThat(niveau1Goed(goed)).isTrue();
        assertThat(niveau1Goed(met(goed, "BerichtSubversie", "1"))).isFalse();
        assertThat(niveau1Goed(met(goed, "BerichtVersie", "2"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"WMO, 323", "JW, 323"})
    void een_declaratienummer_bestaat_uit_letters_en_cijfers_CS319(Domein domein, int nummer)
            throws IOException {
        String goed = bericht(domein, nummer);

        assertThat(niveau1Goed(met(goed, "DeclaratieNummer", "D-1"))).isFalse();
        assertThat(niveau1Goed(met(goed, "DeclaratieNummer", "D 1"))).isFalse();
        assertThat(niveau1Goed(met(goed, "DeclaratieNummer", "D1aZ09"))).isTrue();
    }

    private static String bericht(Domein domein, int nummer) {
        return new String(
                Schrijver.bytes(Basisberichten.van(domein, nummer)), StandardCharsets.UTF_8);
    }

    private static String met(String bericht, String element, String waarde) {
        String anders = bericht.replaceFirst("(:" + element + ">)[^<]*<", "$1" + waarde + "<");
        assertThat(anders).isNotEqualTo(bericht);
        return anders;
    }

    // Geweigerd voor het lezen is ook niet goed.
    private static boolean niveau1Goed(String bericht) throws IOException {
        try {
            return Berichtlezer.lees(
                            new ByteArrayInputStream(bericht.getBytes(StandardCharsets.UTF_8)))
                    .oordeel()
                    .niveau1Goed();
        } catch (BerichtGeweigerd geweigerd) {
            return false;
        }
    }
}
