package nl.zorginkoop.contracting;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Migrator;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Klok;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Een echte PostgreSQL voor tests zonder server. Per JVM start er één; de migraties lopen één keer,
 * in een sjabloon. Elke testklasse neemt met {@link #vers()} een eigen kopie (een fractie van een
 * seconde) en kan dus vastleggen wat zij wil; van elke draad blijven de laatste acht bestaan.
 *
 * <p>De rollen zijn die van productie: {@code zorginkoop_eigenaar} bezit de tabellen, {@code
 * zorginkoop_app} bezit niets en is geen superuser, zodat de rijbeveiliging echt werkt.
 */
public final class Testdatabank {
    /** Vaste sleutel voor tests: 256 bit, beschermt niets. */
    public static final String SLEUTEL = "00112233445566778899aabbccddeeff".repeat(2);

    public static final String EIGENAAR = "zorginkoop_eigenaar";
    public static final String TOEPASSING = "zorginkoop_app";
    private static final String SJABLOON = "sjabloon";
    private static final AtomicInteger VOLGNUMMER = new AtomicInteger();

    // Op een draad lopen tests na elkaar: wat zij acht databanken geleden maakte, is van een test
    // die
    // klaar is. Zonder opruimen staan er aan het eind honderden en duurt het stoppen langer dan de
    // tests.
    private static final int BEWAAR = 8;
    private static final ThreadLocal<Deque<String>> GEMAAKT =
            ThreadLocal.withInitial(ArrayDeque::new);

    private static final Map<String, Verbindingenbak> BAKKEN = new ConcurrentHashMap<>();

    private final String naam;

    private Testdatabank(String naam) {
        this.naam = naam;
    }

    /** Een eigen, lege databank op de laatste migratie. */
    public static Testdatabank vers() {
        String naam = "test_" + VOLGNUMMER.incrementAndGet();
        ruimOp(naam);
        opdracht(
                server(),
                "create database "
                        + naam
                        + " template "
                        + SJABLOON
                        + " strategy file_copy owner "
                        + EIGENAAR);
        return new Testdatabank(naam);
    }

    /** Een eigen databank die bij een eerdere migratie is gebleven, om van daar verder te gaan. */
    public static Testdatabank opMigratie(String versie) {
        String naam = "test_" + VOLGNUMMER.incrementAndGet();
        ruimOp(naam);
        opdracht(server(), "create database " + naam + " owner " + EIGENAAR);
        Motor.FLYWAY.setLevel(Level.SEVERE);
        Flyway.configure()
                .dataSource(bron(EIGENAAR, naam))
                .locations("classpath:db/migration")
                .placeholders(Map.of("toepassing", TOEPASSING))
                .target(versie)
                .load()
                .migrate();
        return new Testdatabank(naam);
    }

    private static void ruimOp(String nieuw) {
        Deque<String> gemaakt = GEMAAKT.get();
        gemaakt.addLast(nieuw);
        if (gemaakt.size() > BEWAAR) {
            String oud = gemaakt.removeFirst();
            sluitBakken(oud);
            opdracht(server(), "drop database if exists " + oud + " with (force)");
        }
    }

    // Uit de bak: een verbinding om te maken en een om op te ruimen kostten per test meer dan de
    // kopie zelf.
    private static DataSource server() {
        return bron("postgres", "postgres");
    }

    /** Zoals de toepassing verbindt: zonder eigendom, onder de rijbeveiliging. */
    public DataSource toepassing() {
        return bron(TOEPASSING, naam);
    }

    /** Zoals de migraties verbinden: eigenaar, maar door FORCE ook onder de rijbeveiliging. */
    public DataSource eigenaar() {
        return bron(EIGENAAR, naam);
    }

    /** Ziet alles, om achteraf te tellen; de toepassing heeft deze rol nooit. */
    public Databank toezicht() {
        return new Databank(bron("postgres", naam)::getConnection);
    }

    /** Als superuser, voor wie aan de tabellen zelf komt. */
    DataSource beheer() {
        return bron("postgres", naam);
    }

    /** Begint een transactie als deze huurder; zonder {@link Transactie#legVast} gaat zij terug. */
    public Transactie begin(Namens namens) {
        return new Transactie(toepassing(), namens);
    }

    /** Doet iets als deze huurder in één transactie en legt het vast. */
    public <T> T als(Namens namens, Function<Databank, T> werk) {
        try (Transactie t = begin(namens)) {
            T uitkomst = werk.apply(t.databank());
            t.legVast();
            return uitkomst;
        }
    }

    /** Als {@link #als}, zonder uitkomst. */
    public void doe(Namens namens, Consumer<Databank> werk) {
        als(
                namens,
                databank -> {
                    werk.accept(databank);
                    return null;
                });
    }

    /** Zet de klok van deze databank op dit moment; zij loopt vandaar door. */
    public Testdatabank opKlok(Instant moment) {
        toezicht().voer("update klok set verschuiving = ? - clock_timestamp()", moment);
        return this;
    }

    /** Zet de klok van deze databank vooruit (of terug), voor elke verbinding tegelijk. */
    public void verzetKlok(Duration sprong) {
        toezicht()
                .voer(
                        "update klok set verschuiving = verschuiving + make_interval(secs => ?)",
                        (double) sprong.toSeconds());
    }

    /** Stamgegevens als toezicht: gemeenten en aanbieders hebben geen huurder. */
    public Testdatabank metGemeente(String code, String gemeentenaam) {
        toezicht().voer("insert into gemeente (code, naam) values (?, ?)", code, gemeentenaam);
        return this;
    }

