package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import nl.zorginkoop.contracting.catalogus.Voorkeur;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.junit.jupiter.api.Test;

/** Wat er over een wachtende gestuurd wordt. */
class RuimtewachtenbronTest {
    @Test
    void ander_aanbod_noemt_wie_de_client_koos_en_wie_dat_deed() {
        assertThat(
                        Ruimtewachtenbron.voorkeur(
                                "{\"aanbieder\": \"99000002\", \"kiezer\": \"CLIENT\", \"reden\": \"Ook goed.\"}"))
                .returns(new AgbCode("99000002"), Voorkeur::aanbieder)
                .returns(Voorkeur.Kiezer.CLIENT, Voorkeur::kiezer);
        for (String fout :
                new String[] {
                    "{\"aanbieder\": \"99000002\", \"reden\": \"x\"}",
                    "{\"aanbieder\": \"99000002\", \"kiezer\": \"GEMEENTE\", \"reden\": \"x\"}",
                    "{\"aanbieder\": \"99000002\", \"kiezer\": \"CLIENT\", \"reden\": \"x\", \"score\": 3}"
                }) {
            assertThatThrownBy(() -> Ruimtewachtenbron.voorkeur(fout))
                    .as(fout)
                    .isInstanceOf(OngeldigeWaarde.class);
        }
    }

    @Test
    void geen_eindpunt_weigert_een_wachtende_INV_8_6() {
        assertThat(
                        Arrays.stream(Ruimtewachtenbron.class.getDeclaredMethods())
                                .filter(m -> m.isAnnotationPresent(POST.class))
                                .map(m -> m.getAnnotation(Path.class).value()))
                .containsExactlyInAnyOrder(
                        "{nr}/ander-aanbod",
                        "{nr}/addendum",
                        "{nr}/escalatie",
                        "{nr}/verhoging",
                        "{nr}/besluit",
                        "{nr}/poging");
    }
}
