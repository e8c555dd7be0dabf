-- Eén motor voor termijnen en één lijst met taken (rulings D13).

-- Algemene termijnenwet art. 3 lid 3: dagen die de Kroon met een feestdag gelijkstelt.
create table gelijkgestelde_dag (
    dag     date primary key,
    besluit text not null
);
select beveilig('gelijkgestelde_dag', 'algemeen');

-- Termijnen -----------------------------------------------------------------------------------
-- Een lopende termijn heeft een rij in werk met dezelfde sleutel; wie die rij vasthoudt, mag haar
-- laten afgaan. Afgaan, het gevolg en het verdwijnen van de rij zijn één transactie.
create table termijn (
    id               uuid primary key,
    gemeente         char(4) not null references gemeente,
    aanbieder        char(8) references zorgaanbieder,
    soort            text not null check (soort ~ '^[A-Z][A-Z_]*$'),
    onderwerp_soort  text not null,
    onderwerp        uuid not null,
    kalender         text not null check (kalender in ('WETTELIJK', 'CONTRACTUEEL')),
    begonnen         timestamptz not null,
    gebeurtenis      date not null,
    aantal           int check (aantal > 0),
    maat             text check (maat in ('DAGEN', 'WERKDAGEN', 'WEKEN', 'MAANDEN')),
    -- de laatste dag vóór verschuiving: een verlenging telt vanaf hier
    kale_dag         date,
    einde            timestamptz not null,
    opgeschort       timestamptz,
    toestand         text not null default 'LOOPT'
                     check (toestand in ('LOOPT', 'OPGESCHORT', 'AFGEGAAN', 'GESTUIT')),
    klaar            timestamptz,
    reden            text,
    taak_titel       text,
    taak_rol         text,
    taak_eigenaar    text,
    taak_werkdagen   int check (taak_werkdagen > 0),
    taak_met_reden   boolean not null default false,
    check ((aantal is null) = (maat is null) and (aantal is null) = (kale_dag is null)),
    check ((toestand in ('AFGEGAAN', 'GESTUIT')) = (klaar is not null)),
    check ((toestand = 'OPGESCHORT') = (opgeschort is not null)),
    check (toestand <> 'GESTUIT' or reden is not null),
    check ((taak_titel is null) = (taak_rol is null))
);
-- INV-6.1: van één soort loopt er per onderwerp hooguit één
create unique index termijn_loopt on termijn (onderwerp, soort) where toestand in ('LOOPT', 'OPGESCHORT');
create index termijn_onderwerp on termijn (onderwerp);
create index termijn_lijst on termijn (gemeente, einde, id) where toestand in ('LOOPT', 'OPGESCHORT');
create index termijn_aanbieder on termijn (aanbieder, einde, id) where aanbieder is not null;
select beveilig('termijn', 'gemeente_aanbieder', 'werkt');

-- Wat er met een termijn gebeurde: begonnen, verlengd, opgeschort, hervat, gestuit, afgegaan.
create table termijn_stap (
    nr        bigint generated always as identity primary key,
    gemeente  char(4) not null,
    aanbieder char(8),
    termijn   uuid not null references termijn,
    wat       text not null,
    wie       text not null,
    moment    timestamptz not null default nu(),
    einde     timestamptz not null,
    reden     text
);
create index termijn_stap_termijn on termijn_stap (termijn, nr);
select beveilig('termijn_stap', 'gemeente_aanbieder', 'werkt');
select alleen_toevoegen('termijn_stap');

-- Taken ---------------------------------------------------------------------------------------
-- aanbieder is gevuld als het werk van de aanbieder is; een taak van de gemeente over een aanbieder
-- noemt hem in het onderwerp, want met aanbieder erbij zou hij haar zien.
create table taak (
    id                 uuid primary key,
    gemeente           char(4) not null references gemeente,
    aanbieder          char(8) references zorgaanbieder,
    titel              text not null check (length(titel) between 1 and 200),
    toelichting        text,
    onderwerp_soort    text not null,
    onderwerp          uuid not null,
    rol                text not null,
    eigenaar           text,
    vervanger          text,
    -- zonder einddatum sorteert een taak achteraan
    einde              timestamptz not null default 'infinity',
    escalatie_rol      text,
    escalatie_persoon  text,
    escalatie_op       timestamptz,
    geescaleerd        timestamptz,
    met_reden          boolean not null default false,
    toestand           text not null default 'OPEN'
                       check (toestand in ('OPEN', 'IN_BEHANDELING', 'GEDAAN', 'VERVALLEN')),
    ontstaan           timestamptz not null default nu(),
    klaar              timestamptz,
    klaar_door         text,
    reden              text,
    versie             bigint not null default 1,
    check ((toestand in ('GEDAAN', 'VERVALLEN')) = (klaar is not null)),
    check ((klaar is null) = (klaar_door is null)),
    check (toestand <> 'IN_BEHANDELING' or eigenaar is not null),
    check (toestand <> 'VERVALLEN' or reden is not null),
    check (toestand <> 'GEDAAN' or not met_reden or reden is not null),
    check ((escalatie_op is null) = (escalatie_rol is null)),
    check (escalatie_persoon is null or escalatie_rol is not null)
);
create index taak_rol on taak (gemeente, rol, einde, id) where toestand in ('OPEN', 'IN_BEHANDELING');
create index taak_eigenaar on taak (eigenaar, einde, id) where toestand in ('OPEN', 'IN_BEHANDELING');
create index taak_vervanger on taak (vervanger, einde, id) where toestand in ('OPEN', 'IN_BEHANDELING');
create index taak_aanbieder on taak (aanbieder, einde, id)
    where toestand in ('OPEN', 'IN_BEHANDELING') and aanbieder is not null;
create index taak_onderwerp on taak (onderwerp);
select beveilig('taak', 'gemeente_aanbieder', 'werkt');

create table taak_stap (
    nr        bigint generated always as identity primary key,
    gemeente  char(4) not null,
    aanbieder char(8),
    taak      uuid not null references taak,
    wat       text not null,
    wie       text not null,
    moment    timestamptz not null default nu(),
    eigenaar  text,
    reden     text
);
create index taak_stap_taak on taak_stap (taak, nr);
select beveilig('taak_stap', 'gemeente_aanbieder', 'werkt');
select alleen_toevoegen('taak_stap');
