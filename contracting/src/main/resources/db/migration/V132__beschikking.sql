-- Van onderzoek naar besluit (lifecycles 6; INV-6.1, PO-16): verslag, aanvraag, beschikking, bezwaar en evaluatie. Elk is
-- een feit dat blijft staan; de stand van een zaak volgt eruit.

create table verslag (
    id                 uuid primary key,
    nr                 bigint generated always as identity,
    gemeente           char(4) not null,
    zaak               uuid not null,
    -- TR-13: wat iemand vroeg is niet altijd wat er nodig is
    gestelde_vraag     text not null check (length(gestelde_vraag) between 1 and 4000),
    vastgestelde_vraag text not null check (length(vastgestelde_vraag) between 1 and 4000),
    bevindingen        text not null check (length(bevindingen) between 1 and 8000),
    document           uuid not null,
    verstrekt          date not null default vandaag(),
    door               text not null,
    moment             timestamptz not null default nu()
);
create index verslag_van on verslag (zaak, nr desc);
create index verslag_document on verslag (document);
select beveilig('verslag', 'gemeente');
select alleen_toevoegen('verslag');
select verwijs('verslag', 'zaak', 'zaak');
select verwijs('verslag', 'document', 'document');

create table hulpaanvraag (
    zaak      uuid primary key,
    gemeente  char(4) not null,
    ontvangen date not null default vandaag(),
    vorm      text not null check (vorm in ('VERSLAG_GETEKEND', 'BRIEF', 'DIGITAAL')),
    van_wie   text not null check (van_wie in ('HULPVRAGER', 'VERTEGENWOORDIGER')),
    door      text not null,
    moment    timestamptz not null default nu()
);
select beveilig('hulpaanvraag', 'gemeente');
select alleen_toevoegen('hulpaanvraag');
select verwijs('hulpaanvraag', 'zaak', 'zaak');

create table beschikking (
    id         uuid primary key,
    nr         bigint generated always as identity,
    gemeente   char(4) not null references gemeente,
    nummer     text not null default 'B-' || upper(left(replace(gen_random_uuid()::text, '-', ''), 10)),
    zaak       uuid not null,
    soort      text not null check (soort in ('TOEKENNING', 'AFWIJZING')),
    motivering text not null check (length(motivering) between 1 and 8000),
    door       text not null,
    moment     timestamptz not null default nu(),
    constraint beschikking_nummer unique (gemeente, nummer)
);
create index beschikking_van on beschikking (zaak, nr desc);
create index beschikking_lijst on beschikking (gemeente, moment desc, id);
select beveilig('beschikking', 'gemeente');
select alleen_toevoegen('beschikking');
select verwijs('beschikking', 'zaak', 'zaak');

-- Een voorziening erin. Zonder omvang is het een resultaat: de aanbieder zegt hoe. Geld voor een pgb hoort alleen bij een
-- pgb (rulings A13).
create table beschikkingregel (
    id           uuid primary key,
    nr           bigint generated always as identity,
    gemeente     char(4) not null,
    beschikking  uuid not null,
    categorie    char(2) not null,
    productcode  text,
    omschrijving text not null check (length(omschrijving) between 1 and 300),
    resultaat    text not null check (length(resultaat) between 1 and 2000),
    vorm         text not null check (vorm in ('NATURA', 'PGB')),
    begin        date not null,
    eind         date not null check (eind >= begin),
    volume       bigint check (volume > 0),
    eenheid      char(2) check (eenheid in ('01', '04', '14', '16', '82', '83', '84')),
    frequentie   char(1) check (frequentie in ('1', '2', '4', '6')),
    pgb          bigint check (pgb > 0),
    constraint beschikkingregel_omvang_heel check (num_nulls(volume, eenheid, frequentie) in (0, 3)),
    constraint beschikkingregel_pgb check ((vorm = 'PGB') = (pgb is not null))
);
create index beschikkingregel_van on beschikkingregel (beschikking, nr);
select beveilig('beschikkingregel', 'gemeente');
select alleen_toevoegen('beschikkingregel');
select verwijs('beschikkingregel', 'beschikking', 'beschikking');

-- Zij geldt als zij bekend is (Awb 3:40); daarna begint de tijd voor bezwaar.
create table bekendmaking (
    beschikking uuid primary key,
    gemeente    char(4) not null,
    document    uuid not null,
    wijze       text not null check (wijze in ('POST', 'UITGEREIKT', 'DIGITAAL')),
    bekend      date not null default vandaag(),
    door        text not null,
    moment      timestamptz not null default nu()
);
create index bekendmaking_document on bekendmaking (document);
select beveilig('bekendmaking', 'gemeente');
select alleen_toevoegen('bekendmaking');
select verwijs('bekendmaking', 'beschikking', 'beschikking');
select verwijs('bekendmaking', 'document', 'document');

