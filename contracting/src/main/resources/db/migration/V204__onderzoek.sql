-- V16, lifecycles 9 (IN_ONDERZOEK): een onderzoek houdt betalen tegen zonder iets af te keuren, met een reden, een eigenaar en
-- een einddatum. Daarna loopt het betalen vanzelf weer door, tenzij iemand besliste.
create table betaalonderzoek (
    id         uuid primary key,
    gemeente   char(4) not null references gemeente,
    aanbieder  char(8) not null references zorgaanbieder,
    -- een regel, of zonder regel alles van deze aanbieder
    declaratie uuid,
    nr         bigint,
    reden      text not null check (length(reden) between 1 and 4000),
    eigenaar   text not null check (length(eigenaar) between 1 and 100),
    uiterlijk  date not null,
    door       text not null,
    moment     timestamptz not null default nu(),
    constraint betaalonderzoek_regel check (num_nonnulls(declaratie, nr) <> 1)
);
create index betaalonderzoek_lijst on betaalonderzoek (gemeente, aanbieder, moment, id);
create index betaalonderzoek_regels on betaalonderzoek (gemeente, declaratie, nr) where declaratie is not null;
select beveilig('betaalonderzoek', 'gemeente');
select alleen_toevoegen('betaalonderzoek');
select verwijs('betaalonderzoek', 'declaratie', 'declaratie', true);

create table onderzoekuitkomst (
    onderzoek uuid primary key,
    gemeente  char(4) not null,
    uitkomst  text not null check (uitkomst in ('VRIJ', 'ONTERECHT')),
    tekst     text not null check (length(tekst) between 1 and 4000),
    door      text not null,
    moment    timestamptz not null default nu()
);
select beveilig('onderzoekuitkomst', 'gemeente');
select alleen_toevoegen('onderzoekuitkomst');
select verwijs('onderzoekuitkomst', 'onderzoek', 'betaalonderzoek');

-- Alleen een goedgekeurde regel van deze aanbieder komt in onderzoek, en tot een dag die nog komt.
create function betaalonderzoek_poort() returns trigger language plpgsql as
$$
begin
    if new.uiterlijk <= vandaag() then
        raise exception 'die dag is voorbij' using errcode = '23514', constraint = 'betaalonderzoek_uiterlijk';
    end if;
    if new.declaratie is not null and not exists (
            select from prestatie p where p.declaratie = new.declaratie and p.nr = new.nr and p.aanbieder = new.aanbieder
              and p.gemeente = new.gemeente and p.dc = 'D' and cardinality(p.codes) = 0 and not p.gecrediteerd) then
        raise exception 'geen goedgekeurde regel' using errcode = '23514', constraint = 'betaalonderzoek_goedgekeurd';
    end if;
    return new;
end
$$;
create trigger betaalonderzoek_poort before insert on betaalonderzoek for each row execute function betaalonderzoek_poort();

-- 3.12: wat al betaald was en onterecht blijkt, is onverschuldigd: een vordering, een keer per regel, af te trekken van wat
-- volgt. Het oordeel over de declaratie verandert er niet door.
create table vordering (
    id         uuid primary key default uuidv7(),
    gemeente   char(4) not null,
    aanbieder  char(8) not null,
    wet        text not null,
    declaratie uuid not null,
    nr         bigint not null,
    onderzoek  uuid not null,
    bedrag     bigint not null check (bedrag > 0),
    korting    bigint not null check (korting between 0 and bedrag),
    door       text not null,
    moment     timestamptz not null default nu(),
    constraint vordering_eenmaal unique (declaratie, nr)
);
create index vordering_open on vordering (gemeente, aanbieder, wet);
select beveilig('vordering', 'gemeente_aanbieder');
select alleen_toevoegen('vordering');
select verwijs('vordering', 'declaratie', 'declaratie', true);
select verwijs('vordering', 'onderzoek', 'betaalonderzoek', true);

