-- Het tarief van een kader: op twee tijdassen (wanneer het geldt, sinds wanneer wij dat weten), met de opbouw waaruit
-- het bestaat (Uitvoeringsbesluit Wmo 2015 art. 5.4, Besluit Jeugdwet art. 2.3). Onder een toelating is het voor
-- iedereen gelijk (INV-1.3); onder SAS mag een aanbieder meer krijgen dan de reele prijs, nooit minder (V03).

-- Tarieven die met een versie van de voorwaarden mee veranderen. Zolang de versie een concept is, mag er iets
-- ontbreken; vanaf de consultatie ligt de regel vast en is de opbouw compleet (OH-03, OH-04).
create table tariefregel (
    id               uuid primary key default uuidv7(),
    gemeente         char(4) not null,
    voorwaardenset   uuid not null,
    wet              text not null,
    productcode      text not null,
    -- een product in euro's (83) heeft geen prijs per eenheid
    eenheid          char(2) not null check (eenheid in ('01', '04', '14', '16', '82', '84')),
    -- alleen onder SAS: wat deze aanbieder krijgt
    aanbieder        char(8) references zorgaanbieder,
    -- leeg is overal waar het kader geldt
    deelnemer        char(4),
    wijk             text,
    vanaf            date not null,
    tot              date,
    bedrag           bigint not null check (bedrag >= 0),
    -- rulings A12: registreren tegen nul, gewaardeerd met een schaduwtarief
    schaduw          bigint check (schaduw > 0),
    -- de elementen a tot en met f; leeg is nog niet ingevuld, nul is een antwoord
    beroepskracht    bigint check (beroepskracht >= 0),
    overhead         bigint check (overhead >= 0),
    niet_productief  bigint check (niet_productief >= 0),
    reis_opleiding   bigint check (reis_opleiding >= 0),
    indexatie        bigint,
    gemeente_eisen   bigint check (gemeente_eisen >= 0),
    -- waarom het tarief lager is dan de som van de elementen
    motivering       text check (length(motivering) > 0),
    door             text not null,
    gepubliceerd     boolean not null default false,
    foreign key (gemeente, voorwaardenset) references voorwaardenset (gemeente, id),
    foreign key (wet, productcode) references product (wet, code),
    check (tot >= vanaf),
    check (wijk is null or deelnemer is not null),
    constraint tarief_nul_heeft_schaduw check ((bedrag = 0) = (schaduw is not null)),
    constraint tariefregel_eenmaal unique nulls not distinct
        (voorwaardenset, productcode, eenheid, aanbieder, deelnemer, wijk, vanaf)
);
select beveilig('tariefregel', 'gepubliceerd');

create table kadertarief (
    id               uuid primary key default uuidv7(),
    gemeente         char(4) not null,
    kader            uuid not null,
    -- de versie waaronder dit tarief is bekendgemaakt
    voorwaardenset   uuid not null,
    wet              text not null,
    productcode      text not null,
    eenheid          char(2) not null,
    aanbieder        char(8) references zorgaanbieder,
    deelnemer        char(4),
    wijk             text,
    voor             text not null generated always as (coalesce(aanbieder::text, '*')) stored,
    gebied           text not null generated always as (coalesce(deelnemer::text, '*') || '/' || coalesce(wijk, '*')) stored,
    geldig           daterange not null check (not isempty(geldig)),
    bekend           tstzrange not null,
    bedrag           bigint not null check (bedrag >= 0),
    schaduw          bigint,
    beroepskracht    bigint not null,
    overhead         bigint not null,
    niet_productief  bigint not null,
    reis_opleiding   bigint not null,
    indexatie        bigint not null,
    gemeente_eisen   bigint not null,
    motivering       text,
    herkomst         text not null check (herkomst in ('VERSIE', 'INDEXERING', 'CORRECTIE')),
    reden            text check (length(reden) > 0),
    door             text not null,
    gepubliceerd     boolean not null default false check (gepubliceerd = (aanbieder is null)),
    foreign key (gemeente, kader) references inkoopkader (gemeente, id),
    foreign key (gemeente, voorwaardenset) references voorwaardenset (gemeente, id),
    foreign key (wet, productcode) references product (wet, code),
    constraint kadertarief_nul_heeft_schaduw check ((bedrag = 0) = (schaduw is not null)),
    -- OH-04: de elementen tellen op tot het tarief, of er staat bij waarom het minder is
    constraint tarief_opbouw_telt_op check (
        beroepskracht + overhead + niet_productief + reis_opleiding + indexatie + gemeente_eisen = coalesce(schaduw, bedrag)
        or beroepskracht + overhead + niet_productief + reis_opleiding + indexatie + gemeente_eisen
           > coalesce(schaduw, bedrag) and motivering is not null),
    constraint correctie_heeft_reden check ((herkomst = 'CORRECTIE') = (reden is not null)),
    -- INV-1.2: per kader, product, gebied en dag hooguit een tarief, op elk moment van weten
    constraint kadertarief_een_per_dag exclude using gist
        (kader with =, productcode with =, eenheid with =, voor with =, gebied with =, geldig with &&, bekend with &&)
);
create index kadertarief_lijst on kadertarief (kader, productcode, id);
select beveilig('kadertarief', 'gepubliceerd');

