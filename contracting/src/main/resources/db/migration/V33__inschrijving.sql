-- Een zorgaanbieder die zichzelf meldt. Er is nog geen huurder; het platform besluit, en de uitnodiging gaat
-- naar het adres dat hier staat.
create table inschrijving (
    id            uuid primary key default uuidv7(),
    agb           char(8) not null check (agb ~ '^[0-9]{8}$'),
    kvk           char(8) not null check (kvk ~ '^[0-9]{8}$'),
    organisatie   text not null check (length(organisatie) between 1 and 200),
    contact       text not null check (length(contact) between 1 and 200),
    email         text not null,
    controle      text not null check (controle in ('KLOPT', 'STRIJDIG', 'NIET_NAGEKEKEN')),
    gevraagd      timestamptz not null default nu(),
    besluit       text check (besluit in ('TOEGELATEN', 'AFGEWEZEN')),
    besloten      timestamptz,
    besloten_door text,
    reden         text,
    check ((besluit is null) = (besloten is null)),
    check ((besluit is null) = (besloten_door is null)),
    check (besluit <> 'AFGEWEZEN' or reden is not null)
);
create unique index inschrijving_open on inschrijving (agb, email) where besluit is null;
select beveilig('inschrijving', 'algemeen');
