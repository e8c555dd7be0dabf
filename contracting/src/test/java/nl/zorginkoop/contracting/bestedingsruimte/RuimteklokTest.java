package nl.zorginkoop.contracting.bestedingsruimte;

import static nl.zorginkoop.contracting.bestedingsruimte.Ruimtewereld.CONNY;
import static nl.zorginkoop.contracting.bestedingsruimte.Ruimtewereld.COR;
import static nl.zorginkoop.contracting.bestedingsruimte.Ruimtewereld.ELS;
import static nl.zorginkoop.contracting.bestedingsruimte.Ruimtewereld.JANUARI;
import static nl.zorginkoop.contracting.bestedingsruimte.Ruimtewereld.hoogte;
import static nl.zorginkoop.contracting.bestedingsruimte.Ruimtewereld.opgave;
import static nl.zorginkoop.contracting.bestedingsruimte.Ruimtewereld.punten;
import static nl.zorginkoop.contracting.bestedingsruimte.Ruimtewereld.weigert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.junit.jupiter.api.Test;

/** CSW 1.5.1-1.5.5: hoe een bestedingsruimte ontstaat, op tijd en gehoord (V16, scenario 7). */
class RuimteklokTest {
    private final Ruimtewereld w = new Ruimtewereld();

    @Test
    void scenario_7_een_voornemen_ligt_er_zes_maanden_voor_de_eerste_dag_V16() {
        w.naar("2026-07-02");
        weigert(() -> w.voornemen(JANUARI), Ruimtereden.VOORNEMEN_TE_LAAT);
        assertThat(w.stand(w.voornemen(LocalDate.of(2027, 1, 2)))).isEqualTo("VOORNEMEN");
        w.naar("2026-07-01");
        UUID ruimte =
                w.als(
                        COR,
                        k ->
                                k.loket.maakBekend(
                                        COR,
                                        opgave(
                                                w.klein.overeenkomst,
                                                "Dagbesteding",
                                                JANUARI,
                                                false)));
        assertThat(w.aanZet(ruimte)).isEqualTo("AANBIEDER 2026-07-29");
        assertThat(
                        w.een(
                                "select titel from taak where klaar is null and aanbieder = '42420099' and onderwerp = ?",
                                ruimte))
                .startsWith("Geef uw zienswijze");
    }

    @Test
    void scenario_7_een_besluit_ligt_er_drie_en_een_plan_twee_maanden_voor_de_eerste_dag_V16() {
        UUID ruimte = w.voornemen(JANUARI);
        doeZienswijze(ruimte);
        assertThat(w.aanZet(ruimte)).isEqualTo("GEMEENTE 2026-10-01");
        w.naar("2026-10-02");
        weigert(() -> besluit(ruimte, "480000.00"), Ruimtereden.BESLUIT_TE_LAAT);
        w.naar("2026-10-01");
        besluit(ruimte, "480000.00");
        assertThat(w.aanZet(ruimte)).isEqualTo("GEMEENTE 2026-11-01");
        UUID plan = w.als(COR, k -> k.loket.legPlanVoor(COR, ruimte, punten()));
        w.naar("2026-11-02");
        weigert(() -> stemIn(ruimte, plan), Ruimtereden.PLAN_TE_LAAT);
        w.naar("2026-11-01");
        stemIn(ruimte, plan);
        assertThat(w.stand(ruimte)).isEqualTo("GEZAMENLIJK_PLAN");
        assertThat(w.aanZet(ruimte)).isEqualTo("PLATFORM 2027-01-01");
    }

    @Test
    void scenario_7_het_eerste_jaar_telt_naar_rato_en_rondt_een_halve_cent_omhoog() {
        assertThat(rato(48_000_000, "2027-04-01", "MAANDEN")).isEqualTo("36000000");
        assertThat(rato(48_000_000, "2027-04-01", "DAGEN")).isEqualTo("36164384");
        assertThat(rato(48_000_000, "2027-01-01", "HEEL_JAAR")).isEqualTo("48000000");
        // schrikkeljaar: 306 van 366 dagen; 100 * 306 / 366 = 83,6
        assertThat(rato(100, "2028-03-01", "DAGEN")).isEqualTo("84");
        // een halve cent omhoog: 1 * 6 / 12
        assertThat(rato(1, "2027-07-01", "MAANDEN")).isEqualTo("1");
        assertThat(rato(5, "2027-12-01", "MAANDEN")).isEqualTo("0");
    }

