package nl.zorginkoop.contracting.bestedingsruimte;

import static nl.zorginkoop.contracting.bestedingsruimte.Ruimtewereld.CONNY;
import static nl.zorginkoop.contracting.bestedingsruimte.Ruimtewereld.COR;
import static nl.zorginkoop.contracting.bestedingsruimte.Ruimtewereld.ELS;
import static nl.zorginkoop.contracting.bestedingsruimte.Ruimtewereld.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Euro;
import org.junit.jupiter.api.Test;

/** CSW 1.5.7-1.5.10: wat er gebeurt als een ruimte opraakt (V17, scenario 8, INV-8.6, INV-8.8). */
class RuimteoverlegTest {
    private final Ruimtewereld w = new Ruimtewereld();

    @Test
    void scenario_8_een_cent_onder_70_procent_niet_en_op_70_procent_precies_een_keer_V17() {
        UUID ruimte = w.vanKracht("360000.00");
        // een gemeente die andere grenzen koos, houdt de 70 van het contract
        w.zet(
                "insert into grensregel (id, gemeente, soort, grenzen, ingang, besluit, door) values (gen_random_uuid(),"
                        + " '9001', 'BESTEDINGSRUIMTE', '{80,90}', vandaag(), 'x', 'x')");
        w.naar("2027-09-15");
        w.boek(w.plafond(ruimte), "251999.99");
        assertThat(w.stand(ruimte)).isEqualTo("VAN_KRACHT");
        w.boek(w.plafond(ruimte), "0.01");
        assertThat(w.stand(ruimte)).isEqualTo("SIGNAAL_70");
        assertThat(w.aanZet(ruimte)).isEqualTo("GEMEENTE 2027-09-29");
        w.boek(w.plafond(ruimte), "50000.00");
        w.boek(w.plafond(ruimte), "50000.00");
        assertThat(
                        w.een(
                                "select count(*) from ruimtegang where soort = 'SIGNAAL_70' and ruimte = ?",
                                ruimte))
                .isEqualTo("1");
        assertThat(
                        w.een(
                                "select rol || ' ' || (einde at time zone 'Europe/Amsterdam')::date from taak where klaar is null"
                                        + " and onderwerp = ?",
                                ruimte))
                .isEqualTo("CONTRACTMANAGER 2027-09-29");
        assertThat(
                        w.een(
                                "select count(*) from kennisgeving where voor = 'AANBIEDER' and titel like '70 %'"))
                .isEqualTo("1");
    }

    @Test
    void scenario_8_overleg_en_besluit_hebben_elk_twee_weken_en_te_laat_blijft_te_zien() {
        UUID ruimte = opSignaal();
        w.naar("2027-09-27");
        w.doe(COR, k -> k.overleg.legOverlegVast(COR, ruimte, "Wij spraken elkaar."));
        assertThat(w.aanZet(ruimte)).isEqualTo("GEMEENTE 2027-10-11");
        w.naar("2027-10-12");
        assertThat(w.als(ELS, k -> k.overzicht.ruimte(ELS, ruimte)).orElseThrow().teLaat())
                .isTrue();
        w.laatAfgaan("TAAK_ESCALATIE");
        assertThat(
                        w.een(
                                "select rol from taak where klaar is null and onderwerp = ? and onderwerp_soort = ?",
                                ruimte,
                                Ruimteklok.RUIMTE))
                .isEqualTo("CONTROLLER");
        w.besluit(ruimte, Ruimteuitkomst.ONGEWIJZIGD);
        assertThat(w.stand(ruimte)).isEqualTo("ONGEWIJZIGD");
        assertThat(
                        w.een(
                                "select string_agg(soort || ' ' || te_laat, ', ' order by nr) from ruimtegang where ruimte = ?"
                                        + " and soort in ('OVERLEG', 'BESLUIT_RUIMTE')",
                                ruimte))
                .isEqualTo("OVERLEG false, BESLUIT_RUIMTE true");
    }

