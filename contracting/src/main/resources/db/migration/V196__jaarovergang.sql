-- De jaarovergang (lifecycles §8, rulings B3). Wat een toewijzing over de jaargrens in het nieuwe jaar nog mag gebruiken, verhuist
-- met een paar boekingen: VRIJVAL in het oude jaar, VERPLICHTING in het nieuwe. Dat is wat als geheel is toegewezen (een totaal
-- of een budget); wat per dag, week of maand is toegewezen hoort bij de periodes van zijn eigen jaar en wordt na einde en
-- declaratietermijn vrijgegeven. Komt er daarna nog een declaratie over het oude jaar, dan komt precies dat deel terug: de stand
-- volgt uit wat er toegewezen en gedeclareerd is, en niet uit de volgorde (INV-8.5).
create table declaratietermijn (
    id       uuid primary key default uuidv7(),
    gemeente char(4) not null references gemeente,
    maanden  int not null check (maanden between 0 and 60),
    vanaf    date not null,
    besluit  text not null check (length(besluit) between 1 and 400),
    door     text not null,
    moment   timestamptz not null default nu()
);
create index declaratietermijn_van on declaratietermijn (gemeente, vanaf desc, moment desc, id desc);
select beveilig('declaratietermijn', 'gemeente');
select alleen_toevoegen('declaratietermijn');

-- Hoe lang na het einde er nog gedeclareerd wordt; zonder eigen regel drie maanden (†).
create function declaratietermijn_op(p_gemeente char(4), p_dag date) returns int language sql stable as
$$
    select coalesce((select maanden from declaratietermijn where gemeente = p_gemeente and vanaf <= p_dag
                     order by vanaf desc, moment desc, id desc limit 1), 3)
$$;

create table jaarovergang (
    id         uuid primary key default uuidv7(),
    gemeente   char(4) not null references gemeente,
    jaar       int not null,
    door       text not null,
    moment     timestamptz not null default nu(),
    bijgewerkt timestamptz not null default nu(),
    constraint jaarovergang_een unique (gemeente, jaar)
);
select beveilig('jaarovergang', 'gemeente');

-- Een jaar gaat over als het voorbij is.
create function jaarovergang_begin() returns trigger language plpgsql as
$$
begin
    if new.jaar >= extract(year from vandaag()) then
        raise exception 'dit jaar is nog niet voorbij' using errcode = '23514', constraint = 'jaarovergang_te_vroeg';
    end if;
    return new;
end
$$;
create trigger jaarovergang_begin before insert on jaarovergang for each row execute function jaarovergang_begin();

-- Wat er van een toewijzing in een jaar bekend is sinds de overgang: haar kosten, en wat daarvan naar het volgende jaar is.
create table overgangstand (
    toewijzing  uuid not null,
    jaar        int not null,
    gemeente    char(4) not null,
    aanbieder   char(8) not null,
    kosten      bigint not null,
    verhuisd    bigint not null default 0 check (verhuisd >= 0),
    vrijgegeven bigint not null default 0 check (vrijgegeven >= 0),
    open_tot    date,
    primary key (toewijzing, jaar)
);
select beveilig('overgangstand', 'gemeente_aanbieder');
select verwijs('overgangstand', 'toewijzing', 'toewijzing', true);

