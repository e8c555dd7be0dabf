-- Het signaal dat de prognose de begroting kruist, met de dag waarop (rulings B4, lifecycles §8). Elke nacht een keer gewogen,
-- niet bij elke boeking. Een kruising is de overgang van binnen naar boven: wie boven blijft krijgt er geen tweede signaal van, en
-- wie terugzakt houdt het eerste tot iemand het behandelt.
alter table signaal add column verwacht date;
alter table signaal add constraint signaal_kruist_op check (soort <> 'PROGNOSE_KRUIST' or verwacht is not null);

create table prognosestand (
    plafond   uuid primary key,
    gemeente  char(4) not null references gemeente,
    aanbieder char(8),
    gewogen   timestamptz not null,
    midden    bigint not null,
    begroot   bigint not null,
    kruist_op date,
    -- zakte de begroting tussen prognose en wegen, dan is er nog geen dag: die volgt de nacht erna
    constraint prognosestand_kruist check (kruist_op is null or (begroot > 0 and midden > begroot))
);
select beveilig('prognosestand', 'gemeente_aanbieder');
select verwijs('prognosestand', 'plafond', 'plafond');

-- Legt vast waar elk plafond vannacht op uitkwam, en signaleert wie sinds de vorige keer over zijn begroting ging. Een opdracht
-- voor alle plafonds; het slot op de stand laat twee knopen hetzelfde plafond niet tegelijk wegen.
create function weeg_prognose(p_plafonds uuid[], p_midden bigint[], p_kruist_op date[]) returns bigint
    language plpgsql as
$$
declare
    n bigint;
begin
    perform 1 from prognosestand where plafond = any (p_plafonds) order by plafond for update;
    insert into signaal (gemeente, aanbieder, plafond, soort, verwacht)
    select p.gemeente, p.aanbieder, p.id, 'PROGNOSE_KRUIST', x.kruist_op
    from unnest(p_plafonds, p_midden, p_kruist_op) x (plafond, midden, kruist_op)
    join plafond p on p.id = x.plafond
    where x.kruist_op is not null and p.begroot > 0 and x.midden > p.begroot
      and not exists (select from prognosestand s where s.plafond = p.id and s.kruist_op is not null)
    on conflict do nothing;
    get diagnostics n = row_count;
    insert into prognosestand (plafond, gemeente, aanbieder, gewogen, midden, begroot, kruist_op)
    select p.id, p.gemeente, p.aanbieder, nu(), x.midden, p.begroot,
           case when p.begroot > 0 and x.midden > p.begroot then x.kruist_op end
    from unnest(p_plafonds, p_midden, p_kruist_op) x (plafond, midden, kruist_op)
    join plafond p on p.id = x.plafond
    order by p.id
    on conflict (plafond) do update set gewogen = excluded.gewogen, midden = excluded.midden, begroot = excluded.begroot,
        kruist_op = excluded.kruist_op;
    return n;
end
$$;
