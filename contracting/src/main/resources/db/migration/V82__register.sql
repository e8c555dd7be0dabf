-- Het openbare register (OH-07, CO-05, CO-15): wie is toegelaten, voor welke producten, sinds wanneer en tot wanneer. Zonder
-- volgorde van voorkeur, en wat er gestaan heeft blijft staan. Een aanbieder zonder volledig profiel is niet te zien (OH-06).

create table registerregel (
    id           uuid primary key default uuidv7(),
    gemeente     char(4) not null references gemeente,
    overeenkomst uuid not null,
    agb          char(8) not null references zorgaanbieder,
    wet          text not null,
    vorm         text not null,
    toegetreden  date not null,
    -- de laatste dag; leeg zolang zij niet bekend is
    laatste_dag  date,
    gepubliceerd boolean not null default true check (gepubliceerd),
    unique (overeenkomst),
    unique (gemeente, id)
);
create index registerregel_agb on registerregel (agb, gemeente);
select beveilig('registerregel', 'gepubliceerd');
select verwijs('registerregel', 'overeenkomst', 'raamovereenkomst');

create table registerproduct (
    gemeente     char(4) not null,
    regel        uuid not null references registerregel,
    wet          text not null,
    productcode  text not null,
    gepubliceerd boolean not null default true check (gepubliceerd),
    primary key (regel, productcode),
    foreign key (wet, productcode) references product (wet, code)
);
create index registerproduct_zoek on registerproduct (wet, productcode);
select beveilig('registerproduct', 'gepubliceerd');
select verwijs('registerproduct', 'regel', 'registerregel');
select alleen_toevoegen('registerproduct');

create function register_volgt() returns trigger language plpgsql as
$$
begin
    if new.toestand in ('CONTRACT_AANGEBODEN', 'GETEKEND') then
        return null;
    end if;
    insert into registerregel (gemeente, overeenkomst, agb, wet, vorm, toegetreden, laatste_dag)
    values (new.gemeente, new.id, new.aanbieder, new.wet, new.vorm, new."begin", new.eind)
    on conflict (overeenkomst) do update set laatste_dag = excluded.laatste_dag;
    return null;
end
$$;
create trigger register_volgt after insert or update of toestand, eind on raamovereenkomst
    for each row execute function register_volgt();

-- Een product staat in het register zodra er een tarief voor is.
create function registerproduct_volgt() returns trigger language plpgsql as
$$
begin
    insert into registerproduct (gemeente, regel, wet, productcode)
    select distinct n.gemeente, r.id, n.wet, n.productcode from nieuw n join registerregel r on r.overeenkomst = n.overeenkomst
    on conflict (regel, productcode) do nothing;
    return null;
end
$$;
create trigger registerproduct_volgt after insert on tarief referencing new table as nieuw
    for each statement execute function registerproduct_volgt();

create function register_blijft() returns trigger language plpgsql as
$$
begin
    if to_jsonb(new) - 'laatste_dag' <> to_jsonb(old) - 'laatste_dag' then
        raise exception 'het register onthoudt' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger register_blijft before update on registerregel for each row execute function register_blijft();
create trigger register_blijft_staan before delete on registerregel for each row execute function weiger_wijziging();

-- Wie er al was. Onder FORCE ziet de eigenaar niets (rulings D3): even eraf, en het aantal moet kloppen.
alter table raamovereenkomst no force row level security;
alter table tarief no force row level security;
alter table registerregel no force row level security;
alter table registerproduct no force row level security;
insert into registerregel (gemeente, overeenkomst, agb, wet, vorm, toegetreden, laatste_dag)
select gemeente, id, aanbieder, wet, vorm, "begin", eind from raamovereenkomst
where toestand not in ('CONTRACT_AANGEBODEN', 'GETEKEND');
insert into registerproduct (gemeente, regel, wet, productcode)
select distinct r.gemeente, r.id, t.wet, t.productcode from tarief t join registerregel r on r.overeenkomst = t.overeenkomst;
do $$
begin
    if (select count(*) from registerregel)
            <> (select count(*) from raamovereenkomst where toestand not in ('CONTRACT_AANGEBODEN', 'GETEKEND')) then
        raise exception 'het register is niet volledig gevuld';
    end if;
end
$$;
alter table raamovereenkomst force row level security;
alter table tarief force row level security;
alter table registerregel force row level security;
alter table registerproduct force row level security;
