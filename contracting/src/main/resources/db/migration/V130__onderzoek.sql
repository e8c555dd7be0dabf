-- Het onderzoek na een melding (lifecycles 6; TR-01, TR-03, TR-06, RG-14): waar de zaak heen gaat, hulp die niet wachten
-- kan, wat er overwogen is voor er een individuele voorziening komt, en hoe het met iemand gaat.

-- Triage -----------------------------------------------------------------------------------------
-- Vanaf welk aantal een zaak naar de regisseur gaat; zonder grens telt een regel niet mee. Elke versie blijft staan.
create table triageregel (
    id       uuid primary key,
    nr       bigint generated always as identity,
    gemeente char(4) not null references gemeente,
    code     text not null check (code in ('SPOED', 'SIGNALEN', 'LOPENDE_HULP', 'ANDERE_ZAAK')),
    grens    int check (grens between 1 and 100),
    ingang   date not null,
    door     text not null,
    moment   timestamptz not null default nu()
);
create index triageregel_geldt on triageregel (gemeente, code, ingang desc, nr desc);
select beveilig('triageregel', 'gemeente');
select alleen_toevoegen('triageregel');
create trigger regel_werkt_vooruit before insert on triageregel for each row execute function regel_werkt_vooruit();

-- De grens van elke regel op een dag. Zonder eigen regel: spoed, twee signalen, twee keer lopende hulp, een andere zaak †.
create function triagegrenzen(p_gemeente text, p_dag date) returns table (code text, grens int, regel uuid)
    language sql stable as
$$
    select s.code, case when r.id is null then s.grens else r.grens end, r.id
    from (values ('SPOED', 1), ('SIGNALEN', 2), ('LOPENDE_HULP', 2), ('ANDERE_ZAAK', 1)) s (code, grens)
    left join lateral (select t.id, t.grens from triageregel t
                       where t.gemeente = p_gemeente and t.code = s.code and t.ingang <= p_dag
                       order by t.ingang desc, t.nr desc limit 1) r on true
$$;

-- Wat er al bekend is over wie de zaak gaat, en over wie in zijn gezin hoort.
create function triagefeiten(p_zaak uuid) returns table (code text, waarde int) language sql stable as
$$
    with z as (select * from zaak where id = p_zaak),
    gezinnen as (select gezin from z where gezin is not null
                 union select l.gezin from gezinslid l join z on z.hulpvrager = l.hulpvrager where l.tot is null),
    mensen as (select hulpvrager from z
               union select l.hulpvrager from gezinslid l join gezinnen g on g.gezin = l.gezin where l.tot is null)
    select 'SPOED', (select m.spoed::int from melding m join z on z.melding = m.id)
    union all
    select 'SIGNALEN', (select count(*)::int from signaal_bij_gezin s join gezinnen g on g.gezin = s.gezin
                        where s.dag > (select vandaag()) - 365)
    union all
    select 'LOPENDE_HULP', (select count(*)::int from toewijzing t join mensen m on m.hulpvrager = t.hulpvrager
                            where t.status = 'TOEGEWEZEN' and coalesce(t.eind, 'infinity') >= (select vandaag()))
    union all
    select 'ANDERE_ZAAK', (select count(*)::int from zaak a join mensen m on m.hulpvrager = a.hulpvrager
                           where a.id <> p_zaak and a.start > (select vandaag()) - 365)
$$;

-- Twee wegen, en geen derde: hulp weigeren kan hier niet. De laatste geldt; een mens mag anders, met een reden.
create table triage (
    id       uuid primary key default uuidv7(),
    nr       bigint generated always as identity,
    gemeente char(4) not null,
    zaak     uuid not null,
    soort    text not null check (soort in ('REGEL', 'MENS')),
    uitkomst text not null check (uitkomst in ('ENKELVOUDIG', 'MEERVOUDIG')),
    regels   jsonb not null default '[]',
    reden    text check (length(reden) between 1 and 4000),
    door     text not null,
    moment   timestamptz not null default nu(),
    constraint triage_mens_met_reden check ((soort = 'MENS') = (reden is not null))
);
create index triage_van on triage (zaak, nr desc);
select beveilig('triage', 'gemeente');
select alleen_toevoegen('triage');
select verwijs('triage', 'zaak', 'zaak');

