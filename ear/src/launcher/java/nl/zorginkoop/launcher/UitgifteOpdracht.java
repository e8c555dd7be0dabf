package nl.zorginkoop.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code ./zorginkoop proef uitgifte [--aantal N] [--zonder-server]}: hoe snel 301's ontstaan.
 * Naast elkaar in dezelfde keer: de maatlat ({@code ZORGINKOOP_MAATLAT} wijst haar map aan), ons
 * schrijven en keuren van een 301 zonder databank, en een hele uitgifte door het platform, van
 * regel tot verstuurd bericht. De uitkomst komt als regel in {@code
 * docs/metingen/proef-uitgifte.md}.
 */
final class UitgifteOpdracht {

    static final String KOP =
            "# Metingen van `./zorginkoop proef uitgifte`\n\n"
                    + "301-berichten per seconde, zeven toewijzingen op vier berichten. Maatlat: toewijzingen uit PostgreSQL, tekst, schema en outbox,"
                    + " zonder regels, budget, versleuteling of bestand. Schrijven en keuren: ons bericht van"
                    + " record tot gekeurde bytes. Uitgifte: elke toewijzing langs alle regels, met budget,"
                    + " termijn en logregel. Verstuurd: opgesteld, gekeurd, versleuteld bewaard en in de map van"
                    + " de ontvanger, als alles al afgegeven is; dat is wat de maatlat doet. Samen: van het begin van de uitgifte"
                    + " tot het laatste bericht. Doel: verstuurd minstens 0,5 maal de maatlat met schema. Tot en met 27"
                    + " november 2026 17:00 stond onder verstuurd de snelheid van samen.\n\n"
                    + "| wanneer | machine | aantal | maatlat zonder schema | maatlat met schema | gangbare bouw"
                    + " | schrijven en keuren | verhouding | uitgifte (toewijzingen) | verstuurd |"
                    + " verhouding tot de maatlat | tot de gangbare bouw | samen |\n"
                    + "|---|---|---|---|---|---|---|---|---|---|---|---|---|\n";

    private static final int AANTAL = 2_000;
    private static final int MEESTE = 15_000;
    private static final int RONDES = 5;
    private static final Duration GEDULD = Duration.ofMinutes(30);
    private static final int TUSSENPOOS_MS = 500;

    // Eerst alles afgeven, dan alles versturen: zo is van elk te zien hoe snel het gaat.
    private static final String HOUD_VAST =
            """
            create schema if not exists proef;
            create or replace function proef.houd_vast() returns trigger language plpgsql as
            $$ begin new.beschikbaar_op := new.beschikbaar_op + interval '1 day'; return new; end $$;
            create or replace trigger proef_houd_vast before insert on werk
                for each row when (new.soort = 'BERICHT_UIT') execute function proef.houd_vast();
            """;

    private static final String STAND =
            """
            select u.toestand, u.gedaan, u.niet, extract(epoch from u.geeindigd - u.begonnen) as afgeven,
                   count(distinct m.id) as berichten,
                   count(distinct m.id) filter (where m.verzonden is not null) as verzonden,
                   extract(epoch from max(m.verzonden) - ?::timestamptz) as versturen,
                   extract(epoch from max(m.verzonden) - u.begonnen) as samen
            from uitgifte u left join uitgifteregel r on r.uitgifte = u.id left join bericht_uit m on m.id = r.bericht
            where u.naam = ? group by u.id
            """;

    /**
     * Wat er gemeten is, per seconde; 0 is niet gemeten.
     *
     * @param schrijven berichten van record tot gekeurde bytes
     * @param afgegeven toewijzingen langs alle regels
     * @param verstuurd berichten vanaf het laatste besluit tot zij in de map liggen
     * @param samen berichten vanaf het begin van de uitgifte
     */
    record Uitslag(
            int aantal,
            double zonderSchema,
            double metSchema,
            double gangbaar,
            double schrijven,
            double afgegeven,
            double verstuurd,
            double samen) {}

    private final Instellingen proef;
    private final Path huis;
    private final Scherm scherm;

    UitgifteOpdracht(Instellingen proef, Path huis, Scherm scherm) {
        this.proef = proef;
        this.huis = huis;
        this.scherm = scherm;
    }

    int voerUit(Optional<Long> gevraagd, boolean zonderServer) throws InterruptedException {
        Uitslag uitslag = meet(Math.toIntExact(gevraagd.orElse((long) AANTAL)), zonderServer);
        String regel = regel(uitslag);
        scherm.regel("%s", regel.strip());
        Meetboek.zetErbij(huis, "proef-uitgifte.md", KOP, regel, scherm);
        return 0;
    }

    /** Meet, en schrijft niets op. */
    Uitslag meet(int aantal, boolean zonderServer) throws InterruptedException {
        if (aantal > MEESTE) {
            throw new Fout("--aantal is hooguit " + MEESTE + ": er zijn niet meer testnummers");
        }
        if (!zonderServer && proef.extern().isPresent()) {
            throw new Fout("De proef vult de databank als beheerder en doet dat alleen ingebouwd.");
        }
        int clienten = clienten(aantal);
        Map<String, Double> maatlat = maatlat(clienten);
        double schrijven = Schrijfmeting.perSeconde(clienten, RONDES);
        double[] platform = zonderServer ? new double[3] : platform(aantal);
        return new Uitslag(
                aantal,
                maatlat.getOrDefault("kaal", 0.0),
                maatlat.getOrDefault("schema", 0.0),
                maatlat.getOrDefault("gangbaar", 0.0),
                schrijven,
                platform[0],
                platform[1],
                platform[2]);
    }

