-- Hoe een overeenkomst langer duurt of eindigt. Verlengen doet alleen de opdrachtgever en nooit vanzelf; eindigen kan op
-- een gesloten lijst van gronden, elk met artikel en termijn. Daarna krijgt elke client een plek voor zij beeindigd heet
-- (INV-3.1). Tarieven en toewijzingen blijven staan: waar overdracht niet lukt, gaat de hulp door tegen de afgesproken
-- prijs (3.19.6). Termijnen zijn hier contractueel en schuiven niet (rulings A10).

create table eindgrond (
    grond   text primary key,
    nummer  int not null unique,
    kant    text not null check (kant in ('GEMEENTE', 'AANBIEDER', 'BEIDEN')),
    soort   text not null check (soort in ('OPZEGGING', 'ONTBINDING')),
    artikel text not null,
    -- de opzegtermijn; bij tussentijds opzeggen noemt de overeenkomst haar zelf
    maanden int not null check (maanden >= 0),
    horen   boolean not null default false,
    -- alleen als gevolg van het weigeren van een nieuwe versie, nooit los te kiezen
    volgt   boolean not null default false
);
insert into eindgrond (grond, nummer, kant, soort, artikel, maanden, horen, volgt)
values ('TUSSENTIJDS', 1, 'BEIDEN', 'OPZEGGING', '1.3.4', 0, false, false),
       ('ONVOLDOENDE_INZET', 2, 'GEMEENTE', 'OPZEGGING', '1.6', 6, false, false),
       ('AANPASSING_ONMOGELIJK', 3, 'BEIDEN', 'OPZEGGING', '3.22', 3, false, false),
       ('OVERMACHT', 4, 'BEIDEN', 'OPZEGGING', '3.19.5', 0, false, false),
       ('NIET_NAKOMEN', 5, 'GEMEENTE', 'OPZEGGING', '3.19.1', 0, false, false),
       ('WEIGERING_HERZIENING', 6, 'AANBIEDER', 'OPZEGGING', '1.4', 0, false, true),
       ('WEIGERING_STANDAARD', 7, 'AANBIEDER', 'OPZEGGING', '3.30', 0, false, true),
       ('UITSLUITINGSGROND', 8, 'GEMEENTE', 'ONTBINDING', '3.19.4 a', 0, true, false),
       ('GEEN_LEVERING', 9, 'GEMEENTE', 'ONTBINDING', '3.19.4 b', 0, false, false),
       ('HERSTEL_NIET_GEDAAN', 10, 'GEMEENTE', 'ONTBINDING', '3.19.4 c', 0, false, false),
       ('KWALITEIT', 11, 'GEMEENTE', 'ONTBINDING', '3.19.4 d', 0, false, false),
       ('FRAUDE', 12, 'GEMEENTE', 'ONTBINDING', '3.19.4 e', 0, false, false),
       ('BIBOB_ERNSTIG', 13, 'GEMEENTE', 'ONTBINDING', '3.19.4 f', 0, true, false),
       ('BIBOB_MINDER', 14, 'GEMEENTE', 'ONTBINDING', '3.19.4 g', 0, true, false),
       ('BIBOB_GEEN_GEGEVENS', 15, 'GEMEENTE', 'ONTBINDING', '3.19.4 h', 0, true, false),
       ('BESTUURLIJKE_BOETE', 16, 'GEMEENTE', 'ONTBINDING', '3.19.4 i', 0, false, false);
select beveilig('eindgrond', 'algemeen');
select bezoeker_leest_alleen('eindgrond');
select alleen_toevoegen('eindgrond');

-- 3.19.1: herstel vragen en daarna vijf procent korting, voor er opgezegd wordt. Een boete bestaat niet.
create table contractmaatregel (
    id           uuid primary key,
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    overeenkomst uuid not null references raamovereenkomst,
    soort        text not null check (soort in ('HERSTEL', 'KORTING')),
    procent      int check (procent = 5),
    begin        date not null,
    eind         date not null check (eind >= begin),
    tekst        text not null check (length(tekst) between 1 and 4000),
    door         text not null,
    moment       timestamptz not null default nu(),
    check ((soort = 'KORTING') = (procent is not null))
);
create index contractmaatregel_contract on contractmaatregel (overeenkomst, begin);
select beveilig('contractmaatregel', 'gemeente_aanbieder');
select alleen_toevoegen('contractmaatregel');
select verwijs('contractmaatregel', 'overeenkomst', 'raamovereenkomst', true);

