-- Een afgewezen klacht kan naar de Geschillencommissie Sociaal Domein (contractstandaard 1.6, ITP 4.8.1). Dat de gemeente de
-- procedure opschort is geen belofte: zij ligt stil als het geschil begint, en blijft dat tot het advies er is.

alter table geschil add unique (gemeente, aanbieder, klacht);

create or replace function geschil_past() returns trigger language plpgsql as
$$
begin
    if not exists (select from klacht where id = new.klacht and uitkomst in ('ONGEGROND', 'NIET_ONTVANKELIJK')) then
        raise exception 'eerst is de klacht afgewezen' using errcode = '23514', constraint = 'geschil_voorwaarden';
    end if;
    new.opgeschort := exists (select from klacht k join aanvraag a on a.id = k.aanvraag
        join openstelling o on o.id = a.openstelling where k.id = new.klacht and o.stilgelegd is not null);
    if not new.opgeschort then
        raise exception 'de procedure ligt niet stil' using errcode = '23514', constraint = 'geschil_opgeschort';
    end if;
    new.moment := nu();
    return new;
end
$$;

-- Het advies bindt beide kanten; een rechter toetst het hooguit marginaal, twee maanden lang (3.23).
create table geschiladvies (
    klacht          uuid primary key,
    gemeente        char(4) not null,
    aanbieder       char(8) not null,
    -- over welk voornemen het ging: krijgt de aanbieder gelijk, dan wordt dat voornemen geen besluit
    voornemen       uuid,
    dag             date not null,
    gelijk          boolean not null,
    kern            text not null check (length(kern) between 1 and 10000),
    betwistbaar_tot date generated always as ((dag + interval '2 months')::date) stored,
    door            text not null,
    moment          timestamptz not null default nu(),
    foreign key (gemeente, aanbieder, klacht) references geschil (gemeente, aanbieder, klacht),
    foreign key (gemeente, aanbieder, voornemen) references voornemen (gemeente, aanbieder, id)
);
select beveilig('geschiladvies', 'gemeente_aanbieder');
select alleen_toevoegen('geschiladvies');

create function geschiladvies_past() returns trigger language plpgsql as
$$
begin
    new.moment := nu();
    new.voornemen := (select v.id from voornemen v join klacht k on k.aanvraag = v.aanvraag
                      where k.id = new.klacht and v.vervallen is null);
    if new.dag > vandaag() or new.dag < (select (moment at time zone 'Europe/Amsterdam')::date from geschil
                                         where klacht = new.klacht) then
        raise exception 'het advies komt na het geschil' using errcode = '23514', constraint = 'geschiladvies_dag';
    end if;
    return new;
end
$$;
create trigger geschiladvies_past before insert on geschiladvies for each row execute function geschiladvies_past();

-- Zolang het geschil loopt is er geen besluit; gaf de commissie de aanbieder gelijk, dan eerst opnieuw beoordelen.
create function aanvraag_geschil() returns trigger language plpgsql as
$$
declare
    nee text;
begin
    select case when d.klacht is null then 'besluit_geschil' else 'besluit_advies' end into nee
    from klacht k join geschil g on g.klacht = k.id left join geschiladvies d on d.klacht = k.id
    where k.aanvraag = new.id and (d.klacht is null or d.gelijk and d.voornemen = (
        select id from voornemen where aanvraag = new.id and vervallen is null))
    order by d.klacht nulls first limit 1;
    if nee is not null then
        raise exception 'besluit: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
-- De naam komt na aanvraag_poort_besluit.
create trigger aanvraag_poort_geschil before update on aanvraag
    for each row when (new.toestand <> old.toestand and new.toestand in ('TOEGELATEN', 'AFGEWEZEN'))
    execute function aanvraag_geschil();

create function openstelling_geschil() returns trigger language plpgsql as
$$
begin
    if exists (select from geschil g join klacht k on k.id = g.klacht join aanvraag a on a.id = k.aanvraag
               where a.openstelling = new.id and not exists (select from geschiladvies d where d.klacht = g.klacht)) then
        raise exception 'er loopt een geschil' using errcode = '23514', constraint = 'openstelling_geschil';
    end if;
    return new;
end
$$;
create trigger openstelling_poort_geschil before update on openstelling
    for each row when (old.stilgelegd is not null and new.stilgelegd is null) execute function openstelling_geschil();
