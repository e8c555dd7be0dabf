-- Een uitgifte geeft in een handeling veel toewijzingen af: nieuwe uit een lijst, of lopende die verlengd of omgezet worden.
-- Elke toewijzing gaat langs dezelfde regels als een losse; hier staat alleen wat er te doen is en hoe het afliep. Gewerkt
-- wordt in stukken; een stuk en zijn uitkomst staan in een transactie, dus wie onderbroken wordt gaat verder waar het bleef.
create table uitgifte (
    id           uuid primary key default uuidv7(),
    gemeente     char(4) not null references gemeente,
    soort        text not null check (soort in ('NIEUW', 'VERLENGEN', 'OMZETTEN')),
    naam         text not null check (length(naam) between 1 and 120),
    wet          text check (wet in ('WMO', 'JEUGDWET')),
    productcode  text,
    -- welke toewijzingen er gekozen zijn: die eindigen van en tot en met
    eind_van     date,
    eind_tot     date,
    nieuw_eind   date,
    vanaf        date,
    nieuwe_code  text,
    reden        char(2),
    -- van de aangeboden lijst: dezelfde lijst nog eens zou alles nog eens toewijzen waar geen stapeling het tegenhoudt
    sha256       bytea,
    toestand     text not null default 'KLAARGEZET' check (toestand in ('KLAARGEZET', 'LOOPT', 'GESTOPT', 'AFGEROND')),
    regels       int not null default 0,
    gedaan       int not null default 0,
    niet         int not null default 0,
    door         text not null,
    aangemaakt   timestamptz not null default nu(),
    begonnen     timestamptz,
    geeindigd    timestamptz,
    constraint uitgifte_lijst_eenmaal unique (gemeente, sha256),
    constraint uitgifte_telt check (gedaan >= 0 and niet >= 0 and gedaan + niet <= regels),
    constraint uitgifte_klaar check (toestand <> 'AFGEROND' or gedaan + niet = regels),
    constraint uitgifte_keuze check (case soort
        when 'NIEUW' then sha256 is not null
            and num_nonnulls(wet, productcode, eind_van, eind_tot, nieuw_eind, vanaf, nieuwe_code, reden) = 0
        when 'VERLENGEN' then num_nulls(wet, productcode, eind_van, eind_tot, nieuw_eind, reden) = 0
            and num_nonnulls(sha256, vanaf, nieuwe_code) = 0 and eind_tot >= eind_van and nieuw_eind > eind_van
        else num_nulls(wet, productcode, vanaf, nieuwe_code, reden) = 0
            and num_nonnulls(sha256, eind_van, eind_tot, nieuw_eind) = 0 and nieuwe_code <> productcode end)
);
create index uitgifte_lijst on uitgifte (gemeente, aangemaakt, id);
select beveilig('uitgifte', 'gemeente');

