-- Wie er meedoen: gemeenten, hun wijken en samenwerking, zorgaanbieders en de mensen met een account.
create table gemeente (
    code char(4) primary key check (code ~ '^[0-9]{4}$'),
    naam text not null
);
-- Het platform bewaart hieronder de post die aan geen gemeente te koppelen is.
insert into gemeente values ('0000', 'Platform');
select beveilig('gemeente', 'algemeen');

create table samenwerking (
    centrumgemeente char(4) not null references gemeente,
    deelnemer       char(4) not null references gemeente,
    naam            text not null,
    primary key (centrumgemeente, deelnemer),
    check (centrumgemeente <> deelnemer)
);
select beveilig('samenwerking', 'algemeen');

create table wijk (
    gemeente char(4) not null references gemeente,
    code     text not null,
    naam     text not null,
    primary key (gemeente, code)
);
select beveilig('wijk', 'algemeen');

create table zorgaanbieder (
    agb   char(8) primary key check (agb ~ '^[0-9]{8}$'),
    naam  text not null,
    kvk   char(8) unique check (kvk ~ '^[0-9]{8}$'),
    email text
);
select beveilig('zorgaanbieder', 'algemeen');

create table account (
    id              uuid primary key,
    gebruikersnaam  text not null unique check (gebruikersnaam = lower(gebruikersnaam)),
    naam            text not null,
    email           text,
    wachtwoord_hash text not null,
    rol             text not null,
    gemeente        char(4) references gemeente,
    aanbieder       char(8) references zorgaanbieder,
    taal            text not null default 'nl' check (taal in ('nl', 'en')),
    mislukt         int not null default 0,
    geblokkeerd_tot timestamptz,
    actief          boolean not null default true,
    versie          bigint not null default 1,
    check ((gemeente is null) <> (aanbieder is null)),
    check ((rol = 'ZORGAANBIEDER') = (aanbieder is not null))
);
select beveilig('account', 'algemeen');
