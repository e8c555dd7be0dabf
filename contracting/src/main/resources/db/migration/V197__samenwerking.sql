-- Een plafond dat gemeenten delen (WC-11, BU-05). De centrumgemeente verdeelt het in aandelen; elke deelnemer verleent per plafond
-- dat zij de som van zijn gebruik leest, en niet meer dan die (rulings D2): geen client, geen toewijzing, geen boeking. Een
-- deelnemer leest zijn eigen deel en hoe vol het geheel is, en niet wat een ander gebruikt.
alter table plafond add column gedeeld boolean not null default false;

create table plafondverdeling (
    id       uuid primary key default uuidv7(),
    gemeente char(4) not null,
    plafond  uuid not null,
    besluit  text not null check (length(besluit) between 1 and 400),
    door     text not null,
    moment   timestamptz not null default nu()
);
create index plafondverdeling_plafond on plafondverdeling (plafond, moment desc, id desc);
select beveilig('plafondverdeling', 'gemeente');
select alleen_toevoegen('plafondverdeling');
select verwijs('plafondverdeling', 'plafond', 'plafond');

create table plafondaandeel (
    verdeling uuid not null,
    gemeente  char(4) not null,
    deelnemer char(4) not null references gemeente,
    gewicht   bigint not null,
    primary key (verdeling, deelnemer),
    constraint plafondaandeel_gewicht check (gewicht between 1 and 1000000000000)
);
select beveilig('plafondaandeel', 'gemeente');
select alleen_toevoegen('plafondaandeel');
select verwijs('plafondaandeel', 'verdeling', 'plafondverdeling');

create function plafondaandeel_past() returns trigger language plpgsql as
$$
begin
    if new.deelnemer <> new.gemeente and not exists (
            select from samenwerking s where s.centrumgemeente = new.gemeente and s.deelnemer = new.deelnemer) then
        raise exception 'deze gemeente doet niet mee' using errcode = '23514', constraint = 'plafondaandeel_samenwerking';
    end if;
    return new;
end
$$;
create trigger plafondaandeel_past before insert on plafondaandeel for each row execute function plafondaandeel_past();

-- De deelnemer verleent, en trekt in: van welk plafond van hem de som meetelt.
create table samenwerkingsverlening (
    id             uuid primary key default uuidv7(),
    gemeente       char(4) not null,
    -- van de centrumgemeente: daar verwijst niemand anders naar
    centrumplafond uuid not null,
    plafond        uuid not null,
    door           text not null,
    moment         timestamptz not null default nu(),
    ingetrokken    timestamptz
);
create unique index samenwerkingsverlening_een on samenwerkingsverlening (gemeente, centrumplafond) where ingetrokken is null;
create unique index samenwerkingsverlening_plafond on samenwerkingsverlening (plafond) where ingetrokken is null;
select beveilig('samenwerkingsverlening', 'gemeente');
select verwijs('samenwerkingsverlening', 'plafond', 'plafond');

-- De totalen, een rij per lezer: de centrumgemeente heeft er een per deelnemer, een deelnemer alleen de zijne. Alleen de functies
-- hieronder schrijven erin; een aanbieder staat er niet in.
create table samenwerkingsbeeld (
    id           uuid primary key default uuidv7(),
    gemeente     char(4) not null,
    aanbieder    char(8) check (aanbieder is null),
    plafond      uuid not null,
    centrum      char(4) not null,
    deelnemer    char(4) not null,
    naam         text not null,
    jaar         int not null,
    gewicht      bigint not null,
    aandeel      bigint not null,
    verleend     boolean not null,
    openstaand   bigint not null default 0,
    gedeclareerd bigint not null default 0,
    -- van het geheel
    begroot      bigint not null,
    benut        bigint not null default 0,
    grenzen      int[] not null,
    bijgewerkt   timestamptz not null default nu(),
    constraint samenwerkingsbeeld_een unique (gemeente, plafond, deelnemer)
);
create index samenwerkingsbeeld_lijst on samenwerkingsbeeld (gemeente, deelnemer, id);
create index samenwerkingsbeeld_plafond on samenwerkingsbeeld (plafond, deelnemer);

