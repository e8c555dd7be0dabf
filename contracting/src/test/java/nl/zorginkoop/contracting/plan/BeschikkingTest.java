package nl.zorginkoop.contracting.plan;

import static nl.zorginkoop.contracting.plan.Planwereld.BUUR;
import static nl.zorginkoop.contracting.plan.Planwereld.RENS;
import static nl.zorginkoop.contracting.plan.Planwereld.RIA;
import static nl.zorginkoop.contracting.plan.Planwereld.ROOS;
import static nl.zorginkoop.contracting.plan.Planwereld.TAAK;
import static nl.zorginkoop.contracting.plan.Planwereld.VANDAAG;
import static nl.zorginkoop.contracting.plan.Planwereld.WIM;
import static nl.zorginkoop.contracting.plan.Planwereld.geweigerd;
import static nl.zorginkoop.contracting.plan.Planwereld.regel;
import static nl.zorginkoop.contracting.plan.Planwereld.voorziening;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Grootboek;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Soort;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Voorziening;
import nl.zorginkoop.contracting.plan.Beschikkingopgave.Vorm;
import nl.zorginkoop.contracting.plan.Zaakdossier.Afweegstap;
import nl.zorginkoop.contracting.plan.Zaakdossier.Antwoord;
import nl.zorginkoop.contracting.plan.Zaakdossier.Bezwaaruitkomst;
import nl.zorginkoop.contracting.plan.Zaakdossier.Evaluatieuitkomst;
import nl.zorginkoop.contracting.plan.Zaakdossier.Stap;
import nl.zorginkoop.contracting.plan.Zaakdossier.Weeguitkomst;
import org.junit.jupiter.api.Test;

/** Van onderzoek naar besluit, met zijn klokken, brieven en bezwaar (lifecycles 6, PO-16). */
class BeschikkingTest {
    private static final LocalDate BEGIN = LocalDate.of(2026, 10, 1);
    private static final LocalDate EIND = LocalDate.of(2027, 9, 30);
    private final Planwereld wereld = new Planwereld();

    @Test
    void een_zaak_gaat_van_onderzoek_tot_evaluatie_en_zegt_steeds_wat_er_komt() {
        UUID zaak = wereld.zaak();
        staat(zaak, "ONDERZOEK", Stap.ONDERSTEUNING);
        wereld.doe(WIM, l -> l.onderzoek.biedOndersteuning(WIM, zaak, Antwoord.JA, "Mevrouw Pot"));
        staat(zaak, "ONDERZOEK", Stap.AFWEGEN);
        wereld.onderzocht(zaak);
        staat(zaak, "ONDERZOEK", Stap.VERSLAG);
        wereld.verslag(zaak);
        staat(zaak, "VERSLAG", Stap.AANVRAAG);
        wereld.aanvraag(zaak, VANDAAG);
        staat(zaak, "AANVRAAG", Stap.BESCHIKKING);
        UUID besluit = wereld.ontwerp(zaak, Soort.TOEKENNING, voorziening(Vorm.NATURA));
        staat(zaak, "AANVRAAG", Stap.BEKENDMAKEN);
        wereld.bekend(RIA, besluit);
        staat(zaak, "BESCHIKKING", Stap.TOEWIJZEN);

        UUID toewijzing = wereld.wijsToe(besluit, wereld.anker, BEGIN, EIND);
        staat(zaak, "TOEGEWEZEN", Stap.EVALUEREN);
        wereld.db.doe(
                RIA,
                d -> d.voer("update toewijzing set status = 'AFGEKEURD' where id = ?", toewijzing));
        staat(zaak, "BESCHIKKING", Stap.TOEWIJZEN);
        UUID opnieuw = wereld.wijsToe(besluit, wereld.anker, BEGIN, EIND);
        wereld.db.doe(
                RIA,
                d ->
                        d.voer(
                                "insert into levering (gemeente, aanbieder, toewijzing, begin) values ('9901',"
                                        + " '99000001', ?, ?)",
                                opnieuw,
                                BEGIN));
        staat(zaak, "IN_UITVOERING", Stap.EVALUEREN);
        evalueer(zaak, Evaluatieuitkomst.LOOPT_DOOR);
        staat(zaak, "EVALUATIE", Stap.EVALUEREN);
        evalueer(zaak, Evaluatieuitkomst.AFGEBOUWD);
        staat(zaak, "AFGEBOUWD", Stap.KLAAR);
    }

