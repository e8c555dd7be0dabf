-- Een keuze die niemand afmaakt gaat dicht, en een keuze uit een besluit weet wat er toegekend is: wie de client koos en wat er
-- toegewezen wordt, staat op een bladzijde en wordt in een keer bevestigd (lifecycles §5; RG-01, RG-13, PO-16; ADR 0033).

alter table keuze
    add column regel uuid,
    add column gesloten timestamptz,
    add column sluitreden text check (length(sluitreden) between 1 and 2000),
    add column gesloten_door text,
    add constraint keuze_sluiting_heel check (num_nulls(gesloten, sluitreden, gesloten_door) in (0, 3)),
    add constraint keuze_dicht_of_toegewezen check (gesloten is null or toewijzing is null);
create index keuze_regel on keuze (regel) where regel is not null;
select verwijs('keuze', 'regel', 'beschikkingregel');
-- RG-16: over een zaak en een product loopt er een keuze tegelijk; een die dicht is loopt niet.
drop index keuze_een_tegelijk;
create unique index keuze_een_tegelijk on keuze (zaak, wet, productcode) where toewijzing is null and gesloten is null;

-- Wat een bekendgemaakt besluit in natura toekent en nog niet voorbij is.
create function toegekend(p_zaak uuid) returns table (regel uuid, beschikking uuid, categorie char(2), productcode text,
        begin date, eind date) language sql stable as
$$
    select r.id, b.id, r.categorie, r.productcode, r.begin, r.eind
    from beschikking b join bekendmaking k on k.beschikking = b.id
    join beschikkingregel r on r.beschikking = b.id and r.vorm = 'NATURA'
    where b.zaak = p_zaak and r.eind >= vandaag()
$$;

-- De keuze noemt de regel van het besluit waar zij uit volgt. Noemt niemand er een, dan is het de regel die dit toekent; is er
-- geen, dan is er nog niet besloten.
create function keuze_uit_besluit() returns trigger language plpgsql as
$$
declare
    i record;
begin
    select i0.productcode, p.categorie into i
    from interventie i0 join product p on p.wet = i0.wet and p.code = i0.productcode where i0.id = new.interventie;
    if new.regel is null then
        select t.regel into new.regel from toegekend(new.zaak) t
        where t.categorie = i.categorie and coalesce(t.productcode, i.productcode) = i.productcode
          and new.start between t.begin and t.eind order by t.begin, t.regel limit 1;
    elsif not exists (select from toegekend(new.zaak) t where t.regel = new.regel and t.categorie = i.categorie
                      and coalesce(t.productcode, i.productcode) = i.productcode and new.start between t.begin and t.eind) then
        raise exception 'dit kent het besluit niet toe' using errcode = '23514', constraint = 'keuze_past_bij_besluit';
    end if;
    new.gesloten := null;
    new.sluitreden := null;
    new.gesloten_door := null;
    return new;
end
$$;
create trigger keuze_uit_besluit before insert on keuze for each row execute function keuze_uit_besluit();

-- Wat er toegewezen wordt zodra de gekozen aanbieder ja zegt. Het staat vast bij het besluit van de client: een andere keuze
-- vraagt een nieuwe bevestiging.
create table toewijsopdracht (
    besluit    uuid primary key,
    gemeente   char(4) not null,
    eind       date,
    volume     bigint not null check (volume > 0),
    eenheid    char(2) not null check (eenheid in ('01', '04', '14', '16', '82', '83', '84')),
    frequentie char(1) not null check (frequentie in ('1', '2', '4', '6')),
    door       text not null,
    moment     timestamptz not null default nu()
);
select beveilig('toewijsopdracht', 'gemeente');
select alleen_toevoegen('toewijsopdracht');
select verwijs('toewijsopdracht', 'besluit', 'keuzebesluit');

create or replace view keuzestand with (security_invoker = true) as
select k.id as keuze, k.gemeente, l.id as lijst, l.hash, b.id as besluit, b.agb, b.kiezer, b.geadviseerd, b.reden,
       v.id as vraag, v.uiterlijk, a.antwoord, a.vanaf, a.grond, a.toelichting,
       case when k.toewijzing is not null then 'TOEGEWEZEN'
            when k.gesloten is not null then 'GESLOTEN'
            when l.id is null then 'VOORBEREID'
            -- een nieuwe lijst na een besluit is opnieuw kiezen
            when b.id is null or b.lijst <> l.id then 'LIJST_GETOOND'
            when v.id is null then 'VOORKEUR_CLIENT'
            when a.antwoord is null then 'BESCHIKBAARHEID_GEVRAAGD'
            when a.antwoord = 'JA' then 'GEKOZEN'
            else 'LIJST_GETOOND' end as stand,
       o.besluit is not null as meteen
