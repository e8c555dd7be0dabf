-- Wat partijen elkaar moeten leveren, melden en vragen, met termijn, en wanneer er niet betaald wordt. De databank rekent
-- de termijn; te laat is te zien en niet te herstellen.

-- Het getekende exemplaar dat een aanbieder terugstuurt.
alter table handtekening add column document uuid;
select verwijs('handtekening', 'document', 'document', true);

-- Een verplichting met een dag, eenmalig of in een reeks (CO-01, CO-09, HA-07). Een vraag om informatie is er ook een,
-- maar alleen met een grondslag en als het antwoord nergens anders ligt (3.10.1, V22).
create table contractplicht (
    id           uuid primary key,
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    overeenkomst uuid not null references raamovereenkomst,
    soort        text not null check (soort in ('VERANTWOORDING', 'RAPPORTAGE', 'INFORMATIESET', 'POLIS', 'INFORMATIE',
                     'AFSPRAAK')),
    kant         text not null default 'AANBIEDER' check (kant in ('AANBIEDER', 'GEMEENTE')),
    omschrijving text not null check (length(omschrijving) between 1 and 400),
    artikel      text check (length(artikel) between 1 and 40),
    uiterlijk    date not null,
    reeks        uuid not null,
    grondslag    text check (length(btrim(grondslag)) between 1 and 400),
    in_berichten boolean,
    bij_cbs      boolean,
    openbaar     boolean,
    door         text not null,
    moment       timestamptz not null default nu(),
    unique (reeks, uiterlijk),
    constraint plicht_grondslag check ((soort = 'INFORMATIE') = (num_nonnulls(grondslag, in_berichten, bij_cbs, openbaar) = 4)),
    constraint plicht_al_beschikbaar check (not (coalesce(in_berichten, false) or coalesce(bij_cbs, false)
        or coalesce(openbaar, false)))
);
create index contractplicht_contract on contractplicht (overeenkomst, uiterlijk, id);
create index contractplicht_gemeente on contractplicht (gemeente, uiterlijk, id);
select beveilig('contractplicht', 'gemeente_aanbieder');
select alleen_toevoegen('contractplicht');
select verwijs('contractplicht', 'overeenkomst', 'raamovereenkomst', true);

create function plicht_poort() returns trigger language plpgsql as
$$
declare
    nee text;
begin
    nee := case
        when not exists (select from raamovereenkomst where id = new.overeenkomst and toestand not in
            ('CONTRACT_AANGEBODEN', 'BEEINDIGD')) then 'plicht_contract'
        when new.uiterlijk < vandaag() then 'plicht_voorbij' end;
    if nee is not null then
        raise exception 'plicht: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger plicht_poort before insert on contractplicht for each row execute function plicht_poort();

create table nakoming (
    id        uuid primary key,
    gemeente  char(4) not null,
    aanbieder char(8) not null,
    plicht    uuid not null unique references contractplicht,
    tekst     text not null check (length(tekst) between 1 and 4000),
    document  uuid,
    te_laat   boolean not null default false,
    door      text not null,
    moment    timestamptz not null default nu()
);
select beveilig('nakoming', 'gemeente_aanbieder', 'volgt');
select alleen_toevoegen('nakoming');
select verwijs('nakoming', 'plicht', 'contractplicht', true);
select verwijs('nakoming', 'document', 'document', true);

create function nakoming_poort() returns trigger language plpgsql as
$$
declare
    p contractplicht;
begin
    select * into p from contractplicht where id = new.plicht;
    new.moment := nu();
    new.te_laat := vandaag() > p.uiterlijk;
    if (p.kant = 'AANBIEDER') <> (huidige_aanbieder() is not null) then
        raise exception 'dit levert de andere kant' using errcode = '23514', constraint = 'nakoming_kant';
    end if;
    return new;
end
$$;
create trigger nakoming_poort before insert on nakoming for each row execute function nakoming_poort();

