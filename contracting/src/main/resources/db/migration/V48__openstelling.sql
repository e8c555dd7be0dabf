-- De gepubliceerde procedure (lifecycles §2, contractstandaard 1.1 en 1.2): wat er gevraagd wordt, langs welke stappen
-- en wanneer. De toestand volgt uit de klok: openstelling_hoort() rekent haar uit, een termijn zet haar, en of een
-- aanvraag op tijd is zegt alleen openstelling_ontvangt() (V07). Zo is er één bron voor het sluitingsmoment (L4).

-- Wanneer het platform niet bereikbaar was, en hoeveel langer elke procedure daarom open blijft die in die tijd sloot
-- (L5). Van het platform, voor iedereen gelijk.
create table storing (
    id     uuid primary key,
    van    timestamptz not null,
    tot    timestamptz not null check (tot > van),
    erbij  interval not null,
    reden  text not null check (length(reden) between 1 and 2000),
    door   text not null,
    moment timestamptz not null default nu(),
    constraint storing_kort_erbij check (erbij >= tot - van)
);
select beveilig('storing', 'algemeen');
select alleen_toevoegen('storing');

create table openstelling (
    id                uuid primary key,
    gemeente          char(4) not null references gemeente,
    kader             uuid not null,
    -- zonder gaten, zodat niemand een procedure mist (L12)
    volgnummer        int not null,
    nummer            text not null,
    titel             text not null check (length(titel) between 1 and 200),
    beschrijving      text check (length(beschrijving) between 1 and 10000),
    procedure         text not null check (procedure in ('TOELATING', 'SAS_ZONDER_EMVI', 'SAS_MET_EMVI')),
    instroom          text not null check (instroom in ('DOORLOPEND', 'VENSTERS', 'GESLOTEN')),
    -- onder een toelating is dichtdoen een afwijking: wie besloot dat, en waarom (rulings A3)
    afwijking_door    text check (length(afwijking_door) between 1 and 200),
    afwijking_reden   text check (length(afwijking_reden) between 1 and 2000),
    toestand          text not null default 'CONCEPT' check (toestand in ('CONCEPT', 'GEPUBLICEERD', 'OPEN',
                          'VENSTER_DICHT', 'INSTROOM_GESLOTEN', 'BEEINDIGD')),
    opent             timestamptz,
    -- het ene sluitingsmoment van een procedure die dichtgaat; een venster heeft zijn eigen einde
    sluit             timestamptz,
    -- laatste dag van de looptijd
    einde             date,
    vragen_tot        timestamptz,
    nota_op           date,
    beoordeling       date,
    voornemen         date,
    -- de contractuele 20 kalenderdagen: schuiven niet (rulings A10)
    kort_geding_tot   date generated always as (voornemen + 20) stored,
    ondertekening     date,
    ingang            date,
    -- inschrijvers doen hun aanbod 90 dagen gestand; daarna moet het verlengd worden (V05)
    gestand_verlengen boolean not null default false,
    contact           text check (length(contact) between 1 and 200),
    contact_mail      text check (contact_mail ~ '^[^[:space:]@<>]+@[^[:space:]@<>]+$'),
    rechtbank         text check (length(rechtbank) between 1 and 200),
    klacht_url        text check (klacht_url ~ '^https?://'),
    aiv               text default 'VNG Model Algemene Inkoopvoorwaarden, september 2024' check (length(aiv) > 0),
    -- één termijn voor iedereen om een gebrek te herstellen (OP-20)
    herstel_werkdagen int not null default 2 check (herstel_werkdagen between 1 and 30),
    rolregel          text check (length(rolregel) between 1 and 2000),
    publicatie        timestamptz,
    stilgelegd        timestamptz,
    ingetrokken       timestamptz,
    reden             text check (length(reden) between 1 and 2000),
    -- de verzending waarmee de laatste wijziging aan allen is gemeld
    mededeling        uuid,
    door              text not null,
    gepubliceerd      boolean not null generated always as (publicatie is not null) stored,
    versie            bigint not null default 1,
    unique (gemeente, nummer),
    unique (gemeente, volgnummer),
    unique (gemeente, id),
    unique (gemeente, id, gepubliceerd),
    foreign key (gemeente, kader) references inkoopkader (gemeente, id),
    constraint openstelling_afwijking check (instroom <> 'GESLOTEN' or procedure <> 'TOELATING'
        or afwijking_door is not null and afwijking_reden is not null),
    constraint openstelling_alleen_gesloten_sluit check (instroom = 'GESLOTEN' or sluit is null),
    constraint openstelling_volgorde check (vragen_tot <= sluit and opent < sluit and nota_op <= (sluit at time zone 'Europe/Amsterdam')::date
        and (sluit at time zone 'Europe/Amsterdam')::date <= beoordeling and beoordeling <= voornemen),
    -- V13: geen handtekening voor het einde van de 20 dagen
    constraint openstelling_te_vroeg_tekenen check (ondertekening > voornemen + 20),
    constraint openstelling_ingang_na_tekenen check (ingang >= ondertekening),
    check (ingetrokken is null or reden is not null),
    check (stilgelegd is null or reden is not null)
);
create index openstelling_lijst on openstelling (gemeente, volgnummer, id);
create index openstelling_openbaar on openstelling (publicatie, id) where gepubliceerd;
create index openstelling_kader on openstelling (kader);
select beveilig('openstelling', 'gepubliceerd');