    @Test
    void de_stand_van_een_zaak_is_niet_te_kiezen() {
        wereld.zaak();
        regel(
                "zaak_stand_volgt",
                () ->
                        wereld.db.doe(
                                RIA, d -> d.voer("update zaakvoortgang set stand = 'BEEINDIGD'")));
    }

    // --- De klokken -----------------------------------------------------------------------------

    @Test
    void zes_weken_onderzoek_vanaf_de_melding_en_twee_weken_vanaf_de_aanvraag_INV_6_1() {
        UUID zaak = wereld.zaak();
        wereld.db.verzetKlok(Duration.ofDays(7));
        wereld.onderzocht(zaak);
        wereld.verslag(zaak);
        wereld.db.verzetKlok(Duration.ofDays(1));
        wereld.aanvraag(zaak, VANDAAG.plusDays(8));

        assertThat(wereld.klokken(zaak))
                .isEqualTo(
                        "ONDERZOEK 2026-09-15 2026-10-27T22:59:59Z GESTUIT,"
                                + " BESLUIT 2026-09-23 2026-10-07T21:59:59Z LOOPT");

        wereld.bekend(RIA, wereld.ontwerp(zaak, Soort.TOEKENNING, voorziening(Vorm.NATURA)));
        assertThat(wereld.klokken(zaak))
                .contains("BESLUIT 2026-09-23 2026-10-07T21:59:59Z GESTUIT")
                // zes weken na 23 september, en dat is een woensdag
                .contains("BEZWAAR 2026-09-23 2026-11-04T22:59:59Z LOOPT");
    }

    @Test
    void de_klok_van_het_besluit_begint_een_keer_op_de_dag_van_de_aanvraag_INV_6_1() {
        UUID zaak = wereld.zaak();
        wereld.onderzocht(zaak);
        wereld.verslag(zaak);
        wereld.aanvraag(zaak, VANDAAG);
        for (String dag : List.of("2026-09-16", "2026-09-15")) {
            wereld.db.doe(
                    RIA,
                    d ->
                            d.voer(
                                    "update termijn set toestand = 'GESTUIT', klaar = nu(), reden = 'x'"
                                            + " where soort = 'BESLUIT' and klaar is null"));
            regel(
                    "klok_van_zaak",
                    () ->
                            wereld.db.doe(
                                    RIA,
                                    d ->
                                            d.voer(
                                                    """
                                                    insert into termijn (id, gemeente, soort, onderwerp_soort, onderwerp,
                                                        kalender, begonnen, gebeurtenis, aantal, maat, kale_dag, einde)
                                                    values (gen_random_uuid(), '9901', 'BESLUIT', 'ZAAK', ?, 'WETTELIJK',
                                                        nu(), ?::date, 2, 'WEKEN', ?::date + 14, ?::date + 15)
                                                    """,
                                                    zaak,
                                                    dag,
                                                    dag,
                                                    dag)));
        }
    }

    @Test
    void onder_de_Jeugdwet_loopt_een_klok_tot_het_besluit_bekend_is_A5() {
        UUID zaak = wereld.zaak(wereld.anker, null, Wet.JEUGDWET, false);
        wereld.onderzocht(zaak);
        wereld.verslag(zaak);
        wereld.aanvraag(zaak, VANDAAG);
        assertThat(wereld.klokken(zaak))
                .isEqualTo("ONDERZOEK 2026-09-15 2026-11-10T22:59:59Z LOOPT");

        wereld.bekend(RIA, wereld.ontwerp(zaak, Soort.TOEKENNING, voorziening(Vorm.NATURA)));
        assertThat(wereld.klokken(zaak))
                .contains("ONDERZOEK 2026-09-15 2026-11-10T22:59:59Z GESTUIT");
    }

    @Test
    void een_aanvraag_volgt_op_het_verslag_of_komt_na_zes_weken() {
        UUID zaak = wereld.zaak();
        geweigerd(Planreden.ONDERZOEK_LOOPT, () -> wereld.aanvraag(zaak, VANDAAG));
        wereld.db.opKlok(Instant.parse("2026-10-28T08:00:00Z"));
        wereld.aanvraag(zaak, LocalDate.of(2026, 10, 28));
        staat(zaak, "AANVRAAG", Stap.BESCHIKKING);
        geweigerd(
                Planreden.AANVRAAG_IS_ER, () -> wereld.aanvraag(zaak, LocalDate.of(2026, 10, 28)));
    }

