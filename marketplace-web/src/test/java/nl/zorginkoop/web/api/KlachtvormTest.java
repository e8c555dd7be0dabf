package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier.Geschil;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier.Klacht;
import nl.zorginkoop.contracting.toelating.Bezwaarloket.Klachtuitkomst;
import org.junit.jupiter.api.Test;

/** Een klacht over de API zegt hetzelfde als de pagina: wat, tot wanneer, en hoe het afliep. */
class KlachtvormTest {
    private static final LocalDate DAG = LocalDate.of(2026, 4, 14);
    private static final UUID OPEN = UUID.randomUUID();
    private static final UUID GESCHIL = UUID.randomUUID();
    private static final JsonArray KLACHTEN =
            Klachtvorm.rij(
                    List.of(
                            new Klacht(
                                    OPEN,
                                    "Te laat.",
                                    DAG,
                                    DAG.plusDays(42),
                                    null,
                                    null,
                                    null,
                                    null),
                            new Klacht(
                                    GESCHIL,
                                    "Te streng.",
                                    DAG,
                                    DAG.plusDays(42),
                                    Klachtuitkomst.ONGEGROND,
                                    "Het stond er.",
                                    DAG,
                                    new Geschil(Instant.EPOCH, null, null, null, null))));

    @Test
    void wat_er_nog_niet_is_staat_er_niet() {
        assertThat(Klachtvorm.een(KLACHTEN, OPEN).orElseThrow().keySet())
                .containsExactly("id", "tekst", "ontvangen", "uiterlijk");
        assertThat(
                        Klachtvorm.een(KLACHTEN, GESCHIL)
                                .orElseThrow()
                                .getJsonObject("geschil")
                                .keySet())
                .containsExactly("voorgelegd");
    }

    @Test
    void een_klacht_over_een_andere_aanvraag_is_hier_niet_te_vinden() {
        assertThat(Klachtvorm.een(KLACHTEN, UUID.randomUUID())).isEmpty();
    }
}
