-- De keuze (lifecycles §5): een hulpvrager kiest, met of zonder regisseur, uit alle aanbieders die passen. De stand is geen
-- kolom: zij volgt uit wat er getoond, gekozen, gevraagd en geantwoord is, zodat niemand haar kan overslaan.

create table keuze (
    id          uuid primary key,
    gemeente    char(4) not null,
    zaak        uuid not null,
    hulpvrager  uuid not null,
    interventie uuid not null,
    wet         text not null,
    productcode text not null,
    start       date not null,
    wijk        text,
    pc4         char(4),
    -- waar de cliënt zelf om vraagt; wat hij niet vraagt telt niet mee
    behoeften   text[] not null default '{}' check (behoeften <@ kenmerken()),
    regisseur   text not null,
    -- van niemand en voor elke zaak een ander: wie het geheim kiest, kiest de volgorde
    geheim      bytea not null check (length(geheim) = 32),
    geopend     timestamptz not null default nu(),
    toewijzing  uuid
);
create index keuze_lijst on keuze (gemeente, geopend, id);
create index keuze_start on keuze (gemeente, start, id);
create index keuze_zaak on keuze (zaak);
create index keuze_hulpvrager on keuze (hulpvrager);
create index keuze_interventie on keuze (interventie);
create unique index keuze_toewijzing on keuze (toewijzing) where toewijzing is not null;
-- RG-16: over een zaak en een product loopt er één keuze tegelijk
create unique index keuze_een_tegelijk on keuze (zaak, wet, productcode) where toewijzing is null;
select beveilig('keuze', 'gemeente');
select verwijs('keuze', 'zaak', 'zaak');
select verwijs('keuze', 'hulpvrager', 'hulpvrager');
select verwijs('keuze', 'interventie', 'interventie');
select verwijs('keuze', 'toewijzing', 'toewijzing');

create function keuze_opent() returns trigger language plpgsql as
$$
declare
    i interventie;
    h hulpvrager;
    nee text;
begin
    select * into i from interventie where id = new.interventie;
    select h0.* into h from zaak z join hulpvrager h0 on h0.id = z.hulpvrager where z.id = new.zaak;
    new.hulpvrager := h.id;
    new.wet := i.wet;
    new.productcode := i.productcode;
    new.wijk := h.wijk;
    new.pc4 := left(h.postcode, 4);
    new.geheim := decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
    new.geopend := nu();
    new.toewijzing := null;
    nee := case
        when i.id is null or h.id is null then 'keuze_onbekend'
        when i.van > new.start or i.tot < new.start then 'keuze_interventie_loopt_niet'
        when not exists (select from leveranciers(new.gemeente, i.wet, i.productcode, new.start))
            then 'keuze_zonder_contract'
        when (select wet from zaak where id = new.zaak) <> i.wet then 'keuze_andere_wet'
        when new.start < vandaag() then 'keuze_start_voorbij'
        -- RG-16: de veiling en de catalogus niet tegelijk
        when (select r.route from zaakroute r where r.zaak = new.zaak order by r.nr desc limit 1)
            is distinct from 'CATALOGUS' then 'keuze_andere_route'
        -- RG-05: wie een band heeft met een toegelaten aanbieder in het gebied begeleidt geen keuze
        when exists (select from band_met_aanbieder b join raamovereenkomst o
                     on o.gemeente = new.gemeente and o.aanbieder = b.aanbieder and contract_van_kracht(o.toestand)
                     where b.gebruikersnaam = new.regisseur and b.van <= vandaag() and coalesce(b.tot, 'infinity') >= vandaag()
                       and (o.wijk is null or new.wijk is null or o.wijk = new.wijk)) then 'keuze_band' end;
    if nee is not null then
        raise exception 'keuze: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger keuze_opent before insert on keuze for each row execute function keuze_opent();
create trigger keuze_blijft before delete on keuze for each row execute function weiger_wijziging();

