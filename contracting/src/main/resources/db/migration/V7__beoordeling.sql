-- Het oordeel over een declaratie, set-gewijs: eerst de credits (OP366), dan de debets, dan de sommen, dan
-- het grootboek. Alles in de transactie van het loket: een regel is beoordeeld én geboekt, of geen van beide.

-- Bij elke regel de toewijzing, het tarief van de zorgdag zoals nu bekend (INV-1.2) en het product. Wisselt
-- het tarief binnen de periode, dan mogen beide.
create view staging.feit with (security_invoker = true) as
select r as regel, d.id as declaratie,
       row (t.id, t.status, t.bsn, t.categorie, t.productcode, t.eenheid, t.begin, t.eind, t.frequentie, t.volume,
            t.budget, ta.bedrag, ta.eenheid, coalesce(p.categorie = r.categorie, false),
            ta.bedrag is not null)::feiten as f
from staging.regel r
join declaratie d on d.bericht = r.bericht
left join toewijzing t on t.gemeente = d.gemeente and t.wet = d.wet and t.nummer = r.toewijzingnummer
     and t.aanbieder = d.aanbieder and t.status <> 'AFGEKEURD'
left join product p on p.wet = d.wet and p.code = r.code
left join lateral (
    select ta.bedrag, ta.eenheid from tarief ta
    where ta.overeenkomst = t.overeenkomst and ta.productcode = r.code
      and (ta.eenheid = r.eenheid or ta.eenheid = '04' and r.eenheid = '01')
      and ta.geldig && daterange(r.begin, r.eind, '[]') and ta.bekend @> nu()
    order by ta.eenheid = r.eenheid desc,
             (case when ta.eenheid = r.eenheid then ta.bedrag else round(ta.bedrag / 60.0)::bigint end
              is not distinct from r.tarief) desc,
             lower(ta.geldig) desc
    limit 1) ta on true;
grant select on staging.feit to ${toepassing};

create function bevindingen(p_codes text[], s staging.regel, f feiten, p_wet text, p_periode_eind date)
    returns jsonb language sql immutable as
$$
    select case when cardinality(p_codes) > 0 then
        (select jsonb_agg(bevinding(c, s, f, p_wet, p_periode_eind)) from unnest(p_codes) c) end
$$;

-- Een credit kan niet op inhoud geweigerd worden: hij moet een goedgekeurd, nog niet gecrediteerd debet
-- tegenkomen dat in alles gelijk is (IV091, TR323, TR390). Een debet wordt op alles getoetst.
create function beoordeel_regels(d declaratie, p_dc char(1)) returns void language sql as
$$
    insert into prestatie (declaratie, nr, gemeente, aanbieder, wet, bsn, toewijzing, toewijzingnummer, referentie,
                           vorige_referentie, categorie, code, begin, eind, volume, eenheid, tarief, bedrag, dc, codes,
                           bevindingen)
    with volgorde as (
        select r.nr, row_number() over (partition by r.referentie order by r.nr) > 1 as herhaald
        from staging.regel r where r.bericht = d.bericht)
    select d.id, (x.regel).nr, d.gemeente, d.aanbieder, d.wet, (x.regel).bsn, (x.f).toewijzing,
           (x.regel).toewijzingnummer, (x.regel).referentie, (x.regel).vorige_referentie, (x.regel).categorie,
           (x.regel).code, (x.regel).begin, (x.regel).eind, (x.regel).volume, (x.regel).eenheid, (x.regel).tarief,
           (x.regel).bedrag, p_dc, k.codes, bevindingen(k.codes, x.regel, x.f, d.wet, d.eind)
    from staging.feit x
    join volgorde v on v.nr = (x.regel).nr
    left join lateral (
        select q.gecrediteerd from prestatie q
        where p_dc = 'C' and q.gemeente = d.gemeente and q.wet = d.wet and q.aanbieder = d.aanbieder
          and q.referentie = (x.regel).vorige_referentie and not ('8021' = any (q.codes))
          and q.dc = 'D' and cardinality(q.codes) = 0
          and (q.bsn, q.toewijzingnummer, q.categorie, q.code, q.begin, q.eind, q.volume, q.eenheid, q.bedrag)
            = ((x.regel).bsn, (x.regel).toewijzingnummer, (x.regel).categorie, (x.regel).code, (x.regel).begin,
               (x.regel).eind, (x.regel).volume, (x.regel).eenheid, (x.regel).bedrag)
          and q.tarief is not distinct from (x.regel).tarief) debet on true
    cross join lateral (select array_remove(array[
        case when v.herhaald or exists (
            select 1 from prestatie b where b.gemeente = d.gemeente and b.wet = d.wet and b.aanbieder = d.aanbieder
              and b.referentie = (x.regel).referentie and not ('8021' = any (b.codes))) then '8021' end,
        case when p_dc = 'C' and debet.gecrediteerd is null then '8017'
             when p_dc = 'C' and debet.gecrediteerd then '9390' end,
        case when p_dc = 'D' and exists (
            select 1 from prestatie q where q.toewijzing = (x.f).toewijzing and q.begin = (x.regel).begin
              and q.categorie = (x.regel).categorie and q.code = (x.regel).code and q.dc = 'D'
              and cardinality(q.codes) = 0 and not q.gecrediteerd) then '9389' end], null) as codes) eigen
    cross join lateral (select eigen.codes || case when p_dc = 'D'
        then regelcodes(x.regel, x.f, d.wet, d.eind) else '{}' end as codes) k
    where x.declaratie = d.id and (x.regel).dc = p_dc
