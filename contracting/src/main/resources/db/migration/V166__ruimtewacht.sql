-- Wat er gebeurt als de ruimte op is (lifecycles §8, de tabel "at the ceiling"; rulings A4; ADR 0036). Een plafond weigert geen
-- zorg: de beschikking en de keuze van de client blijven staan, en wat wacht heeft altijd iemand en een dag (INV-8.7).

-- Het zoeken van vind_plafond, zonder iets aan te maken: ook wie alleen vergelijkt, moet op hetzelfde blad uitkomen.
create function zoek_plafond(p_gemeente text, p_wet text, p_jaar int, p_categorie char(2), p_aanbieder char(8))
    returns uuid language sql stable as
$$
    select p.id from plafond p
    where p.gemeente = p_gemeente and p.wet = p_wet and p.jaar = p_jaar
      and (p.soort = 'BEGROTING' or p_categorie = any (p.categorieen)
           or p.soort = 'BESTEDINGSRUIMTE' and p.categorieen = '{}' and not exists (
               select 1 from plafond o
               where o.id = any (p.pad) and o.soort = 'PLAFOND'
                 and not coalesce(p_categorie = any (o.categorieen), false)))
      and (p.aanbieder is null or p.aanbieder = p_aanbieder)
    order by p.soort = 'BESTEDINGSRUIMTE' desc, cardinality(p.pad) desc, p.id limit 1
$$;

create or replace function vind_plafond(p_gemeente char(4), p_wet text, p_jaar int, p_categorie char(2), p_aanbieder char(8))
    returns uuid language plpgsql as
$$
declare
    v_id uuid := zoek_plafond(p_gemeente, p_wet, p_jaar, p_categorie, p_aanbieder);
begin
    if v_id is null then
        v_id := uuidv7();
        insert into plafond (id, gemeente, jaar, wet, soort, naam, pad)
        values (v_id, p_gemeente, p_jaar, p_wet, 'BEGROTING', 'Nog niet begroot ' || p_jaar, array[v_id])
        on conflict do nothing;
        select id into v_id from plafond
        where gemeente = p_gemeente and wet = p_wet and jaar = p_jaar and soort = 'BEGROTING';
    end if;
    return v_id;
end
$$;

-- Zou boek() dit nu bewaakt aannemen? Een antwoord om te tonen; wie boekt vraagt het boek() zelf, achter het slot.
create function heeft_ruimte(p_gemeente text, p_wet text, p_jaar int, p_categorie char(2), p_aanbieder char(8), p_bedrag bigint)
    returns boolean language sql stable as
$$
    select exists (
        select from plafond blad
        where blad.id = zoek_plafond(p_gemeente, p_wet, p_jaar, p_categorie, p_aanbieder)
          and not exists (select from plafond o where o.id = any (blad.pad) and o.bewaakt and o.vrij < p_bedrag))
$$;

-- Een client die koos, wiens aanbieder ja zei, en voor wie geen ruimte is. De wens ligt vast en verandert niet (BU-04).
create table ruimtewacht (
    id          uuid primary key,
    gemeente    char(4) not null,
    keuze       uuid not null,
    hulpvrager  uuid not null,
    wet         text not null,
    productcode text not null,
    categorie   char(2) not null,
    agb         char(8) not null references zorgaanbieder,
    kiezer      text not null,
    wens        text not null,
    spoed       boolean not null,
    plafond     uuid not null,
    jaar        int not null,
    bedrag      bigint not null check (bedrag > 0),
    -- hoeveel er op dat moment aan dit plafond ontbrak
    tekort      bigint not null,
    eind        date,
    volume      bigint not null check (volume > 0),
    eenheid     char(2) not null,
    frequentie  char(1) not null,
    sinds       timestamptz not null default nu(),
    door        text not null,
    stand       text not null default 'WACHT_OP_RUIMTE',
    rol         text,
    volgende    timestamptz,
    klaar       timestamptz,
    foreign key (wet, productcode) references product (wet, code),
    constraint ruimtewacht_stand check (stand in ('WACHT_OP_RUIMTE', 'ADDENDUM_GEVRAAGD', 'GEESCALEERD', 'VERHOOGD', 'BESLOTEN',
                                                  'ANDER_AANBOD', 'TOEGEWEZEN', 'VERVALLEN')),
    -- INV-8.7: wie wacht heeft een eigenaar en een volgende dag
    constraint ruimtewacht_van_iemand check (klaar is not null or rol is not null and volgende is not null),
    constraint ruimtewacht_klaar check ((klaar is not null) = (stand in ('ANDER_AANBOD', 'TOEGEWEZEN', 'VERVALLEN')))
);
create unique index ruimtewacht_een_keer on ruimtewacht (keuze) where klaar is null;
create index ruimtewacht_lijst on ruimtewacht (gemeente, volgende, id) where klaar is null;
create index ruimtewacht_sinds on ruimtewacht (gemeente, sinds, id) where klaar is null;
create index ruimtewacht_keuze on ruimtewacht (keuze);
create index ruimtewacht_hulpvrager on ruimtewacht (hulpvrager);
create index ruimtewacht_plafond on ruimtewacht (plafond);
create index ruimtewacht_agb on ruimtewacht (agb);
select beveilig('ruimtewacht', 'gemeente');
select verwijs('ruimtewacht', 'keuze', 'keuze');
select verwijs('ruimtewacht', 'hulpvrager', 'hulpvrager');
select verwijs('ruimtewacht', 'plafond', 'plafond');
create trigger ruimtewacht_blijft before delete on ruimtewacht for each row execute function weiger_wijziging();

