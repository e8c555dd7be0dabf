-- Voorwaarden in versies die niet meer veranderen (lifecycles §1). Een versie heeft drie delen met vaste
-- artikelnummers; wat niet gebruikt wordt heet NVT. De databank houdt de tekst vast en rekent de hash uit.

create table standaardartikel (
    artikel text primary key check (artikel ~ '^[123]\.[0-9]+$'),
    deel    smallint not null check (deel in (1, 3)),
    kop     text not null
);
insert into standaardartikel (artikel, deel, kop)
values ('1.1', 1, 'Waar de overeenkomst over gaat'), ('1.2', 1, 'Rangorde van documenten'),
       ('1.3', 1, 'Looptijd, verlengen en opzeggen'), ('1.4', 1, 'Herzieningsclausule'),
       ('1.5', 1, 'Bestedingsruimte'), ('1.6', 1, 'Onvoldoende inzet'), ('1.7', 1, 'Van 18- naar 18+'),
       ('1.8', 1, 'Bibob'), ('1.9', 1, 'Social return');
insert into standaardartikel (artikel, deel, kop)
select '3.' || nr, 3, 'Artikel 3.' || nr from generate_series(1, 31) nr;
update standaardartikel a set kop = v.kop
from (values ('3.1', 'Acceptatieplicht'), ('3.2', 'Indexering'), ('3.3', 'Reclame'), ('3.4', 'Continuiteit'),
             ('3.5', 'Wachttijd en clientenstop door de opdrachtgever'), ('3.6', 'Clientenstop door de opdrachtnemer'),
             ('3.7', 'Weigeren en beeindigen'), ('3.8', 'Veranderde behoefte'), ('3.9', 'Onderaanneming'),
             ('3.10', 'Informatie'), ('3.12', 'Onverschuldigd betaald'), ('3.13', 'Declareren'), ('3.14', 'Betalen'),
             ('3.15', 'Uiteindelijk belanghebbenden'), ('3.16', 'Fraude'), ('3.19', 'Niet nakomen en ontbinden'),
             ('3.20', 'Overdracht en fusie'), ('3.21', 'Voorschot'), ('3.22', 'Noodzakelijke aanpassing'),
             ('3.23', 'Geschillen'), ('3.24', 'Ondertekenen'), ('3.26', 'Mededelingen en voorwaarden'),
             ('3.28', 'Aansprakelijkheid en verzekering'), ('3.29', 'Wijzigingen in de organisatie'),
             ('3.30', 'Nieuwe contractstandaard'), ('3.31', 'Datalek')) v (artikel, kop)
where v.artikel = a.artikel;
select beveilig('standaardartikel', 'algemeen');
select alleen_toevoegen('standaardartikel');

create table voorwaardenset (
    id             uuid primary key,
    gemeente       char(4) not null,
    kader          uuid not null,
    nummer         int not null check (nummer > 0),
    soort          text not null check (soort in ('EERSTE', 'HERZIENING', 'NOODZAKELIJK', 'LANDELIJKE_STANDAARD',
                       'WETSWIJZIGING', 'INDEXERING', 'VERLENGING', 'BESTEDINGSRUIMTE')),
    variant        text not null check (variant in ('INSPANNINGSGERICHT', 'OUTPUTGERICHT', 'TAAKGERICHT')),
    voorganger     uuid,
    aard           text check (length(aard) > 0),
    omvang         text check (length(omvang) > 0),
    toelichting    text check (length(toelichting) > 0),
    -- landelijke standaard: wat zij aan de prijs doet, tegen de oorspronkelijke waarde (artikel 3.30)
    kosteneffect    bigint,
    ingangsdatum   date not null,
    toestand       text not null default 'CONCEPT' check (toestand in ('CONCEPT', 'CONSULTATIE', 'VASTGESTELD',
                       'GEPUBLICEERD', 'VAN_KRACHT', 'VERVANGEN', 'BEEINDIGD', 'INGETROKKEN')),
    consultatie_tot timestamptz,
    hash           char(64) check (hash ~ '^[0-9a-f]{64}$'),
    vastgesteld    timestamptz,
    publicatie     timestamptz,
    verzending     uuid,
    opgesteld_door text not null,
    gepubliceerd   boolean generated always as (toestand not in ('CONCEPT', 'INGETROKKEN')) stored,
    versie         bigint not null default 1,
    unique (kader, nummer),
    unique (gemeente, id),
    unique (gemeente, id, gepubliceerd),
    foreign key (gemeente, kader) references inkoopkader (gemeente, id),
    foreign key (gemeente, voorganger) references voorwaardenset (gemeente, id),
    check ((soort = 'EERSTE') = (voorganger is null)),
    check (toestand in ('CONCEPT', 'CONSULTATIE', 'INGETROKKEN') or hash is not null)
);
-- Er is er een van kracht, en er komt er hooguit een aan.
create unique index voorwaardenset_van_kracht on voorwaardenset (kader) where toestand = 'VAN_KRACHT';
create unique index voorwaardenset_op_komst on voorwaardenset (kader)
    where toestand in ('CONCEPT', 'CONSULTATIE', 'VASTGESTELD', 'GEPUBLICEERD');
