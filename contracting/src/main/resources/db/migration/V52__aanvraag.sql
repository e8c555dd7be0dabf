-- De aanvraag om toegelaten te worden (lifecycles §2, contractstandaard 1.3 tot en met 1.6). Tot de aanbieder indient is
-- zij van hem alleen: een gemeente ziet niet dat er een concept is. Daarna verandert er geen byte meer.

-- De vijfde soort: van een aanbieder, en voor de gemeente pas als hij het haar gaf.
--   opent   een rij bij een gemeente waarmee hij verbonden is
--   volgt   een rij bij iets dat al van hem en die gemeente is
create function beveilig_vertrouwelijk(tabel regclass, aanbieder text) returns void language plpgsql as
$$
declare
    eigen text := 'aanbieder = (select huidige_aanbieder())';
    gegeven text := 'gemeente = (select huidige_gemeente()) and zichtbaar';
begin
    execute format('alter table %s enable row level security', tabel);
    execute format('alter table %s force row level security', tabel);
    execute format('create policy vertrouwelijk on %s for select using (%s or %s)', tabel, gegeven, eigen);
    execute format('create policy vertrouwelijk_schrijven on %s using (%s) with check (%s)', tabel, gegeven, gegeven);
    execute format('create policy vertrouwelijk_toevoegen on %s for insert with check (%s)', tabel,
                   eigen || case aanbieder when 'opent' then ' and gemeente in (select verbonden_gemeenten())' else '' end);
    execute format('create policy vertrouwelijk_bijwerken on %s for update using (%s) with check (%s)',
                   tabel, eigen, eigen);
    execute format('create trigger huurder_vast before update of gemeente, aanbieder on %s
                    for each row when ((old.gemeente, old.aanbieder) is distinct from (new.gemeente, new.aanbieder))
                    execute function weiger_verhuizing()', tabel);
    execute format('grant select, insert, update, delete on %s to ${toepassing}', tabel);
end
$$;
revoke execute on function beveilig_vertrouwelijk from public;

create table aanvraag (
    id              uuid primary key,
    gemeente        char(4) not null references gemeente,
    aanbieder       char(8) not null references zorgaanbieder,
    openstelling    uuid not null,
    voorwaardenset  uuid not null,
    volgnummer      int,
    nummer          text,
    rol             text not null default 'ZELFSTANDIG'
                    check (rol in ('ZELFSTANDIG', 'HOOFDAANNEMER', 'COMBINATIE', 'GROEPSONDERNEMING')),
    toestand        text not null default 'CONCEPT' check (toestand in ('CONCEPT', 'INGEDIEND', 'NIET_IN_BEHANDELING',
                        'VOLLEDIGHEID', 'HERSTEL_GEVRAAGD', 'IN_BEOORDELING', 'BIBOB', 'VOORGENOMEN_TOELATING',
                        'TOEGELATEN', 'VOORGENOMEN_AFWIJZING', 'AFGEWEZEN', 'INGETROKKEN')),
    -- OH-03: er is geen prijs. Wie deze hash aanvaardt, aanvaardt de voorwaarden met precies de tarieven die erin staan.
    aanvaarde_hash  char(64) check (aanvaarde_hash ~ '^[0-9a-f]{64}$'),
    motivatie       text check (length(motivatie) between 1 and 10000),
    ondertekenaar   text check (length(ondertekenaar) between 1 and 200),
    functie         text check (length(functie) between 1 and 200),
    ondertekend     text check (ondertekend in ('NAT', 'DIGITAAL')),
    stap            int not null default 1 check (stap between 1 and 5),
    -- ontvangst is het moment waarop het loket haar in handen kreeg (L3)
    ingediend       timestamptz,
    ingediend_door  text,
    hash            char(64) check (hash ~ '^[0-9a-f]{64}$'),
    gestand_tot     date,
    zichtbaar       boolean not null generated always as (ingediend is not null) stored,
    begonnen        timestamptz not null default nu(),
    door            text not null,
    gewijzigd       timestamptz not null default nu(),
    gewijzigd_door  text not null,
    versie          bigint not null default 1,
    unique (gemeente, aanbieder, id),
    unique (gemeente, aanbieder, id, zichtbaar),
    unique (gemeente, id),
    -- gaten vallen op: zonder gaten per gemeente (L12)
    constraint aanvraag_volgnummer unique (gemeente, volgnummer),
    constraint aanvraag_nummer unique (gemeente, nummer),
    foreign key (gemeente, openstelling) references openstelling (gemeente, id),
    foreign key (gemeente, voorwaardenset) references voorwaardenset (gemeente, id),
    check (num_nulls(ingediend, ingediend_door, hash, volgnummer, nummer) in (0, 5)),
    check (toestand not in ('CONCEPT') or ingediend is null),
    check (toestand in ('CONCEPT', 'INGETROKKEN') or ingediend is not null)
);
-- Een aanbieder heeft in een rol een aanvraag lopen; anders is niet te zeggen welke telt.
create unique index aanvraag_loopt on aanvraag (openstelling, aanbieder, rol)
    where toestand not in ('INGETROKKEN', 'AFGEWEZEN', 'NIET_IN_BEHANDELING');
create index aanvraag_lijst on aanvraag (gemeente, volgnummer) where ingediend is not null;
create index aanvraag_aanbieder on aanvraag (aanbieder, begonnen, id);
create index aanvraag_openstelling on aanvraag (openstelling, toestand);
select beveilig_vertrouwelijk('aanvraag', 'opent');

-- De teller draagt alleen een nummer; hij telt met een tegelijk en nooit terug.
create table aanvraagteller (
    gemeente char(4) primary key references gemeente,
    laatste  int not null check (laatste > 0)
);
select beveilig('aanvraagteller', 'algemeen');
create function teller_telt() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' or tg_op = 'INSERT' and new.laatste <> 1
            or tg_op = 'UPDATE' and (new.laatste <> old.laatste + 1 or new.gemeente <> old.gemeente) then
        raise exception 'een teller telt een voor een' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger teller_telt before insert or update or delete on aanvraagteller
    for each row execute function teller_telt();

-- Met wie hij aanvraagt (contractstandaard 1.5).
create table aanvraagdeelnemer (
    id          uuid primary key,
    gemeente    char(4) not null,
    aanbieder   char(8) not null,
    aanvraag    uuid not null,
    zichtbaar   boolean not null default false,
    soort       text not null check (soort in ('AANVRAGER', 'COMBINANT', 'ONDERAANNEMER', 'GROEPSMAATSCHAPPIJ')),
    naam        text not null check (length(naam) between 1 and 200),
    agb         char(8) check (agb ~ '^[0-9]{8}$'),
    kvk         char(8) check (kvk ~ '^[0-9]{8}$'),
    penvoerder  boolean not null default false,
    -- de eis waarvoor op deze onderaannemer een beroep wordt gedaan
    beroep_op   uuid,
    vervallen   boolean not null default false,
    unique (gemeente, aanbieder, id),
    foreign key (gemeente, aanbieder, aanvraag, zichtbaar)
        references aanvraag (gemeente, aanbieder, id, zichtbaar) on update cascade,
    foreign key (gemeente, beroep_op) references voorwaarde (gemeente, id),
    constraint deelnemer_penvoerder check (not penvoerder or soort in ('AANVRAGER', 'COMBINANT')),
    constraint deelnemer_beroep check (beroep_op is null or soort = 'ONDERAANNEMER')
);
create unique index deelnemer_een_penvoerder on aanvraagdeelnemer (aanvraag) where penvoerder and not vervallen;
create unique index deelnemer_een_aanvrager on aanvraagdeelnemer (aanvraag) where soort = 'AANVRAGER';
create index aanvraagdeelnemer_van on aanvraagdeelnemer (aanvraag, id);
select beveilig_vertrouwelijk('aanvraagdeelnemer', 'volgt');

create table aanvraagproduct (
    gemeente    char(4) not null,
    aanbieder   char(8) not null,
    aanvraag    uuid not null,
    zichtbaar   boolean not null default false,
    wet         text not null,
    productcode text not null,
    vervallen   boolean not null default false,
    primary key (aanvraag, wet, productcode),
    foreign key (gemeente, aanbieder, aanvraag, zichtbaar)
        references aanvraag (gemeente, aanbieder, id, zichtbaar) on update cascade,
    foreign key (wet, productcode) references product (wet, code)
);
select beveilig_vertrouwelijk('aanvraagproduct', 'volgt');

create table aanvraagperceel (
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    aanvraag     uuid not null,
    zichtbaar    boolean not null default false,
    openstelling uuid not null,
    perceel      int not null,
    vervallen    boolean not null default false,
    primary key (aanvraag, perceel),
    foreign key (gemeente, aanbieder, aanvraag, zichtbaar)
        references aanvraag (gemeente, aanbieder, id, zichtbaar) on update cascade,
    foreign key (gemeente, openstelling) references openstelling (gemeente, id)
);
select beveilig_vertrouwelijk('aanvraagperceel', 'volgt');

-- De eigen verklaring (UEA) en de akkoorden: een antwoord per eis van de versie.
create table aanvraagverklaring (
    gemeente    char(4) not null,
    aanbieder   char(8) not null,
    aanvraag    uuid not null,
    zichtbaar   boolean not null default false,
    voorwaarde  uuid not null,
    -- VOLDOET: de grond doet zich niet voor, of aan de eis is voldaan
    antwoord    text not null check (antwoord in ('VOLDOET', 'VOLDOET_NIET')),
    toelichting text check (length(toelichting) between 1 and 5000),
    primary key (aanvraag, voorwaarde),
    foreign key (gemeente, aanbieder, aanvraag, zichtbaar)
        references aanvraag (gemeente, aanbieder, id, zichtbaar) on update cascade,
    foreign key (gemeente, voorwaarde) references voorwaarde (gemeente, id)
);
select beveilig_vertrouwelijk('aanvraagverklaring', 'volgt');

-- Een bewijs bij een eis: de feiten van het dossierstuk en, na indienen, een eigen kopie voor de gemeente.
create table aanvraagbewijs (
    id          uuid primary key,
    gemeente    char(4) not null,
    aanbieder   char(8) not null,
    aanvraag    uuid not null,
    zichtbaar   boolean not null default false,
    deelnemer   uuid not null,
    voorwaarde  uuid,
    -- de sleutel in het dossier, dat bij het platform ligt
    dossierstuk uuid not null,
    soort       text not null,
    naam        text not null,
    afgifte     date not null,
    geldig_tot  date,
    sha256      char(64) not null,
    document    uuid,
    ontvangen   timestamptz,
    vervallen   boolean not null default false,
    unique (gemeente, aanbieder, id),
    foreign key (gemeente, aanbieder, aanvraag, zichtbaar)
        references aanvraag (gemeente, aanbieder, id, zichtbaar) on update cascade,
    foreign key (gemeente, aanbieder, deelnemer) references aanvraagdeelnemer (gemeente, aanbieder, id),
    foreign key (gemeente, voorwaarde) references voorwaarde (gemeente, id),
    check ((document is null) = (ontvangen is null))
);
create unique index aanvraagbewijs_eenmaal on aanvraagbewijs
    (aanvraag, dossierstuk, deelnemer, coalesce(voorwaarde, '00000000-0000-0000-0000-000000000000')) where not vervallen;
create index aanvraagbewijs_van on aanvraagbewijs (aanvraag, id);
select beveilig_vertrouwelijk('aanvraagbewijs', 'volgt');
select verwijs('aanvraagbewijs', 'document', 'document');
select verwijs('aanvraagbewijs', 'document', 'document', true);

-- Elke stap met haar tijd (L3): de aanbieder kan haar downloaden. Wat aan indienen voorafging blijft van hem.
create table aanvraagstap (
    nr        bigint generated always as identity primary key,
    gemeente  char(4) not null,
    aanbieder char(8) not null,
    aanvraag  uuid not null,
    zichtbaar boolean not null,
    van       text,
    naar      text not null,
    door      text not null,
    moment    timestamptz not null default nu(),
    foreign key (gemeente, aanbieder, aanvraag) references aanvraag (gemeente, aanbieder, id)
);
create index aanvraagstap_van on aanvraagstap (aanvraag, nr);
select beveilig_vertrouwelijk('aanvraagstap', 'volgt');
select alleen_toevoegen('aanvraagstap');

-- Waarvoor gewaarschuwd wordt zolang er een concept is. Ligt bij het platform: de gemeente weet van niets.
create table aanvraagwekker (
    id           uuid primary key,
    gemeente     char(4) not null default '0000' check (gemeente = '0000'),
    aanbieder    char(8) not null references zorgaanbieder,
    openstelling uuid not null,
    titel        text not null
);
select beveilig_dossier('aanvraagwekker');

-- Van waar naar waar, en wie dat mag (lifecycles §2).
create table aanvraagovergang (
    van  text not null,
    naar text not null,
    door text not null check (door in ('AANBIEDER', 'GEMEENTE')),
    primary key (van, naar)
);
insert into aanvraagovergang values
    ('CONCEPT', 'INGEDIEND', 'AANBIEDER'), ('CONCEPT', 'NIET_IN_BEHANDELING', 'AANBIEDER'),
    ('INGEDIEND', 'VOLLEDIGHEID', 'GEMEENTE'),
    ('VOLLEDIGHEID', 'HERSTEL_GEVRAAGD', 'GEMEENTE'), ('HERSTEL_GEVRAAGD', 'VOLLEDIGHEID', 'GEMEENTE'),
    ('VOLLEDIGHEID', 'IN_BEOORDELING', 'GEMEENTE'),
    ('IN_BEOORDELING', 'BIBOB', 'GEMEENTE'), ('BIBOB', 'IN_BEOORDELING', 'GEMEENTE'),
    ('IN_BEOORDELING', 'VOORGENOMEN_TOELATING', 'GEMEENTE'), ('IN_BEOORDELING', 'VOORGENOMEN_AFWIJZING', 'GEMEENTE'),
    ('BIBOB', 'VOORGENOMEN_TOELATING', 'GEMEENTE'), ('BIBOB', 'VOORGENOMEN_AFWIJZING', 'GEMEENTE'),
    ('VOORGENOMEN_TOELATING', 'TOEGELATEN', 'GEMEENTE'), ('VOORGENOMEN_AFWIJZING', 'AFGEWEZEN', 'GEMEENTE');
insert into aanvraagovergang
select v, 'INGETROKKEN', 'AANBIEDER'
from unnest(array['CONCEPT', 'INGEDIEND', 'VOLLEDIGHEID', 'HERSTEL_GEVRAAGD', 'IN_BEOORDELING', 'BIBOB',
                  'VOORGENOMEN_TOELATING', 'VOORGENOMEN_AFWIJZING']) v;
select beveilig('aanvraagovergang', 'algemeen');
select alleen_toevoegen('aanvraagovergang');
