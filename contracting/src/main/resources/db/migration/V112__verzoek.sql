-- Een aanbieder vraagt om een toewijzing (315). Elk aangevraagd product krijgt zijn eigen antwoord: een toewijzing (301), "in
-- onderzoek" of een afwijzing (319). De stand volgt uit die antwoorden: wie haar anders zet, wordt tegengehouden.

create table verzoek (
    id                 uuid primary key,
    gemeente           char(4) not null references gemeente,
    aanbieder          char(8) not null references zorgaanbieder,
    wet                text not null check (wet in ('WMO', 'JEUGDWET')),
    bericht            uuid not null,
    nr                 int not null check (nr > 0),
    referentie         text not null check (length(referentie) between 1 and 36),
    dagtekening        date not null,
    -- de persoon zoals het bericht hem noemt; staat hij hier nog niet ingeschreven, dan is hulpvrager leeg
    bsn                char(9) not null check (elfproef(bsn)),
    client             text not null,
    geboortedatum      date,
    hulpvrager         uuid,
    beschikkingnummer  bigint,
    beschikking_ingang date,
    categorie          char(2),
    productcode        text,
    "begin"            date not null,
    eind               date check (eind >= "begin"),
    volume             bigint check (volume >= 0),
    eenheid            char(2) check (eenheid in ('01', '04', '14', '16', '82', '83', '84')),
    frequentie         char(1) check (frequentie in ('1', '2', '4', '6')),
    budget             bigint check (budget >= 0),
    verwijzer          char(2) not null check (verwijzer in ('01', '02', '03', '04', '05', '06', '08')),
    verwijzer_code     text,
    verwijzer_naam     text,
    commentaar         text,
    ontvangen          timestamptz not null default nu(),
    -- wanneer de aanbieder zijn antwoord hoort te hebben
    uiterlijk          timestamptz not null,
    stand              text not null default 'ONTVANGEN'
                       check (stand in ('ONTVANGEN', 'IN_ONDERZOEK', 'TOEGEWEZEN', 'AFGEWEZEN')),
    toewijzing         uuid,
    unique (bericht, nr),
    -- TR347: over gemeenten heen, want de afzender kent al zijn eigen kenmerken (OP095)
    constraint verzoek_referentie unique (aanbieder, wet, referentie),
    constraint verzoek_omvang_heel check (num_nulls(volume, eenheid, frequentie) in (0, 3)),
    constraint verzoek_toegewezen check ((stand = 'TOEGEWEZEN') = (toewijzing is not null))
);
create index verzoek_lijst on verzoek (gemeente, uiterlijk, id);
create index verzoek_binnen on verzoek (gemeente, ontvangen, id);
create index verzoek_client on verzoek (gemeente, client, id);
create index verzoek_aanbieder on verzoek (aanbieder, uiterlijk, id);
create index verzoek_aanbieder_client on verzoek (aanbieder, client, id);
create index verzoek_aanbieder_binnen on verzoek (aanbieder, ontvangen, id);
create index verzoek_onderhanden on verzoek (gemeente, aanbieder, wet, bsn) where stand in ('ONTVANGEN', 'IN_ONDERZOEK');
create index verzoek_hulpvrager on verzoek (hulpvrager) where hulpvrager is not null;
create index verzoek_toewijzing on verzoek (toewijzing) where toewijzing is not null;
select beveilig('verzoek', 'gemeente_aanbieder');
select verwijs('verzoek', 'bericht', 'bericht_in');
select verwijs('verzoek', 'hulpvrager', 'hulpvrager');
select verwijs('verzoek', 'toewijzing', 'toewijzing', true);

