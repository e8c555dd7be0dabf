-- EMVI3 (contractstandaard 2): tussen selectie en inschrijving spreekt de gemeente elke uitgenodigde, over onderwerpen die
-- bij de publicatie voor allen gelijk vaststaan. Inschrijven gaat per perceel open als met ieder gesproken is of hij ervan
-- afzag: wie vroeg aan de beurt was heeft zo niet langer de tijd dan wie laat kwam.

alter table gunningsmodel drop constraint gunningsmodel_vorm_check;
alter table gunningsmodel add constraint gunningsmodel_vorm_check
    check (vorm in ('EMVI1', 'EMVI2', 'EMVI3', 'ZEMVI1', 'ZEMVI2', 'ZEMVI3', 'ZEMVI4'));
alter table gunningsmodel add column gespreksonderwerpen text check (length(gespreksonderwerpen) between 1 and 4000);
alter table gunningsperceel add column inschrijven_vanaf timestamptz;
alter table gunningsperceel add column inschrijven_door text;
alter table gunningsperceel add constraint gunning_inschrijven check (num_nulls(inschrijven_vanaf, inschrijven_door) in (0, 2));

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

create or replace function gunningsdeel_ligt_vast() returns trigger language plpgsql as
$$
declare
    openen text[] := array['gepubliceerd', 'geopend', 'geopend_op', 'geopend_door', 'prijs_open', 'prijs_open_op',
                           'prijs_open_door', 'aanmelding_open', 'aanmelding_open_op', 'aanmelding_open_door',
                           'inschrijven_vanaf', 'inschrijven_door'];
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - openen = to_jsonb(old) - openen then
        return new;
    end if;
    if exists (select from openstelling where id = coalesce(new.openstelling, old.openstelling)
               and (publicatie is not null or procedure not like 'SAS%')) then
        raise exception 'het gunningsmodel ligt vast' using errcode = '23514', constraint = 'gunning_ligt_vast';
    end if;
    return coalesce(new, old);
end
$$;

create or replace function ronde_tegen(i perceelinschrijving, p_moment timestamptz) returns text language sql stable as
$$
    select case
        when not openstelling_ontvangt(i.openstelling, p_moment) then 'inschrijving_te_laat'
        when not twee_ronden(m.vorm) then case when i.ronde = 'AANMELDING' then 'aanmelding_niet_gevraagd' end
        when i.ronde = 'AANMELDING' then
            case when p_moment >= aanmelding_sluit(m) or m.aanmelding_open then 'inschrijving_te_laat' end
        when not exists (select from perceelinschrijving a where a.openstelling = i.openstelling and a.perceel = i.perceel
                         and a.aanbieder = i.aanbieder and a.ronde = 'AANMELDING' and a.toestand = 'UITGENODIGD')
            then 'inschrijving_niet_uitgenodigd'
        when m.vorm = 'EMVI3' and not exists (select from gunningsperceel g where g.openstelling = i.openstelling
                         and g.nr = i.perceel and g.inschrijven_vanaf is not null) then 'inschrijving_na_gesprek' end
    from gunningsmodel m where m.openstelling = i.openstelling
$$;

create or replace function gunningsmodel_tegen(o openstelling) returns setof text language sql stable as
$$
    with c as (
        select coalesce(sum(gewicht), 0) as samen,
               coalesce(sum(gewicht) filter (where soort = 'KWALITEIT'), 0) as kwaliteit,
               coalesce(sum(gewicht) filter (where soort = 'PRIJS'), 0) as prijs,
               coalesce(sum(gewicht) filter (where soort = 'SELECTIE'), 0) as selecteren,
               count(*) as aantal, count(*) filter (where soort = 'SELECTIE') as selectie
        from gunningscriterium where openstelling = o.id)
    select v.regel
    from c left join gunningsmodel m on m.openstelling = o.id
    left join inkoopkader k on k.id = o.kader
    cross join lateral (values
        ('gunning_zonder_model', m.openstelling is null),
        ('gunning_vorm', (m.vorm like 'EMVI%') <> (o.procedure = 'SAS_MET_EMVI')),
        ('gunning_niet_gesloten', o.instroom <> 'GESLOTEN'),
        ('gunning_alleen_prijs', m.vorm like 'EMVI%' and c.kwaliteit = 0),
        -- elke ronde verdeelt haar eigen honderd
        ('gunning_gewichten', case when twee_ronden(m.vorm) then c.kwaliteit + c.prijs <> 100 or c.selecteren <> 100
                              else m.vorm <> 'ZEMVI1' and c.samen <> 100 end),
        ('gunning_soort', case when twee_ronden(m.vorm) then c.selectie = 0 when m.vorm = 'EMVI1' then c.selectie > 0
                          when m.vorm = 'ZEMVI1' then c.aantal > 0 else c.selectie < c.aantal end),
        ('gunning_prijs_past', m.vorm like 'EMVI%' and (m.prijsvorm = 'REEEL') <> (c.prijs > 0)),
        ('gunning_weging_kader', m.vorm like 'EMVI%' and c.kwaliteit is distinct from k.gewicht_kwaliteit),
        ('gunning_zonder_perceel', exists (select from perceel p where p.openstelling = o.id and not exists (
            select from gunningsperceel g where g.openstelling = p.openstelling and g.nr = p.nr))),
        ('gunning_aantal', exists (select from gunningsperceel g where g.openstelling = o.id
            and (g.aantal is null) <> (m.vorm = 'ZEMVI1'))),
        ('gunning_zonder_grenzen', exists (select from gunningsperceel g where g.openstelling = o.id
            and (g.laag is null) <> (c.prijs = 0))),
        ('gunning_aanmelden', case when twee_ronden(m.vorm) then m.aanmelden_tot is null or m.aanmelden_tot <= nu()
            or m.aanmelden_tot <= greatest(o.opent, o.vragen_tot) or tijd_om_in_te_schrijven(m.aanmelden_tot) > o.sluit
            else m.aanmelden_tot is not null end),
        ('gunning_gesprek', (m.vorm = 'EMVI3') <> (m.gespreksonderwerpen is not null)),
        ('gunning_uitnodigen', exists (select from gunningsperceel g where g.openstelling = o.id
            and case when twee_ronden(m.vorm) then g.uitnodigen is null or g.uitnodigen < minstens_uitnodigen(m.vorm, g.aantal)
                else g.uitnodigen is not null end))) v (regel, geschonden)
    where v.geschonden
$$;
