-- Geleverd en nog niet gedeclareerd (lifecycles §8, rulings B3, B4; ADR 0045). Een schatting rust op dezelfde feiten als de prognose:
-- dit is de opdracht van V188, die nu ook per toewijzing kan zeggen tot en met welke maand er gedeclareerd is, en op welk blad het
-- staat. Met p_fijn telt elke toewijzing haar eigen laatste maand: wie achterloopt is juist wat er aan het jaareinde nog moet komen,
-- ook als dezelfde aanbieder van een andere toewijzing al klaar is.
create function leverfeiten(p_plafonds uuid[], p_peilen date[], p_fijn boolean)
    returns table (plafond uuid, peil date, blad uuid, product text, aanbieder char(8), laatste int, maanden bigint[],
                   verplicht bigint, gereserveerd bigint, gepland bigint, onderweg bigint, lopend bigint, instroom bigint)
    language sql stable as
$$
    with peildag as materialized (
        select d as peil, (d + 1)::timestamp at time zone 'Europe/Amsterdam' as tot, row_number() over (order by d)::int as nr
        from (select distinct d from unnest(p_peilen) d) x),
    -- een boeking hangt aan een blad en telt mee in elk plafond van zijn pad
    som as materialized (
        select k.id as knoop, k.jaar,
               coalesce(b.toewijzing, case when p_fijn then b.plafond else '00000000-0000-0000-0000-000000000000' end) as toewijzing,
               coalesce(b.aanbieder, '') as aanbieder, extract(month from b.maand)::int as maand,
               width_bucket(b.moment, (select array_agg(tot order by tot) from peildag)) as emmer,
               max(case when p_fijn then (lpad(b.nr::text, 19, '0') || b.plafond) collate "C" end) as op,
               bool_or(b.soort in ('REALISATIE', 'CREDIT')) as gedeclareerd,
               coalesce(sum(pot_mutatie('GEREALISEERD', b.van, b.naar, b.bedrag))
                   filter (where b.maand is not null and b.soort in ('REALISATIE', 'CREDIT')), 0) as gerealiseerd,
               sum(pot_mutatie('VERPLICHT', b.van, b.naar, b.bedrag)) as verplicht,
               sum(pot_mutatie('GERESERVEERD', b.van, b.naar, b.bedrag)) as gereserveerd
        from plafond k
        join plafond blad on blad.gemeente = k.gemeente and blad.jaar = k.jaar and blad.wet = k.wet and k.id = any (blad.pad)
        join boeking b on b.plafond = blad.id and b.soort <> 'BEGROOT'
        where k.id = any (p_plafonds)
        group by 1, 2, 3, 4, 5, 6),
    laatst as materialized (
        select s.knoop, p.nr, coalesce(max(s.maand) filter (where s.gedeclareerd), 0) as maand
        from peildag p join som s on s.emmer < p.nr group by 1, 2),
    stand as materialized (
        select s.knoop, s.jaar, p.nr, p.peil, p.tot, s.toewijzing, s.aanbieder,
               -- het blad waar het op de peildag het laatst op geboekt werd
               case when p_fijn then substr(max(s.op), 20)::uuid else s.knoop end as blad,
               coalesce(max(s.maand) filter (where s.gedeclareerd), 0) as eigen,
               sum(s.verplicht) as verplicht, sum(s.gereserveerd) as gereserveerd, sum(s.gerealiseerd) as gerealiseerd,
               array[
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 1), 0),
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 2), 0),
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 3), 0),
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 4), 0),
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 5), 0),
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 6), 0),
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 7), 0),
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 8), 0),
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 9), 0),
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 10), 0),
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 11), 0),
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 12), 0)] as maanden
        from peildag p join som s on s.emmer < p.nr
        group by 1, 2, 3, 4, 5, 6, 7),
    looptijd as materialized (
        select s.*, x.laatste, coalesce(t.productcode, t.categorie, '') as product, t.begin,
               make_date(s.jaar, 1, 1) as jaarbegin,
               greatest(coalesce(t.begin, make_date(s.jaar, 1, 1)), make_date(s.jaar, 1, 1)) as van,
               -- de einddag zoals hij op de peildag stond: een latere wijziging zegt wat er daarvoor stond
               least(coalesce(case when w.id is null then t.eind else w.eind_was end, make_date(s.jaar, 12, 31)),
                     make_date(s.jaar, 12, 31)) as eind,
               (make_date(s.jaar, 1, 1) + make_interval(months => x.laatste))::date - 1 as gedeclareerd_tot,
               s.verplicht + s.gerealiseerd as totaal
        from stand s
        join laatst l on l.knoop = s.knoop and l.nr = s.nr
        cross join lateral (select case when p_fijn then s.eigen else l.maand end as laatste) x
        left join toewijzing t on t.id = s.toewijzing
        left join lateral (
            select c.id, c.eind_was from toewijzingwijziging c
            where c.toewijzing = s.toewijzing and c.soort <> 'NIEUW' and c.moment >= s.tot
            order by c.moment, c.id limit 1) w on true),
    dagen as (
        select d.*, greatest(d.eind - d.van + 1, 1) as lengte,
               greatest(d.van, d.gedeclareerd_tot + 1) as verder
        from looptijd d),
    deel as (
        select d.*,
               round(greatest(d.totaal, 0) * greatest(least(d.eind, d.gedeclareerd_tot) - d.van + 1, 0) / d.lengte) as gepland,
               round(greatest(d.totaal, 0) * greatest(least(d.eind, d.peil) - d.verder + 1, 0) / d.lengte) as onderweg,
               round(greatest(d.totaal, 0) * greatest(d.eind - greatest(d.verder, d.peil + 1) + 1, 0) / d.lengte) as lopend,
               case when d.begin > d.jaarbegin
                         and d.begin between (date_trunc('month', d.peil)
                             - make_interval(months => least(3, extract(month from d.peil)::int) - 1))::date and d.peil
                    then round(greatest(d.totaal, 0) * 365.0 / d.lengte / 12 / least(3, extract(month from d.peil)::int))
                    else 0 end as instroom
        from dagen d),
    begrensd as (
        select e.*, least(e.onderweg, greatest(e.verplicht, 0)) as onderweg_hooguit from deel e)
    -- een regel is zo ver als wie er het verst achterloopt; wie later begon heeft van daarvoor niets open
    select a.knoop, a.peil, a.blad, a.product, nullif(a.aanbieder, ''),
           coalesce(min(case when p_fijn then greatest(a.laatste, extract(month from a.van)::int - 1) else a.laatste end)
               filter (where not p_fijn or a.onderweg_hooguit > 0), max(a.laatste)),
           array[sum(a.maanden[1])::bigint, sum(a.maanden[2])::bigint, sum(a.maanden[3])::bigint, sum(a.maanden[4])::bigint,
                 sum(a.maanden[5])::bigint, sum(a.maanden[6])::bigint, sum(a.maanden[7])::bigint, sum(a.maanden[8])::bigint,
                 sum(a.maanden[9])::bigint, sum(a.maanden[10])::bigint, sum(a.maanden[11])::bigint, sum(a.maanden[12])::bigint],
           sum(a.verplicht)::bigint, sum(a.gereserveerd)::bigint, sum(a.gepland)::bigint,
           sum(a.onderweg_hooguit)::bigint,
           sum(least(a.lopend, greatest(a.verplicht, 0) - a.onderweg_hooguit))::bigint, sum(a.instroom)::bigint
    from begrensd a
    group by a.knoop, a.peil, a.blad, a.product, a.aanbieder
