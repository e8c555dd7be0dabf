-- Vragen en Nota's van Inlichtingen (lifecycles §2, contractstandaard 1.1, CO-10): vragen gaat alleen via het platform,
-- iedereen leest hetzelfde antwoord op hetzelfde moment, en niemand leest wie het vroeg.

create table inlichtingvraag (
    id                uuid primary key,
    gemeente          char(4) not null,
    aanbieder         char(8) not null references zorgaanbieder,
    openstelling      uuid not null,
    over              text not null check (length(over) between 1 and 200),
    tekst             text not null check (length(tekst) between 1 and 4000),
    ingediend         timestamptz not null default nu(),
    te_laat           boolean not null default false,
    -- tot wanneer de gemeente tijd heeft; beide kanten zien hoe oud een vraag is
    uiterlijk         timestamptz not null,
    toestand          text not null default 'OPEN' check (toestand in ('OPEN', 'BEANTWOORD', 'GEPUBLICEERD',
                          'NIET_BEHANDELD')),
    antwoord          text check (length(antwoord) between 1 and 10000),
    afgerond          timestamptz,
    nota_regel        uuid,
    door              text not null,
    foreign key (gemeente, openstelling) references openstelling (gemeente, id),
    constraint vraag_niet_zonder_antwoord check ((toestand = 'OPEN') = (antwoord is null)),
    constraint vraag_alleen_te_laat check (toestand <> 'NIET_BEHANDELD' or te_laat),
    check ((toestand in ('BEANTWOORD', 'GEPUBLICEERD')) = (nota_regel is not null))
);
create index inlichtingvraag_lijst on inlichtingvraag (gemeente, ingediend, id);
create index inlichtingvraag_aanbieder on inlichtingvraag (aanbieder, ingediend, id);
create index inlichtingvraag_openstelling on inlichtingvraag (openstelling);
select beveilig('inlichtingvraag', 'gemeente_aanbieder', 'voegt_toe');

create table nota (
    id           uuid primary key,
    gemeente     char(4) not null,
    openstelling uuid not null,
    nummer       int not null,
    publicatie   timestamptz,
    verzending   uuid,
    door         text not null,
    gepubliceerd boolean not null generated always as (publicatie is not null) stored,
    unique (openstelling, nummer),
    unique (gemeente, id),
    unique (gemeente, id, gepubliceerd),
    foreign key (gemeente, openstelling) references openstelling (gemeente, id)
);
create unique index nota_in_de_maak on nota (openstelling) where publicatie is null;
select beveilig('nota', 'gepubliceerd');

-- Er staat met opzet niet bij wie het vroeg: de vraag verwijst hierheen, nooit andersom.
create table nota_regel (
    id           uuid primary key,
    gemeente     char(4) not null,
    nota         uuid not null,
    gepubliceerd boolean not null default false,
    nr           int not null,
    over         text not null check (length(over) between 1 and 200),
    vraag        text check (length(vraag) between 1 and 4000),
    antwoord     text not null check (length(antwoord) between 1 and 10000),
    unique (nota, nr),
    unique (gemeente, id),
    foreign key (gemeente, nota, gepubliceerd) references nota (gemeente, id, gepubliceerd) on update cascade
);
select beveilig('nota_regel', 'gepubliceerd');
alter table inlichtingvraag add foreign key (gemeente, nota_regel) references nota_regel (gemeente, id);

-- Contact buiten het platform om over een lopende procedure (V28). Bewijs voor de beoordeling, dus het blijft staan.
create table contactschending (
    id           uuid primary key,
    gemeente     char(4) not null,
    openstelling uuid not null,
    wie          char(8) not null references zorgaanbieder,
    wat          text not null check (length(wat) between 1 and 4000),
    gebeurd      date not null,
    door         text not null,
    moment       timestamptz not null default nu(),
    foreign key (gemeente, openstelling) references openstelling (gemeente, id),
    constraint schending_is_geweest check (gebeurd <= (moment at time zone 'Europe/Amsterdam')::date)
);
create index contactschending_van on contactschending (openstelling, moment);
select beveilig('contactschending', 'gemeente');
select alleen_toevoegen('contactschending');

