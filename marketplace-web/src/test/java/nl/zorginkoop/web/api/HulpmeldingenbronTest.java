package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.regie.Melding;
import nl.zorginkoop.contracting.regie.Oordeelopgave;
import nl.zorginkoop.contracting.regie.Zaak;
import org.junit.jupiter.api.Test;

/** Wat er over een melding gestuurd wordt, en wat er niet bij past. */
class HulpmeldingenbronTest {
    private static final UUID WIE = UUID.fromString("00000000-0000-7000-8000-000000000001");

    @Test
    void wat_ontbreekt_laat_de_bron_aan_het_loket_dat_alles_tegelijk_noemt_SI_03() {
        assertThat(Hulpmeldingenbron.opgave("{\"soort\": \"MELDING\"}"))
                .returns(Melding.Soort.MELDING, m -> m.soort())
                .returns(null, m -> m.bron())
                .returns(null, m -> m.overNaam())
                .returns(false, m -> m.spoed());
    }

    @Test
    void een_onderzoek_noemt_wie_wet_en_route() {
        Oordeelopgave o =
                Hulpmeldingenbron.oordeel(
                        "{\"oordeel\": \"ONDERZOEK\", \"hulpvrager\": \""
                                + WIE
                                + "\", \"wet\": \"JEUGDWET\", \"route\": \"VEILING\"}");
        assertThat(o).isEqualTo(Oordeelopgave.onderzoek(WIE, Wet.JEUGDWET, Zaak.Route.VEILING));
        geweigerd("{\"oordeel\": \"ONDERZOEK\", \"wet\": \"WMO\", \"route\": \"VEILING\"}");
        geweigerd("{\"oordeel\": \"ONDERZOEK\", \"hulpvrager\": \"" + WIE + "\"}");
    }

    @Test
    void zonder_vervolg_vraagt_een_reden_en_bij_een_gezin_het_gezin() {
        geweigerd("{\"oordeel\": \"DUBBEL\"}");
        geweigerd("{\"oordeel\": \"BIJ_GEZIN\"}");
        assertThat(
                        Hulpmeldingenbron.oordeel(
                                "{\"oordeel\": \"BIJ_GEZIN\", \"gezin\": \"" + WIE + "\"}"))
                .isEqualTo(Oordeelopgave.bijGezin(WIE));
    }

    private static void geweigerd(String inhoud) {
        assertThatThrownBy(() -> Hulpmeldingenbron.oordeel(inhoud))
                .isInstanceOf(OngeldigeWaarde.class);
    }
}
