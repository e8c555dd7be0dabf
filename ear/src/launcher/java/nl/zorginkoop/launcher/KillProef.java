package nl.zorginkoop.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Breekt het platform op een willekeurig moment met kill -9 af, start het opnieuw en telt: alles
 * wat bevestigd was staat er, elk ingeleverd bericht is precies één keer afgehandeld en de
 * tellingen van {@link Controles} kloppen.
 */
final class KillProef {

    private static final Duration GEDULD = Duration.ofMinutes(10);
    private static final int SCHRIJVERS = 4;
    // De klap hoort binnen de verwerking te vallen: tweeduizend regels duren ongeveer een seconde,
    // honderdduizend een seconde of tien.
    private static final int KORTSTE_MS = 1_500;
    private static final int REGELS_PER_MS = 8;

    /** Wat er omgaat. */
    enum Doelwit {
        SERVER,
        DATABANK,
        BEIDE
    }

    /** Uitkomst van één ronde. */
    record Ronde(
            int nr,
            Doelwit doelwit,
            int naMs,
            long bevestigd,
            long verloren,
            Optional<String> bericht,
            boolean onderweg,
            long herstartMs,
            List<String> bevindingen) {

        boolean goed() {
            return verloren == 0 && bevindingen.isEmpty();
        }
    }

    private final Instellingen instellingen;
    private final Controles controles;
    private final SplittableRandom toeval;
    private final int regels;
    private final Scherm scherm;

    /**
     * @param regels hoeveel regels een zelfgemaakte declaratie heeft
     */
    KillProef(
            Instellingen instellingen, Controles controles, long zaad, int regels, Scherm scherm) {
        this.instellingen = instellingen;
        this.controles = controles;
        this.toeval = new SplittableRandom(zaad);
        this.regels = regels;
        this.scherm = scherm;
    }

    List<Ronde> draai(int rondes, List<Path> berichten) throws InterruptedException {
        List<Ronde> uitkomsten = new ArrayList<>();
        Platform platform = start(instellingen);
        try {
            for (int nr = 1; nr <= rondes; nr++) {
                Doelwit doelwit = Doelwit.values()[(nr - 1) % Doelwit.values().length];
                int naMs = toeval.nextInt(10, Math.max(KORTSTE_MS, regels / REGELS_PER_MS));
                Optional<Proefdeclaratie> proef =
                        berichten.isEmpty()
                                ? Optional.of(
                                        Proefdeclaratie.maak(
                                                platform, platform.data().resolve("proef"), regels))
                                : Optional.empty();
                Optional<Path> bericht =
                        nr <= berichten.size()
                                ? Optional.of(berichten.get(nr - 1))
                                : proef.map(Proefdeclaratie::bestand);

                Bevestigingen schrijvers = Bevestigingen.begin(platform, SCHRIJVERS);
                Optional<String> ingeleverd = lever(bericht);
                wacht(naMs);
                Instant klap = Instant.now();
                kill(platform, doelwit);
                Set<Long> bevestigd = schrijvers.stop();
                platform.close();

                long begin = System.nanoTime();
                platform = start(instellingen);
                long herstart = (System.nanoTime() - begin) / 1_000_000;
                List<String> bevindingen = new ArrayList<>();
                Optional<String> stand = volg(ingeleverd, bevindingen);
                if (proef.isPresent() && ingeleverd.isPresent()) {
                    bevindingen.addAll(proef.get().bevindingen(platform, ingeleverd.get()));
                }
                bevindingen.addAll(controles.bevindingen(platform));
                Ronde ronde =
                        new Ronde(
                                nr,
                                doelwit,
                                naMs,
                                bevestigd.size(),
                                Bevestigingen.verloren(platform, bevestigd),
                                stand,
                                ingeleverd.isPresent()
                                        && onderweg(platform, ingeleverd.get(), klap),
                                herstart,
                                bevindingen);
                uitkomsten.add(ronde);
                toon(ronde);
            }
        } finally {
            platform.close();
        }
        return uitkomsten;
    }

    /** Datamap in bezit, databank en server aan, en wachten tot het platform bedient. */
    static Platform start(Instellingen instellingen) throws InterruptedException {
        Platform platform = Platform.neem(instellingen);
        try {
            platform.startDatabank();
            platform.startServer();
            platform.wachtTotGereed(GEDULD);
            return platform;
        } catch (Fout fout) {
            platform.close();
            throw fout;
        }
    }

    private Optional<String> lever(Optional<Path> bericht) throws InterruptedException {
        if (bericht.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Berichtenklant(instellingen).lever(bericht.get()));
        } catch (IOException fout) {
            throw new Fout(bericht.get() + " is niet in te leveren: " + fout, fout);
        }
    }

    private Optional<String> volg(Optional<String> id, List<String> bevindingen)
            throws InterruptedException {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        try {
            String status =
                    new Berichtenklant(instellingen).wachtOpAntwoord(id.get(), GEDULD).status();
            return Optional.of(status);
        } catch (IOException | Fout fout) {
            bevindingen.add("bericht " + id.get() + ": " + fout.getMessage());
            return Optional.of("ONBEKEND");
        }
    }

    /** Trof de klap het bericht tussen ontvangst en afhandeling? De klok van de demo loopt voor. */
    private static boolean onderweg(Platform platform, String bericht, Instant klap) {
        String sql =
                "select afgehandeld - verschuiving > ? from bericht_in, klok where id = ?::uuid";
        try (Connection verbinding = Bevestigingen.verbind(platform);
                PreparedStatement vraag = verbinding.prepareStatement(sql)) {
            vraag.setObject(1, klap.atOffset(ZoneOffset.UTC));
            vraag.setString(2, bericht);
            try (ResultSet rij = vraag.executeQuery()) {
                return rij.next() && rij.getBoolean(1);
            }
        } catch (SQLException fout) {
            throw new Fout("De proef kan het bericht niet lezen: " + fout.getMessage(), fout);
        }
    }

    private static void kill(Platform platform, Doelwit doelwit) {
        if (doelwit != Doelwit.DATABANK) {
            Processen.kill(platform.serverPid());
        }
        if (doelwit != Doelwit.SERVER) {
            Processen.kill(platform.databankPid());
        }
    }

    static void wacht(int ms) throws InterruptedException {
        Object klok = new Object();
        long einde = System.nanoTime() + ms * 1_000_000L;
        synchronized (klok) {
            for (long rest = ms; rest > 0; rest = (einde - System.nanoTime()) / 1_000_000) {
                klok.wait(rest);
            }
        }
    }

    private void toon(Ronde ronde) {
        scherm.regel(
                "ronde %d: kill -9 %s na %d ms; %d bevestigd, %d verloren; bericht %s%s;"
                        + " herstart %d ms%s",
                ronde.nr(),
                ronde.doelwit(),
                ronde.naMs(),
                ronde.bevestigd(),
                ronde.verloren(),
                ronde.bericht().orElse("geen"),
                ronde.onderweg() ? ", midden in de verwerking" : "",
                ronde.herstartMs(),
                ronde.bevindingen().isEmpty() ? "" : "; FOUT " + ronde.bevindingen());
    }
}
