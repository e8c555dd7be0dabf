-- Wegen onder SAS: de enveloppen gaan open na het sluiten, over de kwaliteit wordt beslist zonder dat iemand een prijs
-- kent, en daarna gaan de prijzen open. Punten zijn absoluut: die van de een hangen nergens af van die van een ander.

create function zelfde_mens(a text, b text) returns boolean language sql stable as
$$
    select a = b or exists (select from account x join account y on x.persoon = y.persoon
                            where x.gebruikersnaam = a and y.gebruikersnaam = b)
$$;

-- INV-2.6 en RG-05: wie model of eisen opstelde oordeelt niet, en wie een band heeft met een inschrijver op dit perceel ook
-- niet: wie de een punten geeft, rangschikt allen.
create function gunning_beoordelaar_tegen(p_wie text, p_openstelling uuid, p_perceel int) returns text
    language sql stable as
$$
    with mens as (
        select b.id, b.gebruikersnaam from account a join account b
          on coalesce(a.persoon, a.id) = coalesce(b.persoon, b.id) where a.gebruikersnaam = p_wie),
    i as (select * from perceelinschrijving where openstelling = p_openstelling and perceel = p_perceel)
    select case
        when exists (select from gunningsmodel m where m.openstelling = p_openstelling and zelfde_mens(m.door, p_wie))
          or exists (select from i join voorwaardenset s on s.id = i.voorwaardenset
                     where s.opgesteld_door = p_wie or s.opgesteld_door in (select gebruikersnaam from mens))
            then 'gunning_opsteller'
        when exists (select from i join binding b on b.aanbieder = i.aanbieder
                     where b.account in (select id from mens) and vandaag() between b.van and coalesce(b.tot, vandaag()))
          or exists (select from i join toekenning t on t.aanbieder = i.aanbieder
                     where t.account in (select id from mens) and t.van <= nu() and (t.tot is null or t.tot > nu()))
            then 'gunning_gebonden' end
$$;

-- Tien minuten na het sluiten: wie dan al aan de deur stond, is binnen (inschrijving_poort).
create function enveloppen_open() returns trigger language plpgsql as
$$
declare
    o openstelling;
    nee text;
begin
    if tg_op = 'INSERT' then
        nee := case when new.geopend then 'opening_te_vroeg' end;
    elsif new.geopend is distinct from old.geopend then
        select * into o from openstelling where id = new.openstelling;
        nee := case when old.geopend then 'opening_blijft'
            when o.ingetrokken is not null or o.publicatie is null or o.sluit is null
              or nu() < o.sluit + interval '10 minutes' then 'opening_te_vroeg' end;
        if nee is null then
            perform pg_advisory_xact_lock(hashtext('envelop' || new.openstelling));
            new.geopend_op := nu();
        end if;
    elsif (new.geopend_op, new.geopend_door) is distinct from (old.geopend_op, old.geopend_door) then
        nee := 'opening_blijft';
    end if;
    if nee is not null then
        raise exception 'enveloppen: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger opening before insert or update on gunningsmodel for each row execute function enveloppen_open();

-- Wie niet aan een eis voldoet wordt terzijde gelegd, met de eis en de reden; een tweede bevestigt het.
create table terzijdelegging (
    inschrijving   uuid primary key,
    gemeente       char(4) not null,
    voorwaarde     uuid not null,
    reden          text not null check (length(reden) between 1 and 4000),
    door           text not null,
    moment         timestamptz not null default nu(),
    bevestigd      timestamptz,
    bevestigd_door text,
    foreign key (gemeente, inschrijving) references perceelinschrijving (gemeente, id),
    foreign key (gemeente, voorwaarde) references voorwaarde (gemeente, id),
    check ((bevestigd is null) = (bevestigd_door is null))
);
select beveilig('terzijdelegging', 'gemeente');

create table score (
    id           uuid primary key,
    nr           bigint generated always as identity,
    gemeente     char(4) not null,
    inschrijving uuid not null,
    criterium    uuid not null,
    punten       numeric(8, 2) not null check (punten >= 0),
    reden        text not null check (length(reden) between 1 and 4000),
    beoordelaar  text not null,
    moment       timestamptz not null default nu(),
    unique (gemeente, id),
    foreign key (gemeente, inschrijving) references perceelinschrijving (gemeente, id),
    foreign key (gemeente, criterium) references gunningscriterium (gemeente, id)
);
create index score_van on score (inschrijving, criterium, nr);
select beveilig('score', 'gemeente');
select alleen_toevoegen('score');

