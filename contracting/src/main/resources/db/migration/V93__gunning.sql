-- Van stand naar gunning: voornemen per perceel met voor elke inschrijver een brief, twintig kalenderdagen, kort geding en
-- klacht (IE 4.8). Anders dan bij een toelating houdt een kort geding hier alles tegen tot de uitspraak.

create function gunning_tegen(p_openstelling uuid, p_perceel int) returns text language sql stable as
$$
    select case
        when not exists (select from gunningsmodel where openstelling = p_openstelling and geopend) then 'gunning_gesloten'
        when exists (select from gunningsvoornemen v where v.openstelling = p_openstelling and v.perceel = p_perceel
                     and v.vervallen is null) then 'gunning_voornemen_geldt'
        when exists (select from terzijdelegging t join perceelinschrijving i on i.id = t.inschrijving
                     where i.openstelling = p_openstelling and i.perceel = p_perceel and t.bevestigd is null
                       and i.toestand = 'INGEDIEND') then 'gunning_terzijde'
        when not exists (select from gunningsstand(p_openstelling, p_perceel) where uitkomst <> 'INGETROKKEN')
            then 'gunning_zonder_inschrijving'
        when exists (select from gunningsstand(p_openstelling, p_perceel) where uitkomst = 'ONBESLIST') then 'gunning_onbeslist'
        when exists (select from gunningsstand(p_openstelling, p_perceel) where uitkomst = 'LOTEN') then 'gunning_loten' end
$$;

-- De uitslag zoals hij is meegedeeld: overgeschreven uit de stand, en daarna verandert er niets meer aan.
create table gunningsuitslag (
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    voornemen    uuid not null,
    inschrijving uuid not null,
    uitkomst     text not null check (uitkomst in ('GEGUND', 'AFGEWEZEN', 'ONVOLDOENDE', 'NIET_REEEL', 'TERZIJDE')),
    kwaliteit    numeric(8, 2),
    prijspunten  numeric(8, 2),
    totaal       numeric(8, 2),
    plaats       int,
    primary key (voornemen, inschrijving),
    foreign key (gemeente, voornemen) references gunningsvoornemen (gemeente, id)
);
select beveilig('gunningsuitslag', 'gemeente_aanbieder');
select alleen_toevoegen('gunningsuitslag');
select verwijs('gunningsuitslag', 'inschrijving', 'perceelinschrijving', true);

create function uitslag_volgt() returns trigger language plpgsql as
$$
begin
    if pg_trigger_depth() < 2 then
        raise exception 'een uitslag volgt uit de stand' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger uitslag_volgt before insert on gunningsuitslag for each row execute function uitslag_volgt();

create table gunningsbrief (
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    voornemen    uuid not null,
    inschrijving uuid not null,
    brief        uuid not null,
    verzending   uuid not null,
    primary key (voornemen, inschrijving),
    foreign key (gemeente, voornemen) references gunningsvoornemen (gemeente, id)
);
select beveilig('gunningsbrief', 'gemeente_aanbieder');
select alleen_toevoegen('gunningsbrief');
select verwijs('gunningsbrief', 'inschrijving', 'perceelinschrijving', true);
select verwijs('gunningsbrief', 'brief', 'document', true);

create table gunningsgeding (
    id           uuid primary key,
    gemeente     char(4) not null,
    voornemen    uuid not null,
    -- wie naar de rechter gaat
    inschrijving uuid not null,
    dagvaarding  date not null,
    -- na de laatste dag is het recht vervallen; de dagvaarding staat er, maar houdt niets tegen
    op_tijd      boolean not null default false,
    uitspraak    date,
    uitkomst     text check (uitkomst in ('TOEGEWEZEN', 'AFGEWEZEN')),
    door         text not null,
    constraint geding_eenmaal unique (voornemen, inschrijving),
    foreign key (gemeente, voornemen) references gunningsvoornemen (gemeente, id),
    foreign key (gemeente, inschrijving) references perceelinschrijving (gemeente, id),
    check ((uitspraak is null) = (uitkomst is null)),
    constraint geding_uitspraak check (uitspraak >= dagvaarding)
);
select beveilig('gunningsgeding', 'gemeente');

create function gunningsgeding_past() returns trigger language plpgsql as
$$
declare
    v gunningsvoornemen;
    nee text;
begin
    select * into v from gunningsvoornemen where id = new.voornemen;
    if tg_op = 'INSERT' then
        new.op_tijd := new.dagvaarding <= v.laatste_dag;
        nee := case when new.uitspraak is not null then 'geding_ligt_vast'
            when new.dagvaarding > vandaag() or new.dagvaarding < v.mededeling then 'geding_dag'
            when v.gegund is not null and new.op_tijd then 'gunning_al_gegund' end;
    elsif tg_op = 'DELETE' or old.uitspraak is not null or new.uitspraak > vandaag()
            or to_jsonb(new) - array['uitspraak', 'uitkomst'] <> to_jsonb(old) - array['uitspraak', 'uitkomst'] then
        nee := 'geding_ligt_vast';
    elsif new.op_tijd then
        -- Gestanddoening loopt voor iedereen door tot veertien kalenderdagen na de uitspraak (ITP 4.7).
        update perceelinschrijving set gestand_tot = new.uitspraak + 14
        where openstelling = v.openstelling and perceel = v.perceel and ingediend is not null
          and toestand = 'INGEDIEND' and gestand_tot < new.uitspraak + 14;
    end if;
    if nee is not null then
        raise exception 'kort geding: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger gunningsgeding_past before insert or update or delete on gunningsgeding
    for each row execute function gunningsgeding_past();

