package nl.zorginkoop.contracting.databank;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabankfoutTest {
    @Test
    void een_tekst_die_nergens_past_is_een_weigering() {
        assertThat(Databankfout.isWeigering(fout("22001"))).isTrue();
        assertThat(Databankfout.isWeigering(new IllegalStateException(fout("22021")))).isTrue();
    }

    @Test
    void een_regel_zonder_naam_en_een_kapotte_opdracht_zijn_storingen() {
        assertThat(Databankfout.isWeigering(fout("23502"))).isFalse();
        assertThat(Databankfout.isWeigering(fout("42601"))).isFalse();
        assertThat(Databankfout.isWeigering(new IllegalStateException("stuk"))).isFalse();
    }

    private static Databankfout fout(String staat) {
        return new Databankfout("insert into iets", new SQLException("stuk", staat));
    }
}