create function maatregel_poort() returns trigger language plpgsql as
$$
begin
    if new."begin" < vandaag() or not exists (select from raamovereenkomst where id = new.overeenkomst
            and contract_van_kracht(toestand)) then
        raise exception 'een maatregel gaat vooruit' using errcode = '23514', constraint = 'maatregel_vooruit';
    end if;
    if new.soort = 'KORTING' and not exists (select from contractmaatregel h where h.overeenkomst = new.overeenkomst
            and h.soort = 'HERSTEL' and h.eind < vandaag()) then
        raise exception 'eerst de kans op herstel' using errcode = '23514', constraint = 'maatregel_herstel_eerst';
    end if;
    return new;
end
$$;
create trigger maatregel_poort before insert on contractmaatregel for each row execute function maatregel_poort();

create table contracteinde (
    id             uuid primary key,
    gemeente       char(4) not null,
    aanbieder      char(8) not null,
    overeenkomst   uuid not null references raamovereenkomst,
    grond          text not null references eindgrond,
    kant           text not null check (kant in ('GEMEENTE', 'AANBIEDER')),
    -- de eerste dag waarop zij niet meer geldt
    per            date not null,
    toelichting    text not null check (length(toelichting) between 1 and 4000),
    gehoord        date,
    -- 1.6: wat er geleverd is tegen de norm, en de drie uitzonderingen
    gemeten        bigint check (gemeten >= 0),
    tekort         boolean,
    uniek          boolean,
    tevredenheid   numeric(3, 1) check (tevredenheid between 0 and 10),
    -- sinds wanneer er overmacht is
    sinds          date,
    -- 1.4 en 3.30: welke versie werd geweigerd
    voorwaardenset uuid,
    door           text not null,
    ontvangen      timestamptz not null default nu(),
    unique (overeenkomst, grond, per),
    constraint contracteinde_voorwaarden foreign key (gemeente, voorwaardenset) references voorwaardenset (gemeente, id)
);
create index contracteinde_contract on contracteinde (overeenkomst, ontvangen);
select beveilig('contracteinde', 'gemeente_aanbieder', 'voegt_toe');
select alleen_toevoegen('contracteinde');
select verwijs('contracteinde', 'overeenkomst', 'raamovereenkomst', true);

create function einde_vroegst(o raamovereenkomst, p_grond text) returns date language sql stable as
$$
    select (vandaag() + make_interval(months => case p_grond when 'TUSSENTIJDS' then o.opzegmaanden else maanden end))::date
    from eindgrond where grond = p_grond
$$;

-- De gepubliceerde norm van artikel 1.6, of leeg: zonder norm is er geen onvoldoende inzet.
create function inzetnorm(o raamovereenkomst) returns bigint language sql stable as
$$ select getal from voorwaarde where voorwaardenset = o.voorwaardenset and artikel = '1.6' and not nvt $$;

-- V20: de norm, de feiten, het jaar, en drie uitzonderingen. Een tekort dat het platform zelf meet gaat voor wat iemand
-- invult.
create function inzet_nee(o raamovereenkomst, e contracteinde) returns text language sql stable as
$$
    select case
        when inzetnorm(o) is null then 'inzet_norm'
        when num_nulls(e.gemeten, e.tekort, e.uniek, e.tevredenheid) > 0 then 'inzet_feiten'
        when vandaag() < (o."begin" + interval '12 months')::date then 'inzet_jaar'
        when e.gemeten >= inzetnorm(o) then 'inzet_gehaald'
        when e.tekort or e.uniek or e.tevredenheid >= 8.5 then 'inzet_uitzondering'
        when exists (select from wervingssignaal s join tarief t on t.overeenkomst = o.id and t.wet = s.wet
            and t.productcode = s.productcode where s.gemeente = o.gemeente and s.tot is null) then 'inzet_tekort'
        end
$$;