select beveilig('voorwaardenset', 'gepubliceerd');

create table voorwaarde (
    id             uuid primary key,
    gemeente       char(4) not null,
    voorwaardenset uuid not null,
    gepubliceerd   boolean not null default false,
    deel           smallint not null check (deel in (1, 2, 3)),
    artikel        text not null check (artikel ~ '^[123]\.[0-9]+(\.[0-9]+)?$'),
    kop            text not null check (length(kop) between 1 and 200),
    -- leeg bij NVT; in deel 3 staat alleen de tekst van de standaard, dus ook leeg
    tekst          text check (length(tekst) > 0),
    nvt            boolean not null default false,
    -- een eis waaraan een aanbieder voldoet om toegelaten te worden; leeg is een gewoon artikel
    eis            text check (eis in ('UITSLUITING_VERPLICHT', 'UITSLUITING_FACULTATIEF', 'GESCHIKTHEID',
                       'UITVOERING', 'PROCEDURE')),
    gevolg         text check (gevolg in ('MOET', 'KAN')),
    bewijs         text check (bewijs in ('UEA', 'GVA', 'BELASTINGDIENST', 'KVK', 'VOG_RP', 'CERTIFICAAT',
                       'VERKLARING', 'AKKOORD')),
    geldig_maanden int check (geldig_maanden > 0),
    -- een getal binnen een bandbreedte (OH-14), zoals een aantal dagen
    getal          bigint,
    unique (voorwaardenset, artikel),
    unique (gemeente, id),
    foreign key (gemeente, voorwaardenset, gepubliceerd)
        references voorwaardenset (gemeente, id, gepubliceerd) on update cascade,
    check (left(artikel, 1)::smallint = deel),
    check (not nvt or tekst is null and eis is null and getal is null),
    check (nvt or tekst is not null or deel = 3),
    constraint deel_3_wijkt_niet_af check (deel <> 3 or tekst is null and not nvt and eis is null and getal is null),
    constraint eis_noemt_bewijs check ((eis is null) = (bewijs is null) and (eis is null) = (gevolg is null))
);
select beveilig('voorwaarde', 'gepubliceerd');

-- Wat met beperkte flexibiliteit mag bewegen, en tussen welke grenzen (OH-14). Ligt vast met het kader.
create table bandbreedte (
    gemeente   char(4) not null,
    kader      uuid not null,
    artikel    text not null,
    ondergrens bigint not null,
    bovengrens bigint not null check (bovengrens >= ondergrens),
    primary key (kader, artikel),
    foreign key (gemeente, kader) references inkoopkader (gemeente, id)
);
select beveilig('bandbreedte', 'gemeente');
create trigger ligt_vast before insert or update or delete on bandbreedte
    for each row execute function kaderdeel_ligt_vast();

