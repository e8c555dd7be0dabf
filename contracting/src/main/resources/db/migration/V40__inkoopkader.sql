-- Inkoopkader: welke producten, waar, voor wie en volgens welke procedure, en wie per client kiest. De databank
-- oordeelt bij het activeren zelf (INV-0.1 tot en met 0.4, OP-09); het loket zegt vooraf in woorden wat er ontbreekt.

-- Vanaf welk bedrag een opdracht moet worden aangekondigd (OP-18, WC-05). Gedateerd: een nieuwe grens is een nieuwe rij.
create table aankondigingsdrempel (
    vanaf     date primary key,
    bedrag    bigint not null check (bedrag > 0),
    inclusief boolean not null,
    door      text not null
);
insert into aankondigingsdrempel values ('2016-07-01', 75000000, true, 'richtlijn 2014/24/EU, art. 4 onder d');
select beveilig('aankondigingsdrempel', 'algemeen');
select alleen_toevoegen('aankondigingsdrempel');

-- Of een bedrag op een dag aangekondigd moet worden.
create function moet_aangekondigd(p_bedrag bigint, p_dag date) returns boolean language sql stable as
$$
    select coalesce((select p_bedrag > bedrag or inclusief and p_bedrag = bedrag from aankondigingsdrempel
                     where vanaf <= p_dag order by vanaf desc limit 1), false)
$$;

-- Een wijk als stuk van een lijn: dan overlapt de hele gemeente (de hele lijn) elke wijk, ook een die later ontstaat.
alter table wijk add column nr int generated always as identity;

create table inkoopkader (
    id                   uuid primary key,
    gemeente             char(4) not null references gemeente,
    nummer               text not null check (length(nummer) between 1 and 40),
    naam                 text not null check (length(naam) between 1 and 200),
    wet                  text not null check (wet in ('WMO', 'JEUGDWET', 'PARTICIPATIEWET')),
    zorgvorm             text not null check (zorgvorm in ('BEGELEIDING', 'HUISHOUDELIJKE_HULP', 'AMBULANTE_JEUGDHULP',
                             'BESCHERMD_WONEN', 'SPECIALISTISCHE_JEUGDHULP', 'ANDERS')),
    -- OP-07: precies deze zeven
    model                text not null check (model in ('OPEN_HUIS', 'VEILING', 'HOOFDAANNEMER', 'WIJKGERICHT',
                             'POPULATIEBEKOSTIGING', 'REGISSEUR', 'WIJKTEAMS')),
    procedure            text not null check (procedure in ('TOELATING', 'SAS_ZONDER_EMVI', 'SAS_MET_EMVI',
                             'INBESTEDEN', 'SUBSIDIE')),
    besluitregel         text not null check (besluitregel in ('CLIENT_KIEST', 'CLIENT_MET_REGISSEUR',
                             'GEMEENTE_MET_CLIENT', 'AANGEWEZEN')),
    variant              text not null check (variant in ('INSPANNINGSGERICHT', 'OUTPUTGERICHT', 'TAAKGERICHT')),
    -- de vier keuzes (OP-02 tot en met OP-05)
    regie                text not null check (regie in ('GEMEENTE', 'WIJKTEAM', 'AANBIEDER')),
    verantwoording       text not null check (verantwoording in ('INZET', 'RESULTAAT', 'POPULATIE')),
    contractering        text not null check (contractering in ('ALLE_TOEGELATENEN', 'SELECTIE', 'EEN_PER_WIJK',
                             'EEN_HOOFDAANNEMER')),
    scope                text not null check (scope in ('SMAL', 'PAKKET', 'BREED')),
    managementinformatie text,
    onafhankelijke_intake boolean not null default false,
    -- INV-0.3: laagste prijs alleen is geen gunningscriterium (Wmo en Jeugdwet vragen kwaliteit)
    gunningscriterium    text check (gunningscriterium in ('BESTE_PRIJS_KWALITEIT', 'ALLEEN_KWALITEIT')),
    begin                date not null,
    eind                 date not null check (eind >= begin),
    -- geraamd over de hele looptijd met verlengingen, zonder btw
    waarde               bigint not null check (waarde >= 0),
    aankondiging         text,
    toestand             text not null default 'CONCEPT' check (toestand in ('CONCEPT', 'ACTIEF', 'GESLOTEN', 'BEEINDIGD')),
    gepubliceerd         boolean generated always as (toestand <> 'CONCEPT') stored,
    versie               bigint not null default 1,
    unique (gemeente, nummer),
    unique (gemeente, id),
    constraint kader_gunning_alleen_bij_sas check (gunningscriterium is null or procedure like 'SAS%'),
    constraint kader_breed_vraagt_intake check (toestand = 'CONCEPT' or scope <> 'BREED' or regie = 'AANBIEDER'
        or onafhankelijke_intake),
    constraint kader_regie_vraagt_informatie check (toestand = 'CONCEPT' or regie <> 'AANBIEDER'
        or managementinformatie is not null),
    -- INV-0.1: kiest de gemeente, dan is het een overheidsopdracht en geen toelating
    constraint kader_wie_kiest check (toestand = 'CONCEPT' or case procedure
        when 'TOELATING' then besluitregel in ('CLIENT_KIEST', 'CLIENT_MET_REGISSEUR')
        when 'INBESTEDEN' then besluitregel = 'AANGEWEZEN'
        when 'SUBSIDIE' then besluitregel = 'AANGEWEZEN'
        else true end),
    -- INV-0.2: wie toelaat, laat iedereen toe
    constraint kader_toelating_is_voor_iedereen check (toestand = 'CONCEPT' or procedure <> 'TOELATING'
        or contractering = 'ALLE_TOEGELATENEN'),
    -- gesloten is: de overheidsopdracht is vergeven; een toelating blijft open zolang zij loopt
    constraint kader_sluiten_alleen_bij_sas check (toestand <> 'GESLOTEN' or procedure like 'SAS%'),
    constraint kader_sas_heeft_criterium check (toestand = 'CONCEPT' or procedure <> 'SAS_MET_EMVI'
        or gunningscriterium is not null)
);
create index inkoopkader_lijst on inkoopkader (gemeente, naam, id);
create index inkoopkader_einde on inkoopkader (gemeente, eind, id);
select beveilig('inkoopkader', 'gepubliceerd');

