package nl.zorginkoop.web.declaratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.zorginkoop.contracting.declaratie.Regelrij;
import nl.zorginkoop.contracting.declaratie.Regelrij.Bevinding;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.opmaak.Opmaak;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AfkeuringTest {
    private static final Regelrij REGEL =
            new Regelrij(
                    "1",
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    "DN0826",
                    "De Linde",
                    "R0001",
                    200001,
                    "02A03",
                    LocalDate.of(2026, 8, 1),
                    LocalDate.of(2026, 8, 31),
                    7,
                    "04",
                    Euro.centen(41580),
                    false,
                    false,
                    List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0611 | 5760       | € 57,60 per uur",
                "9346 | 41580      | € 415,80",
                "9321 | 7          | 7 uur",
                "9307 | 2026-08-01 | 01-08-2026",
                "9389 | 2026-08    | augustus 2026",
                "9338 | 299999     | toewijzing 299999",
                "8021 | R0001      | R0001",
            })
    void beide_waarden_staan_er_zoals_een_declarant_ze_leest_INV_9_6(
            String code, String ruw, String leest) {
        Afkeuring afkeuring =
                Afkeuring.van(
                        REGEL,
                        new Bevinding(code, ruw, null),
                        Opmaak.in(Locale.forLanguageTag("nl-NL")));

        assertThat(afkeuring.gestuurd().replace('\u00a0', ' ')).isEqualTo(leest);
        assertThat(afkeuring.verwacht()).isEqualTo("–");
    }
}
