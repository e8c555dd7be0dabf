package nl.zorginkoop.contracting.zorgplicht;

import static nl.zorginkoop.contracting.catalogus.Keuzewereld.RIA;
import static nl.zorginkoop.contracting.zorgplicht.Wachtwereld.COEN;
import static nl.zorginkoop.contracting.zorgplicht.Wachtwereld.CONNY;
import static nl.zorginkoop.contracting.zorgplicht.Wachtwereld.INA;
import static nl.zorginkoop.contracting.zorgplicht.Wachtwereld.P;
import static nl.zorginkoop.contracting.zorgplicht.Wachtwereld.Q;
import static nl.zorginkoop.contracting.zorgplicht.Wachtwereld.TAAK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.budget.Grond;
import nl.zorginkoop.contracting.catalogus.Keuzewereld;
import nl.zorginkoop.contracting.catalogus.Voorkeur;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Weigering;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Frequentie;
import nl.zorginkoop.contracting.toewijzing.Omvang;
import nl.zorginkoop.contracting.toewijzing.RuimteBereikt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** De tabel "at the ceiling" (lifecycles §8), met de bedragen van WC-11. */
class ZorgplichtTest {
    private final Wachtwereld w = new Wachtwereld();

    @Test
    void wie_geen_ruimte_vindt_wordt_niet_geweigerd_en_wacht_WC_11() {
        UUID keuze = w.gekozen(P);

        assertThat(w.wijsToe(keuze)).as("geen toewijzing, en geen weigering").isEmpty();

        Ruimtewacht wacht = w.zie(w.wacht(keuze));
        assertThat(wacht.stand()).isEqualTo("WACHT_OP_RUIMTE");
        assertThat(wacht.bedrag()).isEqualTo(Euro.van("62000.00"));
        assertThat(wacht.tekort()).as("1.212.000 tegen 1.200.000").isEqualTo(Euro.van("12000.00"));
        assertThat(wacht.aanbieder()).as("de wens blijft").isEqualTo(P.code());
        assertThat(wacht.wens()).isEqualTo("Dichtbij en bekend.");
        assertThat(w.k.een("select count(*) from toewijzing")).isEqualTo("0");
        assertThat(w.vrij(w.ruimteVanP)).isEqualTo(50_000_00);
        assertThat(rapport())
                .as("indicatie zonder toewijzing (BU-06)")
                .extracting(Wachttelling::product, Wachttelling::clienten)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Begeleiding", 1));
    }

    @Test
    void wie_wacht_heeft_altijd_iemand_en_een_dag_INV_8_7() {
        UUID ander = w.gekozen(P);
        UUID wacht = w.wachtende();
        assertThat(w.zie(wacht).rol()).isEqualTo("REGISSEUR");
        assertThat(w.k.een("select eigenaar from taak where onderwerp = ?", wacht))
                .isEqualTo("ria");
        assertThat(w.zie(wacht).volgende()).as("vijf werkdagen").isEqualTo("2026-09-22T21:59:59Z");

        for (String rol : List.of("CONTROLLER", "CONTROLLER", "CONTROLLER")) {
            w.termijnVerstrijkt();
            assertThat(w.zie(wacht).rol()).isEqualTo(rol);
            assertThat(w.zie(wacht).volgende()).isNotNull();
            assertThat(w.open(rol, wacht)).as("een taak, niet meer").isEqualTo(1);
        }
        for (String zonder :
                List.of("null, nu() + interval '1 day'", "'REGISSEUR', null", "null, null")) {
            assertThatThrownBy(() -> w.legVast(ander, zonder))
                    .as(zonder)
                    .isInstanceOf(Databankfout.class)
                    .hasMessageContaining("ruimtewacht_van_iemand");
        }
    }

    @Test
    void bij_spoed_is_de_termijn_een_werkdag() {
        UUID keuze = w.gekozen(P);
        w.k.doe("alter table melding disable trigger user");
        w.k.doe("update melding set spoed = true");

        w.wijsToe(keuze);

        assertThat(w.zie(w.wacht(keuze)).spoed()).isTrue();
        assertThat(w.zie(w.wacht(keuze)).volgende()).isEqualTo("2026-09-16T21:59:59Z");
    }

