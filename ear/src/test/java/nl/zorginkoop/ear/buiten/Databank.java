package nl.zorginkoop.ear.buiten;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zorginkoop.ear.platform.TestPlatform;

/** De databank achter het platform, gezien door haar beheerder: over alle huurders heen. */
public final class Databank implements AutoCloseable {
    private static final String LOOPT_VANZELF = "public\\.(log|werk|bezorging|prognosestand).*";

    private final Connection verbinding;

    public Databank() throws SQLException {
        verbinding =
                DriverManager.getConnection(
                        TestPlatform.platform().databankUrl(),
                        "postgres",
                        lees(TestPlatform.data().resolve("geheimen/postgres-beheer")));
    }

    public List<String> teksten(String vraag) throws SQLException {
        List<String> teksten = new ArrayList<>();
        try (Statement opdracht = verbinding.createStatement();
                ResultSet r = opdracht.executeQuery(vraag)) {
            while (r.next()) {
                teksten.add(r.getString(1));
            }
        }
        return teksten;
    }

    public void voer(String opdracht) throws SQLException {
        try (Statement doe = verbinding.createStatement()) {
            doe.execute(opdracht);
        }
    }

    /**
     * Van elke tabel een afdruk van alle rijen: een gewijzigde letter geeft een andere. Het logboek
     * en wat de werkers vanzelf doen tellen niet mee.
     */
    Map<String, String> afdruk() throws SQLException {
        Map<String, String> afdruk = new TreeMap<>();
        for (String tabel :
                teksten(
                        "select table_schema || '.' || table_name from information_schema.tables"
                                + " where table_type = 'BASE TABLE' and table_schema not in"
                                + " ('pg_catalog', 'information_schema', 'proef')")) {
            if (!tabel.matches(LOOPT_VANZELF)) {
                String som = "coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)";
                afdruk.put(
                        tabel,
                        teksten("select count(*) || ' ' || " + som + " from " + tabel + " t")
                                .get(0));
            }
        }
        return afdruk;
    }

    @Override
    public void close() throws SQLException {
        verbinding.close();
    }

    private static String lees(Path bestand) {
        try {
            return Files.readString(bestand).strip();
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }
}
