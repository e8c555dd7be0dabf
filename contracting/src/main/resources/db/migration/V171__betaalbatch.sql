-- Betalen gaat in een opdracht (betaalbatch): wat goedgekeurd is min wat gecrediteerd werd, per aanbieder en wet een regel.
-- Een prestatie zit in hooguit een opdracht: daar is de sleutel van betaalpost voor, en geen programma.
create table betaalbatch (
    id               uuid primary key default uuidv7(),
    gemeente         char(4) not null references gemeente,
    nummer           int not null,
    stand            text not null default 'CONCEPT' check (stand in ('CONCEPT', 'AANGEBODEN', 'GOEDGEKEURD', 'VERZONDEN',
                         'DEELS_BETAALD', 'BETAALD', 'INGETROKKEN')),
    uitvoerdag       date not null,
    iban             text not null check (iban_klopt(iban)),
    tenaamstelling   text not null check (sepa_tekst(tenaamstelling, 70)),
    regels           int not null default 0,
    posten           bigint not null default 0,
    bruto            bigint not null default 0,
    korting          bigint not null default 0,
    bedrag           bigint generated always as (bruto - korting) stored,
    opgesteld_door   text not null,
    opgesteld        timestamptz not null default nu(),
    aangeboden_door  text,
    goedgekeurd_door text,
    goedgekeurd      timestamptz,
    verzonden_door   text,
    verzonden        timestamptz,
    constraint betaalbatch_nummer unique (gemeente, nummer),
    -- vier ogen: wie opstelde of aanbood keurt niet goed
    constraint betaalbatch_vier_ogen check (goedgekeurd_door is null
        or goedgekeurd_door <> opgesteld_door and goedgekeurd_door <> coalesce(aangeboden_door, '')),
    constraint betaalbatch_goedgekeurd check (stand = 'INGETROKKEN' or (goedgekeurd_door is not null)
        = (stand in ('GOEDGEKEURD', 'VERZONDEN', 'DEELS_BETAALD', 'BETAALD')))
);
create index betaalbatch_lijst on betaalbatch (gemeente, nummer, id);
select beveilig('betaalbatch', 'gemeente');

-- Een overboeking: een aanbieder, een wet, een bedrag. Geen mens en geen toewijzing.
create table betaalregel (
    id             uuid primary key default uuidv7(),
    gemeente       char(4) not null,
    aanbieder      char(8) not null references zorgaanbieder,
    batch          uuid not null,
    wet            text not null check (wet in ('WMO', 'JEUGDWET')),
    kenmerk        text not null check (sepa_tekst(kenmerk, 35)),
    rekening       uuid not null,
    posten         bigint not null,
    bruto          bigint not null,
    korting        bigint not null,
    bedrag         bigint generated always as (bruto - korting) stored,
    uitvoerdag     date not null,
    -- gestorneerd, en hiermee nog eens betaald; de posten blijven bij de eerste
    herhaalt       uuid,
    stand          text not null default 'KLAAR' check (stand in ('KLAAR', 'VERZONDEN', 'BETAALD', 'GESTORNEERD', 'VERVALLEN')),
    constraint betaalregel_kenmerk unique (gemeente, kenmerk),
    constraint betaalregel_positief check (bruto - korting > 0),
    constraint betaalregel_posten check (posten > 0)
);
create unique index betaalregel_herhaald on betaalregel (herhaalt) where stand <> 'VERVALLEN';
create index betaalregel_batch on betaalregel (batch, uitvoerdag, id);
create index betaalregel_gemeente on betaalregel (gemeente, uitvoerdag, id);
create index betaalregel_aanbieder on betaalregel (aanbieder, uitvoerdag, id);
select beveilig('betaalregel', 'gemeente_aanbieder');
select verwijs('betaalregel', 'batch', 'betaalbatch');
select verwijs('betaalregel', 'rekening', 'betaalrekening', true);
select verwijs('betaalregel', 'herhaalt', 'betaalregel', true);

-- Welke declaraties in een overboeking zitten, en voor hoeveel: blijft als de regels zelf vernietigd zijn.
create table betaaldeel (
    regel      uuid not null,
    declaratie uuid not null,
    gemeente   char(4) not null,
    aanbieder  char(8) not null,
    posten     bigint not null,
    bruto      bigint not null,
    korting    bigint not null,
    primary key (regel, declaratie)
);
create index betaaldeel_declaratie on betaaldeel (declaratie);
select beveilig('betaaldeel', 'gemeente_aanbieder');
select verwijs('betaaldeel', 'regel', 'betaalregel', true);
select verwijs('betaaldeel', 'declaratie', 'declaratie', true);

