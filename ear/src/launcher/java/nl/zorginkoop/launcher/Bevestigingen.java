package nl.zorginkoop.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Schrijvers die onthouden wat hun bevestigd is. Na een kill -9 moet elk bevestigd nummer er staan;
 * een nummer zonder bevestiging mag er staan of niet.
 */
final class Bevestigingen {

    private static final String SCHRIJF = "insert into proef.bevestigd (nr) values (?)";

    private final AtomicLong teller;
    private final ConcurrentLinkedQueue<Long> bevestigd = new ConcurrentLinkedQueue<>();
    private final List<Thread> schrijvers = new ArrayList<>();
    private volatile boolean stoppen;

    private Bevestigingen(long begin) {
        this.teller = new AtomicLong(begin);
    }

    static Bevestigingen begin(Platform platform, int aantal) {
        long begin;
        try (Connection verbinding = verbind(platform);
                Statement opdracht = verbinding.createStatement()) {
            opdracht.execute("create schema if not exists proef");
            opdracht.execute("create table if not exists proef.bevestigd (nr bigint primary key)");
            try (ResultSet rij =
                    opdracht.executeQuery("select coalesce(max(nr), 0) from proef.bevestigd")) {
                rij.next();
                begin = rij.getLong(1);
            }
        } catch (SQLException fout) {
            throw new Fout("De proef kan niet schrijven: " + fout.getMessage(), fout);
        }
        Bevestigingen bevestigingen = new Bevestigingen(begin);
        for (int i = 0; i < aantal; i++) {
            Thread schrijver = new Thread(() -> bevestigingen.schrijf(platform), "schrijver-" + i);
            schrijver.start();
            bevestigingen.schrijvers.add(schrijver);
        }
        return bevestigingen;
    }

    /** Stopt en geeft wat bevestigd is. */
    Set<Long> stop() throws InterruptedException {
        stoppen = true;
        for (Thread schrijver : schrijvers) {
            schrijver.join();
        }
        return new HashSet<>(bevestigd);
    }

    static long verloren(Platform platform, Set<Long> bevestigd) {
        Set<Long> ontbreekt = new HashSet<>(bevestigd);
        try (Connection verbinding = verbind(platform);
                Statement opdracht = verbinding.createStatement();
                ResultSet rijen = opdracht.executeQuery("select nr from proef.bevestigd")) {
            while (rijen.next()) {
                ontbreekt.remove(rijen.getLong(1));
            }
        } catch (SQLException fout) {
            throw new Fout("De proef kan niet tellen: " + fout.getMessage(), fout);
        }
        return ontbreekt.size();
    }

    static Connection verbind(Platform platform) throws SQLException {
        return DriverManager.getConnection(
                platform.databankUrl(), Postgres.BEHEERDER, platform.beheerWachtwoord());
    }

    private void schrijf(Platform platform) {
        try (Connection verbinding = verbind(platform);
                PreparedStatement opdracht = verbinding.prepareStatement(SCHRIJF)) {
            while (!stoppen) {
                long nr = teller.incrementAndGet();
                opdracht.setLong(1, nr);
                opdracht.executeUpdate();
                bevestigd.add(nr);
            }
        } catch (SQLException databankWeg) {
            // De bedoeling van de proef: wat hierna komt is niet bevestigd.
        }
    }
}
