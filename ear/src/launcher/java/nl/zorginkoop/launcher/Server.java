package nl.zorginkoop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * WildFly als eigen proces, met zijn basismap in de datamap: de ingerichte server onder {@code
 * target} blijft schoon en dient meer dan één platform.
 */
final class Server {

    private static final Duration GEDULD = Duration.ofSeconds(60);
    private static final Duration NASLEEP = Duration.ofSeconds(30);
    private static final String EAR = "zorginkoop.ear";

    private final Instellingen instellingen;
    private final Path thuis;
    private final Path basis;
    private Process proces;

    Server(Instellingen instellingen) {
        this.instellingen = instellingen;
        this.thuis = ingericht(instellingen.bouw());
        this.basis = instellingen.data().resolve("server");
    }

    void start(Map<String, String> omgeving) {
        legBasisKlaar();
        ProcessBuilder bouwer =
                new ProcessBuilder(Processen.eigenSessie(opdracht()))
                        .directory(instellingen.data().toFile())
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(uitvoer().toFile());
        bouwer.environment().putAll(omgeving);
        try {
            proces = bouwer.start();
        } catch (IOException fout) {
            throw new Fout("De server is niet te starten: " + fout.getMessage(), fout);
        }
        Bestanden.schrijf(pidBestand(), proces.pid() + "\n", "rw-r--r--");
    }

    void stop() {
        if (proces != null) {
            Processen.stop(proces.pid(), GEDULD);
            // Na een kill -9 is de hoofddraad eerder weg dan de rest, die de poort nog vasthoudt.
            wachtOpLaatsteDraad();
            Bestanden.wis(pidBestand());
        }
    }

    private void wachtOpLaatsteDraad() {
        try {
            proces.waitFor(NASLEEP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException onderbroken) {
            Thread.currentThread().interrupt();
        }
    }

    /** Wacht hoogstens zo lang; waar als de server in die tijd is gestopt. */
    boolean gestoptBinnen(Duration tijd) throws InterruptedException {
        return proces.waitFor(tijd.toMillis(), TimeUnit.MILLISECONDS);
    }

    long pid() {
        return proces.pid();
    }

    boolean uitgerold() {
        return Files.exists(uitrol(EAR + ".deployed"));
    }

    boolean uitrolMislukt() {
        return Files.exists(uitrol(EAR + ".failed"));
    }

    String oorzaken() {
        return Bestanden.oorzaken(logboek(), 12);
    }

    Path logboek() {
        return instellingen.logmap().resolve("server.log");
    }

    /** Een server die een kill -9 van de starter overleefde, houdt poort en bestanden bezet. */
    void stopVorige() {
        if (!Files.exists(pidBestand())) {
            return;
        }
        String tekst = Bestanden.lees(pidBestand()).strip();
        if (tekst.matches("\\d{1,9}")) {
            long vorige = Long.parseLong(tekst);
            if (Processen.leeft(vorige, basis.toString())) {
                Processen.stop(vorige, GEDULD);
                Poorten.wachtTotVrij(instellingen.httpPoort(), NASLEEP);
            }
        }
        Bestanden.wis(pidBestand());
    }

    private void legBasisKlaar() {
        Bestanden.besloten(basis);
        Bestanden.wisBoom(basis.resolve("tmp"));
        Bestanden.wisBoom(basis.resolve("deployments"));
        Bestanden.wisBoom(basis.resolve("configuration"));
        Bestanden.kopieerBoom(
                thuis.resolve("standalone/configuration"), basis.resolve("configuration"));
        Bestanden.map(basis.resolve("deployments"));
        try {
            Files.copy(instellingen.ear(), uitrol(EAR), StandardCopyOption.REPLACE_EXISTING);
            Files.createFile(uitrol(EAR + ".dodeploy"));
        } catch (IOException fout) {
            throw new Fout("De EAR is niet klaar te leggen: " + fout.getMessage(), fout);
        }
    }

    private List<String> opdracht() {
        int beheer = Poorten.vrijOfAnders(instellingen.httpPoort() + 1910);
        List<String> deel = new ArrayList<>();
        deel.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        deel.add("-D[Standalone]");
        deel.addAll(Serveropties.jvm(instellingen.geheugen()));
        deel.addAll(instellingen.javaOpties());
        deel.add("-Dorg.jboss.boot.log.file=" + logboek());
        deel.add(
                "-Dlogging.configuration=file:"
                        + basis.resolve("configuration/logging.properties"));
        deel.add("-jar");
        deel.add(thuis.resolve("jboss-modules.jar").toString());
        deel.add("-mp");
        deel.add(thuis.resolve("modules").toString());
        deel.add("org.jboss.as.standalone");
        deel.add("-Djboss.home.dir=" + thuis);
        deel.add("-Djboss.server.base.dir=" + basis);
        deel.add("-Djboss.server.log.dir=" + instellingen.logmap());
        deel.add("-Djboss.http.port=" + instellingen.httpPoort());
        deel.add("-Djboss.management.http.port=" + beheer);
        deel.add("-Djboss.node.name=zorginkoop-1");
        return deel;
    }

    private Path uitrol(String naam) {
        return basis.resolve("deployments").resolve(naam);
    }

    private Path pidBestand() {
        return basis.resolveSibling("server.pid");
    }

    private Path uitvoer() {
        return instellingen.logmap().resolve("server-uitvoer.log");
    }

    private static Path ingericht(Path bouw) {
        try (var mappen = Files.newDirectoryStream(bouw, "wildfly-*")) {
            for (Path map : mappen) {
                return map;
            }
        } catch (IOException fout) {
            throw new Fout("Geen gebouwde server in " + bouw + ": " + fout.getMessage(), fout);
        }
        throw new Fout("Geen gebouwde server in " + bouw + "; draai eerst de build.");
    }
}
