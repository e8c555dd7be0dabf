-- Wat er in het leven van een hulpvrager gebeurt en de hulp raakt: overlijden, verhuizing, een ander BSN, een
-- vertegenwoordiger. De dag waarop het gebeurde is een andere dan die waarop de gemeente het wist; beide staan vast.
create table levensgebeurtenis (
    id           uuid primary key,
    nr           bigint generated always as identity,
    gemeente     char(4) not null,
    hulpvrager   uuid not null,
    soort        text not null check (soort in ('OVERLIJDEN', 'VERHUIZING', 'VERHUIZING_BINNEN', 'BSN_CORRECTIE',
                     'VERTEGENWOORDIGER', 'GEGEVENS')),
    dag          date not null,
    -- de databank vult haar in
    bekend       date not null,
    bron         text not null check (length(bron) between 1 and 200),
    toelichting  text check (length(toelichting) between 1 and 4000),
    naar         char(4) check (naar ~ '^\d{4}$'),
    bsn_was      char(9),
    bsn          char(9),
    brpantwoord  uuid,
    -- waar uit blijkt dat aanbieders instemmen met een einde dat voorbij is (OP186)
    instemming   text check (length(instemming) between 1 and 400),
    door         text not null,
    moment       timestamptz not null default nu(),
    constraint gebeurtenis_naar check ((soort = 'VERHUIZING') = (naar is not null)),
    constraint gebeurtenis_bsn check ((soort = 'BSN_CORRECTIE') = (bsn is not null) and (bsn is null) = (bsn_was is null)),
    constraint gebeurtenis_elfproef check (elfproef(bsn))
);
create index levensgebeurtenis_van on levensgebeurtenis (hulpvrager, dag desc, nr desc);
create index levensgebeurtenis_brp on levensgebeurtenis (brpantwoord) where brpantwoord is not null;
create unique index overlijden_een_keer on levensgebeurtenis (hulpvrager) where soort = 'OVERLIJDEN';
select beveilig('levensgebeurtenis', 'gemeente');
select alleen_toevoegen('levensgebeurtenis');
select verwijs('levensgebeurtenis', 'hulpvrager', 'hulpvrager');
select verwijs('levensgebeurtenis', 'brpantwoord', 'brpantwoord');

create function overleden_op(p_hulpvrager uuid) returns date language sql stable as
$$
    select dag from levensgebeurtenis where hulpvrager = p_hulpvrager and soort = 'OVERLIJDEN'
$$;

create function levensgebeurtenis_past() returns trigger language plpgsql as
$$
declare
    h hulpvrager;
    nee text;
begin
    -- Twee gebeurtenissen tegelijk zien elkaar, en de hulp die zij raken.
    select * into h from hulpvrager where id = new.hulpvrager for update;
    if not found then
        raise exception 'deze hulpvrager is er niet'
            using errcode = '23503', constraint = 'levensgebeurtenis_hulpvrager_van_gemeente';
    end if;
    new.bekend := vandaag();
    if new.soort = 'BSN_CORRECTIE' then
        new.bsn_was := h.bsn;
    end if;
    nee := case
        when new.dag < h.geboortedatum then 'gebeurtenis_voor_geboorte'
        when new.soort in ('OVERLIJDEN', 'GEGEVENS') and new.dag > vandaag() then 'gebeurtenis_nog_niet'
        when new.dag > vandaag() + 366 then 'gebeurtenis_te_ver'
        when new.soort in ('VERHUIZING', 'VERHUIZING_BINNEN', 'VERTEGENWOORDIGER') and new.dag > overleden_op(h.id)
            then 'gebeurtenis_na_overlijden'
        when new.naar = new.gemeente then 'verhuizing_eigen_gemeente'
        when new.bsn = h.bsn then 'bsn_niets_anders'
        when exists (select from hulpvrager a where a.gemeente = new.gemeente and a.bsn = new.bsn) then 'bsn_van_een_ander'
        end;
    if nee is not null then
        raise exception 'gebeurtenis: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger levensgebeurtenis_past before insert on levensgebeurtenis
    for each row execute function levensgebeurtenis_past();

