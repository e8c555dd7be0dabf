-- Indexeren (contractstandaard 3.2): de verwachting voor volgend jaar, en wat er over dit jaar anders uitviel dan vorig
-- jaar verwacht werd. De afspraak ligt vast per kader; de cijfers staan er met hun bron.

create table indexafspraak (
    gemeente        char(4) not null,
    kader           uuid primary key,
    personeel       int not null check (personeel between 0 and 100),
    materieel       int not null check (materieel between 0 and 100),
    personeel_index text not null check (length(personeel_index) between 1 and 80),
    materieel_index text not null check (length(materieel_index) between 1 and 80),
    door            text not null,
    moment          timestamptz not null default nu(),
    foreign key (gemeente, kader) references inkoopkader (gemeente, id),
    constraint index_gewichten_zijn_honderd check (personeel + materieel = 100)
);
select beveilig('indexafspraak', 'gemeente');
select alleen_toevoegen('indexafspraak');

-- Een cijfer in honderdsten van een procent. Een verbeterd cijfer komt erbij; het laatste telt.
create table indexcijfer (
    id          uuid primary key default uuidv7(),
    gemeente    char(4) not null,
    indexnaam   text not null check (length(indexnaam) between 1 and 80),
    jaar        int not null check (jaar between 2015 and 2100),
    soort       text not null check (soort in ('VERWACHT', 'DEFINITIEF')),
    waarde      int not null check (waarde between -5000 and 5000),
    bron        text not null check (length(bron) between 1 and 300),
    door        text not null,
    moment      timestamptz not null default nu()
);
create index indexcijfer_laatste on indexcijfer (gemeente, indexnaam, jaar, soort, moment desc);
select beveilig('indexcijfer', 'gemeente');
select alleen_toevoegen('indexcijfer');

create function indexwaarde(p_indexnaam text, p_jaar int, p_soort text) returns int language sql stable as
$$
    select waarde from indexcijfer
    where gemeente = (select huidige_gemeente()) and indexnaam = p_indexnaam and jaar = p_jaar and soort = p_soort
    order by moment desc, id desc limit 1
$$;

-- Een berekening voor een jaar: eerst om te bekijken, daarna toegepast. Wat erin rekent, staat er vast in.
create table indexering (
    id                  uuid primary key default uuidv7(),
    gemeente            char(4) not null,
    kader               uuid not null,
    jaar                int not null,
    ingang              date not null,
    -- na een nieuw contract is er nog niets na te rekenen (V24)
    eerste_jaar         boolean not null,
    personeel           int not null,
    materieel           int not null,
    personeel_verwacht  int not null,
    personeel_definitief int,
    personeel_eerder    int,
    materieel_verwacht  int not null,
    materieel_definitief int,
    materieel_eerder    int,
    -- in miljoensten: gewicht (procent) maal verandering (honderdsten van een procent)
    factor              bigint generated always as (
        personeel * (personeel_verwacht + coalesce(personeel_definitief - personeel_eerder, 0))
        + materieel * (materieel_verwacht + coalesce(materieel_definitief - materieel_eerder, 0))) stored,
    toestand            text not null default 'VOORBEELD' check (toestand in ('VOORBEELD', 'TOEGEPAST', 'VERVALLEN')),
    door                text not null,
    moment              timestamptz not null default nu(),
    toegepast_door      text,
    toegepast           timestamptz,
    foreign key (gemeente, kader) references inkoopkader (gemeente, id),
    check (extract(year from ingang) = jaar),
    constraint indexering_gewichten_zijn_honderd check (personeel + materieel = 100),
    constraint indexering_eerste_jaar_zonder_nacalculatie check (case when eerste_jaar
        then num_nonnulls(personeel_definitief, personeel_eerder, materieel_definitief, materieel_eerder) = 0
        else num_nulls(personeel_definitief, personeel_eerder, materieel_definitief, materieel_eerder) = 0 end),
    check ((toestand = 'TOEGEPAST') = (toegepast is not null))
);
create unique index indexering_een_per_jaar on indexering (kader, jaar) where toestand = 'TOEGEPAST';
create unique index indexering_een_voorbeeld on indexering (kader) where toestand = 'VOORBEELD';
create index indexering_kader on indexering (kader, moment);
select beveilig('indexering', 'gemeente');

create function indexering_poort() returns trigger language plpgsql as
$$
declare
    k inkoopkader;
    nee text;
