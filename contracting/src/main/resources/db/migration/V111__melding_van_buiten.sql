-- Melden zonder account (SI-01). Een bezoeker schrijft niets (ADR 0017); deze functie doet het voor hem, en niets anders:
-- een melding erbij, bij de gemeente die hij kiest. Terug komt een kenmerk waar niets mee te lezen is.
create function meld_van_buiten(p_gemeente text, p_soort text, p_bron text, p_over_naam text, p_over_geboren date,
                                p_contact text, p_relatie text, p_situatie text, p_inhoud text, p_spoed boolean)
    returns text language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    v_id uuid := gen_random_uuid();
    v_gemeente text := coalesce(current_setting('zorg.gemeente', true), '');
    v_kenmerk text;
begin
    if huidige_rol() is distinct from 'BEZOEKER' then
        raise exception 'wie een account heeft meldt langs het loket' using errcode = '42501';
    end if;
    if p_bron not in ('BURGER', 'KETENPARTNER') then
        raise exception 'van buiten komt een burger of een ketenpartner'
            using errcode = '23514', constraint = 'melding_van_buiten';
    end if;
    if p_gemeente = '0000' or not exists (select from gemeente where code = p_gemeente) then
        raise exception 'deze gemeente doet niet mee' using errcode = '23514', constraint = 'melding_gemeente';
    end if;
    perform set_config('zorg.rol', 'SYSTEEM', true), set_config('zorg.gemeente', p_gemeente, true);
    -- † zestig per uur per gemeente; het slot laat gelijktijdige meldingen elkaar zien
    perform pg_advisory_xact_lock(hashtextextended('melding_van_buiten' || p_gemeente, 0));
    if (select count(*) from melding where gemeente = p_gemeente and ontvangen > nu() - interval '1 hour'
        and door = 'bezoeker') >= 60 then
        raise exception 'te veel meldingen van buiten in een uur' using errcode = '23514', constraint = 'melding_te_vaak';
    end if;
    insert into melding (id, gemeente, soort, bron, over_naam, over_geboren, contact, relatie, situatie, inhoud, spoed,
                         door)
    values (v_id, p_gemeente, p_soort, p_bron, p_over_naam, p_over_geboren, p_contact, p_relatie, p_situatie, p_inhoud,
            p_spoed, 'bezoeker')
    returning kenmerk into v_kenmerk;
    perform schrijf_logregel(p_gemeente, null, 'bezoeker', 'BEZOEKER', 'Buitenmeldloket.meld', v_id, null, null, 'GEDAAN',
                             null, null, null);
    perform set_config('zorg.rol', 'BEZOEKER', true), set_config('zorg.gemeente', v_gemeente, true);
    return v_kenmerk;
end
$$;
revoke execute on function meld_van_buiten from public;
grant execute on function meld_van_buiten to ${toepassing};

-- Bewaren: wie een zaak heeft die nog jong is, blijft; wat over hem gemeld is gaat met hem mee. Verder als V27, V83 en V108.
create or replace function weiger_wijziging() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' and tg_table_name in ('document', 'document_stuk', 'document_vrijgave', 'logregel',
                'acceptatieweigering', 'overdracht', 'zaakroute', 'zaak', 'meldingoordeel', 'melding')
            and current_user <> session_user and current_setting('zorg.vernietigt', true) = 'ja' then
        return old;
    end if;
    raise exception 'tabel % groeit alleen: regels worden niet gewijzigd of verwijderd', tg_table_name
        using errcode = '42501';
end
$$;

create or replace function vernietig_sleutels(p_soort text, p_sleutels text[]) returns void language plpgsql as
$$
declare
    v_ids uuid[];
    v_meldingen uuid[];
begin
    if p_soort = 'DECLARATIEREGEL' then
        delete from prestatie p using unnest(p_sleutels) s
        where p.declaratie = split_part(s, ':', 1)::uuid and p.nr = split_part(s, ':', 2)::bigint;
        return;
    end if;
    v_ids := p_sleutels::uuid[];
    case p_soort
        when 'TOEWIJZING' then
            delete from prestatie where toewijzing = any (v_ids) and cardinality(codes) = 0;
            delete from prestatie where toewijzing = any (v_ids) and cardinality(codes) > 0;
            delete from levering where toewijzing = any (v_ids);
            delete from document_vrijgave where document in (select id from document where onderwerp = any (v_ids));
            delete from document_stuk where document in (select id from document where onderwerp = any (v_ids));
            delete from document where onderwerp = any (v_ids);
            delete from acceptatieweigering where toewijzing = any (v_ids);
            delete from overdracht where toewijzing = any (v_ids);
            delete from toewijzing where id = any (v_ids);
        when 'DOCUMENT' then
            delete from document_vrijgave where document = any (v_ids);
            delete from document_stuk where document = any (v_ids);
            delete from document where id = any (v_ids);
        when 'HULPVRAGER' then
            delete from toestemming where hulpvrager = any (v_ids);
            delete from noodinzage where hulpvrager = any (v_ids);
            delete from zaakroute where zaak in (select id from zaak where hulpvrager = any (v_ids));
            delete from zaak where hulpvrager = any (v_ids);
            with weg as (delete from meldingoordeel where hulpvrager = any (v_ids) returning melding)
            select array_agg(melding) into v_meldingen from weg;
            delete from melding where id = any (v_meldingen);
            delete from gezinslid where hulpvrager = any (v_ids);
            delete from hulpvrager where id = any (v_ids);
        when 'BERICHT' then
            -- dat er een bericht was blijft staan; wat erin stond en wat ervan gevonden werd niet
            delete from berichtstuk where bericht = any (v_ids);
            update bericht_in set oordeel = null where id = any (v_ids);
    end case;