    @Test
    void een_aanvraag_is_van_een_dag_tussen_de_melding_en_vandaag() {
        UUID zaak = wereld.zaak();
        wereld.onderzocht(zaak);
        wereld.verslag(zaak);
        geweigerd(Planreden.DAG_VAN_AANVRAAG, () -> wereld.aanvraag(zaak, VANDAAG.plusDays(1)));
        geweigerd(Planreden.DAG_VAN_AANVRAAG, () -> wereld.aanvraag(zaak, VANDAAG.minusDays(1)));
    }

    // --- Wat voorgaat ---------------------------------------------------------------------------

    @Test
    void een_verslag_vraagt_een_aanbod_van_ondersteuning_en_een_hele_afweging_TR_14_RG_14() {
        UUID zaak = wereld.zaak();
        geweigerd(Planreden.ONDERSTEUNING_ONTBREEKT, () -> wereld.verslag(zaak));
        wereld.doe(WIM, l -> l.onderzoek.biedOndersteuning(WIM, zaak, Antwoord.NEE, null));
        wereld.weeg(zaak, Afweegstap.EIGEN_KRACHT, Weeguitkomst.ONTOEREIKEND);
        geweigerd(Planreden.AFWEGING_ONTBREEKT, () -> wereld.verslag(zaak));
        wereld.weeg(zaak, Afweegstap.NETWERK, Weeguitkomst.TOEREIKEND);
        wereld.verslag(zaak);
    }

    @Test
    void een_individuele_voorziening_komt_pas_na_alle_stappen_ook_langs_sql_RG_14() {
        UUID zaak = wereld.zaak();
        wereld.doe(WIM, l -> l.onderzoek.biedOndersteuning(WIM, zaak, Antwoord.NEE, null));
        wereld.weeg(zaak, Afweegstap.EIGEN_KRACHT, Weeguitkomst.DEELS);
        wereld.weeg(zaak, Afweegstap.NETWERK, Weeguitkomst.TOEREIKEND);
        wereld.verslag(zaak);
        wereld.aanvraag(zaak, VANDAAG);
        geweigerd(
                Planreden.EERST_WAT_VOORGAAT,
                () -> wereld.ontwerp(zaak, Soort.TOEKENNING, voorziening(Vorm.NATURA)));

        UUID leeg = wereld.ontwerp(zaak, Soort.TOEKENNING);
        regel(
                "individueel_na_afweging",
                () ->
                        wereld.db.doe(
                                RIA,
                                d ->
                                        d.voer(
                                                "insert into beschikkingregel (id, gemeente, beschikking, categorie,"
                                                        + " omschrijving, resultaat, vorm, begin, eind) values"
                                                        + " (gen_random_uuid(), '9901', ?, '02', 'x', 'x', 'NATURA',"
                                                        + " '2026-10-01', '2026-12-31')",
                                                leeg)));
        geweigerd(Planreden.VOORZIENING_ONTBREEKT, () -> wereld.bekend(RIA, leeg));
    }

    @Test
    void het_laatste_ontwerp_wordt_bekend_en_daarna_ligt_de_zaak_vast() {
        UUID zaak = wereld.zaak();
        wereld.onderzocht(zaak);
        geweigerd(Planreden.AANVRAAG_ONTBREEKT, () -> wereld.ontwerp(zaak, Soort.AFWIJZING));
        wereld.verslag(zaak);
        wereld.aanvraag(zaak, VANDAAG);
        geweigerd(
                Planreden.AFWIJZING_KENT_NIETS_TOE,
                () -> wereld.ontwerp(zaak, Soort.AFWIJZING, voorziening(Vorm.NATURA)));
        UUID oud = wereld.ontwerp(zaak, Soort.TOEKENNING, voorziening(Vorm.NATURA));
        UUID nieuw = wereld.ontwerp(zaak, Soort.TOEKENNING, voorziening(Vorm.PGB));
        geweigerd(Planreden.NIEUWER_ONTWERP, () -> wereld.bekend(RIA, oud));
        wereld.bekend(RIA, nieuw);
        geweigerd(
                Planreden.AL_BESLOTEN,
                () -> wereld.ontwerp(zaak, Soort.TOEKENNING, voorziening(Vorm.NATURA)));
        geweigerd(
                Planreden.AL_BESLOTEN,
                () -> wereld.weeg(zaak, Afweegstap.EIGEN_KRACHT, Weeguitkomst.TOEREIKEND));
        assertThatThrownBy(
                        () ->
                                wereld.db.doe(
                                        RIA,
                                        d -> d.voer("update beschikking set motivering = 'x'")))
                .isInstanceOf(Databankfout.class);
    }

