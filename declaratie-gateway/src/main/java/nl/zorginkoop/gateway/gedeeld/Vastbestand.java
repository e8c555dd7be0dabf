package nl.zorginkoop.gateway.gedeeld;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /**
     * Schrijft een stapel kleine bestanden; elk is er heel of niet. Valt het halverwege, dan kunnen
     * er al enkele staan: nog eens schrijven vervangt ze.
     */
    public static void schrijfAlle(Map<Path, byte[]> bestanden) throws IOException {
        Map<Path, Path> voorlopig = new LinkedHashMap<>();
        try {
            for (Map.Entry<Path, byte[]> b : bestanden.entrySet()) {
                Path map = Files.createDirectories(b.getKey().getParent());
                Path naast = map.resolve("." + b.getKey().getFileName() + ".tmp");
                voorlopig.put(b.getKey(), naast);
                try (FileChannel kanaal =
                        FileChannel.open(
                                naast,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.WRITE)) {
                    ByteBuffer bytes = ByteBuffer.wrap(b.getValue());
                    while (bytes.hasRemaining()) {
                        kanaal.write(bytes);
                    }
                    kanaal.force(true);
                }
            }
            for (Map.Entry<Path, Path> v : voorlopig.entrySet()) {
                Files.move(
                        v.getValue(),
                        v.getKey(),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            voorlopig.keySet().stream().map(Path::getParent).distinct().forEach(Vastbestand::dwing);
        } finally {
            for (Path naast : voorlopig.values()) {
                Files.deleteIfExists(naast);
            }
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