$$;

create or replace function prognosefeiten(p_plafonds uuid[], p_peilen date[])
    returns table (plafond uuid, peil date, product text, aanbieder char(8), laatste int, maanden bigint[],
                   verplicht bigint, gereserveerd bigint, gepland bigint, onderweg bigint, lopend bigint, instroom bigint)
    language sql stable as
$$
    select f.plafond, f.peil, f.product, f.aanbieder, f.laatste, f.maanden, f.verplicht, f.gereserveerd, f.gepland, f.onderweg,
           f.lopend, f.instroom
    from leverfeiten(p_plafonds, p_peilen, false) f
$$;

-- Wat er na een peildag alsnog goedgekeurd is over zorg tot en met die dag; de maand van de peildag telt naar dagen. Wat p_tot nog
-- niet wist, telt niet mee: zo zegt dezelfde opdracht ook hoe goed een eerder jaar geschat zou zijn. Wat op de peildag zelf na het
-- schatten kwam (p_na) wist de schatting ook niet.
create function geleverd_na(p_plafond uuid, p_peil date, p_na timestamptz, p_tot timestamptz, p_bladen uuid[])
    returns table (blad uuid, product text, aanbieder char(8), bedrag bigint) language sql stable as
$$
    select coalesce(v.plafond, b.plafond), coalesce(t.productcode, t.categorie, ''), b.aanbieder,
           sum(round(pot_mutatie('GEREALISEERD', b.van, b.naar, b.bedrag)
               * case when b.maand = date_trunc('month', p_peil)
                      then extract(day from p_peil) / extract(day from b.maand + interval '1 month' - interval '1 day')
                      else 1 end))::bigint
    from plafond k
    join plafond blad on blad.gemeente = k.gemeente and blad.jaar = k.jaar and blad.wet = k.wet and k.id = any (blad.pad)
    join boeking b on b.plafond = blad.id and b.maand <= p_peil and b.soort in ('REALISATIE', 'CREDIT')
    left join toewijzing t on t.id = b.toewijzing
    left join verplichting v on v.toewijzing = b.toewijzing and v.jaar = k.jaar
    where k.id = p_plafond and (p_bladen is null or coalesce(v.plafond, b.plafond) = any (p_bladen))
      and b.moment >= least((p_peil + 1)::timestamp at time zone 'Europe/Amsterdam', p_na) and b.moment < p_tot
    group by 1, 2, 3
