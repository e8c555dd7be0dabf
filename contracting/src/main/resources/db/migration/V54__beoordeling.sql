-- De beoordeling van een aanvraag (lifecycles §2): een oordeel per eis, met reden en beoordelaar. De uitkomst kiest
-- niemand: zij volgt uit de oordelen en de vooraf gepubliceerde gevolgen (OH-01, OH-08, INV-2.3). Niets hier telt hoeveel
-- aanbieders er al zijn, en niets ordent hen.

-- V11: wat een KAN-eis doet staat vast voor de eerste aanvraag, voor iedereen. Zonder rij leidt zij tot afwijzing.
create table gevolgregel (
    gemeente     char(4) not null,
    openstelling uuid not null,
    voorwaarde   uuid not null,
    -- het gevolg is openbaar, dus pas vast te leggen als de procedure dat is
    gepubliceerd boolean not null constraint gevolg_openbaar check (gepubliceerd),
    afwijzen     boolean not null,
    reden        text not null check (length(reden) between 1 and 2000),
    door         text not null,
    moment       timestamptz not null default nu(),
    primary key (openstelling, voorwaarde),
    foreign key (gemeente, openstelling, gepubliceerd) references openstelling (gemeente, id, gepubliceerd),
    foreign key (gemeente, voorwaarde) references voorwaarde (gemeente, id)
);
select beveilig('gevolgregel', 'gepubliceerd');
select alleen_toevoegen('gevolgregel');

create function gevolg_past() returns trigger language plpgsql as
$$
begin
    if not exists (select from voorwaarde where id = new.voorwaarde and gevolg = 'KAN') then
        raise exception 'alleen een KAN-eis heeft een regel' using errcode = '23514', constraint = 'gevolg_alleen_kan';
    end if;
    if exists (select from aanvraag where openstelling = new.openstelling and ingediend is not null) then
        raise exception 'na de eerste aanvraag ligt het gevolg vast' using errcode = '23514', constraint = 'gevolg_ligt_vast';
    end if;
    return new;
end
$$;
create trigger gevolg_past before insert on gevolgregel for each row execute function gevolg_past();

create function leidt_tot_afwijzing(p_openstelling uuid, p_voorwaarde uuid) returns boolean language sql stable as
$$
    select v.gevolg = 'MOET' or coalesce((select afwijzen from gevolgregel
        where openstelling = p_openstelling and voorwaarde = p_voorwaarde), true)
    from voorwaarde v where v.id = p_voorwaarde
$$;

-- In welke stap een eis aan de beurt is: formeel, uitsluiting, geschiktheid, uitvoering (contractstandaard 1.1).
create function beoordelingsstap(p_eis text) returns int language sql immutable as
$$
    select case p_eis when 'PROCEDURE' then 0 when 'UITSLUITING_VERPLICHT' then 1 when 'UITSLUITING_FACULTATIEF' then 1
        when 'GESCHIKTHEID' then 2 when 'UITVOERING' then 3 end
$$;

-- INV-2.6 en RG-05: wie de eisen opstelde of een band met de aanvrager heeft, oordeelt niet.
create function beoordelaar_tegen(p_wie text, p_aanvraag uuid) returns text language sql stable as
$$
    with a as (select * from aanvraag where id = p_aanvraag),
    mens as (
        select b.id, b.gebruikersnaam from account a join account b
          on coalesce(a.persoon, a.id) = coalesce(b.persoon, b.id) where a.gebruikersnaam = p_wie)
    select case
        when exists (select from a join voorwaardenset s on s.id = a.voorwaardenset
                     where s.opgesteld_door = p_wie or s.opgesteld_door in (select gebruikersnaam from mens))
            then 'beoordelaar_opsteller'
        when exists (select from a join binding b on b.aanbieder = a.aanbieder
                     where b.account in (select id from mens) and vandaag() between b.van and coalesce(b.tot, vandaag()))
          or exists (select from a join toekenning t on t.aanbieder = a.aanbieder
                     where t.account in (select id from mens) and t.van <= nu() and coalesce(t.tot, nu()) >= nu())
            then 'beoordelaar_gebonden' end
