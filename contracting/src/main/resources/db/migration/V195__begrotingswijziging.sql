-- Een begrotingswijziging is een gang met een besluit (rulings B4): voorstel, ingediend, en pas na het besluit van raad of
-- college wordt er begroot, alle regels in een keer. Wie indient beslist niet. Onder nul vrij mag: dat is een signaal en
-- houdt geen hulp tegen (INV-8.1, INV-8.6).
create table begrotingswijziging (
    id             uuid primary key default uuidv7(),
    gemeente       char(4) not null references gemeente,
    nummer         int not null,
    jaar           int not null check (jaar between 2000 and 2100),
    titel          text not null check (length(titel) between 1 and 200),
    toelichting    text check (length(toelichting) between 1 and 4000),
    stand          text not null default 'VOORSTEL'
                       check (stand in ('VOORSTEL', 'INGEDIEND', 'BESLOTEN', 'AFGEWEZEN', 'INGETROKKEN')),
    opgesteld_door text not null,
    opgesteld      timestamptz not null default nu(),
    ingediend_door text,
    ingediend      timestamptz,
    orgaan         text check (orgaan in ('RAAD', 'COLLEGE')),
    besluitnummer  text check (length(besluitnummer) between 1 and 60),
    besluitdag     date,
    besloten_door  text,
    besloten       timestamptz,
    constraint begrotingswijziging_nummer unique (gemeente, nummer),
    -- BU-07: geen wijziging zonder besluit waar iemand naar kan vragen
    constraint begrotingswijziging_besluit check (num_nonnulls(orgaan, besluitnummer, besluitdag, besloten_door, besloten)
        = case when stand in ('BESLOTEN', 'AFGEWEZEN') then 5 else 0 end),
    constraint begrotingswijziging_ingediend check (num_nulls(ingediend_door, ingediend) in (0, 2)
        and (stand not in ('INGEDIEND', 'BESLOTEN', 'AFGEWEZEN') or ingediend is not null))
);
create index begrotingswijziging_lijst on begrotingswijziging (gemeente, nummer, id);
select beveilig('begrotingswijziging', 'gemeente');

create table begrotingsregel (
    id        uuid primary key default uuidv7(),
    wijziging uuid not null,
    gemeente  char(4) not null,
    nr        int not null,
    soort     text not null check (soort in ('VERSCHUIVING', 'VERHOGING', 'VERLAGING', 'BOVEN_BEGROTING')),
    van       uuid,
    naar      uuid,
    bedrag    bigint not null,
    reden     text not null check (length(reden) between 1 and 400),
    constraint begrotingsregel_nr unique (wijziging, nr),
    constraint begrotingsregel_bedrag check (bedrag > 0),
    constraint begrotingsregel_kant check (case soort
        when 'VERSCHUIVING' then num_nonnulls(van, naar) = 2 and van <> naar
        when 'VERLAGING' then naar is null and van is not null
        else van is null and naar is not null end)
);
select beveilig('begrotingsregel', 'gemeente');
select verwijs('begrotingsregel', 'wijziging', 'begrotingswijziging');
select verwijs('begrotingsregel', 'van', 'plafond');
select verwijs('begrotingsregel', 'naar', 'plafond');

-- Regels komen en gaan alleen in een voorstel; het slot op het voorstel laat indienen wachten tot de regel er staat.
create function begrotingsregel_past() returns trigger language plpgsql as
$$
declare
    w begrotingswijziging;
    nee text;
begin
    select * into w from begrotingswijziging where id = case tg_op when 'DELETE' then old.wijziging else new.wijziging end
    for no key update;
    nee := case
        when tg_op = 'UPDATE' or w.stand <> 'VOORSTEL' then 'begrotingswijziging_vast'
        when tg_op = 'DELETE' then null
        when exists (select from plafond p where p.id in (new.van, new.naar) and p.jaar <> w.jaar) then 'begrotingsregel_jaar'
        when new.soort = 'BOVEN_BEGROTING'
            and exists (select from plafond p where p.id = new.naar and p.soort <> 'BEGROTING') then 'begrotingsregel_boven' end;
    if nee is not null then
        raise exception 'begrotingsregel: %', nee using errcode = '23514', constraint = nee;
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger begrotingsregel_past before insert or update or delete on begrotingsregel
    for each row execute function begrotingsregel_past();

-- Wat de wijziging met elk plafond doet dat erin genoemd is.
create function begrotingsgevolg(p_wijziging uuid) returns table (plafond uuid, mutatie bigint) language sql stable as
$$
    select x.plafond, sum(x.bedrag)::bigint from (
        select naar as plafond, bedrag from begrotingsregel where wijziging = p_wijziging and soort <> 'BOVEN_BEGROTING'
        union all
        select van, -bedrag from begrotingsregel where wijziging = p_wijziging) x
    where x.plafond is not null group by 1
$$;