    @Test
    void boven_de_ruimte_gaat_na_escaleren_met_motivering_WC_11_a() {
        UUID wacht = w.wachtende();
        geweigerd(Wachtreden.NA_ESCALATIE, () -> w.besluit(wacht));
        w.escaleer(wacht);

        UUID toewijzing = w.besluit(wacht);

        assertThat(w.vrij(w.ruimteVanP)).as("ruimte").isEqualTo(-12_000_00);
        assertThat(w.k.een("select grond from toewijzing where id = ?", toewijzing))
                .isEqualTo("BESLUIT");
        assertThat(w.k.een("select grond from boeking where toewijzing = ?", toewijzing))
                .isEqualTo("BESLUIT");
        assertThat(
                        w.k.een(
                                "select count(*) from signaal where soort = 'BOVEN_RUIMTE' and plafond = ?",
                                w.ruimteVanP))
                .as("het blijft te zien")
                .isEqualTo("1");
        assertThat(w.zie(wacht).stand()).isEqualTo("TOEGEWEZEN");
        assertThat(w.k.openTaken(wacht)).isZero();
        assertThat(w.lijst(CONNY)).isEmpty();
    }

    @Test
    void de_client_kiest_vrij_een_ander_en_P_verandert_niet_WC_11_b() {
        UUID wacht = w.wachtende();

        UUID nieuw = w.ander(wacht, Q);
        w.k.zegJa(nieuw, Q, Keuzewereld.START);
        w.k.laatAfgaan("KEUZE_VERDER");

        assertThat(w.vrij(w.ruimteVanP)).isEqualTo(50_000_00);
        assertThat(w.vrij(w.ruimteVanQ)).isEqualTo(938_000_00);
        assertThat(w.k.een("select aanbieder from toewijzing")).isEqualTo(Q.code());
        assertThat(w.zie(wacht).stand()).isEqualTo("ANDER_AANBOD");
        assertThat(w.zie(wacht).aanbieder()).as("BU-04: de wens staat er nog").isEqualTo(P.code());
        assertThat(w.k.openTaken(wacht)).isZero();
    }

    @Test
    void zonder_besluit_op_de_termijn_escaleert_de_klok_WC_11_c() {
        UUID wacht = w.wachtende();
        w.doe(RIA, r -> r.loket.vraagAddendum(RIA, wacht, "Alleen P past."));
        assertThat(w.zie(wacht).stand()).isEqualTo("ADDENDUM_GEVRAAGD");
        assertThat(w.open("CONTROLLER", wacht)).isEqualTo(1);

        w.termijnVerstrijkt();

        assertThat(w.zie(wacht).stand()).isEqualTo("GEESCALEERD");
        assertThat(w.open("CONTROLLER", wacht)).as("de vraag om een addendum verviel").isEqualTo(1);
        assertThat(w.k.een("select titel from taak where klaar is null and onderwerp = ?", wacht))
                .contains("college");
    }

    @Test
    void een_addendum_verhoogt_de_ruimte_en_wijst_toe() {
        UUID wacht = w.wachtende();
        geweigerd(Wachtreden.NA_ADDENDUM, () -> verhoog(wacht, "12000.00"));
        w.doe(RIA, r -> r.loket.vraagAddendum(RIA, wacht, "Alleen P past."));

        geweigerd(Wachtreden.KNELT_HOGER, () -> verhoog(wacht, "11999.99"));
        assertThat(w.zie(wacht).stand()).as("er is niets gebeurd").isEqualTo("ADDENDUM_GEVRAAGD");
        verhoog(wacht, "12000.00");

        assertThat(w.vrij(w.ruimteVanP)).isZero();
        assertThat(w.zie(wacht).stand()).isEqualTo("TOEGEWEZEN");
        assertThat(
                        w.k.een(
                                "select coalesce(grond, 'binnen') from boeking where soort = 'VERPLICHTING' and toewijzing is not null"))
                .as("gewoon binnen de ruimte")
                .isEqualTo("binnen");
    }

    @Test
    void zodra_er_ruimte_is_wijst_opnieuw_proberen_toe() {
        UUID wacht = w.wachtende();
        assertThatThrownBy(() -> probeer(wacht)).isInstanceOf(RuimteBereikt.class);
        assertThat(w.zie(wacht).stand()).isEqualTo("WACHT_OP_RUIMTE");

        w.begroot(w.ruimteVanP, "12000.00");
        probeer(wacht);

        assertThat(w.zie(wacht).stand()).isEqualTo("TOEGEWEZEN");
    }

