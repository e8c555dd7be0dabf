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
