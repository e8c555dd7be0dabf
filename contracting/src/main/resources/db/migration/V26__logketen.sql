-- Het logboek wordt een keten. Een logregel komt los in het logboek, in de transactie van de handeling; daarna
-- rijgt één zegelaar per gemeente haar aan de vorige. Zo wacht geen handeling op een andere (rulings D5).

-- Wat er nog ontbrak: waarvandaan (BIO2 8.15.01), welke gegevens (PR-06) en over wie, als het er meer zijn.
alter table logregel add column herkomst text;
alter table logregel add column attributen text[] check (array_to_string(attributen, ' ') !~ ',');
alter table logregel add column betrokkenen uuid[];
create index logregel_moment on logregel (gemeente, moment, nr);
create index logregel_betrokkenen on logregel using gin (betrokkenen) where betrokkenen is not null;

-- De keten: elke schakel is de hash over de vorige en over één logregel.
create table logschakel (
    gemeente char(4) not null,
    volgnr   bigint not null check (volgnr > 0),
    regel    bigint not null unique,
    hash     bytea not null check (length(hash) = 32),
    primary key (gemeente, volgnr)
);
select beveilig('logschakel', 'gemeente');
select alleen_toevoegen('logschakel');

-- Wat nog aan de keten moet. Een rij per regel: wie schrijft, wacht nooit op een ander.
create table logwacht (
    regel    bigint primary key,
    gemeente char(4) not null
);
create index logwacht_gemeente on logwacht (gemeente, regel);
select beveilig('logwacht', 'gemeente');

-- De eigenaar ziet door FORCE niets: zonder deze twee regels bleven oude regels stil buiten de keten (rulings D3).
alter table logregel no force row level security;
alter table logwacht no force row level security;
insert into logwacht (regel, gemeente) select nr, gemeente from logregel;
do $$
begin
    if (select count(*) from logwacht) <> (select count(*) from logregel) then
        raise exception 'niet elke oude logregel staat in de wacht';
    end if;
end
$$;
alter table logregel force row level security;
alter table logwacht force row level security;

-- De tekst waar de hash over gaat: elk veld met zijn lengte ervoor, leeg als streepje. Twee verschillende regels
-- hebben nooit dezelfde tekst. nl.zorginkoop.contracting.privacy.Logketen rekent haar zelf na, buiten de databank.
create function logveld(waarde text) returns text language sql immutable as
$$ select coalesce(octet_length(waarde) || ':' || waarde, '-') $$;

create function logtekst(l logregel) returns bytea language sql stable as
$$
    select convert_to(
        logveld(l.nr::text) || logveld(l.gemeente::text) || logveld(l.aanbieder::text)
        || logveld((extract(epoch from l.moment) * 1000000)::bigint::text)
        || logveld(l.wie) || logveld(l.rol) || logveld(l.deur) || logveld(l.onderwerp::text)
        || logveld(l.grondslag) || logveld(l.doel) || logveld(l.resultaat) || logveld(l.herkomst)
        || logveld(array_to_string(l.attributen, ',')) || logveld(array_to_string(l.betrokkenen, ',')), 'UTF8')
$$;

-- Rijgt wat klaarstaat aan de keten van één gemeente en zegt waar de keten staat. Het slot houdt alleen een
-- tweede zegelaar tegen.
create function verzegel_logboek(p_gemeente text, p_hooguit int, out aantal int, out kop bigint, out hash bytea)
    language plpgsql as
$$
declare
    stond text := coalesce(current_setting('zorg.gemeente', true), '');
    v_regel logregel;
begin
    if stond <> '' and stond <> p_gemeente then
        raise exception 'een keten is van de gemeente die handelt' using errcode = '42501';
    end if;
    perform set_config('zorg.gemeente', p_gemeente, true);
    aantal := 0;
    if exists (select from logwacht where gemeente = p_gemeente) then
        perform pg_advisory_xact_lock(hashtextextended(p_gemeente, 26));
    end if;
    select s.volgnr, s.hash into kop, hash
    from logschakel s where s.gemeente = p_gemeente order by s.volgnr desc limit 1;
    if kop is null then
        kop := 0;
        hash := sha256(convert_to('zorginkoop logketen ' || p_gemeente, 'UTF8'));
    end if;
    for v_regel in
        select l.* from logwacht w join logregel l on l.nr = w.regel and l.gemeente = w.gemeente
        where w.gemeente = p_gemeente order by w.regel limit p_hooguit
    loop
        kop := kop + 1;
        hash := sha256(hash || logtekst(v_regel));
        insert into logschakel (gemeente, volgnr, regel, hash) values (p_gemeente, kop, v_regel.nr, hash);
        delete from logwacht where regel = v_regel.nr;
        aantal := aantal + 1;
    end loop;
    perform set_config('zorg.gemeente', stond, true);
