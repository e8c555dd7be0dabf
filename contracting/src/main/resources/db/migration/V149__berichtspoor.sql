-- Het spoor: per bericht, heen of terug, een rij met wat de monitor laat zien, zoekt en telt (docs/adr/0032). De post
-- houdt het bij met triggers; niemand anders schrijft erin. Een lijst over twee tabellen is niet op volgorde uit een index
-- te lezen, en hoe het met een bericht staat hangt van zijn antwoord af.
create extension pg_trgm schema uitbreiding;

create table berichtspoor (
    id             uuid primary key,
    gemeente       char(4) not null references gemeente,
    -- wie het mag zien: een bericht dat nog niet uit is, is nog niet van de ontvanger
    aanbieder      char(8),
    partij         char(8),
    partijnaam     text not null,
    kant           text not null check (kant in ('IN', 'UIT')),
    moment         timestamptz not null,
    berichtsoort   text not null,
    identificatie  text,
    naam           text not null,
    grootte        bigint not null,
    status         text not null,
    stand          text not null check (stand in
                       ('WACHTEND', 'HEEN_EN_TERUG', 'AFGEKEURD', 'AANGEHOUDEN', 'UITVAL', 'AFGEROND')),
    reden          text,
    gekoppeld      uuid,
    gekoppeldsoort text,
    -- nummers waaraan iemand het herkent: toewijzing, declaratie, kenmerk van een verzoek
    kenmerken      text not null,
    zoek           text generated always as (lower(berichtsoort || ' ' || coalesce(identificatie, '') || ' ' || naam
                       || ' ' || coalesce(partij, '') || ' ' || partijnaam || ' ' || coalesce(reden, '') || ' ' || kenmerken))
                       stored
);
select beveilig('berichtspoor', 'gemeente_aanbieder');
drop policy gemeente_aanbieder_schrijven on berichtspoor;
revoke insert, update, delete on berichtspoor from ${toepassing};
-- Alleen wie migreert en de functies hieronder, die hij leende: de toepassing is nooit eigenaar.
create policy eigenaar on berichtspoor to current_user using (true) with check (true);

create index berichtspoor_gemeente on berichtspoor (gemeente, moment, id) include (aanbieder, kant, berichtsoort, stand);
create index berichtspoor_aanbieder on berichtspoor (aanbieder, moment, id) include (gemeente, kant, berichtsoort, stand)
    where aanbieder is not null;
create index berichtspoor_soort on berichtspoor (gemeente, berichtsoort, id, aanbieder);
create index berichtspoor_partij on berichtspoor (gemeente, partijnaam, id, aanbieder);
create index berichtspoor_grootte on berichtspoor (gemeente, grootte, id, aanbieder);
create index berichtspoor_werk on berichtspoor (gemeente, stand, moment, id, aanbieder) where stand in ('UITVAL', 'AANGEHOUDEN');
create index berichtspoor_gekoppeld on berichtspoor (gekoppeld) where gekoppeld is not null;
create index berichtspoor_zoek on berichtspoor using gin (zoek uitbreiding.gin_trgm_ops);

-- De lijst leest deze niet meer.
drop index bericht_in_aanbieder, bericht_uit_aanbieder, bericht_uit_soort, bericht_uit_grootte;

create view berichtbeeld with (security_invoker = true) as
select b.id, b.gemeente, b.aanbieder, coalesce(b.aanbieder, case when length(b.afzender) = 8 then b.afzender::char(8) end) as partij,
       coalesce(z.naam, b.afzender, '') as partijnaam, 'IN' as kant, b.ontvangen as moment,
       coalesce(b.berichtsoort, '') as berichtsoort, b.identificatie, b.naam, b.grootte, b.status,
       case b.status when 'UITVAL' then 'UITVAL' when 'ONTVANGEN' then 'WACHTEND' when 'DUBBEL' then 'AFGEROND'
                     when 'AFGEKEURD' then 'AFGEKEURD' when 'AFGEWEZEN' then 'AFGEKEURD'
                     else case when u.id is null then 'AFGEROND' when u.verzonden is null then 'WACHTEND'
                               else 'HEEN_EN_TERUG' end end as stand,
       b.reden, coalesce(u.id, h.id) as gekoppeld, coalesce(u.berichtsoort, h.berichtsoort) as gekoppeldsoort,
       concat_ws(' ',
           (select d.nummer from declaratie d where d.bericht = b.id),
           (select string_agg(concat_ws(' ', v.referentie, t.nummer), ' ')
            from verzoek v left join toewijzing t on t.id = v.toewijzing where v.bericht = b.id),
           (select string_agg(t.nummer::text, ' ') from berichttoewijzing k join toewijzing t on t.id = k.toewijzing
            where k.bericht in (b.id, h.id))) as kenmerken
