package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.opgave.Vraag;
import org.junit.jupiter.api.Test;

/** Wat er met de API op te geven is, en wat er geweigerd wordt met de naam van het veld. */
class OpgavelezerTest {
    private static final UUID TOEWIJZING = new UUID(0, 1);

    @Test
    void starts_en_stops_gaan_elk_in_een_bericht_ook_om_in_te_trekken() {
        assertThat(
                        Opgavelezer.starts(
                                "{\"toewijzing\":\""
                                        + TOEWIJZING
                                        + "\",\"starts\":[{\"nummer\":100001,\"begin\":\"2026-09-01\",\"verwijder\":true},"
                                        + "{\"nummer\":100001,\"begin\":\"2026-09-02\"}]}"))
                .isEqualTo(
                        new Vraag.Levering(
                                TOEWIJZING,
                                List.of(start("2026-09-01", true), start("2026-09-02", false))));
        assertThat(
                        Opgavelezer.stops(
                                        "{\"toewijzing\":\""
                                                + TOEWIJZING
                                                + "\",\"stops\":[{\"nummer\":100001,\"begin\":\"2026-09-01\",\"eind\":\"2026-09-05\",\"reden\":\"20\"}]}")
                                .meldingen())
                .extracting(Vraag.Melding::reden)
                .containsExactly("20");
    }

    @Test
    void een_stop_zonder_laatste_dag_en_een_lege_rij_noemen_hun_veld() {
        Weigert.veld(
                "eind",
                () ->
                        Opgavelezer.stops(
                                "{\"toewijzing\":\""
                                        + TOEWIJZING
                                        + "\",\"stops\":[{\"nummer\":1,\"begin\":\"2026-09-01\",\"reden\":\"20\"}]}"));
        Weigert.veld(
                "meldingen",
                () -> Opgavelezer.starts("{\"toewijzing\":\"" + TOEWIJZING + "\",\"starts\":[]}"));
        Weigert.veld(
                "anders",
                () ->
                        Opgavelezer.wijziging(
                                "{\"toewijzing\":\"" + TOEWIJZING + "\",\"reden\":\"1\"}"));
    }

    @Test
    void een_verzoek_noemt_de_client_of_een_toewijzing_en_niet_beide() {
        String product = "\"producten\":[{\"begin\":\"2026-10-01\",\"verwijzer\":\"02\"}]}";
        Vraag.Toewijzing verzoek =
                Opgavelezer.verzoek(
                        "{\"gemeente\":\"9101\",\"wet\":\"JEUGDWET\",\"client\":{\"bsn\":\"999900006\","
                                + "\"geboortedatum\":\"2014-01-02\",\"geslacht\":\"2\",\"achternaam\":\"Wit\"},"
                                + product);
        assertThat(verzoek.wet()).isEqualTo(Wet.JEUGDWET);
        assertThat(verzoek.client().geboortedatum()).isEqualTo(LocalDate.of(2014, 1, 2));
        assertThat(verzoek.client().toString()).doesNotContain("999900006", "Wit");
        Weigert.veld(
                "client",
                () -> Opgavelezer.verzoek("{\"gemeente\":\"9101\",\"wet\":\"WMO\"," + product));
        Weigert.veld(
                "wet",
                () ->
                        Opgavelezer.verzoek(
                                "{\"gemeente\":\"9101\",\"wet\":\"PARTICIPATIEWET\",\"toewijzing\":\""
                                        + TOEWIJZING
                                        + "\","
                                        + product));
    }

    private static Vraag.Melding start(String begin, boolean verwijder) {
        return new Vraag.Melding(100001, LocalDate.parse(begin), null, null, verwijder);
    }
}
