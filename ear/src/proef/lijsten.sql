-- Een regio om lijsten in te meten: 200 aanbieders in 5 gemeenten, 3 jaar. Alles is verzonnen en alles is afgeleid van een
-- nummer, dus elke keer hetzelfde. Loopt als beheerder en langs de triggers (session_replication_role): honderdduizenden
-- keren een poort zou uren duren, en het gaat hier om lezen. Elk blok heet iets.

-- !organisaties
insert into gemeente (code, naam) select '880' || g, 'Lijstenland ' || g from generate_series(1, 5) g;
insert into zorgaanbieder (agb, naam, email)
select (88000000 + a)::text, 'Aanbieder ' || lpad(a::text, 3, '0'), 'post@' || (88000000 + a) || '.example'
from generate_series(1, 200) a;
insert into product (wet, code, categorie, naam)
select 'WMO', '88L' || lpad(p::text, 2, '0'), '02', 'Begeleiding soort ' || p from generate_series(1, 50) p;

-- !accounts
-- Met de triggers aan: een account krijgt zo zijn toekenning. Het wachtwoord is dat van een account uit de demowereld.
set session_replication_role = origin;
insert into account (id, gebruikersnaam, naam, email, wachtwoord_hash, rol, gemeente, aanbieder)
select uuidv7(), 'lijsten.' || lower(r), 'Lijsten ' || lower(r), 'lijsten.' || lower(r) || '@demo.example',
       (select wachtwoord_hash from account where gebruikersnaam = 'controller'), r,
       case when r in ('ZORGAANBIEDER', 'BIEDER') then null else '8801' end,
       case when r in ('ZORGAANBIEDER', 'BIEDER') then '88000001' end
from unnest(array['CONTROLLER', 'INKOOPADVISEUR', 'CONTRACTMANAGER', 'REGISSEUR', 'BEOORDELAAR', 'TOEZICHTHOUDER',
                  'BEHEERDER', 'ZORGAANBIEDER', 'BIEDER']) r;
insert into account (id, gebruikersnaam, naam, email, rol, gemeente)
select uuidv7(), 'lijsten.medewerker' || n, 'Medewerker ' || lpad(n::text, 3, '0'), 'm' || n || '@demo.example',
       'REGISSEUR', '8801' from generate_series(1, 300) n;
update toekenning set van = '2020-01-01' where account in (select id from account where gebruikersnaam like 'lijsten.%');
set session_replication_role = replica;

-- !hulpvragers
insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht)
select uuidv7(), '880' || g, b.bsn, 'Persoon' || b.nr, date '1940-01-01' + b.nr::int * 11, '0'
from generate_series(1, 5) g
cross join (select n::text as bsn, row_number() over (order by n) as nr from generate_series(999900006, 999999990) n
            where elfproef(n::text) limit 2000) b;

-- !kaders
create temp table l_kader as
select uuidv7() as id, '880' || g as gemeente, k as nr, k > 30 as sas from generate_series(1, 5) g, generate_series(1, 40) k;
insert into inkoopkader (id, gemeente, nummer, naam, wet, zorgvorm, model, procedure, besluitregel, variant, regie,
    verantwoording, contractering, scope, gunningscriterium, gewicht_kwaliteit, begin, eind, waarde, toestand)
select id, gemeente, 'LK-' || nr, 'Kader ' || nr, 'WMO', 'BEGELEIDING', case when sas then 'REGISSEUR' else 'OPEN_HUIS' end,
       case when sas then 'SAS_MET_EMVI' else 'TOELATING' end,
       case when sas then 'GEMEENTE_MET_CLIENT' else 'CLIENT_KIEST' end, 'INSPANNINGSGERICHT', 'GEMEENTE', 'INZET',
       case when sas then 'SELECTIE' else 'ALLE_TOEGELATENEN' end, 'SMAL',
       case when sas then 'BESTE_PRIJS_KWALITEIT' end, case when sas then 70 end, '2024-01-01', '2026-12-31', 500000000, 'ACTIEF'
from l_kader;
insert into kaderproduct (gemeente, kader, wet, productcode, gepubliceerd)
select gemeente, id, 'WMO', '88L' || lpad(p::text, 2, '0'), true from l_kader, generate_series(1, 10) p;
create temp table l_set as select uuidv7() as id, id as kader, gemeente, nr, sas from l_kader;
insert into voorwaardenset (id, gemeente, kader, nummer, soort, variant, ingangsdatum, toestand, hash, publicatie, opgesteld_door)
select id, gemeente, kader, 1, 'EERSTE', 'INSPANNINGSGERICHT', '2024-01-01', 'VAN_KRACHT', encode(sha256(id::text::bytea), 'hex'),
       '2023-11-01', 'proef' from l_set;
insert into kadertarief (gemeente, kader, voorwaardenset, wet, productcode, eenheid, geldig, bekend, bedrag, beroepskracht,
    overhead, niet_productief, reis_opleiding, indexatie, gemeente_eisen, herkomst, door, gepubliceerd)
select s.gemeente, s.kader, s.id, 'WMO', '88L' || lpad(p::text, 2, '0'), '04',
       daterange(make_date(2023 + j, 1, 1), make_date(2024 + j, 1, 1)), tstzrange('2023-11-01', null), 6000 + p, 6000 + p, 0,
       0, 0, 0, 0, 'VERSIE', 'proef', true
from l_set s, generate_series(1, 10) p, generate_series(1, 3) j;

