package nl.zorginkoop.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Wat er in de heap van een JVM leeft na een volledige opruiming, in MB. */
final class Levendgeheugen {
    private static final int MB = 1024 * 1024;
    private static final int BYTES = 2;

    private Levendgeheugen() {}

    /** Zet de JVM even stil: niet terwijl er gemeten wordt hoe snel zij is. */
    static long van(long pid) throws InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process proces =
                    new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            List<String> regels;
            try (BufferedReader uitvoer = proces.inputReader(StandardCharsets.UTF_8)) {
                regels = uitvoer.lines().toList();
            }
            if (proces.waitFor() != 0 || regels.isEmpty()) {
                throw new Fout("jcmd kan het geheugen van " + pid + " niet tellen");
            }
            // "Total   2345678   123456789"
            String totaal = regels.get(regels.size() - 1);
            return Long.parseLong(totaal.strip().split("\\s+")[BYTES]) / MB;
        } catch (IOException fout) {
            throw new Fout("jcmd is niet te starten: " + fout.getMessage(), fout);
        }
    }
}
