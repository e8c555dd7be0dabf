-- Een steekproef op declaratieregels (lifecycles §9). Welke regels erin zitten volgt uit het zaad en de referentie van de
-- regel: wie het narekent, kiest dezelfde. Onder de Jeugdwet gaat de detailcontrole als laatste, na een risicoanalyse en een
-- controleplan (rulings A15); dat bewaakt de databank, net als de instemming van een client die bevraagd wordt.
create table regelsteekproef (
    id             uuid primary key,
    gemeente       char(4) not null references gemeente,
    wet            text not null check (wet in ('WMO', 'JEUGDWET')),
    vanaf          date not null,
    tot            date not null,
    promille       int not null,
    zaad           text not null,
    stap           text not null default 'NIEUW' check (stap in
                       ('NIEUW', 'RISICOANALYSE', 'CONTROLEPLAN', 'DETAILCONTROLE', 'AFGEROND')),
    risicoanalyse  text check (length(risicoanalyse) between 1 and 2000),
    controleplan   text check (length(controleplan) between 1 and 2000),
    uitkomst       text check (length(uitkomst) between 1 and 2000),
    regels         int not null default 0,
    door           text not null,
    moment         timestamptz not null default nu(),
    constraint regelsteekproef_deel check (promille between 1 and 1000),
    constraint regelsteekproef_zaad check (length(zaad) between 1 and 60),
    constraint regelsteekproef_venster check (vanaf < tot and tot <= vanaf + 366),
    -- A15: eerst de risico's, dan het plan, en dan pas in het dossier
    constraint regelsteekproef_jeugd check (wet <> 'JEUGDWET' or stap not in ('CONTROLEPLAN', 'DETAILCONTROLE', 'AFGEROND')
        or risicoanalyse is not null),
    constraint regelsteekproef_plan check (wet <> 'JEUGDWET' or stap not in ('DETAILCONTROLE', 'AFGEROND')
        or controleplan is not null),
    constraint regelsteekproef_uitkomst check ((stap = 'AFGEROND') = (uitkomst is not null))
);
create index regelsteekproef_lijst on regelsteekproef (gemeente, moment, id);
select beveilig('regelsteekproef', 'gemeente');

create function regelsteekproef_gang() returns trigger language plpgsql as
$$
begin
    if (new.gemeente, new.wet, new.vanaf, new.tot, new.promille, new.zaad, new.door, new.moment)
            is distinct from (old.gemeente, old.wet, old.vanaf, old.tot, old.promille, old.zaad, old.door, old.moment)
            or old.risicoanalyse is not null and new.risicoanalyse is distinct from old.risicoanalyse
            or old.controleplan is not null and new.controleplan is distinct from old.controleplan then
        raise exception 'wat een steekproef bepaalt ligt vast' using errcode = '23514', constraint = 'regelsteekproef_vast';
    end if;
    if old.stap <> new.stap and (old.stap, new.stap) not in (
            ('NIEUW', 'RISICOANALYSE'), ('RISICOANALYSE', 'CONTROLEPLAN'), ('CONTROLEPLAN', 'DETAILCONTROLE'),
            ('DETAILCONTROLE', 'AFGEROND'))
            and not (old.wet = 'WMO' and old.stap = 'NIEUW' and new.stap = 'DETAILCONTROLE') then
        raise exception 'deze stap volgt niet' using errcode = '23514', constraint = 'regelsteekproef_gang';
    end if;
    if new.stap = 'AFGEROND' and old.stap <> 'AFGEROND' and exists (
            select from steekproefregel r where r.steekproef = new.id and r.stand in ('GEKOZEN', 'BEVRAAGD')) then
        raise exception 'nog niet elke regel is bekeken' using errcode = '23514', constraint = 'regelsteekproef_open';
    end if;
    return new;
end
$$;
create trigger regelsteekproef_gang before update on regelsteekproef
    for each row execute function regelsteekproef_gang();

