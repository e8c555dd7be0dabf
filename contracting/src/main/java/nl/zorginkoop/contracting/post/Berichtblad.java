package nl.zorginkoop.contracting.post;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;

/** Eén bericht van dichtbij: wat eraan mankeert en wie er iets mee deed. */
@Dependent
class Berichtblad {
    private static final String DETAIL =
            """
            select i.oordeel, i.oorzaak,
                   (select t.eigenaar from taak t where t.onderwerp = s.id and t.toestand in ('OPEN', 'IN_BEHANDELING')
                    order by t.ontstaan desc limit 1) as eigenaar,
                   a.gezet_door, a.gezet, exists (select from berichtstuk k where k.bericht = s.id) as bewaard
            from berichtspoor s left join bericht_in i on i.id = s.id left join bericht_uit u on u.id = s.id
            left join lateral (
                select v.gezet_door, v.gezet from verzendstop v join hulpvrager h on h.id = v.hulpvrager
                where u.status = 'AANGEHOUDEN' and v.gemeente = u.gemeente and v.opgeheven is null
                  and bericht_noemt(u, h.id, h.bsn) order by v.gezet limit 1) a on true
            where s.id = ?
            """;

    private static final int HOOGSTENS = 100;

    @Inject Databank databank;

    Optional<Berichtdetail> van(UUID bericht) {
        return databank.eerste(DETAIL, Berichtblad::detail, bericht)
                .map(d -> d.met(stappen(bericht), herzendingen(bericht)));
    }

    private static Berichtdetail detail(ResultSet r) throws SQLException {
        String oorzaak = r.getString("oorzaak");
        return new Berichtdetail(
                r.getString("oordeel"),
                oorzaak == null ? null : Uitvaloorzaak.valueOf(oorzaak),
                r.getString("eigenaar"),
                r.getString("gezet_door"),
                Databank.moment(r, "gezet"),
                r.getBoolean("bewaard"),
                List.of(),
                List.of());
    }

    List<Zipdeel> delen(UUID bericht) {
        return databank.lijst(
                """
                select x.deel ->> 'naam' as naam, (x.deel ->> 'bericht')::uuid as bericht, s.berichtsoort,
                       s.identificatie, s.stand
                from bericht_in i
                cross join lateral jsonb_array_elements(i.oordeel -> 'berichten') with ordinality x (deel, plek)
                left join berichtspoor s on s.id = (x.deel ->> 'bericht')::uuid
                where i.id = ? and i.status = 'VERWERKT' and jsonb_typeof(i.oordeel -> 'berichten') = 'array'
                order by x.plek
                """,
                r ->
                        new Zipdeel(
                                r.getString("naam"),
                                r.getObject("bericht", UUID.class),
                                r.getString("berichtsoort"),
                                r.getString("identificatie"),
                                r.getString("stand")),
                bericht);
    }

    private List<Berichtdetail.Stap> stappen(UUID bericht) {
        return databank.lijst(
                "select stap, reden, door, moment from uitvalstap where bericht = ? order by moment, id"
                        + " limit "
                        + HOOGSTENS,
                r ->
                        new Berichtdetail.Stap(
                                r.getString("stap"),
                                r.getString("reden"),
                                r.getString("door"),
                                Databank.moment(r, "moment")),
                bericht);
    }

    private List<Berichtdetail.Herzending> herzendingen(UUID bericht) {
        return databank.lijst(
                "select door, gevraagd, verzonden from herzending where bericht = ? order by gevraagd limit "
                        + HOOGSTENS,
                r ->
                        new Berichtdetail.Herzending(
                                r.getString("door"),
                                Databank.moment(r, "gevraagd"),
                                Databank.moment(r, "verzonden")),
                bericht);
    }
}
