-- Een uitgifte van {aantal} nieuwe toewijzingen die meteen loopt, voor {clienten} clienten: zeven toewijzingen op vier 301's,
-- zoals de maatlat. Met grond, zodat een plafond niet knelt: gemeten wordt het afgeven en het versturen. Loopt als beheerder en
-- langs geen enkele regel heen.
create temp table u_product on commit drop as
select k.*, row_number() over (order by k.productcode)::int as plek from (
    select t.gemeente, t.aanbieder, t.overeenkomst, t.productcode, min(p.categorie) as categorie, min(t.eenheid) as eenheid
    from tarief t join product p on p.wet = t.wet and p.code = t.productcode
    where t.wet = 'WMO' and t.eenheid in ('01', '04') and upper_inf(t.bekend) and t.geldig @> vandaag()
      and p.categorie not in ('01', '11', '12', '13', '14') and contract_laat_toe(t.overeenkomst, vandaag(), 'BESLUIT')
      and exists (select from plafond b where b.gemeente = t.gemeente and b.wet = t.wet and b.soort = 'BEGROTING'
                  and b.jaar = extract(year from vandaag()))
    group by t.gemeente, t.aanbieder, t.overeenkomst, t.productcode) k
where k.overeenkomst = (
    select t.overeenkomst from tarief t join product p on p.wet = t.wet and p.code = t.productcode
    where t.wet = 'WMO' and t.eenheid in ('01', '04') and upper_inf(t.bekend) and t.geldig @> vandaag()
      and p.categorie not in ('01', '11', '12', '13', '14') and contract_laat_toe(t.overeenkomst, vandaag(), 'BESLUIT')
    group by t.overeenkomst having count(distinct t.productcode) > 1 order by t.overeenkomst limit 1)
order by k.productcode limit 2;

create temp table u_contract on commit drop as
select distinct gemeente, aanbieder, uuidv7() as uitgifte from u_product where plek = 1;

create temp table u_klant on commit drop as
select row_number() over (order by bsn)::int as nr, uuidv7() as id, bsn from (
    select n::text as bsn from generate_series(999900006, 999999990) n
    where elfproef(n::text) and not exists (select from hulpvrager h where h.bsn = n::text) order by n limit {clienten}) vrij;

insert into hulpvrager (id, gemeente, bsn, voorletters, achternaam, geboortedatum, geslacht, straat, huisnummer, postcode, plaats)
select k.id, c.gemeente, k.bsn, 'P', 'Proef', '1950-01-01', '0', 'Kerklaan', 1 + k.nr % 300, '9999XX', 'Proefstad'
from u_klant k, u_contract c;

insert into uitgifte (id, gemeente, soort, naam, sha256, door)
select uitgifte, gemeente, 'NIEUW', '{run}', sha256('{run}'), 'regie' from u_contract;

-- Ieder het ene product, drie van de vier ook het andere.
insert into uitgifteregel (uitgifte, nr, gemeente, groep, hulpvrager, aanbieder, wet, categorie, productcode, "begin", eind,
                           volume, eenheid, frequentie, grond)
select c.uitgifte, row_number() over (order by k.nr, p.plek), c.gemeente, k.nr, k.id, c.aanbieder, 'WMO', p.categorie,
       p.productcode, vandaag(), (date_trunc('year', vandaag()) + interval '1 year - 1 day')::date, 4, p.eenheid, '4', 'BESLUIT'
from u_klant k cross join u_contract c cross join u_product p where p.plek = 1 or k.nr % 4 <> 0
order by k.nr, p.plek limit {aantal};

update uitgifte set toestand = 'LOOPT' where naam = '{run}';
insert into werk (soort, gemeente, onderwerp) select 'UITGIFTE', gemeente, uitgifte from u_contract;
