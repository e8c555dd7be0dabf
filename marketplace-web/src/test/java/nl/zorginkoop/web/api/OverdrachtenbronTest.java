package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.overeenkomst.Overdrachtuitkomst;
import nl.zorginkoop.web.contract.Overdrachtbesluit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wat er met de hulp van een client gebeurt: overdragen, beëindigen of nog niet. */
class OverdrachtenbronTest {
    @Test
    void overdragen_noemt_de_opvolger_en_de_dag_van_instemming() {
        assertThat(
                        Overdrachtenbron.besluit(
                                "{\"uitkomst\": \"OVERGEDRAGEN\", \"opvolger\": \"99000002\", \"instemming\":"
                                        + " \"2026-10-01\", \"reden\": \"Zelfde buurt\"}"))
                .isEqualTo(
                        new Overdrachtbesluit(
                                Overdrachtuitkomst.OVERGEDRAGEN,
                                new AgbCode("99000002"),
                                LocalDate.of(2026, 10, 1),
                                "Zelfde buurt"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "uitkomst | {\"reden\": \"x\"}",
                "opvolger | {\"uitkomst\": \"OVERGEDRAGEN\", \"instemming\": \"2026-10-01\", \"reden\": \"x\"}",
                "opvolger | {\"uitkomst\": \"OVERGEDRAGEN\", \"opvolger\": \"9\", \"reden\": \"x\"}",
                "instemming | {\"uitkomst\": \"OVERGEDRAGEN\", \"opvolger\": \"99000002\", \"reden\": \"x\"}",
                "opvolger | {\"uitkomst\": \"BEEINDIGD\", \"opvolger\": \"99000002\", \"reden\": \"x\"}",
                "instemming | {\"uitkomst\": \"ONMOGELIJK\", \"instemming\": \"2026-10-01\", \"reden\": \"x\"}",
                "reden | {\"uitkomst\": \"BEEINDIGD\"}"
            })
    void wat_ontbreekt_of_er_niet_hoort_noemt_zijn_veld(String veld, String inhoud) {
        Weigert.veld(veld, () -> Overdrachtenbron.besluit(inhoud));
    }
}
