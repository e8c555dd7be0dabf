-- Doelbinding (AVG art. 5, 6 en 9; PR-02, PR-05, PR-08, PR-09): wie zich op toestemming of nood beroept, wijst het
-- bewijs aan, en de databank zegt of het nu geldt. De wettelijke taak vraagt geen bewijs; zij gaat voor (rulings A9).

-- Toestemming heeft een doel uit een gesloten lijst, een reikwijdte (welke gegevens, voor welke rol), een begin, en
-- houdt op als de hulpvrager haar intrekt. Zij verandert verder niet meer.
create table toestemming (
    id              uuid primary key,
    gemeente        char(4) not null references gemeente,
    hulpvrager      uuid not null,
    doel            text not null check (doel in ('BEROEPSGEHEIM', 'AFSTEMMEN_MET_ANDEREN', 'ERVARINGSONDERZOEK')),
    groepen         text[] not null,
    rol             text not null,
    van             date not null,
    tot             date,
    wijze           text not null check (wijze in ('SCHRIFTELIJK', 'MONDELING')),
    toelichting     text not null check (length(toelichting) between 1 and 500),
    door            text not null,
    vastgelegd      timestamptz not null default nu(),
    ingetrokken     timestamptz,
    ingetrokken_door text,
    constraint toestemming_duur check (tot is null or tot >= van),
    constraint toestemming_reikwijdte check (
        cardinality(groepen) > 0 and groepen <@ array['IDENTITEIT', 'CONTACT', 'HULP', 'GELD', 'STUK']),
    check ((ingetrokken is null) = (ingetrokken_door is null))
);
select verwijs('toestemming', 'hulpvrager', 'hulpvrager');
create index toestemming_hulpvrager on toestemming (hulpvrager, vastgelegd);
select beveilig('toestemming', 'gemeente');
revoke truncate on toestemming from ${toepassing};

create function toestemming_blijft() returns trigger language plpgsql as
$$
begin
    if old.ingetrokken is not null
            or (new.id, new.gemeente, new.hulpvrager, new.doel, new.groepen, new.rol, new.van, new.tot, new.wijze,
                new.toelichting, new.door, new.vastgelegd)
               is distinct from
               (old.id, old.gemeente, old.hulpvrager, old.doel, old.groepen, old.rol, old.van, old.tot, old.wijze,
                old.toelichting, old.door, old.vastgelegd) then
        raise exception 'een toestemming verandert niet; zij wordt ingetrokken, eenmaal'
            using errcode = '23514', constraint = 'toestemming_blijft';
    end if;
    return new;
end
$$;
create trigger toestemming_blijft before update on toestemming for each row execute function toestemming_blijft();

-- Noodinzage: wie vanwege gevaar verder kijkt dan zijn taak reikt, zegt waarom, ziet één hulpvrager, een etmaal lang,
-- en een ander beoordeelt het achteraf.
create table noodinzage (
    id              uuid primary key,
    gemeente        char(4) not null references gemeente,
    hulpvrager      uuid not null,
    reden           text not null check (length(reden) between 10 and 500),
    door            text not null,
    rol             text not null,
    geopend         timestamptz not null default nu(),
    beoordeeld      timestamptz,
    beoordeeld_door text,
    oordeel         text check (oordeel in ('TERECHT', 'ONTERECHT')),
    toelichting     text check (length(toelichting) between 1 and 500),
    constraint noodinzage_oordeel_heel check (num_nulls(beoordeeld, beoordeeld_door, oordeel, toelichting) in (0, 4)),
    constraint noodinzage_vier_ogen check (beoordeeld_door <> door)
);
select verwijs('noodinzage', 'hulpvrager', 'hulpvrager');
create index noodinzage_open on noodinzage (gemeente, geopend) where beoordeeld is null;
create index noodinzage_hulpvrager on noodinzage (hulpvrager);
select beveilig('noodinzage', 'gemeente');
revoke truncate on noodinzage from ${toepassing};

-- Het oordeel is van een ander mens, niet alleen van een andere naam, en valt eenmaal.
create function noodinzage_oordeel() returns trigger language plpgsql as
$$
begin
    if old.oordeel is not null
            or (new.id, new.gemeente, new.hulpvrager, new.reden, new.door, new.rol, new.geopend)
               is distinct from (old.id, old.gemeente, old.hulpvrager, old.reden, old.door, old.rol, old.geopend) then
        raise exception 'een noodinzage verandert niet; zij wordt beoordeeld, eenmaal'
            using errcode = '23514', constraint = 'noodinzage_blijft';
    end if;
    if exists (select from account a join account b on coalesce(a.persoon, a.id) = coalesce(b.persoon, b.id)
               where a.gebruikersnaam = new.door and b.gebruikersnaam = new.beoordeeld_door) then
        raise exception 'wie keek beoordeelt zichzelf niet'
            using errcode = '23514', constraint = 'noodinzage_vier_ogen';
    end if;
    return new;