-- !overeenkomsten
create temp table l_contract as
select uuidv7() as id, '880' || g as gemeente, (88000000 + a)::text as aanbieder, g, a, 2023 + j as jaar
from generate_series(1, 5) g, generate_series(1, 200) a, generate_series(1, 3) j order by j, g, a;
insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin, eind, kader, toestand)
select c.id, c.gemeente, c.aanbieder, 'WMO', 'L' || c.jaar || '-' || c.a, 'Begeleiding ' || c.jaar, 'INSPANNINGSGERICHT',
       make_date(c.jaar, 1, 1), make_date(c.jaar, 12, 31), k.id, case c.jaar when 2024 then 'BEEINDIGD' when 2025 then 'AFBOUW' else 'ACTIEF' end
from l_contract c join l_kader k on k.gemeente = c.gemeente and k.nr = 1 + c.a % 30;
insert into tarief (id, overeenkomst, gemeente, aanbieder, wet, productcode, eenheid, geldig, bekend, bedrag)
select uuidv7(), id, gemeente, aanbieder, 'WMO', '88L' || lpad(p::text, 2, '0'), '04',
       daterange(make_date(jaar, 1, 1), make_date(jaar + 1, 1, 1)), tstzrange('2023-11-01', null), 6000 + p
from l_contract, generate_series(1, 10) p;
insert into registerregel (gemeente, overeenkomst, agb, wet, vorm, toegetreden, laatste_dag)
select gemeente, id, aanbieder, 'WMO', (select vorm from raamovereenkomst r where r.id = c.id), make_date(jaar, 1, 1),
       make_date(jaar, 12, 31) from l_contract c;
insert into registerproduct (gemeente, regel, wet, productcode)
select r.gemeente, r.id, 'WMO', '88L' || lpad(p::text, 2, '0')
from registerregel r join l_contract c on c.id = r.overeenkomst, generate_series(1, 10) p;
insert into aanbiederprofiel (aanbieder, omschrijving, kwaliteiten, gepubliceerd, door)
select (88000000 + a)::text, 'Aanbieder ' || a || ' begeleidt mensen thuis.', 'Dichtbij', true, 'proef'
from generate_series(1, 200) a;

-- !plichten
insert into contractplicht (id, gemeente, aanbieder, overeenkomst, soort, omschrijving, uiterlijk, reeks, door)
select uuidv7(), gemeente, aanbieder, id, 'RAPPORTAGE', 'Maandrapportage ' || m,
       (make_date(jaar, m, 1) + interval '1 month')::date, uuidv7(), 'proef' from l_contract, generate_series(1, 12) m;
insert into nakoming (id, gemeente, aanbieder, plicht, tekst, te_laat, door)
select uuidv7(), gemeente, aanbieder, id, 'Gestuurd', false, 'proef' from contractplicht
where omschrijving like 'Maandrapportage %' and uiterlijk < '2026-09-01';
insert into plichtstand (plicht, gemeente, aanbieder, overeenkomst, uiterlijk, open)
select id, gemeente, aanbieder, overeenkomst, uiterlijk, not exists (select from nakoming k where k.plicht = p.id)
from contractplicht p where omschrijving like 'Maandrapportage %';

-- !toewijzingen
create temp table l_toewijzing as
select uuidv7() as id, c.id as contract, c.gemeente, c.aanbieder, c.jaar, c.a, k,
       700000000 + row_number() over (partition by c.gemeente order by c.jaar, c.a, k) as nummer, h.id as hulpvrager, h.bsn
from l_contract c cross join generate_series(1, {regels}) k
join (select *, row_number() over (partition by gemeente order by bsn) as nr from hulpvrager where gemeente like '880_') h
  on h.gemeente = c.gemeente and h.nr = 1 + (c.a * {regels} + k) % 2000;
insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn, client, categorie, productcode,
    begin, eind, volume, eenheid, frequentie, toegewezen, status)
select id, gemeente, aanbieder, 'WMO', nummer, contract, hulpvrager, bsn, 'P. Persoon', '02',
       '88L' || lpad((1 + k % 10)::text, 2, '0'), make_date(jaar, 1, 1), make_date(jaar, 12, 31), 10, '04', '4',
       make_date(jaar - 1, 12, 1) + k * interval '1 hour', 'TOEGEWEZEN' from l_toewijzing;
insert into levering (gemeente, aanbieder, toewijzing, begin)
select gemeente, aanbieder, id, make_date(jaar, 1, 1 + k) from l_toewijzing;
select herreken_startstand();
insert into overdracht (gemeente, aanbieder, overeenkomst, toewijzing, uitkomst, reden, door, moment)
select gemeente, aanbieder, contract, id, case when jaar = 2024 then 'BEEINDIGD' end,
       case when jaar = 2024 then 'Hulp afgerond' end, 'proef', case when jaar = 2024 then date '2024-12-15' end
from l_toewijzing where jaar < 2026;

-- !uitgiften
insert into uitgifte (gemeente, soort, naam, wet, productcode, eind_van, eind_tot, nieuw_eind, reden, regels, door, aangemaakt)
select '880' || g, 'VERLENGEN', 'Verlengen ' || n, 'WMO', '88L01', '2026-10-01', '2026-12-31', '2027-12-31', '04',
       case when n = 1 then 20000 else 0 end, 'proef', timestamptz '2024-01-01 09:00' + n * interval '2 hours'