end
$$;

-- Legt één handeling vast. Wie als aanbieder kijkt, heeft geen gemeente; de regel komt dan bij de gemeente waarvan
-- hij iets zag, want die moet haar inwoner kunnen zeggen wie er keek. Meer dan duizend betrokkenen worden meer
-- regels: een uitvoer van een heel jaar blijft zo in delen te lezen.
create function schrijf_logregel(p_gemeente text, p_aanbieder text, p_wie text, p_rol text, p_deur text,
                                 p_onderwerp uuid, p_grondslag text, p_doel text, p_resultaat text, p_herkomst text,
                                 p_attributen text[], p_betrokkenen uuid[])
    returns void language plpgsql as
$$
declare
    stond text := coalesce(current_setting('zorg.gemeente', true), '');
    stond_aanbieder text := coalesce(current_setting('zorg.aanbieder', true), '');
    deel record;
begin
    if stond <> '' and stond <> p_gemeente then
        raise exception 'een logregel is van de gemeente die handelt' using errcode = '42501';
    end if;
    if stond_aanbieder <> '' and stond_aanbieder is distinct from p_aanbieder then
        raise exception 'een logregel is van de aanbieder die handelt' using errcode = '42501';
    end if;
    if p_aanbieder is not null then
        perform set_config('zorg.aanbieder', p_aanbieder, true);
    end if;
    for deel in
        with gezien as (
            select coalesce(case when p_aanbieder is not null and p_gemeente = '0000' then
                       (select t.gemeente from toewijzing t where t.id = b.id) end, p_gemeente) as gemeente,
                   b.id, b.plek
            from unnest(p_betrokkenen) with ordinality b (id, plek)),
        verdeeld as (
            select g.gemeente, array_agg(g.id order by g.plek) as ids
            from (select *, (row_number() over (partition by gemeente order by plek) - 1) / 1000 as stuk from gezien) g
            group by g.gemeente, g.stuk)
        select v.gemeente, v.ids from verdeeld v
        union all
        select coalesce(case when p_aanbieder is not null and p_gemeente = '0000' then coalesce(
                   (select t.gemeente from toewijzing t where t.id = p_onderwerp),
                   (select d.gemeente from document d where d.id = p_onderwerp),
                   (select i.gemeente from bericht_in i where i.id = p_onderwerp),
                   (select u.gemeente from bericht_uit u where u.id = p_onderwerp),
                   (select d.gemeente from declaratie d where d.id = p_onderwerp)) end, p_gemeente), null
        where coalesce(cardinality(p_betrokkenen), 0) = 0
    loop
        perform set_config('zorg.gemeente', deel.gemeente, true);
        with regel as (
            insert into logregel (gemeente, aanbieder, wie, rol, deur, onderwerp, grondslag, doel, resultaat, herkomst,
                                  attributen, betrokkenen)
            values (deel.gemeente, p_aanbieder, p_wie, p_rol, p_deur, p_onderwerp, p_grondslag, p_doel, p_resultaat,
                    p_herkomst, p_attributen, deel.ids)
            returning nr, gemeente)
        insert into logwacht (regel, gemeente) select nr, gemeente from regel;
    end loop;
    perform set_config('zorg.gemeente', stond, true);
    perform set_config('zorg.aanbieder', stond_aanbieder, true);
end
$$;

-- De oude vorm, voor wie geen herkomst of gegevens te melden heeft.
create or replace function schrijf_logregel(p_gemeente text, p_aanbieder text, p_wie text, p_rol text, p_deur text,
                                            p_onderwerp uuid, p_grondslag text, p_doel text, p_resultaat text)
    returns void language sql as
$$
    select schrijf_logregel(p_gemeente, p_aanbieder, p_wie, p_rol, p_deur, p_onderwerp, p_grondslag, p_doel,
                            p_resultaat, null::text, null::text[], null::uuid[])
$$;

