package nl.zorginkoop.web.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.junit.jupiter.api.Test;

/** Hoe iemand grenzen opschrijft. */
class SignalenpaginaTest {
    @Test
    void grenzen_zijn_hele_percentages_met_een_komma_of_spatie() {
        assertThat(Signalenpagina.procenten("80, 90 %")).containsExactly(80, 90);
        assertThat(Signalenpagina.procenten("70;85 100")).containsExactly(70, 85, 100);
        assertThatThrownBy(() -> Signalenpagina.procenten("tachtig"))
                .isInstanceOf(OngeldigeWaarde.class);
        assertThatThrownBy(() -> Signalenpagina.procenten("82.5"))
                .isInstanceOf(OngeldigeWaarde.class);
    }
}
