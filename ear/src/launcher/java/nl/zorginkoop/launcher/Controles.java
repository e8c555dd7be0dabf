package nl.zorginkoop.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tellingen die na elk ongeluk moeten kloppen, uit een SQL-bestand. Elk blok begint met {@code --
 * !} en een naam, en vraagt om rijen die er niet horen te zijn.
 */
final class Controles {

    private static final String KOP = "-- !";

    private final Map<String, String> vragen;

    private Controles(Map<String, String> vragen) {
        this.vragen = vragen;
    }

    static Controles uit(Path bestand) {
        if (!Files.isReadable(bestand)) {
            throw new Fout("De tellingen van de proef zijn er niet: " + bestand);
        }
        Map<String, String> vragen = new LinkedHashMap<>();
        String naam = "";
        for (String regel : Bestanden.lees(bestand).lines().toList()) {
            if (regel.startsWith(KOP)) {
                naam = regel.substring(KOP.length()).strip();
                vragen.put(naam, "");
            } else if (!naam.isEmpty() && !regel.startsWith("--")) {
                vragen.merge(naam, regel + "\n", String::concat);
            }
        }
        return new Controles(vragen);
    }

    int aantal() {
        return vragen.size();
    }

    /** Per telling die niet klopt één regel; als beheerder, want die ziet de rijen van iedereen. */
    List<String> bevindingen(Platform platform) {
        List<String> bevindingen = new ArrayList<>();
        try (Connection verbinding = Bevestigingen.verbind(platform);
                Statement opdracht = verbinding.createStatement()) {
            for (Map.Entry<String, String> vraag : vragen.entrySet()) {
                try (ResultSet rijen =
                        opdracht.executeQuery(
                                "select count(*) from (" + kaal(vraag.getValue()) + ") fout")) {
                    rijen.next();
                    if (rijen.getLong(1) > 0) {
                        bevindingen.add(vraag.getKey() + ": " + rijen.getLong(1));
                    }
                }
            }
        } catch (SQLException fout) {
            bevindingen.add("telling mislukt: " + fout.getMessage());
        }
        return bevindingen;
    }

    private static String kaal(String sql) {
        return sql.strip().replaceAll(";$", "");
    }
}
