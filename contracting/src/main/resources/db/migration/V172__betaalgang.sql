-- De gang van een betaalopdracht: opstellen, aanbieden, goedkeuren door een ander, verzenden. Wat goedgekeurd is verandert
-- niet meer; intrekken kan tot het verzenden, en dan is alles weer te betalen. De journaalpost hoort bij het verzenden.
create table journaalrekening (
    id           uuid primary key default uuidv7(),
    gemeente     char(4) not null references gemeente,
    soort        text not null check (soort in ('LAST', 'CREDITEUREN', 'KORTING')),
    -- rulings B4: een blad draagt taakveld, kostenplaats en grootboek, op datum
    plafond      uuid,
    taakveld     text check (taakveld ~ '^[0-9]{1,2}(\.[0-9]{1,3}[a-z]?)?$'),
    kostenplaats text check (length(kostenplaats) between 1 and 20),
    grootboek    text not null check (length(grootboek) between 1 and 20),
    vanaf        date not null,
    door         text not null,
    moment       timestamptz not null default nu(),
    constraint journaalrekening_blad check (num_nonnulls(plafond, taakveld, kostenplaats) = case soort when 'LAST' then 3 else 0 end)
);
create index journaalrekening_lijst on journaalrekening (gemeente, moment, id);
create index journaalrekening_laatste on journaalrekening (gemeente, soort, plafond, vanaf desc, moment desc, id desc);
select beveilig('journaalrekening', 'gemeente');
select alleen_toevoegen('journaalrekening');
select verwijs('journaalrekening', 'plafond', 'plafond');

create table journaalregel (
    batch        uuid not null,
    nr           int not null,
    gemeente     char(4) not null,
    soort        text not null check (soort in ('LAST', 'CREDITEUREN', 'KORTING')),
    plafond      uuid,
    -- de overboeking bij een crediteur
    kenmerk      text,
    taakveld     text,
    kostenplaats text,
    grootboek    text,
    debet        bigint not null check (debet >= 0),
    credit       bigint not null check (credit >= 0),
    constraint journaalregel_een_kant check ((debet = 0) <> (credit = 0)),
    primary key (batch, nr)
);
select beveilig('journaalregel', 'gemeente');
select alleen_toevoegen('journaalregel');
select verwijs('journaalregel', 'batch', 'betaalbatch');
select verwijs('journaalregel', 'plafond', 'plafond');

create function journaal_balans() returns trigger language plpgsql as
$$
begin
    if exists (select from journaalregel j where j.batch in (select batch from nieuw) group by j.batch
               having sum(j.debet) <> sum(j.credit)) then
        raise exception 'debet is niet credit' using errcode = '23514', constraint = 'journaal_balans';
    end if;
    return null;
end
$$;
create trigger journaal_balans after insert on journaalregel referencing new table as nieuw
    for each statement execute function journaal_balans();

-- De rekening van een soort op een dag; een blad zonder eigen rekening heeft die van het plafond erboven.
create function journaalrekening_op(p_gemeente char(4), p_soort text, p_plafond uuid, p_dag date) returns journaalrekening
    language sql stable as
$$
    select r from journaalrekening r left join plafond blad on blad.id = p_plafond
    where r.gemeente = p_gemeente and r.soort = p_soort and r.vanaf <= p_dag
      and (p_soort <> 'LAST' or r.plafond = any (blad.pad))
    order by array_position(blad.pad, r.plafond) desc, r.vanaf desc, r.moment desc, r.id desc limit 1
$$;

-- Lasten per blad tegenover de crediteuren en de ingehouden korting. Een herhaling na een storno is geen nieuwe last.
create function journaalkant(b betaalbatch) returns table (soort text, plafond uuid, kenmerk text, saldo numeric)
    language sql stable as
$$
    with post as materialized (
        select x.bedrag, x.korting, v.plafond from betaalregel r join betaalpost x on x.regel = r.id
        join prestatie p on p.declaratie = x.declaratie and p.nr = x.nr
        left join verplichting v on v.toewijzing = p.toewijzing and v.jaar = extract(year from p."begin")::int
        where r.batch = b.id),
    kant as (
        select 'LAST' as soort, plafond, null as kenmerk, sum(bedrag) as saldo from post group by plafond
        union all
        select 'CREDITEUREN', null, r.kenmerk, -r.bedrag from betaalregel r where r.batch = b.id and r.herhaalt is null
        union all
        select 'KORTING', null, null, -sum(korting) from post)
    select k.soort, k.plafond, k.kenmerk, k.saldo from kant k where k.saldo <> 0
$$;

