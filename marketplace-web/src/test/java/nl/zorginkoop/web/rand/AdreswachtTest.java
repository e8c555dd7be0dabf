package nl.zorginkoop.web.rand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S10: een BSN staat nooit in een adres. */
class AdreswachtTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999900006",
                "999.900.006",
                "999 900 006",
                "bsn 999900006",
                "/a/999900006/b",
                "(999900006)"
            })
    void een_bsn_valt_op_hoe_het_ook_geschreven_is(String tekst) {
        assertThat(Adreswacht.draagtBsn(tekst)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999900007",
                "1999900006",
                "9999000061",
                "12345678",
                "DN999900006",
                "3f2a1b4c-1234-4abc-8def-0a999900006b",
                "2026-09-15",
                "000000000",
                ""
            })
    void een_ander_nummer_mag(String tekst) {
        assertThat(Adreswacht.draagtBsn(tekst)).isFalse();
    }
}
