package nl.zorginkoop.contracting.databank;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Duurzaam werk voor elke knoop. Een taak staat er in dezelfde transactie als waar zij uit volgt,
 * en verdwijnt in de transactie die haar afmaakt. Zolang een knoop eraan werkt houdt hij een slot
 * van zijn verbinding vast; sterft de knoop, dan is het slot weg en kan een ander meteen verder.
 */
@Dependent
public class Werkvoorraad {
    /**
     * Een taak.
     *
     * @param gemeente de code van de huurder waarvoor gewerkt wordt
     * @param onderwerp waar het werk over gaat
     * @param pogingen hoe vaak het al mislukte
     */
    public record Werk(UUID id, String soort, String gemeente, UUID onderwerp, int pogingen) {}

    private static final Logger LOG = System.getLogger(Werkvoorraad.class.getName());

    /** Zoveel keer een stapel wordt bekeken om er een te vinden die van niemand is. */
    private static final int RUIM = 20;

    private static final String OP_MOMENT =
            "insert into werk (soort, gemeente, onderwerp, beschikbaar_op) values (?, ?, ?, ?)"
                    + " on conflict (soort, onderwerp) do update set beschikbaar_op ="
                    + " excluded.beschikbaar_op, pogingen = 0, laatste_fout = null";

    private final Databank databank;
    private final Databank eigenVerbinding;

    @Inject
    public Werkvoorraad(Databank databank, @Bron(Bron.Doel.STAGING) Databank eigenVerbinding) {
        this.databank = databank;
        this.eigenVerbinding = eigenVerbinding;
    }

    /** Zet werk klaar in de lopende transactie; hetzelfde werk staat er hooguit één keer. */
    public void zet(String soort, String gemeente, UUID onderwerp) {
        databank.voer(
                "insert into werk (soort, gemeente, onderwerp) values (?, ?, ?)"
                        + " on conflict (soort, onderwerp) do nothing",
                soort,
                gemeente,
                onderwerp);
    }

    /** Zet veel werk van een soort klaar; wat er al staat blijft zoals het is. */
    public void zetAlle(String soort, String gemeente, Collection<UUID> onderwerpen) {
        databank.voer(
                "insert into werk (soort, gemeente, onderwerp) select ?, ?, o::uuid from unnest(?::text[]) o"
                        + " on conflict (soort, onderwerp) do nothing",
                soort,
                gemeente,
                onderwerpen);
    }

    /** Zet veel werk klaar dat elk op een eigen moment begint, of verzet dat moment. */
    public void zetAlle(String soort, String gemeente, Map<UUID, Instant> momenten) {
        databank.voerVeel(
                OP_MOMENT,
                momenten.entrySet().stream()
                        .map(m -> new Object[] {soort, gemeente, m.getKey(), m.getValue()})
                        .toList());
    }

    /** Zet werk klaar dat pas op een later moment begint, of verzet dat moment. */
    public void zet(String soort, String gemeente, UUID onderwerp, Instant beschikbaarOp) {
        databank.voer(OP_MOMENT, soort, gemeente, onderwerp, beschikbaarOp);
    }

    /**
     * Houdt rijp werk vast tot het einde van de lopende transactie. Het slot van {@link #neem} is
     * van de verbinding van een knoop; dit is het slot van de handeling zelf, zodat zij ook bij een
     * verbroken verbinding hooguit één keer gebeurt.
     *
     * @return of het werk er is, rijp is en van niemand anders
     */
    public boolean houdVast(String soort, UUID onderwerp) {
        return databank.eerste(
                        "select 1 from werk where soort = ? and onderwerp = ? and beschikbaar_op <="
                                + " nu() for update skip locked",
                        r -> 1,
                        soort,
                        onderwerp)
                .isPresent();
    }

    /** Haalt veel werk van een soort weg in de lopende transactie. */
    public void klaarAlle(String soort, Collection<UUID> onderwerpen) {
        databank.voer(
                "delete from werk where soort = ? and onderwerp = any (?::text[]::uuid[])",
                soort,
                onderwerpen);
    }

    /** Haalt werk weg in de lopende transactie: daarmee is het gedaan. */
    public void klaar(String soort, UUID onderwerp) {
        databank.voer("delete from werk where soort = ? and onderwerp = ?", soort, onderwerp);
    }

    /** Biedt werk opnieuw aan, meteen en met een schone teller. */
    public void opnieuw(String soort, String gemeente, UUID onderwerp) {
        databank.voer(
                "insert into werk (soort, gemeente, onderwerp) values (?, ?, ?) on conflict (soort,"
                        + " onderwerp) do update set beschikbaar_op = nu(), pogingen = 0, laatste_fout"
                        + " = null",
                soort,
                gemeente,
                onderwerp);
    }

    /**
     * Neemt één taak en laat haar doen, buiten elke transactie. Faalt zij, dan komt zij later terug
     * met een steeds langere pauze.
     *
     * @return of er iets te doen was
     */
    public boolean neem(String soort, Consumer<Werk> doe) {
        return neemStapel(soort, 1, stapel -> doe.accept(stapel.get(0)));
    }

