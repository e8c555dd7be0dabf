-- Als V98, in plpgsql: dan houdt een verbinding het plan vast. Zonder dat kostte het uitdenken, bij elke bladzijde twee
-- keer, meer dan het doen. De laatste oordelen worden een keer opgezocht, alleen van wat in beoordeling is, en niet per
-- aanvraag drie keer.
drop function beoordelingswerk(text);

-- p_aanvraag: alleen deze, of alle
create function beoordelingswerk(p_wie text, p_aanvraag uuid default null) returns table (aanvraag uuid, stap text, mijn boolean)
    language plpgsql stable set plan_cache_mode = force_generic_plan as
$$
#variable_conflict use_column
begin
    return query
    with laatste as materialized (
        select distinct on (o.aanvraag, o.voorwaarde) o.id, o.aanvraag, o.oordeel, o.beoordelaar
        from aanvraag a join eisoordeel o on o.aanvraag = a.id
        where a.toestand = 'IN_BEOORDELING' and (p_aanvraag is null or a.id = p_aanvraag)
        order by o.aanvraag, o.voorwaarde, o.nr desc
    ), nee as materialized (
        select l.aanvraag, l.beoordelaar, t.akkoord
        from laatste l left join tegenlezing t on t.oordeel = l.id
        where l.oordeel = 'VOLDOET_NIET'
    )
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
                when a.id in (select aanvraag from nee where not akkoord) then 'HEROORDELEN'
                when a.id in (select aanvraag from nee where akkoord is null) then 'NALEZEN'
                when exists (select from ongelijkheid i where a.id in (i.aanvraag, i.ander) and i.opgelost is null)
                    then 'ONGELIJKHEID'
                else 'VOORNEMEN' end
            when 'VOORGENOMEN_TOELATING' then b.beurt
            when 'VOORGENOMEN_AFWIJZING' then b.beurt
            else 'NIETS' end,
        a.gewijzigd_door = p_wie
            or a.id in (select o.aanvraag from eisoordeel o where o.beoordelaar = p_wie)
            or a.toestand = 'IN_BEOORDELING'
                and a.id in (select aanvraag from nee where akkoord is null and beoordelaar <> p_wie)
    from aanvraag a
    left join lateral (
        select case
            when k.op_tijd and k.uitspraak is null then 'UITSPRAAK_AFWACHTEN'
            when k.op_tijd and k.uitkomst = 'TOEGEWEZEN' then 'VOORNEMEN_INTREKKEN'
            when vandaag() > v.laatste_dag then 'BESLUITEN'
            else 'TERMIJN_AFWACHTEN' end as beurt
        from voornemen v left join kort_geding k on k.voornemen = v.id
        where v.aanvraag = a.id and v.vervallen is null) b on true
    where p_aanvraag is null or a.id = p_aanvraag;
end
$$;

create or replace function beoordelingsbeurt(p_aanvraag uuid) returns text language sql stable as
$$ select stap from beoordelingswerk(null, p_aanvraag) $$;