-- Momenten waarop een aanbieder kan instromen.
create table openstelling_venster (
    gemeente     char(4) not null,
    openstelling uuid not null,
    gepubliceerd boolean not null default false,
    van          timestamptz not null,
    tot          timestamptz not null check (tot > van),
    primary key (openstelling, van),
    foreign key (gemeente, openstelling, gepubliceerd)
        references openstelling (gemeente, id, gepubliceerd) on update cascade,
    constraint venster_overlapt exclude using gist (openstelling with =, tstzrange(van, tot) with &&)
);
select beveilig('openstelling_venster', 'gepubliceerd');

-- Waar de opdracht uit bestaat, met een realistische raming en de berekening van tarief of budget (V04).
create table perceel (
    gemeente     char(4) not null,
    openstelling uuid not null,
    gepubliceerd boolean not null default false,
    nr           int not null check (nr between 1 and 99),
    naam         text not null check (length(naam) between 1 and 200),
    waarde       bigint not null check (waarde >= 0),
    volume       text not null check (length(volume) between 1 and 200),
    berekening   text not null check (length(berekening) between 1 and 500),
    primary key (openstelling, nr),
    foreign key (gemeente, openstelling, gepubliceerd)
        references openstelling (gemeente, id, gepubliceerd) on update cascade
);
select beveilig('perceel', 'gepubliceerd');

-- Wat er na publicatie veranderde: van, naar, waarom, en met welke verzending allen het hoorden.
create table openstelling_wijziging (
    nr           bigint generated always as identity primary key,
    gemeente     char(4) not null,
    openstelling uuid not null,
    gepubliceerd boolean not null default false check (gepubliceerd),
    wat          text not null,
    van          text,
    naar         text,
    reden        text not null,
    verzending   uuid not null,
    moment       timestamptz not null default nu(),
    foreign key (gemeente, openstelling) references openstelling (gemeente, id)
);
create index openstelling_wijziging_van on openstelling_wijziging (openstelling, nr);
select beveilig('openstelling_wijziging', 'gepubliceerd');
select alleen_toevoegen('openstelling_wijziging');

-- Wie wil horen wat er met een procedure gebeurt: hij volgt haar, vroeg iets of begon een aanvraag.
create table belangstelling (
    gemeente     char(4) not null,
    aanbieder    char(8) not null references zorgaanbieder,
    openstelling uuid not null,
    sinds        timestamptz not null default nu(),
    primary key (openstelling, aanbieder),
    foreign key (gemeente, openstelling) references openstelling (gemeente, id)
);

-- Een aanbieder meldt zich hier voor het eerst: bij een gemeente die een procedure heeft lopen.
create or replace function verbonden_gemeenten() returns setof char(4) language sql stable as
$$
    select gemeente from raamovereenkomst where aanbieder = (select huidige_aanbieder())
    union
    select gemeente from taak
    where aanbieder = (select huidige_aanbieder()) and toestand in ('OPEN', 'IN_BEHANDELING')
    union
    select gemeente from openstelling where gepubliceerd and toestand <> 'BEEINDIGD'
$$;
select beveilig('belangstelling', 'gemeente_aanbieder', 'voegt_toe');

-- Het begin van een dag in Nederland.
create function begin_van(p_dag date) returns timestamptz language sql immutable as
$$ select p_dag::timestamp at time zone 'Europe/Amsterdam' $$;

-- Tot wanneer er ingestroomd kan worden: in de laatste 30 dagen van de looptijd wordt alleen nog besloten.
create function openstelling_instroom_tot(o openstelling) returns timestamptz language sql stable as
$$ select case o.instroom when 'GESLOTEN' then o.sluit else begin_van(o.einde - 29) end $$;

