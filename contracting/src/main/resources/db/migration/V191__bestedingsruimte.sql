-- De contractklok van de bestedingsruimte (CSW 1.5; lifecycles §8; V16, V17; ADR 0041). Het geld zelf staat in het
-- grootboek; hier staat hoe partijen er samen komen, en wat zij afspreken als zij opraakt. Niets hier weigert hulp (INV-8.6).

create table bestedingsruimte (
    id             uuid primary key,
    gemeente       char(4) not null references gemeente,
    aanbieder      char(8) not null references zorgaanbieder,
    overeenkomst   uuid not null references raamovereenkomst,
    wet            text not null,
    jaar           int not null check (jaar between 2000 and 2100),
    -- voor welke vorm van ondersteuning; per vorm en jaar is er een
    vorm           text not null check (length(vorm) between 1 and 80),
    van            date not null,
    aspecifiek     boolean not null,
    -- 1.5.7: de opdrachtgever bewaakt, bij een aspecifieke toewijzing de opdrachtnemer
    bewaker        text not null generated always as (case when aspecifiek then 'OPDRACHTNEMER' else 'OPDRACHTGEVER' end) stored,
    proces         text not null check (length(proces) between 1 and 4000),
    zienswijze_tot date not null,
    -- de ruimte liep al voordat dit platform haar kende; haar eerste stappen dragen hun eigen dag
    overgenomen    boolean not null default false,
    ouder          uuid,
    plafond        uuid,
    stand          text not null default 'NIET_VAN_TOEPASSING',
    uitkomst       text,
    aan_zet        text,
    uiterlijk      date,
    moment         timestamptz not null default nu(),
    door           text not null,
    constraint bestedingsruimte_stand check (stand in ('NIET_VAN_TOEPASSING', 'VOORNEMEN', 'BESLUIT', 'GEZAMENLIJK_PLAN',
        'VAN_KRACHT', 'SIGNAAL_70', 'OVERLEG', 'BESLUIT_RUIMTE', 'VERHOOGD', 'CLIENTENSTOP', 'ONGEWIJZIGD', 'BEREIKT')),
    constraint bestedingsruimte_uitkomst check (uitkomst in ('VERHOOGD', 'CLIENTENSTOP', 'ONGEWIJZIGD')),
    constraint bestedingsruimte_jaar check (jaar = extract(year from van)::int),
    constraint bestedingsruimte_aan_zet check (aan_zet in ('GEMEENTE', 'AANBIEDER', 'PLATFORM')),
    -- zolang zij speelt is er iemand aan zet, en een dag
    constraint bestedingsruimte_van_iemand check ((stand = 'NIET_VAN_TOEPASSING') = (aan_zet is null)
                                                  and (aan_zet is null) = (uiterlijk is null)),
    constraint bestedingsruimte_geld check ((stand in ('NIET_VAN_TOEPASSING', 'VOORNEMEN', 'BESLUIT', 'GEZAMENLIJK_PLAN'))
                                            or plafond is not null)
);
create unique index bestedingsruimte_vorm on bestedingsruimte (overeenkomst, jaar, lower(vorm))
    where stand <> 'NIET_VAN_TOEPASSING';
create unique index bestedingsruimte_onder on bestedingsruimte (ouder, aanbieder)
    where stand <> 'NIET_VAN_TOEPASSING' and ouder is not null;
create unique index bestedingsruimte_plafond on bestedingsruimte (plafond) where plafond is not null;
create index bestedingsruimte_gemeente on bestedingsruimte (gemeente, van, id);
create index bestedingsruimte_aanbieder on bestedingsruimte (aanbieder, van, id);
select beveilig('bestedingsruimte', 'gemeente_aanbieder', 'werkt');
select verwijs('bestedingsruimte', 'overeenkomst', 'raamovereenkomst', true);
select verwijs('bestedingsruimte', 'ouder', 'plafond');
select verwijs('bestedingsruimte', 'plafond', 'plafond', true);
create trigger bestedingsruimte_blijft before delete on bestedingsruimte for each row execute function weiger_wijziging();

