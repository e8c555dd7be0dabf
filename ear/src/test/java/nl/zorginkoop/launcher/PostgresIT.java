package nl.zorginkoop.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** De ingebouwde databank na een kill -9, zonder server. */
class PostgresIT {
    private static final Path BOUW =
            Path.of(System.getProperty("zorginkoop.bouw", "target")).toAbsolutePath();

    /** Zolang rekent de losgeraakte backend door; veel langer dan een start duurt. */
    private static final String LANG = "select sum(i) from generate_series(1, 40000000) i";

    @Test
    void start_ook_als_een_losgeraakte_backend_nog_rekent() throws Exception {
        Path data = BOUW.resolve("postgrestest");
        Bestanden.wisBoom(data);
        Instellingen instellingen =
                Instellingen.uit(Map.of("ZORGINKOOP_DATA", data.toString()), BOUW, BOUW);
        Geheimen geheimen = new Geheimen(data.resolve("geheimen"));
        Postgres eerste = new Postgres(instellingen, geheimen);
        eerste.start(Poorten.kies());
        CountDownLatch bezig = new CountDownLatch(1);
        Thread rekenaar = new Thread(() -> reken(eerste, bezig));
        rekenaar.start();
        bezig.await();

        Processen.kill(eerste.pid());
        Postgres tweede = new Postgres(instellingen, geheimen);
        try {
            tweede.start(Poorten.kies());
            assertThat(tweede.leeft()).isTrue();
        } finally {
            tweede.stop();
            rekenaar.join();
        }
    }

    private static void reken(Postgres postgres, CountDownLatch bezig) {
        try (Connection c =
                        DriverManager.getConnection(
                                postgres.url("postgres"),
                                Postgres.BEHEERDER,
                                postgres.beheerWachtwoord());
                Statement s = c.createStatement()) {
            s.execute("set statement_timeout = 0");
            bezig.countDown();
            s.execute(LANG);
        } catch (SQLException verbroken) {
            // De kill verbreekt deze verbinding: dat hoort.
        }
    }
}
