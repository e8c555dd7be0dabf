package nl.zorginkoop.contracting.catalogus;

import static nl.zorginkoop.contracting.catalogus.Keuzewereld.CEES;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.EERSTE;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.RIA;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.START;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.TAAK;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.agb;
import static nl.zorginkoop.contracting.catalogus.Keuzewereld.geweigerd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.dossier.Kenmerk;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Wet;
import org.junit.jupiter.api.Test;

/** De keuze van begin tot eind (lifecycles §5), en wie erin te kiezen is. */
class KeuzeTest {
    private final Keuzewereld w = new Keuzewereld();

    @Test
    void van_openen_tot_toewijzen_in_vier_stappen_RG_01() {
        UUID keuze = w.open(w.zaak());
        assertThat(stand(keuze)).isEqualTo("VOORBEREID");
        w.toon(keuze);
        assertThat(stand(keuze)).isEqualTo("LIJST_GETOOND");
        w.kies(keuze, EERSTE, false);
        assertThat(stand(keuze)).isEqualTo("VOORKEUR_CLIENT");
        w.doe(RIA, l -> l.keuze.vraagBeschikbaarheid(RIA, keuze));
        assertThat(stand(keuze)).isEqualTo("BESCHIKBAARHEID_GEVRAAGD");
        w.zegJa(keuze, EERSTE, START.plusDays(4));
        assertThat(stand(keuze)).isEqualTo("GEKOZEN");

        UUID toewijzing = w.wijsToe(keuze);

        assertThat(w.keuze(keuze))
                .extracting(Keuze::stand, Keuze::toewijzing, Keuze::aanbieder, Keuze::kiezer)
                .containsExactly("TOEGEWEZEN", toewijzing, EERSTE.code(), "CLIENT");
        assertThat(
                        w.een(
                                "select aanbieder || ' ' || begin from toewijzing where id = ?",
                                toewijzing))
                .isEqualTo(EERSTE + " 2026-10-05");
    }

    @Test
    void zonder_keuze_van_de_client_wordt_niets_toegewezen_INV_5_4_BK_12() {
        UUID keuze = w.getoond();

        geweigerd(Catalogusreden.ZONDER_KEUZE, () -> w.wijsToe(keuze));
        w.kies(keuze, EERSTE, true);
        geweigerd(Catalogusreden.ZONDER_KEUZE, () -> w.wijsToe(keuze));

        assertThat(w.een("select count(*) from toewijzing")).isEqualTo("0");
    }

