-- Bij welk deel van de begroting een signaal afgaat is een instelling per soort plafond, met een ingangsdag en het besluit
-- erachter (rulings B4; BU-09, WC-11). Een signaal gaat per plafond en grens een keer af; wie het kreeg bevestigt dat.

create table grensregel (
    id       uuid primary key,
    nr       bigint generated always as identity,
    gemeente char(4) not null references gemeente,
    soort    text not null check (soort in ('BEGROTING', 'PLAFOND', 'BESTEDINGSRUIMTE')),
    grenzen  int[] not null,
    ingang   date not null,
    besluit  text not null check (length(besluit) between 1 and 400),
    door     text not null,
    moment   timestamptz not null default nu(),
    constraint grensregel_grenzen check (cardinality(grenzen) between 1 and 10 and 1 <= all (grenzen) and 200 >= all (grenzen)
                                         and array_position(grenzen, null) is null)
);
create index grensregel_van on grensregel (gemeente, soort, ingang desc, nr desc);
select beveilig('grensregel', 'gemeente');
select alleen_toevoegen('grensregel');

-- Een regel werkt vooruit: wat al afging of had moeten afgaan verandert niet.
create function grensregel_vooruit() returns trigger language plpgsql as
$$
begin
    new.moment := nu();
    if new.ingang < vandaag() then
        raise exception 'een grens gaat niet terug in' using errcode = '23514', constraint = 'grensregel_vooruit';
    end if;
    return new;
end
$$;
create trigger grensregel_vooruit before insert on grensregel for each row execute function grensregel_vooruit();

-- De grenzen die op een dag gelden; zonder eigen regel die van het plafond zelf (standaard 70, 85, 95 en 100).
create function plafondgrenzen(p plafond, p_dag date) returns int[] language sql stable as
$$
    select coalesce((select g.grenzen from grensregel g
                     where g.gemeente = p.gemeente and g.soort = p.soort and g.ingang <= p_dag
                     order by g.ingang desc, g.nr desc limit 1), p.signalen)
$$;

create or replace function signaleer(p_plafonds uuid[]) returns void language sql as
$$
    insert into signaal (gemeente, aanbieder, plafond, soort, grens)
    select p.gemeente, p.aanbieder, p.id, 'GRENS', g.procent
    from plafond p cross join lateral unnest(plafondgrenzen(p, vandaag())) g (procent)
    where p.id = any (p_plafonds) and p.begroot > 0
      and (p.gereserveerd + p.verplicht + p.gerealiseerd) * 100.0 >= p.begroot * 1.0 * g.procent
      and not exists (select 1 from signaal s where s.plafond = p.id and s.soort = 'GRENS' and s.grens = g.procent)
    union all
    select p.gemeente, p.aanbieder, p.id, 'BOVEN_RUIMTE', null
    from plafond p where p.id = any (p_plafonds) and p.vrij < 0
    on conflict do nothing
$$;

-- Ontvangen is iets anders dan behandeld: iemand heeft het gezien, en wanneer.
alter table signaal
    add column ontvangen timestamptz,
    add column ontvangen_door text,
    add constraint signaal_ontvangst_heel check (num_nulls(ontvangen, ontvangen_door) in (0, 2));