-- INV-1.3 en de grens aan wat er in een regel kan staan.
create function tarief_past_bij_kader() returns trigger language plpgsql as
$$
declare
    k inkoopkader;
    nee text;
begin
    if tg_table_name = 'tariefregel' then
        select ik.* into k from voorwaardenset s join inkoopkader ik on ik.id = s.kader where s.id = new.voorwaardenset;
    else
        select * into k from inkoopkader where id = new.kader;
    end if;
    nee := case
        when new.aanbieder is not null and k.procedure not like 'SAS%' then 'tarief_gelijk_voor_allen'
        when not exists (select from kaderproduct where kader = k.id and wet = new.wet and productcode = new.productcode)
            then 'tarief_product_in_kader'
        when new.deelnemer is not null and not exists (
            select from kaderdeelnemer where kader = k.id and deelnemer = new.deelnemer) then 'tarief_gebied_in_kader'
        when new.wijk is not null and not exists (
            select from wijk where gemeente = new.deelnemer and code = new.wijk) then 'tarief_gebied_in_kader' end;
    if nee is not null then
        raise exception 'tarief: %', nee using errcode = '23514', constraint = nee;
    end if;
    return new;
end
$$;
create trigger past_bij_kader before insert or update on tariefregel
    for each row when (new.voorwaardenset is not null) execute function tarief_past_bij_kader();
create trigger past_bij_kader before insert on kadertarief
    for each row execute function tarief_past_bij_kader();

-- Alleen de zichtbaarheid loopt mee met de versie; verder verandert er buiten een concept niets (INV-1.1).
create function tariefregel_ligt_vast() returns trigger language plpgsql as
$$
begin
    if (tg_op <> 'UPDATE' or to_jsonb(new) - 'gepubliceerd' <> to_jsonb(old) - 'gepubliceerd') and exists (
            select from voorwaardenset where id = coalesce(new.voorwaardenset, old.voorwaardenset)
            and toestand <> 'CONCEPT') then
        raise exception 'het tarief ligt vast: een verbetering is een nieuwe versie'
            using errcode = '23514', constraint = 'set_ligt_vast';
    end if;
    return coalesce(new, old);
end
$$;
create trigger ligt_vast before insert or update or delete on tariefregel
    for each row execute function tariefregel_ligt_vast();

-- Een correctie is een nieuwe rij met een nieuw moment van weten: van een oude gaat alleen dat moment dicht.
create function kadertarief_groeit() returns trigger language plpgsql as
$$
begin
    if tg_op = 'DELETE' or not upper_inf(old.bekend) or upper_inf(new.bekend) or lower(new.bekend) <> lower(old.bekend)
            or to_jsonb(new) - array['bekend', 'voor', 'gebied']
               <> to_jsonb(old) - array['bekend', 'voor', 'gebied'] then
        raise exception 'een tarief verandert niet: een correctie is een nieuwe rij' using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger groeit before update or delete on kadertarief for each row execute function kadertarief_groeit();