-- Wat de regels zeggen bedenkt niemand zelf: de databank weegt, en schrijft op welke versie waarop aansloeg.
create function triage_weegt() returns trigger language plpgsql as
$$
begin
    new.regels := '[]';
    if new.soort = 'REGEL' then
        select coalesce(jsonb_agg(jsonb_build_object('code', f.code, 'waarde', f.waarde, 'grens', g.grens,
                                                     'regel', g.regel) order by f.code), '[]')
        into new.regels
        from triagefeiten(new.zaak) f join triagegrenzen(new.gemeente, vandaag()) g on g.code = f.code
        where f.waarde >= g.grens;
        new.uitkomst := case when new.regels = '[]' then 'ENKELVOUDIG' else 'MEERVOUDIG' end;
    end if;
    return new;
end
$$;
create trigger triage_weegt before insert on triage for each row execute function triage_weegt();

create function zaak_krijgt_triage() returns trigger language plpgsql as
$$
begin
    insert into triage (gemeente, zaak, soort, uitkomst, door)
    values (new.gemeente, new.id, 'REGEL', 'ENKELVOUDIG', new.door);
    return null;
end
$$;
create trigger zaak_krijgt_triage after insert on zaak for each row execute function zaak_krijgt_triage();

-- Wmo 2015 art. 2.3.3: wat niet kan wachten begint meteen, en het onderzoek loopt gewoon door. Aan de klok komt niemand.
create table spoedhulp (
    id       uuid primary key,
    nr       bigint generated always as identity,
    gemeente char(4) not null,
    zaak     uuid not null,
    hulp     text not null check (length(hulp) between 1 and 1000),
    reden    text not null check (length(reden) between 1 and 4000),
    van      date not null default vandaag(),
    tot      date check (tot >= van),
    door     text not null,
    moment   timestamptz not null default nu()
);
create index spoedhulp_van on spoedhulp (zaak, nr desc);
select beveilig('spoedhulp', 'gemeente');
select alleen_toevoegen('spoedhulp');
select verwijs('spoedhulp', 'zaak', 'zaak');

-- Wat overwogen is --------------------------------------------------------------------------------
create function afweegplek(p_stap text) returns int language sql immutable as
$$
    select array_position(array['EIGEN_KRACHT', 'NETWERK', 'VRIJWILLIG', 'ALGEMEEN'], p_stap)
$$;

create table afweging (
    id       uuid primary key,
    nr       bigint generated always as identity,
    gemeente char(4) not null,
    zaak     uuid not null,
    stap     text not null check (stap in ('EIGEN_KRACHT', 'NETWERK', 'VRIJWILLIG', 'ALGEMEEN')),
    uitkomst text not null check (uitkomst in ('TOEREIKEND', 'DEELS', 'ONTOEREIKEND', 'NIET_MOGELIJK')),
    waarom   text not null check (length(waarom) between 1 and 4000),
    door     text not null,
    moment   timestamptz not null default nu()
);
create index afweging_van on afweging (zaak, stap, nr desc);
select beveilig('afweging', 'gemeente');
select alleen_toevoegen('afweging');
select verwijs('afweging', 'zaak', 'zaak');

create function afweging_van(p_zaak uuid, p_stap text) returns text language sql stable as
$$
    select uitkomst from afweging where zaak = p_zaak and stap = p_stap order by nr desc limit 1
$$;

-- Hoeveel stappen op een rij overwogen en niet genoeg zijn: bij vier is er plaats voor een individuele voorziening.
create function stappen_ontoereikend(p_zaak uuid) returns int language sql stable as
$$
    select coalesce(min(n) - 1, 4) from generate_series(1, 4) n
    where coalesce(afweging_van(p_zaak, (array['EIGEN_KRACHT', 'NETWERK', 'VRIJWILLIG', 'ALGEMEEN'])[n]), 'TOEREIKEND')
          = 'TOEREIKEND'
$$;

-- Is er niets meer te wegen: een stap is genoeg, of alle vier zijn het niet.
create function afweging_rond(p_zaak uuid) returns boolean language sql stable as
$$
    select n.aantal = 4 or coalesce(afweging_van(
               p_zaak, (array['EIGEN_KRACHT', 'NETWERK', 'VRIJWILLIG', 'ALGEMEEN'])[n.aantal + 1]), '') = 'TOEREIKEND'
    from (select stappen_ontoereikend(p_zaak) as aantal) n
