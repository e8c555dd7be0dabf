-- Van elk gegeven van een hulpvrager: waar het vandaan komt en sinds welke dag (AR-14). Een antwoord van de BRP wordt bewaard
-- en niet overgeschreven: wat anders is, is een voorstel, en de regisseur neemt het over of niet.
create table brpantwoord (
    id            uuid primary key,
    nr            bigint generated always as identity,
    gemeente      char(4) not null,
    hulpvrager    uuid not null,
    uitslag       text not null check (uitslag in ('GEVONDEN', 'ONBEKEND', 'NIET_BEREIKT')),
    bron          text not null check (length(bron) between 1 and 200),
    voorletters   text,
    voornamen     text,
    voorvoegsel   text,
    achternaam    text,
    geboortedatum date,
    geslacht      char(1) check (geslacht in ('0', '1', '2')),
    straat        text,
    huisnummer    int,
    postcode      text,
    plaats        text,
    -- waar iemand staat ingeschreven, en sinds wanneer op dit adres
    ingeschreven_in char(4),
    adres_sinds   date,
    overleden     date,
    door          text not null,
    moment        timestamptz not null default nu(),
    constraint brpantwoord_heel check ((uitslag = 'GEVONDEN') = (num_nulls(achternaam, geboortedatum, geslacht) = 0))
);
create index brpantwoord_van on brpantwoord (hulpvrager, nr desc);
select beveilig('brpantwoord', 'gemeente');
select alleen_toevoegen('brpantwoord');
select verwijs('brpantwoord', 'hulpvrager', 'hulpvrager');

-- Elke verandering van een gegeven, met haar bron; wat hier niet staat, staat zoals het bij de inschrijving kwam.
create table persoonsgegeven (
    id         uuid primary key default uuidv7(),
    nr         bigint generated always as identity,
    gemeente   char(4) not null,
    hulpvrager uuid not null,
    gegeven    text not null check (gegeven in ('BSN', 'VOORLETTERS', 'VOORNAMEN', 'VOORVOEGSEL', 'ACHTERNAAM',
                   'GEBOORTEDATUM', 'GESLACHT', 'STRAAT', 'HUISNUMMER', 'POSTCODE', 'PLAATS')),
    was        text,
    waarde     text,
    bron       text not null,
    dag        date not null default vandaag(),
    moment     timestamptz not null default nu()
);
create index persoonsgegeven_van on persoonsgegeven (hulpvrager, gegeven, nr desc);
select beveilig('persoonsgegeven', 'gemeente');
select alleen_toevoegen('persoonsgegeven');
select verwijs('persoonsgegeven', 'hulpvrager', 'hulpvrager');

-- De gegevens van een hulpvrager, elk op een rij, in de volgorde waarin een mens ze leest.
create function gegevens_van(h hulpvrager) returns table (plek int, gegeven text, waarde text) language sql stable as
$$
    values (1, 'BSN', h.bsn::text), (2, 'VOORLETTERS', h.voorletters), (3, 'VOORNAMEN', h.voornamen),
           (4, 'VOORVOEGSEL', h.voorvoegsel), (5, 'ACHTERNAAM', h.achternaam),
           (6, 'GEBOORTEDATUM', h.geboortedatum::text), (7, 'GESLACHT', h.geslacht::text), (8, 'STRAAT', h.straat),
           (9, 'HUISNUMMER', h.huisnummer::text), (10, 'POSTCODE', h.postcode), (11, 'PLAATS', h.plaats)
$$;

-- Niemand kan een gegeven veranderen zonder dat er staat van wie het kwam: wie geen bron zet, is de gemeente zelf.
create function persoonsgegeven_noteert() returns trigger language plpgsql as
$$
begin
    insert into persoonsgegeven (gemeente, hulpvrager, gegeven, was, waarde, bron)
    select new.gemeente, new.id, n.gegeven, o.waarde, n.waarde,
           coalesce(nullif(current_setting('zorg.bron', true), ''), 'GEMEENTE')
    from gegevens_van(new) n join gegevens_van(old) o on o.gegeven = n.gegeven
    where n.waarde is distinct from o.waarde;
    return null;
end
$$;
create trigger persoonsgegeven_noteert after update on hulpvrager for each row
    when ((old.bsn, old.voorletters, old.voornamen, old.voorvoegsel, old.achternaam, old.geboortedatum, old.geslacht,
           old.straat, old.huisnummer, old.postcode, old.plaats)
          is distinct from (new.bsn, new.voorletters, new.voornamen, new.voorvoegsel, new.achternaam, new.geboortedatum,
                            new.geslacht, new.straat, new.huisnummer, new.postcode, new.plaats))
    execute function persoonsgegeven_noteert();

-- Bron en dag per gegeven, met wat de BRP het laatst anders zei. Bevestigt de BRP wat er staat, dan is zij de bron.
create function naw_van(p_hulpvrager uuid)
    returns table (plek int, gegeven text, waarde text, bron text, dag date, anders text) language sql stable as
$$
    with h as (select h0 from hulpvrager h0 where h0.id = p_hulpvrager),
    b as (select * from brpantwoord where hulpvrager = p_hulpvrager and uitslag = 'GEVONDEN' order by nr desc limit 1),
    brp as (select v.gegeven, v.waarde from b, lateral (values
                ('VOORLETTERS', b.voorletters), ('VOORNAMEN', b.voornamen), ('VOORVOEGSEL', b.voorvoegsel),
                ('ACHTERNAAM', b.achternaam), ('GEBOORTEDATUM', b.geboortedatum::text), ('GESLACHT', b.geslacht::text),
                ('STRAAT', b.straat), ('HUISNUMMER', b.huisnummer::text), ('POSTCODE', b.postcode),
                ('PLAATS', b.plaats)) v (gegeven, waarde))
    select g.plek, g.gegeven, g.waarde,
           case when r.gegeven is not null and r.waarde is not distinct from g.waarde then b.bron
                else coalesce(l.bron, 'INSCHRIJVING') end,
           case when r.gegeven is not null and r.waarde is not distinct from g.waarde
                    then (b.moment at time zone 'Europe/Amsterdam')::date
                else coalesce(l.dag, ((h.h0).ingeschreven at time zone 'Europe/Amsterdam')::date) end,
           case when r.gegeven is not null and r.waarde is distinct from g.waarde then coalesce(r.waarde, '') end
    from h cross join lateral gegevens_van(h.h0) g
    left join b on true
    left join brp r on r.gegeven = g.gegeven
    left join lateral (select p.bron, p.dag from persoonsgegeven p
                       where p.hulpvrager = p_hulpvrager and p.gegeven = g.gegeven order by p.nr desc limit 1) l on true
$$;

insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('HULPVRAGER', 750, '{persoonsgegeven}', 'delete from persoonsgegeven where hulpvrager = any ($1::uuid[])'),
    ('HULPVRAGER', 760, '{brpantwoord}', 'delete from brpantwoord where hulpvrager = any ($1::uuid[])');
