-- De catalogus rekende per aanbieder uit wat er per zaak maar één is, en per lijst wat alleen een blad nodig heeft. Wie er
-- staan en in welke volgorde verandert niet (INV-5.1, INV-5.2).

-- Een postcodegebied is char(4): met tekst vergeleken leest PostgreSQL de hele tabel, per aanbieder twee keer.
create or replace function afstand_km(p_een text, p_ander text) returns int language sql stable as
$$
    select ceil(sqrt((a.x - b.x)::float8 ^ 2 + (a.y - b.y)::float8 ^ 2) / 1000)::int
    from postcodeplek a, postcodeplek b where a.pc4 = left(p_een, 4)::char(4) and b.pc4 = left(p_ander, 4)::char(4)
$$;

-- Als V120, met twee verschillen. De randen van de HMAC zijn elk een vraag zonder rij: PostgreSQL rekent ze dan eenmaal, en niet
-- per aanbieder bij elk gebruik. En wat van profiel en tevredenheid komt is per kolom een vraag: die stelt het pas voor wat na
-- het ordenen op het blad komt, of als er op gefilterd wordt.
create or replace function aanbod(p_gemeente text, p_wet text, p_product text, p_dag date, p_wijk text, p_pc4 text,
                                  p_behoeften text[], p_geheim bytea)
    returns table (agb char(8), overeenkomst uuid, volgorde bytea, tarief bigint, eenheid char(2), wachttijd int,
                   bijgewerkt timestamptz, eerste date, afstand int, ruimte text, cijfer numeric, antwoorden int,
                   kenmerken text[], redenen text[])
    language sql stable rows 50 as
$$
    select l.agb, l.overeenkomst,
           neutrale_plek((select hmac_rand(p_geheim, 54)), (select hmac_rand(p_geheim, 92)), l.agb), l.tarief, l.eenheid,
           (select q.wachttijd from profielproduct q where q.aanbieder = l.agb and q.wet = p_wet
            and q.productcode = p_product and not q.gestopt and q.gepubliceerd),
           (select q.bijgewerkt from profielproduct q where q.aanbieder = l.agb and q.wet = p_wet
            and q.productcode = p_product and not q.gestopt and q.gepubliceerd),
           (select greatest(p_dag, (q.bijgewerkt at time zone 'Europe/Amsterdam')::date + q.wachttijd)
            from profielproduct q where q.aanbieder = l.agb and q.wet = p_wet
            and q.productcode = p_product and not q.gestopt and q.gepubliceerd and q.wachttijd is not null),
           (select min(afstand_km(p_pc4, a.postcode)) from profiellocatie a
            where a.aanbieder = l.agb and a.gepubliceerd and not a.gesloten),
           ruimte_grof(ruimte_benut(o, p_dag)),
           (select t.cijfer from clienttevredenheid t
            where t.gemeente = p_gemeente and t.aanbieder = l.agb and t.wet = p_wet and t.aantal >= 10
            order by t.jaar desc limit 1),
           (select t.aantal from clienttevredenheid t
            where t.gemeente = p_gemeente and t.aanbieder = l.agb and t.wet = p_wet and t.aantal >= 10
            order by t.jaar desc limit 1),
           coalesce((select p.kenmerken from aanbiederprofiel p where p.aanbieder = l.agb and p.gepubliceerd), '{}'),
           array_remove(array[
               case when not l.binnen then 'BUITEN_GEBIED' end,
               (select 'STOP_' || min(b.soort) from contractbeperking b where b.overeenkomst = l.overeenkomst
                and b.begin <= p_dag and (b.eind is null or b.eind >= p_dag)),
               case when o.toestand = 'AFBOUW' then 'AFBOUW' end], null)
           || array(select n.wat from unnest(p_behoeften) n (wat) where not n.wat = any (coalesce(
                (select p.kenmerken from aanbiederprofiel p where p.aanbieder = l.agb and p.gepubliceerd), '{}')))
    from leveranciers(p_gemeente, p_wet, p_product, p_dag, p_wijk) l
    join raamovereenkomst o on o.id = l.overeenkomst
$$;

-- Als V121. In plpgsql, zodat het geheim een waarde is: uit een rij ernaast zou de rand weer per aanbieder gerekend worden.
create or replace function keuzeaanbod(p_keuze uuid)
    returns table (plek int, agb char(8), overeenkomst uuid, tarief bigint, eenheid char(2), wachttijd int,
                   bijgewerkt timestamptz, eerste date, afstand int, ruimte text, cijfer numeric, antwoorden int,
                   kenmerken text[], redenen text[]) language plpgsql stable as
$$
declare
    k keuze;
begin
    select * into k from keuze where id = p_keuze;
    return query
    select row_number() over (order by a.redenen <> '{}', a.volgorde)::int, a.agb, a.overeenkomst, a.tarief, a.eenheid,
           a.wachttijd, a.bijgewerkt, a.eerste, a.afstand, a.ruimte, a.cijfer, a.antwoorden, a.kenmerken, a.redenen
    from aanbod(k.gemeente, k.wet, k.productcode, k.start, k.wijk, k.pc4, k.behoeften, k.geheim) a
    where k.id is not null;
end
$$;
