-- EMVI3 (contractstandaard 2): tussen selectie en inschrijving spreekt de gemeente elke uitgenodigde, over onderwerpen die
-- bij de publicatie voor allen gelijk vaststaan. Inschrijven gaat per perceel open als met ieder gesproken is of hij ervan
-- afzag: wie vroeg aan de beurt was heeft zo niet langer de tijd dan wie laat kwam.

alter table gunningsmodel drop constraint gunningsmodel_vorm_check;
alter table gunningsmodel add constraint gunningsmodel_vorm_check
    check (vorm in ('EMVI1', 'EMVI2', 'EMVI3', 'ZEMVI1', 'ZEMVI2', 'ZEMVI3', 'ZEMVI4'));

-- Wat er met een gesprek gebeurde. Groeit alleen; opnieuw plannen is een nieuwe stap.
create table gespreksstap (
    id         uuid primary key,
    nr         bigint generated always as identity,
    gemeente   char(4) not null,
    aanbieder  char(8) not null,
    aanmelding uuid not null,
    soort      text not null check (soort in ('GEPLAND', 'GEHOUDEN', 'AFGEZIEN', 'NIET_VERSCHENEN')),
    -- wanneer het gesprek is
    gesprek    timestamptz,
    -- waar het is, het verslag, of waarom het er niet van kwam; de aanbieder leest het
    tekst      text not null check (length(tekst) between 1 and 20000),
    door       text not null,
    moment     timestamptz not null default nu(),
    check ((gesprek is not null) = (soort = 'GEPLAND'))
);
create index gespreksstap_van on gespreksstap (aanmelding, nr);
-- een gesprek loopt eenmaal af
create unique index gesprek_afgelopen on gespreksstap (aanmelding) where soort <> 'GEPLAND';
select beveilig('gespreksstap', 'gemeente_aanbieder', 'volgt');
select alleen_toevoegen('gespreksstap');
select verwijs('gespreksstap', 'aanmelding', 'perceelinschrijving', true);

create function gespreksstap_past() returns trigger language plpgsql as
$$
declare
    i perceelinschrijving;
    nee text;
begin
    select * into i from perceelinschrijving where id = new.aanmelding;
    perform pg_advisory_xact_lock(hashtext('gunning' || i.openstelling || i.perceel));
    nee := case
        when not exists (select from gunningsmodel where openstelling = i.openstelling and vorm = 'EMVI3')
          or i.toestand <> 'UITGENODIGD' then 'gesprek_niet_gevraagd'
        when exists (select from gespreksstap where aanmelding = new.aanmelding and soort <> 'GEPLAND')
            then 'gesprek_afgelopen'
        -- afzien doet de aanbieder zelf, en de rest niet
        when (huidige_aanbieder() is not null) <> (new.soort = 'AFGEZIEN') then 'gesprek_van_ander'
        when new.gesprek < nu() then 'gesprek_dag'
        when new.soort in ('GEHOUDEN', 'NIET_VERSCHENEN') and not coalesce((select gesprek <= nu() from gespreksstap
             where aanmelding = new.aanmelding order by nr desc limit 1), false) then 'gesprek_niet_geweest'
        when huidige_aanbieder() is null then gunning_beoordelaar_tegen(new.door, i.openstelling, i.perceel) end;
    if nee is not null then
        raise exception 'gesprek: %', nee using errcode = '23514', constraint = nee;
    end if;
    new.moment := nu();
    return new;
end
$$;
create trigger gespreksstap_past before insert on gespreksstap for each row execute function gespreksstap_past();

create function inschrijven_open() returns trigger language plpgsql as
$$
declare
    nee text;
begin
    if tg_op = 'INSERT' then
        nee := case when new.inschrijven_vanaf is not null then 'inschrijven_te_vroeg' end;
    elsif (new.inschrijven_vanaf, new.inschrijven_door) is distinct from (old.inschrijven_vanaf, old.inschrijven_door) then
        perform pg_advisory_xact_lock(hashtext('gunning' || new.openstelling || new.nr));
        nee := case
            when old.inschrijven_vanaf is not null then 'opening_blijft'
            when not exists (select from gunningsmodel where openstelling = new.openstelling and vorm = 'EMVI3')
                then 'gesprek_niet_gevraagd'
            when perceel_ronde(new.openstelling, new.nr) = 'AANMELDING' then 'inschrijven_te_vroeg'
            when exists (select from perceelinschrijving i where i.openstelling = new.openstelling and i.perceel = new.nr
                         and i.ronde = 'AANMELDING' and i.toestand = 'UITGENODIGD' and not exists (
                             select from gespreksstap g where g.aanmelding = i.id and g.soort <> 'GEPLAND'))
                then 'inschrijven_te_vroeg'
            when exists (select from openstelling o where o.id = new.openstelling
                         and (o.ingetrokken is not null or o.sluit < tijd_om_in_te_schrijven(nu())))
                then 'selectie_te_krap' end;
        new.inschrijven_vanaf := nu();
    end if;
    if nee is not null then
        raise exception 'inschrijven: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger inschrijven before insert or update on gunningsperceel for each row execute function inschrijven_open();
