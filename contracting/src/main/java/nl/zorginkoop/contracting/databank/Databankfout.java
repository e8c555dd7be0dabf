package nl.zorginkoop.contracting.databank;

import java.sql.SQLException;

/**
 * De databank weigerde of antwoordde niet. Waarden staan niet in de melding: die kunnen persoonlijk
 * zijn.
 */
public class Databankfout extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String sqlState;
    private final String regel;

    public Databankfout(String opdracht, SQLException oorzaak) {
        super(
                "SQL-toestand "
                        + oorzaak.getSQLState()
                        + " bij: "
                        + opdracht.strip().lines().findFirst().orElse("")
                        + naam(oorzaak),
                zonderWaarden(oorzaak));
        this.sqlState = oorzaak.getSQLState();
        this.regel = naamVan(oorzaak);
    }

    /** De vijf tekens van PostgreSQL, zoals {@code 23505} voor een dubbele sleutel. */
    public String sqlState() {
        return sqlState;
    }

    /** De naam van de geschonden regel (constraint), of leeg. */
    public String regel() {
        return regel;
    }

    /** De naam van de geschonden regel onder een fout van EclipseLink, of leeg. */
    public static String regelVan(Throwable fout) {
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (t instanceof SQLException oorzaak) {
                return naamVan(oorzaak);
            }
        }
        return "";
    }

    private static String naam(SQLException oorzaak) {
        String naam = naamVan(oorzaak);
        return naam.isEmpty() ? "" : " (" + naam + ")";
    }

    private static String naamVan(SQLException oorzaak) {
        if (oorzaak instanceof org.postgresql.util.PSQLException pg
                && pg.getServerErrorMessage() != null
                && pg.getServerErrorMessage().getConstraint() != null) {
            return pg.getServerErrorMessage().getConstraint();
        }
        return "";
    }

    // PostgreSQL zet de botsende waarden in het detail ("Key (bsn)=(…)"): alleen de hoofdmelding
    // mag mee.
    private static SQLException zonderWaarden(SQLException oorzaak) {
        String melding =
                oorzaak instanceof org.postgresql.util.PSQLException pg
                                && pg.getServerErrorMessage() != null
                        ? pg.getServerErrorMessage().getMessage()
                        : oorzaak.getMessage();
        SQLException schoon = new SQLException(melding, oorzaak.getSQLState());
        schoon.setStackTrace(oorzaak.getStackTrace());
        return schoon;
    }
}