-- Bezwaar loopt naast de zaak: geen enkele regel over hulp kijkt hierin.
create table bezwaar (
    id          uuid primary key,
    nr          bigint generated always as identity,
    gemeente    char(4) not null,
    beschikking uuid not null,
    ontvangen   date not null,
    gronden     text not null check (length(gronden) between 1 and 8000),
    op_tijd     boolean not null default false,
    uitkomst    text check (uitkomst in ('GEGROND', 'ONGEGROND', 'NIET_ONTVANKELIJK', 'INGETROKKEN')),
    reden       text check (length(reden) between 1 and 8000),
    beslist     timestamptz,
    beslist_door text,
    door        text not null,
    moment      timestamptz not null default nu(),
    constraint bezwaar_beslist_heel check (num_nulls(uitkomst, reden, beslist, beslist_door) in (0, 4))
);
create index bezwaar_van on bezwaar (beschikking, nr);
select beveilig('bezwaar', 'gemeente');
revoke delete on bezwaar from ${toepassing};
select verwijs('bezwaar', 'beschikking', 'beschikking');

create table evaluatie (
    id          uuid primary key,
    nr          bigint generated always as identity,
    gemeente    char(4) not null,
    zaak        uuid not null,
    uitkomst    text not null check (uitkomst in ('LOOPT_DOOR', 'VERLENGD', 'AFGEBOUWD', 'BEEINDIGD')),
    resultaat   text not null check (resultaat in ('BEHAALD', 'DEELS', 'NIET_BEHAALD')),
    toelichting text not null check (length(toelichting) between 1 and 4000),
    door        text not null,
    moment      timestamptz not null default nu()
);
create index evaluatie_van on evaluatie (zaak, nr desc);
select beveilig('evaluatie', 'gemeente');
select alleen_toevoegen('evaluatie');
select verwijs('evaluatie', 'zaak', 'zaak');

-- Een toewijzing kan de beschikking noemen waar zij uit volgt (PO-16).
alter table toewijzing add column beschikking uuid;
create index toewijzing_beschikking on toewijzing (beschikking) where beschikking is not null;
select verwijs('toewijzing', 'beschikking', 'beschikking');

-- De stand volgt ----------------------------------------------------------------------------------
create function is_bekend(p_zaak uuid) returns boolean language sql stable as
$$
    select exists (select from beschikking b join bekendmaking k on k.beschikking = b.id where b.zaak = p_zaak)
$$;

create function zaak_stand(p_zaak uuid) returns text language sql stable as
$$
    select coalesce(
        (select case e.uitkomst when 'LOOPT_DOOR' then 'EVALUATIE' else e.uitkomst end
         from evaluatie e where e.zaak = p_zaak order by e.nr desc limit 1),
        (select case when bool_or(exists (select from levering l where l.toewijzing = t.id and not l.verwijderd))
                     then 'IN_UITVOERING' when count(*) > 0 then 'TOEGEWEZEN' end
         from beschikking b join toewijzing t on t.beschikking = b.id and t.status = 'TOEGEWEZEN' where b.zaak = p_zaak),
        case when is_bekend(p_zaak) then 'BESCHIKKING'
             when exists (select from hulpaanvraag where zaak = p_zaak) then 'AANVRAAG'
             when exists (select from verslag where zaak = p_zaak) then 'VERSLAG' else 'ONDERZOEK' end)
$$;

create table zaakvoortgang (
    zaak     uuid primary key,
    gemeente char(4) not null,
    stand    text not null check (stand in ('ONDERZOEK', 'VERSLAG', 'AANVRAAG', 'BESCHIKKING', 'TOEGEWEZEN',
                 'IN_UITVOERING', 'EVALUATIE', 'VERLENGD', 'AFGEBOUWD', 'BEEINDIGD')),
    sinds    timestamptz not null default nu()
);
create index zaakvoortgang_stand on zaakvoortgang (gemeente, stand, zaak);
select beveilig('zaakvoortgang', 'gemeente');
revoke delete on zaakvoortgang from ${toepassing};
select verwijs('zaakvoortgang', 'zaak', 'zaak');