-- In welke toestand deze openstelling op dit moment hoort te zijn.
create function openstelling_hoort(o openstelling, p_moment timestamptz) returns text language sql stable as
$$
    select case
        when o.ingetrokken is not null then 'BEEINDIGD'
        when o.publicatie is null or p_moment < o.publicatie then 'CONCEPT'
        when p_moment >= begin_van(o.einde + 1) then 'BEEINDIGD'
        when p_moment < o.opent then 'GEPUBLICEERD'
        when p_moment >= openstelling_instroom_tot(o) then 'INSTROOM_GESLOTEN'
        when o.instroom = 'VENSTERS' and not exists (select from openstelling_venster v
            where v.openstelling = o.id and v.van <= p_moment and p_moment < v.tot) then 'VENSTER_DICHT'
        else 'OPEN' end
$$;

-- Het eerstvolgende moment waarop de toestand kan veranderen, of leeg.
create function openstelling_volgende(o openstelling, p_moment timestamptz) returns timestamptz language sql stable as
$$
    select min(m) from (
        select unnest(array[o.opent, openstelling_instroom_tot(o), begin_van(o.einde + 1)]) m
        union all select unnest(array[van, tot]) from openstelling_venster where openstelling = o.id
    ) momenten where m > p_moment and o.ingetrokken is null
$$;

-- Wanneer deze openstelling sluit, gezien vanaf dit moment: het enige antwoord dat pagina's en API geven (L4).
create function openstelling_sluitmoment(o openstelling, p_moment timestamptz) returns timestamptz language sql stable as
$$
    select case when o.instroom = 'VENSTERS'
        then (select min(tot) from openstelling_venster where openstelling = o.id and tot > p_moment)
        else openstelling_instroom_tot(o) end
$$;

-- V07: komt wat op dit moment binnen op tijd? Op het sluitingsmoment zelf is het te laat.
create function openstelling_ontvangt(p_openstelling uuid, p_moment timestamptz) returns boolean language sql stable as
$$
    select coalesce((select stilgelegd is null and openstelling_hoort(o, p_moment) = 'OPEN'
                     from openstelling o where id = p_openstelling and gepubliceerd), false)
$$;

-- V04 en V05: de naam van de regel die publiceren tegenhoudt, of niets.
create function openstelling_tegen(o openstelling) returns text language plpgsql stable as
$$
declare
    k inkoopkader;
begin
    select * into k from inkoopkader where id = o.kader;
    if k.toestand is distinct from 'ACTIEF' then
        return 'openstelling_kader_actief';
    elsif k.procedure <> o.procedure then
        return 'openstelling_procedure';
    elsif not exists (select from voorwaardenset where kader = o.kader and toestand in ('GEPUBLICEERD', 'VAN_KRACHT')) then
        return 'openstelling_zonder_voorwaarden';
    elsif o.contact is null or o.contact_mail is null then
        return 'openstelling_zonder_contact';
    elsif o.rechtbank is null or o.klacht_url is null or o.aiv is null or o.rolregel is null or o.beschrijving is null then
        return 'openstelling_zonder_regels';
    elsif not exists (select from perceel where openstelling = o.id) then
        return 'openstelling_zonder_perceel';
    elsif o.opent is null or o.einde is null or o.vragen_tot is null or o.nota_op is null
            or o.instroom = 'GESLOTEN' and (o.sluit is null or o.beoordeling is null or o.voornemen is null
                or o.ondertekening is null or o.ingang is null) then
        return 'openstelling_planning';
    elsif o.instroom = 'VENSTERS' and not exists (select from openstelling_venster where openstelling = o.id) then
        return 'openstelling_zonder_venster';
    elsif o.opent < nu() or o.vragen_tot < nu() or o.sluit <= nu() or openstelling_instroom_tot(o) <= o.opent
            or o.einde > k.eind then
        return 'openstelling_te_laat';
    elsif not o.gestand_verlengen and o.ondertekening > (o.sluit at time zone 'Europe/Amsterdam')::date + 90 then
        return 'openstelling_gestand';
    end if;
    return null;
end
$$;

create function openstelling_poort() returns trigger language plpgsql as
$$
declare
    nee text;
    planning text[] := array['opent', 'sluit', 'einde', 'vragen_tot', 'nota_op', 'beoordeling', 'voornemen',
                             'ondertekening', 'ingang', 'gestand_verlengen', 'contact', 'contact_mail', 'stilgelegd',
                             'ingetrokken'];
    vrij text[] := planning || array['toestand', 'publicatie', 'reden', 'mededeling', 'versie', 'gepubliceerd',
                                     'kort_geding_tot'];
    anders boolean;