create table overgangregel (
    id         uuid primary key default uuidv7(),
    gemeente   char(4) not null,
    aanbieder  char(8) not null,
    overgang   uuid not null,
    toewijzing uuid not null,
    soort      text not null check (soort in ('VERHUISD', 'TERUG', 'VRIJGEGEVEN', 'HEROPEND')),
    -- het blad in het oude jaar, en bij verhuizen dat in het nieuwe
    plafond    uuid not null,
    naar       uuid,
    bedrag     bigint not null check (bedrag > 0),
    reden      text check (length(reden) between 1 and 400),
    door       text not null,
    moment     timestamptz not null default nu(),
    constraint overgangregel_naar check ((soort in ('VERHUISD', 'TERUG')) = (naar is not null)),
    constraint overgangregel_reden check (soort <> 'HEROPEND' or reden is not null)
);
create index overgangregel_lijst on overgangregel (gemeente, moment, id);
create index overgangregel_aanbieder on overgangregel (aanbieder, moment, id);
create index overgangregel_overgang on overgangregel (overgang, plafond);
create index overgangregel_toewijzing on overgangregel (toewijzing);
select beveilig('overgangregel', 'gemeente_aanbieder');
select alleen_toevoegen('overgangregel');
select verwijs('overgangregel', 'overgang', 'jaarovergang');
select verwijs('overgangregel', 'toewijzing', 'toewijzing', true);
select verwijs('overgangregel', 'plafond', 'plafond');
select verwijs('overgangregel', 'naar', 'plafond');

-- Wat van iemand was gaat met zijn toewijzing mee; de boekingen blijven, zonder naam (ADR 0030).
insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('TOEWIJZING', 803, '{overgangregel}', 'delete from overgangregel where toewijzing = any ($1::uuid[])'),
    ('TOEWIJZING', 804, '{overgangstand}', 'delete from overgangstand where toewijzing = any ($1::uuid[])');

-- Welke toewijzingen in dit jaar verhuizen of al verhuisden, en of zij het jaar nog over gaan. Met p_toewijzingen alleen die.
create function verhuizers(p_gemeente char(4), p_jaar int, p_wet text, p_toewijzingen uuid[])
    returns table (id uuid, aanbieder char(8), wet text, categorie char(2), over boolean, loopt boolean) language sql stable as
$$
    select t.id, t.aanbieder, t.wet, t.categorie,
           (t.frequentie = '6' or t.budget is not null) and t.status = 'TOEGEWEZEN'
               and coalesce(t.eind > make_date(p_jaar, 12, 31), false),
           t.status = 'TOEGEWEZEN'
    from verplichting g join toewijzing t on t.id = g.toewijzing
    left join overgangstand o on o.toewijzing = g.toewijzing and o.jaar = g.jaar
    where g.gemeente = p_gemeente and g.jaar = p_jaar and (p_toewijzingen is null or t.id = any (p_toewijzingen))
      and (p_wet is null or t.wet = p_wet)
      and ((t.frequentie = '6' or t.budget is not null) and t.eind > make_date(p_jaar, 12, 31) and t.status = 'TOEGEWEZEN'
           or o.verhuisd > 0)
    order by t.id
$$;

-- Zet het oude en het nieuwe jaar op wat er hoort te staan; nog eens doen doet niets. Met p_toewijzingen alleen die, en met p_wet
-- alleen die wet: wie een boeking al begon houdt de begroting van een andere wet niet op. Het slot op de begrotingen, jaar voor
-- jaar: daar begint elke boeking, dus niemand boekt er tussendoor. Telt er geen toewijzing mee, dan is er ook geen slot.
create function verhuis(p_gemeente char(4), p_jaar int, p_wet text, p_overgang uuid, p_door text, p_toewijzingen uuid[])
    returns void language plpgsql
    set plan_cache_mode = force_custom_plan as
$$
declare
    x record;
    v verplichting;
    s overgangstand;
    v_naar uuid;
    v_wil bigint;
    v_doel bigint;
    v_verschil bigint;
    v_kan bigint;
