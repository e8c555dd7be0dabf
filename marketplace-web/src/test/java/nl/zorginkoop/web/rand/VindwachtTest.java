package nl.zorginkoop.web.rand;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.FacesException;
import jakarta.servlet.ServletException;
import nl.zorginkoop.contracting.deur.ToegangGeweigerd;
import nl.zorginkoop.web.raam.NietGevonden;
import org.junit.jupiter.api.Test;

class VindwachtTest {
    @Test
    void wat_er_niet_is_wordt_herkend_hoe_diep_faces_het_ook_inpakte() {
        assertThat(Vindwacht.isNietGevonden(new NietGevonden())).isTrue();
        assertThat(
                        Vindwacht.isNietGevonden(
                                new ServletException(new FacesException(new NietGevonden()))))
                .isTrue();
    }

    @Test
    void een_echte_storing_en_een_weigering_gaan_door_naar_de_foutpagina() {
        assertThat(Vindwacht.isNietGevonden(new ServletException("stuk"))).isFalse();
        assertThat(Vindwacht.isNietGevonden(new FacesException(new ToegangGeweigerd("rol"))))
                .isFalse();
    }
}
