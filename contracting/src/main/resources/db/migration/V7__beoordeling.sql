-- Het oordeel over een declaratie, set-gewijs: eerst de credits (OP366), dan de debets, dan de sommen, dan
-- het grootboek. Alles in de transactie van het loket: een regel is beoordeeld én geboekt, of geen van beide.

-- Bij elke regel de toewijzing, het tarief van de zorgdag zoals nu bekend (INV-1.2) en het product. Wisselt
-- het tarief binnen de periode, dan mogen beide. Het contract van de toewijzing gaat voor; is dat afgelopen, dan
-- geldt dat wat de aanbieder op de zorgdag heeft.
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
    where ta.gemeente = d.gemeente and ta.wet = d.wet and ta.aanbieder = d.aanbieder and ta.productcode = r.code
      and (ta.eenheid = r.eenheid or ta.eenheid = '04' and r.eenheid = '01')
      and ta.geldig && daterange(r.begin, greatest(r.begin, r.eind), '[]') and ta.bekend @> (select nu())
    order by ta.overeenkomst = t.overeenkomst desc, ta.eenheid = r.eenheid desc,
             (case when ta.eenheid = r.eenheid then ta.bedrag else round(ta.bedrag / 60.0)::bigint end
              is not distinct from r.tarief) desc,
             -- Twee uurtarieven kunnen per minuut gelijk zijn: dan zegt het bedrag welk het was.
             (r.bedrag = case when ta.eenheid = r.eenheid then ta.bedrag * r.volume
                              else round(ta.bedrag * r.volume / 60.0)::bigint end) desc,
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
-- tegenkomen dat in alles gelijk is (IV091, TR323, TR390), en volgt de toewijzing daarvan, ook als die intussen
-- afgekeurd is. Een debet wordt op alles getoetst. Wat binnen het bericht dubbel is, staat apart: een koppeling
-- van het bericht met zichzelf wordt kwadratisch zodra de planner zich in het aantal vergist.
create function beoordeel_regels(d declaratie, p_dc char(1)) returns void language sql as
$$
    insert into prestatie (declaratie, nr, gemeente, aanbieder, wet, bsn, toewijzing, toewijzingnummer, referentie,
                           vorige_referentie, categorie, code, begin, eind, volume, eenheid, tarief, bedrag, dc, codes,
                           bevindingen)
    with herhaald as materialized (
        select * from (
            select r.nr, row_number() over (partition by r.referentie order by r.nr) > 1 as referentie,
                   row_number() over (partition by r.dc, r.vorige_referentie, r.toewijzingnummer, r.categorie, r.code,
                                                   r.begin order by r.nr) > 1 as inhoud
            from staging.regel r where r.bericht = d.bericht) h
        where h.referentie or h.inhoud)
    select d.id, (x.regel).nr, d.gemeente, d.aanbieder, d.wet, (x.regel).bsn,
           coalesce(debet.toewijzing, (x.f).toewijzing),
           (x.regel).toewijzingnummer, (x.regel).referentie, (x.regel).vorige_referentie, (x.regel).categorie,
           (x.regel).code, (x.regel).begin, (x.regel).eind, (x.regel).volume, (x.regel).eenheid, (x.regel).tarief,
           (x.regel).bedrag, p_dc, k.codes,
           case when cardinality(k.codes) > 0 then bevindingen(k.codes, x.regel, x.f, d.wet, d.eind) end
    from staging.feit x
    left join lateral (
        select q.gecrediteerd, q.toewijzing from prestatie q
        where p_dc = 'C' and q.gemeente = d.gemeente and q.wet = d.wet and q.aanbieder = d.aanbieder
          and q.referentie = (x.regel).vorige_referentie and not ('8021' = any (q.codes))
          and q.dc = 'D' and cardinality(q.codes) = 0
          and (q.bsn, q.toewijzingnummer, q.categorie, q.code, q.begin, q.eind, q.volume, q.eenheid, q.bedrag)
            = ((x.regel).bsn, (x.regel).toewijzingnummer, (x.regel).categorie, (x.regel).code, (x.regel).begin,
               (x.regel).eind, (x.regel).volume, (x.regel).eenheid, (x.regel).bedrag)
          and q.tarief is not distinct from (x.regel).tarief) debet on true
    cross join lateral (select (x.regel).nr in (select h.nr from herhaald h where h.inhoud) as dubbel) eerder
    cross join lateral (select array_remove(array[
        case when (x.regel).nr in (select h.nr from herhaald h where h.referentie) or exists (
            select 1 from prestatie b where b.gemeente = d.gemeente and b.wet = d.wet and b.aanbieder = d.aanbieder
              and b.referentie = (x.regel).referentie and not ('8021' = any (b.codes))) then '8021' end,
        case when p_dc = 'C' and debet.gecrediteerd is null then '8017'
             when p_dc = 'C' and (debet.gecrediteerd or eerder.dubbel) then '9390' end,
        case when p_dc = 'D' and (eerder.dubbel or exists (
            select 1 from prestatie q where q.toewijzing = (x.f).toewijzing and q.begin = (x.regel).begin
              and q.categorie = (x.regel).categorie and q.code = (x.regel).code and q.dc = 'D'
              and cardinality(q.codes) = 0 and not q.gecrediteerd)) then '9389' end], null) as codes) eigen
    cross join lateral (select eigen.codes || case when p_dc = 'D'
        then regelcodes(x.regel, x.f, d.wet, d.eind) else '{}' end as codes
        -- zonder deze grens rekent de planner elke regel twee keer uit
        offset 0) k
    where x.declaratie = d.id and (x.regel).dc = p_dc
    -- Sorteren laat alles beoordeeld zijn voordat de eerste rij erbij komt: anders zoekt elke regel tussen de rijen
    -- die deze opdracht zelf al schreef, en dat is op een lege tabel kwadratisch.
    order by (x.regel).nr
