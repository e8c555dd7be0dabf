-- Rulings A12, V17: aspecifieke hulp boven de bestedingsruimte is goedgekeurd en niet betaalbaar. Dat staat bij de regel, voor
-- beide kanten, zolang het zo is; komt er een addendum of valt er iets weg, dan staat er sinds wanneer zij wel betaalbaar is.
create table nietbetaalbaar (
    declaratie   uuid not null,
    nr           bigint not null,
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    overeenkomst uuid,
    bedrag       bigint not null check (bedrag > 0),
    sinds        timestamptz not null default nu(),
    betaalbaar   timestamptz,
    primary key (declaratie, nr)
);
create index nietbetaalbaar_nu on nietbetaalbaar (gemeente, declaratie, nr) where betaalbaar is null;
select beveilig('nietbetaalbaar', 'gemeente_aanbieder');
select verwijs('nietbetaalbaar', 'declaratie', 'declaratie', true);
select verwijs('nietbetaalbaar', 'overeenkomst', 'raamovereenkomst', true);
insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('DECLARATIEREGEL', 91, '{nietbetaalbaar}',
     $s$delete from nietbetaalbaar p using unnest($1) s
        where p.declaratie = split_part(s, ':', 1)::uuid and p.nr = split_part(s, ':', 2)::bigint$s$),
    ('TOEWIJZING', 91, '{nietbetaalbaar}',
     'delete from nietbetaalbaar b using prestatie p where p.declaratie = b.declaratie and p.nr = b.nr
      and p.toewijzing = any ($1::uuid[])');

-- Alleen of zij betaalbaar is verandert, en alleen naar wat boven_ruimte nu zegt.
create function nietbetaalbaar_gang() returns trigger language plpgsql as
$$
begin
    if to_jsonb(new) - '{betaalbaar,sinds}'::text[] <> to_jsonb(old) - '{betaalbaar,sinds}'::text[] then
        raise exception 'van een regel verandert alleen of zij betaalbaar is' using errcode = '23514',
            constraint = 'nietbetaalbaar_vast';
    end if;
    return new;
end
$$;
create trigger nietbetaalbaar_gang before update on nietbetaalbaar for each row execute function nietbetaalbaar_gang();

-- Legt vast wat boven_ruimte nu zegt en telt per overeenkomst wat erbij kwam en wat losliet. Wie het nog eens doet, krijgt
-- niets. Een tegelijk: een regel komt er een keer bij.
create function stem_ruimte_af(p_gemeente char(4)) returns table (overeenkomst uuid, erbij bigint, erbij_bedrag bigint,
    los bigint, los_bedrag bigint) language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended('ruimte afstemmen ' || p_gemeente, 0));
    return query
    with boven as materialized (
        select b.declaratie, b.nr from boven_ruimte(p_gemeente) b
        where not exists (select from betaalpost x where x.declaratie = b.declaratie and x.nr = b.nr)),
    nieuw as (
        insert into nietbetaalbaar as n (declaratie, nr, gemeente, aanbieder, overeenkomst, bedrag)
        select p.declaratie, p.nr, p.gemeente, p.aanbieder, t.overeenkomst, p.bedrag
        from boven b join prestatie p on p.declaratie = b.declaratie and p.nr = b.nr join toewijzing t on t.id = p.toewijzing
        where p.bedrag > 0
        on conflict (declaratie, nr) do update set betaalbaar = null, sinds = nu() where n.betaalbaar is not null
        returning n.overeenkomst, n.bedrag),
    vrij as (
        update nietbetaalbaar n set betaalbaar = nu()
        where n.gemeente = p_gemeente and n.betaalbaar is null
          and not exists (select from boven b where b.declaratie = n.declaratie and b.nr = n.nr)
        returning n.overeenkomst, n.bedrag),
    samen as (
        select x.overeenkomst, 1 as op, x.bedrag from nieuw x
        union all
        select y.overeenkomst, 0, y.bedrag from vrij y)
    select s.overeenkomst, sum(s.op)::bigint, sum(s.op * s.bedrag)::bigint, sum(1 - s.op)::bigint,
           sum((1 - s.op) * s.bedrag)::bigint
    from samen s where s.overeenkomst is not null group by 1 order by 1;
end
$$;

-- Als V173, met wat goedgekeurd en niet betaalbaar is: dat is niet te laat, het wacht op een addendum.
create or replace view betaalbeeld with (security_invoker = true) as
select b.declaratie, b.gemeente, b.aanbieder, b.uiterlijk, b.te_doen, x.betaald, x.korting, x.onderweg, x.uitvoerdag,
       case when b.te_doen = 0 and x.onderweg = 0 then 'BETAALD'
            -- per saldo een credit: die gaat af van wat volgt
            when d.toegekend <= 0 then 'VERREKENING'
            when x.onderweg = 0 and n.regels > 0 and n.regels = b.te_doen then 'NIET_BETAALBAAR'
            when vandaag() > b.uiterlijk and d.toegekend > x.betaald + x.korting + n.bedrag then 'TE_LAAT'
            when x.onderweg > 0 then 'ONDERWEG' else 'TE_BETALEN' end as stand,
       n.bedrag as niet_betaalbaar
from declaratiebetaling b
join declaratie d on d.id = b.declaratie
cross join lateral (
    select coalesce(sum(e.bruto - e.korting) filter (where s.stand = 'BETAALD'), 0)::bigint as betaald,
           coalesce(sum(e.korting), 0)::bigint as korting,
           coalesce(sum(e.bruto - e.korting) filter (where s.stand <> 'BETAALD'), 0)::bigint as onderweg,
           max(r.uitvoerdag) filter (where s.stand <> 'BETAALD') as uitvoerdag
    from betaaldeel e join betaalregel r on r.id = e.regel
    cross join lateral (select overboeking_stand(e.regel) as stand) s
    where e.declaratie = b.declaratie) x
cross join lateral (
    select count(*) as regels, coalesce(sum(o.bedrag), 0)::bigint as bedrag from nietbetaalbaar o
    where o.gemeente = b.gemeente and o.declaratie = b.declaratie and o.betaalbaar is null) n;

-- De ruimtes van een aanbieder die op zijn, om voor elke declaratie te zeggen (lifecycles 8: IW kent er geen code voor).
create function ruimte_op(p_aanbieder char(8), p_dag date) returns table (gemeente char(4), wet text, naam text, ruimte bigint,
    gerealiseerd bigint) language sql stable as
$$
    select p.gemeente, p.wet, p.naam, r.ruimte, p.gerealiseerd
    from plafond p cross join lateral (select ruimte_voor(p.id, p_dag) as ruimte) r
    where p.aanbieder = p_aanbieder and p.soort = 'BESTEDINGSRUIMTE' and p.jaar = extract(year from p_dag)::int
      and p.gerealiseerd >= r.ruimte
$$;
