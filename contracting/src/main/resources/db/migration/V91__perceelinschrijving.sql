-- De inschrijving van een aanbieder op een perceel, in een dichte envelop. De gemeente ziet haar pas als zij na het sluiten
-- de enveloppen opent, en de prijs pas als over de kwaliteit is beslist. Dat bewaakt de rijbeveiliging: zichtbaar volgt
-- uit de vlaggen van model en perceel, en die zet alleen een poort.

create table perceelinschrijving (
    id              uuid primary key,
    gemeente        char(4) not null references gemeente,
    aanbieder       char(8) not null references zorgaanbieder,
    openstelling    uuid not null,
    perceel         int not null,
    voorwaardenset  uuid not null,
    toestand        text not null default 'CONCEPT'
                    check (toestand in ('CONCEPT', 'INGEDIEND', 'INGETROKKEN', 'GEGUND', 'AFGEWEZEN')),
    -- wie deze hash aanvaardt, aanvaardt alle eisen en verklaart dat geen uitsluitingsgrond zich voordoet (IE 3.2)
    aanvaarde_hash  char(64) check (aanvaarde_hash ~ '^[0-9a-f]{64}$'),
    ondertekenaar   text check (length(ondertekenaar) between 1 and 200),
    functie         text check (length(functie) between 1 and 200),
    ingediend       timestamptz,
    ingediend_door  text,
    hash            char(64) check (hash ~ '^[0-9a-f]{64}$'),
    -- V03: onder de reele prijs van het perceel; alleen dat, niet de prijs
    niet_reeel      boolean not null default false,
    gestand_tot     date,
    ingetrokken     timestamptz,
    reden           text check (length(reden) between 1 and 2000),
    -- teruggenomen voor het openen: de gemeente leest haar nooit
    ongelezen       boolean not null default false,
    geopend         boolean not null default false,
    zichtbaar       boolean not null generated always as (geopend and ingediend is not null and not ongelezen) stored,
    begonnen        timestamptz not null default nu(),
    door            text not null,
    versie          bigint not null default 1,
    unique (gemeente, aanbieder, id, zichtbaar),
    unique (gemeente, id),
    foreign key (gemeente, openstelling, geopend)
        references gunningsmodel (gemeente, openstelling, geopend) on update cascade,
    foreign key (gemeente, openstelling, perceel) references gunningsperceel (gemeente, openstelling, nr),
    foreign key (gemeente, voorwaardenset) references voorwaardenset (gemeente, id),
    check (num_nulls(ingediend, ingediend_door, hash, gestand_tot) in (0, 4)),
    check (toestand in ('CONCEPT', 'INGETROKKEN') or ingediend is not null),
    check (toestand <> 'CONCEPT' or ingediend is null),
    check ((toestand = 'INGETROKKEN') = (ingetrokken is not null))
);
create unique index inschrijving_loopt on perceelinschrijving (openstelling, perceel, aanbieder)
    where toestand <> 'INGETROKKEN';
create index perceelinschrijving_aanbieder on perceelinschrijving (aanbieder, begonnen, id);
select beveilig_vertrouwelijk('perceelinschrijving', 'opent');

create table inschrijfprijs (
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    inschrijving uuid primary key,
    openstelling uuid not null,
    perceel      int not null,
    prijs        bigint not null check (prijs > 0),
    -- Een prijs is te raden uit een hash; met dit getal erbij niet. Het gaat pas met de prijs open.
    zout         uuid not null default gen_random_uuid(),
    gegeven      boolean not null default false,
    prijs_open   boolean not null default false,
    zichtbaar    boolean not null generated always as (gegeven and prijs_open) stored,
    foreign key (gemeente, aanbieder, inschrijving, gegeven)
        references perceelinschrijving (gemeente, aanbieder, id, zichtbaar) on update cascade,
    foreign key (gemeente, openstelling, perceel, prijs_open)
        references gunningsperceel (gemeente, openstelling, nr, prijs_open) on update cascade
);
select beveilig_vertrouwelijk('inschrijfprijs', 'volgt');

