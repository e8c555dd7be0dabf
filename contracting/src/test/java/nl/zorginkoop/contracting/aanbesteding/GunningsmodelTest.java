package nl.zorginkoop.contracting.aanbesteding;

import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.geweigerd;
import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.kop;
import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.perceel;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.inkoop.Prijsopbouw;
import nl.zorginkoop.contracting.inkoop.Procedure;
import nl.zorginkoop.contracting.openstelling.PublicatieAangevraagd;
import org.junit.jupiter.api.Test;

/** V02: hoe er gegund wordt staat vast voor iemand inschrijft, en nooit op alleen de prijs. */
class GunningsmodelTest {
    private final Gunningwereld w = Gunningwereld.concept();

    @Test
    void een_model_dat_klopt_houdt_publiceren_niet_tegen_en_ligt_daarna_vast_V02() {
        w.legModel();
        assertThat(w.belemmeringen()).isEmpty();
        vraagPublicatie();
        w.publiceer();

        geweigerd(
                Aanbestedingsreden.LIGT_VAST,
                () ->
                        w.model(
                                l ->
                                        l.legCriteriumVast(
                                                INA,
                                                w.openstelling,
                                                Criteriumopgave.kwaliteit(1, "Plan", 41, "x"))));
        geweigerd(
                Aanbestedingsreden.LIGT_VAST,
                () ->
                        w.model(
                                l ->
                                        l.legModelVast(
                                                INA,
                                                w.openstelling,
                                                kop(Gunningsvorm.EMVI1, Prijsvorm.REEEL, 500))));
        geweigerd(
                Aanbestedingsreden.LIGT_VAST,
                () -> w.model(l -> l.legPerceelVast(INA, w.openstelling, perceel(1, 3))));
        geweigerd(
                Aanbestedingsreden.LIGT_VAST,
                () -> w.model(l -> l.laatCriteriumWeg(INA, w.openstelling, 1)));
    }

    @Test
    void een_heel_model_wordt_samen_vastgelegd_of_niets_ervan() {
        w.legModel();
        w.model(l -> heel(l, perceel(1, 3)));
        assertThat(criteria()).containsExactly("1 Plan 70", "3 Uurprijs 30");

        // Het laatste deel klopt niet: dit perceel is er niet.
        geweigerd(
                Aanbestedingsreden.PERCEEL_ONBEKEND,
                () -> w.model(l -> heel(l, perceel(9, 1), "Ander plan")));
        assertThat(criteria()).containsExactly("1 Plan 70", "3 Uurprijs 30");
    }

    private void heel(Gunningsmodelloket l, Perceelopgave perceel) {
        heel(l, perceel, "Plan");
    }

    private void heel(Gunningsmodelloket l, Perceelopgave perceel, String titel) {
        l.legHeelVast(
                INA,
                w.openstelling,
                kop(Gunningsvorm.EMVI1, Prijsvorm.REEEL, 0),
                List.of(
                        Criteriumopgave.kwaliteit(1, titel, 70, "lezen"),
                        Criteriumopgave.prijs(3, "Uurprijs", 30, "formule")),
                List.of(perceel));
    }

    private List<String> criteria() {
        return w.db.toezicht()
                .lijst(
                        "select nr || ' ' || titel || ' ' || gewicht as c from gunningscriterium"
                                + " where openstelling = ? order by nr",
                        r -> r.getString("c"),
                        w.openstelling);
    }

    @Test
    void zonder_gunningsmodel_wordt_een_SAS_procedure_niet_gepubliceerd() {
        assertThat(w.belemmeringen()).contains(Aanbestedingsreden.ZONDER_MODEL);
        geweigerd(Aanbestedingsreden.BELEMMERD, this::vraagPublicatie);
        vloerWeigert();
    }

    @Test
    void alleen_prijs_0_100_wordt_geweigerd_met_de_reden_V02_scenario_6_INV_0_3() {
        w.legModel();
        w.model(
                l -> {
                    l.legCriteriumVast(
                            INA, w.openstelling, Criteriumopgave.kwaliteit(1, "Plan", 0, "lezen"));
                    l.laatCriteriumWeg(INA, w.openstelling, 2);
                    l.legCriteriumVast(
                            INA, w.openstelling, Criteriumopgave.prijs(3, "Uurprijs", 100, "f"));
                });

        assertThat(w.belemmeringen()).contains(Aanbestedingsreden.ALLEEN_PRIJS);
        assertThatThrownBy(this::vraagPublicatie)
                .isInstanceOf(Weigering.class)
                .hasMessageContaining("alleen de prijs")
                .hasMessageContaining("kwaliteit");
        vloerWeigert();
    }

    @Test
    void de_gewichten_zijn_samen_honderd_en_passen_bij_het_kader_V02() {
        w.legModel();
        gewicht(1, 39);
        assertThat(w.belemmeringen())
                .containsExactlyInAnyOrder(
                        Aanbestedingsreden.GEWICHTEN, Aanbestedingsreden.WEGING_KADER);
        vloerWeigert();
        gewicht(1, 41);
        assertThat(w.belemmeringen()).contains(Aanbestedingsreden.GEWICHTEN);
        gewicht(1, 40);
        assertThat(w.belemmeringen()).isEmpty();
    }

