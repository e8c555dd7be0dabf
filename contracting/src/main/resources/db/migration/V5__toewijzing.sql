-- Wie hulp krijgt en wie haar mag leveren: hulpvrager, toewijzing en de levering daarop.
create function elfproef(nummer text) returns boolean language sql immutable as
$$
    select nummer ~ '^[0-9]{9}$' and nummer <> '000000000'
       and (9 * substr(nummer, 1, 1)::int + 8 * substr(nummer, 2, 1)::int + 7 * substr(nummer, 3, 1)::int
          + 6 * substr(nummer, 4, 1)::int + 5 * substr(nummer, 5, 1)::int + 4 * substr(nummer, 6, 1)::int
          + 3 * substr(nummer, 7, 1)::int + 2 * substr(nummer, 8, 1)::int - substr(nummer, 9, 1)::int) % 11 = 0
$$;

create table hulpvrager (
    id            uuid primary key,
    gemeente      char(4) not null references gemeente,
    bsn           char(9) not null check (elfproef(bsn)),
    voorletters   text,
    voornamen     text,
    voorvoegsel   text,
    achternaam    text not null,
    geboortedatum date not null,
    geslacht      char(1) not null check (geslacht in ('0', '1', '2')),
    straat        text,
    huisnummer    int,
    postcode      text,
    plaats        text,
    wijk          text,
    versie        bigint not null default 1,
    constraint hulpvrager_bsn unique (gemeente, bsn),
    foreign key (gemeente, wijk) references wijk (gemeente, code)
);
create index hulpvrager_naam on hulpvrager (gemeente, achternaam, id);
select beveilig('hulpvrager', 'gemeente');

-- De toewijzing draagt wat in het 301-bericht stond, ook over de persoon: dat is wat de aanbieder mag
-- weten en waar zijn declaraties aan getoetst worden.
create table toewijzing (
    id                   uuid primary key,
    gemeente             char(4) not null references gemeente,
    aanbieder            char(8) not null references zorgaanbieder,
    wet                  text not null check (wet in ('WMO', 'JEUGDWET')),
    nummer               bigint not null check (nummer between 0 and 999999999),
    overeenkomst         uuid not null references raamovereenkomst,
    hulpvrager           uuid not null references hulpvrager,
    bsn                  char(9) not null,
    client               text not null,
    categorie            char(2),
    productcode          text,
    begin                date not null,
    eind                 date check (eind >= begin),
    volume               bigint check (volume > 0),
    eenheid              char(2) check (eenheid in ('01', '04', '14', '16', '82', '83', '84')),
    frequentie           char(1) check (frequentie in ('1', '2', '4', '6')),
    budget               bigint check (budget > 0),
    toegewezen           timestamptz not null,
    referentie_aanbieder text,
    reden_wijziging      char(2),
    status               text not null check (status in ('TOEGEWEZEN', 'AFGEKEURD', 'VERWIJDERD')),
    versie               bigint not null default 1,
    constraint toewijzing_nummer unique (gemeente, wet, nummer),
    constraint toewijzing_code_met_omvang check ((productcode is null) = (volume is null)),
    constraint toewijzing_omvang_heel check (num_nulls(volume, eenheid, frequentie) in (0, 3)),
    constraint toewijzing_budget_met_eind check (budget is null or eind is not null),
    constraint toewijzing_budget_of_omvang check (budget is null or volume is null),
    constraint toewijzing_generiek_met_budget check (categorie is not null or (budget is not null and productcode is null)),
    constraint toewijzing_week_met_eind check (frequentie <> '2' or eind is not null),
    constraint toewijzing_frequentie_bij_eenheid
        check (eenheid not in ('14', '16', '83', '84') or frequentie in ('2', '4', '6')),
    -- CS335, CS336
    constraint toewijzing_verwijderd check (
        (status = 'VERWIJDERD') = (reden_wijziging is not distinct from '13')
        and (status <> 'VERWIJDERD' or eind is not distinct from begin)
        and reden_wijziging is distinct from '01'),
    constraint toewijzing_dag_bij_eenheid check (frequentie <> '1' or eenheid in ('01', '04', '82')),
    -- OP259: hetzelfde product niet twee keer tegelijk bij dezelfde aanbieder; hulpmiddelen mogen wel
    constraint toewijzing_stapelt exclude using gist
        (gemeente with =, aanbieder with =, wet with =, bsn with =, productcode with =,
         daterange(begin, eind, '[]') with &&)
        where (productcode is not null and status = 'TOEGEWEZEN'
               and not (wet = 'WMO' and categorie in ('11', '12', '13', '14')))
);
create index toewijzing_lijst on toewijzing (gemeente, nummer desc);
create index toewijzing_aanbieder on toewijzing (aanbieder, begin desc, id);
create index toewijzing_einde on toewijzing (gemeente, eind) where eind is not null;
create index toewijzing_hulpvrager on toewijzing (hulpvrager);
select beveilig('toewijzing', 'gemeente_aanbieder');

-- Zonder productcode telt stapeling per categorie, zonder categorie met alles behalve hulpmiddelen (facts 5,
-- TR302), wie er ook het eerst was. Het slot op de cliënt laat twee gelijktijdige toewijzingen elkaar zien.
create function toewijzing_stapelt() returns trigger language plpgsql as
$$
begin
    if new.status <> 'TOEGEWEZEN' then
        return new;
    end if;
    perform pg_advisory_xact_lock(hashtextextended(new.gemeente || new.aanbieder || new.bsn, 0));
    if exists (
        select 1 from toewijzing t
        where t.gemeente = new.gemeente and t.aanbieder = new.aanbieder and t.wet = new.wet and t.bsn = new.bsn
          and t.id <> new.id and t.status = 'TOEGEWEZEN'
          and (t.productcode is null or new.productcode is null)
          and (t.categorie is null or new.categorie is null or t.categorie = new.categorie)
          and not (new.wet = 'WMO' and (coalesce(new.categorie, '') in ('11', '12', '13', '14')
                                        or coalesce(t.categorie, '') in ('11', '12', '13', '14')))
          and daterange(t."begin", t.eind, '[]') && daterange(new."begin", new.eind, '[]')) then
        raise exception 'toewijzing stapelt' using errcode = '23P01', constraint = 'toewijzing_stapelt';
    end if;
    return new;
end
$$;
create trigger toewijzing_stapelt before insert or update on toewijzing
    for each row execute function toewijzing_stapelt();

create sequence toewijzingnummer start with 100001;
grant usage on sequence toewijzingnummer to ${toepassing};

-- Eén rij per start; een tijdelijke stop en de definitieve stop vullen haar aan.
create table levering (
    id              uuid primary key default uuidv7(),
    gemeente        char(4) not null,
    aanbieder       char(8) not null,
    toewijzing      uuid not null references toewijzing,
    begin           date not null,
    tijdelijk_eind  date check (tijdelijk_eind >= begin),
    eind            date check (eind >= begin),
    reden           char(2),
    verwijderd      boolean not null default false,
    check ((eind is null) = (reden is null)),
    check (eind is null or tijdelijk_eind is null or eind >= tijdelijk_eind)
);
create unique index levering_sleutel on levering (toewijzing, begin) where not verwijderd;
-- TR326: hooguit één levering die loopt
create unique index levering_actueel on levering (toewijzing)
    where not verwijderd and eind is null and tijdelijk_eind is null;
select beveilig('levering', 'gemeente_aanbieder');