from generate_series(1, 5) g, generate_series(1, 2000) n;
insert into uitgifteregel (uitgifte, nr, gemeente, groep, hulpvrager, aanbieder, wet, voorganger)
select u.id, t.nr, t.gemeente, t.nr, t.hulpvrager, t.aanbieder, 'WMO', t.id
from (select *, row_number() over (partition by gemeente order by nummer) as nr from l_toewijzing) t
join uitgifte u on u.gemeente = t.gemeente and u.naam = 'Verlengen 1' where t.nr <= 20000;

-- !verzoeken
-- Een op de tien ligt er nog; de rest is afgewezen.
insert into verzoek (id, gemeente, aanbieder, wet, bericht, nr, referentie, dagtekening, bsn, client, hulpvrager, categorie,
    productcode, "begin", volume, eenheid, frequentie, verwijzer, ontvangen, uiterlijk, stand)
select uuidv7(), t.gemeente, t.aanbieder, 'WMO', uuidv7(), 1, 'V' || t.gemeente || t.nummer, t.dag, t.bsn, 'P. Persoon',
       t.hulpvrager, '02', '88L' || lpad((1 + t.k % 10)::text, 2, '0'), t.dag, 10, '04', '4', '01', t.dag + interval '9 hours',
       t.dag + interval '7 days', case when t.k % 10 = 0 then 'ONTVANGEN' else 'AFGEWEZEN' end
from (select *, make_date(jaar, 1, 1) + (k * 7 + a) % 365 as dag from l_toewijzing) t;

-- !declaraties
create temp table l_declaratie as
select uuidv7() as id, uuidv7() as bericht, c.id as contract, c.gemeente, c.aanbieder, c.g, c.a, c.jaar, m,
       (make_date(c.jaar, m, 1) + interval '1 month 3 days')::date as dag
from l_contract c, generate_series(1, 12) m where make_date(c.jaar, m, 1) < '2026-09-01' order by c.jaar, m, c.g, c.a;
insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256, grootte, sleutel_id, stukken, ontvangen,
    berichtsoort, afzender, identificatie, status, telt, afgehandeld)
select bericht, gemeente, aanbieder, 'API', 'lijsten-' || bericht, 'declaratie.xml', sha256(bericht::text::bytea), 20000,
       'proef', 0, dag, 'WMO323', aanbieder, left(bericht::text, 8) || m, 'VERWERKT', false, dag + interval '2 seconds'
from l_declaratie;
insert into bericht_uit (id, gemeente, aanbieder, berichtsoort, identificatie, dagtekening, antwoord_op, onderwerp, status, verzonden,
    aangemaakt)
select uuidv7(), gemeente, aanbieder, 'WMO325', '8' || lpad(row_number() over ()::text, 11, '0'), dag, bericht, id, 'VERZONDEN', dag, dag
from l_declaratie;
insert into bericht_uit (id, gemeente, aanbieder, berichtsoort, identificatie, dagtekening, onderwerp, status, verzonden, aangemaakt)
select uuidv7(), gemeente, aanbieder, 'WMO301', '8' || lpad(row_number() over ()::text, 11, '0'), make_date(jaar - 1, 12, 1), id,
       'VERZONDEN', make_date(jaar - 1, 12, 1), make_date(jaar - 1, 12, 1) from l_toewijzing;
insert into declaratie (id, gemeente, aanbieder, wet, bericht, nummer, begin, eind, dagtekening, ontvangen, beoordeeld,
    ingediend, toegekend, regels, afgekeurd, status)
select id, gemeente, aanbieder, 'WMO', bericht, 'L' || jaar || lpad(m::text, 2, '0'), make_date(jaar, m, 1),
       (make_date(jaar, m, 1) + interval '1 month -1 day')::date, dag, dag, dag, {regels} * 60000, {regels} * 60000 - 60000,
       {regels}, 1, 'DEELS_GOEDGEKEURD' from l_declaratie;

-- !betalen
insert into declaratiebetaling (declaratie, gemeente, aanbieder, regels, uiterlijk)
select id, gemeente, aanbieder, regels - afgekeurd, dagtekening + 30 from declaratie where gemeente like '880%' and regels > afgekeurd
on conflict do nothing;
insert into betaalrekening (gemeente, aanbieder, iban, tenaamstelling, vanaf, bron, door, moment)
select o.gemeente, o.aanbieder, 'NL91ABNA0417164300', 'Lijsten', date '2020-01-01' + n, 'proef', 'proef',
       timestamptz '2024-01-01 09:00' + n * interval '1 minute'
from (select distinct gemeente, aanbieder from declaratiebetaling where gemeente like '880%') o, generate_series(1, 20) n;
insert into journaalrekening (gemeente, soort, grootboek, vanaf, door, moment)
select '880' || g, 'CREDITEUREN', '1600', date '2020-01-01' + n, 'proef', timestamptz '2024-01-01 09:00' + n * interval '1 minute'
from generate_series(1, 5) g, generate_series(1, 2000) n;
insert into betaalbatch (gemeente, nummer, uitvoerdag, iban, tenaamstelling, opgesteld_door)
select '880' || g, n, date '2024-01-01' + n, 'NL91ABNA0417164300', 'Lijsten', 'proef'
from generate_series(1, 5) g, generate_series(1, 1000) n;
insert into betaalregel (gemeente, aanbieder, batch, wet, kenmerk, rekening, posten, bruto, korting, uitvoerdag)
select k.gemeente, k.aanbieder, b.id, 'WMO', 'ZI-' || b.nummer || '-' || row_number() over (), k.id, 1, 1000, 0, b.uitvoerdag
from betaalbatch b join betaalrekening k on k.gemeente = b.gemeente
where b.gemeente like '880%' and b.nummer <= 5;
-- Betaald wordt er elke maand: alleen wat van de laatste twee maanden is, wacht nog.
insert into betaaldeel (regel, declaratie, gemeente, aanbieder, posten, bruto, korting)
select r.id, d.declaratie, d.gemeente, d.aanbieder, d.regels, d.regels * 60000, 0
from declaratiebetaling d
join (select distinct on (gemeente, aanbieder) id, gemeente, aanbieder from betaalregel order by gemeente, aanbieder, id) r
  on r.gemeente = d.gemeente and r.aanbieder = d.aanbieder
