-- Bewaren en vernietigen: hoe lang volgens welke wet, wat moet blijven omdat iemand dat zegt, en het bewijs van
-- wat er niet meer is (Archiefbesluit 1995 art. 8: verklaring van vernietiging).

-- De termijnen zijn gegevens met een geldigheid: een wet verandert, en wat er dan nog ligt volgt de nieuwe.
create table bewaartermijn (
    soort   text not null check (soort in
                ('TOEWIJZING', 'HULPVRAGER', 'DOCUMENT', 'DECLARATIEREGEL', 'BERICHT', 'LOGREGEL')),
    wet     text not null check (wet in ('WMO', 'JEUGDWET', '*')),
    -- het laatste stuk van een dossier, of het ontstaan van het stuk zelf
    begint  text not null check (begint in ('LAATSTE_STUK', 'VERVAARDIGD')),
    termijn interval not null check (termijn > interval '0'),
    geldig  daterange not null,
    bron    text not null,
    exclude using gist (soort with =, wet with =, geldig with &&)
);
select beveilig('bewaartermijn', 'algemeen');
revoke insert, update, delete on bewaartermijn from ${toepassing};

-- Wmo 2015 art. 5.3.4: vijftien jaar vanaf vervaardigd of ontvangen, of zoveel langer als nodig is; een dossier dat
-- nog loopt is nodig, en zijn stukken blijven bij elkaar tot het laatste. Jeugdwet art. 7.3.8: vijftien jaar, en
-- twintig sinds 1 januari 2020. Een stuk waar de wet niet van te zien is, volgt de langste.
insert into bewaartermijn (soort, wet, begint, termijn, geldig, bron)
select s.soort, w.wet, s.begint, w.termijn, w.geldig, w.bron
from (values ('TOEWIJZING', 'LAATSTE_STUK'), ('DECLARATIEREGEL', 'VERVAARDIGD'), ('BERICHT', 'VERVAARDIGD'))
     s (soort, begint)
cross join (values
    ('WMO', interval '15 years', daterange('2015-01-01', null), 'Wmo 2015 art. 5.3.4'),
    ('JEUGDWET', interval '15 years', daterange('2015-01-01', '2020-01-01'), 'Jeugdwet art. 7.3.8 tot 2020'),
    ('JEUGDWET', interval '20 years', daterange('2020-01-01', null), 'Jeugdwet art. 7.3.8'))
    w (wet, termijn, geldig, bron);
insert into bewaartermijn (soort, wet, begint, termijn, geldig, bron) values
    ('BERICHT', '*', 'VERVAARDIGD', '20 years', daterange('2015-01-01', null), 'de langste: Jeugdwet art. 7.3.8'),
    ('DOCUMENT', '*', 'VERVAARDIGD', '20 years', daterange('2015-01-01', null), 'de langste: Jeugdwet art. 7.3.8'),
    ('HULPVRAGER', '*', 'LAATSTE_STUK', '15 years', daterange('2015-01-01', null), 'Wmo 2015 art. 5.3.4'),
    ('LOGREGEL', '*', 'VERVAARDIGD', '5 years', daterange('2015-01-01', null), 'NEN 7513: ten minste vijf jaar');

-- Sinds wanneer een hulpvrager bekend is; van wie er al was, weten wij het niet beter dan vandaag.
alter table hulpvrager add column ingeschreven timestamptz not null default nu();

-- Wie zegt dat iets moet blijven (bezwaar, rechtszaak, onderzoek), gaat voor elke termijn.
create table vernietigingsstop (
    id              uuid primary key,
    gemeente        char(4) not null references gemeente,
    onderwerp_soort text not null check (onderwerp_soort in ('HULPVRAGER', 'TOEWIJZING', 'BERICHT', 'ALLES')),
    onderwerp       uuid,
    reden           text not null check (length(reden) between 1 and 500),
    sinds           timestamptz not null default nu(),
    door            text not null,
    opgeheven       timestamptz,
    opgeheven_door  text,
    check ((onderwerp is null) = (onderwerp_soort = 'ALLES')),
    check ((opgeheven is null) = (opgeheven_door is null))
);
create index vernietigingsstop_geldt on vernietigingsstop (gemeente, onderwerp) where opgeheven is null;
select beveilig('vernietigingsstop', 'gemeente');

create function heeft_stop(p_onderwerpen uuid[]) returns boolean language sql stable as
$$
    select exists (select from vernietigingsstop
                   where opgeheven is null and (onderwerp = any (p_onderwerpen) or onderwerp_soort = 'ALLES'))