create function ruimtewacht_begint() returns trigger language plpgsql as
$$
declare
    k keuze;
    s keuzestand;
begin
    select * into k from keuze where id = new.keuze for update;
    select * into s from keuzestand where keuze = new.keuze;
    if s.stand is distinct from 'GEKOZEN' then
        raise exception 'er is nog niet gekozen' using errcode = '23514', constraint = 'wacht_na_keuze';
    end if;
    new.hulpvrager := k.hulpvrager;
    new.wet := k.wet;
    new.productcode := k.productcode;
    select p.categorie into new.categorie from product p where p.wet = k.wet and p.code = k.productcode;
    new.agb := s.agb;
    new.kiezer := s.kiezer;
    new.wens := s.reden;
    new.spoed := coalesce((select m.spoed from zaak z join melding m on m.id = z.melding where z.id = k.zaak), false);
    new.tekort := new.bedrag - (select p.vrij from plafond p where p.id = new.plafond);
    new.sinds := nu();
    new.stand := 'WACHT_OP_RUIMTE';
    new.klaar := null;
    return new;
end
$$;
create trigger ruimtewacht_begint before insert on ruimtewacht for each row execute function ruimtewacht_begint();

-- Wie er nog wel ruimte heeft: uit de catalogus, in de neutrale volgorde van deze keuze (INV-5.2). Niemand wordt geordend op
-- geld, afstand of wat dan ook; wie om een andere reden niet te kiezen is, staat er niet bij.
create function ruimtealternatief(p_wacht uuid)
    returns table (plek int, agb char(8), tarief bigint, eenheid char(2), wachttijd int, eerste date, afstand int)
    language sql stable as
$$
    select a.plek, a.agb, a.tarief, a.eenheid, a.wachttijd, a.eerste, a.afstand
    from ruimtewacht w cross join lateral keuzeaanbod(w.keuze) a
    where w.id = p_wacht and a.redenen = '{}' and a.agb <> w.agb
      and heeft_ruimte(w.gemeente, w.wet, w.jaar, w.categorie, a.agb, w.bedrag)
$$;

