-- Melden zonder account (SI-01). Een bezoeker schrijft niets (ADR 0017); deze functie doet het voor hem, en niets anders:
-- een melding erbij, bij de gemeente die hij kiest. Terug komt een kenmerk waar niets mee te lezen is.
create function meld_van_buiten(p_gemeente text, p_soort text, p_bron text, p_over_naam text, p_over_geboren date,
                                p_contact text, p_relatie text, p_situatie text, p_inhoud text, p_spoed boolean)
    returns text language plpgsql security definer set search_path = public, pg_temp as
$$
declare
    v_id uuid := gen_random_uuid();
    v_gemeente text := coalesce(current_setting('zorg.gemeente', true), '');
    v_kenmerk text;
begin
    if huidige_rol() is distinct from 'BEZOEKER' then
        raise exception 'wie een account heeft meldt langs het loket' using errcode = '42501';
    end if;
    if p_bron not in ('BURGER', 'KETENPARTNER') then
        raise exception 'van buiten komt een burger of een ketenpartner'
            using errcode = '23514', constraint = 'melding_van_buiten';
    end if;
    if p_gemeente = '0000' or not exists (select from gemeente where code = p_gemeente) then
        raise exception 'deze gemeente doet niet mee' using errcode = '23514', constraint = 'melding_gemeente';
    end if;
    perform set_config('zorg.rol', 'SYSTEEM', true), set_config('zorg.gemeente', p_gemeente, true);
    -- † zestig per uur per gemeente; het slot laat gelijktijdige meldingen elkaar zien
    perform pg_advisory_xact_lock(hashtextextended('melding_van_buiten' || p_gemeente, 0));
    if (select count(*) from melding where gemeente = p_gemeente and ontvangen > nu() - interval '1 hour'
        and door = 'bezoeker') >= 60 then
        raise exception 'te veel meldingen van buiten in een uur' using errcode = '23514', constraint = 'melding_te_vaak';
    end if;
    insert into melding (id, gemeente, soort, bron, over_naam, over_geboren, contact, relatie, situatie, inhoud, spoed,
                         door)
    values (v_id, p_gemeente, p_soort, p_bron, p_over_naam, p_over_geboren, p_contact, p_relatie, p_situatie, p_inhoud,
            p_spoed, 'bezoeker')
    returning kenmerk into v_kenmerk;
    perform schrijf_logregel(p_gemeente, null, 'bezoeker', 'BEZOEKER', 'Buitenmeldloket.meld', v_id, null, null, 'GEDAAN',
                             null, null, null);
    perform set_config('zorg.rol', 'BEZOEKER', true), set_config('zorg.gemeente', v_gemeente, true);
    return v_kenmerk;
end
$$;
revoke execute on function meld_van_buiten from public;
grant execute on function meld_van_buiten to ${toepassing};
