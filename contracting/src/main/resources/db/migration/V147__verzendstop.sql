-- OP003: het berichtenverkeer wordt niet gebruikt als de overdracht, naar oordeel van een professional, de client in gevaar
-- brengt. Wie dat oordeelt zet een verzendstop: wat over hem uit zou gaan, wacht hier tot iemand haar opheft. De databank
-- houdt tegen; een pagina of een nieuwe soort bericht kan haar niet vergeten (docs/adr/0032).
create table verzendstop (
    id              uuid primary key default uuidv7(),
    gemeente        char(4) not null references gemeente,
    hulpvrager      uuid not null,
    reden           text not null,
    gezet_door      text not null,
    gezet           timestamptz not null default nu(),
    opgeheven       timestamptz,
    opgeheven_door  text,
    opgeheven_reden text,
    constraint verzendstop_reden check (length(btrim(reden)) between 10 and 2000
        and (opgeheven_reden is null or length(btrim(opgeheven_reden)) between 10 and 2000)),
    constraint verzendstop_opheffing check (num_nulls(opgeheven, opgeheven_door, opgeheven_reden) in (0, 3))
);
create unique index verzendstop_loopt on verzendstop (hulpvrager) where opgeheven is null;
create index verzendstop_open on verzendstop (gemeente) where opgeheven is null;
create index verzendstop_hulpvrager on verzendstop (hulpvrager, gezet);
select beveilig('verzendstop', 'gemeente');
select verwijs('verzendstop', 'hulpvrager', 'hulpvrager');

-- Over welke toewijzing en welke mens een ontvangen bericht gaat. Ook van wat wordt afgekeurd: het retour noemt de client weer.
create table berichttoewijzing (
    bericht    uuid not null,
    toewijzing uuid not null,
    gemeente   char(4) not null,
    aanbieder  char(8) not null,
    primary key (bericht, toewijzing)
);
create index berichttoewijzing_toewijzing on berichttoewijzing (toewijzing, bericht);
select beveilig('berichttoewijzing', 'gemeente_aanbieder');
select verwijs('berichttoewijzing', 'toewijzing', 'toewijzing', true);

create table berichtpersoon (
    bericht    uuid not null,
    hulpvrager uuid not null,
    gemeente   char(4) not null,
    primary key (bericht, hulpvrager)
);
create index berichtpersoon_hulpvrager on berichtpersoon (hulpvrager, bericht);
select beveilig('berichtpersoon', 'gemeente');
select verwijs('berichtpersoon', 'hulpvrager', 'hulpvrager');
select verwijs('berichtpersoon', 'bericht', 'bericht_in');

insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('TOEWIJZING', 440, '{berichttoewijzing}', 'delete from berichttoewijzing where toewijzing = any ($1::uuid[])'),
    ('HULPVRAGER', 640, '{berichtpersoon}', 'delete from berichtpersoon where hulpvrager = any ($1::uuid[])'),
    ('HULPVRAGER', 650, '{verzendstop}', 'delete from verzendstop where hulpvrager = any ($1::uuid[])');

-- Wat aangehouden is, gaat niet weg en is niet kwijt. Wat vastzit, zegt waarom.
alter table bericht_uit drop constraint bericht_uit_status_check;
alter table bericht_uit add constraint bericht_uit_status_check check (status in ('KLAAR', 'AANGEHOUDEN', 'VERZONDEN'));
alter table bericht_uit add column vast_sinds timestamptz;
alter table bericht_uit add column vast_reden text;
alter table bericht_uit add constraint bericht_uit_vast check ((vast_sinds is null) = (vast_reden is null));
create index bericht_uit_wacht on bericht_uit (gemeente, status) where status <> 'VERZONDEN';

-- Een antwoord gaat nog eens uit zoals het was: dezelfde bytes onder hetzelfde nummer. Wie het al had, ziet een dubbele.
create table herzending (
    id        uuid primary key default uuidv7(),
    gemeente  char(4) not null,
    aanbieder char(8) not null,
    bericht   uuid not null,
    door      text not null,
    gevraagd  timestamptz not null default nu(),
    verzonden timestamptz
);
create unique index herzending_open on herzending (bericht) where verzonden is null;
create index herzending_bericht on herzending (bericht, gevraagd);
select beveilig('herzending', 'gemeente_aanbieder');
select verwijs('herzending', 'bericht', 'bericht_uit', true);