-- 3.19.4 b: twaalf maanden lang geen ondersteuning en geen declaratie. Dat weet de databank zelf.
create function geleverd_sinds(p_overeenkomst uuid, p_dag date) returns boolean language sql stable as
$$
    select exists (select from toewijzing t join prestatie p on p.toewijzing = t.id
                   where t.overeenkomst = p_overeenkomst and p.eind >= p_dag)
        or exists (select from toewijzing t join levering l on l.toewijzing = t.id
                   where t.overeenkomst = p_overeenkomst and coalesce(l.eind, 'infinity') >= p_dag)
$$;

create function einde_poort() returns trigger language plpgsql as
$$
declare
    o raamovereenkomst;
    g eindgrond;
    jaar_terug date := (vandaag() - interval '12 months')::date;
    nee text;
begin
    select * into o from raamovereenkomst
    where (id, gemeente, aanbieder) = (new.overeenkomst, new.gemeente, new.aanbieder);
    select * into g from eindgrond where grond = new.grond;
    new.ontvangen := nu();
    nee := case
        when o.id is null or not contract_van_kracht(o.toestand) or o.toestand <> 'ACTIEF' and g.soort = 'OPZEGGING'
            then 'einde_toestand'
        when g.kant not in ('BEIDEN', new.kant) or (new.kant = 'AANBIEDER') <> (huidige_aanbieder() is not null)
            then 'einde_kant'
        when g.horen and (new.gehoord is null or new.gehoord > vandaag()) then 'einde_horen'
        when new.grond = 'TUSSENTIJDS' and (o.opzegoptie = 'NIEMAND' or new.kant = 'AANBIEDER' and o.opzegoptie <> 'BEIDEN')
            then 'einde_optie'
        when new.per < einde_vroegst(o, new.grond) then 'einde_termijn'
        when o.eind < new.per then 'einde_al_voorbij'
        when new.grond = 'ONVOLDOENDE_INZET' then inzet_nee(o, new)
        when new.grond = 'NIET_NAKOMEN' and not exists (select from contractmaatregel m where m.overeenkomst = o.id
            and m.soort = 'KORTING' and m."begin" <= vandaag()) then 'einde_korting_eerst'
        when new.grond = 'HERSTEL_NIET_GEDAAN' and not exists (select from contractmaatregel m where m.overeenkomst = o.id
            and m.soort = 'HERSTEL' and m.eind < vandaag()) then 'einde_herstel_eerst'
        -- meer dan dertig kalenderdagen
        when new.grond = 'OVERMACHT' and (new.sinds is null or vandaag() - new.sinds <= 30) then 'einde_overmacht'
        when new.grond = 'GEEN_LEVERING' and (o."begin" > jaar_terug or geleverd_sinds(o.id, jaar_terug))
            then 'einde_wel_geleverd'
        when g.volgt and not exists (select from aanvaarding a where a.voorwaardenset = new.voorwaardenset
            and a.aanbieder = new.aanbieder and a.besluit = 'GEWEIGERD' and a.opgezegd_per = new.per) then 'einde_weigering'
        end;
    if nee is not null then
        raise exception 'einde: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger einde_poort before insert on contracteinde for each row execute function einde_poort();

-- De lijst van clienten die een andere plek krijgen. Geen naam: wie het is, staat bij de toewijzing.
create table overdracht (
    id           uuid primary key default uuidv7(),
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    overeenkomst uuid not null references raamovereenkomst,
    toewijzing   uuid not null references toewijzing,
    uitkomst     text check (uitkomst in ('OVERGEDRAGEN', 'BEEINDIGD')),
    naar         char(8) references zorgaanbieder,
    -- 3.19.6: overdragen gaat met instemming van de client
    instemming   date,
    reden        text check (length(reden) between 1 and 2000),
    -- waarom overdragen nog niet kan; de aanbieder levert zolang door tegen het afgesproken tarief
    onmogelijk   text check (length(onmogelijk) between 1 and 2000),
    door         text,
    moment       timestamptz,
    unique (overeenkomst, toewijzing),
    check ((uitkomst is null) = (moment is null)),
    constraint overdracht_reden check ((uitkomst is null) = (reden is null)),
    constraint overdracht_noemt_opvolger check ((coalesce(uitkomst, '') = 'OVERGEDRAGEN') = (naar is not null)),
    constraint overdracht_instemming check ((coalesce(uitkomst, '') = 'OVERGEDRAGEN') = (instemming is not null))
);
create index overdracht_open on overdracht (overeenkomst) where uitkomst is null;
select beveilig('overdracht', 'gemeente_aanbieder');
select verwijs('overdracht', 'overeenkomst', 'raamovereenkomst', true);
select verwijs('overdracht', 'toewijzing', 'toewijzing', true);

