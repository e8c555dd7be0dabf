package nl.zorginkoop.iwmo.voorbeeld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeenEnWeerTest {

    private static final int ZADEN = 1_000;

    @ParameterizedTest
    @EnumSource
    void wat_geschreven_is_is_geldig_en_wordt_gelijk_teruggelezen(Berichtsoort soort)
            throws IOException {
        for (int zaad = 0; zaad < ZADEN; zaad++) {
            Bericht bericht = Voorbeelden.maak(soort, zaad, 0);
            byte[] bytes = Schrijver.bytes(bericht);
            Gelezen terug = Berichtlezer.lees(new ByteArrayInputStream(bytes));
            assertThat(terug.oordeel().fouten()).as("zaad %d", zaad).isEmpty();
            assertThat(terug.bericht()).as("zaad %d", zaad).isEqualTo(bericht);
            assertThat(Schrijver.bytes(terug.bericht())).as("zaad %d", zaad).isEqualTo(bytes);
        }
    }

    @Test
    void hetzelfde_zaad_geeft_hetzelfde_bericht() {
        assertThat(Voorbeelden.maak(Berichtsoort.JW301, 42, 3))
                .isEqualTo(Voorbeelden.maak(Berichtsoort.JW301, 42, 3))
                .isNotEqualTo(Voorbeelden.maak(Berichtsoort.JW301, 43, 3));
    }
}
