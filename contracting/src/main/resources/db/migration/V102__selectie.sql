-- EMVI2 (contractstandaard 2): eerst aanmelden en selecteren, dan schrijven de uitgenodigden in. Een aanmelding is dezelfde
-- dichte envelop als een inschrijving, zonder prijs: dezelfde rij, met de ronde erbij. Een selectie is een voornemen van de
-- eerste ronde, met uitslag en brief. Hoeveel er uitgenodigd worden staat bij de publicatie vast.

alter table perceelinschrijving no force row level security;
alter table inschrijfprijs no force row level security;
alter table inschrijfantwoord no force row level security;
alter table gunningsmodel no force row level security;

create function twee_ronden(p_vorm text) returns boolean language sql immutable as
$$ select coalesce(p_vorm in ('EMVI2', 'EMVI3'), false) $$;

-- Genoeg om te kunnen kiezen: richtlijn 2014/24 artikel 65 noemt vijf, en drie als er onderhandeld wordt. Waar meer
-- contracten te vergeven zijn, is twee meer dan dat het minste waar nog iets te winnen valt.
create function minstens_uitnodigen(p_vorm text, p_aantal int) returns int language sql immutable as
$$ select greatest(case p_vorm when 'EMVI3' then 3 else 5 end, p_aantal + 2) $$;

-- Zo lang heeft wie uitgenodigd wordt om een inschrijving te schrijven; in Nederlandse tijd.
create function tijd_om_in_te_schrijven(p_moment timestamptz) returns timestamptz language sql immutable as
$$ select ((p_moment at time zone 'Europe/Amsterdam') + interval '10 days') at time zone 'Europe/Amsterdam' $$;

alter table gunningsmodel drop constraint gunningsmodel_vorm_check;
alter table gunningsmodel add constraint gunningsmodel_vorm_check
    check (vorm in ('EMVI1', 'EMVI2', 'ZEMVI1', 'ZEMVI2', 'ZEMVI3', 'ZEMVI4'));
alter table gunningsmodel drop constraint gunning_zemvi_vaste_prijs;
alter table gunningsmodel add constraint gunning_zemvi_vaste_prijs check (vorm like 'EMVI%' or prijsvorm = 'VAST');
alter table gunningsmodel add column aanmelden_tot timestamptz;
alter table gunningsmodel add column aanmelding_open boolean not null default false;
alter table gunningsmodel add column aanmelding_open_op timestamptz;
alter table gunningsmodel add column aanmelding_open_door text;
alter table gunningsmodel add unique (gemeente, openstelling, aanmelding_open);
alter table gunningsmodel add constraint gunning_aanmelding_geopend check (
    num_nulls(aanmelding_open_op, aanmelding_open_door) = case when aanmelding_open then 0 else 2 end);

alter table gunningsperceel add column uitnodigen int check (uitnodigen between 1 and 999);

-- Onder EMVI3 staan de onderwerpen vast, en gaat inschrijven pas na de gesprekken open (V103).
alter table gunningsmodel add column gespreksonderwerpen text check (length(gespreksonderwerpen) between 1 and 4000);
alter table gunningsperceel add column inschrijven_vanaf timestamptz;
alter table gunningsperceel add column inschrijven_door text;
alter table gunningsperceel add constraint gunning_inschrijven check (num_nulls(inschrijven_vanaf, inschrijven_door) in (0, 2));

-- De ronde van een envelop. Zichtbaar volgt de vlag van haar eigen ronde.
alter table perceelinschrijving add column ronde text not null default 'INSCHRIJVING'
    check (ronde in ('AANMELDING', 'INSCHRIJVING'));
alter table perceelinschrijving add column aanmelding_open boolean;
alter table perceelinschrijving add constraint inschrijving_ronde
    check ((aanmelding_open is null) = (ronde = 'INSCHRIJVING'));
alter table perceelinschrijving alter column zichtbaar set expression as
    (coalesce(aanmelding_open, geopend) and ingediend is not null and not ongelezen);
alter table perceelinschrijving add foreign key (gemeente, openstelling, aanmelding_open)
    references gunningsmodel (gemeente, openstelling, aanmelding_open) on update cascade;
alter table perceelinschrijving drop constraint perceelinschrijving_toestand_check;
alter table perceelinschrijving add constraint perceelinschrijving_toestand_check
    check (toestand in ('CONCEPT', 'INGEDIEND', 'INGETROKKEN', 'GEGUND', 'AFGEWEZEN', 'UITGENODIGD'));