create function zaak_stand_volgt() returns trigger language plpgsql as
$$
begin
    if new.stand <> zaak_stand(new.zaak) or tg_op = 'UPDATE' and new.zaak <> old.zaak then
        raise exception 'de stand volgt uit wat er gebeurd is'
            using errcode = '23514', constraint = 'zaak_stand_volgt';
    end if;
    new.sinds := nu();
    return new;
end
$$;
create trigger zaak_stand_volgt before insert or update on zaakvoortgang
    for each row execute function zaak_stand_volgt();

create function zaak_volgt() returns trigger language plpgsql as
$$
declare
    rij jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    over uuid := case tg_table_name
        when 'zaak' then (rij ->> 'id')::uuid
        when 'bekendmaking' then (select zaak from beschikking where id = (rij ->> 'beschikking')::uuid)
        when 'toewijzing' then (select zaak from beschikking where id = (rij ->> 'beschikking')::uuid)
        when 'levering' then (select b.zaak from toewijzing t join beschikking b on b.id = t.beschikking
                              where t.id = (rij ->> 'toewijzing')::uuid)
        else (rij ->> 'zaak')::uuid end;
begin
    if tg_table_name = 'zaak' then
        insert into zaakvoortgang (zaak, gemeente, stand) values (over, rij ->> 'gemeente', zaak_stand(over));
    elsif over is not null then
        update zaakvoortgang v set stand = s.nieuw from (select zaak_stand(over) as nieuw) s
        where v.zaak = over and v.stand <> s.nieuw;
    end if;
    return null;
end
$$;
create trigger zaak_volgt after insert on zaak for each row execute function zaak_volgt();
create trigger zaak_volgt after insert on verslag for each row execute function zaak_volgt();
create trigger zaak_volgt after insert on hulpaanvraag for each row execute function zaak_volgt();
create trigger zaak_volgt after insert on bekendmaking for each row execute function zaak_volgt();
create trigger zaak_volgt after insert on evaluatie for each row execute function zaak_volgt();
create trigger zaak_volgt after insert on toewijzing for each row
    when (new.beschikking is not null) execute function zaak_volgt();
create trigger zaak_volgt_verder after update on toewijzing for each row
    when (new.beschikking is not null and old.status <> new.status) execute function zaak_volgt();
create trigger zaak_volgt after insert or update on levering for each row execute function zaak_volgt();

-- Wat er al was. FORCE verbergt rijen ook voor de eigenaar (rulings D3).
do $$
declare
    t text;
begin
    foreach t in array array['zaak', 'melding', 'meldingoordeel', 'gezinslid', 'toewijzing', 'triage', 'zaakvoortgang',
                             'evaluatie', 'beschikking', 'bekendmaking', 'hulpaanvraag', 'verslag', 'levering',
                             'triageregel'] loop
        execute format('alter table %I no force row level security', t);
    end loop;
    insert into zaakvoortgang (zaak, gemeente, stand) select id, gemeente, zaak_stand(id) from zaak;
    insert into triage (gemeente, zaak, soort, uitkomst, door) select gemeente, id, 'REGEL', 'ENKELVOUDIG', door from zaak;
    if (select count(*) from zaakvoortgang) <> (select count(*) from zaak) then
        raise exception 'niet elke zaak kreeg haar stand';
    end if;
    foreach t in array array['zaak', 'melding', 'meldingoordeel', 'gezinslid', 'toewijzing', 'triage', 'zaakvoortgang',
                             'evaluatie', 'beschikking', 'bekendmaking', 'hulpaanvraag', 'verslag', 'levering',
                             'triageregel'] loop
        execute format('alter table %I force row level security', t);
    end loop;
end
$$;

-- Wat wanneer mag ---------------------------------------------------------------------------------
create function weiger_besluitstap(p_regel text, p_zin text) returns void language plpgsql as
$$
begin
    raise exception '%', p_zin using errcode = '23514', constraint = p_regel;
end
$$;

create function besluitstap_past() returns trigger language plpgsql as
$$
declare
    n jsonb := to_jsonb(new);
    v_zaak uuid := (n ->> 'zaak')::uuid;
    b beschikking;