create function begrotingswijziging_gang() returns trigger language plpgsql as
$$
declare
    nee text;
    vrij text[] := '{stand}'::text[] || case new.stand when 'INGEDIEND' then '{ingediend_door,ingediend}'::text[]
        when 'BESLOTEN' then '{orgaan,besluitnummer,besluitdag,besloten_door,besloten}'
        when 'AFGEWEZEN' then '{orgaan,besluitnummer,besluitdag,besloten_door,besloten}' else '{}' end;
begin
    if new.stand = 'INGEDIEND' then
        new.ingediend := nu();
    elsif new.stand in ('BESLOTEN', 'AFGEWEZEN') then
        new.besloten := nu();
    end if;
    nee := case
        when (old.stand || ' ' || new.stand) <> all ('{VOORSTEL INGEDIEND,VOORSTEL INGETROKKEN,INGEDIEND BESLOTEN,'
             'INGEDIEND AFGEWEZEN,INGEDIEND INGETROKKEN}'::text[]) then 'begrotingswijziging_gang'
        when to_jsonb(new) - vrij <> to_jsonb(old) - vrij then 'begrotingswijziging_vast'
        when new.stand = 'INGEDIEND' and not exists (select from begrotingsregel where wijziging = new.id)
            then 'begrotingswijziging_leeg'
        when new.stand in ('BESLOTEN', 'AFGEWEZEN') and (zelfde_mens(old.opgesteld_door, new.besloten_door)
             or zelfde_mens(old.ingediend_door, new.besloten_door)) then 'begrotingswijziging_andere_ogen'
        when new.stand in ('BESLOTEN', 'AFGEWEZEN') and new.besluitdag > vandaag() then 'begrotingswijziging_besluitdag' end;
    if nee is not null then
        raise exception 'begrotingswijziging: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger begrotingswijziging_gang before update on begrotingswijziging
    for each row execute function begrotingswijziging_gang();

-- Een voorstel begint als voorstel, en wat er eenmaal is gaat niet weg: intrekken laat zien dat het er was.
create function begrotingswijziging_begin() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' or new.stand <> 'VOORSTEL' then
        raise exception 'een begrotingswijziging begint als voorstel en blijft' using errcode = '23514',
            constraint = 'begrotingswijziging_gang';
    end if;
    return new;
end
$$;
create trigger begrotingswijziging_begin before insert or delete on begrotingswijziging
    for each row execute function begrotingswijziging_begin();

-- Besloten is begroot: er is geen besloten wijziging zonder boekingen en geen boeking ervoor. Eerst wat ruimte geeft (de
-- begroting omhoog, een bestedingsruimte omlaag) en dan wat ruimte neemt, zodat INV-8.3 over het geheel oordeelt; binnen die
-- twee op de plek in de boom, zoals elke andere boeking haar sloten neemt.
create function begrotingswijziging_boek() returns trigger language plpgsql as
$$
declare
    g record;
begin
    perform vergrendel_plafonds(array(select plafond from begrotingsgevolg(new.id)));
    for g in
        select e.plafond, e.mutatie from begrotingsgevolg(new.id) e join plafond p on p.id = e.plafond
        where e.mutatie <> 0
        order by (e.mutatie > 0) <> (p.soort = 'BEGROTING'), cardinality(p.pad), p.id
    loop
        perform boek(g.plafond, 'BEGROOT', case when g.mutatie > 0 then 'BUITEN' else 'VRIJ' end,
                     case when g.mutatie > 0 then 'VRIJ' else 'BUITEN' end, abs(g.mutatie), null, null, null, null, new.id, false);
    end loop;
    if exists (select from begrotingsgevolg(new.id) e join plafond p on p.id = e.plafond where p.begroot < 0) then
        raise exception 'minder dan niets begroten kan niet' using errcode = '23514', constraint = 'begrotingswijziging_onder_nul';
    end if;
    return null;
end
$$;
create trigger begrotingswijziging_boek after update on begrotingswijziging
    for each row when (new.stand = 'BESLOTEN' and old.stand <> 'BESLOTEN') execute function begrotingswijziging_boek();

-- INV-8.3: hoeveel de bestedingsruimten samen boven de begroting uit mogen, volgens het laatste besluit dat er iets over zegt.
create function boven_begroting_mag(p_begroting uuid) returns bigint language sql stable as
$$
    select coalesce((select r.bedrag from begrotingsregel r join begrotingswijziging w on w.id = r.wijziging
                     where r.naar = p_begroting and r.soort = 'BOVEN_BEGROTING' and w.stand = 'BESLOTEN'
                     order by w.besloten desc, w.id desc, r.nr desc limit 1), 0)
$$;
create index begrotingsregel_boven on begrotingsregel (naar) where soort = 'BOVEN_BEGROTING';

-- INV-8.3, de maat vooraf: gaan de bestedingsruimten met dit bedrag erbij boven wat er mag? Met p_toegezegd telt ook wat al
-- besloten of getekend is en nog moet ingaan, zodat een besluit op zijn dag niet strandt.
create function ruimten_boven_begroting(p_begroting uuid, p_erbij bigint, p_toegezegd boolean) returns boolean
    language sql stable as