alter table perceelinschrijving add constraint aanmelding_afloop check (toestand <> case ronde
    when 'AANMELDING' then 'GEGUND' else 'UITGENODIGD' end);
-- een aanmelding biedt niets aan, en doet dus niets gestand
alter table perceelinschrijving drop constraint perceelinschrijving_check;
alter table perceelinschrijving add constraint inschrijving_ontvangst check (
    num_nulls(ingediend, ingediend_door, hash) in (0, 3)
    and (gestand_tot is not null) = (ingediend is not null and ronde = 'INSCHRIJVING'));
drop index inschrijving_loopt;
create unique index inschrijving_loopt on perceelinschrijving (openstelling, perceel, aanbieder, ronde)
    where toestand <> 'INGETROKKEN';

alter table perceelinschrijving force row level security;
alter table inschrijfprijs force row level security;
alter table inschrijfantwoord force row level security;
alter table gunningsmodel force row level security;

alter table gunningsvoornemen add column ronde text not null default 'INSCHRIJVING'
    check (ronde in ('AANMELDING', 'INSCHRIJVING'));
drop index gunningsvoornemen_geldt;
create unique index gunningsvoornemen_geldt on gunningsvoornemen (openstelling, perceel, ronde) where vervallen is null;
alter table loting add column ronde text not null default 'INSCHRIJVING'
    check (ronde in ('AANMELDING', 'INSCHRIJVING'));
alter table loting drop constraint loting_pkey;
alter table loting add constraint loting_pkey primary key (openstelling, perceel, ronde);
alter table gunningsuitslag drop constraint gunningsuitslag_uitkomst_check;
alter table gunningsuitslag add constraint gunningsuitslag_uitkomst_check
    check (uitkomst in ('GEGUND', 'UITGENODIGD', 'AFGEWEZEN', 'ONVOLDOENDE', 'NIET_REEEL', 'TERZIJDE'));

-- Waar deze ronde over gaat: met twee ronden tellen de selectiecriteria alleen in de eerste.
create function criterium_in_ronde(c gunningscriterium, p_ronde text) returns boolean language sql stable as
$$
    select c.soort <> 'PRIJS' and (p_ronde = 'AANMELDING') = (c.soort = 'SELECTIE' and twee_ronden(
        (select vorm from gunningsmodel where openstelling = c.openstelling)))
$$;

-- Het sluitingsmoment van de aanmelding. Lag het platform er toen uit, dan even veel later als bij elke procedure (L5).
create function aanmelding_sluit(m gunningsmodel) returns timestamptz language sql stable as
$$
    select m.aanmelden_tot + coalesce((select sum(erbij) from storing
        where van <= m.aanmelden_tot and m.aanmelden_tot <= tot), interval '0')
$$;

-- De ronde waarin iemand nu een envelop begint.
create function ronde_nu(p_openstelling uuid, p_moment timestamptz) returns text language sql stable as
$$
    select case when exists (select from gunningsmodel m where m.openstelling = p_openstelling and twee_ronden(m.vorm)
                             and p_moment < aanmelding_sluit(m)) then 'AANMELDING' else 'INSCHRIJVING' end
$$;

-- De ronde waar de gemeente op dit perceel mee bezig is: selecteren tot er geselecteerd is.
create function perceel_ronde(p_openstelling uuid, p_perceel int) returns text language sql stable as
$$
    select case when exists (select from gunningsmodel where openstelling = p_openstelling and twee_ronden(vorm))
        and not exists (select from gunningsvoornemen where openstelling = p_openstelling and perceel = p_perceel
                        and ronde = 'AANMELDING') then 'AANMELDING' else 'INSCHRIJVING' end
$$;