    @Test
    void ook_om_het_loket_heen_wordt_niet_toegewezen_aan_wie_de_client_niet_koos_INV_5_4() {
        UUID keuze = w.getoond();
        w.kies(keuze, EERSTE, true);
        w.zegJa(keuze, EERSTE, START);
        UUID anders = UUID.randomUUID();
        w.doe(
                "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn, client,"
                        + " categorie, productcode, volume, eenheid, frequentie, begin, eind, toegewezen, status)"
                        + " select ?, '9901', ?, 'WMO', 1, ?, h.id, h.bsn, 'P', '02', '02A01', 1, '04', '4',"
                        + " '2026-10-01', '2026-12-31', nu(), 'TOEGEWEZEN' from keuze k join hulpvrager h"
                        + " on h.id = k.hulpvrager where k.id = ?",
                anders,
                agb(2).code(),
                Keuzewereld.contract(2),
                keuze);

        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        RIA,
                                        d ->
                                                d.voer(
                                                        "update keuze set toewijzing = ? where id = ?",
                                                        anders,
                                                        keuze)))
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo("keuze_toewijzing");
    }

    @Test
    void een_afgekeurde_toewijzing_geldt_als_niet_verstuurd_en_een_andere_gaat_er_niet_af() {
        UUID keuze = w.getoond();
        w.kies(keuze, EERSTE, true);
        w.zegJa(keuze, EERSTE, START);
        UUID eerste = w.wijsToe(keuze);
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        RIA,
                                        d ->
                                                d.voer(
                                                        "update keuze set toewijzing = null where id = ?",
                                                        keuze)))
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo("keuze_al_toegewezen");

        w.keurAf(eerste);

        assertThat(stand(keuze)).isEqualTo("GEKOZEN");
        assertThat(w.openTaken(keuze)).isEqualTo(1);
        assertThat(w.wijsToe(keuze)).isNotEqualTo(eerste);
    }

    @Test
    void na_een_nee_of_stilte_begint_de_client_opnieuw_uit_dezelfde_lijst() {
        UUID keuze = w.getoond();
        w.kies(keuze, EERSTE, true);
        geweigerd(Catalogusreden.STAP_BESLUIT, () -> w.kies(keuze, agb(2), true));
        geweigerd(Catalogusreden.STAP_LIJST, () -> w.toon(keuze));

        w.zegNee(keuze, EERSTE, Neegrond.NIET_PASSEND);

        assertThat(stand(keuze)).isEqualTo("LIJST_GETOOND");
        w.kies(keuze, agb(2), true);
        assertThat(w.keuze(keuze).aanbieder()).isEqualTo(agb(2).code());
    }

    @Test
    void wie_niet_of_met_een_reden_op_de_lijst_staat_is_niet_te_kiezen() {
        w.stop(3, "CLIENTENSTOP_DIRECT");
        UUID keuze = w.getoond();
        w.db.metAanbieder("99009999", "Vreemd");

        geweigerd(Catalogusreden.VALT_AF, () -> w.kies(keuze, agb(3), true));
        geweigerd(Catalogusreden.NIET_OP_LIJST, () -> w.kies(keuze, new AgbCode("99009999"), true));
    }

    @Test
    void wie_koos_en_of_de_regisseur_iemand_noemde_ligt_vast_par_5() {
        UUID keuze = w.getoond();
        geweigerd(
                Catalogusreden.ADVIES_NOEMT_IEMAND,
                () -> w.kies(keuze, EERSTE, Voorkeur.Kiezer.CLIENT_MET_ADVIES, null, false));

        w.kies(keuze, EERSTE, Voorkeur.Kiezer.CLIENT_MET_ADVIES, agb(2), false);

        assertThat(w.keuze(keuze))
                .extracting(Keuze::kiezer, Keuze::geadviseerd, Keuze::reden)
                .containsExactly("CLIENT_MET_ADVIES", agb(2).code(), "Dichtbij en bekend.");
        assertThat(w.een("select lijst::text from keuzebesluit where keuze = ?", keuze))
                .isEqualTo(w.keuze(keuze).lijst().toString());
    }

    @Test
    void wie_een_oude_lijst_voor_zich_heeft_kijkt_eerst_opnieuw() {
        UUID keuze = w.open(w.zaak());
        UUID oud = w.toon(keuze);
        w.toon(keuze);

        geweigerd(
                Catalogusreden.OUDE_LIJST,
                () ->
                        w.doe(
                                RIA,
                                l ->
                                        l.keuze.kies(
                                                RIA,
                                                keuze,
                                                new Voorkeur(
                                                        oud,
                                                        EERSTE,
                                                        Voorkeur.Kiezer.CLIENT,
                                                        null,
                                                        "x"),
                                                false)));
    }

    @Test
    void een_stop_toont_de_aanbieder_met_zijn_reden_na_wie_te_kiezen_is_INV_5_1() {
        w.stop(4, "CLIENTENSTOP_AKKOORD");

        List<Aanbodrij> lijst = w.lijst(w.getoond());

        assertThat(lijst).hasSize(7);
        assertThat(lijst.get(6))
                .extracting(Aanbodrij::agb, Aanbodrij::redenen)
                .containsExactly(agb(4), List.of("STOP_CLIENTENSTOP_AKKOORD"));
        assertThat(lijst.subList(0, 6)).allMatch(Aanbodrij::isTeKiezen);
    }

    @Test
    void alleen_waar_de_client_om_vraagt_telt_mee_par_5() {
        w.profiel(1, 10, "1234AB", Kenmerk.TAAL_TURKS, Kenmerk.TOEGANG_ROLSTOEL);
        w.profiel(2, 10, "1234AB", Kenmerk.TAAL_TURKS);

        assertThat(w.lijst(w.getoond())).allMatch(Aanbodrij::isTeKiezen);
        List<Aanbodrij> gevraagd = w.lijst(w.getoond(Kenmerk.TAAL_TURKS, Kenmerk.TOEGANG_ROLSTOEL));

        assertThat(gevraagd).hasSize(7);
        assertThat(gevraagd)
                .filteredOn(Aanbodrij::isTeKiezen)
                .extracting(Aanbodrij::agb)
                .containsExactly(agb(1));
        assertThat(gevraagd)
                .filteredOn(r -> r.agb().equals(agb(2)))
                .flatExtracting(Aanbodrij::redenen)
                .containsExactly("TOEGANG_ROLSTOEL");
    }

    @Test
    void het_gebied_van_een_contract_telt_voor_wie_er_woont() {
        w.doe("update raamovereenkomst set wijk = 'WEST' where id = ?", Keuzewereld.contract(5));
        UUID keuze = w.open(w.zaak("OOST", "1234AB"));
        w.toon(keuze);

        assertThat(w.lijst(keuze))
                .filteredOn(r -> !r.isTeKiezen())
                .extracting(Aanbodrij::agb, Aanbodrij::redenen)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(agb(5), List.of("BUITEN_GEBIED")));
    }

    @Test
    void wie_onder_een_van_zijn_contracten_in_de_wijk_levert_is_te_kiezen_INV_5_1() {
        w.doe("update raamovereenkomst set wijk = 'OOST' where id = ?", Keuzewereld.contract(1));
        UUID later = UUID.randomUUID();
        w.doe(
                "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin, wijk) values"
                        + " (?, '9901', ?, 'WMO', 'RO-WEST', 'x', 'INSPANNINGSGERICHT', '2024-01-01', 'WEST')",
                later,
                EERSTE.code());
        w.doe(
                "insert into tarief values (uuidv7(), ?, '9901', ?, 'WMO', '02A01', '04', '[2025-01-01,)',"
                        + " '[2025-01-01,)', 6000)",
                later,
                EERSTE.code());
        UUID keuze = w.open(w.zaak("OOST", "1234AB"));
        w.toon(keuze);

        assertThat(w.lijst(keuze)).hasSize(Keuzewereld.AANTAL).allMatch(Aanbodrij::isTeKiezen);
    }

    @Test
    void bij_elke_aanbieder_staat_wat_er_te_weten_is_par_5() {
        w.profiel(1, 30, "1234AB", Kenmerk.TAAL_POOLS);
        w.doe("insert into postcodeplek values ('1234', 100000, 400000), ('1235', 103000, 404000)");
        w.doe(
                "insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, pad, vrij, verplicht) values"
                        + " (md5('p')::uuid, '9901', ?, 2026, 'WMO', 'BESTEDINGSRUIMTE', 'x', array[md5('p')::uuid], 15, 85)",
                EERSTE.code());
        UUID keuze = w.open(w.zaak(null, "1235CD"));
        w.toon(keuze);

        Aanbodrij rij = rij(keuze, EERSTE);

        assertThat(rij.afstand()).isEqualTo(5);
        assertThat(rij.wachttijd()).isEqualTo(30);
        assertThat(rij.eerste()).isEqualTo(LocalDate.of(2026, 10, 15));
        assertThat(rij.bijgewerkt())
                .isEqualTo(
                        w.db.toezicht()
                                .eerste(
                                        "select bijgewerkt from profielproduct",
                                        r ->
                                                nl.zorginkoop.contracting.databank.Databank.moment(
                                                        r, "bijgewerkt"))
                                .orElseThrow());
        assertThat(rij.ruimte()).isEqualTo("KRAP");
        assertThat(rij.tarief().toString()).contains("60");
        assertThat(rij.kenmerken()).containsExactly("TAAL_POOLS");
        assertThat(rij(keuze, agb(2)))
                .extracting(Aanbodrij::afstand, Aanbodrij::eerste, Aanbodrij::ruimte)
                .containsExactly(null, null, "RUIM");
    }

    @Test
    void een_ruimte_die_op_is_stuurt_en_neemt_niemand_zijn_keuze_af_A4() {
        w.doe(
                "insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, pad, verplicht) values"
                        + " (md5('p')::uuid, '9901', ?, 2026, 'WMO', 'BESTEDINGSRUIMTE', 'x', array[md5('p')::uuid], 100)",
                EERSTE.code());
        UUID keuze = w.getoond();

        assertThat(rij(keuze, EERSTE))
                .extracting(Aanbodrij::ruimte, Aanbodrij::isTeKiezen)
                .containsExactly("VOL", true);
        w.kies(keuze, EERSTE, true);
        assertThat(stand(keuze)).isEqualTo("BESCHIKBAARHEID_GEVRAAGD");
    }

    @Test
    void tevredenheid_staat_er_vanaf_tien_antwoorden_par_5() {
        tevreden(agb(1), 9);
        tevreden(agb(2), 10);
        UUID keuze = w.getoond();

        assertThat(rij(keuze, agb(1)).cijfer()).isNull();
        assertThat(rij(keuze, agb(2)).cijfer()).isEqualByComparingTo("8.1");
    }

    @Test
    void een_interventie_zonder_contract_op_de_startdatum_is_niet_te_kiezen_RG_02() {
        w.doe("insert into product values ('WMO', '02A02', '02', 'Later')");
        w.doe(
                "insert into tarief values (uuidv7(), ?, '9901', ?, 'WMO', '02A02', '04', '[2026-10-02,)',"
                        + " '[2025-01-01,)', 6000)",
                Keuzewereld.contract(1),
                EERSTE.code());
        UUID later =
                w.als(
                        CEES,
                        l ->
                                l.interventies.maak(
                                        CEES,
                                        new Interventieopgave(
                                                "Later",
                                                Wet.WMO,
                                                "02A02",
                                                Kenmerk.DOELGROEP_JEUGD,
                                                "x",
                                                LocalDate.of(2026, 1, 1))));
        UUID zaak = w.zaak();
        geweigerd(Catalogusreden.ZONDER_CONTRACT, () -> open(zaak, later, START));

        assertThat(open(zaak, later, START.plusDays(1))).isNotNull();
    }

    @Test
    void een_interventie_die_geeindigd_is_is_niet_te_kiezen_en_verandert_niet() {
        w.doe(CEES, l -> l.interventies.beeindig(CEES, w.interventie, LocalDate.of(2026, 9, 20)));

        geweigerd(Catalogusreden.INTERVENTIE_LOOPT_NIET, () -> w.open(w.zaak()));
        w.db.opKlok(Instant.parse("2026-09-21T07:00:00Z"));
        geweigerd(
                Catalogusreden.LIGT_VAST,
                () ->
                        w.doe(
                                CEES,
                                l ->
                                        l.interventies.beeindig(
                                                CEES, w.interventie, LocalDate.of(2026, 12, 31))));
    }

    @Test
    void een_naam_bestaat_een_keer_tegelijk_en_telt_wie_haar_leveren() {
        Interventieopgave nog =
                new Interventieopgave(
                        "Begeleiding thuis",
                        Wet.WMO,
                        "02A01",
                        Kenmerk.DOELGROEP_OUDEREN,
                        "x",
                        LocalDate.of(2026, 10, 1));
        geweigerd(
                Catalogusreden.NAAM_BESTAAT,
                () -> w.als(CEES, l -> l.interventies.maak(CEES, nog)));

        assertThat(w.als(RIA, l -> l.catalogus.interventies(RIA, Bladvraag.eerste(25))).rijen())
                .singleElement()
                .extracting(Interventie::contracten)
                .isEqualTo(7);
    }

    @Test
    void wie_een_band_heeft_met_een_toegelaten_aanbieder_opent_geen_keuze_RG_05() {
        UUID zaak = w.zaak();
        w.doe(
                "insert into binding (account, aanbieder, aard, van, gemeld_door) select id, ?, 'DIENSTVERBAND',"
                        + " '2020-01-01', 'x' from account where gebruikersnaam = 'ria'",
                EERSTE.code());
        geweigerd(Catalogusreden.BAND, () -> w.open(zaak));

        w.doe("update binding set tot = '2026-09-14'");

        assertThat(w.open(zaak)).isNotNull();
    }

    @Test
    void wordt_de_aanbieder_later_toegelaten_dan_kan_zijn_regisseur_dezelfde_dag_niet_meer_WC_10() {
        w.db.metAanbieder("99008888", "Later");
        w.doe(
                "insert into binding (account, aanbieder, aard, van, gemeld_door) select id, '99008888',"
                        + " 'DIENSTVERBAND', '2020-01-01', 'x' from account where gebruikersnaam = 'ria'");
        assertThat(w.open(w.zaak())).isNotNull();

        w.db.metOvereenkomst("9901", "99008888");

        geweigerd(Catalogusreden.BAND, () -> w.open(w.zaak()));
    }

    @Test
    void langs_een_weg_tegelijk_en_een_keuze_per_product_RG_16() {
        UUID zaak = w.zaak();
        w.route(zaak, "VEILING");
        geweigerd(Catalogusreden.ANDERE_ROUTE, () -> w.open(zaak));
        w.route(zaak, "CATALOGUS");
        w.open(zaak);

        geweigerd(Catalogusreden.LOOPT_AL, () -> w.open(zaak));
    }

    @Test
    void een_startdatum_die_voorbij_is_kan_niet() {
        UUID zaak = w.zaak();

        geweigerd(
                Catalogusreden.START_VOORBIJ,
                () -> open(zaak, w.interventie, LocalDate.of(2026, 9, 14)));
    }

    @Test
    void de_keuzes_van_de_gemeente_staan_op_een_lijst_met_hun_stand() {
        UUID een = w.getoond();
        w.db.verzetKlok(Duration.ofMinutes(1));
        UUID ander = w.open(w.zaak());

        assertThat(w.als(RIA, l -> l.overzicht.keuzes(RIA, TAAK, Bladvraag.eerste(25))).rijen())
                .extracting(Keuze::id)
                .containsExactly(ander, een);
        Bladvraag getoond = Bladvraag.eerste(25).met("stand", "LIJST_GETOOND");
        assertThat(w.als(RIA, l -> l.overzicht.keuzes(RIA, TAAK, getoond)).rijen())
                .extracting(Keuze::id)
                .containsExactly(een);
    }

    @Test
    void de_lijst_van_kenmerken_is_in_java_en_databank_dezelfde() {
        assertThat(w.een("select array_to_string(kenmerken(), ' ')").split(" "))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Kenmerk.values()).map(Enum::name).toList());
    }

    private UUID open(UUID zaak, UUID interventie, LocalDate start) {
        return w.als(
                RIA, l -> l.keuze.open(RIA, new Keuzeopening(zaak, interventie, start, Set.of())));
    }

    private void tevreden(AgbCode wie, int aantal) {
        w.doe(
                CEES,
                l ->
                        l.interventies.legTevredenheidVast(
                                CEES, wie, Wet.WMO, 2025, aantal, new BigDecimal("8.1")));
    }

    private Aanbodrij rij(UUID keuze, AgbCode wie) {
        return w.lijst(keuze).stream().filter(r -> r.agb().equals(wie)).findFirst().orElseThrow();
    }

    private String stand(UUID keuze) {
        return w.keuze(keuze).stand();
    }
}
