-- Het grootboek: boekingen die alleen groeien over een boom van plafonds, met per plafond een hoofd
-- dat de bewaakte stand draagt. Elke boeking verplaatst geld van de ene pot naar de andere, zodat
-- begroot = vrij + gereserveerd + verplicht + gerealiseerd (INV-8.1) niet te breken is.
create table plafond (
    id           uuid primary key,
    gemeente     char(4) not null references gemeente,
    aanbieder    char(8) references zorgaanbieder,
    jaar         int not null check (jaar between 2000 and 2100),
    wet          text not null check (wet in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET')),
    soort        text not null check (soort in ('BEGROTING', 'PLAFOND', 'BESTEDINGSRUIMTE')),
    naam         text not null,
    productgroep text,
    categorieen  char(2)[] not null default '{}',
    ouder        uuid references plafond,
    pad          uuid[] not null,
    bewaakt      boolean not null default true,
    vrij         bigint not null default 0,
    gereserveerd bigint not null default 0,
    verplicht    bigint not null default 0,
    gerealiseerd bigint not null default 0,
    begroot      bigint generated always as (vrij + gereserveerd + verplicht + gerealiseerd) stored,
    check (pad[cardinality(pad)] = id),
    check ((soort = 'BESTEDINGSRUIMTE') = (aanbieder is not null)),
    constraint plafond_pot_niet_negatief check (gereserveerd >= 0 and verplicht >= 0)
);
create unique index plafond_begroting on plafond (gemeente, wet, jaar) where soort = 'BEGROTING';
create unique index plafond_ruimte on plafond (ouder, aanbieder) where soort = 'BESTEDINGSRUIMTE';
create index plafond_lijst on plafond (gemeente, jaar, wet);
create index plafond_ouder on plafond (ouder);
create index plafond_aanbieder on plafond (aanbieder, jaar) where aanbieder is not null;
select beveilig('plafond', 'gemeente_aanbieder');

create table boeking (
    nr         bigint generated always as identity primary key,
    gemeente   char(4) not null,
    aanbieder  char(8),
    plafond    uuid not null references plafond,
    soort      text not null,
    van        text not null,
    naar       text not null,
    bedrag     bigint not null check (bedrag > 0),
    toewijzing uuid,
    maand      date check (extract(day from maand) = 1),
    grond      text check (grond in ('LOPEND_SPECIFIEK', 'CRISIS', 'WETTELIJKE_VERWIJZING', 'BESLUIT')),
    bron       uuid not null,
    moment     timestamptz not null default nu(),
    -- De richting van elke soort ligt vast: CREDIT gaat terug naar verplicht zolang er nog
    -- gedeclareerd kan worden, VRIJVAL geeft ruimte terug.
    constraint boeking_richting check ((soort, van, naar) in (
        ('BEGROOT', 'BUITEN', 'VRIJ'), ('BEGROOT', 'VRIJ', 'BUITEN'),
        ('RESERVERING', 'VRIJ', 'GERESERVEERD'),
        ('VERPLICHTING', 'VRIJ', 'VERPLICHT'), ('VERPLICHTING', 'GERESERVEERD', 'VERPLICHT'),
        ('VRIJVAL', 'VERPLICHT', 'VRIJ'), ('VRIJVAL', 'GERESERVEERD', 'VRIJ'), ('VRIJVAL', 'GEREALISEERD', 'VRIJ'),
        ('REALISATIE', 'VERPLICHT', 'GEREALISEERD'), ('REALISATIE', 'VRIJ', 'GEREALISEERD'),
        ('CREDIT', 'GEREALISEERD', 'VERPLICHT'), ('CREDIT', 'GEREALISEERD', 'VRIJ')))
);
create index boeking_plafond on boeking (plafond, maand);
create index boeking_toewijzing on boeking (toewijzing, soort) where toewijzing is not null;
create index boeking_bron on boeking (bron);
select beveilig('boeking', 'gemeente_aanbieder');
select alleen_toevoegen('boeking');

-- Telt voor één plafond wat een boeking met elke pot doet.
create function pot_mutatie(pot text, van text, naar text, bedrag bigint) returns bigint
    language sql immutable as
$$ select case when naar = pot then bedrag else 0 end - case when van = pot then bedrag else 0 end $$;

-- Boekt in één opdracht op een blad en op alle hoofden erboven. Met p_bewaakt weigert het als ergens
-- in het pad een bewaakt plafond te weinig vrij heeft; het antwoord is dan het plafond dat knelt.
-- Hoofden worden van de wortel af vergrendeld, zodat twee schrijvers elkaar nooit in een lus vasthouden.
create function boek(p_plafond uuid, p_soort text, p_van text, p_naar text, p_bedrag bigint,
                     p_toewijzing uuid, p_maand date, p_grond text, p_bron uuid, p_bewaakt boolean)
    returns uuid language plpgsql as
$$
declare
    v_blad plafond;
    v_knelt uuid;
begin
    select * into v_blad from plafond where id = p_plafond;
    if not found then
        raise exception 'plafond bestaat niet voor deze huurder' using errcode = 'P0002';
    end if;
    perform 1 from plafond where id = any (v_blad.pad) order by cardinality(pad) for no key update;
    if p_bewaakt and p_van = 'VRIJ' then
        select id into v_knelt from plafond
        where id = any (v_blad.pad) and bewaakt and vrij < p_bedrag
        order by cardinality(pad) desc limit 1;
        if found then
            return v_knelt;
        end if;
    end if;
    update plafond set
        vrij = vrij + pot_mutatie('VRIJ', p_van, p_naar, p_bedrag),
        gereserveerd = gereserveerd + pot_mutatie('GERESERVEERD', p_van, p_naar, p_bedrag),
        verplicht = verplicht + pot_mutatie('VERPLICHT', p_van, p_naar, p_bedrag),
        gerealiseerd = gerealiseerd + pot_mutatie('GEREALISEERD', p_van, p_naar, p_bedrag)
    -- Begroten is per plafond een eigen besluit; wat er van gebruikt wordt telt tot in de wortel mee.
    where id = any (case when p_soort = 'BEGROOT' then array[p_plafond] else v_blad.pad end);
    insert into boeking (gemeente, aanbieder, plafond, soort, van, naar, bedrag, toewijzing, maand, grond, bron)
    values (v_blad.gemeente, v_blad.aanbieder, p_plafond, p_soort, p_van, p_naar, p_bedrag, p_toewijzing,
            p_maand, p_grond, p_bron);
    return null;
end
$$;

-- Het hoofd herteld uit de boekingen van het hele deelboom: voor controle, nooit om mee te boeken.
create view plafond_hertelling with (security_invoker = true) as
select p.id,
       coalesce(sum(pot_mutatie('VRIJ', b.van, b.naar, b.bedrag)), 0)::bigint         as vrij,
       coalesce(sum(pot_mutatie('GERESERVEERD', b.van, b.naar, b.bedrag)), 0)::bigint as gereserveerd,
       coalesce(sum(pot_mutatie('VERPLICHT', b.van, b.naar, b.bedrag)), 0)::bigint    as verplicht,
       coalesce(sum(pot_mutatie('GEREALISEERD', b.van, b.naar, b.bedrag)), 0)::bigint as gerealiseerd
from plafond p
left join plafond blad on p.id = any (blad.pad)
left join boeking b on b.plafond = blad.id and (b.soort <> 'BEGROOT' or blad.id = p.id)
group by p.id;
grant select on plafond_hertelling to ${toepassing};

-- Wat ooit boven de ruimte is geboekt, blijft zichtbaar tot iemand het behandelt.
create table signaal (
    id        uuid primary key default uuidv7(),
    gemeente  char(4) not null,
    aanbieder char(8),
    plafond   uuid not null references plafond,
    soort     text not null,
    grens     int,
    ontstaan  timestamptz not null default nu(),
    behandeld timestamptz,
    door      text,
    reden     text,
    check ((behandeld is null) = (reden is null))
);
create unique index signaal_open on signaal (plafond, soort, coalesce(grens, 0)) where behandeld is null;
select beveilig('signaal', 'gemeente_aanbieder');

grant execute on all functions in schema public to ${toepassing};
