package nl.zorginkoop.contracting.plan;

import static nl.zorginkoop.contracting.plan.Planwereld.RENS;
import static nl.zorginkoop.contracting.plan.Planwereld.RIA;
import static nl.zorginkoop.contracting.plan.Planwereld.TAAK;
import static nl.zorginkoop.contracting.plan.Planwereld.VANDAAG;
import static nl.zorginkoop.contracting.plan.Planwereld.WATERRIJK;
import static nl.zorginkoop.contracting.plan.Planwereld.WIM;
import static nl.zorginkoop.contracting.plan.Planwereld.geweigerd;
import static nl.zorginkoop.contracting.plan.Planwereld.regel;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Wet;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Een gezin, een plan, een regisseur; en wat afgeschermd is (PO-*, PR-10 tot en met PR-12). */
class PlanTest {
    private static final LocalDate EVALUATIE = LocalDate.of(2026, 12, 15);
    private final Planwereld wereld = new Planwereld();
    private final UUID gezin = wereld.gezin(wereld.anker, wereld.boot);

    @Test
    void een_tweede_plan_voor_dezelfde_groep_wordt_geweigerd_en_na_sluiten_kan_het_PO_04() {
        UUID eerste = plan(wereld.zaak(wereld.anker, gezin, Wet.WMO, false));
        UUID andereZaak = wereld.zaak(wereld.boot, gezin, Wet.WMO, false);
        geweigerd(Planreden.EEN_PLAN_TEGELIJK, () -> plan(andereZaak));

        wereld.doe(RIA, l -> l.plan.sluit(RIA, eerste, "Doelen gehaald"));
        plan(andereZaak);

        assertThat(wereld.tel("plan where gesloten is null")).isEqualTo(1);
        geweigerd(Planreden.PLAN_DICHT, () -> deelplan(RIA, eerste, wereld.anker, false));
    }

    @Test
    void twee_plannen_tegelijk_voor_een_mens_alleen_een_ervan_komt_er_PO_04() {
        UUID een = wereld.zaak();
        UUID twee = wereld.zaak();
        try (var t = wereld.db.begin(RIA)) {
            new Planwereld.Loketten(t.databank()).plan.maak(RIA, een, "Thuis wonen", EVALUATIE);
            CompletableFuture<UUID> ander = CompletableFuture.supplyAsync(() -> plan(twee));
            wereld.db.wachtOpSlotOf(ander);
            t.legVast();
            Assertions.assertThatThrownBy(ander::join).isInstanceOf(CompletionException.class);
        }
        assertThat(wereld.tel("plan")).isEqualTo(1);
    }

    @Test
    void een_deelplan_gaat_over_wie_bij_de_groep_hoort() {
        UUID plan = plan(wereld.zaak(wereld.anker, gezin, Wet.WMO, false));
        deelplan(RIA, plan, wereld.boot, false);
        UUID vreemd = wereld.hulpvrager("999900031", "Vreemd");
        geweigerd(Planreden.NIET_IN_GEZIN, () -> deelplan(RIA, plan, vreemd, false));
    }

    // --- Afgeschermd ----------------------------------------------------------------------------

    @Test
    void een_afgeschermd_deelplan_leest_alleen_wie_genoemd_is_PR_10_PR_12() {
        UUID plan = plan(wereld.zaak(wereld.anker, gezin, Wet.WMO, false));
        deelplan(RIA, plan, wereld.anker, false);
        UUID dicht = deelplan(WIM, plan, wereld.boot, true);

        assertThat(gezien(WIM, plan)).containsExactly(wereld.anker, wereld.boot);
        // ook de regisseur van het plan niet
        assertThat(gezien(RIA, plan)).containsExactly(wereld.anker);
        geweigerd(
                Planreden.ONBEKEND,
                () ->
                        wereld.doe(
                                RIA,
                                l ->
                                        l.plan.werkBij(
                                                RIA, dicht, Planblad.Deelstand.BEHAALD, "Klaar")));
        geweigerd(
                Planreden.NIET_UW_DEELPLAN,
                () -> wereld.doe(RIA, l -> l.plan.noemLezer(RIA, dicht, "ria")));

        wereld.doe(WIM, l -> l.plan.noemLezer(WIM, dicht, "ria"));
        assertThat(gezien(RIA, plan)).containsExactly(wereld.anker, wereld.boot);
        // ook wie vervangt leest alleen wat niet afgeschermd is
        wereld.doe(RIA, l -> l.plan.draagOver(RIA, plan, "ria", "rens"));
        assertThat(gezien(RENS, plan)).containsExactly(wereld.anker);
    }

    /** De vloer: een vraag die niets van afscherming weet, krijgt het niet en raakt het niet. */
    @Test
    void sql_zonder_lezer_ziet_en_raakt_een_afgeschermd_deelplan_niet_PR_10() {
        UUID plan = plan(wereld.zaak(wereld.anker, gezin, Wet.WMO, false));
        deelplan(WIM, plan, wereld.boot, true);
        for (Namens wie : List.of(WIM, RIA, Namens.systeem(WATERRIJK))) {
            List<String> doelen =
                    wereld.db.als(
                            wie, d -> d.lijst("select doel from deelplan", r -> r.getString(1)));
            assertThat(doelen).as(wie.wie()).isEmpty();
            int geraakt = wereld.db.als(wie, d -> d.voer("update deelplan set stand = 'BEHAALD'"));
            assertThat(geraakt).as(wie.wie()).isZero();
        }
        assertThat(wereld.tel("deelplan")).isEqualTo(1);
    }