-- Waarom een voornemen nog niet definitief kan worden (V13, OP-18, WC-05).
create function gunnen_tegen(v gunningsvoornemen) returns text language sql stable as
$$
    select case
        when v.vervallen is not null then 'gunning_vervallen'
        when vandaag() <= v.laatste_dag then 'gunning_te_vroeg'
        when exists (select from gunningsgeding g join gunningsvoornemen w on w.id = g.voornemen
                     where w.openstelling = v.openstelling and w.vervallen is null and g.op_tijd and g.uitspraak is null)
            then 'gunning_kort_geding'
        when exists (select from gunningsgeding g where g.voornemen = v.id and g.op_tijd and g.uitkomst = 'TOEGEWEZEN')
            then 'gunning_uitspraak'
        when exists (select from gunningsuitslag u where u.voornemen = v.id and not exists (
                     select from gunningsbrief b where b.voornemen = u.voornemen and b.inschrijving = u.inschrijving))
            then 'gunning_zonder_brief'
        when exists (select from gunningsuitslag u join perceelinschrijving i on i.id = u.inschrijving
                     where u.voornemen = v.id and u.uitkomst = 'GEGUND' and i.toestand = 'INGETROKKEN')
            then 'gunning_winnaar_weg'
        when exists (select from openstelling o join inkoopkader k on k.id = o.kader where o.id = v.openstelling
                     and moet_aangekondigd(k.waarde, vandaag()) and k.aankondiging is null) then 'gunning_aankondiging' end
$$;

create function gunningsvoornemen_past() returns trigger language plpgsql as
$$
declare
    nee text;
    gunnen text[] := array['gegund', 'gegund_door', 'vervallen', 'vervallen_reden', 'laatste_dag'];
begin
    if tg_op = 'INSERT' then
        perform pg_advisory_xact_lock(hashtext('gunning' || new.openstelling || new.perceel));
        nee := coalesce(gunning_tegen(new.openstelling, new.perceel),
                        gunning_beoordelaar_tegen(new.door, new.openstelling, new.perceel),
                        case when new.gegund is not null or new.vervallen is not null then 'gunning_overgang'
                             when new.mededeling <> vandaag() then 'gunning_dag' end);
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
create trigger gunningsvoornemen_past before insert or update or delete on gunningsvoornemen
    for each row execute function gunningsvoornemen_past();

create function gunningsvoornemen_gevolg() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        insert into gunningsuitslag (gemeente, aanbieder, voornemen, inschrijving, uitkomst, kwaliteit, prijspunten, totaal,
            plaats)
        select new.gemeente, s.aanbieder, new.id, s.inschrijving, s.uitkomst, s.kwaliteit, s.prijspunten, s.totaal, s.plaats
        from gunningsstand(new.openstelling, new.perceel) s where s.uitkomst <> 'INGETROKKEN';
    elsif new.gegund is not null then
        update perceelinschrijving i set toestand = case u.uitkomst when 'GEGUND' then 'GEGUND' else 'AFGEWEZEN' end
        from gunningsuitslag u where u.voornemen = new.id and u.inschrijving = i.id and i.toestand = 'INGEDIEND';
    end if;
    return null;
end
$$;
create trigger gunningsvoornemen_gevolg after insert or update on gunningsvoornemen
    for each row execute function gunningsvoornemen_gevolg();

-- Een klacht houdt niets tegen; binnen zes weken is er antwoord. Daarna kan een inschrijver naar de Commissie van
-- Aanbestedingsexperts.
create table gunningsklacht (
    id           uuid primary key,
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    inschrijving uuid not null,
    tekst        text not null check (length(tekst) between 1 and 10000),
    ontvangen    date not null default vandaag(),
    uiterlijk    date not null generated always as (ontvangen + 42) stored,
    uitkomst     text check (uitkomst in ('GEGROND', 'ONGEGROND', 'NIET_ONTVANKELIJK')),
    antwoord     text check (length(antwoord) between 1 and 10000),
    beslist      date,
    beslist_door text,
    door         text not null,
    check (num_nulls(uitkomst, antwoord, beslist, beslist_door) in (0, 4))
);
create index gunningsklacht_van on gunningsklacht (inschrijving, ontvangen);
select beveilig('gunningsklacht', 'gemeente_aanbieder', 'volgt');
select verwijs('gunningsklacht', 'inschrijving', 'perceelinschrijving', true);

create function gunningsklacht_past() returns trigger language plpgsql as
$$
declare
    vrij text[] := array['uitkomst', 'antwoord', 'beslist', 'beslist_door', 'uiterlijk'];
    nee text;
begin
    if tg_op = 'INSERT' then
        new.ontvangen := vandaag();
        nee := case
            when new.uitkomst is not null or huidige_aanbieder() is null then 'klacht_ligt_vast'
            -- tot de enveloppen open zijn weet de gemeente niet dat er een inschrijving is
            when not exists (select from perceelinschrijving where id = new.inschrijving and zichtbaar)
                then 'klacht_te_vroeg' end;
    elsif tg_op = 'DELETE' or old.uitkomst is not null or to_jsonb(new) - vrij <> to_jsonb(old) - vrij then
        nee := 'klacht_ligt_vast';
    else
        new.beslist := vandaag();
    end if;
    if nee is not null then
        raise exception 'klacht: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger gunningsklacht_past before insert or update or delete on gunningsklacht
    for each row execute function gunningsklacht_past();

-- Uit welke inschrijving een overeenkomst ontstond: een keer.
alter table raamovereenkomst add column inschrijving uuid unique;
select verwijs('raamovereenkomst', 'inschrijving', 'perceelinschrijving', true);