create table uitgifteregel (
    uitgifte    uuid not null,
    nr          int not null check (nr > 0),
    gemeente    char(4) not null,
    -- wat een aanbieder over een client in een 301 hoort te krijgen (OP087); een groep wordt nooit geknipt
    groep       int not null,
    bsn         char(9),
    hulpvrager  uuid,
    aanbieder   char(8),
    wet         text check (wet in ('WMO', 'JEUGDWET')),
    -- de toewijzing die verlengd of omgezet wordt
    voorganger  uuid,
    categorie   char(2),
    productcode text,
    "begin"     date,
    eind        date,
    volume      bigint,
    eenheid     char(2),
    frequentie  char(1),
    budget      bigint,
    grond       text,
    -- zoals zij in de lijst stond, om verbeterd terug te geven; wat gedaan is heeft haar niet meer nodig
    rij         text,
    stand       text not null default 'WACHT',
    reden       text,
    uitleg      text,
    toewijzing  uuid,
    bericht     uuid,
    moment      timestamptz,
    primary key (uitgifte, nr),
    -- FOUT: de rij zelf klopt niet en komt alleen verbeterd terug. GEWEIGERD, en opnieuw aan te bieden.
    constraint uitgifteregel_stand check (stand in ('WACHT', 'GEDAAN', 'GEWEIGERD', 'FOUT')),
    constraint uitgifteregel_gedaan check ((stand = 'GEDAAN') = (toewijzing is not null)
        and (stand = 'GEDAAN') = (bericht is not null) and (stand <> 'GEDAAN' or rij is null and bsn is null)),
    constraint uitgifteregel_niet check ((stand in ('GEWEIGERD', 'FOUT')) = (uitleg is not null)
        and (uitleg is null) = (reden is null)),
    constraint uitgifteregel_volledig check (stand not in ('WACHT', 'GEDAAN') or num_nulls(hulpvrager, aanbieder, wet) = 0)
);
-- Een uitgifte raakt een toewijzing een keer, en maakt er per regel hoogstens een.
create unique index uitgifteregel_voorganger on uitgifteregel (voorganger, uitgifte) where voorganger is not null;
create unique index uitgifteregel_toewijzing on uitgifteregel (toewijzing, uitgifte) where toewijzing is not null;
create index uitgifteregel_hulpvrager on uitgifteregel (hulpvrager) where hulpvrager is not null;
create index uitgifteregel_wacht on uitgifteregel (uitgifte, groep, nr) where stand = 'WACHT';
select beveilig('uitgifteregel', 'gemeente');
select verwijs('uitgifteregel', 'uitgifte', 'uitgifte');
select verwijs('uitgifteregel', 'hulpvrager', 'hulpvrager');
select verwijs('uitgifteregel', 'voorganger', 'toewijzing', true);
select verwijs('uitgifteregel', 'toewijzing', 'toewijzing', true);
select verwijs('uitgifteregel', 'bericht', 'bericht_uit', true);

-- Klaargezet kijkt iemand haar eerst na; stoppen kan altijd, en wat gestopt of geweigerd is kan verder.
create function uitgifte_gang() returns trigger language plpgsql as
$$
declare
    gewoon boolean;
begin
    if tg_op = 'INSERT' then
        if new.toestand <> 'KLAARGEZET' or new.regels + new.gedaan + new.niet <> 0 then
            raise exception 'een uitgifte begint klaargezet en leeg' using errcode = '23514', constraint = 'uitgifte_gang';
        end if;
        return new;
    end if;
    gewoon := new.toestand = old.toestand or case old.toestand
        when 'KLAARGEZET' then new.toestand = 'LOOPT'
        when 'LOOPT' then new.toestand in ('GESTOPT', 'AFGEROND')
        when 'GESTOPT' then new.toestand = 'LOOPT'
        -- alleen om te proberen wat geweigerd werd
        when 'AFGEROND' then new.toestand = 'LOOPT' and old.niet > 0 end;
    if not gewoon or to_jsonb(new) - '{toestand,regels,gedaan,niet,begonnen,geeindigd}'::text[]
            <> to_jsonb(old) - '{toestand,regels,gedaan,niet,begonnen,geeindigd}'::text[] then
        raise exception 'deze stap kan nu niet' using errcode = '23514', constraint = 'uitgifte_gang';
    end if;
    if new.toestand <> old.toestand then
        new.begonnen := case when new.toestand = 'LOOPT' then coalesce(old.begonnen, nu()) else old.begonnen end;
        new.geeindigd := case when new.toestand = 'LOOPT' then null else nu() end;
    end if;
    return new;
end
$$;
create trigger uitgifte_gang before insert or update on uitgifte for each row execute function uitgifte_gang();

-- Geen toewijzing twee keer: wat gedaan is verandert niet meer, en alleen een uitgifte die loopt doet iets.
create function uitgifteregel_past() returns trigger language plpgsql as
$$
begin
    if old.stand = 'GEDAAN' or old.stand = 'FOUT' and new.stand <> 'FOUT' then
        raise exception 'deze regel is al afgehandeld' using errcode = '23514', constraint = 'uitgifteregel_eenmaal';
    end if;
    if new.stand <> old.stand and not exists (select from uitgifte where id = new.uitgifte and toestand = 'LOOPT') then
        raise exception 'deze uitgifte loopt niet' using errcode = '23514', constraint = 'uitgifte_loopt';
    end if;
    return new;
