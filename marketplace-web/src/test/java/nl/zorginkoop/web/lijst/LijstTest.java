package nl.zorginkoop.web.lijst;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LijstTest {

    /** Een lijst met een kolom erbij zodra er een status gekozen is. */
    private static final class Fruit extends Lijst<String> {
        private int aantal;

        Fruit(Map<String, String> gevraagd) {
            aanvraag =
                    (HttpServletRequest)
                            Proxy.newProxyInstance(
                                    LijstTest.class.getClassLoader(),
                                    new Class<?>[] {HttpServletRequest.class},
                                    (doel, methode, waarden) -> gevraagd.get(waarden[0]));
        }

        @Override
        public String getNaam() {
            return "fruit";
        }

        @Override
        public List<Kolom<String>> kolommen() {
            Kolom<String> naam = Kolom.van("naam", Kolom.Soort.TEKST, (String s) -> s);
            return gekozen("status") == null ? List.of(naam) : List.of(naam.sorteer());
        }

        @Override
        protected Map<String, List<String>> filters() {
            return Map.of("status", List.of("RIJP"));
        }

        @Override
        protected Bladzijde<String> haal(Bladvraag vraag) {
            return new Bladzijde<>(List.of(), null, null, false, false, aantal);
        }

        @Override
        public void stroom(Bladvraag vraag, Consumer<String> verwerk) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void een_kolom_mag_vragen_welk_filter_gekozen_is() {
        Fruit lijst = new Fruit(Map.of("status", "RIJP", "sorteer", "naam"));

        assertThat(lijst.vraag().sorteer()).isEqualTo("naam");
        assertThat(lijst.vraag().keuze("status")).isEqualTo(lijst.gekozen("status"));
        assertThat(new Fruit(Map.of("sorteer", "naam")).vraag().sorteer()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5_000, 5_001})
    void een_pdf_wordt_alleen_aangeboden_als_zij_gemaakt_kan_worden(int aantal) {
        Fruit lijst = new Fruit(Map.of());
        lijst.aantal = aantal;

        assertThat(lijst.isInPdf()).isEqualTo(aantal <= Lijst.PDFRIJEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", LANG})
    void leeg_of_langer_dan_honderd_tekens_is_niet_gekozen(String waarde) {
        Fruit lijst = new Fruit(Map.of("status", waarde));

        assertThat(lijst.gekozen("status")).isNull();
        assertThat(lijst.vraag().keuze("status")).isNull();
    }

    private static final String LANG =
            "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
                    + "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx";
}
