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
    if exists (select from vordering v join vorderingpost q on q.vordering = v.id
               where v.declaratie = new.declaratie and v.nr = new.nr) then
        raise exception 'al verrekend' using errcode = '23514', constraint = 'vordering_verrekend';
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
    -- leeg als de regel vernietigd is: het geld blijft staan
    declaratie uuid,
    nr         bigint,
    onderzoek  uuid,
    bedrag     bigint not null check (bedrag > 0),
    korting    bigint not null check (korting between 0 and bedrag),
    door       text not null,
    moment     timestamptz not null default nu(),
    constraint vordering_eenmaal unique (declaratie, nr)
);
create index vordering_open on vordering (gemeente, aanbieder, wet);
select beveilig('vordering', 'gemeente_aanbieder');
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

-- Per regel geldt het laatste besluit: een nieuw onderzoek dat haar vrijgeeft, heft een eerder ONTERECHT op.
create view regeluitkomst with (security_invoker = true) as
select distinct on (o.gemeente, o.declaratie, o.nr) o.gemeente, o.declaratie, o.nr, u.uitkomst
from betaalonderzoek o join onderzoekuitkomst u on u.onderzoek = o.id
where o.declaratie is not null
order by o.gemeente, o.declaratie, o.nr, u.moment desc, o.moment desc, o.id;
grant select on regeluitkomst to ${toepassing};

create function regel_in_onderzoek(p_gemeente char(4), p_declaratie uuid, p_nr bigint) returns boolean language sql stable as
$$
    select exists (select from betaalonderzoek o
                   where o.gemeente = p_gemeente and o.declaratie = p_declaratie and o.nr = p_nr and o.uiterlijk >= vandaag()
                     and not exists (select from onderzoekuitkomst u where u.onderzoek = o.id))
$$;

-- Een vordering vervalt als haar regel alsnog vrij is, of als het credit van de aanbieder haar voor was; zolang er opnieuw
-- onderzoek loopt, wacht zij.
create function vordering_stand(v vordering) returns text language sql stable as
$$
    select case
        when exists (select from vorderingpost q where q.vordering = v.id) then 'VERREKEND'
        when v.declaratie is null then 'OPEN'
        when (select u.uitkomst from regeluitkomst u
              where u.gemeente = v.gemeente and u.declaratie = v.declaratie and u.nr = v.nr) = 'VRIJ'
            or exists (select from prestatie q
                       join prestatie c on c.gemeente = q.gemeente and c.wet = q.wet and c.aanbieder = q.aanbieder
                           and c.vorige_referentie = q.referentie and c.dc = 'C' and cardinality(c.codes) = 0
                       join betaalpost x on x.declaratie = c.declaratie and x.nr = c.nr
                       where q.declaratie = v.declaratie and q.nr = v.nr) then 'VERVALLEN'
        when regel_in_onderzoek(v.gemeente, v.declaratie, v.nr) then 'WACHT'
        else 'OPEN' end
$$;

-- Wat er nooit meer komt, telt niet mee in wat er nog te doen is (V23): een regel die onterecht bleek en niet betaald was, en
-- een credit op wat al teruggevorderd wordt.
alter table declaratiebetaling add column vervallen bigint not null default 0 check (vervallen >= 0);
alter table declaratiebetaling add column vervallen_bedrag bigint not null default 0;
alter table declaratiebetaling alter column te_doen set expression as (regels - in_opdracht - vervallen);
alter table declaratiebetaling drop constraint declaratiebetaling_telt,
    add constraint declaratiebetaling_telt check (in_opdracht >= 0 and in_opdracht + vervallen <= regels);
create index declaratiebetaling_vervallen on declaratiebetaling (gemeente, declaratie) where vervallen > 0;

