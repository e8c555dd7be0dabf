-- Bewaren en vernietigen, als V27 en V83, en verder:
-- - Een verzoek gaat met zijn toewijzing mee als de bewaartermijn om is; zonder toewijzing telt het zelf, vanaf ontvangst of
--   het laatste antwoord.
-- - Wie een zaak heeft die nog jong is, blijft; wat over hem gemeld is gaat met hem mee.
-- - Wat te vernietigen is, staat achteraan in een tabel die vooral vol staat met wat mag blijven. Bij de rekenregel komt een
--   grens die een index kan lezen: wie binnenkwam na (nu - de kortste termijn) is nooit aan de beurt. Zeven dagen speling,
--   want een datum met jaren erbij valt op 29 februari anders dan een moment met jaren eraf.
alter table bewaartermijn drop constraint bewaartermijn_soort_check;
alter table bewaartermijn add constraint bewaartermijn_soort_check check (soort in
    ('TOEWIJZING', 'HULPVRAGER', 'DOCUMENT', 'DECLARATIEREGEL', 'BERICHT', 'LOGREGEL', 'VERZOEK'));
insert into bewaartermijn (soort, wet, begint, termijn, geldig, bron)
select 'VERZOEK', wet, 'VERVAARDIGD', termijn, geldig, bron from bewaartermijn where soort = 'BERICHT' and wet <> '*';

create or replace function weiger_wijziging() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' and tg_table_name in ('document', 'document_stuk', 'document_vrijgave', 'logregel',
                'acceptatieweigering', 'overdracht', 'zaakroute', 'zaak', 'meldingoordeel', 'melding',
                'verzoekantwoord', 'verzoekantwoord_afkeur')
            and current_user <> session_user and current_setting('zorg.vernietigt', true) = 'ja' then
        return old;
    end if;
    raise exception 'tabel % groeit alleen: regels worden niet gewijzigd of verwijderd', tg_table_name
        using errcode = '42501';
end
$$;

create function vernietig_verzoeken(p_ids uuid[]) returns void language plpgsql as
$$
begin
    delete from verzoekantwoord_afkeur where antwoord in (select id from verzoekantwoord where verzoek = any (p_ids));
    delete from verzoekantwoord where verzoek = any (p_ids);
    delete from verzoek where id = any (p_ids);
end
$$;
revoke execute on function vernietig_verzoeken from public;

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
            perform vernietig_verzoeken(array(select id from verzoek where toewijzing = any (v_ids)));
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
        when 'VERZOEK' then
            perform vernietig_verzoeken(v_ids);
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
  and not exists (select from verzoek v where v.hulpvrager = h.id)
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
-- verzoeken zonder toewijzing; de andere gaan met hun toewijzing mee
select b.soort, b.wet, v.gemeente, v.id::text, (v.ontvangen at time zone 'Europe/Amsterdam')::date,
       heeft_stop(array[v.id, v.hulpvrager, v.bericht])
from termijn b join verzoek v on v.wet = b.wet
where b.soort = 'VERZOEK' and v.toewijzing is null
  and v.ontvangen < (select moment from uiterst where soort = 'VERZOEK')
  and greatest(v.ontvangen, (select max(a.moment) from verzoekantwoord a where a.verzoek = v.id)) + b.termijn < nu()
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
