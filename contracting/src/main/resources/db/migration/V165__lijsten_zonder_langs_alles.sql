-- Wat de lijsten over een regio van 200 aanbieders en 3 jaar nog te veel lazen (docs/adr/0023, docs/metingen/proef-lijsten.md).

-- Wie iemand ook nog is, vond de databank door langs alle accounts te gaan, en een functie in sql dacht er bij elke
-- bladzijde opnieuw over na. `case` en niet `coalesce`: achter rijbeveiliging is alleen het eerste een indexvoorwaarde.
create index account_mens on account ((case when persoon is null then id else persoon end));
create function is_eigen_account(p_account uuid) returns boolean language sql stable as
$$
    select exists (select from account a where a.id = p_account
                   and (a.gemeente = huidige_gemeente() or a.aanbieder = huidige_aanbieder()))
        or exists (select from toekenning t where t.account = p_account
                   and (t.gemeente = huidige_gemeente() or t.aanbieder = huidige_aanbieder())
                   and (t.tot is null or t.tot > nu()))
$$;
create or replace function banden_van(p_account uuid)
    returns table (aanbieder char(8), aard text, van date, tot date, melding uuid) language plpgsql stable rows 5
    security definer set search_path = public, pg_temp as
$$
#variable_conflict use_column
begin
    return query
    with mens as (
        select a.id from account m join account a
            on case when a.persoon is null then a.id else a.persoon end = coalesce(m.persoon, m.id)
        where m.id = p_account and (huidige_gemeente() = '0000' or is_eigen_account(m.id)))
    select b.aanbieder, b.aard, b.van, b.tot, case when b.account = p_account then b.id end
    from mens join binding b on b.account = mens.id
    union all
    select t.aanbieder, 'DIENSTVERBAND', (t.van at time zone 'Europe/Amsterdam')::date,
           (t.tot at time zone 'Europe/Amsterdam')::date, null
    from mens join toekenning t on t.account = mens.id where t.aanbieder is not null;
end
$$;

-- Een verplichting is open of nagekomen. Dat volgt uit nakoming; hier staat het naast de dag, zodat de agenda alleen leest
-- wat open is. Wie nakomt zet haar dicht, aan welke kant hij ook staat; open gaat zij nooit meer.
create table plichtstand (
    plicht       uuid primary key,
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    overeenkomst uuid not null,
    uiterlijk    date not null,
    open         boolean not null default true
);
create index plichtstand_open on plichtstand (gemeente, uiterlijk, plicht) include (aanbieder, overeenkomst) where open;
create index plichtstand_overeenkomst on plichtstand (overeenkomst);
select beveilig('plichtstand', 'gemeente_aanbieder', 'werkt');
select verwijs('plichtstand', 'plicht', 'contractplicht', true);
select verwijs('plichtstand', 'overeenkomst', 'raamovereenkomst', true);

create function plichtstand_opent() returns trigger language plpgsql as
$$
begin
    insert into plichtstand (plicht, gemeente, aanbieder, overeenkomst, uiterlijk)
    select id, gemeente, aanbieder, overeenkomst, uiterlijk from nieuw;
    return null;
end
$$;
create trigger plichtstand_opent after insert on contractplicht referencing new table as nieuw
    for each statement execute function plichtstand_opent();

create function plichtstand_sluit() returns trigger language plpgsql as
$$
begin
    update plichtstand s set open = false from nieuw n where s.plicht = n.plicht;
    return null;
end
$$;
create trigger plichtstand_sluit after insert on nakoming referencing new table as nieuw
    for each statement execute function plichtstand_sluit();

create function plichtstand_volgt() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' or to_jsonb(new) - 'open' <> to_jsonb(old) - 'open' or new.open
            or not exists (select from nakoming where plicht = old.plicht) then
        raise exception 'een verplichting sluit door nakomen' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger plichtstand_volgt before update or delete on plichtstand
    for each row execute function plichtstand_volgt();
create function plichtstand_begint_open() returns trigger language plpgsql as
$$
begin
    if not new.open and not exists (select from nakoming where plicht = new.plicht) then
        raise exception 'een verplichting sluit door nakomen' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger plichtstand_begint_open before insert on plichtstand
    for each row execute function plichtstand_begint_open();

-- Hoeveel toewijzingen er in een jaar liepen: wie tot en met dat jaar begon, min wie daarvoor eindigde. Per jaar twee
-- getallen, bijgehouden waar de toewijzing verandert, zodat een toewijzing zonder einde er niet elk jaar bij hoeft.
create table productbeeldloop (
    gemeente  char(4) not null,
    wet       text not null,
    code      text not null,
    jaar      int not null,
    begonnen  bigint not null,
    geeindigd bigint not null,
    primary key (gemeente, wet, code, jaar)
);
select beveilig('productbeeldloop', 'gemeente');

