package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.openstelling.Openstellingreden;
import org.junit.jupiter.api.Test;

/** Wat een systeem van een fout te zien krijgt. */
class FoutvertalerTest {
    @Test
    void een_regel_die_geen_loket_bij_naam_kent_is_een_weigering_en_geen_storing() {
        Probleem p = Foutvertaler.vanDeVloer("23514", "dialoogverslag_dag_check");

        assertThat(p.status()).isEqualTo(409);
        assertThat(p.code()).isEqualTo("DATABANKREGEL");
        assertThat(p.detail()).contains("dialoogverslag_dag_check");
    }

    @Test
    void een_tekst_die_nergens_past_is_een_onjuiste_waarde_ook_onder_eclipselink() {
        for (String staat : new String[] {"22001", "22021"}) {
            SQLException oorzaak = new SQLException("te lang", staat);
            assertThat(Foutvertaler.bekend(new Databankfout("insert", oorzaak)).status())
                    .isEqualTo(400);
            assertThat(Foutvertaler.bekend(oorzaak).code()).isEqualTo("WAARDE");
        }
        assertThat(Foutvertaler.bekend(new SQLException("stuk", "08006"))).isNull();
    }

    @Test
    void wat_geen_regel_van_een_tabel_is_blijft_een_storing() {
        assertThat(Foutvertaler.vanDeVloer("40001", "iets")).isNull();
        assertThat(Foutvertaler.vanDeVloer("23514", ""))
                .as("zonder naam valt er niets uit te leggen")
                .isNull();
    }

    @Test
    void een_vraag_die_er_niet_is_geeft_404() {
        assertThat(
                        Foutvertaler.bekend(
                                        new Weigering(
                                                Openstellingreden.VRAAG_ONBEKEND,
                                                Openstellingreden.VRAAG_ONBEKEND.zin()))
                                .status())
                .isEqualTo(404);
    }
}