    @Test
    void een_addendum_boekt_pas_als_beide_partijen_tekenden_en_een_ander_dan_de_opsteller_1_5_7() {
        UUID ruimte = opSignaal();
        weigert(
                () -> w.addendum(ruimte, "20000.00", LocalDate.of(2027, 9, 15)),
                Ruimtereden.EERST_BESLUIT);
        w.besluit(ruimte, Ruimteuitkomst.VERHOOGD);
        weigert(
                () -> w.addendum(ruimte, "20000.00", LocalDate.of(2027, 9, 14)),
                Ruimtereden.ADDENDUM_TERUG);
        UUID addendum = w.addendum(ruimte, "20000.00", LocalDate.of(2027, 9, 15));
        weigert(() -> tekenMee(ruimte, addendum), Ruimtereden.ADDENDUM_VOLGORDE);
        assertThatThrownBy(() -> boekZonderTekenen(ruimte, addendum))
                .isInstanceOf(Databankfout.class)
                .hasMessageContaining("ruimte_alleen_per_addendum");
        w.doe(ELS, k -> k.overleg.teken(ELS, ruimte, addendum, "bestuurder"));
        weigert(
                () -> w.doe(COR, k -> k.overleg.tekenMee(COR, ruimte, addendum, "mandaat")),
                Ruimtereden.ADDENDUM_VIER_OGEN);
        assertThat(begroot(ruimte)).isEqualTo("36000000");
        tekenMee(ruimte, addendum);
        assertThat(begroot(ruimte)).isEqualTo("38000000");
        assertThat(w.stand(ruimte)).isEqualTo("VERHOOGD");
        // een keer is een keer
        assertThatThrownBy(() -> boekZonderTekenen(ruimte, addendum))
                .isInstanceOf(Databankfout.class);
    }

    @Test
    void scenario_8_een_addendum_telt_voor_leveringen_vanaf_de_dag_waarop_het_boekt_V17() {
        UUID ruimte = opSignaal();
        w.besluit(ruimte, Ruimteuitkomst.VERHOOGD);
        UUID addendum = w.addendum(ruimte, "20000.00", LocalDate.of(2027, 12, 1));
        w.doe(ELS, k -> k.overleg.teken(ELS, ruimte, addendum, "bestuurder"));
        tekenMee(ruimte, addendum);
        assertThat(w.stand(ruimte)).isEqualTo("BESLUIT_RUIMTE");
        weigert(() -> w.besluit(ruimte, Ruimteuitkomst.ONGEWIJZIGD), Ruimtereden.ADDENDUM_LOOPT);
        w.naar("2027-12-01");
        w.laatAfgaan(Ruimteklok.TERMIJN);
        assertThat(w.stand(ruimte)).isEqualTo("VERHOOGD");
        assertThat(ruimteVoor(ruimte, "2027-11-30")).isEqualTo("36000000");
        assertThat(ruimteVoor(ruimte, "2027-12-02")).isEqualTo("38000000");
    }

    @Test
    void buiten_een_addendum_verandert_een_ruimte_met_een_klok_niet_1_5_7() {
        UUID ruimte = w.vanKracht("360000.00");
        for (String bedrag : List.of("1.00", "-1.00")) {
            assertThatThrownBy(() -> w.begroot(w.plafond(ruimte), bedrag))
                    .isInstanceOf(Databankfout.class)
                    .hasMessageContaining("ruimte_alleen_per_addendum");
        }
        // de begroting erboven is van de raad
        w.begroot(w.begroting, "5.00");
    }

    @Test
    void onder_70_procent_meldt_alleen_wie_bewaakt_dat_het_dreigt_1_5_7() {
        UUID ruimte = w.vanKracht("360000.00");
        weigert(
                () -> w.doe(ELS, k -> k.overleg.meldDreiging(ELS, ruimte, "Het loopt hard.")),
                Ruimtereden.GEEN_SIGNAAL);
        UUID aspecifiek = w.naast("Huishouden", "100000.00");
        assertThat(w.aanZet(ruimte)).isEqualTo("GEMEENTE 2027-12-31");
        w.doe(COR, k -> k.overleg.meldDreiging(COR, ruimte, "Het loopt hard."));
        assertThat(w.stand(ruimte)).isEqualTo("SIGNAAL_70");
        assertThat(w.stand(aspecifiek)).isEqualTo("VAN_KRACHT");
    }