$$;

create function verreken_credits(d declaratie) returns void language sql as
$$
    update prestatie q set gecrediteerd = true
    from prestatie c
    where c.declaratie = d.id and c.dc = 'C' and cardinality(c.codes) = 0
      and q.gemeente = d.gemeente and q.wet = d.wet and q.aanbieder = d.aanbieder
      and q.referentie = c.vorige_referentie and q.dc = 'D' and cardinality(q.codes) = 0
$$;

-- TR322 en TR369: past de som in de toewijzing? Alleen waar zij overloopt gaan de regels van deze
-- declaratie een voor een, oudste maand eerst; een regel die niet past, houdt een volgende niet tegen.
create function toets_sommen(d declaratie) returns void language plpgsql as
$$
declare
    t record;
    r record;
    v_volume bigint;
    v_bedrag bigint;
    v_code text;
begin
    for t in
        select tw.*, volume_in_toewijzing(tw.volume, tw.frequentie, tw.begin, tw.eind) as grens,
               som.volume as al_volume, som.bedrag as al_bedrag
        from toewijzing tw
        join (select p.toewijzing,
                     sum(in_eenheid(p.volume, p.eenheid, t2.eenheid)) as volume, sum(p.bedrag) as bedrag,
                     sum(in_eenheid(p.volume, p.eenheid, t2.eenheid)) filter (where p.declaratie = d.id) as nieuw_volume,
                     sum(p.bedrag) filter (where p.declaratie = d.id) as nieuw_bedrag
              from prestatie p join toewijzing t2 on t2.id = p.toewijzing
              where p.toewijzing in (select distinct toewijzing from prestatie
                                     where declaratie = d.id and dc = 'D' and cardinality(codes) = 0)
                and p.dc = 'D' and cardinality(p.codes) = 0 and not p.gecrediteerd
              group by p.toewijzing) som on som.toewijzing = tw.id
        where som.volume > volume_in_toewijzing(tw.volume, tw.frequentie, tw.begin, tw.eind)
           or som.bedrag > tw.budget
        order by tw.id
    loop
        select coalesce(sum(in_eenheid(volume, eenheid, t.eenheid)), 0), coalesce(sum(bedrag), 0)
        into v_volume, v_bedrag
        from prestatie
        where toewijzing = t.id and declaratie <> d.id and dc = 'D' and cardinality(codes) = 0 and not gecrediteerd;
        for r in
            select * from prestatie
            where declaratie = d.id and toewijzing = t.id and dc = 'D' and cardinality(codes) = 0
            order by begin, nr
        loop
            v_code := case
                when v_volume + in_eenheid(r.volume, r.eenheid, t.eenheid) > t.grens then '9322'
                when v_bedrag + r.bedrag > t.budget then '9369' end;
            if v_code is null then
                v_volume := v_volume + in_eenheid(r.volume, r.eenheid, t.eenheid);
                v_bedrag := v_bedrag + r.bedrag;
            else
                update prestatie set codes = array[v_code], bevindingen = jsonb_build_array(jsonb_build_object(
                    'code', v_code,
                    'gestuurd', case v_code when '9322' then r.volume else r.bedrag end::text,
                    'verwacht', case v_code when '9322' then t.grens - v_volume else t.budget - v_bedrag end::text))
                where declaratie = d.id and nr = r.nr;
            end if;
        end loop;
    end loop;
end
$$;

-- De goedgekeurde regels in het grootboek, opgeteld per toewijzing en maand. Een credit geeft de verplichting
-- terug, een debet verbruikt haar; wat daarboven gaat komt uit vrij en blijft als signaal staan. Er wordt
-- niets geweigerd: wat goedgekeurd is, wordt betaald (rulings A4, B1).
create function boek_declaratie(d declaratie) returns void language plpgsql as
$$
declare
    v_paden uuid[];