    @Test
    void een_afwijzing_maakt_een_ander_bekend_dan_wie_haar_opstelde() {
        UUID zaak = wereld.zaak();
        wereld.onderzocht(zaak);
        wereld.verslag(zaak);
        wereld.aanvraag(zaak, VANDAAG);
        UUID besluit = wereld.ontwerp(zaak, Soort.AFWIJZING);
        geweigerd(Planreden.VIER_OGEN, () -> wereld.bekend(RIA, besluit));
        wereld.bekend(RENS, besluit);
        staat(zaak, "BESCHIKKING", Stap.KLAAR);
    }

    @Test
    void een_andere_gemeente_ziet_de_zaak_niet_en_doet_er_niets_mee() {
        UUID zaak = wereld.zaak();
        Optional<Zaakdossier> gezien = wereld.als(BUUR, l -> l.zaken.dossier(BUUR, TAAK, zaak));
        assertThat(gezien).isEmpty();
        geweigerd(
                Planreden.ONBEKEND,
                () ->
                        wereld.doe(
                                BUUR,
                                l -> l.onderzoek.biedOndersteuning(BUUR, zaak, Antwoord.JA, null)));
    }

    // --- De brieven -----------------------------------------------------------------------------

    @Test
    void de_brief_noemt_resultaat_omvang_termijn_vorm_bezwaar_en_ondersteuning_ZB_03() {
        UUID zaak = wereld.zaak();
        wereld.toegekend(zaak, Vorm.NATURA);
        Zaakdossier.Besluit besluit = wereld.dossier(zaak).besluiten().get(0);

        assertThat(besluit.bekend()).isEqualTo(VANDAAG);
        assertThat(wereld.pdf(besluit.document()))
                .contains("Gemeente Waterrijk")
                .contains("Besluit " + besluit.nummer())
                .contains("Zij komt elke week buiten")
                .contains("2 uur per week")
                .contains("Van 1 oktober 2026 tot en met 30 september 2027")
                .contains("zorg in natura")
                .contains("uiterlijk op 27 oktober 2026")
                .contains("onafhankelijke cliëntondersteuner")
                .contains("Ria")
                .doesNotContain("999900006");
        assertThat(wereld.pdf(wereld.dossier(zaak).verslagen().get(0).document()))
                .contains("Een scootmobiel")
                .contains("Familie, vrienden, buren");
    }

    @Test
    void een_resultaatbeschikking_noemt_geen_uren_en_een_pgb_zijn_bedrag_A13() {
        UUID zaak = wereld.zaak();
        wereld.onderzocht(zaak);
        wereld.verslag(zaak);
        wereld.aanvraag(zaak, VANDAAG);
        Voorziening resultaat =
                new Voorziening(
                        "01",
                        null,
                        "Schoon huis",
                        "Het huis is schoon",
                        Vorm.NATURA,
                        BEGIN,
                        EIND,
                        null,
                        null,
                        null,
                        null);
        wereld.bekend(
                RIA, wereld.ontwerp(zaak, Soort.TOEKENNING, resultaat, voorziening(Vorm.PGB)));

        assertThat(wereld.pdf(wereld.dossier(zaak).besluiten().get(0).document()))
                .contains("Hoe u dat doel haalt, spreekt u af met wie u helpt")
                .contains("persoonsgebonden budget (pgb) van € 4.500,00");
    }

