-- Velen boeken tegelijk op hetzelfde plafond: zolang een van hen het vasthoudt wachten de anderen. Daarom zo min mogelijk
-- opdrachten binnen het slot. Op een pad van een plafond zijn slot, wacht en boeking nu een opdracht, de belofte van een
-- toewijzing een in plaats van twee, en bij het declareren (het gebruik blijft gelijk) wordt er niet naar grenzen gekeken.
create or replace function boek(p_plafond uuid, p_soort text, p_van text, p_naar text, p_bedrag bigint,
                                p_toewijzing uuid, p_aanbieder char(8), p_maand date, p_grond text, p_bron uuid,
                                p_bewaakt boolean)
    returns uuid language plpgsql as
$$
declare
    v_blad plafond;
    v_knelt uuid;
    v_wacht boolean := p_bewaakt and p_van = 'VRIJ';
begin
    select * into v_blad from plafond where id = p_plafond;
    if not found then
        raise exception 'plafond bestaat niet voor deze huurder' using errcode = 'P0002';
    end if;
    -- Een toewijzing drukt een heel jaar op hetzelfde blad: anders valt zij straks van het verkeerde blad vrij.
    if p_toewijzing is not null and p_van <> 'GERESERVEERD' then
        v_blad := coalesce((
            select p from verplichting v join plafond p on p.id = v.plafond
            where v.toewijzing = p_toewijzing and v.jaar = v_blad.jaar), v_blad);
    end if;
    -- Een pad van een: de bewaakte update hieronder houdt zelf vast en oordeelt zelf.
    if cardinality(v_blad.pad) > 1 then
        perform 1 from plafond where id = any (v_blad.pad) order by cardinality(pad) for no key update;
        if v_wacht then
            select id into v_knelt from plafond
            where id = any (v_blad.pad) and bewaakt and vrij < p_bedrag
            order by cardinality(pad) desc limit 1;
            if found then
                return v_knelt;
            end if;
        end if;
    end if;
    update plafond set
        vrij = vrij + pot_mutatie('VRIJ', p_van, p_naar, p_bedrag),
        gereserveerd = gereserveerd + pot_mutatie('GERESERVEERD', p_van, p_naar, p_bedrag),
        verplicht = verplicht + pot_mutatie('VERPLICHT', p_van, p_naar, p_bedrag),
        gerealiseerd = gerealiseerd + pot_mutatie('GEREALISEERD', p_van, p_naar, p_bedrag)
    -- Begroten is per plafond een eigen besluit; wat er van gebruikt wordt telt tot in de wortel mee.
    where id = any (case when p_soort = 'BEGROOT' then array[v_blad.id] else v_blad.pad end)
      and not (v_wacht and bewaakt and vrij < p_bedrag);
    if not found then
        -- Het knelt, of wie boekt mag er niet aan: het tweede is geen vol plafond maar een weigering.
        perform 1 from plafond where id = v_blad.id for no key update;
        if v_wacht and found then
            return v_blad.id;
        end if;
        raise exception 'dit plafond verandert niet voor deze huurder' using errcode = '42501';
    end if;
    if p_toewijzing is not null then
        -- De eerste keer eerst leeg: zo oordelen de grenzen van de tabel over de som, niet over de mutatie.
        if not exists (select from verplichting where toewijzing = p_toewijzing and jaar = v_blad.jaar) then
            insert into verplichting (toewijzing, jaar, gemeente, aanbieder, plafond)
            values (p_toewijzing, v_blad.jaar, v_blad.gemeente, coalesce(p_aanbieder, v_blad.aanbieder), v_blad.id)
            on conflict do nothing;
        end if;
        update verplichting set
            -- Een reservering is vaak van vóór de toewijzing: dan staat zij alleen op het plafond.
            gereserveerd = greatest(gereserveerd + pot_mutatie('GERESERVEERD', p_van, p_naar, p_bedrag), 0),
            verplicht = verplicht + pot_mutatie('VERPLICHT', p_van, p_naar, p_bedrag),
            gerealiseerd = gerealiseerd + pot_mutatie('GEREALISEERD', p_van, p_naar, p_bedrag)
        where toewijzing = p_toewijzing and jaar = v_blad.jaar;
    end if;
    -- Wat van verplicht naar gerealiseerd gaat of terug, laat het gebruik gelijk: dan is er niets te melden. Van gereserveerd naar
    -- verplicht ook, maar daar neemt iemand een besluit: gold er sinds de reservering een lagere grens, dan klinkt die nu.
    if (p_van, p_naar) not in (('VERPLICHT', 'GEREALISEERD'), ('GEREALISEERD', 'VERPLICHT')) then
        perform signaleer(v_blad.pad);
    end if;
    insert into boeking (gemeente, aanbieder, plafond, soort, van, naar, bedrag, toewijzing, maand, grond, bron)
    values (v_blad.gemeente, coalesce(p_aanbieder, v_blad.aanbieder), v_blad.id, p_soort, p_van, p_naar, p_bedrag,
            p_toewijzing, p_maand, p_grond, p_bron);
    return null;
end
$$;

-- Verplichten en laten vallen raken geen maand: dan is er niets te tellen.
create or replace function tel_boekingen() returns trigger language plpgsql as
$$
begin
    if not exists (select from erbij where maand is not null) then
        return null;
    end if;
    insert into plafondmaand as t (plafond, maand, gemeente, aanbieder, gerealiseerd)
    select s.knoop, s.maand, p.gemeente, p.aanbieder, s.bedrag
    from (select knoop, n.maand, sum(pot_mutatie('GEREALISEERD', n.van, n.naar, n.bedrag))::bigint as bedrag
          from (select b.plafond, b.maand, b.van, b.naar, sum(b.bedrag)::bigint as bedrag
                from erbij b where b.maand is not null and b.soort in ('REALISATIE', 'CREDIT') group by 1, 2, 3, 4) n
          join plafond blad on blad.id = n.plafond cross join unnest(blad.pad) knoop group by 1, 2) s
    join plafond p on p.id = s.knoop
    order by s.knoop, s.maand
    on conflict (plafond, maand) do update set gerealiseerd = t.gerealiseerd + excluded.gerealiseerd;
    return null;
end
$$;