create function tel_vervallen(p_declaraties uuid[]) returns void language sql as
$$
    update declaratiebetaling b set vervallen = v.regels, vervallen_bedrag = v.bedrag
    from unnest(p_declaraties) d (id)
    cross join lateral (
        select count(*) as regels, coalesce(sum(x.bedrag), 0)::bigint as bedrag
        from (select p.declaratie, p.nr, p.bedrag
              from regeluitkomst u join prestatie p on p.declaratie = u.declaratie and p.nr = u.nr
              where u.declaratie = d.id and u.uitkomst = 'ONTERECHT' and p.dc = 'D' and cardinality(p.codes) = 0
                and not p.gecrediteerd
              union all
              select p.declaratie, p.nr, -p.bedrag
              from prestatie p
              join prestatie q on q.gemeente = p.gemeente and q.wet = p.wet and q.aanbieder = p.aanbieder
                  and q.referentie = p.vorige_referentie and not ('8021' = any (q.codes)) and q.dc = 'D'
                  and cardinality(q.codes) = 0
              join vordering v on v.declaratie = q.declaratie and v.nr = q.nr and vordering_stand(v) <> 'VERVALLEN'
              where p.declaratie = d.id and p.dc = 'C' and cardinality(p.codes) = 0) x
        where not exists (select from betaalpost y where y.declaratie = x.declaratie and y.nr = x.nr)) v
    where b.declaratie = d.id and (b.vervallen, b.vervallen_bedrag) is distinct from (v.regels, v.bedrag)
$$;

-- Als V170; een credit verandert ook wat er van de gecrediteerde declaratie nog komt.
create or replace function declaratie_betaalbaar() returns trigger language plpgsql as
$$
begin
    insert into declaratiebetaling (declaratie, gemeente, aanbieder, regels, uiterlijk)
    values (new.id, new.gemeente, new.aanbieder, new.regels - new.afgekeurd, new.dagtekening + 30)
    on conflict do nothing;
    if exists (select from betaalonderzoek o where o.gemeente = new.gemeente and o.aanbieder = new.aanbieder
                 and o.declaratie is not null) then
        perform tel_vervallen(array(
            select new.id
            union
            select q.declaratie from prestatie c
            join prestatie q on q.gemeente = c.gemeente and q.wet = c.wet and q.aanbieder = c.aanbieder
                and q.referentie = c.vorige_referentie and not ('8021' = any (q.codes)) and q.dc = 'D'
            where c.declaratie = new.id and c.dc = 'C' and cardinality(c.codes) = 0
            order by 1));
    end if;
    return null;
end
$$;

-- Vrijgeven kan tot de vordering verrekend is. Om de beurt met het opstellen van een opdracht: die verrekent.
create function onderzoekuitkomst_poort() returns trigger language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtextextended('betaalbatch ' || new.gemeente, 0));
    if new.uitkomst = 'VRIJ' and exists (
            select from betaalonderzoek o join vordering v on v.declaratie = o.declaratie and v.nr = o.nr
            join vorderingpost q on q.vordering = v.id where o.id = new.onderzoek) then
        raise exception 'al verrekend' using errcode = '23514', constraint = 'vordering_verrekend';
    end if;
    return new;
end
$$;
create trigger onderzoekuitkomst_poort before insert on onderzoekuitkomst
    for each row execute function onderzoekuitkomst_poort();

create function onderzoek_gevolg() returns trigger language plpgsql as
$$
begin
    insert into vordering (gemeente, aanbieder, wet, declaratie, nr, onderzoek, bedrag, korting, door)
    select p.gemeente, p.aanbieder, p.wet, p.declaratie, p.nr, new.onderzoek, x.bedrag, x.korting, new.door
    from betaalonderzoek o
    join prestatie p on p.declaratie = o.declaratie and p.nr = o.nr and not p.gecrediteerd
    join betaalpost x on x.declaratie = p.declaratie and x.nr = p.nr
    join betaalregel r on r.id = x.regel and r.stand <> 'KLAAR'
    where o.id = new.onderzoek and new.uitkomst = 'ONTERECHT'
    on conflict on constraint vordering_eenmaal do nothing;
    perform tel_vervallen(array(
        select o.declaratie from betaalonderzoek o where o.id = new.onderzoek and o.declaratie is not null
        union
        select c.declaratie from betaalonderzoek o
        join prestatie q on q.declaratie = o.declaratie and q.nr = o.nr
        join prestatie c on c.gemeente = q.gemeente and c.wet = q.wet and c.aanbieder = q.aanbieder
            and c.vorige_referentie = q.referentie and c.dc = 'C' and cardinality(c.codes) = 0
        where o.id = new.onderzoek
        order by 1));
    return null;
