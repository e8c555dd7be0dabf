-- Het fundament: één klok, de huurder, vier soorten rijbeveiliging, het logboek en de werkvoorraad.
-- In een eigen schema: wat van de uitbreiding is, staat niet tussen onze functies.
create schema uitbreiding;
create extension btree_gist schema uitbreiding;

grant usage on schema public to ${toepassing};

-- De klok ------------------------------------------------------------------------------------
create table klok (
    enige        boolean primary key default true check (enige),
    verschuiving interval not null default interval '0'
);
insert into klok default values;

-- Alle grenzen in SQL en Java lezen deze tijd; de demowereld en tests verzetten alleen de verschuiving.
create function nu() returns timestamptz language sql stable as
$$ select clock_timestamp() + verschuiving from klok $$;

create function vandaag() returns date language sql stable as
$$ select (nu() at time zone 'Europe/Amsterdam')::date $$;

-- De huurder ---------------------------------------------------------------------------------
-- Na gebruik blijft een lege tekst staan, vandaar nullif: geen huurder is geen rijen.
create function huidige_gemeente() returns char(4) language sql stable as
$$ select nullif(current_setting('zorg.gemeente', true), '')::char(4) $$;

create function huidige_aanbieder() returns char(8) language sql stable as
$$ select nullif(current_setting('zorg.aanbieder', true), '')::char(8) $$;

create function huidige_rol() returns text language sql stable as
$$ select nullif(current_setting('zorg.rol', true), '') $$;

-- Vier soorten tabellen, elk met een beleid dat naar de soort heet:
--   gemeente            alleen de eigen rijen van de gemeente
--   gemeente_aanbieder  de gemeente haar rijen; de aanbieder leest de zijne
--   gepubliceerd        de gemeente haar rijen, iedereen wat gepubliceerd is
--   algemeen            geen huurder: stamgegevens en werk zonder persoonsgegevens
-- Bij gemeente_aanbieder schrijft alleen de gemeente, want een tarief, een budget of een goedkeuring maakt een
-- aanbieder niet voor zichzelf. Met 'voegt_toe' mag hij er rijen bij leggen (post, documenten) en met 'werkt'
-- ook wijzigen (zijn eigen taken).
create function beveilig(tabel regclass, soort text, aanbieder text default 'leest') returns void
    language plpgsql as
$$
declare
    lees text;
    schrijf text;
begin
    lees := case soort
        when 'gemeente' then 'gemeente = (select huidige_gemeente())'
        when 'gemeente_aanbieder' then
            'gemeente = (select huidige_gemeente()) or aanbieder = (select huidige_aanbieder())'
        when 'gepubliceerd' then 'gemeente = (select huidige_gemeente()) or gepubliceerd'
        when 'algemeen' then 'true'
    end;
    if lees is null then
        raise exception 'onbekende soort rijbeveiliging %', soort;
    end if;
    if aanbieder not in ('leest', 'voegt_toe', 'werkt') then
        raise exception 'onbekend recht van een aanbieder %', aanbieder;
    end if;
    schrijf := case when soort = 'gepubliceerd' or soort = 'gemeente_aanbieder' and aanbieder <> 'werkt'
        then 'gemeente = (select huidige_gemeente())' else lees end;
    execute format('alter table %s enable row level security', tabel);
    execute format('alter table %s force row level security', tabel);
    if schrijf = lees then
        execute format('create policy %I on %s using (%s) with check (%s)', soort, tabel, lees, schrijf);
    else
        execute format('create policy %I on %s for select using (%s)', soort, tabel, lees);
        execute format('create policy %I on %s using (%s) with check (%s)',
                       soort || '_schrijven', tabel, schrijf, schrijf);
    end if;
    if aanbieder = 'voegt_toe' then
        execute format('create policy gemeente_aanbieder_toevoegen on %s for insert
                        with check (aanbieder = (select huidige_aanbieder()))', tabel);
    end if;
    execute format('grant select, insert, update, delete on %s to ${toepassing}', tabel);
end
$$;

-- Voor tabellen die alleen groeien: wat er staat, verandert niemand meer, ook de eigenaar niet.
create function weiger_wijziging() returns trigger language plpgsql as
$$
begin
    raise exception 'tabel % groeit alleen: regels worden niet gewijzigd of verwijderd', tg_table_name
        using errcode = '42501';
end
$$;

create function alleen_toevoegen(tabel regclass) returns void language plpgsql as
$$
begin
    execute format('revoke update, delete, truncate on %s from ${toepassing}', tabel);
    execute format('create trigger alleen_toevoegen before update or delete on %s
                    for each row execute function weiger_wijziging()', tabel);
    execute format('create trigger niet_leegmaken before truncate on %s
                    for each statement execute function weiger_wijziging()', tabel);
end
$$;

select beveilig('klok', 'algemeen');

-- Het logboek --------------------------------------------------------------------------------
-- Actie, voorwerp, resultaat, herkomst, wie en wanneer (BIO2 8.15.01); inzage staat er ook in (NEN 7513).
create table logregel (
    nr         bigint generated always as identity primary key,
    gemeente   char(4) not null,
    aanbieder  char(8),
    moment     timestamptz not null default nu(),
    wie        text not null,
    rol        text not null,
    deur       text not null,
    onderwerp  uuid,
    grondslag  text check (grondslag in ('WETTELIJKE_TAAK', 'TOESTEMMING', 'NOODSITUATIE')),
    doel       text,
    resultaat  text not null,
    check ((grondslag is null) = (doel is null))
);
create index logregel_gemeente on logregel (gemeente, nr);
create index logregel_onderwerp on logregel (onderwerp, nr) where onderwerp is not null;
select beveilig('logregel', 'gemeente_aanbieder');
select alleen_toevoegen('logregel');

-- Een logregel hoort bij wie handelde, ook op een verbinding zonder huurder; daarna staat alles terug. Wie als
-- gemeente handelt, schrijft niet op naam van een andere.
create function schrijf_logregel(p_gemeente text, p_aanbieder text, p_wie text, p_rol text, p_deur text,
                                 p_onderwerp uuid, p_grondslag text, p_doel text, p_resultaat text)
    returns void language plpgsql as
$$
declare
    stond text := coalesce(current_setting('zorg.gemeente', true), '');
begin
    if stond <> '' and stond <> p_gemeente then
        raise exception 'een logregel is van de gemeente die handelt' using errcode = '42501';
    end if;
    perform set_config('zorg.gemeente', p_gemeente, true);
    insert into logregel (gemeente, aanbieder, wie, rol, deur, onderwerp, grondslag, doel, resultaat)
    values (p_gemeente, p_aanbieder, p_wie, p_rol, p_deur, p_onderwerp, p_grondslag, p_doel, p_resultaat);
    perform set_config('zorg.gemeente', stond, true);
end
$$;

-- De werkvoorraad ----------------------------------------------------------------------------
-- Duurzaam werk voor elke knoop: post verwerken en verzenden, termijnen, mail. Draagt alleen sleutels.
create table werk (
    id               uuid primary key default uuidv7(),
    soort            text not null,
    gemeente         char(4) not null,
    onderwerp        uuid not null,
    beschikbaar_op   timestamptz not null default nu(),
    pogingen         int not null default 0,
    laatste_fout     text,
    unique (soort, onderwerp)
);
create index werk_volgende on werk (soort, beschikbaar_op);
select beveilig('werk', 'algemeen');

-- Massa staat buiten de huurder: PostgreSQL weigert COPY op een tabel met rijbeveiliging.
create schema staging;
grant usage on schema staging to ${toepassing};
