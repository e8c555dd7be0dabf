package nl.zorginkoop.contracting.uitgifte;

import static nl.zorginkoop.contracting.uitgifte.Uitgiftewereld.KOP;
import static nl.zorginkoop.contracting.uitgifte.Uitgiftewereld.RIA;
import static nl.zorginkoop.contracting.uitgifte.Uitgiftewereld.SYSTEEM;
import static nl.zorginkoop.contracting.uitgifte.Uitgiftewereld.TAAK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.zorginkoop.contracting.Transactie;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Weigering;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Een uitgifte die stopt, valt, wacht of twee keer begint: nooit iets half of twee keer. */
class UitgifteloopTest {
    @Test
    void stoppen_laat_staan_wat_gedaan_is_en_verder_gaan_doet_niets_twee_keer() {
        Uitgiftewereld w = new Uitgiftewereld(120);
        UUID u = w.lijst(w.rijen(0, 120));
        w.begin(u);
        assertThat(w.stuk(u)).hasSize(100);

        w.doe(RIA, k -> k.loket.stop(RIA, u));

        assertThat(w.stuk(u)).as("gestopt").isEmpty();
        assertThat(w.stand(u)).isEqualTo("GESTOPT 100/0/120");
        assertThat(w.een("select count(*) from toewijzing")).isEqualTo("100");

        w.geefAf(u);

        assertThat(w.stand(u)).isEqualTo("AFGEROND 120/0/120");
        assertThat(w.een("select count(*) || ' ' || count(distinct bsn) from toewijzing"))
                .isEqualTo("120 120");
        assertThat(w.een("select count(*) from werk where soort = 'UITGIFTE'")).isEqualTo("0");
        assertThat(w.verplicht()).isEqualTo("86400");
    }

    @Test
    void valt_de_server_midden_in_een_stuk_dan_is_er_niets_half_en_begint_het_stuk_opnieuw() {
        Uitgiftewereld w = new Uitgiftewereld(110);
        UUID u = w.lijst(w.rijen(0, 110));
        w.begin(u);
        try (Transactie t = w.db.begin(SYSTEEM)) {
            assertThat(new Uitgiftewereld.Kamer(t.databank()).loket.verwerk(SYSTEEM, TAAK, u))
                    .hasSize(100);
            // geen legVast: zo gaat het bij een kill -9
        }
        assertThat(w.stand(u)).isEqualTo("LOOPT 0/0/110");
        assertThat(w.een("select count(*) from toewijzing")).isEqualTo("0");
        assertThat(w.een("select count(*) from bericht_uit")).isEqualTo("0");

        w.loopAf(u);

        assertThat(w.stand(u)).isEqualTo("AFGEROND 110/0/110");
        assertThat(w.een("select count(*) from toewijzing")).isEqualTo("110");
    }

    @Test
    @Timeout(60)
    void een_tweede_knoop_doet_niet_hetzelfde_stuk() {
        Uitgiftewereld w = new Uitgiftewereld(4);
        UUID u = w.lijst(w.rijen(0, 4));
        w.begin(u);
        try (Transactie een = w.db.begin(SYSTEEM)) {
            new Uitgiftewereld.Kamer(een.databank()).loket.verwerk(SYSTEEM, TAAK, u);
            assertThat(w.stuk(u)).as("de ander houdt het werk vast").isEmpty();
            een.legVast();
        }
        w.loopAf(u);
        assertThat(w.stand(u)).isEqualTo("AFGEROND 4/0/4");
    }

    @Test
    void een_afgehandelde_regel_verandert_niet_meer_ook_niet_langs_een_omweg() {
        Uitgiftewereld w = new Uitgiftewereld(1);
        UUID u = w.lijst(w.rijen(0, 1));
        w.geefAf(u);
        String sql =
                "update uitgifteregel set stand = 'WACHT', toewijzing = null, bericht = null where uitgifte = ?";
        assertThatThrownBy(() -> w.db.doe(SYSTEEM, d -> d.voer(sql, u)))
                .isInstanceOfSatisfying(
                        Databankfout.class,
                        f -> assertThat(f.regel()).isEqualTo("uitgifteregel_eenmaal"));
    }

