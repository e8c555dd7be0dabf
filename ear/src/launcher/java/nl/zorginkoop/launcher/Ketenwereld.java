package nl.zorginkoop.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Legt in de datamap van de proef klaar waar de berichten op volgen ({@code keten.sql}). */
final class Ketenwereld {

    private static final String BERICHTEN =
            """
            select k.nr, k.soort, k.wet, k.gemeente, k.aanbieder, k.bsn, coalesce(t.nummer, 0) as nummer, k.categorie,
                   k.productcode, k.eenheid, coalesce(t."begin", vandaag()) as van, coalesce(t.eind, vandaag()) as tot,
                   vandaag() as dag
            from proef.keten k left join toewijzing t on t.id = k.toewijzing where k.run = ? order by k.nr
            """;

    private Ketenwereld() {}

    /** Hoe een reeks heet: elk bericht begint ermee, en geen twee reeksen heten gelijk. */
    static String run(long secondenSinds1970) {
        String tekst = Long.toString(secondenSinds1970, 36).toUpperCase(Locale.ROOT);
        return "K" + tekst.substring(Math.max(0, tekst.length() - 6));
    }

    static List<Ketenbericht> leg(Connection verbinding, Path bestand, String run, int aantal)
            throws SQLException {
        verbinding.setAutoCommit(false);
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(
                    Bestanden.lees(bestand)
                            .replace("{run}", run)
                            .replace("{aantal}", Integer.toString(aantal)));
            List<Ketenbericht> berichten = lees(verbinding, run);
            if (berichten.size() < aantal) {
                throw new Fout(
                        "De proef vraagt de demowereld en genoeg vrije testnummers: er zijn "
                                + berichten.size()
                                + " berichten te maken van "
                                + aantal
                                + ". Gooi de datamap van de proef weg en begin opnieuw.");
            }
            verbinding.commit();
            return berichten;
        } finally {
            verbinding.rollback();
            verbinding.setAutoCommit(true);
        }
    }

    private static List<Ketenbericht> lees(Connection verbinding, String run) throws SQLException {
        List<Ketenbericht> berichten = new ArrayList<>();
        try (PreparedStatement vraag = verbinding.prepareStatement(BERICHTEN)) {
            vraag.setString(1, run);
            try (ResultSet r = vraag.executeQuery()) {
                while (r.next()) {
                    berichten.add(
                            new Ketenbericht(
                                    r.getInt("nr"),
                                    Integer.parseInt(r.getString("soort")),
                                    r.getString("wet").equals("WMO"),
                                    r.getString("gemeente"),
                                    r.getString("aanbieder"),
                                    r.getString("bsn"),
                                    String.format(Locale.ROOT, "%s%05d", run, r.getInt("nr")),
                                    r.getInt("nummer"),
                                    r.getString("categorie"),
                                    r.getString("productcode"),
                                    r.getString("eenheid"),
                                    r.getObject("van", LocalDate.class),
                                    r.getObject("tot", LocalDate.class),
                                    r.getObject("dag", LocalDate.class)));
                }
            }
        }
        return berichten;
    }
}
