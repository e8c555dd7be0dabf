-- Hoe er onder een SAS-procedure gegund wordt (contractstandaard 2, ADR 0016 en 0020). De koper legt het vast voor hij
-- publiceert; daarna verandert er niets meer. Wat het aan punten kost of oplevert staat van tevoren vast: wat een ander
-- biedt, telt nergens in mee.

alter table perceel add unique (gemeente, openstelling, nr);

create table gunningsmodel (
    gemeente     char(4) not null,
    openstelling uuid primary key,
    gepubliceerd boolean not null default false,
    -- EMVI1: direct inschrijven; ZEMVI1: wie past, ZEMVI2 tot en met 4: een aantal, op selectiecriteria
    vorm         text not null check (vorm in ('EMVI1', 'ZEMVI1', 'ZEMVI2', 'ZEMVI3', 'ZEMVI4')),
    -- Wmo 2.6.6: de prijs staat vast, of er is een reele prijs als ondergrens
    prijsvorm    text not null check (prijsvorm in ('VAST', 'REEEL')),
    -- wat er samen te verdienen is; elk procent gewicht is er een even groot deel van
    totaal       int not null default 1000 check (totaal between 100 and 10000 and totaal % 100 = 0),
    -- 'voldoende punten'
    drempel      int not null default 0,
    -- bij gelijke punten gaat kwaliteit voor, daarna beslist een getrokken lot; hier staat het in woorden
    gelijk       text not null check (length(gelijk) between 1 and 2000),
    -- de enveloppen: dicht tot iemand van de gemeente ze na het sluiten opent
    geopend      boolean not null default false,
    geopend_op   timestamptz,
    geopend_door text,
    door         text not null,
    unique (gemeente, openstelling, geopend),
    foreign key (gemeente, openstelling, gepubliceerd)
        references openstelling (gemeente, id, gepubliceerd) on update cascade,
    constraint gunning_drempel check (drempel between 0 and totaal),
    constraint gunning_zemvi_vaste_prijs check (vorm = 'EMVI1' or prijsvorm = 'VAST'),
    check (num_nulls(geopend_op, geopend_door) = case when geopend then 0 else 2 end)
);
select beveilig('gunningsmodel', 'gepubliceerd');

create table gunningscriterium (
    id           uuid primary key,
    gemeente     char(4) not null,
    openstelling uuid not null,
    gepubliceerd boolean not null default false,
    nr           int not null check (nr between 1 and 50),
    titel        text not null check (length(titel) between 1 and 200),
    soort        text not null check (soort in ('KWALITEIT', 'PRIJS', 'SELECTIE')),
    gewicht      int not null check (gewicht between 0 and 100),
    -- wijze van beoordelen
    wijze        text not null check (length(wijze) between 1 and 4000),
    formule      text,
    unique (openstelling, nr),
    unique (gemeente, id),
    foreign key (gemeente, openstelling, gepubliceerd)
        references openstelling (gemeente, id, gepubliceerd) on update cascade,
    -- Rekenen met de laagste inschrijving laat een verliezer die weggaat de winnaar veranderen.
    constraint gunning_formule_absoluut check (formule = 'ABSOLUUT'),
    constraint gunning_formule_bij_prijs check ((soort = 'PRIJS') = (formule is not null))
);
create unique index gunning_een_prijs on gunningscriterium (openstelling) where soort = 'PRIJS';
select beveilig('gunningscriterium', 'gepubliceerd');

-- Per perceel: hoeveel contracten, en de prijs met de zes elementen van 5.4 Uitvoeringsbesluit Wmo 2015.
create table gunningsperceel (
    gemeente         char(4) not null,
    openstelling     uuid not null,
    nr               int not null,
    gepubliceerd     boolean not null default false,
    -- leeg is: met iedereen die past
    aantal           int check (aantal between 1 and 999),
    eenheid          text not null check (length(eenheid) between 1 and 100),
    -- de vaste prijs, of de reele prijs als ondergrens
    prijs            bigint not null check (prijs > 0),
    beroepskracht    bigint not null check (beroepskracht >= 0),
    overhead         bigint not null check (overhead >= 0),
    niet_productief  bigint not null check (niet_productief >= 0),
    reis_opleiding   bigint not null check (reis_opleiding >= 0),
    indexatie        bigint not null check (indexatie >= 0),
    gemeente_eisen   bigint not null check (gemeente_eisen >= 0),
    -- hier krijgt een prijs alle punten, daar geen
    laag             bigint check (laag > 0),
    hoog             bigint,
    prijs_open       boolean not null default false,
    prijs_open_op    timestamptz,
    prijs_open_door  text,
    primary key (openstelling, nr),
    unique (gemeente, openstelling, nr),
    unique (gemeente, openstelling, nr, prijs_open),
    foreign key (gemeente, openstelling, nr) references perceel (gemeente, openstelling, nr),
    foreign key (gemeente, openstelling, gepubliceerd)
        references openstelling (gemeente, id, gepubliceerd) on update cascade,
    constraint gunning_prijs_telt_op check (prijs = beroepskracht + overhead + niet_productief + reis_opleiding
        + indexatie + gemeente_eisen),
    constraint gunning_grenzen check (num_nulls(laag, hoog) in (0, 2) and (hoog is null or hoog > laag)),
    check (num_nulls(prijs_open_op, prijs_open_door) = case when prijs_open then 0 else 2 end)
);
select beveilig('gunningsperceel', 'gepubliceerd');

