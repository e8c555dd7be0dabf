package nl.zorginkoop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slot, geheimen en procesnummers: wat een tweede start in de datamap vindt. */
class DatamapTest {

    @TempDir private Path data;

    @Test
    void geheim_blijft_gelijk_en_is_alleen_voor_de_eigenaar() throws IOException {
        String eerste = new Geheimen(data.resolve("geheimen")).wachtwoord("db-app");
        String tweede = new Geheimen(data.resolve("geheimen")).wachtwoord("db-app");

        assertThat(tweede).isEqualTo(eerste).hasSizeGreaterThanOrEqualTo(43);
        assertThat(rechten(data.resolve("geheimen"))).isEqualTo("rwx------");
        assertThat(rechten(data.resolve("geheimen/db-app"))).isEqualTo("rw-------");
    }

    @Test
    void sleutel_voor_berichten_heeft_256_bits_en_geheimen_verschillen() {
        Geheimen geheimen = new Geheimen(data);

        assertThat(Base64.getDecoder().decode(geheimen.sleutel("bericht-sleutel"))).hasSize(32);
        assertThat(geheimen.wachtwoord("db-app")).isNotEqualTo(geheimen.wachtwoord("db-eigenaar"));
    }

    @Test
    void tweede_platform_op_dezelfde_datamap_wordt_geweigerd() {
        Slot eerste = Slot.neem(data);

        assertThatThrownBy(() -> Slot.neem(data))
                .isInstanceOf(Fout.class)
                .hasMessageContaining("draait al")
                .hasMessageContaining("proces " + ProcessHandle.current().pid());

        eerste.close();
        Slot.neem(data).close();
    }

    @Test
    void procesnummer_van_een_ander_programma_telt_niet_als_het_onze() throws IOException {
        Process ander = new ProcessBuilder("sleep", "60").start();
        try {
            assertThat(Processen.leeft(ander.pid(), "sleep")).isTrue();
            assertThat(Processen.leeft(ander.pid(), "postgres")).isFalse();
        } finally {
            Processen.stop(ander.pid(), Duration.ofSeconds(5));
        }
        assertThat(Processen.leeft(ander.pid())).isFalse();
    }

    @Test
    void antwoordveld_wordt_uit_plat_json_gelezen() {
        String json = "{\"id\" : \"a-1\", \"reden\":\"zegt \\\"nee\\\"\", \"retour\":null}";

        assertThat(Berichtenklant.veld(json, "id")).contains("a-1");
        assertThat(Berichtenklant.veld(json, "reden")).contains("zegt \"nee\"");
        assertThat(Berichtenklant.veld(json, "retour")).isEmpty();
    }

    private static String rechten(Path pad) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(pad));
    }
}