-- Wie eraan begint: alleen de opdrachtgever, alleen bij inspannings- of outputgericht, en alleen via de herzieningsclausule.
create function bestedingsruimte_begint() returns trigger language plpgsql as
$$
declare
    o raamovereenkomst;
    nee text;
begin
    select * into o from raamovereenkomst where id = new.overeenkomst;
    new.moment := nu();
    new.stand := 'NIET_VAN_TOEPASSING';
    new.uitkomst := null;
    new.aan_zet := null;
    new.uiterlijk := null;
    new.wet := o.wet;
    nee := case
        when huidige_aanbieder() is not null then 'ruimte_kant'
        when o.id is null or o.toestand in ('ONTBONDEN', 'OVERDRACHT', 'BEEINDIGD') then 'ruimte_contract'
        -- V16, OP-12
        when o.variant = 'TAAKGERICHT' then 'ruimte_taakgericht'
        when new.van < o."begin" or new.van > o.eind then 'ruimte_looptijd'
        -- 1.5, 1.4: ingevoerd en gewijzigd alleen via de herzieningsclausule
        when o.voorwaardenset is not null and not exists (select from voorwaarde v where v.voorwaardenset = o.voorwaardenset
            and v.artikel = '1.4' and not v.nvt) then 'ruimte_herziening'
        -- een kalenderjaar; alleen het eerste jaar begint later
        when new.van <> make_date(extract(year from new.van)::int, 1, 1) and exists (
            select from bestedingsruimte r where r.overeenkomst = new.overeenkomst and lower(r.vorm) = lower(new.vorm)
              and r.jaar < extract(year from new.van)::int and r.stand <> 'NIET_VAN_TOEPASSING') then 'ruimte_heel_jaar'
        -- overnemen kan alleen wat al loopt, met het geld dat er al voor apart stond
        when new.overgenomen <> (new.plafond is not null)
            or new.overgenomen and (new.van > vandaag() or not exists (
                select from plafond p where p.id = new.plafond and p.soort = 'BESTEDINGSRUIMTE' and p.aanbieder = new.aanbieder
                  and p.wet = o.wet and p.jaar = new.jaar)) then 'ruimte_overnemen' end;
    if nee is not null then
        raise exception 'bestedingsruimte: %', nee using errcode = '23514', constraint = nee;
    end if;
    if new.overgenomen then
        new.ouder := (select p.ouder from plafond p where p.id = new.plafond);
    end if;
    return new;
end
$$;
create trigger bestedingsruimte_begint before insert on bestedingsruimte
    for each row execute function bestedingsruimte_begint();

-- Wat er is afgesproken ligt vast; de stand volgt alleen uit een stap.
create function bestedingsruimte_gang() returns trigger language plpgsql as
$$
declare
    -- wie bewaakt volgt uit aspecifiek, en is in een trigger vooraf nog niet uitgerekend
    vrij text[] := array['ouder', 'plafond', 'stand', 'uitkomst', 'aan_zet', 'uiterlijk', 'bewaker'];
begin
    if to_jsonb(new) - vrij <> to_jsonb(old) - vrij or pg_trigger_depth() < 2
            or old.plafond is not null and new.plafond is distinct from old.plafond then
        raise exception 'een bestedingsruimte verandert door een stap' using errcode = '23514', constraint = 'ruimte_ligt_vast';
    end if;
    return new;
end
$$;
create trigger bestedingsruimte_gang before update on bestedingsruimte
    for each row execute function bestedingsruimte_gang();

