package nl.zorginkoop.contracting.betaling;

import static nl.zorginkoop.contracting.betaling.Betaalwereld.AUGUSTUS;
import static nl.zorginkoop.contracting.betaling.Betaalwereld.BO;
import static nl.zorginkoop.contracting.betaling.Betaalwereld.ELS;
import static nl.zorginkoop.contracting.betaling.Betaalwereld.JULI;
import static nl.zorginkoop.contracting.betaling.Betaalwereld.UUR;
import static nl.zorginkoop.contracting.betaling.Betaalwereld.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import nl.zorginkoop.contracting.declaratie.Kleinewereld;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** V16, 3.12: een onderzoek houdt betalen tegen, keurt niets af, en vordert wat al betaald was. */
class OnderzoekTest {
    private static final LocalDate TOT = LocalDate.of(2026, 9, 25);
    private final Betaalwereld w = new Betaalwereld();

    @BeforeEach
    void toewijzing() {
        w.toewijzing(1);
    }

    @Test
    void een_aanbieder_in_onderzoek_wordt_niet_betaald_en_niets_wordt_afgekeurd_V16() {
        w.declareer("D1", JULI, w.uren(1, JULI, 10));
        UUID id = begin(null, null);

        assertThat(w.standen()).containsExactly("ONDERZOEK " + 10 * UUR);
        weigert(w::stelOp, Betaalreden.NIETS_TE_BETALEN);
        // Van de taak naar de overeenkomst (V16).
        w.doe(
                BO,
                k ->
                        assertThat(k.onderzoek.overeenkomst(BO, id).map(UUID::toString))
                                .hasValue(w.een("select id from raamovereenkomst")));
        assertThat(w.een("select status from declaratie")).isEqualTo("GOEDGEKEURD");
        assertThat(w.een("select eigenaar from taak where onderwerp = ? and klaar is null", id))
                .isEqualTo("bo");
        w.doe(BO, k -> k.onderzoek.rondAf(BO, id, Onderzoekloket.Uitkomst.VRIJ, "Het klopt."));
        assertThat(w.standen()).containsExactly("null " + 10 * UUR);
        assertThat(w.een("select count(*) from taak where onderwerp = ? and klaar is null", id))
                .isEqualTo("0");
        weigert(
                () ->
                        w.doe(
                                BO,
                                k ->
                                        k.onderzoek.rondAf(
                                                BO,
                                                id,
                                                Onderzoekloket.Uitkomst.ONTERECHT,
                                                "Toch niet.")),
                Betaalreden.ONDERZOEK_AF);
    }

    @Test
    void een_onderzoek_van_lang_geleden_is_op_zijn_id_nog_te_vinden_V16() {
        UUID oudste = begin(null, null);
        w.db.verzetKlok(Duration.ofMinutes(1));
        w.db.toezicht()
                .voer(
                        "insert into betaalonderzoek (id, gemeente, aanbieder, reden, eigenaar, uiterlijk, door) select"
                                + " gen_random_uuid(), gemeente, aanbieder, 'x', 'bo', uiterlijk, 'bo' from betaalonderzoek"
                                + " cross join generate_series(1, 200)");

        w.doe(
                BO,
                k -> {
                    assertThat(k.onderzoek.onderzoeken(BO, Kleinewereld.AANBIEDER))
                            .hasSize(200)
                            .extracting(Onderzoekrij::id)
                            .doesNotContain(oudste);
                    assertThat(k.onderzoek.onderzoek(BO, Kleinewereld.AANBIEDER, oudste))
                            .hasValueSatisfying(o -> assertThat(o.stand()).isEqualTo("LOOPT"));
                    assertThat(k.onderzoek.onderzoek(BO, new AgbCode("42420103"), oudste))
                            .as("van een andere aanbieder is het er niet")
                            .isEmpty();
                });
    }

