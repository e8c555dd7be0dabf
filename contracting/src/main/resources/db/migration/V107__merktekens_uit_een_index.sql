-- De merktekens boven elke bladzijde (taken, kennisgevingen) en de telling van een lijst lezen alleen uit een index, de
-- tabel niet (docs/adr/0023). Daarvoor staat erin wat de rijbeveiliging wil weten: gemeente en aanbieder.
drop index taak_rol;
create index taak_rol on taak (gemeente, rol, einde, id) include (aanbieder, eigenaar)
    where toestand in ('OPEN', 'IN_BEHANDELING');
create index taak_te_nemen on taak (gemeente, rol, einde, id) include (aanbieder)
    where toestand in ('OPEN', 'IN_BEHANDELING') and eigenaar is null;

-- Eerst van wie, dan pas de rest: wat een ander niet las, wordt niet overgeslagen maar niet gezien.
create index kennisgeving_ongelezen on kennisgeving (gemeente, persoon, rol) include (aanbieder)
    where gelezen is null and voor = 'GEMEENTE';
create index kennisgeving_ongelezen_aanbieder on kennisgeving (aanbieder, persoon) include (gemeente)
    where gelezen is null and voor = 'AANBIEDER';

-- Het blad van een lijst staat op volgorde in een index (V99); met de andere huurder erachter is ook haar telling daaruit
-- te lezen. Dezelfde indexen, elk een kolom breder.
drop index prestatie_lijst, prestatie_aanbieder;
create index prestatie_lijst on prestatie (gemeente, begin, declaratie, nr, aanbieder);
create index prestatie_aanbieder on prestatie (aanbieder, begin, declaratie, nr, gemeente);

drop index toewijzing_toegewezen, toewijzing_aanbieder;
create index toewijzing_toegewezen on toewijzing (gemeente, toegewezen, id, aanbieder);
create index toewijzing_aanbieder on toewijzing (aanbieder, toegewezen, id, gemeente);

drop index declaratie_lijst, declaratie_aanbieder;
create index declaratie_lijst on declaratie (gemeente, ontvangen, id, aanbieder);
create index declaratie_aanbieder on declaratie (aanbieder, ontvangen, id, gemeente);

drop index bericht_in_lijst, bericht_in_aanbieder, bericht_uit_lijst, bericht_uit_aanbieder;
create index bericht_in_lijst on bericht_in (gemeente, ontvangen, id, aanbieder);
create index bericht_in_aanbieder on bericht_in (aanbieder, ontvangen, id, gemeente) where aanbieder is not null;
create index bericht_uit_lijst on bericht_uit (gemeente, aangemaakt, id, aanbieder);
create index bericht_uit_aanbieder on bericht_uit (aanbieder, aangemaakt, id, gemeente);

drop index logregel_moment;
create index logregel_moment on logregel (gemeente, moment, nr, aanbieder);
drop index contractplicht_gemeente;
create index contractplicht_gemeente on contractplicht (gemeente, uiterlijk, id, aanbieder);
drop index kennisgeving_gemeente;
create index kennisgeving_gemeente on kennisgeving (gemeente, verstuurd, id) include (aanbieder, persoon, rol)
    where voor = 'GEMEENTE';

-- Tarieven van een kader leest ook wie er geen gemeente bij heeft: van wat gepubliceerd is, op volgorde van product.
create index kadertarief_product on kadertarief (productcode, id);

-- Wie welke rol heeft vraagt elke bladzijde; de klok wordt daarbij eenmaal gelezen, niet per rij.
create or replace view lopende_toekenning with (security_invoker = true) as
select t.id, t.account, a.gebruikersnaam, a.naam, a.email, a.taal, t.rol, t.gemeente, t.aanbieder, t.van, t.tot,
       t.vervangt, t.bron
from toekenning t join account a on a.id = t.account
where a.actief and t.van <= (select nu()) and (t.tot is null or t.tot > (select nu()));
