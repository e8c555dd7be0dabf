-- Van oordeel naar besluit: voornemen, twintig kalenderdagen, kort geding, klacht (contractstandaard 1.6). Elke klok hoort
-- bij een aanvraag en raakt geen andere (INV-2.8).

create table voornemen (
    id          uuid primary key,
    gemeente    char(4) not null,
    aanbieder   char(8) not null,
    aanvraag    uuid not null,
    uitkomst    text not null check (uitkomst in ('TOELATING', 'AFWIJZING')),
    mededeling  date not null default vandaag(),
    -- V13: contractueel, dus zonder verschuiven naar een werkdag
    laatste_dag date not null generated always as (mededeling + 20) stored,
    brief       uuid not null,
    verzending  uuid not null,
    door        text not null,
    vervallen   timestamptz,
    vervallen_reden text check (length(vervallen_reden) between 1 and 4000),
    unique (gemeente, aanbieder, id),
    foreign key (gemeente, aanbieder, aanvraag) references aanvraag (gemeente, aanbieder, id),
    check ((vervallen is null) = (vervallen_reden is null))
);
create unique index voornemen_geldt on voornemen (aanvraag) where vervallen is null;
select beveilig('voornemen', 'gemeente_aanbieder');
select verwijs('voornemen', 'brief', 'document', true);

-- V12, INV-2.2: waarop een afwijzing rust. De databank schrijft haar over uit de oordelen; tekst alleen is geen grond.
create table afwijzingsgrond (
    gemeente   char(4) not null,
    aanbieder  char(8) not null,
    voornemen  uuid not null,
    voorwaarde uuid not null,
    artikel    text not null,
    kop        text not null,
    eis        text not null,
    reden      text not null,
    primary key (voornemen, voorwaarde),
    foreign key (gemeente, aanbieder, voornemen) references voornemen (gemeente, aanbieder, id),
    foreign key (gemeente, voorwaarde) references voorwaarde (gemeente, id)
);
select beveilig('afwijzingsgrond', 'gemeente_aanbieder');
select alleen_toevoegen('afwijzingsgrond');

-- De naam van de regel die een voornemen tegenhoudt, of niets.
create function voornemen_tegen(p_aanvraag uuid, p_uitkomst text) returns text language plpgsql stable as
$$
declare
    a aanvraag;
    volgt text := beoordelingsuitkomst(p_aanvraag);
begin
    select * into a from aanvraag where id = p_aanvraag;
    return case
        when a.toestand not in ('IN_BEOORDELING', 'BIBOB') then 'beoordeling_toestand'
        when exists (select from herstelverzoek where aanvraag = a.id and tot > nu()) then 'herstel_loopt'
        when exists (select from bewijsverzoek q where q.aanvraag = a.id and q.tot >= vandaag() and q.ontvangen is null
                     and not exists (select from aanvraagbewijs b where b.aanvraag = a.id and b.voorwaarde = q.voorwaarde
                                     and not b.vervallen)) then 'bewijs_loopt'
        when volgt = 'ONBESLIST' then 'voornemen_onbeslist'
        when p_uitkomst = 'AFWIJZING' and volgt = 'TOELATING' then 'voornemen_zonder_grond'
        when p_uitkomst = 'TOELATING' and volgt = 'AFWIJZING' then 'voornemen_niet_voldaan'
        when exists (select from ongelijkheid where a.id in (aanvraag, ander) and opgelost is null) then 'voornemen_ongelijk'
        when exists (select from laatste_oordelen(a.id) o where o.oordeel = 'VOLDOET_NIET' and not exists (
                     select from tegenlezing t where t.oordeel = o.id and t.akkoord)) then 'voornemen_zonder_tweede'
        end;
end
$$;

create function voornemen_past() returns trigger language plpgsql as
$$
declare
    nee text;
begin
    if tg_op = 'DELETE' or tg_op = 'UPDATE' and (old.vervallen is not null
            -- een berekende kolom is hier nog leeg; zij volgt uit wat vastligt
            or to_jsonb(new) - array['vervallen', 'vervallen_reden', 'laatste_dag']
            <> to_jsonb(old) - array['vervallen', 'vervallen_reden', 'laatste_dag'])
    then
        nee := 'voornemen_ligt_vast';
    elsif tg_op = 'INSERT' then
        nee := coalesce(voornemen_tegen(new.aanvraag, new.uitkomst), beoordelaar_tegen(new.door, new.aanvraag),
                        case when new.mededeling <> vandaag() then 'voornemen_dag'
                             when not exists (select from kennisgeving where verzending = new.verzending
                                              and onderwerp = new.aanvraag) then 'voornemen_zonder_kennisgeving' end);
    end if;
    if nee is not null then
        raise exception 'voornemen: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger voornemen_past before insert or update or delete on voornemen
    for each row execute function voornemen_past();

