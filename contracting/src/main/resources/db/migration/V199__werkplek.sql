-- De werkplek van de controller leest bijgehouden totalen (performance.md, "totals kept in the load's transaction";
-- docs/adr/0043): per aanbieder, product en maand, per afkeurcode en maand, per plafond en maand. Zij veranderen in de
-- transactie die beoordeelt, boekt of vernietigt, en zijn dus bij elke commit gelijk aan een hertelling. Er staat geen mens in.
create table productmaand (
    id           uuid not null default uuidv7(),
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    wet          text not null,
    maand        date not null check (extract(day from maand) = 1),
    categorie    char(2) not null,
    code         text not null,
    regels       bigint not null,
    gedeclareerd bigint not null,
    goedgekeurd  bigint not null,
    gecrediteerd bigint not null,
    afgekeurd    bigint not null,
    toegekend    bigint generated always as (goedgekeurd - gecrediteerd) stored,
    primary key (gemeente, aanbieder, wet, maand, categorie, code),
    -- wat gedeclareerd is, is goedgekeurd of afgekeurd: een derde is er niet
    constraint productmaand_balans check (gedeclareerd = goedgekeurd + afgekeurd)
);
create index productmaand_jaar on productmaand (gemeente, maand, id, aanbieder);
create index productmaand_aanbieder on productmaand (aanbieder, maand, id, gemeente);
select beveilig('productmaand', 'gemeente_aanbieder');

-- Een regel met twee codes staat bij beide: het aandeel is dat van de codes. Een declaratie die als geheel is afgewezen
-- (0001, 9333) heeft geen regels en telt als declaratie.
create table afkeurmaand (
    id          uuid not null default uuidv7(),
    gemeente    char(4) not null,
    aanbieder   char(8) not null,
    wet         text not null,
    maand       date not null check (extract(day from maand) = 1),
    code        text not null,
    regels      bigint not null,
    bedrag      bigint not null,
    declaraties bigint not null,
    primary key (gemeente, aanbieder, wet, maand, code)
);
create index afkeurmaand_jaar on afkeurmaand (gemeente, maand, id, aanbieder);
create index afkeurmaand_aanbieder on afkeurmaand (aanbieder, maand, id, gemeente);
select beveilig('afkeurmaand', 'gemeente_aanbieder');

create table plafondmaand (
    plafond      uuid not null,
    maand        date not null check (extract(day from maand) = 1),
    gemeente     char(4) not null,
    aanbieder    char(8),
    gerealiseerd bigint not null,
    primary key (plafond, maand)
);
select beveilig('plafondmaand', 'gemeente_aanbieder');
select verwijs('plafondmaand', 'plafond', 'plafond');

-- Een jaar van een aanbieder, over beide wetten: de rij waar zijn productieverantwoording aan hangt.
create table aanbiederjaar (
    id           uuid primary key default uuidv7(),
    gemeente     char(4) not null,
    aanbieder    char(8) not null references zorgaanbieder,
    jaar         int not null,
    gedeclareerd bigint not null,
    goedgekeurd  bigint not null,
    gecrediteerd bigint not null,
    afgekeurd    bigint not null,
    toegekend    bigint generated always as (goedgekeurd - gecrediteerd) stored,
    constraint aanbiederjaar_een unique (gemeente, aanbieder, jaar),
    constraint aanbiederjaar_balans check (gedeclareerd = goedgekeurd + afgekeurd)
);
create index aanbiederjaar_lijst on aanbiederjaar (gemeente, jaar, toegekend, id);
create index aanbiederjaar_aanbieder on aanbiederjaar (aanbieder, jaar, toegekend, id);
select beveilig('aanbiederjaar', 'gemeente_aanbieder');

-- Herteld uit de regels en de boekingen: voor controle en om te vullen, nooit om een bladzijde uit te lezen.
create view productmaand_hertelling with (security_invoker = true) as
select p.gemeente, p.aanbieder, p.wet, maand_begin(p.begin) as maand, p.categorie, p.code, count(*) as regels,
       coalesce(sum(p.bedrag) filter (where p.dc = 'D'), 0)::bigint as gedeclareerd,
       coalesce(sum(p.bedrag) filter (where p.dc = 'D' and p.goedgekeurd), 0)::bigint as goedgekeurd,
       coalesce(sum(p.bedrag) filter (where p.dc = 'C' and p.goedgekeurd), 0)::bigint as gecrediteerd,
       coalesce(sum(p.bedrag) filter (where p.dc = 'D' and not p.goedgekeurd), 0)::bigint as afgekeurd