$$;

-- Een herstelkans per punt, voor iedereen even lang (OP-20).
create table herstelverzoek (
    id         uuid primary key,
    gemeente   char(4) not null,
    aanbieder  char(8) not null,
    aanvraag   uuid not null,
    voorwaarde uuid not null,
    wat        text not null check (length(wat) between 1 and 2000),
    termijn    uuid not null,
    tot        timestamptz not null,
    door       text not null,
    gevraagd   timestamptz not null default nu(),
    constraint herstel_eenmaal unique (aanvraag, voorwaarde),
    foreign key (gemeente, aanbieder, aanvraag) references aanvraag (gemeente, aanbieder, id),
    foreign key (gemeente, voorwaarde) references voorwaarde (gemeente, id)
);
select beveilig('herstelverzoek', 'gemeente_aanbieder');
select alleen_toevoegen('herstelverzoek');
select verwijs('herstelverzoek', 'termijn', 'termijn', true);

-- Bewijs op verzoek en het Bibob-formulier: veertien kalenderdagen, contractueel, dus zonder verschuiven.
create table bewijsverzoek (
    id         uuid primary key,
    gemeente   char(4) not null,
    aanbieder  char(8) not null,
    aanvraag   uuid not null,
    soort      text not null check (soort in ('BEWIJS', 'BIBOB')),
    voorwaarde uuid,
    gevraagd   date not null default vandaag(),
    tot        date not null generated always as (gevraagd + 14) stored,
    -- alleen bij Bibob; van een bewijs staat de ontvangst bij het bewijs
    ontvangen  date,
    door       text not null,
    foreign key (gemeente, aanbieder, aanvraag) references aanvraag (gemeente, aanbieder, id),
    foreign key (gemeente, voorwaarde) references voorwaarde (gemeente, id),
    check ((soort = 'BEWIJS') = (voorwaarde is not null)),
    check (soort = 'BIBOB' or ontvangen is null)
);
create unique index bewijsverzoek_eenmaal on bewijsverzoek
    (aanvraag, soort, coalesce(voorwaarde, '00000000-0000-0000-0000-000000000000'));
select beveilig('bewijsverzoek', 'gemeente_aanbieder');

create function aanvraagverzoek_past() returns trigger language plpgsql as
$$
declare
    a aanvraag;
    nee text;
begin
    select * into a from aanvraag where id = new.aanvraag;
    if tg_table_name = 'herstelverzoek' then
        nee := case when a.toestand <> 'VOLLEDIGHEID' then 'beoordeling_toestand'
            when not exists (select from voorwaarde where id = new.voorwaarde and voorwaardenset = a.voorwaardenset
                             and eis is not null) then 'oordeel_versie'
            when not exists (select from termijn t join openstelling o on o.id = a.openstelling
                             where t.id = new.termijn and t.onderwerp = a.id and t.soort = 'AANVRAAG_HERSTEL'
                               and t.aantal = o.herstel_werkdagen and t.maat = 'WERKDAGEN' and t.einde = new.tot
                               and t.gebeurtenis = vandaag()) then 'herstel_termijn' end;
    elsif new.soort = 'BIBOB' then
        nee := case when a.toestand <> 'BIBOB' then 'beoordeling_toestand' end;
    else
        nee := case when a.toestand <> 'VOLLEDIGHEID' then 'beoordeling_toestand'
            when not exists (select from voorwaarde where id = new.voorwaarde and voorwaardenset = a.voorwaardenset
                             and eis is not null) then 'oordeel_versie' end;
    end if;
    if nee is not null then
        raise exception 'verzoek: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger past before insert on herstelverzoek for each row execute function aanvraagverzoek_past();
create trigger past before insert on bewijsverzoek for each row execute function aanvraagverzoek_past();