create function journaliseer(b betaalbatch) returns void language sql as
$$
    insert into journaalregel (batch, nr, gemeente, soort, plafond, kenmerk, taakveld, kostenplaats, grootboek, debet, credit)
    select b.id, row_number() over (order by k.soort = 'LAST' desc, k.soort, k.kenmerk, k.plafond), b.gemeente, k.soort, k.plafond,
           k.kenmerk, j.taakveld, j.kostenplaats, j.grootboek, greatest(k.saldo, 0), greatest(-k.saldo, 0)
    from journaalkant(b) k cross join lateral journaalrekening_op(b.gemeente, k.soort, k.plafond, b.uitvoerdag) j
$$;

-- Wat een opdracht tegenhoudt: de sommen, het grootboek, een stop die erna kwam (V21), of een journaalpost die nergens
-- landt: die ligt na het verzenden vast (B4).
create function betaalbatch_tegen(b betaalbatch) returns text language sql stable as
$$
    select case
        when exists (
            select from betaalregel r
            cross join lateral (select count(*) as n, coalesce(sum(bedrag), 0) as bruto, coalesce(sum(korting), 0) as korting
                                from betaalpost where regel = r.id) p
            cross join lateral (select coalesce(sum(posten), 0) as n, coalesce(sum(bruto), 0) as bruto,
                                       coalesce(sum(korting), 0) as korting from betaaldeel where regel = r.id) d
            where r.batch = b.id and r.herhaalt is null
              and ((p.n, p.bruto, p.korting) <> (r.posten, r.bruto, r.korting)
                   or (d.n, d.bruto, d.korting) <> (r.posten, r.bruto, r.korting)))
            or exists (select from betaalregel r where r.batch = b.id
                       having (count(*), coalesce(sum(r.posten), 0), coalesce(sum(r.bruto), 0), coalesce(sum(r.korting), 0))
                           is distinct from (b.regels::bigint, b.posten::numeric, b.bruto::numeric, b.korting::numeric)) then 'betaalbatch_som'
        -- INV-9.5: wat er bij een declaratie goedgekeurd is, staat ook zo in het grootboek
        when exists (
            select from (select distinct x.declaratie from betaalregel r join betaaldeel x on x.regel = r.id where r.batch = b.id) d
            where (select coalesce(sum(case dc when 'D' then bedrag else -bedrag end), 0) from prestatie
                   where declaratie = d.declaratie and cardinality(codes) = 0)
               <> (select coalesce(sum(case soort when 'REALISATIE' then bedrag when 'CREDIT' then -bedrag else 0 end), 0)
                   from boeking where bron = d.declaratie)) then 'betaalbatch_grootboek'
        when exists (select from betaalregel r where r.batch = b.id and overboeking_tegen(r.id, b.uitvoerdag) is not null)
            then 'betaalbatch_stop'
        when exists (
            select from journaalkant(b) k
            cross join lateral journaalrekening_op(b.gemeente, k.soort, k.plafond, b.uitvoerdag) j
            where j.id is null) then 'betaalbatch_journaal' end
$$;

create function betaalbatch_gang() returns trigger language plpgsql as
$$
declare
    nee text;
    vul boolean := old.stand = 'CONCEPT' and old.regels = 0;
    vrij text[] := '{stand,bedrag}'::text[]
        || case when vul then '{regels,posten,bruto,korting}'::text[] else '{}' end
        || case new.stand when 'AANGEBODEN' then '{aangeboden_door}'::text[] when 'GOEDGEKEURD' then '{goedgekeurd_door}'
                          when 'VERZONDEN' then '{verzonden_door}' else '{}' end;
begin
    nee := case
        when new.stand <> old.stand and (old.stand || ' ' || new.stand) <> all ('{CONCEPT AANGEBODEN,CONCEPT INGETROKKEN,'
             'AANGEBODEN GOEDGEKEURD,AANGEBODEN INGETROKKEN,GOEDGEKEURD VERZONDEN,GOEDGEKEURD INGETROKKEN,'
             'VERZONDEN DEELS_BETAALD,VERZONDEN BETAALD,DEELS_BETAALD BETAALD,BETAALD DEELS_BETAALD}'::text[])
            then 'betaalbatch_gang'
        when new.stand = old.stand and not vul or to_jsonb(new) - vrij <> to_jsonb(old) - vrij then 'betaalbatch_vast'
        when new.stand in ('GOEDGEKEURD', 'VERZONDEN') and new.stand <> old.stand and old.uitvoerdag < vandaag()
            then 'betaalbatch_uitvoerdag'
        when new.stand in ('AANGEBODEN', 'GOEDGEKEURD', 'VERZONDEN') and new.stand <> old.stand
            then betaalbatch_tegen(old) end;
    -- ogen zijn van mensen en niet van accounts; en wie een rekening vastlegde, keurt niet goed dat er geld heen gaat
    if nee is null and new.stand = 'GOEDGEKEURD' and (zelfde_mens(old.opgesteld_door, new.goedgekeurd_door)
            or zelfde_mens(old.aangeboden_door, new.goedgekeurd_door)
            or exists (select from betaalregel r join betaalrekening k on k.id = r.rekening
                       where r.batch = new.id and zelfde_mens(k.door, new.goedgekeurd_door))) then
        nee := 'betaalbatch_vier_ogen';
    end if;
    if nee is null and new.stand in ('DEELS_BETAALD', 'BETAALD') and new.stand <> old.stand
            and (new.stand = 'BETAALD') <> not exists (select from betaalregel where batch = new.id and stand <> 'BETAALD') then
        nee := 'betaalbatch_bank';
    end if;
    if nee is not null then
        raise exception 'betaalopdracht: %', nee using errcode = '23514', constraint = nee;
    end if;
    if new.stand <> old.stand and new.stand = 'GOEDGEKEURD' then
        new.goedgekeurd := nu();
    elsif new.stand <> old.stand and new.stand = 'VERZONDEN' then
        new.verzonden := nu();
    end if;
    return new;
