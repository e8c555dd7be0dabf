package nl.zorginkoop.contracting.toewijzing;

import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.RIA;
import static nl.zorginkoop.contracting.toewijzing.Wijzigwereld.uur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.zorginkoop.contracting.Transactie;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Wat een gemeente aan een toewijzing mag veranderen (facts 5), met het geld erbij. */
class WijzigenTest {
    private final Wijzigwereld w = new Wijzigwereld();

    @Test
    void verlengen_houdt_het_nummer_en_legt_het_geld_van_de_extra_maanden_vast_OP380() {
        UUID t = w.maandelijks("2026-10-31");
        assertThat(w.geld(t)).isEqualTo("2026: 6000/0");

        w.verleng(t, "2027-02-28");

        assertThat(w.stand(t)).isEqualTo("TOEGEWEZEN 2027-02-28 10 04");
        assertThat(w.geld(t)).isEqualTo("2026: 7200/0, 2027: 1200/0");
        assertThat(w.een("select count(*) from toewijzing")).isEqualTo("1");
        assertThat(w.grootboekKlopt()).isTrue();
    }

    @Test
    void
            het_301_na_een_verlenging_noemt_de_reden_bij_wat_veranderde_en_nergens_anders_IV099_OP087() {
        UUID t = w.maandelijks("2026-10-31");
        w.totaal(20);
        assertThat(w.laatste301().producten())
                .as("eerste keer: zonder reden")
                .extracting(Toewijzingsgegevens.Product::redenWijziging)
                .containsExactly(null, null);

        w.verleng(t, "2026-11-30");

        assertThat(w.laatste301().producten())
                .extracting(
                        Toewijzingsgegevens.Product::eind,
                        Toewijzingsgegevens.Product::redenWijziging)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 11, 30), "04"),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 12, 31), null));
    }

    @Test
    void een_einddatum_die_voorbij_is_wordt_niet_verlengd_en_die_van_vandaag_wel_OP380() {
        UUID voorbij = w.maandelijks("2026-09-14");
        weigert(() -> w.verleng(voorbij, "2026-12-31"), Toewijzingreden.VOORBIJ);
        UUID vandaag =
                w.wijsToe("10", "10A01", 5, Frequentie.TOTAAL, "2026-01-01", "2026-09-15", null);
        w.verleng(vandaag, "2026-12-31");
        assertThat(w.stand(vandaag)).startsWith("TOEGEWEZEN 2026-12-31");
    }

    @Test
    void verlengen_is_later_en_intrekken_is_eerder() {
        UUID t = w.maandelijks("2026-10-31");
        weigert(() -> w.verleng(t, "2026-10-31"), Toewijzingreden.NIET_LATER);
        weigert(() -> w.trekIn(t, "2026-10-31", null), Toewijzingreden.NIET_EERDER);
        weigert(() -> w.trekIn(t, "2025-12-31", "mail"), Toewijzingreden.VOOR_BEGIN);
        w.trekIn(t, "2026-10-30", null);
    }

    @Test
    void verlengen_over_een_andere_toewijzing_heen_stapelt_OP259() {
        UUID t = w.maandelijks("2026-10-31");
        w.wijsToe("02", "02A01", 4, Frequentie.PER_MAAND, "2026-11-01", "2026-12-31", null);
        weigert(() -> w.verleng(t, "2026-11-01"), Toewijzingreden.STAPELING);
    }

    @Test
    void intrekken_geeft_de_maanden_erna_vrij_en_laat_staan_wat_gerealiseerd_is() {
        UUID t = w.maandelijks("2026-12-31");
        w.declareer(t, "2026-08-01", "2026-08-31", 8);
        assertThat(w.geld(t)).isEqualTo("2026: 6720/480");

        w.trekIn(t, "2026-09-30", null);

        assertThat(w.stand(t)).isEqualTo("TOEGEWEZEN 2026-09-30 10 05");
        assertThat(w.geld(t)).as("negen maanden van 600, min 480").isEqualTo("2026: 4920/480");
        assertThat(w.grootboekKlopt()).isTrue();
    }

    @Test
    void intrekken_gaat_niet_terug_tot_voor_wat_gedeclareerd_of_geleverd_is_UP031_OP362() {
        UUID t = w.maandelijks("2026-12-31");
        w.declareer(t, "2026-08-01", "2026-08-31", 8);
        weigert(() -> w.trekIn(t, "2026-08-30", "mail"), Toewijzingreden.AL_GEDECLAREERD);
        w.start(t, "2026-09-20");
        weigert(() -> w.trekIn(t, "2026-09-19", null), Toewijzingreden.AL_GELEVERD);
        w.trekIn(t, "2026-09-20", null);
    }

    @Test
    void tot_een_dag_die_voorbij_is_alleen_als_de_aanbieder_instemt_OP186() {
        UUID t = w.maandelijks("2026-12-31");
        weigert(() -> w.trekIn(t, "2026-09-14", " "), Toewijzingreden.INSTEMMING_NODIG);
        w.trekIn(t, "2026-09-15", null);
        w.trekIn(t, "2026-09-14", "mail van 10 september");
        assertThat(w.een("select instemming from toewijzingwijziging order by moment desc limit 1"))
                .isEqualTo("mail van 10 september");
    }

    @Test
    void een_totaal_en_een_budget_veranderen_onder_hetzelfde_nummer_OP033x1() {
        UUID totaal = w.totaal(20);
        assertThat(omvang(totaal, null, uur(30, Frequentie.TOTAAL), null)).isEqualTo(totaal);
        assertThat(w.stand(totaal)).isEqualTo("TOEGEWEZEN 2026-12-31 30 14");
        assertThat(w.geld(totaal)).isEqualTo("2026: 1800/0");

        UUID budget = w.budget("1000.00");
        omvangMet(budget, null, null, Euro.van("1500.00"), null);
        assertThat(w.geld(budget)).isEqualTo("2026: 1500/0");
    }

    @Test
    void minder_alleen_met_instemming_en_niet_onder_wat_gedeclareerd_is_OP298_OP299() {
        UUID totaal = w.totaal(20);
        w.declareer(totaal, "2026-08-01", "2026-08-31", 8);
        weigert(
                () -> omvang(totaal, null, uur(10, Frequentie.TOTAAL), null),
                Toewijzingreden.INSTEMMING_NODIG);
        weigert(
                () -> omvang(totaal, null, uur(7, Frequentie.TOTAAL), "mail"),
                Toewijzingreden.AL_GEDECLAREERD);
        omvang(totaal, null, uur(8, Frequentie.TOTAAL), "mail");
        assertThat(w.geld(totaal)).isEqualTo("2026: 0/480");

        UUID budget = w.budget("1000.00");
        weigert(
                () -> omvangMet(budget, null, null, Euro.van("999.99"), null),
                Toewijzingreden.INSTEMMING_NODIG);
        omvangMet(budget, null, null, Euro.van("999.99"), "mail");
    }

    @Test
    void een_andere_omvang_eindigt_de_oude_en_gaat_verder_onder_een_nieuw_nummer_OP257_IV066() {
        UUID oud = w.maandelijks("2026-12-31");
        weigert(
                () -> omvang(oud, null, uur(12, Frequentie.PER_MAAND), null),
                Toewijzingreden.NIEUW_NUMMER);

        UUID nieuw = omvang(oud, LocalDate.of(2026, 10, 1), uur(12, Frequentie.PER_MAAND), null);

        assertThat(w.stand(oud)).isEqualTo("TOEGEWEZEN 2026-09-30 10 14");
        assertThat(w.stand(nieuw)).isEqualTo("TOEGEWEZEN 2026-12-31 12");
        assertThat(w.geld(oud)).isEqualTo("2026: 5400/0");
        assertThat(w.geld(nieuw)).isEqualTo("2026: 2160/0");
        assertThat(
                        w.een(
                                "select nummer <> (select nummer from toewijzing where id = ?) from toewijzing where id = ?",
                                oud,
                                nieuw))
                .isEqualTo("t");
        assertThat(w.laatste301().producten())
                .as("een 301 draagt beide")
                .extracting(Toewijzingsgegevens.Product::redenWijziging)
                .containsExactly("14", null);
        assertThat(w.een("select count(*) from bericht_uit")).isEqualTo("2");
    }

    @Test
    void een_ander_product_krijgt_zijn_eigen_nummer_en_een_onbekend_product_niets() {
        UUID oud = w.maandelijks("2026-12-31");
        Omvangopgave ander =
                new Omvangopgave(
                        LocalDate.of(2026, 10, 1),
                        "02A02",
                        uur(4, Frequentie.PER_MAAND),
                        null,
                        Wijzigreden.CORRECTIE,
                        null);
        UUID nieuw = w.wijzigOmvang(oud, ander);
        assertThat(w.een("select categorie || productcode from toewijzing where id = ?", nieuw))
                .isEqualTo("0202A02");
        assertThatThrownBy(
                        () ->
                                w.wijzigOmvang(
                                        nieuw,
                                        new Omvangopgave(
                                                LocalDate.of(2026, 11, 1),
                                                "99Z99",
                                                uur(4, Frequentie.PER_MAAND),
                                                null,
                                                Wijzigreden.CORRECTIE,
                                                null)))
                .hasMessageContaining("99Z99");
    }

    @Test
    void verwijderen_zet_13_geeft_alles_vrij_en_gaat_nog_een_keer_mee_in_het_301_CS335() {
        UUID t = w.maandelijks("2026-12-31");
        UUID blijft = w.totaal(20);

        w.verwijder(t);

        assertThat(w.stand(t)).isEqualTo("VERWIJDERD 2026-01-01 10 13");
        assertThat(w.geld(t)).isEqualTo("2026: 0/0");
        assertThat(w.laatste301().producten())
                .extracting(Toewijzingsgegevens.Product::redenWijziging)
                .containsExactly("13", null);
        w.verleng(blijft, "2027-01-31");
        assertThat(w.laatste301().producten()).as("daarna niet meer").hasSize(1);
        weigert(() -> w.verwijder(t), Toewijzingreden.LOOPT_NIET);
    }

    @Test
    void wat_gedeclareerd_of_geleverd_is_wordt_niet_verwijderd_TR385_OP362() {
        UUID t = w.maandelijks("2026-12-31");
        w.declareer(t, "2026-08-01", "2026-08-31", 8);
        weigert(() -> w.verwijder(t), Toewijzingreden.NIET_TE_VERWIJDEREN);
        w.crediteer(t);
        w.verwijder(t);

        UUID begonnen = w.maandelijks("2026-12-31");
        w.start(begonnen, "2026-09-01");
        weigert(() -> w.verwijder(begonnen), Toewijzingreden.AL_GELEVERD);
    }

    @Test
    void een_nummer_komt_per_gemeente_en_wet_een_keer_voor_TR332() {
        w.totaal(20);
        String kopie =
                "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn, client,"
                        + " categorie, \"begin\", toegewezen, status) select uuidv7(), gemeente, aanbieder, wet, nummer"
                        + " + ?, overeenkomst, hulpvrager, bsn, client, '07', \"begin\", toegewezen, status from"
                        + " toewijzing";
        assertThatThrownBy(() -> w.db.toezicht().voer(kopie, 0))
                .hasMessageContaining("toewijzing_nummer");
        w.db.toezicht().voer(kopie, 1);
    }

    @Test
    void een_reden_die_niet_past_wordt_geweigerd_CS336() {
        UUID t = w.maandelijks("2026-10-31");
        weigert(
                () ->
                        w.doe(
                                RIA,
                                k ->
                                        k.wijzigloket.verleng(
                                                RIA,
                                                t,
                                                LocalDate.of(2026, 12, 31),
                                                Wijzigreden.OVERLEDEN)),
                Toewijzingreden.REDEN_PAST_NIET);
    }

    @Test
    void
            een_budget_knelt_op_het_plafond_en_een_specifieke_toewijzing_gaat_door_met_een_signaal_A4() {
        UUID specifiek =
                w.wijsToe(
                        "10", "10A01", 10, Frequentie.PER_MAAND, "2026-01-01", "2026-10-31", null);
        UUID budget = w.budget("1000.00");
        w.db.doe(
                RIA,
                d ->
                        new nl.zorginkoop.contracting.budget.Grootboek(d)
                                .begroot(w.begroting, Euro.van("-93000.00"), w.begroting));
        weigert(
                () -> omvangMet(budget, null, null, Euro.van("1000.01"), null),
                Toewijzingreden.RUIMTE_BEREIKT);
        assertThat(w.geld(budget)).isEqualTo("2026: 1000/0");

        w.verleng(specifiek, "2026-12-31");

        assertThat(w.geld(specifiek)).isEqualTo("2026: 7200/0");
        assertThat(w.een("select count(*) from signaal where soort = 'BOVEN_RUIMTE'"))
                .isEqualTo("1");
    }

    @Test
    void een_afgekeurde_wijziging_zet_datum_geld_en_klok_terug_OP286() {
        UUID t = w.maandelijks("2026-10-31");
        w.retour(true);
        w.verleng(t, "2027-02-28");

        w.retour(false);

        assertThat(w.stand(t)).isEqualTo("TOEGEWEZEN 2026-10-31 10");
        assertThat(w.geld(t)).isEqualTo("2026: 6000/0, 2027: 0/0");
        assertThat(w.een("select string_agg(titel, ',') from taak where toestand = 'OPEN'"))
                .contains("keurde de wijziging");
        assertThat(w.grootboekKlopt()).isTrue();
        w.verleng(t, "2026-11-30");
        assertThat(w.stand(t)).isEqualTo("TOEGEWEZEN 2026-11-30 10 04");
    }

    @Test
    void een_afgekeurd_nieuw_nummer_laat_de_oude_toewijzing_weer_doorlopen() {
        UUID oud = w.maandelijks("2026-12-31");
        w.retour(true);
        UUID nieuw = omvang(oud, LocalDate.of(2026, 10, 1), uur(12, Frequentie.PER_MAAND), null);

        w.retour(false);

        assertThat(w.stand(oud)).isEqualTo("TOEGEWEZEN 2026-12-31 10");
        assertThat(w.stand(nieuw)).startsWith("AFGEKEURD");
        assertThat(w.geld(oud)).isEqualTo("2026: 7200/0");
        assertThat(w.geld(nieuw)).isEqualTo("2026: 0/0");
    }

    @Test
    void van_twee_wijzigingen_blijft_staan_wat_niet_is_afgekeurd_in_welke_volgorde_ook() {
        UUID t = w.totaal(20);
        w.retour(true);
        w.verleng(t, "2027-03-31");
        UUID eerste = w.bericht();
        w.db.doe(
                Wijzigwereld.POST,
                d -> nl.zorginkoop.contracting.post.Proefpost.koppel(d, "WMO301", eerste));
        omvang(t, null, uur(30, Frequentie.TOTAAL), null);

        w.doe(Wijzigwereld.POST, k -> k.loket.retourOntvangen(Wijzigwereld.POST, t, eerste, false));

        assertThat(w.stand(t)).as("de omvang blijft").isEqualTo("TOEGEWEZEN 2026-12-31 30 14");
        w.retour(false);
        assertThat(w.stand(t)).isEqualTo("TOEGEWEZEN 2026-12-31 20");
    }

    @Test
    void om_het_loket_heen_verandert_er_niets_aan_een_toewijzing_of_haar_geschiedenis() {
        UUID t = w.maandelijks("2026-10-31");
        for (String sql :
                new String[] {
                    "update toewijzing set eind = null",
                    "update toewijzing set volume = 99",
                    "update toewijzing set productcode = '02A02'",
                    "update toewijzingwijziging set eind = null",
                    "delete from toewijzingwijziging"
                }) {
            assertThatThrownBy(() -> w.db.doe(RIA, d -> d.voer(sql)))
                    .as(sql)
                    .isInstanceOf(Databankfout.class)
                    .hasMessageContaining("42501");
        }
        assertThat(w.stand(t)).isEqualTo("TOEGEWEZEN 2026-10-31 10");
    }

    @Test
    void een_andere_gemeente_en_een_aanbieder_veranderen_niets() {
        UUID t = w.maandelijks("2026-10-31");
        Namens buur =
                Namens.gemeente(
                        "els",
                        Rol.REGISSEUR,
                        new nl.zorginkoop.contracting.gedeeld.Gemeentecode("9902"));
        weigert(
                () ->
                        w.doe(
                                buur,
                                k ->
                                        k.wijzigloket.verleng(
                                                buur,
                                                t,
                                                LocalDate.of(2026, 12, 31),
                                                Wijzigreden.VERLENGING)),
                Toewijzingreden.ONBEKEND);
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        Namens.aanbieder("eik", Wijzigwereld.EIK),
                                        d ->
                                                d.voer(
                                                        "insert into toewijzingwijziging (gemeente, aanbieder, toewijzing,"
                                                                + " bericht, soort, reden, eind, door) select gemeente,"
                                                                + " aanbieder, onderwerp, id, 'VERLENGD', '04',"
                                                                + " '2026-12-31', 'eik' from bericht_uit")))
                .isInstanceOf(Databankfout.class);
        assertThat(w.stand(t)).isEqualTo("TOEGEWEZEN 2026-10-31 10");
    }

    @Test
    @Timeout(60)
    void een_declaratie_die_tegelijk_beoordeeld_wordt_telt_mee_bij_het_intrekken()
            throws Exception {
        UUID t = w.maandelijks("2026-12-31");
        try (Transactie beoordeling = w.db.begin(Wijzigwereld.POST)) {
            beoordeling
                    .databank()
                    .eerste(
                            "select pg_advisory_xact_lock(hashtextextended('declaratie 9901WMO99000001', 0))",
                            r -> "");
            CompletableFuture<Void> ander =
                    CompletableFuture.runAsync(() -> w.trekIn(t, "2026-09-20", null));
            w.db.wachtOpSlotOf(ander);
            assertThat(ander).isNotDone();
            w.declareer(t, "2026-09-01", "2026-09-30", 8);
            beoordeling.legVast();
            assertThatThrownBy(ander::get).hasMessageContaining("gedeclareerd");
        }
    }

    private UUID omvang(UUID t, LocalDate vanaf, Omvang omvang, String instemming) {
        return omvangMet(t, vanaf, omvang, null, instemming);
    }

    private UUID omvangMet(UUID t, LocalDate vanaf, Omvang omvang, Euro budget, String instemming) {
        return w.wijzigOmvang(
                t,
                new Omvangopgave(vanaf, null, omvang, budget, Wijzigreden.CORRECTIE, instemming));
    }

    private static void weigert(ThrowingCallable werk, Toewijzingreden reden) {
        assertThatThrownBy(werk)
                .isInstanceOfSatisfying(
                        Weigering.class, nee -> assertThat(nee.reden()).isEqualTo(reden));
    }

    /** Honderd uur over twee jaar; wat van 2026 overbleef, is naar 2027 verhuisd. */
    private UUID verhuisd() {
        UUID volgend = UUID.randomUUID();
        w.db.toezicht()
                .voer(
                        "insert into plafond (id, gemeente, jaar, wet, soort, naam, pad) values (?, '9901', 2027, 'WMO',"
                                + " 'BEGROTING', 'Wmo 2027', array[?::uuid])",
                        volgend,
                        volgend);
        w.db.doe(
                RIA,
                d ->
                        new nl.zorginkoop.contracting.budget.Grootboek(d)
                                .begroot(volgend, Euro.van("100000.00"), volgend));
        UUID t = w.wijsToe("10", "10A01", 100, Frequentie.TOTAAL, "2026-01-01", "2027-12-31", null);
        w.db.opKlok(java.time.Instant.parse("2027-01-05T08:00:00Z"));
        gaOver();
        assertThat(w.geld(t)).isEqualTo("2026: 0/0, 2027: 6000/0");
        return t;
    }

    private void gaOver() {
        w.een("select jaarovergang('9901', 2026, 'x')");
    }

    @Test
    void wie_na_de_jaarovergang_verwijderd_wordt_houdt_in_geen_jaar_geld_vast_INV_8_5() {
        UUID t = verhuisd();

        w.verwijder(t);

        assertThat(w.geld(t)).isEqualTo("2026: 0/0, 2027: 0/0");
        gaOver();
        assertThat(w.geld(t)).isEqualTo("2026: 0/0, 2027: 0/0");
        assertThat(w.grootboekKlopt()).isTrue();
    }

    @Test
    void wie_na_de_jaarovergang_afgekeurd_wordt_houdt_in_geen_jaar_geld_vast_INV_8_5() {
        UUID t = verhuisd();

        w.retour(false);

        assertThat(w.stand(t)).startsWith("AFGEKEURD");
        assertThat(w.geld(t)).isEqualTo("2026: 0/0, 2027: 0/0");
        gaOver();
        assertThat(w.geld(t)).isEqualTo("2026: 0/0, 2027: 0/0");
        assertThat(w.grootboekKlopt()).isTrue();
    }
}
