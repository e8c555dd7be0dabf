-- De poort van de aanvraag: wat er bij indienen klopt, in een opdracht, en wie daarna wat verandert.

-- INV-2.1: de versie waarop een aanvraag beoordeeld wordt, is die welke geldt op het moment van indienen.
create function geldende_set(p_kader uuid) returns uuid language sql stable as
$$
    select id from voorwaardenset where kader = p_kader and toestand in ('VAN_KRACHT', 'GEPUBLICEERD')
    order by toestand = 'VAN_KRACHT' desc, nummer desc limit 1
$$;

-- Deze bewijzen komen op verzoek; de rest ligt bij de aanvraag (contractstandaard 1.4).
create function komt_op_verzoek(p_bewijs text) returns boolean language sql immutable as
$$ select p_bewijs in ('GVA', 'BELASTINGDIENST', 'KVK', 'VOG_RP') $$;

-- Met welke dossierstukken een eis is aan te tonen.
create function bewijs_past(p_bewijs text, p_soort text) returns boolean language sql immutable as
$$
    select case p_bewijs when 'CERTIFICAAT' then p_soort in ('GESCHIKTHEID', 'POLIS', 'OVERIG')
        else p_soort = p_bewijs end
$$;

-- Wat er aan een aanvraag ontbreekt op een dag van ontvangst (V08, V09, OH-02). Een regel per gebrek: soort, over wie,
-- bij welke eis, en bij een bewijs tot wanneer het telde.
create function aanvraag_gebreken(p_aanvraag uuid, p_dag date)
    returns table (soort text, wie text, voorwaarde uuid, artikel text, bewijs text, tot date) language sql stable as
