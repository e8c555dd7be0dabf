-- Wat een product per jaar kostte, aan hoeveel mensen en bij wie, staat klaar (docs/adr/0023): bijgehouden in de
-- transactie die de declaratie beoordeelt of de regels vernietigt, en dus bij elke commit gelijk aan een hertelling.
--
-- Een mens en een aanbieder tellen per product en jaar een keer; wie er al staat, staat in een verzameling. Het totaal is
-- een rij waar elke declaratie van dat jaar langs moet, maar die wachtten al op elkaar bij het plafond van de wet (V7): het
-- slot komt daarna, in dezelfde volgorde, en er wacht dus niemand langer.
create table productbeeldclient (
    gemeente char(4) not null,
    wet      text not null,
    code     text not null,
    jaar     int not null,
    bsn      char(9) not null,
    primary key (gemeente, wet, code, jaar, bsn)
);
select beveilig('productbeeldclient', 'gemeente');

create table productbeeldaanbieder (
    gemeente  char(4) not null,
    wet       text not null,
    code      text not null,
    jaar      int not null,
    aanbieder char(8) not null,
    primary key (gemeente, wet, code, jaar, aanbieder)
);
select beveilig('productbeeldaanbieder', 'gemeente');

create table productbeeldtotaal (
    gemeente   char(4) not null,
    wet        text not null,
    code       text not null,
    jaar       int not null,
    uitgaven   bigint not null,
    clienten   bigint not null check (clienten >= 0),
    aanbieders bigint not null check (aanbieders >= 0),
    primary key (gemeente, wet, code, jaar)
);
select beveilig('productbeeldtotaal', 'gemeente');

-- Bijtellen mag naast elkaar; wie vernietigt wacht tot dat jaar stil is, anders ziet hij een mens niet die er net bij komt.
create function productbeeldslot(p_gemeente text, p_jaar int) returns bigint language sql immutable as
$$ select hashtextextended('productbeeld ' || p_gemeente || ' ' || p_jaar, 0) $$;

create function tel_productbeeld(d declaratie) returns void language plpgsql as
$$
begin
    perform pg_advisory_xact_lock_shared(productbeeldslot(d.gemeente, j.jaar))
    from (select distinct extract(year from p.begin)::int as jaar from prestatie p
          where p.declaratie = d.id and cardinality(p.codes) = 0 order by 1) j;
    with regel as materialized (
        select p.code, extract(year from p.begin)::int as jaar, p.bsn,
               sum(case p.dc when 'D' then p.bedrag else -p.bedrag end)::bigint as uitgaven
        from prestatie p where p.declaratie = d.id and cardinality(p.codes) = 0 group by 1, 2, 3
    ), som as materialized (
        select r.code, r.jaar, sum(r.uitgaven)::bigint as uitgaven from regel r group by 1, 2
    ), mens as (
        insert into productbeeldclient (gemeente, wet, code, jaar, bsn)
        -- op volgorde: twee declaraties met dezelfde mensen wachten op elkaar, en nooit in het rond
        select d.gemeente, d.wet, r.code, r.jaar, r.bsn from regel r order by r.code, r.jaar, r.bsn
        on conflict do nothing returning code, jaar
    ), aanbieder as (
        insert into productbeeldaanbieder (gemeente, wet, code, jaar, aanbieder)
        select d.gemeente, d.wet, s.code, s.jaar, d.aanbieder from som s order by s.code, s.jaar
        on conflict do nothing returning code, jaar
    )
    insert into productbeeldtotaal as t (gemeente, wet, code, jaar, uitgaven, clienten, aanbieders)
    select d.gemeente, d.wet, s.code, s.jaar, s.uitgaven,
           (select count(*) from mens m where m.code = s.code and m.jaar = s.jaar),
           (select count(*) from aanbieder a where a.code = s.code and a.jaar = s.jaar)
    from som s order by s.code, s.jaar
    on conflict (gemeente, wet, code, jaar) do update set uitgaven = t.uitgaven + excluded.uitgaven,
        clienten = t.clienten + excluded.clienten, aanbieders = t.aanbieders + excluded.aanbieders;
end
$$;

