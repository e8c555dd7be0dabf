package nl.zorginkoop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lever} tegen een kleine HTTP-server die zich aan de afspraak van de API houdt. */
class LeverOpdrachtTest {

    private record Antwoord(int status, String lichaam) {}

    @TempDir private Path data;

    private final Queue<Antwoord> antwoorden = new ArrayDeque<>();
    private final Map<String, String> gezien = new ConcurrentHashMap<>();
    private final ByteArrayOutputStream uitvoer = new ByteArrayOutputStream();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/api/v1/berichten", this::beantwoord);
        server.start();
        Files.writeString(data.resolve("WMO323.xml"), "<bericht/>");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void levert_in_met_token_en_sleutel_tegen_dubbel_werk() throws InterruptedException {
        antwoorden.add(new Antwoord(202, "{\"id\":\"b-1\",\"status\":\"ONTVANGEN\"}"));

        assertThat(lever("WMO323.xml")).isZero();
        assertThat(gezien)
                .containsEntry("lichaam", "<bericht/>")
                .containsEntry("soort", "application/xml");
        assertThat(gezien.get("token")).startsWith("Bearer ").hasSizeGreaterThan(40);
        assertThat(gezien.get("sleutel")).hasSize(36);
        assertThat(scherm()).contains("Ontvangen: b-1");
    }

    @Test
    void wacht_tot_het_antwoord_er_is() throws InterruptedException {
        antwoorden.add(new Antwoord(202, "{\"id\":\"b-1\"}"));
        antwoorden.add(new Antwoord(200, "{\"status\":\"ONTVANGEN\"}"));
        antwoorden.add(new Antwoord(200, "{\"status\":\"VERWERKT\",\"antwoord\":\"u-1\"}"));
        antwoorden.add(
                new Antwoord(200, "{\"status\":\"BEANTWOORD\",\"antwoordBestand\":\"uit/x.xml\"}"));

        assertThat(lever("WMO323.xml", "--wacht")).isZero();
        assertThat(scherm()).contains("Status: BEANTWOORD").contains("Antwoord: uit/x.xml");
    }

    @Test
    void bericht_zonder_antwoord_is_klaar_als_het_verwerkt_is() throws InterruptedException {
        antwoorden.add(new Antwoord(202, "{\"id\":\"b-1\"}"));
        antwoorden.add(new Antwoord(200, "{\"status\":\"VERWERKT\",\"antwoord\":null}"));

        assertThat(lever("WMO323.xml", "--wacht")).isZero();
        assertThat(scherm()).contains("Status: VERWERKT");
    }

    @Test
    void uitval_geeft_exitcode_1_met_de_reden() throws InterruptedException {
        antwoorden.add(new Antwoord(202, "{\"id\":\"b-1\"}"));
        antwoorden.add(new Antwoord(200, "{\"status\":\"UITVAL\",\"reden\":\"geen XML\"}"));

        assertThat(lever("WMO323.xml", "--wacht")).isEqualTo(1);
        assertThat(scherm()).contains("Reden: geen XML");
    }

    @Test
    void weigering_toont_status_en_problem_json() {
        antwoorden.add(new Antwoord(413, "{\"title\":\"Te groot\"}"));

        assertThatThrownBy(() -> lever("WMO323.xml"))
                .isInstanceOf(Fout.class)
                .hasMessageContaining("413")
                .hasMessageContaining("Te groot");
    }

    @Test
    void verkeerd_gebruik_en_ontbrekend_bestand_zeggen_wat_er_mis_is() throws InterruptedException {
        assertThat(lever()).isEqualTo(2);
        assertThat(lever("a.xml", "b.xml")).isEqualTo(2);
        assertThatThrownBy(() -> lever("weg.xml")).hasMessageContaining("weg.xml");
    }

    private int lever(String... argumenten) throws InterruptedException {
        Instellingen instellingen =
                Instellingen.uit(
                        Map.of(
                                "ZORGINKOOP_DATA",
                                data.toString(),
                                "ZORGINKOOP_HTTP_PORT",
                                "" + server.getAddress().getPort()),
                        data,
                        data);
        new Geheimen(instellingen.geheimen()).wachtwoord("lever-token");
        PrintStream scherm = new PrintStream(uitvoer, true, StandardCharsets.UTF_8);
        List<String> volledig =
                List.of(argumenten).stream()
                        .map(a -> a.startsWith("--") ? a : data.resolve(a).toString())
                        .toList();
        return new LeverOpdracht(instellingen, new Scherm(scherm, scherm)).voerUit(volledig);
    }

    private String scherm() {
        return uitvoer.toString(StandardCharsets.UTF_8);
    }

    private void beantwoord(HttpExchange uitwisseling) throws IOException {
        try (uitwisseling) {
            if ("POST".equals(uitwisseling.getRequestMethod())) {
                var koppen = uitwisseling.getRequestHeaders();
                gezien.put("token", koppen.getFirst("Authorization"));
                gezien.put("sleutel", koppen.getFirst("Idempotency-Key"));
                gezien.put("soort", koppen.getFirst("Content-Type"));
                gezien.put(
                        "lichaam",
                        new String(
                                uitwisseling.getRequestBody().readAllBytes(),
                                StandardCharsets.UTF_8));
            }
            Antwoord antwoord = antwoorden.remove();
            byte[] bytes = antwoord.lichaam().getBytes(StandardCharsets.UTF_8);
            uitwisseling.sendResponseHeaders(antwoord.status(), bytes.length);
            uitwisseling.getResponseBody().write(bytes);
        }
    }
}
