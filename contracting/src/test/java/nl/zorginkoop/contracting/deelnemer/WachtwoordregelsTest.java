package nl.zorginkoop.contracting.deelnemer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.zorginkoop.contracting.deur.Weigering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ASVS 5.0 V6.2: lengte en bekendheid tellen, de samenstelling niet. */
class WachtwoordregelsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Welkom2026!!",
                "W3lk0m123456",
                "wachtwoord12",
                "P@ssw0rd1234",
                "passwordpassword",
                "Gemeente2026",
                "ZorginkoopZorginkoop",
                "qwertyuiop12",
                "qwerty123456",
                "1q2w3e4r5t6y7u",
                "abcdefghijkl",
                "123456789012",
                "098765432109",
                "aaaaaaaaaaaaaaaa",
                "ababababababab",
                "Januari2026!",
                "ZomerZomer26",
                "ajaxamsterdam1",
                "welkom2026welkom",
                "!!Herfst2026!!",
                "mijnwachtwoord",
                "iloveyou2026",
                "letmeinletmein"
            })
    void wat_iedereen_kiest_mag_niet(String wachtwoord) {
        assertThatThrownBy(() -> Wachtwoordregels.eis(wachtwoord))
                .isInstanceOf(Weigering.class)
                .extracting("reden")
                .isEqualTo(Accountreden.WACHTWOORD_VEELGEBRUIKT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "een lange zin volstaat",
                "kwartel-dakgoot-mist",
                "alleenkleineletters zonder cijfers",
                "837192640582",
                "zw5k-m3pq-8vtd-y6hc",
                "Тополь растёт у воды"
            })
    void geen_regels_over_hoofdletters_cijfers_of_tekens(String wachtwoord) {
        assertThatCode(() -> Wachtwoordregels.eis(wachtwoord)).doesNotThrowAnyException();
    }

    @Test
    void elf_tekens_is_te_kort_en_twaalf_genoeg() {
        assertThatThrownBy(() -> Wachtwoordregels.eis("kwartel-dak"))
                .extracting("reden")
                .isEqualTo(Accountreden.WACHTWOORD_TE_KORT);
        assertThatCode(() -> Wachtwoordregels.eis("kwartel-daks")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Wachtwoordregels.eis("kwartel dak ".repeat(20)))
                .extracting("reden")
                .isEqualTo(Accountreden.WACHTWOORD_TE_LANG);
    }

    @Test
    void de_eigen_naam_met_wat_eraan_is_te_raden() {
        assertThatThrownBy(() -> Wachtwoordregels.eis("m.deboer-2026", "m.deboer", "M. de Boer"))
                .extracting("reden")
                .isEqualTo(Accountreden.WACHTWOORD_MET_NAAM);
        assertThat(Wachtwoordregels.isVeelgebruikt("m.deboer-2026")).isFalse();
    }
}
