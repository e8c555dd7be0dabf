package nl.zorginkoop.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Leeft het nog, is het wel het onze, en hoe gaat het weg. */
final class Processen {

    private Processen() {}

    /**
     * Een procesnummer uit een bestand zegt niets zolang niet vaststaat dat het proces leeft (een
     * zombie telt niet: die blijft in een container zonder opruimer staan) en dat het nummer niet
     * aan een ander is gegeven.
     */
    static boolean leeft(long pid, String kenmerk) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent()
                && !zombie(pid)
                && opdrachtregel(pid).contains(kenmerk);
    }

    static boolean leeft(long pid) {
        return leeft(pid, "");
    }

    /** Vraagt het netjes, wacht, en dwingt dan pas. */
    static void stop(long pid, Duration geduld) {
        ProcessHandle.of(pid)
                .ifPresent(
                        proces -> {
                            proces.destroy();
                            if (!wachtOpEinde(pid, geduld)) {
                                proces.destroyForcibly();
                                wachtOpEinde(pid, Duration.ofSeconds(10));
                            }
                        });
    }

    /** Zonder vragen, zoals een stroomstoring of een opruimende kernel. */
    static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    static boolean wachtOpEinde(long pid, Duration geduld) {
        long einde = System.nanoTime() + geduld.toNanos();
        while (leeft(pid)) {
            if (System.nanoTime() > einde) {
                return false;
            }
            ProcessHandle.of(pid).ifPresent(Processen::kijkEven);
        }
        return true;
    }

    private static void kijkEven(ProcessHandle proces) {
        try {
            proces.onExit().get(200, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException nogNiet) {
            // De lus hierboven beslist.
        } catch (InterruptedException onderbroken) {
            Thread.currentThread().interrupt();
        }
    }

    /** Even niets, tussen twee pogingen. */
    static void adem(Duration duur) {
        try {
            TimeUnit.NANOSECONDS.sleep(duur.toNanos());
        } catch (InterruptedException onderbroken) {
            Thread.currentThread().interrupt();
            throw new Fout("Onderbroken bij het wachten op een nieuwe poging", onderbroken);
        }
    }

    /** Draait een opdracht tot het eind; de uitvoer gaat naar een bestand. */
    static int draai(List<String> opdracht, Path uitvoer) {
        try {
            return new ProcessBuilder(opdracht)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(uitvoer.toFile()))
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start()
                    .waitFor();
        } catch (IOException fout) {
            throw new Fout(opdracht.get(0) + " is niet te starten: " + fout.getMessage(), fout);
        } catch (InterruptedException onderbroken) {
            Thread.currentThread().interrupt();
            throw new Fout("Onderbroken tijdens " + opdracht.get(0), onderbroken);
        }
    }

    static boolean lukt(String... opdracht) {
        try {
            Process proces =
                    new ProcessBuilder(opdracht)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return proces.waitFor(10, TimeUnit.SECONDS) && proces.exitValue() == 0;
        } catch (IOException bestaatNiet) {
            return false;
        } catch (InterruptedException onderbroken) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Ctrl-C gaat naar iedereen op de voorgrond. Een kind in een eigen sessie hoort hem niet, zodat
     * de starter de volgorde bepaalt: eerst de server, dan de databank.
     */
    static List<String> eigenSessie(List<String> opdracht) {
        if (!lukt("setsid", "true")) {
            return opdracht;
        }
        List<String> los = new ArrayList<>(List.of("setsid"));
        los.addAll(opdracht);
        return los;
    }

    private static boolean zombie(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            String regel = Files.readString(stat, StandardCharsets.ISO_8859_1);
            return regel.substring(regel.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException geenProc) {
            return false;
        }
    }

    private static String opdrachtregel(long pid) {
        Path regel = Path.of("/proc", Long.toString(pid), "cmdline");
        try {
            return Files.readString(regel, StandardCharsets.ISO_8859_1).replace('\0', ' ');
        } catch (IOException geenProc) {
            return ProcessHandle.of(pid).flatMap(p -> p.info().commandLine()).orElse("");
        }
    }
}
