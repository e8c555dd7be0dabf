package nl.zorginkoop.web.raam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulierTest {
    private final Formulier formulier = new Formulier("formulier");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void een_dag_of_bedrag_dat_mag_ontbreken_is_er_dan_niet(String leeg) {
        formulier.velden().put("x", leeg);

        assertThat(formulier.dagOfNiets("x")).isNull();
        assertThat(formulier.bedragOfNiets("x")).isNull();
        assertThatThrownBy(() -> formulier.dag("x")).isInstanceOf(OngeldigeWaarde.class);
        assertThatThrownBy(() -> formulier.bedrag("x")).isInstanceOf(OngeldigeWaarde.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+20266-01-01", "0026-01-01", "1899-12-31", "2201-01-01"})
    void een_jaar_dat_niet_bestaat_is_een_fout_bij_het_veld(String dag) {
        formulier.velden().put("dag", dag);
        assertThatThrownBy(() -> formulier.dag("dag"))
                .isInstanceOf(OngeldigeWaarde.class)
                .hasMessageContaining("tussen 1900 en 2200");
    }

    @Test
    void een_keuze_die_niet_in_de_lijst_staat_is_een_fout_bij_het_veld() {
        formulier.velden().put("dag", "MORGEN");
        assertThatThrownBy(() -> formulier.keuze("dag", java.time.DayOfWeek.class))
                .isInstanceOf(OngeldigeWaarde.class)
                .extracting("veld")
                .isEqualTo("dag");
    }

    @Test
    void een_sleutel_die_geen_sleutel_is_of_niet_in_de_lijst_staat_is_een_fout_bij_het_veld() {
        UUID een = new UUID(1, 1);
        formulier.velden().put("plafond", een.toString());
        formulier.velden().put("ruimte", "1; drop table");

        assertThat(formulier.nummer("plafond")).isEqualTo(een);
        assertThat(formulier.nummer("plafond", List.of(een))).isEqualTo(een);
        assertThat(formulier.nummerOfNiets("leeg")).isNull();
        for (ThrowingCallable fout :
                List.<ThrowingCallable>of(
                        () -> formulier.nummer("ruimte"),
                        () -> formulier.nummerOfNiets("ruimte"),
                        () -> formulier.nummer("leeg"),
                        () -> formulier.nummer("plafond", List.of(new UUID(1, 2))))) {
            assertThatThrownBy(fout).isInstanceOf(OngeldigeWaarde.class);
        }
    }

    @Test
    void een_leeg_veld_vraagt_om_iets_en_een_vreemde_sleutel_om_een_keuze() {
        formulier.velden().put("vreemd", "1; drop table");

        assertThatThrownBy(() -> formulier.nummer("leeg")).hasMessage("Vul dit veld in.");
        assertThatThrownBy(() -> formulier.nummer("vreemd")).hasMessage("Kies iets uit de lijst.");
    }

    @Test
    void wat_er_staat_wordt_gelezen() {
        formulier.velden().put("dag", " 2027-04-01 ");
        formulier.velden().put("bedrag", "1.250.000,50");

        assertThat(formulier.dagOfNiets("dag")).isEqualTo(LocalDate.of(2027, 4, 1));
        assertThat(formulier.bedragOfNiets("bedrag")).isEqualTo(Euro.van("1250000.50"));
    }

    @Test
    void wat_niet_klopt_wordt_geen_niets_maar_een_fout_bij_het_veld() {
        formulier.velden().put("dag", "morgen");
        formulier.velden().put("bedrag", "veel");

        assertThatThrownBy(() -> formulier.dagOfNiets("dag"))
                .isInstanceOf(OngeldigeWaarde.class)
                .extracting("veld")
                .isEqualTo("dag");
        assertThatThrownBy(() -> formulier.bedragOfNiets("bedrag"))
                .isInstanceOf(OngeldigeWaarde.class)
                .extracting("veld")
                .isEqualTo("bedrag");
    }
}