-- Wie er niet in staat, heeft stand NIET.
create table steekproefregel (
    id          uuid primary key default uuidv7(),
    gemeente    char(4) not null,
    aanbieder   char(8) not null,
    steekproef  uuid not null,
    declaratie  uuid not null,
    nr          bigint not null,
    stand       text not null default 'GEKOZEN' check (stand in ('GEKOZEN', 'BEVRAAGD', 'GELEVERD', 'OVERGESLAGEN')),
    wie         text check (wie in ('AANBIEDER', 'CLIENT')),
    instemming  date,
    uitkomst    text check (length(uitkomst) between 1 and 1000),
    door        text,
    constraint steekproefregel_eenmaal unique (steekproef, declaratie, nr),
    constraint steekproefregel_bevraagd check (stand <> 'BEVRAAGD' and stand <> 'GELEVERD' or wie is not null),
    -- A15: een client alleen na instemming
    constraint steekproefregel_instemming check ((wie = 'CLIENT') is not true or instemming is not null),
    constraint steekproefregel_uitkomst check ((stand in ('GELEVERD', 'OVERGESLAGEN')) = (uitkomst is not null))
);
create index steekproefregel_lijst on steekproefregel (steekproef, id);
create index steekproefregel_regel on steekproefregel (declaratie, nr);
select beveilig('steekproefregel', 'gemeente');
select verwijs('steekproefregel', 'steekproef', 'regelsteekproef');
select verwijs('steekproefregel', 'declaratie', 'declaratie', true);

create function steekproefregel_gang() returns trigger language plpgsql as
$$
declare
    v_stap text := (select stap from regelsteekproef where id = new.steekproef);
begin
    if v_stap is distinct from 'DETAILCONTROLE' then
        raise exception 'de detailcontrole is nog niet begonnen of al klaar'
            using errcode = '23514', constraint = 'steekproefregel_stap';
    end if;
    if tg_op = 'INSERT' then
        return new;
    end if;
    if (new.steekproef, new.declaratie, new.nr) is distinct from (old.steekproef, old.declaratie, old.nr)
            or (old.stand, new.stand) not in (('GEKOZEN', 'BEVRAAGD'), ('GEKOZEN', 'OVERGESLAGEN'), ('BEVRAAGD', 'GELEVERD'),
                                              ('BEVRAAGD', 'OVERGESLAGEN')) then
        raise exception 'deze stand volgt niet' using errcode = '23514', constraint = 'steekproefregel_gang';
    end if;
    if new.instemming > vandaag() then
        raise exception 'instemming ligt niet later dan vandaag'
            using errcode = '23514', constraint = 'steekproefregel_instemming';
    end if;
    return new;
end
$$;
create trigger steekproefregel_gang before insert or update on steekproefregel
    for each row execute function steekproefregel_gang();

-- Tussen 0 en 999, en altijd hetzelfde voor hetzelfde zaad en dezelfde regel.
create function steekproeftrek(p_zaad text, p_aanbieder text, p_referentie text) returns int language sql immutable as
$$ select (('x' || substr(md5(p_zaad || '|' || p_aanbieder || '|' || p_referentie), 1, 8))::bit(32)::bigint % 1000)::int $$;

create function trek_steekproef(p_steekproef uuid) returns int language plpgsql as
$$
declare
    s regelsteekproef;
    v_aantal int;
begin
    select * into strict s from regelsteekproef where id = p_steekproef for no key update;
    insert into steekproefregel (gemeente, aanbieder, steekproef, declaratie, nr)
    select p.gemeente, p.aanbieder, s.id, p.declaratie, p.nr
    from prestatie p
    where p.gemeente = s.gemeente and p.wet = s.wet and p.begin >= s.vanaf and p.begin < s.tot and p.dc = 'D'
      and cardinality(p.codes) = 0 and not p.gecrediteerd
      and steekproeftrek(s.zaad, p.aanbieder, p.referentie) < s.promille
    order by p.aanbieder, p.referentie
    on conflict do nothing;
    select count(*) into v_aantal from steekproefregel where steekproef = s.id;
    update regelsteekproef set regels = v_aantal where id = s.id;
    return v_aantal;
end
$$;

-- Wat van iemand was gaat met zijn regels mee (ADR 0030).
insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('DECLARATIEREGEL', 85, '{steekproefregel}',
     $s$delete from steekproefregel r using unnest($1) s
        where r.declaratie = split_part(s, ':', 1)::uuid and r.nr = split_part(s, ':', 2)::bigint$s$),
    ('TOEWIJZING', 85, '{steekproefregel}',
     'delete from steekproefregel r using prestatie p where p.declaratie = r.declaratie and p.nr = r.nr
      and p.toewijzing = any ($1::uuid[])');
