-- Een aanbieder vraagt om een wijziging (317): een verzoek als het andere, met hetzelfde kenmerk, dezelfde klok en hetzelfde
-- antwoord. Het vraagt een samenhangende situatie (OP308) en wordt in haar geheel beantwoord; wat erin staat, staat ernaast.
alter table verzoek add column soort text not null default 'TOEWIJZING' check (soort in ('TOEWIJZING', 'WIJZIGING'));
-- codelijst WJ758
alter table verzoek add column reden_verzoek char(1);
alter table verzoek alter column verwijzer drop not null;
alter table verzoek add constraint verzoek_soort_heel check (
    (soort = 'TOEWIJZING') = (verwijzer is not null) and (soort = 'WIJZIGING') = (reden_verzoek is not null)
    and (soort = 'TOEWIJZING' or num_nonnulls(categorie, productcode, volume, budget, beschikkingnummer) = 0));

create table verzoekproduct (
    verzoek     uuid not null,
    nr          int not null check (nr > 0),
    gemeente    char(4) not null,
    aanbieder   char(8) not null,
    soort       text not null check (soort in ('ONGEWIJZIGD', 'ANDERS', 'NIEUW')),
    toewijzing  uuid,
    categorie   char(2),
    productcode text,
    "begin"     date,
    eind        date check (eind >= "begin"),
    volume      bigint check (volume >= 0),
    eenheid     char(2) check (eenheid in ('01', '04', '14', '16', '82', '83', '84')),
    frequentie  char(1) check (frequentie in ('1', '2', '4', '6')),
    budget      bigint check (budget >= 0),
    primary key (verzoek, nr),
    constraint verzoekproduct_toewijzing check ((soort = 'NIEUW') = (toewijzing is null)),
    constraint verzoekproduct_begin check ((soort = 'ONGEWIJZIGD') = ("begin" is null)),
    constraint verzoekproduct_omvang check (num_nulls(volume, eenheid, frequentie) in (0, 3))
);
create index verzoekproduct_toewijzing on verzoekproduct (toewijzing) where toewijzing is not null;
select beveilig('verzoekproduct', 'gemeente_aanbieder');
select alleen_toevoegen('verzoekproduct');
select verwijs('verzoekproduct', 'verzoek', 'verzoek', true);
select verwijs('verzoekproduct', 'toewijzing', 'toewijzing', true);

-- Actueel is wat op of na vandaag geldt, of nog moet beginnen (TR349).
create function actuele_toewijzingen(p_gemeente text, p_aanbieder text, p_wet text, p_bsn text) returns setof toewijzing
    language sql stable as
$$
    select t.* from toewijzing t
    where t.gemeente = p_gemeente and t.aanbieder = p_aanbieder and t.wet = p_wet and t.bsn = p_bsn
      and t.status = 'TOEGEWEZEN' and (t.eind is null or t.eind >= vandaag())
$$;

-- De codes die een te wijzigen product kan krijgen.
create function anderscodes(t toewijzing, p_dagtekening date, p_vanaf date, p_volume bigint, p_frequentie text,
                            p_budget bigint) returns text[] language sql immutable as
$$
    select case when t.id is null then array['9351'] else array_remove(array[
        -- wie niet in de toekomst wijzigt, wijzigt de hele looptijd
        case when p_vanaf <= p_dagtekening and p_vanaf <> t."begin" then '9357' end,
        case when p_vanaf <> t."begin" and (p_budget is not null and p_budget is distinct from t.budget
                  or '6' in (p_frequentie, t.frequentie) and p_volume is distinct from t.volume) then '9373' end,
        case when t.categorie is null and p_volume is not null then '9375' end,
        case when t.productcode is not null and p_volume is null then '9411' end,
        case when t.categorie is not null and t.productcode is null and p_volume is not null then '9412' end], null) end
$$;

