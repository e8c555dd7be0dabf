-- Veel contracten beheren (OH-22 tot en met OH-24, WC-03): met wie er gesprekken zijn, wie er in de steekproef valt, en
-- wie na een piep onder intensief toezicht staat. Het gaat over volume dat al geleverd is, nooit over wie een client kiest.

create table beheerindeling (
    id       uuid primary key,
    gemeente char(4) not null references gemeente,
    periode  daterange not null check (not isempty(periode) and upper(periode) is not null and lower(periode) is not null),
    -- het deel van het volume, in procenten, dat groep A minstens draagt
    grens    int not null check (grens between 1 and 99),
    volume   bigint not null,
    door     text not null,
    moment   timestamptz not null default nu(),
    unique (gemeente, id)
);
create index beheerindeling_laatste on beheerindeling (gemeente, moment desc);
select beveilig('beheerindeling', 'gemeente');
select alleen_toevoegen('beheerindeling');

create table beheerplaats (
    id         uuid primary key default uuidv7(),
    gemeente   char(4) not null,
    indeling   uuid not null,
    aanbieder  char(8) not null references zorgaanbieder,
    volume     bigint not null,
    cumulatief bigint not null,
    groep      char(1) not null check (groep in ('A', 'B')),
    unique (indeling, aanbieder),
    foreign key (gemeente, indeling) references beheerindeling (gemeente, id)
);
create index beheerplaats_lijst on beheerplaats (indeling, volume desc, id);
select beveilig('beheerplaats', 'gemeente');
select alleen_toevoegen('beheerplaats');

-- Een gesprek is er met wie in groep A valt of onder intensief toezicht staat.
create table accountgesprek (
    id        uuid primary key,
    gemeente  char(4) not null references gemeente,
    aanbieder char(8) not null references zorgaanbieder,
    gepland   date not null,
    gehouden  date,
    verslag   text check (length(verslag) > 0),
    vervallen timestamptz,
    door      text not null,
    unique (gemeente, aanbieder, gepland),
    constraint gesprek_gehouden_met_verslag check ((gehouden is null) = (verslag is null)),
    constraint gesprek_gehouden_of_vervallen check (gehouden is null or vervallen is null)
);
create index accountgesprek_lijst on accountgesprek (gemeente, gepland, id);
select beveilig('accountgesprek', 'gemeente_aanbieder');

-- Wie in de steekproef valt, bepaalt het lot: de hash van zaad en AGB-code. Met het zaad, dat na de trekking vaststaat,
-- rekent iedere aanbieder zijn eigen lot na; per indeling is er een trekking, dus opnieuw trekken tot het bevalt kan niet.
create function steekproeflot(p_zaad text, p_agb text) returns text language sql immutable as
$$ select encode(sha256(convert_to(p_zaad || ':' || p_agb, 'UTF8')), 'hex') $$;

create table steekproef (
    id       uuid primary key,
    gemeente char(4) not null,
    indeling uuid not null,
    omvang   int not null check (omvang > 0),
    zaad     text not null check (zaad ~ '^[0-9a-f]{32}$'),
    door     text not null,
    moment   timestamptz not null default nu(),
    unique (gemeente, id),
    constraint steekproef_een_per_indeling unique (indeling),
    foreign key (gemeente, indeling) references beheerindeling (gemeente, id)
);
select beveilig('steekproef', 'gemeente');
select alleen_toevoegen('steekproef');

-- Zaad en grens staan op elke rij: wie alleen zijn eigen rij ziet, kan haar narekenen.
create table steekproeflot (
    id         uuid primary key default uuidv7(),
    gemeente   char(4) not null,
    steekproef uuid not null,
    aanbieder  char(8) not null references zorgaanbieder,
    zaad       text not null,
    lot        text not null,
    grens      text not null,
    getrokken  boolean generated always as (lot <= grens) stored,
    moment     timestamptz not null default nu(),
    unique (steekproef, aanbieder),
    constraint lot_klopt check (lot = steekproeflot(zaad, aanbieder)),
    foreign key (gemeente, steekproef) references steekproef (gemeente, id)
);
create index steekproeflot_lijst on steekproeflot (steekproef, lot, id);
create index steekproeflot_aanbieder on steekproeflot (aanbieder, moment desc);
select beveilig('steekproeflot', 'gemeente_aanbieder');
select alleen_toevoegen('steekproeflot');