-- Een grens van het geheel gaat een keer af (WC-11).
create table samenwerkingssignaal (
    id        uuid primary key default uuidv7(),
    gemeente  char(4) not null,
    aanbieder char(8) check (aanbieder is null),
    plafond   uuid not null,
    grens     int not null,
    benut     bigint not null,
    ontstaan  timestamptz not null default nu(),
    constraint samenwerkingssignaal_een unique (gemeente, plafond, grens)
);

do $$
declare
    tabel text;
begin
    foreach tabel in array array['samenwerkingsbeeld', 'samenwerkingssignaal'] loop
        perform beveilig(tabel::regclass, 'gemeente_aanbieder');
        execute format('drop policy gemeente_aanbieder_schrijven on %I', tabel);
        execute format('revoke insert, update, delete on %I from ${toepassing}', tabel);
        execute format('create policy eigenaar on %I to current_user using (true) with check (true)', tabel);
    end loop;
end
$$;

-- Naar gewicht, op de cent: eerst naar beneden, en de centen die over zijn naar de grootste resten; bij gelijke resten naar wie
-- eerder staat. De som is altijd het bedrag.
create function grootste_resten(p_bedrag bigint, p_gewichten bigint[]) returns bigint[] language sql immutable as
$$
    with deel as (
        select i, div(p_bedrag::numeric * g, sum(g) over ()) as heel, mod(p_bedrag::numeric * g, sum(g) over ()) as rest
        from unnest(p_gewichten) with ordinality x (g, i)),
    plek as (
        select i, heel, row_number() over (order by rest desc, i) as plek, p_bedrag - sum(heel) over () as over from deel)
    select array_agg((heel + case when plek <= over then 1 else 0 end)::bigint order by i) from plek
$$;

-- De som van het geheel en de grenzen die hij haalt.
create function samenwerking_som(p_plafond uuid) returns void language plpgsql as
$$
declare
    v_centrum char(4);
    v_benut bigint;
    v_begroot bigint;
    v_grenzen int[];
begin
    select centrum, sum(openstaand + gedeclareerd), max(begroot), max(grenzen) into v_centrum, v_benut, v_begroot, v_grenzen
    from samenwerkingsbeeld where plafond = p_plafond and gemeente = centrum group by centrum;
    update samenwerkingsbeeld set benut = v_benut, begroot = v_begroot, bijgewerkt = nu() where plafond = p_plafond;
    insert into samenwerkingssignaal (gemeente, plafond, grens, benut)
    select v_centrum, p_plafond, g, v_benut from unnest(v_grenzen) g
    where v_begroot > 0 and v_benut * 100.0 >= v_begroot * 1.0 * g
    on conflict do nothing;
end
$$;

-- Een plafond dat meetelt, verandert: zijn deelnemer staat anders, en is het dat van de centrumgemeente dan ook de aandelen.
create function samenwerking_bij(p plafond) returns void language plpgsql as
$$
declare
    v_doel uuid;
begin
    for v_doel in
        select p.id where exists (select from samenwerkingsbeeld where plafond = p.id)
        union
        select centrumplafond from samenwerkingsverlening where plafond = p.id and gemeente = p.gemeente and ingetrokken is null
        order by 1
    loop
        perform 1 from samenwerkingsbeeld where plafond = v_doel order by id for update;
        update samenwerkingsbeeld set openstaand = p.gereserveerd + p.verplicht, gedeclareerd = p.gerealiseerd
        where plafond = v_doel and deelnemer = p.gemeente;
        if v_doel = p.id then
            update samenwerkingsbeeld b set begroot = p.begroot, aandeel = d.bedrag, grenzen = plafondgrenzen(p, vandaag())
            from (select r.deelnemer, (grootste_resten(p.begroot, array_agg(r.gewicht) over alle))[row_number() over alle] as bedrag
                  from samenwerkingsbeeld r where r.plafond = p.id and r.gemeente = p.gemeente
                  window alle as (order by r.deelnemer rows between unbounded preceding and unbounded following)) d
            where b.plafond = p.id and b.deelnemer = d.deelnemer;
        end if;
        perform samenwerking_som(v_doel);
    end loop;
end
$$;
revoke execute on function samenwerking_som, samenwerking_bij from public;

create function plafond_samen() returns trigger language plpgsql security definer set search_path = public, pg_temp as
$$
begin
    perform samenwerking_bij(new);
    return null;
end
$$;
create trigger plafond_samen after update on plafond for each row when (new.gedeeld) execute function plafond_samen();