begin
    insert into verplichting (toewijzing, jaar, gemeente, aanbieder, plafond)
    select p.toewijzing, extract(year from p.begin)::int, d.gemeente, d.aanbieder,
           vind_plafond(d.gemeente, d.wet, extract(year from p.begin)::int, min(p.categorie), d.aanbieder)
    from prestatie p
    where p.declaratie = d.id and cardinality(p.codes) = 0
      and not exists (select 1 from verplichting v
                      where v.toewijzing = p.toewijzing and v.jaar = extract(year from p.begin)::int)
    group by p.toewijzing, extract(year from p.begin)::int
    on conflict do nothing;

    select array_agg(distinct knoop) into v_paden
    from prestatie p
    join verplichting v on v.toewijzing = p.toewijzing and v.jaar = extract(year from p.begin)::int
    join plafond pl on pl.id = v.plafond
    cross join unnest(pl.pad) knoop
    where p.declaratie = d.id and cardinality(p.codes) = 0;
    if v_paden is null then
        return;
    end if;
    perform 1 from plafond where id = any (v_paden) order by cardinality(pad), id for no key update;

    insert into boeking (gemeente, aanbieder, plafond, soort, van, naar, bedrag, toewijzing, maand, bron)
    with maanden as (
        select p.toewijzing, extract(year from p.begin)::int as jaar, maand_begin(p.begin) as maand,
               coalesce(sum(p.bedrag) filter (where p.dc = 'C'), 0)::bigint as credit,
               coalesce(sum(p.bedrag) filter (where p.dc = 'D'), 0)::bigint as debet
        from prestatie p
        where p.declaratie = d.id and cardinality(p.codes) = 0
        group by 1, 2, 3),
    stand as (
        select m.*, v.plafond,
               v.verplicht + sum(m.credit) over (partition by m.toewijzing, m.jaar) as beschikbaar,
               sum(m.debet) over (partition by m.toewijzing, m.jaar order by m.maand) - m.debet as al_gebruikt
        from maanden m join verplichting v on v.toewijzing = m.toewijzing and v.jaar = m.jaar),
    verdeeld as (
        select *, least(debet, greatest(beschikbaar - al_gebruikt, 0))::bigint as uit_verplicht from stand)
    select d.gemeente, d.aanbieder, plafond, soort, van, naar, bedrag, toewijzing, maand, d.id
    from verdeeld cross join lateral (values
        ('CREDIT', 'GEREALISEERD', 'VERPLICHT', credit),
        ('REALISATIE', 'VERPLICHT', 'GEREALISEERD', uit_verplicht),
        ('REALISATIE', 'VRIJ', 'GEREALISEERD', debet - uit_verplicht)) b (soort, van, naar, bedrag)
    where bedrag > 0
    order by toewijzing, maand;

    update verplichting v set
        verplicht = v.verplicht + s.verplicht, gerealiseerd = v.gerealiseerd + s.gerealiseerd
    from (select b.toewijzing, extract(year from b.maand)::int as jaar,
                 sum(pot_mutatie('VERPLICHT', b.van, b.naar, b.bedrag)) as verplicht,
                 sum(pot_mutatie('GEREALISEERD', b.van, b.naar, b.bedrag)) as gerealiseerd
          from boeking b where b.bron = d.id group by 1, 2) s
    where v.toewijzing = s.toewijzing and v.jaar = s.jaar;

    update plafond p set
        vrij = p.vrij + s.vrij, verplicht = p.verplicht + s.verplicht, gerealiseerd = p.gerealiseerd + s.gerealiseerd
    from (select knoop,
                 sum(pot_mutatie('VRIJ', b.van, b.naar, b.bedrag)) as vrij,
                 sum(pot_mutatie('VERPLICHT', b.van, b.naar, b.bedrag)) as verplicht,
                 sum(pot_mutatie('GEREALISEERD', b.van, b.naar, b.bedrag)) as gerealiseerd
          from boeking b join plafond blad on blad.id = b.plafond cross join unnest(blad.pad) knoop
          where b.bron = d.id group by knoop) s
    where p.id = s.knoop;
    perform signaleer(v_paden);
end
$$;

-- De hele gang. Eén declaratie tegelijk per aanbieder en wet: twee berichten van dezelfde afzender zien elkaar.
create function beoordeel_declaratie(p_declaratie uuid) returns void language plpgsql as
$$
declare
    d declaratie;
begin
    select * into strict d from declaratie where id = p_declaratie;
    perform pg_advisory_xact_lock(hashtextextended('declaratie ' || d.gemeente || d.wet || d.aanbieder, 0));
    perform beoordeel_regels(d, 'C');
    perform verreken_credits(d);
    perform beoordeel_regels(d, 'D');
    perform toets_sommen(d);
    perform boek_declaratie(d);
    update declaratie set
        regels = s.regels, afgekeurd = s.afgekeurd, toegekend = s.toegekend,
        status = case when s.afgekeurd = 0 then 'GOEDGEKEURD' else 'DEELS_GOEDGEKEURD' end
    from (select count(*) as regels, count(*) filter (where cardinality(codes) > 0) as afgekeurd,
                 coalesce(sum(case dc when 'D' then bedrag else -bedrag end) filter (where cardinality(codes) = 0), 0)
                     ::bigint as toegekend
          from prestatie where declaratie = d.id) s
    where id = d.id;
    delete from staging.regel where bericht = d.bericht;
end
$$;
