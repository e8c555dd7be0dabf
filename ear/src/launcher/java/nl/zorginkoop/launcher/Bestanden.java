package nl.zorginkoop.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** De paar bestandshandelingen die de starter vaker nodig heeft dan de JDK ze kort maakt. */
final class Bestanden {

    private static final int BREEDTE = 300;

    private Bestanden() {}

    static Path map(Path map) {
        try {
            return Files.createDirectories(map);
        } catch (IOException fout) {
            throw new Fout("De map " + map + " is niet te maken: " + fout.getMessage(), fout);
        }
    }

    /** Een map die alleen voor deze gebruiker leesbaar is. */
    static Path besloten(Path map) {
        map(map);
        rechten(map, "rwx------");
        return map;
    }

    static void rechten(Path pad, String rechten) {
        try {
            Files.setPosixFilePermissions(pad, PosixFilePermissions.fromString(rechten));
        } catch (UnsupportedOperationException geenPosix) {
            // Zonder POSIX-rechten is de map van de gebruiker zelf de grens.
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    static String lees(Path bestand) {
        try {
            return Files.readString(bestand, StandardCharsets.UTF_8);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    /** Schrijft eerst ernaast en hernoemt dan: een half bestand bestaat voor niemand. */
    static void schrijf(Path bestand, String inhoud, String rechten) {
        try {
            Path naast = bestand.resolveSibling(bestand.getFileName() + ".tmp");
            Files.deleteIfExists(naast);
            Files.createFile(naast);
            rechten(naast, rechten);
            Files.writeString(naast, inhoud, StandardCharsets.UTF_8);
            Files.move(
                    naast,
                    bestand,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fout) {
            throw new Fout(bestand + " is niet te schrijven: " + fout.getMessage(), fout);
        }
    }

    static void wis(Path bestand) {
        try {
            Files.deleteIfExists(bestand);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    static void wisBoom(Path top) {
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> paden = Files.walk(top)) {
            paden.sorted(Comparator.reverseOrder()).forEach(Bestanden::wis);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    static void kopieerBoom(Path van, Path naar) {
        try (Stream<Path> paden = Files.walk(van)) {
            for (Path pad : (Iterable<Path>) paden::iterator) {
                Path doel = naar.resolve(van.relativize(pad).toString());
                if (Files.isDirectory(pad)) {
                    Files.createDirectories(doel);
                } else {
                    Files.copy(pad, doel, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    /** De laatste regels van een logboek, voor bij een foutmelding. */
    static String staart(Path bestand, int regels) {
        if (!Files.isReadable(bestand)) {
            return "";
        }
        try (Stream<String> alle = Files.lines(bestand, StandardCharsets.ISO_8859_1)) {
            var lijst = alle.toList();
            return String.join(
                    "\n", lijst.subList(Math.max(0, lijst.size() - regels), lijst.size()));
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    /** De foutregels van een serverlogboek; zonder foutregels de laatste regels. */
    static String oorzaken(Path bestand, int regels) {
        List<String> fouten =
                staart(bestand, Integer.MAX_VALUE)
                        .lines()
                        .filter(regel -> regel.contains(" ERROR ") || regel.contains("Caused by:"))
                        .map(regel -> regel.substring(0, Math.min(regel.length(), BREEDTE)))
                        .limit(regels)
                        .toList();
        return fouten.isEmpty() ? staart(bestand, regels) : String.join("\n", fouten);
    }
}
