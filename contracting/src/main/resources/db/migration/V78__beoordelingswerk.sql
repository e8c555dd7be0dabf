-- Wat er aan een aanvraag als eerste te doen is. Het volgt uit wat er ligt; niemand vinkt een stap af. Niets hier telt hoeveel
-- aanbieders er zijn, en niets ordent hen naar wat zij bieden (INV-2.3): een werkvoorraad loopt op termijn.
create function bewijs_wordt_afgewacht(p_aanvraag uuid) returns boolean language sql stable as
$$
    select exists (select from bewijsverzoek q where q.aanvraag = p_aanvraag and q.tot >= vandaag() and q.ontvangen is null
        and not exists (select from aanvraagbewijs b where b.aanvraag = q.aanvraag and b.voorwaarde = q.voorwaarde
                        and not b.vervallen))
$$;

-- Een nee dat nog niemand nalas; wie het gaf leest het zelf niet na. Was de lezer het er niet mee eens, dan volgt een
-- nieuw oordeel.
create function nee_zonder_tweede(p_aanvraag uuid) returns setof eisoordeel language sql stable as
$$
    select o.* from laatste_oordelen(p_aanvraag) o where o.oordeel = 'VOLDOET_NIET'
        and not exists (select from tegenlezing t where t.oordeel = o.id)
$$;

create function beoordelingsbeurt(p_aanvraag uuid) returns text language sql stable as
$$
    select case a.toestand
        when 'INGEDIEND' then 'IN_BEHANDELING_NEMEN'
        when 'HERSTEL_GEVRAAGD' then 'HERSTEL_AFWACHTEN'
        when 'VOLLEDIGHEID' then case
            when exists (select from voorwaarde v where v.voorwaardenset = a.voorwaardenset and v.eis = 'PROCEDURE'
                         and not exists (select from eisoordeel o where o.aanvraag = a.id and o.voorwaarde = v.id))
                then 'VOLLEDIGHEID_TOETSEN'
            when bewijs_wordt_afgewacht(a.id) then 'BEWIJS_AFWACHTEN'
            else 'BEGINNEN' end
        when 'BIBOB' then case when bewijs_wordt_afgewacht(a.id) then 'BIBOB_AFWACHTEN' else 'BIBOB_SLUITEN' end
        when 'IN_BEOORDELING' then case
            when beoordelingsuitkomst(a.id) = 'ONBESLIST' then 'BEOORDELEN'
            when exists (select from laatste_oordelen(a.id) o join tegenlezing t on t.oordeel = o.id and not t.akkoord
                         where o.oordeel = 'VOLDOET_NIET') then 'HEROORDELEN'
            when exists (select from nee_zonder_tweede(a.id)) then 'NALEZEN'
            when exists (select from ongelijkheid where a.id in (aanvraag, ander) and opgelost is null) then 'ONGELIJKHEID'
            else 'VOORNEMEN' end
        when 'VOORGENOMEN_TOELATING' then b.beurt
        when 'VOORGENOMEN_AFWIJZING' then b.beurt
        else 'NIETS' end
    from aanvraag a
    left join lateral (
        select case
            when k.op_tijd and k.uitspraak is null then 'UITSPRAAK_AFWACHTEN'
            when k.op_tijd and k.uitkomst = 'TOEGEWEZEN' then 'VOORNEMEN_INTREKKEN'
            when vandaag() > v.laatste_dag then 'BESLUITEN'
            else 'TERMIJN_AFWACHTEN' end as beurt
        from voornemen v left join kort_geding k on k.voornemen = v.id
        where v.aanvraag = a.id and v.vervallen is null) b on true
    where a.id = p_aanvraag
$$;

-- Is dit werk van deze beoordelaar: hij deed de laatste stap, gaf er een oordeel over, of kan nalezen wat een ander vond.
create function beoordeling_is_van(a aanvraag, p_wie text) returns boolean language sql stable as
$$
    select a.gewijzigd_door = p_wie
        or exists (select from eisoordeel o where o.aanvraag = a.id and o.beoordelaar = p_wie)
        or a.toestand = 'IN_BEOORDELING' and exists (select from nee_zonder_tweede(a.id) n where n.beoordelaar <> p_wie)
$$;
create index klacht_open on klacht (gemeente, aanvraag) where uitkomst is null;