    @Test
    void alternatieven_zijn_wie_ruimte_heeft_in_de_volgorde_van_de_catalogus_INV_5_2() {
        UUID wacht = w.wachtende();
        w.begroot(w.ruimteVanQ, "-938000.01");

        List<Ruimtealternatief> gezien = w.als(RIA, r -> r.overzicht.alternatieven(RIA, wacht));

        assertThat(gezien).extracting(Ruimtealternatief::agb).hasSize(5).doesNotContain(P, Q);
        List<String> catalogus =
                w.k.als(
                        RIA,
                        l ->
                                l.databank.lijst(
                                        "select agb from keuzeaanbod(?) where agb <> ? and agb <> ? order by plek",
                                        r -> r.getString("agb"),
                                        w.keuze(wacht),
                                        P.code(),
                                        Q.code()));
        assertThat(gezien).extracting(a -> a.agb().code()).containsExactlyElementsOf(catalogus);
        geweigerd(Wachtreden.ZONDER_RUIMTE, () -> w.ander(wacht, Q));
    }

    @Test
    void zijn_alle_aanbieders_vol_dan_ligt_het_meteen_bij_het_college() {
        UUID keuze = w.gekozen(P);
        // ruimten komen samen niet boven de begroting (INV-8.3): eerst die van Q omlaag
        w.begroot(w.ruimteVanQ, "-988000.01");
        w.begroot(w.begroting, "-8788000.01");

        assertThat(w.wijsToe(keuze)).isEmpty();

        UUID wacht = w.wacht(keuze);
        assertThat(alternatieven(wacht)).isEmpty();
        assertThat(w.zie(wacht).stand()).isEqualTo("GEESCALEERD");
        assertThat(w.open("CONTROLLER", wacht)).isEqualTo(1);
        assertThat(rapport().get(0).escalaties()).isEqualTo(1);
    }

    @Test
    void een_keuze_met_een_wachtende_gaat_niet_dicht_BU_06() {
        UUID wacht = w.wachtende();

        assertThatThrownBy(
                        () ->
                                w.k.doe(
                                        "update keuze set gesloten = nu(), sluitreden = 'vol', gesloten_door = 'ria'"
                                                + " where id = ?",
                                        w.keuze(wacht)))
                .isInstanceOf(Databankfout.class)
                .hasMessageContaining("keuze_wacht_op_ruimte");
    }

    @Test
    void een_oude_verhuizing_sluit_geen_keuze_die_nu_wacht_BU_06() {
        UUID wacht = w.wachtende();
        w.k.doe("alter table levensgebeurtenis disable trigger user");
        w.k.doe(
                "insert into levensgebeurtenis (id, gemeente, hulpvrager, soort, dag, bekend, bron, naar, door, moment)"
                        + " select gen_random_uuid(), gemeente, hulpvrager, 'VERHUIZING', '2024-01-01', '2024-01-01', 'BRP',"
                        + " '9902', 'ria', nu() - interval '2 years' from ruimtewacht");

        assertThatThrownBy(
                        () ->
                                w.k.doe(
                                        "update keuze set gesloten = nu(), sluitreden = 'vol', gesloten_door = 'ria'"
                                                + " where id = ?",
                                        w.keuze(wacht)))
                .hasMessageContaining("keuze_wacht_op_ruimte");

        w.k.doe("update levensgebeurtenis set moment = nu()");
        w.k.doe(
                "update keuze set gesloten = nu(), sluitreden = 'verhuisd', gesloten_door = 'ria' where id = ?",
                w.keuze(wacht));
        assertThat(w.k.een("select stand from ruimtewacht where id = ?", wacht))
                .isEqualTo("VERVALLEN");
    }

    @Test
    void in_een_jaar_dat_nog_niet_begroot_is_wacht_de_client_op_iemand_INV_8_7() {
        UUID keuze = w.gekozen(P);

        assertThat(
                        w.k.wijsToe(
                                keuze,
                                LocalDate.of(2027, 8, 31),
                                new Omvang(1, Eenheid.UUR, Frequentie.PER_MAAND)))
                .isEmpty();

        UUID wacht = w.wacht(keuze);
        assertThat(w.zie(wacht).rol()).isNotNull();
        assertThat(
                        w.k.een(
                                "select jaar from plafond where id = (select plafond from ruimtewacht where id = ?)",
                                wacht))
                .isEqualTo("2027");
    }

