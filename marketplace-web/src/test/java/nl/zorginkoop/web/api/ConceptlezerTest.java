package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.toelating.Aanvraagrol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OH-01 en OH-03 aan de rand: een prijs of rangorde sturen wordt geweigerd met het artikel. */
class ConceptlezerTest {
    private static final Set<String> VELDEN = Set.of("rol", "producten", "percelen", "deelnemers");

    @ParameterizedTest
    @CsvSource({
        "prijs, PRIJS_ONDER_TOELATING, Wmo 2015 art. 2.6.6",
        "prijsPerUur, PRIJS_ONDER_TOELATING, Jeugdwet art. 2.12",
        "mijnBod, PRIJS_ONDER_TOELATING, Wmo 2015 art. 2.6.6",
        "rangorde, RANGORDE_ONDER_TOELATING, Aanbestedingswet 2012 art. 1.1",
        "voorkeur, RANGORDE_ONDER_TOELATING, Aanbestedingswet 2012 art. 1.1",
        "maximumAantalAanbieders, MAXIMUM_ONDER_TOELATING, Aanbestedingswet 2012 art. 1.1",
        "volumegarantie, MAXIMUM_ONDER_TOELATING, Aanbestedingswet 2012 art. 1.1"
    })
    void een_poging_wordt_geweigerd_met_het_artikel_OH_03(
            String veld, String reden, String artikel) {
        assertThatThrownBy(() -> Conceptlezer.lees("{\"" + veld + "\": 1}", VELDEN))
                .isInstanceOfSatisfying(
                        Weigering.class, w -> assertThat(w.reden().name()).isEqualTo(reden))
                .hasMessageContaining(artikel);
    }

    @Test
    void ook_diep_in_een_deel_is_er_geen_prijs_OH_03() {
        Inhoud in =
                Conceptlezer.lees("{\"deelnemers\": [{\"naam\": \"Els\", \"prijs\": 1}]}", VELDEN);

        assertThatThrownBy(() -> in.objecten("deelnemers", Set.of("naam")))
                .isInstanceOf(Weigering.class)
                .hasMessageContaining("geen prijs");
    }

    @Test
    void een_prijs_gaat_voor_een_onbekend_veld_OH_03() {
        assertThatThrownBy(() -> Conceptlezer.lees("{\"aap\": 1, \"prijs\": 1}", VELDEN))
                .isInstanceOf(Weigering.class);
        Inhoud in = Conceptlezer.lees("{\"deelnemers\": [{\"aap\": 1, \"prijs\": 1}]}", VELDEN);
        assertThatThrownBy(() -> in.objecten("deelnemers", Set.of("naam")))
                .isInstanceOf(Weigering.class);
    }

    @Test
    void een_onbekend_veld_wordt_niet_genegeerd() {
        assertThatThrownBy(() -> Conceptlezer.lees("{\"kleur\": \"blauw\"}", VELDEN))
                .isInstanceOf(OngeldigeWaarde.class)
                .hasMessageContaining("kleur");
    }

    @Test
    void een_deel_komt_heel_uit_de_api() {
        Inhoud in =
                Conceptlezer.lees(
                        "{\"rol\": \"COMBINATIE\", \"producten\": [\"02A03\"], \"percelen\": [1]}",
                        VELDEN);

        assertThat(in.keuze("rol", Aanvraagrol.class)).isEqualTo(Aanvraagrol.COMBINATIE);
        assertThat(in.teksten("producten")).containsExactly("02A03");
        assertThat(in.getallen("percelen")).containsExactly(1);
        assertThat(in.heeft("deelnemers")).isFalse();
    }
}
