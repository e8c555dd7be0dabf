package nl.zorginkoop.contracting.termijn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Werkvoorraad;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rulings D13: gaat één keer af, ook op twee knopen. */
class TermijnWedloopTest {
    private static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    private static final Namens SYSTEEM = Namens.systeem(WATERRIJK);
    private static final Namens REGISSEUR = Namens.gemeente("ria", Rol.REGISSEUR, WATERRIJK);
    private static final Instant MOMENT = Instant.parse("2026-09-16T10:00:00Z");

    private final ExecutorService knopen = Executors.newFixedThreadPool(4);
    private Testdatabank databank;

    @BeforeEach
    void start() {
        databank =
                Testdatabank.vers()
                        .metGemeente("9901", "Waterrijk")
                        .opKlok(Instant.parse("2026-09-15T07:00:00Z"));
    }

    @AfterEach
    void stop() {
        knopen.shutdownNow();
    }

    @Test
    void vier_werkers_op_tweehonderd_termijnen_laten_elk_een_keer_afgaan() throws Exception {
        List<UUID> gestart = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            gestart.add(startTermijn());
        }
        databank.opKlok(MOMENT);
        Queue<UUID> afgegaan = new ConcurrentLinkedQueue<>();

        tegelijk(4, () -> leeg(afgegaan));

        assertThat(afgegaan).containsExactlyInAnyOrderElementsOf(gestart);
        assertThat(tel("termijn_stap where wat = 'AFGEGAAN'")).isEqualTo(200);
        assertThat(tel("taak")).isEqualTo(200);
        assertThat(tel("werk")).isZero();
    }

    @Test
    void tegelijk_dezelfde_termijn_geeft_een_gebeurtenis() throws Exception {
        for (int ronde = 0; ronde < 20; ronde++) {
            UUID termijn = startTermijn();
            databank.opKlok(MOMENT);
            List<Boolean> uitkomsten = tegelijk(4, () -> laatAfgaan(termijn));
            assertThat(uitkomsten).containsOnlyOnce(true);
            databank.opKlok(Instant.parse("2026-09-15T07:00:00Z"));
        }
    }

    @Test
    void stuiten_en_afgaan_tegelijk_geeft_precies_een_van_beide() throws Exception {
        for (int ronde = 0; ronde < 20; ronde++) {
            UUID termijn = startTermijn();
            databank.opKlok(MOMENT);
            CyclicBarrier streep = new CyclicBarrier(2);
            Future<Boolean> afgegaan =
                    knopen.submit(
                            () -> {
                                streep.await();
                                return laatAfgaan(termijn);
                            });
            Future<Boolean> gestuit =
                    knopen.submit(
                            () -> {
                                streep.await();
                                return stuit(termijn);
                            });
            assertThat(afgegaan.get()).isNotEqualTo(gestuit.get());
            databank.opKlok(Instant.parse("2026-09-15T07:00:00Z"));
        }
    }

    private UUID startTermijn() {
        Termijnverzoek verzoek =
                Termijnverzoek.tot("SLUITING", new Onderwerp("VEILING", UUID.randomUUID()), MOMENT)
                        .daarna(Vervolgtaak.voor(Rol.REGISSEUR, "Bekijk de uitkomst"));
        return databank.als(
                REGISSEUR, d -> new Werkplaats(d).termijnen.start(REGISSEUR, verzoek).id());
    }

    // Zoals de werker op de server: buiten een transactie nemen, in een transactie laten afgaan.
    private Void leeg(Queue<UUID> afgegaan) {
        Databank los = new Databank(databank.toepassing()::getConnection);
        Werkvoorraad voorraad = new Werkvoorraad(los, los);
        boolean bezig = true;
        while (bezig) {
            bezig =
                    voorraad.neem(
                            Termijnloket.AFGAAN,
                            werk -> {
                                if (laatAfgaan(werk.onderwerp())) {
                                    afgegaan.add(werk.onderwerp());
                                }
                            });
        }
        return null;
    }

    private boolean laatAfgaan(UUID termijn) {
        return databank.als(SYSTEEM, d -> new Werkplaats(d).termijnen.laatAfgaan(SYSTEEM, termijn));
    }

    private boolean stuit(UUID termijn) {
        try {
            databank.doe(
                    REGISSEUR, d -> new Werkplaats(d).termijnen.stuit(REGISSEUR, termijn, "klaar"));
            return true;
        } catch (Weigering teLaat) {
            assertThat(teLaat.reden()).isEqualTo(Termijnreden.AL_VOORBIJ);
            return false;
        }
    }

    private <T> List<T> tegelijk(int aantal, Callable<T> werk) throws Exception {
        CyclicBarrier streep = new CyclicBarrier(aantal);
        List<Future<T>> lopend = new ArrayList<>();
        for (int i = 0; i < aantal; i++) {
            lopend.add(
                    knopen.submit(
                            () -> {
                                streep.await();
                                return werk.call();
                            }));
        }
        List<T> uitkomsten = new ArrayList<>();
        for (Future<T> een : lopend) {
            uitkomsten.add(een.get());
        }
        return uitkomsten;
    }

    private long tel(String waar) {
        return databank.toezicht()
                .eerste("select count(*) as n from " + waar, r -> r.getLong("n"))
                .orElseThrow();
    }
}