    @Test
    void alleen_de_regel_in_onderzoek_wacht_en_na_de_einddatum_loopt_het_door_V16() {
        Prestatieregel juli = w.uren(1, JULI, 10);
        w.declareer("D1", JULI, juli);
        w.declareer("D2", AUGUSTUS, w.uren(1, AUGUSTUS, 4));
        begin("D1", juli.referentie());

        assertThat(w.standen()).containsExactly("null " + 4 * UUR, "ONDERZOEK " + 10 * UUR);
        w.db.verzetKlok(Duration.ofDays(10));
        assertThat(w.standen()).as("25 september telt nog mee").hasSize(2);
        w.db.verzetKlok(Duration.ofDays(1));
        assertThat(w.standen()).containsExactly("null " + 14 * UUR);
    }

    @Test
    void een_onderzoek_na_het_opstellen_houdt_het_aanbieden_tegen_V16() {
        Prestatieregel juli = w.uren(1, JULI, 10);
        w.declareer("D1", JULI, juli);
        UUID opdracht = w.stelOp();
        begin("D1", juli.referentie());
        weigert(() -> w.doe(BO, k -> k.loket.biedAan(BO, opdracht)), Betaalreden.STOP_ERBIJ);
    }

    @Test
    void wat_al_betaald_was_gaat_van_een_volgende_opdracht_af_en_van_hetzelfde_blad_3_12() {
        Prestatieregel juli = w.uren(1, JULI, 10);
        w.declareer("D1", JULI, juli);
        w.verzonden();
        w.bank("ZI-9001-1-1", 10 * UUR, false, "s1");
        onterecht("D1", juli.referentie());
        assertThat(w.een("select bedrag from vordering")).isEqualTo("" + 10 * UUR);
        assertThat(w.een("select status from declaratie")).isEqualTo("GOEDGEKEURD");

        w.declareer("D2", AUGUSTUS, w.uren(1, AUGUSTUS, 10));
        weigert(w::stelOp, Betaalreden.NIETS_TE_BETALEN);
        // in juni gold nog een ander tarief
        long juni = 5 * 5_760;
        w.declareer("D3", AUGUSTUS, w.klein.regel(1, "02A01", YearMonth.of(2026, 6), 5, 5_760));
        UUID ingetrokken = w.stelOp();
        assertThat(w.opdracht(ingetrokken).bedrag()).isEqualTo(Euro.centen(juni));
        w.doe(BO, k -> k.loket.trekIn(BO, ingetrokken));
        assertThat(w.een("select count(*) from vorderingpost")).isEqualTo("0");

        UUID opdracht = w.verzonden();
        assertThat(w.regels(opdracht))
                .singleElement()
                .satisfies(r -> assertThat(r.bedrag()).isEqualTo(Euro.centen(juni)));
        assertThat(
                        w.een(
                                "select sum(debet - credit) filter (where soort = 'LAST') || ' ' || sum(debet -"
                                        + " credit) from journaalregel where batch = ?",
                                opdracht))
                .isEqualTo(juni + " 0");
        assertThat(w.bank("ZI-9001-3-1", juni, false, "s2")).isEqualTo(new Bankuitslag(1, 0, 0));
        // de aanbieder crediteert hem later zelf: dat gaat er niet nog eens af
        w.declareer("D4", AUGUSTUS, Kleinewereld.credit(juli, 90));
        assertThat(w.standen()).containsExactly("TERUGGEVORDERD " + -10 * UUR);
        assertThat(w.een("select sum(te_doen) from declaratiebetaling"))
                .as("en er komt niets meer")
                .isEqualTo("0");
    }

    @Test
    void wat_nog_niet_betaald_was_en_onterecht_is_blijft_liggen_zonder_vordering_V16() {
        Prestatieregel juli = w.uren(1, JULI, 10);
        w.declareer("D1", JULI, juli);
        onterecht("D1", juli.referentie());
        assertThat(w.standen()).containsExactly("ONTERECHT " + 10 * UUR);
        assertThat(w.een("select count(*) from vordering")).isEqualTo("0");
    }

