package nl.zorginkoop.contracting.databank;

import java.sql.Array;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * SQL op de transactie die de deur van een loket heeft geopend: zelfde verbinding, zelfde huurder
 * als EclipseLink daar gebruikt. Parameters gaan altijd los mee, nooit in de tekst van de opdracht.
 */
public class Databank {
    /** Leest één rij. */
    @FunctionalInterface
    public interface Rij<T> {
        T van(ResultSet rij) throws SQLException;
    }

    /** Levert de verbinding van de lopende transactie; sluiten geeft haar terug aan de voorraad. */
    @FunctionalInterface
    public interface Verbinding {
        Connection open() throws SQLException;
    }

    private final Verbinding verbinding;

    public Databank(Verbinding verbinding) {
        this.verbinding = verbinding;
    }

    public <T> List<T> lijst(String sql, Rij<T> rij, Object... waarden) {
        try (Connection c = verbinding.open();
                PreparedStatement opdracht = bereid(c, sql, waarden);
                ResultSet uitkomst = opdracht.executeQuery()) {
            List<T> rijen = new ArrayList<>();
            while (uitkomst.next()) {
                rijen.add(rij.van(uitkomst));
            }
            return rijen;
        } catch (SQLException fout) {
            throw new Databankfout(sql, fout);
        }
    }

    /** De enige rij, of leeg; bij meer rijen de eerste. */
    public <T> Optional<T> eerste(String sql, Rij<T> rij, Object... waarden) {
        return lijst(sql, rij, waarden).stream().findFirst();
    }

    /** Loopt rij voor rij door een uitkomst van elke lengte, met vast geheugen. */
    public void stroom(String sql, Rij<Void> rij, Object... waarden) {
        try (Connection c = verbinding.open();
                PreparedStatement opdracht = bereid(c, sql, waarden)) {
            opdracht.setFetchSize(1000);
            try (ResultSet uitkomst = opdracht.executeQuery()) {
                while (uitkomst.next()) {
                    rij.van(uitkomst);
                }
            }
        } catch (SQLException fout) {
            throw new Databankfout(sql, fout);
        }
    }

    /** Voert uit en geeft het aantal geraakte rijen. */
    public int voer(String sql, Object... waarden) {
        try (Connection c = verbinding.open();
                PreparedStatement opdracht = bereid(c, sql, waarden)) {
            return opdracht.executeUpdate();
        } catch (SQLException fout) {
            throw new Databankfout(sql, fout);
        }
    }

    /**
     * Voert dezelfde opdracht voor veel rijen uit, in een keer naar de databank. Hoeveel rijen zij
     * raakte is daarna niet te zeggen: het stuurprogramma voegt opdrachten samen.
     */
    public void voerVeel(String sql, List<Object[]> rijen) {
        try (Connection c = verbinding.open();
                PreparedStatement opdracht = c.prepareStatement(sql)) {
            for (Object[] waarden : rijen) {
                for (int i = 0; i < waarden.length; i++) {
                    zet(c, opdracht, i + 1, waarden[i]);
                }
                opdracht.addBatch();
            }
            opdracht.executeBatch();
        } catch (BatchUpdateException fout) {
            // De oorzaak draagt de naam van de regel die nee zei.
            throw new Databankfout(
                    sql, fout.getNextException() == null ? fout : fout.getNextException());
        } catch (SQLException fout) {
            throw new Databankfout(sql, fout);
        }
    }

    /** Geeft de rauwe verbinding voor wat hierboven niet kan, zoals stromen van bytes. */
    public void met(Consumer<Connection> werk) {
        try (Connection c = verbinding.open()) {
            werk.accept(c);
        } catch (SQLException fout) {
            throw new Databankfout("verbinding", fout);
        }
    }

    private static PreparedStatement bereid(Connection c, String sql, Object... waarden)
            throws SQLException {
        PreparedStatement opdracht = c.prepareStatement(sql);
        for (int i = 0; i < waarden.length; i++) {
            zet(c, opdracht, i + 1, waarden[i]);
        }
        return opdracht;
    }

    private static void zet(Connection c, PreparedStatement opdracht, int plek, Object waarde)
            throws SQLException {
        if (waarde instanceof Instant moment) {
            opdracht.setObject(plek, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
        } else if (waarde instanceof Enum<?> naam) {
            opdracht.setString(plek, naam.name());
        } else if (waarde instanceof Collection<?> teksten) {
            Array rij = c.createArrayOf("text", teksten.stream().map(String::valueOf).toArray());
            opdracht.setArray(plek, rij);
        } else {
            opdracht.setObject(plek, waarde);
        }
    }

    /** Leest een {@code timestamptz}; {@code null} blijft {@code null}. */
    public static Instant moment(ResultSet rij, String kolom) throws SQLException {
        OffsetDateTime tijd = rij.getObject(kolom, OffsetDateTime.class);
        return tijd == null ? null : tijd.toInstant();
    }

    /** Leest een {@code date}; {@code null} blijft {@code null}. */
    public static LocalDate dag(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, LocalDate.class);
    }

    /** Leest een {@code bigint} die leeg mag zijn. */
    public static Long getal(ResultSet rij, String kolom) throws SQLException {
        long waarde = rij.getLong(kolom);
        return rij.wasNull() ? null : waarde;
    }

    /** Leest een {@code text[]}. */
    public static List<String> teksten(ResultSet rij, String kolom) throws SQLException {
        Array waarden = rij.getArray(kolom);
        return waarden == null ? List.of() : List.of((String[]) waarden.getArray());
    }
}
