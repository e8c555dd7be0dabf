-- Hoe lang een aanbieder na "in onderzoek" op een eindantwoord wacht (rulings A5): onder de Wmo zes weken onderzoek en twee
-- weken voor het besluit, onder de Jeugdwet wat de verordening zegt (V110), en anders acht. De regel van de dagtekening telt.
create function antwoordweken(p_gemeente text, p_wet text, p_dag date) returns int language sql stable as
$$
    select onderzoeksweken(p_gemeente, p_wet, p_dag) + case p_wet when 'WMO' then 2 else 0 end
$$;