    @Test
    void een_credit_op_wat_nooit_betaald_is_gaat_samen_met_zijn_regel_V16_INV_9_5() {
        Prestatieregel onterecht = w.uren(1, JULI, 10);
        Prestatieregel onderzocht = w.uren(1, AUGUSTUS, 3);
        w.declareer("D1", AUGUSTUS, onterecht, onderzocht);
        onterecht("D1", onterecht.referentie());
        begin("D1", onderzocht.referentie());
        w.declareer(
                "D2",
                AUGUSTUS,
                Kleinewereld.credit(onterecht, 90),
                Kleinewereld.credit(onderzocht, 91),
                w.klein.regel(1, "02A01", YearMonth.of(2026, 6), 4, 5_760));

        assertThat(w.standen()).containsExactly("null " + 4 * 5_760);
        assertThat(w.opdracht(w.stelOp()).bedrag()).isEqualTo(Euro.centen(4 * 5_760));
    }

    @Test
    void wat_onterecht_bleek_wacht_nergens_meer_op_en_is_niet_te_laat_V23() {
        Prestatieregel juli = w.uren(1, JULI, 10);
        UUID declaratie = w.declareer("D1", JULI, juli);
        onterecht("D1", juli.referentie());

        w.db.verzetKlok(Duration.ofDays(31));
        Betaalbeeld beeld = w.beeld(BO, declaratie);
        assertThat(beeld).isEqualTo(w.beeld(ELS, declaratie));
        assertThat(beeld.stand()).isEqualTo("NIET_VERSCHULDIGD");
        assertThat(beeld.open()).isEqualTo(Euro.NUL);
        assertThat(w.<Integer>als(BO, k -> k.overzicht.wachtend(BO).declaraties())).isZero();
        assertThat(w.een("select toestand from termijn where soort = 'DECLARATIE_BETALING'"))
                .isEqualTo("GESTUIT");
    }

    @Test
    void een_declaratie_in_onderzoek_is_voor_de_gemeente_niet_te_laat_V16_V23() {
        Prestatieregel juli = w.uren(1, JULI, 10);
        UUID een = w.declareer("D1", JULI, juli);
        UUID rest = w.declareer("D2", AUGUSTUS, w.uren(1, AUGUSTUS, 4));
        begin("D1", juli.referentie(), LocalDate.of(2026, 12, 1));
        w.db.verzetKlok(Duration.ofDays(31));

        assertThat(w.beeld(BO, een).stand()).isEqualTo("IN_ONDERZOEK");
        assertThat(w.beeld(BO, rest).stand()).isEqualTo("TE_LAAT");
        assertThat(w.beeld(ELS, een).stand())
                .as("een onderzoek is van de gemeente")
                .isEqualTo("TE_LAAT");
        begin(null, null, LocalDate.of(2026, 12, 1));
        assertThat(w.beeld(BO, rest).stand()).isEqualTo("IN_ONDERZOEK");
    }

    @Test
    void een_nieuw_onderzoek_heft_onterecht_op_met_een_brief_heen_en_terug_V16() {
        Prestatieregel juli = w.uren(1, JULI, 10);
        w.declareer("D1", JULI, juli);
        onterecht("D1", juli.referentie());
        assertThat(brieven()).isEqualTo("Onterecht gedeclareerd");
        assertThat(w.een("select count(*) from kennisgeving where titel like 'Onterecht%'"))
                .isEqualTo("1");

        vrij("D1", juli.referentie());
        assertThat(brieven()).isEqualTo("Alsnog in orde, Onterecht gedeclareerd");
        assertThat(w.standen()).containsExactly("null " + 10 * UUR);
        assertThat(w.een("select te_doen from declaratiebetaling")).isEqualTo("1");
        w.stelOp();
    }

    @Test
    void een_vordering_vervalt_met_een_nieuw_onderzoek_tot_zij_verrekend_is_3_12() {
        Prestatieregel juli = w.uren(1, JULI, 10);
        w.declareer("D1", JULI, juli);
        w.verzonden();
        onterecht("D1", juli.referentie());
        w.declareer("D2", AUGUSTUS, w.uren(1, AUGUSTUS, 15));
        UUID ingetrokken = w.stelOp();
        assertThat(w.opdracht(ingetrokken).bedrag()).isEqualTo(Euro.centen(5 * UUR));
        weigert(() -> begin("D1", juli.referentie()), Betaalreden.AL_VERREKEND);
        w.doe(BO, k -> k.loket.trekIn(BO, ingetrokken));

        UUID opnieuw = begin("D1", juli.referentie());
        UUID wacht = w.stelOp();
        assertThat(w.opdracht(wacht).bedrag()).as("zij wacht").isEqualTo(Euro.centen(15 * UUR));
        w.doe(BO, k -> k.loket.trekIn(BO, wacht));
        rondAf(opnieuw, Onderzoekloket.Uitkomst.VRIJ);
        assertThat(w.opdracht(w.stelOp()).bedrag()).isEqualTo(Euro.centen(15 * UUR));
    }