    /**
     * Neemt een stapel en laat die in een keer doen, buiten elke transactie. Lukt dat niet, dan
     * gaat elk werk apart: wie niet kan komt later terug en houdt de andere niet op.
     *
     * @return of er iets te doen was
     */
    public boolean neemStapel(String soort, int hooguit, Consumer<List<Werk>> doe) {
        boolean[] gedaan = {false};
        eigenVerbinding.met(
                verbinding -> {
                    List<Werk> vast = new ArrayList<>();
                    try {
                        vast.addAll(vergrendel(verbinding, soort, hooguit));
                        // Ook als een ander het net afmaakte: er kan nog meer liggen.
                        gedaan[0] = !vast.isEmpty();
                        List<Werk> stapel = bestaande(verbinding, vast);
                        if (!stapel.isEmpty()) {
                            doeStapel(stapel, doe);
                        }
                    } finally {
                        geefVrij(verbinding, vast);
                    }
                });
        return gedaan[0];
    }

    private void doeStapel(List<Werk> stapel, Consumer<List<Werk>> doe) {
        if (stapel.size() == 1) {
            doeVeilig(stapel.get(0), werk -> doe.accept(List.of(werk)));
            return;
        }
        try {
            doe.accept(stapel);
        } catch (RuntimeException nietSamen) {
            LOG.log(
                    Level.WARNING,
                    "Een stapel "
                            + stapel.get(0).soort()
                            + " van "
                            + stapel.size()
                            + " lukt niet samen; nu elk apart",
                    nietSamen);
            RuntimeException laatste = null;
            for (Werk werk : stapel) {
                try {
                    if (bestaat(werk)) {
                        doeVeilig(werk, een -> doe.accept(List.of(een)));
                    }
                } catch (RuntimeException fout) {
                    laatste = fout;
                }
            }
            if (laatste != null) {
                throw laatste;
            }
        }
    }

    // Wat een ander vasthoudt telt niet mee: anders ziet een tweede knoop alleen diens stapel.
    private static List<Werk> vergrendel(Connection verbinding, String soort, int hooguit) {
        return lijst(
                verbinding,
                """
                with k as materialized (
                    select id, soort, gemeente, onderwerp, pogingen from werk
                    where soort = ? and beschikbaar_op <= nu() order by beschikbaar_op, id limit ?)
                select * from k where pg_try_advisory_lock(hashtextextended(id::text, 7)) limit ?
                """,
                soort,
                hooguit * RUIM,
                hooguit);
    }

    // Pas na het slot te zien: wie het net afmaakte, gaf zijn slot daarna vrij.
    private static List<Werk> bestaande(Connection verbinding, List<Werk> vast) {
        Set<UUID> er =
                lijst(
                                verbinding,
                                "select * from werk where id = any (string_to_array(?, ',')::uuid[])"
                                        + " and beschikbaar_op <= nu()",
                                ids(vast))
                        .stream()
                        .map(Werk::id)
                        .collect(Collectors.toSet());
        return vast.stream().filter(w -> er.contains(w.id())).toList();
    }

    private static void geefVrij(Connection verbinding, List<Werk> stapel) {
        String opdracht =
                "select pg_advisory_unlock(hashtextextended(id, 7)) from unnest(string_to_array(?, ',')) id";
        try (PreparedStatement s = verbinding.prepareStatement(opdracht)) {
            s.setString(1, ids(stapel));
            s.execute();
        } catch (SQLException fout) {
            throw new Databankfout(opdracht, fout);
        }
    }

    private static String ids(List<Werk> stapel) {
        return stapel.stream().map(w -> w.id().toString()).collect(Collectors.joining(","));
    }

    private static List<Werk> lijst(Connection verbinding, String sql, Object... waarden) {
        try (PreparedStatement s = verbinding.prepareStatement(sql)) {
            for (int i = 0; i < waarden.length; i++) {
                s.setObject(i + 1, waarden[i]);
            }
            List<Werk> rijen = new ArrayList<>();
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    rijen.add(werk(r));
                }
            }
            return rijen;
        } catch (SQLException fout) {
            throw new Databankfout(sql, fout);
        }
    }

    private boolean bestaat(Werk werk) {
        return eigenVerbinding
                .eerste(
                        "select 1 from werk where id = ? and beschikbaar_op <= nu()",
                        r -> 1,
                        werk.id())
                .isPresent();
    }

    private void doeVeilig(Werk werk, Consumer<Werk> doe) {
        try {
            doe.accept(werk);
        } catch (RuntimeException fout) {
            eigenVerbinding.voer(
                    "update werk set pogingen = pogingen + 1, laatste_fout = ?, beschikbaar_op = nu()"
                            + " + make_interval(secs => least(300, power(2, pogingen)))"
                            + " where id = ?",
                    fout.getClass().getSimpleName() + ": " + fout.getMessage(),
                    werk.id());
            throw fout;
        }
    }

    private static Werk werk(ResultSet r) throws SQLException {
        return new Werk(
                r.getObject("id", UUID.class),
                r.getString("soort"),
                r.getString("gemeente"),
                r.getObject("onderwerp", UUID.class),
                r.getInt("pogingen"));
    }
}