-- Regels verdwijnen alleen bij vernietigen. Wie van een mens of een aanbieder de laatste regel wegneemt, telt hem af.
create function vergeet_productbeeld() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(productbeeldslot(j.gemeente, j.jaar))
    from (select distinct w.gemeente, extract(year from w.begin)::int as jaar from weg w
          where cardinality(w.codes) = 0 order by 1, 2) j;
    with regel as materialized (
        select w.gemeente, w.wet, w.code, extract(year from w.begin)::int as jaar, w.aanbieder, w.bsn,
               sum(case w.dc when 'D' then w.bedrag else -w.bedrag end)::bigint as uitgaven
        from weg w where cardinality(w.codes) = 0 group by 1, 2, 3, 4, 5, 6
    ), mens as (
        delete from productbeeldclient c
        using (select distinct r.gemeente, r.wet, r.code, r.jaar, r.bsn from regel r) s
        where (c.gemeente, c.wet, c.code, c.jaar, c.bsn) = (s.gemeente, s.wet, s.code, s.jaar, s.bsn)
          and not exists (select from prestatie p where p.gemeente = s.gemeente and p.wet = s.wet and p.code = s.code
              and p.bsn = s.bsn and cardinality(p.codes) = 0
              and p.begin >= make_date(s.jaar, 1, 1) and p.begin < make_date(s.jaar + 1, 1, 1))
        returning c.gemeente, c.wet, c.code, c.jaar
    ), aanbieder as (
        delete from productbeeldaanbieder a
        using (select distinct r.gemeente, r.wet, r.code, r.jaar, r.aanbieder from regel r) s
        where (a.gemeente, a.wet, a.code, a.jaar, a.aanbieder) = (s.gemeente, s.wet, s.code, s.jaar, s.aanbieder)
          and not exists (select from prestatie p where p.gemeente = s.gemeente and p.wet = s.wet and p.code = s.code
              and p.aanbieder = s.aanbieder and cardinality(p.codes) = 0
              and p.begin >= make_date(s.jaar, 1, 1) and p.begin < make_date(s.jaar + 1, 1, 1))
        returning a.gemeente, a.wet, a.code, a.jaar
    )
    update productbeeldtotaal t set uitgaven = t.uitgaven - s.uitgaven,
        clienten = t.clienten - (select count(*) from mens m
            where (m.gemeente, m.wet, m.code, m.jaar) = (t.gemeente, t.wet, t.code, t.jaar)),
        aanbieders = t.aanbieders - (select count(*) from aanbieder a
            where (a.gemeente, a.wet, a.code, a.jaar) = (t.gemeente, t.wet, t.code, t.jaar))
    from (select r.gemeente, r.wet, r.code, r.jaar, sum(r.uitgaven)::bigint as uitgaven from regel r
          group by 1, 2, 3, 4) s
    where (t.gemeente, t.wet, t.code, t.jaar) = (s.gemeente, s.wet, s.code, s.jaar);
    return null;
end
$$;
create trigger vergeet_productbeeld after delete on prestatie referencing old table as weg
    for each statement execute function vergeet_productbeeld();

-- Alles opnieuw, voor wie langs de deuren om regels inlas: deze migratie, en de proef met lijsten.
create function herreken_productbeeld() returns void language plpgsql as
$$
begin
    delete from productbeeldclient;
    delete from productbeeldaanbieder;
    delete from productbeeldtotaal;
    insert into productbeeldclient (gemeente, wet, code, jaar, bsn)
    select distinct p.gemeente, p.wet, p.code, extract(year from p.begin)::int, p.bsn
    from prestatie p where cardinality(p.codes) = 0;
    insert into productbeeldaanbieder (gemeente, wet, code, jaar, aanbieder)
    select distinct p.gemeente, p.wet, p.code, extract(year from p.begin)::int, p.aanbieder
    from prestatie p where cardinality(p.codes) = 0;
    insert into productbeeldtotaal (gemeente, wet, code, jaar, uitgaven, clienten, aanbieders)
    select gemeente, wet, code, extract(year from begin)::int,
           sum(case dc when 'D' then bedrag else -bedrag end)::bigint, count(distinct bsn), count(distinct aanbieder)
    from prestatie where cardinality(codes) = 0 group by 1, 2, 3, 4;
end
$$;
revoke execute on function herreken_productbeeld from public;

do $$
declare
    v_tabel text;
begin
    -- FORCE verbergt rijen ook voor de eigenaar: zonder dit telde de migratie stil niets (rulings D3).
    foreach v_tabel in array array['prestatie', 'productbeeldclient', 'productbeeldaanbieder', 'productbeeldtotaal'] loop
        execute format('alter table %I no force row level security', v_tabel);
    end loop;
    perform herreken_productbeeld();
    if (select coalesce(sum(uitgaven), 0) from productbeeldtotaal)
            is distinct from (select coalesce(sum(case dc when 'D' then bedrag else -bedrag end), 0) from prestatie
                              where cardinality(codes) = 0) then
        raise exception 'het productbeeld telt niet elke goedgekeurde regel';
    end if;
    foreach v_tabel in array array['prestatie', 'productbeeldclient', 'productbeeldaanbieder', 'productbeeldtotaal'] loop
        execute format('alter table %I force row level security', v_tabel);
    end loop;
end
$$;

-- Als V7, en het productbeeld telt mee.
create or replace function beoordeel_declaratie(p_declaratie uuid) returns void language plpgsql
    set plan_cache_mode = force_custom_plan as
$$
declare
    d declaratie;