$$;

create table schatting (
    id       uuid primary key default uuidv7(),
    gemeente char(4) not null references gemeente,
    jaar     int not null check (jaar between 2000 and 2099),
    peil     date not null,
    -- waarmee gerekend is: onderweg maal benutting, half omhoog
    formule  text not null check (formule in ('ONDERWEG_X_BENUTTING')),
    regels   int not null,
    laag     bigint not null,
    midden   bigint not null,
    hoog     bigint not null,
    door     text not null,
    moment   timestamptz not null default nu()
);
create index schatting_lijst on schatting (gemeente, moment, id);
create index schatting_jaar on schatting (gemeente, jaar, peil);
select beveilig('schatting', 'gemeente');
select alleen_toevoegen('schatting');

-- Een dag die nog komt is niet te schatten, en na de overgang staat een totaal niet meer in het oude jaar.
create function schatting_begin() returns trigger language plpgsql as
$$
begin
    if new.peil > vandaag() or extract(year from new.peil) - new.jaar not in (0, 1) then
        raise exception 'deze peildag kan niet' using errcode = '23514', constraint = 'schatting_peil';
    end if;
    if exists (select from jaarovergang o where o.gemeente = new.gemeente and o.jaar = new.jaar
               and (o.moment at time zone 'Europe/Amsterdam')::date <= new.peil) then
        raise exception 'dit jaar was toen al over' using errcode = '23514', constraint = 'schatting_na_overgang';
    end if;
    return new;
end
$$;
create trigger schatting_begin before insert on schatting for each row execute function schatting_begin();

-- Alles waarmee een regel na te rekenen is. Zonder eigen verleden loopt de band tussen de methoden: onderweg, maal
-- benutting, en vlak; zonder gedeclareerde maand is er geen vlak.
create table schattingregel (
    id           uuid primary key default uuidv7(),
    gemeente     char(4) not null,
    schatting    uuid not null,
    wortel       uuid not null,
    plafond      uuid not null,
    wet          text not null,
    product      text not null,
    aanbieder    char(8),
    -- rulings B4: zoals zij op de peildag golden
    taakveld     text,
    kostenplaats text,
    grootboek    text,
    laatste      int not null check (laatste between 0 and 12),
    onderweg     bigint not null check (onderweg > 0),
    graad        int not null check (graad between 0 and 10000),
    vlak         bigint,
    laagste      int,
    hoogste      int,
    laag         bigint not null,
    midden       bigint not null,
    hoog         bigint not null,
    constraint schattingregel_midden check (midden = (2 * onderweg * graad + 10000) / 20000),
    constraint schattingregel_band check (laag <= midden and midden <= hoog),
    constraint schattingregel_verleden check ((laagste is null) = (hoogste is null)),
    constraint schattingregel_een unique nulls not distinct (schatting, plafond, product, aanbieder)
);
create index schattingregel_lijst on schattingregel (schatting, midden, id);
select beveilig('schattingregel', 'gemeente');
select alleen_toevoegen('schattingregel');
select verwijs('schattingregel', 'schatting', 'schatting');
select verwijs('schattingregel', 'wortel', 'plafond');
select verwijs('schattingregel', 'plafond', 'plafond');

