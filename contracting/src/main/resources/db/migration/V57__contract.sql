-- De overeenkomst als levensloop (lifecycles §3): aangeboden, getekend door beide kanten, van kracht, en aan het eind
-- afgebouwd of overgedragen. De databank bewaakt elke overgang; contractartikelen staan bij de regel (OV 1.2).

-- Een kolom met een vaste waarde vult PostgreSQL ook voor rijen die de eigenaar onder FORCE niet ziet: wat er al lag, is
-- ACTIEF zonder dat een update iets kan overslaan (rulings D3).
alter table raamovereenkomst
    add column toestand text not null default 'ACTIEF' check (toestand in ('CONTRACT_AANGEBODEN', 'GETEKEND', 'ACTIEF',
        'OPGEZEGD', 'AFBOUW', 'ONTBONDEN', 'OVERDRACHT', 'BEEINDIGD')),
    -- OP-12: inspannings- en outputgericht is een raamovereenkomst zonder afname; taakgericht is een opdracht
    add column vorm text not null generated always as (case variant when 'TAAKGERICHT' then 'OVEREENKOMST_VAN_OPDRACHT'
        else 'RAAMOVEREENKOMST' end) stored,
    add column voorwaardenset uuid,
    add column aanvraag uuid unique,
    add column sas boolean not null default false,
    -- de laatste dag van de twintig dagen waarin een ander naar de rechter kan (ITP 4.8.2)
    add column wacht_tot date,
    add column kort_geding boolean not null default false,
    -- artikel 1.3: wie tussentijds mag opzeggen, met hoeveel maanden; en n keer m maanden verlengen
    add column opzegoptie text not null default 'GEMEENTE' check (opzegoptie in ('NIEMAND', 'GEMEENTE', 'BEIDEN')),
    add column opzegmaanden int not null default 6 check (opzegmaanden between 1 and 24),
    add column verlengingen int not null default 0 check (verlengingen between 0 and 10),
    add column verlengmaanden int not null default 12 check (verlengmaanden between 1 and 60),
    add constraint contract_voorwaarden foreign key (gemeente, voorwaardenset) references voorwaardenset (gemeente, id),
    -- rulings A11: niet van kracht voor de twintig dagen om zijn
    add constraint contract_begint_na_wachttijd check (wacht_tot is null or begin > wacht_tot),
    add constraint contract_aanbod_noemt_voorwaarden check (toestand <> 'CONTRACT_AANGEBODEN' or voorwaardenset is not null);
-- Van kracht: er kan onder gewerkt worden. In de laatste twee gaan lopende clienten door. Een aanbod is nooit een contract.
create function contract_van_kracht(p_toestand text) returns boolean language sql immutable as
$$ select p_toestand in ('ACTIEF', 'OPGEZEGD', 'AFBOUW') $$;

create index raamovereenkomst_toestand on raamovereenkomst (gemeente, toestand, eind);

create table contractaanbod (
    id             uuid primary key,
    gemeente       char(4) not null,
    aanbieder      char(8) not null,
    overeenkomst   uuid not null references raamovereenkomst,
    volgnummer     int not null check (volgnummer > 0),
    document       uuid not null references document,
    hash           char(64) not null check (hash ~ '^[0-9a-f]{64}$'),
    aangeboden     timestamptz not null default nu(),
    tekenen_tot    date not null,
    ongeldig       timestamptz,
    ongeldig_reden text check (length(ongeldig_reden) > 0),
    unique (overeenkomst, volgnummer),
    check ((ongeldig is null) = (ongeldig_reden is null))
);
create unique index contractaanbod_open on contractaanbod (overeenkomst) where ongeldig is null;
select beveilig('contractaanbod', 'gemeente_aanbieder');
select verwijs('contractaanbod', 'overeenkomst', 'raamovereenkomst', true);
select verwijs('contractaanbod', 'document', 'document', true);

