package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.levensloop.Gebeurtenisopgave;
import nl.zorginkoop.contracting.levensloop.Vertegenwoordigeropgave;
import org.junit.jupiter.api.Test;

/** Wat er over het leven van een hulpvrager gestuurd wordt, en wat er niet bij past. */
class HulpvragersbronTest {
    @Test
    void een_gebeurtenis_noemt_haar_soort_dag_en_bron_en_alleen_wat_daarbij_hoort() {
        assertThat(
                        Hulpvragersbron.gebeurtenis(
                                "{\"soort\": \"VERHUIZING\", \"dag\": \"2026-10-01\", \"bron\": \"BRP\", \"naar\": \"9902\"}"))
                .returns(Gebeurtenisopgave.Soort.VERHUIZING, Gebeurtenisopgave::soort)
                .returns("9902", Gebeurtenisopgave::naar)
                .returns(LocalDate.of(2026, 10, 1), Gebeurtenisopgave::dag);
        for (String fout :
                new String[] {
                    "{\"soort\": \"OVERLIJDEN\", \"dag\": \"2026-10-01\"}",
                    "{\"soort\": \"OVERLIJDEN\", \"bron\": \"BRP\"}",
                    "{\"soort\": \"VERHUIZING\", \"dag\": \"2026-10-01\", \"bron\": \"BRP\"}",
                    "{\"soort\": \"OVERLIJDEN\", \"dag\": \"2026-10-01\", \"bron\": \"BRP\", \"naar\": \"9902\"}",
                    "{\"soort\": \"BSN_CORRECTIE\", \"dag\": \"2026-10-01\", \"bron\": \"BRP\", \"bsn\": \"999900007\"}",
                    "{\"soort\": \"VERTEGENWOORDIGER\", \"dag\": \"2026-10-01\", \"bron\": \"BRP\"}"
                }) {
            assertThatThrownBy(() -> Hulpvragersbron.gebeurtenis(fout))
                    .as(fout)
                    .isInstanceOf(OngeldigeWaarde.class);
        }
    }

    @Test
    void een_vertegenwoordiger_heeft_een_grond_en_een_reikwijdte_HA_16() {
        assertThat(
                        Hulpvragersbron.vertegenwoordiger(
                                "{\"naam\": \"M. Mentor\", \"hoedanigheid\": \"MENTOR\", \"waarvoor\": \"Zorg\", \"bron\":"
                                        + " \"uitspraak\", \"van\": \"2026-01-01\"}"))
                .returns(
                        Vertegenwoordigeropgave.Hoedanigheid.MENTOR,
                        Vertegenwoordigeropgave::hoedanigheid)
                .returns(false, Vertegenwoordigeropgave::post);
        assertThatThrownBy(
                        () ->
                                Hulpvragersbron.vertegenwoordiger(
                                        "{\"naam\": \"M\", \"hoedanigheid\": \"MENTOR\", \"bron\": \"x\", \"van\":"
                                                + " \"2026-01-01\"}"))
                .isInstanceOf(OngeldigeWaarde.class);
    }
}
