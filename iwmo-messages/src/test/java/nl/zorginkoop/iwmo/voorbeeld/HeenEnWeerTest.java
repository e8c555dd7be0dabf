package nl.zorginkoop.iwmo.voorbeeld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.proef.Rondgang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeenEnWeerTest {

    private static final int ZADEN_IN_DE_BOUW = 150;

    @ParameterizedTest
    @EnumSource
    void wat_geschreven_is_is_geldig_en_wordt_gelijk_teruggelezen(Berichtsoort soort)
            throws IOException {
        Rondgang.proef(soort, ZADEN_IN_DE_BOUW);
    }

    @Test
    void hetzelfde_zaad_geeft_hetzelfde_bericht() {
        assertThat(Voorbeelden.maak(Berichtsoort.JW301, 42, 3))
                .isEqualTo(Voorbeelden.maak(Berichtsoort.JW301, 42, 3))
                .isNotEqualTo(Voorbeelden.maak(Berichtsoort.JW301, 43, 3));
    }
}
