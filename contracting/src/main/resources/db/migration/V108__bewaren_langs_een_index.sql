-- Wat te vernietigen is, staat achteraan in een tabel die vooral vol staat met wat mag blijven. De rekenregel is die van
-- V27; erbij komt een grens die een index kan lezen: wie binnenkwam na (nu - de kortste termijn) is nooit aan de beurt.
-- Zeven dagen speling, want een datum met jaren erbij valt op 29 februari anders dan een moment met jaren eraf.
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

create index hulpvrager_ingeschreven on hulpvrager (gemeente, ingeschreven);
create index document_bewaren on document (gemeente, ontvangen) where onderwerp_soort = 'HULPVRAGER';
