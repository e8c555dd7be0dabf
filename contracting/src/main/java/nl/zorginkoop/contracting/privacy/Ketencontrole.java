package nl.zorginkoop.contracting.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorginkoop.contracting.privacy.Ketenuitslag.Bevinding;
import nl.zorginkoop.contracting.privacy.Ketenuitslag.Soort;

/**
 * Rekent ketens na, schakel voor schakel, met vast geheugen. Gebruikt alleen JDBC: zij loopt in de
 * server en ook daarbuiten, en vertrouwt geen functie van de databank.
 */
public final class Ketencontrole {
    /** Waar de vernietiging van logregels zelf in de keten staat. */
    static final String VERNIETIGING = "Bewaarloket.vernietig";

    private static final Pattern VERNIETIGD = Pattern.compile("VERNIETIGD LOGREGEL t/m (\\d+): .*");
    private static final int TOON = 100;

    private static final String KETEN =
            "select s.volgnr, s.hash, "
                    + Logketen.KOLOMMEN
                    + " from logschakel s left join logregel l on l.nr = s.regel and l.gemeente ="
                    + " s.gemeente where s.gemeente = ? order by s.volgnr";

    private static final String LOS =
            """
            select l.nr, exists (select from logwacht w where w.regel = l.nr) as wacht
            from logregel l where l.gemeente = ?
              and not exists (select from logschakel s where s.regel = l.nr and s.gemeente = l.gemeente)
            order by l.nr
            """;

    private static final String WEG =
            """
            select w.regel from logwacht w where w.gemeente = ?
              and not exists (select from logregel l where l.nr = w.regel) order by w.regel
            """;

    private final Connection verbinding;
    private final Ankermap ankermap;

    public Ketencontrole(Connection verbinding, Ankermap ankermap) {
        this.verbinding = verbinding;
        this.ankermap = ankermap;
    }

    /** Elke gemeente die de databank of een anker kent. */
    public List<Ketenuitslag> alle() throws SQLException {
        TreeSet<String> gemeenten = ankermap.gemeenten();
        try (Statement s = verbinding.createStatement();
                ResultSet r = s.executeQuery("select code from gemeente")) {
            while (r.next()) {
                gemeenten.add(r.getString(1));
            }
        }
        List<Ketenuitslag> uitslagen = new ArrayList<>();
        for (String gemeente : gemeenten) {
            uitslagen.add(controleer(gemeente));
        }
        return uitslagen;
    }

    /** Eén gemeente, in één stand van de databank. */
    public Ketenuitslag controleer(String gemeente) throws SQLException {
        // Eerst de ankers: een anker van na de stand hieronder zou een afgesneden staart lijken.
        Ankermap.Gelezen ankers = ankermap.lees(gemeente);
        boolean auto = verbinding.getAutoCommit();
        verbinding.setAutoCommit(false);
        try {
            try (Statement s = verbinding.createStatement()) {
                s.execute("set transaction isolation level repeatable read, read only");
            }
            try (PreparedStatement s =
                    verbinding.prepareStatement("select set_config('zorg.gemeente', ?, true)")) {
                s.setString(1, gemeente);
                s.execute();
            }
            return new Loop(gemeente, ankers).loop();
        } finally {
            verbinding.rollback();
            verbinding.setAutoCommit(auto);
        }
    }

    /** Eén gang langs één keten. */
    private final class Loop {
        private final String gemeente;
        private final Ankermap.Gelezen ankers;
        private final Map<Long, List<Anker>> tevinden = new HashMap<>();
        private final List<Long> weg = new ArrayList<>();
        private final List<Bevinding> bevindingen = new ArrayList<>();
        private long aantal;
        private long schakels;
        private long verwacht = 1;
        private long vernietigdTot;

        Loop(String gemeente, Ankermap.Gelezen ankers) {
            this.gemeente = gemeente;
            this.ankers = ankers;
            for (Anker anker : ankers.ankers()) {
                tevinden.computeIfAbsent(anker.volgnr(), n -> new ArrayList<>()).add(anker);
            }
        }

