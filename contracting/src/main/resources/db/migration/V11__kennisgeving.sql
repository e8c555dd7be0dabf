-- Kennisgevingen (rulings D13): een postvak per persoon en per organisatie, mail en bewijzen.
-- Eén rij per geadresseerde; wie samen zijn aangeschreven, delen verzending en moment.
create table kennisgeving (
    id              uuid primary key,
    verzending      uuid not null,
    gemeente        char(4) not null references gemeente,
    aanbieder       char(8) references zorgaanbieder,
    -- wie haar stuurde en het bewijs ziet, en in welk postvak zij ligt
    van             text not null check (van in ('GEMEENTE', 'AANBIEDER')),
    voor            text not null check (voor in ('GEMEENTE', 'AANBIEDER')),
    persoon         text,
    rol             text,
    soort           text not null check (soort ~ '^[A-Z][A-Z_]*$'),
    titel           text not null check (length(titel) between 1 and 200),
    tekst           text not null,
    onderwerp_soort text,
    onderwerp       uuid,
    pad             text check (pad ~ '^/[^/]'),
    verstuurd       timestamptz not null,
    door            text not null,
    gelezen         timestamptz,
    gelezen_door    text,
    check (voor = 'GEMEENTE' or aanbieder is not null),
    check (persoon is null or rol is null),
    check ((gelezen is null) = (gelezen_door is null)),
    check ((onderwerp is null) = (onderwerp_soort is null))
);
create unique index kennisgeving_eenmaal on kennisgeving
    (verzending, voor, gemeente, coalesce(aanbieder, ''), coalesce(persoon, ''), coalesce(rol, ''));
create index kennisgeving_persoon on kennisgeving (persoon, verstuurd desc, id desc) where persoon is not null;
create index kennisgeving_gemeente on kennisgeving (gemeente, verstuurd desc, id desc)
    where persoon is null and voor = 'GEMEENTE';
create index kennisgeving_aanbieder on kennisgeving (aanbieder, verstuurd desc, id desc)
    where persoon is null and voor = 'AANBIEDER';
select beveilig('kennisgeving', 'gemeente_aanbieder', 'werkt');

-- Eén mail naar één adres. De mail zelf zegt alleen dat er iets wacht; de inhoud blijft hier.
create table bezorging (
    id           uuid primary key,
    gemeente     char(4) not null,
    aanbieder    char(8),
    kennisgeving uuid not null references kennisgeving,
    adres        text not null,
    taal         text not null check (taal in ('nl', 'en')),
    toestand     text not null default 'WACHT' check (toestand in ('WACHT', 'BEZORGD', 'OPGEGEVEN')),
    pogingen     int not null default 0,
    klaar        timestamptz,
    fout         text,
    unique (kennisgeving, adres),
    check ((toestand = 'WACHT') = (klaar is null)),
    check (toestand <> 'OPGEGEVEN' or fout is not null)
);
select beveilig('bezorging', 'gemeente_aanbieder', 'werkt');
