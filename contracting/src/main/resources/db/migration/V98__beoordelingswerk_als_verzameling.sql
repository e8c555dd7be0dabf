-- De werkvoorraad van de beoordelaars loopt op wie aan zet is. Een functie per aanvraag kost honderd keer de tijd van
-- dezelfde vraag in de opdracht zelf: PostgreSQL begint voor elke rij een nieuwe opdracht, en doet dat voor elke plek
-- waar de uitkomst staat. Daarom staat de regel hier als verzameling, die het in de opdracht van de lijst overneemt.
-- De functies per aanvraag blijven, en lezen hieruit.
create function onbesliste_eisen() returns table (aanvraag uuid, voorwaarde uuid) language sql stable as
$$
    select a.id, v.id from aanvraag a join voorwaarde v on v.voorwaardenset = a.voorwaardenset and v.eis is not null
    where not exists (select from eisoordeel o where o.aanvraag = a.id and o.voorwaarde = v.id)
$$;

create or replace function beoordelingsuitkomst(p_aanvraag uuid) returns text language sql stable as
$$
    select case
        when exists (select from onbesliste_eisen() e where e.aanvraag = a.id) then 'ONBESLIST'
        when exists (select from laatste_oordelen(a.id) o where o.oordeel = 'VOLDOET_NIET'
                     and leidt_tot_afwijzing(a.openstelling, o.voorwaarde)) then 'AFWIJZING'
        else 'TOELATING' end
    from aanvraag a where a.id = p_aanvraag
$$;

-- Wat er aan elke aanvraag als eerste te doen is, en of dat werk van deze beoordelaar is (zie V78).
create function beoordelingswerk(p_wie text) returns table (aanvraag uuid, stap text, mijn boolean)
    language sql stable as
$$
    select a.id,
        case a.toestand
            when 'INGEDIEND' then 'IN_BEHANDELING_NEMEN'
            when 'HERSTEL_GEVRAAGD' then 'HERSTEL_AFWACHTEN'
            when 'VOLLEDIGHEID' then case
                when exists (select from onbesliste_eisen() e join voorwaarde v on v.id = e.voorwaarde
                             where e.aanvraag = a.id and v.eis = 'PROCEDURE') then 'VOLLEDIGHEID_TOETSEN'
                when bewijs_wordt_afgewacht(a.id) then 'BEWIJS_AFWACHTEN'
                else 'BEGINNEN' end
            when 'BIBOB' then case when bewijs_wordt_afgewacht(a.id) then 'BIBOB_AFWACHTEN' else 'BIBOB_SLUITEN' end
            when 'IN_BEOORDELING' then case
                when exists (select from onbesliste_eisen() e where e.aanvraag = a.id) then 'BEOORDELEN'
                when exists (select from laatste_oordelen(a.id) o join tegenlezing t on t.oordeel = o.id and not t.akkoord
                             where o.oordeel = 'VOLDOET_NIET') then 'HEROORDELEN'
                when exists (select from nee_zonder_tweede(a.id)) then 'NALEZEN'
                when exists (select from ongelijkheid i where a.id in (i.aanvraag, i.ander) and i.opgelost is null)
                    then 'ONGELIJKHEID'
                else 'VOORNEMEN' end
            when 'VOORGENOMEN_TOELATING' then b.beurt
            when 'VOORGENOMEN_AFWIJZING' then b.beurt
            else 'NIETS' end,
        a.gewijzigd_door = p_wie
            or exists (select from eisoordeel o where o.aanvraag = a.id and o.beoordelaar = p_wie)
            or a.toestand = 'IN_BEOORDELING'
                and exists (select from nee_zonder_tweede(a.id) n where n.beoordelaar <> p_wie)
    from aanvraag a
    left join lateral (
        select case
            when k.op_tijd and k.uitspraak is null then 'UITSPRAAK_AFWACHTEN'
            when k.op_tijd and k.uitkomst = 'TOEGEWEZEN' then 'VOORNEMEN_INTREKKEN'
            when vandaag() > v.laatste_dag then 'BESLUITEN'
            else 'TERMIJN_AFWACHTEN' end as beurt
        from voornemen v left join kort_geding k on k.voornemen = v.id
        where v.aanvraag = a.id and v.vervallen is null) b on true
$$;

create or replace function beoordelingsbeurt(p_aanvraag uuid) returns text language sql stable as
$$ select stap from beoordelingswerk(null) where aanvraag = p_aanvraag $$;

drop function beoordeling_is_van(aanvraag, text);
