package nl.zorginkoop.ear.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** De keuring zelf: wat zij belooft te zien, ziet zij ook. */
class SchermIT extends Browsertest {

    private static final String NETJES =
            "<!doctype html><html lang='nl'><head><title>Goed</title></head>"
                    + "<body><main><h1>Goed</h1><p>Niets aan de hand.</p></main></body></html>";

    @Test
    void nette_bladzijde_komt_door_de_keuring(Scherm scherm) {
        scherm.page().setContent(NETJES);
        scherm.keur("keuring-goed").keurSmal("keuring-goed");
        assertThat(scherm.fotografeer("keuring-goed")).matches(Files::isRegularFile);
    }

    @Test
    void plaatje_zonder_beschrijving_en_bleke_tekst_vallen_op(Scherm scherm) {
        scherm.page()
                .setContent(
                        NETJES.replace(
                                "</main>",
                                "<img src='data:,'><p style='color:#ccc;background:#fff'>bleek</p>"
                                        + "</main>"));
        assertThat(scherm.toegankelijkheidsfouten())
                .anyMatch(fout -> fout.startsWith("image-alt"))
                .anyMatch(fout -> fout.startsWith("color-contrast"));
    }

    @Test
    void geweigerd_script_en_fout_in_script_vallen_op(Scherm scherm) {
        scherm.page()
                .setContent(
                        "<!doctype html><html lang='nl'><head><title>CSP</title>"
                                + "<meta http-equiv='Content-Security-Policy'"
                                + " content=\"script-src 'none'\"></head>"
                                + "<body><script>window.stuk = 1</script></body></html>");
        assertThat(scherm.klachten()).anyMatch(klacht -> klacht.contains("Content Security"));
    }

    @Test
    void bladzijde_breder_dan_het_scherm_wordt_geweigerd(Scherm scherm) {
        scherm.page().setContent(NETJES.replace("<p>", "<p style='width:900px;background:#eee'>"));
        assertThat(catchThrowable(() -> scherm.keurSmal("keuring-breed")))
                .isInstanceOf(AssertionError.class);
    }
}