$$;

-- De voorwaarde op 8021 zegt de planner dat de index op referentie dit kan vinden.
create function verreken_credits(d declaratie) returns void language sql as
$$
    update prestatie q set gecrediteerd = true
    from prestatie c
    where c.declaratie = d.id and c.dc = 'C' and cardinality(c.codes) = 0
      and q.gemeente = d.gemeente and q.wet = d.wet and q.aanbieder = d.aanbieder
      and q.referentie = c.vorige_referentie and q.dc = 'D' and cardinality(q.codes) = 0
      and not ('8021' = any (q.codes))
$$;

-- TR322 en TR369: past de som in de toewijzing? Alleen waar zij overloopt gaan de regels van deze
-- declaratie een voor een, oudste maand eerst en binnen een maand op inhoud, niet op plaats in het bericht
-- (INV-9.4); een regel die niet past, houdt een volgende niet tegen.
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
            order by begin, categorie, code, referentie
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
                    'verwacht', greatest(0, case v_code when '9322' then t.grens - v_volume else t.budget - v_bedrag end)::text))
                where declaratie = d.id and nr = r.nr;
            end if;
        end loop;
    end loop;
end
$$;

-- De goedgekeurde regels in het grootboek, opgeteld per toewijzing en maand. Een credit geeft de verplichting
-- terug, of vrije ruimte als er op de toewijzing niet meer gedeclareerd kan worden (rulings B1); een debet
-- verbruikt haar; wat daarboven gaat komt uit vrij en blijft als signaal staan. Er wordt niets geweigerd: wat
-- goedgekeurd is, wordt betaald (rulings A4). Jaar voor jaar, eerst de sloten van de wortel af en dan pas de
-- bladen: dezelfde volgorde als elke andere boeking, zodat twee schrijvers elkaar nooit vasthouden.
create function boek_declaratie(d declaratie) returns void language plpgsql as
$$
declare
    v_jaar int;
begin
    for v_jaar in
        select distinct extract(year from p.begin)::int from prestatie p
        where p.declaratie = d.id and cardinality(p.codes) = 0 order by 1
    loop
        perform boek_declaratiejaar(d, v_jaar);
    end loop;
end
$$;

