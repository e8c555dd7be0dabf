-- Meldingen, signalen en de wettelijke klok (lifecycles 6; SI-01 tot en met SI-04, PO-03, PO-06, PO-14). De klok van een
-- onderzoek begint op de dag dat de melding binnenkwam en begint nooit opnieuw (INV-6.1).

-- Een gezin of groep mensen die samen bekeken worden. Iemand kan in meer dan een gezin zitten.
create table gezin (
    id       uuid primary key,
    gemeente char(4) not null references gemeente,
    naam     text not null check (length(naam) between 1 and 200),
    door     text not null,
    moment   timestamptz not null default nu()
);
create index gezin_lijst on gezin (gemeente, naam, id);
select beveilig('gezin', 'gemeente');

-- Lid van een dag tot een dag; in hetzelfde gezin nooit twee keer tegelijk.
create table gezinslid (
    id         uuid primary key,
    gemeente   char(4) not null,
    gezin      uuid not null,
    hulpvrager uuid not null,
    van        date not null default vandaag(),
    tot        date check (tot >= van),
    door       text not null,
    constraint gezinslid_een_keer exclude using gist
        (gezin with =, hulpvrager with =, daterange(van, tot, '[)') with &&)
);
create index gezinslid_hulpvrager on gezinslid (hulpvrager);
select beveilig('gezinslid', 'gemeente');
select verwijs('gezinslid', 'gezin', 'gezin');
select verwijs('gezinslid', 'hulpvrager', 'hulpvrager');

create function gezinslid_blijft() returns trigger language plpgsql as
$$
begin
    if old.tot is not null or to_jsonb(new) - 'tot' <> to_jsonb(old) - 'tot' then
        raise exception 'een lid gaat er eenmaal uit; verder verandert er niets'
            using errcode = '23514', constraint = 'gezinslid_blijft';
    end if;
    return new;
end
$$;
create trigger gezinslid_blijft before update on gezinslid for each row execute function gezinslid_blijft();

-- De vijf gegevens van SI-03 staan er altijd alle vijf: over wie, hoe de melder te bereiken is, zijn relatie, de situatie
-- en wat er gemeld wordt.
create table melding (
    id           uuid primary key,
    gemeente     char(4) not null references gemeente,
    kenmerk      text not null default 'M-' || upper(left(replace(gen_random_uuid()::text, '-', ''), 10)),
    soort        text not null check (soort in ('MELDING', 'SIGNAAL')),
    bron         text not null check (bron in ('BURGER', 'KETENPARTNER', 'GEMEENTE')),
    over_naam    text not null check (length(over_naam) between 1 and 200),
    over_geboren date,
    contact      text not null check (length(contact) between 1 and 300),
    relatie      text not null check (length(relatie) between 1 and 200),
    situatie     text not null check (length(situatie) between 1 and 4000),
    inhoud       text not null check (length(inhoud) between 1 and 4000),
    spoed        boolean not null,
    -- zelfredzaamheidsmatrix 2017; nooit om te betalen of te rangschikken
    domein       text check (domein in ('FINANCIEN', 'WERK_EN_OPLEIDING', 'TIJDSBESTEDING', 'HUISVESTING',
                     'HUISELIJKE_RELATIES', 'GEESTELIJKE_GEZONDHEID', 'LICHAMELIJKE_GEZONDHEID', 'MIDDELENGEBRUIK',
                     'BASALE_ADL', 'INSTRUMENTELE_ADL', 'SOCIAAL_NETWERK', 'MAATSCHAPPELIJKE_PARTICIPATIE', 'JUSTITIE')),
    ontvangen    timestamptz not null default nu(),
    door         text not null,
    constraint melding_kenmerk unique (gemeente, kenmerk)
);
create index melding_lijst on melding (gemeente, ontvangen desc, id);
select beveilig('melding', 'gemeente');
select alleen_toevoegen('melding');

