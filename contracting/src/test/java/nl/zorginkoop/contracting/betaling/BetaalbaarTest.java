package nl.zorginkoop.contracting.betaling;

import static nl.zorginkoop.contracting.betaling.Betaalwereld.AUGUSTUS;
import static nl.zorginkoop.contracting.betaling.Betaalwereld.BO;
import static nl.zorginkoop.contracting.betaling.Betaalwereld.ELS;
import static nl.zorginkoop.contracting.betaling.Betaalwereld.JULI;
import static nl.zorginkoop.contracting.betaling.Betaalwereld.UUR;
import static nl.zorginkoop.contracting.betaling.Betaalwereld.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import nl.zorginkoop.contracting.Transactie;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.declaratie.Kleinewereld;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.overeenkomst.Betaalstoploket;
import org.junit.jupiter.api.Test;

/** DE-01: wat goedgekeurd is wordt betaald; wat niet mag staat ernaast met de reden. */
class BetaalbaarTest {
    private final Betaalwereld w = new Betaalwereld();

    @Test
    void goedgekeurd_min_gecrediteerd_is_te_betalen_en_is_wat_het_grootboek_realiseerde_INV_9_5() {
        w.toewijzing(1);
        Prestatieregel juli = w.uren(1, JULI, 10);
        UUID eerste = w.declareer("D1", AUGUSTUS, juli, w.uren(1, AUGUSTUS, 4));
        w.declareer("D2", AUGUSTUS, Kleinewereld.credit(juli, 90), w.uren(1, JULI, 8));

        assertThat(w.standen()).containsExactly("null " + 12 * UUR);
        assertThat(
                        w.een(
                                "select sum(case soort when 'REALISATIE' then bedrag when 'CREDIT' then -bedrag else 0 end)"
                                        + " from boeking"))
                .isEqualTo(String.valueOf(12 * UUR));

        UUID opdracht = w.verzonden();
        assertThat(w.opdracht(opdracht).bedrag()).isEqualTo(Euro.centen(12 * UUR));
        assertThat(w.opdracht(opdracht).posten()).isEqualTo(4);
        // Σ betaald = Σ goedgekeurd − Σ gecrediteerd, per toewijzing
        assertThat(
                        w.een(
                                "select sum(b.bedrag) - sum(case p.dc when 'D' then p.bedrag else -p.bedrag end) from betaalpost b"
                                        + " join prestatie p using (declaratie, nr) group by p.toewijzing"))
                .isEqualTo("0");
        assertThat(w.saldi()).isEmpty();
        assertThat(w.beeld(BO, eerste).onderweg()).isEqualTo(Euro.centen(14 * UUR));
    }

    @Test
    void wat_afgekeurd_is_wordt_niet_betaald_DE_03() {
        w.toewijzing(1);
        w.declareer("D1", JULI, w.uren(1, JULI, 10), w.uren(99, JULI, 3));
        assertThat(w.standen()).containsExactly("null " + 10 * UUR);
    }

    @Test
    void een_ubo_stop_houdt_alles_van_die_aanbieder_apart_en_schoon_laat_het_los_V21() {
        w.toewijzing(1);
        w.declareer("D1", JULI, w.uren(1, JULI, 10));
        ubo("SANCTIE");
        assertThat(w.standen()).containsExactly("UBO " + 10 * UUR);
        weigert(w::stelOp, Betaalreden.NIETS_TE_BETALEN);
        ubo("SCHOON");
        assertThat(w.standen()).containsExactly("null " + 10 * UUR);
    }

    @Test
    void fraude_houdt_alleen_het_geraakte_deel_apart_V21() {
        w.toewijzing(1);
        w.declareer("D1", AUGUSTUS, w.uren(1, JULI, 10), w.uren(1, AUGUSTUS, 4));
        fraude();
        assertThat(w.standen()).containsExactly("null " + 4 * UUR, "FRAUDE " + 10 * UUR);
        UUID opdracht = w.stelOp();
        assertThat(w.opdracht(opdracht).bedrag()).isEqualTo(Euro.centen(4 * UUR));
        assertThat(w.standen()).containsExactly("FRAUDE " + 10 * UUR);
    }

    @Test
    void een_stop_na_het_opstellen_houdt_het_aanbieden_tegen_V21() {
        w.toewijzing(1);
        w.declareer("D1", JULI, w.uren(1, JULI, 10));
        UUID opdracht = w.stelOp();
        fraude();
        weigert(() -> w.doe(BO, k -> k.loket.biedAan(BO, opdracht)), Betaalreden.STOP_ERBIJ);
    }