-- Een ander mens kijkt mee bij elke score; is hij het er niet mee eens, dan volgt een nieuwe.
create table scorebevestiging (
    score       uuid primary key,
    gemeente    char(4) not null,
    akkoord     boolean not null,
    reden       text check (length(reden) between 1 and 4000),
    beoordelaar text not null,
    moment      timestamptz not null default nu(),
    foreign key (gemeente, score) references score (gemeente, id),
    check (akkoord or reden is not null)
);
select beveilig('scorebevestiging', 'gemeente');
select alleen_toevoegen('scorebevestiging');

-- Het lot bij gelijke punten: de databank trekt het zaad, en iedereen kan het narekenen met SHA-256 over zaad:agb.
create table loting (
    gemeente     char(4) not null,
    openstelling uuid not null,
    perceel      int not null,
    zaad         text not null default '',
    door         text not null,
    moment       timestamptz not null default nu(),
    primary key (openstelling, perceel),
    foreign key (gemeente, openstelling, perceel) references gunningsperceel (gemeente, openstelling, nr)
);
select beveilig('loting', 'gemeente');
select alleen_toevoegen('loting');

-- De laatste score per criterium telt; wat eraan voorafging blijft te lezen.
create function laatste_scores(p_inschrijving uuid)
    returns table (id uuid, criterium uuid, punten numeric, reden text, beoordelaar text, akkoord boolean, tweede text)
    language sql stable as
$$
    select distinct on (s.criterium) s.id, s.criterium, s.punten, s.reden, s.beoordelaar, b.akkoord, b.beoordelaar
    from score s left join scorebevestiging b on b.score = s.id
    where s.inschrijving = p_inschrijving order by s.criterium, s.nr desc
$$;

-- Telt deze inschrijving mee? Niet wie wegging, te laag prijsde of bevestigd terzijde ligt.
create function inschrijving_telt(i perceelinschrijving) returns boolean language sql stable as
$$
    select i.ingediend is not null and i.toestand <> 'INGETROKKEN' and not i.niet_reeel and not exists (
        select from terzijdelegging t where t.inschrijving = i.id and t.bevestigd is not null)
$$;

-- Is over elk criterium beslist dat een mens beoordeelt?
create function kwaliteit_beslist(i perceelinschrijving) returns boolean language sql stable as
$$
    select not exists (select from gunningscriterium c where c.openstelling = i.openstelling and c.soort <> 'PRIJS'
        and not exists (select from laatste_scores(i.id) s where s.criterium = c.id and s.akkoord))
$$;

-- De stand van een perceel in een opdracht. Punten voor de prijs tussen twee grenzen die vooraf vaststaan; gelijke punten:
-- eerst kwaliteit, dan het lot. Een plaats is er pas als over alle inschrijvingen is beslist.
create function gunningsstand(p_openstelling uuid, p_perceel int)
    returns table (inschrijving uuid, aanbieder char(8), uitkomst text, kwaliteit numeric, prijspunten numeric,
                   totaal numeric, plaats int) language sql stable as
$$
    with m as (
        select m.openstelling, m.totaal, m.drempel, g.nr, coalesce(g.aantal, 999999) as aantal, g.laag, g.hoog, c.gewicht,
               l.zaad
        from gunningsmodel m join gunningsperceel g on g.openstelling = m.openstelling and g.nr = p_perceel
        left join gunningscriterium c on c.openstelling = m.openstelling and c.soort = 'PRIJS'
        left join loting l on l.openstelling = m.openstelling and l.perceel = g.nr
        where m.openstelling = p_openstelling),
    s as (
        select i.id, i.aanbieder, m.drempel, m.aantal, i.toestand, i.niet_reeel, inschrijving_telt(i) as telt,
               (select coalesce(sum(x.punten), 0) from laatste_scores(i.id) x) as kwaliteit,
               case when p.prijs is not null
                    then round(m.gewicht * m.totaal / 100.0
                               * least(1, greatest(0, (m.hoog - p.prijs)::numeric / (m.hoog - m.laag))), 2) end as prijspunten,
               kwaliteit_beslist(i) and (m.gewicht is null or p.prijs is not null) as beslist,
               encode(sha256(convert_to(m.zaad || ':' || i.aanbieder, 'UTF8')), 'hex') as lot
        from m join perceelinschrijving i on i.openstelling = m.openstelling and i.perceel = m.nr and i.zichtbaar
        left join inschrijfprijs p on p.inschrijving = i.id and p.zichtbaar),
    t as (
        select *, kwaliteit + coalesce(prijspunten, 0) as totaal, bool_and(beslist or not telt) over () as alles from s),
    r as (
        select *, rank() over w as plaats, count(*) over (partition by totaal, kwaliteit, lot) as gelijk
        from t where telt and alles window w as (order by totaal desc, kwaliteit desc, lot))
    select t.id, t.aanbieder,
           case when t.toestand = 'INGETROKKEN' then 'INGETROKKEN' when t.niet_reeel then 'NIET_REEEL'
                when not t.telt then 'TERZIJDE' when r.id is null then 'ONBESLIST'
                when r.totaal < r.drempel then 'ONVOLDOENDE'
                when r.plaats + r.gelijk - 1 <= r.aantal then 'GEGUND'
                when r.plaats <= r.aantal then 'LOTEN' else 'AFGEWEZEN' end,
           case when t.telt then t.kwaliteit end, case when t.telt and t.beslist then t.prijspunten end,
           case when t.telt and t.beslist then t.totaal end, r.plaats::int
    from t left join r on r.id = t.id
