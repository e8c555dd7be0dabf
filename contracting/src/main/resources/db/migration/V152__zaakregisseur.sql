-- Van wie een zaak is, en wie er waarneemt (RG-01, RG-04; ADR 0033). Een regisseur ziet en doet zijn eigen zaken, die van wie
-- hij waarneemt, en die nog van niemand zijn. Dat oordeelt de databank, niet het scherm.

create table zaakregisseur (
    zaak      uuid primary key,
    gemeente  char(4) not null,
    -- leeg: nog van niemand
    regisseur text not null default '',
    -- de vervanger uit het plan; een waarnemer staat bij de waarneming
    vervanger text check (vervanger <> ''),
    reden     text check (length(reden) between 1 and 2000),
    door      text not null,
    sinds     timestamptz not null default nu()
);
create index zaakregisseur_van on zaakregisseur (gemeente, regisseur, zaak);
create index zaakregisseur_vervanger on zaakregisseur (gemeente, vervanger, zaak) where vervanger is not null;
select beveilig('zaakregisseur', 'gemeente');
revoke delete on zaakregisseur from ${toepassing};
select verwijs('zaakregisseur', 'zaak', 'zaak');

-- Wie waarneemt ziet en doet precies de zaken van een ander, zolang de periode duurt. Wat hij doet staat op zijn eigen naam.
create table waarneming (
    id         uuid primary key,
    gemeente   char(4) not null references gemeente,
    regisseur  text not null,
    waarnemer  text not null,
    van        date not null,
    tot        date not null,
    reden      text not null check (length(reden) between 1 and 1000),
    door       text not null,
    moment     timestamptz not null default nu(),
    ingetrokken      timestamptz,
    ingetrokken_door text,
    constraint waarneming_een_ander check (waarnemer <> regisseur),
    constraint waarneming_periode check (tot >= van),
    constraint waarneming_intrekking_heel check ((ingetrokken is null) = (ingetrokken_door is null)),
    constraint waarneming_een_tegelijk exclude using gist
        (gemeente with =, regisseur with =, waarnemer with =, daterange(van, tot, '[]') with &&) where (ingetrokken is null)
);
create index waarneming_lijst on waarneming (gemeente, van, id);
create index waarneming_nu on waarneming (gemeente, waarnemer, tot) where ingetrokken is null;
select beveilig('waarneming', 'gemeente');
revoke delete on waarneming from ${toepassing};

-- Over zijn eigen zaken beslist een regisseur zelf; over die van een ander de beheerder van de gemeente, die geen dossier ziet.
create function waarneming_past() returns trigger language plpgsql as
$$
declare
    wie text := case tg_op when 'INSERT' then new.door else new.ingetrokken_door end;
    nee text;
begin
    nee := case
        when huidige_rol() = 'REGISSEUR' and wie is distinct from new.regisseur then 'waarneming_eigen_zaken'
        when tg_op = 'UPDATE' and (old.ingetrokken is not null or to_jsonb(old) - '{ingetrokken,ingetrokken_door}'::text[]
             <> to_jsonb(new) - '{ingetrokken,ingetrokken_door}'::text[]) then 'waarneming_ligt_vast'
        when tg_op = 'INSERT' and new.van < vandaag() then 'waarneming_vooruit'
        -- wie inricht (SYSTEEM) weet wie er nog komt
        when tg_op = 'INSERT' and huidige_rol() in ('REGISSEUR', 'BEHEERDER') and new.regisseur <> new.waarnemer and (select count(distinct t.gebruikersnaam) from lopende_toekenning t
             where t.gemeente = new.gemeente and t.rol = 'REGISSEUR'
               and t.gebruikersnaam in (new.regisseur, new.waarnemer)) < 2 then 'waarneming_tussen_regisseurs' end;
    if nee is not null then
        raise exception 'waarneming: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger waarneming_past before insert or update on waarneming for each row execute function waarneming_past();

-- Wie iemand vandaag is of waarneemt.
create function waargenomen(p_wie text) returns text[] language sql stable as
$$
    select array[p_wie] || array(select w.regisseur from waarneming w
        where w.gemeente = huidige_gemeente() and w.waarnemer = p_wie and w.ingetrokken is null
          and vandaag() between w.van and w.tot)
