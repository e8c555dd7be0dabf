package nl.zorginkoop.web.aanmelden;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Hoe lang iemand hooguit binnen blijft (ASVS 5.0 V7.3.2). */
class IngelogdTest {
    private static final Instant ACHT_UUR = Instant.parse("2026-09-15T06:00:00Z");

    @Test
    void na_twaalf_uur_is_een_sessie_voorbij_hoe_druk_zij_ook_was() {
        Ingelogd in = new Ingelogd(null, "bewijs", ACHT_UUR);

        assertThat(in.isVoorbij(ACHT_UUR)).isFalse();
        assertThat(in.isVoorbij(ACHT_UUR.plus(Duration.ofHours(12)).minusMillis(1))).isFalse();
        assertThat(in.isVoorbij(ACHT_UUR.plus(Duration.ofHours(12)))).isTrue();
    }
}
