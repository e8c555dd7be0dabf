package nl.zorginkoop.contracting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Verbindingen voor tests, die na sluiten schoon worden teruggelegd. Een nieuwe verbinding kost een
 * proces en een wachtwoordproef van duizenden rondes; een test die regel voor regel in het logboek
 * kijkt, opende er zo vijfduizend.
 */
final class Verbindingenbak extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;
    private static final int BEWAAR = 2;

    // Wat "discard all" doet, op de plannen na: die houdt een verbinding in productie ook, en ze na
    // elke opdracht opnieuw maken was een vijfde van het werk van de databank.
    private static final String SCHOON =
            "set session authorization default; reset all; close all; unlisten *;"
                    + " select pg_advisory_unlock_all(); discard temp; discard sequences";

    private final transient Deque<Connection> vrij = new ArrayDeque<>();

    @Override
    public Connection getConnection() throws SQLException {
        Connection oud = neem();
        return geleend(oud == null ? super.getConnection() : oud);
    }

    private synchronized Connection neem() {
        return vrij.pollFirst();
    }

    private synchronized boolean bewaar(Connection verbinding) {
        return vrij.size() < BEWAAR && vrij.offerFirst(verbinding);
    }

    private Connection geleend(Connection echt) {
        AtomicBoolean terug = new AtomicBoolean();
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (zelf, methode, waarden) -> {
                            if (methode.getName().equals("close")) {
                                if (terug.compareAndSet(false, true)) {
                                    legTerug(echt);
                                }
                                return null;
                            }
                            if (methode.getName().equals("isClosed") && terug.get()) {
                                return true;
                            }
                            try {
                                return methode.invoke(echt, waarden);
                            } catch (InvocationTargetException fout) {
                                throw fout.getCause();
                            }
                        });
    }

    // Instellingen, sloten en tijdelijke tabellen gaan weg: de volgende merkt niets van de vorige.
    private void legTerug(Connection echt) throws SQLException {
        try {
            if (!echt.getAutoCommit()) {
                echt.rollback();
                echt.setAutoCommit(true);
            }
            try (Statement s = echt.createStatement()) {
                s.execute(SCHOON);
            }
            echt.setReadOnly(false);
        } catch (SQLException kapot) {
            echt.close();
            return;
        }
        if (!bewaar(echt)) {
            echt.close();
        }
    }

    synchronized void sluit() {
        while (!vrij.isEmpty()) {
            try {
                vrij.pollFirst().close();
            } catch (SQLException weg) {
                // zij was al dicht
            }
        }
    }
}