$$;

-- De zaken waaraan iemand werkt: die van hem of van wie hij waarneemt, en met '' die nog van niemand zijn.
create function regie_van(p_wie text) returns text[] language sql stable as
$$
    select array[''] || waargenomen(p_wie)
$$;

create function werkt_aan_zaak(p_zaak uuid, p_wie text) returns boolean language sql stable as
$$
    select huidige_rol() is distinct from 'REGISSEUR'
        -- wat er niet is, of van een ander, weigert de verwijzing
        or not exists (select from zaakregisseur z where z.zaak = p_zaak)
        or exists (select from zaakregisseur z where z.zaak = p_zaak
                   and (z.regisseur = any (regie_van(p_wie)) or z.vervanger = p_wie))
$$;

-- Een afwijzing en een bezwaar vragen andere ogen (Awb 10:3): zolang dat zo is, mag een collega meekijken.
create function vraagt_andere_ogen(p_zaak uuid) returns boolean language sql stable as
$$
    select exists (select from beschikking b where b.zaak = p_zaak and b.soort = 'AFWIJZING'
                   and b.nr = (select max(l.nr) from beschikking l where l.zaak = p_zaak)
                   and not exists (select from bekendmaking k where k.beschikking = b.id))
        or exists (select from beschikking b join bezwaar z on z.beschikking = b.id
                   where b.zaak = p_zaak and z.uitkomst is null)
$$;
create index bezwaar_open on bezwaar (gemeente, id) where uitkomst is null;

create function ziet_zaak(p_zaak uuid, p_wie text) returns boolean language sql stable as
$$
    select werkt_aan_zaak(p_zaak, p_wie) or vraagt_andere_ogen(p_zaak)
$$;

-- Elke stap noemt wie haar zet; daar kijkt de vloer naar. Bekendmaken en over een bezwaar beslissen doet juist een ander.
create function zaak_van_regisseur() returns trigger language plpgsql as
$$
declare
    n jsonb := to_jsonb(new);
    v_zaak uuid := case tg_table_name
        when 'keuzelijst' then (select k.zaak from keuze k where k.id = (n ->> 'keuze')::uuid)
        when 'keuzebesluit' then (select k.zaak from keuze k where k.id = (n ->> 'keuze')::uuid)
        when 'deelplan' then (select p.zaak from plan p where p.id = (n ->> 'plan')::uuid)
        when 'keuzefilter' then (select k.zaak from keuzelijst l join keuze k on k.id = l.keuze
                                 where l.id = (n ->> 'lijst')::uuid)
        else (n ->> 'zaak')::uuid end;
begin
    if huidige_rol() = 'REGISSEUR' and not werkt_aan_zaak(v_zaak, coalesce(n ->> 'door', n ->> 'regisseur')) then
        raise exception 'deze zaak is van een ander' using errcode = '23514', constraint = 'zaak_van_regisseur';
    end if;
    return new;
end
$$;
do $$
declare
    t text;