$$;

-- De verklaring van vernietiging: wat voor iets, hoeveel, wanneer, door wie. Geen persoonsgegevens: de hash gaat
-- over de sleutels, zodat van één sleutel nog te bewijzen is dat zij erbij zat.
create table vernietiging (
    id        uuid primary key default uuidv7(),
    gemeente  char(4) not null,
    soort     text not null,
    wet       text not null,
    moment    timestamptz not null default nu(),
    aantal    bigint not null check (aantal > 0),
    hash      bytea not null check (length(hash) = 32),
    oudste    date not null,
    nieuwste  date not null,
    termijn   interval not null,
    bron      text not null,
    door      text not null,
    -- bij logregels: tot en met welke schakel
    tot       bigint
);
create index vernietiging_lijst on vernietiging (gemeente, moment desc, id desc);
select beveilig('vernietiging', 'gemeente');
select alleen_toevoegen('vernietiging');

-- Goedgekeurde regels hebben al een index op hun toewijzing; met deze erbij is elk dossier snel bij elkaar.
create index prestatie_dossier on prestatie (toewijzing) where cardinality(codes) > 0;

-- Wanneer een toewijzing klaar is: haar laatste dag, laatste levering, laatste declaratie en laatste stuk. Leeg
-- zolang zij loopt.
create function laatste_stuk(t toewijzing) returns date language sql stable as
$$
    select case when t.status <> 'TOEGEWEZEN' or t.eind is not null
                     or (l.laatst is not null and not l.loopt) then
        greatest((t.toegewezen at time zone 'Europe/Amsterdam')::date, t.eind, l.laatst,
                 (select max((d.ontvangen at time zone 'Europe/Amsterdam')::date)
                  from prestatie p join declaratie d on d.id = p.declaratie
                  where p.toewijzing = t.id and cardinality(p.codes) = 0),
                 (select max((d.ontvangen at time zone 'Europe/Amsterdam')::date)
                  from prestatie p join declaratie d on d.id = p.declaratie
                  where p.toewijzing = t.id and cardinality(p.codes) > 0),
                 (select max((d.ontvangen at time zone 'Europe/Amsterdam')::date)
                  from document d where d.onderwerp = t.id)) end
    from (select max(coalesce(v.eind, v.tijdelijk_eind, v."begin")) as laatst,
                 coalesce(bool_or(v.eind is null and v.tijdelijk_eind is null), false) as loopt
          from levering v where v.toewijzing = t.id and not v.verwijderd) l
$$;

-- Wat vandaag aan de beurt is. De eerste voorwaarde houdt alles wat jong is buiten de deur zonder het dossier te
-- openen: een dossier kan niet ouder zijn dan zijn eerste stuk.
create view te_vernietigen with (security_invoker = true) as
with termijn as materialized (select * from bewaartermijn where geldig @> vandaag())
select b.soort, b.wet, t.gemeente, t.id::text as sleutel, laatste_stuk(t) as start,
       heeft_stop(array[t.id, t.hulpvrager]) as gestopt
from termijn b join toewijzing t on t.wet = b.wet
where b.soort = 'TOEWIJZING' and t.toegewezen < nu() - b.termijn and laatste_stuk(t) + b.termijn < vandaag()
union all
select b.soort, b.wet, d.gemeente, d.id::text, (d.ontvangen at time zone 'Europe/Amsterdam')::date,
       heeft_stop(array[d.id, d.onderwerp])
from termijn b join document d on d.onderwerp_soort = 'HULPVRAGER'
where b.soort = 'DOCUMENT' and (d.ontvangen at time zone 'Europe/Amsterdam')::date + b.termijn < vandaag()
union all
-- alleen wie nergens meer bij hoort
select b.soort, b.wet, h.gemeente, h.id::text, (h.ingeschreven at time zone 'Europe/Amsterdam')::date,
       heeft_stop(array[h.id])
from termijn b join hulpvrager h on true
where b.soort = 'HULPVRAGER' and (h.ingeschreven at time zone 'Europe/Amsterdam')::date + b.termijn < vandaag()
  and not exists (select from toewijzing t where t.hulpvrager = h.id)
  and not exists (select from document d where d.onderwerp = h.id)
union all
-- regels die van geen toewijzing waren; de andere gaan met hun toewijzing mee
select b.soort, b.wet, p.gemeente, p.declaratie || ':' || p.nr, (d.ontvangen at time zone 'Europe/Amsterdam')::date,
       heeft_stop(array[d.id, d.bericht])
