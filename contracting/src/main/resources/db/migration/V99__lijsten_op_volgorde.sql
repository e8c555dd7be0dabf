-- Een lijst leest zijn blad in volgorde uit een index, hoe diep ook: de huurder, de sorteerkolom, en wat de rij uniek
-- maakt (docs/adr/0021). Alleen waar de meting het bewees; elke index kost iets bij het schrijven. Waar er al een index
-- op (huurder, id) lag die niemand op volgorde las, komt de nieuwe in haar plaats.
drop index declaratie_lijst, declaratie_aanbieder;
create index declaratie_lijst on declaratie (gemeente, ontvangen, id);
create index declaratie_aanbieder on declaratie (aanbieder, ontvangen, id);

-- Regels worden met duizenden tegelijk geschreven: alleen de gewone volgorde. Op bedrag of referentie over alle
-- declaraties heen wordt gesorteerd; binnen een declaratie is dat niets.
create index prestatie_lijst on prestatie (gemeente, begin, declaratie, nr);
create index prestatie_aanbieder on prestatie (aanbieder, begin, declaratie, nr);

drop index toewijzing_aanbieder;
create index toewijzing_toegewezen on toewijzing (gemeente, toegewezen, id);
create index toewijzing_aanbieder on toewijzing (aanbieder, toegewezen, id);
create index toewijzing_begin on toewijzing (gemeente, begin, id);
-- Een case, geen coalesce: die geldt achter rijbeveiliging niet als veilig, en dan slaat een diep blad niets over.
create index toewijzing_einddag on toewijzing
    (gemeente, (case when eind is null then 'infinity'::date else eind end), id);
create index toewijzing_client on toewijzing (gemeente, client, id);

drop index bericht_in_lijst, bericht_in_aanbieder, bericht_uit_lijst, bericht_uit_aanbieder;
create index bericht_in_lijst on bericht_in (gemeente, ontvangen, id);
create index bericht_in_aanbieder on bericht_in (aanbieder, ontvangen, id) where aanbieder is not null;
create index bericht_uit_lijst on bericht_uit (gemeente, aangemaakt, id);
create index bericht_uit_aanbieder on bericht_uit (aanbieder, aangemaakt, id);
create index bericht_uit_soort on bericht_uit (gemeente, berichtsoort, id);
create index bericht_uit_grootte on bericht_uit
    (gemeente, (case when grootte is null then 0 else grootte end), id);

-- Ook wat aan een persoon is: het postvak van een mens is dat van hem en zijn rol door elkaar.
drop index kennisgeving_gemeente;
create index kennisgeving_gemeente on kennisgeving (gemeente, verstuurd, id) where voor = 'GEMEENTE';

create index tarief_lijst on tarief (gemeente, productcode, id);
create index noodinzage_lijst on noodinzage (gemeente, geopend, id);

-- Sorteren op naam begint bij de aanbieder of het product, en loopt vandaar naar zijn rijen.
create index zorgaanbieder_naam on zorgaanbieder (naam, agb);
create index product_naam on product (naam);

-- De contractagenda zoekt wat nog open staat; de aanbieder erbij, zodat de rijbeveiliging de tabel niet hoeft te lezen.
create index nakoming_gemeente on nakoming (gemeente, plicht) include (aanbieder);
drop index overdracht_open;
create index overdracht_open on overdracht (gemeente, overeenkomst) include (aanbieder) where uitkomst is null;
