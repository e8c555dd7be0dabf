package nl.zorginkoop.ear.server.autorisatie;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Waaraan te zien is of er bij de eigenaar iets veranderde: zolang de proef loopt schrijft elke
 * tabel op dat een rij van HIER (en niet van ANDER), of van DEZE bij het platform, geschreven of
 * gewist is. Zelf nakijken kost bij elke cel een gang langs meer dan honderd tabellen. Het logboek
 * groeit, en het werk is van het platform.
 */
final class Vingerafdruk {
    private static final String BEGIN =
            """
            create table if not exists proef_spoor (nr bigint generated always as identity primary key);
            grant select, insert on proef_spoor to public;
            create or replace function proef_is_mens_van_hier(rij jsonb) returns boolean language sql stable as
            $$ select coalesce(gebruikersnaam_van((rij ->> 'account')::uuid) like 'merk.%', false) $$;
            create or replace function proef_is_van_hier(tabel text, rij jsonb) returns boolean language sql stable as
            $$
            select case tabel
                when 'account' then rij ->> 'gemeente' = '9751' or rij ->> 'aanbieder' = '97510001'
                when 'toekenning' then rij ->> 'gemeente' = '9751' or rij ->> 'aanbieder' = '97510001'
                when 'binding' then proef_is_mens_van_hier(rij)
                when 'accountsleutel' then proef_is_mens_van_hier(rij)
                when 'tweede_stap' then proef_is_mens_van_hier(rij)
                when 'herstelcode' then proef_is_mens_van_hier(rij)
                when 'gemeente' then rij ->> 'code' = '9751'
                when 'zorgaanbieder' then rij ->> 'agb' = '97510001'
                when 'product' then rij ->> 'code' = '02Q97'
                when 'samenwerking' then '9751' in (rij ->> 'centrumgemeente', rij ->> 'deelnemer')
                else rij ->> 'gemeente' = '9751' and rij ->> 'aanbieder' is distinct from '97510002'
                     or rij ->> 'gemeente' = '0000' and rij ->> 'aanbieder' = '97510001' end
            $$;
            create or replace function proef_spoor() returns trigger language plpgsql as
            $$
            begin
                if tg_op <> 'INSERT' and proef_is_van_hier(tg_table_name, to_jsonb(old))
                   or tg_op <> 'DELETE' and proef_is_van_hier(tg_table_name, to_jsonb(new)) then
                    insert into proef_spoor default values;
                end if;
                return null;
            end
            $$;
            do $$
            declare
                tabel regclass;
            begin
                for tabel in
                    select c.oid from pg_class c
                    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                      and (c.relname in ('account', 'zorgaanbieder', 'product', 'samenwerking', 'gemeente', 'binding',
                                          'accountsleutel', 'tweede_stap', 'herstelcode')
                           or exists (select from pg_attribute g where g.attrelid = c.oid and g.attname = 'gemeente'))
                      and c.relname not in ('logregel', 'logschakel', 'logwacht', 'werk')
                loop
                    execute format('create or replace trigger proef_spoor after insert or update or delete on %s
                                    for each row execute function proef_spoor()', tabel);
                end loop;
            end
            $$
            """;
    private static final String EIND =
            """
            drop function if exists proef_spoor() cascade;
            drop function if exists proef_is_van_hier(text, jsonb);
            drop function if exists proef_is_mens_van_hier(jsonb);
            drop table if exists proef_spoor
            """;

    private final Proefwereld wereld;

    Vingerafdruk(Proefwereld wereld) {
        this.wereld = wereld;
    }

    static void begin(DataSource eigenaar) throws SQLException {
        doe(eigenaar, BEGIN);
    }

    static void stop(DataSource eigenaar) throws SQLException {
        doe(eigenaar, EIND);
    }

    /**
     * Het nummer van de laatste schrijfactie; verandert er iets, dan verandert dit. Niet de
     * telling: wat in een eerdere cel terugging, blijft als dode rij liggen en wordt bij elke
     * telling gelezen.
     */
    long van() {
        return wereld.databank
                .eerste("select coalesce(max(nr), 0) as nr from proef_spoor", r -> r.getLong("nr"))
                .orElseThrow();
    }

    private static void doe(DataSource eigenaar, String sql) throws SQLException {
        try (Connection c = eigenaar.getConnection();
                Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }
}
