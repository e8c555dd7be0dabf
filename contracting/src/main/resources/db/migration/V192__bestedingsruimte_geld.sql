-- De bestedingsruimte en het grootboek: openen op haar dag, verhogen met een getekend addendum, bundelen met instemming, en
-- weten dat zij bereikt is (CSW 1.5.7-1.5.9; ADR 0041).

-- Zet de ruimte in de boom, met wat de aanbieder daar dat jaar al toegewezen kreeg: ook die hulp telt mee. De ouder
-- verandert daardoor niet: elke post gaat er een keer uit en een keer in. Wat al betaald is blijft waar het stond.
create function ruimte_opent(p_ruimte uuid, p_naam text) returns uuid language plpgsql as
$$
declare
    r bestedingsruimte;
    b ruimtebesluit;
    v verplichting;
    v_id uuid := uuidv7();
begin
    select * into b from ruimtebesluit where ruimte = p_ruimte;
    perform 1 from plafond p where p.id = any ((select o.pad from plafond o where o.id = b.ouder)::uuid[])
    order by cardinality(p.pad), p.id for no key update;
    select * into r from bestedingsruimte where id = p_ruimte;
    insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, ouder, pad)
    select v_id, r.gemeente, r.aanbieder, r.jaar, r.wet, 'BESTEDINGSRUIMTE', p_naam, o.id, o.pad || v_id
    from plafond o where o.id = b.ouder;
    perform boek(v_id, 'BEGROOT', 'BUITEN', 'VRIJ', b.bedrag, null, r.aanbieder, null, null, r.id, false);
    for v in
        select x.* from verplichting x join plafond oud on oud.id = x.plafond
        join toewijzing t on t.id = x.toewijzing
        where x.plafond = any ((select pad from plafond where id = b.ouder)::uuid[]) and x.jaar = r.jaar and t.aanbieder = r.aanbieder
          and x.gereserveerd = 0 and x.gerealiseerd = 0 and x.verplicht > 0
          and zoek_plafond(r.gemeente, r.wet, r.jaar, t.categorie, r.aanbieder) = v_id
        order by x.toewijzing
    loop
        perform boek(v.plafond, 'VRIJVAL', 'VERPLICHT', 'VRIJ', v.verplicht, v.toewijzing, r.aanbieder, null, null, r.id, false);
        update verplichting set plafond = v_id where toewijzing = v.toewijzing and jaar = v.jaar;
        -- lopende hulp gaat door en wordt betaald, ook boven de ruimte (1.5.5 g)
        perform boek(v_id, 'VERPLICHTING', 'VRIJ', 'VERPLICHT', v.verplicht, v.toewijzing, r.aanbieder, null,
                     'LOPEND_SPECIFIEK', r.id, false);
    end loop;
    return v_id;
end
$$;

-- Bundelen van ruimten van meer vormen (1.5.8): met schriftelijke instemming, en nooit als dat na een aanbesteding een
-- wezenlijke wijziging is.
create table ruimtebundel (
    id        uuid primary key,
    gemeente  char(4) not null,
    aanbieder char(8) not null,
    reden     text not null check (length(btrim(reden)) between 1 and 4000),
    door      text not null,
    moment    timestamptz not null default nu()
);
create index ruimtebundel_aanbieder on ruimtebundel (aanbieder, id);
select beveilig('ruimtebundel', 'gemeente_aanbieder');
select alleen_toevoegen('ruimtebundel');

create table ruimtebundellid (
    bundel    uuid not null,
    ruimte    uuid not null,
    gemeente  char(4) not null,
    aanbieder char(8) not null,
    primary key (bundel, ruimte),
    constraint bundel_een_keer unique (ruimte)
);
select beveilig('ruimtebundellid', 'gemeente_aanbieder');
select alleen_toevoegen('ruimtebundellid');
select verwijs('ruimtebundellid', 'bundel', 'ruimtebundel', true);
select verwijs('ruimtebundellid', 'ruimte', 'bestedingsruimte', true);

