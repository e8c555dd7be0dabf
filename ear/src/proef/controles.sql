-- Wat na elk ongeluk waar moet zijn. Elk blok heet iets en vraagt om rijen die er niet horen te zijn.
-- De proef leest als beheerder, dus over alle gemeenten heen.

-- !hoofd is niet gelijk aan de hertelde boekingen
select p.id
from plafond p join plafond_hertelling h using (id)
where (p.vrij, p.gereserveerd, p.verplicht, p.gerealiseerd)
      is distinct from (h.vrij, h.gereserveerd, h.verplicht, h.gerealiseerd)

-- !declaratie telt niet evenveel regels als er prestaties zijn
select d.id
from declaratie d left join prestatie p on p.declaratie = d.id
where d.codes = '{}' and d.kopcodes = '{}'
group by d.id, d.regels
having count(p.nr) <> d.regels

-- !declaratie telt niet evenveel afgekeurde regels als er zijn
select d.id
from declaratie d join prestatie p on p.declaratie = d.id
group by d.id, d.afgekeurd
having count(*) filter (where not p.goedgekeurd) <> d.afgekeurd

-- !toegekend is niet de som van de goedgekeurde regels
select d.id
from declaratie d join prestatie p on p.declaratie = d.id
group by d.id, d.toegekend
having coalesce(sum(case p.dc when 'D' then p.bedrag else -p.bedrag end) filter (where p.goedgekeurd), 0)
       <> d.toegekend

-- !ontvangen bericht telt twee keer
select gemeente, berichtsoort, afzender, identificatie
from bericht_in where telt
group by gemeente, berichtsoort, afzender, identificatie
having count(*) > 1

-- !declaratie zonder antwoord
select d.id
from declaratie d
where not exists (select 1 from bericht_uit u where u.antwoord_op = d.bericht)

-- !bericht zonder spoor, of met een spoor dat iets anders zegt
select b.id from berichtbeeld b left join berichtspoor s on s.id = b.id
where (s.status, s.stand, s.gekoppeld) is distinct from (b.status, b.stand, b.gekoppeld)
