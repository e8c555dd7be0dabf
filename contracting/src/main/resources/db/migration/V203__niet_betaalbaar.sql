-- Rulings A12, V17: aspecifieke hulp boven de bestedingsruimte is goedgekeurd en niet betaalbaar. Dat staat bij de regel, voor
-- beide kanten, zolang het zo is; komt er een addendum of valt er iets weg, dan staat er sinds wanneer zij wel betaalbaar is.
create table nietbetaalbaar (
    declaratie   uuid not null,
    nr           bigint not null,
    gemeente     char(4) not null,
    aanbieder    char(8) not null,
    overeenkomst uuid,
    bedrag       bigint not null check (bedrag > 0),
    sinds        timestamptz not null default nu(),
    betaalbaar   timestamptz,
    primary key (declaratie, nr)
);
create index nietbetaalbaar_nu on nietbetaalbaar (gemeente, aanbieder, declaratie, nr) where betaalbaar is null;
-- Wat er op een dag begroot was, is na elke declaratie de vraag (ruimte_voor): niet langs alle boekingen van het plafond.
create index boeking_begroot on boeking (plafond, nr) where soort = 'BEGROOT';
select beveilig('nietbetaalbaar', 'gemeente_aanbieder');
select verwijs('nietbetaalbaar', 'declaratie', 'declaratie', true);
select verwijs('nietbetaalbaar', 'overeenkomst', 'raamovereenkomst', true);
insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('DECLARATIEREGEL', 91, '{nietbetaalbaar}',
     $s$delete from nietbetaalbaar p using unnest($1) s
        where p.declaratie = split_part(s, ':', 1)::uuid and p.nr = split_part(s, ':', 2)::bigint$s$),
    ('TOEWIJZING', 91, '{nietbetaalbaar}',
     'delete from nietbetaalbaar b using prestatie p where p.declaratie = b.declaratie and p.nr = b.nr
      and p.toewijzing = any ($1::uuid[])');

-- Alleen of zij betaalbaar is verandert, en alleen naar wat boven_ruimte nu zegt.
create function nietbetaalbaar_gang() returns trigger language plpgsql as
$$
begin
    if to_jsonb(new) - '{betaalbaar,sinds}'::text[] <> to_jsonb(old) - '{betaalbaar,sinds}'::text[] then
        raise exception 'van een regel verandert alleen of zij betaalbaar is' using errcode = '23514',
            constraint = 'nietbetaalbaar_vast';
    end if;
    return new;
end
$$;
create trigger nietbetaalbaar_gang before update on nietbetaalbaar for each row execute function nietbetaalbaar_gang();

-- De ruimtes van een aanbieder die op zijn, om voor elke declaratie te zeggen (lifecycles 8: IW kent er geen code voor).
create function ruimte_op(p_aanbieder char(8), p_dag date) returns table (gemeente char(4), wet text, naam text, ruimte bigint,
    gerealiseerd bigint) language sql stable as
$$
    select p.gemeente, p.wet, p.naam, r.ruimte, p.gerealiseerd
    from plafond p cross join lateral (select ruimte_voor(p.id, p_dag) as ruimte) r
    where p.aanbieder = p_aanbieder and p.soort = 'BESTEDINGSRUIMTE' and p.jaar = extract(year from p_dag)::int
      and p.gerealiseerd >= r.ruimte
$$;
