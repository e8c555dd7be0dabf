-- V11: een gevolg ligt vast voor de eerste aanvraag. Wie het vastlegt en wie indient, keken tot nu elk naar wat er al lag en
-- konden elkaar op dezelfde seconde missen. Nu wacht de een op de ander: indieners delen het slot, wie vastlegt heeft het
-- alleen, en wie wachtte kijkt daarna opnieuw.
create or replace function gevolg_past() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtext('gevolg' || new.openstelling));
    if not exists (select from voorwaarde where id = new.voorwaarde and gevolg = 'KAN') then
        raise exception 'alleen een KAN-eis heeft een regel' using errcode = '23514', constraint = 'gevolg_alleen_kan';
    end if;
    if exists (select from aanvraag where openstelling = new.openstelling and ingediend is not null) then
        raise exception 'na de eerste aanvraag ligt het gevolg vast' using errcode = '23514', constraint = 'gevolg_ligt_vast';
    end if;
    return new;
end
$$;

create function aanvraag_na_gevolg() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock_shared(hashtext('gevolg' || new.openstelling));
    return new;
end
$$;
create trigger aanvraag_na_gevolg before update on aanvraag for each row
    when (old.ingediend is null and new.ingediend is not null) execute function aanvraag_na_gevolg();
