package nl.zorginkoop.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Elk tekstveld dat de databank kent, gevonden in haar eigen catalogus: een nieuwe kolom doet
 * vanzelf mee. Vaste waarden (een toestand, een code, een sleutel) vallen af, want daar kan niemand
 * iets intikken.
 */
final class Tekstvelden {

    private static final String BEWAARD = "proef_xss";

    /** Een veld: zijn nummer zit in het merk van elke list die erin staat. */
    record Veld(int nummer, String tabel, String kolom) {
        String naam() {
            return tabel + "." + kolom;
        }
    }

    private final Connection verbinding;
    private final List<Veld> velden = new ArrayList<>();

    Tekstvelden(Connection verbinding) throws SQLException {
        this.verbinding = verbinding;
        // Ook in tabellen die alleen groeien, en langs elke trigger: strenger dan langs een loket.
        doe("set session_replication_role = replica");
        for (Tekstkolommen.Kolom k : Tekstkolommen.lees(verbinding)) {
            if (tikbaar(k.tabel(), k.kolom())) {
                velden.add(new Veld(velden.size(), k.tabel(), k.kolom()));
            }
        }
    }

    List<Veld> velden() {
        return List.copyOf(velden);
    }

    /** Onthoudt hoe alles was, voor {@link #herstel}. */
    void bewaar() throws SQLException {
        doe("drop schema if exists " + BEWAARD + " cascade");
        doe("create schema " + BEWAARD);
        for (String tabel : perTabel().keySet()) {
            doe("create table %s.%s as table public.%s".formatted(BEWAARD, tabel, tabel));
        }
    }

    void herstel() throws SQLException {
        for (Map.Entry<String, List<Veld>> t : perTabel().entrySet()) {
            String gelijk =
                    sleutel(t.getKey()).stream()
                            .map(k -> "t." + k + " = b." + k)
                            .collect(Collectors.joining(" and "));
            String terug =
                    t.getValue().stream()
                            .map(v -> v.kolom() + " = b." + v.kolom())
                            .collect(Collectors.joining(", "));
            doe(
                    "update public.%s t set %s from %s.%s b where %s"
                            .formatted(t.getKey(), terug, BEWAARD, t.getKey(), gelijk));
        }
        doe("drop schema " + BEWAARD + " cascade");
    }

    /**
     * Vult elke rij van elk veld, te beginnen bij deze list. Heeft een tabel minder rijen dan er
     * listen zijn, dan staan er meer achter elkaar in één waarde.
     */
    void vul(int vanaf, int listen, int perWaarde) throws SQLException {
        for (Map.Entry<String, List<Veld>> tabel : perTabel().entrySet()) {
            String orde = String.join(", ", sleutel(tabel.getKey()));
            long rijen = Long.parseLong(rijen("select count(*) from " + tabel.getKey()).get(0)[0]);
            if (rijen == 0) {
                continue;
            }
            int stapel = (int) Math.max(1, Math.min(perWaarde, (listen + rijen - 1) / rijen));
            for (Veld veld : tabel.getValue()) {
                vul(veld, orde, vanaf, listen, kort(veld) ? 1 : stapel);
            }
        }
    }

    private void vul(Veld veld, String orde, int vanaf, int listen, int stapel)
            throws SQLException {
        doe("create temp table if not exists list (nr int primary key, tekst text)");
        doe("truncate list");
        try (PreparedStatement in = verbinding.prepareStatement("insert into list values (?, ?)")) {
            for (int i = 0; i < listen; i++) {
                in.setInt(1, i);
                in.setString(
                        2, Scriptlist.reeks(vanaf + i * stapel, stapel, listen, veld.nummer()));
                in.addBatch();
            }
            in.executeBatch();
        }
        String gelijk =
                java.util.Arrays.stream(orde.split(", "))
                        .map(k -> "t." + k + " = r." + k)
                        .collect(Collectors.joining(" and "));
        // Het rijnummer erachter houdt unieke velden uniek. Of een gekoppeld veld leeg is, hangt
        // van
        // een ander veld af: daar blijft leeg leeg.
        doe(
                """
                update %s t set %s = l.tekst || ' ' || r.rang
                from (select %s, row_number() over (order by %s) - 1 as rang from %s) r
                join list l on l.nr = r.rang %% %d
                where %s and (t.%s is not null or not %s)
                """
                        .formatted(
                                veld.tabel(),
                                veld.kolom(),
                                orde,
                                orde,
                                veld.tabel(),
                                listen,
                                gelijk,
                                veld.kolom(),
                                gekoppeld(veld)));
    }

    private boolean gekoppeld(Veld veld) throws SQLException {
        String vraag =
                "select 1 from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and"
                        + " a.attnum = any (k.conkey) where k.contype = 'c' and cardinality(k.conkey)"
                        + " > 1 and k.conrelid = '%s'::regclass and a.attname = '%s'";
        return !rijen(vraag.formatted(veld.tabel(), veld.kolom())).isEmpty();
    }

    // Een veld van hooguit tweehonderd tekens houdt één list.
    private boolean kort(Veld veld) throws SQLException {
        return !rijen(
                        "select 1 from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid"
                                + " and a.attnum = any (k.conkey) where k.contype = 'c' and"
                                + " cardinality(k.conkey) = 1 and k.conrelid = '%s'::regclass and a.attname = '%s'"
                                        .formatted(veld.tabel(), veld.kolom()))
                .isEmpty();
    }

    // Staan er in de demowereld alleen woorden in hoofdletters of nummers, dan is het een keuze of
    // een code; een leeg veld telt wel mee.
    private boolean tikbaar(String tabel, String kolom) throws SQLException {
        String vraag =
                "select 1 from %s where %s is not null having count(*) > 0 and bool_and(%s ~"
                        + " '^[A-Z][A-Z_]+$')";
        return rijen(vraag.formatted(tabel, kolom, kolom)).isEmpty();
    }

    private List<String> sleutel(String tabel) throws SQLException {
        return rijen(
                        "select a.attname from pg_index i join pg_attribute a on a.attrelid ="
                                + " i.indrelid and a.attnum = any (i.indkey) where i.indisprimary and"
                                + " i.indrelid = 'public.%s'::regclass order by 1".formatted(tabel))
                .stream()
                .map(r -> r[0])
                .toList();
    }

    private Map<String, List<Veld>> perTabel() {
        return velden.stream()
                .collect(Collectors.groupingBy(Veld::tabel, TreeMap::new, Collectors.toList()));
    }

    private void doe(String sql) throws SQLException {
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(sql);
        }
    }

    private List<String[]> rijen(String sql) throws SQLException {
        List<String[]> lijst = new ArrayList<>();
        try (Statement opdracht = verbinding.createStatement();
                ResultSet r = opdracht.executeQuery(sql)) {
            int breed = r.getMetaData().getColumnCount();
            while (r.next()) {
                String[] rij = new String[breed];
                for (int i = 0; i < breed; i++) {
                    rij[i] = r.getString(i + 1);
                }
                lijst.add(rij);
            }
        }
        return lijst;
    }

    static Set<String> merken(String tekst) {
        return new LinkedHashSet<>(
                tekst.isBlank() ? List.of() : List.of(tekst.strip().split("\\s+", -1)));
    }
}
