-- Een pgb dat eerder ophoudt: per jaar wat er vrijvalt. Wat tot en met die dag hoort blijft verplicht.
create table pgbeinde (
    id          uuid primary key default uuidv7(),
    gemeente    char(4) not null,
    regel       uuid not null,
    jaar        int not null,
    eind        date not null,
    vrij        bigint not null check (vrij > 0),
    gebeurtenis uuid not null,
    moment      timestamptz not null default nu(),
    constraint pgbeinde_een_keer unique (regel, jaar)
);
create index pgbeinde_gebeurtenis on pgbeinde (gebeurtenis);
select beveilig('pgbeinde', 'gemeente');
select alleen_toevoegen('pgbeinde');
select verwijs('pgbeinde', 'regel', 'beschikkingregel');
select verwijs('pgbeinde', 'gebeurtenis', 'levensgebeurtenis');

-- Naar dagen, zoals pgb_per_jaar verdeelde: wat er van elk jaar na deze dag overblijft. Leeg als het al eindigde.
create function pgb_na(p_regel uuid, p_eind date) returns table (jaar int, plafond uuid, bedrag bigint) language sql stable as
$$
    select v.jaar, v.plafond, v.bedrag - case when d.tot < d.van then 0 else
               r.pgb * (d.tot - r.begin + 1) / (r.eind - r.begin + 1)
               - r.pgb * (d.van - r.begin) / (r.eind - r.begin + 1) end
    from pgbverplichting v join beschikkingregel r on r.id = v.regel,
         lateral (select greatest(make_date(v.jaar, 1, 1), r.begin) as van,
                         least(make_date(v.jaar, 12, 31), r.eind, p_eind) as tot) d
    where v.regel = p_regel and r.eind > p_eind
      and not exists (select from pgbeinde e where e.regel = v.regel and e.jaar = v.jaar)
$$;

insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('HULPVRAGER', 325, '{pgbeinde}',
     'delete from pgbeinde where regel in (select id from beschikkingregel where beschikking in (select id from beschikking where zaak in (select id from zaak where hulpvrager = any ($1::uuid[]))))');
