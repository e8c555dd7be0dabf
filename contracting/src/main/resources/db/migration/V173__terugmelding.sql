-- Wat de bank terugmeldt. Een bankregel heeft een sleutel van de bank; nog eens inlezen doet niets. Wat niet bij een
-- overboeking past blijft staan met de reden, en iemand kijkt ernaar.
create table bankregel (
    id        uuid primary key default uuidv7(),
    gemeente  char(4) not null references gemeente,
    sleutel   text not null check (length(sleutel) between 1 and 300),
    soort     text not null check (soort in ('BETAALD', 'GESTORNEERD')),
    kenmerk   text check (length(kenmerk) between 1 and 100),
    bedrag    bigint not null check (bedrag > 0),
    boekdag   date not null,
    regel     uuid,
    uitkomst  text not null check (uitkomst in ('VERWERKT', 'KENMERK_ONBEKEND', 'BEDRAG_ANDERS', 'PAST_NIET')),
    bestand   uuid not null,
    door      text not null,
    moment    timestamptz not null default nu(),
    constraint bankregel_eenmaal unique (gemeente, sleutel),
    constraint bankregel_verwerkt check (uitkomst <> 'VERWERKT' or regel is not null)
);
create index bankregel_regel on bankregel (regel);
create index bankregel_lijst on bankregel (gemeente, moment, id);
select beveilig('bankregel', 'gemeente');
select alleen_toevoegen('bankregel');
select verwijs('bankregel', 'regel', 'betaalregel');

-- Een overboeking volgt haar opdracht en daarna de bank; verder verandert er niets aan.
create function betaalregel_gang() returns trigger language plpgsql as
$$
declare
    b betaalbatch;
    nee text;
begin
    select * into b from betaalbatch where id = new.batch;
    if tg_op = 'INSERT' then
        nee := case when b.stand <> 'CONCEPT' or b.regels > 0 or new.stand <> 'KLAAR' then 'betaalbatch_vast' end;
    else
        nee := case
            when to_jsonb(new) - '{stand,bedrag}'::text[] <> to_jsonb(old) - '{stand,bedrag}'::text[] then 'betaalbatch_vast'
            when new.stand = old.stand then null
            when old.stand = 'KLAAR' and new.stand = 'VERZONDEN' and b.stand = 'VERZONDEN' then null
            when old.stand = 'KLAAR' and new.stand = 'VERVALLEN' and b.stand = 'INGETROKKEN' then null
            when (old.stand, new.stand) in (('VERZONDEN', 'BETAALD'), ('VERZONDEN', 'GESTORNEERD'), ('BETAALD', 'GESTORNEERD'))
                and exists (select from bankregel where regel = new.id and soort = new.stand and uitkomst = 'VERWERKT') then null
            else 'betaalbatch_bank' end;
    end if;
    if nee is not null then
        raise exception 'overboeking: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger betaalregel_gang before insert or update on betaalregel for each row execute function betaalregel_gang();

-- Een regel van de bank, in een opdracht: wat zij ermee deed, of AL_GELEZEN.
create function verwerk_bankregel(p_gemeente char(4), p_sleutel text, p_soort text, p_kenmerk text, p_bedrag bigint,
                                  p_boekdag date, p_bestand uuid, p_door text) returns text language plpgsql as
$$
declare
    r betaalregel;
    v_uitkomst text;
begin
    select * into r from betaalregel where gemeente = p_gemeente and kenmerk = p_kenmerk for update;
    v_uitkomst := case
        when r.id is null then 'KENMERK_ONBEKEND'
        when r.bedrag <> p_bedrag then 'BEDRAG_ANDERS'
        when p_soort = 'BETAALD' and r.stand = 'VERZONDEN' or p_soort = 'GESTORNEERD' and r.stand in ('VERZONDEN', 'BETAALD')
            then 'VERWERKT'
        else 'PAST_NIET' end;
    insert into bankregel (gemeente, sleutel, soort, kenmerk, bedrag, boekdag, regel, uitkomst, bestand, door)
    values (p_gemeente, p_sleutel, p_soort, p_kenmerk, p_bedrag, p_boekdag, r.id, v_uitkomst, p_bestand, p_door)
    on conflict on constraint bankregel_eenmaal do nothing;
    if not found then
        return 'AL_GELEZEN';
    end if;
    if v_uitkomst = 'VERWERKT' then
        update betaalregel set stand = p_soort where id = r.id;
        -- eerst het slot: twee bestanden tegelijk komen na elkaar
        perform 1 from betaalbatch where id = r.batch for no key update;
        update betaalbatch b set stand = n.stand
        from (select case when bool_and(x.stand = 'BETAALD') then 'BETAALD' else 'DEELS_BETAALD' end as stand
              from betaalregel x where x.batch = r.batch) n
        where b.id = r.batch and b.stand <> n.stand;
    end if;
    return v_uitkomst;
end
$$;

-- Hoe een overboeking afliep, met wat er na een storno opnieuw is betaald.
create function overboeking_stand(p_regel uuid) returns text language sql stable as
$$
    with recursive keten as (
        select id, stand, 1 as stap from betaalregel where id = p_regel
        union all
        select h.id, h.stand, k.stap + 1 from keten k join betaalregel h on h.herhaalt = k.id and h.stand <> 'VERVALLEN')
    select stand from keten order by stap desc limit 1
$$;

-- Wanneer een declaratie betaald wordt, voor beide kanten hetzelfde. Zonder reden: die bespreekt de gemeente zelf.
create view betaalbeeld with (security_invoker = true) as
select b.declaratie, b.gemeente, b.aanbieder, b.uiterlijk, b.te_doen, x.betaald, x.korting, x.onderweg, x.uitvoerdag,
       case when b.te_doen = 0 and x.onderweg = 0 then 'BETAALD'
            -- per saldo een credit: die gaat af van wat volgt
            when d.toegekend <= 0 then 'VERREKENING'
            when vandaag() > b.uiterlijk and d.toegekend > x.betaald + x.korting then 'TE_LAAT'
            when x.onderweg > 0 then 'ONDERWEG' else 'TE_BETALEN' end as stand
from declaratiebetaling b
join declaratie d on d.id = b.declaratie
cross join lateral (
    select coalesce(sum(e.bruto - e.korting) filter (where s.stand = 'BETAALD'), 0)::bigint as betaald,
           coalesce(sum(e.korting), 0)::bigint as korting,
           coalesce(sum(e.bruto - e.korting) filter (where s.stand <> 'BETAALD'), 0)::bigint as onderweg,
           max(r.uitvoerdag) filter (where s.stand <> 'BETAALD') as uitvoerdag
    from betaaldeel e join betaalregel r on r.id = e.regel
    cross join lateral (select overboeking_stand(e.regel) as stand) s
    where e.declaratie = b.declaratie) x;
grant select on betaalbeeld to ${toepassing};