    @Test
    void een_stop_houdt_ook_de_herhaling_na_een_storno_tegen_en_dat_is_een_taak_V21() {
        w.toewijzing(1);
        w.declareer("D1", JULI, w.uren(1, JULI, 10));
        w.verzonden();
        w.bank("ZI-9001-1-1", 10 * UUR, true, "s1");
        // de herhaling komt ook terug: haar posten staan bij de eerste overboeking
        w.verzonden();
        w.bank("ZI-9001-2-H1", 10 * UUR, true, "s2");
        assertThat(herhaaltaken()).isEqualTo("0");
        UUID concept = w.stelOp();
        fraude();
        weigert(() -> w.doe(BO, k -> k.loket.biedAan(BO, concept)), Betaalreden.STOP_ERBIJ);
        w.doe(BO, k -> k.loket.trekIn(BO, concept));
        weigert(w::stelOp, Betaalreden.NIETS_TE_BETALEN);

        w.declareer("D2", AUGUSTUS, w.uren(1, AUGUSTUS, 4));
        UUID opdracht = w.stelOp();
        assertThat(w.regels(opdracht))
                .singleElement()
                .satisfies(r -> assertThat(r.herhaling()).isFalse());
        assertThat(herhaaltaken()).isEqualTo("1");
        w.doe(BO, k -> k.loket.trekIn(BO, opdracht));
        w.stelOp();
        assertThat(herhaaltaken()).isEqualTo("1");
    }

    @Test
    void een_storno_onder_een_stop_is_bij_het_inlezen_al_een_taak_V21() {
        w.toewijzing(1);
        w.declareer("D1", JULI, w.uren(1, JULI, 10));
        w.verzonden();
        fraude();
        w.bank("ZI-9001-1-1", 10 * UUR, true, "s1");
        assertThat(herhaaltaken()).isEqualTo("1");
    }