create function overdracht_poort() returns trigger language plpgsql as
$$
declare
    nee text;
begin
    nee := case
        when old.uitkomst is not null or (new.overeenkomst, new.toewijzing) is distinct from (old.overeenkomst, old.toewijzing)
            then 'overdracht_ligt_vast'
        when new.instemming > vandaag() then 'overdracht_instemming'
        when new.naar = new.aanbieder or new.naar is not null and not exists (
            select from raamovereenkomst o join toewijzing t on t.id = new.toewijzing
            where o.gemeente = new.gemeente and o.aanbieder = new.naar and o.wet = t.wet and o.toestand = 'ACTIEF'
              and o."begin" <= vandaag() and coalesce(o.eind, 'infinity') >= vandaag()) then 'overdracht_opvolger' end;
    if nee is not null then
        raise exception 'overdracht: %', nee using errcode = '23514', constraint = nee;
    end if;
    new.moment := case when new.uitkomst is not null then nu() end;
    return new;
end
$$;
create trigger overdracht_poort before update on overdracht for each row execute function overdracht_poort();
create trigger overdracht_blijft before delete on overdracht for each row execute function weiger_wijziging();

-- Verlengen doet alleen de opdrachtgever, n keer m maanden; het bericht is uiterlijk zes kalendermaanden voor het eind
-- aantoonbaar ontvangen, anders eindigt zij vanzelf (1.3.2, V19).
create table contractverlenging (
    id           uuid primary key,
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    overeenkomst uuid not null references raamovereenkomst,
    nummer       int not null check (nummer > 0),
    van          date not null,
    tot          date not null check (tot > van),
    ontvangen    date not null,
    bewijs       text not null check (length(bewijs) between 1 and 400),
    door         text not null,
    moment       timestamptz not null default nu(),
    unique (overeenkomst, nummer)
);
select beveilig('contractverlenging', 'gemeente_aanbieder');
select alleen_toevoegen('contractverlenging');
select verwijs('contractverlenging', 'overeenkomst', 'raamovereenkomst', true);

create function uiterste_verlengdag(p_eind date) returns date language sql immutable as
$$ select (p_eind - interval '6 months')::date $$;

create function verlenging_poort() returns trigger language plpgsql as
$$
declare
    o raamovereenkomst;
    nee text;
begin
    select * into o from raamovereenkomst where id = new.overeenkomst for update;
    new.van := o.eind;
    new.tot := (o.eind + 1 + make_interval(months => o.verlengmaanden))::date - 1;
    new.nummer := 1 + (select count(*) from contractverlenging where overeenkomst = o.id);
    nee := case
        when o.id is null or o.toestand <> 'ACTIEF' or o.eind is null then 'verlenging_toestand'
        when new.nummer > o.verlengingen then 'verlenging_op'
        when new.ontvangen > vandaag() then 'verlenging_niet_ontvangen'
        when new.ontvangen > uiterste_verlengdag(o.eind) then 'verlenging_te_laat' end;
    if nee is not null then
        raise exception 'verlenging: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger verlenging_poort before insert on contractverlenging for each row execute function verlenging_poort();

create function verlenging_werkt() returns trigger language plpgsql as
$$
begin
    update raamovereenkomst set eind = new.tot, versie = versie + 1 where id = new.overeenkomst;
    return null;
end
$$;
create trigger verlenging_werkt after insert on contractverlenging for each row execute function verlenging_werkt();