create type nieuw_tarief as (
    wet text, productcode text, eenheid char(2), aanbieder char(8), deelnemer char(4), wijk text, geldig daterange,
    bedrag bigint, schaduw bigint, beroepskracht bigint, overhead bigint, niet_productief bigint, reis_opleiding bigint,
    indexatie bigint, gemeente_eisen bigint, motivering text);

-- Legt tarieven vast vanaf een moment van weten. Wat voor die dagen bekend was, blijft als wat wij tot dan wisten; de
-- dagen eromheen houden hun tarief. Het kader wordt eerst vastgehouden, zodat twee besluiten na elkaar komen.
create function leg_kadertarieven(p_set uuid, p_herkomst text, p_reden text, p_door text, p_regels nieuw_tarief[])
    returns timestamptz language plpgsql as
$$
declare
    v_set voorwaardenset;
    v_moment timestamptz;
begin
    select * into v_set from voorwaardenset where id = p_set;
    perform from inkoopkader where id = v_set.kader for update;
    v_moment := nu();
    with regel as (
        select r.*, coalesce(r.aanbieder::text, '*') as voor,
               coalesce(r.deelnemer::text, '*') || '/' || coalesce(r.wijk, '*') as gebied from unnest(p_regels) r),
    dagen as (
        select productcode, eenheid, voor, gebied, range_agg(geldig) as dagen from regel
        group by productcode, eenheid, voor, gebied),
    geraakt as (
        update kadertarief t set bekend = tstzrange(lower(t.bekend), v_moment)
        from dagen d
        where t.kader = v_set.kader and (t.productcode, t.eenheid, t.voor, t.gebied)
              = (d.productcode, d.eenheid, d.voor, d.gebied) and upper_inf(t.bekend) and t.geldig && d.dagen
        returning t.*, d.dagen)
    insert into kadertarief (gemeente, kader, voorwaardenset, wet, productcode, eenheid, aanbieder, deelnemer, wijk, geldig,
        bekend, bedrag, schaduw, beroepskracht, overhead, niet_productief, reis_opleiding, indexatie, gemeente_eisen,
        motivering, herkomst, reden, door, gepubliceerd)
    select g.gemeente, g.kader, g.voorwaardenset, g.wet, g.productcode, g.eenheid, g.aanbieder, g.deelnemer, g.wijk, rest,
           tstzrange(v_moment, null), g.bedrag, g.schaduw, g.beroepskracht, g.overhead, g.niet_productief,
           g.reis_opleiding, g.indexatie, g.gemeente_eisen, g.motivering, g.herkomst, g.reden, g.door, g.gepubliceerd
    from geraakt g, unnest(datemultirange(g.geldig) - g.dagen) rest;
    insert into kadertarief (gemeente, kader, voorwaardenset, wet, productcode, eenheid, aanbieder, deelnemer, wijk, geldig,
        bekend, bedrag, schaduw, beroepskracht, overhead, niet_productief, reis_opleiding, indexatie, gemeente_eisen,
        motivering, herkomst, reden, door, gepubliceerd)
    select v_set.gemeente, v_set.kader, p_set, r.wet, r.productcode, r.eenheid, r.aanbieder, r.deelnemer, r.wijk, r.geldig,
           tstzrange(v_moment, null), r.bedrag, r.schaduw, r.beroepskracht, r.overhead, r.niet_productief,
           r.reis_opleiding, r.indexatie, r.gemeente_eisen, r.motivering, p_herkomst, p_reden, p_door, r.aanbieder is null
    from unnest(p_regels) r;
    -- V03: de reele prijs is de ondergrens van wat een aanbieder krijgt, op elke dag
    if exists (
            select from kadertarief t
            where t.kader = v_set.kader and t.aanbieder is not null and upper_inf(t.bekend) and not coalesce(
                t.geldig <@ (select range_agg(a.geldig) from kadertarief a
                             where a.kader = t.kader and a.aanbieder is null and upper_inf(a.bekend)
                               and (a.productcode, a.eenheid) = (t.productcode, t.eenheid)
                               and a.gebied in ('*/*', t.deelnemer || '/*', t.gebied) and a.bedrag <= t.bedrag), false)) then
        raise exception 'onder de reele prijs' using errcode = '23514', constraint = 'tarief_onder_reele_prijs';
    end if;
    return v_moment;
