-- Een toewijzing verandert alleen door een wijziging: een rij die erbij komt, die de databank beoordeelt en uitvoert. Keurt de
-- aanbieder het 301 af dat haar draagt, dan komt daar een afkeur bij en staat de toewijzing weer zoals zij was (IV013, OP286).
create table toewijzingwijziging (
    id             uuid primary key default uuidv7(),
    gemeente       char(4) not null,
    aanbieder      char(8) not null,
    toewijzing     uuid not null,
    -- het 301 dat haar draagt; een 301 draagt alles wat in een besluit verandert (OP087)
    bericht        uuid not null,
    soort          text not null check (soort in ('NIEUW', 'VERLENGD', 'VERKORT', 'VOLUME', 'BUDGET', 'VERWIJDERD')),
    -- codelijst WMO002/JZ002; 01 is vervallen (CS336)
    reden          char(2),
    -- het kenmerk van het verzoek om wijziging dat zo gehonoreerd wordt (IV093)
    referentie     text,
    -- waar uit blijkt dat de aanbieder het ermee eens is (OP186, OP298, OP299)
    instemming     text,
    eind           date,
    volume         bigint,
    budget         bigint,
    eind_was       date,
    volume_was     bigint,
    budget_was     bigint,
    reden_was      char(2),
    referentie_was text,
    toegewezen_was timestamptz not null,
    door           text not null,
    moment         timestamptz not null,
    constraint wijziging_reden check (case soort
        when 'NIEUW' then reden is null
        when 'VERLENGD' then reden is not null and reden in ('03', '04', '10', '11', '12', '14')
        when 'VERKORT' then reden is not null and reden in ('02', '03', '05', '06', '07', '08', '09', '10', '11', '12', '14')
        when 'VERWIJDERD' then reden is not distinct from '13'
        else reden is not null and reden in ('03', '04', '05', '10', '12', '14') end)
);
create index toewijzingwijziging_toewijzing on toewijzingwijziging (toewijzing, moment, id);
create index toewijzingwijziging_bericht on toewijzingwijziging (bericht);
select beveilig('toewijzingwijziging', 'gemeente_aanbieder');
select alleen_toevoegen('toewijzingwijziging');
select verwijs('toewijzingwijziging', 'toewijzing', 'toewijzing', true);
select verwijs('toewijzingwijziging', 'bericht', 'bericht_uit', true);

-- Een retour wijst het 301 aan waar het op antwoordt.
create index bericht_uit_retour on bericht_uit (retour) where retour is not null;

create table toewijzingwijziging_afkeur (
    wijziging uuid primary key,
    gemeente  char(4) not null,
    aanbieder char(8) not null,
    moment    timestamptz not null default nu()
);
select beveilig('toewijzingwijziging_afkeur', 'gemeente_aanbieder');
select alleen_toevoegen('toewijzingwijziging_afkeur');
select verwijs('toewijzingwijziging_afkeur', 'wijziging', 'toewijzingwijziging', true);

-- Buiten een wijziging om zet de toepassing alleen nog de stand: product, periode en omvang liggen vast (OP257).
revoke update on toewijzing from ${toepassing};
grant update (status, versie) on toewijzing to ${toepassing};

-- Wat al goedgekeurd gedeclareerd is, blijft rechtmatig (UP031, OP362): tot welke dag, hoeveel en voor hoeveel geld.
create function toewijzing_benut(t toewijzing, out tot date, out volume bigint, out bedrag bigint) language sql stable as
$$
    select max(p.eind), coalesce(sum(in_eenheid(p.volume, p.eenheid, t.eenheid)), 0)::bigint,
           coalesce(sum(p.bedrag), 0)::bigint
    from prestatie p
    where p.toewijzing = t.id and cardinality(p.codes) = 0 and p.dc = 'D' and not p.gecrediteerd
$$;

create function toewijzingwijziging_past() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as
$$
declare
    t toewijzing;
    benut record;
    geleverd date;
    nee text;