-- Een lijst zoals zij op dat moment getoond is. De afdruk erover laat later zien dat er niemand aan gezeten heeft.
create table keuzelijst (
    id       uuid primary key,
    nr       bigint generated always as identity,
    gemeente char(4) not null,
    keuze    uuid not null,
    hash     char(64) not null check (hash ~ '^[0-9a-f]{64}$'),
    door     text not null,
    moment   timestamptz not null default nu()
);
create index keuzelijst_van on keuzelijst (keuze, nr desc);
select beveilig('keuzelijst', 'gemeente');
select alleen_toevoegen('keuzelijst');
select verwijs('keuzelijst', 'keuze', 'keuze');

create table keuzerij (
    gemeente     char(4) not null,
    lijst        uuid not null references keuzelijst,
    plek         int not null check (plek > 0),
    agb          char(8) not null references zorgaanbieder,
    overeenkomst uuid not null,
    tarief       bigint not null,
    eenheid      char(2) not null,
    wachttijd    int,
    bijgewerkt   timestamptz,
    eerste       date,
    afstand      int,
    ruimte       text not null,
    cijfer       numeric(3, 1),
    antwoorden   int,
    kenmerken    text[] not null,
    redenen      text[] not null,
    primary key (lijst, plek),
    unique (gemeente, lijst, agb)
);
create index keuzerij_overeenkomst on keuzerij (overeenkomst);
create index keuzerij_agb on keuzerij (agb);
select beveilig('keuzerij', 'gemeente');
select alleen_toevoegen('keuzerij');
select verwijs('keuzerij', 'lijst', 'keuzelijst');
select verwijs('keuzerij', 'overeenkomst', 'raamovereenkomst');

-- Wie te kiezen is eerst, dan wie afvalt; binnen beide de neutrale volgorde.
create function keuzeaanbod(p_keuze uuid)
    returns table (plek int, agb char(8), overeenkomst uuid, tarief bigint, eenheid char(2), wachttijd int,
                   bijgewerkt timestamptz, eerste date, afstand int, ruimte text, cijfer numeric, antwoorden int,
                   kenmerken text[], redenen text[]) language sql stable as
$$
    select row_number() over (order by a.redenen <> '{}', a.volgorde)::int, a.agb, a.overeenkomst, a.tarief, a.eenheid,
           a.wachttijd, a.bijgewerkt, a.eerste, a.afstand, a.ruimte, a.cijfer, a.antwoorden, a.kenmerken, a.redenen
    from keuze k cross join lateral aanbod(k.gemeente, k.wet, k.productcode, k.start, k.wijk, k.pc4, k.behoeften,
                                           k.geheim) a
    where k.id = p_keuze
$$;

-- INV-5.1: in een getoonde lijst staat iedereen die er hoort te staan, op zijn neutrale plek, en niemand anders.
create function keuzerij_volledig() returns trigger language plpgsql as
$$
begin
    if exists (select from (select distinct lijst from nieuw) n join keuzelijst l on l.id = n.lijst
               where exists (select a.plek, a.agb, a.redenen from keuzeaanbod(l.keuze) a
                             except select r.plek, r.agb, r.redenen from keuzerij r where r.lijst = l.id)
                  or exists (select r.plek, r.agb, r.redenen from keuzerij r where r.lijst = l.id
                             except select a.plek, a.agb, a.redenen from keuzeaanbod(l.keuze) a)) then
        raise exception 'een lijst is volledig en op volgorde' using errcode = '23514', constraint = 'keuzelijst_volledig';
    end if;
    return null;
end
$$;
create trigger keuzerij_volledig after insert on keuzerij referencing new table as nieuw
    for each statement execute function keuzerij_volledig();