from keuze k
left join lateral (select l.id, l.hash from keuzelijst l where l.keuze = k.id order by l.nr desc limit 1) l on true
left join lateral (select b.* from keuzebesluit b where b.keuze = k.id order by b.nr desc limit 1) b on true
left join beschikbaarheidsvraag v on v.besluit = b.id
left join beschikbaarheidsantwoord a on a.vraag = v.id
left join toewijsopdracht o on o.besluit = b.id;

create function toewijsopdracht_past() returns trigger language plpgsql as
$$
declare
    k keuze;
    s keuzestand;
begin
    select k0.* into k from keuzebesluit b join keuze k0 on k0.id = b.keuze where b.id = new.besluit;
    if k.id is null then
        return new;
    end if;
    perform 1 from keuze where id = k.id for update;
    select * into s from keuzestand where keuze = k.id;
    if huidige_rol() = 'REGISSEUR' and not werkt_aan_zaak(k.zaak, new.door) then
        raise exception 'deze zaak is van een ander' using errcode = '23514', constraint = 'zaak_van_regisseur';
    -- INV-5.4: eerst koos de client, en pas daarna gaat de vraag uit
    elsif s.stand <> 'VOORKEUR_CLIENT' or s.besluit <> new.besluit then
        raise exception 'eerst de keuze van de client' using errcode = '23514', constraint = 'keuze_toewijzing';
    elsif exists (select from beschikkingregel r where r.id = k.regel and (new.eind is null or new.eind > r.eind)) then
        raise exception 'het besluit loopt niet zo lang' using errcode = '23514', constraint = 'opdracht_binnen_besluit';
    end if;
    return new;
end
$$;
create trigger toewijsopdracht_past before insert on toewijsopdracht for each row execute function toewijsopdracht_past();

-- Als V121, en wat dicht is blijft dicht.
create or replace function keuzestap_past() returns trigger language plpgsql as
$$
declare
    v_keuze uuid := case tg_table_name
        when 'beschikbaarheidsvraag' then (select keuze from keuzebesluit where id = (to_jsonb(new) ->> 'besluit')::uuid)
        else (to_jsonb(new) ->> 'keuze')::uuid end;
    s keuzestand;
    nee text;
begin
    perform 1 from keuze where id = v_keuze for update;
    select * into s from keuzestand where keuze = v_keuze;
    nee := case when s.stand = 'GESLOTEN' then 'keuze_is_dicht' else case tg_table_name
        when 'keuzelijst' then
            case when s.stand not in ('VOORBEREID', 'LIJST_GETOOND', 'VOORKEUR_CLIENT') then 'keuze_stap_lijst' end
        when 'keuzebesluit' then
            case when s.stand not in ('LIJST_GETOOND', 'VOORKEUR_CLIENT') then 'keuze_stap_besluit'
                 when s.lijst <> (to_jsonb(new) ->> 'lijst')::uuid then 'keuze_oude_lijst'
                 when exists (select from keuzerij r where r.lijst = s.lijst and r.agb = to_jsonb(new) ->> 'agb'
                              and r.redenen <> '{}') then 'keuze_valt_af' end
        else
            case when s.stand <> 'VOORKEUR_CLIENT' or s.besluit <> (to_jsonb(new) ->> 'besluit')::uuid
                      or s.agb <> to_jsonb(new) ->> 'aanbieder' then 'keuze_stap_vraag' end end end;
    if nee is not null then
        raise exception 'keuze: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;

-- INV-5.4: toegewezen wordt aan wie de client koos en die ja zei, en aan niemand anders. Sluiten kan tot er toegewezen is.
create or replace function keuze_gang() returns trigger language plpgsql as
$$
declare
    s keuzestand;