-- Waar de band op rust: wat een afgesloten jaar toen geschat zou zijn, en wat er alsnog kwam.
create table schattingproef (
    schatting uuid not null,
    wortel    uuid not null,
    gemeente  char(4) not null,
    jaar      int not null,
    peil      date not null,
    geschat   bigint not null,
    werkelijk bigint not null,
    primary key (schatting, wortel, peil)
);
select beveilig('schattingproef', 'gemeente');
select alleen_toevoegen('schattingproef');
select verwijs('schattingproef', 'schatting', 'schatting');
select verwijs('schattingproef', 'wortel', 'plafond');

create index boeking_goedgekeurd on boeking (plafond, moment) where soort in ('REALISATIE', 'CREDIT');

-- Wat er van een schatting alsnog kwam, tot nu: per regel, en wat er kwam zonder dat er een regel van was. Met p_bladen alleen daar.
create function schattingtoets(p_schatting uuid, p_bladen uuid[]) returns table (regel uuid, wortel uuid, bedrag bigint)
    language sql stable as
$$
    select r.id, k.id, sum(n.bedrag)::bigint
    from schatting s
    join plafond k on k.gemeente = s.gemeente and k.jaar = s.jaar and cardinality(k.pad) = 1
    cross join lateral geleverd_na(k.id, s.peil, s.moment, 'infinity', p_bladen) n
    left join schattingregel r on r.schatting = s.id and r.plafond = n.blad and r.product = n.product
      and r.aanbieder is not distinct from n.aanbieder
    where s.id = p_schatting and cardinality(p_bladen) is distinct from 0
    group by 1, 2
$$;

-- Nog te betalen is een rekening van de balans, naast de crediteuren.
alter table journaalrekening drop constraint journaalrekening_soort_check;
alter table journaalrekening add constraint journaalrekening_soort_check
    check (soort in ('LAST', 'CREDITEUREN', 'KORTING', 'OVERLOPEND'));

-- Welke schatting geboekt is, ook als er niets te boeken viel.
create table schattingboeking (
    schatting uuid primary key,
    gemeente  char(4) not null,
    door      text not null,
    moment    timestamptz not null default nu()
);
select beveilig('schattingboeking', 'gemeente');
select alleen_toevoegen('schattingboeking');
select verwijs('schattingboeking', 'schatting', 'schatting');

create table schattingjournaal (
    id           uuid primary key default uuidv7(),
    gemeente     char(4) not null,
    schatting    uuid not null,
    nr           int not null,
    jaar         int not null,
    dag          date not null,
    soort        text not null check (soort in ('LAST', 'OVERLOPEND')),
    terug        boolean not null,
    plafond      uuid,
    taakveld     text,
    kostenplaats text,
    grootboek    text not null,
    debet        bigint not null check (debet >= 0),
    credit       bigint not null check (credit >= 0),
    door         text not null,
    moment       timestamptz not null default nu(),
    constraint schattingjournaal_een_kant check ((debet = 0) <> (credit = 0)),
    constraint schattingjournaal_een unique (schatting, nr)
);
create index schattingjournaal_stand on schattingjournaal (gemeente, jaar, dag, plafond);
select beveilig('schattingjournaal', 'gemeente');
select alleen_toevoegen('schattingjournaal');
select verwijs('schattingjournaal', 'schatting', 'schatting');
select verwijs('schattingjournaal', 'plafond', 'plafond');

