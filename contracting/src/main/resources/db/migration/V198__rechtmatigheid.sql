-- De fouten en onzekerheden voor de rechtmatigheidsverantwoording van een jaar: afgeleid uit wat er goedgekeurd is, opgemaakt als
-- lijst met een dag zodat wie hem overneemt steeds hetzelfde leest. Een regel staat er een keer in, met de zwaarste soort.
create table rechtmatigheidsgrens (
    id       uuid primary key default uuidv7(),
    gemeente char(4) not null references gemeente,
    promille int not null,
    vanaf    date not null,
    besluit  text not null check (length(besluit) between 1 and 400),
    door     text not null,
    moment   timestamptz not null default nu(),
    -- de raad kiest tot drie procent van de lasten
    constraint rechtmatigheidsgrens_promille check (promille between 0 and 30)
);
create index rechtmatigheidsgrens_van on rechtmatigheidsgrens (gemeente, vanaf desc, moment desc, id desc);
select beveilig('rechtmatigheidsgrens', 'gemeente');
select alleen_toevoegen('rechtmatigheidsgrens');

create function rechtmatigheidsgrens_op(p_gemeente char(4), p_dag date) returns int language sql stable as
$$
    select coalesce((select promille from rechtmatigheidsgrens where gemeente = p_gemeente and vanaf <= p_dag
                     order by vanaf desc, moment desc, id desc limit 1), 30)
$$;

create table rechtmatigheidslijst (
    id       uuid primary key default uuidv7(),
    gemeente char(4) not null references gemeente,
    jaar     int not null,
    lasten   bigint not null,
    promille int not null,
    door     text not null,
    moment   timestamptz not null default nu()
);
create index rechtmatigheidslijst_jaar on rechtmatigheidslijst (gemeente, jaar, moment desc, id desc);
select beveilig('rechtmatigheidslijst', 'gemeente');
select alleen_toevoegen('rechtmatigheidslijst');

create table rechtmatigheidsregel (
    id         uuid primary key default uuidv7(),
    gemeente   char(4) not null,
    aanbieder  char(8) not null,
    lijst      uuid not null,
    declaratie uuid not null,
    nr         bigint not null,
    toewijzing uuid not null,
    soort      text not null check (soort in ('GEEN_OVEREENKOMST', 'GEEN_TOEWIJZING', 'NA_EINDE', 'BOVEN_RUIMTE', 'ACHTERAF',
                                              'GECORRIGEERD')),
    -- een gecorrigeerde regel is hersteld en telt in geen van beide mee
    oordeel    text not null generated always as (case
                   when soort in ('GEEN_OVEREENKOMST', 'GEEN_TOEWIJZING', 'NA_EINDE') then 'FOUT'
                   when soort = 'GECORRIGEERD' then 'HERSTELD' else 'ONZEKERHEID' end) stored,
    bedrag     bigint not null
);
create index rechtmatigheidsregel_lijst on rechtmatigheidsregel (lijst, bedrag desc, id desc);
create index rechtmatigheidsregel_toewijzing on rechtmatigheidsregel (toewijzing);
create index rechtmatigheidsregel_declaratie on rechtmatigheidsregel (declaratie, nr);
select beveilig('rechtmatigheidsregel', 'gemeente');
select alleen_toevoegen('rechtmatigheidsregel');
select verwijs('rechtmatigheidsregel', 'lijst', 'rechtmatigheidslijst');
select verwijs('rechtmatigheidsregel', 'declaratie', 'declaratie', true);
select verwijs('rechtmatigheidsregel', 'toewijzing', 'toewijzing', true);

insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('DECLARATIEREGEL', 80, '{rechtmatigheidsregel}',
     $s$delete from rechtmatigheidsregel p using unnest($1) s
        where p.declaratie = split_part(s, ':', 1)::uuid and p.nr = split_part(s, ':', 2)::bigint$s$),
    ('TOEWIJZING', 80, '{rechtmatigheidsregel}', 'delete from rechtmatigheidsregel where toewijzing = any ($1::uuid[])');

-- Maakt de lijst van een jaar op. Wat een toewijzing eerst was, staat in haar eerste wijziging: een verlenging maakt een besluit
-- niet te laat.
create function maak_rechtmatigheidslijst(p_gemeente char(4), p_jaar int, p_door text) returns uuid language plpgsql
    set plan_cache_mode = force_custom_plan as
$$
declare
    v_id uuid := uuidv7();
begin
    insert into rechtmatigheidslijst (id, gemeente, jaar, lasten, promille, door)
    select v_id, p_gemeente, p_jaar, coalesce(sum(gerealiseerd), 0), rechtmatigheidsgrens_op(p_gemeente, vandaag()), p_door
    from plafond where gemeente = p_gemeente and jaar = p_jaar and soort = 'BEGROTING';
    insert into rechtmatigheidsregel (gemeente, aanbieder, lijst, declaratie, nr, toewijzing, soort, bedrag)
    with boven as materialized (select * from boven_ruimte(p_gemeente)),
    regel as (
        select p.gemeente, p.aanbieder, p.declaratie, p.nr, p.toewijzing, p.bedrag, case
                   when p.gecrediteerd then 'GECORRIGEERD'
                   when not daterange(o."begin", o.eind, '[]') @> p."begin" then 'GEEN_OVEREENKOMST'
                   when t.status <> 'TOEGEWEZEN' then 'GEEN_TOEWIJZING'
                   when t.eind < p."begin" then 'NA_EINDE'
                   when b.nr is not null then 'BOVEN_RUIMTE'
                   when p.eind < (coalesce(w.toegewezen_was, t.toegewezen) at time zone 'Europe/Amsterdam')::date
                       then 'ACHTERAF' end as soort
        from prestatie p
        join declaratie d on d.id = p.declaratie
        join toewijzing t on t.id = p.toewijzing
        join raamovereenkomst o on o.id = t.overeenkomst
        left join boven b on b.declaratie = p.declaratie and b.nr = p.nr
        left join lateral (select w.toegewezen_was from toewijzingwijziging w where w.toewijzing = t.id and w.soort <> 'NIEUW'
                           order by w.moment, w.id limit 1) w on true
        where d.gemeente = p_gemeente and d.eind >= make_date(p_jaar, 1, 1) and p.gemeente = p_gemeente
          and p."begin" between make_date(p_jaar, 1, 1) and make_date(p_jaar, 12, 31)
          and p.dc = 'D' and cardinality(p.codes) = 0)
    select gemeente, aanbieder, v_id, declaratie, nr, toewijzing, soort, bedrag from regel where soort is not null;
    return v_id;
end
$$;
