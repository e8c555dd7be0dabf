-- Een gezin, een plan, een regisseur (PO-04, PO-05, PO-20, RG-01), met een deelplan per mens. Wat afgeschermd is leest
-- alleen wie genoemd is: dat houdt de databank bij, niet het scherm (PR-10, PR-12).
create table plan (
    id         uuid primary key,
    gemeente   char(4) not null,
    zaak       uuid not null,
    hulpvrager uuid not null,
    gezin      uuid,
    doel       text not null check (length(doel) between 1 and 4000),
    regisseur  text not null,
    vervanger  text check (vervanger <> regisseur),
    -- PO-12
    evaluatie  date not null,
    door       text not null,
    moment     timestamptz not null default nu(),
    gesloten   timestamptz,
    sluitreden text check (length(sluitreden) between 1 and 4000),
    constraint plan_dicht_met_reden check ((gesloten is null) = (sluitreden is null))
);
-- PO-04: van een groep loopt er een; zonder gezin is de groep een mens.
create unique index plan_een_per_groep on plan (gemeente, coalesce(gezin, hulpvrager)) where gesloten is null;
create index plan_lijst on plan (gemeente, evaluatie, id);
create index plan_zaak on plan (zaak);
create index plan_hulpvrager on plan (hulpvrager);
create index plan_gezin on plan (gezin) where gezin is not null;
select beveilig('plan', 'gemeente');
revoke delete on plan from ${toepassing};
select verwijs('plan', 'zaak', 'zaak');
select verwijs('plan', 'hulpvrager', 'hulpvrager');
select verwijs('plan', 'gezin', 'gezin');

create function plan_past() returns trigger language plpgsql as
$$
begin
    if tg_op = 'INSERT' then
        select hulpvrager, gezin into new.hulpvrager, new.gezin from zaak where id = new.zaak;
    elsif old.gesloten is not null
            or to_jsonb(old) - '{regisseur,vervanger,evaluatie,gesloten,sluitreden}'::text[]
            <> to_jsonb(new) - '{regisseur,vervanger,evaluatie,gesloten,sluitreden}'::text[] then
        raise exception 'een gesloten plan verandert niet' using errcode = '23514', constraint = 'plan_is_dicht';
    end if;
    return new;
end
$$;
create trigger plan_past before insert or update on plan for each row execute function plan_past();

create table deelplan (
    id          uuid primary key,
    nr          bigint generated always as identity,
    gemeente    char(4) not null,
    plan        uuid not null,
    hulpvrager  uuid not null,
    doel        text not null check (length(doel) between 1 and 4000),
    afspraken   text not null check (length(afspraken) between 1 and 4000),
    afgeschermd boolean not null,
    stand       text not null default 'LOOPT' check (stand in ('LOOPT', 'BEHAALD', 'DEELS', 'NIET_BEHAALD')),
    voortgang   text check (length(voortgang) between 1 and 4000),
    bijgewerkt  date not null default vandaag(),
    door        text not null,
    moment      timestamptz not null default nu()
);
create index deelplan_van on deelplan (plan, nr);
create index deelplan_hulpvrager on deelplan (hulpvrager);
select beveilig('deelplan', 'gemeente');
revoke delete on deelplan from ${toepassing};
select verwijs('deelplan', 'plan', 'plan');
select verwijs('deelplan', 'hulpvrager', 'hulpvrager');

-- Wie een afgeschermd deelplan leest: wie het maakte, en wie een lezer erbij noemde.
create table deelplanlezer (
    deelplan uuid not null,
    wie      text not null,
    gemeente char(4) not null,
    door     text not null,
    moment   timestamptz not null default nu(),
    primary key (deelplan, wie)
);
select beveilig('deelplanlezer', 'gemeente');
select alleen_toevoegen('deelplanlezer');
select verwijs('deelplanlezer', 'deelplan', 'deelplan');

-- Wie er kijkt zet alleen deze kamer, voor haar eigen vragen. Wie niets zet, ziet niets dat afgeschermd is: een lijst,
-- uitvoer of koppeling die deze tabel leest, krijgt het dus nooit. De eigenaar vernietigt, en ziet daarom alles.
create function leest_deelplan(p_deelplan uuid) returns boolean language sql stable as
$$
    select exists (select from deelplanlezer l where l.deelplan = p_deelplan
                   and l.wie = nullif(current_setting('zorg.lezer', true), ''))
$$;
create policy afgeschermd on deelplan as restrictive for select to ${toepassing}
    using (afgeschermd is not true or leest_deelplan(id));
create policy afgeschermd_bijwerken on deelplan as restrictive for update to ${toepassing}
    using (afgeschermd is not true or leest_deelplan(id)) with check (true);

create function deelplan_past() returns trigger language plpgsql as
$$
declare
    p plan;
begin
    select * into p from plan where id = new.plan;
    if p.gesloten is not null then
        raise exception 'het plan is gesloten' using errcode = '23514', constraint = 'plan_is_dicht';
    end if;
    if tg_op = 'UPDATE' then
        if to_jsonb(old) - '{stand,voortgang,bijgewerkt}'::text[]
                <> to_jsonb(new) - '{stand,voortgang,bijgewerkt}'::text[] then
            raise exception 'wat afgesproken is ligt vast' using errcode = '23514', constraint = 'deelplan_ligt_vast';
        end if;
        new.bijgewerkt := vandaag();
    elsif new.hulpvrager <> p.hulpvrager and not exists (
            select from gezinslid l where l.gezin = p.gezin and l.hulpvrager = new.hulpvrager and l.tot is null) then
        raise exception 'alleen over wie bij het gezin hoort' using errcode = '23514', constraint = 'deelplan_van_lid';
    end if;
    return new;
end
$$;
create trigger deelplan_past before insert or update on deelplan for each row execute function deelplan_past();

-- Een lezer erbij noemt alleen wie zelf leest; de eerste is wie het deelplan maakte.
create function deelplanlezer_past() returns trigger language plpgsql as
$$
begin
    if not leest_deelplan(new.deelplan)
            and (new.wie <> new.door or exists (select from deelplanlezer where deelplan = new.deelplan)) then
        raise exception 'alleen een lezer noemt een lezer' using errcode = '23514', constraint = 'deelplan_niet_uw_lezer';
    end if;
    return new;
end
$$;
create trigger deelplanlezer_past before insert on deelplanlezer for each row execute function deelplanlezer_past();
