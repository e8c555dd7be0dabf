-- Het tarief in een overeenkomst volgt het kader waar zij onder valt, op hetzelfde moment van weten. Wat een aanbieder
-- eerder wist en declareerde, blijft na te rekenen (INV-1.2).

alter table raamovereenkomst add column if not exists kader uuid;
-- voor welke wijk, als het kader per wijk een aanbieder heeft
alter table raamovereenkomst add column if not exists wijk text;
select verwijs('raamovereenkomst', 'kader', 'inkoopkader')
where not exists (select from pg_constraint where conname = 'raamovereenkomst_kader_van_gemeente');
alter table raamovereenkomst no force row level security;
alter table raamovereenkomst add constraint raamovereenkomst_wijk foreign key (gemeente, wijk)
    references wijk (gemeente, code);
alter table raamovereenkomst force row level security;
create index if not exists raamovereenkomst_kader on raamovereenkomst (kader) where kader is not null;

create function overeenkomst_onder_kader() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and old.kader is not null and old.kader is distinct from new.kader then
        raise exception 'een overeenkomst blijft onder haar kader'
            using errcode = '23514', constraint = 'overeenkomst_blijft_onder_kader';
    end if;
    if not exists (select from inkoopkader where id = new.kader and wet = new.wet and toestand <> 'CONCEPT') then
        raise exception 'het kader loopt niet voor deze wet'
            using errcode = '23514', constraint = 'overeenkomst_past_bij_kader';
    end if;
    return new;
end
$$;
create trigger onder_kader before insert or update of kader on raamovereenkomst
    for each row when (new.kader is not null) execute function overeenkomst_onder_kader();
create trigger blijft_onder_kader before update of kader on raamovereenkomst
    for each row when (old.kader is not null and new.kader is null) execute function weiger_wijziging();

-- Wat het kader nu zegt, per overeenkomst en product: het meest eigen tarief gaat voor (deze aanbieder, deze wijk, deze
-- gemeente, allen), geknipt op de looptijd.
create function tarief_volgens_kader(p_kader uuid, p_overeenkomst uuid default null)
    returns table (overeenkomst uuid, gemeente char(4), aanbieder char(8), wet text, productcode text, eenheid char(2),
                   dagen datemultirange, bedrag bigint) language sql stable as
$$
    with past as (
        select o.id, o.gemeente, o.aanbieder, t.wet, t.productcode, t.eenheid,
               t.geldig * daterange(o."begin", o.eind, '[]') as geldig, t.bedrag,
               num_nonnulls(t.aanbieder) * 4 + num_nonnulls(t.wijk) * 2 + num_nonnulls(t.deelnemer) as rang
        from raamovereenkomst o
        join kadertarief t on t.kader = o.kader and upper_inf(t.bekend) and t.geldig && daterange(o."begin", o.eind, '[]')
             and (t.aanbieder is null or t.aanbieder = o.aanbieder)
             and (t.deelnemer is null or t.deelnemer = o.gemeente) and (t.wijk is null or t.wijk = o.wijk)
        where o.kader = p_kader and (p_overeenkomst is null or o.id = p_overeenkomst)),
    eigen as (
        select *, datemultirange(geldig) - coalesce(range_agg(geldig) over (
                   partition by id, productcode, eenheid order by rang desc groups between unbounded preceding and 1 preceding),
                   '{}') as dagen
        from past)
    select id, gemeente, aanbieder, wet, productcode, eenheid, dagen, bedrag from eigen where dagen <> '{}'
$$;

-- Laat de overeenkomsten onder een kader volgen: alleen dagen waarop het bedrag verandert krijgen een nieuwe rij.
create function volg_kader(p_kader uuid, p_overeenkomst uuid, p_moment timestamptz) returns int language plpgsql as
$$
declare
    geraakt int;
begin
    with nieuw as materialized (
        select k.overeenkomst, k.gemeente, k.aanbieder, k.wet, k.productcode, k.eenheid, k.bedrag,
               k.dagen - coalesce(g.dagen, '{}') as dagen
        from tarief_volgens_kader(p_kader, p_overeenkomst) k
        left join lateral (
            select range_agg(t.geldig) as dagen from tarief t
            where t.overeenkomst = k.overeenkomst and t.productcode = k.productcode and t.eenheid = k.eenheid
              and t.bedrag = k.bedrag and upper_inf(t.bekend)) g on true
        where k.dagen - coalesce(g.dagen, '{}') <> '{}'),
    wissel as (
        select overeenkomst, productcode, eenheid, range_agg(dagen) as dagen from nieuw
        group by overeenkomst, productcode, eenheid),
    oud as (
        update tarief t set bekend = tstzrange(lower(t.bekend), p_moment)
        from wissel w
        where t.overeenkomst = w.overeenkomst and t.productcode = w.productcode and t.eenheid = w.eenheid
          and upper_inf(t.bekend) and t.geldig && w.dagen
        returning t.*, w.dagen),
    -- eerst is al het oude dicht, dan pas komt het nieuwe
    dicht as materialized (select count(*) as rijen from oud)
    insert into tarief (id, overeenkomst, gemeente, aanbieder, wet, productcode, eenheid, geldig, bekend, bedrag)
    select uuidv7(), x.overeenkomst, x.gemeente, x.aanbieder, x.wet, x.productcode, x.eenheid, x.geldig,
           tstzrange(p_moment, null), x.bedrag
    from dicht, (
        select overeenkomst, gemeente, aanbieder, wet, productcode, eenheid, rest as geldig, bedrag
        from oud, unnest(datemultirange(geldig) - dagen) rest
        union all
        select overeenkomst, gemeente, aanbieder, wet, productcode, eenheid, dag, bedrag
        from nieuw, unnest(dagen) dag) x
    where dicht.rijen >= 0;
    get diagnostics geraakt = row_count;
    return geraakt;
end
$$;

-- INV-1.3 op de plek waar declaraties aan getoetst worden: onder een toelating komt er voor een product van het kader
-- geen tarief bij dat niet van het kader is. Een stuk van wat al gold, mag blijven.
create function tarief_gelijk_voor_allen() returns trigger language plpgsql as
$$
begin
    if exists (
            with onder as materialized (
                select n.*, o.kader from nieuw n join raamovereenkomst o on o.id = n.overeenkomst
                join inkoopkader k on k.id = o.kader and k.procedure = 'TOELATING'
                join kaderproduct p on p.kader = k.id and p.productcode = n.productcode
                where upper_inf(n.bekend)),
            kader as materialized (
                select k.overeenkomst, k.productcode, k.eenheid, k.bedrag, range_agg(k.dagen) as dagen
                from (select distinct kader, overeenkomst from onder) d
                cross join lateral tarief_volgens_kader(d.kader, d.overeenkomst) k group by 1, 2, 3, 4)
            select from onder n left join kader k using (overeenkomst, productcode, eenheid, bedrag)
            where not coalesce(n.geldig <@ k.dagen, false) and not exists (
                select from tarief oud
                where oud.overeenkomst = n.overeenkomst and oud.productcode = n.productcode
                  and oud.eenheid = n.eenheid and oud.bedrag = n.bedrag and oud.geldig @> n.geldig
                  and upper(oud.bekend) = lower(n.bekend))) then
        raise exception 'onder een toelating is het tarief voor allen gelijk'
            using errcode = '23514', constraint = 'tarief_gelijk_voor_allen';
    end if;
    return null;
end
$$;
create trigger gelijk_voor_allen after insert on tarief referencing new table as nieuw
    for each statement execute function tarief_gelijk_voor_allen();
