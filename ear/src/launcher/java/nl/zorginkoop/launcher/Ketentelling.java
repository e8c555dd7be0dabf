package nl.zorginkoop.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Wat er van een reeks berichten werd, geteld in de databank (rulings C1): elk bericht precies één
 * gevolg, elk heenbericht precies één antwoord, een herhaling geen van beide, en elke uitval met
 * haar oorzaak. Op een 302 hoort geen antwoord: het is er een.
 *
 * @param berichten hoeveel verschillende er ingeleverd zijn
 * @param retouren hoeveel daarvan een 302 zijn
 * @param ontvangen hoeveel inleveringen een bewijs kregen
 * @param geteld hoeveel er als eerste tellen
 * @param gevolgen hoeveel er precies één gevolg hebben
 * @param afgekeurd hoeveel er afgekeurd zijn; de proef stuurt alleen goede
 * @param antwoorden hoeveel antwoorden er klaarstaan
 * @param verzonden hoeveel daarvan de deur uit zijn, met hun bestand
 * @param opHerhaling hoeveel antwoorden op een herhaling volgden
 * @param uitval oorzaak en aantal van wat in de uitvalbak ligt
 * @param zonderReden hoeveel daarvan niet zeggen waarom
 */
record Ketentelling(
        int berichten,
        int retouren,
        int ontvangen,
        int geteld,
        int gevolgen,
        int afgekeurd,
        int antwoorden,
        int verzonden,
        int opHerhaling,
        List<String> uitval,
        int zonderReden) {

    private static final String BEWIJZEN =
            """
            select count(*) as ontvangen, count(*) filter (where telt) as geteld,
                   count(*) filter (where status = 'AFGEKEURD') as afgekeurd,
                   count(*) filter (where status = 'UITVAL' and coalesce(btrim(reden), '') = '') as zonder_reden
            from bericht_in where identificatie like ? || '%'
            """;

    private static final String GEVOLGEN =
            """
            select count(*) as gevolgen from proef.keten k where k.run = ? and 1 = case k.soort
                when '305' then (select count(*) from levering l where l.toewijzing = k.toewijzing and not l.verwijderd)
                when '307' then (select count(*) from levering l where l.toewijzing = k.toewijzing and l.eind is not null)
                when '302' then (select count(*) from bericht_uit u where u.id = k.heen and u.retour is not null)
                else (select count(*) from verzoek v where v.gemeente = k.gemeente and v.aanbieder = k.aanbieder
                                                      and v.bsn = k.bsn) end
            """;

    private static final String ANTWOORDEN =
            """
            select u.bestand, u.status, i.status = 'DUBBEL' as herhaling
            from bericht_uit u join bericht_in i on i.id = u.antwoord_op where i.identificatie like ? || '%'
            """;

    private static final String UITVAL =
            """
            select coalesce(reden, 'geen reden') || ': ' || count(*) as regel from bericht_in
            where identificatie like ? || '%' and status = 'UITVAL' group by reden order by 1
            """;

    static Ketentelling tel(Connection c, Path data, String run, List<Ketenbericht> berichten)
            throws SQLException {
        int retouren = (int) berichten.stream().filter(b -> b.soort() == 302).count();
        int antwoorden = 0;
        int verzonden = 0;
        int opHerhaling = 0;
        try (PreparedStatement vraag = vraag(c, ANTWOORDEN, run);
                ResultSet r = vraag.executeQuery()) {
            while (r.next()) {
                antwoorden++;
                String bestand = r.getString("bestand");
                verzonden +=
                        "VERZONDEN".equals(r.getString("status"))
                                        && bestand != null
                                        && Files.isRegularFile(data.resolve(bestand))
                                ? 1
                                : 0;
                opHerhaling += r.getBoolean("herhaling") ? 1 : 0;
            }
        }
        List<String> uitval = new ArrayList<>();
        try (PreparedStatement vraag = vraag(c, UITVAL, run);
                ResultSet r = vraag.executeQuery()) {
            while (r.next()) {
                uitval.add(r.getString("regel"));
            }
        }
        try (PreparedStatement bewijzen = vraag(c, BEWIJZEN, run);
                ResultSet b = bewijzen.executeQuery();
                PreparedStatement gevolgen = vraag(c, GEVOLGEN, run);
                ResultSet g = gevolgen.executeQuery()) {
            b.next();
            g.next();
            return new Ketentelling(
                    berichten.size(),
                    retouren,
                    b.getInt("ontvangen"),
                    b.getInt("geteld"),
                    g.getInt("gevolgen"),
                    b.getInt("afgekeurd"),
                    antwoorden,
                    verzonden,
                    opHerhaling,
                    uitval,
                    b.getInt("zonder_reden"));
        }
    }

    /** Wat niet klopt, in woorden. */
    List<String> bevindingen() {
        List<String> fouten = new ArrayList<>();
        int heen = berichten - retouren;
        eis(fouten, "berichten die tellen", berichten, geteld);
        eis(fouten, "berichten met precies één gevolg", berichten, gevolgen);
        eis(fouten, "afgekeurde berichten", 0, afgekeurd);
        eis(fouten, "antwoorden", heen, antwoorden);
        eis(fouten, "antwoorden die als bestand klaarliggen", heen, verzonden);
        eis(fouten, "antwoorden op een herhaling", 0, opHerhaling);
        eis(fouten, "berichten in de uitval zonder oorzaak", 0, zonderReden);
        return fouten;
    }

    private static void eis(List<String> fouten, String wat, int verwacht, int geteld) {
        if (verwacht != geteld) {
            fouten.add(wat + ": verwacht " + verwacht + ", geteld " + geteld);
        }
    }

    private static PreparedStatement vraag(Connection c, String sql, String run)
            throws SQLException {
        PreparedStatement vraag = c.prepareStatement(sql);
        vraag.setString(1, run);
        return vraag;
    }
}