create function voornemen_gronden() returns trigger language plpgsql as
$$
begin
    insert into afwijzingsgrond (gemeente, aanbieder, voornemen, voorwaarde, artikel, kop, eis, reden)
    select new.gemeente, new.aanbieder, new.id, v.id, v.artikel, v.kop, v.eis, o.reden
    from laatste_oordelen(new.aanvraag) o join voorwaarde v on v.id = o.voorwaarde
    join aanvraag a on a.id = new.aanvraag
    where new.uitkomst = 'AFWIJZING' and o.oordeel = 'VOLDOET_NIET' and leidt_tot_afwijzing(a.openstelling, v.id);
    update aanvraag set toestand = 'VOORGENOMEN_' || new.uitkomst, gewijzigd_door = new.door where id = new.aanvraag;
    return null;
end
$$;
create trigger voornemen_gronden after insert on voornemen for each row execute function voornemen_gronden();

create table kort_geding (
    id         uuid primary key,
    gemeente   char(4) not null,
    aanbieder  char(8) not null,
    voornemen  uuid not null unique,
    dagvaarding date not null,
    -- na de laatste dag is het recht vervallen; de dagvaarding staat er, maar houdt niets tegen
    op_tijd    boolean not null,
    uitspraak  date,
    uitkomst   text check (uitkomst in ('TOEGEWEZEN', 'AFGEWEZEN')),
    door       text not null,
    foreign key (gemeente, aanbieder, voornemen) references voornemen (gemeente, aanbieder, id),
    check ((uitspraak is null) = (uitkomst is null)),
    constraint kort_geding_uitspraak check (uitspraak >= dagvaarding)
);
select beveilig('kort_geding', 'gemeente_aanbieder');

create function kort_geding_past() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        select new.dagvaarding <= laatste_dag into new.op_tijd from voornemen where id = new.voornemen;
        if new.dagvaarding > vandaag() or new.dagvaarding < (select mededeling from voornemen where id = new.voornemen) then
            raise exception 'de dagvaarding ligt tussen de mededeling en vandaag'
                using errcode = '23514', constraint = 'kort_geding_dag';
        end if;
    elsif tg_op = 'DELETE' or old.uitspraak is not null or new.uitspraak > vandaag()
            or to_jsonb(new) - array['uitspraak', 'uitkomst'] <> to_jsonb(old) - array['uitspraak', 'uitkomst'] then
        raise exception 'een kort geding ligt vast' using errcode = '23514', constraint = 'kort_geding_ligt_vast';
    end if;
    return new;
end
$$;
create trigger kort_geding_past before insert or update or delete on kort_geding
    for each row execute function kort_geding_past();

-- Gestanddoening loopt bij een kort geding door tot veertien kalenderdagen na de uitspraak.
create function kort_geding_gestand() returns trigger language plpgsql as
$$
begin
    if new.op_tijd and new.uitspraak is not null then
        update aanvraag a set gestand_tot = greatest(a.gestand_tot, new.uitspraak + 14)
        from voornemen v where v.id = new.voornemen and a.id = v.aanvraag;
    end if;
    return null;
end
$$;
create trigger kort_geding_gestand after insert or update on kort_geding
    for each row execute function kort_geding_gestand();

create table klacht (
    id         uuid primary key,
    gemeente   char(4) not null,
    aanbieder  char(8) not null,
    aanvraag   uuid not null,
    tekst      text not null check (length(tekst) between 1 and 10000),
    ontvangen  date not null default vandaag(),
    -- binnen zes weken
    uiterlijk  date not null generated always as (ontvangen + 42) stored,
    uitkomst   text check (uitkomst in ('GEGROND', 'ONGEGROND', 'NIET_ONTVANKELIJK')),
    antwoord   text check (length(antwoord) between 1 and 10000),
    beslist    date,
    beslist_door text,
    door       text not null,
    unique (gemeente, aanbieder, id),
    foreign key (gemeente, aanbieder, aanvraag) references aanvraag (gemeente, aanbieder, id),
    check (num_nulls(uitkomst, antwoord, beslist, beslist_door) in (0, 4))
);
create index klacht_van on klacht (aanvraag, ontvangen);
select beveilig('klacht', 'gemeente_aanbieder', 'voegt_toe');

create function klacht_past() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' or tg_op = 'UPDATE' and (old.uitkomst is not null
            or to_jsonb(new) - array['uitkomst', 'antwoord', 'beslist', 'beslist_door', 'uiterlijk']
            <> to_jsonb(old) - array['uitkomst', 'antwoord', 'beslist', 'beslist_door', 'uiterlijk']) then
        raise exception 'een klacht ligt vast' using errcode = '23514', constraint = 'klacht_ligt_vast';
    end if;
    if tg_op = 'INSERT' then
        new.ontvangen := vandaag();
    else
        new.beslist := vandaag();
    end if;
    return new;
