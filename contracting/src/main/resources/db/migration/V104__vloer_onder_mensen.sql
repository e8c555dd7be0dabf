-- De vloer onder wie er werkt (docs/adr/0022). Accounts, rollen, banden en sleutels zijn van de organisatie die over ze
-- gaat: binnen een deur leest en schrijft alleen zij, en het platform. Wie er nog niet is, komt langs de rol VOORDEUR, die
-- geen loket draagt. Wat een ander over iemand moet weten is een naam, of een ja of nee, langs de functies hieronder.

-- De accounts van deze organisatie: die zij beheert, en van wie er nu of straks een rol bij haar heeft.
create function eigen_accounts() returns setof uuid language sql stable rows 100
    security definer set search_path = public, pg_temp as
$$
    select id from account where gemeente = huidige_gemeente() or aanbieder = huidige_aanbieder()
    union
    select account from toekenning
    where (gemeente = huidige_gemeente() or aanbieder = huidige_aanbieder()) and (tot is null or tot > nu())
$$;

do $$
declare
    platform constant text := '(select huidige_gemeente()) = ''0000''';
    voordeur constant text := '(select huidige_rol()) = ''VOORDEUR''';
    eigen constant text := 'gemeente = (select huidige_gemeente()) or aanbieder = (select huidige_aanbieder())';
    wie text;
    t text;