-- INV-3.4: bij fusie of overdracht van de onderneming gaan rechten pas over na schriftelijke toestemming (3.20).
create table contractovergang (
    id               uuid primary key,
    gemeente         char(4) not null,
    aanbieder        char(8) not null,
    overeenkomst     uuid not null references raamovereenkomst,
    naar             char(8) not null references zorgaanbieder,
    reden            text not null check (length(reden) between 1 and 4000),
    gemeld           timestamptz not null default nu(),
    door             text not null,
    toestemming      timestamptz,
    toestemming_door text,
    geweigerd        timestamptz,
    besluit          text check (length(besluit) between 1 and 4000),
    -- de overeenkomst waaronder de opvolger verder gaat
    opvolger         uuid,
    check (naar <> aanbieder),
    check ((toestemming is null) = (toestemming_door is null)),
    check (toestemming is null or geweigerd is null),
    check ((coalesce(toestemming, geweigerd) is null) = (besluit is null)),
    constraint overgang_na_toestemming check (opvolger is null or toestemming is not null)
);
create unique index contractovergang_open on contractovergang (overeenkomst) where opvolger is null and geweigerd is null;
select beveilig('contractovergang', 'gemeente_aanbieder', 'voegt_toe');
select verwijs('contractovergang', 'overeenkomst', 'raamovereenkomst', true);
select verwijs('contractovergang', 'opvolger', 'raamovereenkomst');

create function overgang_poort() returns trigger language plpgsql as
$$
declare
    vrij text[] := array['toestemming', 'toestemming_door', 'geweigerd', 'besluit', 'opvolger'];
    nee text;
begin
    if tg_op = 'INSERT' then
        new.gemeld := nu();
        nee := case
            when num_nonnulls(new.toestemming, new.geweigerd, new.opvolger) > 0 then 'overgang_na_toestemming'
            when not exists (select from raamovereenkomst where id = new.overeenkomst and contract_van_kracht(toestand))
                then 'overgang_contract' end;
    else
        nee := case
            when to_jsonb(new) - vrij <> to_jsonb(old) - vrij or old.opvolger is not null or old.geweigerd is not null
                or old.toestemming is not null and new.toestemming is distinct from old.toestemming
                or old.toestemming is not null and new.geweigerd is not null then 'overgang_ligt_vast'
            when new.opvolger is not null and not exists (select from raamovereenkomst o
                join raamovereenkomst oud on oud.id = new.overeenkomst
                where o.id = new.opvolger and o.aanbieder = new.naar and o.wet = oud.wet and o.toestand = 'ACTIEF')
                then 'overgang_opvolger' end;
    end if;
    if nee is not null then
        raise exception 'overgang: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger overgang_poort before insert or update on contractovergang for each row execute function overgang_poort();
create trigger overgang_blijft before delete on contractovergang for each row execute function weiger_wijziging();

-- De poort van de overeenkomst, nu tot en met haar eind.
create or replace function contract_poort() returns trigger language plpgsql as
$$
declare
    nee text;
    overgang text;
    per date;
    ontbonden boolean;
