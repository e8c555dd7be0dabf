package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.inkoop.Kaderreden;
import nl.zorginkoop.contracting.inkoop.Procedure;
import nl.zorginkoop.contracting.inkoop.Verbodenveld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** INV-0.2 en OH-01 bij alles wat na het begin over een kader of procedure binnenkomt. */
class ToelatingslezerTest {
    static Stream<Set<String>> velden() {
        return Stream.of(
                Kaderdelenlezer.VERKENNING,
                Kaderdelenlezer.PROFIEL,
                Kaderdelenlezer.DEELNEMER,
                Kaderdelenlezer.BANDBREEDTE,
                Kaderdelenlezer.STRATEGIE,
                Kaderdelenlezer.KAVEL,
                Kaderdelenlezer.VERSLAG,
                Kaderdelenlezer.AANKONDIGING,
                Voorwaardelezer.VERSIE,
                Voorwaardelezer.ARTIKEL,
                Tarieflezer.OPGAVE,
                Tarieflezer.CORRECTIE,
                Indexlezer.AFSPRAAK,
                Openstellinglezer.BEGIN,
                Openstellinglezer.SPELREGELS,
                Openstellinglezer.PERCEEL,
                Openstellinglezer.PLANNING,
                Openstellinglezer.VENSTER);
    }

    @ParameterizedTest
    @MethodSource("velden")
    void wat_de_api_zelf_vraagt_is_nooit_verboden(Set<String> velden) {
        assertThat(velden).noneMatch(v -> Verbodenveld.bij(v).isPresent());
        String alles =
                velden.stream()
                        .map(v -> "\"" + v + "\": null")
                        .collect(Collectors.joining(", ", "{", "}"));

        Inhoud in = Toelatingslezer.lees(alles, velden, i -> Procedure.TOELATING);

        assertThat(in.velden()).isEqualTo(velden);
    }

    @ParameterizedTest
    @CsvSource({
        "maximumAantalAanbieders, maximum",
        "rangorde, overheidsopdracht",
        "prijs, tarief",
        "offerteprijs, tarief",
        "volumegarantie, volume"
    })
    void een_maximum_rangorde_of_prijs_wordt_met_de_reden_geweigerd_INV_0_2_OH_01(
            String veld, String woord) {
        assertThatThrownBy(() -> lees(veld, Procedure.TOELATING))
                .isInstanceOf(Weigering.class)
                .hasMessageContaining(woord)
                .extracting("reden")
                .isEqualTo(Kaderreden.VERBODEN_ONDER_TOELATING);
    }

    @ParameterizedTest
    @EnumSource(value = Procedure.class, names = "TOELATING", mode = EnumSource.Mode.EXCLUDE)
    void buiten_een_toelating_is_het_een_gewoon_onbekend_veld(Procedure procedure) {
        assertThatThrownBy(() -> lees("prijs", procedure))
                .isInstanceOf(OngeldigeWaarde.class)
                .extracting("veld")
                .isEqualTo("aap");
    }

    @Test
    void de_procedure_wordt_alleen_gezocht_als_zij_ertoe_doet() {
        assertThat(
                        Toelatingslezer.lees(
                                "{\"naam\": \"Els\"}",
                                Set.of("naam"),
                                i -> {
                                    throw new AssertionError("niet nodig");
                                }))
                .isNotNull();
    }

    private static Inhoud lees(String veld, Procedure procedure) {
        return Toelatingslezer.lees(
                "{\"aap\": 1, \"" + veld + "\": 5}", Set.of("naam"), i -> procedure);
    }
}