    public Testdatabank metAanbieder(String agb, String aanbiedernaam) {
        toezicht()
                .voer(
                        "insert into zorgaanbieder (agb, naam, email) values (?, ?, ?)",
                        agb,
                        aanbiedernaam,
                        "post@" + agb + ".example");
        return this;
    }

    /** Een overeenkomst, zodat deze aanbieder bij deze gemeente iets te zoeken heeft. */
    public Testdatabank metOvereenkomst(String gemeente, String agb) {
        toezicht()
                .voer(
                        "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin)"
                                + " values (gen_random_uuid(), ?, ?, 'WMO', 'RO-' || ?, 'Raamovereenkomst',"
                                + " 'INSPANNINGSGERICHT', '2025-01-01')",
                        gemeente,
                        agb,
                        agb);
        return this;
    }

    /** Een account zonder wachtwoord waarmee iemand kan inloggen. */
    public Testdatabank metAccount(
            String gebruikersnaam, Rol rol, String gemeente, String aanbieder) {
        toezicht()
                .voer(
                        """
                        insert into account (id, gebruikersnaam, naam, email, wachtwoord_hash, rol, gemeente, aanbieder)
                        values (gen_random_uuid(), ?, initcap(?), ?, 'geen', ?, ?, ?)
                        """,
                        gebruikersnaam,
                        gebruikersnaam,
                        gebruikersnaam + "@organisatie.example",
                        rol,
                        gemeente,
                        aanbieder);
        // Al lang in dienst: een test mag de klok terugzetten.
        toezicht().voer("update toekenning set van = '2000-01-01'");
        return this;
    }

    /** De klok van het platform, gelezen over deze verbinding. */
    public static Klok klok(Databank databank) {
        return () ->
                databank.eerste("select nu() as nu", r -> Databank.moment(r, "nu")).orElseThrow();
    }

    static void opdracht(DataSource bron, String... opdrachten) {
        try (Connection c = bron.getConnection();
                Statement s = c.createStatement()) {
            for (String sql : opdrachten) {
                s.execute(sql);
            }
        } catch (SQLException fout) {
            throw new IllegalStateException(fout);
        }
    }

    private static DataSource bron(String rol, String databank) {
        return BAKKEN.computeIfAbsent(
                databank + "/" + rol,
                nieuw -> {
                    Verbindingenbak bron = new Verbindingenbak();
                    bron.setServerNames(new String[] {"localhost"});
                    bron.setPortNumbers(new int[] {Motor.PG.getPort()});
                    bron.setDatabaseName(databank);
                    bron.setUser(rol);
                    bron.setPassword(rol);
                    return bron;
                });
    }

    private static void sluitBakken(String databank) {
        for (String rol : List.of(EIGENAAR, TOEPASSING, "postgres")) {
            Verbindingenbak bron = BAKKEN.remove(databank + "/" + rol);
            if (bron != null) {
                bron.sluit();
            }
        }
    }

    /** Start pas als een test erom vraagt en stopt met de JVM. */
    private static final class Motor {
        // Bij elke toekenning meldt PostgreSQL elke functie van btree_gist: honderden regels ruis.
        private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

        static final EmbeddedPostgres PG = start();

        private static EmbeddedPostgres start() {
            try {
                // Deze databank hoeft niets te overleven. Met fsync wacht elke kopie en elk
                // opruimen op de schijf: op een drukke machine seconden per test.
                EmbeddedPostgres pg =
                        EmbeddedPostgres.builder()
                                .setDataDirectory(Geheugenmap.kies())
                                .setServerConfig("fsync", "off")
                                .setServerConfig("full_page_writes", "off")
                                .setServerConfig("autovacuum", "off")
                                .start();
                opdracht(
                        pg.getPostgresDatabase(),
                        "create role " + EIGENAAR + " login password '" + EIGENAAR + "'",
                        "create role " + TOEPASSING + " login password '" + TOEPASSING + "'",
                        "create database " + SJABLOON + " owner " + EIGENAAR);
                PGSimpleDataSource eigenaar = new PGSimpleDataSource();
                eigenaar.setServerNames(new String[] {"localhost"});
                eigenaar.setPortNumbers(new int[] {pg.getPort()});
                eigenaar.setDatabaseName(SJABLOON);
                eigenaar.setUser(EIGENAAR);
                eigenaar.setPassword(EIGENAAR);
                FLYWAY.setLevel(Level.SEVERE);
                Migrator.migreer(eigenaar, TOEPASSING);
                return pg;
            } catch (IOException fout) {
                throw new UncheckedIOException(fout);
            }
        }
    }

    /** Zonder slapen: verder zodra de ander op een slot wacht, of zonder wachten klaar was. */
    public void wachtOpSlotOf(CompletableFuture<?> ander) {
        long einde = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!ander.isDone() && System.nanoTime() < einde && !wachtEr()) {
            Thread.onSpinWait();
        }
    }

    // Alleen hier: er lopen proeven in andere databanken van dezelfde server. Op een rij (of een
    // unieke sleutel) wachten telt ook: wie alleen naar de sloten van pg_advisory_lock kijkt, wacht
    // daar de halve minuut uit.
    private boolean wachtEr() {
        return toezicht()
                .eerste(
                        "select 1 from pg_stat_activity where datname = current_database() and"
                                + " wait_event_type = 'Lock' and wait_event in ('advisory', 'tuple',"
                                + " 'transactionid')",
                        r -> 1)
                .isPresent();
    }
}
