package nl.zorginkoop.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** De meegeleverde PostgreSQL-programma's, één keer uitgepakt naast de server. */
final class PostgresProgramma {

    private final Path map;

    private PostgresProgramma(Path map) {
        this.map = map;
    }

    static PostgresProgramma in(Path bouw) {
        Path map = bouw.resolve("postgresql");
        if (!Files.isExecutable(map.resolve("bin/postgres"))) {
            pakUit(map);
        }
        return new PostgresProgramma(map);
    }

    String pad(String programma) {
        return map.resolve("bin").resolve(programma).toString();
    }

    private static void pakUit(Path map) {
        String archief = "postgres-" + platform() + ".txz";
        Path naast = map.resolveSibling("postgresql." + ProcessHandle.current().pid());
        try (InputStream bron = PostgresProgramma.class.getResourceAsStream("/" + archief)) {
            if (bron == null) {
                throw new Fout(
                        "Voor dit systeem ("
                                + platform()
                                + ") zit er geen PostgreSQL bij. Zet ZORGINKOOP_DB_URL, _USER en"
                                + " _PASSWORD naar een eigen PostgreSQL 18.");
            }
            Bestanden.wisBoom(naast);
            uitpakken(bron, naast);
            Bestanden.wisBoom(map);
            Files.move(naast, map, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    private static void uitpakken(InputStream bron, Path doel) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(bron))) {
            for (TarArchiveEntry deel = tar.getNextEntry();
                    deel != null;
                    deel = tar.getNextEntry()) {
                Path pad = doel.resolve(deel.getName()).normalize();
                if (!pad.startsWith(doel)) {
                    throw new IOException("Pad buiten de map in het archief: " + deel.getName());
                }
                schrijf(deel, tar, pad);
            }
        }
    }

    private static void schrijf(TarArchiveEntry deel, TarArchiveInputStream tar, Path pad)
            throws IOException {
        if (deel.isDirectory()) {
            Files.createDirectories(pad);
            return;
        }
        Files.createDirectories(pad.getParent());
        if (deel.isSymbolicLink()) {
            Files.createSymbolicLink(pad, Path.of(deel.getLinkName()));
            return;
        }
        Files.copy(tar, pad, StandardCopyOption.REPLACE_EXISTING);
        boolean uitvoerbaar = (deel.getMode() & 0100) != 0;
        Bestanden.rechten(pad, uitvoerbaar ? "rwxr-xr-x" : "rw-r--r--");
    }

    private static String platform() {
        String systeem = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String kern = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String soort =
                systeem.startsWith("mac")
                        ? "darwin"
                        : systeem.startsWith("windows") ? "windows" : "linux";
        return soort + "-" + (kern.equals("amd64") ? "x86_64" : kern.replace("aarch64", "arm_64"));
    }
}