begin
    if n ? 'beschikking' then
        select * into b from beschikking where id = (n ->> 'beschikking')::uuid;
        v_zaak := b.zaak;
    end if;
    -- Wat er niet is, of van een ander, weigert de verwijzing.
    if not exists (select from zaak where id = v_zaak) then
        return new;
    end if;
    -- Twee stappen tegelijk zien elkaar.
    perform pg_advisory_xact_lock(hashtextextended('zaak' || v_zaak, 0));
    case tg_table_name
        when 'verslag' then
            if exists (select from hulpaanvraag where zaak = v_zaak) then
                perform weiger_besluitstap('verslag_na_aanvraag', 'na de aanvraag komt er geen verslag meer');
            elsif not exists (select from ondersteuningsaanbod where zaak = v_zaak) then
                perform weiger_besluitstap('verslag_na_ondersteuning', 'eerst clientondersteuning aanbieden');
            elsif not afweging_rond(v_zaak) then
                perform weiger_besluitstap('verslag_na_afweging', 'eerst afwegen');
            end if;
        when 'hulpaanvraag' then
            -- Wmo 2015 art. 2.3.2 lid 9: na het onderzoek, of als het te lang duurt
            if not exists (select from verslag where zaak = v_zaak) and exists (
                    select from termijn where onderwerp = v_zaak and soort = 'ONDERZOEK' and einde >= nu()) then
                perform weiger_besluitstap('aanvraag_na_onderzoek', 'het onderzoek loopt nog');
            elsif (n ->> 'ontvangen')::date > vandaag()
                    or (n ->> 'ontvangen')::date < (select start from zaak where id = v_zaak) then
                perform weiger_besluitstap('aanvraag_op_een_dag', 'tussen de melding en vandaag');
            end if;
        when 'beschikking' then
            if is_bekend(v_zaak) then
                perform weiger_besluitstap('zaak_is_besloten', 'er is al besloten');
            elsif not exists (select from hulpaanvraag where zaak = v_zaak) then
                perform weiger_besluitstap('beschikking_na_aanvraag', 'eerst de aanvraag');
            end if;
        when 'beschikkingregel' then
            if is_bekend(v_zaak) then
                perform weiger_besluitstap('zaak_is_besloten', 'er is al besloten');
            elsif b.soort <> 'TOEKENNING' then
                perform weiger_besluitstap('regel_bij_toekenning', 'een afwijzing kent niets toe');
            elsif stappen_ontoereikend(v_zaak) < 4 then
                perform weiger_besluitstap('individueel_na_afweging', 'eerst wat voorgaat');
            end if;
        when 'bekendmaking' then
            if is_bekend(v_zaak) then
                perform weiger_besluitstap('zaak_is_besloten', 'er is al besloten');
            elsif b.id <> (select id from beschikking where zaak = v_zaak order by nr desc limit 1) then
                perform weiger_besluitstap('bekendmaking_van_de_laatste', 'er is een nieuwer ontwerp');
            elsif b.soort = 'TOEKENNING' and not exists (select from beschikkingregel where beschikking = b.id) then
                perform weiger_besluitstap('toekenning_met_regel', 'wat wordt er toegekend');
            elsif b.soort = 'TOEKENNING' and stappen_ontoereikend(v_zaak) < 4 then
                perform weiger_besluitstap('individueel_na_afweging', 'eerst wat voorgaat');
            elsif b.soort = 'AFWIJZING' and zelfde_mens(b.door, n ->> 'door') then
                perform weiger_besluitstap('afwijzing_vier_ogen', 'een ander kijkt mee');
            end if;
        when 'bezwaar' then
            if not exists (select from bekendmaking where beschikking = b.id) then
                perform weiger_besluitstap('bezwaar_na_bekendmaking', 'er is nog niets bekendgemaakt');
            elsif (n ->> 'ontvangen')::date > vandaag()
                    or (n ->> 'ontvangen')::date < (select bekend from bekendmaking where beschikking = b.id) then
                perform weiger_besluitstap('bezwaar_op_een_dag', 'tussen de bekendmaking en vandaag');
            end if;
            -- zonder klok is er geen dag waarop het te laat is
            new.op_tijd := not exists (
                select from termijn t where t.onderwerp = b.id and t.soort = 'BEZWAAR'
                and (t.einde at time zone 'Europe/Amsterdam')::date < (n ->> 'ontvangen')::date);
        when 'evaluatie' then
            if not is_bekend(v_zaak) then
                perform weiger_besluitstap('evaluatie_na_besluit', 'er is nog niets om te evalueren');
            end if;
        when 'afweging' then
            if is_bekend(v_zaak) then
                perform weiger_besluitstap('zaak_is_besloten', 'er is al besloten');
            end if;
    end case;
    return new;