$$;

-- Geldt er een voornemen, of gold er een dat is ingetrokken? De kamer van het gunnen vult dit in.
create table gunningsvoornemen (
    id              uuid primary key,
    gemeente        char(4) not null,
    openstelling    uuid not null,
    perceel         int not null,
    mededeling      date not null default vandaag(),
    -- V13: contractueel, dus zonder verschuiven naar een werkdag
    laatste_dag     date not null generated always as (mededeling + 20) stored,
    door            text not null,
    vervallen       timestamptz,
    vervallen_reden text check (length(vervallen_reden) between 1 and 4000),
    gegund          timestamptz,
    gegund_door     text,
    unique (gemeente, id),
    foreign key (gemeente, openstelling, perceel) references gunningsperceel (gemeente, openstelling, nr),
    check ((vervallen is null) = (vervallen_reden is null)),
    check ((gegund is null) = (gegund_door is null)),
    constraint gunning_vervallen check (gegund is null or vervallen is null)
);
create unique index gunningsvoornemen_geldt on gunningsvoornemen (openstelling, perceel) where vervallen is null;
select beveilig('gunningsvoornemen', 'gemeente');

-- Beoordelen kan zolang er geen voornemen is, en zonder de prijzen te kennen; na een ingetrokken voornemen opnieuw.
create function wegen_tegen(p_openstelling uuid, p_perceel int) returns text language sql stable as
$$
    select case
        when exists (select from gunningsvoornemen v where v.openstelling = p_openstelling and v.perceel = p_perceel
                     and v.vervallen is null) then 'gunning_voornemen_geldt'
        when exists (select from gunningsperceel g where g.openstelling = p_openstelling and g.nr = p_perceel and g.prijs_open)
         and not exists (select from gunningsvoornemen v where v.openstelling = p_openstelling and v.perceel = p_perceel)
            then 'score_na_prijs' end
$$;

create function score_past() returns trigger language plpgsql as
$$
declare
    i perceelinschrijving;
    c gunningscriterium;
    nee text;
begin
    select * into i from perceelinschrijving where id = new.inschrijving and zichtbaar;
    select * into c from gunningscriterium where id = new.criterium;
    perform pg_advisory_xact_lock(hashtext('gunning' || i.openstelling || i.perceel));
    nee := case
        when i.id is null then 'score_onbekend'
        when i.niet_reeel then 'score_niet_reeel'
        when not inschrijving_telt(i) then 'score_telt_niet'
        when c.openstelling is distinct from i.openstelling or c.soort = 'PRIJS' then 'score_criterium'
        when new.punten > c.gewicht * (select totaal from gunningsmodel where openstelling = c.openstelling) / 100
            then 'score_te_hoog'
        else coalesce(wegen_tegen(i.openstelling, i.perceel),
                      gunning_beoordelaar_tegen(new.beoordelaar, i.openstelling, i.perceel)) end;
    if nee is not null then
        raise exception 'score: %', nee using errcode = '23514', constraint = nee;
    end if;
    new.moment := nu();
    return new;
end
$$;
create trigger score_past before insert on score for each row execute function score_past();

create function scorebevestiging_past() returns trigger language plpgsql as
$$
declare
    s score;
    i perceelinschrijving;
    nee text;
