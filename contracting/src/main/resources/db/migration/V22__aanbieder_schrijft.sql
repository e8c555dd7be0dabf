-- Waar een aanbieder schrijft: niet alleen op eigen naam, ook alleen bij een gemeente waar hij iets te zoeken heeft,
-- en nooit over wat er al lag (docs/adr/0010).

-- De gemeenten waar de aanbieder die nu aan het loket staat mee te maken heeft: er is een overeenkomst (ook een die
-- voorbij is: declareren gaat nog door), of zij heeft hem een taak gegeven die nog loopt. Komt er een deur bij waar
-- een aanbieder zich voor het eerst meldt, dan hoort haar voorwaarde hier.
create function verbonden_gemeenten() returns setof char(4) language sql stable as
$$
    select gemeente from raamovereenkomst where aanbieder = (select huidige_aanbieder())
    union
    select gemeente from taak
    where aanbieder = (select huidige_aanbieder()) and toestand in ('OPEN', 'IN_BEHANDELING')
$$;

-- Wat een aanbieder in een tabel mag:
--   leest      alleen lezen wat op zijn naam staat
--   volgt      een rij bij iets dat al van hem en deze gemeente is: de verwijzing daarheen draagt beide
--   voegt_toe  een rij bij een gemeente waarmee hij verbonden is
--   levert     als voegt_toe, of bij het platform, waar post ligt die niemands is
--   werkt      als voegt_toe, en zijn eigen rijen bijwerken
-- Weggooien doet hij nergens.
create function beleid(tabel regclass, soort text, aanbieder text) returns void
    language plpgsql as
$$
declare
    eigen text := 'aanbieder = (select huidige_aanbieder())';
    verbonden text := 'gemeente in (select verbonden_gemeenten())';
    lees text;
    schrijf text := 'gemeente = (select huidige_gemeente())';
    toevoegen text;
begin
    lees := case soort
        when 'gemeente' then schrijf
        when 'gemeente_aanbieder' then schrijf || ' or ' || eigen
        when 'gepubliceerd' then schrijf || ' or gepubliceerd'
        when 'algemeen' then 'true'
    end;
    if lees is null then
        raise exception 'onbekende soort rijbeveiliging %', soort;
    end if;
    if aanbieder not in ('leest', 'volgt', 'voegt_toe', 'levert', 'werkt')
            or aanbieder <> 'leest' and soort <> 'gemeente_aanbieder' then
        raise exception 'onbekend recht van een aanbieder % bij %', aanbieder, soort;
    end if;
    if soort in ('gemeente', 'algemeen') then
        execute format('create policy %I on %s using (%s) with check (%s)', soort, tabel, lees, lees);
    else
        execute format('create policy %I on %s for select using (%s)', soort, tabel, lees);
        execute format('create policy %I on %s using (%s) with check (%s)',
                       soort || '_schrijven', tabel, schrijf, schrijf);
    end if;
    toevoegen := case aanbieder
        when 'volgt' then eigen
        when 'voegt_toe' then eigen || ' and ' || verbonden
        when 'werkt' then eigen || ' and ' || verbonden
        when 'levert' then eigen || ' and (' || verbonden || ' or gemeente = ''0000'')'
    end;
    if toevoegen is not null then
        execute format('create policy gemeente_aanbieder_toevoegen on %s for insert with check (%s)',
                       tabel, toevoegen);
    end if;
    if aanbieder = 'werkt' then
        execute format('create policy gemeente_aanbieder_bijwerken on %s for update using (%s) with check (%s)',
                       tabel, eigen, eigen);
        execute format('create trigger huurder_vast before update of gemeente, aanbieder on %s
                        for each row when ((old.gemeente, old.aanbieder) is distinct from (new.gemeente, new.aanbieder))
                        execute function weiger_verhuizing()', tabel);
    end if;
end
$$;

-- Wie een rij mag bijwerken, geeft haar daarmee nog niet aan een ander.
create function weiger_verhuizing() returns trigger language plpgsql as
$$
begin
    raise exception 'een rij van % blijft van dezelfde gemeente en aanbieder', tg_table_name using errcode = '42501';
end
$$;

create or replace function beveilig(tabel regclass, soort text, aanbieder text default 'leest') returns void
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', tabel);
    execute format('alter table %s force row level security', tabel);
    perform beleid(tabel, soort, aanbieder);
    execute format('grant select, insert, update, delete on %s to ${toepassing}', tabel);
end
$$;

do $$
declare
    t record;
    oud name;
begin
    for t in
        select * from (values
            -- De gleuf neemt post aan voor wie hier meedoet; de rest ligt bij het platform.
            ('bericht_in', 'levert'), ('berichtstuk', 'levert'),
            ('document', 'voegt_toe'), ('document_stuk', 'volgt'),
            ('termijn', 'werkt'), ('termijn_stap', 'volgt'),
            ('taak', 'werkt'), ('taak_stap', 'volgt'),
            ('kennisgeving', 'werkt'), ('bezorging', 'volgt')) v (tabel, recht)
    loop
        for oud in select polname from pg_policy where polrelid = t.tabel::regclass loop
            execute format('drop policy %I on %I', oud, t.tabel);
        end loop;
        perform beleid(t.tabel::regclass, 'gemeente_aanbieder', t.recht);
    end loop;
end
$$;

-- Een kennisgeving is een bewijs: wat er stond en aan wie blijft staan, en alleen wie haar kreeg tekent eenmaal voor
-- lezing.
create function kennisgeving_blijft() returns trigger language plpgsql as
$$
begin
    if to_jsonb(new) - 'gelezen' - 'gelezen_door' <> to_jsonb(old) - 'gelezen' - 'gelezen_door'
            or old.gelezen is not null
            or (old.voor = 'AANBIEDER') <> (huidige_aanbieder() is not null) then
        raise exception 'een kennisgeving verandert niet; alleen de geadresseerde tekent voor lezing'
            using errcode = '42501';
    end if;
    return new;
end
$$;
create trigger kennisgeving_blijft before update on kennisgeving
    for each row execute function kennisgeving_blijft();