    @Test
    void naar_rato_is_alleen_voor_wie_later_begint_en_per_maand_alleen_vanaf_de_eerste() {
        UUID heel = w.voornemen(JANUARI);
        doeZienswijze(heel);
        weigert(() -> besluit(heel, hoogte("480000.00", Naarrato.DAGEN)), Ruimtereden.NAAR_RATO);
        trekIn(heel);
        UUID later = w.voornemen(LocalDate.of(2027, 4, 2));
        doeZienswijze(later);
        weigert(
                () -> besluit(later, hoogte("480000.00", Naarrato.MAANDEN)),
                Ruimtereden.HELE_MAANDEN);
        besluit(later, hoogte("480000.00", Naarrato.DAGEN));
        // 274 van 365 dagen
        assertThat(w.als(ELS, k -> k.overzicht.hoogte(ELS, later)).orElseThrow().bedrag())
                .isEqualTo(Euro.van("360328.77"));
        weigert(
                () ->
                        w.als(
                                COR,
                                k ->
                                        k.loket.maakBekend(
                                                COR,
                                                opgave(
                                                        w.klein.overeenkomst,
                                                        "begeleiding",
                                                        LocalDate.of(2028, 2, 1),
                                                        false))),
                Ruimtereden.HEEL_JAAR);
    }

    @Test
    void een_taakgerichte_overeenkomst_heeft_geen_bestedingsruimte_OP_12_V16() {
        UUID taak = UUID.randomUUID();
        w.zet(
                "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin) values (?,"
                        + " '9001', '42420099', 'WMO', 'T-1', 'Taak', 'TAAKGERICHT', '2025-01-01')",
                taak);
        weigert(
                () -> w.als(COR, k -> k.loket.maakBekend(COR, opgave(taak, "Dag", JANUARI, false))),
                Ruimtereden.TAAKGERICHT);
    }

    @Test
    void zonder_herzieningsclausule_komt_er_geen_ruimte_INV_1_5() {
        w.zet(
                "do $$ begin set local session_replication_role = replica; update raamovereenkomst set"
                        + " voorwaardenset = gen_random_uuid(); end $$");
        weigert(() -> w.voornemen(JANUARI), Ruimtereden.HERZIENING);
    }

    @Test
    void een_besluit_wacht_op_de_zienswijze_of_op_haar_dag() {
        UUID ruimte = w.voornemen(JANUARI);
        weigert(() -> besluit(ruimte, "1.00"), Ruimtereden.EERST_HOREN);
        w.naar("2026-07-14");
        w.laatAfgaan(Ruimteklok.TERMIJN);
        assertThat(w.aanZet(ruimte)).isEqualTo("GEMEENTE 2026-10-01");
        weigert(() -> w.doe(ELS, k -> k.loket.trekIn(ELS, ruimte, "x")), Ruimtereden.KANT);
        besluit(ruimte, "1.00");
        assertThat(w.stand(ruimte)).isEqualTo("BESLUIT");
    }

    @Test
    void wie_niet_op_tijd_rond_is_vervalt_vanzelf_en_kan_opnieuw_beginnen() {
        UUID ruimte = w.besloten("480000.00");
        w.naar("2026-11-02");
        w.laatAfgaan(Ruimteklok.TERMIJN);
        assertThat(w.stand(ruimte)).isEqualTo("NIET_VAN_TOEPASSING");
        assertThat(w.aanZet(ruimte)).isEqualTo("niemand");
        assertThat(w.een("select count(*) from taak where klaar is null and onderwerp = ?", ruimte))
                .isEqualTo("0");
        assertThat(w.stand(w.voornemen(LocalDate.of(2027, 6, 1)))).isEqualTo("VOORNEMEN");
    }

    @Test
    void elk_van_de_zes_factoren_is_verplicht_1_5_4() {
        for (int leeg = 0; leeg < 6; leeg++) {
            String[] f = {"a", "b", "c", "d", "e", "f"};
            f[leeg] = " ";
            assertThatThrownBy(() -> new Ruimtefactoren(f[0], f[1], f[2], f[3], f[4], f[5]))
                    .isInstanceOf(OngeldigeWaarde.class);
        }
        UUID ruimte = w.voornemen(JANUARI);
        List<String> kolommen =
                List.of("behoefte", "omzet", "clienten", "groei", "aanbod", "prestatie");
        for (String leeg : kolommen) {
            assertThat(regelBij("ruimtebesluit", ruimte, kolommen, leeg)).contains(leeg);
        }
    }