-- De ruimte naar rato van het eerste jaar (1.5.1). Afronding: op hele centen, een halve cent naar boven.
create function ruimte_naar_rato(p_jaarbedrag bigint, p_van date, p_wijze text) returns bigint language sql immutable as
$$
    select case p_wijze
        when 'HEEL_JAAR' then p_jaarbedrag
        when 'MAANDEN' then (p_jaarbedrag * (13 - extract(month from p_van)::int) * 2 + 12) / 24
        when 'DAGEN' then (p_jaarbedrag * (j.eind - p_van + 1) * 2 + j.dagen) / (2 * j.dagen) end
    from (select make_date(extract(year from p_van)::int, 12, 31) as eind,
                 make_date(extract(year from p_van)::int, 12, 31) - make_date(extract(year from p_van)::int, 1, 1) + 1 as dagen) j
$$;

-- Het besluit over hoogte en duur: de zes factoren van 1.5.4, elk ingevuld, en wat er met de zienswijze gedaan is.
create table ruimtebesluit (
    id              uuid primary key,
    gemeente        char(4) not null,
    aanbieder       char(8) not null,
    ruimte          uuid not null unique,
    jaarbedrag      bigint not null check (jaarbedrag between 1 and 100000000000000),
    wijze           text not null check (wijze in ('HEEL_JAAR', 'MAANDEN', 'DAGEN')),
    bedrag          bigint not null,
    ouder           uuid not null,
    behoefte        text not null check (length(btrim(behoefte)) between 1 and 2000),
    omzet           text not null check (length(btrim(omzet)) between 1 and 2000),
    clienten        text not null check (length(btrim(clienten)) between 1 and 2000),
    groei           text not null check (length(btrim(groei)) between 1 and 2000),
    aanbod          text not null check (length(btrim(aanbod)) between 1 and 2000),
    prestatie       text not null check (length(btrim(prestatie)) between 1 and 2000),
    reactie         text not null check (length(btrim(reactie)) between 1 and 4000),
    -- INV-8.3: samen meer dan er begroot is alleen met een ondertekend besluit
    boven_begroting text check (length(btrim(boven_begroting)) between 1 and 400),
    door            text not null,
    moment          timestamptz not null default nu()
);
select beveilig('ruimtebesluit', 'gemeente_aanbieder');
select alleen_toevoegen('ruimtebesluit');
select verwijs('ruimtebesluit', 'ruimte', 'bestedingsruimte', true);
select verwijs('ruimtebesluit', 'ouder', 'plafond');

create function ruimtebesluit_past() returns trigger language plpgsql as
$$
declare
    r bestedingsruimte;
    o plafond;
    nee text;
begin
    -- wie tegelijk onder dezelfde begroting beslist, telt na elkaar (INV-8.3); eerst het geld, dan de ruimte, als een boeking
    perform vergrendel_plafonds(array[new.ouder]);
    select * into o from plafond where id = new.ouder;
    select * into r from bestedingsruimte where id = new.ruimte for update;
    new.moment := nu();
    new.bedrag := ruimte_naar_rato(new.jaarbedrag, r.van, new.wijze);
    if r.overgenomen then
        new.bedrag := (select p.begroot from plafond p where p.id = r.plafond);
    end if;
    nee := case
        when r.stand is distinct from 'VOORNEMEN' then 'ruimte_volgorde'
        when (new.wijze = 'HEEL_JAAR') <> (r.van = make_date(r.jaar, 1, 1)) then 'ruimte_naar_rato'
        when new.wijze = 'MAANDEN' and extract(day from r.van) <> 1 then 'ruimte_hele_maanden'
        when o.id is null or (o.wet, o.jaar) <> (r.wet, r.jaar) or o.soort = 'BESTEDINGSRUIMTE' then 'ruimte_ouder'
        when not r.overgenomen and exists (select from plafond p where p.ouder = new.ouder and p.aanbieder = r.aanbieder)
            then 'ruimte_ouder_bezet'
        when new.boven_begroting is null and not r.overgenomen and new.bedrag + (
                select coalesce(sum(x.bedrag), 0) from (
                    select p.begroot as bedrag from plafond p where p.ouder = new.ouder and p.soort = 'BESTEDINGSRUIMTE'
                    union all
                    select b.bedrag from ruimtebesluit b join bestedingsruimte s on s.id = b.ruimte
                    where b.ouder = new.ouder and s.plafond is null and s.stand <> 'NIET_VAN_TOEPASSING') x) > o.begroot
            then 'ruimte_boven_begroting'
        -- dezelfde maat als op de dag dat zij ingaat: wat daar niet in past, wordt hier niet besloten
        when not r.overgenomen and ruimten_boven_begroting(o.pad[1], new.bedrag, true) then 'ruimte_binnen_begroting' end;
    if nee is not null then
        raise exception 'bestedingsruimte: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger ruimtebesluit_past before insert on ruimtebesluit for each row execute function ruimtebesluit_past();

