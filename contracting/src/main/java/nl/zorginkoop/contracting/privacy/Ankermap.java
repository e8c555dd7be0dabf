package nl.zorginkoop.contracting.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorginkoop.contracting.gedeeld.Klok;

/**
 * De map met ankers, per gemeente per dag een bestand waar alleen bij geschreven wordt. Zet haar op
 * een andere machine of op een schijf die niet overschreven kan worden: wie in de databank én in
 * deze map kan schrijven, kan beide gelijk maken.
 */
public final class Ankermap {
    /** Waar de ankers komen; anders {@code protocol} in de datamap. */
    public static final String OMGEVING = "ZORGINKOOP_PROTOCOL";

    private static final Pattern NAAM =
            Pattern.compile("anker-([0-9]{4})-[0-9]{4}-[0-9]{2}-[0-9]{2}\\.txt");

    private final Path map;

    /** Wat er gelezen is; een onleesbare regel telt ook. */
    record Gelezen(List<Anker> ankers, int onleesbaar) {}

    public Ankermap(Path map) {
        this.map = map;
    }

    public static Ankermap uitOmgeving() {
        String eigen = instelling(OMGEVING);
        String data = instelling("ZORGINKOOP_DATA");
        Path basis = Path.of(data == null ? "zorginkoop-data" : data);
        return new Ankermap(basis.resolve(eigen == null ? "protocol" : eigen));
    }

    public Path pad() {
        return map;
    }

    void zet(String gemeente, Anker anker) {
        LocalDate dag = anker.moment().atZone(Klok.AMSTERDAM).toLocalDate();
        try {
            Files.createDirectories(map);
            // Eén kleine schrijfopdracht achteraan: twee knopen door elkaar breken geen regel af.
            Files.writeString(
                    map.resolve("anker-" + gemeente + "-" + dag + ".txt"),
                    anker.regel() + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    Gelezen lees(String gemeente) {
        List<Anker> ankers = new ArrayList<>();
        int onleesbaar = 0;
        try {
            for (Path bestand : bestanden(gemeente)) {
                for (String regel : Files.readAllLines(bestand, StandardCharsets.ISO_8859_1)) {
                    Optional<Anker> anker = Anker.lees(regel);
                    anker.ifPresent(ankers::add);
                    onleesbaar += anker.isPresent() ? 0 : 1;
                }
            }
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
        ankers.sort(Comparator.comparingLong(Anker::volgnr));
        return new Gelezen(List.copyOf(ankers), onleesbaar);
    }

    Optional<Anker> laatste(String gemeente) {
        List<Anker> ankers = lees(gemeente).ankers();
        return ankers.isEmpty() ? Optional.empty() : Optional.of(ankers.get(ankers.size() - 1));
    }

    /** Elke gemeente waar een anker van is, ook als de databank haar niet meer kent. */
    TreeSet<String> gemeenten() {
        TreeSet<String> gemeenten = new TreeSet<>();
        try {
            for (Path bestand : bestanden("*")) {
                Matcher naam = NAAM.matcher(bestand.getFileName().toString());
                if (naam.matches()) {
                    gemeenten.add(naam.group(1));
                }
            }
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
        return gemeenten;
    }

    private List<Path> bestanden(String gemeente) throws IOException {
        List<Path> bestanden = new ArrayList<>();
        if (Files.isDirectory(map)) {
            try (DirectoryStream<Path> inhoud =
                    Files.newDirectoryStream(map, "anker-" + gemeente + "-*.txt")) {
                inhoud.forEach(bestanden::add);
            }
        }
        return bestanden;
    }

    private static String instelling(String naam) {
        String waarde = System.getProperty(naam, System.getenv(naam));
        return waarde == null || waarde.isBlank() ? null : waarde;
    }
}