-- In welke overboeking zij verrekend is; met een ingetrokken opdracht staat zij weer open.
create table vorderingpost (
    vordering uuid primary key,
    gemeente  char(4) not null,
    aanbieder char(8) not null,
    regel     uuid not null
);
create index vorderingpost_regel on vorderingpost (regel);
select beveilig('vorderingpost', 'gemeente_aanbieder');
select verwijs('vorderingpost', 'vordering', 'vordering', true);
select verwijs('vorderingpost', 'regel', 'betaalregel', true);
create trigger vorderingpost_blijft before update or delete on vorderingpost for each row execute function betaalpost_blijft();

create function onderzoek_onterecht() returns trigger language plpgsql as
$$
begin
    insert into vordering (gemeente, aanbieder, wet, declaratie, nr, onderzoek, bedrag, korting, door)
    select p.gemeente, p.aanbieder, p.wet, p.declaratie, p.nr, new.onderzoek, x.bedrag, x.korting, new.door
    from betaalonderzoek o
    join prestatie p on p.declaratie = o.declaratie and p.nr = o.nr and not p.gecrediteerd
    join betaalpost x on x.declaratie = p.declaratie and x.nr = p.nr
    join betaalregel r on r.id = x.regel and r.stand <> 'KLAAR'
    where o.id = new.onderzoek
    on conflict on constraint vordering_eenmaal do nothing;
    return null;
end
$$;
create trigger onderzoek_onterecht after insert on onderzoekuitkomst
    for each row when (new.uitkomst = 'ONTERECHT') execute function onderzoek_onterecht();

-- De regels die een onderzoek tegenhoudt: zolang het loopt, en daarna als zij onterecht bleken.
create function regels_tegen(p_gemeente char(4)) returns table (declaratie uuid, nr bigint, reden text) language sql stable as
$$
    select o.declaratie, o.nr, min(case when u.uitkomst = 'ONTERECHT' then 'ONTERECHT' else 'ONDERZOEK' end)
    from betaalonderzoek o left join onderzoekuitkomst u on u.onderzoek = o.id
    where o.gemeente = p_gemeente and o.declaratie is not null
      and (u.uitkomst = 'ONTERECHT' or u.onderzoek is null and o.uiterlijk >= vandaag())
    group by 1, 2
$$;

-- Als V81, met een onderzoek naar de hele aanbieder.
create or replace function betaling_tegen(p_gemeente char(4), p_aanbieder char(8), p_overeenkomst uuid, p_product text, p_dag date)
    returns text language sql stable as
$$
    select case
        when (select stand in ('SANCTIE', 'ONBEKEND_NA_VERZOEK') from ubostand
              where gemeente = p_gemeente and aanbieder = p_aanbieder order by moment desc, id desc limit 1) then 'UBO'
        when exists (select from fraudestop where overeenkomst = p_overeenkomst and productcode = p_product
                     and p_dag between "begin" and eind) then 'FRAUDE'
        when exists (select from betaalonderzoek o where o.gemeente = p_gemeente and o.aanbieder = p_aanbieder
                     and o.declaratie is null and o.uiterlijk >= vandaag()
                     and not exists (select from onderzoekuitkomst u where u.onderzoek = o.id)) then 'ONDERZOEK' end
$$;

alter table betaalregel add column verrekend bigint not null default 0 check (verrekend >= 0);
alter table betaalregel alter column bedrag set expression as (bruto - korting - verrekend);
alter table betaalregel drop constraint betaalregel_positief,
    add constraint betaalregel_positief check (bruto - korting - verrekend > 0);
alter table betaalbatch add column verrekend bigint not null default 0 check (verrekend >= 0);
alter table betaalbatch alter column bedrag set expression as (bruto - korting - verrekend);

-- Als V171, met de regels in onderzoek. Een credit op wat al teruggevorderd is gaat er niet nog eens af.
create or replace function te_betalen(p_gemeente char(4)) returns table (declaratie uuid, nr bigint, aanbieder char(8), wet text,
    toewijzing uuid, bedrag bigint, korting bigint, uiterlijk date, reden text) language sql stable as