-- Het gezamenlijk plan (1.5.5): elf punten, elk een verplicht veld. Een wijziging is een nieuwe versie.
create table ruimteplan (
    id               uuid primary key,
    gemeente         char(4) not null,
    aanbieder        char(8) not null,
    ruimte           uuid not null,
    versie           int not null check (versie > 0),
    lopende_clienten text not null check (length(btrim(lopende_clienten)) between 1 and 2000),
    nieuwe_clienten  text not null check (length(btrim(nieuwe_clienten)) between 1 and 2000),
    wachtlijst       text not null check (length(btrim(wachtlijst)) between 1 and 2000),
    spreiding        text not null check (length(btrim(spreiding)) between 1 and 2000),
    monitoring       text not null check (length(btrim(monitoring)) between 1 and 2000),
    na_bereiken      text not null check (length(btrim(na_bereiken)) between 1 and 2000),
    specifiek        text not null check (length(btrim(specifiek)) between 1 and 2000),
    aspecifieke      text not null check (length(btrim(aspecifieke)) between 1 and 2000),
    alternatief      text not null check (length(btrim(alternatief)) between 1 and 2000),
    crisis           text not null check (length(btrim(crisis)) between 1 and 2000),
    communicatie     text not null check (length(btrim(communicatie)) between 1 and 2000),
    door             text not null,
    moment           timestamptz not null default nu(),
    unique (ruimte, versie)
);
select beveilig('ruimteplan', 'gemeente_aanbieder');
select alleen_toevoegen('ruimteplan');
select verwijs('ruimteplan', 'ruimte', 'bestedingsruimte', true);

-- Een addendum op deel 2 (1.5.7): werkt voor wat geleverd wordt vanaf de dag waarop het boekt, nooit daarvoor.
create table ruimteaddendum (
    id        uuid primary key,
    gemeente  char(4) not null,
    aanbieder char(8) not null,
    ruimte    uuid not null,
    volgnr    int not null check (volgnr > 0),
    bedrag    bigint not null check (bedrag between 1 and 100000000000000),
    ingang    date not null,
    reden     text not null check (length(btrim(reden)) between 1 and 4000),
    door      text not null,
    moment    timestamptz not null default nu(),
    unique (ruimte, volgnr)
);
select beveilig('ruimteaddendum', 'gemeente_aanbieder');
select alleen_toevoegen('ruimteaddendum');
select verwijs('ruimteaddendum', 'ruimte', 'bestedingsruimte', true);

create function ruimteaddendum_past() returns trigger language plpgsql as
$$
begin
    new.moment := nu();
    if new.ingang < vandaag() or not exists (
            select from bestedingsruimte r where r.id = new.ruimte and extract(year from new.ingang)::int = r.jaar) then
        raise exception 'een addendum werkt niet terug' using errcode = '23514', constraint = 'addendum_werkt_niet_terug';
    end if;
    return new;
end
$$;
create trigger ruimteaddendum_past before insert on ruimteaddendum for each row execute function ruimteaddendum_past();

