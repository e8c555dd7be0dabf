package nl.zorginkoop.contracting.databank;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * De weg van wie nog niemand is: elke opdracht staat op zichzelf, in een eigen transactie met de
 * rol {@code VOORDEUR} en zonder huurder. Alleen die rol ziet accounts van alle organisaties om
 * iemand te herkennen. Binnen de transactie van een deur bestaat deze weg niet: die laat zich niet
 * onderbreken.
 */
public final class Voordeur {
    private static final String ROL =
            "select set_config('zorg.gemeente', '', true), set_config('zorg.aanbieder', '', true),"
                    + " set_config('zorg.rol', 'VOORDEUR', true)";

    private Voordeur() {}

    public static Databank over(Databank.Verbinding verbinding) {
        return new Databank(() -> metRol(verbinding.open()));
    }

    private static Connection metRol(Connection echt) throws SQLException {
        try {
            echt.setAutoCommit(false);
            try (PreparedStatement s = echt.prepareStatement(ROL)) {
                s.execute();
            }
            return vastBijSluiten(echt);
        } catch (SQLException | RuntimeException fout) {
            echt.close();
            throw fout;
        }
    }

    // De Databank geeft haar verbinding na elke opdracht terug: dat is het einde van de transactie.
    // Een mislukte opdracht heeft haar al afgebroken; vastleggen draait haar dan terug.
    private static Connection vastBijSluiten(Connection echt) {
        return (Connection)
                Proxy.newProxyInstance(
                        Voordeur.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (zelf, methode, waarden) -> {
                            if (methode.getName().equals("close")) {
                                sluit(echt);
                                return null;
                            }
                            try {
                                return methode.invoke(echt, waarden);
                            } catch (InvocationTargetException fout) {
                                throw fout.getCause();
                            }
                        });
    }

    private static void sluit(Connection echt) throws SQLException {
        try (echt) {
            try {
                echt.commit();
            } finally {
                echt.setAutoCommit(true);
            }
        }
    }
}
