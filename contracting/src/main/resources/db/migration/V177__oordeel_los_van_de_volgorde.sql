-- INV-9.4: welke van twee regels de dubbele is, volgt uit wat erin staat en niet uit haar plaats in het bericht. Een
-- periode is begin en einde (TR389): een regel met een verkeerde einddag neemt een goede haar maand niet af.
create or replace function beoordeel_regels(d declaratie, p_dc char(1)) returns void language sql as
$$
    insert into prestatie (declaratie, nr, gemeente, aanbieder, wet, bsn, toewijzing, toewijzingnummer, referentie,
                           vorige_referentie, categorie, code, begin, eind, volume, eenheid, tarief, bedrag, dc, codes,
                           bevindingen)
    with herhaald as materialized (
        select * from (
            select r.nr, row_number() over (partition by r.referentie
                       order by r.dc, r.bsn, r.toewijzingnummer, r.begin, r.eind, r.categorie, r.code, r.bedrag, r.nr)
                       > 1 as referentie,
                   row_number() over (partition by r.dc, r.vorige_referentie, r.toewijzingnummer, r.categorie, r.code,
                                                   r.begin, r.eind order by r.referentie, r.nr) > 1 as inhoud
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

-- Een toewijzing in uren kan in minuten gedeclareerd zijn. Over de toewijzing tellen de minuten op en worden zij daarna
-- pas uren (IV079: de som over de periode): elke maand apart afronden maakt van twaalf keer tien minuten twaalf uur.
create function fijn_volume(p_volume bigint, p_eenheid text, p_toegewezen text) returns bigint language sql immutable as
$$ select case when p_toegewezen = '04' and p_eenheid <> '01' then p_volume * 60 else p_volume end $$;

create function uit_fijn(p_volume bigint, p_toegewezen text) returns bigint language sql immutable as
$$ select in_eenheid(p_volume, case p_toegewezen when '04' then '01' else p_toegewezen end, p_toegewezen) $$;

-- Als V7, met de minuten opgeteld.
create or replace function toets_sommen(d declaratie) returns void language plpgsql as
$$
declare
    t record;
    r record;
    v_volume bigint;
    v_bedrag bigint;
    v_code text;
begin
    for t in
        select tw.*, volume_in_toewijzing(tw.volume, tw.frequentie, tw.begin, tw.eind) as grens
        from toewijzing tw
        join (select p.toewijzing,
                     sum(fijn_volume(p.volume, p.eenheid, t2.eenheid))::bigint as volume, sum(p.bedrag) as bedrag
              from prestatie p join toewijzing t2 on t2.id = p.toewijzing
              where p.toewijzing in (select distinct toewijzing from prestatie
                                     where declaratie = d.id and dc = 'D' and cardinality(codes) = 0)
                and p.dc = 'D' and cardinality(p.codes) = 0 and not p.gecrediteerd
              group by p.toewijzing) som on som.toewijzing = tw.id
        where uit_fijn(som.volume, tw.eenheid) > volume_in_toewijzing(tw.volume, tw.frequentie, tw.begin, tw.eind)
           or som.bedrag > tw.budget
        order by tw.id
    loop
        select coalesce(sum(fijn_volume(volume, eenheid, t.eenheid)), 0), coalesce(sum(bedrag), 0)
        into v_volume, v_bedrag
        from prestatie
        where toewijzing = t.id and declaratie <> d.id and dc = 'D' and cardinality(codes) = 0 and not gecrediteerd;
        for r in
            select * from prestatie
            where declaratie = d.id and toewijzing = t.id and dc = 'D' and cardinality(codes) = 0
            order by begin, categorie, code, referentie
        loop
            v_code := case
                when uit_fijn(v_volume + fijn_volume(r.volume, r.eenheid, t.eenheid), t.eenheid) > t.grens then '9322'
                when v_bedrag + r.bedrag > t.budget then '9369' end;
            if v_code is null then
                v_volume := v_volume + fijn_volume(r.volume, r.eenheid, t.eenheid);
                v_bedrag := v_bedrag + r.bedrag;
            else
                update prestatie set codes = array[v_code], bevindingen = jsonb_build_array(jsonb_build_object(
                    'code', v_code,
                    'gestuurd', case v_code when '9322' then r.volume else r.bedrag end::text,
                    'verwacht', greatest(0, case v_code when '9322' then t.grens - uit_fijn(v_volume, t.eenheid)
                                                        else t.budget - v_bedrag end)::text))
                where declaratie = d.id and nr = r.nr;
            end if;
        end loop;
    end loop;
end
$$;
