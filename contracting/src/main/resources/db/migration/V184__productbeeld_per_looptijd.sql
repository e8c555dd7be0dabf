-- Als V165. Duizenden tarieven hebben samen een handvol looptijden: eerst het laagste en hoogste per looptijd, dan pas per jaar
-- kijken welke looptijd erin valt, en niet zes keer per tarief (ADR 0023).
create or replace function productbeeld(p_kader uuid, p_jaar int)
    returns table (productcode text, naam text, jaar int, uitgaven bigint, clienten bigint, aanbieders bigint,
                   laagste bigint, hoogste bigint, toewijzingen bigint) language sql stable as
$$
    -- een keer uitgerekend: de aanroeper geeft het jaar van vandaag, en dat liep anders per rij
    with h as materialized (
        select p_jaar as jaar,
               daterange(make_date(p_jaar - 2, 1, 1), make_date(p_jaar - 1, 1, 1)) as jaar1,
               daterange(make_date(p_jaar - 1, 1, 1), make_date(p_jaar, 1, 1)) as jaar2,
               daterange(make_date(p_jaar, 1, 1), make_date(p_jaar + 1, 1, 1)) as jaar3
    ), k as (
        select id, gemeente, wet from inkoopkader where id = p_kader
    ), kp as materialized (
        select kp.productcode, pr.naam from k join kaderproduct kp on kp.kader = k.id
        join product pr on pr.wet = k.wet and pr.code = kp.productcode
    ), looptijd as materialized (
        select t.productcode, t.geldig, min(t.bedrag) as laagste, max(t.bedrag) as hoogste
        from kp join tarief t on t.gemeente = (select gemeente from k) and t.wet = (select wet from k)
          and t.productcode = kp.productcode and upper_inf(t.bekend)
        group by 1, 2
    ), f as (
        select t.productcode,
               array[min(t.laagste) filter (where t.geldig && h.jaar1),
                     min(t.laagste) filter (where t.geldig && h.jaar2),
                     min(t.laagste) filter (where t.geldig && h.jaar3)] as laagste,
               array[max(t.hoogste) filter (where t.geldig && h.jaar1),
                     max(t.hoogste) filter (where t.geldig && h.jaar2),
                     max(t.hoogste) filter (where t.geldig && h.jaar3)] as hoogste
        from looptijd t cross join h
        group by 1
    )
    select kp.productcode, kp.naam, h.jaar - 3 + j.nr, coalesce(u.uitgaven, 0), coalesce(u.clienten, 0),
           coalesce(u.aanbieders, 0), f.laagste[j.nr], f.hoogste[j.nr],
           (select coalesce(sum(l.begonnen) filter (where l.jaar <= h.jaar - 3 + j.nr), 0)
                   - coalesce(sum(l.geeindigd) filter (where l.jaar < h.jaar - 3 + j.nr), 0)
            from productbeeldloop l where l.gemeente = (select gemeente from k) and l.wet = (select wet from k)
              and l.code = kp.productcode)::bigint
    from kp cross join h cross join generate_series(1, 3) j (nr)
    left join productbeeldtotaal u on u.gemeente = (select gemeente from k) and u.wet = (select wet from k)
      and u.code = kp.productcode and u.jaar = h.jaar - 3 + j.nr
    left join f on f.productcode = kp.productcode
$$;
