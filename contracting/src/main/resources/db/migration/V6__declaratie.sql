-- Declaraties: regels komen in bulk binnen, worden in de databank in hun geheel beoordeeld en daarna nooit
-- meer gewijzigd.
create table staging.regel (
    bericht           uuid not null,
    deel              int not null,
    nr                bigint not null,
    bsn               char(9) not null,
    referentie        text not null,
    vorige_referentie text,
    toewijzingnummer  bigint not null,
    categorie         char(2) not null,
    code              text not null,
    begin             date not null,
    eind              date not null,
    volume            bigint not null,
    eenheid           char(2) not null,
    tarief            bigint,
    bedrag            bigint not null,
    dc                char(1) not null
);
create index regel_bericht on staging.regel (bericht, deel);
grant select, insert, delete on staging.regel to ${toepassing};

create table declaratie (
    id                uuid primary key,
    gemeente          char(4) not null references gemeente,
    aanbieder         char(8) not null references zorgaanbieder,
    wet               text not null check (wet in ('WMO', 'JEUGDWET')),
    bericht           uuid not null unique,
    nummer            text not null,
    begin             date not null,
    eind              date not null,
    dagtekening       date not null,
    ontvangen         timestamptz not null,
    beoordeeld        timestamptz not null,
    ingediend         bigint not null,
    toegekend         bigint not null default 0,
    regels            bigint not null default 0,
    afgekeurd         bigint not null default 0,
    status            text not null check (status in ('GOEDGEKEURD', 'DEELS_GOEDGEKEURD', 'AFGEKEURD')),
    kopcodes          text[] not null default '{}',
    codes             text[] not null default '{}',
    check ((status = 'AFGEKEURD') = (kopcodes <> '{}' or codes <> '{}')),
    check (afgekeurd <= regels)
);
-- TR333: een nummer telt zodra de declaratie in behandeling is genomen
create unique index declaratie_nummer on declaratie (gemeente, wet, aanbieder, nummer)
    where codes = '{}' and kopcodes = '{}';
create index declaratie_lijst on declaratie (gemeente, id desc);
create index declaratie_aanbieder on declaratie (aanbieder, id desc);
create index declaratie_periode on declaratie (gemeente, wet, aanbieder, begin);
select beveilig('declaratie', 'gemeente_aanbieder');

create table prestatie (
    declaratie        uuid not null references declaratie,
    nr                bigint not null,
    gemeente          char(4) not null,
    aanbieder         char(8) not null,
    wet               text not null,
    bsn               char(9) not null,
    toewijzing        uuid,
    toewijzingnummer  bigint not null,
    referentie        text not null,
    vorige_referentie text,
    categorie         char(2) not null,
    code              text not null,
    begin             date not null,
    eind              date not null,
    volume            bigint not null,
    eenheid           char(2) not null,
    tarief            bigint,
    bedrag            bigint not null,
    dc                char(1) not null check (dc in ('D', 'C')),
    codes             text[] not null,
    bevindingen       jsonb,
    gecrediteerd      boolean not null default false,
    goedgekeurd       boolean generated always as (cardinality(codes) = 0) stored,
    primary key (declaratie, nr)
);
-- TR314, TR389, TR390: de index oordeelt, ook als twee berichten tegelijk binnenkomen
create unique index prestatie_referentie on prestatie (gemeente, wet, aanbieder, referentie)
    where not ('8021' = any (codes));
create unique index prestatie_een_debet on prestatie (toewijzing, begin, categorie, code)
    where dc = 'D' and cardinality(codes) = 0 and not gecrediteerd;
create unique index prestatie_een_credit on prestatie (gemeente, wet, aanbieder, vorige_referentie)
    where dc = 'C' and cardinality(codes) = 0;
create index prestatie_toewijzing on prestatie (toewijzing, begin) where cardinality(codes) = 0;
create index prestatie_afgekeurd on prestatie (declaratie, nr) where cardinality(codes) > 0;
select beveilig('prestatie', 'gemeente_aanbieder');

create function maand_begin(dag date) returns date language sql immutable as
$$ select dag - extract(day from dag)::int + 1 $$;

