package nl.zorginkoop.ear.server.autorisatie;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.zorginkoop.contracting.databank.Databank;

/**
 * Waar een tekst bleef: in welke kolom van wat deze transactie schreef. Ook in een rij van teksten
 * en diep in jsonb; alleen tabellen waar sinds het begin van de poging iets bij kwam.
 */
final class Tekstspoor {
    // Een partitie telt bij haar geheel. Zonder recht op de kolom valt er niets te zien.
    private static final String KOLOMMEN =
            """
            select coalesce((pg_partition_root(c.oid))::regclass, c.oid)::regclass::text as tabel,
                   c.oid::regclass::text as deel, a.attname as kolom
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
              and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'text[]'::regtype, 'jsonb'::regtype)
              and a.attgenerated = ''
              and c.relname !~ '^(flyway|proef_)'
              and has_column_privilege(c.oid, a.attnum, 'select')
            """;

    // In de naam van wie er keek; de rijbeveiliging laat alleen eigen rijen zien.
    private static final String GESCHREVEN =
            """
            select relid::regclass::text as tabel, n_tup_ins + n_tup_upd as n
            from pg_stat_xact_user_tables where n_tup_ins + n_tup_upd > 0
            """;

    /** Een tekst die het merk draagt, en waar zij staat. */
    record Vondst(String kolom, String waarde) {}

    private final Databank databank;
    private final Map<String, String> geheel = new HashMap<>();
    private final Map<String, List<String>> kolommen = new HashMap<>();
    private Map<String, Long> voor = Map.of();

    Tekstspoor(Databank databank) {
        this.databank = databank;
    }

    void lees() {
        databank.lijst(
                        KOLOMMEN,
                        r ->
                                List.of(
                                        r.getString("tabel"),
                                        r.getString("deel"),
                                        r.getString("kolom")))
                .forEach(
                        k -> {
                            geheel.put(k.get(1), k.get(0));
                            List<String> van =
                                    kolommen.computeIfAbsent(k.get(0), t -> new ArrayList<>());
                            if (!van.contains(k.get(2))) {
                                van.add(k.get(2));
                            }
                        });
    }

    void begin() {
        voor = geschreven();
    }

    List<String> geraakt() {
        return geschreven().entrySet().stream()
                .filter(t -> t.getValue() > voor.getOrDefault(t.getKey(), 0L))
                .map(t -> geheel.get(t.getKey()))
                .filter(t -> t != null)
                .distinct()
                .toList();
    }

    List<Vondst> zoek(List<String> tabellen, String merk) {
        if (tabellen.isEmpty()) {
            return List.of();
        }
        String vraag =
                tabellen.stream().map(this::vraag).collect(Collectors.joining(" union all "));
        return databank.lijst(
                vraag,
                r -> new Vondst(r.getString("kolom"), r.getString("waarde")),
                tabellen.stream().map(t -> "%" + merk + "%").toArray());
    }

    private String vraag(String tabel) {
        return """
               select '%s.' || c.kolom as kolom, s #>> '{}' as waarde
               from %s t
               cross join lateral (values %s) as c(kolom, inhoud)
               cross join lateral jsonb_path_query(c.inhoud, 'strict $.**') s
               where t.xmin::text::bigint >= pg_current_xact_id()::text::bigint %% 4294967296
                 and jsonb_typeof(s) = 'string' and lower(s #>> '{}') like ?
               """
                .formatted(
                        tabel,
                        tabel,
                        kolommen.get(tabel).stream()
                                .map(k -> "('%s', to_jsonb(t.%s))".formatted(k, k))
                                .collect(Collectors.joining(", ")));
    }

    private Map<String, Long> geschreven() {
        Map<String, Long> stand = new HashMap<>();
        databank.lijst(GESCHREVEN, r -> stand.put(r.getString("tabel"), r.getLong("n")));
        return stand;
    }
}