create function vraag_poort() returns trigger language plpgsql as
$$
declare
    o openstelling;
    nee text;
begin
    if tg_op = 'INSERT' then
        select * into o from openstelling where id = new.openstelling and gepubliceerd;
        new.ingediend := nu();
        new.te_laat := nu() >= o.vragen_tot and (o.instroom = 'GESLOTEN' or openstelling_hoort(o, nu()) = 'INSTROOM_GESLOTEN');
        nee := case when o.id is null or openstelling_hoort(o, nu()) = 'BEEINDIGD' then 'vraag_niet_open'
                    when new.toestand <> 'OPEN' then 'vraag_ligt_vast' end;
    elsif old.toestand in ('GEPUBLICEERD', 'NIET_BEHANDELD') then
        nee := 'vraag_ligt_vast';
    elsif to_jsonb(new) - array['toestand', 'antwoord', 'afgerond', 'nota_regel']
            <> to_jsonb(old) - array['toestand', 'antwoord', 'afgerond', 'nota_regel'] then
        nee := 'vraag_ligt_vast';
    elsif new.toestand = 'GEPUBLICEERD' and not exists (
            select from nota_regel where id = new.nota_regel and gepubliceerd) then
        nee := 'vraag_nog_niet_gepubliceerd';
    elsif new.toestand <> 'OPEN' then
        new.afgerond := nu();
    end if;
    if nee is not null then
        raise exception 'vraag: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger vraag_poort before insert or update on inlichtingvraag for each row execute function vraag_poort();
create trigger vraag_blijft before delete on inlichtingvraag for each row execute function weiger_wijziging();

-- INV-2.7: een nota gaat naar allen tegelijk, met bewijs, en verraadt niet wie vroeg.
create function nota_poort() returns trigger language plpgsql as
$$
declare
    nee text;
begin
    if tg_op = 'INSERT' then
        perform pg_advisory_xact_lock(hashtext('nota' || new.openstelling));
        new.nummer := (select coalesce(max(nummer), 0) + 1 from nota where openstelling = new.openstelling);
        nee := case when new.publicatie is not null then 'nota_begint_als_concept' end;
    elsif old.publicatie is not null then
        nee := 'nota_ligt_vast';
    elsif new.publicatie is not null then
        new.publicatie := nu();
        nee := case
            when not exists (select from nota_regel where nota = new.id) then 'nota_leeg'
            when new.verzending is null or not exists (select from kennisgeving
                where verzending = new.verzending and onderwerp = new.openstelling) then 'nota_verzending'
            when exists (select from inlichtingvraag v join zorgaanbieder z on z.agb = v.aanbieder
                join nota_regel r on r.nota = new.id
                where v.openstelling = new.openstelling
                  and (concat_ws(' ', r.over, r.vraag, r.antwoord) like '%' || v.aanbieder || '%'
                       or position(lower(z.naam) in lower(concat_ws(' ', r.over, r.vraag, r.antwoord))) > 0))
                then 'nota_noemt_vrager' end;
    end if;
    if nee is not null then
        raise exception 'nota: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger nota_poort before insert or update on nota for each row execute function nota_poort();
create trigger nota_blijft before delete on nota for each row execute function weiger_wijziging();

create function nota_regel_ligt_vast() returns trigger language plpgsql as
$$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'gepubliceerd' = to_jsonb(old) - 'gepubliceerd' then
        return new;
    end if;
    if exists (select from nota where id = coalesce(new.nota, old.nota) and publicatie is not null) then
        raise exception 'een gepubliceerde nota verandert niet: een volgende gaat voor'
            using errcode = '23514', constraint = 'nota_ligt_vast';
    end if;
    return coalesce(new, old);
end
$$;
create trigger ligt_vast before insert or update or delete on nota_regel
    for each row execute function nota_regel_ligt_vast();
