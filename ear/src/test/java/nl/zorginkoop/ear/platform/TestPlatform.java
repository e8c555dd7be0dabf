package nl.zorginkoop.ear.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.zorginkoop.launcher.Instellingen;
import nl.zorginkoop.launcher.Platform;
import nl.zorginkoop.launcher.Poorten;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * Het platform waarop de tests draaien, vanuit de test-JVM gezien: een verse datamap, de
 * demowereld, een vrije poort. Na afloop blijft {@code target/testplatform} staan om in te kijken.
 */
public final class TestPlatform {

    private static final Path BOUW = Path.of(System.getProperty("zorginkoop.bouw", "target"));
    private static final Path DATA = BOUW.resolve("testplatform").toAbsolutePath();
    private static final Path EAR = BOUW.resolve("testplatform-ear/zorginkoop.ear");
    private static final List<String> SERVER = List.of("-Dzorginkoop.test=ja", "-XX:+UseSerialGC");
    private static final Duration GEDULD = Duration.ofMinutes(20);

    private static Platform platform;
    private static int poort;

    private TestPlatform() {}

    /** Het adres zonder schuine streep aan het eind. */
    public static String adres() {
        return "http://localhost:" + poort;
    }

    public static int poort() {
        return poort;
    }

    public static Platform platform() {
        return platform;
    }

    public static Path data() {
        return DATA;
    }

    public static Path bouw() {
        return BOUW;
    }

    /** Het wachtwoord dat dit demo-account in deze datamap kreeg. */
    public static String wachtwoord(String wie) {
        try (Stream<String> regels = Files.lines(DATA.resolve("demo-accounts.txt"))) {
            return regels.map(r -> r.split("\t", -1))
                    .filter(r -> r[0].equals(wie))
                    .map(r -> r[1])
                    .findFirst()
                    .orElseThrow();
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    static synchronized void start(Archive<?> archief) {
        if (platform != null) {
            return;
        }
        try {
            wis(DATA);
            Files.createDirectories(EAR.getParent());
            archief.as(ZipExporter.class).exportTo(EAR.toFile(), true);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
        poort = Poorten.kies();
        Map<String, String> omgeving =
                Map.of("ZORGINKOOP_DATA", DATA.toString(), "ZORGINKOOP_HTTP_PORT", "" + poort);
        Instellingen instellingen =
                Instellingen.uit(omgeving, BOUW, BOUW).voorTest(EAR.toAbsolutePath(), SERVER);
        platform = Platform.neem(instellingen);
        Runtime.getRuntime().addShutdownHook(new Thread(TestPlatform::stop, "testplatform-stop"));
        try {
            platform.startDatabank();
            platform.startServer();
            platform.wachtTotGereed(GEDULD);
        } catch (InterruptedException onderbroken) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Onderbroken bij het starten", onderbroken);
        }
    }

    static synchronized void stop() {
        if (platform != null) {
            platform.close();
            platform = null;
        }
    }

    private static void wis(Path top) throws IOException {
        if (Files.exists(top)) {
            try (Stream<Path> paden = Files.walk(top)) {
                for (Path pad : paden.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(pad);
                }
            }
        }
    }
}