from bericht_in b
left join bericht_uit u on u.antwoord_op = b.id
left join bericht_uit h on h.retour = b.id
left join zorgaanbieder z on z.agb = b.aanbieder
union all
select u.id, u.gemeente, case when u.status = 'VERZONDEN' then u.aanbieder end, u.aanbieder, coalesce(z.naam, u.aanbieder),
       'UIT', u.aangemaakt, u.berichtsoort, u.identificatie, coalesce(u.bestand, ''), coalesce(u.grootte, 0), u.status,
       case when u.status = 'AANGEHOUDEN' then 'AANGEHOUDEN' when u.status = 'KLAAR' and u.vast_sinds is not null then 'UITVAL'
            when u.status = 'KLAAR' then 'WACHTEND'
            when u.berichtsoort not in ('WMO301', 'JW301', 'WMO319', 'JW319') then 'AFGEROND'
            -- van een bericht en zijn herhalingen wacht alleen het laatste, en geen meer als er een retour is
            when r.id is null and (al_beantwoord(u) or exists (
                select from bericht_uit l where l.herhaling_van = coalesce(u.herhaling_van, u.id) and l.id > u.id))
                then 'AFGEROND'
            when r.id is null then 'WACHTEND' when r.status = 'AFGEKEURD' then 'AFGEKEURD' else 'HEEN_EN_TERUG' end,
       case when u.status = 'KLAAR' then u.vast_reden end, coalesce(u.antwoord_op, r.id), coalesce(a.berichtsoort, r.berichtsoort),
       concat_ws(' ',
           (select d.nummer from declaratie d where d.id = u.onderwerp),
           (select t.nummer from toewijzing t where t.id = u.onderwerp),
           (select v.referentie from verzoekantwoord k join verzoek v on v.id = k.verzoek where k.id = u.onderwerp),
           (select string_agg(v.referentie, ' ') from verzoek v where v.bericht = u.antwoord_op),
           (select string_agg(t.nummer::text, ' ') from berichttoewijzing k join toewijzing t on t.id = k.toewijzing
            where k.bericht in (u.id, u.antwoord_op) and t.id <> u.onderwerp))
from bericht_uit u
left join bericht_in a on a.id = u.antwoord_op
left join bericht_in r on r.id = u.retour
left join zorgaanbieder z on z.agb = u.aanbieder;
grant select on berichtbeeld to ${toepassing};

-- Zet bij een of meer berichten het spoor gelijk aan wat er nu staat; als de gemeente van het bericht, daarna staat alles terug.
create function berichtspoor_bij(p_gemeente text, p_berichten uuid[]) returns void language plpgsql
    security definer set search_path = public, pg_temp as
$$
declare
    stond text := coalesce(current_setting('zorg.gemeente', true), '');
begin
    perform set_config('zorg.gemeente', p_gemeente, true);
    insert into berichtspoor (id, gemeente, aanbieder, partij, partijnaam, kant, moment, berichtsoort, identificatie, naam,
                              grootte, status, stand, reden, gekoppeld, gekoppeldsoort, kenmerken)
    select b.* from berichtbeeld b where b.id = any (p_berichten)
    on conflict (id) do update set
        aanbieder = excluded.aanbieder, partij = excluded.partij, partijnaam = excluded.partijnaam,
        berichtsoort = excluded.berichtsoort, identificatie = excluded.identificatie, naam = excluded.naam,
        grootte = excluded.grootte, status = excluded.status, stand = excluded.stand, reden = excluded.reden,
        gekoppeld = excluded.gekoppeld, gekoppeldsoort = excluded.gekoppeldsoort, kenmerken = excluded.kenmerken;
    perform set_config('zorg.gemeente', stond, true);