create table inschrijfantwoord (
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    inschrijving uuid not null,
    criterium    uuid not null,
    zichtbaar    boolean not null default false,
    antwoord     text not null check (length(antwoord) between 1 and 20000),
    -- een stuk uit het dossier, dat bij het platform ligt; de gemeente krijgt een kopie als de enveloppen open zijn
    dossierstuk  uuid,
    stuk_naam    text,
    stuk_sha256  char(64),
    document     uuid,
    primary key (inschrijving, criterium),
    foreign key (gemeente, aanbieder, inschrijving, zichtbaar)
        references perceelinschrijving (gemeente, aanbieder, id, zichtbaar) on update cascade,
    foreign key (gemeente, criterium) references gunningscriterium (gemeente, id),
    check (num_nulls(dossierstuk, stuk_naam, stuk_sha256) in (0, 3)),
    check (document is null or dossierstuk is not null)
);
select beveilig_vertrouwelijk('inschrijfantwoord', 'volgt');
select verwijs('inschrijfantwoord', 'document', 'document');
select verwijs('inschrijfantwoord', 'document', 'document', true);

-- Wat er nog ontbreekt, een regel per gebrek.
create function inschrijving_gebreken(p_inschrijving uuid)
    returns table (soort text, nr int, titel text) language sql stable as
$$
    with i as (select * from perceelinschrijving where id = p_inschrijving),
    m as (select m.* from gunningsmodel m join i on i.openstelling = m.openstelling)
    select 'ZONDER_PRIJS', null::int, null::text from m
    where m.prijsvorm = 'REEEL' and not exists (select from inschrijfprijs where inschrijving = p_inschrijving)
    union all
    select 'ZONDER_ANTWOORD', c.nr, c.titel from gunningscriterium c join i on i.openstelling = c.openstelling
    where c.soort <> 'PRIJS' and not exists (
        select from inschrijfantwoord a where a.inschrijving = p_inschrijving and a.criterium = c.id)
    union all
    select 'NIET_AANVAARD', null, null from i join voorwaardenset s on s.id = i.voorwaardenset
    where i.aanvaarde_hash is distinct from s.hash
    union all
    select 'SET_VEROUDERD', null, null from i join openstelling o on o.id = i.openstelling
    where i.voorwaardenset is distinct from geldende_set(o.kader)
    union all
    select 'NIET_ONDERTEKEND', null, null from i where ondertekenaar is null or functie is null
$$;