-- Een aanbod verandert niet, op een keer ongeldig verklaren na; dat kan alleen voor beide kanten tekenden (3.24).
create function aanbod_poort() returns trigger language plpgsql as
$$
begin
    if to_jsonb(new) - 'ongeldig' - 'ongeldig_reden' <> to_jsonb(old) - 'ongeldig' - 'ongeldig_reden'
            or old.ongeldig is not null
            or exists (select from raamovereenkomst where id = new.overeenkomst and toestand <> 'CONTRACT_AANGEBODEN') then
        raise exception 'een aanbod verandert niet' using errcode = '23514', constraint = 'aanbod_ligt_vast';
    end if;
    return new;
end
$$;
create trigger aanbod_poort before update on contractaanbod for each row execute function aanbod_poort();
create trigger aanbod_blijft before delete on contractaanbod for each row execute function weiger_wijziging();

create table handtekening (
    id        uuid primary key default uuidv7(),
    gemeente  char(4) not null,
    aanbieder char(8) not null,
    aanbod    uuid not null references contractaanbod,
    kant      text not null check (kant in ('AANBIEDER', 'GEMEENTE')),
    wijze     text not null check (wijze in ('AKKOORD', 'BESTAND')),
    hash      char(64) not null check (hash ~ '^[0-9a-f]{64}$'),
    -- V14: wat terugkomt is byte voor byte wat werd aangeboden
    past      boolean not null,
    persoon   text not null check (length(persoon) > 0),
    mandaat   text not null check (length(mandaat) > 0),
    moment    timestamptz not null default nu()
);
create unique index handtekening_een_per_kant on handtekening (aanbod, kant) where past;
select beveilig('handtekening', 'gemeente_aanbieder', 'volgt');
select alleen_toevoegen('handtekening');
select verwijs('handtekening', 'aanbod', 'contractaanbod', true);

create function handtekening_poort() returns trigger language plpgsql as
$$
declare
    a contractaanbod;
    o raamovereenkomst;
    nee text;
begin
    select * into a from contractaanbod where id = new.aanbod;
    select * into o from raamovereenkomst where id = a.overeenkomst;
    new.past := new.hash = a.hash;
    new.moment := nu();
    nee := case
        when a.id is null or a.ongeldig is not null or o.toestand <> 'CONTRACT_AANGEBODEN' then 'handtekening_aanbod'
        when (new.kant = 'AANBIEDER') <> (huidige_aanbieder() is not null) then 'handtekening_kant'
        when vandaag() > a.tekenen_tot and new.kant = 'AANBIEDER' then 'handtekening_te_laat'
        -- V13
        when o.wacht_tot is not null and vandaag() <= o.wacht_tot then 'handtekening_wachttijd'
        when o.sas and o.kort_geding then 'handtekening_kort_geding'
        when new.wijze = 'AKKOORD' and not new.past or new.kant = 'GEMEENTE' and not new.past then 'handtekening_hash'
        when new.kant = 'GEMEENTE' and not exists (select from handtekening h where h.aanbod = a.id
            and h.kant = 'AANBIEDER' and h.past) then 'handtekening_volgorde' end;
    if nee is not null then
        raise exception 'ondertekening: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger handtekening_poort before insert on handtekening for each row execute function handtekening_poort();

-- Hoe een overeenkomst loopt tot zij van kracht is.
create function contract_poort() returns trigger language plpgsql as
$$
declare
    nee text;
begin
    if tg_op = 'INSERT' then
        -- ACTIEF: wat buiten dit platform al getekend was
        if new.toestand not in ('CONTRACT_AANGEBODEN', 'ACTIEF') then
            raise exception 'een overeenkomst begint als aanbod' using errcode = '23514', constraint = 'contract_begin';
        end if;
        return new;
    end if;
    nee := case
        when (new.gemeente, new.aanbieder, new.wet, new.variant, new."begin", new.nummer)
            is distinct from (old.gemeente, old.aanbieder, old.wet, old.variant, old."begin", old.nummer)
            or old.toestand in ('CONTRACT_AANGEBODEN', 'GETEKEND')
               and (new.kader, new.voorwaardenset, new.eind, new.wacht_tot, new.sas)
                   is distinct from (old.kader, old.voorwaardenset, old.eind, old.wacht_tot, old.sas)
            then 'contract_ligt_vast'
        when old.toestand = new.toestand then null
        when old.toestand = 'CONTRACT_AANGEBODEN' and new.toestand = 'GETEKEND' then
            case when (select count(*) from handtekening h join contractaanbod a on a.id = h.aanbod
                       where a.overeenkomst = new.id and a.ongeldig is null and h.past) < 2 then 'contract_tekenen' end
        when old.toestand = 'GETEKEND' and new.toestand = 'ACTIEF' then
            case when vandaag() < new."begin" then 'contract_nog_niet' end
        else 'contract_overgang' end;
    if nee is not null then
        raise exception 'overeenkomst: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger contract_poort before insert or update on raamovereenkomst for each row execute function contract_poort();

