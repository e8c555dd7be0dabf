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
    signalen     int[] not null default '{70,85,95,100}',
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

-- Een boom is van één gemeente, wet en jaar; anders boekt een blad op hoofden die niet van hem zijn.
create function plafond_in_boom() returns trigger language plpgsql as
$$
begin
    if new.pad is distinct from (
            select coalesce(max(o.pad), '{}') || new.id from plafond o
            where o.id = new.ouder and (o.gemeente, o.wet, o.jaar) = (new.gemeente, new.wet, new.jaar))
            or cardinality(new.pad) = 1 and new.ouder is not null then
        raise exception 'plafond hangt niet onder een plafond van dezelfde gemeente, wet en jaar'
            using errcode = '23514';
    end if;
    return new;
end
$$;
create trigger plafond_in_boom before insert or update of id, gemeente, wet, jaar, ouder, pad on plafond
    for each row execute function plafond_in_boom();

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

-- Het blad van de boom: wat één toewijzing in één jaar heeft gereserveerd, verplicht en gerealiseerd.
create table verplichting (
    toewijzing   uuid not null,
    jaar         int not null,
    gemeente     char(4) not null,
    aanbieder    char(8),
    plafond      uuid not null references plafond,
    gereserveerd bigint not null default 0 check (gereserveerd >= 0),
    verplicht    bigint not null default 0 check (verplicht >= 0),
    gerealiseerd bigint not null default 0,
    primary key (toewijzing, jaar)
);
create index verplichting_plafond on verplichting (plafond);
select beveilig('verplichting', 'gemeente_aanbieder');

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

-- Zet voor elk plafond de signalen open die bij de stand horen: een grens in procenten van begroot, of
-- BOVEN_RUIMTE zodra er minder dan niets vrij is. Een signaal dat al open staat, blijft één signaal.
create function signaleer(p_plafonds uuid[]) returns void language sql as
$$
    insert into signaal (gemeente, aanbieder, plafond, soort, grens)
    select p.gemeente, p.aanbieder, p.id, 'GRENS', g.procent
    from plafond p cross join unnest(p.signalen) g (procent)
    where p.id = any (p_plafonds) and p.begroot > 0
      and (p.gereserveerd + p.verplicht + p.gerealiseerd) * 100.0 >= p.begroot * 1.0 * g.procent
      and not exists (select 1 from signaal s where s.plafond = p.id and s.soort = 'GRENS' and s.grens = g.procent)
    union all
    select p.gemeente, p.aanbieder, p.id, 'BOVEN_RUIMTE', null
    from plafond p where p.id = any (p_plafonds) and p.vrij < 0
    on conflict do nothing
$$;

-- Telt voor één plafond wat een boeking met elke pot doet.
create function pot_mutatie(pot text, van text, naar text, bedrag bigint) returns bigint
    language sql immutable as
$$ select case when naar = pot then bedrag else 0 end - case when van = pot then bedrag else 0 end $$;

