package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.overeenkomst.Agendarij;
import nl.zorginkoop.contracting.overeenkomst.Betaalstop;
import org.junit.jupiter.api.Test;

/** Wat er te doen is, met de sleutel waarmee het te doen is; en of er betaald wordt. */
class AgendabronTest {
    private static final UUID STOP = UUID.randomUUID();

    @Test
    void een_punt_noemt_waar_het_over_gaat() {
        JsonObject punt =
                Agendabron.json(
                        new Agendarij(
                                "b" + STOP,
                                UUID.randomUUID(),
                                "STOP_GEVRAAGD",
                                LocalDate.of(2026, 10, 1),
                                true,
                                "K-1",
                                "De Eik",
                                "Vol",
                                0));
        assertThat(punt.getString("over")).isEqualTo(STOP.toString());
        assertThat(punt.containsKey("aantal")).isFalse();
    }

    @Test
    void een_betaalstop_bij_fraude_noemt_haar_deel_en_een_controle_niet() {
        Instant toen = Instant.parse("2026-09-15T08:00:00Z");
        assertThat(
                        Betaalstopbron.json(
                                        new Betaalstop(
                                                toen, "SANCTIE", null, null, "lijst", "cor", true))
                                .keySet())
                .containsExactly("moment", "soort", "tekst", "door", "geldt");
        assertThat(
                        Betaalstopbron.json(
                                        new Betaalstop(
                                                toen,
                                                "FRAUDE",
                                                "02A01",
                                                Periode.jaar(2026),
                                                "vals",
                                                "cor",
                                                true))
                                .getString("eind"))
                .isEqualTo("2026-12-31");
    }

    @Test
    void wat_niet_betaald_wordt_noemt_zijn_reden() {
        assertThat(Betaalstopbron.json(Optional.empty()).toString())
                .isEqualTo("{\"betaald\":true}");
        assertThat(Betaalstopbron.json(Optional.of("UBO")).toString())
                .isEqualTo("{\"betaald\":false,\"reden\":\"UBO\"}");
    }
}