-- Een BSN verandert alleen door een correctie die vastligt.
create function bsn_alleen_door_correctie() returns trigger language plpgsql as
$$
begin
    if not exists (select from levensgebeurtenis where hulpvrager = new.id and soort = 'BSN_CORRECTIE'
                   and bsn_was = old.bsn and bsn = new.bsn) then
        raise exception 'een BSN verandert alleen door een correctie'
            using errcode = '23514', constraint = 'bsn_alleen_door_correctie';
    end if;
    return new;
end
$$;
create trigger bsn_alleen_door_correctie before update on hulpvrager for each row
    when (old.bsn is distinct from new.bsn) execute function bsn_alleen_door_correctie();

-- Wat een gebeurtenis deed, in dezelfde transactie als zijzelf.
create table gebeurtenisgevolg (
    id          uuid primary key default uuidv7(),
    gemeente    char(4) not null,
    gebeurtenis uuid not null,
    plek        int not null,
    soort       text not null check (soort in ('TOEWIJZING_EINDIGT', 'TOEWIJZING_EINDIGT_LATER', 'TOEWIJZING_BLIJFT',
                    'TOEWIJZING_VERVALT', 'TOEWIJZING_VERVANGEN', 'TOEWIJZING_VOORSTEL', 'VERZOEK_AFGEWEZEN',
                    'KEUZE_VERVALT', 'PLAN_GESLOTEN', 'PLAN_LOOPT_DOOR', 'ZAAK_STOPT', 'PGB_EINDIGT')),
    onderwerp   uuid not null,
    wat         text not null,
    dag         date,
    vrij        bigint not null default 0,
    unique (gebeurtenis, plek)
);
create index gebeurtenisgevolg_onderwerp on gebeurtenisgevolg (onderwerp);
select beveilig('gebeurtenisgevolg', 'gemeente');
select alleen_toevoegen('gebeurtenisgevolg');
select verwijs('gebeurtenisgevolg', 'gebeurtenis', 'levensgebeurtenis');

-- Na een verhuizing naar een andere gemeente: per toewijzing een voorstel, waar een mens over beslist. Jeugdhulp met verblijf
-- kan hier blijven (woonplaatsbeginsel).
create table eindvoorstel (
    id          uuid primary key,
    gemeente    char(4) not null,
    gebeurtenis uuid not null,
    toewijzing  uuid not null,
    eind        date not null,
    besluit     text check (besluit in ('EINDIGT', 'BLIJFT')),
    reden       text check (length(reden) between 1 and 4000),
    besloten    timestamptz,
    door        text,
    constraint voorstel_heel check (num_nulls(besluit, besloten, door) in (0, 3)),
    constraint voorstel_met_reden check (besluit is distinct from 'BLIJFT' or reden is not null),
    constraint voorstel_een_keer unique (gebeurtenis, toewijzing)
);
create index eindvoorstel_toewijzing on eindvoorstel (toewijzing);
select beveilig('eindvoorstel', 'gemeente');
revoke delete on eindvoorstel from ${toepassing};
select verwijs('eindvoorstel', 'gebeurtenis', 'levensgebeurtenis');
select verwijs('eindvoorstel', 'toewijzing', 'toewijzing');

create function eindvoorstel_past() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' and new.besluit is not null
            or tg_op = 'UPDATE' and (old.besluit is not null
                or to_jsonb(new) - '{besluit,reden,besloten,door}'::text[]
                   <> to_jsonb(old) - '{besluit,reden,besloten,door}'::text[]) then
        raise exception 'over een voorstel wordt een keer beslist'
            using errcode = '23514', constraint = 'voorstel_is_besloten';
    end if;
    if tg_op = 'UPDATE' then
        new.besloten := nu();
    end if;
    return new;
end
$$;
create trigger eindvoorstel_past before insert or update on eindvoorstel
    for each row execute function eindvoorstel_past();

