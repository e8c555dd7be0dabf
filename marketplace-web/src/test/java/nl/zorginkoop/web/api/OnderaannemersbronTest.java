package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.contracting.overeenkomst.Onderaannemeropgave;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Een onderaannemer zoals een systeem hem meldt. */
class OnderaannemersbronTest {
    private static final String BV =
            "{\"naam\": \"Hulp BV\", \"kvk\": \"10000001\", \"producten\": [\"02A01\"], \"begin\":"
                    + " \"2026-10-01\"%s}";

    @Test
    void wie_niets_zegt_is_geen_zzper_en_heeft_geen_einddag() {
        assertThat(Onderaannemersbron.opgave(BV.formatted("")))
                .isEqualTo(
                        new Onderaannemeropgave(
                                null,
                                "Hulp BV",
                                "10000001",
                                false,
                                List.of("02A01"),
                                LocalDate.of(2026, 10, 1),
                                null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "kvk | 10000001 | 1000001",
                "producten | \"02A01\" | ",
                "producten | 02A01 | 02A01 02A02",
                "naam | Hulp BV | ` `"
            })
    void een_verkeerde_waarde_noemt_haar_veld(String veld, String goed, String fout) {
        Weigert.veld(
                veld,
                () ->
                        Onderaannemersbron.opgave(
                                BV.formatted("").replace(goed, fout == null ? "" : fout)));
    }

    @Test
    void een_eind_voor_het_begin_wordt_geweigerd_bij_het_eind() {
        Weigert.veld(
                "eind",
                () -> Onderaannemersbron.opgave(BV.formatted(", \"eind\": \"2026-09-30\"")));
    }
}
