-- Wat een lopende overeenkomst tijdelijk beperkt. Geen toestand: er kunnen er meer tegelijk zijn, elk met eigen begin,
-- eind en grond (ADR 0015). Dat de bestedingsruimte bereikt is, is een feit van het grootboek en staat hier niet.
create table contractbeperking (
    id            uuid primary key,
    gemeente      char(4) not null,
    aanbieder     char(8) not null,
    overeenkomst  uuid not null references raamovereenkomst,
    soort         text not null check (soort in ('CLIENTENSTOP_AKKOORD', 'CLIENTENSTOP_AANBIEDER', 'CLIENTENSTOP_DIRECT',
                      'SCHORSING')),
    -- 3.5.5: op welk duidelijk signaal de gemeente direct stopt
    signaal       text check (signaal in ('FRAUDE', 'KWALITEIT', 'ONVEILIG')),
    grond         text not null check (length(grond) between 1 and 4000),
    gemeld        timestamptz not null default nu(),
    door          text not null,
    gevraagd_per  date not null,
    begin         date,
    eind          date,
    gehoord       date,
    toestemming   timestamptz,
    toestemming_door text,
    geweigerd     timestamptz,
    beeindigd_om  text check (length(beeindigd_om) > 0),
    check ((toestemming is null) = (toestemming_door is null)),
    check (toestemming is null or geweigerd is null),
    constraint beperking_signaal check ((soort = 'CLIENTENSTOP_DIRECT') = (signaal is not null)),
    constraint beperking_periode check (eind is null or begin is not null and eind >= begin)
);
create index contractbeperking_contract on contractbeperking (overeenkomst, begin);
select beveilig('contractbeperking', 'gemeente_aanbieder', 'voegt_toe');
select verwijs('contractbeperking', 'overeenkomst', 'raamovereenkomst', true);

create function beperking_poort() returns trigger language plpgsql as
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
                or old.beeindigd_om is not null then 'beperking_ligt_vast' end;
        -- rulings A11: de latere van de gevraagde dag en de schriftelijke toestemming
        if old.toestemming is null and new.toestemming is not null then
            new.toestemming := nu();
            new."begin" := greatest(old.gevraagd_per, vandaag());
        end if;
    end if;
    if nee is not null then
        raise exception 'beperking: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger beperking_poort before insert or update on contractbeperking
    for each row execute function beperking_poort();
create trigger beperking_blijft before delete on contractbeperking for each row execute function weiger_wijziging();

-- De bestedingsruimte als feit: de procenten die van de ruimte van dit jaar op zijn; leeg zonder ruimte.
create function ruimte_benut(o raamovereenkomst, p_dag date) returns int language sql stable as
$$
    select max((p.begroot - p.vrij) * 100 / nullif(p.begroot, 0))::int from plafond p
    where p.gemeente = o.gemeente and p.aanbieder = o.aanbieder and p.wet = o.wet and p.soort = 'BESTEDINGSRUIMTE'
      and p.jaar = extract(year from p_dag)::int
$$;

-- Drie losse antwoorden (rulings A4): mag de gemeente hier toewijzen, moet de aanbieder aannemen, wordt het betaald.
-- Wat de wet oplegt en crisis gaan altijd door; een ruimte die op is weigert nooit hulp.
create function contract_antwoord(p_overeenkomst uuid, p_dag date, p_grond text, p_specifiek boolean,
                                  out toegestaan boolean, out verplicht boolean, out betaalbaar boolean,
                                  out redenen text[]) language plpgsql stable as
$$
declare
    o raamovereenkomst;
    dwingend boolean := coalesce(p_grond in ('CRISIS', 'WETTELIJKE_VERWIJZING'), false);
    stops text[];
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
    betaalbaar := toegestaan
        and (p_specifiek or dwingend or p_grond is not null or not 'BESTEDINGSRUIMTE_BEREIKT' = any (redenen));
end
$$;

-- INV-3.2: een aanbieder die een toewijzing niet aanneemt noemt precies een van drie gronden, en die klopt die dag.
create table acceptatieweigering (
    id          uuid primary key,
    gemeente    char(4) not null,
    aanbieder   char(8) not null,
    toewijzing  uuid not null unique references toewijzing,
    grond       text not null check (grond in ('CLIENTENSTOP', 'NIET_PASSEND', 'BESTEDINGSRUIMTE_BEREIKT')),
    toelichting text not null check (length(toelichting) between 1 and 4000),
    door        text not null,
    moment      timestamptz not null default nu()
);
select beveilig('acceptatieweigering', 'gemeente_aanbieder', 'voegt_toe');
select alleen_toevoegen('acceptatieweigering');
select verwijs('acceptatieweigering', 'toewijzing', 'toewijzing', true);