-- Wat er met een wachtende gebeurt. Er staat geen weigering in de lijst: het slot kent ander aanbod, een addendum en escaleren.
create table ruimtestap (
    id       uuid primary key default uuidv7(),
    nr       bigint generated always as identity,
    gemeente char(4) not null,
    wacht    uuid not null,
    soort    text not null check (soort in ('ADDENDUM', 'ESCALATIE', 'HERINNERING', 'VERHOOGD', 'BESLUIT', 'ANDER_AANBOD',
                                            'TOEGEWEZEN', 'VERVALLEN')),
    agb      char(8) references zorgaanbieder,
    kiezer   text check (kiezer in ('CLIENT', 'VERTEGENWOORDIGER', 'CLIENT_MET_ADVIES')),
    bedrag   bigint check (bedrag > 0),
    reden    text not null check (length(reden) between 1 and 2000),
    volgende timestamptz,
    door     text not null,
    moment   timestamptz not null default nu(),
    -- rulings A1: een ander aanbod kiest de client; wie dat deed staat erbij
    constraint ruimtestap_ander_koos_client check ((soort = 'ANDER_AANBOD') = (agb is not null)
                                                   and (soort = 'ANDER_AANBOD') = (kiezer is not null)),
    constraint ruimtestap_verhoogt check ((soort = 'VERHOOGD') = (bedrag is not null)),
    constraint ruimtestap_dag check ((soort in ('ANDER_AANBOD', 'TOEGEWEZEN', 'VERVALLEN')) = (volgende is null))
);
create index ruimtestap_van on ruimtestap (wacht, nr);
create index ruimtestap_agb on ruimtestap (agb) where agb is not null;
select beveilig('ruimtestap', 'gemeente');
select alleen_toevoegen('ruimtestap');
select verwijs('ruimtestap', 'wacht', 'ruimtewacht');

create function ruimtestap_past() returns trigger language plpgsql as
$$
declare
    w ruimtewacht;
    nee text;
begin
    select * into w from ruimtewacht where id = new.wacht for update;
    if w.id is null then
        return new;
    end if;
    new.moment := nu();
    nee := case
        when w.klaar is not null then 'ruimtestap_al_klaar'
        when pg_trigger_depth() < 2 and not werkt_aan_zaak((select k.zaak from keuze k where k.id = w.keuze), new.door)
            then 'zaak_van_regisseur'
        -- alleen wat er met de keuze zelf gebeurt sluit een wachtende zo: een knop die dat doet is een weigering
        when new.soort in ('TOEGEWEZEN', 'VERVALLEN') and pg_trigger_depth() < 2 then 'ruimtestap_volgt'
        when new.soort in ('ADDENDUM', 'ESCALATIE') and w.stand <> 'WACHT_OP_RUIMTE'
             and not (new.soort = 'ESCALATIE' and w.stand = 'ADDENDUM_GEVRAAGD')
             and not (new.soort = 'ADDENDUM' and w.stand = 'GEESCALEERD') then 'ruimtestap_volgorde'
        when new.soort = 'HERINNERING' and (w.stand <> 'GEESCALEERD' or huidige_rol() <> 'SYSTEEM') then 'ruimtestap_volgorde'
        when new.soort = 'VERHOOGD' and w.stand not in ('ADDENDUM_GEVRAAGD', 'GEESCALEERD') then 'ruimtestap_na_addendum'
        when new.soort = 'BESLUIT' and w.stand <> 'GEESCALEERD' then 'ruimtestap_na_escalatie'
        when new.soort = 'BESLUIT' and huidige_rol() <> 'CONTROLLER' then 'ruimtestap_van_college'
        when new.soort = 'BESLUIT' and exists (select from ruimtestap s where s.wacht = w.id and s.soort = 'ESCALATIE'
                                               and s.door = new.door) then 'ruimtestap_andere_ogen'
        when new.soort = 'ANDER_AANBOD' and not exists (select from ruimtealternatief(w.id) a where a.agb = new.agb)
            then 'ruimtestap_met_ruimte'
        when new.volgende <= nu() then 'ruimtestap_volgende' end;
    if nee is not null then
        raise exception 'ruimtestap: %', nee using errcode = '23514', constraint = nee;
    end if;
    update ruimtewacht set
        stand = case new.soort when 'ADDENDUM' then 'ADDENDUM_GEVRAAGD' when 'ESCALATIE' then 'GEESCALEERD'
                               when 'HERINNERING' then 'GEESCALEERD' when 'BESLUIT' then 'BESLOTEN' else new.soort end,
        -- een addendum en een besluit namens het college doet een controller; wie hulp zoekt is de regisseur
        rol = case when new.volgende is not null then 'CONTROLLER' end,
        volgende = new.volgende,
        klaar = case when new.volgende is null then nu() end
    where id = w.id;
    return new;
end
$$;
create trigger ruimtestap_past before insert on ruimtestap for each row execute function ruimtestap_past();

-- De wens en wat ervoor nodig was verandert niet; de rest volgt alleen uit een stap.
create function ruimtewacht_gang() returns trigger language plpgsql as
$$
begin
    if to_jsonb(new) - '{stand,rol,volgende,klaar}'::text[] <> to_jsonb(old) - '{stand,rol,volgende,klaar}'::text[]
            or pg_trigger_depth() < 2 then
        raise exception 'een wachtende verandert door een stap' using errcode = '23514', constraint = 'ruimtewacht_ligt_vast';
    end if;
    return new;