create table kaderproduct (
    gemeente    char(4) not null,
    kader       uuid not null,
    wet         text not null,
    productcode text not null,
    gepubliceerd boolean not null default false,
    primary key (kader, productcode),
    foreign key (gemeente, kader) references inkoopkader (gemeente, id),
    foreign key (wet, productcode) references product (wet, code)
);
select beveilig('kaderproduct', 'gepubliceerd');

-- Een deelnemende gemeente of regio: per gemeente het mandaat, het collegebesluit en de handtekening.
create table kaderdeelnemer (
    gemeente       char(4) not null,
    kader          uuid not null,
    deelnemer      char(4) not null references gemeente check (deelnemer <> '0000'),
    mandaat        text check (length(mandaat) > 0),
    collegebesluit text check (length(collegebesluit) > 0),
    getekend_door  text check (length(getekend_door) > 0),
    getekend_op    date,
    primary key (kader, deelnemer),
    foreign key (gemeente, kader) references inkoopkader (gemeente, id),
    check ((getekend_door is null) = (getekend_op is null))
);
select beveilig('kaderdeelnemer', 'gemeente');

-- Geen rij is de hele gemeente.
create table kadergebied (
    gemeente  char(4) not null,
    kader     uuid not null,
    deelnemer char(4) not null,
    wijk      text not null,
    primary key (kader, deelnemer, wijk),
    foreign key (gemeente, kader) references inkoopkader (gemeente, id)
);
select beveilig('kadergebied', 'gemeente');

-- Welke modellen zijn afgewogen, met voor en tegen (INV-0.4, OP-11).
create table verkenning (
    id         uuid primary key,
    gemeente   char(4) not null,
    kader      uuid not null,
    model      text not null check (model in ('OPEN_HUIS', 'VEILING', 'HOOFDAANNEMER', 'WIJKGERICHT',
                   'POPULATIEBEKOSTIGING', 'REGISSEUR', 'WIJKTEAMS')),
    voordelen  text not null check (length(voordelen) > 0),
    nadelen    text not null check (length(nadelen) > 0),
    door       text not null,
    moment     timestamptz not null default nu(),
    foreign key (gemeente, kader) references inkoopkader (gemeente, id)
);
create index verkenning_kader on verkenning (kader, model, moment);
select beveilig('verkenning', 'gemeente');
select alleen_toevoegen('verkenning');

