package nl.zorginkoop.iwmo.lezen;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Welke bestanden deze JVM gelezen heeft, volgens de JVM zelf. */
final class Leesopname {

    private final Recording opname = new Recording();

    Leesopname() {
        opname.enable("jdk.FileRead").withThreshold(Duration.ZERO).withoutStackTrace();
        opname.start();
    }

    /**
     * Stopt de opname. De JDK, het klassenpad en de toevalsbron van het systeem tellen niet mee.
     */
    Set<Path> gelezen() throws IOException {
        opname.stop();
        Path bestand = Files.createTempFile("lezen", ".jfr");
        try {
            opname.dump(bestand);
            Set<Path> paden = new TreeSet<>();
            for (RecordedEvent lezing : RecordingFile.readAllEvents(bestand)) {
                String pad = lezing.getString("path");
                if (pad != null && !isVanDeJvm(Path.of(pad))) {
                    paden.add(Path.of(pad));
                }
            }
            return paden;
        } finally {
            opname.close();
            Files.delete(bestand);
        }
    }

    private static boolean isVanDeJvm(Path pad) throws IOException {
        Path jdk = Path.of(System.getProperty("java.home"));
        // Een Linux-pakket zet de instellingen van de JDK elders en verwijst ernaar.
        Path instellingen = jdk.resolve("conf/net.properties").toRealPath().getParent();
        if (pad.startsWith("/dev") || pad.startsWith(jdk) || pad.startsWith(instellingen)) {
            return true;
        }
        for (String deel : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (pad.toAbsolutePath().startsWith(Path.of(deel).toAbsolutePath())) {
                return true;
            }
        }
        return false;
    }
}