from prestatie p group by 1, 2, 3, 4, 5, 6;
grant select on productmaand_hertelling to ${toepassing};

create view afkeurmaand_hertelling with (security_invoker = true) as
select x.gemeente, x.aanbieder, x.wet, x.maand, x.code, sum(x.regels)::bigint as regels, sum(x.bedrag)::bigint as bedrag,
       sum(x.declaraties)::bigint as declaraties
from (
    select p.gemeente, p.aanbieder, p.wet, maand_begin(p.begin) as maand, c.code, 1 as regels,
           case p.dc when 'D' then p.bedrag else -p.bedrag end as bedrag, 0 as declaraties
    from prestatie p cross join unnest(p.codes) c (code)
    union all
    select d.gemeente, d.aanbieder, d.wet, maand_begin(d.begin), c.code, 0, 0, 1
    from declaratie d cross join lateral (select distinct unnest(d.kopcodes || d.codes) as code) c
    where d.status = 'AFGEKEURD') x
group by 1, 2, 3, 4, 5;
grant select on afkeurmaand_hertelling to ${toepassing};

create view plafondmaand_hertelling with (security_invoker = true) as
select knoop as plafond, b.maand, sum(pot_mutatie('GEREALISEERD', b.van, b.naar, b.bedrag))::bigint as gerealiseerd
from boeking b join plafond blad on blad.id = b.plafond cross join unnest(blad.pad) knoop
where b.maand is not null and b.soort in ('REALISATIE', 'CREDIT')
group by 1, 2;
grant select on plafondmaand_hertelling to ${toepassing};

-- De laatste stap van beoordeel_declaratie (V109), en alleen die, schrijft wat er toegekend is, en zij gaat geen tweede keer:
-- dan ligt elke regel vast en is het slot van deze aanbieder en wet al genomen. Alleen een declaratie van dezelfde aanbieder
-- over de andere wet wacht hier nog, op het jaar waarin beide tellen (aanbiederjaar), en op niets daarna.
create function tel_declaratie() returns trigger language plpgsql as
$$
begin
    insert into productmaand as t (gemeente, aanbieder, wet, maand, categorie, code, regels, gedeclareerd, goedgekeurd,
                                   gecrediteerd, afgekeurd)
    select p.gemeente, p.aanbieder, p.wet, maand_begin(p.begin), p.categorie, p.code, count(*),
           coalesce(sum(p.bedrag) filter (where p.dc = 'D'), 0)::bigint,
           coalesce(sum(p.bedrag) filter (where p.dc = 'D' and p.goedgekeurd), 0)::bigint,
           coalesce(sum(p.bedrag) filter (where p.dc = 'C' and p.goedgekeurd), 0)::bigint,
           coalesce(sum(p.bedrag) filter (where p.dc = 'D' and not p.goedgekeurd), 0)::bigint
    from prestatie p where p.declaratie = new.id group by 1, 2, 3, 4, 5, 6 order by 1, 2, 3, 4, 5, 6
    on conflict (gemeente, aanbieder, wet, maand, categorie, code) do update set regels = t.regels + excluded.regels,
        gedeclareerd = t.gedeclareerd + excluded.gedeclareerd, goedgekeurd = t.goedgekeurd + excluded.goedgekeurd,
        gecrediteerd = t.gecrediteerd + excluded.gecrediteerd, afgekeurd = t.afgekeurd + excluded.afgekeurd;
    insert into aanbiederjaar as t (gemeente, aanbieder, jaar, gedeclareerd, goedgekeurd, gecrediteerd, afgekeurd)
    select p.gemeente, p.aanbieder, extract(year from p.begin)::int,
           coalesce(sum(p.bedrag) filter (where p.dc = 'D'), 0)::bigint,
           coalesce(sum(p.bedrag) filter (where p.dc = 'D' and p.goedgekeurd), 0)::bigint,
           coalesce(sum(p.bedrag) filter (where p.dc = 'C' and p.goedgekeurd), 0)::bigint,
           coalesce(sum(p.bedrag) filter (where p.dc = 'D' and not p.goedgekeurd), 0)::bigint
    from prestatie p where p.declaratie = new.id group by 1, 2, 3 order by 3
    on conflict (gemeente, aanbieder, jaar) do update set gedeclareerd = t.gedeclareerd + excluded.gedeclareerd,
        goedgekeurd = t.goedgekeurd + excluded.goedgekeurd, gecrediteerd = t.gecrediteerd + excluded.gecrediteerd,
        afgekeurd = t.afgekeurd + excluded.afgekeurd;
    insert into afkeurmaand as t (gemeente, aanbieder, wet, maand, code, regels, bedrag, declaraties)
    select p.gemeente, p.aanbieder, p.wet, maand_begin(p.begin), c.code, count(*),
           sum(case p.dc when 'D' then p.bedrag else -p.bedrag end)::bigint, 0
    from prestatie p cross join unnest(p.codes) c (code)
    where p.declaratie = new.id and cardinality(p.codes) > 0 group by 1, 2, 3, 4, 5 order by 4, 5
    on conflict (gemeente, aanbieder, wet, maand, code) do update set regels = t.regels + excluded.regels,
        bedrag = t.bedrag + excluded.bedrag;
    return null;
