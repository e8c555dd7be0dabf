-- Dekt het toegelaten aanbod de vraag (OH-21, WC-01)? Capaciteit is wat aanbieders in hun profiel zeggen; wie nu een
-- overeenkomst heeft met een tarief voor het product telt mee. Aan toelaten doet dit niets: ook bij ruim aanbod wordt
-- iedereen toegelaten die voldoet (OH-01).
create function dekking(p_gemeente text)
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

-- Zet signalen aan waar aanbod tekortschiet en uit waar het weer genoeg is; geeft hoeveel er veranderden.
create function herijk_dekking(p_gemeente text) returns bigint language sql as
$$
    with stand as (
        select * from dekking(p_gemeente)
    ), uit as (
        update wervingssignaal s set tot = vandaag()
        where s.gemeente = p_gemeente and s.tot is null and not exists (
            select from stand d where d.wet = s.wet and d.productcode = s.productcode and d.plaatsen < d.vragen)
        returning 1
    ), aan as (
        insert into wervingssignaal (gemeente, wet, productcode, vragen, plaatsen)
        select p_gemeente, d.wet, d.productcode, d.vragen, d.plaatsen from stand d
        where d.plaatsen < d.vragen and not exists (select from wervingssignaal s
            where s.gemeente = p_gemeente and s.wet = d.wet and s.productcode = d.productcode and s.tot is null)
        on conflict (gemeente, wet, productcode) where tot is null do nothing
        returning 1
    )
    select (select count(*) from uit) + (select count(*) from aan)
$$;