begin
    if p_toewijzingen is not null and not exists (select from verhuizers(p_gemeente, p_jaar, p_wet, p_toewijzingen)) then
        return;
    end if;
    perform vind_plafond(p_gemeente, w.wet, p_jaar + 1, null, null)
    from (select distinct wet from plafond where gemeente = p_gemeente and jaar = p_jaar and soort = 'BEGROTING'
            and (p_wet is null or wet = p_wet)) w;
    perform 1 from plafond where gemeente = p_gemeente and jaar in (p_jaar, p_jaar + 1) and soort = 'BEGROTING'
        and (p_wet is null or wet = p_wet)
    order by jaar, cardinality(pad), id for no key update;
    for x in select * from verhuizers(p_gemeente, p_jaar, p_wet, p_toewijzingen)
    loop
        select * into strict v from verplichting where toewijzing = x.id and jaar = p_jaar;
        insert into overgangstand (toewijzing, jaar, gemeente, aanbieder, kosten)
        values (x.id, p_jaar, p_gemeente, x.aanbieder, v.verplicht + v.gerealiseerd) on conflict do nothing;
        select * into strict s from overgangstand where toewijzing = x.id and jaar = p_jaar;
        v_wil := case when x.over then greatest(s.kosten - v.gerealiseerd, 0) else 0 end;
        -- wie verwijderd of afgekeurd is, kost ook in zijn oude jaar niets meer
        v_doel := case when x.over or not x.loopt then 0 else greatest(s.kosten - v.gerealiseerd, 0) end;
        if v_doel < v.verplicht then
            perform boek(v.plafond, 'VRIJVAL', 'VERPLICHT', 'VRIJ', v.verplicht - v_doel, x.id, x.aanbieder, null, null,
                         p_overgang, false);
        elsif v_doel > v.verplicht then
            perform boek(v.plafond, 'VERPLICHTING', 'VRIJ', 'VERPLICHT', v_doel - v.verplicht, x.id, x.aanbieder, null,
                         'LOPEND_SPECIFIEK', p_overgang, false);
        end if;
        v_verschil := v_wil - s.verhuisd;
        continue when v_verschil = 0;
        select coalesce((select plafond from verplichting where toewijzing = x.id and jaar = p_jaar + 1),
                        vind_plafond(p_gemeente, x.wet, p_jaar + 1, x.categorie, x.aanbieder)) into v_naar;
        if v_verschil > 0 then
            perform boek(v_naar, 'VERPLICHTING', 'VRIJ', 'VERPLICHT', v_verschil, x.id, x.aanbieder, null, 'LOPEND_SPECIFIEK',
                         p_overgang, false);
        else
            -- wat er in het nieuwe jaar al van gebruikt is, is gerealiseerd en niet meer verplicht
            select least(-v_verschil, verplicht) into v_kan from verplichting where toewijzing = x.id and jaar = p_jaar + 1;
            if v_kan > 0 then
                perform boek(v_naar, 'VRIJVAL', 'VERPLICHT', 'VRIJ', v_kan, x.id, x.aanbieder, null, null, p_overgang, false);
            end if;
        end if;
        update overgangstand set verhuisd = v_wil where toewijzing = x.id and jaar = p_jaar;
        update overgangstand set kosten = kosten + v_verschil where toewijzing = x.id and jaar = p_jaar + 1;
        insert into overgangregel (gemeente, aanbieder, overgang, toewijzing, soort, plafond, naar, bedrag, door)
        values (p_gemeente, x.aanbieder, p_overgang, x.id, case when v_verschil > 0 then 'VERHUISD' else 'TERUG' end, v.plafond,
                v_naar, abs(v_verschil), p_door);
    end loop;
end
$$;

-- Rulings B3: wat niet gebruikt is valt vrij na het einde (of het jaareinde) en de declaratietermijn.
create function geef_vrij(p_gemeente char(4), p_jaar int, p_overgang uuid, p_door text) returns void language plpgsql as
$$
declare
    v verplichting;
    v_grens date := (vandaag() - make_interval(months => declaratietermijn_op(p_gemeente, vandaag())))::date;
