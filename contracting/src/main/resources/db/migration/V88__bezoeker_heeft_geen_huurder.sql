-- Wie zonder account komt hoort bij geen gemeente en is ook het platform niet, al staat zijn vraag op code 0000. Met een
-- leeg antwoord past elke vergelijking op huurder niet: hij ziet en schrijft niets wat van een gemeente, een aanbieder
-- of het platform is, behalve wat zelf zegt dat het openbaar is. Geen beleid hoeft daar dan nog aan te denken.
create or replace function huidige_gemeente() returns char(4) language sql stable as
$$
select case when current_setting('zorg.rol', true) is distinct from 'BEZOEKER'
            then nullif(current_setting('zorg.gemeente', true), '')::char(4) end
$$;