create function bewijsverzoek_ligt_vast() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' or old.ontvangen is not null or old.soort <> 'BIBOB' or new.ontvangen is distinct from vandaag()
            -- een berekende kolom is hier nog leeg; zij volgt uit wat vastligt
            or to_jsonb(new) - array['ontvangen', 'tot'] <> to_jsonb(old) - array['ontvangen', 'tot'] then
        raise exception 'een verzoek ligt vast' using errcode = '23514', constraint = 'bewijsverzoek_ligt_vast';
    end if;
    return new;
end
$$;
create trigger ligt_vast before update or delete on bewijsverzoek for each row execute function bewijsverzoek_ligt_vast();

create table eisoordeel (
    id             uuid primary key,
    nr             bigint generated always as identity,
    gemeente       char(4) not null,
    aanvraag       uuid not null,
    -- INV-2.1: de eis met de versie waarop ingediend is
    voorwaardenset uuid not null,
    voorwaarde     uuid not null,
    bewijs         uuid,
    oordeel        text not null check (oordeel in ('VOLDOET', 'VOLDOET_NIET', 'HERSTELD')),
    reden          text check (length(reden) between 1 and 4000),
    beoordelaar    text not null,
    -- de waarden waarop het oordeel rust, om gelijke gevallen te herkennen (INV-2.5)
    afdruk         text not null default '',
    moment         timestamptz not null default nu(),
    unique (gemeente, id),
    foreign key (gemeente, aanvraag) references aanvraag (gemeente, id),
    foreign key (gemeente, voorwaardenset) references voorwaardenset (gemeente, id),
    foreign key (gemeente, voorwaarde) references voorwaarde (gemeente, id),
    constraint oordeel_zonder_reden check (oordeel = 'VOLDOET' or reden is not null)
);
create index eisoordeel_van on eisoordeel (aanvraag, voorwaarde, nr);
create index eisoordeel_afdruk on eisoordeel (voorwaarde, afdruk);
select beveilig('eisoordeel', 'gemeente');
select alleen_toevoegen('eisoordeel');
select verwijs('eisoordeel', 'bewijs', 'aanvraagbewijs');

-- Het laatste oordeel per eis telt; wat eraan voorafging blijft te lezen.
create function laatste_oordelen(p_aanvraag uuid) returns setof eisoordeel language sql stable as
$$ select distinct on (voorwaarde) * from eisoordeel where aanvraag = p_aanvraag order by voorwaarde, nr desc $$;

create function eisafdruk(p_aanvraag uuid, p_voorwaarde uuid) returns text language sql stable as
$$
    select coalesce((select antwoord from aanvraagverklaring where aanvraag = p_aanvraag and voorwaarde = p_voorwaarde), '-')
        || '|' || coalesce(string_agg(concat_ws(':', b.soort, d.soort,
               b.dag <= coalesce(bewijs_tot(b.soort, b.afgifte, b.geldig_tot, v.geldig_maanden), b.dag),
               b.dag <= coalesce(q.tot, b.dag)), ',' order by b.soort, d.soort, b.afgifte), '')
    from voorwaarde v
    left join (select *, (ontvangen at time zone 'Europe/Amsterdam')::date as dag from aanvraagbewijs
               where aanvraag = p_aanvraag and not vervallen) b on b.voorwaarde = v.id
    left join aanvraagdeelnemer d on d.id = b.deelnemer
    left join bewijsverzoek q on q.aanvraag = p_aanvraag and q.voorwaarde = v.id
    where v.id = p_voorwaarde
$$;

create function oordeel_tegen(n eisoordeel) returns text language plpgsql stable as
$$
declare
    a aanvraag;
    v voorwaarde;
    b aanvraagbewijs;
    goed boolean := n.oordeel <> 'VOLDOET_NIET';