end
$$;
revoke execute on function berichtspoor_bij from public;
grant execute on function berichtspoor_bij to ${toepassing};

create function berichtspoor_in() returns trigger language plpgsql as
$$
begin
    -- Wat dit bericht is voor een bericht van ons (zijn retour), verandert daar mee.
    perform berichtspoor_bij(new.gemeente,
        array[new.id] || array(select u.id from bericht_uit u where u.retour = new.id or u.antwoord_op = new.id));
    return null;
end
$$;
create trigger berichtspoor after insert on bericht_in for each row execute function berichtspoor_in();
create trigger berichtspoor_bij after update on bericht_in
    for each row when ((old.status, old.berichtsoort, old.identificatie, old.aanbieder, old.reden)
        is distinct from (new.status, new.berichtsoort, new.identificatie, new.aanbieder, new.reden))
    execute function berichtspoor_in();

create function berichtspoor_uit() returns trigger language plpgsql as
$$
begin
    perform berichtspoor_bij(new.gemeente, array_remove(array[new.id, new.antwoord_op, new.retour], null)
        || array(select b.id from bericht_uit b where coalesce(new.herhaling_van, new.id) in (b.id, b.herhaling_van)));
    return null;
end
$$;
create trigger berichtspoor after insert on bericht_uit for each row execute function berichtspoor_uit();
create trigger berichtspoor_bij after update on bericht_uit
    for each row when ((old.status, old.retour, old.vast_reden) is distinct from (new.status, new.retour, new.vast_reden))
    execute function berichtspoor_uit();

-- De nummers erbij zodra ze er zijn, en eraf als de toewijzing vernietigd is.
create function berichtspoor_kenmerk() returns trigger language plpgsql as
$$
declare
    n jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
    v_bericht uuid := (n ->> 'bericht')::uuid;
begin
    perform berichtspoor_bij(n ->> 'gemeente',
        array[v_bericht] || array(select u.id from bericht_uit u where u.antwoord_op = v_bericht or u.retour = v_bericht)
            || array(select u.retour from bericht_uit u where u.id = v_bericht and u.retour is not null));
    return null;
end
$$;
create trigger berichtspoor after insert or delete on berichttoewijzing for each row execute function berichtspoor_kenmerk();
create trigger berichtspoor after insert on declaratie for each row execute function berichtspoor_kenmerk();
create trigger berichtspoor after insert or update of toewijzing on verzoek
    for each row execute function berichtspoor_kenmerk();

-- Een 301 gaat over zijn onderwerp, en over elke toewijzing die het verandert.
create function bericht_over_onderwerp() returns trigger language plpgsql as
$$
begin
    insert into berichttoewijzing (bericht, toewijzing, gemeente, aanbieder)
    select new.id, t.id, t.gemeente, t.aanbieder from toewijzing t where t.id = new.onderwerp and t.aanbieder = new.aanbieder
    on conflict do nothing;
    return null;
end
$$;
create trigger bericht_over_onderwerp after insert on bericht_uit
    for each row when (new.berichtsoort in ('WMO301', 'JW301')) execute function bericht_over_onderwerp();

create function bericht_over_wijziging() returns trigger language plpgsql as
$$
begin
    insert into berichttoewijzing (bericht, toewijzing, gemeente, aanbieder)
    values (new.bericht, new.toewijzing, new.gemeente, new.aanbieder) on conflict do nothing;
    return null;
end
$$;
create trigger bericht_over_wijziging after insert on toewijzingwijziging
    for each row execute function bericht_over_wijziging();

-- Zoeken op elk deel. Achter rijbeveiliging gebruikt PostgreSQL deze index niet, want ilike heet niet lekvrij (ADR 0023).
-- Deze functie geeft daarom alleen sleutels, en alleen van deze huurder; de lijst leest de rijen zelf, onder de
-- rijbeveiliging. Klopt hier iets niet, dan ziet nog steeds niemand een rij van een ander.
create function zoek_berichten(p_patroon text) returns setof uuid language sql stable rows 200
    security definer set search_path = public, pg_temp as
