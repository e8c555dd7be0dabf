package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Een verlenging: nu via het platform, of met het bewijs dat zij eerder ontvangen is. */
class VerlengingenbronTest {
    @Test
    void een_leeg_object_gaat_nu_via_het_platform() {
        assertThat(Verlengingenbron.bericht("{}"))
                .isEqualTo(new Verlengingenbron.Bericht(null, null));
    }

    @Test
    void een_dag_van_ontvangst_heeft_een_bewijs_en_een_bewijs_een_dag() {
        assertThat(
                        Verlengingenbron.bericht(
                                "{\"ontvangen\": \"2026-09-01\", \"bewijs\": \"Aangetekend\"}"))
                .isEqualTo(new Verlengingenbron.Bericht(LocalDate.of(2026, 9, 1), "Aangetekend"));
        Weigert.veld("bewijs", () -> Verlengingenbron.bericht("{\"ontvangen\": \"2026-09-01\"}"));
        Weigert.veld("ontvangen", () -> Verlengingenbron.bericht("{\"bewijs\": \"Aangetekend\"}"));
    }
}