end
$$;
create trigger noodinzage_oordeel before update on noodinzage for each row execute function noodinzage_oordeel();

-- Weg gaan zij alleen met de hulpvrager, langs vernietig() die met de rechten van de eigenaar loopt.
create function bewijs_verdwijnt_niet() returns trigger language plpgsql as
$$
begin
    if current_user = '${toepassing}' then
        raise exception 'een toestemming of noodinzage blijft zolang de hulpvrager er is' using errcode = '42501';
    end if;
    return old;
end
$$;
create trigger verdwijnt_niet before delete on toestemming for each row execute function bewijs_verdwijnt_niet();
create trigger verdwijnt_niet before delete on noodinzage for each row execute function bewijs_verdwijnt_niet();

-- Waarom een beroep op dit bewijs nu niet opgaat (leeg als het wel opgaat), over wie het gaat en wat ermee te zien is.
-- Geen rij: zo'n bewijs is er niet voor deze gemeente.
create function grondslag_nu(p_soort text, p_bewijs uuid, p_wie text, p_rol text)
    returns table (bezwaar text, hulpvrager uuid, groepen text[]) language sql stable as
$$
    select case when t.ingetrokken is not null then 'TOESTEMMING_INGETROKKEN'
                when vandaag() < t.van or vandaag() > coalesce(t.tot, 'infinity'::date) then 'TOESTEMMING_GELDT_NIET'
                when t.rol <> p_rol then 'TOESTEMMING_VOOR_EEN_ANDER' end,
           t.hulpvrager, t.groepen
    from toestemming t where p_soort = 'TOESTEMMING' and t.id = p_bewijs
    union all
    select case when n.door <> p_wie or n.rol <> p_rol then 'NOODINZAGE_VAN_EEN_ANDER'
                when n.oordeel is not null or nu() >= n.geopend + interval '24 hours' then 'NOODINZAGE_VOORBIJ' end,
           n.hulpvrager, array['IDENTITEIT', 'CONTACT', 'HULP']
    from noodinzage n where p_soort = 'NOODSITUATIE' and n.id = p_bewijs
$$;

-- Tonen aan de burger: een document is ongestructureerd en dus niet, tot iemand het voor hem vrijgeeft (PR-08, PR-09).
-- Het laatste besluit telt; elk besluit blijft staan.
create table document_vrijgave (
    id        uuid primary key default uuidv7(),
    gemeente  char(4) not null references gemeente,
    document  uuid not null,
    tonen     boolean not null,
    reden     text not null check (length(reden) between 1 and 500),
    door      text not null,
    moment    timestamptz not null default nu()
);
select verwijs('document_vrijgave', 'document', 'document');
create index document_vrijgave_laatste on document_vrijgave (document, id desc);
select beveilig('document_vrijgave', 'gemeente');
select alleen_toevoegen('document_vrijgave');

create function tonen_aan_burger(p_document uuid) returns boolean language sql stable as
$$
    select coalesce((select v.tonen from document_vrijgave v where v.document = p_document order by v.id desc limit 1),
                    false)
$$;

-- Wat bij een hulpvrager of document hoort, gaat met hem mee als zijn bewaartermijn om is.
create or replace function weiger_wijziging() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' and tg_table_name in ('document', 'document_stuk', 'document_vrijgave', 'logregel')
            and current_user <> session_user and current_setting('zorg.vernietigt', true) = 'ja' then
        return old;
    end if;
    raise exception 'tabel % groeit alleen: regels worden niet gewijzigd of verwijderd', tg_table_name
        using errcode = '42501';
end
$$;

create or replace function vernietig_sleutels(p_soort text, p_sleutels text[]) returns void language plpgsql as
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
            delete from document_vrijgave where document in (select id from document where onderwerp = any (v_ids));
            delete from document_stuk where document in (select id from document where onderwerp = any (v_ids));
            delete from document where onderwerp = any (v_ids);
            delete from toewijzing where id = any (v_ids);
        when 'DOCUMENT' then
            delete from document_vrijgave where document = any (v_ids);
            delete from document_stuk where document = any (v_ids);
            delete from document where id = any (v_ids);
        when 'HULPVRAGER' then
            delete from toestemming where hulpvrager = any (v_ids);
            delete from noodinzage where hulpvrager = any (v_ids);
            delete from hulpvrager where id = any (v_ids);
        when 'BERICHT' then
            -- dat er een bericht was blijft staan; wat erin stond en wat ervan gevonden werd niet
            delete from berichtstuk where bericht = any (v_ids);
            update bericht_in set oordeel = null where id = any (v_ids);
    end case;
end
$$;