    @Test
    void bij_een_aspecifieke_toewijzing_bewaakt_de_opdrachtnemer_1_5_7() {
        w.naar("2027-02-01");
        UUID plafond = UUID.randomUUID();
        w.zet(
                "insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, ouder, pad) values (?, '9001',"
                        + " '42420099', 2027, 'WMO', 'BESTEDINGSRUIMTE', 'R', ?, array[?::uuid, ?::uuid])",
                plafond,
                w.begroting,
                w.begroting,
                plafond);
        w.begroot(plafond, "360000.00");
        UUID ruimte = w.als(COR, k -> w.neemOver(k, "Begeleiding", plafond, true));
        assertThat(w.aanZet(ruimte)).isEqualTo("AANBIEDER 2027-12-31");
        assertThat(w.als(COR, k -> k.overzicht.ruimte(COR, ruimte)).orElseThrow().bewaker())
                .isEqualTo("OPDRACHTNEMER");
        weigert(
                () -> w.doe(COR, k -> k.overleg.meldDreiging(COR, ruimte, "x")),
                Ruimtereden.GEEN_SIGNAAL);
        w.doe(ELS, k -> k.overleg.meldDreiging(ELS, ruimte, "Het loopt hard."));
        assertThat(w.stand(ruimte)).isEqualTo("SIGNAAL_70");
        assertThat(w.een("select rol from taak where klaar is null and onderwerp = ?", ruimte))
                .isEqualTo("CONTRACTMANAGER");
    }

    @Test
    void een_clientenstop_komen_partijen_overeen_en_is_de_stop_van_de_overeenkomst_1_5_9() {
        UUID ruimte = opSignaal();
        w.besluit(ruimte, Ruimteuitkomst.CLIENTENSTOP);
        weigert(() -> bevestig(ruimte), Ruimtereden.STOP_AKKOORD);
        assertThat(w.een("select count(*) from contractbeperking")).isEqualTo("0");
        w.doe(ELS, k -> k.overleg.stemInMetStop(ELS, ruimte, "Akkoord tot januari."));
        bevestig(ruimte);
        assertThat(w.stand(ruimte)).isEqualTo("CLIENTENSTOP");
        assertThat(w.een("select soort || ' ' || begin from contractbeperking"))
                .isEqualTo("CLIENTENSTOP_AKKOORD 2027-09-15");
        // INV-8.6: crisis en lopende clienten gaan door
        assertThat(antwoord("CRISIS")).isEqualTo("true true");
        assertThat(antwoord("LOPEND_SPECIFIEK")).isEqualTo("true true");
        assertThat(antwoord(null)).startsWith("false");
    }

    @Test
    void een_ruimte_die_op_is_stopt_geen_hulp_en_wijst_niets_af_INV_8_6() {
        UUID toewijzing =
                w.klein.toewijzing(1, "02A01", "04", "4", 200, "2026-06-01", "2027-12-31", 100);
        String voor = toewijzingen();
        UUID ruimte = opSignaal();
        w.besluit(ruimte, Ruimteuitkomst.ONGEWIJZIGD);
        w.boek(w.plafond(ruimte), "108000.00");
        assertThat(w.stand(ruimte)).isEqualTo("BEREIKT");
        w.boek(w.plafond(ruimte), "5000.00");
        assertThat(w.als(ELS, k -> k.overzicht.ruimte(ELS, ruimte)).orElseThrow().vrij())
                .isEqualTo(Euro.van("-5000.00"));
        assertThat(antwoord("CRISIS")).isEqualTo("true true");
        assertThat(antwoord("LOPEND_SPECIFIEK")).isEqualTo("true true");
        assertThat(antwoord(null)).isEqualTo("true true");
        assertThat(toewijzingen()).isEqualTo(voor).contains(toewijzing.toString());
        // ook als zij bereikt is kan er een addendum komen
        w.besluit(ruimte, Ruimteuitkomst.VERHOOGD);
        UUID addendum = w.addendum(ruimte, "20000.00", null);
        w.doe(ELS, k -> k.overleg.teken(ELS, ruimte, addendum, "bestuurder"));
        tekenMee(ruimte, addendum);
        assertThat(w.stand(ruimte)).isEqualTo("VERHOOGD");
    }

    @Test
    void wie_beslist_als_de_ruimte_al_op_is_ziet_dat_zij_bereikt_is() {
        UUID ruimte = opSignaal();
        w.boek(w.plafond(ruimte), "200000.00");
        assertThat(w.stand(ruimte)).isEqualTo("SIGNAAL_70");
        w.besluit(ruimte, Ruimteuitkomst.ONGEWIJZIGD);
        assertThat(w.stand(ruimte)).isEqualTo("BEREIKT");
    }