create table voorwaardenreactie (
    id             uuid primary key,
    gemeente       char(4) not null,
    aanbieder      char(8) references zorgaanbieder,
    voorwaardenset uuid not null,
    van            text not null check (van in ('AANBIEDER', 'CLIENTENRAAD')),
    tekst          text not null check (length(tekst) between 1 and 10000),
    door           text not null,
    ontvangen      timestamptz not null default nu(),
    foreign key (gemeente, voorwaardenset) references voorwaardenset (gemeente, id),
    check ((van = 'AANBIEDER') = (aanbieder is not null))
);
create index voorwaardenreactie_set on voorwaardenreactie (voorwaardenset, ontvangen);
select beveilig('voorwaardenreactie', 'gemeente_aanbieder', 'voegt_toe');
select alleen_toevoegen('voorwaardenreactie');

create table voorwaardenantwoord (
    id             uuid primary key,
    gemeente       char(4) not null,
    aanbieder      char(8),
    reactie        uuid not null unique references voorwaardenreactie,
    tekst          text not null check (length(tekst) between 1 and 10000),
    door           text not null,
    moment         timestamptz not null default nu()
);
select beveilig('voorwaardenantwoord', 'gemeente_aanbieder');
select alleen_toevoegen('voorwaardenantwoord');
select verwijs('voorwaardenantwoord', 'reactie', 'voorwaardenreactie');
select verwijs('voorwaardenantwoord', 'reactie', 'voorwaardenreactie', true);

-- Wie een versie aanvaardt of weigert, met precies deze hash (INV-1.4). Zwijgen is geen rij.
create table aanvaarding (
    id             uuid primary key,
    gemeente       char(4) not null,
    aanbieder      char(8) not null references zorgaanbieder,
    voorwaardenset uuid not null,
    hash           char(64) not null,
    besluit        text not null check (besluit in ('AANVAARD', 'GEWEIGERD')),
    persoon        text not null,
    mandaat        text not null check (length(mandaat) > 0),
    -- weigeren is opzeggen per de ingangsdatum, zonder schadevergoeding
    opgezegd_per   date,
    moment         timestamptz not null default nu(),
    unique (aanbieder, voorwaardenset),
    foreign key (gemeente, voorwaardenset) references voorwaardenset (gemeente, id),
    check ((besluit = 'GEWEIGERD') = (opgezegd_per is not null))
);
create index aanvaarding_set on aanvaarding (voorwaardenset, moment);
select beveilig('aanvaarding', 'gemeente_aanbieder', 'voegt_toe');
select alleen_toevoegen('aanvaarding');

create function aanvaarding_past() returns trigger language plpgsql as
$$
declare
    s voorwaardenset;
begin
    select * into s from voorwaardenset where id = new.voorwaardenset and gepubliceerd;
    if s.id is null or s.toestand not in ('GEPUBLICEERD', 'VAN_KRACHT') then
        raise exception 'deze versie is niet te aanvaarden' using errcode = '23514', constraint = 'aanvaarding_toestand';
    end if;
    if s.hash <> new.hash then
        raise exception 'de hash is niet die van deze versie' using errcode = '23514', constraint = 'aanvaarding_hash';
    end if;
    if new.besluit = 'GEWEIGERD' and new.opgezegd_per <> greatest(s.ingangsdatum, vandaag()) then
        raise exception 'weigeren is opzeggen per de ingangsdatum'
            using errcode = '23514', constraint = 'aanvaarding_opzegging';
    end if;
    new.moment := nu();
    return new;
end
$$;
create trigger aanvaarding_past before insert on aanvaarding for each row execute function aanvaarding_past();

-- De vaste vorm waarover de hash gaat: elk artikel op nummer, elk veld benoemd, dezelfde bytes op elke machine.
create function canoniek(p_set uuid) returns text language sql stable as
$$
    select 'zorginkoop/voorwaarden/1' || E'\n' || s.variant || E'\n' || s.ingangsdatum || E'\n' ||
        coalesce(string_agg(concat_ws('|', v.artikel, v.nvt, coalesce(v.eis, ''), coalesce(v.gevolg, ''),
                 coalesce(v.bewijs, ''), coalesce(v.geldig_maanden::text, ''), coalesce(v.getal::text, ''),
                 length(v.kop), v.kop, length(coalesce(v.tekst, '')), coalesce(v.tekst, '')), E'\n'
                 order by string_to_array(v.artikel, '.')::int[]), '')
    from voorwaardenset s left join voorwaarde v on v.voorwaardenset = s.id
    where s.id = p_set group by s.id