from termijn b join declaratie d on d.wet = b.wet join prestatie p on p.declaratie = d.id
where b.soort = 'DECLARATIEREGEL' and p.toewijzing is null
  and (d.ontvangen at time zone 'Europe/Amsterdam')::date + b.termijn < vandaag()
union all
select b.soort, b.wet, m.gemeente, m.id::text, m.start,
       heeft_stop(m.over || coalesce((select array_agg(p.toewijzing) || array_agg(t.hulpvrager)
                                      from declaratie d join prestatie p on p.declaratie = d.id
                                      join toewijzing t on t.id = p.toewijzing where d.bericht = m.id), '{}'))
from termijn b
join (select i.id, i.gemeente, i.berichtsoort, (i.ontvangen at time zone 'Europe/Amsterdam')::date as start,
             array[i.id] as over
      from bericht_in i
      union all
      select u.id, u.gemeente, u.berichtsoort, (u.aangemaakt at time zone 'Europe/Amsterdam')::date,
             array[u.id, u.onderwerp, (select t.hulpvrager from toewijzing t where t.id = u.onderwerp)]
      from bericht_uit u) m
  on b.wet = case when m.berichtsoort like 'WMO%' then 'WMO' when m.berichtsoort like 'JW%' then 'JEUGDWET' else '*' end
where b.soort = 'BERICHT' and m.start + b.termijn < vandaag()
  and exists (select from berichtstuk s where s.bericht = m.id);
grant select on te_vernietigen to ${toepassing};

-- Wat alleen groeit, laat zich alleen door vernietig() verkorten: die loopt met de rechten van de eigenaar, namens
-- een ander. Wie als eigenaar binnenkomt, kan het nog steeds niet.
create or replace function weiger_wijziging() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' and tg_table_name in ('document', 'document_stuk', 'logregel')
            and current_user <> session_user and current_setting('zorg.vernietigt', true) = 'ja' then
        return old;
    end if;
    raise exception 'tabel % groeit alleen: regels worden niet gewijzigd of verwijderd', tg_table_name
        using errcode = '42501';
end
$$;

create function vernietig_sleutels(p_soort text, p_sleutels text[]) returns void language plpgsql as
$$
declare
    v_ids uuid[];
begin
    if p_soort = 'DECLARATIEREGEL' then
        delete from prestatie p using unnest(p_sleutels) s
        where p.declaratie = split_part(s, ':', 1)::uuid and p.nr = split_part(s, ':', 2)::bigint;
        return;
    end if;
    v_ids := p_sleutels::uuid[];
    case p_soort
        when 'TOEWIJZING' then
            delete from prestatie where toewijzing = any (v_ids) and cardinality(codes) = 0;
            delete from prestatie where toewijzing = any (v_ids) and cardinality(codes) > 0;
            delete from levering where toewijzing = any (v_ids);
            delete from document_stuk where document in (select id from document where onderwerp = any (v_ids));
            delete from document where onderwerp = any (v_ids);
            delete from toewijzing where id = any (v_ids);
        when 'DOCUMENT' then
            delete from document_stuk where document = any (v_ids);
            delete from document where id = any (v_ids);
        when 'HULPVRAGER' then
            delete from hulpvrager where id = any (v_ids);
        when 'BERICHT' then
            -- dat er een bericht was blijft staan; wat erin stond en wat ervan gevonden werd niet
            delete from berichtstuk where bericht = any (v_ids);
            update bericht_in set oordeel = null where id = any (v_ids);
    end case;
end
$$;
revoke execute on function vernietig_sleutels from public;

-- Een verklaring, en een regel in het logboek: zo hangt ook het bewijs aan de keten.
create function verklaar_vernietiging(p_soort text, p_wet text, p_aantal bigint, p_hash bytea, p_oudste date,
                                      p_nieuwste date, p_termijn interval, p_bron text, p_tot bigint)
    returns void language plpgsql as
$$
declare
    v_id uuid;
begin
    insert into vernietiging (gemeente, soort, wet, aantal, hash, oudste, nieuwste, termijn, bron, door, tot)
    values (huidige_gemeente(), p_soort, p_wet, p_aantal, p_hash, p_oudste, p_nieuwste, p_termijn, p_bron, 'systeem',
            p_tot)
    returning id into v_id;
    perform schrijf_logregel(huidige_gemeente(), null, 'systeem', 'SYSTEEM', 'Bewaarloket.vernietig', v_id, null, null,
        'VERNIETIGD ' || p_soort || coalesce(' t/m ' || p_tot, ' ' || p_wet) || ': ' || p_aantal || ', sha256 '
        || encode(p_hash, 'hex'), 'platform', null, null);