begin
    foreach t in array array['zaakroute', 'triage', 'spoedhulp', 'afweging', 'ondersteuningsaanbod', 'zrm', 'verslag',
                             'hulpaanvraag', 'beschikking', 'evaluatie', 'plan', 'deelplan', 'keuze', 'keuzelijst', 'keuzefilter',
                             'keuzebesluit'] loop
        execute format('create trigger zaak_van_regisseur before insert on %I
                        for each row execute function zaak_van_regisseur()', t);
    end loop;
end
$$;

create function zaak_krijgt_regisseur() returns trigger language plpgsql as
$$
begin
    insert into zaakregisseur (zaak, gemeente, door) values (new.id, new.gemeente, new.door);
    return null;
end
$$;
create trigger zaak_krijgt_regisseur after insert on zaak for each row execute function zaak_krijgt_regisseur();

-- Overnemen en overdragen doet wie aan de zaak werkt; wie het plan overdraagt mocht dat al.
create function zaakregisseur_gaat_over() returns trigger language plpgsql as
$$
begin
    if huidige_rol() = 'REGISSEUR' and pg_trigger_depth() = 1
            and not (old.regisseur = any (regie_van(new.door)) or coalesce(old.vervanger = new.door, false)) then
        raise exception 'deze zaak is van een ander' using errcode = '23514', constraint = 'zaak_van_regisseur';
    -- wie haar zelf neemt is het al
    elsif pg_trigger_depth() = 1 and new.regisseur <> new.door and not exists (select from lopende_toekenning t where t.gemeente = new.gemeente
            and t.rol = 'REGISSEUR' and t.gebruikersnaam = new.regisseur) then
        raise exception 'geen regisseur hier' using errcode = '23514', constraint = 'zaakregisseur_is_er';
    end if;
    new.sinds := nu();
    return new;
end
$$;
create trigger zaakregisseur_gaat_over before update on zaakregisseur
    for each row when (old.regisseur is distinct from new.regisseur) execute function zaakregisseur_gaat_over();

-- PO-20: de regisseur van het plan is die van zijn zaak.
create function zaak_volgt_plan() returns trigger language plpgsql as
$$
begin
    if new.gesloten is null then
        insert into zaakregisseur (zaak, gemeente, regisseur, vervanger, door)
        values (new.zaak, new.gemeente, new.regisseur, new.vervanger, new.door)
        on conflict (zaak) do update set regisseur = excluded.regisseur, vervanger = excluded.vervanger, reden = null,
            door = excluded.door, sinds = nu();
    end if;
    return null;
end
$$;
create trigger zaak_volgt_plan after insert or update of regisseur, vervanger on plan
    for each row execute function zaak_volgt_plan();

-- Wat er al was: de regisseur van het plan, en anders nog van niemand. FORCE verbergt rijen ook voor de eigenaar (rulings D3).
alter table zaak no force row level security;
alter table plan no force row level security;
alter table zaakregisseur no force row level security;
insert into zaakregisseur (zaak, gemeente, regisseur, vervanger, door)
select z.id, z.gemeente, coalesce(p.regisseur, ''), p.vervanger, coalesce(p.door, z.door)
from zaak z left join lateral (select * from plan p where p.zaak = z.id order by p.gesloten is null desc, p.moment desc limit 1) p
    on true;
do $$
begin
    if (select count(*) from zaakregisseur) <> (select count(*) from zaak) then
        raise exception 'niet elke zaak kreeg haar regisseur';
    end if;
end
$$;
alter table zaak force row level security;
alter table plan force row level security;
alter table zaakregisseur force row level security;

insert into vernietigstap (soort, volgorde, tabellen, opdracht) values
    ('HULPVRAGER', 605, '{zaakregisseur}',
     'delete from zaakregisseur where zaak in (select id from zaak where hulpvrager = any ($1::uuid[]))');

-- Wat er nu te doen is. Eén plek: de zaak, de werkvoorraad en de koppeling zeggen hetzelfde.
create function zaak_stap(p_zaak uuid, p_stand text) returns text language sql stable as
$$
    select case
        when (select overleden_op(z.hulpvrager) from zaak z where z.id = p_zaak) is not null then 'KLAAR'
        when p_stand = 'ONDERZOEK' then
            case when not exists (select from ondersteuningsaanbod o where o.zaak = p_zaak) then 'ONDERSTEUNING'
                 when afweging_rond(p_zaak) then 'VERSLAG' else 'AFWEGEN' end
        when p_stand = 'VERSLAG' then 'AANVRAAG'
        when p_stand = 'AANVRAAG' then
            case when exists (select from beschikking b where b.zaak = p_zaak) then 'BEKENDMAKEN' else 'BESCHIKKING' end
        -- een afwijzing is klaar, en een pgb koopt de hulpvrager zelf in
        when p_stand = 'BESCHIKKING' then coalesce((
            select case when b.soort = 'AFWIJZING' then 'KLAAR'
                        when exists (select from beschikkingregel r where r.beschikking = b.id and r.vorm = 'NATURA')
                            then 'TOEWIJZEN' else 'EVALUEREN' end
            from beschikking b join bekendmaking k on k.beschikking = b.id where b.zaak = p_zaak), 'TOEWIJZEN')
        when p_stand in ('TOEGEWEZEN', 'IN_UITVOERING', 'EVALUATIE', 'VERLENGD') then 'EVALUEREN'
        else 'KLAAR' end
$$;