$$
    with a as (select * from aanvraag where id = p_aanvraag),
    o as (select o.* from openstelling o join a on a.openstelling = o.id),
    eis as (select v.* from voorwaarde v join a on a.voorwaardenset = v.voorwaardenset where v.eis is not null),
    d as (select * from aanvraagdeelnemer where aanvraag = p_aanvraag and not vervallen),
    -- een bewijs is zo oud als het was toen het binnenkwam; wat er nog niet is, komt op deze dag
    b as (select b.*, bewijs_tot(b.soort, b.afgifte, b.geldig_tot, e.geldig_maanden) as telt_tot,
                 coalesce((b.ontvangen at time zone 'Europe/Amsterdam')::date, p_dag) as dag
          from aanvraagbewijs b left join eis e on e.id = b.voorwaarde
          where b.aanvraag = p_aanvraag and not b.vervallen)
    select 'SET_VEROUDERD', null, null::uuid, null, null, null::date from a, o where a.voorwaardenset <> geldende_set(o.kader)
    union all
    select 'NIET_AANVAARD', null, null, null, null, null
    from a join voorwaardenset s on s.id = a.voorwaardenset where a.aanvaarde_hash is distinct from s.hash
    union all
    select 'ZONDER_PRODUCT', null, null, null, null, null from a
    where not exists (select from aanvraagproduct where aanvraag = p_aanvraag and not vervallen)
    union all
    select 'ZONDER_PERCEEL', null, null, null, null, null from o
    where exists (select from perceel where openstelling = o.id)
      and not exists (select from aanvraagperceel where aanvraag = p_aanvraag and not vervallen)
    union all
    select 'NIET_ONDERTEKEND', null, null, null, null, null from a
    where a.ondertekenaar is null or a.functie is null or a.ondertekend is null
    union all
    -- V09: een combinatie heeft precies een penvoerder, en de anderen machtigen hem
    select 'ZONDER_PENVOERDER', null, null, null, null, null from a
    where a.rol = 'COMBINATIE' and not exists (select from d where penvoerder)
    union all
    select 'ZONDER_COMBINANT', null, null, null, null, null from a
    where a.rol = 'COMBINATIE' and not exists (select from d where d.soort = 'COMBINANT')
    union all
    select 'ZONDER_ONDERAANNEMER', null, null, null, null, null from a
    where a.rol = 'HOOFDAANNEMER' and not exists (select from d where d.soort = 'ONDERAANNEMER')
    union all
    select 'ROL_PAST_NIET', d.naam, null, null, null, null from a, d
    where d.soort = 'COMBINANT' and a.rol <> 'COMBINATIE' or d.soort = 'GROEPSMAATSCHAPPIJ' and a.rol <> 'GROEPSONDERNEMING'
    union all
    select 'MACHTIGING_ONTBREEKT', d.naam, null, null, 'MACHTIGING', null from a, d
    where a.rol = 'COMBINATIE' and d.soort in ('AANVRAGER', 'COMBINANT') and not d.penvoerder
      and not exists (select from b where b.deelnemer = d.id and b.soort = 'MACHTIGING' and b.dag <= coalesce(b.telt_tot, b.dag))
    union all
    -- iedere combinant heeft zijn eigen verklaring over de uitsluitingsgronden; de aanvrager geeft de zijne hieronder
    select 'UEA_ONTBREEKT', d.naam, null, null, 'UEA', null from d
    where d.soort = 'COMBINANT'
      and not exists (select from b where b.deelnemer = d.id and b.soort = 'UEA' and b.dag <= coalesce(b.telt_tot, b.dag))
    union all
    select 'GARANTIE_ONTBREEKT', null, null, null, 'VERKLARING_403', null from a
    where a.rol = 'GROEPSONDERNEMING' and not exists (
        select from b join d on d.id = b.deelnemer and d.soort = 'GROEPSMAATSCHAPPIJ'
        where b.soort in ('VERKLARING_403', 'HOOFDELIJKHEID') and b.dag <= coalesce(b.telt_tot, b.dag))
    union all
    select 'ZONDER_ANTWOORD', null, e.id, e.artikel, e.bewijs, null from eis e
    where not exists (select from aanvraagverklaring k where k.aanvraag = p_aanvraag and k.voorwaarde = e.id)
    union all
    select 'ZONDER_TOELICHTING', null, e.id, e.artikel, e.bewijs, null from eis e
    join aanvraagverklaring k on k.aanvraag = p_aanvraag and k.voorwaarde = e.id
    where k.antwoord = 'VOLDOET_NIET' and k.toelichting is null
    union all
    -- uitvoering is onvoorwaardelijk: wie het niet kan of wil, hoort dat voor hij indient
    select 'BEWIJS_ONTBREEKT', null, e.id, e.artikel, e.bewijs, null from eis e
    where e.bewijs = 'CERTIFICAAT' and not exists (select from b where b.voorwaarde = e.id and bewijs_past(e.bewijs, b.soort))
    union all
    select 'BEWIJS_TE_OUD', d.naam, b.voorwaarde, e.artikel, b.soort, b.telt_tot
    from b join d on d.id = b.deelnemer left join eis e on e.id = b.voorwaarde
    where b.dag > b.telt_tot
      and not (d.soort = 'ONDERAANNEMER' and b.soort = 'GVA')
    union all
    -- een onderaannemer zonder geldige GVA doet niet mee; dat raakt de aanvraag pas als een eis op hem rust
    select 'BEROEP_ZONDER_GVA', d.naam, d.beroep_op, e.artikel, 'GVA', null
    from d join eis e on e.id = d.beroep_op
    where d.soort = 'ONDERAANNEMER' and not exists (
        select from b where b.deelnemer = d.id and b.soort = 'GVA' and b.dag <= b.telt_tot)
    union all
    select 'PRODUCT_BUITEN_KADER', p.productcode, null, null, null, null from aanvraagproduct p, o
    where p.aanvraag = p_aanvraag and not p.vervallen and not exists (
        select from kaderproduct k where k.kader = o.kader and k.wet = p.wet and k.productcode = p.productcode)
$$;

-- Wie van de onderaannemers niet mee mag doen: zonder geldige GVA (V08, V09).
create function onderaannemer_geweigerd(p_aanvraag uuid, p_dag date) returns setof uuid language sql stable as
$$
    select d.id from aanvraagdeelnemer d
    where d.aanvraag = p_aanvraag and not d.vervallen and d.soort = 'ONDERAANNEMER' and not exists (
        select from aanvraagbewijs b where b.deelnemer = d.id and not b.vervallen and b.soort = 'GVA'
          and coalesce((b.ontvangen at time zone 'Europe/Amsterdam')::date, p_dag)
              <= bewijs_tot(b.soort, b.afgifte, b.geldig_tot))
$$;

