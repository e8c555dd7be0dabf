package nl.zorginkoop.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Levert berichten van de hele keten elk drie keer door elkaar in, breekt de server onderweg steeds
 * af met kill -9, en telt daarna wat ervan werd ({@link Ketentelling}).
 */
final class Ketenproef {

    static final int KEREN = 3;

    private static final Duration GEDULD = Duration.ofMinutes(10);
    private static final int POGINGEN = 5;
    private static final int TUSSENPOOS_MS = 200;

    /** Uitkomst van een hele proef. */
    record Uitkomst(
            int leveringen,
            int herhaald,
            Ketentelling telling,
            List<Long> herstartMs,
            List<String> bevindingen) {

        boolean goed() {
            return bevindingen.isEmpty();
        }
    }

    private final Instellingen instellingen;
    private final Path sql;
    private final Controles controles;
    private final Scherm scherm;
    private int herhaald;

    Ketenproef(Instellingen instellingen, Path sql, Controles controles, Scherm scherm) {
        this.instellingen = instellingen;
        this.sql = sql;
        this.controles = controles;
        this.scherm = scherm;
    }

    Uitkomst draai(int aantal, int kills, long zaad) throws InterruptedException {
        Leverplan plan = Leverplan.maak(aantal, KEREN, kills, zaad);
        List<Long> herstart = new ArrayList<>();
        Platform platform = KillProef.start(instellingen);
        try {
            String run = Ketenwereld.run(Instant.now().getEpochSecond());
            List<Ketenbericht> berichten = leg(platform, run, aantal);
            List<Path> bestanden =
                    schrijf(platform.data().resolve("proef").resolve(run), berichten);
            scherm.regel("%d berichten liggen klaar als %s; inleveren begint.", aantal, run);
            for (int i = 0; i < plan.volgorde().size(); i++) {
                lever(bestanden.get(plan.volgorde().get(i)));
                Integer naMs = plan.klappen().get(i);
                if (naMs != null) {
                    KillProef.wacht(naMs);
                    Processen.kill(platform.serverPid());
                    platform.close();
                    long begin = System.nanoTime();
                    platform = KillProef.start(instellingen);
                    herstart.add((System.nanoTime() - begin) / 1_000_000);
                    scherm.regel(
                            "kill %d van %d na %d inleveringen en %d ms; herstart %d ms",
                            herstart.size(), kills, i + 1, naMs, herstart.get(herstart.size() - 1));
                }
            }
            return tel(platform, run, berichten, plan.volgorde().size(), herstart);
        } finally {
            platform.close();
        }
    }

    private List<Ketenbericht> leg(Platform platform, String run, int aantal) {
        try (Connection verbinding = Bevestigingen.verbind(platform)) {
            return Ketenwereld.leg(verbinding, sql, run, aantal);
        } catch (SQLException fout) {
            throw new Fout("De proef kan niet klaarleggen: " + fout.getMessage(), fout);
        }
    }

    private static List<Path> schrijf(Path map, List<Ketenbericht> berichten) {
        try {
            Files.createDirectories(map);
            List<Path> bestanden = new ArrayList<>();
            for (Ketenbericht bericht : berichten) {
                bestanden.add(Files.write(map.resolve(bericht.naam()), bericht.bytes()));
            }
            return bestanden;
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    // Een bewijs dat niet aankwam is voor wie inlevert geen bewijs: hij biedt het gewoon weer aan.
    private void lever(Path bestand) throws InterruptedException {
        IOException laatste = null;
        for (int poging = 0; poging < POGINGEN; poging++) {
            try {
                new Berichtenklant(instellingen).lever(bestand);
                herhaald += poging > 0 ? 1 : 0;
                return;
            } catch (IOException fout) {
                laatste = fout;
                KillProef.wacht(TUSSENPOOS_MS);
            }
        }
        throw new Fout(bestand + " is niet in te leveren: " + laatste, laatste);
    }

    private Uitkomst tel(
            Platform platform,
            String run,
            List<Ketenbericht> berichten,
            int leveringen,
            List<Long> herstart)
            throws InterruptedException {
        try (Connection verbinding = Bevestigingen.verbind(platform)) {
            List<String> bevindingen = new ArrayList<>();
            if (!wachtTotStil(verbinding)) {
                bevindingen.add("na " + GEDULD.toMinutes() + " minuten ligt er nog werk");
            }
            Ketentelling telling = Ketentelling.tel(verbinding, platform.data(), run, berichten);
            bevindingen.addAll(telling.bevindingen());
            bevindingen.addAll(controles.bevindingen(platform));
            return new Uitkomst(leveringen, herhaald, telling, herstart, bevindingen);
        } catch (SQLException fout) {
            throw new Fout("De proef kan niet tellen: " + fout.getMessage(), fout);
        }
    }

    private static boolean wachtTotStil(Connection verbinding)
            throws SQLException, InterruptedException {
        long einde = System.nanoTime() + GEDULD.toNanos();
        try (Statement opdracht = verbinding.createStatement()) {
            while (System.nanoTime() < einde) {
                try (ResultSet rij =
                        opdracht.executeQuery(
                                "select count(*) from werk where soort in ('BERICHT_IN',"
                                        + " 'BERICHT_UIT', 'BERICHT_BERGEN')")) {
                    rij.next();
                    if (rij.getLong(1) == 0) {
                        return true;
                    }
                }
                KillProef.wacht(TUSSENPOOS_MS);
            }
        }
        return false;
    }
}
