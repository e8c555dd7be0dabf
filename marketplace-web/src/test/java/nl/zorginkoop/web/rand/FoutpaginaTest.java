package nl.zorginkoop.web.rand;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import nl.zorginkoop.contracting.databank.Databankfout;
import org.junit.jupiter.api.Test;

class FoutpaginaTest {
    @Test
    void een_te_lange_tekst_is_geen_storing() {
        SQLException teLang = new SQLException("te lang", "22001");

        assertThat(Foutpagina.status(new Databankfout("insert", teLang), 500)).isEqualTo(400);
        assertThat(Foutpagina.status(new IllegalStateException(teLang), 500)).isEqualTo(400);
    }

    @Test
    void een_databank_die_weg_is_blijft_een_storing() {
        assertThat(Foutpagina.status(new Databankfout("x", new SQLException("weg", "08006")), 500))
                .isEqualTo(500);
    }
}
