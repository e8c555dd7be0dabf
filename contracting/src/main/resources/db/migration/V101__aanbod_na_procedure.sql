-- Onder een toelating kiest de gemeente niemand (OH-01, OP-19): een overeenkomst ontstaat daar alleen uit een toelating.
-- Onder SAS ontstaat zij alleen uit een gegunde inschrijving. Wie van elders een lopende overeenkomst meebrengt (ACTIEF)
-- en wie wordt inbesteed of gesubsidieerd, valt hier niet onder.
create function aanbod_tegen(o raamovereenkomst) returns text language sql stable as
$$
    select case
        when k.procedure = 'TOELATING' and not exists (
            select from aanvraag a join voorwaardenset v on v.id = a.voorwaardenset
            where a.id = o.aanvraag and a.aanbieder = o.aanbieder and a.toestand = 'TOEGELATEN' and v.kader = k.id)
            then 'aanbod_zonder_toelating'
        when k.procedure like 'SAS%' and not exists (
            select from perceelinschrijving i join voorwaardenset v on v.id = i.voorwaardenset
            where i.id = o.inschrijving and i.aanbieder = o.aanbieder and i.toestand = 'GEGUND' and v.kader = k.id)
            then 'aanbod_zonder_gunning' end
    from voorwaardenset s join inkoopkader k on k.id = s.kader
    where s.id = o.voorwaardenset
$$;

create function aanbod_na_procedure() returns trigger language plpgsql as
$$
declare
    nee text := aanbod_tegen(new);
begin
    if nee is not null then
        raise exception 'aanbod: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger aanbod_na_procedure before insert on raamovereenkomst for each row
    when (new.toestand = 'CONTRACT_AANGEBODEN') execute function aanbod_na_procedure();