create function tel_productbeeldloop() returns trigger language plpgsql as
$$
declare
    v_bron text := case tg_op
        when 'INSERT' then 'select 1 as keer, n.* from nieuw n'
        when 'DELETE' then 'select -1 as keer, o.* from oud o'
        else 'select 1 as keer, n.* from nieuw n union all select -1, o.* from oud o' end;
begin
    -- op volgorde: twee die hetzelfde tellen wachten op elkaar, en nooit in het rond
    execute format($q$
        with stap as (
            select keer, gemeente, wet, productcode, "begin", eind from (%s) s
            where status = 'TOEGEWEZEN' and productcode is not null
        ), jaren as (
            select gemeente, wet, productcode, extract(year from "begin")::int as jaar, keer as b, 0 as e from stap
            union all
            select gemeente, wet, productcode, extract(year from eind)::int, 0, keer from stap where eind is not null
        )
        insert into productbeeldloop as p (gemeente, wet, code, jaar, begonnen, geeindigd)
        select gemeente, wet, productcode, jaar, sum(b), sum(e) from jaren group by 1, 2, 3, 4
        having sum(b) <> 0 or sum(e) <> 0 order by 1, 2, 3, 4
        on conflict (gemeente, wet, code, jaar) do update set begonnen = p.begonnen + excluded.begonnen,
            geeindigd = p.geeindigd + excluded.geeindigd
    $q$, v_bron);
    return null;
end
$$;
create trigger tel_productbeeldloop after insert on toewijzing referencing new table as nieuw
    for each statement execute function tel_productbeeldloop();
create trigger tel_productbeeldloop_om after update on toewijzing referencing old table as oud new table as nieuw
    for each statement execute function tel_productbeeldloop();
create trigger tel_productbeeldloop_af after delete on toewijzing referencing old table as oud
    for each statement execute function tel_productbeeldloop();

-- Alles opnieuw, naast herreken_productbeeld (V109): voor wie langs de deuren om toewijzingen inlas.
create function herreken_productbeeldloop() returns void language sql as
$$
    delete from productbeeldloop;
    insert into productbeeldloop (gemeente, wet, code, jaar, begonnen, geeindigd)
    select gemeente, wet, productcode, jaar, sum(b), sum(e) from (
        select gemeente, wet, productcode, extract(year from "begin")::int as jaar, 1 as b, 0 as e from toewijzing
        where status = 'TOEGEWEZEN' and productcode is not null
        union all
        select gemeente, wet, productcode, extract(year from eind)::int, 0, 1 from toewijzing
        where status = 'TOEGEWEZEN' and productcode is not null and eind is not null) x
    group by 1, 2, 3, 4
$$;
revoke execute on function herreken_productbeeldloop from public;

-- Het laagste en hoogste tarief van een product, en wie het levert, uit de index alleen.
create index tarief_nu on tarief (gemeente, wet, productcode, overeenkomst) include (geldig, bedrag, aanbieder)
    where upper_inf(bekend);
drop index toewijzing_product;
create index toewijzing_product on toewijzing (gemeente, wet, productcode);

-- Als V120: de gemeente is char(4), en met tekst vergeleken doet een index niet mee.
create or replace function leveranciers(p_gemeente text, p_wet text, p_product text, p_dag date, p_wijk text default null)
    returns table (agb char(8), overeenkomst uuid, binnen boolean, tarief bigint, eenheid char(2))
    language sql stable rows 50 as
$$
    select distinct on (o.aanbieder) o.aanbieder, o.id, g.binnen, t.bedrag, t.eenheid
    from tarief t join raamovereenkomst o on o.id = t.overeenkomst
    cross join lateral (select p_wijk is null or (o.wijk is null or o.wijk = p_wijk) and (o.kader is null
        or not exists (select from kadergebied k where k.kader = o.kader and k.deelnemer = p_gemeente::char(4))
        or exists (select from kadergebied k where k.kader = o.kader and k.deelnemer = p_gemeente::char(4) and k.wijk = p_wijk))
        as binnen) g
    where t.gemeente = p_gemeente::char(4) and t.wet = p_wet and t.productcode = p_product
      and t.geldig @> p_dag and upper_inf(t.bekend)
      and contract_van_kracht(o.toestand) and o.begin <= p_dag and coalesce(o.eind, 'infinity') >= p_dag
    order by o.aanbieder, g.binnen desc, o.begin desc, o.id, t.eenheid
$$;

-- Hoeveel aanbieders de producten van de catalogus vandaag leveren (V120), per product een keer en niet per interventie.
-- p_producten: alleen deze, als 'wet code', of alle
create function leverancierstelling(p_gemeente text, p_producten text[])
    returns table (product text, aanbieders bigint) language sql stable as
$$
    select i.wet || ' ' || i.productcode, count(distinct t.aanbieder)
    from (select distinct wet, productcode from interventie where gemeente = p_gemeente::char(4)
          and (p_producten is null or wet || ' ' || productcode = any (p_producten))) i
    join tarief t on t.gemeente = p_gemeente::char(4) and t.wet = i.wet and t.productcode = i.productcode
        and upper_inf(t.bekend) and t.geldig @> (select vandaag())
    join raamovereenkomst o on o.id = t.overeenkomst and contract_van_kracht(o.toestand) and o.begin <= (select vandaag())
        and coalesce(o.eind, 'infinity') >= (select vandaag())
    group by 1