-- Een piep: iemand van de gemeente ziet iets aan een aanbieder. Zonder namen van hulpvragers.
create table piep (
    id        uuid primary key,
    gemeente  char(4) not null references gemeente,
    aanbieder char(8) not null references zorgaanbieder,
    soort     text not null check (soort in ('KWALITEIT', 'RECHTMATIGHEID', 'WACHTTIJD', 'KLACHT', 'FINANCIEEL', 'ANDERS')),
    tekst     text not null check (length(tekst) between 1 and 4000),
    door      text not null,
    moment    timestamptz not null default nu(),
    unique (gemeente, aanbieder, id),
    unique (gemeente, id)
);
create index piep_lijst on piep (gemeente, moment desc, id);
select beveilig('piep', 'gemeente');
select alleen_toevoegen('piep');

create table piepbesluit (
    piep      uuid primary key,
    gemeente  char(4) not null,
    besluit   text not null check (besluit in ('INTENSIEF_TOEZICHT', 'GEEN_ACTIE')),
    reden     text not null check (length(reden) > 0),
    door      text not null,
    moment    timestamptz not null default nu(),
    foreign key (gemeente, piep) references piep (gemeente, id)
);
select beveilig('piepbesluit', 'gemeente');
select alleen_toevoegen('piepbesluit');

create table intensief_toezicht (
    id          uuid primary key default uuidv7(),
    gemeente    char(4) not null,
    aanbieder   char(8) not null references zorgaanbieder,
    piep        uuid not null,
    sinds       date not null default vandaag(),
    tot         date,
    reden       text not null check (length(reden) > 0),
    reden_einde text check (length(reden_einde) > 0),
    foreign key (gemeente, aanbieder, piep) references piep (gemeente, aanbieder, id),
    constraint toezicht_einde_met_reden check ((tot is null) = (reden_einde is null) and tot >= sinds),
    constraint toezicht_een_tegelijk exclude using gist
        (gemeente with =, aanbieder with =, daterange(sinds, tot, '[)') with &&)
);
select beveilig('intensief_toezicht', 'gemeente');

-- Met wie er nu gesprekken horen te zijn.
create view gespreksgroep with (security_invoker = true) as
select p.gemeente, p.aanbieder, 'GROEP_A' as grond
from beheerplaats p
where p.groep = 'A'
  and p.indeling = (select i.id from beheerindeling i where i.gemeente = p.gemeente order by i.moment desc, i.id desc limit 1)
union all
select t.gemeente, t.aanbieder, 'INTENSIEF_TOEZICHT'
from intensief_toezicht t
where t.tot is null;
grant select on gespreksgroep to ${toepassing};

create function gesprek_poort() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' and not exists (
            select from gespreksgroep g where g.gemeente = new.gemeente and g.aanbieder = new.aanbieder) then
        raise exception 'een gesprek is er met groep A en onder intensief toezicht'
            using errcode = '23514', constraint = 'gesprek_buiten_groep';
    elsif tg_op = 'UPDATE' and (old.gehouden is not null or old.vervallen is not null
            or (new.gemeente, new.aanbieder, new.gepland, new.door) <> (old.gemeente, old.aanbieder, old.gepland, old.door)) then
        raise exception 'een gehouden of vervallen gesprek verandert niet'
            using errcode = '23514', constraint = 'gesprek_ligt_vast';
    elsif new.gehouden > vandaag() then
        raise exception 'een gesprek is gehouden of nog niet' using errcode = '23514', constraint = 'gesprek_in_toekomst';
    end if;
    return new;
end
$$;
create trigger gesprek_poort before insert or update on accountgesprek for each row execute function gesprek_poort();
create trigger gesprek_blijft before delete on accountgesprek for each row execute function weiger_wijziging();

-- Verdeelt wie in de periode leverde, of nu een contract heeft, over A en B: van groot naar klein tot de grens gehaald is.
-- Bij gelijk volume telt de AGB-code, zodat dezelfde cijfers dezelfde indeling geven. Geplande gesprekken met wie er niet
-- meer bij hoort vervallen.
create function deel_in(p_id uuid, p_gemeente text, p_periode daterange, p_grens int, p_door text) returns void
    language plpgsql as