-- Waarop de client de lijst bekijkt; het laatste geldt. Een filter merkt aan en laat niemand weg, en dat het er was staat
-- vast voor het iets aanmerkt: er is geen andere weg waarlangs een filter binnenkomt.
create table keuzefilter (
    id        uuid primary key default uuidv7(),
    nr        bigint generated always as identity,
    gemeente  char(4) not null,
    lijst     uuid not null,
    kenmerken text[] not null check (kenmerken <@ kenmerken()),
    wachttijd int check (wachttijd between 0 and 3650),
    tarief    bigint check (tarief >= 0),
    door      text not null,
    moment    timestamptz not null default nu()
);
create index keuzefilter_van on keuzefilter (lijst, nr desc);
select beveilig('keuzefilter', 'gemeente');
select alleen_toevoegen('keuzefilter');
select verwijs('keuzefilter', 'lijst', 'keuzelijst');

-- Wat de cliënt koos, uit welke lijst, wie dat deed en of de regisseur iemand noemde.
create table keuzebesluit (
    id          uuid primary key,
    nr          bigint generated always as identity,
    gemeente    char(4) not null,
    keuze       uuid not null,
    lijst       uuid not null,
    agb         char(8) not null,
    kiezer      text not null check (kiezer in ('CLIENT', 'VERTEGENWOORDIGER', 'CLIENT_MET_ADVIES')),
    -- wie de regisseur noemde: leeg is geen hint
    geadviseerd char(8),
    reden       text not null check (length(reden) between 1 and 2000),
    door        text not null,
    moment      timestamptz not null default nu(),
    constraint besluit_met_advies check ((kiezer = 'CLIENT_MET_ADVIES') <= (geadviseerd is not null)),
    constraint besluit_op_lijst foreign key (gemeente, lijst, agb) references keuzerij (gemeente, lijst, agb),
    constraint advies_op_lijst foreign key (gemeente, lijst, geadviseerd) references keuzerij (gemeente, lijst, agb)
);
create index keuzebesluit_van on keuzebesluit (keuze, nr desc);
create index keuzebesluit_lijst on keuzebesluit (lijst, agb);
create index keuzebesluit_advies on keuzebesluit (lijst, geadviseerd) where geadviseerd is not null;
select beveilig('keuzebesluit', 'gemeente');
select alleen_toevoegen('keuzebesluit');
select verwijs('keuzebesluit', 'keuze', 'keuze');
select verwijs('keuzebesluit', 'lijst', 'keuzelijst');

-- Kan deze aanbieder, en wanneer? Wie het is staat er niet bij: alleen wat hij moet weten om te antwoorden.
create table beschikbaarheidsvraag (
    id          uuid primary key,
    gemeente    char(4) not null,
    aanbieder   char(8) not null references zorgaanbieder,
    besluit     uuid not null unique,
    wet         text not null,
    productcode text not null,
    start       date not null,
    wijk        text,
    behoeften   text[] not null,
    gevraagd    timestamptz not null default nu(),
    uiterlijk   timestamptz not null,
    door        text not null,
    foreign key (wet, productcode) references product (wet, code)
);
create index beschikbaarheidsvraag_lijst on beschikbaarheidsvraag (gemeente, uiterlijk, id);
create index beschikbaarheidsvraag_aanbieder on beschikbaarheidsvraag (aanbieder, uiterlijk, id);
select beveilig('beschikbaarheidsvraag', 'gemeente_aanbieder');
select alleen_toevoegen('beschikbaarheidsvraag');
select verwijs('beschikbaarheidsvraag', 'besluit', 'keuzebesluit');