create function vrije_tekst(p_tekst text) returns text language sql immutable as
$$ select length(coalesce(p_tekst, '')) || '|' || coalesce(p_tekst, '') $$;

-- De vaste vorm waarover de hash van de ontvangst gaat: elk veld benoemd, elke lijst geordend, dezelfde bytes op elke
-- machine. De lengte voor een vrije tekst sluit uit dat een scheidingsteken erin iets anders betekent.
create function aanvraag_canoniek(a aanvraag) returns text language sql stable as
$$
    select concat_ws(E'\n', 'zorginkoop/aanvraag/1',
        'aanvraag|' || a.id, 'nummer|' || a.nummer, 'gemeente|' || a.gemeente, 'aanbieder|' || a.aanbieder,
        'openstelling|' || a.openstelling, 'voorwaarden|' || a.voorwaardenset || '|' || coalesce(a.aanvaarde_hash, ''),
        'ontvangen|' || to_char(a.ingediend at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'rol|' || a.rol,
        'ondertekend|' || coalesce(a.ondertekend, '') || '|' || vrije_tekst(a.ondertekenaar) || '|' || vrije_tekst(a.functie),
        'motivatie|' || vrije_tekst(a.motivatie),
        (select string_agg('perceel|' || p.perceel, E'\n' order by p.perceel)
         from aanvraagperceel p where p.aanvraag = a.id and not p.vervallen),
        (select string_agg('product|' || p.wet || '|' || p.productcode, E'\n' order by p.wet collate "C", p.productcode collate "C")
         from aanvraagproduct p where p.aanvraag = a.id and not p.vervallen),
        (select string_agg(concat_ws('|', 'deelnemer', d.id, d.soort, coalesce(d.agb, ''), coalesce(d.kvk, ''), d.penvoerder,
                 coalesce(d.beroep_op::text, ''), vrije_tekst(d.naam)), E'\n' order by d.id)
         from aanvraagdeelnemer d where d.aanvraag = a.id and not d.vervallen),
        (select string_agg(concat_ws('|', 'verklaring', v.artikel, k.voorwaarde, k.antwoord, vrije_tekst(k.toelichting)), E'\n'
                 order by string_to_array(v.artikel, '.')::int[])
         from aanvraagverklaring k join voorwaarde v on v.id = k.voorwaarde
         where k.aanvraag = a.id and v.voorwaardenset = a.voorwaardenset),
        (select string_agg(concat_ws('|', 'bewijs', b.soort, b.deelnemer, coalesce(b.voorwaarde::text, ''), b.afgifte,
                 coalesce(b.geldig_tot::text, ''), b.sha256, vrije_tekst(b.naam)), E'\n' order by b.id)
         from aanvraagbewijs b where b.aanvraag = a.id and not b.vervallen
           and (b.ontvangen is null or b.ontvangen <= a.ingediend)))
$$;

create function aanvraag_begint() returns trigger language plpgsql as
$$
declare
    o openstelling;
begin
    select * into o from openstelling where id = new.openstelling and gepubliceerd;
    if new.toestand <> 'CONCEPT' or huidige_aanbieder() is null then
        raise exception 'een aanvraag begint als concept van een aanbieder'
            using errcode = '23514', constraint = 'aanvraag_begint_als_concept';
    end if;
    if not openstelling_ontvangt(new.openstelling, nu()) then
        raise exception 'deze procedure staat niet open' using errcode = '23514', constraint = 'aanvraag_niet_open';
    end if;
    if new.voorwaardenset is distinct from geldende_set(o.kader) then
        raise exception 'dit is niet de versie die geldt' using errcode = '23514', constraint = 'aanvraag_set';
    end if;
    return new;
end
$$;
create trigger aanvraag_begint before insert on aanvraag for each row execute function aanvraag_begint();

create function aanvraag_poort() returns trigger language plpgsql as
$$
declare
    v_door text;
    v_gebrek text;
    v_ontvangen date;
begin
    if new.toestand <> old.toestand then
        select door into v_door from aanvraagovergang where van = old.toestand and naar = new.toestand;
        if v_door is distinct from (case when huidige_aanbieder() is null then 'GEMEENTE' else 'AANBIEDER' end) then
            raise exception 'van % naar % gaat een aanvraag niet', old.toestand, new.toestand
                using errcode = '23514', constraint = 'aanvraag_overgang';
        end if;
    end if;
    if old.toestand = 'CONCEPT' and new.toestand in ('INGEDIEND', 'NIET_IN_BEHANDELING') then
        -- Wie het moment kiest, kiest niet de tijd: het ligt tussen het openen van de deur en nu.
        if new.ingediend is null or new.ingediend > nu() or new.ingediend < nu() - interval '10 minutes' then
            raise exception 'het moment van ontvangst is nu' using errcode = '23514', constraint = 'aanvraag_moment';
        end if;
        v_ontvangen := (new.ingediend at time zone 'Europe/Amsterdam')::date;
        -- V07: de klok beslist, niet wie indient
        if openstelling_ontvangt(new.openstelling, new.ingediend) then
            new.toestand := 'INGEDIEND';
            select g.soort into v_gebrek from aanvraag_gebreken(new.id, v_ontvangen) g limit 1;
            if v_gebrek is not null then
                raise exception 'aanvraag onvolledig: %', v_gebrek
                    using errcode = '23514', constraint = 'aanvraag_onvolledig';
            end if;
        else
            new.toestand := 'NIET_IN_BEHANDELING';
        end if;
        if exists (select from aanvraagbewijs where aanvraag = new.id and not vervallen and document is null) then
            raise exception 'de bewijzen liggen er nog niet' using errcode = '23514', constraint = 'aanvraag_zonder_kopie';
        end if;
        insert into aanvraagteller as t values (new.gemeente, 1)
        on conflict (gemeente) do update set laatste = t.laatste + 1
        returning laatste into new.volgnummer;
        new.nummer := 'A-' || to_char(new.ingediend at time zone 'Europe/Amsterdam', 'YYYY') || '-'
                      || lpad(new.volgnummer::text, 5, '0');
        -- 90 kalenderdagen vanaf het sluiten; stroomt men doorlopend in, dan vanaf de ontvangst. Contractueel: schuift niet.
        new.gestand_tot := coalesce((select (openstelling_sluitmoment(o, new.ingediend) at time zone 'Europe/Amsterdam')::date
                                     from openstelling o where id = new.openstelling and instroom <> 'DOORLOPEND'),
                                    v_ontvangen) + 90;
        new.hash := encode(sha256(convert_to(aanvraag_canoniek(new), 'UTF8')), 'hex');
    elsif old.ingediend is distinct from new.ingediend or old.hash is distinct from new.hash
            or old.nummer is distinct from new.nummer or old.volgnummer is distinct from new.volgnummer
            or old.ingediend_door is distinct from new.ingediend_door then
        raise exception 'een ontvangst verandert niet' using errcode = '23514', constraint = 'aanvraag_ligt_vast';
    end if;
    if (old.toestand <> 'CONCEPT' or new.toestand = 'INGETROKKEN')
            and (old.openstelling, old.voorwaardenset, old.rol, old.aanvaarde_hash, old.motivatie, old.ondertekenaar,
                 old.functie, old.ondertekend, old.begonnen, old.door)
            is distinct from (new.openstelling, new.voorwaardenset, new.rol, new.aanvaarde_hash, new.motivatie,
                 new.ondertekenaar, new.functie, new.ondertekend, new.begonnen, new.door) then
        raise exception 'wat ingediend is ligt vast: trek in en dien opnieuw in'
            using errcode = '23514', constraint = 'aanvraag_ligt_vast';
    end if;
    if old.toestand <> 'CONCEPT' and huidige_aanbieder() is not null and new.toestand <> 'INGETROKKEN' then
        raise exception 'na indienen is de aanvraag bij de gemeente'
            using errcode = '23514', constraint = 'aanvraag_ligt_vast';
    end if;
    if old.toestand = 'CONCEPT' and new.voorwaardenset <> old.voorwaardenset and new.voorwaardenset is distinct from
            (select geldende_set(kader) from openstelling where id = new.openstelling) then
        raise exception 'dit is niet de versie die geldt' using errcode = '23514', constraint = 'aanvraag_set';
    end if;
    new.gewijzigd := nu();
    new.versie := old.versie + 1;
    return new;
end
$$;
create trigger aanvraag_poort before update on aanvraag for each row execute function aanvraag_poort();
create trigger aanvraag_blijft before delete on aanvraag for each row execute function weiger_wijziging();

create function aanvraag_noteer() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' or new.toestand <> old.toestand then
        insert into aanvraagstap (gemeente, aanbieder, aanvraag, zichtbaar, van, naar, door)
        values (new.gemeente, new.aanbieder, new.id, new.ingediend is not null,
                case when tg_op = 'UPDATE' then old.toestand end, new.toestand,
                -- wie bij de gemeente wat deed staat in het logboek; de aanbieder leest hier alleen dat zij het was
                case when huidige_aanbieder() is null then 'gemeente' else new.gewijzigd_door end);
    end if;
    return null;
end
$$;
create trigger aanvraag_noteer after insert or update on aanvraag for each row execute function aanvraag_noteer();

-- Wat bij een aanvraag hoort, verandert alleen in een concept; de zichtbaarheid loopt mee met de aanvraag. Een bewijs dat
-- op verzoek komt, mag erbij zolang de gemeente nog naar de volledigheid kijkt.
create function aanvraagdeel_ligt_vast() returns trigger language plpgsql as
$$
declare
    v_toestand text;
begin
    if tg_op = 'DELETE' then
        raise exception 'wat bij een aanvraag hoort blijft' using errcode = '42501';
    end if;
    if tg_op = 'UPDATE' and to_jsonb(new) - 'zichtbaar' = to_jsonb(old) - 'zichtbaar' then
        return new;
    end if;
    select toestand into v_toestand from aanvraag where id = new.aanvraag;
    if v_toestand = 'CONCEPT' then
        return new;
    end if;
    if tg_table_name = 'aanvraagbewijs' and tg_op = 'INSERT' and v_toestand in ('VOLLEDIGHEID', 'HERSTEL_GEVRAAGD')
            and huidige_aanbieder() is not null then
        return new;
    end if;
    raise exception 'wat ingediend is ligt vast' using errcode = '23514', constraint = 'aanvraag_ligt_vast';
end
$$;
do $$
declare
    t text;
begin
    foreach t in array array['aanvraagdeelnemer', 'aanvraagproduct', 'aanvraagperceel', 'aanvraagverklaring', 'aanvraagbewijs']
    loop
        execute format('create trigger ligt_vast before insert or update or delete on %I
                        for each row execute function aanvraagdeel_ligt_vast()', t);
    end loop;
end
$$;

-- Een verklaring gaat over een eis van de versie; een perceel is er een van deze procedure.
create function verklaring_past() returns trigger language plpgsql as
$$
begin
    if not exists (
            select from voorwaarde v join aanvraag a on a.voorwaardenset = v.voorwaardenset
            where v.id = new.voorwaarde and a.id = new.aanvraag and v.eis is not null) then
        raise exception 'deze eis hoort niet bij de versie' using errcode = '23514', constraint = 'verklaring_eis';
    end if;
    return new;
end
$$;

create function perceel_past() returns trigger language plpgsql as
$$
begin
    if not exists (
            select from aanvraag a join perceel p on p.openstelling = a.openstelling
            where a.id = new.aanvraag and p.nr = new.perceel and a.openstelling = new.openstelling) then
        raise exception 'dit perceel is er niet' using errcode = '23514', constraint = 'perceel_onbekend';
    end if;
    return new;
end
$$;
create trigger past before insert on aanvraagverklaring for each row execute function verklaring_past();
create trigger past before insert on aanvraagperceel for each row execute function perceel_past();

-- V08: wat op verzoek komt, wordt beoordeeld op de dag dat het binnenkomt.
create function bewijs_ontvangen() returns trigger language plpgsql as
$$
declare
    v_toestand text;
    v_maanden int;
begin
    select toestand into v_toestand from aanvraag where id = new.aanvraag;
    if v_toestand <> 'CONCEPT' then
        new.ontvangen := nu();
        select geldig_maanden into v_maanden from voorwaarde where id = new.voorwaarde;
        if vandaag() > bewijs_tot(new.soort, new.afgifte, new.geldig_tot, v_maanden) then
            raise exception 'dit bewijs is te oud' using errcode = '23514', constraint = 'bewijs_te_oud';
        end if;
    end if;
    return new;
end
$$;
create trigger ontvangen before insert on aanvraagbewijs for each row execute function bewijs_ontvangen();
