-- Een keuze die niet meer nodig is vervalt, met een reden; zij wordt dan niet meer toegewezen.
create table keuzeeinde (
    keuze    uuid primary key,
    gemeente char(4) not null,
    reden    text not null check (length(reden) between 1 and 4000),
    door     text not null,
    moment   timestamptz not null default nu()
);
select beveilig('keuzeeinde', 'gemeente');
select alleen_toevoegen('keuzeeinde');
select verwijs('keuzeeinde', 'keuze', 'keuze');

create or replace view keuzestand with (security_invoker = true) as
select k.id as keuze, k.gemeente, l.id as lijst, l.hash, b.id as besluit, b.agb, b.kiezer, b.geadviseerd, b.reden,
       v.id as vraag, v.uiterlijk, a.antwoord, a.vanaf, a.grond, a.toelichting,
       case when k.toewijzing is not null then 'TOEGEWEZEN'
            when e.keuze is not null then 'VERVALLEN'
            when l.id is null then 'VOORBEREID'
            -- een nieuwe lijst na een besluit is opnieuw kiezen
            when b.id is null or b.lijst <> l.id then 'LIJST_GETOOND'
            when v.id is null then 'VOORKEUR_CLIENT'
            when a.antwoord is null then 'BESCHIKBAARHEID_GEVRAAGD'
            when a.antwoord = 'JA' then 'GEKOZEN'
            else 'LIJST_GETOOND' end as stand
from keuze k
left join keuzeeinde e on e.keuze = k.id
left join lateral (select l.id, l.hash from keuzelijst l where l.keuze = k.id order by l.nr desc limit 1) l on true
left join lateral (select b.* from keuzebesluit b where b.keuze = k.id order by b.nr desc limit 1) b on true
left join beschikbaarheidsvraag v on v.besluit = b.id
left join beschikbaarheidsantwoord a on a.vraag = v.id;

create function keuzeeinde_past() returns trigger language plpgsql as
$$
begin
    perform 1 from keuze where id = new.keuze for update;
    if (select toewijzing from keuze where id = new.keuze) is not null then
        raise exception 'er is al toegewezen' using errcode = '23514', constraint = 'keuze_al_toegewezen';
    end if;
    return new;
end
$$;
create trigger keuzeeinde_past before insert on keuzeeinde for each row execute function keuzeeinde_past();

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
    ('HULPVRAGER', 255, '{keuzeeinde}',
     'delete from keuzeeinde where keuze in (select id from keuze where hulpvrager = any ($1::uuid[]))'),
    ('HULPVRAGER', 325, '{pgbeinde}',
     'delete from pgbeinde where regel in (select id from beschikkingregel where beschikking in (select id from beschikking where zaak in (select id from zaak where hulpvrager = any ($1::uuid[]))))');
