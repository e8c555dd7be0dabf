package nl.zorginkoop.launcher;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Elke kolom waarin tekst van een mens kan staan, uit de catalogus van de databank. De proef met
 * listen vult ze; de test langs de deuren houdt ze tegen wat er langs een loket in komt.
 */
public final class Tekstkolommen {

    /** Tekst die iets betekent voor het programma; daar staat nooit wat een mens intikte. */
    private static final Set<String> VAST =
            Set.of(
                    "account.wachtwoord_hash",
                    "kennisgeving.persoon",
                    "kennisgeving.rol",
                    "kennisgeving.soort",
                    "taak.rol",
                    "taak.escalatie_rol",
                    "taak.onderwerp_soort",
                    "termijn.onderwerp_soort",
                    "termijn.taak_rol",
                    "bericht_in.sleutel_id",
                    "bericht_uit.sleutel_id",
                    "document.sleutel_id",
                    "bericht_in.berichtsoort",
                    "bericht_uit.berichtsoort",
                    "toewijzing.productcode",
                    // schrijft de verzending zelf, ook terwijl de proef loopt
                    "bericht_uit.vast_reden",
                    // namen en waarden van filters; de databank neemt niets anders aan
                    "zoekvraag.filter",
                    // een artikelnummer, overgenomen uit de voorwaarden
                    "afwijzingsgrond.artikel",
                    // uitgerekend, en de databank rekent na
                    "steekproeflot.zaad",
                    "steekproeflot.lot",
                    "steekproeflot.grens");

    private static final String KOLOMMEN =
            """
            select c.table_name, c.column_name
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'text'
              and c.is_generated = 'NEVER'
              and c.table_name !~ '^(flyway|logregel|werk|inrichting)'
              -- zonder sleutel zijn het vaste gegevens, zoals bewaartermijnen: daar typt niemand in
              and exists (select from pg_constraint k where k.contype = 'p'
                          and k.conrelid = format('public.%I', c.table_name)::regclass)
              and not exists (
                  select from pg_constraint k
                  join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
                  where k.conrelid = format('public.%I', c.table_name)::regclass
                    and a.attname = c.column_name
                    and (k.contype in ('p', 'f')
                         or k.contype = 'c' and cardinality(k.conkey) = 1
                            and (pg_get_constraintdef(k.oid) !~ 'length'
                                 -- te kort voor een list
                                 or (regexp_match(pg_get_constraintdef(k.oid), 'length\\(.*\\) <= (\\d+)'))[1]::int < 80)))
              and not exists (
                  select from pg_constraint k
                  join pg_attribute a on a.attrelid = k.confrelid and a.attnum = any (k.confkey)
                  where k.contype = 'f' and k.confrelid = format('public.%I', c.table_name)::regclass
                    and a.attname = c.column_name)
            order by 1, 2
            """;

    /** Een kolom van een tabel. */
    public record Kolom(String tabel, String kolom) {
        public String naam() {
            return tabel + "." + kolom;
        }
    }

    private Tekstkolommen() {}

    public static List<Kolom> lees(Connection verbinding) throws SQLException {
        List<Kolom> kolommen = new ArrayList<>();
        try (Statement opdracht = verbinding.createStatement();
                ResultSet rijen = opdracht.executeQuery(KOLOMMEN)) {
            while (rijen.next()) {
                Kolom kolom = new Kolom(rijen.getString(1), rijen.getString(2));
                if (!VAST.contains(kolom.naam())) {
                    kolommen.add(kolom);
                }
            }
        }
        return kolommen;
    }
}
