-- Een rij verwijst nooit naar een rij van een andere gemeente, en waar een aanbieder mee in de sleutel hoort ook
-- niet naar die van een andere aanbieder. Rijbeveiliging alleen houdt dat niet tegen: PostgreSQL toetst een
-- verwijzing zonder naar het beleid te kijken, dus wie een sleutel kent, kon eraan hangen (docs/adr/0010).

-- Legt een verwijzing van kind.kolom naar ouder.id vast met de huurder in de sleutel. De toets op wat er al staat
-- kijkt als eigenaar, en die ziet onder FORCE niets: zij zou alles goed vinden (rulings D3). Daarom staat FORCE
-- er in deze transactie even af.
create function verwijs(kind regclass, kolom text, ouder regclass, met_aanbieder boolean default false,
                        uitgesteld boolean default false) returns void
    language plpgsql as
$$
declare
    huurder text := case when met_aanbieder then 'gemeente, aanbieder, ' else 'gemeente, ' end;
    achtervoegsel text := case when met_aanbieder then '_van_aanbieder' else '_van_gemeente' end;
    oud record;
begin
    -- Een verwijzing op alleen de sleutel is hiermee overbodig.
    for oud in
        select conname from pg_constraint c
        where c.conrelid = kind and c.confrelid = ouder and c.contype = 'f' and cardinality(c.conkey) = 1
          and c.conkey[1] = (select attnum from pg_attribute where attrelid = kind and attname = kolom)
    loop
        execute format('alter table %s drop constraint %I', kind, oud.conname);
    end loop;
    if not exists (select from pg_constraint where conrelid = ouder and conname = ouder || '_sleutel' || achtervoegsel)
    then
        execute format('alter table %s add constraint %I unique (%s id)', ouder, ouder || '_sleutel' || achtervoegsel,
                       huurder);
    end if;
    execute format('alter table %s no force row level security', kind);
    execute format('alter table %s no force row level security', ouder);
    execute format('alter table %s add constraint %I foreign key (%s %I) references %s (%s id) %s',
                   kind, kind || '_' || kolom || achtervoegsel, huurder, kolom, ouder, huurder,
                   case when uitgesteld then 'deferrable initially deferred' else '' end);
    execute format('alter table %s force row level security', kind);
    execute format('alter table %s force row level security', ouder);
end
$$;
revoke execute on function verwijs from public;

-- Contract en hulp
select verwijs('tarief', 'overeenkomst', 'raamovereenkomst', true);
select verwijs('toewijzing', 'overeenkomst', 'raamovereenkomst', true);
select verwijs('toewijzing', 'hulpvrager', 'hulpvrager');
select verwijs('levering', 'toewijzing', 'toewijzing', true);

-- Declaratie. Een regel met een onbekende toewijzing verwijst nergens heen.
select verwijs('declaratie', 'bericht', 'bericht_in');
select verwijs('prestatie', 'declaratie', 'declaratie', true);
select verwijs('prestatie', 'toewijzing', 'toewijzing', true);

-- Geld. Het plafond is vaak van de hele gemeente; de aanbieder om wie het gaat, hoort bij de toewijzing. Zonder
-- aanbieder zou een verwijzing naar een toewijzing niet getoetst worden.
select verwijs('plafond', 'ouder', 'plafond');
select verwijs('boeking', 'plafond', 'plafond');
select verwijs('verplichting', 'plafond', 'plafond');
select verwijs('signaal', 'plafond', 'plafond');
alter table verplichting alter column aanbieder set not null;
alter table boeking add constraint boeking_toewijzing_met_aanbieder
    check (toewijzing is null or aanbieder is not null);
select verwijs('verplichting', 'toewijzing', 'toewijzing', true);
select verwijs('boeking', 'toewijzing', 'toewijzing', true);

-- Post. De afzender blijkt soms pas bij het verwerken: alleen de gemeente zit in de sleutel.
select verwijs('bericht_in', 'eerste', 'bericht_in');
select verwijs('bericht_uit', 'antwoord_op', 'bericht_in');
select verwijs('bericht_uit', 'retour', 'bericht_in');

-- Een stap, mail of stuk dat een aanbieder ziet, hangt aan iets dat hij ook ziet. De eerste verwijzing telt altijd,
-- de tweede zodra er een aanbieder staat.
select verwijs('termijn_stap', 'termijn', 'termijn');
select verwijs('termijn_stap', 'termijn', 'termijn', true);
select verwijs('taak_stap', 'taak', 'taak');
select verwijs('taak_stap', 'taak', 'taak', true);
select verwijs('bezorging', 'kennisgeving', 'kennisgeving');
select verwijs('bezorging', 'kennisgeving', 'kennisgeving', true);
select verwijs('document_stuk', 'document', 'document', false, true);
select verwijs('document_stuk', 'document', 'document', true, true);
