-- Een aanbieder verantwoordt per jaar wat hij leverde (ux.md §1). Wanneer dat moet en boven welk bedrag een accountant
-- meekijkt, zijn gedateerde instellingen van de gemeente (rulings A16); zonder eigen regel 1 maart, 1 april en € 125.000.
-- Gepubliceerd: de aanbieder leest dezelfde dag en dezelfde drempel als de controller (INV-8.8).
create table verantwoordingregel (
    id                   uuid primary key,
    nr                   bigint generated always as identity,
    gemeente             char(4) not null references gemeente,
    vanaf_jaar           int not null,
    drempel              bigint not null,
    verantwoording_maand int not null,
    verantwoording_dag   int not null,
    verklaring_maand     int not null,
    verklaring_dag       int not null,
    besluit              text not null check (length(besluit) between 1 and 400),
    gepubliceerd         boolean not null default true,
    door                 text not null,
    moment               timestamptz not null default nu(),
    constraint verantwoordingregel_drempel check (drempel > 0),
    constraint verantwoordingregel_dag check (verantwoording_maand between 1 and 12 and verantwoording_dag between 1 and 28
        and verklaring_maand between 1 and 12 and verklaring_dag between 1 and 28
        and (verantwoording_maand, verantwoording_dag) <= (verklaring_maand, verklaring_dag))
);
create index verantwoordingregel_van on verantwoordingregel (gemeente, vanaf_jaar desc, nr desc);
select beveilig('verantwoordingregel', 'gepubliceerd');
select alleen_toevoegen('verantwoordingregel');

create type verantwoordingeis as (drempel bigint, verantwoording date, verklaring date);

create function verantwoordingeis(p_gemeente text, p_jaar int) returns verantwoordingeis language sql stable as
$$
    select coalesce(
        (select (r.drempel, make_date(p_jaar + 1, r.verantwoording_maand, r.verantwoording_dag),
                 make_date(p_jaar + 1, r.verklaring_maand, r.verklaring_dag))::verantwoordingeis
         from verantwoordingregel r where r.gemeente = p_gemeente and r.vanaf_jaar <= p_jaar
         order by r.vanaf_jaar desc, r.nr desc limit 1),
        (12500000::bigint, make_date(p_jaar + 1, 3, 1), make_date(p_jaar + 1, 4, 1))::verantwoordingeis)
$$;

-- Een regel werkt vooruit: een jaar waarvan de dag voorbij is, houdt de eis die er toen was.
create function verantwoordingregel_vooruit() returns trigger language plpgsql as
$$
begin
    new.moment := nu();
    if (verantwoordingeis(new.gemeente, new.vanaf_jaar)).verantwoording < vandaag()
            or new.vanaf_jaar not between 2000 and 2100 then
        raise exception 'een eis gaat niet terug in' using errcode = '23514', constraint = 'verantwoordingregel_vooruit';
    end if;
    return new;
end
$$;
create trigger verantwoordingregel_vooruit before insert on verantwoordingregel
    for each row execute function verantwoordingregel_vooruit();

-- Wat er binnenkwam: de verantwoording met haar bedrag, of de verklaring met haar oordeel. Een nieuwe vervangt de vorige,
-- en de vorige blijft staan.
create table verantwoordingstuk (
    id           uuid primary key default uuidv7(),
    gemeente     char(4) not null,
    aanbieder    char(8) not null references zorgaanbieder,
    jaarrij      uuid not null,
    soort        text not null check (soort in ('PRODUCTIEVERANTWOORDING', 'CONTROLEVERKLARING')),
    ontvangen    date not null,
    bedrag       bigint,
    oordeel      text check (oordeel in ('GOEDKEUREND', 'MET_BEPERKING', 'AFKEUREND', 'ONTHOUDING')),
    kenmerk      text not null check (length(kenmerk) between 1 and 200),
    door         text not null,
    moment       timestamptz not null default nu(),
    constraint verantwoordingstuk_soort check ((soort = 'PRODUCTIEVERANTWOORDING') = (bedrag is not null)
        and (soort = 'CONTROLEVERKLARING') = (oordeel is not null)),
    constraint verantwoordingstuk_bedrag check (bedrag >= 0)
);
create index verantwoordingstuk_jaarrij on verantwoordingstuk (jaarrij, soort, id desc);
select beveilig('verantwoordingstuk', 'gemeente_aanbieder');
select verwijs('verantwoordingstuk', 'jaarrij', 'aanbiederjaar', true);
select alleen_toevoegen('verantwoordingstuk');

create function verantwoordingstuk_dag() returns trigger language plpgsql as
$$
begin
    new.moment := nu();
    if new.ontvangen > vandaag()
            or new.ontvangen <= (select make_date(j.jaar, 12, 31) from aanbiederjaar j where j.id = new.jaarrij) then
        raise exception 'ontvangen na het jaar, en niet later dan vandaag'
            using errcode = '23514', constraint = 'verantwoordingstuk_dag';
    end if;
    return new;
end
$$;
create trigger verantwoordingstuk_dag before insert on verantwoordingstuk
    for each row execute function verantwoordingstuk_dag();

-- Hoe een jaar van een aanbieder ervoor staat. De drempel telt wat toegekend is over beide wetten samen; erop is nog niet
-- erboven. Openstaand is wat voor dat jaar toegewezen is en nog niet gedeclareerd.
create view verantwoordingstand with (security_invoker = true) as
select j.id, j.gemeente, j.aanbieder, j.jaar, j.gedeclareerd, j.goedgekeurd, j.gecrediteerd, j.afgekeurd, j.toegekend,
       e.drempel, e.verantwoording as verantwoording_voor, e.verklaring as verklaring_voor,
       j.toegekend > e.drempel as verklaring_nodig,
       pv.ontvangen as verantwoording_op, pv.bedrag as verantwoord, pv.bedrag - j.toegekend as verschil,
       cv.ontvangen as verklaring_op, cv.oordeel,
       case when j.jaar >= extract(year from (select vandaag()))::int then 'LOOPT'
            when pv.ontvangen is null
                then case when e.verantwoording < (select vandaag()) then 'TEKORT' else 'VERWACHT' end
            when j.toegekend > e.drempel and cv.ontvangen is null
                then case when e.verklaring < (select vandaag()) then 'TEKORT' else 'VERWACHT' end
            when pv.bedrag <> j.toegekend then 'VERSCHIL'
            when j.toegekend > e.drempel and cv.oordeel <> 'GOEDKEUREND' then 'OORDEEL'
            else 'COMPLEET' end as stand
from aanbiederjaar j
cross join lateral verantwoordingeis(j.gemeente, j.jaar) e
left join lateral (select s.ontvangen, s.bedrag from verantwoordingstuk s
                   where s.jaarrij = j.id and s.soort = 'PRODUCTIEVERANTWOORDING' order by s.id desc limit 1) pv on true
left join lateral (select s.ontvangen, s.oordeel from verantwoordingstuk s
                   where s.jaarrij = j.id and s.soort = 'CONTROLEVERKLARING' order by s.id desc limit 1) cv on true;
grant select on verantwoordingstand to ${toepassing};