    /** De maatlat heeft zeven toewijzingen op vier berichten; een bericht gaat over een client. */
    static int clienten(int toewijzingen) {
        return (toewijzingen * 4 + 6) / 7;
    }

    static String regel(Uitslag u) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
                Meetboek.nu(),
                Meetboek.machine(),
                u.aantal(),
                heel(u.zonderSchema()),
                heel(u.metSchema()),
                heel(u.gangbaar()),
                heel(u.schrijven()),
                deel(u.schrijven(), u.metSchema()),
                heel(u.afgegeven()),
                heel(u.verstuurd()),
                deel(u.verstuurd(), u.metSchema()),
                deel(u.verstuurd(), u.gangbaar()),
                heel(u.samen()));
    }

    private static String heel(double waarde) {
        return waarde == 0 ? "–" : String.format(Locale.ROOT, "%.0f", waarde);
    }

    private static String deel(double waarde, double van) {
        return waarde == 0 || van == 0 ? "–" : String.format(Locale.ROOT, "%.3f", waarde / van);
    }

    /** De drie snelheden uit de uitvoer van de maatlat; wat er niet in staat ontbreekt. */
    static Map<String, Double> uit(List<String> regels) {
        Map<String, Double> gevonden = new HashMap<>();
        for (String regel : regels) {
            String[] velden = regel.split("\t");
            if (velden.length > 3
                    && velden[0].equals("RESULT")
                    && velden[2].startsWith("301 out")) {
                String naam =
                        velden[2].contains("naive")
                                ? "gangbaar"
                                : velden[2].contains("XSD") ? "schema" : "kaal";
                gevonden.put(naam, Double.parseDouble(velden[3]));
            }
        }
        return gevonden;
    }

    private Map<String, Double> maatlat(int aantal) throws InterruptedException {
        Optional<Maatlat> maatlat = Maatlat.start(System.getenv());
        if (maatlat.isEmpty()) {
            scherm.regel("Zonder maatlat: ZORGINKOOP_MAATLAT wijst geen map aan.");
            return Map.of();
        }
        return uit(
                maatlat.get()
                        .java(
                                "512m",
                                List.of("-Dreps=" + RONDES),
                                List.of(
                                        "yard.Out301",
                                        Integer.toString(aantal),
                                        "src/main/resources/xsd/wmo301.xsd")));
    }

    private double[] platform(int aantal) throws InterruptedException {
        String run = "U" + Ketenwereld.run(Instant.now().getEpochSecond());
        try (Platform platform = KillProef.start(proef);
                Connection verbinding = Bevestigingen.verbind(platform)) {
            verbinding.setAutoCommit(false);
            try (Statement opdracht = verbinding.createStatement()) {
                opdracht.execute(HOUD_VAST);
                opdracht.execute(
                        Bestanden.lees(huis.resolve("ear/src/proef/uitgifte.sql"))
                                .replace("{run}", run)
                                .replace("{clienten}", Integer.toString(clienten(aantal)))
                                .replace("{aantal}", Integer.toString(aantal)));
            }
            verbinding.commit();
            verbinding.setAutoCommit(true);
            String vrij;
            try {
                volg(verbinding, run, aantal, null);
            } finally {
                vrij = laatGaan(verbinding);
            }
            return volg(verbinding, run, aantal, vrij);
        } catch (SQLException fout) {
            throw new Fout("De proef kan niet meten: " + fout.getMessage(), fout);
        }
    }

    /** Geeft vrij wat klaarligt, en zegt wanneer. */
    private static String laatGaan(Connection verbinding) throws SQLException {
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute("drop trigger if exists proef_houd_vast on werk");
            opdracht.execute(
                    "update werk set beschikbaar_op = nu() where soort = 'BERICHT_UIT' and beschikbaar_op > nu()");
            try (ResultSet r = opdracht.executeQuery("select nu()::text")) {
                r.next();
                return r.getString(1);
            }
        }
    }

    /**
     * Wacht tot alles afgegeven is, en met een moment ook tot alles weg is.
     *
     * @param vrij wanneer het versturen begon, of {@code null} zolang het wordt vastgehouden
     */
    private double[] volg(Connection verbinding, String run, int aantal, String vrij)
            throws SQLException, InterruptedException {
        long einde = System.nanoTime() + GEDULD.toNanos();
        try (PreparedStatement vraag = verbinding.prepareStatement(STAND)) {
            vraag.setString(1, vrij);
            vraag.setString(2, run);
            while (System.nanoTime() < einde) {
                try (ResultSet r = vraag.executeQuery()) {
                    if (!r.next()) {
                        throw new Fout("De proef vraagt de demowereld en vrije testnummers.");
                    }
                    int berichten = r.getInt("berichten");
                    if (r.getString("toestand").equals("AFGEROND")
                            && (vrij == null || berichten == r.getInt("verzonden"))) {
                        if (r.getInt("gedaan") != aantal) {
                            throw new Fout(
                                    r.getInt("gedaan") + " van " + aantal + " zijn afgegeven");
                        }
                        return new double[] {
                            aantal / r.getDouble("afgeven"),
                            berichten / r.getDouble("versturen"),
                            berichten / r.getDouble("samen")
                        };
                    }
                }
                KillProef.wacht(TUSSENPOOS_MS);
            }
        }
        throw new Fout("Na " + GEDULD.toMinutes() + " minuten is de uitgifte niet klaar");
    }
}
