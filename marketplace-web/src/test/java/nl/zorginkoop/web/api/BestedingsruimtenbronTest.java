package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.junit.jupiter.api.Test;

/** Wat er over een bestedingsruimte gestuurd wordt (1.5). */
class BestedingsruimtenbronTest {
    private static JsonObject voorbeeld(String pad) throws IOException {
        try (JsonReader lezer =
                Json.createReader(Beschrijving.class.getResourceAsStream("openapi.json"))) {
            return lezer.readObject()
                    .getJsonObject("paths")
                    .getJsonObject(pad)
                    .getJsonObject("post")
                    .getJsonObject("requestBody")
                    .getJsonObject("content")
                    .getJsonObject("application/json")
                    .getJsonObject("example");
        }
    }

    @Test
    void het_voorbeeld_van_een_overname_is_te_lezen_met_de_dagen_van_toen() throws IOException {
        String tekst = voorbeeld("/bestedingsruimten/overnames").toString();

        Bestedingsruimtenbron.Overgenomen o = Bestedingsruimtenbron.overgenomen(tekst);

        assertThat(o.vooraf().voornemen()).isEqualTo(LocalDate.of(2025, 6, 20));
        assertThat(o.vooraf().besluit()).isEqualTo(LocalDate.of(2025, 9, 15));
        assertThat(o.opgave().zienswijzeTot()).as("zonder eigen dag kiest het loket").isNull();
        assertThat(o.hoogte().jaarbedrag()).isEqualTo(Euro.van("120000.00"));
        assertThat(o.punten().communicatie()).isNotBlank();
    }

    @Test
    void elk_van_de_elf_punten_is_verplicht_1_5_5() throws IOException {
        JsonObject heel = voorbeeld("/bestedingsruimten/overnames");
        assertThat(Ruimteplannenbron.PUNTEN).hasSize(11);
        for (String punt : Ruimteplannenbron.PUNTEN) {
            String zonder =
                    Json.createObjectBuilder(heel)
                            .add(
                                    "punten",
                                    Json.createObjectBuilder(heel.getJsonObject("punten"))
                                            .remove(punt))
                            .build()
                            .toString();
            assertThatThrownBy(() -> Bestedingsruimtenbron.overgenomen(zonder))
                    .as(punt)
                    .isInstanceOf(OngeldigeWaarde.class);
        }
    }

    @Test
    void de_eindpunten_die_iets_vastleggen_zijn_precies_deze_tien() {
        assertThat(
                        Arrays.stream(Bestedingsruimtenbron.class.getDeclaredMethods())
                                .filter(m -> m.isAnnotationPresent(POST.class))
                                .map(
                                        m ->
                                                m.isAnnotationPresent(Path.class)
                                                        ? m.getAnnotation(Path.class).value()
                                                        : ""))
                .containsExactlyInAnyOrder(
                        "",
                        "overnames",
                        "{nr}/hoogte",
                        "{nr}/zienswijze",
                        "{nr}/intrekking",
                        "{nr}/dreiging",
                        "{nr}/overleg",
                        "{nr}/besluit",
                        "{nr}/stopakkoord",
                        "{nr}/stop");
    }
}