end
$$;

-- Wat er aan de tarieven van een versie schort; leeg als zij voorgelegd kan worden.
create function tarieven_tegen(s voorwaardenset) returns text language sql stable as
$$
    select case
        when exists (select from tariefregel where voorwaardenset = s.id and num_nulls(beroepskracht, overhead,
            niet_productief, reis_opleiding, indexatie, gemeente_eisen) > 0) then 'tarief_opbouw_onvolledig'
        when exists (select from tariefregel where voorwaardenset = s.id and beroepskracht + overhead + niet_productief
            + reis_opleiding + indexatie + gemeente_eisen < coalesce(schaduw, bedrag)) then 'tarief_opbouw_telt_op'
        when exists (select from tariefregel where voorwaardenset = s.id and motivering is null and beroepskracht
            + overhead + niet_productief + reis_opleiding + indexatie + gemeente_eisen > coalesce(schaduw, bedrag))
            then 'tarief_onder_kostprijs'
        when exists (select from tariefregel where voorwaardenset = s.id and vanaf < s.ingangsdatum)
            then 'tarief_voor_ingang'
        when exists (
            select from tariefregel a join tariefregel b on b.voorwaardenset = a.voorwaardenset and b.id > a.id
            where a.voorwaardenset = s.id and a.productcode = b.productcode and a.eenheid = b.eenheid
              and (a.aanbieder, a.deelnemer, a.wijk) is not distinct from (b.aanbieder, b.deelnemer, b.wijk)
              and daterange(a.vanaf, a.tot, '[]') && daterange(b.vanaf, b.tot, '[]')) then 'kadertarief_een_per_dag' end
$$;

create function set_tarieven() returns trigger language plpgsql as
$$
declare
    nee text;
begin
    if old.toestand = 'CONCEPT' and new.toestand = 'CONSULTATIE' then
        nee := tarieven_tegen(new);
        if nee is not null then
            raise exception 'tarieven: %', nee using errcode = '23514', constraint = nee;
        end if;
    end if;
    return new;
end
$$;
create trigger set_tarieven before update of toestand on voorwaardenset
    for each row execute function set_tarieven();

-- Een versie wordt met haar tarieven openbaar, of niet: bekend wordt het tarief op het moment van publiceren, geldig op
-- de dag die erbij staat. Wat een aanbieder onder SAS krijgt, is niet voor de buren.
create function set_tarieven_openbaar() returns trigger language plpgsql as
$$
declare
    v_regels nieuw_tarief[];
begin
    update tariefregel set gepubliceerd = new.gepubliceerd and aanbieder is null
    where voorwaardenset = new.id and gepubliceerd <> (new.gepubliceerd and aanbieder is null);
    if old.toestand = 'VASTGESTELD' and new.toestand = 'GEPUBLICEERD' then
        select array_agg(row (wet, productcode, eenheid, aanbieder, deelnemer, wijk, daterange(vanaf, tot, '[]'), bedrag,
                         schaduw, beroepskracht, overhead, niet_productief, reis_opleiding, indexatie, gemeente_eisen,
                         motivering)::nieuw_tarief order by id)
        into v_regels from tariefregel where voorwaardenset = new.id;
        if v_regels is not null then
            perform leg_kadertarieven(new.id, 'VERSIE', null, new.opgesteld_door, v_regels);
        end if;
    end if;
    return null;