    @Test
    void bundelen_vraagt_instemming_en_verschuift_alleen_wat_vrij_is_1_5_8() {
        UUID een = w.vanKracht("360000.00");
        UUID twee = w.naast("Huishouden", "100000.00");
        UUID bundel = w.als(COR, k -> k.bundels.bundel(COR, List.of(een, twee), "Een loket."));
        weigert(() -> verschuif(bundel, twee, een, "1.00"), Ruimtereden.BUNDEL_AKKOORD);
        w.doe(ELS, k -> k.bundels.stemIn(ELS, bundel, "bestuurder"));
        w.boek(w.plafond(twee), "40000.00");
        weigert(() -> verschuif(bundel, twee, een, "60000.01"), Ruimtereden.VERSCHUIVING_VRIJ);
        verschuif(bundel, twee, een, "60000.00");
        assertThat(begroot(een)).isEqualTo("42000000");
        assertThat(begroot(twee)).isEqualTo("4000000");
        weigert(
                () -> w.als(COR, k -> k.bundels.bundel(COR, List.of(een, twee), "Weer.")),
                Ruimtereden.BUNDEL_EEN_KEER);
    }

    @Test
    void na_een_aanbesteding_is_bundelen_een_wezenlijke_wijziging_1_5_8() {
        UUID een = w.vanKracht("360000.00");
        UUID twee = w.naast("Huishouden", "100000.00");
        w.zet("update raamovereenkomst set sas = true");
        weigert(
                () -> w.als(COR, k -> k.bundels.bundel(COR, List.of(een, twee), "Een loket.")),
                Ruimtereden.BUNDEL_WEZENLIJK);
    }

    @Test
    void gemeente_en_aanbieder_lezen_hetzelfde_getal_INV_8_8() {
        UUID ruimte = opSignaal();
        Ruimtestand gemeente = w.als(CONNY, k -> k.overzicht.ruimte(CONNY, ruimte)).orElseThrow();
        Ruimtestand aanbieder = w.als(ELS, k -> k.overzicht.ruimte(ELS, ruimte)).orElseThrow();
        assertThat(aanbieder).isEqualTo(gemeente);
        assertThat(gemeente.procent()).isEqualTo(70);
        Bladvraag vraag = Bladvraag.eerste(25);
        assertThat(w.als(ELS, k -> k.overzicht.ruimten(ELS, vraag)).rijen())
                .isEqualTo(w.als(COR, k -> k.overzicht.ruimten(COR, vraag)).rijen())
                .containsExactly(gemeente);
    }

    private UUID opSignaal() {
        UUID ruimte = w.vanKracht("360000.00");
        w.naar("2027-09-15");
        w.boek(w.plafond(ruimte), "252000.00");
        return ruimte;
    }

    private void tekenMee(UUID ruimte, UUID addendum) {
        w.doe(CONNY, k -> k.overleg.tekenMee(CONNY, ruimte, addendum, "mandaat 12"));
    }

    private void bevestig(UUID ruimte) {
        w.doe(COR, k -> k.overleg.bevestigStop(COR, ruimte, null, "De ruimte is bijna op."));
    }

    private void verschuif(UUID bundel, UUID uit, UUID naar, String euro) {
        w.doe(COR, k -> k.bundels.verschuif(COR, bundel, uit, naar, Euro.van(euro), "Meer vraag."));
    }

    private void boekZonderTekenen(UUID ruimte, UUID addendum) {
        UUID plafond = w.plafond(ruimte);
        w.db.doe(CONNY, d -> new Grootboek(d).begroot(plafond, Euro.van("20000.00"), addendum));
    }

    private String begroot(UUID ruimte) {
        return w.een("select begroot from plafond where id = ?", w.plafond(ruimte));
    }

    private String ruimteVoor(UUID ruimte, String dag) {
        return w.een("select ruimte_voor(?, ?::date)", w.plafond(ruimte), dag);
    }

    /** Mag de gemeente toewijzen en wordt het betaald; specifieke hulp. */
    private String antwoord(String grond) {
        return w.een(
                "select toegestaan || ' ' || betaalbaar from contract_antwoord(?, vandaag(), ?, true)",
                w.klein.overeenkomst,
                grond);
    }

    private String toewijzingen() {
        return w.een("select string_agg(to_jsonb(t)::text, ',' order by id) from toewijzing t");
    }

    @Test
    void een_addendum_boven_de_begroting_wordt_niet_opgesteld_INV_8_3() {
        UUID ruimte = opSignaal();
        w.besluit(ruimte, Ruimteuitkomst.VERHOOGD);
        weigert(
                () -> w.addendum(ruimte, "640000.01", LocalDate.of(2027, 12, 1)),
                Ruimtereden.BINNEN_BEGROTING);
        w.addendum(ruimte, "640000.00", LocalDate.of(2027, 12, 1));
    }

