-- Een uitgifte zet honderden berichten in een opdracht klaar. Het spoor volgde rij voor rij en keek dan drie keer naar elk
-- bericht; nu volgt het per opdracht, met dezelfde uitkomst. Wat een rij doet is gewoon een opdracht met een rij.
drop trigger berichtspoor on bericht_in;
drop trigger berichtspoor_bij on bericht_in;
drop trigger berichtspoor on bericht_uit;
drop trigger berichtspoor_bij on bericht_uit;
drop trigger berichtspoor on berichttoewijzing;
drop trigger berichtspoor on declaratie;
drop trigger berichtspoor on verzoek;
drop function berichtspoor_in();
drop function berichtspoor_uit();
drop function berichtspoor_kenmerk();

-- Wat een ontvangen bericht is voor een bericht van ons (zijn retour, zijn antwoord), verandert daar mee.
create function berichtspoor_in_bij(p_gemeente text, p_berichten uuid[]) returns void language sql as
$$
    select berichtspoor_bij(p_gemeente, p_berichten || array(
        select u.id from bericht_uit u where u.retour = any (p_berichten) or u.antwoord_op = any (p_berichten)))
$$;

create function berichtspoor_in() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        perform berichtspoor_in_bij(n.gemeente, array_agg(n.id order by n.id)) from nieuw n group by n.gemeente;
    else
        perform berichtspoor_in_bij(n.gemeente, array_agg(n.id order by n.id)) from nieuw n join oud o on o.id = n.id
        where (o.status, o.berichtsoort, o.identificatie, o.aanbieder, o.reden)
            is distinct from (n.status, n.berichtsoort, n.identificatie, n.aanbieder, n.reden)
        group by n.gemeente;
    end if;
    return null;
end
$$;
create trigger berichtspoor after insert on bericht_in referencing new table as nieuw
    for each statement execute function berichtspoor_in();
create trigger berichtspoor_bij after update on bericht_in referencing old table as oud new table as nieuw
    for each statement execute function berichtspoor_in();

-- Wie een antwoord of een herhaling is verandert daar mee; een eerste bericht en zijn herhalingen weten wie de laatste is.
create function berichtspoor_uit_bij(p_gemeente text, p_berichten uuid[]) returns void language sql as
$$
    select berichtspoor_bij(p_gemeente, array_remove(p_berichten, null) || array(
        select b.id from bericht_uit b where b.herhaling_van = any (p_berichten)))
$$;

create function berichtspoor_uit() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        perform berichtspoor_uit_bij(n.gemeente, array_agg(k order by k)) from nieuw n
        cross join unnest(array[n.id, n.antwoord_op, n.retour, n.herhaling_van]) k group by n.gemeente;
    else
        perform berichtspoor_uit_bij(n.gemeente, array_agg(k order by k)) from nieuw n join oud o on o.id = n.id
        cross join unnest(array[n.id, n.antwoord_op, n.retour, n.herhaling_van]) k
        where (o.status, o.retour, o.vast_reden) is distinct from (n.status, n.retour, n.vast_reden) group by n.gemeente;
    end if;
    return null;
end
$$;
create trigger berichtspoor after insert on bericht_uit referencing new table as nieuw
    for each statement execute function berichtspoor_uit();
create trigger berichtspoor_bij after update on bericht_uit referencing old table as oud new table as nieuw
    for each statement execute function berichtspoor_uit();

-- De nummers erbij zodra ze er zijn, en eraf als de toewijzing vernietigd is.
create function berichtspoor_kenmerk_bij(p_gemeente text, p_berichten uuid[]) returns void language sql as
$$
    select berichtspoor_bij(p_gemeente, array_remove(p_berichten, null) || array(
        select u.id from bericht_uit u where u.antwoord_op = any (p_berichten) or u.retour = any (p_berichten)
        union all
        select u.retour from bericht_uit u where u.id = any (p_berichten) and u.retour is not null))
$$;

