-- Een vloer onder de tabellen zonder huurder (docs/adr/0010). Zij staan open voor lezen, want wie aanmeldt heeft nog
-- geen huurder; maar wie er binnen een deur schrijft, schrijft alleen over mensen en rollen van zijn organisatie.

-- Wat nooit verdwijnt, kan de toepassing niet weggooien.
revoke delete, truncate on account, toekenning, identiteit, binding, inschrijving, gemeente, zorgaanbieder, product,
    samenwerking, wijk, klok from ${toepassing};
revoke insert on klok from ${toepassing};

-- Mag de huurder van deze transactie aan dit account komen? Zonder huurder is het de aanmelding zelf (de methoden
-- voor de deur), en het platform gaat over iedereen.
create function account_van_huurder(p_account uuid) returns boolean language sql stable as
$$
    select coalesce(huidige_gemeente(), huidige_aanbieder(), '0000') = '0000'
        or exists (select from account a where a.id = p_account
                   and coalesce(a.gemeente, a.aanbieder) = coalesce(huidige_gemeente(), huidige_aanbieder()))
        or exists (select from toekenning t where t.account = p_account and (t.tot is null or t.tot > nu())
                   and coalesce(t.gemeente, t.aanbieder) = coalesce(huidige_gemeente(), huidige_aanbieder()))
$$;

create function eis_eigen_account() returns trigger language plpgsql as
$$
declare
    v_account uuid := case tg_table_name when 'account' then (to_jsonb(new) ->> 'id')::uuid
                                         else (to_jsonb(new) ->> 'account')::uuid end;
begin
    if current_user <> '${toepassing}' or account_van_huurder(v_account) then
        return new;
    end if;
    -- Twee accounts van één mens samenvoegen raakt ook de andere die al bij hem hoorden.
    if tg_table_name = 'account' then
        if to_jsonb(new) - 'persoon' <> to_jsonb(old) - 'persoon'
                or not exists (select from account a where account_van_huurder(a.id)
                               and coalesce(a.persoon, a.id) = coalesce(old.persoon, old.id)) then
            raise exception 'dit account is van een andere organisatie' using errcode = '42501';
        end if;
    else
        raise exception 'dit account is van een andere organisatie' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger eigen_account before update on account for each row execute function eis_eigen_account();
create trigger eigen_account before insert or update on binding for each row execute function eis_eigen_account();
create trigger eigen_account before insert or update on accountsleutel for each row execute function eis_eigen_account();
create trigger eigen_account before insert or update on tweede_stap for each row execute function eis_eigen_account();
create trigger eigen_account before insert or update on herstelcode for each row execute function eis_eigen_account();
create trigger eigen_account before insert or update on identiteit for each row execute function eis_eigen_account();

-- Een rol geeft men bij de eigen organisatie, en alleen daar beëindigt men haar. Vertrekt iemand, dan houdt alles op:
-- dat mag de organisatie die over zijn account gaat.
create function eis_eigen_toekenning() returns trigger language plpgsql as
$$
declare
    v_ik text := coalesce(huidige_gemeente(), huidige_aanbieder());
begin
    if current_user = '${toepassing}' and v_ik is not null and v_ik <> '0000'
            and coalesce(new.gemeente, new.aanbieder) <> v_ik
            and not (tg_op = 'UPDATE' and new.tot is not null
                     and exists (select from account a where a.id = new.account and a.vertrokken is not null
                                 and coalesce(a.gemeente, a.aanbieder) = v_ik)) then
        raise exception 'een rol is van de organisatie die haar geeft' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger eigen_toekenning before insert or update on toekenning
    for each row execute function eis_eigen_toekenning();

-- Een inschrijving komt van buiten; alleen het platform besluit.
create function eis_platform() returns trigger language plpgsql as
$$
begin
    if current_user = '${toepassing}' and huidige_gemeente() is distinct from '0000' then
        raise exception 'over een inschrijving besluit het platform' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger alleen_platform before update on inschrijving for each row execute function eis_platform();

-- Wie op een dag aan welke zorgaanbieder vastzit (RG-05): wat gemeld is, en elke rol die een account van dezelfde
-- mens daar heeft. Andere kamers leggen hier hun regel naast.
create view band_met_aanbieder with (security_invoker = true) as
select m.id as account, m.gebruikersnaam, b.aanbieder, b.aard, b.van, b.tot,
       case when b.account = m.id then b.id end as melding
from account m join account a on coalesce(a.persoon, a.id) = coalesce(m.persoon, m.id)
join binding b on b.account = a.id
union all
select m.id, m.gebruikersnaam, t.aanbieder, 'DIENSTVERBAND', (t.van at time zone 'Europe/Amsterdam')::date,
       (t.tot at time zone 'Europe/Amsterdam')::date, null
from account m join account a on coalesce(a.persoon, a.id) = coalesce(m.persoon, m.id)
join toekenning t on t.account = a.id where t.aanbieder is not null;
grant select on band_met_aanbieder to ${toepassing};

-- Dezelfde band meldt men niet twee keer tegelijk.
alter table binding add constraint binding_eenmaal exclude using gist (
    account with =, aanbieder with =, aard with =, daterange(van, tot, '[]') with &&);
