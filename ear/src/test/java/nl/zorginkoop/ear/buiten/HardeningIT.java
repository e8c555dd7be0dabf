package nl.zorginkoop.ear.buiten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import nl.zorginkoop.ear.platform.TestPlatform;
import org.junit.jupiter.api.Test;

/** S15: wat de server van zichzelf laat zien en toelaat. */
class HardeningIT extends VanBuiten {

    private final HttpClient klant = HttpClient.newHttpClient();

    @Test
    void server_noemt_zijn_naam_niet() throws IOException, InterruptedException {
        HttpResponse<String> antwoord = vraag("GET", "/");
        assertThat(antwoord.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(antwoord.body()).doesNotContain("WildFly").doesNotContain("JBoss");
    }

    @Test
    void trace_wordt_geweigerd() throws IOException, InterruptedException {
        assertThat(vraag("TRACE", "/").statusCode()).isEqualTo(405);
    }

    @Test
    void ejb_is_van_buiten_niet_aan_te_roepen() throws IOException, InterruptedException {
        assertThat(vraag("GET", "/wildfly-services/ejb/v1").statusCode()).isNotEqualTo(200);
        String inrichting =
                Files.readString(
                        TestPlatform.data().resolve("server/configuration/standalone.xml"));
        assertThat(inrichting)
                .doesNotContain("http-invoker")
                .doesNotContain("remoting-connector")
                .doesNotContain("https-listener")
                .doesNotContain("welcome-content")
                .doesNotContain("ExampleDS")
                .contains("max-post-size=\"27262976\"")
                .contains("console-enabled=\"false\"")
                .contains("${jboss.bind.address.management:127.0.0.1}");
    }

    @Test
    void geheimen_zijn_alleen_voor_de_eigenaar() throws IOException {
        try (var bestanden = Files.list(TestPlatform.data().resolve("geheimen"))) {
            assertThat(bestanden)
                    .isNotEmpty()
                    .allSatisfy(
                            bestand ->
                                    assertThat(Files.getPosixFilePermissions(bestand))
                                            .extracting(Enum::name)
                                            .containsExactlyInAnyOrder(
                                                    "OWNER_READ", "OWNER_WRITE"));
        }
    }

    private HttpResponse<String> vraag(String werkwoord, String pad)
            throws IOException, InterruptedException {
        HttpRequest vraag =
                HttpRequest.newBuilder(URI.create(TestPlatform.adres() + pad))
                        .method(werkwoord, BodyPublishers.noBody())
                        .build();
        return klant.send(vraag, BodyHandlers.ofString());
    }
}
