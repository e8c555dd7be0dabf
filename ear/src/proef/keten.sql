-- Wat de proef met berichten onder kills nodig heeft: per bericht een eigen client, met de toewijzing, levering of 301 waar het
-- bericht op volgt. Zo is de volgorde waarin de berichten binnenkomen vrij. Loopt als beheerder en langs geen enkele regel heen.
-- {aantal} en {run} vult de proef in; proef.keten onthoudt welk bericht waarover gaat.
create schema if not exists proef;
create table if not exists proef.keten (
    run text, nr int, soort text, wet text, gemeente text, aanbieder text, bsn text, hulpvrager uuid, toewijzing uuid,
    heen uuid, categorie text, productcode text, eenheid text, primary key (run, nr));

create temp table k_contract on commit drop as
select distinct on (t.wet) t.wet, t.gemeente, t.aanbieder, t.overeenkomst, t.productcode, p.categorie, t.eenheid,
       date_trunc('year', vandaag())::date as van, (date_trunc('year', vandaag()) + interval '1 year - 1 day')::date as tot
from tarief t join product p on p.wet = t.wet and p.code = t.productcode
where t.wet in ('WMO', 'JEUGDWET') and t.eenheid in ('01', '04') and upper_inf(t.bekend) and t.geldig @> vandaag()
  and not (t.wet = 'WMO' and p.categorie in ('01', '11', '12', '13', '14'))
  and contract_laat_toe(t.overeenkomst, date_trunc('year', vandaag())::date, 'LOPEND_SPECIFIEK')
  and exists (select from plafond b where b.gemeente = t.gemeente and b.wet = t.wet and b.soort = 'BEGROTING'
              and b.jaar = extract(year from vandaag()))
order by t.wet, t.gemeente, t.aanbieder, t.productcode, t.eenheid;

insert into proef.keten
select '{run}', k.nr, (array['305', '307', '315', '317', '302'])[1 + (k.nr / 2) % 5], c.wet, c.gemeente, c.aanbieder, k.bsn,
       uuidv7(), uuidv7(), uuidv7(), c.categorie, c.productcode, c.eenheid
from (select row_number() over (order by bsn)::int as nr, bsn from (
          select n::text as bsn from generate_series(999900006, 999999990) n
          where elfproef(n::text) and not exists (select from hulpvrager h where h.bsn = n::text)
          order by n limit {aantal}) vrij) k
join k_contract c on c.wet = case k.nr % 2 when 0 then 'WMO' else 'JEUGDWET' end;

insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht)
select hulpvrager, gemeente, bsn, 'Proef', case wet when 'WMO' then date '1950-01-01' else date '2014-01-01' end, '0'
from proef.keten where run = '{run}';

insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn, client, categorie, productcode,
                        "begin", eind, volume, eenheid, frequentie, toegewezen, grond, status)
select k.toewijzing, k.gemeente, k.aanbieder, k.wet, nextval('toewijzingnummer'), c.overeenkomst, k.hulpvrager, k.bsn, 'Proef',
       k.categorie, k.productcode, c.van, c.tot, 10, k.eenheid, '4', nu(), 'LOPEND_SPECIFIEK', 'TOEGEWEZEN'
from proef.keten k join k_contract c on c.wet = k.wet where k.run = '{run}' and k.soort <> '315';

do $$
begin
    perform boek(vind_plafond(k.gemeente, k.wet, extract(year from vandaag())::int, k.categorie, k.aanbieder), 'VERPLICHTING',
                 'VRIJ', 'VERPLICHT', 100000, k.toewijzing, k.aanbieder, null, 'BESLUIT', k.toewijzing, false)
    from proef.keten k where k.run = '{run}' and k.soort <> '315';
end
$$;

insert into levering (gemeente, aanbieder, toewijzing, "begin")
select k.gemeente, k.aanbieder, k.toewijzing, c.van + 14 from proef.keten k join k_contract c on c.wet = k.wet
where k.run = '{run}' and k.soort = '307';

-- Een 301 dat de deur uit is en waarop het 302 nog moet komen.
insert into bericht_uit (id, gemeente, aanbieder, berichtsoort, identificatie, dagtekening, onderwerp, status, verzonden)
select k.heen, k.gemeente, k.aanbieder, case k.wet when 'WMO' then 'WMO301' else 'JW301' end,
       '{run}' || lpad(k.nr::text, 5, '0'), vandaag(), k.toewijzing, 'VERZONDEN', nu()
from proef.keten k where k.run = '{run}' and k.soort = '302';