    @Test
    void een_pgb_zonder_bedrag_of_natura_met_bedrag_wordt_geweigerd_A13() {
        UUID zaak = wereld.zaak();
        wereld.onderzocht(zaak);
        wereld.verslag(zaak);
        wereld.aanvraag(zaak, VANDAAG);
        Voorziening zonder =
                new Voorziening(
                        "02", null, "x", "x", Vorm.PGB, BEGIN, EIND, null, null, null, null);
        geweigerd(Planreden.PGB_OF_NATURA, () -> wereld.ontwerp(zaak, Soort.TOEKENNING, zonder));
    }

    // --- De toewijzing --------------------------------------------------------------------------

    @Test
    void een_toewijzing_blijft_binnen_de_beschikking_die_zij_noemt_PO_16() {
        UUID besluit = wereld.toegekend(wereld.zaak(), Vorm.NATURA);
        regel(
                "toewijzing_buiten_beschikking",
                () -> wereld.wijsToe(besluit, wereld.anker, BEGIN, EIND.plusDays(1)));
        regel(
                "toewijzing_buiten_beschikking",
                () -> wereld.wijsToe(besluit, wereld.anker, BEGIN.minusDays(1), EIND));
        regel(
                "toewijzing_buiten_beschikking",
                () -> wereld.wijsToe(besluit, wereld.anker, BEGIN, null));
        regel(
                "toewijzing_zonder_beschikking",
                () -> wereld.wijsToe(besluit, wereld.boot, BEGIN, EIND));
        wereld.wijsToe(besluit, wereld.anker, BEGIN, EIND);
    }

    @Test
    void een_ontwerp_geeft_nog_geen_toewijzing_PO_16() {
        UUID zaak = wereld.zaak();
        wereld.onderzocht(zaak);
        wereld.verslag(zaak);
        wereld.aanvraag(zaak, VANDAAG);
        UUID ontwerp = wereld.ontwerp(zaak, Soort.TOEKENNING, voorziening(Vorm.NATURA));
        regel(
                "toewijzing_zonder_beschikking",
                () -> wereld.wijsToe(ontwerp, wereld.anker, BEGIN, EIND));
    }

    @Test
    void een_pgb_geeft_geen_toewijzing_en_dus_geen_301_A13() {
        UUID besluit = wereld.toegekend(wereld.zaak(), Vorm.PGB);
        regel(
                "toewijzing_buiten_beschikking",
                () -> wereld.wijsToe(besluit, wereld.anker, BEGIN, EIND));
    }

    // --- Het geld van een pgb -------------------------------------------------------------------

    @Test
    void een_pgb_drukt_per_jaar_op_de_begroting_en_niet_op_een_contract_A13() {
        UUID begroting = plafond(2026, null, 1_000_000);
        UUID ruimte = plafond(2026, "99000001", 1_000_000);

        wereld.toegekend(wereld.zaak(), Vorm.PGB);

        // 450000 cent over 365 dagen: 92 dagen in 2026 is 113424,66; de rest valt in 2027
        assertThat(verplicht(begroting)).isEqualTo(113_424);
        assertThat(verplicht(ruimte)).isZero();
        assertThat(wereld.tel("pgbverplichting where jaar = 2027 and bedrag = 450000 - 113424"))
                .isEqualTo(1);
        assertThat(wereld.tel("boeking where soort = 'VERPLICHTING' and toewijzing is null"))
                .isEqualTo(2);
    }

    @Test
    void een_plafond_houdt_geen_beschikking_tegen_en_natura_boekt_hier_niets_INV_8_6() {
        UUID krap = plafond(2026, null, 1);
        UUID zaak = wereld.zaak();

        wereld.toegekend(zaak, Vorm.PGB);

        // een pgb koopt de hulpvrager zelf in
        staat(zaak, "BESCHIKKING", Stap.EVALUEREN);
        assertThat(wereld.tel("signaal where plafond = ? and soort = 'BOVEN_RUIMTE'", krap))
                .isEqualTo(1);
        wereld.toegekend(wereld.zaak(wereld.boot, null, Wet.WMO, false), Vorm.NATURA);
        assertThat(wereld.tel("pgbverplichting")).isEqualTo(2);
    }