    @Test
    void een_formule_die_rekent_met_de_laagste_wordt_geweigerd_met_de_reden_scenario_6_WC_06() {
        w.legModel();
        assertThatThrownBy(
                        () ->
                                w.model(
                                        l ->
                                                l.legCriteriumVast(
                                                        INA,
                                                        w.openstelling,
                                                        new Criteriumopgave(
                                                                3,
                                                                "Uurprijs",
                                                                Criteriumsoort.PRIJS,
                                                                30,
                                                                "laagste / eigen",
                                                                Prijsformule.RELATIEF_LAAGSTE))))
                .isInstanceOf(Weigering.class)
                .hasMessageContaining("een verliezer die zich terugtrekt zou de winnaar veranderen")
                .extracting("reden")
                .isEqualTo(Aanbestedingsreden.FORMULE_RELATIEF);
    }

    @Test
    void een_vaste_prijs_heeft_geen_prijscriterium_en_een_reele_prijs_heeft_grenzen() {
        w.legModel();
        w.model(
                l ->
                        l.legModelVast(
                                INA, w.openstelling, kop(Gunningsvorm.EMVI1, Prijsvorm.VAST, 0)));
        assertThat(w.belemmeringen()).contains(Aanbestedingsreden.PRIJS_PAST);
        w.model(
                l -> {
                    l.legModelVast(
                            INA, w.openstelling, kop(Gunningsvorm.EMVI1, Prijsvorm.REEEL, 0));
                    l.legPerceelVast(
                            INA,
                            w.openstelling,
                            new Perceelopgave(1, 1, "per uur", Gunningwereld.opbouw(), null, null));
                });
        assertThat(w.belemmeringen()).containsExactly(Aanbestedingsreden.ZONDER_GRENZEN);
    }

    @Test
    void een_prijs_noemt_alle_zes_de_elementen() {
        assertThatThrownBy(
                        () ->
                                new Perceelopgave(
                                        1,
                                        1,
                                        "per uur",
                                        new Prijsopbouw(
                                                Euro.van("70.00"), null, null, null, null, null),
                                        null,
                                        null))
                .isInstanceOf(OngeldigeWaarde.class);
        w.legModel();
        assertThatThrownBy(
                        () -> w.db.toezicht().voer("update gunningsperceel set prijs = prijs - 1"))
                .isInstanceOfSatisfying(
                        Databankfout.class,
                        f -> assertThat(f.regel()).isEqualTo("gunning_prijs_telt_op"));
    }

    @Test
    void zonder_EMVI_zijn_er_geen_gunningscriteria_en_bij_ZEMVI1_geen_maximum() {
        Gunningwereld z = Gunningwereld.zonderEmvi();
        z.model(
                l -> {
                    l.legModelVast(
                            INA, z.openstelling, kop(Gunningsvorm.ZEMVI1, Prijsvorm.VAST, 0));
                    l.legPerceelVast(INA, z.openstelling, vast(1, null));
                    l.legPerceelVast(INA, z.openstelling, vast(2, null));
                });
        assertThat(z.belemmeringen()).isEmpty();
        z.model(l -> l.legPerceelVast(INA, z.openstelling, vast(2, 3)));
        assertThat(z.belemmeringen()).containsExactly(Aanbestedingsreden.AANTAL);
        z.model(
                l -> {
                    l.legPerceelVast(INA, z.openstelling, vast(2, null));
                    l.legCriteriumVast(
                            INA, z.openstelling, Criteriumopgave.kwaliteit(1, "Plan", 100, "x"));
                });
        assertThat(z.belemmeringen()).containsExactly(Aanbestedingsreden.SOORT);
    }

    @Test
    void ZEMVI2_kiest_een_aantal_op_selectiecriteria() {
        Gunningwereld z = Gunningwereld.zonderEmvi();
        z.model(
                l -> {
                    l.legModelVast(
                            INA, z.openstelling, kop(Gunningsvorm.ZEMVI2, Prijsvorm.VAST, 0));
                    l.legPerceelVast(INA, z.openstelling, vast(1, 5));
                    l.legPerceelVast(INA, z.openstelling, vast(2, 5));
                    l.legCriteriumVast(
                            INA,
                            z.openstelling,
                            new Criteriumopgave(
                                    1, "Referenties", Criteriumsoort.SELECTIE, 100, "x", null));
                });
        assertThat(z.belemmeringen()).isEmpty();
        geweigerd(
                Aanbestedingsreden.ZEMVI_VASTE_PRIJS,
                () ->
                        z.model(
                                l ->
                                        l.legModelVast(
                                                INA,
                                                z.openstelling,
                                                kop(Gunningsvorm.ZEMVI2, Prijsvorm.REEEL, 0))));
    }

    static Perceelopgave vast(int nr, Integer aantal) {
        return new Perceelopgave(nr, aantal, "per uur", Gunningwereld.opbouw(), null, null);
    }

    private void gewicht(int nr, int gewicht) {
        w.model(
                l ->
                        l.legCriteriumVast(
                                INA,
                                w.openstelling,
                                Criteriumopgave.kwaliteit(nr, "Plan", gewicht, "lezen")));
    }

    private void vraagPublicatie() {
        w.db.doe(
                INA,
                d ->
                        Gunningwereld.wacht(
                                d,
                                new PublicatieAangevraagd(w.openstelling, Procedure.SAS_MET_EMVI)));
    }

    private void vloerWeigert() {
        assertThatThrownBy(w::publiceer)
                .isInstanceOfSatisfying(
                        Databankfout.class,
                        f -> assertThat(f.regel()).isEqualTo("openstelling_gunningsmodel"));
    }
}