    @Test
    void geen_stap_van_een_mens_sluit_een_wachtende_zonder_hulp_INV_8_6() {
        UUID wacht = w.wachtende();

        for (String soort : List.of("VERVALLEN", "TOEGEWEZEN")) {
            assertThatThrownBy(
                            () ->
                                    w.k.doe(
                                            "insert into ruimtestap (gemeente, wacht, soort, reden, door)"
                                                    + " values ('9901', ?, ?, 'vol', 'ria')",
                                            wacht,
                                            soort))
                    .isInstanceOf(Databankfout.class)
                    .hasMessageContaining("ruimtestap_volgt");
        }
        for (String anders : List.of("wens = 'toch niet'", "rol = 'CONTROLLER'")) {
            assertThatThrownBy(
                            () ->
                                    w.k.doe(
                                            "update ruimtewacht set " + anders + " where id = ?",
                                            wacht))
                    .as(anders)
                    .isInstanceOf(Databankfout.class)
                    .hasMessageContaining("ruimtewacht_ligt_vast");
        }
    }

    @Test
    void wie_escaleerde_beslist_niet_zelf_boven_de_ruimte() {
        UUID wacht = w.wachtende();
        w.doe(RIA, r -> r.loket.vraagAddendum(RIA, wacht, "Alleen P past."));
        w.doe(COEN, r -> r.loket.escaleer(COEN, wacht, "Er is geen geld voor een addendum."));

        geweigerd(Wachtreden.ANDERE_OGEN, () -> w.besluit(wacht));
        geweigerd(
                Wachtreden.VAN_COLLEGE,
                () -> w.doe(RIA, r -> r.loket.besluit(RIA, TAAK, wacht, "Ik wil het.")));
        w.als(CONNY, r -> r.loket.besluit(CONNY, TAAK, wacht, "Er past geen ander."));

        assertThat(w.zie(wacht).stand()).isEqualTo("TOEGEWEZEN");
    }

    @Test
    void twee_keer_toewijzen_zonder_ruimte_is_een_wachtende() {
        UUID keuze = w.gekozen(P);
        w.wijsToe(keuze);
        w.wijsToe(keuze);

        assertThat(w.k.een("select count(*) from ruimtewacht")).isEqualTo("1");
        assertThat(w.k.openTaken(w.wacht(keuze))).isEqualTo(1);
    }

    @Test
    void bevestigd_en_de_aanbieder_zegt_ja_dan_wacht_het_ook_vanzelf() {
        UUID keuze = w.k.getoond();
        w.k.doe(
                RIA,
                (Keuzewereld.Loketten l) ->
                        l.keuze.bevestig(
                                RIA,
                                keuze,
                                new Voorkeur(
                                        w.k.keuze(keuze).lijst(),
                                        P,
                                        Voorkeur.Kiezer.CLIENT,
                                        null,
                                        "Bekend."),
                                Wachtwereld.EIND,
                                Wachtwereld.OMVANG));
        w.k.zegJa(keuze, P, Keuzewereld.START);

        w.k.laatAfgaan("KEUZE_VERDER");

        assertThat(w.lijst(RIA)).extracting(Ruimtewacht::stand).containsExactly("WACHT_OP_RUIMTE");
    }

    @Test
    void crisis_en_wie_al_hulp_heeft_gaan_door_als_de_ruimte_op_is_A4() {
        w.begroot(w.ruimteVanP, "-50000.00");
        UUID keuze = w.gekozen(P);

        for (Grond grond :
                List.of(Grond.CRISIS, Grond.LOPEND_SPECIFIEK, Grond.WETTELIJKE_VERWIJZING)) {
            w.wijsDirectToe(keuze, grond);
        }

        assertThat(w.vrij(w.ruimteVanP)).as("betaald, en een signaal").isEqualTo(-3 * 62_000_00L);
        assertThat(
                        w.k.een(
                                "select count(*) from signaal where soort = 'BOVEN_RUIMTE' and plafond = ?",
                                w.ruimteVanP))
                .isEqualTo("1");
        assertThat(w.lijst(CONNY)).isEmpty();
    }

    private void verhoog(UUID wacht, String bedrag) {
        w.doe(CONNY, r -> r.loket.verhoog(CONNY, TAAK, wacht, Euro.van(bedrag), "Addendum 3."));
    }

    private List<Wachttelling> rapport() {
        return w.als(INA, r -> r.overzicht.raadsrapport(INA));
    }

    private List<Ruimtealternatief> alternatieven(UUID wacht) {
        return w.als(RIA, r -> r.overzicht.alternatieven(RIA, wacht));
    }

    private UUID probeer(UUID wacht) {
        return w.als(RIA, r -> r.loket.probeer(RIA, TAAK, wacht));
    }

    private static void geweigerd(Wachtreden reden, ThrowingCallable werk) {
        assertThatThrownBy(werk).isInstanceOf(Weigering.class).extracting("reden").isEqualTo(reden);
    }
}