where d.gemeente like '880%' and d.uiterlijk < '2026-09-01';
update declaratiebetaling set in_opdracht = regels where gemeente like '880%' and uiterlijk < '2026-09-01';
insert into bankregel (gemeente, sleutel, soort, kenmerk, bedrag, boekdag, uitkomst, bestand, door, moment)
select '880' || g, 'L' || n, 'BETAALD', 'ZI-' || n, 1000, date '2024-01-01', 'KENMERK_ONBEKEND', uuidv7(), 'proef',
       timestamptz '2024-01-01 09:00' + n * interval '1 minute'
from generate_series(1, 5) g, generate_series(1, 5000) n;

-- !spoor
-- Wat de triggers per bericht doen, in een keer.
insert into berichttoewijzing (bericht, toewijzing, gemeente, aanbieder)
select u.id, t.id, t.gemeente, t.aanbieder from bericht_uit u join l_toewijzing t on t.id = u.onderwerp;
insert into berichtspoor (id, gemeente, aanbieder, partij, partijnaam, kant, moment, berichtsoort, identificatie, naam, grootte,
    status, stand, reden, gekoppeld, gekoppeldsoort, kenmerken)
select * from berichtbeeld where gemeente like '880%' on conflict do nothing;

-- !regels
insert into prestatie (declaratie, nr, gemeente, aanbieder, wet, bsn, toewijzing, toewijzingnummer, referentie, categorie,
    code, begin, eind, volume, eenheid, tarief, bedrag, dc, codes)
select d.id, r, d.gemeente, d.aanbieder, 'WMO', t.bsn, t.id, t.nummer, 'L' || d.jaar || lpad(d.m::text, 2, '0') || '-' || r,
       '02', '88L' || lpad((1 + t.k % 10)::text, 2, '0'), make_date(d.jaar, d.m, 1),
       (make_date(d.jaar, d.m, 1) + interval '1 month -1 day')::date, 10, '04', 6000, 60000, 'D',
       case when r = 1 then '{0611}'::text[] else '{}' end
from l_declaratie d cross join generate_series(1, {regels}) r
join l_toewijzing t on t.contract = d.contract and t.k = r;

-- !steekproeven
insert into regelsteekproef (id, gemeente, wet, vanaf, tot, promille, zaad, stap, regels, door)
select uuidv7(), '880' || g, 'WMO', '2026-01-01', '2027-01-01', 50, 'proef', 'DETAILCONTROLE', 1000, 'proef'
from generate_series(1, 5) g;
insert into steekproefregel (gemeente, aanbieder, steekproef, declaratie, nr)
select s.gemeente, p.aanbieder, s.id, p.declaratie, p.nr
from regelsteekproef s cross join lateral (
    select * from prestatie where gemeente = s.gemeente and begin >= '2026-01-01' and goedgekeurd limit 1000) p
where s.gemeente like '880%';

-- !productbeeld
select herreken_productbeeld();
select herreken_productbeeldloop();

-- !werkplek
select herreken_werkplek();

-- !plafonds
create temp table l_wortel as
select uuidv7() as id, '880' || g as gemeente, 2023 + j as jaar from generate_series(1, 5) g, generate_series(1, 3) j;
insert into plafond (id, gemeente, jaar, wet, soort, naam, pad, vrij)
select id, gemeente, jaar, 'WMO', 'BEGROTING', 'Wmo ' || jaar, array[id], 900000000000 from l_wortel;
create temp table l_deel as
select uuidv7() as id, w.id as ouder, gemeente, jaar, n, n > 30 as ruimte from l_wortel w, generate_series(1, 230) n;
insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, ouder, pad, vrij, verplicht, gerealiseerd)
select id, gemeente, case when ruimte then (88000000 + n - 30)::text end, jaar, 'WMO',
       case when ruimte then 'BESTEDINGSRUIMTE' else 'PLAFOND' end,
       case when ruimte then 'Ruimte aanbieder ' || n - 30 else 'Deel ' || n end, ouder, array[ouder, id], 50000000, 30000000,
       n * 100000 from l_deel;
insert into bestedingsruimte (id, gemeente, aanbieder, overeenkomst, wet, jaar, vorm, van, aspecifiek, proces, zienswijze_tot,
                              overgenomen, plafond, stand, aan_zet, uiterlijk, door)
select uuidv7(), c.gemeente, c.aanbieder, c.id, 'WMO', c.jaar, 'Begeleiding', make_date(c.jaar, 1, 1), false, 'Proef',
       make_date(c.jaar - 1, 6, 1), true, p.id, 'VAN_KRACHT', 'GEMEENTE', make_date(c.jaar, 12, 31), 'proef'
