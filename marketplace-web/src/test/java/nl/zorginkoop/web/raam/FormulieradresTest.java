package nl.zorginkoop.web.raam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Na een fout in een formulier wijst het adres nog steeds de bladzijde aan. */
class FormulieradresTest {
    private static final String SLEUTEL = "019a0b6c-0000-7000-8000-0000000000aF";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "NIETS",
            value = {
                "contract=@ | ?contract=@",
                "gedaan=ja&contract=@ | ?contract=@",
                "openstelling=@&perceel=2&gedaan=ja | ?openstelling=@&perceel=2",
                "bij=9101-WMO&maand=2026-08&gedaan=ja | ?bij=9101-WMO&maand=2026-08",
                "maand=2026-081 | ''",
                "gedaan=ja | ''",
                "kenmerk=Zm9vYmFy | ''",
                "contract=@%22%3E | ''",
                "contract=@\"> | ''",
                "zoek=999900006 | ''",
                "'' | ''",
                "NIETS | ''"
            })
    void alleen_wat_iets_aanwijst_gaat_mee(String vragen, String erbij) {
        assertThat(
                        Formulieradres.metSleutels(
                                "/contracten/melding.xhtml",
                                vragen == null ? null : vragen.replace("@", SLEUTEL)))
                .isEqualTo("/contracten/melding.xhtml" + erbij.replace("@", SLEUTEL));
    }

    @Test
    void elk_formulier_krijgt_dit_adres() throws IOException {
        assertThat(Files.readString(Path.of("src/main/webapp/WEB-INF/faces-config.xml")))
                .contains("<view-handler>" + Formulieradres.class.getName() + "</view-handler>");
    }
}
