-- Waarom een toewijzing ook bij een stop doorgaat, staat bij de toewijzing. Tot nu vroeg alleen het programma het aan
-- contract_antwoord, en een stop die tussen de vraag en het bewaren viel werd gemist. Nu oordeelt de databank bij het bewaren.
-- Wie niets zegt is NIEUW, en dat is het strengst.
alter table toewijzing add column grond text not null default 'NIEUW';
alter table toewijzing add constraint toewijzing_grond
    check (grond in ('NIEUW', 'LOPEND_SPECIFIEK', 'CRISIS', 'WETTELIJKE_VERWIJZING', 'BESLUIT'));

-- Wat er al ligt: de grond waarmee het geld boven de ruimte is vastgelegd; zonder zo een boeking was het NIEUW.
alter table toewijzing no force row level security;
alter table boeking no force row level security;
-- Een grond maakt niet dat iets stapelt; per rij opnieuw tellen kost alleen tijd en een slot per client.
alter table toewijzing disable trigger toewijzing_stapelt;
do $$
declare
    verwacht bigint;
    gedaan bigint;
begin
    select count(distinct t.id) into verwacht from toewijzing t join boeking b on b.toewijzing = t.id where b.grond is not null;
    update toewijzing t set grond = b.grond
    from (select distinct on (toewijzing) toewijzing, grond from boeking where grond is not null and toewijzing is not null
          order by toewijzing, nr) b
    where b.toewijzing = t.id;
    get diagnostics gedaan = row_count;
    if gedaan <> verwacht then
        raise exception 'grond: % van % toewijzingen', gedaan, verwacht;
    end if;
end
$$;
alter table toewijzing enable trigger toewijzing_stapelt;
alter table boeking force row level security;
alter table toewijzing force row level security;

-- Het eerste van de drie antwoorden, los: wie bewaart heeft de andere twee niet nodig.
create function contract_laat_toe(p_overeenkomst uuid, p_dag date, p_grond text) returns boolean
    language plpgsql stable as
$$
declare
    o raamovereenkomst;
    lopend boolean := coalesce(p_grond = 'LOPEND_SPECIFIEK', false);
    stops text[];
begin
    select * into o from raamovereenkomst where id = p_overeenkomst;
    select coalesce(array_agg(distinct soort order by soort), '{}') into stops from contractbeperking
    where overeenkomst = p_overeenkomst and begin <= p_dag and (eind is null or eind >= p_dag);
    return coalesce(contract_van_kracht(o.toestand) and o."begin" <= p_dag
        -- in de afbouw alleen wie er al is
        and (o.toestand <> 'AFBOUW' and (o.eind is null or o.eind >= p_dag) or lopend)
        and (stops = '{}' or coalesce(p_grond in ('CRISIS', 'WETTELIJKE_VERWIJZING'), false)
             -- lopende clienten houden hun aanbieder, behalve waar het onveilig is: daar kijkt eerst iemand naar
             or lopend and not 'CLIENTENSTOP_DIRECT' = any (stops)), false);
end
$$;

-- Als V81; of het mag staat nu op een plek.
create or replace function contract_antwoord(p_overeenkomst uuid, p_dag date, p_grond text, p_specifiek boolean,
                                             out toegestaan boolean, out verplicht boolean, out betaalbaar boolean,
                                             out redenen text[]) language plpgsql stable as
$$
declare
    o raamovereenkomst;
    dwingend boolean := coalesce(p_grond in ('CRISIS', 'WETTELIJKE_VERWIJZING'), false);
    blokkade text;
begin
    select * into o from raamovereenkomst where id = p_overeenkomst;
    select coalesce(array_agg(distinct soort order by soort), '{}') into redenen from contractbeperking
    where overeenkomst = p_overeenkomst and begin <= p_dag and (eind is null or eind >= p_dag);
    if coalesce(ruimte_benut(o, p_dag) >= 100, false) then
        redenen := redenen || 'BESTEDINGSRUIMTE_BEREIKT'::text;
    end if;
    toegestaan := contract_laat_toe(p_overeenkomst, p_dag, p_grond);
    verplicht := toegestaan and not redenen && array['CLIENTENSTOP_DIRECT', 'SCHORSING']
        and (redenen = '{}' or coalesce(p_grond = 'CRISIS', false));
    blokkade := betaling_tegen(o.gemeente, o.aanbieder, o.id, null, p_dag);
    betaalbaar := toegestaan and blokkade is null
        and (p_specifiek or dwingend or p_grond is not null or not 'BESTEDINGSRUIMTE_BEREIKT' = any (redenen));
    if blokkade is not null then
        redenen := redenen || blokkade;
    end if;
end
$$;

-- Wie toewijst deelt het slot van de overeenkomst, wie beperkt of beeindigt heeft het alleen; wie wachtte kijkt daarna met
-- verse ogen. Een rijslot zou hier niet werken: de aanbieder die een stop vraagt mag de overeenkomst niet wijzigen.
create function overeenkomst_slot(p_overeenkomst uuid) returns bigint language sql immutable as
$$
    select hashtextextended('toewijzen' || p_overeenkomst, 0)
$$;

create function toewijzing_contract_laat_toe() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock_shared(overeenkomst_slot(new.overeenkomst));
    if not contract_laat_toe(new.overeenkomst, new."begin", nullif(new.grond, 'NIEUW')) then
        raise exception 'de overeenkomst neemt niemand aan'
            using errcode = '23514', constraint = 'toewijzing_contract_laat_toe';
    end if;
    return new;
end
$$;
-- De naam zegt de volgorde: na contract_van_kracht, dat een eigen reden heeft, en voor toewijzing_stapelt.
create trigger toewijzing_contract_laat_toe before insert on toewijzing
    for each row when (new.status = 'TOEGEWEZEN') execute function toewijzing_contract_laat_toe();
-- Ook achteraf wordt wat niet mocht geen toewijzing.
create trigger toewijzing_contract_blijft before update on toewijzing
    for each row when (new.status = 'TOEGEWEZEN'
        and (old.status, old.overeenkomst, old."begin", old.grond)
            is distinct from (new.status, new.overeenkomst, new."begin", new.grond))
    execute function toewijzing_contract_laat_toe();

create function overeenkomst_slot_alleen() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(overeenkomst_slot(
        case tg_table_name when 'contractbeperking' then (to_jsonb(new) ->> 'overeenkomst')::uuid
                           else (to_jsonb(new) ->> 'id')::uuid end));
    return new;
end
$$;
create trigger beperking_slot before insert or update on contractbeperking
    for each row execute function overeenkomst_slot_alleen();
create trigger contract_slot before update on raamovereenkomst
    for each row when ((old.toestand, old."begin", old.eind) is distinct from (new.toestand, new."begin", new.eind))
    execute function overeenkomst_slot_alleen();