-- Wat er met een 319 geantwoord is; dat er toegewezen is staat bij de toewijzing.
create table verzoekantwoord (
    id         uuid primary key,
    gemeente   char(4) not null,
    aanbieder  char(8) not null,
    verzoek    uuid not null,
    antwoord   char(1) not null check (antwoord in ('1', '2')),
    -- codelijst WJ759
    reden      char(1) check (reden between '1' and '9'),
    woonplaats char(4) check (woonplaats ~ '^[0-9]{4}$' and woonplaats <> '0000'),
    door       text not null,
    moment     timestamptz not null default nu(),
    constraint antwoord_met_reden check ((antwoord = '1') = (reden is not null))
);
create index verzoekantwoord_verzoek on verzoekantwoord (verzoek, moment);
select beveilig('verzoekantwoord', 'gemeente_aanbieder');
select alleen_toevoegen('verzoekantwoord');
select verwijs('verzoekantwoord', 'verzoek', 'verzoek', true);

-- Een antwoord dat de aanbieder afkeurde (320) geldt als niet verstuurd.
create table verzoekantwoord_afkeur (
    antwoord  uuid primary key,
    gemeente  char(4) not null,
    aanbieder char(8) not null,
    moment    timestamptz not null default nu()
);
select beveilig('verzoekantwoord_afkeur', 'gemeente_aanbieder');
select alleen_toevoegen('verzoekantwoord_afkeur');
select verwijs('verzoekantwoord_afkeur', 'antwoord', 'verzoekantwoord', true);

create function verzoek_beantwoord(p_verzoek uuid, p_antwoord text) returns boolean language sql stable as
$$
    select exists (select from verzoekantwoord a where a.verzoek = p_verzoek and a.antwoord = p_antwoord
                   and not exists (select from verzoekantwoord_afkeur k where k.antwoord = a.id))
$$;

-- De stand is geen keuze: zij volgt uit wat er geantwoord is.
create function verzoek_stand(p_verzoek uuid, p_toewijzing uuid) returns text language sql stable as
$$
    select case when p_toewijzing is not null then 'TOEGEWEZEN'
                when verzoek_beantwoord(p_verzoek, '1') then 'AFGEWEZEN'
                when verzoek_beantwoord(p_verzoek, '2') then 'IN_ONDERZOEK' else 'ONTVANGEN' end
$$;

create function verzoek_slot(p_aanbieder text, p_wet text, p_bsn text) returns bigint language sql immutable as
$$
    select hashtextextended('verzoek' || p_aanbieder || p_wet || p_bsn, 0)
$$;

-- TR374: er loopt al een verzoek over deze client van deze aanbieder, uit een ander bericht.
create function verzoek_is_onderhanden(p_gemeente text, p_aanbieder text, p_wet text, p_bsn text, p_bericht uuid)
    returns boolean language sql stable as
$$
    select exists (select from verzoek v where v.gemeente = p_gemeente and v.aanbieder = p_aanbieder and v.wet = p_wet
                   and v.bsn = p_bsn and v.bericht <> p_bericht and v.stand in ('ONTVANGEN', 'IN_ONDERZOEK'))
$$;

-- Twee berichten over dezelfde client wachten op elkaar; wie als tweede komt, kijkt daarna met verse ogen.
create function verzoek_past() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(verzoek_slot(new.aanbieder, new.wet, new.bsn));
    new.ontvangen := nu();
    if new.stand <> 'ONTVANGEN' then
        raise exception 'een verzoek begint ontvangen' using errcode = '23514', constraint = 'verzoek_stand_volgt';
    end if;
    if verzoek_is_onderhanden(new.gemeente, new.aanbieder, new.wet, new.bsn, new.bericht) then
        raise exception 'er is al een verzoek onderhanden' using errcode = '23514', constraint = 'verzoek_onderhanden';
    end if;
    return new;
end
$$;
create trigger verzoek_past before insert on verzoek for each row execute function verzoek_past();

create function verzoek_gang() returns trigger language plpgsql as
$$
declare
    t toewijzing;