begin
    -- Het slot van de beoordeling: een declaratie die nu beoordeeld wordt, telt mee.
    select * into t from toewijzing where id = new.toewijzing;
    perform pg_advisory_xact_lock(hashtextextended('declaratie ' || t.gemeente || t.wet || t.aanbieder, 0));
    select * into t from toewijzing where id = new.toewijzing for no key update;
    if not found or t.status <> 'TOEGEWEZEN' then
        raise exception 'deze toewijzing loopt niet' using errcode = '23514', constraint = 'wijziging_loopt';
    end if;
    benut := toewijzing_benut(t);
    select max("begin") into geleverd from levering where toewijzing = t.id and not verwijderd;
    -- IV013: de laatste versie geldt, op de seconde
    new.moment := greatest(nu(), t.toegewezen + interval '1 second');
    if new.soort not in ('VERLENGD', 'VERKORT') then
        new.eind := case when new.soort = 'VERWIJDERD' then t."begin" else t.eind end;
    end if;
    new.volume := case when new.soort = 'VOLUME' then new.volume else t.volume end;
    new.budget := case when new.soort = 'BUDGET' then new.budget else t.budget end;
    nee := case new.soort
        when 'VERLENGD' then case
            when t.eind is null or new.eind <= t.eind then 'wijziging_niet_later'
            when t.eind < vandaag() then 'wijziging_voorbij' end                                     -- OP380
        when 'VERKORT' then case
            when new.eind is null or new.eind >= t.eind then 'wijziging_niet_eerder'
            when new.eind < t."begin" then 'wijziging_voor_begin'
            when new.eind < benut.tot then 'wijziging_gedeclareerd'
            when new.eind < geleverd then 'wijziging_geleverd'
            when new.eind < vandaag() and new.instemming is null then 'wijziging_instemming' end     -- OP186
        when 'VOLUME' then case
            when t.frequentie is distinct from '6' then 'wijziging_nieuw_nummer'                     -- OP257, IV066
            when new.volume is null or new.volume <= 0 or new.volume = t.volume then 'wijziging_niets'
            when new.volume < benut.volume then 'wijziging_gedeclareerd'
            when new.volume < t.volume and new.instemming is null then 'wijziging_instemming' end    -- OP298
        when 'BUDGET' then case
            when t.budget is null then 'wijziging_nieuw_nummer'
            when new.budget is null or new.budget <= 0 or new.budget = t.budget then 'wijziging_niets'
            when new.budget < benut.bedrag then 'wijziging_gedeclareerd'
            when new.budget < t.budget and new.instemming is null then 'wijziging_instemming' end    -- OP299
        when 'VERWIJDERD' then case
            when benut.tot is not null then 'toewijzing_gedeclareerd'                                -- TR385
            when geleverd is not null then 'wijziging_geleverd' end end;                             -- OP362
    if nee is not null then
        raise exception 'deze wijziging kan niet' using errcode = '23514', constraint = nee;
    end if;
    new.eind_was := t.eind;
    new.volume_was := t.volume;
    new.budget_was := t.budget;
    new.reden_was := t.reden_wijziging;
    new.referentie_was := t.referentie_aanbieder;
    new.toegewezen_was := t.toegewezen;
    if new.soort <> 'NIEUW' then
        update toewijzing set
            eind = new.eind, volume = new.volume, budget = new.budget, reden_wijziging = new.reden,
            referentie_aanbieder = coalesce(new.referentie, t.referentie_aanbieder), toegewezen = new.moment,
            status = case when new.soort = 'VERWIJDERD' then 'VERWIJDERD' else t.status end, versie = t.versie + 1
        where id = t.id;
    end if;
    return new;
end
$$;
create trigger toewijzingwijziging_past before insert on toewijzingwijziging
    for each row execute function toewijzingwijziging_past();

-- De toewijzing zoals zij volgt uit wat niet is afgekeurd: van elk gegeven de laatste wijziging die bleef staan, en anders
-- wat er voor de eerste stond. Zo maakt het niet uit in welke volgorde twee 301's terugkomen.
create function toewijzing_herstel() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as
$$
declare
    w toewijzingwijziging;
    eerste toewijzingwijziging;
    weg boolean;
