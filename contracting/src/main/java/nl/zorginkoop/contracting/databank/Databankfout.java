package nl.zorginkoop.contracting.databank;

import java.sql.SQLException;
import java.util.Set;

/**
 * De databank weigerde of antwoordde niet. Waarden staan niet in de melding: die kunnen persoonlijk
 * zijn.
 */
public class Databankfout extends RuntimeException {
    private static final long serialVersionUID = 1L;
    // Te lang voor de kolom, of een teken dat in geen tekst kan (zoals NUL).
    private static final Set<String> PAST_NIET = Set.of("22001", "22021");
    // Klasse 23 van SQL: een sleutel, verwijzing of regel van een tabel.
    private static final String REGEL_GESCHONDEN = "23";

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

    /** Kan de databank deze tekst nergens kwijt: te lang, of met een teken dat niet bestaat? */
    public static boolean pastNiet(String sqlState) {
        return sqlState != null && PAST_NIET.contains(sqlState);
    }

    /**
     * Lag het aan wat iemand stuurde, en niet aan de opdracht of de databank zelf? Dan is het een
     * weigering, ook als geen loket haar bij naam kent, en ook als zij onder een fout van
     * EclipseLink ligt.
     */
    public static boolean isWeigering(Throwable fout) {
        for (Throwable t = fout; t != null; t = t.getCause()) {
            if (t instanceof Databankfout databank) {
                return isWeigering(databank.sqlState, databank.regel);
            } else if (t instanceof SQLException oorzaak) {
                return isWeigering(oorzaak.getSQLState(), naamVan(oorzaak));
            }
        }
        return false;
    }

    private static boolean isWeigering(String sqlState, String regel) {
        return pastNiet(sqlState)
                || sqlState != null && sqlState.startsWith(REGEL_GESCHONDEN) && !regel.isEmpty();
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