        Ketenuitslag loop() throws SQLException {
            loopKeten();
            long verdwenen =
                    weg.stream().filter(n -> n > vernietigdTot).peek(this::verdwenen).count();
            long wachtend = loopLosse();
            vraag(WEG, r -> meld(Soort.WEG_UIT_DE_WACHT, r.getLong(1)));
            for (int i = 0; i < ankers.onleesbaar(); i++) {
                meld(Soort.ANKER_ONLEESBAAR, i + 1L);
            }
            tevinden.keySet().stream().sorted().forEach(n -> meld(Soort.STAART, n));
            Instant laatste =
                    ankers.ankers().stream()
                            .map(Anker::moment)
                            .max(Instant::compareTo)
                            .orElse(null);
            return new Ketenuitslag(
                    gemeente,
                    schakels,
                    wachtend,
                    weg.size() - verdwenen,
                    ankers.ankers().size(),
                    laatste,
                    bevindingen,
                    aantal);
        }

        private void loopKeten() throws SQLException {
            byte[][] vorige = {Logketen.begin(gemeente)};
            toets(0, vorige[0]);
            vraag(
                    KETEN,
                    r -> {
                        long volgnr = r.getLong("volgnr");
                        byte[] hash = r.getBytes("hash");
                        schakels++;
                        if (volgnr != verwacht) {
                            meld(Soort.GAT, verwacht);
                        }
                        verwacht = volgnr + 1;
                        if (r.getObject("nr") == null) {
                            weg.add(volgnr);
                        } else {
                            if (!Arrays.equals(
                                    hash, Logketen.schakel(vorige[0], Logketen.tekst(r)))) {
                                meld(Soort.GEWIJZIGD, volgnr);
                            }
                            onthoudVernietiging(r);
                        }
                        toets(volgnr, hash);
                        // Verder met wat er staat: één verandering is één bevinding, geen duizend.
                        vorige[0] = hash;
                    });
        }

        private long loopLosse() throws SQLException {
            long[] wachtend = {0};
            vraag(
                    LOS,
                    r -> {
                        if (r.getBoolean("wacht")) {
                            wachtend[0]++;
                        } else {
                            meld(Soort.INGEVOEGD, r.getLong("nr"));
                        }
                    });
            return wachtend[0];
        }

        private void onthoudVernietiging(ResultSet r) throws SQLException {
            if (VERNIETIGING.equals(r.getString("deur"))) {
                Matcher m = VERNIETIGD.matcher(r.getString("resultaat"));
                if (m.matches()) {
                    vernietigdTot = Math.max(vernietigdTot, Long.parseLong(m.group(1)));
                }
            }
        }

        private void toets(long volgnr, byte[] hash) {
            List<Anker> hier = tevinden.remove(volgnr);
            if (hier != null
                    && hier.stream()
                            .anyMatch(a -> !a.hash().equals(HexFormat.of().formatHex(hash)))) {
                meld(Soort.ANDERE_KETEN, volgnr);
            }
        }

        private void verdwenen(long volgnr) {
            meld(Soort.VERDWENEN, volgnr);
        }

        private void meld(Soort soort, long plek) {
            aantal++;
            if (bevindingen.size() < TOON) {
                bevindingen.add(new Bevinding(soort, plek));
            }
        }

        private void vraag(String sql, Rij rij) throws SQLException {
            try (PreparedStatement s = verbinding.prepareStatement(sql)) {
                s.setFetchSize(1000);
                s.setString(1, gemeente);
                try (ResultSet r = s.executeQuery()) {
                    while (r.next()) {
                        rij.lees(r);
                    }
                }
            }
        }
    }

    @FunctionalInterface
    private interface Rij {
        void lees(ResultSet r) throws SQLException;
    }
}