end
$$;
create trigger onderzoek_gevolg after insert on onderzoekuitkomst for each row execute function onderzoek_gevolg();

-- De regels die een onderzoek tegenhoudt: zolang het loopt, en daarna als zij onterecht bleken. Wat de aanbieder zelf
-- crediteerde houdt niets tegen: de regel en haar credit gaan samen, en dat is nul.
create function regels_tegen(p_gemeente char(4)) returns table (declaratie uuid, nr bigint, reden text) language sql stable as
$$
    with loopt as (
        select distinct o.declaratie, o.nr from betaalonderzoek o
        where o.gemeente = p_gemeente and o.declaratie is not null and o.uiterlijk >= vandaag()
          and not exists (select from onderzoekuitkomst u where u.onderzoek = o.id)),
    onterecht as (
        select u.declaratie, u.nr from regeluitkomst u where u.gemeente = p_gemeente and u.uitkomst = 'ONTERECHT')
    select p.declaratie, p.nr, case when l.nr is null then 'ONTERECHT' else 'ONDERZOEK' end
    from loopt l full join onterecht t on t.declaratie = l.declaratie and t.nr = l.nr
    join prestatie p on p.declaratie = coalesce(l.declaratie, t.declaratie) and p.nr = coalesce(l.nr, t.nr)
    where not p.gecrediteerd
$$;

-- Een vordering blijft, ook als haar regel vernietigd wordt (ADR 0030): dan is zij van geen regel meer. Wat er over die regel
-- geschreven was, gaat met haar mee.
create function vordering_blijft() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and current_user <> session_user and current_setting('zorg.vernietigt', true) = 'ja'
            and to_jsonb(new) = to_jsonb(old) || '{"declaratie": null, "nr": null, "onderzoek": null}' then
        return new;
    end if;
    raise exception 'een vordering verandert niet' using errcode = '42501';
