package nl.zorginkoop.contracting.inkoop;

import static org.assertj.core.api.Assertions.assertThat;

import nl.zorginkoop.contracting.inkoop.Modeleffect.Partij;
import org.junit.jupiter.api.Test;

/** Figuur 26 van de bron, voor zover zij iets zegt (OP-08). */
class ModeleffectTest {
    @Test
    void elk_effect_is_een_zin_van_figuur_26_OP_08() {
        assertThat(Modeleffect.alle())
                .hasSize(25)
                .allSatisfy(e -> assertThat(e.effect()).matches("[A-Z][^;]+\\."));
    }

    @Test
    void elk_model_heeft_een_effect_en_een_leeg_vak_is_niet_verzonnen_OP_08() {
        for (Model model : Model.values()) {
            assertThat(Modeleffect.alle()).as(model.name()).anyMatch(e -> e.model() == model);
        }
        assertThat(Modeleffect.van(Model.HOOFDAANNEMER, Partij.HULPVRAGER)).isEmpty();
        assertThat(Modeleffect.van(Model.VEILING, Partij.HULPVRAGER))
                .singleElement()
                .satisfies(e -> assertThat(e.effect()).contains("niet betrokken bij het plan"));
    }
}
