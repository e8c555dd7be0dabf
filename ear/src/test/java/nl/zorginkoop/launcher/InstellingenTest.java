package nl.zorginkoop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstellingenTest {

    private static final Path WERKMAP = Path.of("/srv/zorg");

    @Test
    void zonder_omgeving_gelden_de_standaarden() {
        Instellingen standaard = uit(Map.of());

        assertThat(standaard.httpPoort()).isEqualTo(8080);
        assertThat(standaard.data()).isEqualTo(Path.of("/srv/zorg/zorginkoop-data"));
        assertThat(standaard.extern()).isEmpty();
        assertThat(standaard.demo()).isTrue();
        assertThat(standaard.duurzaam()).isTrue();
        assertThat(standaard.adres()).isEqualTo("http://localhost:8080/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul", "0", "65536", "-1", "80 80"})
    void onzin_als_poort_noemt_de_variabele(String poort) {
        assertThatThrownBy(() -> uit(Map.of("ZORGINKOOP_HTTP_PORT", poort)))
                .isInstanceOf(Fout.class)
                .hasMessageContaining("ZORGINKOOP_HTTP_PORT");
    }

    @Test
    void datamap_is_te_kiezen_en_wordt_absoluut() {
        assertThat(uit(Map.of("ZORGINKOOP_DATA", "../elders")).data())
                .isEqualTo(Path.of("/srv/elders"));
    }

    @Test
    void demo_is_ja_of_nee_en_niets_anders() {
        assertThat(uit(Map.of("ZORGINKOOP_DEMO", "nee")).demo()).isFalse();
        assertThatThrownBy(() -> uit(Map.of("ZORGINKOOP_DEMO", "true")))
                .isInstanceOf(Fout.class)
                .hasMessageContaining("ja of nee");
    }

    @Test
    void een_eigen_databank_krijgt_geen_demowereld_tenzij_erom_gevraagd_is() {
        Map<String, String> eigen =
                Map.of(
                        "ZORGINKOOP_DB_URL",
                        "postgresql://localhost/zorg",
                        "ZORGINKOOP_DB_USER",
                        "ik");
        Map<String, String> metDemo = new HashMap<>(eigen);
        metDemo.put("ZORGINKOOP_DEMO", "ja");

        assertThat(uit(eigen).demo()).isFalse();
        assertThat(uit(metDemo).demo()).isTrue();
    }

    @Test
    void eigen_databank_vraagt_een_eigenaar_en_postgresql() {
        assertThat(
                        uit(Map.of(
                                        "ZORGINKOOP_DB_URL", "postgresql://localhost/zorg",
                                        "ZORGINKOOP_DB_USER", "eigenaar"))
                                .extern())
                .hasValueSatisfying(
                        extern ->
                                assertThat(extern.url())
                                        .isEqualTo("jdbc:postgresql://localhost/zorg"));
        assertThatThrownBy(
                        () -> uit(Map.of("ZORGINKOOP_DB_URL", "jdbc:postgresql://localhost/zorg")))
                .hasMessageContaining("ZORGINKOOP_DB_USER");
        assertThatThrownBy(
                        () ->
                                uit(
                                        Map.of(
                                                "ZORGINKOOP_DB_URL", "jdbc:mysql://db/zorg",
                                                "ZORGINKOOP_DB_USER", "eigenaar")))
                .hasMessageContaining("jdbc:postgresql:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db/zorg",
                "postgresql://localhost.kwaad.example/zorg",
                "postgresql://127.0.0.1.kwaad.example:5432/zorg",
                "postgresql://db/zorg?sslmode=require",
                "postgresql://db/zorg?sslmode=verify-ca",
                "postgresql://db/zorg?sslmode=verify-fuller",
                "postgresql://db/sslmode=verify-full"
            })
    void een_databank_elders_start_niet_zonder_gecontroleerde_tls(String url) {
        Map<String, String> elders =
                new HashMap<>(Map.of("ZORGINKOOP_DB_URL", url, "ZORGINKOOP_DB_USER", "ik"));

        assertThatThrownBy(() -> uit(elders))
                .isInstanceOf(Fout.class)
                .hasMessageContaining("sslmode=verify-full");

        elders.put("ZORGINKOOP_DB_ZONDER_TLS", "ja");
        assertThat(uit(elders).extern()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://db/zorg?sslmode=verify-full",
                "postgresql://db/zorg?x=y&sslmode=verify-full&sslrootcert=/etc/ca.pem",
                "postgresql://127.0.0.1:5432/zorg",
                "postgresql://[::1]/zorg",
                "postgresql:zorg"
            })
    void gecontroleerde_tls_of_deze_machine_zelf_is_goed(String url) {
        assertThat(uit(Map.of("ZORGINKOOP_DB_URL", url, "ZORGINKOOP_DB_USER", "ik")).extern())
                .isPresent();
    }

    private static Instellingen uit(Map<String, String> omgeving) {
        return Instellingen.uit(omgeving, Path.of("/srv/bouw"), WERKMAP);
    }
}
