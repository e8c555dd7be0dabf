-- Een pgb drukt op de begroting en niet op een contract (rulings A13): per jaar een eigen verplichting, van de voorziening.
create table pgbverplichting (
    id       uuid primary key default uuidv7(),
    gemeente char(4) not null,
    regel    uuid not null,
    plafond  uuid not null,
    jaar     int not null,
    bedrag   bigint not null check (bedrag > 0),
    moment   timestamptz not null default nu(),
    constraint pgbverplichting_een_per_jaar unique (regel, jaar)
);
create index pgbverplichting_plafond on pgbverplichting (plafond);
select beveilig('pgbverplichting', 'gemeente');
select alleen_toevoegen('pgbverplichting');
select verwijs('pgbverplichting', 'regel', 'beschikkingregel');
select verwijs('pgbverplichting', 'plafond', 'plafond');

-- Naar dagen over de jaren, in hele centen; het laatste jaar krijgt de rest, zodat de som altijd het pgb is.
create function pgb_per_jaar(p_regel uuid) returns table (jaar int, bedrag bigint) language sql stable as
$$
    select j.jaar, r.pgb * (least(make_date(j.jaar, 12, 31), r.eind) - r.begin + 1) / (r.eind - r.begin + 1)
                   - r.pgb * greatest(make_date(j.jaar, 1, 1) - r.begin, 0) / (r.eind - r.begin + 1)
    from beschikkingregel r,
         generate_series(extract(year from r.begin)::int, extract(year from r.eind)::int) j (jaar)
    where r.id = p_regel and r.vorm = 'PGB'
$$;