$$
    with regel as materialized (
        select p.declaratie, p.nr, p.aanbieder, p.wet, p.toewijzing, p.code, p."begin", p.dc, p.bedrag, b.uiterlijk,
               t.overeenkomst, betaald.korting as toen, betaald.gevorderd
        from declaratiebetaling b
        join prestatie p on p.declaratie = b.declaratie and cardinality(p.codes) = 0
        join toewijzing t on t.id = p.toewijzing
        left join lateral (
            select x.korting, v.id is not null as gevorderd from prestatie q join betaalpost x on x.declaratie = q.declaratie and x.nr = q.nr
            left join vordering v on v.declaratie = q.declaratie and v.nr = q.nr
            where p.dc = 'C' and q.gemeente = p.gemeente and q.wet = p.wet and q.aanbieder = p.aanbieder
              and q.referentie = p.vorige_referentie and not ('8021' = any (q.codes)) and q.dc = 'D'
              and cardinality(q.codes) = 0) betaald on true
        where b.gemeente = p_gemeente and b.te_doen > 0
          and not exists (select from betaalpost x where x.declaratie = p.declaratie and x.nr = p.nr)),
    -- per contract, product en dag een oordeel: betaling_tegen is de regel van V21
    groep as materialized (
        select g.*, betaling_tegen(p_gemeente, g.aanbieder, g.overeenkomst, g.code, g."begin") as reden,
               korting_procent(g.overeenkomst, g."begin") as procent
        from (select distinct r.aanbieder, r.overeenkomst, r.code, r."begin" from regel r) g),
    boven as materialized (select * from boven_ruimte(p_gemeente)),
    tegen as materialized (select * from regels_tegen(p_gemeente))
    select r.declaratie, r.nr, r.aanbieder, r.wet, r.toewijzing, r.bedrag * t.teken,
           coalesce(r.toen, korting_op(r.bedrag, g.procent)) * t.teken, r.uiterlijk,
           case when r.gevorderd then 'TERUGGEVORDERD'
                when r.toen is null then coalesce(g.reden, te.reden, case when bo.nr is not null then 'BESTEDINGSRUIMTE' end) end
    from regel r
    cross join lateral (select case r.dc when 'D' then 1 else -1 end as teken) t
    join groep g on g.aanbieder = r.aanbieder and g.overeenkomst is not distinct from r.overeenkomst and g.code = r.code
        and g."begin" = r."begin"
    left join boven bo on bo.declaratie = r.declaratie and bo.nr = r.nr
    left join tegen te on te.declaratie = r.declaratie and te.nr = r.nr
$$;

create or replace function overboeking_tegen(p_regel uuid, p_dag date) returns text language sql stable as
$$
    with recursive keten as (
        select id, herhaalt, gemeente, aanbieder from betaalregel where id = p_regel
        union all
        select o.id, o.herhaalt, o.gemeente, o.aanbieder from keten k join betaalregel o on o.id = k.herhaalt),
    wortel as (select * from keten where herhaalt is null)
    select coalesce(betaling_tegen(w.gemeente, w.aanbieder, null, null, p_dag), (
        select betaling_tegen(w.gemeente, w.aanbieder, g.overeenkomst, g.code, g."begin")
        from (select distinct t.overeenkomst, p.code, p."begin"
              from betaalpost x join prestatie p on p.declaratie = x.declaratie and p.nr = x.nr
              join toewijzing t on t.id = p.toewijzing where x.regel = w.id and x.bedrag > 0) g
        where betaling_tegen(w.gemeente, w.aanbieder, g.overeenkomst, g.code, g."begin") is not null limit 1), (
        select t.reden from regels_tegen(w.gemeente) t join betaalpost x on x.declaratie = t.declaratie and x.nr = t.nr
        where x.regel = w.id and not exists (select from vordering v where v.declaratie = t.declaratie and v.nr = t.nr) limit 1))
    from wortel w
$$;

create or replace function stel_betaalbatch_op(p_gemeente char(4), p_uitvoerdag date, p_door text) returns uuid language plpgsql as
$$
declare
    v_rekening betaalrekening;
    v_batch uuid := uuidv7();
    v_nummer int;