-- Elke stap is een rij die erbij komt. Een handtekening is er ook een: van wie, over welk stuk, en wanneer.
create table ruimtegang (
    id        uuid primary key default uuidv7(),
    nr        bigint generated always as identity,
    gemeente  char(4) not null,
    aanbieder char(8) not null,
    ruimte    uuid not null,
    soort     text not null check (soort in ('VOORNEMEN', 'ZIENSWIJZE', 'GEEN_ZIENSWIJZE', 'BESLUIT', 'PLAN', 'GEZAMENLIJK_PLAN',
                  'VAN_KRACHT', 'SIGNAAL_70', 'OVERLEG', 'BESLUIT_RUIMTE', 'ADDENDUM', 'ADDENDUM_AANBIEDER',
                  'ADDENDUM_GEMEENTE', 'VERHOOGD', 'STOP_AKKOORD', 'CLIENTENSTOP', 'ONGEWIJZIGD', 'VERSCHOVEN', 'BEREIKT',
                  'NIET_VAN_TOEPASSING')),
    kant      text not null check (kant in ('GEMEENTE', 'AANBIEDER', 'PLATFORM')),
    op        date not null,
    -- een dag die al voorbij was houdt de stap niet tegen waar wachten erger is; zij blijft te zien
    te_laat   boolean not null default false,
    uitkomst  text check (uitkomst in ('VERHOOGD', 'CLIENTENSTOP', 'ONGEWIJZIGD')),
    stuk      uuid,
    plafond   uuid,
    reden     text not null check (length(btrim(reden)) between 1 and 4000),
    door      text not null,
    moment    timestamptz not null default nu(),
    constraint ruimtegang_uitkomst check ((soort = 'BESLUIT_RUIMTE') = (uitkomst is not null)),
    constraint ruimtegang_stuk check ((soort in ('PLAN', 'GEZAMENLIJK_PLAN', 'ADDENDUM', 'ADDENDUM_AANBIEDER', 'ADDENDUM_GEMEENTE',
                                                 'VERHOOGD', 'CLIENTENSTOP', 'VERSCHOVEN')) = (stuk is not null))
);
create index ruimtegang_van on ruimtegang (ruimte, nr);
create index ruimtegang_stuk on ruimtegang (stuk, soort) where stuk is not null;
select beveilig('ruimtegang', 'gemeente_aanbieder', 'volgt');
select alleen_toevoegen('ruimtegang');
select verwijs('ruimtegang', 'ruimte', 'bestedingsruimte', true);
select verwijs('ruimtegang', 'plafond', 'plafond', true);

-- Hebben beide partijen dit addendum getekend?
create function addendum_getekend(p_addendum uuid) returns boolean language sql stable as
$$
    select count(distinct soort) = 2 from ruimtegang
    where stuk = p_addendum and soort in ('ADDENDUM_AANBIEDER', 'ADDENDUM_GEMEENTE')
$$;

-- Welke regel deze stap tegenhoudt, of niets.
create function ruimtegang_tegen(r bestedingsruimte, g ruimtegang) returns text language plpgsql stable as
$$
declare
    gemeente boolean := g.kant = 'GEMEENTE';
    klaar boolean := r.stand in ('VERHOOGD', 'CLIENTENSTOP', 'ONGEWIJZIGD', 'BEREIKT');
    besluit bigint := (select max(nr) from ruimtegang where ruimte = r.id and soort = 'BESLUIT_RUIMTE');
    addendum uuid := (select stuk from ruimtegang where ruimte = r.id and soort = 'ADDENDUM' and nr > coalesce(besluit, 0)
                      order by nr desc limit 1);
