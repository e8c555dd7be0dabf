-- Wie volgens de aanbieder de hulp van een declaratie leverde (V10, HA-02). De 323 heeft daar geen veld voor, dus het houdt
-- geen betaling op: wat niet mag wordt een taak (rulings A11). De naam staat bij de overeenkomst en niet nog eens hier.
create table uitvoerder (
    id           uuid primary key,
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    declaratie   uuid not null,
    overeenkomst uuid not null,
    product      text not null check (length(product) between 1 and 20),
    kvk          text not null check (kvk ~ '^[0-9]{8}$'),
    regels       bigint not null,
    -- op hoeveel van die regels hij die dagen niet mocht leveren
    tegen        bigint not null,
    door         text not null,
    moment       timestamptz not null default nu(),
    constraint uitvoerder_een_keer unique (declaratie, overeenkomst, product, kvk),
    constraint uitvoerder_met_regel check (regels > 0 and tegen between 0 and regels)
);
create index uitvoerder_contract on uitvoerder (overeenkomst, moment desc, id);
select beveilig('uitvoerder', 'gemeente_aanbieder', 'volgt');
select alleen_toevoegen('uitvoerder');
select verwijs('uitvoerder', 'declaratie', 'declaratie', true);
select verwijs('uitvoerder', 'overeenkomst', 'raamovereenkomst', true);

-- Het oordeel volgt uit de regels en niet uit wie het opschrijft. Een regel beslaat dagen: op de eerste en op de laatste
-- moet hij mogen leveren. Een credit levert niets, en een regel zonder toewijzing hoort bij geen overeenkomst.
create function uitvoerder_oordeel() returns trigger language plpgsql as
$$
begin
    select coalesce(sum(r.aantal), 0),
           coalesce(sum(r.aantal) filter (where not (
               onderaannemer_mag(new.overeenkomst, new.kvk, new.product, r.begin)
               and onderaannemer_mag(new.overeenkomst, new.kvk, new.product, r.eind))), 0)
    into new.regels, new.tegen
    -- per periode een keer gevraagd: een declaratie van een miljoen regels kent er een handvol
    from (select p.begin, p.eind, count(*) as aantal
          from prestatie p join toewijzing t on t.id = p.toewijzing
          where p.declaratie = new.declaratie and p.code = new.product and p.dc = 'D'
            and t.overeenkomst = new.overeenkomst
          group by p.begin, p.eind) r;
    new.moment := nu();
    return new;
end
$$;
create trigger uitvoerder_oordeel before insert on uitvoerder for each row execute function uitvoerder_oordeel();
