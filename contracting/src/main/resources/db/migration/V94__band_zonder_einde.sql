-- RG-05: een band zonder einde telt. nu() loopt door: twee keer vragen geeft twee momenten, en 'coalesce(tot, nu()) >= nu()'
-- was daarom nooit waar. Wie nog steeds voor een aanbieder werkt kon zo over zijn aanvraag oordelen.
create or replace function beoordelaar_tegen(p_wie text, p_aanvraag uuid) returns text language sql stable as
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
                     where t.account in (select id from mens) and t.van <= nu() and (t.tot is null or t.tot > nu()))
            then 'beoordelaar_gebonden' end
$$;