-- Wanneer een melding binnenkwam zegt de klok van het platform, niet wie haar opschrijft.
create function melding_komt_nu() returns trigger language plpgsql as
$$
begin
    if current_user = '${toepassing}' then
        new.ontvangen := nu();
    end if;
    return new;
end
$$;
create trigger melding_komt_nu before insert on melding for each row execute function melding_komt_nu();

-- Wat er met een melding gebeurt; eenmaal.
create table meldingoordeel (
    melding    uuid primary key,
    gemeente   char(4) not null,
    oordeel    text not null check (oordeel in ('ONDERZOEK', 'BIJ_GEZIN', 'DOORVERWEZEN', 'DUBBEL', 'GEEN_ACTIE')),
    hulpvrager uuid,
    gezin      uuid,
    reden      text check (length(reden) between 1 and 4000),
    door       text not null,
    moment     timestamptz not null default nu(),
    constraint oordeel_onderzoek_over_iemand check ((oordeel = 'ONDERZOEK') = (hulpvrager is not null)),
    constraint oordeel_gezin check (case oordeel when 'BIJ_GEZIN' then gezin is not null
                                                 when 'ONDERZOEK' then true else gezin is null end),
    constraint oordeel_met_reden check (oordeel in ('ONDERZOEK', 'BIJ_GEZIN') or reden is not null)
);
create index meldingoordeel_gezin on meldingoordeel (gezin) where gezin is not null;
create index meldingoordeel_hulpvrager on meldingoordeel (hulpvrager) where hulpvrager is not null;
select beveilig('meldingoordeel', 'gemeente');
select alleen_toevoegen('meldingoordeel');
select verwijs('meldingoordeel', 'melding', 'melding');
select verwijs('meldingoordeel', 'hulpvrager', 'hulpvrager');
select verwijs('meldingoordeel', 'gezin', 'gezin');

create function meldingoordeel_past() returns trigger language plpgsql as
$$
begin
    if new.oordeel = 'BIJ_GEZIN' and not exists (select from melding where id = new.melding and soort = 'SIGNAAL') then
        raise exception 'alleen een signaal komt bij een gezin te liggen'
            using errcode = '23514', constraint = 'oordeel_alleen_signaal';
    end if;
    return new;
end
$$;
create trigger meldingoordeel_past before insert on meldingoordeel for each row execute function meldingoordeel_past();

-- Een onderzoek. Er verandert niets aan: de weg staat ernaast, en raakt de klok dus niet.
create table zaak (
    id         uuid primary key,
    gemeente   char(4) not null,
    melding    uuid not null,
    hulpvrager uuid not null,
    gezin      uuid,
    wet        text not null check (wet in ('WMO', 'JEUGDWET')),
    -- de dag van de melding, in Amsterdam; de databank vult haar in
    start      date not null,
    door       text not null,
    moment     timestamptz not null default nu(),
    constraint zaak_een_per_melding unique (melding)
);
create index zaak_lijst on zaak (gemeente, start desc, id);
create index zaak_hulpvrager on zaak (hulpvrager);
create index zaak_gezin on zaak (gezin) where gezin is not null;
select beveilig('zaak', 'gemeente');
select alleen_toevoegen('zaak');
select verwijs('zaak', 'melding', 'melding');
select verwijs('zaak', 'hulpvrager', 'hulpvrager');
select verwijs('zaak', 'gezin', 'gezin');

create function zaak_begint_bij_de_melding() returns trigger language plpgsql as
$$
begin
    new.start := (select (ontvangen at time zone 'Europe/Amsterdam')::date from melding where id = new.melding);
    if not exists (select from meldingoordeel o where o.melding = new.melding and o.oordeel = 'ONDERZOEK'
                   and o.hulpvrager = new.hulpvrager and o.gezin is not distinct from new.gezin) then
        raise exception 'een zaak volgt op het oordeel dat er onderzoek komt, over dezelfde mensen'
            using errcode = '23514', constraint = 'zaak_na_oordeel';
    end if;
    return new;
end
$$;
create trigger zaak_begint_bij_de_melding before insert on zaak
    for each row execute function zaak_begint_bij_de_melding();

