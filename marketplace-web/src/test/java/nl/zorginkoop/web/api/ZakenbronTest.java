package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.plan.Beschikkingopgave;
import nl.zorginkoop.contracting.plan.Zrmopgave;
import nl.zorginkoop.contracting.regie.Melding.Domein;
import org.junit.jupiter.api.Test;

/** Wat er over een zaak gestuurd wordt, en wat er niet bij past. */
class ZakenbronTest {
    private static final String VOORZIENING =
            "{\"categorie\": \"02\", \"omschrijving\": \"Begeleiding\", \"resultaat\": \"Buiten\", \"vorm\": \"PGB\","
                    + " \"begin\": \"2026-10-01\", \"eind\": \"2027-09-30\", \"pgb\": 4500.00}";

    @Test
    void een_meting_noemt_haar_moment_en_scores_van_een_tot_vijf_TR_03() {
        assertThat(
                        Zakenbron.meting(
                                "{\"moment\": \"INTAKE\", \"scores\": [{\"domein\": \"JUSTITIE\", \"score\": 5}]}"))
                .isEqualTo(new Zrmopgave(Zrmopgave.Soort.INTAKE, Map.of(Domein.JUSTITIE, 5)));
        for (String fout :
                new String[] {
                    "{\"scores\": [{\"domein\": \"JUSTITIE\", \"score\": 5}]}",
                    "{\"moment\": \"INTAKE\", \"scores\": [{\"domein\": \"JUSTITIE\", \"score\": 6}]}",
                    "{\"moment\": \"INTAKE\", \"scores\": [{\"domein\": \"LIEFDE\", \"score\": 5}]}"
                }) {
            assertThatThrownBy(() -> Zakenbron.meting(fout))
                    .as(fout)
                    .isInstanceOf(OngeldigeWaarde.class);
        }
    }

    @Test
    void een_ontwerp_draagt_zijn_voorzieningen_en_geen_vreemd_veld() {
        Beschikkingopgave o =
                Beschikkingenbron.ontwerp(
                        "{\"soort\": \"TOEKENNING\", \"motivering\": \"Nodig\", \"voorzieningen\": ["
                                + VOORZIENING
                                + "]}");
        assertThat(o.voorzieningen())
                .singleElement()
                .returns(Beschikkingopgave.Vorm.PGB, v -> v.vorm())
                .returns(new BigDecimal("4500.00"), v -> v.pgb().bedrag())
                .returns(null, v -> v.volume());
        assertThatThrownBy(
                        () ->
                                Beschikkingenbron.ontwerp(
                                        "{\"soort\": \"AFWIJZING\", \"motivering\": \"x\", \"voorzieningen\": [],"
                                                + " \"score\": 3}"))
                .isInstanceOf(OngeldigeWaarde.class);
    }
}
