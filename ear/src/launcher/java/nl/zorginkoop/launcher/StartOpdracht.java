package nl.zorginkoop.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** {@code ./zorginkoop start}: blijft op de voorgrond tot Ctrl-C, TERM of een ongeluk. */
final class StartOpdracht {

    private static final Duration GEDULD = Duration.ofMinutes(30);

    private final Instellingen instellingen;
    private final Scherm scherm;

    StartOpdracht(Instellingen instellingen, Scherm scherm) {
        this.instellingen = instellingen;
        this.scherm = scherm;
    }

    int voerUit() throws InterruptedException {
        Platform platform = Platform.neem(instellingen);
        Thread bijSignaal = new Thread(() -> stopNetjes(platform), "stoppen");
        Runtime.getRuntime().addShutdownHook(bijSignaal);
        try {
            String reden = draai(platform);
            laatLos(bijSignaal);
            scherm.fout("%s", reden);
            scherm.fout("Wat bevestigd was is bewaard; ./zorginkoop start gaat verder.");
            return 1;
        } finally {
            laatLos(bijSignaal);
            platform.close();
        }
    }

    /** Is het stoppen al begonnen, dan is deze draad klaar: de ander beëindigt de JVM. */
    private static void laatLos(Thread bijSignaal) throws InterruptedException {
        try {
            Runtime.getRuntime().removeShutdownHook(bijSignaal);
        } catch (IllegalStateException alAanHetStoppen) {
            bijSignaal.join();
        }
    }

    private String draai(Platform platform) throws InterruptedException {
        scherm.regel("Databank starten (%s)", databankNaam());
        platform.startDatabank();
        scherm.regel("Server starten; logboek in %s", instellingen.logmap());
        platform.startServer();
        platform.wachtTotGereed(GEDULD, reden -> scherm.regel("  nog bezig: %s", reden));
        scherm.regel("Zorginkoop gereed: %s", instellingen.adres());
        toonAccounts();
        return platform.wachtTotIetsStopt();
    }

    private String databankNaam() {
        return instellingen
                .extern()
                .map(Instellingen.ExterneDatabank::url)
                .orElse("ingebouwd, in " + instellingen.data().resolve("postgres"));
    }

    private void toonAccounts() {
        Path bestand = instellingen.data().resolve("demo-accounts.txt");
        if (instellingen.demo() && Files.isReadable(bestand)) {
            scherm.regel("");
            Bestanden.lees(bestand).lines().forEach(regel -> scherm.regel("%s", regel));
            scherm.regel("");
        }
        if (!instellingen.demo()) {
            scherm.regel(
                    "Eerste keer? Meld u aan als platform; het wachtwoord staat in %s.",
                    instellingen.geheimen().resolve(Platform.EERSTE_BEHEERDER));
        }
        scherm.regel("Stoppen met Ctrl-C.");
    }

    /**
     * Loopt bij Ctrl-C en TERM. De JVM zou met 130 of 143 eindigen; netjes gestopt is voor de
     * aanroeper gewoon gelukt.
     */
    private void stopNetjes(Platform platform) {
        scherm.regel("Zorginkoop stopt.");
        platform.close();
        scherm.regel("Zorginkoop is gestopt.");
        Runtime.getRuntime().halt(0);
    }
}