create table beschikbaarheidsantwoord (
    vraag       uuid primary key,
    gemeente    char(4) not null,
    aanbieder   char(8) not null,
    antwoord    text not null check (antwoord in ('JA', 'NEE', 'GEEN_REACTIE')),
    vanaf       date,
    grond       text check (grond in ('CLIENTENSTOP', 'NIET_PASSEND', 'BESTEDINGSRUIMTE_BEREIKT', 'ANDERS')),
    toelichting text check (length(toelichting) between 1 and 2000),
    -- INV-3.2: een nee buiten de drie gronden telt tegen de acceptatieplicht
    buiten_plicht boolean not null generated always as (coalesce(grond = 'ANDERS', false)) stored,
    door        text not null,
    moment      timestamptz not null default nu(),
    constraint antwoord_ja_noemt_dag check ((antwoord = 'JA') = (vanaf is not null)),
    constraint antwoord_nee_noemt_grond check ((antwoord = 'NEE') = (grond is not null)),
    constraint antwoord_nee_legt_uit check (antwoord <> 'NEE' or toelichting is not null)
);
create index beschikbaarheidsantwoord_van on beschikbaarheidsantwoord (gemeente, aanbieder);
select beveilig('beschikbaarheidsantwoord', 'gemeente_aanbieder', 'volgt');
select alleen_toevoegen('beschikbaarheidsantwoord');
select verwijs('beschikbaarheidsantwoord', 'vraag', 'beschikbaarheidsvraag', true);

create function beschikbaarheidsantwoord_poort() returns trigger language plpgsql as
$$
declare
    v beschikbaarheidsvraag;
    nee text;
begin
    select * into v from beschikbaarheidsvraag where id = new.vraag;
    new.moment := nu();
    nee := case
        -- alleen de klok zegt dat er niets kwam, en dan pas
        when (new.antwoord = 'GEEN_REACTIE') <> (huidige_aanbieder() is null) then 'antwoord_kant'
        when new.antwoord = 'GEEN_REACTIE' and nu() < v.uiterlijk then 'antwoord_te_vroeg'
        when new.antwoord <> 'GEEN_REACTIE' and nu() >= v.uiterlijk then 'antwoord_te_laat'
        when new.vanaf < v.start then 'antwoord_voor_start'
        when new.grond = 'CLIENTENSTOP' and not exists (
                select from contractbeperking b join raamovereenkomst o on o.id = b.overeenkomst
                where o.gemeente = v.gemeente and o.aanbieder = v.aanbieder and o.wet = v.wet and b.soort like 'CLIENTENSTOP%'
                  and b."begin" <= vandaag() and (b.eind is null or b.eind >= vandaag())) then 'antwoord_geen_stop'
        when new.grond = 'BESTEDINGSRUIMTE_BEREIKT' and not exists (
                select from raamovereenkomst o where o.gemeente = v.gemeente and o.aanbieder = v.aanbieder and o.wet = v.wet
                  and contract_van_kracht(o.toestand) and ruimte_benut(o, vandaag()) >= 95) then 'antwoord_ruimte_vrij'
        end;
    if nee is not null then
        raise exception 'antwoord: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger beschikbaarheidsantwoord_poort before insert on beschikbaarheidsantwoord
    for each row execute function beschikbaarheidsantwoord_poort();

-- De stand volgt uit wat er ligt.
create view keuzestand with (security_invoker = true) as
select k.id as keuze, k.gemeente, l.id as lijst, l.hash, b.id as besluit, b.agb, b.kiezer, b.geadviseerd, b.reden,
       v.id as vraag, v.uiterlijk, a.antwoord, a.vanaf, a.grond, a.toelichting,
       case when k.toewijzing is not null then 'TOEGEWEZEN'
            when l.id is null then 'VOORBEREID'
            -- een nieuwe lijst na een besluit is opnieuw kiezen
            when b.id is null or b.lijst <> l.id then 'LIJST_GETOOND'
            when v.id is null then 'VOORKEUR_CLIENT'
            when a.antwoord is null then 'BESCHIKBAARHEID_GEVRAAGD'
            when a.antwoord = 'JA' then 'GEKOZEN'
            else 'LIJST_GETOOND' end as stand