create function acceptatieweigering_poort() returns trigger language plpgsql as
$$
declare
    o raamovereenkomst;
    nee text;
begin
    select r.* into o from toewijzing t join raamovereenkomst r on r.id = t.overeenkomst where t.id = new.toewijzing;
    nee := case
        when o.variant = 'TAAKGERICHT' and new.grond <> 'NIET_PASSEND' then 'weigering_taakgericht'
        when new.grond = 'CLIENTENSTOP' and not exists (select from contractbeperking b where b.overeenkomst = o.id
            and b.soort like 'CLIENTENSTOP%' and b."begin" <= vandaag() and (b.eind is null or b.eind >= vandaag()))
            then 'weigering_geen_stop'
        -- 3.1.1 c: bereikt of bijna bereikt
        when new.grond = 'BESTEDINGSRUIMTE_BEREIKT' and coalesce(ruimte_benut(o, vandaag()), 0) < 95
            then 'weigering_ruimte_vrij' end;
    if nee is not null then
        raise exception 'acceptatie: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger acceptatieweigering_poort before insert on acceptatieweigering
    for each row execute function acceptatieweigering_poort();

-- Onderaannemers (3.9): eerst toestemming, een zzp'er uitgezonderd, en daaronder nooit zonder. Er staat geen rekening
-- bij: betaald wordt alleen de opdrachtnemer.
create table onderaannemer (
    id           uuid primary key,
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    overeenkomst uuid not null references raamovereenkomst,
    onder        uuid references onderaannemer,
    naam         text not null check (length(naam) between 1 and 200),
    kvk          char(8) not null check (kvk ~ '^[0-9]{8}$'),
    zzp          boolean not null,
    producten    text[] not null check (cardinality(producten) > 0),
    begin        date not null,
    eind         date check (eind >= begin),
    gevraagd     timestamptz not null default nu(),
    door         text not null,
    toestemming  date,
    toestemming_door text,
    geweigerd    date,
    besluit      text check (length(besluit) > 0),
    unique (overeenkomst, kvk, begin),
    check ((toestemming is null) = (toestemming_door is null)),
    check (toestemming is null or geweigerd is null)
);
create index onderaannemer_contract on onderaannemer (overeenkomst, naam, id);
select beveilig('onderaannemer', 'gemeente_aanbieder', 'voegt_toe');
select verwijs('onderaannemer', 'overeenkomst', 'raamovereenkomst', true);
select verwijs('onderaannemer', 'onder', 'onderaannemer', true);

create function onderaannemer_poort() returns trigger language plpgsql as
$$
declare
    vrij text[] := array['eind', 'toestemming', 'toestemming_door', 'geweigerd', 'besluit'];
begin
    if tg_op = 'INSERT' then
        new.gevraagd := nu();
        if new.toestemming is not null or new.geweigerd is not null then
            raise exception 'toestemming volgt op de vraag' using errcode = '23514',
                constraint = 'onderaannemer_toestemming_vooraf';
        end if;
    elsif to_jsonb(new) - vrij <> to_jsonb(old) - vrij
            or coalesce(old.toestemming, old.geweigerd) is not null
               and (new.toestemming, new.geweigerd) is distinct from (old.toestemming, old.geweigerd) then
        raise exception 'een onderaannemer verandert niet' using errcode = '23514', constraint = 'onderaannemer_ligt_vast';
    end if;
    return new;
end
$$;
create trigger onderaannemer_poort before insert or update on onderaannemer
    for each row execute function onderaannemer_poort();
create trigger onderaannemer_blijft before delete on onderaannemer for each row execute function weiger_wijziging();

-- V10, INV-3.3: mag deze onderaannemer op deze dag dit product leveren?
create function onderaannemer_mag(p_overeenkomst uuid, p_kvk text, p_product text, p_dag date) returns boolean
    language sql stable as
$$
    select exists (
        select from onderaannemer n left join onderaannemer b on b.id = n.onder
        where n.overeenkomst = p_overeenkomst and n.kvk = p_kvk and p_product = any (n.producten)
          and n."begin" <= p_dag and (n.eind is null or n.eind >= p_dag) and n.geweigerd is null
          and (n.toestemming <= p_dag or n.zzp and n.onder is null)
          and (n.onder is null or b.geweigerd is null and (b.toestemming <= p_dag or b.zzp)
               and b."begin" <= p_dag and (b.eind is null or b.eind >= p_dag)))
$$;