-- De laatste verdeling geldt: een rij per lezer. Wat een deelnemer al verleend had, blijft; wie eruit ging en weer meedoet met een
-- verlening die nog loopt, telt meteen weer mee. De som van een deelnemer leest de functie als die deelnemer, plafond voor
-- plafond: meer dan die som komt er niet uit (D2). Eerst de plafonds vast en dan de totalen, zoals een boeking het doet.
create function samenwerking_verdeel(p_verdeling uuid) returns void language plpgsql
    security definer set search_path = public, pg_temp as
$$
declare
    p plafond;
    q plafond;
    v_wie char(4);
    v_verleend char(4)[] := '{}';
    v_openstaand bigint[] := '{}';
    v_gedeclareerd bigint[] := '{}';
begin
    select x.* into strict p from plafondverdeling v join plafond x on x.id = v.plafond
    where v.id = p_verdeling and v.gemeente = huidige_gemeente() for no key update of x;
    for v_wie in
        select deelnemer from plafondaandeel where verdeling = p_verdeling and deelnemer <> p.gemeente order by deelnemer
    loop
        perform set_config('zorg.gemeente', v_wie, true);
        select x.* into q from samenwerkingsverlening s join plafond x on x.id = s.plafond
        where s.gemeente = v_wie and s.centrumplafond = p.id and s.ingetrokken is null for no key update of x;
        if found then
            v_verleend := v_verleend || v_wie;
            v_openstaand := v_openstaand || (q.gereserveerd + q.verplicht);
            v_gedeclareerd := v_gedeclareerd || q.gerealiseerd;
        end if;
    end loop;
    perform set_config('zorg.gemeente', p.gemeente, true);
    perform 1 from samenwerkingsbeeld where plafond = p.id order by id for update;
    delete from samenwerkingsbeeld where plafond = p.id
        and deelnemer not in (select deelnemer from plafondaandeel where verdeling = p_verdeling);
    insert into samenwerkingsbeeld (gemeente, plafond, centrum, deelnemer, naam, jaar, gewicht, aandeel, verleend, openstaand,
        gedeclareerd, begroot, grenzen)
    select lezer, p.id, p.gemeente, a.deelnemer, p.naam, p.jaar, a.gewicht, 0, a.deelnemer = p.gemeente or s.wie is not null,
           coalesce(s.openstaand, 0), coalesce(s.gedeclareerd, 0), p.begroot, plafondgrenzen(p, vandaag())
    from plafondaandeel a cross join lateral (select a.deelnemer as lezer union select p.gemeente) l
    left join unnest(v_verleend, v_openstaand, v_gedeclareerd) s (wie, openstaand, gedeclareerd) on s.wie = a.deelnemer
    where a.verdeling = p_verdeling
    on conflict (gemeente, plafond, deelnemer) do update set gewicht = excluded.gewicht;
    update plafond set gedeeld = true where id = p.id;
end
$$;

-- Verlenen kan alleen op een plafond waar men een aandeel in heeft, en telt meteen mee; intrekken haalt de som weer weg.
create function samenwerkingsverlening_gevolg() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as
$$
begin
    if not exists (select from samenwerkingsbeeld where gemeente = new.gemeente and plafond = new.centrumplafond
                     and deelnemer = new.gemeente and centrum <> new.gemeente) then
        raise exception 'geen aandeel in dit plafond' using errcode = '23514', constraint = 'samenwerkingsverlening_aandeel';
    end if;
    -- eerst het plafond, dan de totalen: zo doet een boeking het ook
    perform 1 from plafond where id = new.plafond for no key update;
    perform 1 from samenwerkingsbeeld where plafond = new.centrumplafond order by id for update;
    update samenwerkingsbeeld set verleend = new.ingetrokken is null, openstaand = 0, gedeclareerd = 0
    where plafond = new.centrumplafond and deelnemer = new.gemeente;
    perform samenwerking_som(new.centrumplafond);
    update plafond set gedeeld = new.ingetrokken is null or exists (select from samenwerkingsbeeld where plafond = new.plafond)
    where id = new.plafond;
    return null;
end
$$;
create trigger samenwerkingsverlening_gevolg after insert or update on samenwerkingsverlening
    for each row execute function samenwerkingsverlening_gevolg();
