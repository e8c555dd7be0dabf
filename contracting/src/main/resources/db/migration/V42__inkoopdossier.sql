-- Wat er bij een inkoopkader hoort voordat het inkoopdocument geschreven wordt: de verwervingsstrategie met haar
-- kavels (OP-21), de verslagen van de dialoog, de weging (V02), de duur (V06) en de aankondigingen (OP-18, OP-20).

alter table inkoopkader
    add column verlengingsmaanden int not null default 0 check (verlengingsmaanden between 0 and 360),
    add column duurmotivering text check (length(duurmotivering) between 1 and 4000),
    -- V02: kwaliteit telt altijd mee; wat er van de honderd overblijft is voor de rest, dus samen is het honderd
    add column gewicht_kwaliteit smallint,
    add constraint kader_weging check (gewicht_kwaliteit between 1 and 100),
    add constraint kader_weging_alleen_bij_emvi check (gewicht_kwaliteit is null or procedure = 'SAS_MET_EMVI'),
    add constraint kader_weging_past check (gunningscriterium <> 'ALLEEN_KWALITEIT' or gewicht_kwaliteit = 100),
    add constraint kader_weging_ontbreekt check (toestand = 'CONCEPT' or procedure <> 'SAS_MET_EMVI'
        or gewicht_kwaliteit is not null),
    -- V06: na een aanbesteding langer dan 48 maanden, met verlengingen, vraagt een motivering
    add constraint kader_duur check (toestand = 'CONCEPT' or procedure not like 'SAS%' or duurmotivering is not null
        or eind < (begin + make_interval(months => 48 - verlengingsmaanden))::date);

-- OP-21: zes onderdelen; de kavels staan in hun eigen tabel.
create table verwervingsstrategie (
    gemeente      char(4) not null,
    kader         uuid primary key,
    visie         text not null check (length(visie) between 1 and 10000),
    duur          text not null check (length(duur) between 1 and 10000),
    toetreders    text not null check (length(toetreders) between 1 and 10000),
    verhouding    text not null check (length(verhouding) between 1 and 10000),
    afweging      text not null check (length(afweging) between 1 and 10000),
    door          text not null,
    moment        timestamptz not null default nu(),
    foreign key (gemeente, kader) references inkoopkader (gemeente, id)
);
select beveilig('verwervingsstrategie', 'gemeente');
create trigger ligt_vast before insert or update or delete on verwervingsstrategie
    for each row execute function kaderdeel_ligt_vast();

create table kavel (
    gemeente char(4) not null,
    kader    uuid not null,
    nummer   int not null check (nummer between 1 and 999),
    naam     text not null check (length(naam) between 1 and 200),
    -- geraamd over de hele looptijd, zonder btw; telt mee voor de drempel via het kader
    waarde   bigint check (waarde >= 0),
    primary key (kader, nummer),
    unique (gemeente, kader, nummer),
    foreign key (gemeente, kader) references inkoopkader (gemeente, id)
);
select beveilig('kavel', 'gemeente');
create trigger ligt_vast before insert or update or delete on kavel
    for each row execute function kaderdeel_ligt_vast();

alter table kaderproduct add unique (gemeente, kader, productcode);
-- Een product ligt in hooguit een kavel van zijn kader.
create table kavelproduct (
    gemeente    char(4) not null,
    kader       uuid not null,
    nummer      int not null,
    productcode text not null,
    constraint kavelproduct_in_een_kavel primary key (kader, productcode),
    foreign key (gemeente, kader, nummer) references kavel (gemeente, kader, nummer) on delete cascade,
    constraint kavelproduct_van_kader foreign key (gemeente, kader, productcode)
        references kaderproduct (gemeente, kader, productcode)
);
select beveilig('kavelproduct', 'gemeente');
create trigger ligt_vast before insert or update or delete on kavelproduct
    for each row execute function kaderdeel_ligt_vast();

-- Wat er met aanbieders en inwoners besproken is. Een verslag blijft zoals het was; aanvullen is een nieuw verslag.
create table dialoogverslag (
    id          uuid primary key,
    gemeente    char(4) not null,
    kader       uuid not null,
    dag         date not null check (dag <= vandaag()),
    onderwerp   text not null check (length(onderwerp) between 1 and 200),
    deelnemers  text not null check (length(deelnemers) between 1 and 2000),
    verslag     text not null check (length(verslag) between 1 and 20000),
    door        text not null,
    moment      timestamptz not null default nu(),
    foreign key (gemeente, kader) references inkoopkader (gemeente, id)
);
create index dialoogverslag_kader on dialoogverslag (kader, dag desc, id);
select beveilig('dialoogverslag', 'gemeente');
select alleen_toevoegen('dialoogverslag');