-- De codes van het verzoek als geheel: alles wat loopt komt erin voor (TR349), en de gevraagde situatie stapelt niet (TR361).
create function situatiecodes(p_verzoek uuid) returns text[] language sql stable as
$$
    with v as materialized (select * from verzoek where id = p_verzoek),
    gevraagd as materialized (
        select p.nr, coalesce(t.categorie, p.categorie) as categorie, coalesce(t.productcode, p.productcode) as code,
               daterange(coalesce(p."begin", t."begin"), case when p.soort = 'ONGEWIJZIGD' then t.eind else p.eind end, '[]')
                   as periode
        from verzoekproduct p left join toewijzing t on t.id = p.toewijzing where p.verzoek = p_verzoek)
    select array_remove(array[
        case when exists (
            select from v cross join lateral actuele_toewijzingen(v.gemeente, v.aanbieder, v.wet, v.bsn) t
            where t.id not in (select p.toewijzing from verzoekproduct p
                               where p.verzoek = p_verzoek and p.toewijzing is not null)) then '9349' end,
        case when exists (
            select from gevraagd a join gevraagd b on a.nr < b.nr and a.periode && b.periode
            where (a.categorie is null or b.categorie is null or a.categorie = b.categorie)
              and (a.code is null or b.code is null or a.code = b.code)
              and not ((select wet from v) = 'WMO' and (coalesce(a.categorie, '') in ('11', '12', '13', '14')
                       or coalesce(b.categorie, '') in ('11', '12', '13', '14')))) then '9361' end], null)
$$;

-- Staat wat deze toewijzing op dit verzoek veranderde nog, of keurde de aanbieder het af?
create function wijziging_staat(p_toewijzing uuid, p_referentie text) returns boolean language sql stable as
$$
    select exists (select from toewijzingwijziging w where w.toewijzing = p_toewijzing and w.referentie = p_referentie
                   and not exists (select from toewijzingwijziging_afkeur k where k.wijziging = w.id))
$$;

-- Als V112; een verzoek om wijziging ligt er weer als het 301 dat haar droeg is afgekeurd.
create or replace function verzoek_gang() returns trigger language plpgsql as
$$
declare
    t toewijzing;
begin
    if to_jsonb(old) - '{stand,toewijzing,hulpvrager,uiterlijk}'::text[]
            <> to_jsonb(new) - '{stand,toewijzing,hulpvrager,uiterlijk}'::text[]
       or old.hulpvrager is distinct from new.hulpvrager and not (old.hulpvrager is null and exists (
            select from hulpvrager h where h.id = new.hulpvrager and h.bsn = new.bsn)) then
        raise exception 'wat gevraagd is ligt vast' using errcode = '23514', constraint = 'verzoek_ligt_vast';
    end if;
    if old.toewijzing is distinct from new.toewijzing then
        if old.toewijzing is not null and (case old.soort
                when 'WIJZIGING' then wijziging_staat(old.toewijzing, old.referentie)
                else (select status from toewijzing where id = old.toewijzing) is distinct from 'AFGEKEURD' end) then
            raise exception 'er is al toegewezen' using errcode = '23514', constraint = 'verzoek_al_toegewezen';
        end if;
        if new.toewijzing is not null then
            if old.stand = 'AFGEWEZEN' then
                raise exception 'het verzoek is afgewezen' using errcode = '23514', constraint = 'verzoek_al_afgewezen';
            end if;
            select * into t from toewijzing where id = new.toewijzing;
            if (t.wet, t.bsn, t.referentie_aanbieder, t.status)
                    is distinct from (new.wet, new.bsn, new.referentie, 'TOEGEWEZEN')
               or new.soort = 'WIJZIGING' and not wijziging_staat(new.toewijzing, new.referentie) then
                raise exception 'deze toewijzing antwoordt op iets anders'
                    using errcode = '23514', constraint = 'verzoek_andere_toewijzing';
            end if;
        end if;
    end if;
    if new.stand <> verzoek_stand(new.id, new.toewijzing) then
        raise exception 'de stand volgt uit het antwoord' using errcode = '23514', constraint = 'verzoek_stand_volgt';
    end if;
    return new;
end
$$;