begin
    if tg_op = 'INSERT' then
        -- ACTIEF: wat buiten dit platform al getekend was
        if new.toestand not in ('CONTRACT_AANGEBODEN', 'ACTIEF') then
            raise exception 'een overeenkomst begint als aanbod' using errcode = '23514', constraint = 'contract_begin';
        end if;
        return new;
    end if;
    overgang := old.toestand || ' ' || new.toestand;
    if old.toestand <> new.toestand then
        select max(e.per) filter (where g.soort = 'OPZEGGING'), coalesce(bool_or(g.soort = 'ONTBINDING'), false)
        into per, ontbonden from contracteinde e join eindgrond g using (grond) where e.overeenkomst = new.id;
    end if;
    nee := case
        when (new.gemeente, new.aanbieder, new.wet, new.variant, new."begin", new.nummer)
            is distinct from (old.gemeente, old.aanbieder, old.wet, old.variant, old."begin", old.nummer)
            or old.toestand in ('CONTRACT_AANGEBODEN', 'GETEKEND')
               and (new.kader, new.voorwaardenset, new.eind, new.wacht_tot, new.sas)
                   is distinct from (old.kader, old.voorwaardenset, old.eind, old.wacht_tot, old.sas)
            or old.toestand not in ('CONTRACT_AANGEBODEN', 'GETEKEND', 'ACTIEF')
               and (new.kader, new.voorwaardenset) is distinct from (old.kader, old.voorwaardenset)
            or (new.verlengingen, new.verlengmaanden, new.opzegoptie, new.opzegmaanden)
                is distinct from (old.verlengingen, old.verlengmaanden, old.opzegoptie, old.opzegmaanden)
            then 'contract_ligt_vast'
        -- 1.3.1: er is geen andere weg om te verlengen
        when coalesce(new.eind, 'infinity') > coalesce(old.eind, 'infinity') and not exists (
            select from contractverlenging v where v.overeenkomst = new.id and v.tot = new.eind) then 'contract_verlengen'
        when coalesce(new.eind, 'infinity') < coalesce(old.eind, 'infinity') and new.toestand not in ('OPGEZEGD', 'ONTBONDEN')
            then 'contract_ligt_vast'
        when old.toestand = new.toestand then null
        when overgang = 'CONTRACT_AANGEBODEN GETEKEND' then
            case when (select count(*) from handtekening h join contractaanbod a on a.id = h.aanbod
                       where a.overeenkomst = new.id and a.ongeldig is null and h.past) < 2 then 'contract_tekenen' end
        when overgang = 'GETEKEND ACTIEF' then case when vandaag() < new."begin" then 'contract_nog_niet' end
        when overgang = 'ACTIEF OPGEZEGD' then case when per is null
            or new.eind is distinct from greatest(new."begin", least(old.eind, per - 1)) then 'contract_grond' end
        when overgang in ('OPGEZEGD AFBOUW', 'ACTIEF AFBOUW') then case when new.eind is null or vandaag() <= new.eind
            then 'contract_nog_niet' end
        when old.toestand in ('ACTIEF', 'OPGEZEGD', 'AFBOUW') and new.toestand = 'ONTBONDEN' then
            case when not ontbonden then 'contract_grond' end
        when overgang = 'ONTBONDEN OVERDRACHT' then null
        -- INV-3.1
        when overgang in ('AFBOUW BEEINDIGD', 'OVERDRACHT BEEINDIGD') then case
            when exists (select from overdracht d where d.overeenkomst = new.id and d.uitkomst is null)
                or exists (select from toewijzing t where t.overeenkomst = new.id and t.status = 'TOEGEWEZEN'
                           and coalesce(t.eind, 'infinity') > new.eind
                           and not exists (select from overdracht d where d.toewijzing = t.id and d.overeenkomst = new.id))
            then 'contract_clienten' end
        else 'contract_overgang' end;
    if nee is not null then
        raise exception 'overeenkomst: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;

-- Wie er nog hulp krijgt na het eind staat op de lijst, ook wie er tijdens de opzegtermijn bij kwam.
create function contract_lijst() returns trigger language plpgsql as
$$
begin
    insert into overdracht (gemeente, aanbieder, overeenkomst, toewijzing)
    select t.gemeente, t.aanbieder, t.overeenkomst, t.id from toewijzing t
    where t.overeenkomst = new.id and t.status = 'TOEGEWEZEN' and coalesce(t.eind, 'infinity') > new.eind
    on conflict (overeenkomst, toewijzing) do nothing;
    return null;
end
$$;
create trigger contract_lijst after update of toestand on raamovereenkomst for each row
    when (old.toestand <> new.toestand and new.toestand in ('OPGEZEGD', 'AFBOUW', 'ONTBONDEN'))
    execute function contract_lijst();

-- Een einde werkt zodra het ontvangen is, van welke kant ook. Een aanbieder mag een overeenkomst niet bijwerken; zijn
-- opzegging wel. Daarom schrijft deze ene stap namens de gemeente die in de rij staat, en de verwijzing bewaakt dat die
-- klopt.
create function einde_werkt() returns trigger language plpgsql as
$$
declare
    stond text := coalesce(current_setting('zorg.gemeente', true), '');
begin
    perform set_config('zorg.gemeente', new.gemeente, true);
    update raamovereenkomst o
    set toestand = case g.soort when 'OPZEGGING' then 'OPGEZEGD' else 'ONTBONDEN' end,
        eind = greatest(o."begin", least(o.eind, new.per - 1)), versie = o.versie + 1
    from eindgrond g where o.id = new.overeenkomst and g.grond = new.grond;
    perform set_config('zorg.gemeente', stond, true);
    return null;
