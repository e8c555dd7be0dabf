package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Een maand is jjjj-mm: andere jaren kent de databank niet. */
class MaandlezerTest {
    @Test
    void een_maand_wordt_gelezen_uit_het_adres_en_uit_json() {
        assertThat(Maandlezer.leeg("9001", "WMO", "2026-08").maand())
                .isEqualTo(YearMonth.of(2026, 8));
        assertThat(Maandlezer.lees(json("2026-08")).maand()).isEqualTo(YearMonth.of(2026, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01", "-999999999-01", "2026-8", "2026-13", "augustus"})
    void wat_geen_maand_is_noemt_zijn_veld(String maand) {
        Weigert.veld("maand", () -> Maandlezer.leeg("9001", "WMO", maand));
        Weigert.veld("maand", () -> Maandlezer.lees(json(maand)));
    }

    @Test
    void zonder_maand_wordt_erom_gevraagd() {
        Weigert.veld("maand", () -> Maandlezer.leeg("9001", "WMO", null));
    }

    private static String json(String maand) {
        return "{\"gemeente\":\"9001\",\"wet\":\"WMO\",\"maand\":\"" + maand + "\"}";
    }
}