create function vergrendel_plafonds(p_bladen uuid[]) returns uuid[] language plpgsql as
$$
declare
    v_paden uuid[];
begin
    select array_agg(distinct knoop) into v_paden
    from plafond p cross join unnest(p.pad) knoop where p.id = any (p_bladen);
    perform 1 from plafond where id = any (v_paden) order by cardinality(pad), id for no key update;
    return v_paden;
end
$$;

create function boek_declaratiejaar(d declaratie, p_jaar int) returns void language plpgsql as
$$
declare
    v_van date := make_date(p_jaar, 1, 1);
    v_tot date := make_date(p_jaar + 1, 1, 1);
    v_bladen uuid[];
    v_paden uuid[];
begin
    v_bladen := array(
        select vind_plafond(d.gemeente, d.wet, p_jaar, c.categorie, d.aanbieder)
        from (select distinct p.categorie from prestatie p
              where p.declaratie = d.id and cardinality(p.codes) = 0 and p.begin >= v_van and p.begin < v_tot
                and not exists (select 1 from verplichting v
                                where v.toewijzing = p.toewijzing and v.jaar = p_jaar)) c
        union
        select v.plafond from prestatie p join verplichting v on v.toewijzing = p.toewijzing and v.jaar = p_jaar
        where p.declaratie = d.id and cardinality(p.codes) = 0 and p.begin >= v_van and p.begin < v_tot);
    perform vergrendel_plafonds(v_bladen);

    insert into verplichting (toewijzing, jaar, gemeente, aanbieder, plafond)
    with nieuw as materialized (
        select p.toewijzing, min(p.categorie) as categorie from prestatie p
        where p.declaratie = d.id and cardinality(p.codes) = 0 and p.begin >= v_van and p.begin < v_tot
          and not exists (select 1 from verplichting v where v.toewijzing = p.toewijzing and v.jaar = p_jaar)
        group by p.toewijzing),
    blad as materialized (
        select c.categorie, vind_plafond(d.gemeente, d.wet, p_jaar, c.categorie, d.aanbieder) as id
        from (select distinct categorie from nieuw) c)
    select n.toewijzing, p_jaar, d.gemeente, d.aanbieder, b.id
    from nieuw n join blad b on b.categorie = n.categorie
    on conflict do nothing;

    -- Wat een ander er tussendoor bij zette, hoort er ook bij.
    v_paden := vergrendel_plafonds(array(
        select distinct v.plafond
        from prestatie p join verplichting v on v.toewijzing = p.toewijzing and v.jaar = p_jaar
        where p.declaratie = d.id and cardinality(p.codes) = 0 and p.begin >= v_van and p.begin < v_tot));

    insert into boeking (gemeente, aanbieder, plafond, soort, van, naar, bedrag, toewijzing, maand, bron)
    with maanden as (
        select p.toewijzing, maand_begin(p.begin) as maand,
               coalesce(sum(p.bedrag) filter (where p.dc = 'C'), 0)::bigint as credit,
               coalesce(sum(p.bedrag) filter (where p.dc = 'D'), 0)::bigint as debet
        from prestatie p
        where p.declaratie = d.id and cardinality(p.codes) = 0 and p.begin >= v_van and p.begin < v_tot
        group by 1, 2),
    stand as (
        select m.*, v.plafond, t.status = 'TOEGEWEZEN' as open,
               v.verplicht + sum(case when t.status = 'TOEGEWEZEN' then m.credit else 0 end)
                   over (partition by m.toewijzing) as beschikbaar,
               sum(m.debet) over (partition by m.toewijzing order by m.maand) - m.debet as al_gebruikt
        from maanden m
        join verplichting v on v.toewijzing = m.toewijzing and v.jaar = p_jaar
        join toewijzing t on t.id = m.toewijzing),
    verdeeld as (
        select *, least(debet, greatest(beschikbaar - al_gebruikt, 0))::bigint as uit_verplicht from stand)
    select d.gemeente, d.aanbieder, plafond, soort, van, naar, bedrag, toewijzing, maand, d.id
    from verdeeld cross join lateral (values
        ('CREDIT', 'GEREALISEERD', case when open then 'VERPLICHT' else 'VRIJ' end, credit),
        ('REALISATIE', 'VERPLICHT', 'GEREALISEERD', uit_verplicht),
        ('REALISATIE', 'VRIJ', 'GEREALISEERD', debet - uit_verplicht)) b (soort, van, naar, bedrag)
    where bedrag > 0
    order by toewijzing, maand;

    update verplichting v set
        verplicht = v.verplicht + s.verplicht, gerealiseerd = v.gerealiseerd + s.gerealiseerd
    from (select b.toewijzing,
                 sum(pot_mutatie('VERPLICHT', b.van, b.naar, b.bedrag)) as verplicht,
                 sum(pot_mutatie('GEREALISEERD', b.van, b.naar, b.bedrag)) as gerealiseerd
          from boeking b where b.bron = d.id and b.maand >= v_van and b.maand < v_tot group by 1) s
    where v.toewijzing = s.toewijzing and v.jaar = p_jaar;

    update plafond p set
        vrij = p.vrij + s.vrij, verplicht = p.verplicht + s.verplicht, gerealiseerd = p.gerealiseerd + s.gerealiseerd
    from (select knoop, sum(b.vrij) as vrij, sum(b.verplicht) as verplicht, sum(b.gerealiseerd) as gerealiseerd
          from (select b.plafond,
                       sum(pot_mutatie('VRIJ', b.van, b.naar, b.bedrag)) as vrij,
                       sum(pot_mutatie('VERPLICHT', b.van, b.naar, b.bedrag)) as verplicht,
                       sum(pot_mutatie('GEREALISEERD', b.van, b.naar, b.bedrag)) as gerealiseerd
                from boeking b where b.bron = d.id and b.maand >= v_van and b.maand < v_tot
                group by b.plafond) b
          join plafond blad on blad.id = b.plafond cross join unnest(blad.pad) knoop
          group by knoop) s
    where p.id = s.knoop;
    perform signaleer(v_paden);