-- Wat er waar is aangekondigd: de verwijzing die TenderNed teruggaf, met de hash van de gegevens van dat moment.
create table kaderaankondiging (
    id           uuid primary key,
    gemeente     char(4) not null,
    kader        uuid not null,
    soort        text not null check (soort in ('VOORAANKONDIGING', 'AANKONDIGING', 'RECTIFICATIE', 'GUNNING')),
    kenmerk      text not null check (length(kenmerk) between 1 and 200),
    gepubliceerd_op date not null check (gepubliceerd_op <= vandaag()),
    hash         char(64) not null check (hash ~ '^[0-9a-f]{64}$'),
    door         text not null,
    moment       timestamptz not null default nu(),
    foreign key (gemeente, kader) references inkoopkader (gemeente, id),
    constraint aankondiging_eenmaal unique (kader, soort, kenmerk)
);
create index kaderaankondiging_kader on kaderaankondiging (kader, moment);
select beveilig('kaderaankondiging', 'gemeente');
select alleen_toevoegen('kaderaankondiging');

-- Per product en jaar wat het kostte, aan hoeveel mensen en bij wie. Een opdracht over alle prestaties van het kader,
-- en van mensen komt er alleen een aantal uit.
create function productbeeld(p_kader uuid, p_jaar int)
    returns table (productcode text, naam text, jaar int, uitgaven bigint, clienten bigint, aanbieders bigint,
                   laagste bigint, hoogste bigint, toewijzingen bigint) language sql stable as
$$
    with k as (
        select id, gemeente, wet from inkoopkader where id = p_kader
    ), p as (
        select kp.productcode, pr.naam, j.jaar
        from k join kaderproduct kp on kp.kader = k.id
        join product pr on pr.wet = k.wet and pr.code = kp.productcode
        cross join generate_series(p_jaar - 2, p_jaar) j (jaar)
    ), u as (
        select t.code, extract(year from t.begin)::int as jaar,
               sum(case t.dc when 'D' then t.bedrag else -t.bedrag end)::bigint as uitgaven,
               count(distinct t.bsn) as clienten, count(distinct t.aanbieder) as aanbieders
        from k join prestatie t on t.gemeente = k.gemeente and t.wet = k.wet
        where t.goedgekeurd and t.begin >= make_date(p_jaar - 2, 1, 1) and t.begin < make_date(p_jaar + 1, 1, 1)
          and t.code in (select p.productcode from p)
        group by 1, 2
    ), w as (
        select t.productcode, j.jaar, count(*) as toewijzingen
        from k join toewijzing t on t.gemeente = k.gemeente and t.wet = k.wet
        join generate_series(p_jaar - 2, p_jaar) j (jaar)
          on t.begin <= make_date(j.jaar, 12, 31) and coalesce(t.eind, 'infinity') >= make_date(j.jaar, 1, 1)
        where t.status = 'TOEGEWEZEN' and t.productcode in (select p.productcode from p)
        group by 1, 2
    ), r as (
        select t.productcode, j.jaar, min(t.bedrag) as laagste, max(t.bedrag) as hoogste
        from k join tarief t on t.gemeente = k.gemeente and t.wet = k.wet
        join generate_series(p_jaar - 2, p_jaar) j (jaar)
          on t.geldig && daterange(make_date(j.jaar, 1, 1), make_date(j.jaar, 12, 31), '[]')
        where upper_inf(t.bekend) and t.productcode in (select p.productcode from p)
        group by 1, 2
    )
    select p.productcode, p.naam, p.jaar, coalesce(u.uitgaven, 0), coalesce(u.clienten, 0), coalesce(u.aanbieders, 0),
           r.laagste, r.hoogste, coalesce(w.toewijzingen, 0)
    from p left join u on u.code = p.productcode and u.jaar = p.jaar
    left join w on w.productcode = p.productcode and w.jaar = p.jaar
    left join r on r.productcode = p.productcode and r.jaar = p.jaar
$$;