begin
    if tg_op = 'INSERT' then
        if new.toestand <> 'CONCEPT' or new.publicatie is not null then
            nee := 'openstelling_begint_als_concept';
        end if;
        perform pg_advisory_xact_lock(hashtext('openstelling' || new.gemeente));
        new.volgnummer := (select coalesce(max(volgnummer), 0) + 1 from openstelling where gemeente = new.gemeente);
        new.nummer := 'OS-' || new.volgnummer;
    elsif old.publicatie is null then
        if new.toestand = 'GEPUBLICEERD' then
            new.publicatie := nu();
            nee := case when new.mededeling is null or not exists (select from kennisgeving
                            where verzending = new.mededeling and onderwerp = new.id) then 'openstelling_mededeling'
                        else openstelling_tegen(new) end;
        elsif new.toestand = 'BEEINDIGD' and new.ingetrokken is not null then
            new.ingetrokken := nu();
        elsif new.toestand <> 'CONCEPT' or new.publicatie is not null or new.ingetrokken is not null then
            nee := 'openstelling_overgang';
        end if;
    else
        select bool_or(to_jsonb(new) -> p is distinct from to_jsonb(old) -> p) into anders from unnest(planning) p;
        if old.toestand = 'BEEINDIGD' then
            nee := 'openstelling_voorbij';
        elsif to_jsonb(new) - vrij <> to_jsonb(old) - vrij or new.publicatie <> old.publicatie then
            nee := 'openstelling_ligt_vast';
        elsif new.sluit < old.sluit then
            nee := 'openstelling_sluit_eerder';
        elsif new.sluit <> old.sluit and old.sluit <= nu() and not exists (
                select from storing where van <= old.sluit and old.sluit <= tot) then
            nee := 'openstelling_al_gesloten';
        elsif (new.sluit <> old.sluit and new.sluit <= nu()) or new.opent <> old.opent and old.opent <= nu() then
            nee := 'openstelling_te_laat';
        elsif not new.gestand_verlengen and new.ondertekening > (new.sluit at time zone 'Europe/Amsterdam')::date + 90 then
            nee := 'openstelling_gestand';
        elsif anders and (new.reden is null or new.mededeling is not distinct from old.mededeling
                or not exists (select from kennisgeving where verzending = new.mededeling and onderwerp = new.id)) then
            nee := 'openstelling_mededeling';
        elsif new.toestand <> old.toestand and new.toestand <> openstelling_hoort(new, nu()) then
            nee := 'openstelling_overgang';
        end if;
        if nee is null and anders then
            insert into openstelling_wijziging (gemeente, openstelling, gepubliceerd, wat, van, naar, reden, verzending)
            select new.gemeente, new.id, true, p, to_jsonb(old) ->> p, to_jsonb(new) ->> p, new.reden, new.mededeling
            from unnest(planning) p where to_jsonb(new) -> p is distinct from to_jsonb(old) -> p;
        end if;
    end if;
    if nee is not null then
        raise exception 'openstelling: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger openstelling_poort before insert or update on openstelling
    for each row execute function openstelling_poort();
create trigger openstelling_blijft before delete on openstelling for each row execute function weiger_wijziging();

-- Een perceel en een venster liggen vast na publicatie; er komt hooguit een later venster bij.
create function openstellingdeel_ligt_vast() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'gepubliceerd' = to_jsonb(old) - 'gepubliceerd' then
        return new;
    end if;
    if exists (select from openstelling where id = coalesce(new.openstelling, old.openstelling)
               and publicatie is not null) then
        if tg_table_name = 'openstelling_venster' and tg_op = 'INSERT' and new.van > nu() then
            return new;
        end if;
        raise exception 'dit hoort bij een gepubliceerde openstelling en ligt vast'
            using errcode = '23514', constraint = 'openstelling_ligt_vast';
    end if;
    return coalesce(new, old);
end
$$;
create trigger ligt_vast before insert or update or delete on perceel
    for each row execute function openstellingdeel_ligt_vast();
create trigger ligt_vast before insert or update or delete on openstelling_venster
    for each row execute function openstellingdeel_ligt_vast();

-- Wie zonder account leest, krijgt er ook geen toegekend.
alter table toekenning add constraint toekenning_geen_bezoeker check (rol <> 'BEZOEKER');