    @Test
    void alleen_een_uitgifte_die_loopt_doet_iets() {
        Uitgiftewereld w = new Uitgiftewereld(1);
        UUID u = w.lijst(w.rijen(0, 1));
        assertThat(w.stuk(u)).as("klaargezet").isEmpty();
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        SYSTEEM,
                                        d ->
                                                d.voer(
                                                        "update uitgifteregel set stand = 'GEWEIGERD', reden = 'X', uitleg"
                                                                + " = 'x' where uitgifte = ?",
                                                        u)))
                .isInstanceOfSatisfying(
                        Databankfout.class, f -> assertThat(f.regel()).isEqualTo("uitgifte_loopt"));
        weigert(() -> w.doe(RIA, k -> k.loket.stop(RIA, u)), Uitgiftereden.KAN_NU_NIET);
        weigert(() -> w.doe(RIA, k -> k.loket.biedOpnieuwAan(RIA, u)), Uitgiftereden.KAN_NU_NIET);
        w.geefAf(u);
        weigert(() -> w.begin(u), Uitgiftereden.KAN_NU_NIET);
        weigert(() -> w.doe(RIA, k -> k.loket.biedOpnieuwAan(RIA, u)), Uitgiftereden.KAN_NU_NIET);
    }

    @Test
    void na_negentig_dagen_gaat_weg_wat_er_over_mensen_in_een_lijst_stond() {
        Uitgiftewereld w = new Uitgiftewereld(1);
        UUID u = w.lijst(KOP + "123456789;WMO;99000001;02A01;2026-10-01;;4;04;4;;\n");
        w.geefAf(u);
        assertThat(w.regels(u).get(0).rij()).startsWith("123456789");
        String rijp =
                "select count(*) from werk where soort = 'UITGIFTE_OPRUIMEN' and beschikbaar_op <= nu()";
        assertThat(w.een(rijp)).isEqualTo("0");
        w.db.verzetKlok(Duration.ofDays(91));
        assertThat(w.een(rijp)).isEqualTo("1");

        w.doe(SYSTEEM, k -> k.loket.ruimOp(SYSTEEM, u));

        assertThat(w.regels(u).get(0).rij()).isNull();
        assertThat(w.stand(u)).isEqualTo("AFGEROND 0/1/1");
    }

    @Test
    @Timeout(60)
    void wie_los_toewijst_aan_een_client_van_het_stuk_wacht_en_loopt_niet_vast() {
        Uitgiftewereld w = new Uitgiftewereld(10);
        UUID u = w.lijst(w.rijen(0, 10));
        w.begin(u);
        try (Transactie stuk = w.db.begin(SYSTEEM)) {
            Uitgiftewereld.Kamer kamer = new Uitgiftewereld.Kamer(stuk.databank());
            Uitgiften uitgiften = kamer.loket.uitgiften;
            uitgiften.neemSloten(uitgiften.vergrendel(u), beurten(uitgiften, u));
            CompletableFuture<UUID> los =
                    CompletableFuture.supplyAsync(
                            () -> w.los(7, "02A02", "2026-10-01", "2026-12-31"));
            w.db.wachtOpSlotOf(los);
            assertThat(los).as("het wacht op de cliënt, en heeft nog geen geld vast").isNotDone();
            kamer.loket.verwerk(SYSTEEM, TAAK, u);
            stuk.legVast();
            assertThat(los.join()).isNotNull();
        }
        assertThat(w.een("select count(*) from toewijzing")).isEqualTo("11");
    }

    private static List<Uitgiften.Beurt> beurten(Uitgiften uitgiften, UUID u) {
        return uitgiften.volgende(uitgiften.vergrendel(u), 50);
    }

    @Test
    void een_groep_wordt_nooit_geknipt_ook_niet_op_de_grens_van_een_stuk() {
        Uitgiftewereld w = new Uitgiftewereld(101);
        w.begroot("100000.00");
        StringBuilder lijst = new StringBuilder(KOP);
        IntStream.range(0, 101)
                .forEach(
                        i ->
                                lijst.append(w.rij(i, "99000001", "02A01"))
                                        .append(w.rij(i, "99000001", "02A02")));
        UUID u = w.lijst(lijst.toString());
        w.begin(u);
        assertThat(w.stuk(u)).hasSize(200);
        assertThat(w.stuk(u)).hasSize(2);
        assertThat(w.blad(u).berichten()).isEqualTo(101);
    }

    @Test
    void een_regel_die_niet_te_rekenen_is_houdt_het_stuk_niet_op() {
        Uitgiftewereld w = new Uitgiftewereld(2);
        w.db.toezicht()
                .voer("update tarief set bedrag = 4000000000000000 where productcode = '02A02'");
        UUID u = w.lijst(KOP + w.rij(0, "99000001", "02A02") + w.rij(1, "99000001", "02A01"));
        w.db.toezicht().voer("update uitgifteregel set volume = 99999999 where nr = 1");
        w.geefAf(u);
        assertThat(w.stand(u)).isEqualTo("AFGEROND 1/1/2");
    }

    @Test
    void een_stuk_dat_lukt_wist_wat_eerder_misging() {
        Uitgiftewereld w = new Uitgiftewereld(110);
        UUID u = w.lijst(w.rijen(0, 110));
        w.begin(u);
        w.db.toezicht().voer("update werk set pogingen = 7 where soort = 'UITGIFTE'");
        w.stuk(u);
        assertThat(w.een("select pogingen from werk where soort = 'UITGIFTE'")).isEqualTo("0");
    }

    private static void weigert(ThrowingCallable werk, Enum<?> reden) {
        assertThatThrownBy(werk)
                .isInstanceOfSatisfying(
                        Weigering.class, nee -> assertThat(nee.reden()).isEqualTo(reden));
    }
}