end
$$;
create trigger besluitstap_past before insert on verslag for each row execute function besluitstap_past();
create trigger besluitstap_past before insert on hulpaanvraag for each row execute function besluitstap_past();
create trigger besluitstap_past before insert on beschikking for each row execute function besluitstap_past();
create trigger besluitstap_past before insert on beschikkingregel for each row execute function besluitstap_past();
create trigger besluitstap_past before insert on bekendmaking for each row execute function besluitstap_past();
create trigger besluitstap_past before insert on bezwaar for each row execute function besluitstap_past();
create trigger besluitstap_past before insert on evaluatie for each row execute function besluitstap_past();
create trigger besluitstap_past before insert on afweging for each row execute function besluitstap_past();

-- Eenmaal beslist, en door een ander dan wie het besluit nam (Awb 10:3 lid 3); intrekken doet de indiener zelf.
create function bezwaar_gang() returns trigger language plpgsql as
$$
begin
    if old.uitkomst is not null or to_jsonb(old) - '{uitkomst,reden,beslist,beslist_door}'::text[]
            <> to_jsonb(new) - '{uitkomst,reden,beslist,beslist_door}'::text[] then
        perform weiger_besluitstap('bezwaar_is_beslist', 'over dit bezwaar is beslist');
    end if;
    if new.uitkomst <> 'INGETROKKEN' and exists (
            select from beschikking b join bekendmaking k on k.beschikking = b.id where b.id = new.beschikking
            and (zelfde_mens(b.door, new.beslist_door) or zelfde_mens(k.door, new.beslist_door))) then
        perform weiger_besluitstap('bezwaar_andere_ogen', 'een ander beslist');
    end if;
    return new;
end
$$;
create trigger bezwaar_gang before update on bezwaar for each row execute function bezwaar_gang();

-- Ook de twee weken voor het besluit beginnen een keer, op de dag van de aanvraag (Wmo 2015 art. 2.3.5 lid 2).
create function besluit_begint_eenmaal() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE' then
        if (new.soort, new.onderwerp_soort, new.onderwerp, new.gebeurtenis)
                <> (old.soort, old.onderwerp_soort, old.onderwerp, old.gebeurtenis) then
            perform weiger_besluitstap('klok_van_zaak', 'de klok van een zaak gaat niet terug');
        end if;
    elsif new.gebeurtenis is distinct from (select ontvangen from hulpaanvraag where zaak = new.onderwerp)
            or exists (select from termijn where onderwerp = new.onderwerp and soort = new.soort) then
        perform weiger_besluitstap('klok_van_zaak', 'de klok begint een keer, op de dag van de aanvraag');
    end if;
    return new;
end
$$;
create trigger besluit_begint_eenmaal before insert on termijn for each row
    when (new.onderwerp_soort = 'ZAAK' and new.soort = 'BESLUIT') execute function besluit_begint_eenmaal();
create trigger besluit_begint_niet_opnieuw before update on termijn for each row
    when (old.onderwerp_soort = 'ZAAK' and old.soort = 'BESLUIT') execute function besluit_begint_eenmaal();

-- Een toewijzing die een beschikking noemt, blijft erbinnen. Een pgb geeft geen toewijzing (rulings A13).
create function toewijzing_past_bij_beschikking() returns trigger language plpgsql as
$$
declare
    v_zaak uuid := (select b.zaak from beschikking b join bekendmaking k on k.beschikking = b.id
                    where b.id = new.beschikking);
begin
    if tg_op = 'UPDATE' then
        if new.beschikking is distinct from old.beschikking then
            perform weiger_besluitstap('toewijzing_houdt_beschikking', 'de beschikking ligt vast');
        end if;
    elsif not exists (select from zaak z where z.id = v_zaak and z.hulpvrager = new.hulpvrager and z.wet = new.wet) then
        perform weiger_besluitstap('toewijzing_zonder_beschikking', 'niet bekendgemaakt, of over een ander');
    elsif not exists (
            select from beschikkingregel r where r.beschikking = new.beschikking and r.vorm = 'NATURA'
            and r.categorie = new.categorie and coalesce(r.productcode, new.productcode) is not distinct from new.productcode
            and daterange(r.begin, r.eind, '[]') @> daterange(new."begin", new.eind, '[]')) then
        perform weiger_besluitstap('toewijzing_buiten_beschikking', 'dit kent de beschikking niet in natura toe');
    end if;
    return new;
end
$$;
create trigger toewijzing_past_bij_beschikking before insert on toewijzing for each row
    when (new.beschikking is not null) execute function toewijzing_past_bij_beschikking();
create trigger toewijzing_houdt_beschikking before update of beschikking on toewijzing for each row
    execute function toewijzing_past_bij_beschikking();