-- Wie namens de hulpvrager handelt (HA-16), met waarvoor en van wanneer tot wanneer. Een van hen krijgt de brieven.
create table vertegenwoordiger (
    id           uuid primary key,
    gemeente     char(4) not null,
    hulpvrager   uuid not null,
    gebeurtenis  uuid not null,
    naam         text not null check (length(naam) between 1 and 200),
    hoedanigheid text not null check (hoedanigheid in ('OUDER', 'VOOGD', 'MENTOR', 'CURATOR', 'BEWINDVOERDER',
                     'GEMACHTIGDE')),
    waarvoor     text not null check (length(waarvoor) between 1 and 1000),
    straat       text check (length(straat) between 1 and 200),
    huisnummer   int check (huisnummer > 0),
    postcode     text check (length(postcode) between 1 and 200),
    plaats       text check (length(plaats) between 1 and 200),
    telefoon     text check (length(telefoon) between 1 and 200),
    post         boolean not null,
    van          date not null,
    tot          date,
    door         text not null,
    moment       timestamptz not null default nu(),
    constraint vertegenwoordiger_periode check (tot >= van),
    constraint vertegenwoordiger_post_met_adres check (not post or num_nulls(straat, huisnummer, postcode, plaats) = 0),
    constraint vertegenwoordiger_een_voor_post exclude using gist
        (hulpvrager with =, daterange(van, tot, '[]') with &&) where (post)
);
create index vertegenwoordiger_van on vertegenwoordiger (hulpvrager, van desc);
create index vertegenwoordiger_gebeurtenis on vertegenwoordiger (gebeurtenis);
select beveilig('vertegenwoordiger', 'gemeente');
revoke delete on vertegenwoordiger from ${toepassing};
select verwijs('vertegenwoordiger', 'hulpvrager', 'hulpvrager');
select verwijs('vertegenwoordiger', 'gebeurtenis', 'levensgebeurtenis');

create function vertegenwoordiger_blijft() returns trigger language plpgsql as
$$
begin
    if old.tot is not null and old.tot <= vandaag() or new.tot is null
            or to_jsonb(new) - 'tot' <> to_jsonb(old) - 'tot' then
        raise exception 'van een vertegenwoordiger verandert alleen het einde'
            using errcode = '23514', constraint = 'vertegenwoordiger_blijft';
    end if;
    return new;
end
$$;
create trigger vertegenwoordiger_blijft before update on vertegenwoordiger
    for each row execute function vertegenwoordiger_blijft();

-- Na het overlijden begint er geen hulp meer, en wordt er niets verlengd.
create function geen_hulp_na_overlijden() returns trigger language plpgsql as
$$
declare
    v_mens uuid;
    v_dag date;
begin
    if tg_table_name = 'toewijzing' then
        v_mens := (to_jsonb(new) ->> 'hulpvrager')::uuid;
        v_dag := (to_jsonb(new) ->> 'begin')::date;
    else
        v_mens := (select hulpvrager from toewijzing where id = (to_jsonb(new) ->> 'toewijzing')::uuid);
        v_dag := coalesce((to_jsonb(new) ->> 'eind')::date, 'infinity');
    end if;
    if v_dag > overleden_op(v_mens) then
        raise exception 'deze hulpvrager is overleden' using errcode = '23514', constraint = 'hulp_na_overlijden';
    end if;
    return new;
end
$$;
create trigger geen_hulp_na_overlijden before insert on toewijzing
    for each row execute function geen_hulp_na_overlijden();
create trigger geen_hulp_na_overlijden before insert on toewijzingwijziging
    for each row when (new.soort = 'VERLENGD') execute function geen_hulp_na_overlijden();

insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('TOEWIJZING', 420, '{eindvoorstel}', 'delete from eindvoorstel where toewijzing = any ($1::uuid[])'),
    ('TOEWIJZING', 430, '{gebeurtenisgevolg}', 'delete from gebeurtenisgevolg where onderwerp = any ($1::uuid[])'),
    ('HULPVRAGER', 700, '{gebeurtenisgevolg}',
     'delete from gebeurtenisgevolg where gebeurtenis in (select id from levensgebeurtenis where hulpvrager = any ($1::uuid[]))'),
    ('HULPVRAGER', 710, '{eindvoorstel}',
     'delete from eindvoorstel where gebeurtenis in (select id from levensgebeurtenis where hulpvrager = any ($1::uuid[]))'),
    ('HULPVRAGER', 720, '{vertegenwoordiger}', 'delete from vertegenwoordiger where hulpvrager = any ($1::uuid[])'),
    ('HULPVRAGER', 730, '{levensgebeurtenis}', 'delete from levensgebeurtenis where hulpvrager = any ($1::uuid[])');
