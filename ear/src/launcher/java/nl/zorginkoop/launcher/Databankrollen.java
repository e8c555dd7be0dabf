package nl.zorginkoop.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Maakt de databank en de twee rollen, en zet bij elke start de wachtwoorden en rechten goed. */
final class Databankrollen {

    static final String NAAM = "zorginkoop";
    static final String EIGENAAR = "zorginkoop_eigenaar";
    static final String APP = "zorginkoop_app";
    private static final String BEPERKT =
            " login nosuperuser nocreatedb nocreaterole nobypassrls noreplication";

    private Databankrollen() {}

    static Databank ingebouwd(Postgres postgres, Geheimen geheimen) {
        String eigenaarWachtwoord = geheimen.wachtwoord("db-eigenaar");
        String appWachtwoord = geheimen.wachtwoord("db-app");
        String beheer = postgres.beheerWachtwoord();
        try (Connection verbinding =
                DriverManager.getConnection(postgres.url("postgres"), Postgres.BEHEERDER, beheer)) {
            rol(verbinding, EIGENAAR, eigenaarWachtwoord);
            rol(verbinding, APP, appWachtwoord);
            if (!bestaat(verbinding, "select 1 from pg_database where datname = ?", NAAM)) {
                voerUit(verbinding, "create database " + NAAM + " owner " + EIGENAAR);
            }
            voerUit(verbinding, "revoke all on database " + NAAM + " from public");
            voerUit(verbinding, "grant connect, temporary on database " + NAAM + " to " + APP);
        } catch (SQLException fout) {
            throw new Fout("De databank is niet in te richten: " + fout.getMessage(), fout);
        }
        Databank databank =
                new Databank(postgres.url(NAAM), EIGENAAR, eigenaarWachtwoord, APP, appWachtwoord);
        try (Connection verbinding =
                DriverManager.getConnection(databank.url(), Postgres.BEHEERDER, beheer)) {
            voerUit(verbinding, "alter schema public owner to " + EIGENAAR);
        } catch (SQLException fout) {
            throw new Fout("De databank is niet in te richten: " + fout.getMessage(), fout);
        }
        geefRechten(databank);
        return databank;
    }

    /**
     * Een eigen PostgreSQL: de eigenaar is opgegeven; de rol van de toepassing ook, of we maken hem
     * als de eigenaar dat mag.
     */
    static Databank extern(Instellingen.ExterneDatabank extern, Geheimen geheimen) {
        String app = extern.appRol().orElse(APP);
        String appWachtwoord =
                extern.appWachtwoord().orElseGet(() -> geheimen.wachtwoord("db-app"));
        Databank databank =
                new Databank(
                        extern.url(), extern.eigenaar(), extern.wachtwoord(), app, appWachtwoord);
        try (Connection verbinding = alsEigenaar(databank)) {
            if (extern.appWachtwoord().isEmpty()) {
                rol(verbinding, app, appWachtwoord);
            }
        } catch (SQLException fout) {
            throw new Fout(uitleg(extern, app, fout), fout);
        }
        geefRechten(databank);
        return databank;
    }

    private static String uitleg(
            Instellingen.ExterneDatabank extern, String app, SQLException fout) {
        return "De databank "
                + extern.url()
                + " is niet bruikbaar: "
                + fout.getMessage()
                + "\nMag "
                + extern.eigenaar()
                + " zelf geen rollen maken, laat een beheerder dit dan eenmalig doen:\n"
                + "  create role "
                + app
                + " login password '…' nosuperuser nobypassrls;\n"
                + "  grant connect, temporary on database … to "
                + app
                + ";\nen geef ZORGINKOOP_DB_APP_USER en ZORGINKOOP_DB_APP_PASSWORD op.";
    }

    /** De toepassing mag rijen lezen en schrijven, nooit tabellen maken of bezitten. */
    private static void geefRechten(Databank databank) {
        String app = naam(databank.app());
        try (Connection verbinding = alsEigenaar(databank)) {
            voerUit(verbinding, "revoke create on schema public from public");
            voerUit(verbinding, "grant usage on schema public to " + app);
            voerUit(
                    verbinding,
                    "alter default privileges grant select, insert, update, delete on tables to "
                            + app);
            voerUit(
                    verbinding,
                    "alter default privileges grant usage, select on sequences to " + app);
        } catch (SQLException fout) {
            throw new Fout("De rechten zijn niet te geven: " + fout.getMessage(), fout);
        }
    }

    private static Connection alsEigenaar(Databank databank) throws SQLException {
        return DriverManager.getConnection(
                databank.url(), databank.eigenaar(), databank.eigenaarWachtwoord());
    }

    private static void rol(Connection verbinding, String rol, String wachtwoord)
            throws SQLException {
        boolean bestaat = bestaat(verbinding, "select 1 from pg_roles where rolname = ?", rol);
        String werkwoord = bestaat ? "alter role " : "create role ";
        String rechten = bestaat ? " login" : BEPERKT;
        voerUit(
                verbinding,
                werkwoord + naam(rol) + rechten + " password " + letterlijk(wachtwoord));
    }

    private static boolean bestaat(Connection verbinding, String vraag, String waarde)
            throws SQLException {
        try (PreparedStatement opdracht = verbinding.prepareStatement(vraag)) {
            opdracht.setString(1, waarde);
            try (ResultSet rijen = opdracht.executeQuery()) {
                return rijen.next();
            }
        }
    }

    private static void voerUit(Connection verbinding, String sql) throws SQLException {
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(sql);
        }
    }

    private static String naam(String rol) {
        return '"' + rol.replace("\"", "\"\"") + '"';
    }

    private static String letterlijk(String tekst) {
        return '\'' + tekst.replace("'", "''") + '\'';
    }
}
