-- Een gemeente om haar rapporten uit te voeren: van elk van de tien rapporten {rijen} rijen of meer, in een jaar. Per rij een
-- aanbieder, want een jaarverantwoording is er een per aanbieder en jaar. Alles is verzonnen en alles is afgeleid van een
-- nummer. Een op de acht declareerde augustus, de laatste maand die voorbij is: die is niet ongedeclareerd, en daarom zijn er
-- wat meer rijen. Loopt als beheerder en langs de triggers (session_replication_role). Elk blok heet iets.

-- !organisaties
insert into gemeente (code, naam) values ('8811', 'Uitvoerland');
insert into zorgaanbieder (agb, naam, email)
select (81000000 + a)::text, 'Aanbieder ' || lpad(a::text, 6, '0'), 'post@' || (81000000 + a) || '.example'
from generate_series(1, {rijen} + {rijen} / 7 + 8) a;
insert into product (wet, code, categorie, naam)
select 'WMO', '81U' || lpad(p::text, 2, '0'), '02', 'Begeleiding; "soort" ' || p from generate_series(1, 10) p;

-- !accounts
-- Met de triggers aan: een account krijgt zo zijn toekenning. Het wachtwoord is dat van een account uit de demowereld.
set session_replication_role = origin;
insert into account (id, gebruikersnaam, naam, email, wachtwoord_hash, rol, gemeente)
select uuidv7(), 'uitvoer.controller', 'Uitvoer controller', 'uitvoer.controller@demo.example',
       (select wachtwoord_hash from account where gebruikersnaam = 'controller'), 'CONTROLLER', '8811';
update toekenning set van = '2020-01-01' where account in (select id from account where gebruikersnaam like 'uitvoer.%');
set session_replication_role = replica;

-- !hulpvragers
insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht)
select uuidv7(), '8811', b.bsn, 'Persoon' || b.nr, date '1940-01-01' + b.nr::int * 11, '0'
from (select n::text as bsn, row_number() over (order by n) as nr from generate_series(999900006, 999999990) n
      where elfproef(n::text) limit 2000) b;

-- !overeenkomsten
create temp table u_rij as
select a, uuidv7() as contract, uuidv7() as toewijzing, uuidv7() as declaratie, (81000000 + a)::text as aanbieder,
       '81U' || lpad((1 + a % 10)::text, 2, '0') as code, make_date(2026, 1 + a % 8, 1) as maand, 60000 + a as bedrag
from generate_series(1, {rijen} + {rijen} / 7 + 8) a order by a;
insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin, eind, toestand)
select contract, '8811', aanbieder, 'WMO', 'U2026-' || a, 'Begeleiding 2026', 'INSPANNINGSGERICHT', '2026-01-01', '2026-12-31',
       'ACTIEF' from u_rij;

-- !toewijzingen
insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn, client, categorie, productcode,
    begin, eind, volume, eenheid, frequentie, toegewezen, status)
select u.toewijzing, '8811', u.aanbieder, 'WMO', 710000000 + u.a, u.contract, h.id, h.bsn, 'P. Persoon ' || u.a, '02', u.code,
       '2026-01-01', '2026-12-31', 10, '04', '4', timestamptz '2025-12-01 09:00' + u.a * interval '1 second', 'TOEGEWEZEN'
from u_rij u join (select *, row_number() over (order by bsn) as nr from hulpvrager where gemeente = '8811') h
  on h.nr = 1 + u.a % 2000;
insert into levering (gemeente, aanbieder, toewijzing, begin) select '8811', aanbieder, toewijzing, '2026-01-05' from u_rij;
select herreken_startstand();

-- !declaraties
-- Twee regels: een goed en een afgekeurd. Een op de zeven is een credit.
insert into declaratie (id, gemeente, aanbieder, wet, bericht, nummer, begin, eind, dagtekening, ontvangen, beoordeeld,
    ingediend, toegekend, regels, afgekeurd, status)
