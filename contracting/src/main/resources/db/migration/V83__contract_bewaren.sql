-- Wat aan een toewijzing hangt gaat met haar mee als haar bewaartermijn om is, ook een geweigerde toewijzing en een
-- overdracht: anders houdt de verwijzing haar vast en vernietigt die ronde niets. Verder als V62.
create or replace function weiger_wijziging() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' and tg_table_name in ('document', 'document_stuk', 'document_vrijgave', 'logregel',
                'acceptatieweigering', 'overdracht')
            and current_user <> session_user and current_setting('zorg.vernietigt', true) = 'ja' then
        return old;
    end if;
    raise exception 'tabel % groeit alleen: regels worden niet gewijzigd of verwijderd', tg_table_name
        using errcode = '42501';
end
$$;

create or replace function vernietig_sleutels(p_soort text, p_sleutels text[]) returns void language plpgsql as
$$
declare
    v_ids uuid[];
begin
    if p_soort = 'DECLARATIEREGEL' then
        delete from prestatie p using unnest(p_sleutels) s
        where p.declaratie = split_part(s, ':', 1)::uuid and p.nr = split_part(s, ':', 2)::bigint;
        return;
    end if;
    v_ids := p_sleutels::uuid[];
    case p_soort
        when 'TOEWIJZING' then
            delete from prestatie where toewijzing = any (v_ids) and cardinality(codes) = 0;
            delete from prestatie where toewijzing = any (v_ids) and cardinality(codes) > 0;
            delete from levering where toewijzing = any (v_ids);
            delete from document_vrijgave where document in (select id from document where onderwerp = any (v_ids));
            delete from document_stuk where document in (select id from document where onderwerp = any (v_ids));
            delete from document where onderwerp = any (v_ids);
            delete from acceptatieweigering where toewijzing = any (v_ids);
            delete from overdracht where toewijzing = any (v_ids);
            delete from toewijzing where id = any (v_ids);
        when 'DOCUMENT' then
            delete from document_vrijgave where document = any (v_ids);
            delete from document_stuk where document = any (v_ids);
            delete from document where id = any (v_ids);
        when 'HULPVRAGER' then
            delete from toestemming where hulpvrager = any (v_ids);
            delete from noodinzage where hulpvrager = any (v_ids);
            delete from hulpvrager where id = any (v_ids);
        when 'BERICHT' then
            -- dat er een bericht was blijft staan; wat erin stond en wat ervan gevonden werd niet
            delete from berichtstuk where bericht = any (v_ids);
            update bericht_in set oordeel = null where id = any (v_ids);
    end case;
end
$$;
