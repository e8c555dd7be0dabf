package nl.zorginkoop.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * De ingebouwde PostgreSQL 18 in {@code $ZORGINKOOP_DATA/postgres}. Een eigen procesboom: valt de
 * server of de starter om, dan blijft de databank heel (docs/adr/0004-ingebouwde-postgresql.md).
 */
final class Postgres {

    static final String BEHEERDER = "postgres";
    private static final Duration GEDULD = Duration.ofSeconds(60);
    private static final Duration ADEM = Duration.ofMillis(200);
    private static final String NOG_BEZET = "pre-existing shared memory block";

    private final PostgresProgramma programma;
    private final PostgresGebruiker gebruiker;
    private final Path werkmap;
    private final Path cluster;
    private final String beheerWachtwoord;
    private final boolean duurzaam;
    private int poort;
    private long pid;

    Postgres(Instellingen instellingen, Geheimen geheimen) {
        this.programma = PostgresProgramma.in(instellingen.bouw());
        this.gebruiker = PostgresGebruiker.kies();
        this.werkmap = Bestanden.map(instellingen.data().resolve("postgres"));
        this.cluster = werkmap.resolve("18");
        this.beheerWachtwoord = geheimen.wachtwoord("postgres-beheer");
        this.duurzaam = instellingen.duurzaam();
    }

    void start(int gewenstePoort) {
        gebruiker.wordtEigenaarVan(werkmap);
        ruimVorigeOp();
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            maakCluster();
        }
        gebruiker.wordtEigenaarVan(cluster);
        poort = gewenstePoort;
        schrijfInstellingen();
        // Na een kill -9 rekent een losgeraakte backend zijn opdracht nog af: zolang is zijn
        // geheugen bezet, en dat kan bij een grote declaratie seconden zijn.
        long einde = System.nanoTime() + GEDULD.toNanos();
        while (!pgCtl("-w", "-t", "60", "-l", logboek().toString(), "start")) {
            String staart = Bestanden.staart(logboek(), 15);
            if (!staart.contains(NOG_BEZET) || System.nanoTime() > einde) {
                throw new Fout(
                        "PostgreSQL start niet. Laatste regels van " + logboek() + ":\n" + staart);
            }
            Processen.adem(ADEM);
        }
        pid = pidUitBestand().orElseThrow(() -> new Fout("PostgreSQL gaf geen procesnummer"));
    }

    void stop() {
        if (leeft() && !pgCtl("-w", "-t", "60", "-m", "fast", "stop")) {
            Processen.stop(pid, GEDULD);
        }
    }

    boolean leeft() {
        return pid > 0 && Processen.leeft(pid, "postgres");
    }

    long pid() {
        return pid;
    }

    String url(String databank) {
        return String.format(Locale.ROOT, "jdbc:postgresql://localhost:%d/%s", poort, databank);
    }

    String beheerWachtwoord() {
        return beheerWachtwoord;
    }

    /**
     * Een databank die na een kill -9 van de starter is blijven draaien stoppen we netjes; een
     * postmaster.pid waarvan het proces er niet meer is, halen we weg: die heeft een start ooit
     * geblokkeerd.
     */
    private void ruimVorigeOp() {
        OptionalLong vorige = pidUitBestand();
        if (vorige.isEmpty()) {
            return;
        }
        if (Processen.leeft(vorige.getAsLong(), "postgres")) {
            pid = vorige.getAsLong();
            stop();
        }
        Bestanden.wis(cluster.resolve("postmaster.pid"));
    }

    private void maakCluster() {
        Bestanden.wisBoom(cluster);
        Bestanden.besloten(cluster);
        Path wachtwoord = werkmap.resolve("wachtwoord");
        Bestanden.schrijf(wachtwoord, beheerWachtwoord + "\n", "rw-------");
        gebruiker.wordtEigenaarVan(cluster);
        gebruiker.wordtEigenaarVan(wachtwoord);
        try {
            int uitkomst =
                    Processen.draai(
                            gebruiker.opdracht(
                                    programma.pad("initdb"),
                                    "--pgdata=" + cluster,
                                    "--username=" + BEHEERDER,
                                    "--pwfile=" + wachtwoord,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--no-locale",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8",
                                    "--no-instructions"),
                            uitvoer());
            if (uitkomst != 0) {
                throw new Fout(
                        "PostgreSQL kon niet worden ingericht:\n"
                                + Bestanden.staart(uitvoer(), 15));
            }
        } finally {
            Bestanden.wis(wachtwoord);
        }
        Path conf = cluster.resolve("postgresql.conf");
        Bestanden.schrijf(
                conf,
                Bestanden.lees(conf)
                        + "\ninclude 'zorginkoop.conf'\ninclude_if_exists 'eigen.conf'\n",
                "rw-------");
        gebruiker.wordtEigenaarVan(conf);
    }

    private void schrijfInstellingen() {
        String aan = duurzaam ? "on" : "off";
        Path conf = cluster.resolve("zorginkoop.conf");
        Bestanden.schrijf(
                conf,
                String.join(
                        "\n",
                        List.of(
                                "# Bij elke start opnieuw geschreven; eigen keuzes in eigen.conf",
                                "port = " + poort,
                                "listen_addresses = '127.0.0.1'",
                                "unix_socket_directories = ''",
                                "fsync = " + aan,
                                "synchronous_commit = " + aan,
                                "full_page_writes = " + aan,
                                "timezone = 'UTC'",
                                "log_timezone = 'UTC'",
                                "max_connections = 100",
                                "shared_buffers = '256MB'",
                                "work_mem = '16MB'",
                                "maintenance_work_mem = '128MB'",
                                "max_wal_size = '2GB'",
                                "random_page_cost = 1.1",
                                "jit = off",
                                "log_destination = 'stderr'",
                                "log_line_prefix = '%m [%p] %a '",
                                "# Waarden van rijen en opdrachten horen niet in een logboek",
                                "log_error_verbosity = terse",
                                "log_min_error_statement = panic",
                                "")),
                "rw-------");
        gebruiker.wordtEigenaarVan(conf);
    }

    private boolean pgCtl(String... delen) {
        List<String> opdracht = gebruiker.opdracht(programma.pad("pg_ctl"), "-D", "" + cluster);
        opdracht.addAll(List.of(delen));
        return Processen.draai(opdracht, uitvoer()) == 0;
    }

    private OptionalLong pidUitBestand() {
        Path bestand = cluster.resolve("postmaster.pid");
        if (!Files.exists(bestand)) {
            return OptionalLong.empty();
        }
        String eerste = Bestanden.lees(bestand).lines().findFirst().orElse("").strip();
        return eerste.matches("\\d{1,9}")
                ? OptionalLong.of(Long.parseLong(eerste))
                : OptionalLong.empty();
    }

    private Path logboek() {
        return werkmap.resolve("postgres.log");
    }

    private Path uitvoer() {
        return werkmap.resolve("beheer.log");
    }
}
