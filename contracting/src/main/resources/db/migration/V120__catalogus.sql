-- De catalogus: wat een gemeente aanbiedt (standaardinterventies) en wie dat op een dag kan leveren (lifecycles §5; RG-02,
-- RG-03, RG-10). Er is één plek die zegt wie er zijn en één die zegt in welke volgorde.

-- Waar een inwoner op zoekt en wat een aanbieder van zichzelf zegt: talen, toegankelijkheid, achtergrond en doelgroep.
create function kenmerken() returns text[] language sql immutable as
$$
    select array['TAAL_ARABISCH', 'TAAL_DUITS', 'TAAL_ENGELS', 'TAAL_FARSI', 'TAAL_FRIES', 'TAAL_GEBARENTAAL',
                 'TAAL_OEKRAIENS', 'TAAL_PAPIAMENTS', 'TAAL_POOLS', 'TAAL_TIGRINYA', 'TAAL_TURKS',
                 'TOEGANG_ROLSTOEL', 'TOEGANG_PRIKKELARM', 'TOEGANG_SLECHTZIEND', 'TOEGANG_ASSISTENTIEHOND',
                 'CULTUUR_CHRISTELIJK', 'CULTUUR_HINDOEISTISCH', 'CULTUUR_ISLAMITISCH', 'CULTUUR_JOODS',
                 'DOELGROEP_JEUGD', 'DOELGROEP_GEZIN', 'DOELGROEP_VOLWASSENEN', 'DOELGROEP_OUDEREN']
$$;
alter table aanbiederprofiel add column kenmerken text[] not null default '{}',
    add constraint profiel_kenmerk check (kenmerken <@ kenmerken());

-- Hoe oud een wachttijd is, hoort bij de wachttijd: een oud getal is geen belofte.
alter table profielproduct add column bijgewerkt timestamptz not null default nu();
create function profielproduct_nu() returns trigger language plpgsql as
$$
begin
    new.bijgewerkt := nu();
    return new;
end
$$;
create trigger profielproduct_nu before update of capaciteit, wachttijd on profielproduct
    for each row execute function profielproduct_nu();

-- Waar een postcodegebied ligt, in meters (rijksdriehoek): genoeg voor een afstand in hele kilometers.
create table postcodeplek (
    pc4 char(4) primary key check (pc4 ~ '^[1-9][0-9]{3}$'),
    x   int not null check (x between 0 and 300000),
    y   int not null check (y between 300000 and 625000)
);
select beveilig('postcodeplek', 'algemeen');
select bezoeker_leest_alleen('postcodeplek');

create function afstand_km(p_een text, p_ander text) returns int language sql stable as
$$
    select ceil(sqrt((a.x - b.x)::float8 ^ 2 + (a.y - b.y)::float8 ^ 2) / 1000)::int
    from postcodeplek a, postcodeplek b where a.pc4 = left(p_een, 4) and b.pc4 = left(p_ander, 4)
$$;

-- Wat cliënten ervan vonden, per jaar en wet; getoond vanaf tien antwoorden†, want met minder zegt het iets over een mens.
create table clienttevredenheid (
    id        uuid primary key default uuidv7(),
    gemeente  char(4) not null references gemeente,
    aanbieder char(8) not null references zorgaanbieder,
    wet       text not null check (wet in ('WMO', 'JEUGDWET')),
    jaar      int not null check (jaar between 2000 and 2100),
    aantal    int not null check (aantal between 1 and 100000),
    cijfer    numeric(3, 1) not null check (cijfer between 1 and 10),
    door      text not null,
    moment    timestamptz not null default nu(),
    constraint tevredenheid_een_keer unique (gemeente, aanbieder, wet, jaar)
);
create index clienttevredenheid_aanbieder on clienttevredenheid (aanbieder, gemeente);
select beveilig('clienttevredenheid', 'gemeente_aanbieder');
select alleen_toevoegen('clienttevredenheid');

-- RG-02: een standaardinterventie is van de gemeente. Welke contracten haar leveren staat niet hier: dat volgt uit de
-- overeenkomsten en tarieven die er zijn.
create table interventie (
    id           uuid primary key,
    gemeente     char(4) not null references gemeente,
    naam         text not null check (length(naam) between 1 and 200),
    wet          text not null check (wet in ('WMO', 'JEUGDWET')),
    productcode  text not null,
    doelgroep    text not null check (doelgroep like 'DOELGROEP%' and doelgroep = any (kenmerken())),
    omschrijving text not null check (length(omschrijving) between 1 and 2000),
    van          date not null,
    tot          date check (tot >= van),
    door         text not null,
    moment       timestamptz not null default nu(),
    foreign key (wet, productcode) references product (wet, code),
    constraint interventie_naam exclude using gist
        (gemeente with =, naam with =, daterange(van, tot, '[]') with &&)
);
create index interventie_lijst on interventie (gemeente, naam, id);
create index interventie_van on interventie (gemeente, van, id);
create index interventie_product on interventie (wet, productcode);
select beveilig('interventie', 'gemeente');

create function interventie_ligt_vast() returns trigger language plpgsql as
$$
begin
    if to_jsonb(new) - 'tot' <> to_jsonb(old) - 'tot' or old.tot <= vandaag() then
        raise exception 'een interventie verandert niet: beeindig haar en maak een nieuwe'
            using errcode = '23514', constraint = 'interventie_ligt_vast';
    end if;
    return new;
end
$$;
create trigger interventie_ligt_vast before update on interventie
    for each row execute function interventie_ligt_vast();
create trigger interventie_blijft before delete on interventie for each row execute function weiger_wijziging();

