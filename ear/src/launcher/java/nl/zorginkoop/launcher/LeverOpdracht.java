package nl.zorginkoop.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * {@code ./zorginkoop lever BESTAND [--wacht]}: een bericht inleveren bij het draaiende platform.
 * Met {@code --wacht} duurt de opdracht tot het antwoord er is.
 */
final class LeverOpdracht {

    private static final int VERKEERD_GEBRUIK = 2;
    private static final Duration GEDULD = Duration.ofMinutes(30);

    private final Instellingen instellingen;
    private final Scherm scherm;

    LeverOpdracht(Instellingen instellingen, Scherm scherm) {
        this.instellingen = instellingen;
        this.scherm = scherm;
    }

    int voerUit(List<String> argumenten) throws InterruptedException {
        List<String> bestanden = argumenten.stream().filter(a -> !a.startsWith("--")).toList();
        boolean wacht = argumenten.contains("--wacht");
        if (bestanden.size() != 1 || argumenten.size() != bestanden.size() + (wacht ? 1 : 0)) {
            scherm.fout("Gebruik: ./zorginkoop lever BESTAND [--wacht]");
            return VERKEERD_GEBRUIK;
        }
        Path bestand = bestand(bestanden.get(0));
        Berichtenklant klant = new Berichtenklant(instellingen);
        try {
            String id = klant.lever(bestand);
            scherm.regel("Ontvangen: %s", id);
            return wacht ? toon(klant.wachtOpAntwoord(id, GEDULD)) : 0;
        } catch (IOException fout) {
            throw new Fout(
                    "Geen verbinding met "
                            + instellingen.adres()
                            + " ("
                            + fout
                            + "). Draait het platform? Zo ja: klopt ZORGINKOOP_HTTP_PORT?",
                    fout);
        }
    }

    /** Een naam zonder pad geldt vanaf de map waarin de gebruiker de opdracht gaf. */
    static Path bestand(String naam) {
        Path werkmap = Path.of(System.getProperty("zorginkoop.werkmap", "."));
        Path bestand = werkmap.resolve(naam);
        if (!Files.isReadable(bestand)) {
            throw new Fout("Dit bestand is er niet of is niet leesbaar: " + bestand.normalize());
        }
        return bestand;
    }

    private int toon(Berichtenklant.Stand stand) {
        scherm.regel("Status: %s", stand.status());
        stand.bestand().ifPresent(pad -> scherm.regel("Antwoord: %s", pad));
        stand.reden().ifPresent(reden -> scherm.regel("Reden: %s", reden));
        return stand.gelukt() ? 0 : 1;
    }
}