-- Een goedgekeurde prestatie of credit, met teken. De sleutel: nooit twee keer.
create table betaalpost (
    declaratie uuid not null,
    nr         bigint not null,
    gemeente   char(4) not null,
    aanbieder  char(8) not null,
    regel      uuid not null,
    bedrag     bigint not null,
    korting    bigint not null,
    constraint betaalpost_eenmaal primary key (declaratie, nr)
);
create index betaalpost_regel on betaalpost (regel);
select beveilig('betaalpost', 'gemeente_aanbieder');
select verwijs('betaalpost', 'regel', 'betaalregel', true);
select verwijs('betaalpost', 'declaratie', 'declaratie', true);

-- Wat van iemand was gaat met zijn regels mee (ADR 0030); wat er betaald is, staat in betaaldeel en betaalregel.
insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('DECLARATIEREGEL', 90, '{betaalpost}',
     $s$delete from betaalpost p using unnest($1) s
        where p.declaratie = split_part(s, ':', 1)::uuid and p.nr = split_part(s, ':', 2)::bigint$s$),
    ('TOEWIJZING', 90, '{betaalpost}',
     'delete from betaalpost b using prestatie p where p.declaratie = b.declaratie and p.nr = b.nr
      and p.toewijzing = any ($1::uuid[])');

-- V17, rulings A12: op een bestedingsruimte die op is, wordt aspecifieke hulp zonder grond niet betaald. Op volgorde van
-- beoordelen; wat later is bijgezet telt voor leveringen vanaf die dag (addendum <= levering).
create function ruimte_voor(p_plafond uuid, p_dag date) returns bigint language sql stable as
$$
    select coalesce(sum(case when naar = 'VRIJ' then bedrag else -bedrag end), 0)::bigint
    from (select van, naar, bedrag, moment, row_number() over (order by nr) as volg from boeking
          where plafond = p_plafond and soort = 'BEGROOT') b
    where van = 'VRIJ' or volg = 1 or (moment at time zone 'Europe/Amsterdam')::date <= p_dag
$$;

create function boven_ruimte(p_gemeente char(4)) returns table (declaratie uuid, nr bigint) language sql stable as
$$
    with ruimte as materialized (
        -- wat er op dag een was: een addendum van nu maakt een oude levering niet alsnog betaalbaar
        select id from plafond where gemeente = p_gemeente and soort = 'BESTEDINGSRUIMTE'
          and gerealiseerd > ruimte_voor(id, '-infinity')),
    loop as materialized (
        select x.declaratie, x.nr, x."begin", r.id as plafond, t.productcode is null and t.grond = 'NIEUW' as telt,
               sum(x.bedrag) over (partition by r.id order by d.beoordeeld, d.id, x.nr) as tot_nu
        from ruimte r
        join plafond blad on r.id = any (blad.pad)
        join verplichting v on v.plafond = blad.id
        join prestatie x on x.toewijzing = v.toewijzing and extract(year from x."begin")::int = v.jaar
            and x.dc = 'D' and cardinality(x.codes) = 0 and not x.gecrediteerd
        join declaratie d on d.id = x.declaratie
        join toewijzing t on t.id = x.toewijzing),
    -- een vraag per ruimte en dag, niet per regel
    dag as materialized (
        select k.plafond, k."begin", ruimte_voor(k.plafond, k."begin") as ruimte
        from (select distinct l.plafond, l."begin" from loop l where l.telt) k)
    select l.declaratie, l.nr from loop l join dag using (plafond, "begin") where l.telt and l.tot_nu > dag.ruimte
$$;

-- Alles wat goedgekeurd is en in geen opdracht zit, met teken en korting, en waarom het niet mag. Een credit op iets dat al
-- betaald is houdt niemand tegen: dat is onverschuldigd (3.12), en krijgt de korting die er toen op zat.
create function te_betalen(p_gemeente char(4)) returns table (declaratie uuid, nr bigint, aanbieder char(8), wet text,
    toewijzing uuid, bedrag bigint, korting bigint, uiterlijk date, reden text) language sql stable as
$$
    with regel as materialized (
        select p.declaratie, p.nr, p.aanbieder, p.wet, p.toewijzing, p.code, p."begin", p.dc, p.bedrag, b.uiterlijk,
               t.overeenkomst, betaald.korting as toen
        from declaratiebetaling b
        join prestatie p on p.declaratie = b.declaratie and cardinality(p.codes) = 0
        join toewijzing t on t.id = p.toewijzing
        left join lateral (
            select x.korting from prestatie q join betaalpost x on x.declaratie = q.declaratie and x.nr = q.nr
            where p.dc = 'C' and q.gemeente = p.gemeente and q.wet = p.wet and q.aanbieder = p.aanbieder
              and q.referentie = p.vorige_referentie and not ('8021' = any (q.codes)) and q.dc = 'D'
              and cardinality(q.codes) = 0) betaald on true
        where b.gemeente = p_gemeente and b.te_doen > 0
          and not exists (select from betaalpost x where x.declaratie = p.declaratie and x.nr = p.nr)),
    -- per contract, product en dag een oordeel: betaling_tegen is de regel van V21
    groep as materialized (
        select g.*, betaling_tegen(p_gemeente, g.aanbieder, g.overeenkomst, g.code, g."begin") as reden,
               korting_procent(g.overeenkomst, g."begin") as procent
        from (select distinct r.aanbieder, r.overeenkomst, r.code, r."begin" from regel r) g),
    boven as materialized (select * from boven_ruimte(p_gemeente))
    select r.declaratie, r.nr, r.aanbieder, r.wet, r.toewijzing, r.bedrag * t.teken,
           coalesce(r.toen, korting_op(r.bedrag, g.procent)) * t.teken, r.uiterlijk,
           case when r.toen is null then coalesce(g.reden, case when bo.nr is not null then 'BESTEDINGSRUIMTE' end) end
    from regel r
    cross join lateral (select case r.dc when 'D' then 1 else -1 end as teken) t
    join groep g on g.aanbieder = r.aanbieder and g.overeenkomst is not distinct from r.overeenkomst and g.code = r.code
        and g."begin" = r."begin"
    left join boven bo on bo.declaratie = r.declaratie and bo.nr = r.nr
$$;

create function betaalrekening_op(p_gemeente char(4), p_aanbieder char(8), p_dag date) returns betaalrekening
    language sql stable as
$$
    select r from betaalrekening r where gemeente = p_gemeente and aanbieder is not distinct from p_aanbieder and vanaf <= p_dag
    order by vanaf desc, moment desc, id desc limit 1
$$;

-- Waarom een overboeking niet mag, of leeg. De posten van een herhaling staan bij de eerste van de keten: wat daarvan onder
-- een stop valt, gaat ook na een storno de deur niet uit (V21).
create function overboeking_tegen(p_regel uuid, p_dag date) returns text language sql stable as
$$
    with recursive keten as (
        select id, herhaalt, gemeente, aanbieder from betaalregel where id = p_regel
        union all
        select o.id, o.herhaalt, o.gemeente, o.aanbieder from keten k join betaalregel o on o.id = k.herhaalt),
    wortel as (select * from keten where herhaalt is null)
    select coalesce(betaling_tegen(w.gemeente, w.aanbieder, null, null, p_dag), (
        select betaling_tegen(w.gemeente, w.aanbieder, g.overeenkomst, g.code, g."begin")
        from (select distinct t.overeenkomst, p.code, p."begin"
              from betaalpost x join prestatie p on p.declaratie = x.declaratie and p.nr = x.nr
              join toewijzing t on t.id = p.toewijzing where x.regel = w.id and x.bedrag > 0) g
        where betaling_tegen(w.gemeente, w.aanbieder, g.overeenkomst, g.code, g."begin") is not null limit 1))
    from wortel w
$$;

-- Een nieuwe opdracht met alles wat nu betaald mag worden, in een opdracht. Wie tegelijk hetzelfde doet komt erna en vindt
-- niets. Een saldo dat niet positief is, blijft staan en gaat af van wat er volgt (verrekening).
create function stel_betaalbatch_op(p_gemeente char(4), p_uitvoerdag date, p_door text) returns uuid language plpgsql as
$$
declare
    v_rekening betaalrekening;
    v_batch uuid := uuidv7();
    v_nummer int;
begin
    perform pg_advisory_xact_lock(hashtextextended('betaalbatch ' || p_gemeente, 0));
    v_rekening := betaalrekening_op(p_gemeente, null, p_uitvoerdag);
    if v_rekening.id is null then
        raise exception 'de gemeente heeft geen rekening' using errcode = '23514', constraint = 'betaalbatch_rekening';
    end if;
    if p_uitvoerdag < vandaag() then
        raise exception 'die dag is voorbij' using errcode = '23514', constraint = 'betaalbatch_uitvoerdag';
    end if;
    select coalesce(max(nummer), 0) + 1 into v_nummer from betaalbatch where gemeente = p_gemeente;
    insert into betaalbatch (id, gemeente, nummer, uitvoerdag, iban, tenaamstelling, opgesteld_door)
    values (v_batch, p_gemeente, v_nummer, p_uitvoerdag, v_rekening.iban, v_rekening.tenaamstelling, p_door);
    with mag as materialized (select * from te_betalen(p_gemeente) t where t.reden is null),
    saldo as (
        select m.aanbieder, m.wet, count(*) as posten, sum(m.bedrag)::bigint as bruto, sum(m.korting)::bigint as korting
        from mag m group by 1, 2 having sum(m.bedrag - m.korting) > 0),
    gemaakt as (
        insert into betaalregel (gemeente, aanbieder, batch, wet, kenmerk, rekening, posten, bruto, korting, uitvoerdag)
        select p_gemeente, s.aanbieder, v_batch, s.wet, 'ZI-' || p_gemeente || '-' || v_nummer || '-'
                   || row_number() over (order by s.aanbieder, s.wet), r.id, s.posten, s.bruto, s.korting, p_uitvoerdag
        from saldo s cross join lateral betaalrekening_op(p_gemeente, s.aanbieder, p_uitvoerdag) r where r.id is not null
        returning id, aanbieder, wet),
    post as (
        insert into betaalpost (declaratie, nr, gemeente, aanbieder, regel, bedrag, korting)
        select m.declaratie, m.nr, p_gemeente, m.aanbieder, g.id, m.bedrag, m.korting
        from mag m join gemaakt g on g.aanbieder = m.aanbieder and g.wet = m.wet
        returning declaratie, regel, aanbieder, bedrag, korting)
    insert into betaaldeel (regel, declaratie, gemeente, aanbieder, posten, bruto, korting)
    select regel, declaratie, p_gemeente, aanbieder, count(*), sum(bedrag), sum(korting) from post group by 1, 2, 4;
    -- wat terugkwam gaat nog eens, naar de rekening van nu
    insert into betaalregel (gemeente, aanbieder, batch, wet, kenmerk, rekening, posten, bruto, korting, uitvoerdag, herhaalt)
    select p_gemeente, o.aanbieder, v_batch, o.wet, 'ZI-' || p_gemeente || '-' || v_nummer || '-H'
               || row_number() over (order by o.id), r.id, o.posten, o.bruto, o.korting, p_uitvoerdag, o.id
    from betaalregel o cross join lateral betaalrekening_op(p_gemeente, o.aanbieder, p_uitvoerdag) r
    where o.gemeente = p_gemeente and o.stand = 'GESTORNEERD' and r.id is not null
      and overboeking_tegen(o.id, p_uitvoerdag) is null
      and not exists (select from betaalregel h where h.herhaalt = o.id and h.stand <> 'VERVALLEN');
    update declaratiebetaling b set in_opdracht = b.in_opdracht + d.posten
    from (select x.declaratie, sum(x.posten) as posten from betaaldeel x join betaalregel r on r.id = x.regel
          where r.batch = v_batch group by 1) d
    where b.declaratie = d.declaratie;
    update betaalbatch b set regels = s.regels, posten = s.posten, bruto = s.bruto, korting = s.korting
    from (select count(*) as regels, coalesce(sum(posten), 0) as posten, coalesce(sum(bruto), 0) as bruto,
                 coalesce(sum(korting), 0) as korting from betaalregel where batch = v_batch) s
    where b.id = v_batch;
    if not exists (select from betaalregel where batch = v_batch) then
        raise exception 'er is niets te betalen' using errcode = '23514', constraint = 'betaalbatch_leeg';
    end if;
    return v_batch;
end
$$;
