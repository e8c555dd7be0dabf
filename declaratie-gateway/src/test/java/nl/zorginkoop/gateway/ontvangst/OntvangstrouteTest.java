package nl.zorginkoop.gateway.ontvangst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.zorginkoop.gateway.huis.Proefverkeer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OntvangstrouteTest {
    @TempDir Path map;

    /** Onthoudt wat er binnenkomt en faalt zo vaak als gevraagd. */
    public static final class Opvang {
        final BlockingQueue<String> namen = new LinkedBlockingQueue<>();
        volatile int falen;

        public void leverIn(File bestand) throws IOException {
            if (falen > 0) {
                falen--;
                throw new IOException("de databank is even weg");
            }
            namen.add(bestand.getName());
        }
    }

    private final Opvang opvang = new Opvang();

    private Proefverkeer verkeer() throws Exception {
        return new Proefverkeer(
                Map.of("mapontvangst", opvang, "bezinking", new Bezinking()),
                Map.of("berichten.in", map.toString(), "ontvangst.tussenpoos", "100"),
                List.of(new Ontvangstroute()));
    }

    @Test
    void elk_bestand_wordt_een_keer_ingeleverd_en_verdwijnt_daarna() throws Exception {
        for (int i = 0; i < 40; i++) {
            Files.writeString(map.resolve("bericht" + i + ".xml"), "<x/>");
        }

        List<String> namen = new ArrayList<>();
        try (Proefverkeer loopt = verkeer()) {
            for (int i = 0; i < 40; i++) {
                namen.add(opvang.namen.poll(20, TimeUnit.SECONDS));
            }
            assertThat(namen).doesNotContainNull().doesNotHaveDuplicates().hasSize(40);
        }

        assertThat(opvang.namen).isEmpty();
        assertThat(map).isEmptyDirectory();
    }

    @Test
    void een_bestand_in_wording_en_een_verborgen_bestand_blijven_liggen() throws Exception {
        Files.writeString(map.resolve("half.xml.tmp"), "<x");
        Files.writeString(map.resolve(".verborgen.xml"), "<x/>");
        Files.writeString(map.resolve("heel.xml"), "<x/>");

        try (Proefverkeer loopt = verkeer()) {
            assertThat(opvang.namen.poll(20, TimeUnit.SECONDS)).isEqualTo("heel.xml");
            Files.writeString(map.resolve("nog.xml"), "<x/>");
            assertThat(opvang.namen.poll(20, TimeUnit.SECONDS)).isEqualTo("nog.xml");
        }

        assertThat(opvang.namen).isEmpty();
        assertThat(map.resolve("half.xml.tmp")).exists();
        assertThat(map.resolve(".verborgen.xml")).exists();
    }

    @Test
    void een_mislukte_inlevering_komt_terug_met_hetzelfde_bestand() throws Exception {
        opvang.falen = 1;
        Files.writeString(map.resolve("bericht.xml"), "<x/>");

        try (Proefverkeer loopt = verkeer()) {
            assertThat(opvang.namen.poll(20, TimeUnit.SECONDS)).isEqualTo("bericht.xml");
        }

        assertThat(map).isEmptyDirectory();
    }

    @Test
    void een_bestand_dat_nog_groeit_is_niet_rijp() {
        Bezinking bezinking = new Bezinking();
        long seconde = TimeUnit.SECONDS.toNanos(1);

        assertThat(bezinking.isRijp("a.xml", 10, 1, 0)).isFalse();
        assertThat(bezinking.isRijp("a.xml", 20, 2, seconde)).isFalse();
        assertThat(bezinking.isRijp("a.xml", 20, 2, seconde + seconde / 2)).isFalse();
        assertThat(bezinking.isRijp("a.xml", 20, 2, 2 * seconde)).isTrue();
    }

    @Test
    void dezelfde_inlevering_heeft_dezelfde_sleutel_en_een_nieuw_bestand_een_andere()
            throws Exception {
        Path bestand = Files.writeString(map.resolve("a.xml"), "<x/>");
        // Hele seconden: niet elk bestandssysteem bewaart bij kopiëren de nanoseconden.
        FileTime tijd = FileTime.from(Instant.parse("2026-09-01T10:00:00Z"));
        Files.setLastModifiedTime(bestand, tijd);
        String eerst = Mapontvangst.sleutel(bestand, "a.xml");

        assertThat(Mapontvangst.sleutel(bestand, "a.xml")).isEqualTo(eerst);
        Path weg = Files.move(bestand, map.resolve("weg.xml"));
        Files.copy(weg, bestand, StandardCopyOption.COPY_ATTRIBUTES);
        assertThat(Files.getLastModifiedTime(bestand)).isEqualTo(tijd);
        assertThat(Mapontvangst.sleutel(bestand, "a.xml"))
                .as("opnieuw neergelegd met dezelfde tijd van wijzigen")
                .isNotEqualTo(eerst);
    }
}