$$;

create function voorwaardenhash(p_set uuid) returns char(64) language sql stable as
$$ select encode(sha256(convert_to(canoniek(p_set), 'UTF8')), 'hex') $$;

-- Hoe lang vooraf een wijziging bekend moet zijn, naar haar soort (contractstandaard 1.3, 1.4, 1.5, 3.22, 3.30).
create function vroegste_ingang(p_soort text, p_dag date) returns date language sql immutable as
$$
    select case p_soort
        when 'NOODZAKELIJK' then (p_dag + interval '3 months')::date
        when 'VERLENGING' then (p_dag + interval '6 months')::date
        when 'BESTEDINGSRUIMTE' then (p_dag + interval '6 months')::date
        else p_dag end
$$;

-- Mag deze inhoud de vorige opvolgen? Geeft de naam van de regel die het tegenhoudt, of niets.
create function wijziging_tegen(s voorwaardenset) returns text language plpgsql stable as
$$
declare
    k inkoopkader;
    vorige voorwaardenset;
    soepel text;
begin
    select * into k from inkoopkader where id = s.kader;
    if k.toestand not in ('ACTIEF', 'GESLOTEN') then
        return 'set_kader_actief';
    end if;
    if s.ingangsdatum < vroegste_ingang(s.soort, vandaag()) then
        return 'set_aankondiging';
    end if;
    if s.voorganger is null then
        return case when s.variant <> k.variant then 'set_variant' end;
    end if;
    select * into vorige from voorwaardenset where id = s.voorganger;
    -- INV-1.6
    if (s.variant = 'TAAKGERICHT') <> (vorige.variant = 'TAAKGERICHT') then
        return 'set_variant';
    end if;
    -- INV-1.5: vooraf verklaard is artikel 1.4 in de versie die nu geldt
    if s.soort in ('HERZIENING', 'BESTEDINGSRUIMTE') and not exists (
            select from voorwaarde where voorwaardenset = vorige.id and artikel = '1.4' and not nvt) then
        return 'set_niet_verklaard';
    end if;
    -- artikel 1.4 noemt in maanden hoe lang vooraf
    if s.soort = 'HERZIENING' and s.ingangsdatum < (select vandaag() + make_interval(months => coalesce(getal, 0)::int)
            from voorwaarde where voorwaardenset = vorige.id and artikel = '1.4') then
        return 'set_aankondiging';
    end if;
    if s.soort in ('HERZIENING', 'LANDELIJKE_STANDAARD')
            and s.ingangsdatum > (vandaag() + interval '6 months')::date then
        return 'set_binnen_half_jaar';
    end if;
    if s.soort = 'LANDELIJKE_STANDAARD' and (s.kosteneffect is null or abs(s.kosteneffect) * 2 > k.waarde) then
        return 'set_kosteneffect';
    end if;
    if s.soort = 'BESTEDINGSRUIMTE' and s.variant = 'TAAKGERICHT' then
        return 'set_variant';
    end if;
    -- OH-14; een wet gaat voor
    select flexibiliteit into soepel from criteriaprofiel where kader = s.kader;
    if s.soort <> 'WETSWIJZIGING' and soepel = 'GEEN' then
        return 'set_flexibiliteit';
    end if;
    if s.soort <> 'WETSWIJZIGING' and soepel = 'BEPERKT' and exists (
            select from (select * from voorwaarde where voorwaardenset = s.id) w
            full join (select * from voorwaarde where voorwaardenset = vorige.id) o on o.artikel = w.artikel
            left join bandbreedte b on b.kader = s.kader and b.artikel = w.artikel
            where (w.kop, w.tekst, w.nvt, w.eis, w.gevolg, w.bewijs, w.geldig_maanden, w.getal)
                is distinct from (o.kop, o.tekst, o.nvt, o.eis, o.gevolg, o.bewijs, o.geldig_maanden, o.getal)
              and not coalesce(w.getal between b.ondergrens and b.bovengrens, false)) then
        return 'set_bandbreedte';
    end if;
    return null;