end
$$;
create trigger tel_declaratie after update of toegekend on declaratie
    for each row when (new.status <> 'AFGEKEURD') execute function tel_declaratie();

create function tel_afgewezen() returns trigger language plpgsql as
$$
begin
    insert into afkeurmaand as t (gemeente, aanbieder, wet, maand, code, regels, bedrag, declaraties)
    select distinct new.gemeente, new.aanbieder, new.wet, maand_begin(new."begin"), c.code, 0, 0, 1
    from unnest(new.kopcodes || new.codes) c (code) order by c.code
    on conflict (gemeente, aanbieder, wet, maand, code) do update set declaraties = t.declaraties + 1;
    return null;
end
$$;
create trigger tel_afgewezen after insert on declaratie
    for each row when (new.status = 'AFGEKEURD') execute function tel_afgewezen();

-- Regels verdwijnen alleen bij vernietigen; het totaal gaat mee, zoals het productbeeld (V109).
create function vergeet_totalen() returns trigger language plpgsql as
$$
begin
    update productmaand t set regels = t.regels - s.regels, gedeclareerd = t.gedeclareerd - s.gedeclareerd,
        goedgekeurd = t.goedgekeurd - s.goedgekeurd, gecrediteerd = t.gecrediteerd - s.gecrediteerd,
        afgekeurd = t.afgekeurd - s.afgekeurd
    from (select w.gemeente, w.aanbieder, w.wet, maand_begin(w.begin) as maand, w.categorie, w.code, count(*) as regels,
                 coalesce(sum(w.bedrag) filter (where w.dc = 'D'), 0)::bigint as gedeclareerd,
                 coalesce(sum(w.bedrag) filter (where w.dc = 'D' and w.goedgekeurd), 0)::bigint as goedgekeurd,
                 coalesce(sum(w.bedrag) filter (where w.dc = 'C' and w.goedgekeurd), 0)::bigint as gecrediteerd,
                 coalesce(sum(w.bedrag) filter (where w.dc = 'D' and not w.goedgekeurd), 0)::bigint as afgekeurd
          from weg w group by 1, 2, 3, 4, 5, 6) s
    where (t.gemeente, t.aanbieder, t.wet, t.maand, t.categorie, t.code)
        = (s.gemeente, s.aanbieder, s.wet, s.maand, s.categorie, s.code);
    update aanbiederjaar t set gedeclareerd = t.gedeclareerd - s.gedeclareerd, goedgekeurd = t.goedgekeurd - s.goedgekeurd,
        gecrediteerd = t.gecrediteerd - s.gecrediteerd, afgekeurd = t.afgekeurd - s.afgekeurd
    from (select w.gemeente, w.aanbieder, extract(year from w.begin)::int as jaar,
                 coalesce(sum(w.bedrag) filter (where w.dc = 'D'), 0)::bigint as gedeclareerd,
                 coalesce(sum(w.bedrag) filter (where w.dc = 'D' and w.goedgekeurd), 0)::bigint as goedgekeurd,
                 coalesce(sum(w.bedrag) filter (where w.dc = 'C' and w.goedgekeurd), 0)::bigint as gecrediteerd,
                 coalesce(sum(w.bedrag) filter (where w.dc = 'D' and not w.goedgekeurd), 0)::bigint as afgekeurd
          from weg w group by 1, 2, 3) s
    where (t.gemeente, t.aanbieder, t.jaar) = (s.gemeente, s.aanbieder, s.jaar);
    update afkeurmaand t set regels = t.regels - s.regels, bedrag = t.bedrag - s.bedrag
    from (select w.gemeente, w.aanbieder, w.wet, maand_begin(w.begin) as maand, c.code, count(*) as regels,
                 sum(case w.dc when 'D' then w.bedrag else -w.bedrag end)::bigint as bedrag
          from weg w cross join unnest(w.codes) c (code) group by 1, 2, 3, 4, 5) s
    where (t.gemeente, t.aanbieder, t.wet, t.maand, t.code) = (s.gemeente, s.aanbieder, s.wet, s.maand, s.code);
    return null;
