-- Rulings A12: taakgericht en populatiebekostiging worden niet per prestatie betaald. Wat daarop gedeclareerd wordt is
-- een registratie: goed tegen nul, en met een prijs 0611. Zo wordt nooit een bedrag goedgekeurd dat niet betaald wordt,
-- ook niet in euro's (eenheid 83 heeft geen tarief om naast te leggen) en ook niet als er toch een prijs in het contract
-- staat.
create view registratieovereenkomst with (security_invoker = true) as
select o.id from raamovereenkomst o left join inkoopkader k on k.id = o.kader
where o.variant = 'TAAKGERICHT' or k.verantwoording = 'POPULATIE';
grant select on registratieovereenkomst to ${toepassing};

alter type feiten add attribute registratie boolean;

-- Als V25; het zijn er weinig, dus per opdracht een keer opgezocht en niet per regel.
create or replace view staging.feit with (security_invoker = true) as
select r as regel, d.id as declaratie,
       row (t.id, t.status, t.bsn, t.categorie, t.productcode, t.eenheid, t.begin, t.eind, t.frequentie, t.volume,
            t.budget, case when reg.alleen then 0 else ta.bedrag end, ta.eenheid,
            coalesce(p.categorie = r.categorie, false), ta.bedrag is not null, reg.alleen)::feiten as f
from staging.regel r
join declaratie d on d.bericht = r.bericht
left join lateral (
    select t.* from toewijzing t
    where t.gemeente = d.gemeente and t.wet = d.wet and t.nummer = r.toewijzingnummer
    limit 1) t on t.aanbieder = d.aanbieder and t.status <> 'AFGEKEURD'
left join product p on p.wet = d.wet and p.code = r.code
left join lateral (
    select ta.bedrag, ta.eenheid, ta.overeenkomst from tarief ta
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
    limit 1) ta on true
cross join lateral (select coalesce(t.overeenkomst in (select o.id from registratieovereenkomst o)
                        or ta.overeenkomst in (select o.id from registratieovereenkomst o), false) as alleen) reg;

-- Als V6, met de prijs van een registratie.
create or replace function regelcodes(s staging.regel, f feiten, p_wet text, p_periode_eind date)
    returns text[] language plpgsql immutable as
$$
begin
    return case when f.toewijzing is null then array['9338'] else array_remove(array[
        case when f.t_status = 'VERWIJDERD' then '9384' end,
        case when f.t_bsn <> s.bsn then '8187' end,
        case when f.t_categorie <> s.categorie then '9339' end,
        case when f.t_code <> s.code then '9340' end,
        case when not f.product_past then 'S329' end,
        case when f.t_eenheid <> s.eenheid and not (f.t_eenheid = '04' and s.eenheid = '01')
               or f.t_eenheid is null and not f.eenheid_in_contract then '9341' end,
        case when s."begin" < f.t_begin then '9307' end,
        case when s.eind > f.t_eind then '9308' end,
        case when s.eind > p_periode_eind then '9319' end,
        case when s."begin" <> greatest(maand_begin(s."begin"),
                  case when maand_begin(f.t_begin) = maand_begin(s."begin") then f.t_begin end)
             then '9387' end,
        case when s.eind <> least(maand_eind(s.eind),
                  case when maand_begin(f.t_eind) = maand_begin(s.eind) then f.t_eind end)
             then '9388' end,
        -- Zonder tarief is er niets overeengekomen om te betalen: ook twee lege tarieven zijn niet gelijk.
        case when f.registratie then case when coalesce(s.tarief, s.bedrag) > 0 then '0611' end
             when s.eenheid <> '83' and (s.tarief = case
                       when f.tarief_eenheid = s.eenheid then f.tarief
                       when f.tarief_eenheid = '04' and s.eenheid = '01' then round(f.tarief / 60.0)::bigint end)
                  is not true then '0611' end,
        case when s.eenheid = '83' and s.bedrag <> s.volume then '9346'
             when s.eenheid <> '83' and not (f.tarief_eenheid = '04' and s.eenheid = '01')
                  and s.bedrag <> s.volume * s.tarief then '9346'
             when f.tarief_eenheid = '04' and s.eenheid = '01'
                  and s.tarief = round(f.tarief / 60.0)::bigint
                  and s.bedrag <> round(f.tarief * s.volume / 60.0)::bigint then '9346' end,
        case when s.dc = 'D' and f.t_volume is not null
                  and in_eenheid(s.volume, s.eenheid, f.t_eenheid)
                      > volume_in_periode(f.t_volume, f.t_eenheid, f.t_frequentie, f.t_categorie, p_wet, f.t_eind,
                                          s."begin", s.eind) then '9321' end
    ], null) end;
end
$$;

create or replace function bevinding(p_code text, s staging.regel, f feiten, p_wet text, p_periode_eind date)
    returns jsonb language sql immutable as
$$
    select jsonb_build_object('code', p_code, 'gestuurd', g, 'verwacht', v)
    from (select case p_code
            when '9338' then s.toewijzingnummer::text
            when '9384' then s.toewijzingnummer::text
            when '9339' then s.categorie
            when '9340' then s.code
            when 'S329' then s.categorie || ' ' || s.code
            when '9341' then s.eenheid
            when '9307' then s.begin::text
            when '9387' then s.begin::text
            when '9308' then s.eind::text
            when '9319' then s.eind::text
            when '9388' then s.eind::text
            when '0611' then case when f.registratie then coalesce(s.tarief, s.bedrag) else s.tarief end::text
            when '9346' then s.bedrag::text
            when '9321' then s.volume::text
            when '9322' then s.volume::text
            when '9369' then s.bedrag::text
            when '8021' then s.referentie
            when '8017' then s.vorige_referentie
            when '9390' then s.vorige_referentie
            when '9389' then to_char(s.begin, 'YYYY-MM')
            end as g,
        case p_code
            when '9339' then f.t_categorie
            when '9340' then f.t_code
            when '9341' then coalesce(f.t_eenheid, f.tarief_eenheid)
            when '9307' then f.t_begin::text
            when '9387' then greatest(maand_begin(s.begin),
                  case when maand_begin(f.t_begin) = maand_begin(s.begin) then f.t_begin end)::text
            when '9308' then f.t_eind::text
            when '9388' then least(maand_eind(s.eind),
                  case when maand_begin(f.t_eind) = maand_begin(s.eind) then f.t_eind end)::text
            when '9319' then p_periode_eind::text
            when '0611' then case when f.registratie then 0
                                  when f.tarief_eenheid = '04' and s.eenheid = '01'
                                  then round(f.tarief / 60.0)::bigint else f.tarief end::text
            when '9346' then case when s.eenheid = '83' then s.volume
                                  when f.tarief_eenheid = '04' and s.eenheid = '01'
                                  then round(f.tarief * s.volume / 60.0)::bigint else s.volume * s.tarief end::text
            when '9321' then volume_in_periode(f.t_volume, f.t_eenheid, f.t_frequentie, f.t_categorie, p_wet,
                                               f.t_eind, s.begin, s.eind)::text
            when '9322' then volume_in_toewijzing(f.t_volume, f.t_frequentie, f.t_begin, f.t_eind)::text
            when '9369' then f.t_budget::text
            end as v) t
$$;