    @Test
    void
            een_getekend_addendum_dat_op_zijn_dag_niet_past_wordt_een_taak_en_boekt_zodra_het_kan_INV_8_3() {
        UUID ruimte = opSignaal();
        w.besluit(ruimte, Ruimteuitkomst.VERHOOGD);
        UUID addendum = w.addendum(ruimte, "20000.00", LocalDate.of(2027, 12, 1));
        w.doe(ELS, k -> k.overleg.teken(ELS, ruimte, addendum, "bestuurder"));
        tekenMee(ruimte, addendum);
        w.begroot(w.begroting, "-630000.00");

        w.naar("2027-12-01");
        w.laatAfgaan(Ruimteklok.TERMIJN);
        assertThat(w.stand(ruimte)).isEqualTo("BESLUIT_RUIMTE");
        assertThat(w.wacht(ruimte)).startsWith("CONTROLLER Geen begroting").endsWith("2027-12-02");

        w.begroot(w.begroting, "10000.00");
        w.naar("2027-12-02");
        w.laatAfgaan(Ruimteklok.TERMIJN);
        assertThat(w.stand(ruimte)).isEqualTo("VERHOOGD");
        assertThat(begroot(ruimte)).isEqualTo("38000000");
        assertThat(w.wacht(ruimte)).isEqualTo("niets ");
    }

    @Test
    @org.junit.jupiter.api.Timeout(60)
    void een_boeking_valt_niet_om_op_een_besluit_dat_tegelijk_valt_INV_8_6() throws Exception {
        UUID ruimte = opSignaal();
        w.besluit(ruimte, Ruimteuitkomst.ONGEWIJZIGD);
        try (nl.zorginkoop.contracting.Transactie besluit = w.db.begin(COR)) {
            new Ruimtewereld.Kamer(besluit.databank())
                    .overleg.besluit(COR, ruimte, Ruimteuitkomst.VERHOOGD, "Toch.");
            java.util.concurrent.CompletableFuture<Void> ander =
                    java.util.concurrent.CompletableFuture.runAsync(
                            () -> w.boek(w.plafond(ruimte), "108000.00"));
            while (!ander.isDone()
                    && w.een(
                                    "select count(*) from pg_stat_activity where datname ="
                                            + " current_database() and wait_event_type = 'Lock'")
                            .equals("0")) {
                Thread.onSpinWait();
            }
            assertThat(ander).isNotDone();
            besluit.legVast();
            ander.get();
        }
        assertThat(w.stand(ruimte)).isEqualTo("BESLUIT_RUIMTE");
        assertThat(w.een("select vrij from plafond where id = ?", w.plafond(ruimte)))
                .isEqualTo("0");
    }

    @Test
    void van_een_ruimte_die_op_is_komt_telkens_een_taak_en_een_kennisgeving_1_5_9() {
        UUID ruimte = opSignaal();
        w.besluit(ruimte, Ruimteuitkomst.ONGEWIJZIGD);
        w.boek(w.plafond(ruimte), "108000.00");
        assertThat(w.wacht(ruimte)).startsWith("CONTRACTMANAGER De ruimte is op");
        assertThat(bereikt()).isEqualTo("1");
        w.boek(w.plafond(ruimte), "1.00");
        assertThat(bereikt()).as("een keer is een keer").isEqualTo("1");

        w.besluit(ruimte, Ruimteuitkomst.VERHOOGD);
        UUID addendum = w.addendum(ruimte, "20000.00", null);
        w.doe(ELS, k -> k.overleg.teken(ELS, ruimte, addendum, "bestuurder"));
        tekenMee(ruimte, addendum);
        w.boek(w.plafond(ruimte), "19999.00");
        assertThat(w.stand(ruimte)).isEqualTo("BEREIKT");
        assertThat(bereikt()).isEqualTo("2");
    }

    @Test
    void niets_verschuiven_wijst_het_veld_aan_dat_op_de_pagina_staat_1_5_8() {
        assertThatThrownBy(
                        () ->
                                verschuif(
                                        UUID.randomUUID(),
                                        UUID.randomUUID(),
                                        UUID.randomUUID(),
                                        "0.00"))
                .isInstanceOfSatisfying(
                        nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde.class,
                        f -> assertThat(f.veld()).isEqualTo("verschuifbedrag"));
    }

    private String bereikt() {
        return w.een(
                "select count(*) from kennisgeving where voor = 'AANBIEDER' and titel like 'Bestedingsruimte bereikt%'");
    }
}
