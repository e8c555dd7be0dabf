-- De toewijzing bij een regel wordt per regel op haar volle sleutel opgezocht. Als gewone koppeling mag de planner
-- kiezen, en zonder statistiek (vers gevuld, nog niet geanalyseerd) koos hij alle toewijzingen van de gemeente
-- langs voor elke regel: kwadratisch. De sleutel is uniek, dus "limit 1" verandert niets aan de uitkomst. Aanbieder en
-- status worden daarna pas getoetst: anders lijkt een index op de aanbieder even goed.
create or replace view staging.feit with (security_invoker = true) as
select r as regel, d.id as declaratie,
       row (t.id, t.status, t.bsn, t.categorie, t.productcode, t.eenheid, t.begin, t.eind, t.frequentie, t.volume,
            t.budget, ta.bedrag, ta.eenheid, coalesce(p.categorie = r.categorie, false),
            ta.bedrag is not null)::feiten as f
from staging.regel r
join declaratie d on d.bericht = r.bericht
left join lateral (
    select t.* from toewijzing t
    where t.gemeente = d.gemeente and t.wet = d.wet and t.nummer = r.toewijzingnummer
    limit 1) t on t.aanbieder = d.aanbieder and t.status <> 'AFGEKEURD'
left join product p on p.wet = d.wet and p.code = r.code
left join lateral (
    select ta.bedrag, ta.eenheid from tarief ta
    where ta.gemeente = d.gemeente and ta.wet = d.wet and ta.aanbieder = d.aanbieder and ta.productcode = r.code
      and (ta.eenheid = r.eenheid or ta.eenheid = '04' and r.eenheid = '01')
      and ta.geldig && daterange(r.begin, greatest(r.begin, r.eind), '[]') and ta.bekend @> (select nu())
    order by ta.overeenkomst = t.overeenkomst desc, ta.eenheid = r.eenheid desc,
             (case when ta.eenheid = r.eenheid then ta.bedrag else round(ta.bedrag / 60.0)::bigint end
              is not distinct from r.tarief) desc,
             -- Twee uurtarieven kunnen per minuut gelijk zijn: dan zegt het bedrag welk het was.
             (r.bedrag = case when ta.eenheid = r.eenheid then ta.bedrag * r.volume
                              else round(ta.bedrag * r.volume / 60.0)::bigint end) desc,
             lower(ta.geldig) desc
    limit 1) ta on true;
