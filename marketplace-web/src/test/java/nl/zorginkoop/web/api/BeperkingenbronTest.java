package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.contracting.overeenkomst.Beperkingsopgave;
import nl.zorginkoop.contracting.overeenkomst.Beperkingssoort;
import nl.zorginkoop.contracting.overeenkomst.Contractantwoord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Een stop of schorsing zoals een systeem haar vraagt, en de drie antwoorden. */
class BeperkingenbronTest {
    private static final String STOP =
            "{\"soort\": \"%s\", \"grond\": \"Vol\", \"per\": \"2026-10-01\"%s}";

    @Test
    void een_gevraagde_stop_is_soort_grond_en_dag() {
        assertThat(Beperkingenbron.opgave(STOP.formatted("CLIENTENSTOP_AANBIEDER", "")))
                .isEqualTo(
                        new Beperkingsopgave(
                                Beperkingssoort.CLIENTENSTOP_AANBIEDER,
                                null,
                                "Vol",
                                LocalDate.of(2026, 10, 1),
                                null));
        assertThat(
                        Beperkingenbron.opgave(
                                        STOP.formatted(
                                                "CLIENTENSTOP_DIRECT", ", \"signaal\": \"FRAUDE\""))
                                .signaal())
                .isEqualTo("FRAUDE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "soort | BOETE |",
                "signaal | CLIENTENSTOP_DIRECT | , \"signaal\": \"GEVOEL\"",
                "gehoord | SCHORSING | , \"gehoord\": \"gisteren\"",
                "eind | SCHORSING | , \"eind\": \"2026-12-31\"",
            })
    void een_verkeerde_waarde_noemt_haar_veld(String veld, String soort, String erbij) {
        Weigert.veld(
                veld,
                () -> Beperkingenbron.opgave(STOP.formatted(soort, erbij == null ? "" : erbij)));
    }

    @Test
    void een_grond_die_niet_past_wordt_geweigerd_en_nooit_afgekapt() {
        String past = "g".repeat(4000);
        String inhoud = STOP.formatted("SCHORSING", "").replace("Vol", past);

        assertThat(Beperkingenbron.opgave(inhoud).grond()).isEqualTo(past);
        Weigert.veld("grond", () -> Beperkingenbron.opgave(inhoud.replace(past, past + "g")));
    }

    @Test
    void de_drie_antwoorden_staan_los_van_elkaar_A4() {
        assertThat(
                        Toewijsbaarheidbron.json(
                                        new Contractantwoord(
                                                true, false, true, List.of("SCHORSING")))
                                .toString())
                .isEqualTo(
                        "{\"toegestaan\":true,\"verplicht\":false,\"betaalbaar\":true,"
                                + "\"redenen\":[\"SCHORSING\"]}");
    }
}
