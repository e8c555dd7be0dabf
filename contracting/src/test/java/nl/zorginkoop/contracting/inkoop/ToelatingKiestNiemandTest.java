package nl.zorginkoop.contracting.inkoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.regex.Pattern;
import nl.zorginkoop.contracting.Productklassen;
import nl.zorginkoop.contracting.Testdatabank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * INV-0.2, OH-01, OH-09: nergens is plaats voor een maximum, een rangorde, een prijs van een
 * aanbieder of een gegarandeerd volume. Leest de catalogus en de klassen, zodat een nieuw veld hier
 * vanzelf opvalt.
 */
class ToelatingKiestNiemandTest {
    // Wat bij SAS hoort; een check in de databank houdt het onder een toelating leeg.
    private static final List<String> ALLEEN_SAS =
            List.of("inkoopkader.gunningscriterium", "Kaderopgave.gunningscriterium");

    private static final Pattern INKOOP_OF_TOELATING =
            Pattern.compile("nl\\.zorginkoop\\.contracting\\.(inkoop|toelating)(\\..*)?");

    @Test
    void geen_tabel_van_inkoop_of_toelating_heeft_zo_een_kolom_INV_0_2_V01() {
        List<String> kolommen =
                Testdatabank.vers()
                        .toezicht()
                        .lijst(
                                """
                                select table_name || '.' || column_name from information_schema.columns
                                where table_schema = 'public' and (table_name ~ '(kader|voorwaarde|openstelling|aanvraag)'
                                   or table_name ~ '(toelating|profiel|verkenning|vraag|inlichting|eis|oordeel)')
                                """,
                                r -> r.getString(1));
        assertThat(kolommen).contains("inkoopkader.waarde");
        assertThat(kolommen)
                .filteredOn(k -> !ALLEEN_SAS.contains(k))
                .allSatisfy(
                        k ->
                                assertThat(Verbodenveld.bij(k.substring(k.indexOf('.') + 1)))
                                        .as(k)
                                        .isEmpty());
    }

    @Test
    void geen_klasse_van_inkoop_of_toelating_heeft_zo_een_veld_INV_0_2() {
        List<JavaClass> klassen =
                Productklassen.ALLE.stream()
                        .filter(k -> INKOOP_OF_TOELATING.matcher(k.getPackageName()).matches())
                        .filter(k -> !k.isEnum())
                        .toList();
        List<String> velden =
                klassen.stream()
                        .flatMap(
                                k ->
                                        k.getFields().stream()
                                                .map(f -> k.getSimpleName() + "." + f.getName()))
                        .filter(v -> !ALLEEN_SAS.contains(v))
                        .toList();
        assertThat(velden).contains("Kaderopgave.raming");
        assertThat(velden)
                .allSatisfy(
                        v ->
                                assertThat(Verbodenveld.bij(v.substring(v.indexOf('.') + 1)))
                                        .as(v)
                                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "maximumAantalAanbieders",
                "max_opdrachtnemers",
                "rangorde",
                "score",
                "prijs",
                "minimumPrijs",
                "bod",
                "volumeGarantie"
            })
    void een_poging_wordt_geweigerd_met_de_reden_INV_0_2_V01_OP_19(String veld) {
        assertThatThrownBy(() -> Verbodenveld.weigerOnderToelating(List.of("naam", veld)))
                .hasMessage(Verbodenveld.bij(veld).orElseThrow().zin())
                .extracting("reden")
                .isEqualTo(Kaderreden.VERBODEN_ONDER_TOELATING);
    }

    @Test
    void wat_een_kader_wel_vraagt_is_geen_poging() {
        assertThatCode(
                        () ->
                                Verbodenveld.weigerOnderToelating(
                                        List.of("nummer", "naam", "kostprijsBekend", "perJaar")))
                .doesNotThrowAnyException();
    }
}
