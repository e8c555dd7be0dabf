package nl.zorginkoop.contracting.maanddeclaratie;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;

/**
 * Wat er van de lopende toewijzingen in een maand te declareren is, met dezelfde functies en in
 * dezelfde volgorde van tarieven als het oordeel (V7).
 */
@Dependent
class Maandregels {
    private static final String REGEL =
            """
            select t.id as toewijzing, t.nummer, t.client, p.naam as product, p.categorie, p.code as productcode,
                   x.begin, x.eind, coalesce(t.eenheid, ta.eenheid) as eenheid,
                   case when t.eenheid is not distinct from '83' then null when reg.alleen then 0 else ta.bedrag end as tarief,
                   ta.eenheid as tariefeenheid,
                   volume_in_periode(t.volume, t.eenheid, t.frequentie, t.categorie, t.wet, t.eind, x.begin, x.eind)
                       as per_periode,
                   volume_in_toewijzing(t.volume, t.frequentie, t.begin, t.eind) - s.volume as rest,
                   t.budget - s.bedrag as restbudget,
                   exists (select from prestatie q where q.toewijzing = t.id and q.begin = x.begin
                       and q.categorie = p.categorie and q.code = p.code and q.dc = 'D' and cardinality(q.codes) = 0
                       and not q.gecrediteerd) as gedeclareerd,
                   c.volume as ingevuld, c.eenheid as ingevuldin
            from (select ?::date as van, maand_eind(?::date) as tot) m
            join toewijzing t on t.gemeente = ? and t.wet = ? and t.status = 'TOEGEWEZEN' and t.begin <= m.tot
                 and (t.eind is null or t.eind >= m.van) and (?::bigint is null or t.nummer = ?)
            cross join lateral (select greatest(t.begin, m.van) as begin, least(coalesce(t.eind, m.tot), m.tot) as eind) x
            join product p on p.wet = t.wet and (t.productcode is null or p.code = t.productcode)
                 and (t.categorie is null or p.categorie = t.categorie)
            left join lateral (
                select a.bedrag, a.eenheid, a.overeenkomst from tarief a
                where a.gemeente = t.gemeente and a.wet = t.wet and a.aanbieder = t.aanbieder and a.productcode = p.code
                  and (t.eenheid is null or a.eenheid = t.eenheid or a.eenheid = '04' and t.eenheid = '01')
                  and a.geldig && daterange(x.begin, x.eind, '[]') and a.bekend @> (select nu())
                order by a.overeenkomst = t.overeenkomst desc, a.eenheid = t.eenheid desc, lower(a.geldig) desc
                limit 1) ta on true
            -- rulings A12: een registratie gaat tegen nul, ook als er een prijs in het contract staat
            cross join lateral (select coalesce(t.overeenkomst in (select o.id from registratieovereenkomst o)
                or ta.overeenkomst in (select o.id from registratieovereenkomst o), false) as alleen) reg
            cross join lateral (
                select coalesce(sum(in_eenheid(q.volume, q.eenheid, t.eenheid)), 0)::bigint as volume,
                       coalesce(sum(q.bedrag), 0)::bigint as bedrag
                from prestatie q where q.toewijzing = t.id and q.dc = 'D' and cardinality(q.codes) = 0
                  and not q.gecrediteerd) s
            left join maandconcept c on c.toewijzing = t.id and c.productcode = p.code and c.begin = x.begin
            -- zonder product en zonder tarief is er niets afgesproken om te declareren
            where coalesce(t.eenheid, ta.eenheid) is not null and (t.productcode is not null or ta.bedrag is not null)
            order by t.client, t.nummer, p.code limit ?
            """;

    @Inject Databank databank;

    /**
     * @param nummer alleen van deze toewijzing, of {@code null} voor alle
     */
    List<Maandregel> van(Gemeentecode gemeente, Wet wet, YearMonth maand, Long nummer) {
        return databank.lijst(
                REGEL,
                Maandregels::regel,
                maand.atDay(1),
                maand.atDay(1),
                gemeente.code(),
                wet,
                nummer,
                nummer,
                Maandvoorstel.HOOGSTENS + 1);
    }

    /** Wat er nu in de plaats van een eerdere regel kan komen, op deze toewijzing. */
    Optional<Maandregel> nieuw(
            Gemeentecode gemeente, Wet wet, Prestatieregel oud, long toewijzingnummer) {
        List<Maandregel> kan = van(gemeente, wet, YearMonth.from(oud.begin()), toewijzingnummer);
        return kan.stream()
                .filter(r -> r.productcode().equals(oud.code()))
                .findFirst()
                .or(() -> kan.size() == 1 ? Optional.of(kan.get(0)) : Optional.empty());
    }

    private static Maandregel regel(ResultSet r) throws SQLException {
        Long tarief = Databank.getal(r, "tarief");
        Long budget = Databank.getal(r, "restbudget");
        Long ingevuld = Databank.getal(r, "ingevuld");
        return new Maandregel(
                r.getObject("toewijzing", java.util.UUID.class),
                r.getLong("nummer"),
                r.getString("client"),
                r.getString("product"),
                r.getString("categorie"),
                r.getString("productcode"),
                Databank.dag(r, "begin"),
                Databank.dag(r, "eind"),
                r.getString("eenheid"),
                tarief == null ? null : Euro.centen(tarief),
                r.getString("tariefeenheid"),
                Databank.getal(r, "per_periode"),
                Databank.getal(r, "rest"),
                budget == null ? null : Euro.centen(budget),
                r.getBoolean("gedeclareerd"),
                ingevuld == null
                        ? null
                        : new Hoeveelheid(ingevuld, r.getString("ingevuldin")).tekst());
    }
}