end
$$;
create trigger uitgifteregel_past before update on uitgifteregel for each row execute function uitgifteregel_past();

-- De tellers volgen de regels in dezelfde opdracht: wie de voortgang leest, telt niets.
create function uitgifte_telt() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        update uitgifte u set regels = u.regels + n.regels, niet = u.niet + n.niet
        from (select uitgifte, count(*) as regels, count(*) filter (where stand in ('GEWEIGERD', 'FOUT')) as niet
              from nieuw group by uitgifte) n
        where u.id = n.uitgifte;
    else
        update uitgifte u set gedaan = u.gedaan + n.gedaan, niet = u.niet + n.niet
        from (select n.uitgifte, sum((n.stand = 'GEDAAN')::int - (o.stand = 'GEDAAN')::int) as gedaan,
                     sum((n.stand in ('GEWEIGERD', 'FOUT'))::int - (o.stand in ('GEWEIGERD', 'FOUT'))::int) as niet
              from nieuw n join oud o on o.uitgifte = n.uitgifte and o.nr = n.nr group by n.uitgifte) n
        where u.id = n.uitgifte and (n.gedaan, n.niet) <> (0, 0);
    end if;
    return null;
end
$$;
create trigger uitgifte_telt_bij after insert on uitgifteregel referencing new table as nieuw
    for each statement execute function uitgifte_telt();
create trigger uitgifte_telt_om after update on uitgifteregel referencing new table as nieuw old table as oud
    for each statement execute function uitgifte_telt();

-- Een stuk neemt eerst alle sloten die zijn toewijzingen los ook zouden nemen, in een vaste volgorde en het geld het laatst.
-- Anders houdt het van de ene regel het geld vast en wacht het bij de volgende op een client, terwijl wie daar los mee bezig
-- is op dat geld wacht.
create function uitgifte_sloten(p_uitgifte uuid, p_nrs int[]) returns void language plpgsql as
$$
begin
    perform 1 from toewijzing where id in (
        select voorganger from uitgifteregel where uitgifte = p_uitgifte and nr = any (p_nrs))
    order by id for no key update;
    perform pg_advisory_xact_lock(slot) from (
        select distinct hashtextextended('declaratie ' || gemeente || wet || aanbieder, 0) as slot from uitgifteregel
        where uitgifte = p_uitgifte and nr = any (p_nrs) and voorganger is not null order by 1) s;
    perform pg_advisory_xact_lock_shared(slot) from (
        select distinct overeenkomst_slot(o.id) as slot from uitgifteregel r
        join raamovereenkomst o on o.gemeente = r.gemeente and o.aanbieder = r.aanbieder and o.wet = r.wet
        where r.uitgifte = p_uitgifte and r.nr = any (p_nrs) order by 1) s;
    perform pg_advisory_xact_lock(slot) from (
        select distinct hashtextextended(r.gemeente || r.aanbieder || h.bsn, 0) as slot from uitgifteregel r
        join hulpvrager h on h.id = r.hulpvrager where r.uitgifte = p_uitgifte and r.nr = any (p_nrs) order by 1) s;
    perform 1 from plafond p where cardinality(p.pad) = 1 and (p.gemeente, p.wet) in (
        select gemeente, wet from uitgifteregel where uitgifte = p_uitgifte and nr = any (p_nrs))
      and p.jaar >= (select extract(year from min(coalesce(r."begin", t."begin", vandaag())))
                     from uitgifteregel r left join toewijzing t on t.id = r.voorganger
                     where r.uitgifte = p_uitgifte and r.nr = any (p_nrs))
    order by p.wet, p.jaar, p.id for no key update;
end
$$;

-- Een regel gaat weg met de toewijzing waar zij over gaat, en anders met de mens.
insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('TOEWIJZING', 560, '{uitgifteregel}',
     'delete from uitgifteregel where toewijzing = any ($1::uuid[]) or voorganger = any ($1::uuid[])'),
    ('HULPVRAGER', 560, '{uitgifteregel}', 'delete from uitgifteregel where hulpvrager = any ($1::uuid[])');
