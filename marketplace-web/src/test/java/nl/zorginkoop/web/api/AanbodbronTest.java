package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.overeenkomst.Contractblad;
import org.junit.jupiter.api.Test;

/** Bij elk aanbod staan de handtekeningen eronder, en niet die onder een eerder aanbod. */
class AanbodbronTest {
    private static final Instant TOEN = Instant.parse("2026-09-15T08:00:00Z");

    @Test
    void een_handtekening_hoort_bij_het_aanbod_met_haar_nummer() {
        JsonArray eronder =
                Aanbodbron.json(
                                new Contractblad.Aanbod(
                                        UUID.randomUUID(),
                                        2,
                                        UUID.randomUUID(),
                                        "ab",
                                        TOEN,
                                        LocalDate.of(2026, 10, 6),
                                        null,
                                        null),
                                List.of(handtekening(2, "Els"), handtekening(1, "Bo")))
                        .getJsonArray("handtekeningen");

        assertThat(eronder).hasSize(1);
        assertThat(eronder.getJsonObject(0).getString("persoon")).isEqualTo("Els");
    }

    private static Contractblad.Handtekening handtekening(int nummer, String wie) {
        return new Contractblad.Handtekening(
                nummer, "AANBIEDER", "AKKOORD", true, wie, "bestuurder", TOEN, null);
    }
}
