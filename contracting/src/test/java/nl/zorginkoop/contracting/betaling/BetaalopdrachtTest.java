package nl.zorginkoop.contracting.betaling;

import static nl.zorginkoop.contracting.betaling.Betaalwereld.AUGUSTUS;
import static nl.zorginkoop.contracting.betaling.Betaalwereld.BO;
import static nl.zorginkoop.contracting.betaling.Betaalwereld.COR;
import static nl.zorginkoop.contracting.betaling.Betaalwereld.DAG;
import static nl.zorginkoop.contracting.betaling.Betaalwereld.ELS;
import static nl.zorginkoop.contracting.betaling.Betaalwereld.JULI;
import static nl.zorginkoop.contracting.betaling.Betaalwereld.UUR;
import static nl.zorginkoop.contracting.betaling.Betaalwereld.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.zorginkoop.contracting.Transactie;
import nl.zorginkoop.contracting.declaratie.Kleinewereld;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Euro;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DE-01, BU-01: een opdracht heeft een stand, vier ogen en sommen die kloppen; de bank beslist. */
class BetaalopdrachtTest {
    private static final long BEDRAG = 14 * UUR;
    private final Betaalwereld w = new Betaalwereld();
    private UUID declaratie;

    @BeforeEach
    void declaratie() {
        w.toewijzing(1);
        declaratie = w.declareer("D1", AUGUSTUS, w.uren(1, JULI, 10), w.uren(1, AUGUSTUS, 4));
    }

    @Test
    void een_opdracht_loopt_van_concept_tot_betaald_en_stuit_de_klok_DE_01_V23() {
        UUID id = w.stelOp();
        assertThat(w.opdracht(id).stand()).isEqualTo("CONCEPT");
        w.doe(BO, k -> k.loket.biedAan(BO, id));
        assertThat(w.een("select count(*) from taak where onderwerp = ? and klaar is null", id))
                .isEqualTo("1");
        w.doe(COR, k -> k.loket.keurGoed(COR, id));
        assertThat(w.een("select count(*) from taak where onderwerp = ? and klaar is null", id))
                .isEqualTo("0");
        weigert(() -> w.als(BO, k -> k.overzicht.teVerzenden(BO, id)), Betaalreden.KAN_NU_NIET);
        w.doe(BO, k -> k.loket.verzend(BO, id));
        assertThat(w.<Betaalbatchrij>als(BO, k -> k.overzicht.teVerzenden(BO, id)).bedrag())
                .isEqualTo(Euro.centen(BEDRAG));
        assertThat(w.beeld(ELS, declaratie).stand()).isEqualTo("ONDERWEG");
        assertThat(w.beeld(ELS, declaratie).uitvoerdag()).isEqualTo(DAG);
        List<Betaalregelrij> eigen =
                w.als(ELS, k -> k.overzicht.regels(ELS, Bladvraag.eerste(25)).rijen());
        assertThat(eigen).hasSize(1);

        assertThat(w.bank("ZI-9001-1-1", BEDRAG, false, "s1")).isEqualTo(new Bankuitslag(1, 0, 0));
        assertThat(w.opdracht(id).stand()).isEqualTo("BETAALD");
        assertThat(w.beeld(ELS, declaratie).stand()).isEqualTo("BETAALD");
        assertThat(w.een("select toestand from termijn where soort = 'DECLARATIE_BETALING'"))
                .isEqualTo("GESTUIT");
    }

    @Test
    void wie_opstelde_of_aanbood_keurt_niet_goed_ook_om_het_loket_heen() {
        UUID id = w.stelOp();
        w.doe(COR, k -> k.loket.biedAan(COR, id));
        weigert(() -> w.doe(BO, k -> k.loket.keurGoed(BO, id)), Betaalreden.VIER_OGEN);
        weigert(() -> w.doe(COR, k -> k.loket.keurGoed(COR, id)), Betaalreden.VIER_OGEN);
        nee(
                "update betaalbatch set stand = 'GOEDGEKEURD', goedgekeurd_door = 'bo'",
                "betaalbatch_vier_ogen");
        nee("update betaalbatch set stand = 'GOEDGEKEURD'", "betaalbatch_goedgekeurd");
    }

    @Test
    void wie_een_rekening_vastlegde_keurt_geen_betaling_daarheen_goed() {
        w.doe(
                COR,
                k -> k.loket.legRekening(COR, Betaalwereld.rekening(true, "NL91ABNA0417164300")));
        UUID id = w.stelOp();
        w.doe(BO, k -> k.loket.biedAan(BO, id));
        weigert(() -> w.doe(COR, k -> k.loket.keurGoed(COR, id)), Betaalreden.VIER_OGEN);
    }