    @Test
    void vrijgeven_kan_niet_meer_als_de_vordering_verrekend_is_3_12() {
        Prestatieregel juli = w.uren(1, JULI, 10);
        w.declareer("D1", JULI, juli);
        w.verzonden();
        UUID ander = begin("D1", juli.referentie());
        onterecht("D1", juli.referentie());
        w.declareer("D2", AUGUSTUS, w.uren(1, AUGUSTUS, 15));
        // voorbij de einddatum van het andere onderzoek loopt het verrekenen door
        w.db.verzetKlok(Duration.ofDays(11));
        w.stelOp();
        weigert(() -> rondAf(ander, Onderzoekloket.Uitkomst.VRIJ), Betaalreden.AL_VERREKEND);
    }

    @Test
    void met_de_regel_gaat_weg_wat_erover_geschreven_is_en_de_vordering_blijft_ADR_0030() {
        Prestatieregel juli = w.uren(1, JULI, 10);
        UUID declaratie = w.declareer("D1", JULI, juli);
        w.verzonden();
        onterecht("D1", juli.referentie());
        w.vernietig("DECLARATIEREGEL", declaratie + ":" + juli.nr());

        assertThat(
                        w.een(
                                "select concat_ws(' ', (select count(*) from betaalonderzoek), (select count(*) from"
                                        + " onderzoekuitkomst), (select count(*) from vordering where num_nonnulls(declaratie,"
                                        + " nr, onderzoek) = 0))"))
                .isEqualTo("0 0 1");
        w.declareer("D2", AUGUSTUS, w.uren(1, AUGUSTUS, 15));
        assertThat(w.opdracht(w.stelOp()).bedrag()).isEqualTo(Euro.centen(5 * UUR));
    }

    @Test
    void alleen_een_goedgekeurde_regel_en_tot_een_dag_die_nog_komt() {
        weigert(() -> begin("D9", "weet ik niet"), Betaalreden.REGEL_ONBEKEND);
        weigert(
                () ->
                        w.als(
                                BO,
                                k ->
                                        k.onderzoek.begin(
                                                BO,
                                                new Onderzoekopgave(
                                                        Kleinewereld.AANBIEDER,
                                                        null,
                                                        null,
                                                        "x",
                                                        "bo",
                                                        LocalDate.of(2026, 9, 15)))),
                Betaalreden.ONDERZOEK_VOORBIJ);
    }

    private void onterecht(String declaratie, String referentie) {
        rondAf(begin(declaratie, referentie), Onderzoekloket.Uitkomst.ONTERECHT);
    }

    private void vrij(String declaratie, String referentie) {
        rondAf(begin(declaratie, referentie), Onderzoekloket.Uitkomst.VRIJ);
    }

    private void rondAf(UUID onderzoek, Onderzoekloket.Uitkomst uitkomst) {
        w.doe(BO, k -> k.onderzoek.rondAf(BO, onderzoek, uitkomst, "Nagekeken."));
    }

    private String brieven() {
        return w.een(
                "select string_agg(distinct regexp_replace(naam, ' [^ ]*.pdf$', ''), ', ') from document");
    }

    private UUID begin(String declaratie, String referentie) {
        return begin(declaratie, referentie, TOT);
    }

    private UUID begin(String declaratie, String referentie, LocalDate tot) {
        return w.als(
                BO,
                k ->
                        k.onderzoek.begin(
                                BO,
                                new Onderzoekopgave(
                                        Kleinewereld.AANBIEDER,
                                        declaratie,
                                        referentie,
                                        "Uren die niet geleverd lijken.",
                                        "bo",
                                        tot)));
    }
}
