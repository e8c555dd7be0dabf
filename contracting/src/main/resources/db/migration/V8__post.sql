-- De post: elk bericht zoals het binnenkwam of uitging, met zijn bewijs en zijn afloop.
create table bericht_in (
    id             uuid primary key,
    gemeente       char(4) not null references gemeente,
    aanbieder      char(8),
    bron           text not null check (bron in ('MAP', 'API', 'WEB')),
    sleutel        text not null,
    naam           text not null,
    sha256         bytea not null,
    grootte        bigint not null,
    sleutel_id     text not null,
    stukken        int not null,
    ontvangen      timestamptz not null,
    berichtsoort   text,
    afzender       text,
    identificatie  text,
    status         text not null check (status in
                       ('ONTVANGEN', 'VERWERKT', 'AFGEKEURD', 'DUBBEL', 'UITVAL')),
    telt           boolean not null default false,
    eerste         uuid references bericht_in,
    reden          text,
    oordeel        jsonb,
    afgehandeld    timestamptz,
    check ((status = 'DUBBEL') = (eerste is not null)),
    check ((status = 'ONTVANGEN') = (afgehandeld is null)),
    check (status <> 'UITVAL' or reden is not null)
);
-- Dezelfde inlevering twee keer (herstart na een storing, herhaalde aanroep) geeft hetzelfde bewijs
create unique index bericht_in_sleutel on bericht_in (bron, sleutel);
-- TR056: van één afzender telt een identificatie één keer per berichtsoort
create unique index bericht_in_eenmaal on bericht_in (gemeente, berichtsoort, afzender, identificatie) where telt;
create index bericht_in_lijst on bericht_in (gemeente, id desc);
create index bericht_in_aanbieder on bericht_in (aanbieder, id desc) where aanbieder is not null;
create index bericht_in_uitval on bericht_in (gemeente, id desc) where status = 'UITVAL';
select beveilig('bericht_in', 'gemeente_aanbieder', 'voegt_toe');

create sequence berichtnummer;
grant usage on sequence berichtnummer to ${toepassing};

create table bericht_uit (
    id             uuid primary key,
    gemeente       char(4) not null references gemeente,
    aanbieder      char(8) not null,
    berichtsoort   text not null,
    identificatie  text not null check (length(identificatie) between 1 and 12),
    dagtekening    date not null,
    antwoord_op    uuid unique references bericht_in,
    onderwerp      uuid not null,
    aangemaakt     timestamptz not null default nu(),
    status         text not null default 'KLAAR' check (status in ('KLAAR', 'VERZONDEN')),
    verzonden      timestamptz,
    bestand        text,
    sha256         bytea,
    grootte        bigint,
    sleutel_id     text,
    stukken        int,
    retour         uuid references bericht_in,
    check ((status = 'VERZONDEN') = (verzonden is not null)),
    unique (gemeente, berichtsoort, identificatie)
);
create index bericht_uit_lijst on bericht_uit (gemeente, id desc);
create index bericht_uit_aanbieder on bericht_uit (aanbieder, id desc);
create index bericht_uit_onderwerp on bericht_uit (onderwerp);
select beveilig('bericht_uit', 'gemeente_aanbieder');

-- De bytes, versleuteld, in stukken van een megabyte: één waarde van een gigabyte is niet te stromen.
create table berichtstuk (
    bericht   uuid not null,
    nr        int not null,
    gemeente  char(4) not null,
    aanbieder char(8),
    inhoud    bytea not null,
    primary key (bericht, nr)
);
alter table berichtstuk alter column inhoud set storage external;
select beveilig('berichtstuk', 'gemeente_aanbieder', 'voegt_toe');