end
$$;
create trigger vergeet_totalen after delete on prestatie referencing old table as weg
    for each statement execute function vergeet_totalen();

-- Een boeking hangt aan een blad en telt mee in elk plafond van zijn pad. De sloten op dat pad (V4, V7) zijn al genomen.
create function tel_boekingen() returns trigger language plpgsql as
$$
begin
    insert into plafondmaand as t (plafond, maand, gemeente, aanbieder, gerealiseerd)
    select s.knoop, s.maand, p.gemeente, p.aanbieder, s.bedrag
    from (select knoop, n.maand, sum(pot_mutatie('GEREALISEERD', n.van, n.naar, n.bedrag))::bigint as bedrag
          from (select b.plafond, b.maand, b.van, b.naar, sum(b.bedrag)::bigint as bedrag
                from erbij b where b.maand is not null and b.soort in ('REALISATIE', 'CREDIT') group by 1, 2, 3, 4) n
          join plafond blad on blad.id = n.plafond cross join unnest(blad.pad) knoop group by 1, 2) s
    join plafond p on p.id = s.knoop
    order by s.knoop, s.maand
    on conflict (plafond, maand) do update set gerealiseerd = t.gerealiseerd + excluded.gerealiseerd;
    return null;
end
$$;
create trigger tel_boekingen after insert on boeking referencing new table as erbij
    for each statement execute function tel_boekingen();

-- Alles opnieuw, voor wie langs de deuren om inlas: deze migratie, en de proef met lijsten.
create function herreken_werkplek() returns void language plpgsql as
$$
begin
    delete from productmaand;
    delete from afkeurmaand;
    delete from plafondmaand;
    insert into productmaand (gemeente, aanbieder, wet, maand, categorie, code, regels, gedeclareerd, goedgekeurd,
                              gecrediteerd, afgekeurd)
    select * from productmaand_hertelling;
    insert into afkeurmaand (gemeente, aanbieder, wet, maand, code, regels, bedrag, declaraties)
    select * from afkeurmaand_hertelling;
    insert into plafondmaand (plafond, maand, gemeente, aanbieder, gerealiseerd)
    select h.plafond, h.maand, p.gemeente, p.aanbieder, h.gerealiseerd
    from plafondmaand_hertelling h join plafond p on p.id = h.plafond;
    -- een jaar houdt zijn sleutel: daar hangt een verantwoording aan
    update aanbiederjaar set gedeclareerd = 0, goedgekeurd = 0, gecrediteerd = 0, afgekeurd = 0;
    insert into aanbiederjaar as t (gemeente, aanbieder, jaar, gedeclareerd, goedgekeurd, gecrediteerd, afgekeurd)
    select gemeente, aanbieder, extract(year from maand)::int, sum(gedeclareerd)::bigint, sum(goedgekeurd)::bigint,
           sum(gecrediteerd)::bigint, sum(afgekeurd)::bigint
    from productmaand group by 1, 2, 3
    on conflict (gemeente, aanbieder, jaar) do update set gedeclareerd = excluded.gedeclareerd,
        goedgekeurd = excluded.goedgekeurd, gecrediteerd = excluded.gecrediteerd, afgekeurd = excluded.afgekeurd;
end
$$;
revoke execute on function herreken_werkplek from public;

do $$
declare
    v_tabel text;
begin
    -- FORCE verbergt rijen ook voor de eigenaar: zonder dit telde de migratie stil niets (rulings D3).
    foreach v_tabel in array array['prestatie', 'declaratie', 'boeking', 'plafond', 'productmaand', 'afkeurmaand',
                                   'plafondmaand', 'aanbiederjaar'] loop
        execute format('alter table %I no force row level security', v_tabel);
    end loop;
    perform herreken_werkplek();
    if (select coalesce(sum(regels), 0) from productmaand) <> (select count(*) from prestatie) then
        raise exception 'de totalen van de werkplek tellen niet elke regel';
    end if;
    foreach v_tabel in array array['prestatie', 'declaratie', 'boeking', 'plafond', 'productmaand', 'afkeurmaand',
                                   'plafondmaand', 'aanbiederjaar'] loop
        execute format('alter table %I force row level security', v_tabel);
    end loop;
end
$$;

-- Doorklikken van een code naar haar regels: alleen wat afgekeurd is staat erin, dus het laden merkt er weinig van.
create index prestatie_codes on prestatie using gin (codes) where cardinality(codes) > 0;
