-- INV-8.5: een late declaratie over een jaar dat al overging verandert wat naar het volgende jaar verhuisde. Ging dat volgende jaar
-- ook al over, dan hoort het verschil nog een jaar verder; V196 keek alleen naar de jaren waar de declaratie zelf regels in heeft,
-- en het latere jaar hield te veel verplicht tot iemand de overgang nog eens deed. Van oud naar nieuw: zo verschuift het door.
-- Of er in een jaar iets te verhuizen is zegt verhuis zelf: een jaar ertussen krijgt zijn verplichting soms pas van het jaar ervoor.
create or replace function jaarovergang_na(p_declaratie uuid, p_door text) returns void language plpgsql
    set plan_cache_mode = force_custom_plan as
$$
declare
    o record;
begin
    for o in
        select g.id, g.gemeente, g.jaar, x.wet, array_agg(distinct x.toewijzing order by x.toewijzing) as toewijzingen
        from (select d.gemeente, d.wet, p.toewijzing, min(extract(year from p."begin"))::int as jaar
              from declaratie d join prestatie p on p.declaratie = d.id and cardinality(p.codes) = 0
              where d.id = p_declaratie group by 1, 2, 3) x
        join jaarovergang g on g.gemeente = x.gemeente and g.jaar >= x.jaar
        group by g.id, g.gemeente, g.jaar, x.wet order by g.jaar
    loop
        perform verhuis(o.gemeente, o.jaar, o.wet, o.id, p_door, o.toewijzingen);
    end loop;
end
$$;

-- Als V196: ook na een wijziging, een intrekking of een afkeuring schuift het door tot het laatste jaar dat overging.
create or replace function jaarovergang_bij(p_toewijzing uuid, p_door text) returns void language plpgsql as
$$
declare
    o record;
begin
    for o in
        select g.id, g.gemeente, g.jaar, t.wet from toewijzing t
        join jaarovergang g on g.gemeente = t.gemeente
            and g.jaar >= (select min(v.jaar) from verplichting v where v.toewijzing = t.id)
        where t.id = p_toewijzing order by g.jaar
    loop
        perform verhuis(o.gemeente, o.jaar, o.wet, o.id, p_door, array[p_toewijzing]);
    end loop;
end
$$;

-- Als V7; heeft een declaratie regels in meer jaren, dan pakt zij eerst alle begrotingen ertussen, van oud naar nieuw. Anders houdt
-- zij het laatste jaar al vast als zij voor het verhuizen een jaar ertussen nodig heeft, en wachten twee declaraties op elkaar.
create or replace function boek_declaratie(d declaratie) returns void language plpgsql as
$$
declare
    v_jaren int[];
    v_jaar int;
begin
    v_jaren := array(
        select distinct extract(year from p.begin)::int from prestatie p
        where p.declaratie = d.id and cardinality(p.codes) = 0 order by 1);
    if cardinality(v_jaren) > 1 then
        perform 1 from plafond where gemeente = d.gemeente and wet = d.wet and soort = 'BEGROTING'
            and jaar between v_jaren[1] and v_jaren[cardinality(v_jaren)]
        order by jaar, cardinality(pad), id for no key update;
    end if;
    foreach v_jaar in array v_jaren loop
        perform boek_declaratiejaar(d, v_jaar);
    end loop;
end
$$;