create function schattingjournaal_balans() returns trigger language plpgsql as
$$
begin
    if exists (select from schattingjournaal j where j.schatting in (select schatting from nieuw) group by j.schatting, j.dag
               having sum(j.debet) <> sum(j.credit)) then
        raise exception 'debet is niet credit' using errcode = '23514', constraint = 'journaal_balans';
    end if;
    return null;
end
$$;
create trigger schattingjournaal_balans after insert on schattingjournaal referencing new table as nieuw
    for each statement execute function schattingjournaal_balans();

-- De journaalpost van een schatting: lasten per blad tegenover nog te betalen op de peildag, en de dag erna terug. Zij zet een stand
-- per rekening: stond er op die dag al een post van een eerdere schatting, dan komt alleen het verschil erbij, en wat op een
-- rekening stond die sindsdien verbeterd is gaat daar weer af. Een schatting die al weet wat er na het jaareinde goedgekeurd is,
-- kan geen post van dat jaareinde zijn: wat er in januari kwam is dan in geen van beide een last.
create function journaliseer_schatting(p_schatting uuid, p_door text) returns int language plpgsql as
$$
declare
    s schatting;
    v_regels int;
begin
    select * into strict s from schatting where id = p_schatting;
    if extract(year from s.peil) <> s.jaar then
        raise exception 'deze peildag is na het jaareinde' using errcode = '23514', constraint = 'schatting_post_na_jaareinde';
    end if;
    perform 1 from plafond where gemeente = s.gemeente and jaar = s.jaar and soort = 'BEGROTING'
    order by jaar, cardinality(pad), id for no key update;
    if exists (select from schattingboeking where schatting = p_schatting) then
        return 0;
    end if;
    if exists (select from schattingboeking b join schatting n on n.id = b.schatting
               where n.gemeente = s.gemeente and n.jaar = s.jaar and n.peil = s.peil and (n.moment, n.id) > (s.moment, s.id)) then
        raise exception 'een latere schatting is al geboekt' using errcode = '23514', constraint = 'schatting_latere_geboekt';
    end if;
    insert into schattingboeking (schatting, gemeente, door) values (p_schatting, s.gemeente, p_door);
    with doel as (
        select 'LAST' as soort, plafond, sum(midden) as saldo from schattingregel where schatting = p_schatting group by 2
        union all
        select 'OVERLOPEND', null, -sum(midden) from schattingregel where schatting = p_schatting),
    stand as (
        select d.soort, d.plafond, j.taakveld, j.kostenplaats, j.grootboek, d.saldo
        from doel d left join lateral journaalrekening_op(s.gemeente, d.soort, d.plafond, s.peil) j on true
        where d.saldo <> 0
        union all
        select soort, plafond, taakveld, kostenplaats, grootboek, credit - debet from schattingjournaal
        where gemeente = s.gemeente and jaar = s.jaar and dag = s.peil and not terug),
    kant as (
        select soort, plafond, taakveld, kostenplaats, grootboek, sum(saldo) as saldo from stand
        group by 1, 2, 3, 4, 5 having sum(saldo) <> 0),
    post as (
        select k.*, k.saldo * x.teken as bedrag, s.peil + x.later as dag, x.later = 1 as terug
        from kant k cross join (values (0, 1), (1, -1)) x (later, teken)),
    geboekt as (
        insert into schattingjournaal (gemeente, schatting, nr, jaar, dag, soort, terug, plafond, taakveld, kostenplaats, grootboek,
                                       debet, credit, door)
        select s.gemeente, p_schatting,
               row_number() over (order by dag, soort = 'LAST' desc, plafond, grootboek, taakveld, kostenplaats), s.jaar, dag, soort,
               terug, plafond, taakveld, kostenplaats, grootboek, greatest(bedrag, 0), greatest(-bedrag, 0), p_door
        from post
        returning 1)
    select count(*) into v_regels from geboekt;
    return v_regels;
exception when not_null_violation then
    raise exception 'een rekening ontbreekt' using errcode = '23514', constraint = 'schatting_rekening';
end
$$;