-- V07: waarom deze envelop op dit moment niet binnenkomt, of niets.
create function ronde_tegen(i perceelinschrijving, p_moment timestamptz) returns text language sql stable as
$$
    select case
        when not openstelling_ontvangt(i.openstelling, p_moment) then 'inschrijving_te_laat'
        when not twee_ronden(m.vorm) then case when i.ronde = 'AANMELDING' then 'aanmelding_niet_gevraagd' end
        when i.ronde = 'AANMELDING' then
            case when p_moment >= aanmelding_sluit(m) or m.aanmelding_open then 'inschrijving_te_laat' end
        when not exists (select from perceelinschrijving a where a.openstelling = i.openstelling and a.perceel = i.perceel
                         and a.aanbieder = i.aanbieder and a.ronde = 'AANMELDING' and a.toestand = 'UITGENODIGD')
            then 'inschrijving_niet_uitgenodigd'
        when m.vorm = 'EMVI3' and not exists (select from gunningsperceel g where g.openstelling = i.openstelling
                         and g.nr = i.perceel and g.inschrijven_vanaf is not null) then 'inschrijving_na_gesprek' end
    from gunningsmodel m where m.openstelling = i.openstelling
$$;

create or replace function gunningsmodel_tegen(o openstelling) returns setof text language sql stable as
$$
    with c as (
        select coalesce(sum(gewicht), 0) as samen,
               coalesce(sum(gewicht) filter (where soort = 'KWALITEIT'), 0) as kwaliteit,
               coalesce(sum(gewicht) filter (where soort = 'PRIJS'), 0) as prijs,
               coalesce(sum(gewicht) filter (where soort = 'SELECTIE'), 0) as selecteren,
               count(*) as aantal, count(*) filter (where soort = 'SELECTIE') as selectie
        from gunningscriterium where openstelling = o.id)
    select v.regel
    from c left join gunningsmodel m on m.openstelling = o.id
    left join inkoopkader k on k.id = o.kader
    cross join lateral (values
        ('gunning_zonder_model', m.openstelling is null),
        ('gunning_vorm', (m.vorm like 'EMVI%') <> (o.procedure = 'SAS_MET_EMVI')),
        ('gunning_niet_gesloten', o.instroom <> 'GESLOTEN'),
        ('gunning_alleen_prijs', m.vorm like 'EMVI%' and c.kwaliteit = 0),
        -- elke ronde verdeelt haar eigen honderd
        ('gunning_gewichten', case when twee_ronden(m.vorm) then c.kwaliteit + c.prijs <> 100 or c.selecteren <> 100
                              else m.vorm <> 'ZEMVI1' and c.samen <> 100 end),
        ('gunning_soort', case when twee_ronden(m.vorm) then c.selectie = 0 when m.vorm = 'EMVI1' then c.selectie > 0
                          when m.vorm = 'ZEMVI1' then c.aantal > 0 else c.selectie < c.aantal end),
        ('gunning_prijs_past', m.vorm like 'EMVI%' and (m.prijsvorm = 'REEEL') <> (c.prijs > 0)),
        ('gunning_weging_kader', m.vorm like 'EMVI%' and c.kwaliteit is distinct from k.gewicht_kwaliteit),
        ('gunning_zonder_perceel', exists (select from perceel p where p.openstelling = o.id and not exists (
            select from gunningsperceel g where g.openstelling = p.openstelling and g.nr = p.nr))),
        ('gunning_aantal', exists (select from gunningsperceel g where g.openstelling = o.id
            and (g.aantal is null) <> (m.vorm = 'ZEMVI1'))),
        ('gunning_zonder_grenzen', exists (select from gunningsperceel g where g.openstelling = o.id
            and (g.laag is null) <> (c.prijs = 0))),
        ('gunning_aanmelden', case when twee_ronden(m.vorm) then m.aanmelden_tot is null or m.aanmelden_tot <= nu()
            or m.aanmelden_tot <= greatest(o.opent, o.vragen_tot) or tijd_om_in_te_schrijven(m.aanmelden_tot) > o.sluit
            else m.aanmelden_tot is not null end),
        ('gunning_gesprek', (m.vorm = 'EMVI3') <> (m.gespreksonderwerpen is not null)),
        ('gunning_uitnodigen', exists (select from gunningsperceel g where g.openstelling = o.id
            and case when twee_ronden(m.vorm) then g.uitnodigen is null or g.uitnodigen < minstens_uitnodigen(m.vorm, g.aantal)
                else g.uitnodigen is not null end))) v (regel, geschonden)
    where v.geschonden
$$;