$$;

-- Uit de opdracht van een lijst, en die zet de bitmap uit (docs/adr/0023); deze regel leest geen blad en wil hem wel.
alter function beoordelingswerk(text, uuid) set enable_bitmapscan = on;

create or replace function productbeeld(p_kader uuid, p_jaar int)
    returns table (productcode text, naam text, jaar int, uitgaven bigint, clienten bigint, aanbieders bigint,
                   laagste bigint, hoogste bigint, toewijzingen bigint) language sql stable as
$$
    -- een keer uitgerekend: de aanroeper geeft het jaar van vandaag, en dat liep anders per rij
    with h as materialized (
        select p_jaar as jaar,
               daterange(make_date(p_jaar - 2, 1, 1), make_date(p_jaar - 1, 1, 1)) as jaar1,
               daterange(make_date(p_jaar - 1, 1, 1), make_date(p_jaar, 1, 1)) as jaar2,
               daterange(make_date(p_jaar, 1, 1), make_date(p_jaar + 1, 1, 1)) as jaar3
    ), k as (
        select id, gemeente, wet from inkoopkader where id = p_kader
    ), kp as materialized (
        select kp.productcode, pr.naam from k join kaderproduct kp on kp.kader = k.id
        join product pr on pr.wet = k.wet and pr.code = kp.productcode
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
           coalesce(u.aanbieders, 0), f.laagste[j.nr], f.hoogste[j.nr],
           (select coalesce(sum(l.begonnen) filter (where l.jaar <= h.jaar - 3 + j.nr), 0)
                   - coalesce(sum(l.geeindigd) filter (where l.jaar < h.jaar - 3 + j.nr), 0)
            from productbeeldloop l where l.gemeente = (select gemeente from k) and l.wet = (select wet from k)
              and l.code = kp.productcode)::bigint
    from kp cross join h cross join generate_series(1, 3) j (nr)
    left join productbeeldtotaal u on u.gemeente = (select gemeente from k) and u.wet = (select wet from k)
      and u.code = kp.productcode and u.jaar = h.jaar - 3 + j.nr
    left join f on f.productcode = kp.productcode
$$;

-- Lijsten die hun volgorde net niet uit een index lazen, of hun telling niet.
drop index melding_lijst, zaak_lijst, verzoek_lijst;
create index melding_lijst on melding (gemeente, ontvangen, id);
create index zaak_lijst on zaak (gemeente, start, id);
create index verzoek_lijst on verzoek (gemeente, uiterlijk, id, aanbieder);

-- WC-10, als V121, maar alleen over wie er gekozen werd: wie niet koos wijkt naar beneden af, en dat valt niemand op. Het
-- gemiddelde en de spreiding blijven over alle regisseurs.
create or replace function verwijzingsafwijking(p_gemeente text)
    returns table (regisseur text, agb char(8), keuzes bigint, gekozen bigint, aandeel float8, gemiddeld float8, z float8)
    language sql stable as
$$
    with som as materialized (
        select v.regisseur, sum(v.gekozen) as keuzes from verwijzing v where v.gemeente = p_gemeente
        group by v.regisseur having sum(v.gekozen) >= 5
    ), deel as materialized (
        select s.regisseur, v.aanbieder, s.keuzes, v.gekozen::bigint as gekozen, v.gekozen::float8 / s.keuzes as aandeel
        from som s join verwijzing v on v.gemeente = p_gemeente and v.regisseur = s.regisseur and v.gekozen > 0
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

do $$
declare
    v_tabel text;
begin
    -- FORCE verbergt rijen ook voor de eigenaar: zonder dit telde de migratie stil niets (rulings D3).
    foreach v_tabel in array array['contractplicht', 'nakoming', 'plichtstand', 'toewijzing', 'productbeeldloop'] loop
        execute format('alter table %I no force row level security', v_tabel);
    end loop;
    insert into plichtstand (plicht, gemeente, aanbieder, overeenkomst, uiterlijk, open)
    select p.id, p.gemeente, p.aanbieder, p.overeenkomst, p.uiterlijk,
           not exists (select from nakoming k where k.plicht = p.id)
    from contractplicht p;
    perform herreken_productbeeldloop();
    if (select count(*) from plichtstand) <> (select count(*) from contractplicht)
            or (select coalesce(sum(begonnen), 0) from productbeeldloop)
               <> (select count(*) from toewijzing where status = 'TOEGEWEZEN' and productcode is not null) then
        raise exception 'de standen van verplichtingen en toewijzingen zijn niet volledig';
    end if;
    foreach v_tabel in array array['contractplicht', 'nakoming', 'plichtstand', 'toewijzing', 'productbeeldloop'] loop
        execute format('alter table %I force row level security', v_tabel);
    end loop;
end
$$;