begin
    if to_jsonb(old) - '{stand,toewijzing,hulpvrager,uiterlijk}'::text[]
            <> to_jsonb(new) - '{stand,toewijzing,hulpvrager,uiterlijk}'::text[]
       or old.hulpvrager is distinct from new.hulpvrager and not (old.hulpvrager is null and exists (
            select from hulpvrager h where h.id = new.hulpvrager and h.bsn = new.bsn)) then
        raise exception 'wat gevraagd is ligt vast' using errcode = '23514', constraint = 'verzoek_ligt_vast';
    end if;
    if old.toewijzing is distinct from new.toewijzing then
        if old.toewijzing is not null
                and (select status from toewijzing where id = old.toewijzing) is distinct from 'AFGEKEURD' then
            raise exception 'er is al toegewezen' using errcode = '23514', constraint = 'verzoek_al_toegewezen';
        end if;
        if new.toewijzing is not null then
            if old.stand = 'AFGEWEZEN' then
                raise exception 'het verzoek is afgewezen' using errcode = '23514', constraint = 'verzoek_al_afgewezen';
            end if;
            select * into t from toewijzing where id = new.toewijzing;
            if (t.wet, t.bsn, t.referentie_aanbieder, t.status)
                    is distinct from (new.wet, new.bsn, new.referentie, 'TOEGEWEZEN') then
                raise exception 'deze toewijzing antwoordt op iets anders'
                    using errcode = '23514', constraint = 'verzoek_andere_toewijzing';
            end if;
        end if;
    end if;
    if new.stand <> verzoek_stand(new.id, new.toewijzing) then
        raise exception 'de stand volgt uit het antwoord' using errcode = '23514', constraint = 'verzoek_stand_volgt';
    end if;
    return new;
end
$$;
create trigger verzoek_gang before update on verzoek for each row execute function verzoek_gang();

create function verzoekantwoord_past() returns trigger language plpgsql as
$$
declare
    v verzoek;
    nee text;
begin
    select * into v from verzoek where id = new.verzoek for update;
    new.moment := nu();
    nee := case when v.stand = 'TOEGEWEZEN' then 'antwoord_na_toewijzing'                          -- TR359
                when v.stand = 'AFGEWEZEN' then 'antwoord_na_afwijzing'                            -- TR365
                when v.stand = 'IN_ONDERZOEK' and new.antwoord = '2' then 'antwoord_tweede_onderzoek' -- TR360
                -- TR377, TR409: alleen de Jeugdwet kent het woonplaatsbeginsel, en dan hoort de andere gemeente erbij
                when (v.wet = 'JEUGDWET' and new.reden is not distinct from '8') <> (new.woonplaats is not null)
                    then 'antwoord_woonplaats'
                when new.woonplaats = new.gemeente then 'antwoord_eigen_woonplaats' end;
    if nee is not null then
        raise exception 'dit antwoord kan niet' using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger verzoekantwoord_past before insert on verzoekantwoord
    for each row execute function verzoekantwoord_past();

create function verzoek_volgt_antwoord() returns trigger language plpgsql as
$$
declare
    over uuid := case tg_table_name when 'verzoekantwoord' then (to_jsonb(new) ->> 'verzoek')::uuid
        else (select a.verzoek from verzoekantwoord a where a.id = (to_jsonb(new) ->> 'antwoord')::uuid) end;
begin
    perform 1 from verzoek where id = over for update;
    update verzoek v set stand = verzoek_stand(v.id, v.toewijzing) where v.id = over;
    return null;
end
$$;
create trigger verzoek_volgt after insert on verzoekantwoord for each row execute function verzoek_volgt_antwoord();
create trigger verzoek_volgt after insert on verzoekantwoord_afkeur for each row execute function verzoek_volgt_antwoord();

-- De codes die een aangevraagd product kan krijgen; wat het hele bericht raakt (TR374) staat er niet bij.
create function verzoekcodes(p_aanbieder text, p_wet text, p_referentie text, p_categorie text, p_code text)
    returns text[] language sql stable as
$$
    select array_remove(array[
        case when exists (select from verzoek where aanbieder = p_aanbieder and wet = p_wet and referentie = p_referentie)
             then '9347' end,
        case when p_code is not null and not exists (
                select from product where wet = p_wet and code = p_code and categorie = p_categorie)
             then 'S329' end], null)
$$;