begin
    select * into s from score where id = new.score;
    select * into i from perceelinschrijving where id = s.inschrijving;
    perform pg_advisory_xact_lock(hashtext('gunning' || i.openstelling || i.perceel));
    nee := case when zelfde_mens(s.beoordelaar, new.beoordelaar) then 'score_zelfde_mens'
        else coalesce(wegen_tegen(i.openstelling, i.perceel),
                      gunning_beoordelaar_tegen(new.beoordelaar, i.openstelling, i.perceel)) end;
    if nee is not null then
        raise exception 'score: %', nee using errcode = '23514', constraint = nee;
    end if;
    new.moment := nu();
    return new;
end
$$;
create trigger scorebevestiging_past before insert on scorebevestiging
    for each row execute function scorebevestiging_past();

create function terzijdelegging_past() returns trigger language plpgsql as
$$
declare
    i perceelinschrijving;
    nee text;
begin
    if tg_op = 'DELETE' then
        raise exception 'een terzijdelegging blijft' using errcode = '42501';
    end if;
    select * into i from perceelinschrijving where id = new.inschrijving and zichtbaar;
    perform pg_advisory_xact_lock(hashtext('gunning' || i.openstelling || i.perceel));
    nee := case
        when i.id is null or i.toestand <> 'INGEDIEND' then 'score_onbekend'
        when tg_op = 'INSERT' and (new.bevestigd is not null or not exists (select from voorwaarde where id = new.voorwaarde
             and voorwaardenset = i.voorwaardenset and eis is not null)) then 'terzijde_eis'
        when tg_op = 'UPDATE' and (old.bevestigd is not null
             or to_jsonb(new) - array['bevestigd', 'bevestigd_door'] <> to_jsonb(old) - array['bevestigd', 'bevestigd_door'])
            then 'terzijde_ligt_vast'
        when tg_op = 'UPDATE' and zelfde_mens(old.door, new.bevestigd_door) then 'score_zelfde_mens'
        else coalesce(wegen_tegen(i.openstelling, i.perceel),
                      gunning_beoordelaar_tegen(coalesce(new.bevestigd_door, new.door), i.openstelling, i.perceel)) end;
    if nee is not null then
        raise exception 'terzijde: %', nee using errcode = '23514', constraint = nee;
    end if;
    if tg_op = 'UPDATE' then
        new.bevestigd := nu();
    end if;
    return new;
end
$$;
create trigger terzijdelegging_past before insert or update or delete on terzijdelegging
    for each row execute function terzijdelegging_past();

-- De prijzen gaan open als over de kwaliteit van iedereen is beslist.
create function prijzen_open() returns trigger language plpgsql as
$$
declare
    nee text;
begin
    if tg_op = 'INSERT' then
        nee := case when new.prijs_open then 'prijs_te_vroeg' end;
    elsif new.prijs_open is distinct from old.prijs_open then
        perform pg_advisory_xact_lock(hashtext('gunning' || new.openstelling || new.nr));
        nee := case
            when old.prijs_open then 'opening_blijft'
            when not exists (select from gunningsmodel where openstelling = new.openstelling and geopend) then 'prijs_te_vroeg'
            when not exists (select from gunningsmodel where openstelling = new.openstelling and prijsvorm = 'REEEL')
                then 'inschrijving_vaste_prijs'
            when exists (select from perceelinschrijving i where i.openstelling = new.openstelling and i.perceel = new.nr
                         and i.zichtbaar and inschrijving_telt(i) and not kwaliteit_beslist(i)) then 'prijs_na_kwaliteit' end;
        new.prijs_open_op := nu();
    elsif (new.prijs_open_op, new.prijs_open_door) is distinct from (old.prijs_open_op, old.prijs_open_door) then
        nee := 'opening_blijft';
    end if;
    if nee is not null then
        raise exception 'prijzen: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger opening before insert or update on gunningsperceel for each row execute function prijzen_open();

create function loting_past() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtext('gunning' || new.openstelling || new.perceel));
    if not exists (select from gunningsstand(new.openstelling, new.perceel) where uitkomst = 'LOTEN') then
        raise exception 'er valt niets te loten' using errcode = '23514', constraint = 'loting_niet_nodig';
    end if;
    new.zaad := gen_random_uuid()::text;
    new.moment := nu();
    return new;
end
$$;
create trigger loting_past before insert on loting for each row execute function loting_past();
