package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.overeenkomst.Eindgrond;
import nl.zorginkoop.contracting.overeenkomst.Eindopgave;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Een opzegging zoals een systeem haar stuurt. */
class EindebronTest {
    private static final String KORT =
            "{\"grond\": \"TUSSENTIJDS\", \"per\": \"2027-04-01\", \"toelichting\": \"Anders\"%s}";

    @Test
    void een_opzegging_vraagt_alleen_grond_dag_en_toelichting() {
        Eindopgave opgave = Eindebron.opgave(KORT.formatted(""));

        assertThat(opgave)
                .isEqualTo(
                        Eindopgave.op(Eindgrond.TUSSENTIJDS, LocalDate.of(2027, 4, 1), "Anders"));
        assertThat(
                        Eindebron.opgave(
                                KORT.formatted(
                                        ", \"gehoord\": null, \"gemeten\": null, \"sinds\":"
                                                + " null")))
                .isEqualTo(opgave);
    }

    @Test
    void de_inzet_komt_mee_als_er_gemeten_is() {
        Eindopgave opgave =
                Eindebron.opgave(
                        KORT.formatted(
                                ", \"gemeten\": 120, \"tevredenheid\": 8.4, \"uniek\": true"));

        assertThat(opgave.inzet())
                .isEqualTo(new Eindopgave.Inzet(120, false, true, new BigDecimal("8.4")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gemeten | , \"gemeten\": \"veel\"",
                "tevredenheid | , \"gemeten\": 120",
                "tekort | , \"gemeten\": 120, \"tekort\": \"ja\", \"tevredenheid\": 8",
                "gehoord | , \"gehoord\": \"gisteren\"",
                "sinds | , \"sinds\": 2027",
                "boete | , \"boete\": 5"
            })
    void een_verkeerde_waarde_noemt_haar_veld(String veld, String erbij) {
        assertThatThrownBy(() -> Eindebron.opgave(KORT.formatted(erbij)))
                .isInstanceOf(OngeldigeWaarde.class)
                .extracting("veld")
                .isEqualTo(veld);
    }

    @ParameterizedTest
    @CsvSource({"grond, TUSSENTIJDS", "per, 2027-04-01", "toelichting, Anders"})
    void een_leeg_veld_noemt_haar_naam(String veld, String waarde) {
        assertThatThrownBy(() -> Eindebron.opgave(KORT.formatted("").replace(waarde, " ")))
                .isInstanceOf(OngeldigeWaarde.class)
                .extracting("veld")
                .isEqualTo(veld);
    }
}