-- Het profiel op de zes criteria (OH-12 tot en met OH-19) en de drie voorwaarden voor inkoop zonder selectie (OP-15).
create table criteriaprofiel (
    gemeente            char(4) not null,
    kader               uuid primary key,
    keuzevrijheid       text not null check (keuzevrijheid in ('VOLLEDIG', 'BEPERKT', 'GEEN')),
    flexibiliteit       text not null check (flexibiliteit in ('VOLLEDIG', 'BEPERKT', 'GEEN')),
    interactie          text not null check (interactie in ('VOLLEDIG', 'BEPERKT', 'GEEN')),
    transformatie       text not null check (transformatie in ('EVOLUTIE', 'REVOLUTIE')),
    samenwerking        text not null check (samenwerking in ('VERPLICHT', 'ALS_ZINVOL', 'VRIJ')),
    lasten              text not null check (lasten in ('OMLAAG', 'GELIJK', 'OMHOOG')),
    toetreding          text not null check (toetreding in ('OPEN', 'GESLOTEN')),
    samenwerkingsgeval  text check (length(samenwerkingsgeval) > 0),
    nulmeting_gemeente  text not null check (length(nulmeting_gemeente) > 0),
    nulmeting_aanbieder text not null check (length(nulmeting_aanbieder) > 0),
    ruimte_voor_meer    boolean not null,
    kwaliteit_zichtbaar boolean not null,
    kostprijs_bekend    boolean not null,
    -- waarom toch open huis als het advies anders luidt
    motivering          text check (length(motivering) > 0),
    door                text not null,
    foreign key (gemeente, kader) references inkoopkader (gemeente, id),
    constraint samenwerking_als_zinvol_noemt_een_geval
        check (samenwerking <> 'ALS_ZINVOL' or samenwerkingsgeval is not null)
);
select beveilig('criteriaprofiel', 'gemeente');

-- Wat een actief kader bezet houdt. OP-09: een voorziening heeft per gemeente en dag hooguit een kader, ook over
-- kaders van verschillende inkopende gemeenten heen; de uitsluiting kijkt niet naar de huurder.
create table kaderbereik (
    gemeente    char(4) not null,
    kader       uuid not null,
    deelnemer   char(4) not null,
    wet         text not null,
    productcode text not null,
    gebied      int4range not null,
    looptijd    daterange not null,
    foreign key (gemeente, kader) references inkoopkader (gemeente, id),
    constraint kader_een_per_voorziening exclude using gist
        (deelnemer with =, wet with =, productcode with =, gebied with &&, looptijd with &&)
);
create index kaderbereik_kader on kaderbereik (kader);
select beveilig('kaderbereik', 'gemeente');

-- De poort: activeren kan alleen met alles wat INV-0.4 vraagt, en zet meteen vast wat bezet is.
create function kader_poort() returns trigger language plpgsql as
$$
declare
    profiel criteriaprofiel;
    vrij text[] := array['toestand', 'aankondiging', 'versie', 'gepubliceerd'];