    @Test
    void een_stop_na_een_storno_is_meteen_een_taak_ook_als_er_niets_te_betalen_is_V21() {
        w.toewijzing(1);
        w.declareer("D1", JULI, w.uren(1, JULI, 10));
        w.verzonden();
        w.bank("ZI-9001-1-1", 10 * UUR, true, "s1");
        assertThat(herhaaltaken()).isEqualTo("0");
        w.stop(
                l ->
                        l.stopDeel(
                                BO,
                                w.klein.overeenkomst,
                                "02A01",
                                new Periode(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31)),
                                "valse handtekening"));
        assertThat(herhaaltaken()).isEqualTo("1");
        w.stop(l -> l.legUboVast(BO, Kleinewereld.AANBIEDER, Betaalstoploket.Ubo.SANCTIE, "lijst"));
        assertThat(herhaaltaken()).isEqualTo("1");
    }

    @Test
    void vijf_procent_korting_gaat_eraf_en_een_credit_krijgt_de_korting_van_zijn_debet() {
        w.toewijzing(1);
        korting("2026-07-01", "2026-07-31");
        Prestatieregel juli = w.uren(1, JULI, 7);
        w.declareer("D1", AUGUSTUS, juli, w.uren(1, AUGUSTUS, 4));
        // vijf procent van 415,80 is 20,79; augustus valt erbuiten
        assertThat(w.standen()).containsExactly("null " + (11 * UUR - 2079), "KORTING 2079");
        UUID opdracht = w.verzonden();
        assertThat(w.opdracht(opdracht).korting()).isEqualTo(Euro.centen(2079));
        w.declareer("D2", AUGUSTUS, Kleinewereld.credit(juli, 90));
        assertThat(w.standen())
                .containsExactlyInAnyOrder("VERREKENING " + -(7 * UUR - 2079), "KORTING -2079");
    }

    @Test
    void korting_rondt_per_regel_op_hele_centen_een_halve_omhoog() {
        assertThat(
                        w.een(
                                "select korting_op(10, 5) || ' ' || korting_op(9, 5) || ' ' || korting_op(29, 5)"))
                .isEqualTo("1 0 1");
    }

    @Test
    void een_credit_op_wat_betaald_is_wordt_verrekend_met_wat_volgt_en_nooit_overgeboekt() {
        w.toewijzing(1);
        Prestatieregel juli = w.uren(1, JULI, 10);
        w.declareer("D1", JULI, juli);
        w.verzonden();
        w.declareer("D2", JULI, Kleinewereld.credit(juli, 90));
        // ook niet als er intussen een stop is: dit is onverschuldigd (3.12)
        fraude();
        assertThat(w.standen()).containsExactly("VERREKENING " + -10 * UUR);
        weigert(w::stelOp, Betaalreden.NIETS_TE_BETALEN);
        w.declareer("D3", AUGUSTUS, w.uren(1, AUGUSTUS, 15));
        assertThat(w.standen()).containsExactly("null " + 5 * UUR);
        assertThat(w.opdracht(w.stelOp()).bedrag()).isEqualTo(Euro.centen(5 * UUR));
    }

    @Test
    void een_declaratie_van_alleen_credit_heeft_geen_termijn_en_wordt_verrekend_V23() {
        w.toewijzing(1);
        Prestatieregel juli = w.uren(1, JULI, 10);
        w.declareer("D1", JULI, juli);
        w.verzonden();
        UUID credit = w.declareer("D2", JULI, Kleinewereld.credit(juli, 90));
        assertThat(w.een("select count(*) from termijn where onderwerp = ?", credit))
                .isEqualTo("0");
        assertThat(w.beeld(ELS, credit).stand()).isEqualTo("VERREKENING");
    }

    @Test
    void boven_de_ruimte_wordt_alleen_aspecifieke_hulp_zonder_grond_niet_betaald_V16_V17() {
        UUID aspecifiek = w.toewijzing(1);
        w.klein.toewijzing(2, "01A01", "04", "4", 200, "2026-01-01", "2026-12-31", 0);
        w.zet("update toewijzing set grond = 'CRISIS' where nummer = 2");
        UUID ruimte = ruimte("1000.00");
        w.declareer("D1", JULI, w.uren(1, JULI, 10));
        w.declareer("D2", AUGUSTUS, w.uren(1, AUGUSTUS, 10));
        w.declareer("D3", AUGUSTUS, w.klein.regel(2, "01A01", AUGUSTUS, 10, 3200));
        // specifiek: helemaal betaald, ook boven de ruimte
        assertThat(w.standen()).containsExactly("null " + (20 * UUR + 32000));

        w.zet(
                "update toewijzing set productcode = null, volume = null, eenheid = null, frequentie = null,"
                        + " budget = 1000000, grond = 'CRISIS' where id = ?",
                aspecifiek);
        assertThat(w.standen()).containsExactly("null " + (20 * UUR + 32000));
        w.zet("update toewijzing set grond = 'NIEUW' where id = ?", aspecifiek);
        // juli past nog, augustus niet; crisis wordt betaald
        assertThat(w.standen())
                .containsExactly("null " + (10 * UUR + 32000), "BESTEDINGSRUIMTE " + 10 * UUR);

        // een addendum van nu telt voor wat daarna geleverd wordt, niet voor augustus
        w.db.doe(BO, d -> new Grootboek(d).begroot(ruimte, Euro.van("600.00"), UUID.randomUUID()));
        assertThat(w.standen().get(1)).isEqualTo("BESTEDINGSRUIMTE " + 10 * UUR);
        w.stelOp();
        assertThat(w.een("select count(*) from taak where rol = 'CONTRACTMANAGER'")).isEqualTo("1");
    }

    @Test
    void goedgekeurd_en_niet_betaalbaar_staat_bij_de_regel_met_brief_en_taak_A12() {
        w.toewijzing(1);
        UUID ruimte = ruimte("1000.00");
        UUID eerste = w.declareer("D1", JULI, w.uren(1, JULI, 10));
        UUID tweede = w.declareer("D2", AUGUSTUS, w.uren(1, AUGUSTUS, 10));
        assertThat(regels("NIET_BETAALBAAR")).as("specifiek wordt altijd betaald").isEmpty();
        w.zet(
                "update toewijzing set productcode = null, volume = null, eenheid = null, frequentie = null,"
                        + " budget = 1000000, grond = 'NIEUW' where nummer = 1");
        w.doe(BO, k -> k.ruimte.stemAf(BO));

        assertThat(regels("NIET_BETAALBAAR")).containsExactly("D2 NIET_BETAALBAAR");
        assertThat(regels("GOEDGEKEURD")).as("en toch goedgekeurd").hasSize(2);
        assertThat(w.beeld(ELS, eerste).stand()).isEqualTo("TE_BETALEN");
        assertThat(w.beeld(ELS, tweede).stand()).isEqualTo("NIET_BETAALBAAR");
        assertThat(w.beeld(BO, tweede).nietBetaalbaar()).isEqualTo(Euro.centen(10 * UUR));
        assertThat(boventaken()).isEqualTo("1");
        assertThat(brieven()).isEqualTo("1 Goedgekeurd, niet betaalbaar");
        assertThat(w.<Integer>als(ELS, k -> k.overzicht.ruimteOp(ELS).size())).isEqualTo(1);
        w.stelOp();
        assertThat(brieven()).as("nog eens afstemmen zegt niets nieuws").startsWith("1 ");

        // een addendum van een dag voor de levering van augustus
        w.zet("update toewijzing set grond = 'CRISIS' where nummer = 1");
        w.doe(BO, k -> k.ruimte.stemAf(BO));
        assertThat(regels("NIET_BETAALBAAR")).isEmpty();
        assertThat(w.beeld(ELS, tweede).stand()).isEqualTo("TE_BETALEN");
        assertThat(boventaken()).isEqualTo("0");
        assertThat(brieven()).isEqualTo("2 Alsnog betaalbaar, Goedgekeurd, niet betaalbaar");
        assertThat(w.opdracht(w.stelOp()).bedrag()).isEqualTo(Euro.centen(10 * UUR));
        assertThat(ruimte).isNotNull();
    }

    @Test
    void wie_crediteert_wat_niet_betaalbaar_was_krijgt_geen_brief_dat_het_betaald_wordt_A12() {
        w.toewijzing(1);
        ruimte("1000.00");
        w.declareer("D1", JULI, w.uren(1, JULI, 10));
        aspecifiek();
        Prestatieregel augustus = w.uren(1, AUGUSTUS, 10);
        w.declareer("D2", AUGUSTUS, augustus);
        assertThat(regels("NIET_BETAALBAAR")).containsExactly("D2 NIET_BETAALBAAR");
        assertThat(boventaken()).isEqualTo("1");

        w.declareer("D3", AUGUSTUS, Kleinewereld.credit(augustus, 90));
        assertThat(regels("NIET_BETAALBAAR")).isEmpty();
        assertThat(boventaken()).isEqualTo("0");
        assertThat(brieven()).isEqualTo("1 Goedgekeurd, niet betaalbaar");
        assertThat(w.opdracht(w.stelOp()).bedrag()).isEqualTo(Euro.centen(10 * UUR));
    }

    @Test
    void wat_onterecht_bleek_neemt_geen_bestedingsruimte_in_A12_V16() {
        w.toewijzing(1);
        ruimte("1000.00");
        aspecifiek();
        Prestatieregel juli = w.uren(1, JULI, 10);
        w.declareer("D1", JULI, juli);
        w.declareer("D2", AUGUSTUS, w.uren(1, AUGUSTUS, 10));
        assertThat(regels("NIET_BETAALBAAR")).containsExactly("D2 NIET_BETAALBAAR");

        UUID onderzoek =
                w.als(
                        BO,
                        k ->
                                k.onderzoek.begin(
                                        BO,
                                        new Onderzoekopgave(
                                                Kleinewereld.AANBIEDER,
                                                "D1",
                                                juli.referentie(),
                                                "Niet geleverd.",
                                                "bo",
                                                LocalDate.of(2026, 9, 25))));
        w.doe(
                BO,
                k ->
                        k.onderzoek.rondAf(
                                BO,
                                onderzoek,
                                Onderzoekloket.Uitkomst.ONTERECHT,
                                "Niet geleverd."));
        assertThat(w.opdracht(w.stelOp()).bedrag()).isEqualTo(Euro.centen(10 * UUR));
        assertThat(regels("NIET_BETAALBAAR")).isEmpty();
    }

    @Test
    void wie_op_geen_bestedingsruimte_boekt_die_op_is_wacht_bij_het_afstemmen_op_niemand_A12() {
        w.toewijzing(1);
        ruimte("100000.00");
        try (Transactie bezig = w.db.begin(BO)) {
            new Betaalwereld.Kamer(bezig.databank()).ruimte.stemAf(BO);
            CompletableFuture<UUID> declaratie =
                    CompletableFuture.supplyAsync(
                            () -> w.declareer("D1", JULI, w.uren(1, JULI, 10)));
            w.db.wachtOpSlotOf(declaratie);
            assertThat(declaratie).isDone();
        }
    }

    private void aspecifiek() {
        w.zet(
                "update toewijzing set productcode = null, volume = null, eenheid = null, frequentie = null,"
                        + " budget = 1000000, grond = 'NIEUW' where nummer = 1");
    }

    private List<String> regels(String status) {
        return w
                .db
                .als(BO, d -> Kleinewereld.regels(d, Bladvraag.eerste(25).met("status", status)))
                .stream()
                .map(r -> r.declaratienummer() + " " + r.status())
                .toList();
    }

    private String boventaken() {
        return w.een(
                "select count(*) from taak where rol = 'CONTRACTMANAGER' and klaar is null and titel like"
                        + " 'Goedgekeurd boven%'");
    }

    private String brieven() {
        return w.een(
                "select count(*) || ' ' || string_agg(distinct regexp_replace(naam, ' [^ ]*.pdf$', ''), ', ')"
                        + " from document");
    }

    @Test
    void zonder_rekening_blijft_een_aanbieder_erbuiten_en_dat_is_te_zien() {
        w.toewijzing(1);
        w.declareer("D1", JULI, w.uren(1, JULI, 10));
        w.zet("alter table betaalrekening disable trigger alleen_toevoegen");
        w.zet("delete from betaalrekening where aanbieder is not null");
        assertThat(w.standen()).containsExactly("GEEN_REKENING " + 10 * UUR);
        weigert(w::stelOp, Betaalreden.NIETS_TE_BETALEN);
    }

    @Test
    void beide_kanten_zien_tien_werkdagen_voor_het_antwoord_en_dertig_dagen_voor_de_betaling_V23() {
        w.toewijzing(1);
        UUID declaratie = w.declareer("D1", JULI, w.uren(1, JULI, 10));
        Betaalbeeld beeld = w.beeld(ELS, declaratie);
        assertThat(beeld).isEqualTo(w.beeld(BO, declaratie));
        assertThat(beeld.antwoordUiterlijk()).isEqualTo(LocalDate.of(2026, 9, 29));
        assertThat(beeld.isAntwoordTeLaat()).isFalse();
        // donderdag 15 oktober: een contractuele termijn schuift niet
        assertThat(beeld.uiterlijk()).isEqualTo(LocalDate.of(2026, 10, 15));
        assertThat(beeld.stand()).isEqualTo("TE_BETALEN");
        assertThat(
                        w.een(
                                "select aanbieder || ' ' || (einde at time zone 'Europe/Amsterdam')::date || ' ' || taak_rol"
                                        + " from termijn where soort = 'DECLARATIE_BETALING' and toestand = 'LOOPT'"))
                .isEqualTo("42420099 2026-10-15 CONTROLLER");

        w.db.verzetKlok(
                Duration.between(
                        Instant.parse("2026-09-15T07:00:00Z"),
                        Instant.parse("2026-10-16T07:00:00Z")));
        assertThat(w.beeld(ELS, declaratie).stand()).isEqualTo("TE_LAAT");
        assertThat(w.saldi().get(0).teLaat()).isTrue();
    }

    private String herhaaltaken() {
        return w.een(
                "select count(*) from taak where onderwerp_soort = 'BETAALOPDRACHT' and rol = 'CONTROLLER'"
                        + " and klaar is null and titel like '%gestorneerd%'");
    }

    private void ubo(String stand) {
        w.zet(
                "insert into ubostand (gemeente, aanbieder, stand, bron, door, moment) values ('9001', '42420099', ?,"
                        + " 'register', 'cor', clock_timestamp())",
                stand);
    }

    private void fraude() {
        w.zet(
                "insert into fraudestop (id, gemeente, aanbieder, overeenkomst, wet, productcode, begin, eind, grond, door)"
                        + " values (uuidv7(), '9001', '42420099', ?, 'WMO', '02A01', '2026-07-01', '2026-07-31', 'x', 'cor')",
                w.klein.overeenkomst);
    }

    private void korting(String van, String tot) {
        w.zet("alter table contractmaatregel disable trigger maatregel_poort");
        w.zet(
                "insert into contractmaatregel (id, gemeente, aanbieder, overeenkomst, soort, procent, begin, eind, tekst,"
                        + " door) values (uuidv7(), '9001', '42420099', ?, 'KORTING', 5, ?::date, ?::date, 'x', 'cor')",
                w.klein.overeenkomst,
                van,
                tot);
    }

    private UUID ruimte(String euro) {
        UUID id = UUID.randomUUID();
        w.zet(
                "insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, ouder, pad) values (?, '9001',"
                        + " '42420099', 2026, 'WMO', 'BESTEDINGSRUIMTE', 'De Linde', ?, array[?::uuid, ?::uuid])",
                id,
                w.klein.begroting,
                w.klein.begroting,
                id);
        w.db.doe(BO, d -> new Grootboek(d).begroot(id, Euro.van(euro), UUID.randomUUID()));
        w.zet("update verplichting set plafond = ?", id);
        return id;
    }
}