begin
    foreach t in array array['account', 'toekenning', 'binding', 'accountsleutel', 'identiteit', 'tweede_stap',
                             'herstelcode', 'inschrijving'] loop
        execute format('drop policy algemeen on %I', t);
        execute format('drop policy bezoeker_niet on %I', t);
        -- Alleen wie migreert, en de functies die hij leende: de toepassing is nooit eigenaar.
        execute format('create policy eigenaar on %I to current_user using (true) with check (true)', t);
    end loop;

    wie := format('%s or %s or %s or id in (select eigen_accounts())', platform, voordeur, eigen);
    execute format('create policy account on account for select using (%s)', wie);
    -- Een nieuw account is nog van geen ander mens; dat koppelt een beheerder daarna.
    execute format('create policy account_maken on account for insert with check (persoon is null and (%s))', wie);
    execute format('create policy account_bijwerken on account for update using (%s) with check (%s)', wie, wie);

    -- Een rol is van de organisatie die haar gaf, en die geeft haar aan iemand die zij al kent.
    wie := format('%s or %s or %s', platform, voordeur, eigen);
    execute format('create policy toekenning on toekenning for select using (%s)', wie);
    execute format('create policy toekenning_beeindigen on toekenning for update using (%s) with check (%s)', wie, wie);
    execute format('create policy toekenning_geven on toekenning for insert
                    with check (%s or %s or (%s) and account in (select eigen_accounts()))', platform, voordeur, eigen);

    -- Een band is nooit nodig om binnen te komen.
    wie := format('%s or account in (select eigen_accounts())', platform);
    execute format('create policy van_account on binding using (%s) with check (%s)', wie, wie);
    wie := format('%s or %s or account in (select eigen_accounts())', platform, voordeur);
    foreach t in array array['accountsleutel', 'identiteit', 'tweede_stap', 'herstelcode'] loop
        execute format('create policy van_account on %I using (%s) with check (%s)', t, wie, wie);
    end loop;

    -- Een inschrijving komt van buiten; alleen het platform leest haar en besluit.
    execute format('create policy inschrijving on inschrijving using (%s) with check (%s)', platform, platform);
    execute format('create policy inschrijving_melden on inschrijving for insert with check (%s)', voordeur);
end
$$;
create index account_gemeente on account (gemeente) where gemeente is not null;
create index account_aanbieder on account (aanbieder) where aanbieder is not null;

-- Wat V62.1 met triggers bewaakte, staat nu in het beleid.
drop trigger eigen_account on account;
drop trigger eigen_account on binding;
drop trigger eigen_account on accountsleutel;
drop trigger eigen_account on tweede_stap;
drop trigger eigen_account on herstelcode;
drop trigger eigen_account on identiteit;
drop trigger eigen_toekenning on toekenning;
drop trigger alleen_platform on inschrijving;
drop function eis_eigen_account();
drop function eis_eigen_toekenning();
drop function eis_platform();
drop function account_van_huurder(uuid);

-- Beleid kijkt naar een rij en niet naar wat eraan verandert. Wie een account mag bijwerken, geeft het daarmee nog niet
-- aan een andere organisatie of een ander mens.
create function mens_blijft() returns trigger language plpgsql as
$$
begin
    if current_user = '${toepassing}' then
        raise exception 'van wie % is, verandert hier niet', tg_table_name using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger mens_blijft before update of id, gebruikersnaam, rol, gemeente, aanbieder, persoon on account
    for each row when ((old.id, old.gebruikersnaam, old.rol, old.gemeente, old.aanbieder, old.persoon) is distinct from
                       (new.id, new.gebruikersnaam, new.rol, new.gemeente, new.aanbieder, new.persoon))
    execute function mens_blijft();
create trigger mens_blijft before update of id, account, rol, gemeente, aanbieder, vervangt on toekenning
    for each row when ((old.id, old.account, old.rol, old.gemeente, old.aanbieder, old.vervangt) is distinct from
                       (new.id, new.account, new.rol, new.gemeente, new.aanbieder, new.vervangt))
    execute function mens_blijft();
create trigger mens_blijft before update of account on binding
    for each row when (old.account is distinct from new.account) execute function mens_blijft();

-- Mag deze organisatie het account beheren? Zij beheert wat bij haar begon; wie er een rol heeft, beheert een ander.
create function is_beheerd(a account) returns boolean language sql stable as
$$
    select coalesce(huidige_gemeente() = '0000' or a.gemeente = huidige_gemeente()
                    or a.aanbieder = huidige_aanbieder(), false)
$$;

-- Namen. Een logregel, een taak en een vervanging noemen mensen, ook van een ander; meer dan de naam is er niet te zien.
-- Een bezoeker en een verbinding zonder huurder zien ook die niet.
create function naam_van(p_gebruikersnaam text) returns text language sql stable
    security definer set search_path = public, pg_temp as
$$
    select naam from account where gebruikersnaam = p_gebruikersnaam
      and (huidige_gemeente() is not null or huidige_aanbieder() is not null or huidige_rol() = 'VOORDEUR')
$$;

create function gebruikersnaam_van(p_account uuid) returns text language sql stable
    security definer set search_path = public, pg_temp as
$$
    select gebruikersnaam from account where id = p_account
      and (huidige_gemeente() is not null or huidige_aanbieder() is not null or huidige_rol() = 'VOORDEUR')
$$;

-- Ja of nee: twee namen van één mens, en een mens die aan een aanbieder vastzit (RG-05). Vier ogen en band moeten ook
-- tellen wat bij een ander staat; wie dat niet zag, liet zichzelf door.
create or replace function zelfde_mens(a text, b text) returns boolean language sql stable
    security definer set search_path = public, pg_temp as
$$
    select a = b or exists (select from account x join account y on coalesce(x.persoon, x.id) = coalesce(y.persoon, y.id)
                            where x.gebruikersnaam = a and y.gebruikersnaam = b)
$$;

create function is_gebonden(p_wie text, p_aanbieder text) returns boolean language sql stable
    security definer set search_path = public, pg_temp as
$$
    with mens as (
        select b.id from account a join account b on coalesce(a.persoon, a.id) = coalesce(b.persoon, b.id)
        where a.gebruikersnaam = p_wie)
    select exists (select from binding b where b.aanbieder = p_aanbieder and b.account in (select id from mens)
                     and vandaag() between b.van and coalesce(b.tot, vandaag()))
        or exists (select from toekenning t where t.aanbieder = p_aanbieder and t.account in (select id from mens)
                     and t.van <= nu() and (t.tot is null or t.tot > nu()))
$$;

create or replace function beoordelaar_tegen(p_wie text, p_aanvraag uuid) returns text language sql stable as
$$
    with a as (select * from aanvraag where id = p_aanvraag)
    select case
        when exists (select from a join voorwaardenset s on s.id = a.voorwaardenset
                     where zelfde_mens(s.opgesteld_door, p_wie))
            then 'beoordelaar_opsteller'
        when exists (select from a where is_gebonden(p_wie, a.aanbieder)) then 'beoordelaar_gebonden' end
$$;

create or replace function gunning_beoordelaar_tegen(p_wie text, p_openstelling uuid, p_perceel int) returns text
    language sql stable as
$$
    with i as (select * from perceelinschrijving where openstelling = p_openstelling and perceel = p_perceel)
    select case
        when exists (select from gunningsmodel m where m.openstelling = p_openstelling and zelfde_mens(m.door, p_wie))
          or exists (select from i join voorwaardenset s on s.id = i.voorwaardenset
                     where zelfde_mens(s.opgesteld_door, p_wie))
            then 'gunning_opsteller'
        when exists (select from i where is_gebonden(p_wie, i.aanbieder)) then 'gunning_gebonden' end
$$;

create or replace function tegenlezing_past() returns trigger language plpgsql as
$$
declare
    o eisoordeel;
    nee text;
begin
    select * into o from eisoordeel where id = new.oordeel;
    nee := case when zelfde_mens(o.beoordelaar, new.beoordelaar) then 'tegenlezing_zelfde'
                else beoordelaar_tegen(new.beoordelaar, o.aanvraag) end;
    if nee is not null then
        raise exception 'tegenlezing: %', nee using errcode = '23514', constraint = nee;
    end if;
    new.moment := nu();
    return new;
end
$$;

create or replace function noodinzage_oordeel() returns trigger language plpgsql as
$$
begin
    if old.oordeel is not null
            or (new.id, new.gemeente, new.hulpvrager, new.reden, new.door, new.rol, new.geopend)
               is distinct from (old.id, old.gemeente, old.hulpvrager, old.reden, old.door, old.rol, old.geopend) then
        raise exception 'een noodinzage verandert niet; zij wordt beoordeeld, eenmaal'
            using errcode = '23514', constraint = 'noodinzage_blijft';
    end if;
    if zelfde_mens(new.door, new.beoordeeld_door) then
        raise exception 'wie keek beoordeelt zichzelf niet'
            using errcode = '23514', constraint = 'noodinzage_vier_ogen';
    end if;
    return new;
end
$$;

-- Over een mens die van deze organisatie is staat er ook iets bij een ander: zijn banden, zijn andere namen, zijn rollen.
create function banden_van(p_account uuid)
    returns table (aanbieder char(8), aard text, van date, tot date, melding uuid) language sql stable rows 5
    security definer set search_path = public, pg_temp as
$$
    with mens as (
        select a.id from account m join account a on coalesce(a.persoon, a.id) = coalesce(m.persoon, m.id)
        where m.id = p_account and (huidige_gemeente() = '0000' or m.id in (select eigen_accounts())))
    select b.aanbieder, b.aard, b.van, b.tot, case when b.account = p_account then b.id end
    from mens join binding b on b.account = mens.id
    union all
    select t.aanbieder, 'DIENSTVERBAND', (t.van at time zone 'Europe/Amsterdam')::date,
           (t.tot at time zone 'Europe/Amsterdam')::date, null
    from mens join toekenning t on t.account = mens.id where t.aanbieder is not null
$$;
drop view band_met_aanbieder;
create view band_met_aanbieder with (security_invoker = true) as
select m.id as account, m.gebruikersnaam, b.aanbieder, b.aard, b.van, b.tot, b.melding
from account m cross join lateral banden_van(m.id) b;
grant select on band_met_aanbieder to ${toepassing};

create function namen_van_mens(p_account uuid) returns setof text language sql stable rows 3
    security definer set search_path = public, pg_temp as
$$
    select a.gebruikersnaam from account m join account a on coalesce(a.persoon, a.id) = coalesce(m.persoon, m.id)
    where m.id = p_account and (huidige_gemeente() = '0000' or m.id in (select eigen_accounts())) and a.id <> m.id
$$;

create function lopende_rollen(p_gebruikersnaam text) returns setof toekenning language sql stable rows 3
    security definer set search_path = public, pg_temp as
$$
    select t.* from account a join toekenning t on t.account = a.id
    where a.gebruikersnaam = p_gebruikersnaam and a.actief and t.van <= nu() and (t.tot is null or t.tot > nu())
      and (huidige_gemeente() = '0000' or huidige_rol() = 'VOORDEUR' or a.id in (select eigen_accounts()))
$$;

-- Twee dingen die een beheerder over meer organisaties heen doet, met een account dat hij beheert.
create function koppel_mens(p_account uuid, p_ander text) returns int language plpgsql
    security definer set search_path = public, pg_temp as
$$
declare
    v_een uuid := (select coalesce(a.persoon, a.id) from account a where a.id = p_account and is_beheerd(a));
    v_ander uuid := (select coalesce(a.persoon, a.id) from account a where a.gebruikersnaam = p_ander and is_beheerd(a));
    v_geraakt int;
begin
    -- Wie al bij een van beiden hoorde gaat mee.
    update account set persoon = v_een
    where v_een is not null and v_ander is not null and coalesce(persoon, id) in (v_een, v_ander);
    get diagnostics v_geraakt = row_count;
    return v_geraakt;
end
$$;

create function beeindig_rollen(p_account uuid, p_door text) returns int language plpgsql
    security definer set search_path = public, pg_temp as
$$
declare
    v_geraakt int;
begin
    update toekenning t set tot = greatest(t.van, nu()), beeindigd_door = p_door from account a
    where t.account = p_account and (t.tot is null or t.tot > nu())
      and a.id = t.account and a.vertrokken is not null and is_beheerd(a);
    get diagnostics v_geraakt = row_count;
    return v_geraakt;
end
$$;

-- Post aan iemand van een ander. Waar hij werkt, het liefst bij de afzender en dan bij deze gemeente; zijn rol staat er
-- niet bij. Het adres pas als de kennisgeving aan hem er ligt, en alleen voor wie haar stuurde: het bewijs noemt het ook.
create function werkplek(p_gebruikersnaam text, p_gemeente text, p_afzender text)
    returns table (gemeente char(4), aanbieder char(8)) language sql stable rows 1
    security definer set search_path = public, pg_temp as
$$
    select t.gemeente, t.aanbieder from account a join toekenning t on t.account = a.id
    where a.gebruikersnaam = p_gebruikersnaam and a.actief and t.van <= nu() and (t.tot is null or t.tot > nu())
    order by coalesce(t.aanbieder = p_afzender, false) desc, coalesce(t.gemeente = p_gemeente, false) desc, t.van, t.id
    limit 1
$$;

create function postadressen(p_kennisgeving uuid) returns table (email text, taal text) language sql stable rows 5
    security definer set search_path = public, pg_temp as
$$
    with k as (
        select * from kennisgeving where id = p_kennisgeving and (van = 'AANBIEDER') = (huidige_aanbieder() is not null)),
    adres as (
        select a.email, a.taal from k join account a on a.gebruikersnaam = k.persoon where a.actief
        union all
        select z.email, 'nl' from k join zorgaanbieder z on z.agb = k.aanbieder
        where k.persoon is null and k.voor = 'AANBIEDER'
        union all
        select t.email, t.taal from k join lopende_toekenning t on t.gemeente = k.gemeente and t.rol = coalesce(k.rol, t.rol)
        where k.persoon is null and k.voor = 'GEMEENTE')
    select distinct on (a.email) a.email, a.taal from adres a where a.email is not null order by a.email
$$;

do $$
declare
    f regprocedure;
begin
    foreach f in array array['eigen_accounts()', 'naam_van(text)', 'gebruikersnaam_van(uuid)', 'zelfde_mens(text, text)',
        'is_gebonden(text, text)', 'banden_van(uuid)', 'namen_van_mens(uuid)', 'lopende_rollen(text)',
        'koppel_mens(uuid, text)', 'beeindig_rollen(uuid, text)', 'werkplek(text, text, text)',
        'postadressen(uuid)']::regprocedure[] loop
        execute format('revoke execute on function %s from public', f);
        execute format('grant execute on function %s to ${toepassing}', f);
    end loop;
end
$$;
