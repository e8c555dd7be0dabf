-- Als V165, met wat het optellen kostte eruit (ADR 0023): de geldende contracten van de gemeente eenmaal gelezen in plaats van
-- per tarief opgezocht, en tellen op een nummer en kale tekens in plaats van sorteren op de regels van de taal.
create or replace function leverancierstelling(p_gemeente text, p_producten text[])
    returns table (product text, aanbieders bigint) language sql stable as
$$
    with producten as materialized (
        select row_number() over () as nr, x.wet, x.productcode
        from (select distinct wet, productcode from interventie where gemeente = p_gemeente::char(4)
              and (p_producten is null or wet || ' ' || productcode = any (p_producten))) x
    ), geldend as materialized (
        select o.id from raamovereenkomst o
        where o.gemeente = p_gemeente::char(4) and contract_van_kracht(o.toestand) and o.begin <= (select vandaag())
          and coalesce(o.eind, 'infinity') >= (select vandaag())
    )
    select min(p.wet || ' ' || p.productcode), count(distinct t.aanbieder collate "C")
    from producten p join tarief t on t.gemeente = p_gemeente::char(4) and t.wet = p.wet and t.productcode = p.productcode
        and upper_inf(t.bekend) and t.geldig @> (select vandaag())
    -- is true: dan bouwt PostgreSQL er een tabel van om in te zoeken; als join denkt het dat er bijna geen contract is
    where (t.overeenkomst in (select o.id from geldend o)) is true
    group by p.nr
$$;