from keuze k
left join lateral (select l.id, l.hash from keuzelijst l where l.keuze = k.id order by l.nr desc limit 1) l on true
left join lateral (select b.* from keuzebesluit b where b.keuze = k.id order by b.nr desc limit 1) b on true
left join beschikbaarheidsvraag v on v.besluit = b.id
left join beschikbaarheidsantwoord a on a.vraag = v.id;
grant select on keuzestand to ${toepassing};

-- Elke stap kijkt naar de stand, achter hetzelfde slot: twee mensen die tegelijk doorgaan zien elkaar.
create function keuzestap_past() returns trigger language plpgsql as
$$
declare
    v_keuze uuid := case tg_table_name
        when 'beschikbaarheidsvraag' then (select keuze from keuzebesluit where id = (to_jsonb(new) ->> 'besluit')::uuid)
        else (to_jsonb(new) ->> 'keuze')::uuid end;
    s keuzestand;
    nee text;
begin
    perform 1 from keuze where id = v_keuze for update;
    select * into s from keuzestand where keuze = v_keuze;
    nee := case tg_table_name
        when 'keuzelijst' then
            case when s.stand not in ('VOORBEREID', 'LIJST_GETOOND', 'VOORKEUR_CLIENT') then 'keuze_stap_lijst' end
        when 'keuzebesluit' then
            case when s.stand not in ('LIJST_GETOOND', 'VOORKEUR_CLIENT') then 'keuze_stap_besluit'
                 when s.lijst <> (to_jsonb(new) ->> 'lijst')::uuid then 'keuze_oude_lijst'
                 when exists (select from keuzerij r where r.lijst = s.lijst and r.agb = to_jsonb(new) ->> 'agb'
                              and r.redenen <> '{}') then 'keuze_valt_af' end
        else
            case when s.stand <> 'VOORKEUR_CLIENT' or s.besluit <> (to_jsonb(new) ->> 'besluit')::uuid
                      or s.agb <> to_jsonb(new) ->> 'aanbieder' then 'keuze_stap_vraag' end end;
    if nee is not null then
        raise exception 'keuze: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger keuzestap_past before insert on keuzelijst for each row execute function keuzestap_past();
create trigger keuzestap_past before insert on keuzebesluit for each row execute function keuzestap_past();
create trigger keuzestap_past before insert on beschikbaarheidsvraag for each row execute function keuzestap_past();

-- INV-5.4: toegewezen wordt aan wie de cliënt koos en die ja zei, en aan niemand anders.
create function keuze_gang() returns trigger language plpgsql as
$$
declare
    s keuzestand;
begin
    if to_jsonb(new) - 'toewijzing' <> to_jsonb(old) - 'toewijzing' then
        raise exception 'een keuze verandert niet' using errcode = '23514', constraint = 'keuze_ligt_vast';
    end if;
    select * into s from keuzestand where keuze = old.id;
    if new.toewijzing is not null and (s.stand <> 'GEKOZEN' or not exists (
            select from toewijzing t where t.id = new.toewijzing and t.hulpvrager = old.hulpvrager
              and t.aanbieder = s.agb and t.wet = old.wet and t.productcode = old.productcode and t.begin >= s.vanaf)) then
        raise exception 'zonder keuze van de client geen toewijzing' using errcode = '23514', constraint = 'keuze_toewijzing';
    end if;
    -- Wat de aanbieder afkeurde (302) geldt als niet verstuurd; verder gaat een toewijzing er niet meer af.
    if old.toewijzing is not null and new.toewijzing is null
            and (select status from toewijzing where id = old.toewijzing) is distinct from 'AFGEKEURD' then
        raise exception 'er is al toegewezen' using errcode = '23514', constraint = 'keuze_al_toegewezen';
    end if;
    return new;
end
$$;
create trigger keuze_gang before update on keuze for each row execute function keuze_gang();