begin
    if new.toestand = 'BEEINDIGD' then
        vrij := vrij || 'eind'::text;
    end if;
    if old.toestand = 'CONCEPT' and new.toestand = 'ACTIEF' then
        if not exists (select from kaderproduct where kader = new.id) then
            raise exception 'een kader heeft producten' using errcode = '23514', constraint = 'kader_zonder_product';
        end if;
        if not exists (select from kaderdeelnemer where kader = new.id)
                or exists (select from kaderdeelnemer where kader = new.id
                           and (collegebesluit is null or getekend_op is null
                                or deelnemer <> new.gemeente and mandaat is null)) then
            raise exception 'elke gemeente heeft mandaat, collegebesluit en handtekening'
                using errcode = '23514', constraint = 'kader_deelnemer_onvolledig';
        end if;
        if (select count(distinct model) from verkenning where kader = new.id) < 2 then
            raise exception 'een verkenning vergelijkt minstens twee modellen'
                using errcode = '23514', constraint = 'kader_verkenning';
        end if;
        if new.procedure = 'TOELATING' then
            select * into profiel from criteriaprofiel where kader = new.id;
            if profiel.kader is null then
                raise exception 'een toelating vraagt het profiel op de zes criteria'
                    using errcode = '23514', constraint = 'kader_profiel';
            end if;
            if profiel.motivering is null and (profiel.keuzevrijheid <> 'VOLLEDIG'
                    or profiel.samenwerking = 'VERPLICHT' or profiel.toetreding = 'GESLOTEN'
                    or new.zorgvorm in ('BESCHERMD_WONEN', 'SPECIALISTISCHE_JEUGDHULP')
                    or not (profiel.ruimte_voor_meer and profiel.kwaliteit_zichtbaar and profiel.kostprijs_bekend)) then
                raise exception 'tegen het advies in vraagt een motivering'
                    using errcode = '23514', constraint = 'kader_motivering';
            end if;
        end if;
        if exists (select from kadergebied g where g.kader = new.id and not exists (
                select from wijk w join kaderdeelnemer d on d.deelnemer = w.gemeente and d.kader = g.kader
                where w.gemeente = g.deelnemer and w.code = g.wijk)) then
            raise exception 'een gebied is een wijk van een deelnemende gemeente'
                using errcode = '23514', constraint = 'kader_wijk_onbekend';
        end if;
        update kaderproduct set gepubliceerd = true where kader = new.id;
        insert into kaderbereik (gemeente, kader, deelnemer, wet, productcode, gebied, looptijd)
        select new.gemeente, new.id, d.deelnemer, p.wet, p.productcode,
               coalesce(int4range(w.nr, w.nr, '[]'), int4range(null, null)), daterange(new."begin", new.eind, '[]')
        from kaderdeelnemer d
        join kaderproduct p on p.kader = d.kader
        left join kadergebied g on g.kader = d.kader and g.deelnemer = d.deelnemer
        left join wijk w on w.gemeente = g.deelnemer and w.code = g.wijk
        where d.kader = new.id;
    elsif old.toestand = 'ACTIEF' and new.toestand = 'GESLOTEN' then
        if moet_aangekondigd(new.waarde, vandaag()) and new.aankondiging is null then
            raise exception 'vanaf de drempel hoort er een aankondiging bij'
                using errcode = '23514', constraint = 'kader_aankondiging';
        end if;
    elsif old.toestand in ('ACTIEF', 'GESLOTEN') and new.toestand = 'BEEINDIGD' then
        if new.eind > old.eind then
            raise exception 'eindigen kan alleen eerder' using errcode = '23514', constraint = 'kader_ligt_vast';
        end if;
        update kaderbereik set looptijd = daterange(new."begin", new.eind, '[]') where kader = new.id;
    elsif old.toestand <> new.toestand then
        raise exception 'van % naar % gaat een kader niet', old.toestand, new.toestand
            using errcode = '23514', constraint = 'kader_ligt_vast';
    end if;
    if old.toestand <> 'CONCEPT' and to_jsonb(new) - vrij <> to_jsonb(old) - vrij then
        raise exception 'een actief kader verandert niet' using errcode = '23514', constraint = 'kader_ligt_vast';
    end if;
    return new;
end
$$;
create trigger kader_poort before update on inkoopkader for each row execute function kader_poort();

-- Een kader begint als concept, en wat er in een actief kader staat ligt vast.
create function kader_begint_als_concept() returns trigger language plpgsql as
$$
begin
    if new.toestand <> 'CONCEPT' then
        raise exception 'een kader begint als concept' using errcode = '23514', constraint = 'kader_begint_als_concept';
    end if;
    return new;
end
$$;
create trigger kader_begint_als_concept before insert on inkoopkader
    for each row execute function kader_begint_als_concept();

create function kaderdeel_ligt_vast() returns trigger language plpgsql as
$$
begin
    if exists (select from inkoopkader where id = coalesce(new.kader, old.kader) and toestand <> 'CONCEPT') then
        raise exception 'dit hoort bij een actief kader en ligt vast'
            using errcode = '23514', constraint = 'kader_ligt_vast';
    end if;
    return coalesce(new, old);
end
$$;
create trigger ligt_vast before insert or update or delete on kaderproduct
    for each row execute function kaderdeel_ligt_vast();
create trigger ligt_vast before insert or update or delete on kaderdeelnemer
    for each row execute function kaderdeel_ligt_vast();
create trigger ligt_vast before insert or update or delete on kadergebied
    for each row execute function kaderdeel_ligt_vast();
create trigger ligt_vast before insert or update or delete on criteriaprofiel
    for each row execute function kaderdeel_ligt_vast();
create trigger ligt_vast before delete on inkoopkader
    for each row when (old.toestand <> 'CONCEPT') execute function weiger_wijziging();
