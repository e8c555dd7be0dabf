package nl.zorginkoop.contracting;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.deur.Namens;

/**
 * Eén transactie zoals de deur van een loket haar opent: één verbinding, één huurder. Sluiten
 * zonder {@link #legVast} draait haar terug.
 */
public final class Transactie implements AutoCloseable {
    private final Connection verbinding;
    private final Databank databank;

    Transactie(DataSource bron, Namens namens) {
        try {
            verbinding = bron.getConnection();
            verbinding.setAutoCommit(false);
            Connection gedeeld = zonderSluiten(verbinding);
            databank = new Databank(() -> gedeeld);
        } catch (SQLException fout) {
            throw new IllegalStateException(fout);
        }
        databank.eerste(
                "select set_config('zorg.gemeente', ?, true), set_config('zorg.aanbieder', ?, true),"
                        + " set_config('zorg.rol', ?, true)",
                rij -> "",
                namens.gemeente() == null ? "" : namens.gemeente().code(),
                namens.aanbieder() == null ? "" : namens.aanbieder().code(),
                namens.rol().name());
    }

    public Databank databank() {
        return databank;
    }

    public void legVast() {
        try {
            verbinding.commit();
        } catch (SQLException fout) {
            throw new IllegalStateException(fout);
        }
    }

    @Override
    public void close() {
        try {
            verbinding.rollback();
            verbinding.close();
        } catch (SQLException fout) {
            throw new IllegalStateException(fout);
        }
    }

    // De Databank geeft haar verbinding na elke opdracht terug; hier blijft de transactie open.
    private static Connection zonderSluiten(Connection echt) {
        return (Connection)
                Proxy.newProxyInstance(
                        Transactie.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (zelf, methode, waarden) -> {
                            if (methode.getName().equals("close")) {
                                return null;
                            }
                            try {
                                return methode.invoke(echt, waarden);
                            } catch (InvocationTargetException fout) {
                                throw fout.getCause();
                            }
                        });
    }
}