from l_contract c join plafond p on p.gemeente = c.gemeente and p.aanbieder = c.aanbieder and p.jaar = c.jaar
where p.soort = 'BESTEDINGSRUIMTE';
insert into verplichting (toewijzing, jaar, gemeente, aanbieder, plafond, verplicht, gerealiseerd)
select t.id, t.jaar, t.gemeente, t.aanbieder, w.id, 1000000, t.k * 60000
from l_toewijzing t join l_wortel w on w.gemeente = t.gemeente and w.jaar = t.jaar on conflict do nothing;

-- !begroting
insert into begrotingswijziging (gemeente, nummer, jaar, titel, opgesteld_door)
select '880' || g, n, 2026, 'Wijziging ' || n, 'proef' from generate_series(1, 5) g, generate_series(1, 2000) n;
insert into begrotingsregel (wijziging, gemeente, nr, soort, naar, bedrag, reden)
select w.id, w.gemeente, n, 'VERHOGING', p.id, 1000, 'proef'
from begrotingswijziging w
cross join lateral (select id from plafond where gemeente = w.gemeente order by id limit 1) p
cross join generate_series(1, case w.nummer when 1 then 500 else 1 end) n where w.gemeente like '880%';
insert into jaarovergang (gemeente, jaar, door) select '880' || g, 2024, 'proef' from generate_series(1, 5) g;
insert into overgangregel (gemeente, aanbieder, overgang, toewijzing, soort, plafond, bedrag, door, moment)
select t.gemeente, t.aanbieder, o.id, t.id, 'VRIJGEGEVEN', p.id, 1000, 'proef',
       timestamptz '2025-04-01 09:00' + row_number() over (order by t.id) * interval '1 second'
from l_toewijzing t join jaarovergang o on o.gemeente = t.gemeente
cross join lateral (select id from plafond where gemeente = t.gemeente order by id limit 1) p where t.jaar = 2024;
insert into samenwerkingsbeeld (gemeente, plafond, centrum, deelnemer, naam, jaar, gewicht, aandeel, verleend, begroot, grenzen)
select '880' || g, uuidv7(), '880' || g, '8801', 'Gedeeld ' || n, 2026, 1, 100000, true, 100000, '{80,90}'
from generate_series(1, 5) g, generate_series(1, 2000) n;
insert into rechtmatigheidslijst (gemeente, jaar, lasten, promille, door) select '880' || g, 2024, 1000000, 30, 'proef' from generate_series(1, 5) g;
insert into rechtmatigheidsregel (gemeente, aanbieder, lijst, declaratie, nr, toewijzing, soort, bedrag)
select p.gemeente, p.aanbieder, l.id, p.declaratie, p.nr, p.toewijzing, 'ACHTERAF', p.bedrag
from rechtmatigheidslijst l cross join lateral (
    select * from prestatie where gemeente = l.gemeente and toewijzing is not null limit 5000) p where l.gemeente like '880%';
insert into schatting (gemeente, jaar, peil, formule, regels, laag, midden, hoog, door, moment)
select '880' || g, 2024, date '2024-12-31', 'ONDERWEG_X_BENUTTING', 5000, 0, 500000000, 1000000000, 'proef',
       timestamptz '2025-01-02 09:00' + n * interval '1 minute'
from generate_series(1, 5) g, generate_series(1, 2000) n;
insert into schattingregel (gemeente, schatting, wortel, plafond, wet, product, aanbieder, laatste, onderweg, graad, vlak, laag, midden,
                            hoog)
select s.gemeente, s.id, p.id, p.id, p.wet, 'P' || n, '88000001', 11, 100000 + n, 10000, 0, 0, 100000 + n, 200000 + n
from (select distinct on (gemeente) gemeente, id from schatting where gemeente like '880%' order by gemeente, moment) s
cross join lateral (select id, wet from plafond where gemeente = s.gemeente order by id limit 1) p
cross join generate_series(1, 5000) n;

-- !taken
insert into taak (id, gemeente, titel, onderwerp_soort, onderwerp, rol, einde, toestand, klaar, klaar_door, ontstaan)
select uuidv7(), '880' || g, 'Taak ' || n, 'PROEF', uuidv7(),
       (array['CONTROLLER', 'INKOOPADVISEUR', 'CONTRACTMANAGER', 'BEOORDELAAR'])[1 + n % 4],
       timestamptz '2024-01-01' + n * interval '2 hours', case when n % 3 = 0 then 'OPEN' else 'GEDAAN' end,
       case when n % 3 = 0 then null else timestamptz '2024-01-01' + n * interval '1 hour' end,
       case when n % 3 = 0 then null else 'proef' end, timestamptz '2023-12-01' + n * interval '1 hour'
from generate_series(1, 5) g, generate_series(1, 15000) n;

-- !kennisgevingen
insert into kennisgeving (id, verzending, gemeente, van, voor, rol, soort, titel, tekst, verstuurd, door)
select uuidv7(), uuidv7(), '880' || g, 'GEMEENTE', 'GEMEENTE', 'CONTROLLER', 'PROEF', 'Bericht ' || n, 'Er is iets.',
       timestamptz '2024-01-01' + n * interval '1 hour', 'proef' from generate_series(1, 5) g, generate_series(1, 20000) n;
insert into kennisgeving (id, verzending, gemeente, aanbieder, van, voor, rol, soort, titel, tekst, verstuurd, door)
select uuidv7(), uuidv7(), c.gemeente, c.aanbieder, 'GEMEENTE', 'AANBIEDER', 'ZORGAANBIEDER', 'PROEF', 'Bericht ' || n,
       'Er is iets.', make_date(c.jaar, 1, 1) + n * interval '1 day', 'proef' from l_contract c, generate_series(1, 40) n;