-- 3.4, 3.10, 3.29, 3.31: wat een aanbieder uit zichzelf meldt.
create table contractmelding (
    id           uuid primary key,
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    overeenkomst uuid not null references raamovereenkomst,
    soort        text not null check (soort in ('TOEZICHTMAATREGEL', 'FINANCIEEL_RISICO', 'CONTINUITEIT', 'VEROORDELING',
                     'CALAMITEIT', 'ORGANISATIE', 'DATALEK')),
    ontdekt      timestamptz not null,
    uiterlijk    timestamptz not null,
    gemeld       timestamptz not null default nu(),
    te_laat      boolean generated always as (gemeld > uiterlijk) stored,
    tekst        text not null check (length(tekst) between 1 and 4000),
    -- alleen bij een datalek, en dan alle vier (V27)
    oorzaak      text check (length(oorzaak) between 1 and 2000),
    gegevens     text check (length(gegevens) between 1 and 2000),
    personen     text check (length(personen) between 1 and 2000),
    aantal       int check (aantal >= 0),
    door         text not null,
    constraint datalek_volledig check (num_nonnulls(oorzaak, gegevens, personen, aantal)
        = case soort when 'DATALEK' then 4 else 0 end)
);
create index contractmelding_contract on contractmelding (overeenkomst, gemeld);
select beveilig('contractmelding', 'gemeente_aanbieder', 'voegt_toe');
select alleen_toevoegen('contractmelding');
select verwijs('contractmelding', 'overeenkomst', 'raamovereenkomst', true);

-- V26: een tekst noemt geen client. Getoetst tegen de toewijzingen die wie schrijft toch al ziet, en tegen de elfproef.
create function noemt_client(p_gemeente char(4), p_aanbieder char(8), p_tekst text) returns boolean language sql stable as
$$
    select exists (select from regexp_matches(p_tekst, '\m[0-9]{9}\M', 'g') m where elfproef(m[1]))
        or exists (
            select from (
                select distinct woord from toewijzing t, regexp_split_to_table(lower(t.client), '[^[:alpha:]]+') woord
                where t.aanbieder = p_aanbieder and t.gemeente = p_gemeente and length(woord) > 3) naam
            where naam.woord = any (regexp_split_to_array(lower(p_tekst), '[^[:alpha:]]+')))
$$;

create function melding_poort() returns trigger language plpgsql as
$$
begin
    new.gemeld := nu();
    -- 3.10.3 a en 3.16: zeven kalenderdagen; al het andere meteen, en een datalek binnen een etmaal (V27)
    new.uiterlijk := new.ontdekt + case when new.soort in ('TOEZICHTMAATREGEL', 'FINANCIEEL_RISICO')
        then interval '7 days' else interval '24 hours' end;
    if new.ontdekt > nu() then
        raise exception 'nog niet gebeurd' using errcode = '23514', constraint = 'melding_toekomst';
    end if;
    if noemt_client(new.gemeente, new.aanbieder, concat_ws(' ', new.tekst, new.oorzaak, new.gegevens, new.personen)) then
        raise exception 'zonder namen' using errcode = '23514', constraint = 'melding_zonder_namen';
    end if;
    return new;
end
$$;
create trigger melding_poort before insert on contractmelding for each row execute function melding_poort();

-- V21, 3.15: wie de uiteindelijk belanghebbenden niet noemt of op een sanctielijst heeft, wordt niet betaald.
create table ubostand (
    id        uuid primary key default uuidv7(),
    gemeente  char(4) not null,
    aanbieder char(8) not null references zorgaanbieder,
    stand     text not null check (stand in ('GEVRAAGD', 'SCHOON', 'SANCTIE', 'ONBEKEND_NA_VERZOEK')),
    bron      text not null check (length(bron) between 1 and 400),
    door      text not null,
    moment    timestamptz not null default nu()
);
create index ubostand_laatste on ubostand (gemeente, aanbieder, moment desc, id desc);
select beveilig('ubostand', 'gemeente_aanbieder');
select alleen_toevoegen('ubostand');

-- 3.16: bij fraude vervalt de betaling van dat deel, en alleen daarvan; de hulp gaat door.
create table fraudestop (
    id           uuid primary key,
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    overeenkomst uuid not null references raamovereenkomst,
    wet          text not null,
    productcode  text not null,
    begin        date not null,
    eind         date not null check (eind >= begin),
    grond        text not null check (length(grond) between 1 and 4000),
    door         text not null,
    moment       timestamptz not null default nu(),
    foreign key (wet, productcode) references product (wet, code)
);
create index fraudestop_contract on fraudestop (overeenkomst, productcode);
select beveilig('fraudestop', 'gemeente_aanbieder');
select alleen_toevoegen('fraudestop');
select verwijs('fraudestop', 'overeenkomst', 'raamovereenkomst', true);

-- Waarom een levering niet betaald wordt, of leeg.
create function betaling_tegen(p_gemeente char(4), p_aanbieder char(8), p_overeenkomst uuid, p_product text, p_dag date)
    returns text language sql stable as