end
$$;
create trigger ruimtewacht_gang before update on ruimtewacht for each row execute function ruimtewacht_gang();

-- Is er voor wie hier koos een besluit om boven de ruimte te gaan?
create function ruimte_besloten(p_keuze uuid, p_agb text) returns boolean language sql stable as
$$
    select exists (select from ruimtewacht w join ruimtestap s on s.wacht = w.id and s.soort = 'BESLUIT'
                   where w.keuze = p_keuze and w.agb = p_agb)
$$;

-- Een keuze met een wachtende gaat niet dicht: dat zou een weigering zijn met een andere naam (BU-06). Wie overleed of
-- verhuisde wacht niet meer, en wie toegewezen kreeg ook niet.
create function keuze_wacht_op_ruimte() returns trigger language plpgsql as
$$
declare
    v_wacht uuid := (select id from ruimtewacht where keuze = new.id and klaar is null);
begin
    if old.toewijzing is null and new.toewijzing is not null
            and (select grond from toewijzing where id = new.toewijzing) = 'BESLUIT' and not ruimte_besloten(new.id,
                (select aanbieder from toewijzing where id = new.toewijzing)) then
        raise exception 'boven de ruimte vraagt een besluit' using errcode = '23514', constraint = 'keuze_zonder_besluit';
    end if;
    if v_wacht is null then
        return new;
    end if;
    if new.gesloten is not null and not exists (
            select from levensgebeurtenis g where g.hulpvrager = new.hulpvrager
              and (g.soort = 'OVERLIJDEN' or g.soort = 'VERHUIZING'
                   -- wie eerder wegging en terugkwam, wacht gewoon
                   and g.moment >= (select sinds from ruimtewacht where id = v_wacht))) then
        raise exception 'deze keuze wacht op ruimte' using errcode = '23514', constraint = 'keuze_wacht_op_ruimte';
    end if;
    if new.gesloten is not null or new.toewijzing is not null then
        insert into ruimtestap (gemeente, wacht, soort, reden, door)
        values (new.gemeente, v_wacht, case when new.gesloten is null then 'TOEGEWEZEN' else 'VERVALLEN' end,
                coalesce(new.sluitreden, 'Toegewezen aan wie de cliënt koos.'), coalesce(new.gesloten_door, new.regisseur));
    end if;
    return new;
end
$$;
create trigger keuze_wacht_op_ruimte before update of toewijzing, gesloten on keuze
    for each row execute function keuze_wacht_op_ruimte();

-- BU-06: indicaties zonder toewijzing, met hoe lang al. Voor de raad: aantallen, en niemand bij naam.
create view ruimtewachttelling with (security_invoker = true) as
select w.gemeente, w.wet, w.productcode, p.naam as product, count(distinct w.hulpvrager) as clienten,
       count(*) filter (where w.stand = 'GEESCALEERD') as geescaleerd,
       count(*) as wachtend, max(vandaag() - (w.sinds at time zone 'Europe/Amsterdam')::date) as langst,
       sum(vandaag() - (w.sinds at time zone 'Europe/Amsterdam')::date) as dagen
from ruimtewacht w join product p on p.wet = w.wet and p.code = w.productcode
where w.klaar is null
group by w.gemeente, w.wet, w.productcode, p.naam;
grant select on ruimtewachttelling to ${toepassing};

insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('TOEWIJZING', 302, '{ruimtestap}',
     'delete from ruimtestap where wacht in (select id from ruimtewacht where keuze in (select id from keuze where toewijzing = any ($1::uuid[])))'),
    ('TOEWIJZING', 303, '{ruimtewacht}',
     'delete from ruimtewacht where keuze in (select id from keuze where toewijzing = any ($1::uuid[]))'),
    ('HULPVRAGER', 202, '{ruimtestap}',
     'delete from ruimtestap where wacht in (select id from ruimtewacht where hulpvrager = any ($1::uuid[]))'),
    ('HULPVRAGER', 203, '{ruimtewacht}', 'delete from ruimtewacht where hulpvrager = any ($1::uuid[])');