end
$$;

create or replace view te_vernietigen with (security_invoker = true) as
with termijn as materialized (select * from bewaartermijn where geldig @> vandaag()),
uiterst as materialized (
    select soort, nu() - min(termijn) + interval '7 days' as moment from termijn group by soort)
select b.soort, b.wet, t.gemeente, t.id::text as sleutel, laatste_stuk(t) as start,
       heeft_stop(array[t.id, t.hulpvrager]) as gestopt
from termijn b join toewijzing t on t.wet = b.wet
where b.soort = 'TOEWIJZING' and t.toegewezen < (select moment from uiterst where soort = 'TOEWIJZING')
  and t.toegewezen < nu() - b.termijn and laatste_stuk(t) + b.termijn < vandaag()
union all
select b.soort, b.wet, d.gemeente, d.id::text, (d.ontvangen at time zone 'Europe/Amsterdam')::date,
       heeft_stop(array[d.id, d.onderwerp])
from termijn b join document d on d.onderwerp_soort = 'HULPVRAGER'
where b.soort = 'DOCUMENT' and d.ontvangen < (select moment from uiterst where soort = 'DOCUMENT')
  and (d.ontvangen at time zone 'Europe/Amsterdam')::date + b.termijn < vandaag()
union all
-- alleen wie nergens meer bij hoort
select b.soort, b.wet, h.gemeente, h.id::text, (h.ingeschreven at time zone 'Europe/Amsterdam')::date,
       heeft_stop(array[h.id])
from termijn b join hulpvrager h on true
where b.soort = 'HULPVRAGER' and h.ingeschreven < (select moment from uiterst where soort = 'HULPVRAGER')
  and (h.ingeschreven at time zone 'Europe/Amsterdam')::date + b.termijn < vandaag()
  and not exists (select from toewijzing t where t.hulpvrager = h.id)
  and not exists (select from document d where d.onderwerp = h.id)
  and not exists (select from zaak z where z.hulpvrager = h.id and z.start + b.termijn >= vandaag())
union all
-- regels die van geen toewijzing waren; de andere gaan met hun toewijzing mee
select b.soort, b.wet, p.gemeente, p.declaratie || ':' || p.nr, (d.ontvangen at time zone 'Europe/Amsterdam')::date,
       heeft_stop(array[d.id, d.bericht])
from termijn b join declaratie d on d.wet = b.wet
join prestatie p on p.declaratie = d.id and p.gemeente = d.gemeente
where b.soort = 'DECLARATIEREGEL' and p.toewijzing is null
  and d.ontvangen < (select moment from uiterst where soort = 'DECLARATIEREGEL')
  and (d.ontvangen at time zone 'Europe/Amsterdam')::date + b.termijn < vandaag()
union all
select b.soort, b.wet, m.gemeente, m.id::text, m.start,
       heeft_stop(m.over || coalesce((select array_agg(p.toewijzing) || array_agg(t.hulpvrager)
                                      from declaratie d join prestatie p on p.declaratie = d.id
                                      join toewijzing t on t.id = p.toewijzing where d.bericht = m.id), '{}'))
from termijn b
join (select i.id, i.gemeente, i.berichtsoort, (i.ontvangen at time zone 'Europe/Amsterdam')::date as start,
             array[i.id] as over
      from bericht_in i where i.ontvangen < (select moment from uiterst where soort = 'BERICHT')
      union all
      select u.id, u.gemeente, u.berichtsoort, (u.aangemaakt at time zone 'Europe/Amsterdam')::date,
             array[u.id, u.onderwerp, (select t.hulpvrager from toewijzing t where t.id = u.onderwerp)]
      from bericht_uit u where u.aangemaakt < (select moment from uiterst where soort = 'BERICHT')) m
  on b.wet = case when m.berichtsoort like 'WMO%' then 'WMO' when m.berichtsoort like 'JW%' then 'JEUGDWET' else '*' end
where b.soort = 'BERICHT' and m.start + b.termijn < vandaag()
  and exists (select from berichtstuk s where s.bericht = m.id);