-- !logboek
insert into logregel (gemeente, aanbieder, moment, wie, rol, deur, onderwerp, grondslag, doel, resultaat)
select '880' || g, null, timestamptz '2024-01-01' + n * interval '6 minutes', 'medewerker' || n % 300, 'REGISSEUR',
       'Toewijzingoverzicht.toewijzingen', uuidv7(), 'WETTELIJKE_TAAK', 'toewijzingen volgen', 'GEDAAN'
from generate_series(1, 5) g, generate_series(1, 100000) n;

-- !openstellingen
create temp table l_open as select uuidv7() as id, gemeente, id as set, kader, nr, sas from l_set;
insert into openstelling (id, gemeente, kader, volgnummer, nummer, titel, beschrijving, procedure, instroom, afwijking_door,
    afwijking_reden, toestand, opent, sluit, einde, vragen_tot, nota_op, beoordeling, voornemen, ondertekening, ingang, contact,
    contact_mail, rechtbank, klacht_url, aiv, rolregel, publicatie, door)
select id, gemeente, kader, nr, 'OS-' || nr, 'Procedure ' || nr, 'Begeleiding van inwoners.',
       case when sas then 'SAS_MET_EMVI' else 'TOELATING' end, case when sas then 'GESLOTEN' else 'DOORLOPEND' end, null, null,
       case when sas then 'INSTROOM_GESLOTEN' else 'OPEN' end, '2026-01-10', case when sas then timestamptz '2026-03-02 12:00' end,
       '2026-12-31', '2026-02-01', '2026-02-10', case when sas then date '2026-03-09' end,
       case when sas then date '2026-05-01' end, case when sas then date '2026-05-31' end,
       case when sas then date '2027-01-01' end, 'Inkoop', 'inkoop@lijstenland.example', 'Rechtbank',
       'https://lijstenland.example/klacht', 'AIV', 'Een rol.', '2026-01-05', 'proef' from l_open;
insert into perceel (gemeente, openstelling, gepubliceerd, nr, naam, waarde, volume, berekening)
select gemeente, id, true, 1, 'Perceel', 125000000, '400 inwoners', '/inkoop/tarieven.xhtml' from l_open;
insert into inlichtingvraag (id, gemeente, aanbieder, openstelling, over, tekst, ingediend, te_laat, uiterlijk, door)
select uuidv7(), gemeente, (88000000 + n)::text, id, 'Artikel ' || n, 'Wat betekent dit?',
       timestamptz '2026-01-12' + n * interval '1 hour', false, '2026-02-01', 'proef' from l_open, generate_series(1, 20) n;

-- !aanvragen
insert into aanvraag (id, gemeente, aanbieder, openstelling, voorwaardenset, volgnummer, nummer, rol, toestand, ondertekend,
    stap, ingediend, ingediend_door, hash, gestand_tot, begonnen, door, gewijzigd_door)
select uuidv7(), o.gemeente, (88000000 + a)::text, o.id, o.set, 100 * o.nr * 10 + a,
       'A-2026-8' || lpad((1000 * o.nr + a)::text, 5, '0'), 'ZELFSTANDIG',
       (array['INGEDIEND', 'IN_BEOORDELING', 'TOEGELATEN'])[1 + a % 3], 'DIGITAAL', 5,
       timestamptz '2026-01-12' + (a * 7 + o.nr) * interval '1 hour', 'proef', encode(sha256(a::text::bytea), 'hex'),
       '2026-12-31', '2026-01-11', 'proef', 'proef'
-- Een aanbieder vraagt overal iets aan: zo heeft ook zijn lijst meer dan een blad.
from l_open o, generate_series(1, 200) a where not o.sas and (o.nr <= 3 or a = 1);

-- !aanbestedingen
insert into gunningsmodel (gemeente, openstelling, gepubliceerd, vorm, prijsvorm, totaal, gelijk, door)
select gemeente, id, true, 'EMVI1', 'REEEL', 1000, 'Loting.', 'proef' from l_open where sas;
insert into gunningsperceel (gemeente, openstelling, nr, gepubliceerd, aantal, eenheid, prijs, beroepskracht, overhead,
    niet_productief, reis_opleiding, indexatie, gemeente_eisen, laag, hoog)
select gemeente, id, 1, true, 3, 'uur', 7000, 7000, 0, 0, 0, 0, 0, 7000, 8000 from l_open where sas;
insert into perceelinschrijving (id, gemeente, aanbieder, openstelling, perceel, voorwaardenset, toestand, ingediend,
    ingediend_door, hash, gestand_tot, door)
select uuidv7(), gemeente, (88000000 + a)::text, id, 1, set, 'INGEDIEND', timestamptz '2026-02-01' + a * interval '1 hour',
       'proef', encode(sha256(a::text::bytea), 'hex'), '2026-12-31', 'proef' from l_open, generate_series(1, 200) a where sas;

-- !dossiers
create temp table l_stuk as
select uuidv7() as id, uuidv7() as document, (88000000 + a)::text as aanbieder, a, n
from generate_series(1, 200) a, generate_series(1, 600) n where a = 1 or n <= 15;
insert into document (id, gemeente, aanbieder, onderwerp_soort, onderwerp, naam, mime, grootte, sha256, stukken, sleutel_id, door)
select document, '0000', aanbieder, 'DOSSIERSTUK', id, 'stuk-' || n || '.pdf', 'application/pdf', 20000,
       encode(sha256(id::text::bytea), 'hex'), 1, 'proef', 'proef' from l_stuk;