begin
    perform pg_advisory_xact_lock(hashtextextended('betaalbatch ' || p_gemeente, 0));
    v_rekening := betaalrekening_op(p_gemeente, null, p_uitvoerdag);
    if v_rekening.id is null then
        raise exception 'de gemeente heeft geen rekening' using errcode = '23514', constraint = 'betaalbatch_rekening';
    end if;
    if p_uitvoerdag < vandaag() then
        raise exception 'die dag is voorbij' using errcode = '23514', constraint = 'betaalbatch_uitvoerdag';
    end if;
    select coalesce(max(nummer), 0) + 1 into v_nummer from betaalbatch where gemeente = p_gemeente;
    insert into betaalbatch (id, gemeente, nummer, uitvoerdag, iban, tenaamstelling, opgesteld_door)
    values (v_batch, p_gemeente, v_nummer, p_uitvoerdag, v_rekening.iban, v_rekening.tenaamstelling, p_door);
    with mag as materialized (select * from te_betalen(p_gemeente) t where t.reden is null),
    saldo as (
        select m.aanbieder, m.wet, count(*) as posten, sum(m.bedrag)::bigint as bruto, sum(m.korting)::bigint as korting
        from mag m group by 1, 2 having sum(m.bedrag - m.korting) > 0),
    -- een vordering gaat er in een keer af, als een credit: wat er dan niet overblijft, wacht
    open as materialized (
        select v.* from vordering v
        where v.gemeente = p_gemeente and not exists (select from vorderingpost q where q.vordering = v.id)),
    af as (select o.aanbieder, o.wet, sum(o.bedrag - o.korting)::bigint as verrekend from open o group by 1, 2),
    gemaakt as (
        insert into betaalregel (gemeente, aanbieder, batch, wet, kenmerk, rekening, posten, bruto, korting, verrekend, uitvoerdag)
        select p_gemeente, s.aanbieder, v_batch, s.wet, 'ZI-' || p_gemeente || '-' || v_nummer || '-'
                   || row_number() over (order by s.aanbieder, s.wet), r.id, s.posten, s.bruto, s.korting, coalesce(a.verrekend, 0), p_uitvoerdag
        from saldo s left join af a on a.aanbieder = s.aanbieder and a.wet = s.wet cross join lateral betaalrekening_op(p_gemeente, s.aanbieder, p_uitvoerdag) r where r.id is not null
          and s.bruto - s.korting > coalesce(a.verrekend, 0)
        returning id, aanbieder, wet),
    verrekening as (
        insert into vorderingpost (vordering, gemeente, aanbieder, regel)
        select o.id, o.gemeente, o.aanbieder, g.id from open o join gemaakt g on g.aanbieder = o.aanbieder and g.wet = o.wet),
    post as (
        insert into betaalpost (declaratie, nr, gemeente, aanbieder, regel, bedrag, korting)
        select m.declaratie, m.nr, p_gemeente, m.aanbieder, g.id, m.bedrag, m.korting
        from mag m join gemaakt g on g.aanbieder = m.aanbieder and g.wet = m.wet
        returning declaratie, regel, aanbieder, bedrag, korting)
    insert into betaaldeel (regel, declaratie, gemeente, aanbieder, posten, bruto, korting)
    select regel, declaratie, p_gemeente, aanbieder, count(*), sum(bedrag), sum(korting) from post group by 1, 2, 4;
    -- wat terugkwam gaat nog eens, naar de rekening van nu
    insert into betaalregel (gemeente, aanbieder, batch, wet, kenmerk, rekening, posten, bruto, korting, verrekend, uitvoerdag, herhaalt)
    select p_gemeente, o.aanbieder, v_batch, o.wet, 'ZI-' || p_gemeente || '-' || v_nummer || '-H'
               || row_number() over (order by o.id), r.id, o.posten, o.bruto, o.korting, o.verrekend, p_uitvoerdag, o.id
    from betaalregel o cross join lateral betaalrekening_op(p_gemeente, o.aanbieder, p_uitvoerdag) r
    where o.gemeente = p_gemeente and o.stand = 'GESTORNEERD' and r.id is not null
      and overboeking_tegen(o.id, p_uitvoerdag) is null
      and not exists (select from betaalregel h where h.herhaalt = o.id and h.stand <> 'VERVALLEN');
    update declaratiebetaling b set in_opdracht = b.in_opdracht + d.posten
    from (select x.declaratie, sum(x.posten) as posten from betaaldeel x join betaalregel r on r.id = x.regel
          where r.batch = v_batch group by 1) d
    where b.declaratie = d.declaratie;
    update betaalbatch b set regels = s.regels, posten = s.posten, bruto = s.bruto, korting = s.korting, verrekend = s.verrekend
    from (select count(*) as regels, coalesce(sum(posten), 0) as posten, coalesce(sum(bruto), 0) as bruto,
                 coalesce(sum(korting), 0) as korting, coalesce(sum(verrekend), 0) as verrekend
          from betaalregel where batch = v_batch) s
    where b.id = v_batch;
    if not exists (select from betaalregel where batch = v_batch) then
        raise exception 'er is niets te betalen' using errcode = '23514', constraint = 'betaalbatch_leeg';
    end if;
    return v_batch;