end
$$;
create trigger einde_werkt after insert on contracteinde for each row execute function einde_werkt();

-- Na ontbinding komt er niets nieuws meer bij.
create or replace function eis_contract_van_kracht() returns trigger language plpgsql as
$$
begin
    if exists (select from raamovereenkomst where id = new.overeenkomst and not contract_van_kracht(toestand)) then
        raise exception 'de overeenkomst is niet van kracht'
            using errcode = '23514', constraint = tg_table_name || '_contract_van_kracht';
    end if;
    return new;
end
$$;

-- Als V58, met opheffen erbij (artikel 3.6): een stop eindigt zodra de gemeente haar opheft, een schorsing ook vanzelf.
create or replace function beperking_poort() returns trigger language plpgsql as
$$
declare
    o raamovereenkomst;
    nee text;
    vrij text[] := array['begin', 'eind', 'toestemming', 'toestemming_door', 'geweigerd', 'beeindigd_om'];
begin
    select * into o from raamovereenkomst where id = new.overeenkomst;
    if tg_op = 'INSERT' then
        new.gemeld := nu();
        new."begin" := null;
        nee := case
            when o.id is null or o.toestand not in ('ACTIEF', 'OPGEZEGD') then 'beperking_contract'
            when (new.soort = 'CLIENTENSTOP_AANBIEDER') <> (huidige_aanbieder() is not null) then 'beperking_kant'
            when new.eind is not null or new.geweigerd is not null or new.beeindigd_om is not null
                or (new.soort = 'CLIENTENSTOP_AKKOORD') <> (new.toestemming is not null) then 'beperking_vorm'
            -- 3.6: alleen bij inspannings- en outputgericht
            when new.soort in ('CLIENTENSTOP_AANBIEDER', 'CLIENTENSTOP_AKKOORD') and o.variant = 'TAAKGERICHT'
                then 'stop_taakgericht'
            -- V18: veertien kalenderdagen, contractueel, dus zonder verschuiving
            when new.soort = 'CLIENTENSTOP_AANBIEDER' and new.gevraagd_per < vandaag() + 14 then 'stop_te_vroeg'
            when new.soort = 'SCHORSING' and (new.gehoord is null or new.gehoord > vandaag()) then 'schorsing_horen'
            end;
        if new.soort in ('CLIENTENSTOP_DIRECT', 'SCHORSING') then
            -- direct is direct: de dag zelf
            new.gevraagd_per := greatest(new.gevraagd_per, vandaag());
            new."begin" := case new.soort when 'CLIENTENSTOP_DIRECT' then vandaag() else new.gevraagd_per end;
            new.eind := case new.soort when 'SCHORSING' then new."begin" + 90 end;
        elsif new.soort = 'CLIENTENSTOP_AKKOORD' then
            new."begin" := greatest(new.gevraagd_per, vandaag());
        end if;
    else
        nee := case
            when to_jsonb(new) - vrij <> to_jsonb(old) - vrij then 'beperking_ligt_vast'
            when old.toestemming is not null and new.toestemming is distinct from old.toestemming
                or old.geweigerd is not null and new.geweigerd is distinct from old.geweigerd
                or old.toestemming is not null and new.geweigerd is not null
                or old.geweigerd is not null and new.toestemming is not null
                or old.beeindigd_om is not null then 'beperking_ligt_vast'
            when new.beeindigd_om is not null and (old."begin" is null or coalesce(old.eind, 'infinity') < vandaag())
                then 'beperking_geldt_niet' end;
        -- rulings A11: de latere van de gevraagde dag en de schriftelijke toestemming
        if old.toestemming is null and new.toestemming is not null then
            new.toestemming := nu();
            new."begin" := greatest(old.gevraagd_per, vandaag());
        end if;
        -- vandaag is de eerste dag zonder, of morgen als zij vandaag begon; wat nog moest beginnen, begint niet
        if new.beeindigd_om is not null and nee is null then
            new."begin" := case when old."begin" <= vandaag() then old."begin" end;
            new.eind := case when old."begin" <= vandaag() then greatest(old."begin", vandaag() - 1) end;
        end if;
    end if;
    if nee is not null then
        raise exception 'beperking: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