$$
    select s.id from berichtspoor s
    where s.zoek like lower(p_patroon)
      and (s.gemeente = (select huidige_gemeente()) or s.aanbieder = (select huidige_aanbieder()))
$$;
revoke execute on function zoek_berichten from public;
grant execute on function zoek_berichten to ${toepassing};

-- Alle berichten van een toewijzing: wat erover ging, wat ernaar vroeg en wat erop gedeclareerd is, elk met zijn antwoord.
create index prestatie_afgekeurd_toewijzing on prestatie (toewijzing, declaratie)
    where cardinality(codes) > 0 and toewijzing is not null;
create function berichten_van_toewijzing(p_toewijzing uuid) returns setof uuid language sql stable as
$$
    with d as (
        select k.bericht from berichttoewijzing k where k.toewijzing = p_toewijzing
        union
        select v.bericht from verzoek v where v.toewijzing = p_toewijzing
        union
        select v.bericht from verzoekproduct p join verzoek v on v.id = p.verzoek where p.toewijzing = p_toewijzing
        union
        select u.id from verzoek v join verzoekantwoord a on a.verzoek = v.id join bericht_uit u on u.onderwerp = a.id
        where v.toewijzing = p_toewijzing
        union
        select c.bericht from declaratie c where c.id in (
            select p.declaratie from prestatie p where p.toewijzing = p_toewijzing and cardinality(p.codes) = 0
            union
            select p.declaratie from prestatie p where p.toewijzing = p_toewijzing and cardinality(p.codes) > 0))
    select bericht from d
    union
    select s.gekoppeld from berichtspoor s join d on d.bericht = s.id where s.gekoppeld is not null
$$;

create function berichten_over(p_bsn text) returns setof uuid language sql stable as
$$
    with d as (
        select b.bericht from hulpvrager h join berichtpersoon b on b.hulpvrager = h.id where h.bsn = p_bsn
        union
        select v.bericht from verzoek v where v.bsn = p_bsn
        union
        select b from toewijzing t cross join lateral berichten_van_toewijzing(t.id) b where t.bsn = p_bsn)
    select bericht from d
    union
    select s.gekoppeld from berichtspoor s join d on d.bericht = s.id where s.gekoppeld is not null
$$;

-- Wat er al is. De eigenaar ziet onder FORCE niets: daarom staat dat er in deze transactie even af (rulings D3).
do $$
declare
    t text;
    alle constant text[] := array['bericht_in', 'bericht_uit', 'declaratie', 'verzoek', 'verzoekantwoord', 'toewijzing',
                                  'toewijzingwijziging', 'berichttoewijzing', 'zorgaanbieder', 'berichtpersoon', 'hulpvrager'];
begin
    foreach t in array alle loop
        execute format('alter table %I no force row level security', t);
    end loop;
    alter table berichttoewijzing disable trigger berichtspoor;
    insert into berichttoewijzing (bericht, toewijzing, gemeente, aanbieder)
    select u.id, t.id, t.gemeente, t.aanbieder from bericht_uit u
    join toewijzing t on t.id = u.onderwerp and t.gemeente = u.gemeente and t.aanbieder = u.aanbieder
    where u.berichtsoort in ('WMO301', 'JW301')
    union
    select w.bericht, w.toewijzing, w.gemeente, w.aanbieder from toewijzingwijziging w;
    alter table berichttoewijzing enable trigger berichtspoor;
    insert into berichtpersoon (bericht, hulpvrager, gemeente)
    select distinct v.bericht, h.id, h.gemeente from verzoek v
    join hulpvrager h on h.gemeente = v.gemeente and h.bsn = v.bsn;
    insert into berichtspoor (id, gemeente, aanbieder, partij, partijnaam, kant, moment, berichtsoort, identificatie, naam,
                              grootte, status, stand, reden, gekoppeld, gekoppeldsoort, kenmerken)
    select * from berichtbeeld;
    if (select count(*) from berichtspoor) <> (select count(*) from bericht_in) + (select count(*) from bericht_uit) then
        raise exception 'niet elk bericht heeft een spoor';
    end if;
    foreach t in array alle loop
        execute format('alter table %I force row level security', t);
    end loop;
end
$$;