begin
    if tg_op = 'DELETE' then
        raise exception 'een berekening blijft bewaard' using errcode = '42501';
    end if;
    select * into k from inkoopkader where id = new.kader;
    if tg_op = 'INSERT' then
        nee := case
            when k.toestand not in ('ACTIEF', 'GESLOTEN') or new.ingang not between k."begin" and k.eind
                then 'indexering_kader_loopt'
            when new.eerste_jaar <> (extract(year from k."begin") >= new.jaar - 1) then 'indexering_eerste_jaar'
            when new.toestand <> 'VOORBEELD' then 'indexering_eerst_bekijken' end;
    elsif old.toestand <> 'VOORBEELD' or to_jsonb(new) - array['toestand', 'toegepast', 'toegepast_door', 'factor']
            <> to_jsonb(old) - array['toestand', 'toegepast', 'toegepast_door', 'factor'] then
        nee := 'indexering_ligt_vast';
    elsif new.toestand = 'TOEGEPAST' and new.ingang < vandaag() then
        nee := 'indexering_vooraf';
    end if;
    if nee is not null then
        raise exception 'indexering: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger indexering_poort before insert or update or delete on indexering
    for each row execute function indexering_poort();

-- Half omhoog op hele centen; geen drijvende komma.
create function geindexeerd(p_bedrag bigint, p_factor bigint) returns bigint language sql immutable as
$$ select div(p_bedrag::numeric * (1000000 + p_factor) + 500000, 1000000)::bigint $$;

-- Rekent een jaar door met de laatste cijfers; een vorig voorbeeld vervalt. Geeft niets als een cijfer ontbreekt.
create function bereken_indexering(p_kader uuid, p_jaar int, p_ingang date, p_door text) returns uuid
    language plpgsql as
$$
declare
    a indexafspraak;
    v_eerste boolean;
    v_id uuid;
begin
    select * into a from indexafspraak where kader = p_kader;
    select extract(year from "begin") >= p_jaar - 1 into v_eerste from inkoopkader where id = p_kader;
    if a.kader is null then
        raise exception 'er is geen indexafspraak' using errcode = '23514', constraint = 'indexering_zonder_afspraak';
    end if;
    if indexwaarde(a.personeel_index, p_jaar, 'VERWACHT') is null
            or indexwaarde(a.materieel_index, p_jaar, 'VERWACHT') is null
            or not v_eerste and num_nulls(
                indexwaarde(a.personeel_index, p_jaar - 1, 'DEFINITIEF'),
                indexwaarde(a.personeel_index, p_jaar - 1, 'VERWACHT'),
                indexwaarde(a.materieel_index, p_jaar - 1, 'DEFINITIEF'),
                indexwaarde(a.materieel_index, p_jaar - 1, 'VERWACHT')) > 0 then
        raise exception 'een cijfer ontbreekt' using errcode = '23514', constraint = 'indexering_zonder_cijfer';
    end if;
    update indexering set toestand = 'VERVALLEN' where kader = p_kader and toestand = 'VOORBEELD';
    insert into indexering (gemeente, kader, jaar, ingang, eerste_jaar, personeel, materieel, personeel_verwacht,
        materieel_verwacht, personeel_definitief, personeel_eerder, materieel_definitief, materieel_eerder, door)
    select a.gemeente, p_kader, p_jaar, p_ingang, v_eerste, a.personeel, a.materieel,
           indexwaarde(a.personeel_index, p_jaar, 'VERWACHT'), indexwaarde(a.materieel_index, p_jaar, 'VERWACHT'),
           case when not v_eerste then indexwaarde(a.personeel_index, p_jaar - 1, 'DEFINITIEF') end,
           case when not v_eerste then indexwaarde(a.personeel_index, p_jaar - 1, 'VERWACHT') end,
           case when not v_eerste then indexwaarde(a.materieel_index, p_jaar - 1, 'DEFINITIEF') end,
           case when not v_eerste then indexwaarde(a.materieel_index, p_jaar - 1, 'VERWACHT') end, p_door
    returning id into v_id;
    return v_id;
end
$$;

-- Wat een berekening met elk tarief doet. Uitgangspunt is wat op de dag voor de ingang geldt; dagen waarvoor al een
-- ander tarief is vastgesteld, blijven zoals zij zijn. Het verschil komt in element e, de indexatie.
create function indexregels(p_indexering uuid) returns table (tarief uuid, wet text, productcode text, eenheid char(2),
    aanbieder char(8), deelnemer char(4), wijk text, geldig daterange, oud bigint, nieuw bigint, schaduw_oud bigint,
    schaduw_nieuw bigint) language sql stable as