create function berichtspoor_toewijzing() returns trigger language plpgsql as
$$
begin
    perform berichtspoor_kenmerk_bij(g.gemeente, array_agg(g.bericht order by g.bericht)) from geraakt g
    -- Van een bericht dat net klaargezet is, staat het onderwerp al bij zijn kenmerken.
    where tg_op = 'DELETE' or not exists (
        select from bericht_uit u where u.id = g.bericht and u.onderwerp = g.toewijzing and u.retour is null)
    group by g.gemeente;
    return null;
end
$$;
create trigger berichtspoor after insert on berichttoewijzing referencing new table as geraakt
    for each statement execute function berichtspoor_toewijzing();
create trigger berichtspoor_af after delete on berichttoewijzing referencing old table as geraakt
    for each statement execute function berichtspoor_toewijzing();

create function berichtspoor_declaratie() returns trigger language plpgsql as
$$
begin
    perform berichtspoor_kenmerk_bij(n.gemeente, array_agg(n.bericht)) from nieuw n group by n.gemeente;
    return null;
end
$$;
create trigger berichtspoor after insert on declaratie referencing new table as nieuw
    for each statement execute function berichtspoor_declaratie();

create function berichtspoor_verzoek() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        perform berichtspoor_kenmerk_bij(n.gemeente, array_agg(n.bericht)) from nieuw n group by n.gemeente;
    else
        perform berichtspoor_kenmerk_bij(n.gemeente, array_agg(n.bericht)) from nieuw n join oud o on o.id = n.id
        where o.toewijzing is distinct from n.toewijzing group by n.gemeente;
    end if;
    return null;
end
$$;
create trigger berichtspoor after insert on verzoek referencing new table as nieuw
    for each statement execute function berichtspoor_verzoek();
create trigger berichtspoor_bij after update on verzoek referencing old table as oud new table as nieuw
    for each statement execute function berichtspoor_verzoek();

-- Een 301 gaat over zijn onderwerp, en over elke toewijzing die het verandert.
drop trigger bericht_over_onderwerp on bericht_uit;
create or replace function bericht_over_onderwerp() returns trigger language plpgsql as
$$
begin
    insert into berichttoewijzing (bericht, toewijzing, gemeente, aanbieder)
    select n.id, t.id, t.gemeente, t.aanbieder
    from nieuw n join toewijzing t on t.id = n.onderwerp and t.aanbieder = n.aanbieder
    where n.berichtsoort in ('WMO301', 'JW301')
    on conflict do nothing;
    return null;
end
$$;
create trigger bericht_over_onderwerp after insert on bericht_uit referencing new table as nieuw
    for each statement execute function bericht_over_onderwerp();

drop trigger bericht_over_wijziging on toewijzingwijziging;
create or replace function bericht_over_wijziging() returns trigger language plpgsql as
$$
begin
    insert into berichttoewijzing (bericht, toewijzing, gemeente, aanbieder)
    select n.bericht, n.toewijzing, n.gemeente, n.aanbieder from nieuw n on conflict do nothing;
    return null;
end
$$;
create trigger bericht_over_wijziging after insert on toewijzingwijziging referencing new table as nieuw
    for each statement execute function bericht_over_wijziging();

-- Houdt van een stapel berichten tegen wat onder een verzendstop valt, en geeft wat er mag gaan (OP003).
drop function bericht_mag_gaan(uuid);
create function berichten_mogen_gaan(p_berichten uuid[]) returns setof uuid language plpgsql as
$$
begin
    perform pg_advisory_xact_lock_shared(verzendstop_slot(g.gemeente))
    from (select distinct gemeente from bericht_uit where id = any (p_berichten) order by gemeente) g;
    update bericht_uit u set status = 'AANGEHOUDEN'
    where u.id = any (p_berichten) and u.status = 'KLAAR' and verzendstop_geldt(u);
    return query select u.id from bericht_uit u
                 where u.id = any (p_berichten)
                   and (u.status = 'KLAAR' or u.status = 'VERZONDEN' and not verzendstop_geldt(u));
end
$$;

