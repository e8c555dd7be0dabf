package nl.zorginkoop.contracting.deelnemer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WachtwoordTest {
    @Test
    void een_wachtwoord_opent_alleen_met_precies_hetzelfde_woord() {
        String bewaard = Wachtwoord.versleutel("Rivierdam-2026!");

        assertThat(Wachtwoord.klopt("Rivierdam-2026!", bewaard)).isTrue();
        assertThat(Wachtwoord.klopt("rivierdam-2026!", bewaard)).isFalse();
        assertThat(Wachtwoord.klopt("", bewaard)).isFalse();
    }

    @Test
    void hetzelfde_wachtwoord_wordt_elke_keer_anders_bewaard_en_nooit_leesbaar() {
        String een = Wachtwoord.versleutel("Rivierdam-2026!");
        String twee = Wachtwoord.versleutel("Rivierdam-2026!");

        assertThat(een).isNotEqualTo(twee).doesNotContain("Rivierdam").contains("$600000$");
    }

    @Test
    void een_verminkte_bewaarde_waarde_laat_niemand_binnen() {
        assertThat(Wachtwoord.klopt("Rivierdam-2026!", "geen-hash")).isFalse();
    }
}
