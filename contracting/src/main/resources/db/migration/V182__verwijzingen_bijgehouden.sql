-- Naar wie er verwezen is (V121), opgeteld per aanbieder en per regisseur, en hoe ver een regisseur afwijkt (WC-10). Drie lijsten
-- lazen daarvoor alle verwijzingen van de gemeente, bij elke bladzijde (ADR 0023). Wat er staat verandert niet: het wordt
-- bijgehouden in de transactie die toont of kiest, en een hertelling geeft hetzelfde.

create table verwijzingsom (
    gemeente    char(4) not null references gemeente,
    aanbieder   char(8) not null references zorgaanbieder,
    getoond     bigint not null,
    gekozen     bigint not null,
    geadviseerd bigint not null,
    primary key (gemeente, aanbieder)
);
create index verwijzingsom_aanbieder on verwijzingsom (aanbieder, gemeente);
select beveilig('verwijzingsom', 'gemeente_aanbieder');
select houd_zelf_bij('verwijzingsom');

create table regisseursom (
    gemeente    char(4) not null references gemeente,
    regisseur   text not null,
    getoond     bigint not null,
    gekozen     bigint not null,
    geadviseerd bigint not null,
    aanbieders  int not null,
    primary key (gemeente, regisseur)
);
select beveilig('regisseursom', 'gemeente');
select houd_zelf_bij('regisseursom');

-- Bij welke aanbieder een regisseur het verst boven zijn collega's uitkomt. Leeg: wie te weinig koos, of waar niets te
-- vergelijken valt.
create table regisseurafwijking (
    gemeente  char(4) not null references gemeente,
    regisseur text not null,
    aanbieder char(8) not null references zorgaanbieder,
    aandeel   int not null,
    z         float8 not null,
    primary key (gemeente, regisseur)
);
select beveilig('regisseurafwijking', 'gemeente');
select houd_zelf_bij('regisseurafwijking');

-- Als V165, met de keuzes per regisseur uit hun som; en de gemeente is char(4): met tekst vergeleken doet een index niet mee.
create or replace function verwijzingsafwijking(p_gemeente text)
    returns table (regisseur text, agb char(8), keuzes bigint, gekozen bigint, aandeel float8, gemiddeld float8, z float8)
    language sql stable as
$$
    with som as materialized (
        select s.regisseur, s.gekozen as keuzes from regisseursom s
        where s.gemeente = p_gemeente::char(4) and s.gekozen >= 5
    ), deel as materialized (
        select s.regisseur, v.aanbieder, s.keuzes, v.gekozen::bigint as gekozen, v.gekozen::float8 / s.keuzes as aandeel
        from som s join verwijzing v on v.gemeente = p_gemeente::char(4) and v.regisseur = s.regisseur and v.gekozen > 0
    ), stand as (
        select d.aanbieder, sum(d.aandeel) / n.aantal as gemiddeld,
               sum(d.aandeel * d.aandeel) / n.aantal - (sum(d.aandeel) / n.aantal) ^ 2 as variantie
        from deel d cross join (select count(*)::float8 as aantal from som) n group by d.aanbieder, n.aantal
    )
    select d.regisseur, d.aanbieder, d.keuzes, d.gekozen, d.aandeel, s.gemiddeld,
           -- wat afronden overlaat is geen spreiding
           case when s.variantie > 1e-12 then (d.aandeel - s.gemiddeld) / sqrt(s.variantie) end
    from deel d join stand s on s.aanbieder = d.aanbieder
$$;

create function verwijzingsuitslag(p_gemeente text)
    returns table (gemeente char(4), regisseur text, aanbieder char(8), aandeel int, z float8) language sql stable
    set enable_bitmapscan = on as
$$
    select distinct on (d.regisseur) p_gemeente::char(4), d.regisseur, d.agb, round(d.aandeel * 100)::int, d.z
    from verwijzingsafwijking(p_gemeente) d where d.z is not null order by d.regisseur, d.z desc, d.agb
$$;

create function weeg_verwijzingen(p_gemeente text) returns void language plpgsql as
$$
begin
    merge into regisseurafwijking r using verwijzingsuitslag(p_gemeente) u on r.gemeente = u.gemeente and r.regisseur = u.regisseur
    when matched and (r.aanbieder, r.aandeel, r.z) is distinct from (u.aanbieder, u.aandeel, u.z) then
        update set aanbieder = u.aanbieder, aandeel = u.aandeel, z = u.z
    when not matched then
        insert (gemeente, regisseur, aanbieder, aandeel, z) values (u.gemeente, u.regisseur, u.aanbieder, u.aandeel, u.z)
    when not matched by source and r.gemeente = p_gemeente::char(4) then delete;
end
$$;

create function tel_verwijzingen() returns trigger language plpgsql as
$$
declare
    v_bron text := case tg_op
        when 'INSERT' then 'select 1 as keer, n.* from nieuw n'
        when 'DELETE' then 'select -1 as keer, o.* from oud o'
        else 'select 1 as keer, n.* from nieuw n union all select -1, o.* from oud o' end;
    v_gekozen text[];
