package nl.zorginkoop.ear.buiten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorginkoop.ear.platform.TestPlatform;
import org.junit.jupiter.api.Test;

/** S14: een geheim staat op één plek, en die is alleen voor de eigenaar. */
class GeheimenIT extends VanBuiten {

    @Test
    void geen_geheim_staat_in_logboek_inrichting_of_opdrachtregel() throws IOException {
        Map<String, String> geheimen = geheimen();
        List<String> treffers = new ArrayList<>();
        Path data = TestPlatform.data();
        for (Path plek :
                List.of(
                        data.resolve("log"),
                        data.resolve("server/configuration"),
                        data.resolve("server/data"),
                        data.resolve("postgres/postgres.log"),
                        data.resolve("postgres/beheer.log"))) {
            try (Stream<Path> paden = Files.walk(plek)) {
                for (Path pad : paden.filter(Files::isRegularFile).toList()) {
                    String inhoud = Files.readString(pad, StandardCharsets.ISO_8859_1);
                    geheimen.forEach(
                            (naam, waarde) -> {
                                if (inhoud.contains(waarde)) {
                                    treffers.add(naam + " in " + pad);
                                }
                            });
                }
            }
        }
        String opdracht = String.join(" ", Beheerlijn.opdrachtregel());
        geheimen.forEach(
                (naam, waarde) -> {
                    if (opdracht.contains(waarde)) {
                        treffers.add(naam + " op de opdrachtregel");
                    }
                });

        assertThat(treffers).isEmpty();
    }

    @Test
    void de_inrichting_haalt_elk_wachtwoord_uit_de_omgeving() throws IOException {
        String inrichting =
                Files.readString(
                        TestPlatform.data().resolve("server/configuration/standalone.xml"));

        assertThat(inrichting.split("password=\"", -1))
                .hasSizeGreaterThan(4)
                .satisfies(
                        delen -> {
                            for (int i = 1; i < delen.length; i++) {
                                assertThat(delen[i]).startsWith("${env.");
                            }
                        });
    }

    // Alles uit de map geheimen, en de wachtwoorden van de demowereld.
    private static Map<String, String> geheimen() throws IOException {
        Map<String, String> geheimen = new LinkedHashMap<>();
        try (Stream<Path> bestanden = Files.list(TestPlatform.data().resolve("geheimen"))) {
            for (Path bestand : bestanden.toList()) {
                geheimen.put(bestand.getFileName().toString(), Files.readString(bestand).strip());
            }
        }
        for (String regel : Files.readAllLines(TestPlatform.data().resolve("demo-accounts.txt"))) {
            String[] deel = regel.split("\t", -1);
            geheimen.put("wachtwoord van " + deel[0], deel[1]);
        }
        assertThat(geheimen).hasSizeGreaterThan(10);
        assertThat(geheimen.values()).allSatisfy(g -> assertThat(g).hasSizeGreaterThan(15));
        return geheimen;
    }
}
