package nl.zorginkoop.contracting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Waar de testdatabank haar bestanden laat: in het geheugen als dat kan. Honderden databanken van
 * duizend bestanden maken en weggooien kost op een schijf vier tot tien keer zoveel, want ext4
 * zoekt dan telkens om de net verwijderde heen.
 */
final class Geheugenmap {
    private static final Path GEHEUGEN = Path.of("/dev/shm");
    private static final String NAAM = "zorginkoop-test-";
    private static final long GENOEG = 2L << 30;

    private Geheugenmap() {}

    static Path kies() throws IOException {
        if (!Files.isWritable(GEHEUGEN) || Files.getFileStore(GEHEUGEN).getUsableSpace() < GENOEG) {
            return Files.createTempDirectory(NAAM);
        }
        ruimOp();
        return Files.createTempDirectory(GEHEUGEN, NAAM);
    }

    // Een JVM die afgebroken is ruimt niet op, en dit geheugen komt anders niet terug.
    private static void ruimOp() throws IOException {
        List<Path> mappen;
        try (Stream<Path> alle = Files.list(GEHEUGEN)) {
            mappen = alle.filter(m -> m.getFileName().toString().startsWith(NAAM)).toList();
        }
        for (Path map : mappen) {
            Path slot = map.resolve("postmaster.pid");
            if (Files.isReadable(slot) && !leeft(Files.readAllLines(slot))) {
                wis(map);
            }
        }
    }

    private static boolean leeft(List<String> slot) {
        return !slot.isEmpty() && ProcessHandle.of(Long.parseLong(slot.get(0).strip())).isPresent();
    }

    private static void wis(Path map) throws IOException {
        try (Stream<Path> paden = Files.walk(map)) {
            for (Path pad : paden.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(pad);
            }
        }
    }
}
