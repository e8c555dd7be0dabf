-- Waarheen en waarvandaan betaald wordt, en welke rekening van de financiele administratie erbij hoort. Alles op datum:
-- wat betaald is, blijft uitlegbaar met de rekening van toen.

-- ISO 13616: letters tellen als 10 tot en met 35, het land en het controlegetal gaan achteraan, de rest bij 97 is 1.
create function iban_klopt(p_iban text) returns boolean language sql immutable as
$$
    select case when p_iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$' and (p_iban !~ '^NL' or p_iban ~ '^NL[0-9]{2}[A-Z]{4}[0-9]{10}$')
        then (select string_agg(case when c ~ '[0-9]' then c else (ascii(c) - 55)::text end, '' order by n)::numeric % 97 = 1
              from regexp_split_to_table(substr(p_iban, 5) || substr(p_iban, 1, 4), '') with ordinality x (c, n))
        else false end
$$;

-- SEPA kent alleen deze tekens (EPC217-08); een ander teken laat de bank de hele opdracht weigeren.
create function sepa_tekst(p_tekst text, p_hooguit int) returns boolean language sql immutable as
$$ select p_tekst ~ '^[A-Za-z0-9/?:().,''+ -]+$' and length(p_tekst) between 1 and p_hooguit and p_tekst !~ '^/|/$|//' $$;

-- De rekening van een aanbieder, of zonder aanbieder die van de gemeente zelf. De laatste op een dag telt.
create table betaalrekening (
    id             uuid primary key default uuidv7(),
    gemeente       char(4) not null references gemeente,
    aanbieder      char(8) references zorgaanbieder,
    iban           text not null,
    tenaamstelling text not null,
    vanaf          date not null,
    bron           text not null check (length(bron) between 1 and 400),
    door           text not null,
    moment         timestamptz not null default nu(),
    constraint betaalrekening_iban check (iban_klopt(iban)),
    constraint betaalrekening_naam check (sepa_tekst(tenaamstelling, 70))
);
create index betaalrekening_lijst on betaalrekening (gemeente, moment, id);
create index betaalrekening_laatste on betaalrekening (gemeente, aanbieder, vanaf desc, moment desc, id desc);
select beveilig('betaalrekening', 'gemeente_aanbieder');
select alleen_toevoegen('betaalrekening');

-- De korting van 3.19.1 die op een zorgdag geldt, in hele procenten.
create function korting_procent(p_overeenkomst uuid, p_dag date) returns int language sql stable as
$$
    select coalesce(max(procent), 0) from contractmaatregel
    where overeenkomst = p_overeenkomst and soort = 'KORTING' and p_dag between "begin" and eind
$$;

-- Rondt per regel op hele centen, een halve omhoog; een credit krijgt nooit een andere korting dan zijn debet.
create function korting_op(p_bedrag bigint, p_procent int) returns bigint language sql immutable as
$$ select (p_bedrag * p_procent + 50) / 100 $$;

-- Hoe ver het betalen van een declaratie is. De databank houdt haar bij; te_doen is wat nog in geen opdracht zit.
create table declaratiebetaling (
    declaratie uuid primary key,
    gemeente   char(4) not null,
    aanbieder  char(8) not null,
    regels     bigint not null check (regels > 0),
    in_opdracht bigint not null default 0,
    te_doen    bigint generated always as (regels - in_opdracht) stored,
    -- V23, 3.5: dertig dagen na dagtekening; contractueel, dus zonder verschuiven naar een werkdag (rulings A10)
    uiterlijk  date not null,
    constraint declaratiebetaling_telt check (in_opdracht between 0 and regels)
);
create index declaratiebetaling_open on declaratiebetaling (gemeente, declaratie) where te_doen > 0;
create index declaratiebetaling_uiterlijk on declaratiebetaling (gemeente, uiterlijk, declaratie);
create index declaratiebetaling_van_aanbieder on declaratiebetaling (aanbieder, uiterlijk, declaratie);
select beveilig('declaratiebetaling', 'gemeente_aanbieder');
select verwijs('declaratiebetaling', 'declaratie', 'declaratie', true);

create function declaratie_betaalbaar() returns trigger language plpgsql as
$$
begin
    insert into declaratiebetaling (declaratie, gemeente, aanbieder, regels, uiterlijk)
    values (new.id, new.gemeente, new.aanbieder, new.regels - new.afgekeurd, new.dagtekening + 30)
    on conflict do nothing;
    return null;
end
$$;
create trigger declaratie_betaalbaar after update of toegekend on declaratie
    for each row when (new.status <> 'AFGEKEURD' and new.regels > new.afgekeurd) execute function declaratie_betaalbaar();

-- Wat er al beoordeeld is, is ook te betalen: van voor deze versie is niets betaald.
alter table declaratie no force row level security;
alter table declaratiebetaling no force row level security;
do $$
declare
    verwacht bigint;
    gedaan bigint;
begin
    select count(*) into verwacht from declaratie where status <> 'AFGEKEURD' and regels > afgekeurd;
    insert into declaratiebetaling (declaratie, gemeente, aanbieder, regels, uiterlijk)
    select id, gemeente, aanbieder, regels - afgekeurd, dagtekening + 30 from declaratie where status <> 'AFGEKEURD' and regels > afgekeurd;
    get diagnostics gedaan = row_count;
    if gedaan <> verwacht then
        raise exception 'declaratiebetaling: % van %', gedaan, verwacht;
    end if;
end
$$;
alter table declaratiebetaling force row level security;
alter table declaratie force row level security;