create function maand_eind(dag date) returns date language sql immutable as
$$ select (maand_begin(dag) + interval '1 month')::date - 1 $$;

-- Volume dat in één productperiode past (facts 9: IV076, IV077, IV078).
create function volume_in_periode(p_volume bigint, p_eenheid text, p_frequentie text, p_categorie text, p_wet text,
                                  p_toewijzing_eind date, p_begin date, p_eind date)
    returns bigint language plpgsql immutable as
$$
declare
    zondagen bigint;
begin
    if p_frequentie = '1' then
        return p_volume * (p_eind - p_begin + 1);
    elsif p_frequentie <> '2' then
        return p_volume;
    elsif p_eenheid in ('82', '83') then
        zondagen := (p_eind - date '1970-01-04') / 7 - (p_begin - 1 - date '1970-01-04') / 7;
        return p_volume * (zondagen + case
            when zondagen > 0 and p_toewijzing_eind is not null and extract(isodow from p_toewijzing_eind) <> 7
                 and p_toewijzing_eind - extract(isodow from p_toewijzing_eind)::int between p_begin and p_eind
            then 1 else 0 end);
    elsif p_wet = 'WMO' and p_categorie = '01' then
        return p_volume * 6;
    end if;
    return p_volume * ((p_eind - date '1970-01-05') / 7 - (p_begin - date '1970-01-05') / 7 + 1);
end
$$;

-- Volume dat in de hele toewijzing past; null is: geen grens (open einde).
create function volume_in_toewijzing(p_volume bigint, p_frequentie text, p_begin date, p_eind date)
    returns bigint language sql immutable as
$$
    select case
        when p_frequentie = '6' then p_volume
        when p_eind is null then null
        when p_frequentie = '1' then p_volume * (p_eind - p_begin + 1)
        when p_frequentie = '2' then p_volume * (((p_eind - date '1970-01-05') / 7) - ((p_begin - date '1970-01-05') / 7) + 1)
        else p_volume * ((extract(year from p_eind) - extract(year from p_begin)) * 12
                         + extract(month from p_eind) - extract(month from p_begin) + 1)::bigint
    end
$$;

-- Minuten tellen als uren als in uren is toegewezen: halve uren omhoog, minstens één als er geleverd is (IV079).
create function in_eenheid(p_volume bigint, p_van text, p_naar text) returns bigint language sql immutable as
$$
    select case when p_van = '01' and p_naar = '04' and p_volume > 0 then greatest(1, (p_volume + 30) / 60)
                else p_volume end
$$;

-- De feiten waar een regel naast gelegd wordt, en de codes die daaruit volgen. Eén functie, zodat de
-- grote en de kleine weg en de proefberekening dezelfde regels kennen.
create type feiten as (
    toewijzing uuid, t_status text, t_bsn char(9), t_categorie char(2), t_code text, t_eenheid char(2),
    t_begin date, t_eind date, t_frequentie char(1), t_volume bigint, t_budget bigint,
    tarief bigint, tarief_eenheid char(2), product_past boolean, eenheid_in_contract boolean);

-- In plpgsql: een opdracht in sql van deze lengte wordt niet uitgeklapt en kost per regel een veelvoud.
create function regelcodes(s staging.regel, f feiten, p_wet text, p_periode_eind date)
    returns text[] language plpgsql immutable as