    @Test
    void elk_van_de_elf_punten_van_het_plan_is_verplicht_1_5_5() {
        for (int leeg = 0; leeg < 11; leeg++) {
            String[] p = new String[11];
            Arrays.fill(p, "x");
            p[leeg] = null;
            assertThatThrownBy(
                            () ->
                                    new Planpunten(
                                            p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8],
                                            p[9], p[10]))
                    .isInstanceOf(OngeldigeWaarde.class);
        }
        UUID ruimte = w.besloten("1.00");
        List<String> kolommen =
                List.of(
                        "lopende_clienten",
                        "nieuwe_clienten",
                        "wachtlijst",
                        "spreiding",
                        "monitoring",
                        "na_bereiken",
                        "specifiek",
                        "aspecifieke",
                        "alternatief",
                        "crisis",
                        "communicatie");
        for (String leeg : kolommen) {
            assertThat(regelBij("ruimteplan", ruimte, kolommen, leeg)).contains(leeg);
        }
    }

    @Test
    void een_nieuwere_versie_van_het_plan_vraagt_een_nieuw_ja() {
        UUID ruimte = w.besloten("1.00");
        UUID eerste = w.als(COR, k -> k.loket.legPlanVoor(COR, ruimte, punten()));
        UUID tweede = w.als(COR, k -> k.loket.legPlanVoor(COR, ruimte, punten()));
        weigert(() -> stemIn(ruimte, eerste), Ruimtereden.PLAN_VERSIE);
        weigert(() -> w.doe(COR, k -> k.loket.stemIn(COR, ruimte, tweede, "x")), Ruimtereden.KANT);
        stemIn(ruimte, tweede);
        assertThat(w.als(COR, k -> k.overzicht.plannen(COR, ruimte)).get(0).akkoord()).isNotNull();
    }

    @Test
    void op_haar_dag_gaat_zij_in_en_telt_mee_wat_er_al_was_toegewezen_INV_8_1() {
        UUID toewijzing =
                w.klein.toewijzing(1, "02A01", "04", "4", 200, "2026-06-01", "2027-12-31", 100);
        w.db.doe(
                CONNY,
                d ->
                        new nl.zorginkoop.contracting.budget.Grootboek(d)
                                .verplicht(
                                        new nl.zorginkoop.contracting.budget.Boekopdracht(
                                                w.begroting,
                                                Euro.van("60000.00"),
                                                toewijzing,
                                                nl.zorginkoop.contracting.declaratie.Kleinewereld
                                                        .AANBIEDER,
                                                null,
                                                toewijzing)));
        UUID ruimte = w.metPlan("480000.00");
        w.naar("2026-12-31");
        w.laatAfgaan(Ruimteklok.TERMIJN);
        assertThat(w.stand(ruimte)).isEqualTo("GEZAMENLIJK_PLAN");
        w.naar("2027-01-01");
        w.laatAfgaan(Ruimteklok.TERMIJN);

        Ruimtestand nu = w.als(COR, k -> k.overzicht.ruimte(COR, ruimte)).orElseThrow();
        assertThat(nu.stand()).isEqualTo("VAN_KRACHT");
        assertThat(nu.ruimte()).isEqualTo(Euro.van("480000.00"));
        assertThat(nu.benut()).isEqualTo(Euro.van("60000.00"));
        assertThat(w.een("select vrij || ' ' || verplicht from plafond where id = ?", w.begroting))
                .isEqualTo("94000000 6000000");
        // het hoofd is nog altijd de som van zijn boekingen
        assertThat(
                        w.een(
                                "select count(*) from plafond p join plafond_hertelling h on h.id = p.id where (p.vrij,"
                                        + " p.verplicht) is distinct from (h.vrij, h.verplicht)"))
                .isEqualTo("0");
        // en op tijd komt de vraag naar 2028
        assertThat(
                        w.een(
                                "select (einde at time zone 'Europe/Amsterdam')::date from termijn where soort = ?",
                                Ruimteklok.HERHALING))
                .isEqualTo("2027-05-01");
    }

    @Test
    void samen_boven_de_begroting_kan_alleen_met_een_ondertekend_besluit_INV_8_3() {
        UUID ruimte = w.voornemen(JANUARI);
        doeZienswijze(ruimte);
        weigert(() -> besluit(ruimte, "1000000.01"), Ruimtereden.BOVEN_BEGROTING);
        Hoogteopgave erboven =
                new Hoogteopgave(
                        Euro.van("1000000.01"),
                        Naarrato.HEEL_JAAR,
                        w.begroting,
                        Ruimtewereld.factoren(),
                        "Gehoord.",
                        "Raadsbesluit 2026-114");
        // een nummer is nog geen besluit: het staat in een vastgestelde begrotingswijziging
        weigert(() -> besluit(ruimte, erboven), Ruimtereden.BINNEN_BEGROTING);
        w.magBoven("0.01");
        besluit(ruimte, erboven);
        assertThat(w.stand(ruimte)).isEqualTo("BESLUIT");
    }

    @Test
    void de_stand_verandert_alleen_door_een_stap_en_geen_stap_slaat_er_een_over() {
        UUID ruimte = w.voornemen(JANUARI);
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        COR,
                                        d ->
                                                d.voer(
                                                        "update bestedingsruimte set stand = 'BEREIKT' where id = ?",
                                                        ruimte)))
                .isInstanceOf(Databankfout.class)
                .hasMessageContaining("ruimte_ligt_vast");
        for (String stap :
                List.of(
                        "VOORNEMEN",
                        "BESLUIT",
                        "PLAN",
                        "VAN_KRACHT",
                        "SIGNAAL_70",
                        "OVERLEG",
                        "BESLUIT_RUIMTE",
                        "ADDENDUM",
                        "ADDENDUM_GEMEENTE",
                        "VERHOOGD",
                        "CLIENTENSTOP",
                        "ONGEWIJZIGD",
                        "VERSCHOVEN",
                        "BEREIKT")) {
            assertThatThrownBy(() -> w.stap(COR, ruimte, stap))
                    .as(stap)
                    .isInstanceOf(nl.zorginkoop.contracting.deur.Weigering.class);
        }
        for (String stap : List.of("GEZAMENLIJK_PLAN", "ADDENDUM_AANBIEDER", "STOP_AKKOORD")) {
            assertThatThrownBy(() -> w.stap(ELS, ruimte, stap))
                    .as(stap)
                    .isInstanceOf(nl.zorginkoop.contracting.deur.Weigering.class);
        }
        assertThat(w.stand(ruimte)).isEqualTo("VOORNEMEN");
    }

    /** CSW 1.5.3: zonder eigen zienswijzedag is ook een besluit op de laatste dag op tijd. */
    @Test
    void overnemen_kan_met_een_besluit_op_de_uiterste_dag_zonder_zienswijzedag_1_5_3() {
        UUID plafond = overTeNemen();
        w.naar("2027-02-01");

        UUID ruimte =
                w.als(
                        COR,
                        k ->
                                w.neemOver(
                                        k,
                                        "Begeleiding",
                                        plafond,
                                        false,
                                        LocalDate.of(2026, 10, 1),
                                        null));

        assertThat(w.stand(ruimte)).isEqualTo("VAN_KRACHT");
        assertThat(w.een("select zienswijze_tot from bestedingsruimte where id = ?", ruimte))
                .isEqualTo("2026-09-30");
    }

    private UUID overTeNemen() {
        UUID plafond = UUID.randomUUID();
        w.zet(
                "insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, ouder, pad) values (?, '9001',"
                        + " '42420099', 2027, 'WMO', 'BESTEDINGSRUIMTE', 'R', ?, array[?::uuid, ?::uuid])",
                plafond,
                w.begroting,
                w.begroting,
                plafond);
        w.begroot(plafond, "360000.00");
        return plafond;
    }

    @Test
    void overnemen_kan_alleen_wat_al_loopt_en_met_dezelfde_termijnen_vooraf() {
        w.naar("2026-12-31");
        UUID plafond = overTeNemen();
        weigert(
                () -> w.als(COR, k -> w.neemOver(k, "Begeleiding", plafond, false)),
                Ruimtereden.OVERNEMEN);
        w.naar("2027-02-01");
        UUID ruimte = w.als(COR, k -> w.neemOver(k, "Begeleiding", plafond, false));
        assertThat(w.stand(ruimte)).isEqualTo("VAN_KRACHT");
        List<Ruimtegang> stappen = w.als(ELS, k -> k.overzicht.stappen(ELS, ruimte));
        assertThat(stappen.stream().map(s -> s.soort() + " " + s.op()))
                .containsExactly(
                        "VOORNEMEN 2026-06-20",
                        "BESLUIT 2026-09-15",
                        "PLAN 2026-10-20",
                        "GEZAMENLIJK_PLAN 2026-10-20",
                        "VAN_KRACHT 2027-02-01");
        assertThat(w.als(COR, k -> k.overzicht.hoogte(COR, ruimte)).orElseThrow().bedrag())
                .isEqualTo(Euro.van("360000.00"));
    }

    private void doeZienswijze(UUID ruimte) {
        w.doe(ELS, k -> k.loket.geefZienswijze(ELS, ruimte, "Te laag."));
    }

    private void besluit(UUID ruimte, String euro) {
        besluit(ruimte, hoogte(euro, Naarrato.HEEL_JAAR));
    }

    private void besluit(UUID ruimte, Hoogteopgave hoogte) {
        w.doe(COR, k -> k.loket.besluit(COR, ruimte, hoogte));
    }

    private void stemIn(UUID ruimte, UUID plan) {
        w.doe(ELS, k -> k.loket.stemIn(ELS, ruimte, plan, "bestuurder"));
    }

    private void trekIn(UUID ruimte) {
        w.doe(COR, k -> k.loket.trekIn(COR, ruimte, "Andere dag."));
    }

    private String rato(long centen, String van, String wijze) {
        return w.een("select ruimte_naar_rato(?, ?::date, ?)", centen, van, wijze);
    }

    // Langs de records om: de databank eist het veld zelf ook.
    private String regelBij(String tabel, UUID ruimte, List<String> kolommen, String leeg) {
        String waarden =
                String.join(
                        ", ", kolommen.stream().map(k -> k.equals(leeg) ? "'  '" : "'x'").toList());
        String extra =
                tabel.equals("ruimteplan")
                        ? "versie, door) values (gen_random_uuid(), '9001', '42420099', ?, "
                        : "jaarbedrag, wijze, bedrag, ouder, reactie, door) values (gen_random_uuid(), '9001',"
                                + " '42420099', ?, ";
        String slot =
                tabel.equals("ruimteplan")
                        ? ", 1, 'x')"
                        : ", 1, 'HEEL_JAAR', 1, '" + w.begroting + "', 'x', 'x')";
        try {
            w.db.doe(
                    COR,
                    d ->
                            d.voer(
                                    "insert into "
                                            + tabel
                                            + " (id, gemeente, aanbieder, ruimte, "
                                            + String.join(", ", kolommen)
                                            + ", "
                                            + extra
                                            + waarden
                                            + slot,
                                    ruimte));
            return "";
        } catch (Databankfout fout) {
            return fout.regel();
        }
    }

    @Test
    void een_ruimte_die_op_haar_dag_niet_past_wordt_een_taak_en_gaat_in_zodra_het_kan_INV_8_3() {
        UUID ruimte = w.metPlan("480000.00");
        w.begroot(w.begroting, "-600000.00");
        w.naar("2027-01-01");
        w.laatAfgaan(Ruimteklok.TERMIJN);
        assertThat(w.stand(ruimte)).isEqualTo("GEZAMENLIJK_PLAN");
        assertThat(w.wacht(ruimte)).startsWith("CONTROLLER Geen begroting").endsWith("2027-01-02");
        w.naar("2027-01-02");
        w.laatAfgaan(Ruimteklok.TERMIJN);
        assertThat(w.wacht(ruimte)).doesNotContain(",").endsWith("2027-01-03");

        w.begroot(w.begroting, "80000.00");
        w.naar("2027-01-03");
        w.laatAfgaan(Ruimteklok.TERMIJN);
        assertThat(w.stand(ruimte)).isEqualTo("VAN_KRACHT");
        assertThat(w.wacht(ruimte)).isEqualTo("niets ");
    }

    @Test
    void wie_zwijgt_tot_de_laatste_dag_laat_nog_een_dag_voor_het_besluit_1_5_3() {
        weigert(() -> metZienswijzeTot("2026-10-01"), Ruimtereden.ZIENSWIJZE);
        UUID ruimte = metZienswijzeTot("2026-09-30");
        w.naar("2026-10-01");
        w.laatAfgaan(Ruimteklok.TERMIJN);
        assertThat(w.stand(ruimte)).isEqualTo("VOORNEMEN");
        besluit(ruimte, "1.00");
        assertThat(w.stand(ruimte)).isEqualTo("BESLUIT");
    }

    private UUID metZienswijzeTot(String dag) {
        return w.als(
                COR,
                k ->
                        k.loket.maakBekend(
                                COR,
                                new Ruimteopgave(
                                        w.klein.overeenkomst,
                                        "Begeleiding",
                                        JANUARI,
                                        false,
                                        "Besluit door het college.",
                                        LocalDate.parse(dag))));
    }
}