insert into dossierstuk (id, aanbieder, soort, afgifte, document, naam, sha256, door)
select id, aanbieder, (array['UEA', 'GVA', 'KVK', 'BELASTINGDIENST', 'POLIS'])[1 + n % 5], date '2024-01-01' + n, document,
       'stuk-' || n || '.pdf', encode(sha256(id::text::bytea), 'hex'), 'proef' from l_stuk;

-- !contractbeheer
create temp table l_indeling as
select uuidv7() as id, uuidv7() as steekproef, '880' || g as gemeente, 2023 + j as jaar, md5(g || '-' || j) as zaad
from generate_series(1, 5) g, generate_series(1, 3) j order by j;
insert into beheerindeling (id, gemeente, periode, grens, volume, door)
select id, gemeente, daterange(make_date(jaar, 1, 1), make_date(jaar + 1, 1, 1)), 80, 200000000, 'proef' from l_indeling;
insert into beheerplaats (gemeente, indeling, aanbieder, volume, cumulatief, groep)
select gemeente, id, (88000000 + a)::text, 1000000 - a, 1000000 * a, case when a <= 40 then 'A' else 'B' end
from l_indeling, generate_series(1, 200) a;
insert into steekproef (id, gemeente, indeling, omvang, zaad, door)
select steekproef, gemeente, id, 16, zaad, 'proef' from l_indeling;
insert into steekproeflot (gemeente, steekproef, aanbieder, zaad, lot, grens)
select gemeente, steekproef, (88000000 + a)::text, zaad, steekproeflot(zaad, (88000000 + a)::text),
       steekproeflot(zaad, '88000100') from l_indeling, generate_series(41, 200) a;
insert into accountgesprek (id, gemeente, aanbieder, gepland, gehouden, verslag, door)
select uuidv7(), c.gemeente, c.aanbieder, make_date(c.jaar, k * 3, 1), case when c.jaar < 2026 then make_date(c.jaar, k * 3, 2) end,
       case when c.jaar < 2026 then 'Goed gesprek.' end, 'proef' from l_contract c, generate_series(1, 4) k;
insert into piep (id, gemeente, aanbieder, soort, tekst, door, moment)
select uuidv7(), c.gemeente, c.aanbieder, 'WACHTTIJD', 'Het duurt lang.', 'proef', make_date(c.jaar, k, 1)
from l_contract c, generate_series(1, 4) k;
insert into hulpvraag (id, gemeente, wet, productcode, gemeld)
select uuidv7(), '880' || g, 'WMO', '88L' || lpad(p::text, 2, '0'), '2026-08-01'
from generate_series(1, 5) g, generate_series(1, 50) p, generate_series(1, 40) n;

-- !keuzes
insert into interventie (id, gemeente, naam, wet, productcode, doelgroep, omschrijving, van, door)
select uuidv7(), '880' || g, 'Interventie ' || lpad(i::text, 4, '0'), 'WMO', '88L' || lpad((1 + i % 10)::text, 2, '0'),
       'DOELGROEP_VOLWASSENEN', 'Hulp aan huis.', date '2024-01-01' + i, 'proef'
from generate_series(1, 5) g, generate_series(1, 1000) i;
create temp table l_keuze as
select uuidv7() as id, uuidv7() as lijst, uuidv7() as besluit, uuidv7() as vraag, uuidv7() as zaak, h.*, i.interventie,
       row_number() over (partition by h.gemeente order by h.bsn) as nr
from (select gemeente, id as hulpvrager, bsn from hulpvrager where gemeente like '880_') h
join (select gemeente, min(id::text)::uuid as interventie from interventie where gemeente like '880_' group by gemeente) i
    using (gemeente);
insert into keuze (id, gemeente, zaak, hulpvrager, interventie, wet, productcode, start, regisseur, geheim, geopend)
select id, gemeente, zaak, hulpvrager, interventie, 'WMO', '88L01', date '2024-02-01' + nr::int % 900, 'lijsten.medewerker' || nr % 300,
       sha256(id::text::bytea), timestamptz '2024-01-01' + nr * interval '11 hours' from l_keuze;
insert into zaakregisseur (zaak, gemeente, door) select zaak, gemeente, 'proef' from l_keuze;
insert into keuzelijst (id, gemeente, keuze, hash, door)
select lijst, gemeente, id, encode(sha256(id::text::bytea), 'hex'), 'proef' from l_keuze;
insert into keuzerij (gemeente, lijst, plek, agb, overeenkomst, tarief, eenheid, ruimte, kenmerken, redenen)
select k.gemeente, k.lijst, c.plek, c.aanbieder, c.id, 6001, '04', 'RUIM', '{}', '{}' from l_keuze k
join (select gemeente, aanbieder, min(id::text)::uuid as id, row_number() over (partition by gemeente order by aanbieder) as plek
      from l_contract group by gemeente, aanbieder) c on c.gemeente = k.gemeente and (k.nr <= 5 or c.plek <= 7);
insert into keuzebesluit (id, gemeente, keuze, lijst, agb, kiezer, reden, door)
select besluit, gemeente, id, lijst, (88000000 + 1 + nr % 7)::text, 'CLIENT', 'Dichtbij.', 'proef' from l_keuze;
insert into beschikbaarheidsvraag (id, gemeente, aanbieder, besluit, wet, productcode, start, behoeften, uiterlijk, door)
select vraag, gemeente, (88000000 + 1 + nr % 7)::text, besluit, 'WMO', '88L01', date '2024-02-01' + nr::int % 900, '{}',
       timestamptz '2024-01-03' + nr * interval '11 hours', 'proef' from l_keuze;