-- Elke regel die dit model nog schendt (V02, INV-0.3); zonder rijen kan er gepubliceerd worden.
create function gunningsmodel_tegen(o openstelling) returns setof text language sql stable as
$$
    with c as (
        select coalesce(sum(gewicht), 0) as samen,
               coalesce(sum(gewicht) filter (where soort = 'KWALITEIT'), 0) as kwaliteit,
               coalesce(sum(gewicht) filter (where soort = 'PRIJS'), 0) as prijs,
               count(*) as aantal, count(*) filter (where soort = 'SELECTIE') as selectie
        from gunningscriterium where openstelling = o.id)
    select v.regel
    from c left join gunningsmodel m on m.openstelling = o.id
    left join inkoopkader k on k.id = o.kader
    cross join lateral (values
        ('gunning_zonder_model', m.openstelling is null),
        ('gunning_vorm', (m.vorm = 'EMVI1') <> (o.procedure = 'SAS_MET_EMVI')),
        ('gunning_niet_gesloten', o.instroom <> 'GESLOTEN'),
        ('gunning_alleen_prijs', m.vorm = 'EMVI1' and c.kwaliteit = 0),
        ('gunning_gewichten', m.vorm <> 'ZEMVI1' and c.samen <> 100),
        ('gunning_soort', case m.vorm when 'EMVI1' then c.selectie > 0 when 'ZEMVI1' then c.aantal > 0
                          else c.selectie < c.aantal end),
        ('gunning_prijs_past', m.vorm = 'EMVI1' and (m.prijsvorm = 'REEEL') <> (c.prijs > 0)),
        ('gunning_weging_kader', m.vorm = 'EMVI1' and c.kwaliteit is distinct from k.gewicht_kwaliteit),
        ('gunning_zonder_perceel', exists (select from perceel p where p.openstelling = o.id and not exists (
            select from gunningsperceel g where g.openstelling = p.openstelling and g.nr = p.nr))),
        ('gunning_aantal', exists (select from gunningsperceel g where g.openstelling = o.id
            and (g.aantal is null) <> (m.vorm = 'ZEMVI1'))),
        ('gunning_zonder_grenzen', exists (select from gunningsperceel g where g.openstelling = o.id
            and (g.laag is null) <> (c.prijs = 0)))) v (regel, geschonden)
    where v.geschonden
$$;

-- De naam komt na openstelling_poort: die zegt eerst of er gepubliceerd kan worden.
create function openstelling_gunning() returns trigger language plpgsql as
$$
declare
    nee text;
begin
    if old.publicatie is null and new.publicatie is not null then
        select string_agg(regel, ' ') into nee from gunningsmodel_tegen(new) regel;
        if nee is not null then
            raise exception 'gunningsmodel: %', nee using errcode = '23514', constraint = 'openstelling_gunningsmodel';
        end if;
    elsif new.sluit <> old.sluit and exists (select from gunningsmodel where openstelling = new.id and geopend) then
        raise exception 'de enveloppen zijn open' using errcode = '23514', constraint = 'openstelling_al_gesloten';
    end if;
    return new;
end
$$;
create trigger openstelling_poort_gunning before update on openstelling
    for each row when (new.procedure like 'SAS%') execute function openstelling_gunning();

-- Wat gepubliceerd is verandert niet; wat er na het sluiten opengaat staat in een latere migratie.
create function gunningsdeel_ligt_vast() returns trigger language plpgsql as
$$
declare
    openen text[] := array['gepubliceerd', 'geopend', 'geopend_op', 'geopend_door', 'prijs_open', 'prijs_open_op',
                           'prijs_open_door'];
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - openen = to_jsonb(old) - openen then
        return new;
    end if;
    if exists (select from openstelling where id = coalesce(new.openstelling, old.openstelling)
               and (publicatie is not null or procedure not like 'SAS%')) then
        raise exception 'het gunningsmodel ligt vast' using errcode = '23514', constraint = 'gunning_ligt_vast';
    end if;
    return coalesce(new, old);
end
$$;
create trigger ligt_vast before insert or update or delete on gunningsmodel
    for each row execute function gunningsdeel_ligt_vast();
create trigger ligt_vast before insert or update or delete on gunningscriterium
    for each row execute function gunningsdeel_ligt_vast();
create trigger ligt_vast before insert or update or delete on gunningsperceel
    for each row execute function gunningsdeel_ligt_vast();

-- Wegen en tellen woont niet bij toelaten (ADR 0016): onder SAS schrijft men in, een aanvraag is er niet.
create function aanvraag_alleen_toelating() returns trigger language plpgsql as
$$
begin
    if exists (select from openstelling where id = new.openstelling and procedure <> 'TOELATING') then
        raise exception 'onder SAS wordt ingeschreven' using errcode = '23514', constraint = 'aanvraag_alleen_toelating';
    end if;
    return new;
end
$$;
create trigger aanvraag_alleen_toelating before insert on aanvraag
    for each row execute function aanvraag_alleen_toelating();
