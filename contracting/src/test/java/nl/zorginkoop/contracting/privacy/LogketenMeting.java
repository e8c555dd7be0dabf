package nl.zorginkoop.contracting.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Wat het logboek kost, los met een zegelaar of met een kop per gemeente; alleen op verzoek. */
@EnabledIfSystemProperty(named = "meting", matches = "logketen")
class LogketenMeting {
    private static final int SCHRIJVERS = 8;
    private static final int SECONDEN = 8;

    private static final String LOS =
            "select schrijf_logregel(?, null, 'ria', 'REGISSEUR', 'Deur.doe', gen_random_uuid(),"
                    + " 'WETTELIJKE_TAAK', 'meten', 'GELEZEN', 'web', array['a','b'], null)";

    // Zoals het in de transactie van de handeling zou moeten: kop vast, regel, schakel, kop verder.
    private static final String KOP =
            """
            create function met_kop(p_gemeente text) returns void language plpgsql as
            $$
            declare
                k record;
                l logregel;
                h bytea;
            begin
                perform set_config('zorg.gemeente', p_gemeente, true);
                select * into k from kop where gemeente = p_gemeente for update;
                insert into logregel (gemeente, wie, rol, deur, onderwerp, grondslag, doel, resultaat, herkomst, attributen)
                values (p_gemeente, 'ria', 'REGISSEUR', 'Deur.doe', gen_random_uuid(), 'WETTELIJKE_TAAK', 'meten',
                        'GELEZEN', 'web', array['a','b']) returning * into l;
                h := sha256(k.hash || logtekst(l));
                insert into logschakel values (p_gemeente, k.volgnr + 1, l.nr, h);
                update kop set volgnr = k.volgnr + 1, hash = h where gemeente = p_gemeente;
            end
            $$
            """;

    @TempDir Path map;

    @Test
    void meet() throws Exception {
        for (int millis : new int[] {0, 5}) {
            System.out.printf(Locale.ROOT, "los, %d ms werk: %s%n", millis, los(millis));
            System.out.printf(Locale.ROOT, "kop, %d ms werk: %s%n", millis, kop(millis));
        }
    }

    private String los(int millis) throws Exception {
        Logboekwereld wereld = new Logboekwereld(map.resolve("los" + millis));
        AtomicBoolean klaar = new AtomicBoolean();
        Zegelaar zegelaar = wereld.zegelaar();
        Thread zegel =
                new Thread(
                        () -> {
                            while (!klaar.get()) {
                                zegelaar.ronde();
                                slaap(2000);
                            }
                        });
        zegel.start();
        long aantal = schrijvers(wereld, LOS, millis);
        klaar.set(true);
        long wachtend = wereld.controleer(Logboekwereld.WATERRIJK).wachtend();
        zegel.join();
        long begin = System.nanoTime();
        zegelaar.ronde();
        long rijgen = System.nanoTime() - begin;
        begin = System.nanoTime();
        long schakels = wereld.controleer().stream().mapToLong(Ketenuitslag::schakels).sum();
        long rekenen = System.nanoTime() - begin;
        assertThat(wereld.ongeschonden()).isTrue();
        assertThat(schakels).isEqualTo(aantal);
        return String.format(
                Locale.ROOT,
                "%d regels/s; op het eind wachtten er %d in één keten, laatste ronde %d ms; %d regels nagerekend in %d ms",
                aantal / SECONDEN,
                wachtend,
                rijgen / 1_000_000,
                schakels,
                rekenen / 1_000_000);
    }

    private String kop(int millis) throws Exception {
        Logboekwereld wereld = new Logboekwereld(map.resolve("kop" + millis));
        wereld.breekIn(
                KOP,
                "create table kop (gemeente char(4) primary key, volgnr bigint, hash bytea)",
                "insert into kop select code, 0, sha256(convert_to('zorginkoop logketen ' || code, 'UTF8')) from gemeente",
                "grant all on kop to zorginkoop_app");
        long aantal = schrijvers(wereld, "select met_kop(?)", millis);
        assertThat(wereld.ongeschonden()).isTrue();
        return aantal / SECONDEN + " regels/s";
    }

    /** Acht schrijvers op twee gemeenten; na de regel doet een transactie nog even iets. */
    private static long schrijvers(Logboekwereld wereld, String sql, int millis) throws Exception {
        AtomicLong aantal = new AtomicLong();
        List<Thread> draden = new ArrayList<>();
        long einde = System.nanoTime() + SECONDEN * 1_000_000_000L;
        for (int i = 0; i < SCHRIJVERS; i++) {
            String gemeente = i % 2 == 0 ? Logboekwereld.WATERRIJK : Logboekwereld.DUINSTAD;
            Thread draad =
                    new Thread(
                            () -> {
                                try (Connection c = wereld.db.toepassing().getConnection();
                                        PreparedStatement s = c.prepareStatement(sql);
                                        Statement slaap = c.createStatement()) {
                                    c.setAutoCommit(false);
                                    while (System.nanoTime() < einde) {
                                        s.setString(1, gemeente);
                                        s.execute();
                                        if (millis > 0) {
                                            slaap.execute(
                                                    "select pg_sleep(" + millis / 1000.0 + ")");
                                        }
                                        c.commit();
                                        aantal.incrementAndGet();
                                    }
                                } catch (SQLException fout) {
                                    throw new IllegalStateException(fout);
                                }
                            });
            draden.add(draad);
            draad.start();
        }
        for (Thread draad : draden) {
            draad.join();
        }
        return aantal.get();
    }

    private static void slaap(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