end
$$;
create trigger set_tarieven_openbaar after update of toestand on voorwaardenset
    for each row when (old.toestand <> new.toestand) execute function set_tarieven_openbaar();

-- OH-03: wie de versie aanvaardt, aanvaardt precies deze tarieven: zij staan in de tekst waarover de hash gaat. Een
-- versie zonder tarieven houdt haar hash.
create or replace function canoniek(p_set uuid) returns text language sql stable as
$$
    select 'zorginkoop/voorwaarden/1' || E'\n' || s.variant || E'\n' || s.ingangsdatum || E'\n' ||
        coalesce((select string_agg(concat_ws('|', v.artikel, v.nvt, coalesce(v.eis, ''), coalesce(v.gevolg, ''),
                 coalesce(v.bewijs, ''), coalesce(v.geldig_maanden::text, ''), coalesce(v.getal::text, ''),
                 length(v.kop), v.kop, length(coalesce(v.tekst, '')), coalesce(v.tekst, '')), E'\n'
                 order by string_to_array(v.artikel, '.')::int[]) from voorwaarde v where v.voorwaardenset = s.id), '')
        || coalesce((select E'\ntarieven\n' || string_agg(concat_ws('|', t.productcode, t.eenheid,
                 coalesce(t.deelnemer, ''), coalesce(t.wijk, ''), t.vanaf, coalesce(t.tot::text, ''), t.bedrag,
                 coalesce(t.schaduw::text, '')), E'\n'
                 order by t.productcode collate "C", t.eenheid, t.deelnemer, t.wijk collate "C", t.vanaf)
              from tariefregel t where t.voorwaardenset = s.id and t.aanbieder is null), '')
    from voorwaardenset s where s.id = p_set
$$;

-- Een correctie herstelt een fout in het voordeel van wie levert. Lager, dat is een nieuwe versie: aanbieders
-- aanvaardden het tarief dat er staat (INV-1.4).
create function corrigeer_kadertarief(p_tarief uuid, p_geldig daterange, p_bedrag bigint, p_schaduw bigint,
    p_beroepskracht bigint, p_overhead bigint, p_niet_productief bigint, p_reis_opleiding bigint, p_indexatie bigint,
    p_gemeente_eisen bigint, p_motivering text, p_reden text, p_door text) returns timestamptz language plpgsql as
$$
declare
    t kadertarief;
begin
    select * into t from kadertarief where id = p_tarief and upper_inf(bekend);
    if t.id is null or not p_geldig <@ t.geldig then
        raise exception 'dit tarief is niet het laatste' using errcode = '23514', constraint = 'correctie_van_laatste';
    end if;
    if coalesce(p_schaduw, p_bedrag) < coalesce(t.schaduw, t.bedrag) or p_bedrag < t.bedrag then
        raise exception 'een correctie verlaagt niet' using errcode = '23514', constraint = 'correctie_verlaagt';
    end if;
    return leg_kadertarieven(
        (select id from voorwaardenset where kader = t.kader and toestand in ('VAN_KRACHT', 'GEPUBLICEERD')
         order by toestand = 'VAN_KRACHT' desc, nummer desc limit 1),
        'CORRECTIE', p_reden, p_door, array[row (t.wet, t.productcode, t.eenheid, t.aanbieder, t.deelnemer, t.wijk,
        p_geldig, p_bedrag, p_schaduw, p_beroepskracht, p_overhead, p_niet_productief, p_reis_opleiding, p_indexatie,
        p_gemeente_eisen, p_motivering)::nieuw_tarief]);
end
$$;

-- Producten van een kader die op een dag nergens een tarief hebben (V04: bij publiceren hoort de tariefberekening).
create function producten_zonder_tarief(p_kader uuid, p_dag date) returns setof text language sql stable as
$$
    select p.productcode from kaderproduct p
    where p.kader = p_kader and not exists (
        select from kadertarief t where t.kader = p.kader and t.productcode = p.productcode and t.aanbieder is null
          and t.geldig @> p_dag and upper_inf(t.bekend))
    order by 1
$$;