-- De vaste vorm waarover de hash van de ontvangst gaat, als bij een aanvraag (ADR 0018).
create function inschrijving_canoniek(i perceelinschrijving) returns text language sql stable as
$$
    select concat_ws(E'\n', 'zorginkoop/inschrijving/1',
        'inschrijving|' || i.id, 'gemeente|' || i.gemeente, 'aanbieder|' || i.aanbieder,
        'openstelling|' || i.openstelling, 'perceel|' || i.perceel,
        'voorwaarden|' || i.voorwaardenset || '|' || coalesce(i.aanvaarde_hash, ''),
        'ontvangen|' || to_char(i.ingediend at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'ondertekend|' || vrije_tekst(i.ondertekenaar) || '|' || vrije_tekst(i.functie),
        (select 'prijs|' || p.prijs || '|' || p.zout from inschrijfprijs p where p.inschrijving = i.id),
        (select string_agg(concat_ws('|', 'antwoord', c.nr, c.id, coalesce(a.stuk_sha256, ''), vrije_tekst(a.antwoord)),
                E'\n' order by c.nr)
         from inschrijfantwoord a join gunningscriterium c on c.id = a.criterium where a.inschrijving = i.id))
$$;

create function inschrijving_begint() returns trigger language plpgsql as
$$
declare
    o openstelling;
begin
    select * into o from openstelling where id = new.openstelling and gepubliceerd;
    if new.toestand <> 'CONCEPT' or huidige_aanbieder() is null then
        raise exception 'een inschrijving begint als concept van een aanbieder'
            using errcode = '23514', constraint = 'inschrijving_begint_als_concept';
    end if;
    if not openstelling_ontvangt(new.openstelling, nu()) then
        raise exception 'deze procedure staat niet open' using errcode = '23514', constraint = 'inschrijving_te_laat';
    end if;
    if new.voorwaardenset is distinct from geldende_set(o.kader) then
        raise exception 'dit is niet de versie die geldt' using errcode = '23514', constraint = 'inschrijving_set';
    end if;
    return new;
end
$$;
create trigger inschrijving_begint before insert on perceelinschrijving
    for each row execute function inschrijving_begint();

create function inschrijving_poort() returns trigger language plpgsql as
$$
declare
    nee text;
    concept text[] := array['voorwaardenset', 'aanvaarde_hash', 'ondertekenaar', 'functie'];
    indienen text[] := array['ingediend', 'ingediend_door', 'hash', 'niet_reeel', 'gestand_tot'];
    -- zichtbaar volgt en is hier nog leeg; geopend zet de verwijzing naar het model
    gevolg text[] := array['zichtbaar', 'geopend', 'versie'];
    vrij text[] := gevolg || array['toestand'];
begin
    if huidige_aanbieder() is null then
        -- de gemeente: openen gaat vanzelf, gestanddoening en afloop zet de kamer van het gunnen
        nee := case when to_jsonb(new) - vrij - 'gestand_tot'::text <> to_jsonb(old) - vrij - 'gestand_tot'::text
                      or new.gestand_tot < old.gestand_tot
                      or new.toestand <> old.toestand and (old.toestand <> 'INGEDIEND'
                         or new.toestand not in ('GEGUND', 'AFGEWEZEN'))
                      -- alleen als gevolg van een gunning of een uitspraak, nooit los
                      or (new.toestand, new.gestand_tot) is distinct from (old.toestand, old.gestand_tot)
                         and pg_trigger_depth() < 2 then 'inschrijving_ligt_vast' end;
    elsif old.toestand = 'CONCEPT' and new.toestand = 'INGEDIEND' then
        -- Wie indient deelt dit slot, wie opent heeft het alleen: niemand valt ertussen.
        perform pg_advisory_xact_lock_shared(hashtext('envelop' || new.openstelling));
        nee := case
            when to_jsonb(new) - vrij - indienen <> to_jsonb(old) - vrij - indienen then 'inschrijving_ligt_vast'
            when new.ingediend is null or new.ingediend > nu() or new.ingediend < nu() - interval '10 minutes'
                then 'inschrijving_moment'
            when not openstelling_ontvangt(new.openstelling, new.ingediend)
              or exists (select from gunningsmodel where openstelling = new.openstelling and geopend)
                then 'inschrijving_te_laat'
            when exists (select from inschrijving_gebreken(new.id)) then 'inschrijving_onvolledig' end;
        if nee is null then
            new.niet_reeel := coalesce((select p.prijs < g.prijs from inschrijfprijs p
                join gunningsperceel g on g.openstelling = p.openstelling and g.nr = p.perceel
                where p.inschrijving = new.id), false);
            new.gestand_tot := (select (sluit at time zone 'Europe/Amsterdam')::date + 90
                                from openstelling where id = new.openstelling);
            new.hash := encode(sha256(convert_to(inschrijving_canoniek(new), 'UTF8')), 'hex');
        end if;
    elsif new.toestand = 'INGETROKKEN' and old.toestand in ('CONCEPT', 'INGEDIEND') then
        perform pg_advisory_xact_lock_shared(hashtext('envelop' || new.openstelling));
        new.ingetrokken := nu();
        new.ongelezen := not exists (select from gunningsmodel where openstelling = new.openstelling and geopend);
        nee := case
            when to_jsonb(new) - vrij - array['ingetrokken', 'reden', 'ongelezen']
                <> to_jsonb(old) - vrij - array['ingetrokken', 'reden', 'ongelezen'] then 'inschrijving_ligt_vast'
            -- na het sluiten doet hij zijn inschrijving gestand: weggaan kan, en hij zegt waarom
            when old.toestand = 'INGEDIEND' and new.reden is null
             and not openstelling_ontvangt(new.openstelling, nu()) then 'inschrijving_zonder_reden' end;
    elsif old.toestand = 'CONCEPT' and new.toestand = 'CONCEPT' then
        nee := case
            when to_jsonb(new) - gevolg - concept <> to_jsonb(old) - gevolg - concept then 'inschrijving_ligt_vast'
            when new.voorwaardenset <> old.voorwaardenset and new.voorwaardenset is distinct from
                (select geldende_set(kader) from openstelling where id = new.openstelling) then 'inschrijving_set' end;
    else
        nee := case when to_jsonb(new) - 'zichtbaar'::text - 'geopend'::text <> to_jsonb(old) - 'zichtbaar'::text - 'geopend'::text
                    then 'inschrijving_ligt_vast' end;
    end if;
    if nee is not null then
        raise exception 'inschrijving: %', nee using errcode = '23514', constraint = nee;
    end if;
    new.versie := old.versie + 1;
    return new;
end
$$;
create trigger inschrijving_poort before update on perceelinschrijving
    for each row execute function inschrijving_poort();
create trigger inschrijving_blijft before delete on perceelinschrijving for each row execute function weiger_wijziging();

-- Prijs en antwoorden horen bij een concept; daarna verandert er geen byte. Alleen de kopie van een stuk komt er nog bij.
create function inschrijfdeel_ligt_vast() returns trigger language plpgsql as
$$
declare
    gevolg text[] := array['zichtbaar', 'gegeven', 'prijs_open'];
    i perceelinschrijving;
    nee text;
begin
    if tg_op = 'DELETE' then
        raise exception 'wat bij een inschrijving hoort blijft' using errcode = '42501';
    end if;
    if tg_op = 'UPDATE' and to_jsonb(new) - gevolg = to_jsonb(old) - gevolg then
        return new;
    end if;
    select * into i from perceelinschrijving where id = new.inschrijving;
    if tg_table_name = 'inschrijfantwoord' and tg_op = 'UPDATE' and huidige_aanbieder() is null
            and to_jsonb(new) - gevolg - 'document'::text = to_jsonb(old) - gevolg - 'document'::text
            and to_jsonb(old) ->> 'document' is null and i.zichtbaar then
        return new;
    end if;
    nee := case when i.toestand is distinct from 'CONCEPT' or huidige_aanbieder() is null then 'inschrijving_ligt_vast' end;
    if nee is null and tg_table_name = 'inschrijfprijs' then
        nee := case
            when (new.openstelling, new.perceel) is distinct from (i.openstelling, i.perceel) then 'inschrijving_ligt_vast'
            when not exists (select from gunningsmodel where openstelling = i.openstelling and prijsvorm = 'REEEL')
                then 'inschrijving_vaste_prijs' end;
    elsif nee is null then
        nee := case when not exists (select from gunningscriterium where id = new.criterium
                        and openstelling = i.openstelling and soort <> 'PRIJS') then 'inschrijving_criterium'
                    when new.document is not null then 'inschrijving_ligt_vast' end;
    end if;
    if nee is not null then
        raise exception 'inschrijving: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger ligt_vast before insert or update or delete on inschrijfprijs
    for each row execute function inschrijfdeel_ligt_vast();
create trigger ligt_vast before insert or update or delete on inschrijfantwoord
    for each row execute function inschrijfdeel_ligt_vast();