begin
    select * into a from aanvraag where id = n.aanvraag;
    select * into v from voorwaarde where id = n.voorwaarde;
    if v.voorwaardenset <> a.voorwaardenset or n.voorwaardenset <> a.voorwaardenset or v.eis is null then
        return 'oordeel_versie';
    elsif a.toestand <> (case beoordelingsstap(v.eis) when 0 then 'VOLLEDIGHEID' else 'IN_BEOORDELING' end) then
        return 'beoordeling_toestand';
    elsif exists (select from voorwaarde w where w.voorwaardenset = a.voorwaardenset
                  and beoordelingsstap(w.eis) < beoordelingsstap(v.eis) and not exists (
                      select from eisoordeel where aanvraag = a.id and voorwaarde = w.id)) then
        return 'oordeel_stap';
    elsif exists (select from herstelverzoek where aanvraag = a.id and voorwaarde = v.id and tot > nu()) then
        return 'herstel_loopt';
    elsif n.oordeel = 'HERSTELD' and not exists (
            select from herstelverzoek where aanvraag = a.id and voorwaarde = v.id) then
        return 'oordeel_zonder_herstel';
    elsif goed and n.bewijs is null and (v.bewijs = 'CERTIFICAAT' or exists (
            select from bewijsverzoek where aanvraag = a.id and voorwaarde = v.id)) then
        return 'oordeel_zonder_bewijs';
    end if;
    if n.bewijs is not null then
        select * into b from aanvraagbewijs where id = n.bewijs and aanvraag = a.id and not vervallen;
        if b.id is null or b.voorwaarde is distinct from v.id then
            return 'oordeel_bewijs';
        elsif goed and (b.ontvangen at time zone 'Europe/Amsterdam')::date
                > bewijs_tot(b.soort, b.afgifte, b.geldig_tot, v.geldig_maanden) then
            return 'oordeel_bewijs_te_oud';
        elsif goed and exists (select from bewijsverzoek q where q.aanvraag = a.id and q.voorwaarde = v.id
                and (b.ontvangen at time zone 'Europe/Amsterdam')::date > q.tot) then
            return 'oordeel_bewijs_te_laat';
        end if;
    end if;
    return beoordelaar_tegen(n.beoordelaar, a.id);
end
$$;

-- Twee aanvragen met dezelfde waarden en een ander oordeel (INV-2.5): beide wachten op een ander paar ogen.
create table ongelijkheid (
    id         uuid primary key default uuidv7(),
    gemeente   char(4) not null,
    aanvraag   uuid not null,
    ander      uuid not null,
    voorwaarde uuid not null,
    ontstaan   timestamptz not null default nu(),
    opgelost   timestamptz,
    door       text,
    reden      text check (length(reden) between 1 and 4000),
    foreign key (gemeente, aanvraag) references aanvraag (gemeente, id),
    foreign key (gemeente, ander) references aanvraag (gemeente, id),
    foreign key (gemeente, voorwaarde) references voorwaarde (gemeente, id),
    check (num_nulls(opgelost, door, reden) in (0, 3))
);
create unique index ongelijkheid_open on ongelijkheid (least(aanvraag, ander), greatest(aanvraag, ander), voorwaarde)
    where opgelost is null;
create index ongelijkheid_van on ongelijkheid (aanvraag) where opgelost is null;
create index ongelijkheid_met on ongelijkheid (ander) where opgelost is null;
select beveilig('ongelijkheid', 'gemeente');

create function ongelijkheid_ligt_vast() returns trigger language plpgsql as
$$
declare
    nee text;
begin
    nee := case when tg_op = 'DELETE' or old.opgelost is not null or to_jsonb(new) - array['opgelost', 'door', 'reden']
                     <> to_jsonb(old) - array['opgelost', 'door', 'reden'] then 'ongelijkheid_ligt_vast'
        when new.door in (select beoordelaar from eisoordeel where voorwaarde = new.voorwaarde
                          and aanvraag in (new.aanvraag, new.ander)) then 'tegenlezing_zelfde'
        else coalesce(beoordelaar_tegen(new.door, new.aanvraag), beoordelaar_tegen(new.door, new.ander)) end;
    if nee is not null then
        raise exception 'ongelijkheid: %', nee using errcode = '23514', constraint = nee;
    end if;
    new.opgelost := nu();
    return new;
