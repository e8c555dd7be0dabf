package nl.zorginkoop.web.rand;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.junit.jupiter.api.Test;

class FoutpaginaTest {
    @Test
    void een_te_lange_tekst_is_geen_storing() {
        SQLException teLang = new SQLException("te lang", "22001");

        assertThat(Foutpagina.status(new Databankfout("insert", teLang), 500)).isEqualTo(400);
        assertThat(Foutpagina.status(new IllegalStateException(teLang), 500)).isEqualTo(400);
    }

    @Test
    void een_te_grote_pdf_zegt_wat_er_wel_kan() {
        assertThat(Foutpagina.soort(null, 413)).isEqualTo("tegroot");
        for (String taal : List.of("nl", "en")) {
            assertThat(
                            ResourceBundle.getBundle(
                                            "nl.zorginkoop.web.teksten",
                                            Locale.forLanguageTag(taal))
                                    .getString("fout.tegroot.uitleg"))
                    .contains("5" + ("nl".equals(taal) ? "." : ",") + "000", "CSV", "XLSX");
        }
    }

    @Test
    void wie_een_jaar_typt_dat_niet_kan_leest_wat_wel_kan() {
        ResourceBundle t =
                ResourceBundle.getBundle("nl.zorginkoop.web.teksten", Locale.forLanguageTag("nl"));
        assertThat(
                        Foutpagina.uitleg(
                                t,
                                "onjuist",
                                new OngeldigeWaarde("jaar", "Kies een jaar, zoals 2026.")))
                .isEqualTo("Kies een jaar, zoals 2026.");
        assertThat(Foutpagina.uitleg(t, "onjuist", new IllegalArgumentException("<2026")))
                .isEqualTo(t.getString("fout.onjuist.uitleg"));
    }

    @Test
    void een_databank_die_weg_is_blijft_een_storing() {
        assertThat(Foutpagina.status(new Databankfout("x", new SQLException("weg", "08006")), 500))
                .isEqualTo(500);
    }
}
