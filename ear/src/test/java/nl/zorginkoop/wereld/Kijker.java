package nl.zorginkoop.wereld;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.ear.platform.TestPlatform;

/** Kijkt als beheerder van PostgreSQL over de huurders heen, zodat niets zich kan verstoppen. */
final class Kijker implements AutoCloseable {
    private final Connection verbinding;

    Kijker() throws SQLException {
        Path data = TestPlatform.data();
        verbinding =
                DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + poort(data) + "/zorginkoop",
                        "postgres",
                        lees(data.resolve("geheimen/postgres-beheer")));
        verbinding.setReadOnly(true);
    }

    long getal(String vraag) throws SQLException {
        try (PreparedStatement opdracht = verbinding.prepareStatement(vraag);
                ResultSet r = opdracht.executeQuery()) {
            r.next();
            return r.getLong(1);
        }
    }

    /** De eerste kolom van elke rij, als tekst. */
    List<String> teksten(String vraag) throws SQLException {
        List<String> teksten = new ArrayList<>();
        try (PreparedStatement opdracht = verbinding.prepareStatement(vraag);
                ResultSet r = opdracht.executeQuery()) {
            while (r.next()) {
                teksten.add(r.getString(1));
            }
        }
        return teksten;
    }

    @Override
    public void close() throws SQLException {
        verbinding.close();
    }

    // De map van PostgreSQL heet naar haar versie.
    private static String poort(Path data) {
        try (var mappen = Files.newDirectoryStream(data.resolve("postgres"), "[0-9]*")) {
            Path pid = mappen.iterator().next().resolve("postmaster.pid");
            return lees(pid).lines().skip(3).findFirst().orElseThrow().strip();
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }

    private static String lees(Path bestand) {
        try {
            return Files.readString(bestand).strip();
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
    }
}