    @ParameterizedTest
    @CsvSource({"bo2, fin", "cor2, fin", "fin2, fin", "bo2, fin2"})
    void een_tweede_account_is_geen_tweede_paar_ogen(String goedkeurder, String rekeningVan) {
        for (String mens : List.of("bo", "cor", "fin")) {
            w.tweeAccounts(mens);
        }
        Namens legger = Namens.gemeente(rekeningVan, Rol.CONTROLLER, Kleinewereld.GEMEENTE);
        w.doe(
                legger,
                k ->
                        k.loket.legRekening(
                                legger, Betaalwereld.rekening(true, "NL91ABNA0417164300")));
        UUID id = w.stelOp();
        w.doe(COR, k -> k.loket.biedAan(COR, id));
        Namens tweede = Namens.gemeente(goedkeurder, Rol.CONTROLLER, Kleinewereld.GEMEENTE);
        weigert(() -> w.doe(tweede, k -> k.loket.keurGoed(tweede, id)), Betaalreden.VIER_OGEN);
    }

    @Test
    void een_regel_zit_in_hooguit_een_opdracht() {
        w.stelOp();
        weigert(w::stelOp, Betaalreden.NIETS_TE_BETALEN);
        nee(
                "insert into betaalpost select declaratie, nr, gemeente, aanbieder, regel, bedrag, korting from betaalpost",
                "betaalpost_eenmaal");
    }

    @Test
    void wie_tegelijk_opstelt_komt_erna_en_vindt_niets() {
        try (Transactie eerste = w.db.begin(BO)) {
            new Betaalwereld.Kamer(eerste.databank()).loket.stelOp(BO, DAG);
            CompletableFuture<UUID> tweede = CompletableFuture.supplyAsync(w::stelOp);
            w.db.wachtOpSlotOf(tweede);
            eerste.legVast();
            assertThatThrownBy(tweede::join).hasMessageContaining("niets te betalen");
        }
        assertThat(w.een("select count(*) || ' ' || sum(bedrag) from betaalregel"))
                .isEqualTo("1 " + BEDRAG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update betaalbatch set bruto = bruto + 1",
                "update betaalbatch set uitvoerdag = uitvoerdag + 1",
                "update betaalbatch set iban = 'NL02ABNA0123456789'",
                "update betaalregel set bruto = bruto + 1",
                "update betaalregel set rekening = (select id from betaalrekening where aanbieder is null)",
                "update betaalpost set bedrag = bedrag + 1",
                "update betaaldeel set bruto = bruto + 1",
                "delete from betaalpost",
                "delete from betaaldeel",
                "delete from betaalregel",
                "delete from betaalbatch"
            })
    void wat_in_een_opdracht_staat_verandert_niet(String sql) {
        UUID id = w.stelOp();
        w.doe(BO, k -> k.loket.biedAan(BO, id));
        w.doe(COR, k -> k.loket.keurGoed(COR, id));
        nee(sql, "betaalbatch_vast");
    }

    @ParameterizedTest
    @CsvSource({
        "VERZONDEN, betaalbatch_gang",
        "BETAALD, betaalbatch_gang",
        "GOEDGEKEURD, betaalbatch_gang"
    })
    void een_stap_overslaan_kan_niet(String stand, String regel) {
        w.stelOp();
        nee("update betaalbatch set stand = '" + stand + "'", regel);
    }

    @Test
    void alleen_wat_goedgekeurd_is_en_voor_dat_bedrag_komt_in_een_opdracht() {
        w.zet("update prestatie set codes = '{9338}' where nr = 2");
        w.zet("update declaratiebetaling set regels = 1");
        UUID id = w.stelOp();
        nee(
                "insert into betaalpost select p.declaratie, p.nr, p.gemeente, p.aanbieder, r.id, p.bedrag, 0 from prestatie p,"
                        + " betaalregel r where p.nr = 2",
                "betaalpost_goedgekeurd");
        assertThat(w.opdracht(id).bedrag()).isEqualTo(Euro.centen(10 * UUR));
    }