end
$$;
create trigger ligt_vast before update or delete on ongelijkheid for each row execute function ongelijkheid_ligt_vast();

create function oordeel_past() returns trigger language plpgsql as
$$
declare
    nee text;
begin
    -- Twee die tegelijk over dezelfde eis oordelen, zien elkaar.
    perform pg_advisory_xact_lock(hashtext('eisoordeel' || new.voorwaarde));
    nee := oordeel_tegen(new);
    if nee is not null then
        raise exception 'oordeel: %', nee using errcode = '23514', constraint = nee;
    end if;
    new.moment := nu();
    new.afdruk := eisafdruk(new.aanvraag, new.voorwaarde);
    return new;
end
$$;
create trigger oordeel_past before insert on eisoordeel for each row execute function oordeel_past();

create function oordeel_gelijk() returns trigger language plpgsql as
$$
begin
    insert into ongelijkheid (gemeente, aanvraag, ander, voorwaarde)
    select new.gemeente, new.aanvraag, x.aanvraag, new.voorwaarde
    from (select distinct on (aanvraag) aanvraag, oordeel from eisoordeel
          where voorwaarde = new.voorwaarde and afdruk = new.afdruk and aanvraag <> new.aanvraag
          order by aanvraag, nr desc) x
    where (x.oordeel = 'VOLDOET_NIET') <> (new.oordeel = 'VOLDOET_NIET')
    on conflict do nothing;
    return null;
end
$$;
create trigger oordeel_gelijk after insert on eisoordeel for each row execute function oordeel_gelijk();

-- Een nee leest een ander mens na (vier ogen).
create table tegenlezing (
    oordeel     uuid primary key,
    gemeente    char(4) not null,
    akkoord     boolean not null,
    reden       text check (length(reden) between 1 and 4000),
    beoordelaar text not null,
    moment      timestamptz not null default nu(),
    foreign key (gemeente, oordeel) references eisoordeel (gemeente, id),
    check (akkoord or reden is not null)
);
select beveilig('tegenlezing', 'gemeente');
select alleen_toevoegen('tegenlezing');

create function tegenlezing_past() returns trigger language plpgsql as
$$
declare
    o eisoordeel;
    nee text;
begin
    select * into o from eisoordeel where id = new.oordeel;
    nee := case when o.beoordelaar = new.beoordelaar or exists (
                    select from account a join account b on a.persoon = b.persoon
                    where a.gebruikersnaam = o.beoordelaar and b.gebruikersnaam = new.beoordelaar)
                then 'tegenlezing_zelfde'
                else beoordelaar_tegen(new.beoordelaar, o.aanvraag) end;
    if nee is not null then
        raise exception 'tegenlezing: %', nee using errcode = '23514', constraint = nee;
    end if;
    new.moment := nu();
    return new;
end
$$;
create trigger tegenlezing_past before insert on tegenlezing for each row execute function tegenlezing_past();

-- De uitkomst volgt uit de oordelen over deze ene aanvraag en uit niets anders (INV-2.3, INV-2.4).
create function beoordelingsuitkomst(p_aanvraag uuid) returns text language sql stable as
$$
    select case
        when exists (select from voorwaarde v where v.voorwaardenset = a.voorwaardenset and v.eis is not null
                     and not exists (select from eisoordeel o where o.aanvraag = a.id and o.voorwaarde = v.id))
            then 'ONBESLIST'
        when exists (select from laatste_oordelen(a.id) o where o.oordeel = 'VOLDOET_NIET'
                     and leidt_tot_afwijzing(a.openstelling, o.voorwaarde)) then 'AFWIJZING'
        else 'TOELATING' end
    from aanvraag a where a.id = p_aanvraag
$$;