create table ruimtebundelakkoord (
    bundel    uuid primary key,
    gemeente  char(4) not null,
    aanbieder char(8) not null,
    reden     text not null check (length(btrim(reden)) between 1 and 4000),
    door      text not null,
    moment    timestamptz not null default nu()
);
select beveilig('ruimtebundelakkoord', 'gemeente_aanbieder', 'volgt');
select alleen_toevoegen('ruimtebundelakkoord');
select verwijs('ruimtebundelakkoord', 'bundel', 'ruimtebundel', true);

create table ruimteverschuiving (
    id        uuid primary key,
    gemeente  char(4) not null,
    aanbieder char(8) not null,
    bundel    uuid not null,
    uit       uuid not null,
    naar      uuid not null,
    bedrag    bigint not null check (bedrag between 1 and 100000000000000),
    reden     text not null check (length(btrim(reden)) between 1 and 4000),
    door      text not null,
    moment    timestamptz not null default nu(),
    constraint verschuiving_ander check (uit <> naar)
);
create index ruimteverschuiving_bundel on ruimteverschuiving (bundel, moment);
select beveilig('ruimteverschuiving', 'gemeente_aanbieder');
select alleen_toevoegen('ruimteverschuiving');
select verwijs('ruimteverschuiving', 'bundel', 'ruimtebundel', true);
select verwijs('ruimteverschuiving', 'uit', 'bestedingsruimte', true);
select verwijs('ruimteverschuiving', 'naar', 'bestedingsruimte', true);

create function bundellid_past() returns trigger language plpgsql as
$$
declare
    r bestedingsruimte;
    nee text;
begin
    select * into r from bestedingsruimte where id = new.ruimte;
    nee := case
        when r.plafond is null then 'bundel_van_kracht'
        -- 1.5.8: na een aanbesteding zou een ander deze opdracht anders hebben gewild
        when exists (select from raamovereenkomst o left join inkoopkader k on k.id = o.kader
                     where o.id = r.overeenkomst and (o.sas or k.procedure like 'SAS%')) then 'bundel_wezenlijk'
        when exists (select from ruimtebundellid l join bestedingsruimte s on s.id = l.ruimte
                     where l.bundel = new.bundel and (s.wet, s.jaar) <> (r.wet, r.jaar)) then 'bundel_zelfde_jaar'
        when exists (select from ruimtebundelakkoord where bundel = new.bundel) then 'bundel_ligt_vast' end;
    if nee is not null then
        raise exception 'bundel: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger bundellid_past before insert on ruimtebundellid for each row execute function bundellid_past();

create function bundelakkoord_past() returns trigger language plpgsql as
$$
declare
    nee text;
begin
    new.moment := nu();
    nee := case
        when huidige_aanbieder() is null then 'ruimte_kant'
        when (select count(*) from ruimtebundellid where bundel = new.bundel) < 2 then 'bundel_twee' end;
    if nee is not null then
        raise exception 'bundel: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger bundelakkoord_past before insert on ruimtebundelakkoord for each row execute function bundelakkoord_past();

create function verschuiving_past() returns trigger language plpgsql as
$$
declare
    nee text;
begin
    new.moment := nu();
    perform 1 from plafond p where p.id in (
        select unnest(q.pad) from plafond q join bestedingsruimte s on s.plafond = q.id where s.id in (new.uit, new.naar))
    order by cardinality(p.pad), p.id for no key update;
    nee := case
        when (select count(*) from ruimtebundellid where bundel = new.bundel and ruimte in (new.uit, new.naar)) <> 2
            then 'verschuiving_lid'
        when not exists (select from ruimtebundelakkoord where bundel = new.bundel) then 'bundel_akkoord'
        -- wat al weg is of vastligt valt niet te verschuiven
        when (select p.vrij from bestedingsruimte s join plafond p on p.id = s.plafond where s.id = new.uit) < new.bedrag
            then 'verschuiving_vrij' end;
    if nee is not null then
        raise exception 'bundel: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger verschuiving_past before insert on ruimteverschuiving for each row execute function verschuiving_past();