begin
    if g.op <> vandaag() and not (r.overgenomen and g.soort in ('VOORNEMEN', 'BESLUIT', 'PLAN', 'GEZAMENLIJK_PLAN')
            and g.op <= vandaag() and g.op >= coalesce((select max(op) from ruimtegang where ruimte = r.id), g.op)) then
        return 'ruimte_dag';
    end if;
    -- wie zegt het
    if g.soort in ('ZIENSWIJZE', 'ADDENDUM_AANBIEDER', 'STOP_AKKOORD') and g.kant <> 'AANBIEDER'
            or g.soort = 'GEZAMENLIJK_PLAN' and g.kant <> (case when r.overgenomen then 'GEMEENTE' else 'AANBIEDER' end)
            or g.soort in ('VOORNEMEN', 'BESLUIT', 'PLAN', 'BESLUIT_RUIMTE', 'ADDENDUM', 'ADDENDUM_GEMEENTE', 'CLIENTENSTOP',
                           'ONGEWIJZIGD', 'VERSCHOVEN', 'OVERLEG') and not gemeente
            or g.soort = 'GEEN_ZIENSWIJZE' and g.kant <> 'PLATFORM'
            or g.soort in ('NIET_VAN_TOEPASSING', 'VAN_KRACHT', 'VERHOOGD') and g.kant = 'AANBIEDER' then
        return 'ruimte_kant';
    end if;
    return case g.soort
        when 'VOORNEMEN' then case
            when exists (select from ruimtegang where ruimte = r.id) then 'ruimte_volgorde'
            when g.op > r.van - interval '6 months' then 'ruimte_voornemen_te_laat'
            when r.zienswijze_tot < g.op + 14 or r.zienswijze_tot >= r.van - interval '3 months' then 'ruimte_zienswijze' end
        when 'ZIENSWIJZE' then case
            when r.stand <> 'VOORNEMEN' or exists (select from ruimtegang where ruimte = r.id and soort = 'ZIENSWIJZE')
                then 'ruimte_volgorde' end
        when 'GEEN_ZIENSWIJZE' then case
            when r.stand <> 'VOORNEMEN' or g.op <= r.zienswijze_tot then 'ruimte_volgorde' end
        when 'BESLUIT' then case
            when r.stand <> 'VOORNEMEN' or not exists (select from ruimtebesluit where ruimte = r.id) then 'ruimte_volgorde'
            when not r.overgenomen and g.op <= r.zienswijze_tot and not exists (
                select from ruimtegang where ruimte = r.id and soort = 'ZIENSWIJZE') then 'ruimte_eerst_horen'
            when g.op > r.van - interval '3 months' then 'ruimte_besluit_te_laat' end
        when 'PLAN' then case
            when r.stand <> 'BESLUIT' or not exists (select from ruimteplan where id = g.stuk and ruimte = r.id)
                then 'ruimte_volgorde' end
        when 'GEZAMENLIJK_PLAN' then case
            when r.stand <> 'BESLUIT' then 'ruimte_volgorde'
            when g.stuk is distinct from (select id from ruimteplan where ruimte = r.id order by versie desc limit 1)
                then 'ruimte_plan_versie'
            when g.op > r.van - interval '2 months' then 'ruimte_plan_te_laat' end
        when 'VAN_KRACHT' then case
            when r.stand <> 'GEZAMENLIJK_PLAN' then 'ruimte_volgorde'
            when vandaag() < r.van then 'ruimte_nog_niet' end
        when 'SIGNAAL_70' then case
            when r.stand <> 'VAN_KRACHT' then 'ruimte_volgorde'
            -- 1.5.7: 70 procent, of dreigt het eerder, dan zegt wie bewaakt dat
            when not exists (select from plafond p where p.id = r.plafond and p.begroot > 0
                    and (p.begroot - p.vrij) * 100.0 >= p.begroot * 70.0)
                and g.kant <> (case r.bewaker when 'OPDRACHTNEMER' then 'AANBIEDER' else 'GEMEENTE' end)
                then 'ruimte_geen_signaal' end
        when 'OVERLEG' then case when r.stand <> 'SIGNAAL_70' then 'ruimte_volgorde' end
        when 'BESLUIT_RUIMTE' then case
            when r.stand not in ('OVERLEG', 'BESLUIT_RUIMTE') and not klaar then 'ruimte_volgorde'
            -- wat beide partijen tekenden gaat door
            when addendum is not null and r.stand = 'BESLUIT_RUIMTE' and addendum_getekend(addendum)
                then 'ruimte_addendum_loopt' end
        when 'ONGEWIJZIGD' then case
            when r.stand <> 'BESLUIT_RUIMTE' or r.uitkomst <> 'ONGEWIJZIGD' then 'ruimte_volgorde' end
        when 'ADDENDUM' then case
            when r.stand <> 'BESLUIT_RUIMTE' or r.uitkomst <> 'VERHOOGD' then 'ruimte_eerst_besluit'
            when addendum is not null or not exists (select from ruimteaddendum where id = g.stuk and ruimte = r.id)
                then 'ruimte_volgorde'
            when ruimten_boven_begroting((select pad[1] from plafond where id = r.plafond),
                    (select bedrag from ruimteaddendum where id = g.stuk), true) then 'ruimte_binnen_begroting' end
        when 'ADDENDUM_AANBIEDER' then case
            when g.stuk is distinct from addendum or r.stand <> 'BESLUIT_RUIMTE' or exists (
                select from ruimtegang where stuk = g.stuk and soort = 'ADDENDUM_AANBIEDER') then 'addendum_ander' end
        when 'ADDENDUM_GEMEENTE' then case
            when g.stuk is distinct from addendum or r.stand <> 'BESLUIT_RUIMTE' or exists (
                select from ruimtegang where stuk = g.stuk and soort = 'ADDENDUM_GEMEENTE') then 'addendum_ander'
            when not exists (select from ruimtegang where stuk = g.stuk and soort = 'ADDENDUM_AANBIEDER')
                then 'addendum_volgorde'
            when g.door = (select door from ruimteaddendum where id = g.stuk) then 'addendum_vier_ogen' end
        when 'VERHOOGD' then case
            when not addendum_getekend(g.stuk) then 'addendum_volgorde'
            when not exists (select from boeking b join ruimteaddendum a on a.id = b.bron where b.bron = g.stuk
                    and b.plafond = r.plafond and b.soort = 'BEGROOT' and b.bedrag = a.bedrag) then 'addendum_geboekt' end
        when 'STOP_AKKOORD' then case
            when r.stand <> 'BESLUIT_RUIMTE' or r.uitkomst <> 'CLIENTENSTOP' or exists (
                select from ruimtegang where ruimte = r.id and soort = 'STOP_AKKOORD' and nr > besluit)
                then 'ruimte_volgorde' end
        when 'CLIENTENSTOP' then case
            when r.stand <> 'BESLUIT_RUIMTE' or r.uitkomst <> 'CLIENTENSTOP' then 'ruimte_volgorde'
            -- 1.5.9: partijen komen het overeen
            when not exists (select from ruimtegang where ruimte = r.id and soort = 'STOP_AKKOORD' and nr > besluit)
                then 'ruimte_stop_akkoord'
            when not exists (select from contractbeperking b where b.id = g.stuk and b.overeenkomst = r.overeenkomst
                    and b.soort = 'CLIENTENSTOP_AKKOORD') then 'ruimte_stop_mechaniek' end
        when 'BEREIKT' then case
            when not klaar or r.stand = 'BEREIKT' then 'ruimte_volgorde'
            when exists (select from plafond p where p.id = r.plafond and p.vrij > 0) then 'ruimte_nog_vrij' end
        when 'VERSCHOVEN' then case
            when r.stand in ('NIET_VAN_TOEPASSING', 'VOORNEMEN', 'BESLUIT', 'GEZAMENLIJK_PLAN') then 'ruimte_volgorde' end
        when 'NIET_VAN_TOEPASSING' then case
            when r.stand not in ('VOORNEMEN', 'BESLUIT', 'GEZAMENLIJK_PLAN') then 'ruimte_volgorde' end
        end;
