-- Documenten (rulings D12): verzegeld, in stukken van een megabyte, bij hun onderwerp.
create table document (
    id              uuid primary key,
    gemeente        char(4) not null references gemeente,
    -- gevuld als deze aanbieder het document ook mag zien
    aanbieder       char(8) references zorgaanbieder,
    onderwerp_soort text not null,
    onderwerp       uuid not null,
    naam            text not null check (length(naam) between 1 and 200),
    mime            text not null,
    grootte         bigint not null check (grootte > 0),
    sha256          char(64) not null check (sha256 ~ '^[0-9a-f]{64}$'),
    stukken         int not null check (stukken > 0),
    sleutel_id      text not null,
    door            text not null,
    ontvangen       timestamptz not null default nu()
);
create index document_onderwerp on document (onderwerp, ontvangen, id);
create index document_aanbieder on document (aanbieder, ontvangen) where aanbieder is not null;
select beveilig('document', 'gemeente_aanbieder', 'voegt_toe');
select alleen_toevoegen('document');

-- De stukken komen binnen vóór grootte en hash bekend zijn; daarom telt de verwijzing pas aan het eind.
create table document_stuk (
    document  uuid not null references document deferrable initially deferred,
    nr        int not null check (nr >= 0),
    gemeente  char(4) not null,
    aanbieder char(8),
    inhoud    bytea not null,
    primary key (document, nr)
);
-- Verzegelde bytes laten zich niet samenpersen
alter table document_stuk alter column inhoud set storage external;
select beveilig('document_stuk', 'gemeente_aanbieder', 'voegt_toe');
select alleen_toevoegen('document_stuk');
