package nl.zorginkoop.web.uitvoer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S8: een rekenblad rekent niet met wat een ander intikte. */
class CsvbestandTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void tekst_die_een_formule_zou_worden_krijgt_een_tab_ervoor(String tekst) {
        assertThat(Csvbestand.tekst(tekst)).isEqualTo("\t" + tekst);
    }

    @Test
    void een_waarde_met_scheidingsteken_aanhaling_of_regeleinde_blijft_een_cel()
            throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        Csvbestand csv = new Csvbestand(uit);
        csv.koppen(List.of("a;b\"c\nd", "gewoon"));
        csv.sluit();

        assertThat(uit.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeff\"a;b\"\"c\nd\";gewoon\r\n");
    }
}