end
$$;

create function ruimtegang_past() returns trigger language plpgsql as
$$
declare
    r bestedingsruimte;
    nee text;
    naar text;
    bewaakt text;
    wanneer date;
begin
    select * into r from bestedingsruimte where id = new.ruimte for update;
    if r.id is null then
        return new;
    end if;
    new.moment := nu();
    new.op := coalesce(new.op, vandaag());
    new.kant := case when huidige_aanbieder() is not null then 'AANBIEDER' when huidige_rol() = 'SYSTEEM' then 'PLATFORM'
        else 'GEMEENTE' end;
    new.te_laat := new.soort in ('OVERLEG', 'BESLUIT_RUIMTE') and r.stand in ('SIGNAAL_70', 'OVERLEG') and new.op > r.uiterlijk;
    nee := ruimtegang_tegen(r, new);
    if nee is not null then
        raise exception 'bestedingsruimte: %', nee using errcode = '23514', constraint = nee;
    end if;
    naar := case when new.soort in ('ZIENSWIJZE', 'GEEN_ZIENSWIJZE', 'PLAN', 'ADDENDUM', 'ADDENDUM_AANBIEDER', 'ADDENDUM_GEMEENTE',
        'STOP_AKKOORD', 'VERSCHOVEN') then r.stand else new.soort end;
    bewaakt := case r.bewaker when 'OPDRACHTNEMER' then 'AANBIEDER' else 'GEMEENTE' end;
    wanneer := case new.soort
        when 'VOORNEMEN' then r.zienswijze_tot
        when 'ZIENSWIJZE' then r.van - interval '3 months'
        when 'GEEN_ZIENSWIJZE' then r.van - interval '3 months'
        when 'BESLUIT' then r.van - interval '2 months'
        when 'PLAN' then r.van - interval '2 months'
        when 'GEZAMENLIJK_PLAN' then r.van
        -- V17: twee weken van signaal tot overleg, en twee van overleg tot besluit; contractueel, dus zonder verschuiving
        when 'SIGNAAL_70' then new.op + 14
        when 'OVERLEG' then new.op + 14
        -- † zo lang heeft wie tekent
        when 'BESLUIT_RUIMTE' then new.op + 14
        when 'ADDENDUM' then new.op + 14
        when 'ADDENDUM_AANBIEDER' then new.op + 14
        when 'ADDENDUM_GEMEENTE' then greatest(new.op, (select ingang from ruimteaddendum where id = new.stuk))
        when 'STOP_AKKOORD' then new.op + 14
        when 'VERSCHOVEN' then r.uiterlijk
        when 'NIET_VAN_TOEPASSING' then null
        else make_date(r.jaar, 12, 31) end;
    update bestedingsruimte set
        stand = naar,
        uitkomst = case when new.soort = 'BESLUIT_RUIMTE' then new.uitkomst else r.uitkomst end,
        ouder = case when new.soort = 'BESLUIT' then (select b.ouder from ruimtebesluit b where b.ruimte = r.id) else r.ouder end,
        plafond = case when new.soort = 'VAN_KRACHT' then coalesce(r.plafond, new.plafond) else r.plafond end,
        aan_zet = case new.soort
            when 'VOORNEMEN' then 'AANBIEDER' when 'PLAN' then 'AANBIEDER' when 'ADDENDUM' then 'AANBIEDER'
            when 'GEZAMENLIJK_PLAN' then 'PLATFORM' when 'ADDENDUM_GEMEENTE' then 'PLATFORM'
            when 'BESLUIT_RUIMTE' then case new.uitkomst when 'CLIENTENSTOP' then 'AANBIEDER' else 'GEMEENTE' end
            when 'VERSCHOVEN' then r.aan_zet
            when 'VAN_KRACHT' then bewaakt when 'VERHOOGD' then bewaakt when 'ONGEWIJZIGD' then bewaakt
            when 'CLIENTENSTOP' then bewaakt
            when 'NIET_VAN_TOEPASSING' then null
            else 'GEMEENTE' end,
        uiterlijk = wanneer
    where id = r.id;
    return new;
end
$$;
create trigger ruimtegang_past before insert on ruimtegang for each row execute function ruimtegang_past();
