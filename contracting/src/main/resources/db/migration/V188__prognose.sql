-- Waar een plafond op uitkomt, uit wat op een dag bekend was (lifecycles §8 PROGNOSE; rulings B3, B4; ADR 0040). Een prognose is
-- een uitkomst en geen boeking. Alles komt uit boekingen met hun moment: wat na de peildag geboekt werd, bestaat voor haar niet,
-- zodat dezelfde opdracht ook zegt wat men vroeger voorspeld zou hebben.

-- De plafonds van andere jaren waar dit plafond op aansluit: zelfde gemeente, wet, soort, aanbieder en categorieen.
create function plafondreeks(p_plafond uuid) returns table (id uuid, jaar int) language sql stable as
$$
    select distinct on (o.jaar) o.id, o.jaar
    from plafond p join plafond o
      on (o.gemeente, o.wet, o.soort) = (p.gemeente, p.wet, p.soort) and o.aanbieder is not distinct from p.aanbieder
     and o.categorieen @> p.categorieen and o.categorieen <@ p.categorieen
     and o.productgroep is not distinct from p.productgroep
    where p.id = p_plafond
    order by o.jaar, o.id = p.id desc, o.naam = p.naam desc, o.id
$$;

-- Wat er per plafond, peildag, product en aanbieder bekend was. Bedragen in centen; elke deling rondt op de cent, half omhoog.
--   maanden          gerealiseerd per zorgmaand
--   laatste          de laatste zorgmaand waarover gedeclareerd was, van het hele plafond
--   gepland          wat van de toewijzingen tot en met die maand te verwachten was, naar dagen
--   onderweg         geleverd en nog niet gedeclareerd: van daar tot en met de peildag, naar dagen
--   lopend           wat de toewijzingen na de peildag nog leveren, naar dagen
--   instroom         wat begon in de laatste drie maanden (na 1 januari), als kosten per maand van een maand instroom
create function prognosefeiten(p_plafonds uuid[], p_peilen date[])
    returns table (plafond uuid, peil date, product text, aanbieder char(8), laatste int, maanden bigint[],
                   verplicht bigint, gereserveerd bigint, gepland bigint, onderweg bigint, lopend bigint, instroom bigint)
    language sql stable as
$$
    with peildag as materialized (
        select d as peil, (d + 1)::timestamp at time zone 'Europe/Amsterdam' as tot, row_number() over (order by d)::int as nr
        from (select distinct d from unnest(p_peilen) d) x),
    -- een boeking hangt aan een blad en telt mee in elk plafond van zijn pad
    som as materialized (
        select k.id as knoop, k.jaar, b.toewijzing, b.aanbieder, extract(month from b.maand)::int as maand,
               width_bucket(b.moment, (select array_agg(tot order by tot) from peildag)) as emmer,
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
               sum(s.verplicht) as verplicht, sum(s.gereserveerd) as gereserveerd, sum(s.gerealiseerd) as gerealiseerd
        from peildag p join som s on s.emmer < p.nr
        group by 1, 2, 3, 4, 5, 6, 7),
    looptijd as materialized (
        select s.*, l.maand as laatste, coalesce(t.productcode, t.categorie, '') as product, t.begin,
               make_date(s.jaar, 1, 1) as jaarbegin,
               greatest(coalesce(t.begin, make_date(s.jaar, 1, 1)), make_date(s.jaar, 1, 1)) as van,
               -- de einddag zoals hij op de peildag stond: een latere wijziging zegt wat er daarvoor stond
               least(coalesce(case when w.id is null then t.eind else w.eind_was end, make_date(s.jaar, 12, 31)),
                     make_date(s.jaar, 12, 31)) as eind,
               (make_date(s.jaar, 1, 1) + make_interval(months => l.maand))::date - 1 as gedeclareerd_tot,
               s.verplicht + s.gerealiseerd as totaal
        from stand s
        join laatst l on l.knoop = s.knoop and l.nr = s.nr
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
        select e.*, least(e.onderweg, greatest(e.verplicht, 0)) as onderweg_hooguit from deel e),
    reeks as (
        select s.knoop, p.nr, coalesce(t.productcode, t.categorie, '') as product, coalesce(s.aanbieder, '') as aanbieder,
               array[
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 1), 0)::bigint,
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 2), 0)::bigint,
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 3), 0)::bigint,
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 4), 0)::bigint,
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 5), 0)::bigint,
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 6), 0)::bigint,
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 7), 0)::bigint,
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 8), 0)::bigint,
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 9), 0)::bigint,
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 10), 0)::bigint,
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 11), 0)::bigint,
                     coalesce(sum(s.gerealiseerd) filter (where s.maand = 12), 0)::bigint] as maanden
        from peildag p join som s on s.emmer < p.nr left join toewijzing t on t.id = s.toewijzing
        group by 1, 2, 3, 4)
    select a.knoop, a.peil, a.product, a.aanbieder, a.laatste, r.maanden,
           sum(a.verplicht)::bigint, sum(a.gereserveerd)::bigint, sum(a.gepland)::bigint,
           sum(a.onderweg_hooguit)::bigint,
           sum(least(a.lopend, greatest(a.verplicht, 0) - a.onderweg_hooguit))::bigint, sum(a.instroom)::bigint
    from begrensd a
    join reeks r on r.knoop = a.knoop and r.nr = a.nr and r.product = a.product
      and r.aanbieder = coalesce(a.aanbieder, '')
    group by a.knoop, a.peil, a.product, a.aanbieder, a.laatste, r.maanden
$$;

-- Wat een plafond over een reeks maanden kostte, per product: hoeveel clienten en hoeveel geld. Ook van een ander jaar.
create function kostenposten(p_plafond uuid, p_van date, p_tot date)
    returns table (product text, naam text, clienten bigint, bedrag bigint) language sql stable as
$$
    select k.product, coalesce(max(pr.naam), k.product), count(distinct k.hulpvrager), sum(k.bedrag)::bigint
    from (select coalesce(t.productcode, t.categorie, '') as product, r.jaar, p.wet, t.hulpvrager,
                 pot_mutatie('GEREALISEERD', b.van, b.naar, b.bedrag) as bedrag
          from plafondreeks(p_plafond) r
          join plafond p on p.id = r.id
          join plafond blad on blad.gemeente = p.gemeente and blad.jaar = p.jaar and blad.wet = p.wet and p.id = any (blad.pad)
          join boeking b on b.plafond = blad.id and b.maand between p_van and p_tot and b.soort in ('REALISATIE', 'CREDIT')
          join toewijzing t on t.id = b.toewijzing
          where r.jaar between extract(year from p_van) and extract(year from p_tot)) k
    left join product pr on pr.wet = k.wet and pr.code = k.product
    group by k.product
    having sum(k.bedrag) <> 0
$$;