$$;

create function afweging_volgorde() returns trigger language plpgsql as
$$
begin
    if afweegplek(new.stap) > stappen_ontoereikend(new.zaak) + 1 then
        raise exception 'eerst de stappen hiervoor' using errcode = '23514', constraint = 'afweging_volgorde';
    end if;
    return new;
end
$$;
create trigger afweging_volgorde before insert on afweging for each row execute function afweging_volgorde();

-- Onafhankelijke clientondersteuning (Wmo 2015 art. 2.2.4 en 2.3.2 lid 3): aangeboden, en wat het antwoord was.
create table ondersteuningsaanbod (
    id          uuid primary key,
    nr          bigint generated always as identity,
    gemeente    char(4) not null,
    zaak        uuid not null,
    antwoord    text not null check (antwoord in ('JA', 'NEE', 'LATER')),
    toelichting text check (length(toelichting) between 1 and 1000),
    door        text not null,
    moment      timestamptz not null default nu()
);
create index ondersteuningsaanbod_van on ondersteuningsaanbod (zaak, nr desc);
select beveilig('ondersteuningsaanbod', 'gemeente');
select alleen_toevoegen('ondersteuningsaanbod');
select verwijs('ondersteuningsaanbod', 'zaak', 'zaak');

-- Zelfredzaamheidsmatrix 2017 (TR-03, TR-09) --------------------------------------------------------
-- Alleen om te zien hoe het gaat: geen geld, geen ordening en geen product volgt hieruit (TR-06).
create table zrm (
    id       uuid primary key,
    nr       bigint generated always as identity,
    gemeente char(4) not null,
    zaak     uuid not null,
    soort    text not null check (soort in ('INTAKE', 'VOORTGANG', 'AFSLUITING')),
    versie   text not null default '2017' check (versie = '2017'),
    dag      date not null default vandaag(),
    door     text not null,
    moment   timestamptz not null default nu()
);
create index zrm_van on zrm (zaak, nr desc);
select beveilig('zrm', 'gemeente');
select alleen_toevoegen('zrm');
select verwijs('zrm', 'zaak', 'zaak');

create table zrmscore (
    id          uuid primary key default uuidv7(),
    gemeente    char(4) not null,
    zrm         uuid not null,
    domein      text not null check (domein in ('FINANCIEN', 'WERK_EN_OPLEIDING', 'TIJDSBESTEDING', 'HUISVESTING',
                    'HUISELIJKE_RELATIES', 'GEESTELIJKE_GEZONDHEID', 'LICHAMELIJKE_GEZONDHEID', 'MIDDELENGEBRUIK',
                    'BASALE_ADL', 'INSTRUMENTELE_ADL', 'SOCIAAL_NETWERK', 'MAATSCHAPPELIJKE_PARTICIPATIE', 'JUSTITIE')),
    -- leeg is: niet uitgevraagd, want niet nodig (rulings A7)
    score       int check (score between 1 and 5),
    constraint zrmscore_domein_een_keer unique (zrm, domein)
);
select beveilig('zrmscore', 'gemeente');
select alleen_toevoegen('zrmscore');
select verwijs('zrmscore', 'zrm', 'zrm');

-- Alle dertien in een keer: wat niet gevraagd is staat er ook, leeg.
create function zrm_heeft_dertien() returns trigger language plpgsql as
$$
begin
    if exists (select from nieuw n group by n.zrm
               having (select count(*) from zrmscore s where s.zrm = n.zrm) <> 13) then
        raise exception 'een matrix heeft dertien domeinen' using errcode = '23514', constraint = 'zrm_heeft_dertien';
    end if;
    return null;
end
$$;
create trigger zrm_heeft_dertien after insert on zrmscore referencing new table as nieuw
    for each statement execute function zrm_heeft_dertien();

-- De som alleen als alle dertien gescoord zijn (rulings A7).
create function zrm_som(p_zrm uuid) returns int language sql stable as
$$
    select case when count(*) = 13 and count(score) = 13 then sum(score)::int end from zrmscore where zrm = p_zrm
$$;