$$
    select case
        when (select stand in ('SANCTIE', 'ONBEKEND_NA_VERZOEK') from ubostand
              where gemeente = p_gemeente and aanbieder = p_aanbieder order by moment desc, id desc limit 1) then 'UBO'
        when exists (select from fraudestop where overeenkomst = p_overeenkomst and productcode = p_product
                     and p_dag between "begin" and eind) then 'FRAUDE' end
$$;

-- CO-02: een norm met maat en periode, en wat er gemeten is. De databank oordeelt.
create table slanorm (
    id           uuid primary key,
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    overeenkomst uuid not null references raamovereenkomst,
    naam         text not null check (length(naam) between 1 and 200),
    eenheid      text not null check (length(eenheid) between 1 and 40),
    richting     text not null check (richting in ('HOOGSTENS', 'MINSTENS')),
    grens        bigint not null,
    periode      text not null check (periode in ('MAAND', 'KWARTAAL', 'JAAR')),
    constraint slanorm_een_keer unique (overeenkomst, naam)
);
select beveilig('slanorm', 'gemeente_aanbieder');
select alleen_toevoegen('slanorm');
select verwijs('slanorm', 'overeenkomst', 'raamovereenkomst', true);

create table slameting (
    id        uuid primary key default uuidv7(),
    gemeente  char(4) not null,
    aanbieder char(8) not null,
    norm      uuid not null references slanorm,
    vanaf     date not null,
    waarde    bigint not null,
    gehaald   boolean not null,
    door      text not null,
    moment    timestamptz not null default nu(),
    constraint slameting_een_per_periode unique (norm, vanaf)
);
select beveilig('slameting', 'gemeente_aanbieder');
select alleen_toevoegen('slameting');
select verwijs('slameting', 'norm', 'slanorm', true);

create function sla_oordeel() returns trigger language plpgsql as
$$
declare
    n slanorm;
begin
    select * into n from slanorm where id = new.norm;
    -- elke periode heet naar haar eerste dag
    new.vanaf := date_trunc(case n.periode when 'MAAND' then 'month' when 'KWARTAAL' then 'quarter' else 'year' end,
                            new.vanaf)::date;
    new.gehaald := case n.richting when 'HOOGSTENS' then new.waarde <= n.grens else new.waarde >= n.grens end;
    return new;
end
$$;
create trigger sla_oordeel before insert on slameting for each row execute function sla_oordeel();

-- Als V58, met de betaalblokkade erbij: die raakt alleen het derde antwoord. Hulp gaat door (3.15, 3.16).
create or replace function contract_antwoord(p_overeenkomst uuid, p_dag date, p_grond text, p_specifiek boolean,
                                             out toegestaan boolean, out verplicht boolean, out betaalbaar boolean,
                                             out redenen text[]) language plpgsql stable as
$$
declare
    o raamovereenkomst;
    dwingend boolean := coalesce(p_grond in ('CRISIS', 'WETTELIJKE_VERWIJZING'), false);
    stops text[];
    blokkade text;
begin
    select * into o from raamovereenkomst where id = p_overeenkomst;
    select coalesce(array_agg(distinct soort order by soort), '{}') into stops from contractbeperking
    where overeenkomst = p_overeenkomst and begin <= p_dag and (eind is null or eind >= p_dag);
    redenen := stops;
    if coalesce(ruimte_benut(o, p_dag) >= 100, false) then
        redenen := redenen || 'BESTEDINGSRUIMTE_BEREIKT'::text;
    end if;
    toegestaan := contract_van_kracht(o.toestand) and o."begin" <= p_dag
        -- in de afbouw alleen wie er al is
        and (o.toestand <> 'AFBOUW' and (o.eind is null or o.eind >= p_dag) or coalesce(p_grond = 'LOPEND_SPECIFIEK', false))
        and (stops = '{}' or dwingend
             -- lopende clienten houden hun aanbieder, behalve waar het onveilig is: daar kijkt eerst iemand naar
             or coalesce(p_grond = 'LOPEND_SPECIFIEK', false) and not 'CLIENTENSTOP_DIRECT' = any (stops));
    verplicht := toegestaan and not redenen && array['CLIENTENSTOP_DIRECT', 'SCHORSING']
        and (redenen = '{}' or coalesce(p_grond = 'CRISIS', false));
    blokkade := betaling_tegen(o.gemeente, o.aanbieder, o.id, null, p_dag);
    betaalbaar := toegestaan and blokkade is null
        and (p_specifiek or dwingend or p_grond is not null or not 'BESTEDINGSRUIMTE_BEREIKT' = any (redenen));
    if blokkade is not null then
        redenen := redenen || blokkade;
    end if;
end
$$;