end
$$;
revoke execute on function verklaar_vernietiging from public;

-- Logregels gaan van de oudste af: de keten houdt haar schakels, alleen de inhoud verdwijnt.
create function vernietig_logregels(p_termijn interval, p_bron text, p_hooguit int) returns int language plpgsql as
$$
declare
    v_vanaf bigint;
    v_stop uuid[];
    v_regels bigint[];
    v_tot bigint;
    v_hash bytea;
    v_oudste date;
    v_nieuwste date;
begin
    select coalesce(max(tot), 0) into v_vanaf from vernietiging where gemeente = huidige_gemeente();
    -- niet verder dan de eerste regel die te jong is, of die over iemand gaat voor wie vernietigen stilligt
    select array_agg(s.onderwerp) || array_agg(t.id) into v_stop
    from vernietigingsstop s left join toewijzing t on t.hulpvrager = s.onderwerp
    where s.opgeheven is null;
    if exists (select from vernietigingsstop where opgeheven is null and onderwerp_soort = 'ALLES') then
        return 0;
    end if;
    with eerste as materialized (
        select s.volgnr, s.regel, s.hash, l.moment,
               l.moment + p_termijn >= nu() or coalesce(l.onderwerp = any (v_stop), false)
                   or coalesce(l.betrokkenen && v_stop, false) as blijft
        from logschakel s join logregel l on l.nr = s.regel
        where s.gemeente = huidige_gemeente() and s.volgnr > v_vanaf order by s.volgnr limit p_hooguit),
    weg as (select * from eerste
            where volgnr < coalesce((select min(volgnr) from eerste where blijft), 9223372036854775807))
    select array_agg(regel), max(volgnr), (array_agg(hash order by volgnr desc))[1],
           min(moment)::date, max(moment)::date
    into v_regels, v_tot, v_hash, v_oudste, v_nieuwste from weg;
    if v_regels is null then
        return 0;
    end if;
    delete from logregel where nr = any (v_regels);
    perform verklaar_vernietiging('LOGREGEL', '*', cardinality(v_regels), v_hash, v_oudste, v_nieuwste, p_termijn,
                                  p_bron, v_tot);
    return cardinality(v_regels);
end
$$;
revoke execute on function vernietig_logregels from public;

-- Eén ronde voor de gemeente van de transactie; geeft hoeveel er verdween, nul als er niets meer te doen is.
create function vernietig(p_hooguit int) returns int language plpgsql
    security definer set search_path = public, pg_temp as
$$
declare
    b bewaartermijn;
    v_sleutels text[];
    v_oudste date;
    v_nieuwste date;
    v_totaal int := 0;
begin
    if huidige_gemeente() is null or huidige_rol() is distinct from 'SYSTEEM' then
        raise exception 'vernietigen gebeurt door het platform, voor een gemeente' using errcode = '42501';
    end if;
    perform set_config('zorg.vernietigt', 'ja', true);
    -- dossiers voor personen: wie zijn laatste dossier kwijt is, kan in dezelfde ronde mee
    for b in select t.* from bewaartermijn t where t.geldig @> vandaag()
             order by array_position(array['DECLARATIEREGEL', 'BERICHT', 'TOEWIJZING', 'DOCUMENT', 'HULPVRAGER',
                                           'LOGREGEL'], t.soort), t.wet
    loop
        if b.soort = 'LOGREGEL' then
            v_totaal := v_totaal + vernietig_logregels(b.termijn, b.bron, p_hooguit);
            continue;
        end if;
        select array_agg(k.sleutel order by k.sleutel), min(k.start), max(k.start)
        into v_sleutels, v_oudste, v_nieuwste
        from (select v.sleutel, v.start from te_vernietigen v
              where v.soort = b.soort and v.wet = b.wet and v.gemeente = huidige_gemeente() and not v.gestopt
              limit p_hooguit) k;
        if v_sleutels is not null then
            perform vernietig_sleutels(b.soort, v_sleutels);
            perform verklaar_vernietiging(b.soort, b.wet, cardinality(v_sleutels),
                sha256(convert_to(array_to_string(v_sleutels, E'\n'), 'UTF8')), v_oudste, v_nieuwste, b.termijn,
                b.bron, null);
            v_totaal := v_totaal + cardinality(v_sleutels);
        end if;
    end loop;
    perform set_config('zorg.vernietigt', '', true);
    return v_totaal;
end
$$;
revoke execute on function vernietig from public;
grant execute on function vernietig to ${toepassing};