$$
    select coalesce(bool_or(p_erbij - w.begroot + (
        select coalesce(sum(x.bedrag), 0) from (
            select p.begroot as bedrag from plafond p
            where p.gemeente = w.gemeente and p.jaar = w.jaar and p.wet = w.wet and p.soort = 'BESTEDINGSRUIMTE'
            union all
            select b.bedrag from ruimtebesluit b join bestedingsruimte s on s.id = b.ruimte
            where p_toegezegd and s.gemeente = w.gemeente and s.jaar = w.jaar and s.wet = w.wet
              and s.plafond is null and s.stand <> 'NIET_VAN_TOEPASSING'
            union all
            select a.bedrag from bestedingsruimte s join ruimtegang g on g.ruimte = s.id and g.soort = 'ADDENDUM'
            join ruimteaddendum a on a.id = g.stuk
            where p_toegezegd and s.gemeente = w.gemeente and s.jaar = w.jaar and s.wet = w.wet
              and s.stand = 'BESLUIT_RUIMTE' and s.uitkomst = 'VERHOOGD'
              and g.nr > (select max(e.nr) from ruimtegang e where e.ruimte = s.id and e.soort = 'BESLUIT_RUIMTE')) x)
        > boven_begroting_mag(w.id)), false)
    from plafond w where w.id = p_begroting and exists (select from boeking where plafond = w.id and soort = 'BEGROOT')
$$;

-- Zou dit bedrag nu onder dit plafond passen? Houdt de sloten vast waar boek() zo mee begint.
create function ruimte_past_nu(p_onder uuid, p_bedrag bigint) returns boolean language plpgsql as
$$
begin
    perform vergrendel_plafonds(array[p_onder]);
    return not ruimten_boven_begroting((select pad[1] from plafond where id = p_onder), p_bedrag, false);
end
$$;

-- INV-8.3: de som van de bestedingsruimten komt alleen met een besluit boven de begroting. Wat er al boven zat mag dalen en
-- blijven. Zolang er van de begroting zelf nog niets is vastgesteld, is er niets om boven te gaan; op de dag dat zij wordt
-- vastgesteld telt alles mee. boek() houdt het slot op de begroting al vast: twee tegelijk zien elkaar. Wat in een wijziging of
-- een verschuiving bij elkaar hoort wordt vergeleken met de som van voor het geheel: schuiven zonder dat er iets bij komt mag.
create function ruimte_binnen_begroting() returns trigger language plpgsql as
$$
declare
    v plafond;
    v_begroting plafond;
    v_erbij bigint;
    v_boven bigint;
    v_was bigint := 0;
begin
    select * into strict v from plafond where id = new.plafond;
    if v.soort = 'PLAFOND' then
        return null;
    end if;
    select * into strict v_begroting from plafond where id = v.pad[1];
    if exists (select from boeking where plafond = v_begroting.id and soort = 'BEGROOT' and nr <> new.nr) then
        v_was := null;
    elsif v.soort <> 'BEGROTING' then
        return null;
    end if;
    select coalesce(sum(begroot), 0) - v_begroting.begroot into v_boven from plafond
    where gemeente = v.gemeente and jaar = v.jaar and wet = v.wet and soort = 'BESTEDINGSRUIMTE';
    if exists (select from begrotingswijziging where id = new.bron) or exists (select from ruimteverschuiving where id = new.bron) then
        select sum(case p.soort when 'BEGROTING' then -1 else 1 end * case b.naar when 'VRIJ' then 1 else -1 end * b.bedrag)
        into v_erbij
        from boeking b join plafond p on p.id = b.plafond
        where b.bron = new.bron and b.soort = 'BEGROOT' and p.soort <> 'PLAFOND'
          and p.gemeente = v.gemeente and p.jaar = v.jaar and p.wet = v.wet;
    else
        v_erbij := case v.soort when 'BEGROTING' then -1 else 1 end * case new.naar when 'VRIJ' then 1 else -1 end * new.bedrag;
    end if;
    v_was := coalesce(v_was, v_boven - v_erbij);
    if v_boven > greatest(v_was, 0) and v_boven > boven_begroting_mag(v_begroting.id) then
        raise exception 'de bestedingsruimten gaan samen boven de begroting' using errcode = '23514',
            constraint = 'ruimte_binnen_begroting';
    end if;
    return null;
end
$$;
create trigger ruimte_binnen_begroting after insert on boeking
    for each row when (new.soort = 'BEGROOT') execute function ruimte_binnen_begroting();

-- Een nieuw voorstel; twee tegelijk krijgen twee nummers.
create function stel_begrotingswijziging_op(p_gemeente char(4), p_jaar int, p_titel text, p_toelichting text, p_door text)
    returns uuid language plpgsql as
$$
declare
    v_id uuid;
begin
    perform pg_advisory_xact_lock(hashtextextended('begrotingswijziging ' || p_gemeente, 0));
    insert into begrotingswijziging (gemeente, nummer, jaar, titel, toelichting, opgesteld_door)
    select p_gemeente, coalesce(max(nummer), 0) + 1, p_jaar, p_titel, p_toelichting, p_door
    from begrotingswijziging where gemeente = p_gemeente
    returning id into v_id;
    return v_id;
end
$$;