$$
    select t.id, t.wet, t.productcode, t.eenheid, t.aanbieder, t.deelnemer, t.wijk, dag, t.bedrag,
           geindexeerd(t.bedrag, i.factor), t.schaduw, geindexeerd(t.schaduw, i.factor)
    from indexering i
    join inkoopkader k on k.id = i.kader
    join kadertarief t on t.kader = i.kader and upper_inf(t.bekend) and t.geldig @> i.ingang - 1
    cross join lateral unnest(
        datemultirange(daterange(i.ingang, case when upper(t.geldig) = i.ingang then k.eind + 1 else upper(t.geldig) end))
        - coalesce((select range_agg(l.geldig) from kadertarief l
                    where l.kader = t.kader and upper_inf(l.bekend) and l.id <> t.id and lower(l.geldig) >= i.ingang
                      and (l.productcode, l.eenheid, l.voor, l.gebied) = (t.productcode, t.eenheid, t.voor, t.gebied)),
                   '{}')) dag
    where i.id = p_indexering
$$;

create function pas_indexering_toe(p_indexering uuid, p_door text) returns timestamptz language plpgsql as
$$
declare
    i indexering;
    v_regels nieuw_tarief[];
    v_set uuid;
begin
    select * into i from indexering where id = p_indexering for update;
    select id into v_set from voorwaardenset where kader = i.kader and toestand in ('VAN_KRACHT', 'GEPUBLICEERD')
    order by toestand = 'VAN_KRACHT' desc, nummer desc limit 1;
    select array_agg(row (r.wet, r.productcode, r.eenheid, r.aanbieder, r.deelnemer, r.wijk, r.geldig, r.nieuw,
                     r.schaduw_nieuw, t.beroepskracht, t.overhead, t.niet_productief, t.reis_opleiding,
                     t.indexatie + coalesce(r.schaduw_nieuw - r.schaduw_oud, r.nieuw - r.oud), t.gemeente_eisen,
                     t.motivering)::nieuw_tarief)
    into v_regels from indexregels(p_indexering) r join kadertarief t on t.id = r.tarief;
    if v_regels is null then
        raise exception 'er is geen tarief om te indexeren' using errcode = '23514', constraint = 'indexering_zonder_tarief';
    end if;
    update indexering set toestand = 'TOEGEPAST', toegepast = nu(), toegepast_door = p_door where id = p_indexering;
    return leg_kadertarieven(v_set, 'INDEXERING', null, p_door, v_regels);
end
$$;

-- Wat het per aanbieder en product scheelt op wat hij zelf de laatste twaalf volle maanden leverde. Minuten rekenen
-- tegen het tarief van een uur.
create function indexeffect(p_indexering uuid) returns table (aanbieder char(8), productcode text, eenheid char(2),
    volume numeric, effect bigint) language sql stable as
$$
    with regel as materialized (select * from indexregels(p_indexering)),
    geleverd as materialized (
        select p.aanbieder, p.code, p.eenheid, sum(p.volume) as volume
        from indexering i
        join inkoopkader k on k.id = i.kader
        join prestatie p on p.gemeente = k.gemeente and p.wet = k.wet and p.dc = 'D' and cardinality(p.codes) = 0
             and not p.gecrediteerd
             and p."begin" >= (date_trunc('month', vandaag()) - interval '12 months')::date
             and p."begin" < date_trunc('month', vandaag())::date
        where i.id = p_indexering and p.code in (select r.productcode from regel r)
          and p.aanbieder in (select o.aanbieder from raamovereenkomst o where o.kader = k.id)
        group by p.aanbieder, p.code, p.eenheid)
    select g.aanbieder, g.code, r.eenheid,
           sum(case when g.eenheid = r.eenheid then g.volume else g.volume / 60 end),
           sum(round((r.nieuw - r.oud) * case when g.eenheid = r.eenheid then g.volume else g.volume / 60 end))::bigint
    from geleverd g
    cross join lateral (
        select * from regel r
        where r.productcode = g.code and (r.aanbieder is null or r.aanbieder = g.aanbieder) and r.wijk is null
          and (r.eenheid = g.eenheid or r.eenheid = '04' and g.eenheid = '01')
        order by r.eenheid = g.eenheid desc, num_nonnulls(r.aanbieder) desc, r.deelnemer, r.geldig limit 1) r
    group by g.aanbieder, g.code, r.eenheid
$$;
