package nl.zorginkoop.iwmo.lezen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.bericht.Oordeel;
import nl.zorginkoop.iwmo.lezen.Aanvallen.Aanval;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Vijandige XML wordt geweigerd, zonder dat er iets opgehaald of gelezen wordt. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VijandigTest {

    private static final String GEHEIM = "geheim-9f8e7d";
    private static final Duration GRENS = Duration.ofSeconds(10);

    private final AtomicInteger bezoek = new AtomicInteger();
    private final Leesopname leesopname = new Leesopname();
    private ServerSocket server;
    private List<Aanval> aanvallen;

    @BeforeAll
    void luister(@TempDir Path map) throws IOException {
        Path bestand = Files.writeString(map.resolve("geheim.txt"), GEHEIM);
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread draad =
                new Thread(
                        () -> {
                            while (!server.isClosed()) {
                                try (Socket s = server.accept()) {
                                    bezoek.incrementAndGet();
                                } catch (IOException e) {
                                    return;
                                }
                            }
                        });
        draad.setDaemon(true);
        draad.start();
        String http = "http://127.0.0.1:" + server.getLocalPort() + "/x";
        aanvallen = Aanvallen.alle(http, bestand.toUri().toString());
    }

    /** De eigen lezing en het eigen bezoek laten zien dat de tellers werken. */
    @AfterAll
    void niets_is_opgehaald_en_geen_bestand_is_gelezen(@TempDir Path map) throws IOException {
        assertThat(bezoek).hasValue(0);
        try (Socket eigen = new Socket(server.getInetAddress(), server.getLocalPort())) {
            assertThat(eigen.getInputStream().read()).isEqualTo(-1);
        }
        server.close();
        assertThat(bezoek).hasValue(1);

        Path eigen = Files.writeString(map.resolve("eigen.txt"), "gelezen");
        Files.readString(eigen);
        assertThat(leesopname.gelezen()).containsExactly(eigen);
    }

    List<Aanval> aanvallen() {
        return aanvallen;
    }

    /**
     * Wat overblijft richt niets aan: een verwijzing waar niemand naar kijkt, of veel witruimte.
     */
    @Test
    void minstens_dertig_aanvallen_worden_geweigerd() {
        assertThat(aanvallen).filteredOn(a -> !a.gevolg().equals("GEEN")).hasSize(50);
        assertThat(aanvallen)
                .filteredOn(a -> a.gevolg().equals("GEEN"))
                .extracting(Aanval::naam)
                .containsExactly(
                        "schemaLocation",
                        "noNamespaceSchemaLocation",
                        "stylesheet",
                        "patroon van punten",
                        "veel regels tussen elementen",
                        "postcode met uitdrukking");
    }

    @ParameterizedTest
    @MethodSource("aanvallen")
    void aanval_wordt_snel_geweigerd(Aanval aanval) throws IOException {
        long begin = System.nanoTime();
        assertThat(gevolg(aanval.bytes())).isEqualTo(aanval.gevolg());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(GRENS);
    }

    private static String gevolg(byte[] bytes) throws IOException {
        try {
            Gelezen gelezen = Berichtlezer.lees(new ByteArrayInputStream(bytes));
            Oordeel oordeel = gelezen.oordeel();
            assertThat(String.valueOf(gelezen.bericht())).doesNotContain(GEHEIM);
            return oordeel.niveau1Goed() ? "GEEN" : "SCHEMA";
        } catch (BerichtGeweigerd e) {
            assertThat(e.weigering().reden()).doesNotContain(GEHEIM).endsWith(".");
            return e.weigering().grond().name();
        }
    }

    /** De kop is bekend of het bestand geweigerd; nooit een storing. */
    @ParameterizedTest
    @MethodSource("aanvallen")
    void koplezer_houdt_stand(Aanval aanval) throws IOException {
        try {
            Kop kop = Koplezer.lees(new ByteArrayInputStream(aanval.bytes()));
            assertThat(kop.afzender()).isNotEmpty();
        } catch (BerichtGeweigerd e) {
            assertThat(e.weigering().grond()).isNotNull();
        }
    }

    @Test
    void koplezer_leest_niet_verder_dan_de_kop() throws IOException {
        byte[] bytes;
        try (InputStream in = getClass().getResourceAsStream("/conformance/WMO323-00.xml")) {
            bytes = in.readAllBytes();
        }
        String tekst = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        int na = tekst.indexOf("<wmo323:DeclaratieNummer>");
        String rest = tekst.substring(0, na) + "kapot".repeat(1_000_000);
        Kop kop =
                Koplezer.lees(
                        new ByteArrayInputStream(
                                rest.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(kop.afzender()).isEqualTo("65656055");
        assertThat(kop.identificatie()).isEqualTo("765432198");
    }

    @Test
    void kop_zonder_afzender_wordt_geweigerd() throws IOException {
        String tekst;
        try (InputStream in = getClass().getResourceAsStream("/conformance/WMO305-00.xml")) {
            tekst = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
        String zonder = tekst.replaceFirst("<wmo305:Afzender>.*</wmo305:Afzender>", "");
        assertThatThrownBy(
                        () ->
                                Koplezer.lees(
                                        new ByteArrayInputStream(
                                                zonder.getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        BerichtGeweigerd.class,
                        e -> assertThat(e.weigering().grond().name()).isEqualTo("KOP_ONVOLLEDIG"));
    }
}