-- Verwijzingsoverzicht (GHARL:2018:6984): hoe vaak getoond, gekozen en genoemd, per aanbieder en regisseur. Bijgehouden
-- in de transactie die het laat gebeuren; een aanbieder leest alleen zijn eigen rijen (INV-5.3).
create table verwijzing (
    gemeente    char(4) not null references gemeente,
    aanbieder   char(8) not null references zorgaanbieder,
    regisseur   text not null,
    getoond     int not null default 0,
    gekozen     int not null default 0,
    geadviseerd int not null default 0,
    primary key (gemeente, regisseur, aanbieder)
);
create index verwijzing_aanbieder on verwijzing (aanbieder, gemeente);
create index verwijzing_gemeente on verwijzing (gemeente, aanbieder);
select beveilig('verwijzing', 'gemeente_aanbieder');

create function tel_getoond() returns trigger language plpgsql as
$$
begin
    -- dezelfde zaak opnieuw tonen is niet vaker getoond
    insert into verwijzing (gemeente, aanbieder, regisseur, getoond)
    select n.gemeente, n.agb, k.regisseur, 1 from nieuw n join keuzelijst l on l.id = n.lijst join keuze k on k.id = l.keuze
    where n.redenen = '{}' and not exists (
        select from keuzelijst o join keuzerij r on r.lijst = o.id and r.agb = n.agb and r.redenen = '{}'
        where o.keuze = k.id and o.id <> l.id)
    order by n.agb
    on conflict (gemeente, regisseur, aanbieder) do update set getoond = verwijzing.getoond + 1;
    return null;
end
$$;
create trigger tel_getoond after insert on keuzerij referencing new table as nieuw
    for each statement execute function tel_getoond();

create function tel_besluit() returns trigger language plpgsql as
$$
begin
    insert into verwijzing (gemeente, aanbieder, regisseur, gekozen, geadviseerd)
    select new.gemeente, v.agb, k.regisseur, (v.agb = new.agb)::int, coalesce(v.agb = new.geadviseerd, false)::int
    from keuze k, (select distinct x as agb from unnest(array[new.agb, new.geadviseerd]) x where x is not null) v
    where k.id = new.keuze order by v.agb
    on conflict (gemeente, regisseur, aanbieder) do update set gekozen = verwijzing.gekozen + excluded.gekozen,
        geadviseerd = verwijzing.geadviseerd + excluded.geadviseerd;
    return null;
end
$$;
create trigger tel_besluit after insert on keuzebesluit for each row execute function tel_besluit();

-- WC-10: hoe ver het aandeel van een regisseur bij een aanbieder ligt van dat van zijn collega's, in standaardafwijkingen
-- van de hele populatie. Een aandeel corrigeert voor wie veel doet; wie minder dan vijf† keuzes begeleidde, telt niet mee.
create function verwijzingsafwijking(p_gemeente text)
    returns table (regisseur text, agb char(8), keuzes bigint, gekozen bigint, aandeel float8, gemiddeld float8, z float8)
    language sql stable as
$$
    with som as (select v.regisseur, sum(v.gekozen) as keuzes from verwijzing v where v.gemeente = p_gemeente
                 group by v.regisseur having sum(v.gekozen) >= 5),
    deel as (select s.regisseur, a.aanbieder, s.keuzes, coalesce(v.gekozen, 0) as gekozen,
                    coalesce(v.gekozen, 0)::float8 / s.keuzes as aandeel
             from som s cross join (select distinct aanbieder from verwijzing where gemeente = p_gemeente) a
             left join verwijzing v on v.gemeente = p_gemeente and v.regisseur = s.regisseur and v.aanbieder = a.aanbieder)
    select d.regisseur, d.aanbieder, d.keuzes, d.gekozen, d.aandeel, avg(d.aandeel) over w,
           (d.aandeel - avg(d.aandeel) over w) / nullif(stddev_pop(d.aandeel) over w, 0)
    from deel d window w as (partition by d.aanbieder)
$$;
