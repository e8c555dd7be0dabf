package nl.zorginkoop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code ./zorginkoop start} als eigen proces: wat de gebruiker ziet als het misgaat, en dat een
 * kill -9 van de server de databank en een volgende start niet raakt. Zonder demowereld, want het
 * gaat hier om processen.
 */
class StarterIT {

    private static final Path BOUW =
            Path.of(System.getProperty("zorginkoop.bouw", "target")).toAbsolutePath();
    private static final Path DATA = BOUW.resolve("startertest");

    private final List<Process> gestart = new ArrayList<>();

    /** Een lopende start met wat hij tot nu toe zei. */
    private record Start(Process proces, BufferedReader scherm, StringBuilder gezegd) {

        boolean totGereed() throws IOException {
            for (String regel = scherm.readLine(); regel != null; regel = scherm.readLine()) {
                gezegd.append(regel).append('\n');
                if (regel.contains("gereed:")) {
                    return true;
                }
            }
            return false;
        }

        int einde() throws IOException, InterruptedException {
            assertThat(totGereed()).as("gereed na het einde: %s", gezegd).isFalse();
            assertThat(proces.waitFor(2, TimeUnit.MINUTES)).as("gestopt").isTrue();
            return proces.exitValue();
        }
    }

    @BeforeAll
    static void verseMap() {
        Bestanden.wisBoom(DATA);
    }

    @AfterEach
    void ruimOp() throws InterruptedException {
        for (Process proces : gestart) {
            proces.destroy();
            assertThat(proces.waitFor(2, TimeUnit.MINUTES)).isTrue();
        }
    }

    @Test
    void bezette_poort_noemt_de_variabele() throws IOException, InterruptedException {
        try (ServerSocket bezet = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Start start = start(DATA.resolve("bezet"), bezet.getLocalPort());

            assertThat(start.einde()).isEqualTo(1);
            assertThat(start.gezegd()).contains("ZORGINKOOP_HTTP_PORT");
        }
    }

    @Test
    void verkeerde_instelling_geeft_een_melding_zonder_stacktrace()
            throws IOException, InterruptedException {
        Start start = start(DATA.resolve("bezet"), 99_999);

        assertThat(start.einde()).isEqualTo(1);
        assertThat(start.gezegd()).contains("geen poortnummer").doesNotContain("\tat ");
    }

    @Test
    void overleeft_een_kill_van_de_server_en_stopt_netjes()
            throws IOException, InterruptedException {
        Path data = DATA.resolve("kill");
        int poort = Poorten.kies();
        Start eerste = start(data, poort);
        assertThat(eerste.totGereed()).as(eerste.gezegd().toString()).isTrue();

        Start tweede = start(data, poort);
        assertThat(tweede.einde()).isEqualTo(1);
        assertThat(tweede.gezegd()).contains("draait al");

        Processen.kill(pid(data.resolve("server.pid")));
        assertThat(eerste.einde()).isEqualTo(1);
        assertThat(eerste.gezegd()).contains("onverwacht gestopt").contains("bewaard");

        Start opnieuw = start(data, poort);
        assertThat(opnieuw.totGereed()).as(opnieuw.gezegd().toString()).isTrue();
        assertThat(
                        aanmelden(
                                poort,
                                "platform",
                                Geheimen.lees(data.resolve("geheimen"), "eerste-beheerder")))
                .as("op een leeg platform kan de eerste beheerder naar binnen")
                .isNotEqualTo(401);
        assertThat(aanmelden(poort, "platform", "iets-heel-anders")).isEqualTo(401);
        long server = pid(data.resolve("server.pid"));
        long databank = pid(data.resolve("postgres/18/postmaster.pid"));
        opnieuw.proces().toHandle().destroy();

        assertThat(opnieuw.einde()).isZero();
        assertThat(opnieuw.gezegd()).contains("Zorginkoop is gestopt.");
        assertThat(Processen.leeft(server)).isFalse();
        assertThat(Processen.leeft(databank)).isFalse();
        assertThat(Poorten.vrij(poort)).isTrue();
    }

    private static int aanmelden(int poort, String naam, String wachtwoord)
            throws IOException, InterruptedException {
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                (naam + ":" + wachtwoord.strip()).getBytes(StandardCharsets.UTF_8));
        HttpRequest vraag =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + poort + "/api/v1/berichten"))
                        .header("Authorization", "Basic " + basic)
                        .build();
        return HttpClient.newHttpClient()
                .send(vraag, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Start start(Path data, int poort) throws IOException {
        ProcessBuilder bouwer =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dzorginkoop.bouw=" + BOUW,
                        "-cp",
                        BOUW.resolve("classes") + ":" + BOUW.resolve("launcher-lib") + "/*",
                        Zorginkoop.class.getName(),
                        "start");
        bouwer.redirectErrorStream(true);
        bouwer.environment().put("ZORGINKOOP_DATA", data.toString());
        bouwer.environment().put("ZORGINKOOP_HTTP_PORT", "" + poort);
        bouwer.environment().put("ZORGINKOOP_DEMO", "nee");
        bouwer.environment().remove("ZORGINKOOP_DB_URL");
        Process proces = bouwer.start();
        gestart.add(proces);
        return new Start(proces, proces.inputReader(StandardCharsets.UTF_8), new StringBuilder());
    }

    private static long pid(Path bestand) throws IOException {
        return Long.parseLong(Files.readAllLines(bestand).get(0).strip());
    }
}
