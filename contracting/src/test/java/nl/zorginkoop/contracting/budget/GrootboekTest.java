package nl.zorginkoop.contracting.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrootboekTest {
    private static final Gemeentecode GEMEENTE = new Gemeentecode("9001");
    private static final Namens CONTROLLER = Namens.gemeente("m.deboer", Rol.CONTROLLER, GEMEENTE);
    private Testdatabank db;
    private UUID wortel;
    private UUID blad;

    @BeforeEach
    void boom() {
        db = Testdatabank.vers().metGemeente(GEMEENTE.code(), "Rivierdam");
        wortel = plafond("BEGROTING", null);
        blad = plafond("PLAFOND", wortel);
    }

    private UUID plafond(String soort, UUID ouder) {
        UUID id = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into plafond (id, gemeente, jaar, wet, soort, naam, ouder, pad, categorieen) values"
                                + " (?, ?, 2026, 'WMO', ?, ?, ?::uuid, case when ?::uuid is null then array[?::uuid]"
                                + " else array[?::uuid, ?::uuid] end, '{02}')",
                        id,
                        GEMEENTE.code(),
                        soort,
                        soort,
                        ouder,
                        ouder,
                        id,
                        ouder,
                        id);
        return id;
    }

    private void begroot(UUID plafond, long euro) {
        db.doe(
                CONTROLLER,
                t -> new Grootboek(t).begroot(plafond, Euro.centen(euro * 100), UUID.randomUUID()));
    }

    private Boekopdracht van(UUID plafond, long euro) {
        return new Boekopdracht(
                plafond, Euro.centen(euro * 100), null, null, null, UUID.randomUUID());
    }

    /** begroot, vrij, gereserveerd, verplicht, gerealiseerd in hele euro's. */
    private List<Long> stand(UUID plafond) {
        return db.toezicht()
                .eerste(
                        "select begroot / 100, vrij / 100, gereserveerd / 100, verplicht / 100, gerealiseerd / 100"
                                + " from plafond where id = ?",
                        r ->
                                List.of(
                                        r.getLong(1),
                                        r.getLong(2),
                                        r.getLong(3),
                                        r.getLong(4),
                                        r.getLong(5)),
                        plafond)
                .orElseThrow();
    }

    private long verschillen() {
        return db.toezicht()
                .eerste(
                        "select count(*) from plafond p join plafond_hertelling h using (id) where (p.vrij,"
                                + " p.gereserveerd, p.verplicht, p.gerealiseerd) is distinct from (h.vrij,"
                                + " h.gereserveerd, h.verplicht, h.gerealiseerd)",
                        r -> r.getLong(1))
                .orElseThrow();
    }

    @Test
    void gouden_reeks_12_4_eindigt_met_650_vrij() {
        begroot(wortel, 1000);
        db.doe(
                CONTROLLER,
                t -> {
                    Grootboek boek = new Grootboek(t);
                    assertThat(boek.reserveer(van(wortel, 300))).isEmpty();
                    boek.verplichtUitReservering(van(wortel, 200));
                });
        assertThat(stand(wortel)).containsExactly(1000L, 700L, 100L, 200L, 0L);
        db.doe(
                CONTROLLER,
                t -> {
                    Grootboek boek = new Grootboek(t);
                    boek.realiseer(van(wortel, 200));
                    assertThat(boek.reserveer(van(wortel, 50))).isEmpty();
                });
        assertThat(stand(wortel)).containsExactly(1000L, 650L, 150L, 0L, 200L);
        assertThat(verschillen()).isZero();
    }

    @Test
    void een_plafond_dat_knelt_weigert_en_noemt_zich_INV_8_4() {
        begroot(wortel, 1000);
        begroot(blad, 100);
        db.doe(
                CONTROLLER,
                t -> assertThat(new Grootboek(t).verplicht(van(blad, 101))).contains(blad));
        assertThat(stand(blad)).containsExactly(100L, 100L, 0L, 0L, 0L);
        db.doe(CONTROLLER, t -> assertThat(new Grootboek(t).verplicht(van(blad, 100))).isEmpty());
        assertThat(stand(wortel)).containsExactly(1000L, 900L, 0L, 100L, 0L);
    }

    @Test
    void boven_de_ruimte_boeken_kan_en_laat_een_signaal_na_rulings_B2() {
        begroot(blad, 100);
        begroot(wortel, 1000);
        db.doe(
                CONTROLLER,
                t -> new Grootboek(t).verplichtBovenRuimte(van(blad, 150), Grond.CRISIS));
        assertThat(stand(blad)).containsExactly(100L, -50L, 0L, 150L, 0L);
        List<String> signalen =
                db.toezicht()
                        .lijst(
                                "select soort || coalesce(grens::text, '') as s from signaal where plafond = ?"
                                        + " order by s",
                                r -> r.getString("s"),
                                blad);
        assertThat(signalen)
                .containsExactly("BOVEN_RUIMTE", "GRENS100", "GRENS70", "GRENS85", "GRENS95");
    }

    @Test
    void een_boeking_verandert_nooit_meer_INV_8_2() {
        begroot(wortel, 10);
        assertThatThrownBy(() -> db.doe(CONTROLLER, t -> t.voer("update boeking set bedrag = 1")))
                .isInstanceOf(Databankfout.class);
        assertThatThrownBy(() -> db.toezicht().voer("delete from boeking"))
                .isInstanceOf(Databankfout.class)
                .hasMessageContaining("42501");
    }

    @Test
    void zestien_schrijvers_geven_samen_nooit_meer_uit_dan_het_plafond_INV_8_4() throws Exception {
        begroot(wortel, 100_000);
        begroot(blad, 1_000);
        ExecutorService draden = Executors.newFixedThreadPool(16);
        List<Future<Long>> werk = new ArrayList<>();
        for (int n = 0; n < 16; n++) {
            Random toeval = new Random(n);
            Callable<Long> schrijver =
                    () -> {
                        long genomen = 0;
                        for (int i = 0; i < 25; i++) {
                            long euro = 1 + toeval.nextInt(9);
                            genomen +=
                                    db.als(
                                            CONTROLLER,
                                            t ->
                                                    new Grootboek(t)
                                                                    .reserveer(van(blad, euro))
                                                                    .isEmpty()
                                                            ? euro
                                                            : 0L);
                        }
                        return genomen;
                    };
            werk.add(draden.submit(schrijver));
        }
        long genomen = 0;
        for (Future<Long> w : werk) {
            genomen += w.get();
        }
        draden.shutdown();
        assertThat(stand(blad).get(1)).isNotNegative();
        assertThat(stand(blad).get(2)).isEqualTo(genomen);
        assertThat(genomen).isBetween(990L, 1_000L);
        assertThat(verschillen()).isZero();
    }

    @Test
    void naspelen_in_een_andere_volgorde_geeft_dezelfde_standen_INV_8_5() {
        begroot(wortel, 1000);
        begroot(blad, 500);
        db.doe(
                CONTROLLER,
                t -> {
                    Grootboek boek = new Grootboek(t);
                    boek.reserveer(van(blad, 40));
                    boek.verplicht(van(blad, 60));
                    boek.laatReserveringVrij(van(blad, 15));
                    boek.realiseer(van(blad, 20));
                });
        String som =
                "select string_agg(pot || '=' || bedrag, ' ' order by pot) as s from (select pot, sum("
                        + "pot_mutatie(pot, van, naar, bedrag)) as bedrag from (select * from boeking order by %s) b,"
                        + " unnest('{VRIJ,GERESERVEERD,VERPLICHT,GEREALISEERD}'::text[]) pot where plafond = ? group by"
                        + " pot) t";
        String heen =
                db.toezicht()
                        .eerste(String.format(som, "nr"), r -> r.getString("s"), blad)
                        .orElseThrow();
        String terug =
                db.toezicht()
                        .eerste(String.format(som, "nr desc"), r -> r.getString("s"), blad)
                        .orElseThrow();
        assertThat(terug)
                .isEqualTo(heen)
                .contains("VRIJ=41500", "GERESERVEERD=2500", "VERPLICHT=4000");
    }
}
