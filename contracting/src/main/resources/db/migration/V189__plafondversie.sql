-- Elke stand van een begroting is een versie met dag, besluit en wie (WC-13, Venlo; BU-08). Zij volgt uit de boeking: wie
-- begroot kan haar niet overslaan, en een rapport van voor een wijziging leest de versie van toen.
create table plafondversie (
    id        uuid primary key default uuidv7(),
    nr        bigint generated always as identity,
    gemeente  char(4) not null references gemeente,
    aanbieder char(8),
    plafond   uuid not null,
    verschil  bigint not null check (verschil <> 0),
    begroot   bigint not null,
    besluit   uuid not null,
    door      text not null,
    moment    timestamptz not null
);
create index plafondversie_van on plafondversie (plafond, nr desc);
select beveilig('plafondversie', 'gemeente_aanbieder');
select verwijs('plafondversie', 'plafond', 'plafond');

-- Wat er al begroot is, met hetzelfde besluit en moment; wie het deed staat alleen in het logboek.
alter table plafondversie no force row level security;
alter table boeking no force row level security;
alter table plafond no force row level security;
do $$
declare
    n bigint;
begin
    insert into plafondversie (gemeente, aanbieder, plafond, verschil, begroot, besluit, door, moment)
    select b.gemeente, p.aanbieder, b.plafond, pot_mutatie('VRIJ', b.van, b.naar, b.bedrag),
           sum(pot_mutatie('VRIJ', b.van, b.naar, b.bedrag)) over (partition by b.plafond order by b.nr), b.bron,
           'zie het logboek', b.moment
    from boeking b join plafond p on p.id = b.plafond where b.soort = 'BEGROOT' order by b.nr;
    get diagnostics n = row_count;
    if n <> (select count(*) from boeking where soort = 'BEGROOT') then
        raise exception 'niet elke begroting kreeg een versie';
    end if;
end
$$;
alter table plafond force row level security;
alter table boeking force row level security;
alter table plafondversie force row level security;
select alleen_toevoegen('plafondversie');

create function plafondversie_volgt() returns trigger language plpgsql as
$$
begin
    insert into plafondversie (gemeente, aanbieder, plafond, verschil, begroot, besluit, door, moment)
    select new.gemeente, p.aanbieder, new.plafond, pot_mutatie('VRIJ', new.van, new.naar, new.bedrag),
           coalesce((select v.begroot from plafondversie v where v.plafond = new.plafond order by v.nr desc limit 1), 0)
               + pot_mutatie('VRIJ', new.van, new.naar, new.bedrag),
           new.bron, coalesce(nullif(current_setting('zorg.begroter', true), ''), lower(huidige_rol()), 'onbekend'), new.moment
    from plafond p where p.id = new.plafond;
    return null;
end
$$;
create trigger plafondversie_volgt after insert on boeking
    for each row when (new.soort = 'BEGROOT') execute function plafondversie_volgt();

-- Wat er op een dag begroot was: de laatste versie van die dag of daarvoor.
create function begroot_op(p_plafond uuid, p_dag date) returns bigint language sql stable as
$$
    select coalesce((select v.begroot from plafondversie v
                     where v.plafond = p_plafond and v.moment < (p_dag + 1)::timestamp at time zone 'Europe/Amsterdam'
                     order by v.nr desc limit 1), 0)
$$;
