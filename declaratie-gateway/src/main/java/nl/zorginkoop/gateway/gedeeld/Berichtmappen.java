package nl.zorginkoop.gateway.gedeeld;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * De mappen waar anderen op rekenen: {@code in} neemt aan, {@code uit/<ontvanger>} geeft, {@code
 * verwerkt} en {@code uitval} bewaren versleuteld wat binnenkwam.
 */
@ApplicationScoped
public class Berichtmappen {
    private final Path berichten;

    public Berichtmappen() {
        this(gegevensmap());
    }

    public Berichtmappen(Path gegevens) {
        this.berichten = gegevens.resolve("berichten");
    }

    public Path in() {
        return berichten.resolve("in");
    }

    public Path uit(String ontvanger) {
        return berichten.resolve("uit").resolve(ontvanger);
    }

    public Path verwerkt() {
        return berichten.resolve("verwerkt");
    }

    public Path uitval() {
        return berichten.resolve("uitval");
    }

    /** Zoals een ander het pad kent: vanaf de gegevensmap. */
    public String naam(Path bestand) {
        return berichten.getParent().relativize(bestand).toString();
    }

    public void maak() throws IOException {
        for (Path map : List.of(in(), berichten.resolve("uit"), verwerkt(), uitval())) {
            Files.createDirectories(map);
        }
    }

    private static Path gegevensmap() {
        String gekozen = System.getProperty("zorginkoop.data", System.getenv("ZORGINKOOP_DATA"));
        return Path.of(
                        gekozen == null
                                ? System.getProperty(
                                        "jboss.server.data.dir",
                                        System.getProperty("java.io.tmpdir"))
                                : gekozen)
                .toAbsolutePath();
    }
}