begin
    -- Wie kiest verschuift het gemiddelde van iedereen, en wie toont telt bij dezelfde aanbieders: in een gemeente wachten zij hier
    -- op elkaar. Elke opdracht na het slot ziet wat de vorige vastlegde.
    execute format($q$
        select count(pg_advisory_xact_lock(hashtextextended('verwijzing ' || y.gemeente, 0)))
        from (select distinct gemeente from (%s) x order by 1) y
    $q$, v_bron);
    execute format($q$
        insert into verwijzingsom as s (gemeente, aanbieder, getoond, gekozen, geadviseerd)
        select gemeente, aanbieder, sum(keer * getoond), sum(keer * gekozen), sum(keer * geadviseerd) from (%s) x
        group by 1, 2 order by 1, 2
        on conflict (gemeente, aanbieder) do update set getoond = s.getoond + excluded.getoond,
            gekozen = s.gekozen + excluded.gekozen, geadviseerd = s.geadviseerd + excluded.geadviseerd
    $q$, v_bron);
    execute format($q$
        insert into regisseursom as s (gemeente, regisseur, getoond, gekozen, geadviseerd, aanbieders)
        select gemeente, regisseur, sum(keer * getoond), sum(keer * gekozen), sum(keer * geadviseerd),
               sum(keer * (gekozen > 0)::int) from (%s) x
        group by 1, 2 order by 1, 2
        on conflict (gemeente, regisseur) do update set getoond = s.getoond + excluded.getoond,
            gekozen = s.gekozen + excluded.gekozen, geadviseerd = s.geadviseerd + excluded.geadviseerd,
            aanbieders = s.aanbieders + excluded.aanbieders
    $q$, v_bron);
    if tg_op = 'DELETE' then
        delete from verwijzingsom s where (s.gemeente, s.aanbieder) in (select gemeente, aanbieder from oud)
            and not exists (select from verwijzing v where v.gemeente = s.gemeente and v.aanbieder = s.aanbieder);
        delete from regisseursom s where (s.gemeente, s.regisseur) in (select gemeente, regisseur from oud)
            and not exists (select from verwijzing v where v.gemeente = s.gemeente and v.regisseur = s.regisseur);
    end if;
    -- tonen verschuift geen aandeel
    execute format($q$
        select array_agg(distinct gemeente order by gemeente) from (
            select gemeente from (%s) x group by gemeente, regisseur, aanbieder having sum(keer * gekozen) <> 0) y
    $q$, v_bron) into v_gekozen;
    for i in 1 .. coalesce(cardinality(v_gekozen), 0) loop
        perform weeg_verwijzingen(v_gekozen[i]);
    end loop;
    return null;
end
$$;
-- Het slot voor de rijen: wie twee keer schrijft houdt anders het slot en wacht op een rij van wie op het slot wacht.
create function verwijzing_slot() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended('verwijzing ' || coalesce(huidige_gemeente(), ''), 0));
    return null;
end
$$;
create trigger verwijzing_slot before insert or update or delete on verwijzing
    for each statement execute function verwijzing_slot();
create trigger tel_verwijzingen after insert on verwijzing referencing new table as nieuw
    for each statement execute function tel_verwijzingen();
create trigger tel_verwijzingen_om after update on verwijzing referencing old table as oud new table as nieuw
    for each statement execute function tel_verwijzingen();
create trigger tel_verwijzingen_af after delete on verwijzing referencing old table as oud
    for each statement execute function tel_verwijzingen();

-- Alles opnieuw, voor wie langs de deuren om inlas.
create function herreken_verwijzingen() returns void language plpgsql as
$$
declare
    v_gemeente text;
begin
    delete from verwijzingsom;
    delete from regisseurafwijking;
    insert into verwijzingsom (gemeente, aanbieder, getoond, gekozen, geadviseerd)
    select gemeente, aanbieder, sum(getoond), sum(gekozen), sum(geadviseerd) from verwijzing group by 1, 2;
    delete from regisseursom;
    insert into regisseursom (gemeente, regisseur, getoond, gekozen, geadviseerd, aanbieders)
    select gemeente, regisseur, sum(getoond), sum(gekozen), sum(geadviseerd), count(*) filter (where gekozen > 0)
    from verwijzing group by 1, 2;
    for v_gemeente in select distinct gemeente from verwijzing order by 1 loop
        perform weeg_verwijzingen(v_gemeente);
    end loop;
end
$$;
revoke execute on function herreken_verwijzingen from public;

-- FORCE verbergt rijen ook voor de eigenaar (rulings D3).
do $$
declare
    v_tabel text;
begin
    foreach v_tabel in array array['verwijzing', 'verwijzingsom', 'regisseursom', 'regisseurafwijking'] loop
        execute format('alter table %I no force row level security', v_tabel);
    end loop;
    perform herreken_verwijzingen();
    if (select coalesce(sum(gekozen), 0) from verwijzing) <> (select coalesce(sum(gekozen), 0) from verwijzingsom)
            or (select coalesce(sum(getoond), 0) from verwijzing) <> (select coalesce(sum(getoond), 0) from regisseursom) then
        raise exception 'de sommen van de verwijzingen zijn niet volledig';
    end if;
    foreach v_tabel in array array['verwijzing', 'verwijzingsom', 'regisseursom', 'regisseurafwijking'] loop
        execute format('alter table %I force row level security', v_tabel);
    end loop;
end
$$;