-- Boekt in één opdracht op een blad en op alle hoofden erboven. Met p_bewaakt weigert het als ergens
-- in het pad een bewaakt plafond te weinig vrij heeft; het antwoord is dan het plafond dat knelt.
-- Hoofden worden van de wortel af vergrendeld, zodat twee schrijvers elkaar nooit in een lus vasthouden.
create function boek(p_plafond uuid, p_soort text, p_van text, p_naar text, p_bedrag bigint,
                     p_toewijzing uuid, p_aanbieder char(8), p_maand date, p_grond text, p_bron uuid,
                     p_bewaakt boolean)
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
    -- Een toewijzing drukt een heel jaar op hetzelfde blad: anders valt zij straks van het verkeerde blad vrij.
    if p_toewijzing is not null and p_van <> 'GERESERVEERD' then
        v_blad := coalesce((
            select p from verplichting v join plafond p on p.id = v.plafond
            where v.toewijzing = p_toewijzing and v.jaar = v_blad.jaar), v_blad);
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
    where id = any (case when p_soort = 'BEGROOT' then array[v_blad.id] else v_blad.pad end);
    if p_toewijzing is not null then
        insert into verplichting (toewijzing, jaar, gemeente, aanbieder, plafond)
        values (p_toewijzing, v_blad.jaar, v_blad.gemeente, coalesce(p_aanbieder, v_blad.aanbieder), v_blad.id)
        on conflict do nothing;
        update verplichting set
            -- Een reservering is vaak van vóór de toewijzing: dan staat zij alleen op het plafond.
            gereserveerd = greatest(gereserveerd + pot_mutatie('GERESERVEERD', p_van, p_naar, p_bedrag), 0),
            verplicht = verplicht + pot_mutatie('VERPLICHT', p_van, p_naar, p_bedrag),
            gerealiseerd = gerealiseerd + pot_mutatie('GEREALISEERD', p_van, p_naar, p_bedrag)
        where toewijzing = p_toewijzing and jaar = v_blad.jaar;
    end if;
    perform signaleer(v_blad.pad);
    insert into boeking (gemeente, aanbieder, plafond, soort, van, naar, bedrag, toewijzing, maand, grond, bron)
    values (v_blad.gemeente, coalesce(p_aanbieder, v_blad.aanbieder), v_blad.id, p_soort, p_van, p_naar, p_bedrag,
            p_toewijzing, p_maand, p_grond, p_bron);
    return null;
end
$$;

-- Geeft terug wat van een toewijzing nog verplicht staat, jaar voor jaar. Eerst het slot, dan pas lezen: een
-- declaratie die tegelijk realiseert, heeft haar deel dan al genomen.
create function val_vrij(p_toewijzing uuid, p_bron uuid) returns void language plpgsql as
$$
declare
    v verplichting;
begin
    for v in select * from verplichting where toewijzing = p_toewijzing order by jaar
    loop
        perform 1 from plafond p join plafond blad on blad.id = v.plafond
        where p.id = any (blad.pad) order by cardinality(p.pad) for no key update of p;
        select * into v from verplichting where toewijzing = p_toewijzing and jaar = v.jaar;
        if v.verplicht > 0 then
            perform boek(v.plafond, 'VRIJVAL', 'VERPLICHT', 'VRIJ', v.verplicht, p_toewijzing, v.aanbieder, null,
                         null, p_bron, false);
        end if;
    end loop;
end
$$;

-- Het plafond waarop hulp in een jaar drukt: de bestedingsruimte van de aanbieder als die er is, anders het
-- plafond van de productgroep, anders de begroting van de wet. Een bestedingsruimte zonder eigen categorieën
-- telt alles wat haar ouder telt, ook hulp zonder categorie. Zonder begroting komt er een van nul: hulp loopt
-- door (zorgplicht) en de overschrijding is te zien.
create function vind_plafond(p_gemeente char(4), p_wet text, p_jaar int, p_categorie char(2), p_aanbieder char(8))
    returns uuid language plpgsql as
$$
declare
    v_id uuid;
begin
    select p.id into v_id from plafond p
    where p.gemeente = p_gemeente and p.wet = p_wet and p.jaar = p_jaar
      and (p.soort = 'BEGROTING' or p_categorie = any (p.categorieen)
           or p.soort = 'BESTEDINGSRUIMTE' and p.categorieen = '{}' and not exists (
               select 1 from plafond o
               where o.id = any (p.pad) and o.soort = 'PLAFOND'
                 and not coalesce(p_categorie = any (o.categorieen), false)))
      and (p.aanbieder is null or p.aanbieder = p_aanbieder)
    order by p.soort = 'BESTEDINGSRUIMTE' desc, cardinality(p.pad) desc, p.id limit 1;
    if v_id is null then
        v_id := uuidv7();
        insert into plafond (id, gemeente, jaar, wet, soort, naam, pad)
        values (v_id, p_gemeente, p_jaar, p_wet, 'BEGROTING', 'Nog niet begroot ' || p_jaar, array[v_id])
        on conflict do nothing;
        select id into v_id from plafond
        where gemeente = p_gemeente and wet = p_wet and jaar = p_jaar and soort = 'BEGROTING';
    end if;
    return v_id;
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