-- 1.5.7: zonder schriftelijke aanpassing verandert een ruimte onder een klok niet. Wat erop drukt boekt gewoon door.
create function ruimte_begroot_past() returns trigger language plpgsql as
$$
declare
    r bestedingsruimte;
begin
    select * into r from bestedingsruimte where plafond = new.plafond;
    if r.id is not null and not (
            exists (select from ruimteaddendum a where a.id = new.bron and a.ruimte = r.id and a.bedrag = new.bedrag
                    and new.naar = 'VRIJ' and a.ingang <= vandaag() and addendum_getekend(a.id)
                    and not exists (select from boeking b where b.bron = a.id and b.soort = 'BEGROOT'))
            or exists (select from ruimteverschuiving v where v.id = new.bron and v.bedrag = new.bedrag
                       and (v.uit = r.id and new.van = 'VRIJ' or v.naar = r.id and new.naar = 'VRIJ')
                       and not exists (select from boeking b where b.bron = v.id and b.plafond = new.plafond))) then
        raise exception 'deze ruimte verandert met een addendum' using errcode = '23514', constraint = 'ruimte_alleen_per_addendum';
    end if;
    return new;
end
$$;
create trigger ruimte_begroot_past before insert on boeking for each row when (new.soort = 'BEGROOT')
    execute function ruimte_begroot_past();

-- Wie beslist heeft wat er bij de grens gebeurt, ziet hier dat zij bereikt is. Het is een feit van het grootboek. Eerst de
-- rij: zet een ander net een stap, dan wacht dit, en bij een andere stand gebeurt er niets. Een boeking valt hier nooit op om
-- (INV-8.6). Het signaal brengt het bij de klok, die taak en kennisgeving maakt.
create function ruimte_bereikt() returns trigger language plpgsql as
$$
declare
    r bestedingsruimte;
begin
    select * into r from bestedingsruimte where plafond = new.id for update;
    if r.stand in ('VERHOOGD', 'CLIENTENSTOP', 'ONGEWIJZIGD') then
        insert into ruimtegang (gemeente, aanbieder, ruimte, soort, reden, door)
        values (r.gemeente, r.aanbieder, r.id, 'BEREIKT', 'De ruimte is op.', 'grootboek');
        insert into signaal (gemeente, aanbieder, plafond, soort, grens) values (new.gemeente, new.aanbieder, new.id, 'GRENS', 100)
        on conflict (plafond, soort, coalesce(grens, 0)) where behandeld is null do update set gemeld = null;
    end if;
    return null;
end
$$;
create trigger ruimte_bereikt after update of vrij on plafond
    for each row when (new.soort = 'BESTEDINGSRUIMTE' and new.vrij <= 0 and old.vrij > 0) execute function ruimte_bereikt();

-- Wie beslist als zij al op is, ziet dat meteen.
create function ruimte_al_bereikt() returns trigger language plpgsql as
$$
begin
    insert into ruimtegang (gemeente, aanbieder, ruimte, soort, reden, door)
    select r.gemeente, r.aanbieder, r.id, 'BEREIKT', 'De ruimte is op.', 'grootboek'
    from bestedingsruimte r join plafond p on p.id = r.plafond where r.id = new.ruimte and p.vrij <= 0;
    return null;
end
$$;
create trigger ruimte_al_bereikt after insert on ruimtegang
    for each row when (new.soort in ('VERHOOGD', 'CLIENTENSTOP', 'ONGEWIJZIGD')) execute function ruimte_al_bereikt();

-- 70 procent is van het contract (1.5.7) en geen instelling: wie een klok heeft, heeft die grens altijd.
create or replace function plafondgrenzen(p plafond, p_dag date) returns int[] language sql stable as
$$
    select case when p.soort = 'BESTEDINGSRUIMTE' and not 70 = any (g.grenzen)
                     and exists (select from bestedingsruimte r where r.plafond = p.id)
                then g.grenzen || 70 else g.grenzen end
    from (select coalesce((select x.grenzen from grensregel x
                           where x.gemeente = p.gemeente and x.soort = p.soort and x.ingang <= p_dag
                           order by x.ingang desc, x.nr desc limit 1), p.signalen) as grenzen) g
$$;