-- Gaat de verplichtingen van nieuwe toewijzingen in een keer aan. Wat boek() regel voor regel doet, met dezelfde uitkomst:
-- past de som, dan past elke regel in elke volgorde. Knelt er een bewaakt plafond, dan is er niets geboekt en is dat het
-- antwoord; wie dan wel past, blijkt regel voor regel. Een regel met een grond gaat door boven de ruimte (rulings B2).
create function verplicht_alle(p_toewijzingen uuid[], p_jaren int[], p_bedragen bigint[], p_gronden text[])
    returns uuid language plpgsql as
$$
declare
    v_bladen uuid[];
    v_knelt  uuid;
begin
    with regel as materialized (
        select x.nr, x.jaar, t.gemeente, t.wet, t.categorie, t.aanbieder
        from unnest(p_toewijzingen, p_jaren) with ordinality x (toewijzing, jaar, nr)
        join toewijzing t on t.id = x.toewijzing),
    sleutel as materialized (
        select s.*, vind_plafond(s.gemeente, s.wet, s.jaar, s.categorie, s.aanbieder) as blad
        from (select distinct jaar, gemeente, wet, categorie, aanbieder from regel) s)
    select array_agg(s.blad order by r.nr) into v_bladen
    from regel r join sleutel s on (s.jaar, s.gemeente, s.wet, s.aanbieder) = (r.jaar, r.gemeente, r.wet, r.aanbieder)
        and s.categorie is not distinct from r.categorie;
    if cardinality(v_bladen) is distinct from cardinality(p_toewijzingen) then
        raise exception 'een toewijzing bestaat niet voor deze huurder' using errcode = 'P0002';
    end if;
    perform 1 from plafond where id in (select unnest(p.pad) from plafond p where p.id = any (v_bladen))
    -- Jaar voor jaar, zoals wie los toewijst: anders wachten twee op elkaar.
    order by jaar, cardinality(pad), id for no key update;

    select h.id into v_knelt
    from unnest(v_bladen, p_bedragen, p_gronden) x (blad, bedrag, grond)
    join plafond b on b.id = x.blad cross join unnest(b.pad) k (hoofd) join plafond h on h.id = k.hoofd
    where h.bewaakt
    group by h.id, h.pad, h.vrij
    having bool_or(coalesce(x.grond, '') = '') and h.vrij < sum(x.bedrag)
    order by cardinality(h.pad) desc, h.id limit 1;
    if found then
        return v_knelt;
    end if;

    update plafond p set vrij = p.vrij - s.bedrag, verplicht = p.verplicht + s.bedrag
    from (select k.hoofd, sum(x.bedrag)::bigint as bedrag
          from unnest(v_bladen, p_bedragen) x (blad, bedrag)
          join plafond b on b.id = x.blad cross join unnest(b.pad) k (hoofd) group by k.hoofd) s
    where p.id = s.hoofd;
    insert into verplichting (toewijzing, jaar, gemeente, aanbieder, plafond, verplicht)
    select x.toewijzing, b.jaar, b.gemeente, t.aanbieder, b.id, x.bedrag
    from unnest(p_toewijzingen, v_bladen, p_bedragen) x (toewijzing, blad, bedrag)
    join plafond b on b.id = x.blad join toewijzing t on t.id = x.toewijzing;
    perform signaleer(array(select distinct k from plafond b cross join unnest(b.pad) k where b.id = any (v_bladen)));
    insert into boeking (gemeente, aanbieder, plafond, soort, van, naar, bedrag, toewijzing, grond, bron)
    select b.gemeente, t.aanbieder, b.id, 'VERPLICHTING', 'VRIJ', 'VERPLICHT', x.bedrag, t.id, nullif(x.grond, ''), t.id
    from unnest(p_toewijzingen, v_bladen, p_bedragen, p_gronden) with ordinality x (toewijzing, blad, bedrag, grond, nr)
    join plafond b on b.id = x.blad join toewijzing t on t.id = x.toewijzing order by x.nr;
    return null;
end
$$;