select declaratie, '8811', aanbieder, 'WMO', uuidv7(), 'U' || a, maand, (maand + interval '1 month -1 day')::date,
       (maand + interval '1 month 3 days')::date, maand + interval '1 month 3 days', maand + interval '1 month 4 days',
       2 * bedrag, case when a % 7 = 0 then -bedrag else bedrag end, 2, 1, 'DEELS_GOEDGEKEURD' from u_rij;
insert into prestatie (declaratie, nr, gemeente, aanbieder, wet, bsn, toewijzing, toewijzingnummer, referentie, categorie,
    code, begin, eind, volume, eenheid, tarief, bedrag, dc, codes, bevindingen)
select u.declaratie, r, '8811', u.aanbieder, 'WMO', '999900006', u.toewijzing, 710000000 + u.a, 'U' || u.a || '-' || r, '02',
       u.code, u.maand, (u.maand + interval '1 month -1 day')::date, 10, '04', u.bedrag / 10, u.bedrag,
       case when u.a % 7 = 0 and r = 1 then 'C' else 'D' end, case when r = 2 then '{0611}'::text[] else '{}' end,
       case when r = 2 then '[{"code": "0611"}]'::jsonb end
from u_rij u cross join generate_series(1, 2) r;

-- !betalen
insert into declaratiebetaling (declaratie, gemeente, aanbieder, regels, uiterlijk)
select declaratie, '8811', aanbieder, 1, (maand + interval '1 month 33 days')::date from u_rij;
insert into betaalrekening (gemeente, aanbieder, iban, tenaamstelling, vanaf, bron, door, moment)
select '8811', aanbieder, 'NL91ABNA0417164300', 'Uitvoer', '2026-01-01', 'proef', 'proef', timestamptz '2026-01-01 09:00'
from u_rij where a % 3 = 1;
insert into betaalbatch (gemeente, nummer, uitvoerdag, iban, tenaamstelling, opgesteld_door)
values ('8811', 1, '2026-09-20', 'NL91ABNA0417164300', 'Uitvoerland', 'proef');
insert into betaalregel (gemeente, aanbieder, batch, wet, kenmerk, rekening, posten, bruto, korting, uitvoerdag)
select '8811', k.aanbieder, b.id, 'WMO', 'ZU-' || k.aanbieder, k.id, 1, 60000, 100, b.uitvoerdag
from betaalbatch b join betaalrekening k on k.gemeente = b.gemeente where b.gemeente = '8811';
insert into betaaldeel (regel, declaratie, gemeente, aanbieder, posten, bruto, korting)
select r.id, u.declaratie, '8811', u.aanbieder, 1, u.bedrag, 100
from u_rij u join betaalregel r on r.gemeente = '8811' and r.aanbieder = u.aanbieder where u.a % 7 <> 0;
update declaratiebetaling b set in_opdracht = 1
where gemeente = '8811' and exists (select from betaaldeel d where d.declaratie = b.declaratie);

-- !werkplek
select herreken_werkplek();

-- !plafonds
create temp table u_wortel as select uuidv7() as id;
insert into plafond (id, gemeente, jaar, wet, soort, naam, pad, vrij)
select id, '8811', 2026, 'WMO', 'BEGROTING', 'Wmo 2026', array[id], 900000000000 from u_wortel;
insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, ouder, pad, vrij, verplicht, gerealiseerd)
select contract, '8811', aanbieder, 2026, 'WMO', 'BESTEDINGSRUIMTE', 'Ruimte aanbieder ' || a, w.id, array[w.id, contract],
       500000, 300000, a from u_rij cross join u_wortel w;
insert into plafondmaand (plafond, maand, gemeente, aanbieder, gerealiseerd)
select contract, maand, '8811', aanbieder, a from u_rij where a % 2 = 0;
insert into verplichting (toewijzing, jaar, gemeente, aanbieder, plafond, verplicht, gerealiseerd)
select u.toewijzing, 2026, '8811', u.aanbieder, w.id, 1000000, u.bedrag from u_rij u cross join u_wortel w;
