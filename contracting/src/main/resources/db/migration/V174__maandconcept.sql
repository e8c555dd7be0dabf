-- Wat een aanbieder voor een maand al invulde en nog niet indiende (docs/adr/0038). Een regel per toewijzing, product en
-- productperiode; leeg is gewist, want weggooien doet alleen de vernietiging. Geen deur van de gemeente leest dit.
create table maandconcept (
    id          uuid primary key default uuidv7(),
    gemeente    char(4) not null references gemeente,
    aanbieder   char(8) not null references zorgaanbieder,
    toewijzing  uuid not null,
    productcode text not null,
    begin       date not null,
    volume      bigint constraint maandconcept_volume check (volume between 1 and 99999999),
    eenheid     char(2),
    door        text not null,
    bewaard     timestamptz not null default nu(),
    constraint maandconcept_een unique (toewijzing, productcode, begin),
    constraint maandconcept_heel check ((volume is null) = (eenheid is null))
);
create index maandconcept_aanbieder on maandconcept (aanbieder, begin);
select beveilig('maandconcept', 'gemeente_aanbieder', 'werkt');
select verwijs('maandconcept', 'toewijzing', 'toewijzing', true);

insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('TOEWIJZING', 450, '{maandconcept}', 'delete from maandconcept where toewijzing = any ($1::uuid[])');

-- Een maand van een aanbieder begint bij wat in die maand loopt.
create index toewijzing_maand on toewijzing (aanbieder, gemeente, wet, begin) where status = 'TOEGEWEZEN';
