package nl.zorginkoop.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * De regio waarin lijsten gemeten worden: eigen gemeenten en aanbieders naast de demowereld, uit
 * {@code ear/src/proef/lijsten.sql}; of de gemeente van {@code uitvoer.sql}, waar een controller
 * van elk rapport evenveel rijen heeft. Elk blok van zo'n bestand heet iets; alles of niets.
 */
final class Lijstenwereld {

    private static final String KOP = "-- !";
    // Een toewijzing per regel, en in januari begint er elke dag een levering.
    private static final int MEESTE_REGELS = 30;

    private final String gemeente;
    private final Map<String, String> blokken;

    private Lijstenwereld(String gemeente, Map<String, String> blokken) {
        this.gemeente = gemeente;
        this.blokken = blokken;
    }

    /**
     * @param regels per declaratie
     */
    static Lijstenwereld uit(Path bestand, int regels) {
        if (regels < 2 || regels > MEESTE_REGELS) {
            throw new Fout("--regels is 2 tot en met " + MEESTE_REGELS);
        }
        return uit(bestand, "8801", "{regels}", regels);
    }

    /**
     * @param rijen van elk rapport
     */
    static Lijstenwereld uitvoer(Path bestand, int rijen) {
        return uit(bestand, Uitvoerproef.GEMEENTE, "{rijen}", rijen);
    }

    private static Lijstenwereld uit(Path bestand, String gemeente, String plek, int aantal) {
        Map<String, String> blokken = new LinkedHashMap<>();
        String naam = "";
        for (String regel : Bestanden.lees(bestand).lines().toList()) {
            if (regel.startsWith(KOP)) {
                naam = regel.substring(KOP.length()).strip();
                blokken.put(naam, "");
            } else if (!naam.isEmpty() && !regel.startsWith("--")) {
                blokken.merge(
                        naam, regel.replace(plek, Integer.toString(aantal)) + "\n", String::concat);
            }
        }
        return new Lijstenwereld(gemeente, blokken);
    }

    Map<String, String> blokken() {
        return Map.copyOf(blokken);
    }

    /** Vult de databank als dat nog niet gebeurd is; een proef gaat verder waar zij was. */
    void vul(Connection verbinding, Scherm scherm) throws SQLException {
        try (Statement opdracht = verbinding.createStatement()) {
            try (ResultSet rij =
                    opdracht.executeQuery(
                            "select 1 from gemeente where code = '" + gemeente + "'")) {
                if (rij.next()) {
                    scherm.regel("De gegevens van de proef liggen er al.");
                    return;
                }
            }
            verbinding.setAutoCommit(false);
            try {
                opdracht.execute("set session_replication_role = replica");
                for (Map.Entry<String, String> blok : blokken.entrySet()) {
                    long begin = System.nanoTime();
                    opdracht.execute(blok.getValue());
                    scherm.regel(
                            "  %s: %d s",
                            blok.getKey(), (System.nanoTime() - begin) / 1_000_000_000);
                }
                opdracht.execute("set session_replication_role = origin");
                verbinding.commit();
            } finally {
                verbinding.rollback();
                verbinding.setAutoCommit(true);
            }
            // Schoon en gewogen, zoals een databank die al jaren draait.
            opdracht.execute("vacuum analyze");
        }
    }
}