end
$$;

create function set_poort() returns trigger language plpgsql as
$$
declare
    nee text;
    vrij text[] := array['toestand', 'versie', 'gepubliceerd'];
begin
    if tg_op = 'INSERT' then
        if new.toestand <> 'CONCEPT' then
            nee := 'set_begint_als_concept';
        end if;
    elsif old.toestand = 'CONCEPT' and new.toestand = 'CONSULTATIE' then
        nee := case when new.aard is null or new.omvang is null or new.toelichting is null then 'set_onbeschreven'
                    when new.consultatie_tot is null or new.consultatie_tot <= nu() then 'set_consultatie_termijn'
                    when exists (select from standaardartikel a where not exists (
                        select from voorwaarde v where v.voorwaardenset = new.id and v.artikel = a.artikel))
                        then 'set_artikel_ontbreekt' end;
        vrij := vrij || array['consultatie_tot'];
    elsif old.toestand = 'CONSULTATIE' and new.toestand = 'VASTGESTELD' then
        nee := case when nu() <= old.consultatie_tot then 'set_consultatie_loopt'
                    when exists (select from voorwaardenreactie r where r.voorwaardenset = new.id and not exists (
                        select from voorwaardenantwoord a where a.reactie = r.id)) then 'set_onbeantwoord' end;
        new.hash := voorwaardenhash(new.id);
        new.vastgesteld := nu();
        vrij := vrij || array['hash', 'vastgesteld'];
    elsif old.toestand = 'VASTGESTELD' and new.toestand = 'GEPUBLICEERD' then
        nee := case when new.hash <> voorwaardenhash(new.id) then 'set_hash'
                    when new.verzending is null then 'set_verzending'
                    else wijziging_tegen(new) end;
        new.publicatie := nu();
        vrij := vrij || array['publicatie', 'verzending'];
    elsif old.toestand = 'GEPUBLICEERD' and new.toestand = 'VAN_KRACHT' then
        nee := case when vandaag() < new.ingangsdatum then 'set_nog_niet' end;
    elsif old.toestand = 'VAN_KRACHT' and new.toestand in ('VERVANGEN', 'BEEINDIGD')
            or old.toestand in ('CONCEPT', 'CONSULTATIE', 'VASTGESTELD') and new.toestand = 'INGETROKKEN' then
        null;
    elsif old.toestand <> new.toestand then
        nee := 'set_overgang';
    elsif old.toestand = 'CONCEPT' then
        return new;
    end if;
    if nee is not null then
        raise exception 'voorwaarden: %', nee using errcode = '23514', constraint = nee;
    end if;
    if tg_op = 'UPDATE' and to_jsonb(new) - vrij <> to_jsonb(old) - vrij then
        raise exception 'een versie verandert niet meer' using errcode = '23514', constraint = 'set_ligt_vast';
    end if;
    return new;
end
$$;
create trigger set_poort before insert or update on voorwaardenset for each row execute function set_poort();
create trigger set_blijft before delete on voorwaardenset for each row execute function weiger_wijziging();

-- INV-1.1: alleen de zichtbaarheid loopt mee met de versie; verder verandert er buiten een concept geen byte.
create function voorwaarde_ligt_vast() returns trigger language plpgsql as
$$
begin
    if (tg_op <> 'UPDATE' or to_jsonb(new) - 'gepubliceerd' <> to_jsonb(old) - 'gepubliceerd') and exists (
            select from voorwaardenset where id = coalesce(new.voorwaardenset, old.voorwaardenset)
            and toestand <> 'CONCEPT') then
        raise exception 'de tekst ligt vast: een verbetering is een nieuwe versie'
            using errcode = '23514', constraint = 'set_ligt_vast';
    end if;
    return coalesce(new, old);
end
$$;
create trigger ligt_vast before insert or update or delete on voorwaarde
    for each row execute function voorwaarde_ligt_vast();