-- Onder een aanbod ligt geen tarief en wordt niet toegewezen; zo komt het nergens in een oordeel.
create function eis_contract_van_kracht() returns trigger language plpgsql as
$$
begin
    if exists (select from raamovereenkomst where id = new.overeenkomst and toestand in ('CONTRACT_AANGEBODEN', 'GETEKEND',
            'BEEINDIGD')) then
        raise exception 'de overeenkomst is niet van kracht'
            using errcode = '23514', constraint = tg_table_name || '_contract_van_kracht';
    end if;
    return new;
end
$$;
create trigger contract_van_kracht before insert on tarief for each row execute function eis_contract_van_kracht();
create trigger contract_van_kracht before insert on toewijzing for each row execute function eis_contract_van_kracht();

-- Een aanbod verbindt alleen zolang er te tekenen valt: hij meldt dan dat hij tekende. Daarna telt pas wat van kracht is.
create or replace function verbonden_gemeenten() returns setof char(4) language sql stable as
$$
    select gemeente from raamovereenkomst where aanbieder = (select huidige_aanbieder())
      and toestand not in ('CONTRACT_AANGEBODEN', 'GETEKEND')
    union
    select gemeente from taak
    where aanbieder = (select huidige_aanbieder()) and toestand in ('OPEN', 'IN_BEHANDELING')
    union
    select gemeente from contractaanbod
    where aanbieder = (select huidige_aanbieder()) and ongeldig is null and tekenen_tot >= vandaag()
    union
    select gemeente from openstelling where gepubliceerd and toestand <> 'BEEINDIGD'
$$;

-- Tarieven volgen het kader alleen in een overeenkomst die van kracht is; bij het ingaan komen zij er alle.
create or replace function tarief_volgens_kader(p_kader uuid, p_overeenkomst uuid default null)
    returns table (overeenkomst uuid, gemeente char(4), aanbieder char(8), wet text, productcode text, eenheid char(2),
                   dagen datemultirange, bedrag bigint) language sql stable as
$$
    with past as (
        select o.id, o.gemeente, o.aanbieder, t.wet, t.productcode, t.eenheid,
               t.geldig * daterange(o."begin", o.eind, '[]') as geldig, t.bedrag,
               num_nonnulls(t.aanbieder) * 4 + num_nonnulls(t.wijk) * 2 + num_nonnulls(t.deelnemer) as rang
        from raamovereenkomst o
        join kadertarief t on t.kader = o.kader and upper_inf(t.bekend) and t.geldig && daterange(o."begin", o.eind, '[]')
             and (t.aanbieder is null or t.aanbieder = o.aanbieder)
             and (t.deelnemer is null or t.deelnemer = o.gemeente) and (t.wijk is null or t.wijk = o.wijk)
        where o.kader = p_kader and contract_van_kracht(o.toestand) and (p_overeenkomst is null or o.id = p_overeenkomst)),
    eigen as (
        select *, datemultirange(geldig) - coalesce(range_agg(geldig) over (
                   partition by id, productcode, eenheid order by rang desc groups between unbounded preceding and 1 preceding),
                   '{}') as dagen
        from past)
    select id, gemeente, aanbieder, wet, productcode, eenheid, dagen, bedrag from eigen where dagen <> '{}'
$$;