-- Langs welke weg hulp gezocht wordt; de laatste geldt.
create table zaakroute (
    id       uuid primary key,
    nr       bigint generated always as identity,
    gemeente char(4) not null,
    zaak     uuid not null,
    route    text not null check (route in ('CATALOGUS', 'VEILING')),
    reden    text not null check (length(reden) between 1 and 4000),
    door     text not null,
    moment   timestamptz not null default nu()
);
create index zaakroute_van on zaakroute (zaak, nr desc);
select beveilig('zaakroute', 'gemeente');
select alleen_toevoegen('zaakroute');
select verwijs('zaakroute', 'zaak', 'zaak');

-- INV-6.1: de termijn van een onderzoek telt vanaf de dag van de melding en begint hooguit een keer, ook niet opnieuw
-- nadat zij gestuit is of afging.
create function onderzoek_begint_eenmaal() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE' then
        if (new.soort, new.onderwerp_soort, new.onderwerp, new.gebeurtenis)
                <> (old.soort, old.onderwerp_soort, old.onderwerp, old.gebeurtenis) then
            raise exception 'de klok van een zaak gaat niet terug' using errcode = '23514', constraint = 'klok_van_zaak';
        end if;
    elsif new.gebeurtenis is distinct from (select start from zaak where id = new.onderwerp)
            or exists (select from termijn where onderwerp = new.onderwerp and soort = new.soort) then
        raise exception 'de klok van een zaak begint een keer, op de dag van de melding'
            using errcode = '23514', constraint = 'klok_van_zaak';
    end if;
    return new;
end
$$;
create trigger onderzoek_begint_eenmaal before insert on termijn for each row
    when (new.onderwerp_soort = 'ZAAK' and new.soort = 'ONDERZOEK') execute function onderzoek_begint_eenmaal();
create trigger onderzoek_begint_niet_opnieuw before update on termijn for each row
    when (old.onderwerp_soort = 'ZAAK' and old.soort = 'ONDERZOEK') execute function onderzoek_begint_eenmaal();

-- Regels van de gemeente ------------------------------------------------------------------------
-- Hoeveel signalen op een gezin, binnen hoeveel dagen, de regisseur bereiken. Elke versie blijft staan.
create table signaalregel (
    id       uuid primary key,
    nr       bigint generated always as identity,
    gemeente char(4) not null references gemeente,
    aantal   int not null check (aantal between 2 and 20),
    dagen    int not null check (dagen between 1 and 730),
    ingang   date not null,
    door     text not null,
    moment   timestamptz not null default nu()
);
create index signaalregel_geldt on signaalregel (gemeente, ingang desc, nr desc);
select beveilig('signaalregel', 'gemeente');
select alleen_toevoegen('signaalregel');

-- Hoeveel weken een onderzoek onder de Jeugdwet mag duren staat in de verordening (rulings A5); onder de Wmo in de wet.
create table onderzoeksregel (
    id       uuid primary key,
    nr       bigint generated always as identity,
    gemeente char(4) not null references gemeente,
    wet      text not null check (wet = 'JEUGDWET'),
    weken    int not null check (weken between 1 and 26),
    ingang   date not null,
    door     text not null,
    moment   timestamptz not null default nu()
);
create index onderzoeksregel_geldt on onderzoeksregel (gemeente, wet, ingang desc, nr desc);
select beveilig('onderzoeksregel', 'gemeente');
select alleen_toevoegen('onderzoeksregel');

create function regel_werkt_vooruit() returns trigger language plpgsql as
$$
begin
    if new.ingang < vandaag() then
        raise exception 'een regel gaat niet met terugwerkende kracht in'
            using errcode = '23514', constraint = 'regel_werkt_vooruit';
    end if;
    return new;
end
$$;
create trigger regel_werkt_vooruit before insert on signaalregel for each row execute function regel_werkt_vooruit();
create trigger regel_werkt_vooruit before insert on onderzoeksregel for each row execute function regel_werkt_vooruit();

