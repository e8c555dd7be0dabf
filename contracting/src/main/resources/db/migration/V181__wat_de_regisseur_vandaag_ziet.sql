-- De werkvoorraad van de regisseur telt negen lijsten bij elke opening; twee ervan gingen langs alles wat loopt (ADR 0023).

-- Wat de databank zelf bijhoudt, schrijft de toepassing niet: alleen een trigger komt erdoor, en de vernietiging, die met de
-- rechten van de eigenaar loopt.
create function alleen_bijgehouden() returns trigger language plpgsql as
$$
begin
    raise exception 'tabel % houdt de databank zelf bij', tg_table_name using errcode = '42501';
end
$$;
create function houd_zelf_bij(tabel regclass) returns void language plpgsql as
$$
begin
    execute format('create trigger alleen_bijgehouden before insert or update or delete on %s for each statement
                    when (pg_trigger_depth() = 0 and current_user = %L) execute function alleen_bijgehouden()',
                   tabel, '${toepassing}');
    execute format('revoke truncate on %s from ${toepassing}', tabel);
end
$$;
revoke execute on function houd_zelf_bij from public;

-- RG-12: een toewijzing die nog niet begonnen is. Wie hulp krijgt staat er niet in, dus de lijst leest alleen wat wacht, en niet
-- alles wat loopt. Een levering komt en gaat (305, 307, verwijderd): de rij volgt haar.
create table startstand (
    toewijzing uuid primary key,
    gemeente   char(4) not null,
    "begin"    date not null,
    eind       date not null
);
create index startstand_wacht on startstand (gemeente, "begin", toewijzing, eind);
select beveilig('startstand', 'gemeente');
select verwijs('startstand', 'toewijzing', 'toewijzing');
select houd_zelf_bij('startstand');

-- Wat er van deze toewijzingen wacht, opnieuw: wat er niet hoort gaat weg, wat er hoort komt of verandert. Op volgorde: twee die
-- dezelfde raken wachten op elkaar, en nooit in het rond.
create function volg_start(p_toewijzingen uuid[]) returns void language plpgsql as
$$
begin
    -- Wie een levering meldt houdt de toewijzing niet vast; zonder dit slot mist hij wat een ander net aan haar verandert.
    perform 1 from toewijzing where id = any (p_toewijzingen) order by id for no key update;
    delete from startstand s where s.toewijzing = any (p_toewijzingen) and not exists (
        select from toewijzing t where t.id = s.toewijzing and t.status = 'TOEGEWEZEN'
        and not exists (select from levering l where l.toewijzing = t.id and not l.verwijderd));
    insert into startstand (toewijzing, gemeente, "begin", eind)
    select t.id, t.gemeente, t."begin", coalesce(t.eind, 'infinity') from toewijzing t
    where t.id = any (p_toewijzingen) and t.status = 'TOEGEWEZEN'
      and not exists (select from levering l where l.toewijzing = t.id and not l.verwijderd)
    order by t.id
    on conflict (toewijzing) do update set "begin" = excluded."begin", eind = excluded.eind
    where (startstand."begin", startstand.eind) is distinct from (excluded."begin", excluded.eind);
end
$$;
create function startstand_volgt_toewijzing() returns trigger language plpgsql as
$$
begin
    perform volg_start(array(select id from nieuw));
    return null;
end
$$;
create trigger startstand_begint after insert on toewijzing referencing new table as nieuw
    for each statement execute function startstand_volgt_toewijzing();
create trigger startstand_volgt after update on toewijzing referencing new table as nieuw
    for each statement execute function startstand_volgt_toewijzing();

create function startstand_volgt_levering() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' then
        perform volg_start(array(select distinct toewijzing from oud));
    elsif tg_op = 'INSERT' then
        perform volg_start(array(select distinct toewijzing from nieuw));
    else
        perform volg_start(array(select toewijzing from nieuw union select toewijzing from oud));
    end if;
    return null;
end
$$;
create trigger startstand_volgt after insert on levering referencing new table as nieuw
    for each statement execute function startstand_volgt_levering();
create trigger startstand_volgt_om after update on levering referencing old table as oud new table as nieuw
    for each statement execute function startstand_volgt_levering();
create trigger startstand_volgt_af after delete on levering referencing old table as oud
    for each statement execute function startstand_volgt_levering();

-- Langs de deuren om ingelezen, of voor een hertelling: alles opnieuw (naast herreken_productbeeldloop, V165).
create function herreken_startstand() returns void language sql as
$$
    delete from startstand;
    insert into startstand (toewijzing, gemeente, "begin", eind)
    select t.id, t.gemeente, t."begin", coalesce(t.eind, 'infinity') from toewijzing t where t.status = 'TOEGEWEZEN'
    and not exists (select from levering l where l.toewijzing = t.id and not l.verwijderd)
$$;
revoke execute on function herreken_startstand from public;

insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('TOEWIJZING', 890, '{startstand}', 'delete from startstand where toewijzing = any ($1::uuid[])');

-- De zaken waaraan nog iets te doen is: precies die waarvan zaak_stap geen KLAAR zegt. Een functie per rij vraagt haar drie keer;
-- hier staat wat ervan nodig is als voorwaarde. Verandert de ene, dan ook de andere: RegiewerkTest legt ze naast elkaar.
create view zaak_onderhanden with (security_invoker = true) as
    select v.zaak, v.gemeente, v.stand
    from zaakvoortgang v
    where v.stand not in ('AFGEBOUWD', 'BEEINDIGD')
      and not exists (select from zaak z join levensgebeurtenis g on g.hulpvrager = z.hulpvrager and g.soort = 'OVERLIJDEN'
                      where z.id = v.zaak)
      and (v.stand <> 'BESCHIKKING' or not exists (
          select from beschikking b join bekendmaking k on k.beschikking = b.id
          where b.zaak = v.zaak and b.soort = 'AFWIJZING'));
grant select on zaak_onderhanden to ${toepassing};

-- Het blad van een uitgifte telt uit zijn sleutel; de rijbeveiliging wil daarbij de gemeente weten.
alter table uitgifteregel drop constraint uitgifteregel_pkey;
alter table uitgifteregel add primary key (uitgifte, nr) include (gemeente);
-- De kop van een uitgifte: haar berichten, en wat in het bestand niet klopte. Wat nog wacht heeft geen van beide.
create index uitgifteregel_bericht on uitgifteregel (uitgifte, bericht, toewijzing, gemeente) where bericht is not null;
create index uitgifteregel_fout on uitgifteregel (uitgifte, gemeente) where stand = 'FOUT';

-- FORCE verbergt rijen ook voor de eigenaar (rulings D3).
do $$
declare
    v_tabel text;
begin
    foreach v_tabel in array array['toewijzing', 'levering', 'startstand'] loop
        execute format('alter table %I no force row level security', v_tabel);
    end loop;
    perform herreken_startstand();
    if (select count(*) from startstand) <> (
            select count(*) from toewijzing t where t.status = 'TOEGEWEZEN'
            and not exists (select from levering l where l.toewijzing = t.id and not l.verwijderd)) then
        raise exception 'niet elke toewijzing die wacht staat bij de start';
    end if;
    foreach v_tabel in array array['toewijzing', 'levering', 'startstand'] loop
        execute format('alter table %I force row level security', v_tabel);
    end loop;
end
$$;