end
$$;
revoke update, delete, truncate on vordering from ${toepassing};
create trigger vordering_blijft before update or delete on vordering for each row execute function vordering_blijft();
create trigger niet_leegmaken before truncate on vordering for each statement execute function weiger_wijziging();
insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('DECLARATIEREGEL', 86, '{onderzoekuitkomst}',
     $s$delete from onderzoekuitkomst u using betaalonderzoek o, unnest($1) s where o.id = u.onderzoek
        and o.declaratie = split_part(s, ':', 1)::uuid and o.nr = split_part(s, ':', 2)::bigint$s$),
    ('DECLARATIEREGEL', 87, '{vordering}',
     $s$update vordering v set declaratie = null, nr = null, onderzoek = null from unnest($1) s
        where v.declaratie = split_part(s, ':', 1)::uuid and v.nr = split_part(s, ':', 2)::bigint$s$),
    ('DECLARATIEREGEL', 88, '{betaalonderzoek}',
     $s$delete from betaalonderzoek o using unnest($1) s
        where o.declaratie = split_part(s, ':', 1)::uuid and o.nr = split_part(s, ':', 2)::bigint$s$),
    ('TOEWIJZING', 86, '{onderzoekuitkomst}',
     'delete from onderzoekuitkomst u using betaalonderzoek o, prestatie p where o.id = u.onderzoek
      and p.declaratie = o.declaratie and p.nr = o.nr and p.toewijzing = any ($1::uuid[])'),
    ('TOEWIJZING', 87, '{vordering}',
     'update vordering v set declaratie = null, nr = null, onderzoek = null from prestatie p
      where p.declaratie = v.declaratie and p.nr = v.nr and p.toewijzing = any ($1::uuid[])'),
    ('TOEWIJZING', 88, '{betaalonderzoek}',
     'delete from betaalonderzoek o using prestatie p where p.declaratie = o.declaratie and p.nr = o.nr
      and p.toewijzing = any ($1::uuid[])');

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
            select x.korting, v.id is not null as gevorderd
            from prestatie q join betaalpost x on x.declaratie = q.declaratie and x.nr = q.nr
            left join vordering v on v.declaratie = q.declaratie and v.nr = q.nr and vordering_stand(v) <> 'VERVALLEN'
            where p.dc = 'C' and q.gemeente = p.gemeente and q.wet = p.wet and q.aanbieder = p.aanbieder
              and q.referentie = p.vorige_referentie and not ('8021' = any (q.codes)) and q.dc = 'D'
              and cardinality(q.codes) = 0) betaald on true
        where b.gemeente = p_gemeente and (b.te_doen > 0 or b.vervallen > 0)
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
        where v.gemeente = p_gemeente and vordering_stand(v) = 'OPEN'),
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
declare
    v_los uuid[];
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
        v_los := array(select distinct x.declaratie from betaaldeel x join betaalregel r on r.id = x.regel where r.batch = new.id);
        delete from vorderingpost where regel in (select id from betaalregel where batch = new.id);
        delete from betaalpost where regel in (select id from betaalregel where batch = new.id);
        delete from betaaldeel where regel in (select id from betaalregel where batch = new.id);
        perform tel_vervallen(v_los);
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

-- Als V171, voor alle of voor enkele ruimten. Wat onterecht bleek kost geen ruimte: het wordt niet betaald, of teruggevorderd.
create function boven_ruimte(p_gemeente char(4), p_ruimten uuid[]) returns table (declaratie uuid, nr bigint)
    language sql stable as
$$
    with ruimte as materialized (
        -- wat er op dag een was: een addendum van nu maakt een oude levering niet alsnog betaalbaar
        select id from plafond where gemeente = p_gemeente and soort = 'BESTEDINGSRUIMTE'
          and (p_ruimten is null or id = any (p_ruimten)) and gerealiseerd > ruimte_voor(id, '-infinity')),
    onterecht as materialized (
        select u.declaratie, u.nr from regeluitkomst u where u.gemeente = p_gemeente and u.uitkomst = 'ONTERECHT'),
    loop as materialized (
        select x.declaratie, x.nr, x."begin", r.id as plafond, t.productcode is null and t.grond = 'NIEUW' as telt,
               sum(x.bedrag) over (partition by r.id order by d.beoordeeld, d.id, x.nr) as tot_nu
        from ruimte r
        join plafond blad on r.id = any (blad.pad)
        join verplichting v on v.plafond = blad.id
        join prestatie x on x.toewijzing = v.toewijzing and extract(year from x."begin")::int = v.jaar
            and x.dc = 'D' and cardinality(x.codes) = 0 and not x.gecrediteerd
        join declaratie d on d.id = x.declaratie
        join toewijzing t on t.id = x.toewijzing
        where not exists (select from onterecht o where o.declaratie = x.declaratie and o.nr = x.nr)),
    -- een vraag per ruimte en dag, niet per regel
    dag as materialized (
        select k.plafond, k."begin", ruimte_voor(k.plafond, k."begin") as ruimte
        from (select distinct l.plafond, l."begin" from loop l where l.telt) k)
    select l.declaratie, l.nr from loop l join dag using (plafond, "begin") where l.telt and l.tot_nu > dag.ruimte
$$;
create or replace function boven_ruimte(p_gemeente char(4)) returns table (declaratie uuid, nr bigint) language sql stable as
$$ select b.declaratie, b.nr from boven_ruimte(p_gemeente, null) b $$;

-- Legt vast wat boven_ruimte nu zegt en telt per overeenkomst wat erbij kwam, wat wegging, en wat daarvan alsnog betaald wordt:
-- een gecrediteerde of onterechte regel gaat weg en wordt dat niet. Wie het nog eens doet, krijgt niets.
-- Na een declaratie alleen de ruimten waarop zij boekte en die op zijn: die houdt haar boeking al vast (V4), dus een regel komt
-- er een keer bij, en wie ergens anders boekt wacht niet. Alles in een keer wacht wel, op wie bezig is.
create function stem_ruimte_af(p_gemeente char(4), p_declaratie uuid default null) returns table (overeenkomst uuid, erbij bigint,
    erbij_bedrag bigint, weg bigint, los bigint, los_bedrag bigint) language plpgsql as
$$
declare
    v_ruimten uuid[];
begin
    if p_declaratie is null then
        perform pg_advisory_xact_lock(hashtextextended('ruimte afstemmen ' || p_gemeente, 0));
    else
        v_ruimten := array(
            select r.id from (select distinct k.knoop from boeking b join plafond blad on blad.id = b.plafond
                              cross join unnest(blad.pad) k (knoop) where b.bron = p_declaratie) w
            join plafond r on r.id = w.knoop and r.soort = 'BESTEDINGSRUIMTE'
            where r.gerealiseerd > ruimte_voor(r.id, '-infinity')
               or exists (select from nietbetaalbaar n where n.gemeente = p_gemeente and n.aanbieder = r.aanbieder
                            and n.betaalbaar is null));
        if v_ruimten = '{}' then
            return;
        end if;
        perform pg_advisory_xact_lock_shared(hashtextextended('ruimte afstemmen ' || p_gemeente, 0));
    end if;
    return query
    with boven as materialized (
        select b.declaratie, b.nr from boven_ruimte(p_gemeente, v_ruimten) b
        where not exists (select from betaalpost x where x.declaratie = b.declaratie and x.nr = b.nr)),
    tegen as materialized (select r.declaratie, r.nr from regels_tegen(p_gemeente) r where r.reden = 'ONTERECHT'),
    nieuw as (
        insert into nietbetaalbaar as n (declaratie, nr, gemeente, aanbieder, overeenkomst, bedrag)
        select p.declaratie, p.nr, p.gemeente, p.aanbieder, t.overeenkomst, p.bedrag
        from boven b join prestatie p on p.declaratie = b.declaratie and p.nr = b.nr join toewijzing t on t.id = p.toewijzing
        where p.bedrag > 0 and not exists (select from nietbetaalbaar o where o.declaratie = b.declaratie and o.nr = b.nr
                                             and o.betaalbaar is null)
        on conflict (declaratie, nr) do update set betaalbaar = null, sinds = nu() where n.betaalbaar is not null
        returning n.overeenkomst, n.bedrag),
    vrij as (
        update nietbetaalbaar n set betaalbaar = nu()
        from prestatie p
        where n.gemeente = p_gemeente and n.betaalbaar is null and p.declaratie = n.declaratie and p.nr = n.nr
          and not exists (select from boven b where b.declaratie = n.declaratie and b.nr = n.nr)
          and (v_ruimten is null or exists (
              select from verplichting v join plafond blad on blad.id = v.plafond
              where v.toewijzing = p.toewijzing and v.jaar = extract(year from p."begin")::int and blad.pad && v_ruimten))
        returning n.overeenkomst, n.bedrag, case when p.gecrediteerd or exists (
            select from tegen g where g.declaratie = n.declaratie and g.nr = n.nr) then 0 else 1 end as los),
    samen as (
        select x.overeenkomst, 1 as op, 0 as los, x.bedrag from nieuw x
        union all
        select y.overeenkomst, 0, y.los, y.bedrag from vrij y)
    select s.overeenkomst, sum(s.op)::bigint, sum(s.op * s.bedrag)::bigint, sum(1 - s.op)::bigint, sum(s.los)::bigint,
           sum(s.los * s.bedrag)::bigint
    from samen s where s.overeenkomst is not null group by 1 order by 1;
end
$$;

-- Als V173, met wat goedgekeurd is en toch niet betaald wordt. Dat is niet te laat: het wacht op een addendum, op een onderzoek
-- (dat is van de gemeente: de aanbieder leest hier niet dat het loopt), of er komt niets meer.
create or replace view betaalbeeld with (security_invoker = true) as
select b.declaratie, b.gemeente, b.aanbieder, b.uiterlijk, b.te_doen, x.betaald, x.korting, x.onderweg, x.uitvoerdag,
       case when b.te_doen = 0 and x.onderweg = 0 and b.vervallen = b.regels then 'NIET_VERSCHULDIGD'
            when b.te_doen = 0 and x.onderweg = 0 then 'BETAALD'
            -- per saldo een credit: die gaat af van wat volgt
            when d.toegekend <= 0 then 'VERREKENING'
            when x.onderweg = 0 and n.regels > 0 and n.regels = b.te_doen then 'NIET_BETAALBAAR'
            when x.onderweg = 0 and (a.alles or o.regels > 0 and o.regels + n.regels = b.te_doen) then 'IN_ONDERZOEK'
            when vandaag() > b.uiterlijk and not a.alles
                and d.toegekend > x.betaald + x.korting + n.bedrag + o.bedrag + b.vervallen_bedrag then 'TE_LAAT'
            when x.onderweg > 0 then 'ONDERWEG' else 'TE_BETALEN' end as stand,
       n.bedrag as niet_betaalbaar, b.vervallen_bedrag
from declaratiebetaling b
join declaratie d on d.id = b.declaratie
cross join lateral (
    select coalesce(sum(e.bruto - e.korting) filter (where s.stand = 'BETAALD'), 0)::bigint as betaald,
           coalesce(sum(e.korting), 0)::bigint as korting,
           coalesce(sum(e.bruto - e.korting) filter (where s.stand <> 'BETAALD'), 0)::bigint as onderweg,
           max(r.uitvoerdag) filter (where s.stand <> 'BETAALD') as uitvoerdag
    from betaaldeel e join betaalregel r on r.id = e.regel
    cross join lateral (select overboeking_stand(e.regel) as stand) s
    where e.declaratie = b.declaratie) x
cross join lateral (
    select count(*) as regels, coalesce(sum(o.bedrag), 0)::bigint as bedrag from nietbetaalbaar o
    where o.gemeente = b.gemeente and o.declaratie = b.declaratie and o.betaalbaar is null) n
cross join lateral (
    select exists (select from betaalonderzoek o
                   where o.gemeente = b.gemeente and o.aanbieder = b.aanbieder and o.declaratie is null
                     and o.uiterlijk >= vandaag()
                     and not exists (select from onderzoekuitkomst u where u.onderzoek = o.id)) as alles) a
cross join lateral (
    select count(*) as regels, coalesce(sum(p.bedrag), 0)::bigint as bedrag from prestatie p
    where b.te_doen > 0 and p.declaratie = b.declaratie and not p.gecrediteerd
      and p.nr in (select o.nr from betaalonderzoek o
                   where o.gemeente = b.gemeente and o.declaratie = b.declaratie and o.uiterlijk >= vandaag()
                     and not exists (select from onderzoekuitkomst u where u.onderzoek = o.id))
      and not exists (select from betaalpost y where y.declaratie = p.declaratie and y.nr = p.nr)
      and not exists (select from regeluitkomst u where u.gemeente = b.gemeente and u.declaratie = p.declaratie and u.nr = p.nr
                        and u.uitkomst = 'ONTERECHT')
      and not exists (select from nietbetaalbaar k where k.declaratie = p.declaratie and k.nr = p.nr and k.betaalbaar is null)) o;