$$
begin
    return case when f.toewijzing is null then array['9338'] else array_remove(array[
        case when f.t_status = 'VERWIJDERD' then '9384' end,
        case when f.t_bsn <> s.bsn then '8187' end,
        case when f.t_categorie <> s.categorie then '9339' end,
        case when f.t_code <> s.code then '9340' end,
        case when not f.product_past then 'S329' end,
        case when f.t_eenheid <> s.eenheid and not (f.t_eenheid = '04' and s.eenheid = '01')
               or f.t_eenheid is null and not f.eenheid_in_contract then '9341' end,
        case when s."begin" < f.t_begin then '9307' end,
        case when s.eind > f.t_eind then '9308' end,
        case when s.eind > p_periode_eind then '9319' end,
        case when s."begin" <> greatest(maand_begin(s."begin"),
                  case when maand_begin(f.t_begin) = maand_begin(s."begin") then f.t_begin end)
             then '9387' end,
        case when s.eind <> least(maand_eind(s.eind),
                  case when maand_begin(f.t_eind) = maand_begin(s.eind) then f.t_eind end)
             then '9388' end,
        -- Zonder tarief is er niets overeengekomen om te betalen: ook twee lege tarieven zijn niet gelijk.
        case when s.eenheid <> '83' and (s.tarief = case
                       when f.tarief_eenheid = s.eenheid then f.tarief
                       when f.tarief_eenheid = '04' and s.eenheid = '01' then round(f.tarief / 60.0)::bigint end)
                  is not true then '0611' end,
        case when s.eenheid = '83' and s.bedrag <> s.volume then '9346'
             when s.eenheid <> '83' and not (f.tarief_eenheid = '04' and s.eenheid = '01')
                  and s.bedrag <> s.volume * s.tarief then '9346'
             when f.tarief_eenheid = '04' and s.eenheid = '01'
                  and s.tarief = round(f.tarief / 60.0)::bigint
                  and s.bedrag <> round(f.tarief * s.volume / 60.0)::bigint then '9346' end,
        case when s.dc = 'D' and f.t_volume is not null
                  and in_eenheid(s.volume, s.eenheid, f.t_eenheid)
                      > volume_in_periode(f.t_volume, f.t_eenheid, f.t_frequentie, f.t_categorie, p_wet, f.t_eind,
                                          s."begin", s.eind) then '9321' end
    ], null) end;
end
$$;

-- De twee waarden achter een code: wat de aanbieder stuurde en wat de gemeente heeft (INV-9.6).
create function bevinding(p_code text, s staging.regel, f feiten, p_wet text, p_periode_eind date) returns jsonb
    language sql immutable as
$$
    select jsonb_build_object('code', p_code, 'gestuurd', g, 'verwacht', v)
    from (select case p_code
            when '9338' then s.toewijzingnummer::text
            when '9384' then s.toewijzingnummer::text
            when '9339' then s.categorie
            when '9340' then s.code
            when 'S329' then s.categorie || ' ' || s.code
            when '9341' then s.eenheid
            when '9307' then s.begin::text
            when '9387' then s.begin::text
            when '9308' then s.eind::text
            when '9319' then s.eind::text
            when '9388' then s.eind::text
            when '0611' then s.tarief::text
            when '9346' then s.bedrag::text
            when '9321' then s.volume::text
            when '9322' then s.volume::text
            when '9369' then s.bedrag::text
            when '8021' then s.referentie
            when '8017' then s.vorige_referentie
            when '9390' then s.vorige_referentie
            when '9389' then to_char(s.begin, 'YYYY-MM')
            end as g,
        case p_code
            when '9339' then f.t_categorie
            when '9340' then f.t_code
            when '9341' then coalesce(f.t_eenheid, f.tarief_eenheid)
            when '9307' then f.t_begin::text
            when '9387' then greatest(maand_begin(s.begin),
                  case when maand_begin(f.t_begin) = maand_begin(s.begin) then f.t_begin end)::text
            when '9308' then f.t_eind::text
            when '9388' then least(maand_eind(s.eind),
                  case when maand_begin(f.t_eind) = maand_begin(s.eind) then f.t_eind end)::text
            when '9319' then p_periode_eind::text
            when '0611' then case when f.tarief_eenheid = '04' and s.eenheid = '01'
                                  then round(f.tarief / 60.0)::bigint else f.tarief end::text
            when '9346' then case when s.eenheid = '83' then s.volume
                                  when f.tarief_eenheid = '04' and s.eenheid = '01'
                                  then round(f.tarief * s.volume / 60.0)::bigint else s.volume * s.tarief end::text
            when '9321' then volume_in_periode(f.t_volume, f.t_eenheid, f.t_frequentie, f.t_categorie, p_wet,
                                               f.t_eind, s.begin, s.eind)::text
            when '9322' then volume_in_toewijzing(f.t_volume, f.t_frequentie, f.t_begin, f.t_eind)::text
            when '9369' then f.t_budget::text
            end as v) t
$$;