begin
    perform 1 from plafond where gemeente = p_gemeente and jaar = p_jaar and soort = 'BEGROTING'
    order by jaar, cardinality(pad), id for no key update;
    for v in
        select g.* from verplichting g join toewijzing t on t.id = g.toewijzing
        left join overgangstand o on o.toewijzing = g.toewijzing and o.jaar = g.jaar
        where g.gemeente = p_gemeente and g.jaar = p_jaar and g.verplicht > 0
          and least(t.eind, make_date(p_jaar, 12, 31)) < v_grens and coalesce(o.open_tot < vandaag(), true)
        order by g.toewijzing
    loop
        insert into overgangstand (toewijzing, jaar, gemeente, aanbieder, kosten, vrijgegeven)
        values (v.toewijzing, p_jaar, p_gemeente, v.aanbieder, v.verplicht + v.gerealiseerd, v.verplicht)
        on conflict (toewijzing, jaar) do update set vrijgegeven = overgangstand.vrijgegeven + excluded.vrijgegeven, open_tot = null;
        perform boek(v.plafond, 'VRIJVAL', 'VERPLICHT', 'VRIJ', v.verplicht, v.toewijzing, v.aanbieder, null, null, p_overgang,
                     false);
        insert into overgangregel (gemeente, aanbieder, overgang, toewijzing, soort, plafond, bedrag, door)
        values (p_gemeente, v.aanbieder, p_overgang, v.toewijzing, 'VRIJGEGEVEN', v.plafond, v.verplicht, p_door);
    end loop;
end
$$;

-- Een overgang voor een jaar, of dezelfde nog eens: alleen wat er sindsdien anders is, wordt geboekt.
create function jaarovergang(p_gemeente char(4), p_jaar int, p_door text) returns uuid language plpgsql as
$$
declare
    v_id uuid;
begin
    insert into jaarovergang (gemeente, jaar, door) values (p_gemeente, p_jaar, p_door)
    on conflict (gemeente, jaar) do update set bijgewerkt = nu()
    returning id into v_id;
    perform verhuis(p_gemeente, p_jaar, null, v_id, p_door, null);
    perform geef_vrij(p_gemeente, p_jaar, v_id, p_door);
    return v_id;
end
$$;

-- Na een declaratie over een jaar dat al overging: alleen haar toewijzingen, en alleen de jaren waarin zij iets goedgekeurd kreeg.
-- Zij houdt die begrotingen al vast; een eerder jaar erbij pakken zou twee declaraties op elkaar laten wachten.
create function jaarovergang_na(p_declaratie uuid, p_door text) returns void language plpgsql
    set plan_cache_mode = force_custom_plan as
$$
declare
    o record;
begin
    for o in
        select g.id, g.gemeente, g.jaar, d.wet, array_agg(distinct p.toewijzing order by p.toewijzing) as toewijzingen
        from declaratie d
        join prestatie p on p.declaratie = d.id and cardinality(p.codes) = 0
        join jaarovergang g on g.gemeente = d.gemeente and g.jaar = extract(year from p."begin")::int
        where d.id = p_declaratie group by g.id, g.gemeente, g.jaar, d.wet order by g.jaar
    loop
        perform verhuis(o.gemeente, o.jaar, o.wet, o.id, p_door, o.toewijzingen);
    end loop;
end
$$;

-- Na een wijziging, een intrekking of een afkeuring: alleen deze toewijzing, in de jaren die al overgingen. Anders houdt het
-- nieuwe jaar vast wat er uit het oude verhuisde.
create function jaarovergang_bij(p_toewijzing uuid, p_door text) returns void language plpgsql as
$$
declare
    o record;
begin
    for o in
        select g.id, g.gemeente, g.jaar, t.wet from toewijzing t
        join verplichting v on v.toewijzing = t.id
        join jaarovergang g on g.gemeente = t.gemeente and g.jaar = v.jaar
        where t.id = p_toewijzing order by g.jaar
    loop
        perform verhuis(o.gemeente, o.jaar, o.wet, o.id, p_door, array[p_toewijzing]);
    end loop;
end
$$;

-- Wat vrijgegeven is kan terug, tot een dag; daarna valt wat er nog van over is opnieuw vrij.
create function heropen_verplichting(p_toewijzing uuid, p_jaar int, p_tot date, p_reden text, p_door text) returns uuid
    language plpgsql as
$$
declare
    s overgangstand;
    v verplichting;
    v_overgang uuid;
    v_bedrag bigint;
