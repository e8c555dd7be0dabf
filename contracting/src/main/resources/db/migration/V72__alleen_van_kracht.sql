-- Wie nu een contract heeft: alleen een overeenkomst die van kracht is telt (ADR 0015), een aanbod niet.
create or replace function deel_in(p_id uuid, p_gemeente text, p_periode daterange, p_grens int, p_door text) returns void
    language plpgsql as
$$
begin
    insert into beheerindeling (id, gemeente, periode, grens, volume, door)
    select p_id, p_gemeente, p_periode, p_grens, coalesce(sum(case dc when 'D' then bedrag else -bedrag end), 0), p_door
    from prestatie where gemeente = p_gemeente and goedgekeurd and p_periode @> begin;

    insert into beheerplaats (gemeente, indeling, aanbieder, volume, cumulatief, groep)
    select p_gemeente, p_id, aanbieder, volume, cumulatief,
           case when volume > 0 and (cumulatief - volume) * 100 < totaal * p_grens then 'A' else 'B' end
    from (
        select aanbieder, volume, sum(volume) over (order by volume desc, aanbieder) as cumulatief,
               sum(volume) over () as totaal
        from (
            select aanbieder, coalesce(sum(bedrag), 0)::bigint as volume
            from (
                select aanbieder, case dc when 'D' then bedrag else -bedrag end as bedrag
                from prestatie where gemeente = p_gemeente and goedgekeurd and p_periode @> begin
                union all
                select aanbieder, 0 from raamovereenkomst
                where gemeente = p_gemeente and contract_van_kracht(toestand) and begin <= vandaag()
                  and coalesce(eind, 'infinity') >= vandaag()) p
            group by aanbieder) v) c;

    update accountgesprek a set vervallen = nu()
    where a.gemeente = p_gemeente and a.gehouden is null and a.vervallen is null
      and not exists (select from gespreksgroep g where g.gemeente = a.gemeente and g.aanbieder = a.aanbieder);
end
$$;

create or replace function dekking(p_gemeente text)
    returns table (wet text, productcode text, vragen bigint, plaatsen bigint, aanbieders bigint) language sql stable as
$$
    select h.wet, h.productcode, h.vragen, coalesce(a.plaatsen, 0), coalesce(a.aanbieders, 0)
    from (select wet, productcode, count(*) as vragen from hulpvraag
          where gemeente = p_gemeente and vervuld is null group by wet, productcode) h
    left join lateral (
        select sum(q.capaciteit)::bigint as plaatsen, count(*) as aanbieders
        from profielproduct q
        where q.wet = h.wet and q.productcode = h.productcode and not q.gestopt and exists (
            select from raamovereenkomst o join tarief t on t.overeenkomst = o.id
            where o.gemeente = p_gemeente and o.aanbieder = q.aanbieder and o.wet = q.wet
              and contract_van_kracht(o.toestand) and o.begin <= vandaag()
              and coalesce(o.eind, 'infinity') >= vandaag()
              and t.productcode = q.productcode and t.geldig @> vandaag() and t.bekend @> nu())) a on true
$$;
