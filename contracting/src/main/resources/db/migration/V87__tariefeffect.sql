-- Wat een verandering van tarieven een aanbieder scheelt op wat hij zelf de laatste twaalf volle maanden leverde: een
-- rekenwijze, voor een indexering en voor een nieuwe versie van de voorwaarden (contractstandaard 1.4, 3.2).
create type tariefverschil as (productcode text, eenheid char(2), aanbieder char(8), deelnemer char(4), wijk text,
    vanaf date, oud bigint, nieuw bigint);

-- Minuten rekenen tegen het tarief van een uur. Wie voor een wijk iets anders krijgt, telt hier niet: de declaratie
-- noemt geen wijk.
create function tariefeffect(p_kader uuid, p_verschillen tariefverschil[]) returns table (aanbieder char(8),
    productcode text, eenheid char(2), volume numeric, effect bigint) language sql stable as
$$
    with verschil as materialized (select * from unnest(p_verschillen)),
    geleverd as materialized (
        select p.aanbieder, p.code, p.eenheid, sum(p.volume) as volume
        from inkoopkader k
        join prestatie p on p.gemeente = k.gemeente and p.wet = k.wet and p.dc = 'D' and cardinality(p.codes) = 0
             and not p.gecrediteerd
             and p."begin" >= (date_trunc('month', vandaag()) - interval '12 months')::date
             and p."begin" < date_trunc('month', vandaag())::date
        where k.id = p_kader and p.code in (select v.productcode from verschil v)
          and p.aanbieder in (select o.aanbieder from raamovereenkomst o where o.kader = k.id)
        group by p.aanbieder, p.code, p.eenheid)
    select g.aanbieder, g.code, v.eenheid,
           sum(case when g.eenheid = v.eenheid then g.volume else g.volume / 60 end),
           sum(round((v.nieuw - v.oud) * case when g.eenheid = v.eenheid then g.volume else g.volume / 60 end))::bigint
    from geleverd g
    cross join lateral (
        select * from verschil v
        where v.productcode = g.code and (v.aanbieder is null or v.aanbieder = g.aanbieder) and v.wijk is null
          and (v.eenheid = g.eenheid or v.eenheid = '04' and g.eenheid = '01')
        order by v.eenheid = g.eenheid desc, num_nonnulls(v.aanbieder) desc, v.deelnemer, v.vanaf limit 1) v
    group by g.aanbieder, g.code, v.eenheid
$$;

create or replace function indexeffect(p_indexering uuid) returns table (aanbieder char(8), productcode text,
    eenheid char(2), volume numeric, effect bigint) language sql stable as
$$
    select e.* from indexering i
    cross join lateral tariefeffect(i.kader, array(
        select (r.productcode, r.eenheid, r.aanbieder, r.deelnemer, r.wijk, lower(r.geldig), r.oud, r.nieuw)::tariefverschil
        from indexregels(p_indexering) r)) e
    where i.id = p_indexering
$$;

-- Elk tarief van een versie tegenover wat de dag ervoor geldt; zonder oud tarief is het nieuw. Een versie die al
-- gepubliceerd is, wordt vergeleken met wat er voor haar bekend was.
create function versieverschil(p_set uuid) returns setof tariefverschil language sql stable as
$$
    select r.productcode, r.eenheid, r.aanbieder, r.deelnemer, r.wijk, r.vanaf, o.bedrag, r.bedrag
    from tariefregel r
    join voorwaardenset s on s.id = r.voorwaardenset
    left join lateral (
        select t.bedrag from kadertarief t
        where t.kader = s.kader and t.productcode = r.productcode and t.eenheid = r.eenheid
          and t.aanbieder is not distinct from r.aanbieder and t.deelnemer is not distinct from r.deelnemer
          and t.wijk is not distinct from r.wijk and t.geldig @> r.vanaf - 1 and upper_inf(t.bekend)
        order by lower(t.bekend) desc limit 1) o on true
    where r.voorwaardenset = p_set
$$;
