-- Toegang: hoe iemand binnenkomt, in welke rollen, hoe lang, en hoe dat ophoudt.
alter table account alter column wachtwoord_hash drop not null;
alter table account
    -- Elke sessie draagt dit getal: wie het ophoogt, sluit ze allemaal.
    add column stempel    int not null default 1,
    -- Twee accounts van één mens dragen dezelfde waarde; leeg is: dit account staat op zichzelf.
    add column persoon    uuid,
    add column vertrokken timestamptz,
    -- Het raden wordt geteld in aanmeldrem, ook voor namen die niet bestaan.
    drop column mislukt,
    drop column geblokkeerd_tot,
    -- Wat iemand mag staat voortaan in toekenning; een aanbieder kent meer dan één rol.
    drop constraint account_check1,
    add check (vertrokken is null or not actief and wachtwoord_hash is null);

-- Wat iemand mag, voor welke organisatie, van wanneer tot wanneer. Een mens kan er meer hebben.
create table toekenning (
    id             uuid primary key default uuidv7(),
    account        uuid not null references account,
    rol            text not null,
    gemeente       char(4) references gemeente,
    aanbieder      char(8) references zorgaanbieder,
    van            timestamptz not null default nu(),
    tot            timestamptz,
    -- Wie vervangen wordt; een vervanging houdt altijd uit zichzelf op.
    vervangt       uuid references account,
    bron           text not null default 'PLATFORM' check (bron in ('PLATFORM', 'OIDC')),
    gegeven_door   text not null,
    beeindigd_door text,
    check ((gemeente is null) <> (aanbieder is null)),
    check ((rol in ('ZORGAANBIEDER', 'BIEDER', 'AANBIEDERBEHEERDER')) = (aanbieder is not null)),
    check (rol not in ('POSTKAMER', 'SYSTEEM', 'HULPVRAGER')),
    check (tot is null or tot >= van),
    check (vervangt is null or vervangt <> account and tot is not null),
    constraint toekenning_eenmaal exclude using gist (
        account with =, rol with =, coalesce(gemeente, aanbieder) with =,
        coalesce(vervangt, account) with =, tstzrange(van, tot) with &&)
);
create index toekenning_account on toekenning (account);
create index toekenning_gemeente on toekenning (gemeente, rol) where gemeente is not null;
create index toekenning_aanbieder on toekenning (aanbieder, rol) where aanbieder is not null;
select beveilig('toekenning', 'algemeen');

insert into toekenning (account, rol, gemeente, aanbieder, gegeven_door)
select id, rol, gemeente, aanbieder, 'migratie' from account;

-- Een account wordt geboren met de rol waarvoor het gemaakt is; rol, gemeente en aanbieder in account zeggen
-- daarna alleen nog wie het beheert.
create function eerste_toekenning() returns trigger language plpgsql as
$$
begin
    insert into toekenning (account, rol, gemeente, aanbieder, gegeven_door)
    values (new.id, new.rol, new.gemeente, new.aanbieder, 'bij het account');
    return null;
end
$$;
create trigger eerste_toekenning after insert on account for each row execute function eerste_toekenning();

-- Wie er op dit moment in welke rol werkt. Andere kamers vragen het hier en niet aan account.
create view lopende_toekenning with (security_invoker = true) as
select t.id, t.account, a.gebruikersnaam, a.naam, a.email, a.taal, t.rol, t.gemeente, t.aanbieder, t.van, t.tot,
       t.vervangt, t.bron
from toekenning t join account a on a.id = t.account
where a.actief and t.van <= nu() and (t.tot is null or t.tot > nu());
grant select on lopende_toekenning to ${toepassing};

-- Banden van mensen met zorgaanbieders (RG-05): een feit waar andere kamers naar vragen.
create table binding (
    id          uuid primary key default uuidv7(),
    account     uuid not null references account,
    aanbieder   char(8) not null references zorgaanbieder,
    aard        text not null check (aard in ('DIENSTVERBAND', 'BESTUUR', 'EIGENDOM', 'NAASTE')),
    van         date not null,
    tot         date,
    gemeld_door text not null,
    gemeld      timestamptz not null default nu(),
    check (tot is null or tot >= van)
);
create index binding_account on binding (account);
create index binding_aanbieder on binding (aanbieder);
select beveilig('binding', 'algemeen');

-- Eenmalige sleutels voor wie (nog) geen wachtwoord heeft. Alleen de hash wordt bewaard; hij ontstaat pas als
-- de mail vertrekt, zodat de sleutel zelf nergens ligt te wachten.
create table accountsleutel (
    id            uuid primary key default uuidv7(),
    account       uuid not null references account,
    doel          text not null check (doel in ('UITNODIGING', 'HERSTEL')),
    hash          char(64) unique,
    gevraagd_door text not null,
    gemaakt       timestamptz not null default nu(),
    verloopt      timestamptz,
    gebruikt      timestamptz,
    check ((hash is null) = (verloopt is null))
);
create index accountsleutel_account on accountsleutel (account);
select beveilig('accountsleutel', 'algemeen');

-- De rem op raden: per naam (ook een onbekende) en per netwerkadres, als hash. Wie wacht, komt weer binnen.
create table aanmeldrem (
    sleutel   char(64) primary key,
    mislukt   int not null,
    laatst    timestamptz not null,
    dicht_tot timestamptz
);
create index aanmeldrem_laatst on aanmeldrem (laatst);
select beveilig('aanmeldrem', 'algemeen');