begin
    select * into strict d from declaratie where id = p_declaratie;
    if d.status = 'AFGEKEURD' or exists (select 1 from prestatie where declaratie = d.id) then
        raise exception 'deze declaratie is al beoordeeld' using errcode = '55000';
    end if;
    -- Het totaal klopte in het bericht (TR358); klopt het hier niet, dan is een deel van de bak niet aangekomen.
    if d.ingediend is distinct from (
            select sum(case r.dc when 'D' then r.bedrag else -r.bedrag end)
            from staging.regel r where r.bericht = d.bericht) then
        raise exception 'de bak van declaratie % is niet compleet', d.id using errcode = '55000';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('declaratie ' || d.gemeente || d.wet || d.aanbieder, 0));
    perform beoordeel_regels(d, 'C');
    perform verreken_credits(d);
    perform beoordeel_regels(d, 'D');
    perform toets_sommen(d);
    perform boek_declaratie(d);
    perform tel_productbeeld(d);
    update declaratie set
        regels = s.regels, afgekeurd = s.afgekeurd, toegekend = s.toegekend,
        status = case when s.afgekeurd = 0 then 'GOEDGEKEURD' else 'DEELS_GOEDGEKEURD' end
    from (select count(*) as regels, count(*) filter (where cardinality(codes) > 0) as afgekeurd,
                 coalesce(sum(case dc when 'D' then bedrag else -bedrag end) filter (where cardinality(codes) = 0), 0)
                     ::bigint as toegekend
          from prestatie where declaratie = d.id) s
    where id = d.id;
    delete from staging.regel where bericht = d.bericht;
end
$$;


-- Lopende toewijzingen en tarieven: een gang door een index of een kleine tabel, voor de drie jaren tegelijk.
create index toewijzing_product on toewijzing (gemeente, wet, productcode, begin, eind, status, aanbieder);

create or replace function productbeeld(p_kader uuid, p_jaar int)
    returns table (productcode text, naam text, jaar int, uitgaven bigint, clienten bigint, aanbieders bigint,
                   laagste bigint, hoogste bigint, toewijzingen bigint) language sql stable as
$$
    -- een keer uitgerekend: de aanroeper geeft het jaar van vandaag, en dat liep anders per rij
    with h as materialized (
        select p_jaar as jaar, make_date(p_jaar - 2, 1, 1) as een, make_date(p_jaar - 1, 1, 1) as twee,
               make_date(p_jaar, 1, 1) as drie, make_date(p_jaar + 1, 1, 1) as tot,
               daterange(make_date(p_jaar - 2, 1, 1), make_date(p_jaar - 1, 1, 1)) as jaar1,
               daterange(make_date(p_jaar - 1, 1, 1), make_date(p_jaar, 1, 1)) as jaar2,
               daterange(make_date(p_jaar, 1, 1), make_date(p_jaar + 1, 1, 1)) as jaar3
    ), k as (
        select id, gemeente, wet from inkoopkader where id = p_kader
    ), kp as materialized (
        select kp.productcode, pr.naam from k join kaderproduct kp on kp.kader = k.id
        join product pr on pr.wet = k.wet and pr.code = kp.productcode
    ), s as (
        select t.productcode,
               array[count(*) filter (where t.begin < h.twee and (t.eind is null or t.eind >= h.een)),
                     count(*) filter (where t.begin < h.drie and (t.eind is null or t.eind >= h.twee)),
                     count(*) filter (where t.eind is null or t.eind >= h.drie)] as aantal
        from kp join toewijzing t on t.gemeente = (select gemeente from k) and t.wet = (select wet from k)
          and t.productcode = kp.productcode and t.status = 'TOEGEWEZEN' and t.begin < (select tot from h)
        cross join h
        group by 1
    ), f as (
        select t.productcode,
               array[min(t.bedrag) filter (where t.geldig && h.jaar1),
                     min(t.bedrag) filter (where t.geldig && h.jaar2),
                     min(t.bedrag) filter (where t.geldig && h.jaar3)] as laagste,
               array[max(t.bedrag) filter (where t.geldig && h.jaar1),
                     max(t.bedrag) filter (where t.geldig && h.jaar2),
                     max(t.bedrag) filter (where t.geldig && h.jaar3)] as hoogste
        from kp join tarief t on t.gemeente = (select gemeente from k) and t.wet = (select wet from k)
          and t.productcode = kp.productcode and upper_inf(t.bekend)
        cross join h
        group by 1
    )
    select kp.productcode, kp.naam, h.jaar - 3 + j.nr, coalesce(u.uitgaven, 0), coalesce(u.clienten, 0),
           coalesce(u.aanbieders, 0), f.laagste[j.nr], f.hoogste[j.nr], coalesce(s.aantal[j.nr], 0)
    from kp cross join h cross join generate_series(1, 3) j (nr)
    left join productbeeldtotaal u on u.gemeente = (select gemeente from k) and u.wet = (select wet from k)
      and u.code = kp.productcode and u.jaar = h.jaar - 3 + j.nr
    left join s on s.productcode = kp.productcode
    left join f on f.productcode = kp.productcode
$$;