create or replace function gunningsdeel_ligt_vast() returns trigger language plpgsql as
$$
declare
    openen text[] := array['gepubliceerd', 'geopend', 'geopend_op', 'geopend_door', 'prijs_open', 'prijs_open_op',
                           'prijs_open_door', 'aanmelding_open', 'aanmelding_open_op', 'aanmelding_open_door',
                           'inschrijven_vanaf', 'inschrijven_door'];
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - openen = to_jsonb(old) - openen then
        return new;
    end if;
    if exists (select from openstelling where id = coalesce(new.openstelling, old.openstelling)
               and (publicatie is not null or procedure not like 'SAS%')) then
        raise exception 'het gunningsmodel ligt vast' using errcode = '23514', constraint = 'gunning_ligt_vast';
    end if;
    return coalesce(new, old);
end
$$;

create or replace function inschrijving_gebreken(p_inschrijving uuid)
    returns table (soort text, nr int, titel text) language sql stable as
$$
    with i as (select * from perceelinschrijving where id = p_inschrijving),
    m as (select m.* from gunningsmodel m join i on i.openstelling = m.openstelling)
    select 'ZONDER_PRIJS', null::int, null::text from m, i
    where m.prijsvorm = 'REEEL' and i.ronde = 'INSCHRIJVING'
      and not exists (select from inschrijfprijs where inschrijving = p_inschrijving)
    union all
    select 'ZONDER_ANTWOORD', c.nr, c.titel from gunningscriterium c join i on i.openstelling = c.openstelling
    where criterium_in_ronde(c, i.ronde) and not exists (
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

create or replace function inschrijving_canoniek(i perceelinschrijving) returns text language sql stable as
$$
    select concat_ws(E'\n', 'zorginkoop/' || lower(i.ronde) || '/1',
        lower(i.ronde) || '|' || i.id, 'gemeente|' || i.gemeente, 'aanbieder|' || i.aanbieder,
        'openstelling|' || i.openstelling, 'perceel|' || i.perceel,
        'voorwaarden|' || i.voorwaardenset || '|' || coalesce(i.aanvaarde_hash, ''),
        'ontvangen|' || to_char(i.ingediend at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'ondertekend|' || vrije_tekst(i.ondertekenaar) || '|' || vrije_tekst(i.functie),
        (select 'prijs|' || p.prijs || '|' || p.zout from inschrijfprijs p where p.inschrijving = i.id),
        (select string_agg(concat_ws('|', 'antwoord', c.nr, c.id, coalesce(a.stuk_sha256, ''), vrije_tekst(a.antwoord)),
                E'\n' order by c.nr)
         from inschrijfantwoord a join gunningscriterium c on c.id = a.criterium where a.inschrijving = i.id))
$$;

create or replace function inschrijving_begint() returns trigger language plpgsql as
$$
declare
    o openstelling;
    nee text;
begin
    select * into o from openstelling where id = new.openstelling and gepubliceerd;
    if new.toestand <> 'CONCEPT' or huidige_aanbieder() is null then
        raise exception 'een inschrijving begint als concept van een aanbieder'
            using errcode = '23514', constraint = 'inschrijving_begint_als_concept';
    end if;
    new.aanmelding_open := case new.ronde when 'AANMELDING' then false end;
    nee := ronde_tegen(new, nu());
    if nee is not null then
        raise exception 'deze procedure neemt dit nu niet aan' using errcode = '23514', constraint = nee;
    end if;
    if new.voorwaardenset is distinct from geldende_set(o.kader) then
        raise exception 'dit is niet de versie die geldt' using errcode = '23514', constraint = 'inschrijving_set';
    end if;
    return new;
end
$$;

create or replace function inschrijving_poort() returns trigger language plpgsql as
$$
declare
    nee text;
    concept text[] := array['voorwaardenset', 'aanvaarde_hash', 'ondertekenaar', 'functie'];
    indienen text[] := array['ingediend', 'ingediend_door', 'hash', 'niet_reeel', 'gestand_tot'];
    -- zichtbaar volgt en is hier nog leeg; de twee vlaggen zet de verwijzing naar het model
    gevolg text[] := array['zichtbaar', 'geopend', 'aanmelding_open', 'versie'];
    vrij text[] := gevolg || array['toestand'];
begin
    if huidige_aanbieder() is null then
        -- de gemeente: openen gaat vanzelf, gestanddoening en afloop zet de kamer van het gunnen
        nee := case when to_jsonb(new) - vrij - 'gestand_tot'::text <> to_jsonb(old) - vrij - 'gestand_tot'::text
                      or new.gestand_tot < old.gestand_tot
                      or new.toestand <> old.toestand and (old.toestand <> 'INGEDIEND'
                         or new.toestand not in ('GEGUND', 'AFGEWEZEN', 'UITGENODIGD'))
                      -- alleen als gevolg van een gunning, een selectie of een uitspraak, nooit los
                      or (new.toestand, new.gestand_tot) is distinct from (old.toestand, old.gestand_tot)
                         and pg_trigger_depth() < 2 then 'inschrijving_ligt_vast' end;
    elsif old.toestand = 'CONCEPT' and new.toestand = 'INGEDIEND' then
        -- Wie indient deelt dit slot, wie opent heeft het alleen: niemand valt ertussen.
        perform pg_advisory_xact_lock_shared(hashtext('envelop' || new.openstelling));
        nee := case
            when to_jsonb(new) - vrij - indienen <> to_jsonb(old) - vrij - indienen then 'inschrijving_ligt_vast'
            when new.ingediend is null or new.ingediend > nu() or new.ingediend < nu() - interval '10 minutes'
                then 'inschrijving_moment'
            when exists (select from gunningsmodel where openstelling = new.openstelling and geopend)
                then 'inschrijving_te_laat'
            else coalesce(ronde_tegen(new, new.ingediend),
                          case when exists (select from inschrijving_gebreken(new.id)) then 'inschrijving_onvolledig' end) end;
        if nee is null then
            new.niet_reeel := coalesce((select p.prijs < g.prijs from inschrijfprijs p
                join gunningsperceel g on g.openstelling = p.openstelling and g.nr = p.perceel
                where p.inschrijving = new.id), false);
            new.gestand_tot := (select (sluit at time zone 'Europe/Amsterdam')::date + 90
                                from openstelling where id = new.openstelling and new.ronde = 'INSCHRIJVING');
            new.hash := encode(sha256(convert_to(inschrijving_canoniek(new), 'UTF8')), 'hex');
        end if;
    elsif new.toestand = 'INGETROKKEN' and old.toestand in ('CONCEPT', 'INGEDIEND', 'UITGENODIGD') then
        perform pg_advisory_xact_lock_shared(hashtext('envelop' || new.openstelling));
        new.ingetrokken := nu();
        new.ongelezen := not exists (select from gunningsmodel where openstelling = new.openstelling
            and case new.ronde when 'AANMELDING' then aanmelding_open else geopend end);
        nee := case
            when to_jsonb(new) - vrij - array['ingetrokken', 'reden', 'ongelezen']
                <> to_jsonb(old) - vrij - array['ingetrokken', 'reden', 'ongelezen'] then 'inschrijving_ligt_vast'
            -- na het sluiten doet hij zijn inschrijving gestand: weggaan kan, en hij zegt waarom
            when old.toestand <> 'CONCEPT' and new.reden is null
             and ronde_tegen(old, nu()) is not null then 'inschrijving_zonder_reden' end;
    elsif old.toestand = 'CONCEPT' and new.toestand = 'CONCEPT' then
        nee := case
            when to_jsonb(new) - gevolg - concept <> to_jsonb(old) - gevolg - concept then 'inschrijving_ligt_vast'
            when new.voorwaardenset <> old.voorwaardenset and new.voorwaardenset is distinct from
                (select geldende_set(kader) from openstelling where id = new.openstelling) then 'inschrijving_set' end;
    else
        nee := case when to_jsonb(new) - gevolg || '{"versie": 0}' <> to_jsonb(old) - gevolg || '{"versie": 0}'
                    then 'inschrijving_ligt_vast' end;
    end if;
    if nee is not null then
        raise exception 'inschrijving: %', nee using errcode = '23514', constraint = nee;
    end if;
    new.versie := old.versie + 1;
    return new;
end
$$;

create or replace function inschrijfdeel_ligt_vast() returns trigger language plpgsql as
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
            when i.ronde = 'AANMELDING' then 'aanmelding_zonder_prijs'
            when (new.openstelling, new.perceel) is distinct from (i.openstelling, i.perceel) then 'inschrijving_ligt_vast'
            when not exists (select from gunningsmodel where openstelling = i.openstelling and prijsvorm = 'REEEL')
                then 'inschrijving_vaste_prijs' end;
    elsif nee is null then
        nee := case when not exists (select from gunningscriterium c where c.id = new.criterium
                        and c.openstelling = i.openstelling and criterium_in_ronde(c, i.ronde)) then 'inschrijving_criterium'
                    when new.document is not null then 'inschrijving_ligt_vast' end;
    end if;
    if nee is not null then
        raise exception 'inschrijving: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;

-- Elke ronde gaat tien minuten na haar eigen sluiten open, en eenmaal.
create or replace function enveloppen_open() returns trigger language plpgsql as
$$
declare
    o openstelling;
    sluit timestamptz;
    nee text;
begin
    if tg_op = 'INSERT' then
        nee := case when new.geopend or new.aanmelding_open then 'opening_te_vroeg' end;
    elsif (new.geopend, new.aanmelding_open) is distinct from (old.geopend, old.aanmelding_open) then
        select * into o from openstelling where id = new.openstelling;
        sluit := case when new.aanmelding_open <> old.aanmelding_open then aanmelding_sluit(new) else o.sluit end;
        nee := case when old.geopend and not new.geopend or old.aanmelding_open and not new.aanmelding_open
                then 'opening_blijft'
            when new.geopend <> old.geopend and new.aanmelding_open <> old.aanmelding_open then 'opening_te_vroeg'
            when o.ingetrokken is not null or o.publicatie is null or sluit is null
              or nu() < sluit + interval '10 minutes' then 'opening_te_vroeg'
            when (new.geopend_op, new.geopend_door) is distinct from (old.geopend_op, old.geopend_door)
             and new.geopend = old.geopend
              or (new.aanmelding_open_op, new.aanmelding_open_door) is distinct from
                 (old.aanmelding_open_op, old.aanmelding_open_door) and new.aanmelding_open = old.aanmelding_open
                then 'opening_blijft' end;
        if nee is null then
            perform pg_advisory_xact_lock(hashtext('envelop' || new.openstelling));
            if new.geopend <> old.geopend then
                new.geopend_op := nu();
            else
                new.aanmelding_open_op := nu();
            end if;
        end if;
    elsif (new.geopend_op, new.geopend_door, new.aanmelding_open_op, new.aanmelding_open_door) is distinct from
          (old.geopend_op, old.geopend_door, old.aanmelding_open_op, old.aanmelding_open_door) then
        nee := 'opening_blijft';
    end if;
    if nee is not null then
        raise exception 'enveloppen: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;

create or replace function kwaliteit_beslist(i perceelinschrijving) returns boolean language sql stable as
$$
    select not exists (select from gunningscriterium c where c.openstelling = i.openstelling
        and criterium_in_ronde(c, i.ronde)
        and not exists (select from laatste_scores(i.id) s where s.criterium = c.id and s.akkoord))
$$;

-- De stand van een ronde. Bij de aanmelding is het maximum het aantal dat uitgenodigd wordt, en is er geen prijs.
drop function gunningsstand(uuid, int);
create function gunningsstand(p_openstelling uuid, p_perceel int, p_ronde text default 'INSCHRIJVING')
    returns table (inschrijving uuid, aanbieder char(8), uitkomst text, kwaliteit numeric, prijspunten numeric,
                   totaal numeric, plaats int) language sql stable as
$$
    with m as (
        select m.openstelling, m.totaal, case p_ronde when 'AANMELDING' then 0 else m.drempel end as drempel, g.nr,
               coalesce(case p_ronde when 'AANMELDING' then g.uitnodigen else g.aantal end, 999999) as aantal,
               g.laag, g.hoog, c.gewicht, l.zaad
        from gunningsmodel m join gunningsperceel g on g.openstelling = m.openstelling and g.nr = p_perceel
        left join gunningscriterium c on c.openstelling = m.openstelling and c.soort = 'PRIJS'
              and p_ronde = 'INSCHRIJVING'
        left join loting l on l.openstelling = m.openstelling and l.perceel = g.nr and l.ronde = p_ronde
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
             and i.ronde = p_ronde
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
                when r.plaats + r.gelijk - 1 <= r.aantal
                    then case p_ronde when 'AANMELDING' then 'UITGENODIGD' else 'GEGUND' end
                when r.plaats <= r.aantal then 'LOTEN' else 'AFGEWEZEN' end,
           case when t.telt then t.kwaliteit end, case when t.telt and t.beslist then t.prijspunten end,
           case when t.telt and t.beslist then t.totaal end, r.plaats::int
    from t left join r on r.id = t.id
$$;

drop function wegen_tegen(uuid, int);
create function wegen_tegen(i perceelinschrijving) returns text language sql stable as
$$
    select case
        when exists (select from gunningsvoornemen v where v.openstelling = i.openstelling and v.perceel = i.perceel
                     and v.ronde = i.ronde and v.vervallen is null) then 'gunning_voornemen_geldt'
        when exists (select from gunningsperceel g where g.openstelling = i.openstelling and g.nr = i.perceel
                     and g.prijs_open)
         and not exists (select from gunningsvoornemen v where v.openstelling = i.openstelling and v.perceel = i.perceel
                         and v.ronde = 'INSCHRIJVING') then 'score_na_prijs' end
$$;

create or replace function score_past() returns trigger language plpgsql as
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
        when c.openstelling is distinct from i.openstelling or not criterium_in_ronde(c, i.ronde) then 'score_criterium'
        when new.punten > c.gewicht * (select totaal from gunningsmodel where openstelling = c.openstelling) / 100
            then 'score_te_hoog'
        else coalesce(wegen_tegen(i), gunning_beoordelaar_tegen(new.beoordelaar, i.openstelling, i.perceel)) end;
    if nee is not null then
        raise exception 'score: %', nee using errcode = '23514', constraint = nee;
    end if;
    new.moment := nu();
    return new;
end
$$;

create or replace function scorebevestiging_past() returns trigger language plpgsql as
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
        else coalesce(wegen_tegen(i), gunning_beoordelaar_tegen(new.beoordelaar, i.openstelling, i.perceel)) end;
    if nee is not null then
        raise exception 'score: %', nee using errcode = '23514', constraint = nee;
    end if;
    new.moment := nu();
    return new;
end
$$;

create or replace function terzijdelegging_past() returns trigger language plpgsql as
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
        else coalesce(wegen_tegen(i),
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

create or replace function prijzen_open() returns trigger language plpgsql as
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
                         and i.ronde = 'INSCHRIJVING' and i.zichtbaar and inschrijving_telt(i) and not kwaliteit_beslist(i))
                then 'prijs_na_kwaliteit' end;
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

create or replace function loting_past() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtext('gunning' || new.openstelling || new.perceel));
    if not exists (select from gunningsstand(new.openstelling, new.perceel, new.ronde) where uitkomst = 'LOTEN') then
        raise exception 'er valt niets te loten' using errcode = '23514', constraint = 'loting_niet_nodig';
    end if;
    new.zaad := gen_random_uuid()::text;
    new.moment := nu();
    return new;
end
$$;

drop function gunning_tegen(uuid, int);
create function gunning_tegen(p_openstelling uuid, p_perceel int, p_ronde text default 'INSCHRIJVING') returns text
    language sql stable as
$$
    select case
        when not exists (select from gunningsmodel where openstelling = p_openstelling
                         and case p_ronde when 'AANMELDING' then aanmelding_open else geopend end) then 'gunning_gesloten'
        when exists (select from gunningsvoornemen v where v.openstelling = p_openstelling and v.perceel = p_perceel
                     and v.ronde = p_ronde and v.vervallen is null) then 'gunning_voornemen_geldt'
        when exists (select from terzijdelegging t join perceelinschrijving i on i.id = t.inschrijving
                     where i.openstelling = p_openstelling and i.perceel = p_perceel and i.ronde = p_ronde
                       and t.bevestigd is null and i.toestand = 'INGEDIEND') then 'gunning_terzijde'
        when not exists (select from gunningsstand(p_openstelling, p_perceel, p_ronde) where uitkomst <> 'INGETROKKEN')
            then 'gunning_zonder_inschrijving'
        when exists (select from gunningsstand(p_openstelling, p_perceel, p_ronde) where uitkomst = 'ONBESLIST')
            then 'gunning_onbeslist'
        when exists (select from gunningsstand(p_openstelling, p_perceel, p_ronde) where uitkomst = 'LOTEN')
            then 'gunning_loten'
        -- wie uitgenodigd wordt, heeft tijd om een inschrijving te schrijven
        when p_ronde = 'AANMELDING' and exists (select from openstelling o where o.id = p_openstelling
                     and (o.ingetrokken is not null or o.sluit < tijd_om_in_te_schrijven(nu()))) then 'selectie_te_krap' end
$$;

-- Een kort geding over de selectie telt mee: wie daar gelijk kreeg, had uitgenodigd kunnen zijn.
create or replace function gunnen_tegen(v gunningsvoornemen) returns text language sql stable as
$$
    select case
        when v.vervallen is not null then 'gunning_vervallen'
        when vandaag() <= v.laatste_dag then 'gunning_te_vroeg'
        when exists (select from gunningsgeding g join gunningsvoornemen w on w.id = g.voornemen
                     where w.openstelling = v.openstelling and w.vervallen is null and g.op_tijd and g.uitspraak is null)
            then 'gunning_kort_geding'
        when exists (select from gunningsgeding g where g.voornemen = v.id and g.op_tijd and g.uitkomst = 'TOEGEWEZEN')
            then 'gunning_uitspraak'
        when exists (select from gunningsgeding g join gunningsvoornemen w on w.id = g.voornemen
                     where w.openstelling = v.openstelling and w.perceel = v.perceel and w.ronde = 'AANMELDING'
                       and g.op_tijd and g.uitkomst = 'TOEGEWEZEN') then 'selectie_uitspraak'
        when exists (select from gunningsuitslag u where u.voornemen = v.id and not exists (
                     select from gunningsbrief b where b.voornemen = u.voornemen and b.inschrijving = u.inschrijving))
            then 'gunning_zonder_brief'
        when exists (select from gunningsuitslag u join perceelinschrijving i on i.id = u.inschrijving
                     where u.voornemen = v.id and u.uitkomst = 'GEGUND' and i.toestand = 'INGETROKKEN')
            then 'gunning_winnaar_weg'
        when exists (select from openstelling o join inkoopkader k on k.id = o.kader where o.id = v.openstelling
                     and moet_aangekondigd(k.waarde, vandaag()) and k.aankondiging is null) then 'gunning_aankondiging' end
$$;

create or replace function gunningsvoornemen_past() returns trigger language plpgsql as
$$
declare
    nee text;
    gunnen text[] := array['gegund', 'gegund_door', 'vervallen', 'vervallen_reden', 'laatste_dag'];
begin
    if tg_op = 'INSERT' then
        perform pg_advisory_xact_lock(hashtext('gunning' || new.openstelling || new.perceel));
        nee := coalesce(case when new.ronde <> perceel_ronde(new.openstelling, new.perceel) then 'gunning_overgang' end,
                        gunning_tegen(new.openstelling, new.perceel, new.ronde),
                        gunning_beoordelaar_tegen(new.door, new.openstelling, new.perceel),
                        case when new.gegund is not null or new.vervallen is not null then 'gunning_overgang'
                             when new.mededeling <> vandaag() then 'gunning_dag' end);
    elsif old.ronde = 'AANMELDING' then
        -- De uitgenodigden schrijven erop in, in dichte enveloppen: niemand weet meer wie er last van heeft.
        nee := 'selectie_blijft';
    elsif tg_op = 'DELETE' or old.vervallen is not null or old.gegund is not null
            or to_jsonb(new) - gunnen <> to_jsonb(old) - gunnen then
        nee := 'gunning_overgang';
    elsif new.gegund is not null then
        nee := gunnen_tegen(old);
        new.gegund := nu();
    end if;
    if nee is not null then
        raise exception 'gunning: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;

create or replace function gunningsvoornemen_gevolg() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        insert into gunningsuitslag (gemeente, aanbieder, voornemen, inschrijving, uitkomst, kwaliteit, prijspunten, totaal,
            plaats)
        select new.gemeente, s.aanbieder, new.id, s.inschrijving, s.uitkomst, s.kwaliteit, s.prijspunten, s.totaal, s.plaats
        from gunningsstand(new.openstelling, new.perceel, new.ronde) s where s.uitkomst <> 'INGETROKKEN';
    end if;
    if tg_op = 'INSERT' and new.ronde = 'AANMELDING' or new.gegund is not null then
        update perceelinschrijving i
        set toestand = case when u.uitkomst in ('GEGUND', 'UITGENODIGD') then u.uitkomst else 'AFGEWEZEN' end
        from gunningsuitslag u where u.voornemen = new.id and u.inschrijving = i.id and i.toestand = 'INGEDIEND';
    end if;
    return null;
end
$$;