begin
    select * into w from toewijzingwijziging where id = new.wijziging;
    perform 1 from toewijzing where id = w.toewijzing for no key update;
    if w.soort = 'NIEUW' then
        update toewijzing set status = 'AFGEKEURD', versie = versie + 1 where id = w.toewijzing;
        return null;
    end if;
    select * into eerste from toewijzingwijziging where toewijzing = w.toewijzing and soort <> 'NIEUW' order by moment, id limit 1;
    update toewijzing t set
        eind = case when e.id is null then eerste.eind_was else e.eind end,
        volume = case when v.id is null then eerste.volume_was else v.volume end,
        budget = case when b.id is null then eerste.budget_was else b.budget end,
        reden_wijziging = case when l.id is null then eerste.reden_was else l.reden end,
        referentie_aanbieder = case when r.id is null then eerste.referentie_was else r.referentie end,
        toegewezen = case when l.id is null then eerste.toegewezen_was else l.moment end,
        status = case when t.status = 'AFGEKEURD' then t.status
                      when l.soort = 'VERWIJDERD' then 'VERWIJDERD' else 'TOEGEWEZEN' end,
        versie = t.versie + 1
    from (select 1) een
    left join lateral geldende_wijziging(w.toewijzing, '{VERLENGD,VERKORT,VERWIJDERD}', false) e on true
    left join lateral geldende_wijziging(w.toewijzing, '{VOLUME}', false) v on true
    left join lateral geldende_wijziging(w.toewijzing, '{BUDGET}', false) b on true
    left join lateral geldende_wijziging(w.toewijzing, '{VERLENGD,VERKORT,VOLUME,BUDGET,VERWIJDERD}', false) l on true
    left join lateral geldende_wijziging(w.toewijzing, '{VERLENGD,VERKORT,VOLUME,BUDGET,VERWIJDERD}', true) r on true
    where t.id = w.toewijzing;
    return null;
end
$$;

create function geldende_wijziging(p_toewijzing uuid, p_soorten text[], p_op_verzoek boolean) returns setof toewijzingwijziging
    language sql stable as
$$
    select w.* from toewijzingwijziging w
    where w.toewijzing = p_toewijzing and w.soort = any (p_soorten) and (w.referentie is not null or not p_op_verzoek)
      and not exists (select from toewijzingwijziging_afkeur k where k.wijziging = w.id)
    order by w.moment desc, w.id desc limit 1
$$;
create trigger toewijzing_herstel after insert on toewijzingwijziging_afkeur
    for each row execute function toewijzing_herstel();

-- Wie ten onrechte verwijderd leek, was al toegewezen: daar hoeft de overeenkomst niet nog eens voor open te staan.
create or replace trigger toewijzing_contract_blijft before update on toewijzing
    for each row when (new.status = 'TOEGEWEZEN' and old.status <> 'VERWIJDERD'
        and (old.status, old.overeenkomst, old."begin", old.grond)
            is distinct from (new.status, new.overeenkomst, new."begin", new.grond))
    execute function toewijzing_contract_laat_toe();

-- Zet wat van een toewijzing in een jaar nog te verwachten is op haar kosten min wat er al gerealiseerd is. Eerst het slot,
-- dan lezen: een declaratie die tegelijk realiseert, heeft haar deel dan al genomen. Geeft het plafond dat knelt.
create function stel_verplichting(p_plafond uuid, p_toewijzing uuid, p_aanbieder char(8), p_kosten bigint, p_grond text,
                                  p_bron uuid, p_bewaakt boolean) returns uuid language plpgsql as
$$
declare
    v_blad plafond;
    v verplichting;
    v_scheelt bigint;
begin
    select * into strict v_blad from plafond where id = p_plafond;
    v_blad := coalesce((
        select p from verplichting g join plafond p on p.id = g.plafond
        where g.toewijzing = p_toewijzing and g.jaar = v_blad.jaar), v_blad);
    perform 1 from plafond where id = any (v_blad.pad) order by cardinality(pad) for no key update;
    select * into v from verplichting where toewijzing = p_toewijzing and jaar = v_blad.jaar;
    v_scheelt := greatest(p_kosten - coalesce(v.gerealiseerd, 0), 0) - coalesce(v.verplicht, 0);
    if v_scheelt > 0 then
        return boek(v_blad.id, 'VERPLICHTING', 'VRIJ', 'VERPLICHT', v_scheelt, p_toewijzing, p_aanbieder, null, p_grond,
                    p_bron, p_bewaakt);
    elsif v_scheelt < 0 then
        return boek(v_blad.id, 'VRIJVAL', 'VERPLICHT', 'VRIJ', -v_scheelt, p_toewijzing, p_aanbieder, null, null, p_bron,
                    false);
    end if;
    return null;
end
$$;
