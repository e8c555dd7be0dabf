package nl.zorginkoop.contracting.deur;

import jakarta.interceptor.InvocationContext;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;

/**
 * De echte deurwachter op een echte PostgreSQL; alleen de transacties van de server zijn na te
 * bootsen.
 */
final class Proefpost {
    private final Testdatabank db;
    private final Deurwachter wachter = new Deurwachter();
    private Connection lopend;
    private Connection apart;
    private int stand = Status.STATUS_NO_TRANSACTION;
    private boolean breekBijVastleggen;

    Proefpost(Testdatabank db) {
        this.db = db;
        Logboek logboek = new Logboek();
        logboek.databank = new Databank(this::inTransactie);
        logboek.apart = new Databank(() -> zonderSluiten(eigen()));
        wachter.databank = logboek.databank;
        wachter.logboek = logboek;
        wachter.transacties = nep(TransactionManager.class, this::transactie);
        Map<Object, Object> bij = new HashMap<>();
        wachter.lopend =
                nep(
                        TransactionSynchronizationRegistry.class,
                        (naam, waarden) ->
                                naam.equals("putResource")
                                        ? bij.put(waarden[0], waarden[1])
                                        : bij.get(waarden[0]));
    }

    /** Laat iemand aankloppen; achter de deur gebeurt {@code werk}. */
    Object klop(Method deur, Object[] parameters, Callable<Object> werk) throws Exception {
        Object[][] nu = {parameters};
        InvocationContext klop =
                nep(
                        InvocationContext.class,
                        (naam, waarden) ->
                                switch (naam) {
                                    case "getMethod" -> deur;
                                    case "getParameters" -> nu[0];
                                    case "setParameters" -> nu[0] = (Object[]) waarden[0];
                                    case "proceed" -> werk.call();
                                    default -> null;
                                });
        return wachter.laatBinnen(klop);
    }

    /** Alsof de deur één rij doorgeeft en dan breekt. */
    @SuppressWarnings("unchecked")
    void klopStromend(Method deur, Object[] parameters, Object rij) throws Exception {
        Object[][] nu = {parameters};
        InvocationContext klop =
                nep(
                        InvocationContext.class,
                        (naam, waarden) -> {
                            switch (naam) {
                                case "getMethod":
                                    return deur;
                                case "getParameters":
                                    return nu[0];
                                case "setParameters":
                                    nu[0] = (Object[]) waarden[0];
                                    return null;
                                default:
                                    ((Consumer<Object>) nu[0][nu[0].length - 1]).accept(rij);
                                    throw new IllegalStateException("halverwege");
                            }
                        });
        wachter.laatBinnen(klop);
    }

    /** De verbinding van de handeling, om achter de deur iets te doen. */
    Databank databank() {
        return wachter.databank;
    }

    /** Alsof de server bij het vastleggen de transactie alsnog terugdraait. */
    void breekBijVastleggen() {
        breekBijVastleggen = true;
    }

    private Connection inTransactie() {
        return zonderSluiten(lopend);
    }

    // Eigen verbindingen, maar niet voor elke klop een nieuwe: dat duurt langer dan de proef zelf.
    private Connection eigen() throws SQLException {
        if (apart == null) {
            apart = db.toepassing().getConnection();
        }
        return apart;
    }

    private Object transactie(String naam, Object[] waarden) throws Exception {
        switch (naam) {
            case "begin" -> {
                if (lopend == null) {
                    lopend = db.toepassing().getConnection();
                    lopend.setAutoCommit(false);
                }
                stand = Status.STATUS_ACTIVE;
            }
            case "commit" -> {
                if (breekBijVastleggen) {
                    sluit(false);
                    throw new RollbackException("uitgestelde controle");
                }
                sluit(true);
            }
            case "rollback" -> sluit(false);
            case "getStatus" -> {
                return stand;
            }
            default -> {
                return null;
            }
        }
        return null;
    }

    private void sluit(boolean vast) throws SQLException {
        if (vast) {
            lopend.commit();
        } else {
            lopend.rollback();
        }
        stand = Status.STATUS_NO_TRANSACTION;
    }

    @FunctionalInterface
    private interface Doe {
        Object bij(String naam, Object[] waarden) throws Exception;
    }

    private static <T> T nep(Class<T> soort, Doe doe) {
        return soort.cast(
                Proxy.newProxyInstance(
                        soort.getClassLoader(),
                        new Class<?>[] {soort},
                        (zelf, methode, waarden) -> doe.bij(methode.getName(), waarden)));
    }

    private static Connection zonderSluiten(Connection echt) {
        return (Connection)
                Proxy.newProxyInstance(
                        Proefpost.class.getClassLoader(),
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