-- Wie op een dag onder een overeenkomst van kracht een product levert tegen een bekend tarief: ACTIEF in de zin van §5.
-- Een aanbieder staat er één keer in. Heeft hij er meer, dan telt die in de gevraagde wijk, en anders die een toewijzing zou
-- kiezen.
create index tarief_product on tarief (gemeente, wet, productcode);
create function leveranciers(p_gemeente text, p_wet text, p_product text, p_dag date, p_wijk text default null)
    returns table (agb char(8), overeenkomst uuid, binnen boolean, tarief bigint, eenheid char(2))
    language sql stable rows 50 as
$$
    select distinct on (o.aanbieder) o.aanbieder, o.id, g.binnen, t.bedrag, t.eenheid
    from tarief t join raamovereenkomst o on o.id = t.overeenkomst
    cross join lateral (select p_wijk is null or (o.wijk is null or o.wijk = p_wijk) and (o.kader is null
        or not exists (select from kadergebied k where k.kader = o.kader and k.deelnemer = p_gemeente)
        or exists (select from kadergebied k where k.kader = o.kader and k.deelnemer = p_gemeente and k.wijk = p_wijk))
        as binnen) g
    where t.gemeente = p_gemeente and t.wet = p_wet and t.productcode = p_product
      and t.geldig @> p_dag and upper_inf(t.bekend)
      and contract_van_kracht(o.toestand) and o.begin <= p_dag and coalesce(o.eind, 'infinity') >= p_dag
    order by o.aanbieder, g.binnen desc, o.begin desc, o.id, t.eenheid
$$;

-- De neutrale volgorde: HMAC-SHA-256 (RFC 2104) van de aanbieder met het geheim van de zaak. Alleen hier wordt zij gemaakt.
-- PostgreSQL heeft sha256 in zich en hmac niet; een uitbreiding erbij is voor een beheerder meer werk dan deze regels.
create function hmac_rand(p_geheim bytea, p_vulling int) returns bytea language plpgsql immutable as
$$
declare
    blok bytea := p_geheim || decode(repeat('00', 64 - length(p_geheim)), 'hex');
begin
    for i in 0..63 loop
        blok := set_byte(blok, i, get_byte(blok, i) # p_vulling);
    end loop;
    return blok;
end
$$;
create function neutrale_plek(p_binnen bytea, p_buiten bytea, p_aanbieder text) returns bytea
    language sql immutable as
$$
    select sha256(p_buiten || sha256(p_binnen || convert_to(p_aanbieder, 'UTF8')))
$$;

-- Hoe vol het is, grof: het bedrag gaat een ander niet aan. Zonder grens is er ruimte.
create function ruimte_grof(p_benut int) returns text language sql immutable as
$$
    select case when coalesce(p_benut, 0) < 80 then 'RUIM' when p_benut < 100 then 'KRAP' else 'VOL' end
$$;

-- Wat een inwoner van een leverancier te zien krijgt, met waarom hij nu niet te kiezen is; leeg is: te kiezen. Een ruimte
-- die op is staat er niet bij: zij stuurt, maar neemt niemand zijn keuze af (rulings A4). Wie geen profiel heeft is wel
-- toegelaten en staat er dus bij; alleen een gevraagde taal kan hij niet waarmaken.
create function aanbod(p_gemeente text, p_wet text, p_product text, p_dag date, p_wijk text, p_pc4 text,
                       p_behoeften text[], p_geheim bytea)
    returns table (agb char(8), overeenkomst uuid, volgorde bytea, tarief bigint, eenheid char(2), wachttijd int,
                   bijgewerkt timestamptz, eerste date, afstand int, ruimte text, cijfer numeric, antwoorden int,
                   kenmerken text[], redenen text[])
    language sql stable rows 50 as
$$
    select l.agb, l.overeenkomst, neutrale_plek(s.binnen, s.buiten, l.agb), l.tarief, l.eenheid, q.wachttijd, q.bijgewerkt,
           case when q.wachttijd is not null
                then greatest(p_dag, (q.bijgewerkt at time zone 'Europe/Amsterdam')::date + q.wachttijd) end,
           (select min(afstand_km(p_pc4, a.postcode)) from profiellocatie a
            where a.aanbieder = l.agb and a.gepubliceerd and not a.gesloten),
           ruimte_grof(ruimte_benut(o, p_dag)), c.cijfer, c.aantal, coalesce(p.kenmerken, '{}'),
           array_remove(array[
               case when not l.binnen then 'BUITEN_GEBIED' end,
               (select 'STOP_' || min(b.soort) from contractbeperking b where b.overeenkomst = l.overeenkomst
                and b.begin <= p_dag and (b.eind is null or b.eind >= p_dag)),
               case when o.toestand = 'AFBOUW' then 'AFBOUW' end], null)
           || array(select n.wat from unnest(p_behoeften) n (wat) where not n.wat = any (coalesce(p.kenmerken, '{}')))
    from leveranciers(p_gemeente, p_wet, p_product, p_dag, p_wijk) l
    cross join (select hmac_rand(p_geheim, 54) as binnen, hmac_rand(p_geheim, 92) as buiten) s
    join raamovereenkomst o on o.id = l.overeenkomst
    left join aanbiederprofiel p on p.aanbieder = l.agb and p.gepubliceerd
    left join profielproduct q on q.aanbieder = l.agb and q.wet = p_wet and q.productcode = p_product and not q.gestopt
        and q.gepubliceerd
    left join lateral (select t.cijfer, t.aantal from clienttevredenheid t
        where t.gemeente = p_gemeente and t.aanbieder = l.agb and t.wet = p_wet and t.aantal >= 10
        order by t.jaar desc limit 1) c on true
$$;