insert into ruimtewacht (id, gemeente, keuze, hulpvrager, wet, productcode, categorie, agb, kiezer, wens, spoed, plafond, jaar,
                         bedrag, tekort, volume, eenheid, frequentie, sinds, door, rol, volgende)
select uuidv7(), k.gemeente, k.id, k.hulpvrager, 'WMO', '88L01', '02', (88000000 + 1 + nr % 7)::text, 'CLIENT', 'Dichtbij.',
       false, p.plafond, 2026, 100000, 50000, 10, '04', '6', timestamptz '2024-01-02' + nr * interval '11 hours', 'proef',
       case when nr % 3 = 0 then 'CONTROLLER' else 'REGISSEUR' end, timestamptz '2024-01-09' + nr * interval '11 hours'
from l_keuze k join (select gemeente, min(id::text)::uuid as plafond from plafond where gemeente like '880_' group by gemeente) p
    using (gemeente);
insert into verwijzing (gemeente, aanbieder, regisseur, getoond, gekozen, geadviseerd)
select '880' || g, (88000000 + a)::text, 'lijsten.medewerker' || n, 25, (a + n) % 5, 0
from generate_series(1, 5) g, generate_series(1, 40) a, generate_series(1, 300) n;
select herreken_verwijzingen();

-- !beheer
insert into noodinzage (id, gemeente, hulpvrager, reden, door, rol, geopend)
select uuidv7(), h.gemeente, h.id, 'Acuut gevaar voor deze persoon.', 'medewerker' || h.nr % 300, 'REGISSEUR',
       timestamptz '2024-01-01' + h.nr * interval '9 hours'
from (select *, row_number() over (partition by gemeente order by bsn) as nr from hulpvrager where gemeente like '880_') h;
insert into melding (id, gemeente, soort, bron, over_naam, contact, relatie, situatie, inhoud, spoed, ontvangen, door)
select uuidv7(), h.gemeente, case when h.nr % 3 = 0 then 'SIGNAAL' else 'MELDING' end, 'BURGER', h.achternaam, '06-12345678',
       'buur', 'Het gaat niet goed.', 'Ik maak mij zorgen.', false, timestamptz '2024-01-01' + h.nr * interval '9 hours', 'proef'
from (select *, row_number() over (partition by gemeente order by bsn) as nr from hulpvrager where gemeente like '880_') h;
insert into meldingoordeel (melding, gemeente, oordeel, hulpvrager, door)
select m.id, m.gemeente, 'ONDERZOEK', h.id, 'proef'
from (select *, row_number() over (partition by gemeente order by ontvangen) as nr from melding
      where gemeente like '880_' and soort = 'MELDING') m
join (select *, row_number() over (partition by gemeente order by bsn) as nr from hulpvrager where gemeente like '880_') h
  on h.gemeente = m.gemeente and h.nr = m.nr
where m.nr % 3 = 1;
insert into zaak (id, gemeente, melding, hulpvrager, wet, start, door)
select uuidv7(), o.gemeente, o.melding, o.hulpvrager, 'WMO', (m.ontvangen at time zone 'Europe/Amsterdam')::date, 'proef'
from meldingoordeel o join melding m on m.id = o.melding where o.gemeente like '880_';
insert into zaakvoortgang (zaak, gemeente, stand) select id, gemeente, 'ONDERZOEK' from zaak where gemeente like '880_'
on conflict do nothing;
insert into zaakregisseur (zaak, gemeente, door) select id, gemeente, 'proef' from zaak where gemeente like '880_';
insert into waarneming (id, gemeente, regisseur, waarnemer, van, tot, reden, door)
select uuidv7(), '880' || g, 'lijsten.medewerker' || n % 300, 'lijsten.medewerker' || (n + 1) % 300, date '2024-01-01' + n, date '2024-01-01' + n,
       'Verlof', 'proef' from generate_series(1, 5) g, generate_series(1, 900) n;
insert into plan (id, gemeente, zaak, hulpvrager, doel, regisseur, evaluatie, door)
select uuidv7(), gemeente, id, hulpvrager, 'Thuis blijven wonen', 'proef',
       date '2026-01-01' + (row_number() over (order by id) % 900)::int, 'proef'
from zaak where gemeente like '880_';
insert into gezin (id, gemeente, naam, door)
select uuidv7(), gemeente, 'Gezin ' || bsn, 'proef' from hulpvrager where gemeente like '880_';
insert into vernietiging (gemeente, soort, wet, moment, aantal, hash, oudste, nieuwste, termijn, bron, door)
select '880' || g, 'BERICHT', 'WMO', timestamptz '2024-01-01' + n * interval '1 day', 10, sha256(n::text::bytea), '2010-01-01',
       '2010-12-31', interval '7 years', 'Wmo 2015', 'proef' from generate_series(1, 5) g, generate_series(1, 900) n;
insert into binding (account, aanbieder, aard, van, gemeld_door)
select a.id, (88000000 + n)::text, 'DIENSTVERBAND', date '2020-01-01' + n, 'proef'
from account a, generate_series(1, 90) n
where a.gebruikersnaam like 'lijsten.medewerker%' and (n <= 3 or a.gebruikersnaam = 'lijsten.medewerker1');
