package nl.zorginkoop.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Eén platform per datamap. Het besturingssysteem geeft het slot vrij zodra het proces er niet meer
 * is, ook na een kill -9; het procesnummer in het bestand dient alleen de melding.
 */
final class Slot implements AutoCloseable {

    private final FileChannel kanaal;

    private Slot(FileChannel kanaal) {
        this.kanaal = kanaal;
    }

    static Slot neem(Path data) {
        Path bestand = data.resolve("zorginkoop.slot");
        FileChannel kanaal = null;
        try {
            kanaal =
                    FileChannel.open(
                            bestand,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            if (probeer(kanaal) == null) {
                String houder = Bestanden.lees(bestand).strip();
                kanaal.close();
                throw new Fout(
                        "Zorginkoop draait al met de datamap "
                                + data
                                + " (proces "
                                + houder
                                + "). Stop dat eerst, of kies met ZORGINKOOP_DATA een andere map"
                                + " en met ZORGINKOOP_HTTP_PORT een andere poort.");
            }
            kanaal.truncate(0);
            kanaal.write(
                    ByteBuffer.wrap(
                            (ProcessHandle.current().pid() + "\n")
                                    .getBytes(StandardCharsets.US_ASCII)));
            kanaal.force(true);
            return new Slot(kanaal);
        } catch (IOException fout) {
            throw new Fout(bestand + " is niet te schrijven: " + fout.getMessage(), fout);
        }
    }

    private static FileLock probeer(FileChannel kanaal) throws IOException {
        try {
            return kanaal.tryLock();
        } catch (OverlappingFileLockException zelfdeProces) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            kanaal.close();
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }
}