-- Wmo 2015 art. 2.3.2: zes weken na de melding. Jeugd zonder eigen regel: acht weken.
create function onderzoeksweken(p_gemeente text, p_wet text, p_dag date) returns int language sql stable as
$$
    select case p_wet when 'WMO' then 6 else coalesce(
        (select weken from onderzoeksregel where gemeente = p_gemeente and wet = p_wet and ingang <= p_dag
         order by ingang desc, nr desc limit 1), 8) end
$$;

-- Wanneer de regel aansloeg: welke versie, op welke signalen. Zonder eigen regel is dat 2 in 90 dagen.
create table gezinsignaal (
    id        uuid primary key default uuidv7(),
    gemeente  char(4) not null,
    gezin     uuid not null,
    regel     uuid,
    aantal    int not null,
    dagen     int not null,
    meldingen uuid[] not null check (cardinality(meldingen) >= aantal),
    moment    timestamptz not null default nu()
);
create index gezinsignaal_van on gezinsignaal (gezin, moment desc);
select beveilig('gezinsignaal', 'gemeente');
select alleen_toevoegen('gezinsignaal');
select verwijs('gezinsignaal', 'gezin', 'gezin');
select verwijs('gezinsignaal', 'regel', 'signaalregel');

-- Een signaallijst per gezin (SI-04).
create view signaal_bij_gezin with (security_invoker = true) as
select m.id, m.gemeente, o.gezin, m.kenmerk, m.bron, m.over_naam, m.inhoud, m.domein, m.spoed, m.ontvangen,
       (m.ontvangen at time zone 'Europe/Amsterdam')::date as dag
from meldingoordeel o join melding m on m.id = o.melding
where o.oordeel = 'BIJ_GEZIN';
grant select on signaal_bij_gezin to ${toepassing};

-- Weegt een gezin nadat dit signaal erbij kwam. Slaat de regel aan, en ligt er nog geen open taak over het gezin, dan
-- komt de sleutel van het gezinsignaal terug. Geteld wordt op de dag van binnenkomst, in welke volgorde er ook
-- beoordeeld wordt. Het slot laat twee gelijktijdige oordelen elkaar zien.
create function weeg_gezin(p_gezin uuid, p_melding uuid) returns uuid language plpgsql as
$$
declare
    v_regel signaalregel;
    v_dag date;
    v_meldingen uuid[];
    v_id uuid;
begin
    perform pg_advisory_xact_lock(hashtextextended('gezin' || p_gezin, 0));
    if exists (select from taak where onderwerp_soort = 'GEZIN' and onderwerp = p_gezin
               and toestand in ('OPEN', 'IN_BEHANDELING')) then
        return null;
    end if;
    select r.* into v_regel from signaalregel r join gezin g on g.gemeente = r.gemeente
    where g.id = p_gezin and r.ingang <= vandaag() order by r.ingang desc, r.nr desc limit 1;
    v_regel.aantal := coalesce(v_regel.aantal, 2);
    v_regel.dagen := coalesce(v_regel.dagen, 90);
    select dag into v_dag from signaal_bij_gezin where id = p_melding and gezin = p_gezin;
    select v.ids into v_meldingen
    from (select e.dag, array(select s.id from signaal_bij_gezin s where s.gezin = p_gezin
                              and s.dag between e.dag - v_regel.dagen and e.dag order by s.ontvangen, s.id) as ids
          from signaal_bij_gezin e
          where e.gezin = p_gezin and e.dag between v_dag and v_dag + v_regel.dagen) v
    where cardinality(v.ids) >= v_regel.aantal
    order by cardinality(v.ids) desc, v.dag desc limit 1;
    if v_meldingen is not null then
        insert into gezinsignaal (gemeente, gezin, regel, aantal, dagen, meldingen)
        select gemeente, id, v_regel.id, v_regel.aantal, v_regel.dagen, v_meldingen from gezin where id = p_gezin
        returning id into v_id;
    end if;
    return v_id;
end
$$;
