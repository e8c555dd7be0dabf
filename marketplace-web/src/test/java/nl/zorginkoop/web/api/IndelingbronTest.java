package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.contractbeheer.Beheerplaats;
import nl.zorginkoop.contracting.contractbeheer.Indeling;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;
import org.junit.jupiter.api.Test;

/** Een indeling en haar plaatsen als gegevens: procenten, geen honderdsten ervan. */
class IndelingbronTest {
    @Test
    void een_aandeel_is_een_percentage_met_twee_cijfers() {
        JsonObject plaats =
                Indelingbron.json(
                        new Beheerplaats(
                                UUID.randomUUID(),
                                "99000001",
                                "De Eik",
                                Euro.van("1250.50"),
                                1234,
                                8000,
                                "A",
                                false,
                                true,
                                null));
        assertThat(plaats.getJsonNumber("aandeel")).hasToString("12.34");
        assertThat(plaats.getJsonNumber("cumulatief")).hasToString("80.00");
        assertThat(plaats.getJsonNumber("volume")).hasToString("1250.50");
        assertThat(plaats.containsKey("gesprek")).isFalse();
    }

    @Test
    void een_indeling_zegt_of_er_concentratie_is_WC_03() {
        Indeling breed =
                new Indeling(
                        UUID.randomUUID(),
                        Periode.jaar(2025),
                        80,
                        Euro.van("100.00"),
                        8,
                        2,
                        null,
                        "cor",
                        Instant.EPOCH);
        JsonObject json = Indelingbron.json(breed);
        assertThat(json.getBoolean("zonderConcentratie")).isTrue();
        assertThat(json.getString("eind")).isEqualTo("2025-12-31");
        assertThat(json.containsKey("steekproef")).isFalse();
    }
}
