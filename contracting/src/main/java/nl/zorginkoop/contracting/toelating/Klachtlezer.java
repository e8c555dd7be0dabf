package nl.zorginkoop.contracting.toelating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier.Geschil;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier.Klacht;

/** De klachten over een aanvraag, voor de beoordelaar en de aanbieder dezelfde. */
final class Klachtlezer {
    private Klachtlezer() {}

    static List<Klacht> lees(Databank databank, UUID aanvraag) {
        return databank.lijst(
                """
                select k.*, g.moment as voorgelegd, d.dag as adviesdag, d.gelijk, d.kern, d.betwistbaar_tot
                from klacht k left join geschil g on g.klacht = k.id left join geschiladvies d on d.klacht = k.id
                where k.aanvraag = ? order by k.ontvangen, k.id
                """,
                Klachtlezer::klacht,
                aanvraag);
    }

    private static Klacht klacht(ResultSet r) throws SQLException {
        String uitkomst = r.getString("uitkomst");
        return new Klacht(
                r.getObject("id", UUID.class),
                r.getString("tekst"),
                Databank.dag(r, "ontvangen"),
                Databank.dag(r, "uiterlijk"),
                uitkomst == null ? null : Bezwaarloket.Klachtuitkomst.valueOf(uitkomst),
                r.getString("antwoord"),
                Databank.dag(r, "beslist"),
                geschil(r));
    }

    private static Geschil geschil(ResultSet r) throws SQLException {
        return Databank.moment(r, "voorgelegd") == null
                ? null
                : new Geschil(
                        Databank.moment(r, "voorgelegd"),
                        Databank.dag(r, "adviesdag"),
                        r.getObject("gelijk", Boolean.class),
                        r.getString("kern"),
                        Databank.dag(r, "betwistbaar_tot"));
    }
}