end
$$;

create or replace function betaalbatch_tegen(b betaalbatch) returns text language sql stable as
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
                   or (d.n, d.bruto, d.korting) <> (r.posten, r.bruto, r.korting)
                   or (select coalesce(sum(v.bedrag - v.korting), 0) from vorderingpost q join vordering v on v.id = q.vordering
                       where q.regel = r.id) <> r.verrekend))
            or exists (select from betaalregel r where r.batch = b.id
                       having (count(*), coalesce(sum(r.posten), 0), coalesce(sum(r.bruto), 0), coalesce(sum(r.korting), 0),
                               coalesce(sum(r.verrekend), 0))
                           is distinct from (b.regels::bigint, b.posten::numeric, b.bruto::numeric, b.korting::numeric, b.verrekend::numeric)) then 'betaalbatch_som'
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

create or replace function betaalbatch_gang() returns trigger language plpgsql as
$$
declare
    nee text;
    vul boolean := old.stand = 'CONCEPT' and old.regels = 0;
    vrij text[] := '{stand,bedrag}'::text[]
        || case when vul then '{regels,posten,bruto,korting,verrekend}'::text[] else '{}' end
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

create or replace function betaalbatch_gevolg() returns trigger language plpgsql as
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
        delete from vorderingpost where regel in (select id from betaalregel where batch = new.id);
        delete from betaalpost where regel in (select id from betaalregel where batch = new.id);
        delete from betaaldeel where regel in (select id from betaalregel where batch = new.id);
    end if;
    return null;
end
$$;

-- Als V172: wat teruggevorderd is, gaat van hetzelfde blad weer af, met de korting van toen.
create or replace function journaalkant(b betaalbatch) returns table (soort text, plafond uuid, kenmerk text, saldo numeric)
    language sql stable as
$$
    with post as materialized (
        select x.bedrag, x.korting, v.plafond from betaalregel r join betaalpost x on x.regel = r.id
        join prestatie p on p.declaratie = x.declaratie and p.nr = x.nr
        left join verplichting v on v.toewijzing = p.toewijzing and v.jaar = extract(year from p."begin")::int
        where r.batch = b.id
        union all
        select -v.bedrag, -v.korting, w.plafond from betaalregel r join vorderingpost q on q.regel = r.id
        join vordering v on v.id = q.vordering
        left join prestatie p on p.declaratie = v.declaratie and p.nr = v.nr
        left join verplichting w on w.toewijzing = p.toewijzing and w.jaar = extract(year from p."begin")::int
        where r.batch = b.id),
    kant as (
        select 'LAST' as soort, plafond, null as kenmerk, sum(bedrag) as saldo from post group by plafond
        union all
        select 'CREDITEUREN', null, r.kenmerk, -r.bedrag from betaalregel r where r.batch = b.id and r.herhaalt is null
        union all
        select 'KORTING', null, null, -sum(korting) from post)
    select k.soort, k.plafond, k.kenmerk, k.saldo from kant k where k.saldo <> 0
$$;