$$
begin
    insert into beheerindeling (id, gemeente, periode, grens, volume, door)
    select p_id, p_gemeente, p_periode, p_grens, coalesce(sum(case dc when 'D' then bedrag else -bedrag end), 0), p_door
    from prestatie where gemeente = p_gemeente and goedgekeurd and p_periode @> begin;

    insert into beheerplaats (gemeente, indeling, aanbieder, volume, cumulatief, groep)
    select p_gemeente, p_id, aanbieder, volume, cumulatief,
           case when volume > 0 and (cumulatief - volume) * 100 < totaal * p_grens then 'A' else 'B' end
    from (
        select aanbieder, volume, sum(volume) over (order by volume desc, aanbieder) as cumulatief,
               sum(volume) over () as totaal
        from (
            select aanbieder, coalesce(sum(bedrag), 0)::bigint as volume
            from (
                select aanbieder, case dc when 'D' then bedrag else -bedrag end as bedrag
                from prestatie where gemeente = p_gemeente and goedgekeurd and p_periode @> begin
                union all
                select aanbieder, 0 from raamovereenkomst
                where gemeente = p_gemeente and contract_van_kracht(toestand) and begin <= vandaag()
                  and coalesce(eind, 'infinity') >= vandaag()) p
            group by aanbieder) v) c;

    update accountgesprek a set vervallen = nu()
    where a.gemeente = p_gemeente and a.gehouden is null and a.vervallen is null
      and not exists (select from gespreksgroep g where g.gemeente = a.gemeente and g.aanbieder = a.aanbieder);
end
$$;

-- Trekt uit groep B; het zaad geeft alleen een test zelf op.
create function trek_steekproef(p_id uuid, p_indeling uuid, p_omvang int, p_door text, p_zaad text) returns void
    language plpgsql as
$$
declare
    v_grens text;
begin
    insert into steekproef (id, gemeente, indeling, omvang, zaad, door)
    select p_id, gemeente, id, p_omvang, p_zaad, p_door from beheerindeling where id = p_indeling;

    select max(lot) into v_grens from (
        select steekproeflot(p_zaad, aanbieder) as lot from beheerplaats
        where indeling = p_indeling and groep = 'B' order by 1 limit p_omvang) l;
    if v_grens is null then
        raise exception 'groep B is leeg' using errcode = '23514', constraint = 'steekproef_zonder_groep';
    end if;
    insert into steekproeflot (gemeente, steekproef, aanbieder, zaad, lot, grens)
    select gemeente, p_id, aanbieder, p_zaad, steekproeflot(p_zaad, aanbieder), v_grens
    from beheerplaats where indeling = p_indeling and groep = 'B';
end
$$;

-- Aanbod en vraag (OH-21, WC-01) ---------------------------------------------------------------
-- Een vraag naar een product die nog niet vervuld is. Zonder persoon: voor de dekking telt alleen hoeveel het er zijn.
create table hulpvraag (
    id          uuid primary key,
    gemeente    char(4) not null references gemeente,
    wet         text not null,
    productcode text not null,
    gemeld      date not null default vandaag(),
    vervuld     date check (vervuld >= gemeld),
    foreign key (wet, productcode) references product (wet, code)
);
create index hulpvraag_open on hulpvraag (gemeente, wet, productcode) where vervuld is null;
select beveilig('hulpvraag', 'gemeente');

-- Een wervingssignaal gaat een keer aan als het aanbod tekortschiet, en uit met een dag als het weer genoeg is.
create table wervingssignaal (
    id          uuid primary key default uuidv7(),
    gemeente    char(4) not null references gemeente,
    wet         text not null,
    productcode text not null,
    sinds       date not null default vandaag(),
    vragen      bigint not null,
    plaatsen    bigint not null,
    tot         date check (tot >= sinds),
    foreign key (wet, productcode) references product (wet, code)
);
create unique index wervingssignaal_een_open on wervingssignaal (gemeente, wet, productcode) where tot is null;
select beveilig('wervingssignaal', 'gemeente');
