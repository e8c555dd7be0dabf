package nl.zorginkoop.contracting.deelnemer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 6238, bijlage B (de laatste zes van de acht cijfers), en RFC 4648. */
class TotpTest {
    private static final byte[] GEHEIM = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void de_codes_van_de_standaard(long tijd, String code) {
        assertThat(Totp.code(GEHEIM, tijd / 30)).isEqualTo(code);
        assertThat(Totp.stap(GEHEIM, code, Instant.ofEpochSecond(tijd), 0)).isPresent();
    }

    @Test
    void een_stap_ernaast_mag_twee_niet_en_dezelfde_stap_nooit_nog_eens() {
        Instant nu = Instant.ofEpochSecond(1_111_111_109);
        long stap = nu.getEpochSecond() / 30;
        assertThat(Totp.stap(GEHEIM, Totp.code(GEHEIM, stap - 1), nu, 0)).hasValue(stap - 1);
        assertThat(Totp.stap(GEHEIM, Totp.code(GEHEIM, stap + 1), nu, 0)).hasValue(stap + 1);
        assertThat(Totp.stap(GEHEIM, Totp.code(GEHEIM, stap + 2), nu, 0)).isEmpty();
        assertThat(Totp.stap(GEHEIM, Totp.code(GEHEIM, stap - 2), nu, 0)).isEmpty();
        assertThat(Totp.stap(GEHEIM, Totp.code(GEHEIM, stap), nu, stap)).isEmpty();
        assertThat(Totp.stap(GEHEIM, "08180", nu, 0)).isEmpty();
        assertThat(Totp.stap(GEHEIM, null, nu, 0)).isEmpty();
        assertThat(Totp.stap(GEHEIM, " 081 804 ", nu, 0)).isPresent();
    }

    @Test
    void base32_zoals_elke_app_het_leest() {
        assertThat(Totp.base32(GEHEIM)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Totp.base32("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Totp.base32("foob".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YQ");
    }
}
