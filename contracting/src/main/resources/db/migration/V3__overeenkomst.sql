-- Wat er gekocht mag worden, van wie en tegen welke prijs.
create table product (
    wet       text not null check (wet in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET')),
    code      text not null check (length(code) between 1 and 5),
    categorie char(2) not null,
    naam      text not null,
    primary key (wet, code)
);
select beveilig('product', 'algemeen');

create table raamovereenkomst (
    id        uuid primary key,
    gemeente  char(4) not null references gemeente,
    aanbieder char(8) not null references zorgaanbieder,
    wet       text not null check (wet in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET')),
    nummer    text not null,
    naam      text not null,
    variant   text not null check (variant in ('INSPANNINGSGERICHT', 'OUTPUTGERICHT', 'TAAKGERICHT')),
    begin     date not null,
    eind      date check (eind >= begin),
    versie    bigint not null default 1,
    unique (gemeente, nummer)
);
create index raamovereenkomst_aanbieder on raamovereenkomst (aanbieder, gemeente);
select beveilig('raamovereenkomst', 'gemeente_aanbieder');

-- Twee tijdassen: wanneer het tarief geldt (de zorgdag telt) en wanneer het bekend was.
create table tarief (
    id             uuid primary key,
    overeenkomst   uuid not null references raamovereenkomst,
    gemeente       char(4) not null,
    aanbieder      char(8) not null,
    wet            text not null,
    productcode    text not null,
    eenheid        char(2) not null check (eenheid in ('01', '04', '14', '16', '82', '83', '84')),
    geldig         daterange not null,
    bekend         tstzrange not null,
    bedrag         bigint not null check (bedrag >= 0),
    foreign key (wet, productcode) references product (wet, code),
    -- INV-1.2: per dag en per moment van weten hooguit één tarief
    constraint tarief_een_per_dag exclude using gist
        (overeenkomst with =, productcode with =, eenheid with =, geldig with &&, bekend with &&)
);
create index tarief_zoek on tarief (gemeente, wet, aanbieder, productcode);
create index tarief_overeenkomst on tarief (overeenkomst);
select beveilig('tarief', 'gemeente_aanbieder');
