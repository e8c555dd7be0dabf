package nl.zorginkoop.web.raam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wat er boven elke bladzijde staat. */
class MenuTest {

    @ParameterizedTest
    @CsvSource({"0,''", "1,1", "99,99", "100,99+", "200,99+"})
    void een_merkteken_zegt_niets_bij_niets_en_telt_niet_verder_dan_negenennegentig(
            int aantal, String merk) {
        assertThat(Menu.merk(aantal)).isEqualTo(merk);
    }
}