end
$$;
create trigger betaalbatch_gang before update on betaalbatch for each row execute function betaalbatch_gang();

create function betaalbatch_gevolg() returns trigger language plpgsql as
$$
begin
    if new.stand = 'VERZONDEN' then
        perform journaliseer(new);
        update betaalregel set stand = 'VERZONDEN' where batch = new.id;
    else
        update betaalregel set stand = 'VERVALLEN' where batch = new.id;
        update declaratiebetaling b set in_opdracht = b.in_opdracht - d.posten
        from (select x.declaratie, sum(x.posten) as posten from betaaldeel x join betaalregel r on r.id = x.regel
              where r.batch = new.id group by 1) d
        where b.declaratie = d.declaratie;
        delete from betaalpost where regel in (select id from betaalregel where batch = new.id);
        delete from betaaldeel where regel in (select id from betaalregel where batch = new.id);
    end if;
    return null;
end
$$;
create trigger betaalbatch_gevolg after update on betaalbatch
    for each row when (new.stand in ('VERZONDEN', 'INGETROKKEN') and old.stand <> new.stand) execute function betaalbatch_gevolg();

create function betaalbatch_blijft() returns trigger language plpgsql as
$$
begin
    raise exception 'een betaalopdracht gaat niet weg' using errcode = '23514', constraint = 'betaalbatch_vast';
end
$$;
create trigger betaalbatch_blijft before delete on betaalbatch for each row execute function betaalbatch_blijft();
create trigger betaalregel_blijft before delete on betaalregel for each row execute function betaalbatch_blijft();

-- Alleen tijdens het opstellen komt er iets in een opdracht bij, en alleen wat goedgekeurd is en voor dat bedrag.
create function betaalpost_past() returns trigger language plpgsql as
$$
begin
    if exists (select from nieuw n
               left join prestatie p on p.declaratie = n.declaratie and p.nr = n.nr and cardinality(p.codes) = 0
                   and p.aanbieder = n.aanbieder and n.bedrag = case p.dc when 'D' then p.bedrag else -p.bedrag end
               where p.nr is null or abs(n.korting) > abs(n.bedrag)) then
        raise exception 'alleen wat goedgekeurd is' using errcode = '23514', constraint = 'betaalpost_goedgekeurd';
    end if;
    if exists (select from (select distinct regel from nieuw) n join betaalregel r on r.id = n.regel
               join betaalbatch b on b.id = r.batch where b.stand <> 'CONCEPT' or b.regels > 0 or r.herhaalt is not null) then
        raise exception 'deze opdracht is al opgesteld' using errcode = '23514', constraint = 'betaalbatch_vast';
    end if;
    return null;
end
$$;
create trigger betaalpost_past after insert on betaalpost referencing new table as nieuw
    for each statement execute function betaalpost_past();

create function betaaldeel_past() returns trigger language plpgsql as
$$
begin
    if exists (select from (select distinct regel from nieuw) n join betaalregel r on r.id = n.regel
               join betaalbatch b on b.id = r.batch where b.stand <> 'CONCEPT' or b.regels > 0) then
        raise exception 'deze opdracht is al opgesteld' using errcode = '23514', constraint = 'betaalbatch_vast';
    end if;
    return null;
end
$$;
create trigger betaaldeel_past after insert on betaaldeel referencing new table as nieuw
    for each statement execute function betaaldeel_past();

-- Eruit gaat het alleen met een ingetrokken opdracht, of omdat de bewaartijd om is.
create function betaalpost_blijft() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' and (exists (select from betaalregel where id = old.regel and stand = 'VERVALLEN')
            or tg_table_name = 'betaalpost' and current_user <> session_user
                and current_setting('zorg.vernietigt', true) = 'ja') then
        return old;
    end if;
    raise exception 'wat in een opdracht zit, blijft erin' using errcode = '23514', constraint = 'betaalbatch_vast';
end
$$;
create trigger betaalpost_blijft before update or delete on betaalpost for each row execute function betaalpost_blijft();
create trigger betaaldeel_blijft before update or delete on betaaldeel for each row execute function betaalpost_blijft();