-- Noemt dit bericht deze mens? Een 325 noemt wie een afgekeurde regel heeft (de rest staat er niet in).
create function bericht_noemt(u bericht_uit, p_hulpvrager uuid, p_bsn char(9)) returns boolean language sql stable as
$$
    select exists (select from toewijzing t where t.id = u.onderwerp and t.hulpvrager = p_hulpvrager)
        or exists (select from verzoekantwoord a join verzoek v on v.id = a.verzoek where a.id = u.onderwerp and v.bsn = p_bsn)
        or exists (select from berichtpersoon p where p.bericht = u.antwoord_op and p.hulpvrager = p_hulpvrager)
        or u.berichtsoort in ('WMO325', 'JW325') and exists (
            select from prestatie p where p.declaratie = u.onderwerp and p.bsn = p_bsn and cardinality(p.codes) > 0)
$$;

create function verzendstop_geldt(u bericht_uit) returns boolean language sql stable as
$$
    select exists (select from verzendstop s join hulpvrager h on h.id = s.hulpvrager
                   where s.gemeente = u.gemeente and s.opgeheven is null and bericht_noemt(u, h.id, h.bsn))
$$;

-- Een stop en een bericht dat klaargezet wordt of weggaat wachten op elkaar; anders ziet elk de ander net niet.
create function verzendstop_slot(p_gemeente text) returns bigint language sql immutable as
$$ select hashtextextended('verzendstop' || p_gemeente, 0) $$;

create function bericht_wacht_op_stop() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock_shared(verzendstop_slot(new.gemeente));
    if new.status = 'KLAAR' and verzendstop_geldt(new) then
        new.status := 'AANGEHOUDEN';
    end if;
    return new;
end
$$;
create trigger bericht_wacht_op_stop before insert on bericht_uit
    for each row execute function bericht_wacht_op_stop();

-- Houdt een bericht dat op het punt staat te gaan nu nog tegen. Geeft of het mag gaan.
create function bericht_mag_gaan(p_bericht uuid) returns boolean language plpgsql as
$$
declare
    v_gemeente text := (select gemeente from bericht_uit where id = p_bericht);
begin
    perform pg_advisory_xact_lock_shared(verzendstop_slot(v_gemeente));
    update bericht_uit u set status = 'AANGEHOUDEN' where u.id = p_bericht and u.status = 'KLAAR' and verzendstop_geldt(u);
    return (select u.status = 'KLAAR' or u.status = 'VERZONDEN' and not verzendstop_geldt(u)
            from bericht_uit u where u.id = p_bericht);
end
$$;

-- Wat aangehouden is wordt niet verzonden, hoe het ook gevraagd wordt.
create function aangehouden_gaat_niet() returns trigger language plpgsql as
$$
begin
    raise exception 'dit bericht is aangehouden' using errcode = '23514', constraint = 'bericht_aangehouden';
end
$$;
create trigger aangehouden_gaat_niet before update of status on bericht_uit
    for each row when (old.status = 'AANGEHOUDEN' and new.status = 'VERZONDEN')
    execute function aangehouden_gaat_niet();

create function verzendstop_vast() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and (old.opgeheven is not null
            or (new.id, new.gemeente, new.hulpvrager, new.reden, new.gezet_door, new.gezet)
               is distinct from (old.id, old.gemeente, old.hulpvrager, old.reden, old.gezet_door, old.gezet)) then
        raise exception 'een verzendstop verandert niet; zij wordt opgeheven, eenmaal'
            using errcode = '23514', constraint = 'verzendstop_blijft';
    end if;
    perform pg_advisory_xact_lock(verzendstop_slot(new.gemeente));
    return new;
end
$$;
create trigger verzendstop_vast before insert or update on verzendstop
    for each row execute function verzendstop_vast();
create trigger verzendstop_weg before delete on verzendstop for each row execute function weiger_wijziging();

-- Zetten houdt vast wat klaar lag; opheffen laat gaan wat geen andere stop meer heeft.
create function verzendstop_werkt() returns trigger language plpgsql as
$$
begin
    if new.opgeheven is null then
        update bericht_uit u set status = 'AANGEHOUDEN' from hulpvrager h
        where h.id = new.hulpvrager and u.gemeente = new.gemeente and u.status = 'KLAAR' and bericht_noemt(u, h.id, h.bsn);
    else
        with vrij as (
            update bericht_uit u set status = 'KLAAR'
            where u.gemeente = new.gemeente and u.status = 'AANGEHOUDEN' and not verzendstop_geldt(u)
            returning u.id, u.gemeente)
        insert into werk (soort, gemeente, onderwerp)
        select 'BERICHT_UIT', gemeente, id from vrij
        union
        select 'BERICHT_UIT', h.gemeente, h.bericht from herzending h where h.gemeente = new.gemeente and h.verzonden is null
        on conflict (soort, onderwerp) do update set beschikbaar_op = nu(), pogingen = 0, laatste_fout = null;
    end if;
    return null;
end
$$;
create trigger verzendstop_werkt after insert or update of opgeheven on verzendstop
    for each row execute function verzendstop_werkt();