    @Test
    void wijkt_het_grootboek_af_dan_gaat_de_opdracht_niet_verder_INV_9_5() {
        UUID id = w.stelOp();
        w.zet("alter table boeking disable trigger alleen_toevoegen");
        w.zet(
                "update boeking set bedrag = bedrag + 1 where soort = 'REALISATIE' and maand = '2026-07-01'");
        weigert(() -> w.doe(BO, k -> k.loket.biedAan(BO, id)), Betaalreden.GROOTBOEK_WIJKT_AF);
    }

    @Test
    void na_de_uitvoerdag_wordt_er_niets_goedgekeurd_of_verzonden() {
        UUID id = w.stelOp();
        w.doe(BO, k -> k.loket.biedAan(BO, id));
        w.db.opKlok(Instant.parse("2026-10-01T07:00:00Z"));
        weigert(() -> w.doe(COR, k -> k.loket.keurGoed(COR, id)), Betaalreden.DAG_VOORBIJ);
        w.db.opKlok(Instant.parse("2026-09-30T07:00:00Z"));
        w.doe(COR, k -> k.loket.keurGoed(COR, id));
        w.db.opKlok(Instant.parse("2026-10-01T07:00:00Z"));
        weigert(() -> w.doe(BO, k -> k.loket.verzend(BO, id)), Betaalreden.DAG_VOORBIJ);
        w.doe(BO, k -> k.loket.trekIn(BO, id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LAST", "CREDITEUREN"})
    void zonder_rekening_in_de_boekhouding_gaat_een_opdracht_niet_verder_B4(String soort) {
        w.zet("alter table journaalrekening disable trigger alleen_toevoegen");
        w.zet("create table opzij as select * from journaalrekening where soort = ?", soort);
        w.zet("delete from journaalrekening where soort = ?", soort);
        UUID id = w.stelOp();
        weigert(() -> w.doe(BO, k -> k.loket.biedAan(BO, id)), Betaalreden.GEEN_GROOTBOEKREKENING);
        w.zet("insert into journaalrekening select * from opzij");
        w.doe(BO, k -> k.loket.biedAan(BO, id));
        w.doe(COR, k -> k.loket.keurGoed(COR, id));
        w.zet("delete from journaalrekening where soort = ?", soort);
        weigert(() -> w.doe(BO, k -> k.loket.verzend(BO, id)), Betaalreden.GEEN_GROOTBOEKREKENING);
    }

    @Test
    void wijkt_een_som_af_dan_gaat_de_opdracht_niet_verder() {
        UUID id = w.stelOp();
        w.zet("alter table betaalregel disable trigger betaalregel_gang");
        w.zet("update betaalregel set bruto = bruto + 1");
        weigert(() -> w.doe(BO, k -> k.loket.biedAan(BO, id)), Betaalreden.SOM_KLOPT_NIET);
    }

    @Test
    void intrekken_maakt_alles_weer_te_betalen_tot_het_verzonden_is() {
        UUID id = w.stelOp();
        w.doe(BO, k -> k.loket.biedAan(BO, id));
        w.doe(COR, k -> k.loket.keurGoed(COR, id));
        w.doe(BO, k -> k.loket.trekIn(BO, id));
        assertThat(w.standen()).containsExactly("null " + BEDRAG);
        UUID tweede = w.verzonden();
        assertThat(w.opdracht(tweede).bedrag()).isEqualTo(Euro.centen(BEDRAG));
        weigert(() -> w.doe(BO, k -> k.loket.trekIn(BO, tweede)), Betaalreden.KAN_NU_NIET);
    }

    @Test
    void een_melding_van_de_bank_telt_een_keer_en_een_storno_wordt_opnieuw_betaald() {
        UUID id = w.verzonden();
        w.bank("ZI-9001-1-1", BEDRAG, false, "s1");
        assertThat(w.bank("ZI-9001-1-1", BEDRAG, false, "s1")).isEqualTo(new Bankuitslag(0, 1, 0));
        assertThat(w.bank("ZI-9001-1-1", BEDRAG, true, "s2")).isEqualTo(new Bankuitslag(1, 0, 0));
        assertThat(w.opdracht(id).stand()).isEqualTo("DEELS_BETAALD");
        assertThat(w.beeld(ELS, declaratie).stand()).isEqualTo("ONDERWEG");

        UUID opnieuw = w.verzonden();
        assertThat(w.regels(opnieuw))
                .singleElement()
                .satisfies(r -> assertThat(r.herhaling()).isTrue());
        w.bank("ZI-9001-2-H1", BEDRAG, false, "s3");
        assertThat(w.opdracht(opnieuw).stand()).isEqualTo("BETAALD");
        assertThat(w.beeld(ELS, declaratie).stand()).isEqualTo("BETAALD");
        // een herhaling is geen nieuwe last
        assertThat(w.een("select count(*) from journaalregel where batch = ?", opnieuw))
                .isEqualTo("0");
        weigert(w::stelOp, Betaalreden.NIETS_TE_BETALEN);
    }

    @Test
    void wat_bij_geen_overboeking_past_verandert_niets_en_wordt_een_taak() {
        UUID id = w.verzonden();
        assertThat(w.bank("ZI-9001-1-9", BEDRAG, false, "s1")).isEqualTo(new Bankuitslag(0, 0, 1));
        assertThat(w.bank("ZI-9001-1-1", BEDRAG + 1, false, "s2"))
                .isEqualTo(new Bankuitslag(0, 0, 1));
        assertThat(w.opdracht(id).stand()).isEqualTo("VERZONDEN");
        assertThat(w.een("select count(*) from taak where onderwerp_soort = 'BANKBESTAND'"))
                .isEqualTo("2");
        assertThat(w.een("select string_agg(uitkomst, ' ' order by sleutel) from bankregel"))
                .isEqualTo("KENMERK_ONBEKEND BEDRAG_ANDERS");
        nee("update betaalregel set stand = 'BETAALD'", "betaalbatch_bank");
        nee("update betaalbatch set stand = 'BETAALD'", "betaalbatch_bank");
    }

    @Test
    void de_journaalpost_is_in_balans_en_draagt_de_rekeningen_van_die_dag_B4() {
        w.doe(BO, k -> k.loket.legJournaalrekening(BO, last("6.71", "K1", "4000", "2026-01-01")));
        w.doe(BO, k -> k.loket.legJournaalrekening(BO, last("6.72", "K2", "4001", "2026-10-01")));
        w.doe(
                BO,
                k ->
                        k.loket.legJournaalrekening(
                                BO,
                                new Journaalopgave(
                                        Journaalopgave.Soort.CREDITEUREN,
                                        null,
                                        null,
                                        null,
                                        "1600",
                                        LocalDate.of(2026, 1, 1))));
        UUID id = w.verzonden();
        List<Journaalrij> post =
                w.als(
                        BO,
                        k ->
                                k.journaal
                                        .journaal(
                                                BO,
                                                Bladvraag.eerste(25).met("opdracht", id.toString()))
                                        .rijen());
        assertThat(post)
                .containsExactly(
                        new Journaalrij(
                                1,
                                "LAST",
                                "Begroting 2026",
                                "6.71",
                                "K1",
                                "4000",
                                Euro.centen(BEDRAG),
                                Euro.NUL),
                        new Journaalrij(
                                2,
                                "CREDITEUREN",
                                "ZI-9001-1-1",
                                null,
                                null,
                                "1600",
                                Euro.NUL,
                                Euro.centen(BEDRAG)));
        nee(
                "insert into journaalregel (batch, nr, gemeente, soort, debet, credit) select batch, 3, gemeente, soort, 1, 0"
                        + " from journaalregel limit 1",
                "journaal_balans");
    }

    @ParameterizedTest
    @CsvSource({
        "NL91ABNA0417164300, true",
        "NL91ABNA0417164301, false",
        "NL19ABNA0417164300, false",
        "NL91ABNA041716430, false",
        "BE68539007547034, true",
        "DE89370400440532013000, true",
        "DE89370400440532013001, false"
    })
    void een_iban_heeft_een_controlegetal(String iban, boolean goed) {
        assertThat(w.een("select iban_klopt(?)", iban)).isEqualTo(goed ? "t" : "f");
        if (!goed) {
            weigert(
                    () ->
                            w.doe(
                                    BO,
                                    k ->
                                            k.loket.legRekening(
                                                    BO, Betaalwereld.rekening(true, iban))),
                    Betaalreden.IBAN_KLOPT_NIET);
        }
    }

    private Journaalopgave last(String taakveld, String plaats, String grootboek, String vanaf) {
        return new Journaalopgave(
                Journaalopgave.Soort.LAST,
                w.klein.begroting,
                taakveld,
                plaats,
                grootboek,
                LocalDate.parse(vanaf));
    }

    private void nee(String sql, String regel) {
        assertThatThrownBy(() -> w.db.doe(BO, d -> d.voer(sql)))
                .isInstanceOfSatisfying(
                        nl.zorginkoop.contracting.databank.Databankfout.class,
                        f -> assertThat(f.regel()).isEqualTo(regel));
    }
}