end
$$;

-- De hele gang. Eén declaratie tegelijk per aanbieder en wet: twee berichten van dezelfde afzender zien elkaar.
-- Elke declaratie krijgt een eigen plan: dat van een bericht van tien regels is niet dat van een miljoen.
create function beoordeel_declaratie(p_declaratie uuid) returns void language plpgsql
    set plan_cache_mode = force_custom_plan as
$$
declare
    d declaratie;
begin
    select * into strict d from declaratie where id = p_declaratie;
    if d.status = 'AFGEKEURD' or exists (select 1 from prestatie where declaratie = d.id) then
        raise exception 'deze declaratie is al beoordeeld' using errcode = '55000';
    end if;
    -- Het totaal klopte in het bericht (TR358); klopt het hier niet, dan is een deel van de bak niet aangekomen.
    if d.ingediend is distinct from (
            select sum(case r.dc when 'D' then r.bedrag else -r.bedrag end)
            from staging.regel r where r.bericht = d.bericht) then
        raise exception 'de bak van declaratie % is niet compleet', d.id using errcode = '55000';
    end if;
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

-- TR385: wat goedgekeurd en niet gecrediteerd is, houdt zijn toewijzing. Het slot is dat van de beoordeling, zodat
-- een declaratie die nu beoordeeld wordt ook meetelt.
create function toewijzing_gedeclareerd() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended('declaratie ' || new.gemeente || new.wet || new.aanbieder, 0));
    if exists (select 1 from prestatie p where p.toewijzing = new.id and cardinality(p.codes) = 0 and p.dc = 'D'
               and not p.gecrediteerd) then
        raise exception 'op deze toewijzing is al goedgekeurd gedeclareerd'
            using errcode = '23514', constraint = 'toewijzing_gedeclareerd';
    end if;
    return new;
end
$$;
create trigger toewijzing_gedeclareerd before update of status on toewijzing
    for each row when (new.status = 'VERWIJDERD' and old.status <> 'VERWIJDERD')
    execute function toewijzing_gedeclareerd();
