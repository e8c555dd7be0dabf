-- Het dossier van een aanbieder: elk feit en elk bewijsstuk een keer, voor elke gemeente (CO-08). Het ligt bij het
-- platform ('0000'): geen gemeente kijkt erin. Wat een aanvraag eruit gebruikt, gaat als kopie naar die ene gemeente.

-- Wat een aanbieder van zichzelf bewaart: hij leest en schrijft alleen zijn eigen rijen, en weggooien kan hij niet.
-- Met 'openbaar' leest iedereen wat gepubliceerd is. Het platform ziet mee om te waarschuwen.
create function beveilig_dossier(tabel regclass, openbaar boolean default false) returns void language plpgsql as
$$
declare
    eigen text := 'aanbieder = (select huidige_aanbieder())';
    platform text := 'gemeente = (select huidige_gemeente())';
begin
    execute format('alter table %s enable row level security', tabel);
    execute format('alter table %s force row level security', tabel);
    execute format('create policy dossier on %s for select using (%s or %s%s)', tabel, platform, eigen,
                   case when openbaar then ' or gepubliceerd' else '' end);
    execute format('create policy dossier_toevoegen on %s for insert with check (%s and gemeente = ''0000'')',
                   tabel, eigen);
    execute format('create policy dossier_bijwerken on %s for update using (%s) with check (%s)', tabel, eigen, eigen);
    execute format('create trigger huurder_vast before update of gemeente, aanbieder on %s
                    for each row when ((old.gemeente, old.aanbieder) is distinct from (new.gemeente, new.aanbieder))
                    execute function weiger_verhuizing()', tabel);
    execute format('grant select, insert, update, delete on %s to ${toepassing}', tabel);
end
$$;
revoke execute on function beveilig_dossier from public;

-- Documenten en waarschuwingstermijnen van het dossier liggen ook bij het platform (docs/adr/0010).
drop policy gemeente_aanbieder_toevoegen on document;
create policy gemeente_aanbieder_toevoegen on document for insert with check (
    aanbieder = (select huidige_aanbieder())
    and (gemeente in (select verbonden_gemeenten()) or gemeente = '0000'));
drop policy gemeente_aanbieder_toevoegen on termijn;
create policy gemeente_aanbieder_toevoegen on termijn for insert with check (
    aanbieder = (select huidige_aanbieder())
    and (gemeente in (select verbonden_gemeenten()) or gemeente = '0000'));

-- Hoe oud een bewijs mag zijn op de dag dat de gemeente het ontvangt (contractstandaard 1.4, V08). Leeg is: geen grens.
create function bewijsmaanden(p_soort text) returns int language sql immutable as
$$ select case p_soort when 'GVA' then 24 when 'BELASTINGDIENST' then 6 when 'KVK' then 6 end $$;

-- De laatste dag waarop dit bewijs nog telt: precies zoveel maanden oud mag nog.
create function bewijs_tot(p_soort text, p_afgifte date, p_geldig_tot date, p_maanden int default null)
    returns date language sql immutable as
$$
    select least(p_geldig_tot,
                 (p_afgifte + make_interval(months => least(bewijsmaanden(p_soort), p_maanden)))::date)
$$;

create table dossierstuk (
    id           uuid primary key,
    gemeente     char(4) not null default '0000' check (gemeente = '0000'),
    aanbieder    char(8) not null references zorgaanbieder,
    soort        text not null check (soort in ('UEA', 'GVA', 'BELASTINGDIENST', 'KVK', 'VOG_RP', 'GESCHIKTHEID',
                     'VERKLARING_403', 'HOOFDELIJKHEID', 'MACHTIGING', 'BIBOB', 'POLIS', 'OVERIG')),
    -- over wie het gaat als dat een ander is: een combinant, onderaannemer of moedermaatschappij
    houder       text check (length(houder) between 1 and 200),
    omschrijving text check (length(omschrijving) between 1 and 200),
    afgifte      date not null,
    geldig_tot   date,
    telt_tot     date generated always as (bewijs_tot(soort, afgifte, geldig_tot)) stored,
    document     uuid not null,
    naam         text not null,
    sha256       char(64) not null,
    vervangt     uuid,
    -- een nieuw stuk komt in de plaats; het oude blijft, want er kan een aanvraag op rusten
    vervallen    timestamptz,
    door         text not null,
    toegevoegd   timestamptz not null default nu(),
    unique (gemeente, aanbieder, id),
    constraint dossierstuk_geldigheid check (geldig_tot >= afgifte),
    foreign key (gemeente, aanbieder, vervangt) references dossierstuk (gemeente, aanbieder, id)
);
create index dossierstuk_lijst on dossierstuk (aanbieder, soort, id) where vervallen is null;
create unique index dossierstuk_eenmaal_vervangen on dossierstuk (vervangt) where vervangt is not null;
select beveilig_dossier('dossierstuk');
select verwijs('dossierstuk', 'document', 'document');
select verwijs('dossierstuk', 'document', 'document', true);

create function dossierstuk_poort() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' and new.afgifte > vandaag() then
        raise exception 'afgegeven in de toekomst' using errcode = '23514', constraint = 'dossierstuk_afgifte';
    end if;
    if tg_op = 'UPDATE' and (old.vervallen is not null
            or to_jsonb(new) - array['vervallen', 'telt_tot'] <> to_jsonb(old) - array['vervallen', 'telt_tot']) then
        raise exception 'een stuk verandert niet: leg er een nieuw voor in de plaats'
            using errcode = '23514', constraint = 'dossierstuk_ligt_vast';
    end if;
    return new;
end
$$;
create trigger dossierstuk_poort before insert or update on dossierstuk
    for each row execute function dossierstuk_poort();

-- Het profiel (OH-06): wat een inwoner moet weten om te kiezen. Ontbreekt er iets, dan is het niet te zien.
create table aanbiederprofiel (
    id            uuid not null default uuidv7(),
    gemeente      char(4) not null default '0000' check (gemeente = '0000'),
    aanbieder     char(8) primary key references zorgaanbieder,
    omschrijving  text check (length(omschrijving) between 1 and 2000),
    kwaliteiten   text check (length(kwaliteiten) between 1 and 2000),
    website       text check (website ~ '^https?://[^[:space:]]+$'),
    telefoon      text check (length(telefoon) between 1 and 30),
    -- wie voor de organisatie tekent; staat vooringevuld in elke aanvraag
    tekenbevoegde text check (length(tekenbevoegde) between 1 and 200),
    functie       text check (length(functie) between 1 and 200),
    gepubliceerd  boolean not null default false,
    door          text not null,
    bijgewerkt    timestamptz not null default nu(),
    versie        bigint not null default 1,
    unique (gemeente, aanbieder, id, gepubliceerd)
);
select beveilig_dossier('aanbiederprofiel', true);

create table profiellocatie (
    id           uuid primary key,
    gemeente     char(4) not null default '0000' check (gemeente = '0000'),
    aanbieder    char(8) not null,
    profiel      uuid not null,
    gepubliceerd boolean not null,
    naam         text not null check (length(naam) between 1 and 200),
    adres        text not null check (length(adres) between 1 and 200),
    postcode     text not null check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
    plaats       text not null check (length(plaats) between 1 and 100),
    gesloten     boolean not null default false,
    foreign key (gemeente, aanbieder, profiel, gepubliceerd)
        references aanbiederprofiel (gemeente, aanbieder, id, gepubliceerd) on update cascade
);
create index profiellocatie_van on profiellocatie (aanbieder, naam, id);
select beveilig_dossier('profiellocatie', true);

create table profielproduct (
    gemeente       char(4) not null default '0000' check (gemeente = '0000'),
    aanbieder      char(8) not null,
    profiel        uuid not null,
    gepubliceerd   boolean not null,
    wet            text not null,
    productcode    text not null,
    -- hoeveel mensen er tegelijk geholpen kunnen worden, en hoe lang een nieuwe wacht
    capaciteit     int not null check (capaciteit between 0 and 100000),
    wachttijd      int not null check (wachttijd between 0 and 3650),
    gestopt        boolean not null default false,
    primary key (aanbieder, wet, productcode),
    foreign key (gemeente, aanbieder, profiel, gepubliceerd)
        references aanbiederprofiel (gemeente, aanbieder, id, gepubliceerd) on update cascade,
    foreign key (wet, productcode) references product (wet, code)
);
select beveilig_dossier('profielproduct', true);

-- Wat er aan een profiel ontbreekt; zonder rijen is het te zien.
create function profiel_mist(p_aanbieder char(8)) returns setof text language sql stable as
$$
    select v.wat from aanbiederprofiel p cross join lateral (values
        ('omschrijving', p.omschrijving is null), ('kwaliteiten', p.kwaliteiten is null),
        ('locaties', not exists (select from profiellocatie l where l.aanbieder = p.aanbieder and not l.gesloten)),
        ('producten', not exists (select from profielproduct q where q.aanbieder = p.aanbieder and not q.gestopt)))
        v (wat, mist)
    where p.aanbieder = p_aanbieder and v.mist
$$;

-- Of het te zien is, rekent alleen de databank uit.
create function profiel_compleet() returns trigger language plpgsql as
$$
begin
    update aanbiederprofiel p set gepubliceerd = not exists (select from profiel_mist(p.aanbieder))
    where p.aanbieder = new.aanbieder
      and p.gepubliceerd <> not exists (select from profiel_mist(p.aanbieder));
    return null;
end
$$;
create trigger profiel_compleet after insert or update of omschrijving, kwaliteiten on aanbiederprofiel
    for each row execute function profiel_compleet();
create trigger profiel_compleet after insert or update of gesloten on profiellocatie
    for each row execute function profiel_compleet();
create trigger profiel_compleet after insert or update of gestopt on profielproduct
    for each row execute function profiel_compleet();

create function profiel_zichtbaarheid() returns trigger language plpgsql as
$$
begin
    if new.gepubliceerd and (tg_op = 'INSERT' or exists (select from profiel_mist(new.aanbieder))) then
        raise exception 'een profiel waar iets ontbreekt is niet te zien'
            using errcode = '23514', constraint = 'profiel_onvolledig';
    end if;
    return new;
end
$$;
create trigger profiel_zichtbaarheid before insert or update of gepubliceerd on aanbiederprofiel
    for each row execute function profiel_zichtbaarheid();

-- Wat een register buiten het huis zei, wanneer, en volgens welke bron.
create table registeruitslag (
    id        uuid primary key,
    gemeente  char(4) not null references gemeente,
    aanbieder char(8) not null references zorgaanbieder,
    register  text not null check (register in ('HANDELSREGISTER', 'AGB', 'INSOLVENTIE')),
    uitslag   text not null check (uitslag in ('KLOPT', 'KLOPT_NIET', 'NIET_BEREIKT')),
    gegevens  text,
    bron      text not null,
    door      text not null,
    moment    timestamptz not null default nu()
);
create index registeruitslag_van on registeruitslag (aanbieder, register, moment);
select beveilig('registeruitslag', 'gemeente_aanbieder', 'levert');
select alleen_toevoegen('registeruitslag');