end
$$;
create trigger klacht_past before insert or update or delete on klacht for each row execute function klacht_past();

-- Naar de Geschillencommissie Sociaal Domein kan alleen als alle zes de voorwaarden vervuld zijn.
create table geschil (
    klacht          uuid primary key,
    gemeente        char(4) not null,
    aanbieder       char(8) not null,
    over_procedure  boolean not null,
    geen_schikking  boolean not null,
    beiden_akkoord  boolean not null,
    opgeschort      boolean not null,
    bindend         boolean not null,
    door            text not null,
    moment          timestamptz not null default nu(),
    foreign key (gemeente, aanbieder, klacht) references klacht (gemeente, aanbieder, id),
    constraint geschil_voorwaarden
        check (over_procedure and geen_schikking and beiden_akkoord and opgeschort and bindend)
);
select beveilig('geschil', 'gemeente_aanbieder');
select alleen_toevoegen('geschil');
create function geschil_past() returns trigger language plpgsql as
$$
begin
    if not exists (select from klacht where id = new.klacht and uitkomst in ('ONGEGROND', 'NIET_ONTVANKELIJK')) then
        raise exception 'eerst is de klacht afgewezen' using errcode = '23514', constraint = 'geschil_voorwaarden';
    end if;
    return new;
end
$$;
create trigger geschil_past before insert on geschil for each row execute function geschil_past();

-- Na een uitspraak of een gegronde klacht kan een voornemen terug; daarna wordt opnieuw beoordeeld.
insert into aanvraagovergang values ('VOORGENOMEN_TOELATING', 'IN_BEOORDELING', 'GEMEENTE'),
                                    ('VOORGENOMEN_AFWIJZING', 'IN_BEOORDELING', 'GEMEENTE');

create function aanvraag_besluit() returns trigger language plpgsql as
$$
declare
    nee text;
    v voornemen;
begin
    if new.toestand = old.toestand then
        return new;
    end if;
    select * into v from voornemen where aanvraag = new.id and vervallen is null;
    nee := case
        when new.toestand = 'HERSTEL_GEVRAAGD' and not exists (
            select from herstelverzoek where aanvraag = new.id and tot > nu()) then 'herstel_zonder_verzoek'
        when old.toestand = 'HERSTEL_GEVRAAGD' and new.toestand = 'VOLLEDIGHEID' and exists (
            select from herstelverzoek where aanvraag = new.id and tot > nu()) then 'herstel_loopt'
        when old.toestand = 'VOLLEDIGHEID' and new.toestand = 'IN_BEOORDELING' and exists (
            select from bewijsverzoek q where q.aanvraag = new.id and q.tot >= vandaag() and not exists (
                select from aanvraagbewijs b where b.aanvraag = new.id and b.voorwaarde = q.voorwaarde
                and not b.vervallen)) then 'bewijs_loopt'
        when old.toestand = 'VOLLEDIGHEID' and new.toestand = 'IN_BEOORDELING' and exists (
            select from voorwaarde w where w.voorwaardenset = new.voorwaardenset and w.eis = 'PROCEDURE' and not exists (
                select from eisoordeel where aanvraag = new.id and voorwaarde = w.id)) then 'oordeel_stap'
        when new.toestand in ('VOORGENOMEN_TOELATING', 'VOORGENOMEN_AFWIJZING')
            and 'VOORGENOMEN_' || v.uitkomst is distinct from new.toestand then 'besluit_zonder_voornemen'
        when old.toestand in ('VOORGENOMEN_TOELATING', 'VOORGENOMEN_AFWIJZING') and new.toestand = 'IN_BEOORDELING'
            and v.id is not null then 'voornemen_geldt_nog'
        when new.toestand not in ('TOEGELATEN', 'AFGEWEZEN') then null
        when v.id is null then 'besluit_zonder_voornemen'
        when vandaag() <= v.laatste_dag then 'besluit_te_vroeg'
        when exists (select from kort_geding k where k.voornemen = v.id and k.op_tijd and k.uitspraak is null)
            then 'besluit_kort_geding'
        when exists (select from kort_geding k where k.voornemen = v.id and k.op_tijd and k.uitkomst = 'TOEGEWEZEN')
            then 'besluit_uitspraak'
        end;
    if nee is not null then
        raise exception 'besluit: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
-- De naam komt na aanvraag_poort: die zegt eerst of de overgang bestaat.
create trigger aanvraag_poort_besluit before update on aanvraag for each row execute function aanvraag_besluit();
