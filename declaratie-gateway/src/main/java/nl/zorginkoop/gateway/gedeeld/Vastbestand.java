package nl.zorginkoop.gateway.gedeeld;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Schrijft een bestand dat er heel is of niet: ernaast schrijven, op schijf dwingen, hernoemen.
 * Onder dezelfde naam nog eens schrijven vervangt, zodat een nieuwe poging geen tweede oplevert.
 */
public final class Vastbestand {
    /** Vult de uitvoer. */
    @FunctionalInterface
    public interface Vuller {
        void vul(OutputStream uit) throws IOException;
    }

    /** Bekijkt wat er staat voordat het zijn naam krijgt; een fout houdt het tegen. */
    @FunctionalInterface
    public interface Keurder {
        void keur(Path voorlopig) throws IOException;
    }

    private Vastbestand() {}

    public static void schrijf(Path doel, Vuller vuller) throws IOException {
        schrijf(doel, vuller, voorlopig -> {});
    }

    public static void schrijf(Path doel, Vuller vuller, Keurder keurder) throws IOException {
        Path map = Files.createDirectories(doel.getParent());
        Path voorlopig = map.resolve("." + doel.getFileName() + ".tmp");
        try {
            try (FileChannel kanaal =
                            FileChannel.open(
                                    voorlopig,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.TRUNCATE_EXISTING,
                                    StandardOpenOption.WRITE);
                    OutputStream uit =
                            new BufferedOutputStream(Channels.newOutputStream(kanaal), 1 << 16)) {
                vuller.vul(uit);
                uit.flush();
                kanaal.force(true);
            }
            keurder.keur(voorlopig);
            Files.move(
                    voorlopig,
                    doel,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            dwing(map);
        } finally {
            Files.deleteIfExists(voorlopig);
        }
    }

    // De naam zelf staat in de map: zonder dit kan een stroomstoring het hernoemen terugdraaien.
    private static void dwing(Path map) {
        try (FileChannel kanaal = FileChannel.open(map, StandardOpenOption.READ)) {
            kanaal.force(true);
        } catch (IOException nietOveral) {
            // Niet elk besturingssysteem laat een map openen; daar doet het bestandssysteem dit.
        }
    }
}