begin
    select * into s from overgangstand where toewijzing = p_toewijzing and jaar = p_jaar;
    select id into v_overgang from jaarovergang where gemeente = s.gemeente and jaar = p_jaar;
    perform 1 from plafond where gemeente = s.gemeente and jaar = p_jaar and soort = 'BEGROTING'
    order by jaar, cardinality(pad), id for no key update;
    select * into s from overgangstand where toewijzing = p_toewijzing and jaar = p_jaar;
    select * into v from verplichting where toewijzing = p_toewijzing and jaar = p_jaar;
    v_bedrag := least(s.vrijgegeven, s.kosten - s.verhuisd - v.gerealiseerd - v.verplicht);
    if coalesce(v_bedrag, 0) <= 0 then
        raise exception 'hier is niets van vrijgegeven' using errcode = '23514', constraint = 'overgang_niets_vrij';
    end if;
    if p_tot < vandaag() then
        raise exception 'die dag is voorbij' using errcode = '23514', constraint = 'overgang_dag_voorbij';
    end if;
    perform boek(v.plafond, 'VERPLICHTING', 'VRIJ', 'VERPLICHT', v_bedrag, p_toewijzing, v.aanbieder, null, 'LOPEND_SPECIFIEK',
                 v_overgang, false);
    update overgangstand set vrijgegeven = 0, open_tot = p_tot where toewijzing = p_toewijzing and jaar = p_jaar;
    insert into overgangregel (gemeente, aanbieder, overgang, toewijzing, soort, plafond, bedrag, reden, door)
    values (s.gemeente, v.aanbieder, v_overgang, p_toewijzing, 'HEROPEND', v.plafond, v_bedrag, p_reden, p_door);
    return v_overgang;
end
$$;

-- Als V125; wat verhuisd is hoort bij het nieuwe jaar, ook als de toewijzing daarna verandert.
create or replace function stel_verplichting(p_plafond uuid, p_toewijzing uuid, p_aanbieder char(8), p_kosten bigint, p_grond text,
                                             p_bron uuid, p_bewaakt boolean) returns uuid language plpgsql as
$$
declare
    v_blad plafond;
    v verplichting;
    v_scheelt bigint;
    v_over bigint;
begin
    select * into strict v_blad from plafond where id = p_plafond;
    v_blad := coalesce((
        select p from verplichting g join plafond p on p.id = g.plafond
        where g.toewijzing = p_toewijzing and g.jaar = v_blad.jaar), v_blad);
    perform 1 from plafond where id = any (v_blad.pad) order by cardinality(pad), id for no key update;
    select * into v from verplichting where toewijzing = p_toewijzing and jaar = v_blad.jaar;
    select coalesce(sum(case o.jaar when v_blad.jaar then -o.verhuisd else o.verhuisd end), 0) into v_over
    from overgangstand o where o.toewijzing = p_toewijzing and o.jaar in (v_blad.jaar - 1, v_blad.jaar);
    update overgangstand o set kosten = p_kosten + coalesce((
        select a.verhuisd from overgangstand a where a.toewijzing = o.toewijzing and a.jaar = o.jaar - 1), 0)
    where o.toewijzing = p_toewijzing and o.jaar = v_blad.jaar;
    v_scheelt := greatest(p_kosten + v_over - coalesce(v.gerealiseerd, 0), 0) - coalesce(v.verplicht, 0);
    if v_scheelt > 0 then
        return boek(v_blad.id, 'VERPLICHTING', 'VRIJ', 'VERPLICHT', v_scheelt, p_toewijzing, p_aanbieder, null, p_grond,
                    p_bron, p_bewaakt);
    elsif v_scheelt < 0 then
        return boek(v_blad.id, 'VRIJVAL', 'VERPLICHT', 'VRIJ', -v_scheelt, p_toewijzing, p_aanbieder, null, null, p_bron,
                    false);
    end if;
    return null;
end
$$;
