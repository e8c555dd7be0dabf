package nl.zorginkoop.contracting.toelating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier.Geding;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier.Klacht;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier.Ongelijkheid;
import nl.zorginkoop.contracting.toelating.Beoordelingsdossier.Verzoek;

/** Leest een aanvraag zoals een beoordelaar haar voor zich heeft: een vast aantal vragen. */
final class Dossierlezer {
    private final Databank databank;
    private final String wie;

    Dossierlezer(Databank databank, String wie) {
        this.databank = databank;
        this.wie = wie;
    }

    Optional<Beoordelingsdossier> lees(UUID aanvraag) {
        List<Verzoek> verzoeken = verzoeken(aanvraag);
        List<Ongelijkheid> ongelijkheden = ongelijkheden(aanvraag);
        List<Klacht> klachten = Klachtlezer.lees(databank, aanvraag);
        Geding geding = geding(aanvraag);
        return databank.eerste(
                """
                select a.*, z.naam as aanbiedernaam, o.nummer || ' ' || o.titel as procedure, o.herstel_werkdagen,
                       beoordelingsbeurt(a.id) as beurt, beoordelingsuitkomst(a.id) as uitkomst,
                       beoordelaar_tegen(?, a.id) as nee
                from aanvraag a join zorgaanbieder z on z.agb = a.aanbieder join openstelling o on o.id = a.openstelling
                where a.id = ? and a.ingediend is not null
                """,
                r -> dossier(r, verzoeken, ongelijkheden, klachten, geding),
                wie,
                aanvraag);
    }

    private static Beoordelingsdossier dossier(
            ResultSet r,
            List<Verzoek> verzoeken,
            List<Ongelijkheid> ongelijkheden,
            List<Klacht> klachten,
            Geding geding)
            throws SQLException {
        String nee = r.getString("nee");
        return new Beoordelingsdossier(
                r.getObject("id", UUID.class),
                r.getString("nummer"),
                new AgbCode(r.getString("aanbieder")),
                r.getString("aanbiedernaam"),
                r.getObject("openstelling", UUID.class),
                r.getString("procedure"),
                Aanvraagrol.valueOf(r.getString("rol")),
                Aanvraag.Toestand.valueOf(r.getString("toestand")),
                Werkstap.valueOf(r.getString("beurt")),
                Databank.moment(r, "ingediend"),
                r.getString("hash"),
                Databank.dag(r, "gestand_tot"),
                r.getInt("herstel_werkdagen"),
                r.getString("motivatie"),
                r.getString("uitkomst"),
                nee == null ? null : Beoordelingsreden.bij(nee).orElseThrow(),
                verzoeken,
                ongelijkheden,
                klachten,
                geding);
    }

    private List<Verzoek> verzoeken(UUID aanvraag) {
        return databank.lijst(
                """
                select q.soort, q.voorwaarde, v.artikel, v.kop, q.wat, q.tot, q.voorbij
                from (select 'HERSTEL' as soort, voorwaarde, wat, (tot at time zone 'Europe/Amsterdam')::date as tot,
                             tot <= nu() as voorbij, gevraagd from herstelverzoek where aanvraag = ?
                      union all
                      select b.soort, b.voorwaarde, null, b.tot, b.tot < vandaag() or b.ontvangen is not null
                             or exists (select from aanvraagbewijs w where w.aanvraag = b.aanvraag
                                        and w.voorwaarde = b.voorwaarde and not w.vervallen), begin_van(b.gevraagd)
                      from bewijsverzoek b where b.aanvraag = ?) q
                left join voorwaarde v on v.id = q.voorwaarde
                order by q.gevraagd, string_to_array(v.artikel, '.')::int[]
                """,
                r ->
                        new Verzoek(
                                r.getString("soort"),
                                r.getObject("voorwaarde", UUID.class),
                                r.getString("artikel"),
                                r.getString("kop"),
                                r.getString("wat"),
                                Databank.dag(r, "tot"),
                                r.getBoolean("voorbij")),
                aanvraag,
                aanvraag);
    }

    private List<Ongelijkheid> ongelijkheden(UUID aanvraag) {
        return databank.lijst(
                """
                select g.id, g.voorwaarde, v.artikel, v.kop, x.id as ander, x.nummer, h.oordeel as hier, h.reden as hier_reden,
                       d.oordeel as daar, d.reden as daar_reden, ? in (h.beoordelaar, d.beoordelaar) as zelf
                from ongelijkheid g
                join aanvraag x on x.id = case when g.aanvraag = ? then g.ander else g.aanvraag end
                join voorwaarde v on v.id = g.voorwaarde
                left join lateral (select * from laatste_oordelen(?) where voorwaarde = g.voorwaarde) h on true
                left join lateral (select * from laatste_oordelen(x.id) where voorwaarde = g.voorwaarde) d on true
                where ? in (g.aanvraag, g.ander) and g.opgelost is null order by g.ontstaan, g.id
                """,
                r ->
                        new Ongelijkheid(
                                r.getObject("id", UUID.class),
                                r.getObject("voorwaarde", UUID.class),
                                r.getString("artikel"),
                                r.getString("kop"),
                                r.getObject("ander", UUID.class),
                                r.getString("nummer"),
                                r.getString("hier"),
                                r.getString("hier_reden"),
                                r.getString("daar"),
                                r.getString("daar_reden"),
                                r.getBoolean("zelf")),
                wie,
                aanvraag,
                aanvraag,
                aanvraag);
    }

    private Geding geding(UUID aanvraag) {
        return databank.eerste(
                        """
                        select k.* from kort_geding k join voornemen v on v.id = k.voornemen
                        where v.aanvraag = ? and v.vervallen is null
                        """,
                        r -> {
                            String uitkomst = r.getString("uitkomst");
                            return new Geding(
                                    Databank.dag(r, "dagvaarding"),
                                    r.getBoolean("op_tijd"),
                                    Databank.dag(r, "uitspraak"),
                                    uitkomst == null ? null : "TOEGEWEZEN".equals(uitkomst));
                        },
                        aanvraag)
                .orElse(null);
    }
}