    @Test
    void in_de_uitdraai_van_een_lid_staat_niets_over_een_ander_PR_10() {
        UUID plan = plan(wereld.zaak(wereld.anker, gezin, Wet.WMO, false));
        deelplan(RIA, plan, wereld.anker, false);
        deelplan(RIA, plan, wereld.boot, false);

        Planblad uitdraai =
                wereld.als(RIA, l -> l.plannen.uitdraai(RIA, TAAK, plan, wereld.boot))
                        .orElseThrow();

        assertThat(uitdraai.deelplannen())
                .extracting(Planblad.Deelplan::hulpvrager)
                .containsExactly(wereld.boot);
        assertThat(uitdraai.mensen())
                .extracting(Planblad.Mens::hulpvrager)
                .containsExactly(wereld.boot);
    }

    @Test
    void wie_de_telefoon_opneemt_ziet_of_er_een_plan_is_en_wie_erover_gaat_PR_11() {
        Namens kees = Namens.gemeente("kees", Rol.KCC_MEDEWERKER, WATERRIJK);
        assertThat(punt(kees)).isEqualTo(new Planoverzicht.Aanspreekpunt(false, null));
        plan(wereld.zaak(wereld.anker, gezin, Wet.WMO, false));
        assertThat(punt(kees)).isEqualTo(new Planoverzicht.Aanspreekpunt(true, "Ria"));
    }

    // --- Verloop --------------------------------------------------------------------------------

    @Test
    void alleen_de_regisseur_van_het_plan_of_zijn_vervanger_sluit_en_draagt_over_RG_01_RG_04() {
        UUID plan = plan(wereld.zaak());
        geweigerd(
                Planreden.NIET_UW_PLAN,
                () -> wereld.doe(RENS, l -> l.plan.sluit(RENS, plan, "Klaar")));

        wereld.doe(RIA, l -> l.plan.draagOver(RIA, plan, "rens", "roos"));

        geweigerd(
                Planreden.NIET_UW_PLAN,
                () -> wereld.doe(RIA, l -> l.plan.sluit(RIA, plan, "Klaar")));
        wereld.doe(RENS, l -> l.plan.sluit(RENS, plan, "Klaar"));
        geweigerd(
                Planreden.PLAN_DICHT,
                () -> wereld.doe(RENS, l -> l.plan.sluit(RENS, plan, "Nog eens")));
    }

    @Test
    void een_plan_dat_niet_op_tijd_geevalueerd_is_staat_als_te_laat_PO_12() {
        plan(wereld.zaak());
        assertThat(lijst("TE_LAAT")).isEmpty();
        wereld.db.verzetKlok(Duration.ofDays(92));
        assertThat(lijst("TE_LAAT")).singleElement().returns(EVALUATIE, Planrij::evaluatie);
        assertThat(lijst("LOOPT")).isEmpty();
    }

    @Test
    void wat_afgesproken_is_ligt_vast_en_de_voortgang_draagt_haar_dag_PO_13_RG_08() {
        UUID plan = plan(wereld.zaak());
        UUID deel = deelplan(RIA, plan, wereld.anker, false);
        wereld.db.verzetKlok(Duration.ofDays(30));
        wereld.doe(
                RIA, l -> l.plan.werkBij(RIA, deel, Planblad.Deelstand.DEELS, "Om de week buiten"));

        assertThat(
                        wereld.als(RIA, l -> l.plannen.plan(RIA, TAAK, plan))
                                .orElseThrow()
                                .deelplannen())
                .singleElement()
                .returns(Planblad.Deelstand.DEELS, Planblad.Deelplan::stand)
                .returns(VANDAAG.plusDays(30), Planblad.Deelplan::bijgewerkt);
        regel(
                "deelplan_ligt_vast",
                () -> wereld.db.doe(RIA, d -> d.voer("update deelplan set doel = 'x'")));
    }

    private Planoverzicht.Aanspreekpunt punt(Namens wie) {
        return wereld.als(wie, l -> l.plannen.aanspreekpunt(wie, TAAK, wereld.boot));
    }

    private List<Planrij> lijst(String stand) {
        return wereld.als(
                        RIA,
                        l -> l.plannen.plannen(RIA, TAAK, Bladvraag.eerste(25).met("stand", stand)))
                .rijen();
    }

    private UUID plan(UUID zaak) {
        return wereld.als(RIA, l -> l.plan.maak(RIA, zaak, "Thuis blijven wonen", EVALUATIE));
    }

    private UUID deelplan(Namens wie, UUID plan, UUID over, boolean dicht) {
        return wereld.als(
                wie,
                l ->
                        l.plan.voegDeelplanToe(
                                wie,
                                plan,
                                new Deelplanopgave(over, "Weer naar buiten", "Elke week", dicht)));
    }

    private List<UUID> gezien(Namens wie, UUID plan) {
        return wereld
                .als(wie, l -> l.plannen.plan(wie, TAAK, plan))
                .orElseThrow()
                .deelplannen()
                .stream()
                .map(Planblad.Deelplan::hulpvrager)
                .toList();
    }
}
