package nl.zorginkoop.ear.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
 * demowereld, een vrije poort. Elke test-JVM heeft haar eigen; na afloop blijft {@code
 * target/testplatform-N} staan om in te kijken.
 */
public final class TestPlatform {

    private static final Path BOUW = Path.of(System.getProperty("zorginkoop.bouw", "target"));
    private static final String NAAM = "testplatform-" + nummer();
    private static final Path DATA = BOUW.resolve(NAAM).toAbsolutePath();
    private static final Path EAR = BOUW.resolve(NAAM + "-ear").resolve("zorginkoop.ear");
    private static final Duration GEDULD = Duration.ofMinutes(20);

    // Wie het slot laat vallen, geeft zijn nummer weg: de JVM ruimt een vergeten kanaal op.
    private static FileChannel bezet;

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
                Instellingen.uit(omgeving, BOUW, BOUW)
                        .voorTest(EAR.toAbsolutePath(), List.of("-Dzorginkoop.test=ja"));
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

    /** Het laagste nummer dat geen andere test-JVM heeft; het slot gaat los als deze JVM stopt. */
    private static int nummer() {
        try {
            Files.createDirectories(BOUW);
            for (int nummer = 1; ; nummer++) {
                FileChannel slot =
                        FileChannel.open(
                                BOUW.resolve("testplatform-" + nummer + ".slot"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                if (slot.tryLock() != null) {
                    bezet = slot;
                    return nummer;
                }
                slot.close();
            }
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
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