begin
    if to_jsonb(new) - '{toewijzing,gesloten,sluitreden,gesloten_door}'::text[]
            <> to_jsonb(old) - '{toewijzing,gesloten,sluitreden,gesloten_door}'::text[] then
        raise exception 'een keuze verandert niet' using errcode = '23514', constraint = 'keuze_ligt_vast';
    end if;
    if old.gesloten is not null then
        raise exception 'deze keuze is dicht' using errcode = '23514', constraint = 'keuze_is_dicht';
    end if;
    if new.gesloten is not null then
        if old.toewijzing is not null or new.toewijzing is not null then
            raise exception 'er is al toegewezen' using errcode = '23514', constraint = 'keuze_dicht_of_toegewezen';
        end if;
        -- wie overleed of verhuisde kiest niet meer, wie dat ook vastlegt
        if huidige_rol() = 'REGISSEUR' and not werkt_aan_zaak(new.zaak, new.gesloten_door) and not exists (
                select from levensgebeurtenis g where g.hulpvrager = new.hulpvrager and g.soort in ('OVERLIJDEN', 'VERHUIZING')) then
            raise exception 'deze zaak is van een ander' using errcode = '23514', constraint = 'zaak_van_regisseur';
        end if;
        new.gesloten := nu();
        return new;
    end if;
    select * into s from keuzestand where keuze = old.id;
    if new.toewijzing is not null and (s.stand <> 'GEKOZEN' or not exists (
            select from toewijzing t where t.id = new.toewijzing and t.hulpvrager = old.hulpvrager
              and t.aanbieder = s.agb and t.wet = old.wet and t.productcode = old.productcode and t.begin >= s.vanaf)) then
        raise exception 'zonder keuze van de client geen toewijzing' using errcode = '23514', constraint = 'keuze_toewijzing';
    end if;
    -- Wat de aanbieder afkeurde (302) geldt als niet verstuurd; verder gaat een toewijzing er niet meer af.
    if old.toewijzing is not null and new.toewijzing is null
            and (select status from toewijzing where id = old.toewijzing) is distinct from 'AFGEKEURD' then
        raise exception 'er is al toegewezen' using errcode = '23514', constraint = 'keuze_al_toegewezen';
    end if;
    return new;
end
$$;

-- Wie sluit terwijl er een vraag uitstaat, trekt haar in: dat is geen nee van de aanbieder.
alter table beschikbaarheidsantwoord drop constraint beschikbaarheidsantwoord_antwoord_check,
    add constraint beschikbaarheidsantwoord_antwoord_check check (antwoord in ('JA', 'NEE', 'GEEN_REACTIE', 'INGETROKKEN'));
create or replace function beschikbaarheidsantwoord_poort() returns trigger language plpgsql as
$$
declare
    v beschikbaarheidsvraag;
    nee text;
begin
    select * into v from beschikbaarheidsvraag where id = new.vraag;
    new.moment := nu();
    nee := case
        -- alleen de klok zegt dat er niets kwam, en dan pas; intrekken doet alleen de gemeente
        when (new.antwoord in ('GEEN_REACTIE', 'INGETROKKEN')) <> (huidige_aanbieder() is null) then 'antwoord_kant'
        when new.antwoord = 'INGETROKKEN' and not exists (
                select from keuzebesluit b join keuze k on k.id = b.keuze where b.id = v.besluit and k.gesloten is not null)
            then 'antwoord_keuze_loopt'
        when new.antwoord = 'GEEN_REACTIE' and nu() < v.uiterlijk then 'antwoord_te_vroeg'
        when new.antwoord in ('JA', 'NEE') and nu() >= v.uiterlijk then 'antwoord_te_laat'
        when new.vanaf < v.start then 'antwoord_voor_start'
        when new.grond = 'CLIENTENSTOP' and not exists (
                select from contractbeperking b join raamovereenkomst o on o.id = b.overeenkomst
                where o.gemeente = v.gemeente and o.aanbieder = v.aanbieder and o.wet = v.wet and b.soort like 'CLIENTENSTOP%'
                  and b."begin" <= vandaag() and (b.eind is null or b.eind >= vandaag())) then 'antwoord_geen_stop'
        when new.grond = 'BESTEDINGSRUIMTE_BEREIKT' and not exists (
                select from raamovereenkomst o where o.gemeente = v.gemeente and o.aanbieder = v.aanbieder and o.wet = v.wet
                  and contract_van_kracht(o.toestand) and ruimte_benut(o, vandaag()) >= 95) then 'antwoord_ruimte_vrij'
        end;
    if nee is not null then
        raise exception 'antwoord: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;

insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('TOEWIJZING', 315, '{toewijsopdracht}',
     'delete from toewijsopdracht where besluit in (select id from keuzebesluit where keuze in (select id from keuze where toewijzing = any ($1::uuid[])))'),
    ('HULPVRAGER', 215, '{toewijsopdracht}',
     'delete from toewijsopdracht where besluit in (select id from keuzebesluit where keuze in (select id from keuze where hulpvrager = any ($1::uuid[])))');