    private UUID plafond(int jaar, String aanbieder, long centen) {
        UUID id = UUID.randomUUID();
        wereld.db
                .toezicht()
                .voer(
                        "insert into plafond (id, gemeente, jaar, wet, soort, naam, pad, categorieen, aanbieder)"
                                + " values (?, '9901', ?, 'WMO', ?, ?, array[?::uuid], '{02}', ?)",
                        id,
                        jaar,
                        aanbieder == null ? "BEGROTING" : "BESTEDINGSRUIMTE",
                        "Proef",
                        id,
                        aanbieder);
        wereld.db.doe(
                RIA, d -> new Grootboek(d).begroot(id, Euro.centen(centen), UUID.randomUUID()));
        return id;
    }

    private long verplicht(UUID plafond) {
        return wereld.db
                .toezicht()
                .eerste("select verplicht from plafond where id = ?", r -> r.getLong(1), plafond)
                .orElseThrow();
    }

    // --- Bezwaar --------------------------------------------------------------------------------

    @Test
    void bezwaar_loopt_ernaast_en_houdt_geen_hulp_tegen() {
        UUID zaak = wereld.zaak();
        UUID besluit = wereld.toegekend(zaak, Vorm.NATURA);
        UUID bezwaar =
                wereld.als(RIA, l -> l.bezwaar.neemAan(RIA, besluit, VANDAAG, "Het is te weinig"));

        wereld.wijsToe(besluit, wereld.anker, BEGIN, EIND);
        staat(zaak, "TOEGEWEZEN", Stap.EVALUEREN);
        // zes weken na de laatste dag om bezwaar te maken (27 oktober)
        assertThat(wereld.klokken(zaak))
                .contains("BESLUIT_OP_BEZWAAR 2026-10-27 2026-12-08T22:59:59Z LOOPT");

        geweigerd(Planreden.ANDERE_OGEN, () -> beslis(RIA, bezwaar, Bezwaaruitkomst.GEGROND));
        wereld.doe(
                ROOS,
                l -> l.bezwaar.beslis(ROOS, bezwaar, Bezwaaruitkomst.GEGROND, "Meer is nodig"));
        geweigerd(
                Planreden.BEZWAAR_BESLIST,
                () ->
                        wereld.doe(
                                ROOS,
                                l ->
                                        l.bezwaar.beslis(
                                                ROOS,
                                                bezwaar,
                                                Bezwaaruitkomst.ONGEGROND,
                                                "Toch niet")));
        staat(zaak, "TOEGEWEZEN", Stap.EVALUEREN);
        assertThat(wereld.klokken(zaak))
                .contains("BESLUIT_OP_BEZWAAR 2026-10-27 2026-12-08T22:59:59Z GESTUIT");
    }

    @Test
    void op_tijd_is_tot_en_met_de_laatste_dag_en_te_laat_wordt_ook_aangenomen() {
        UUID zaak = wereld.zaak();
        UUID besluit = wereld.toegekend(zaak, Vorm.NATURA);
        wereld.db.opKlok(Instant.parse("2026-10-30T09:00:00Z"));
        for (int dag : List.of(27, 28)) {
            wereld.doe(
                    RIA,
                    l -> l.bezwaar.neemAan(RIA, besluit, LocalDate.of(2026, 10, dag), "Te weinig"));
        }
        assertThat(wereld.dossier(zaak).bezwaren())
                .extracting(Zaakdossier.Bezwaar::opTijd)
                .containsExactly(false, true);
        geweigerd(
                Planreden.DAG_VAN_BEZWAAR,
                () ->
                        wereld.doe(
                                RIA,
                                l -> l.bezwaar.neemAan(RIA, besluit, VANDAAG.minusDays(1), "x")));
    }

    private void beslis(
            nl.zorginkoop.contracting.deur.Namens wie, UUID bezwaar, Bezwaaruitkomst hoe) {
        wereld.doe(wie, l -> l.bezwaar.beslis(wie, bezwaar, hoe, "Meer is nodig"));
    }

    private void evalueer(UUID zaak, Evaluatieuitkomst uitkomst) {
        wereld.doe(
                RIA,
                l ->
                        l.besluit.evalueer(
                                RIA, zaak, uitkomst, Planblad.Deelstand.BEHAALD, "Het ging goed"));
    }

    private void staat(UUID zaak, String stand, Stap volgende) {
        Zaakdossier dossier = wereld.dossier(zaak);
        assertThat(dossier.stand()).isEqualTo(stand);
        assertThat(dossier.volgende()).isEqualTo(volgende);
    }
}
