-- Wat er bij vernietigen in welke volgorde weggaat, is een lijst. Elke kamer zet er haar tabellen in, in haar eigen
-- migratie; tot nu toe schreef elke kamer drie functies van alle kamers over, en wie tegelijk bouwde nam elkaars werk weg.
-- $1 is de lijst sleutels. Alleen een migratie schrijft hier: de toepassing leest, en voert niets uit wat zij zelf bedacht.
create table vernietigstap (
    soort    text not null,
    volgorde int not null,
    tabellen text[] not null,
    opdracht text not null,
    primary key (soort, volgorde)
);
select beveilig('vernietigstap', 'algemeen');
select bezoeker_leest_alleen('vernietigstap');
revoke insert, update, delete on vernietigstap from ${toepassing};

insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('DECLARATIEREGEL', 100, '{prestatie}',
     $s$delete from prestatie p using unnest($1) s
        where p.declaratie = split_part(s, ':', 1)::uuid and p.nr = split_part(s, ':', 2)::bigint$s$),
    -- een afgekeurde regel verwijst naar een goedgekeurde, en nooit andersom
    ('TOEWIJZING', 100, '{prestatie}', 'delete from prestatie where toewijzing = any ($1::uuid[]) and cardinality(codes) = 0'),
    ('TOEWIJZING', 110, '{prestatie}', 'delete from prestatie where toewijzing = any ($1::uuid[])'),
    ('TOEWIJZING', 120, '{levering}', 'delete from levering where toewijzing = any ($1::uuid[])'),
    ('TOEWIJZING', 130, '{document_vrijgave}',
     'delete from document_vrijgave where document in (select id from document where onderwerp = any ($1::uuid[]))'),
    ('TOEWIJZING', 140, '{document_stuk}',
     'delete from document_stuk where document in (select id from document where onderwerp = any ($1::uuid[]))'),
    ('TOEWIJZING', 150, '{document}', 'delete from document where onderwerp = any ($1::uuid[])'),
    ('TOEWIJZING', 160, '{acceptatieweigering}', 'delete from acceptatieweigering where toewijzing = any ($1::uuid[])'),
    ('TOEWIJZING', 170, '{overdracht}', 'delete from overdracht where toewijzing = any ($1::uuid[])'),
    -- geld blijft geboekt, en is daarna van niemand; wat er nog vastlag was al vrijgevallen
    ('TOEWIJZING', 800, '{boeking}', 'update boeking set toewijzing = null where toewijzing = any ($1::uuid[])'),
    ('TOEWIJZING', 810, '{verplichting}', 'delete from verplichting where toewijzing = any ($1::uuid[])'),
    ('TOEWIJZING', 900, '{toewijzing}', 'delete from toewijzing where id = any ($1::uuid[])'),
    ('DOCUMENT', 100, '{document_vrijgave}', 'delete from document_vrijgave where document = any ($1::uuid[])'),
    ('DOCUMENT', 110, '{document_stuk}', 'delete from document_stuk where document = any ($1::uuid[])'),
    ('DOCUMENT', 900, '{document}', 'delete from document where id = any ($1::uuid[])'),
    ('HULPVRAGER', 100, '{toestemming}', 'delete from toestemming where hulpvrager = any ($1::uuid[])'),
    ('HULPVRAGER', 110, '{noodinzage}', 'delete from noodinzage where hulpvrager = any ($1::uuid[])'),
    ('HULPVRAGER', 600, '{zaakroute}',
     'delete from zaakroute where zaak in (select id from zaak where hulpvrager = any ($1::uuid[]))'),
    ('HULPVRAGER', 610, '{zaak}', 'delete from zaak where hulpvrager = any ($1::uuid[])'),
    -- wat over hem gemeld is gaat met hem mee
    ('HULPVRAGER', 620, '{meldingoordeel,melding}',
     'with weg as (delete from meldingoordeel where hulpvrager = any ($1::uuid[]) returning melding)
      delete from melding where id in (select melding from weg)'),
    ('HULPVRAGER', 630, '{gezinslid}', 'delete from gezinslid where hulpvrager = any ($1::uuid[])'),
    ('HULPVRAGER', 900, '{hulpvrager}', 'delete from hulpvrager where id = any ($1::uuid[])'),
    -- dat er een bericht was blijft staan; wat erin stond en wat ervan gevonden werd niet
    ('BERICHT', 100, '{berichtstuk}', 'delete from berichtstuk where bericht = any ($1::uuid[])'),
    ('BERICHT', 110, '{bericht_in}', 'update bericht_in set oordeel = null where id = any ($1::uuid[])'),
    ('TOEWIJZING', 200, '{verzoekantwoord_afkeur}',
     'delete from verzoekantwoord_afkeur where antwoord in (select a.id from verzoekantwoord a
      join verzoek v on v.id = a.verzoek where v.toewijzing = any ($1::uuid[]))'),
    ('TOEWIJZING', 210, '{verzoekantwoord}',
     'delete from verzoekantwoord where verzoek in (select id from verzoek where toewijzing = any ($1::uuid[]))'),
    ('TOEWIJZING', 290, '{verzoek}', 'delete from verzoek where toewijzing = any ($1::uuid[])'),
    ('VERZOEK', 100, '{verzoekantwoord_afkeur}',
     'delete from verzoekantwoord_afkeur where antwoord in (select id from verzoekantwoord where verzoek = any ($1::uuid[]))'),
    ('VERZOEK', 110, '{verzoekantwoord}', 'delete from verzoekantwoord where verzoek = any ($1::uuid[])'),
    ('VERZOEK', 900, '{verzoek}', 'delete from verzoek where id = any ($1::uuid[])');

-- De kamers catalogus, plan en verzoek (317), die zonder deze lijst gebouwd zijn.
insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('TOEWIJZING', 300, '{beschikbaarheidsantwoord}',
     'delete from beschikbaarheidsantwoord where vraag in (select id from beschikbaarheidsvraag where besluit in (select id from keuzebesluit where keuze in (select id from keuze where toewijzing = any ($1::uuid[]))))'),
    ('TOEWIJZING', 310, '{beschikbaarheidsvraag}',
     'delete from beschikbaarheidsvraag where besluit in (select id from keuzebesluit where keuze in (select id from keuze where toewijzing = any ($1::uuid[])))'),
    ('TOEWIJZING', 320, '{keuzebesluit}',
     'delete from keuzebesluit where keuze in (select id from keuze where toewijzing = any ($1::uuid[]))'),
    ('TOEWIJZING', 330, '{keuzefilter}',
     'delete from keuzefilter where lijst in (select id from keuzelijst where keuze in (select id from keuze where toewijzing = any ($1::uuid[])))'),
    ('TOEWIJZING', 340, '{keuzerij}',
     'delete from keuzerij where lijst in (select id from keuzelijst where keuze in (select id from keuze where toewijzing = any ($1::uuid[])))'),
    ('TOEWIJZING', 350, '{keuzelijst}',
     'delete from keuzelijst where keuze in (select id from keuze where toewijzing = any ($1::uuid[]))'),
    ('TOEWIJZING', 360, '{keuze}',
     'delete from keuze where id in (select id from keuze where toewijzing = any ($1::uuid[]))'),
    ('HULPVRAGER', 200, '{beschikbaarheidsantwoord}',
     'delete from beschikbaarheidsantwoord where vraag in (select id from beschikbaarheidsvraag where besluit in (select id from keuzebesluit where keuze in (select id from keuze where hulpvrager = any ($1::uuid[]))))'),
    ('HULPVRAGER', 210, '{beschikbaarheidsvraag}',
     'delete from beschikbaarheidsvraag where besluit in (select id from keuzebesluit where keuze in (select id from keuze where hulpvrager = any ($1::uuid[])))'),
    ('HULPVRAGER', 220, '{keuzebesluit}',
     'delete from keuzebesluit where keuze in (select id from keuze where hulpvrager = any ($1::uuid[]))'),
    ('HULPVRAGER', 230, '{keuzefilter}',
     'delete from keuzefilter where lijst in (select id from keuzelijst where keuze in (select id from keuze where hulpvrager = any ($1::uuid[])))'),
    ('HULPVRAGER', 240, '{keuzerij}',
     'delete from keuzerij where lijst in (select id from keuzelijst where keuze in (select id from keuze where hulpvrager = any ($1::uuid[])))'),
    ('HULPVRAGER', 250, '{keuzelijst}',
     'delete from keuzelijst where keuze in (select id from keuze where hulpvrager = any ($1::uuid[]))'),
    ('HULPVRAGER', 260, '{keuze}',
     'delete from keuze where id in (select id from keuze where hulpvrager = any ($1::uuid[]))'),
    ('TOEWIJZING', 220, '{verzoekproduct}',
     'delete from verzoekproduct where toewijzing = any ($1::uuid[]) or verzoek in (select id from verzoek where toewijzing = any ($1::uuid[]))'),
    ('VERZOEK', 120, '{verzoekproduct}',
     'delete from verzoekproduct where verzoek = any ($1::uuid[])'),
    ('TOEWIJZING', 400, '{toewijzingwijziging_afkeur}',
     'delete from toewijzingwijziging_afkeur where wijziging in (select id from toewijzingwijziging where toewijzing = any ($1::uuid[]))'),
    ('TOEWIJZING', 410, '{toewijzingwijziging}',
     'delete from toewijzingwijziging where toewijzing = any ($1::uuid[])'),
    ('HULPVRAGER', 300, '{deelplanlezer}',
     'delete from deelplanlezer where deelplan in (select id from deelplan where hulpvrager = any ($1::uuid[]) or plan in (select id from plan where hulpvrager = any ($1::uuid[]) or zaak in (select id from zaak where hulpvrager = any ($1::uuid[]))))'),
    ('HULPVRAGER', 310, '{deelplan}',
     'delete from deelplan where id in (select id from deelplan where hulpvrager = any ($1::uuid[]) or plan in (select id from plan where hulpvrager = any ($1::uuid[]) or zaak in (select id from zaak where hulpvrager = any ($1::uuid[]))))'),
    ('HULPVRAGER', 320, '{plan}',
     'delete from plan where id in (select id from plan where hulpvrager = any ($1::uuid[]) or zaak in (select id from zaak where hulpvrager = any ($1::uuid[])))'),
    ('HULPVRAGER', 330, '{pgbverplichting}',
     'delete from pgbverplichting where regel in (select id from beschikkingregel where beschikking in (select id from beschikking where zaak in (select id from zaak where hulpvrager = any ($1::uuid[]))))'),
    ('HULPVRAGER', 340, '{bezwaar}',
     'delete from bezwaar where beschikking in (select id from beschikking where zaak in (select id from zaak where hulpvrager = any ($1::uuid[])))'),
    ('HULPVRAGER', 350, '{bekendmaking}',
     'delete from bekendmaking where beschikking in (select id from beschikking where zaak in (select id from zaak where hulpvrager = any ($1::uuid[])))'),
    ('HULPVRAGER', 360, '{beschikkingregel}',
     'delete from beschikkingregel where beschikking in (select id from beschikking where zaak in (select id from zaak where hulpvrager = any ($1::uuid[])))'),
    ('HULPVRAGER', 370, '{beschikking}',
     'delete from beschikking where id in (select id from beschikking where zaak in (select id from zaak where hulpvrager = any ($1::uuid[])))'),
    ('HULPVRAGER', 380, '{evaluatie}',
     'delete from evaluatie where zaak in (select id from zaak where hulpvrager = any ($1::uuid[]))'),
    ('HULPVRAGER', 390, '{verslag}',
     'delete from verslag where zaak in (select id from zaak where hulpvrager = any ($1::uuid[]))'),
    ('HULPVRAGER', 400, '{hulpaanvraag}',
     'delete from hulpaanvraag where zaak in (select id from zaak where hulpvrager = any ($1::uuid[]))'),
    ('HULPVRAGER', 410, '{zrmscore}',
     'delete from zrmscore where zrm in (select id from zrm where zaak in (select id from zaak where hulpvrager = any ($1::uuid[])))'),
    ('HULPVRAGER', 420, '{zrm}',
     'delete from zrm where zaak in (select id from zaak where hulpvrager = any ($1::uuid[]))'),
    ('HULPVRAGER', 430, '{ondersteuningsaanbod}',
     'delete from ondersteuningsaanbod where zaak in (select id from zaak where hulpvrager = any ($1::uuid[]))'),
    ('HULPVRAGER', 440, '{afweging}',
     'delete from afweging where zaak in (select id from zaak where hulpvrager = any ($1::uuid[]))'),
    ('HULPVRAGER', 450, '{spoedhulp}',
     'delete from spoedhulp where zaak in (select id from zaak where hulpvrager = any ($1::uuid[]))'),
    ('HULPVRAGER', 460, '{triage}',
     'delete from triage where zaak in (select id from zaak where hulpvrager = any ($1::uuid[]))'),
    ('HULPVRAGER', 470, '{zaakvoortgang}',
     'delete from zaakvoortgang where zaak in (select id from zaak where hulpvrager = any ($1::uuid[]))'),
    ('HULPVRAGER', 480, '{document_vrijgave}',
     'delete from document_vrijgave where document in (select id from document where onderwerp in (select id from zaak where hulpvrager = any ($1::uuid[])))'),
    ('HULPVRAGER', 490, '{document_stuk}',
     'delete from document_stuk where document in (select id from document where onderwerp in (select id from zaak where hulpvrager = any ($1::uuid[])))'),
    ('HULPVRAGER', 500, '{document}',
     'delete from document where onderwerp in (select id from zaak where hulpvrager = any ($1::uuid[]))'),
    ('MELDING', 100, '{meldingoordeel}',
     'delete from meldingoordeel where melding = any ($1::uuid[])'),
    ('MELDING', 900, '{melding}',
     'delete from melding where id = any ($1::uuid[])');

-- Wat alleen groeit, gaat alleen weg als het op de lijst staat, en dan alleen langs vernietig(). Een boeking gaat nooit weg:
-- zij laat alleen los van wie zij was.
create or replace function weiger_wijziging() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' and current_user <> session_user and current_setting('zorg.vernietigt', true) = 'ja'
            and (tg_table_name = 'logregel'
                 or tg_table_name <> 'boeking' and exists (select from vernietigstap where tg_table_name = any (tabellen))) then
        return old;
    end if;
    if tg_op = 'UPDATE' and tg_table_name = 'boeking' and current_user <> session_user
            and current_setting('zorg.vernietigt', true) = 'ja'
            and to_jsonb(new) = to_jsonb(old) || '{"toewijzing": null}' then
        return new;
    end if;
    raise exception 'tabel % groeit alleen: regels worden niet gewijzigd of verwijderd', tg_table_name
        using errcode = '42501';
end
$$;

create or replace function vernietig_sleutels(p_soort text, p_sleutels text[]) returns void language plpgsql as
$$
declare
    v_opdracht text;
begin
    for v_opdracht in select opdracht from vernietigstap where soort = p_soort order by volgorde loop
        execute v_opdracht using p_sleutels;
    end loop;
    if v_opdracht is null then
        raise exception 'wat er bij % weggaat staat nergens', p_soort;
    end if;
end
$$;
drop function vernietig_verzoeken(uuid[]);

-- Een melding waar geen onderzoek op volgde: een jaar na het oordeel (†, een gegeven met een datum).
alter table bewaartermijn drop constraint bewaartermijn_soort_check;
alter table bewaartermijn add constraint bewaartermijn_soort_check check (soort in
    ('TOEWIJZING', 'HULPVRAGER', 'DOCUMENT', 'DECLARATIEREGEL', 'BERICHT', 'LOGREGEL', 'VERZOEK', 'MELDING'));
insert into bewaartermijn (soort, wet, begint, termijn, geldig, bron)
values ('MELDING', '*', 'VERVAARDIGD', interval '1 year', daterange('2015-01-01', null), 'AVG art. 5, eerste lid, onder e');

-- Als V113; een mens blijft ook zolang er een plan loopt of een besluit nog jong is.
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
  and not exists (select from zaak z where z.hulpvrager = h.id and greatest(z.start,
          (select max(e.moment)::date from evaluatie e where e.zaak = z.id),
          (select max(r.eind) from beschikking c join beschikkingregel r on r.beschikking = c.id where c.zaak = z.id))
      + b.termijn >= vandaag())
  and not exists (select from plan p where p.hulpvrager = h.id and p.gesloten is null)
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
  and exists (select from berichtstuk s where s.bericht = m.id)
union all
-- meldingen waar geen onderzoek op volgde; de andere gaan met de hulpvrager mee
select b.soort, b.wet, m.gemeente, m.id::text, (o.moment at time zone 'Europe/Amsterdam')::date,
       heeft_stop(array[m.id, o.hulpvrager])
from termijn b join melding m on true join meldingoordeel o on o.melding = m.id
where b.soort = 'MELDING' and o.oordeel <> 'ONDERZOEK' and m.ontvangen < (select moment from uiterst where soort = 'MELDING')
  and (o.moment at time zone 'Europe/Amsterdam')::date + b.termijn < vandaag();
