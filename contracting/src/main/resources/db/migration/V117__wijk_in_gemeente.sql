-- Een wijk ligt in een gemeente: zonder die gemeente gold een kadertarief nergens, en stond het naast het tarief voor alle
-- gemeenten. Een tariefregel kende deze regel al (V45). Wat er al staat toetst PostgreSQL hier mee: een check loopt langs
-- de rijen zelf, dus FORCE verbergt er geen (rulings D3).
alter table kadertarief add constraint kadertarief_wijk_in_gemeente check (wijk is null or deelnemer is not null);
