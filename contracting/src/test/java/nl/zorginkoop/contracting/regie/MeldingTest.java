package nl.zorginkoop.contracting.regie;

import static nl.zorginkoop.contracting.regie.Meldkamer.BUUR;
import static nl.zorginkoop.contracting.regie.Meldkamer.RIA;
import static nl.zorginkoop.contracting.regie.Meldkamer.TAAK;
import static nl.zorginkoop.contracting.regie.Meldkamer.WATERRIJK;
import static nl.zorginkoop.contracting.regie.Meldkamer.WIM;
import static nl.zorginkoop.contracting.regie.Meldkamer.geweigerd;
import static nl.zorginkoop.contracting.regie.Meldkamer.waarden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.regie.Melding.Bron;
import nl.zorginkoop.contracting.regie.Melding.Oordeel;
import nl.zorginkoop.contracting.regie.Melding.Soort;
import org.junit.jupiter.api.Test;

/** Meldingen, hun oordeel, de zaak die erop volgt en haar ene klok (lifecycles 6). */
class MeldingTest {
    private final Meldkamer kamer = new Meldkamer();

    @Test
    void een_melding_zonder_een_van_de_vijf_gegevens_noemt_wat_ontbreekt_SI_03() {
        for (String veld : List.of("overNaam", "contact", "relatie", "situatie", "inhoud")) {
            assertThat(ontbreekt(zonder(veld))).as(veld).containsExactly(veld);
        }
    }

    @Test
    void alles_wat_ontbreekt_staat_in_een_weigering_SI_03() {
        Meldingopgave leeg =
                new Meldingopgave(
                        Soort.MELDING, Bron.BURGER, "", null, null, " ", null, "", false, null);

        assertThat(ontbreekt(leeg))
                .containsExactly("overNaam", "contact", "relatie", "situatie", "inhoud");
        assertThat(kamer.tel("melding")).isZero();
    }

    @Test
    void de_databank_neemt_geen_melding_aan_zonder_de_vijf_SI_03() {
        for (String kolom : List.of("over_naam", "contact", "relatie", "situatie", "inhoud")) {
            assertThatThrownBy(
                            () ->
                                    kamer.db.doe(
                                            RIA,
                                            d ->
                                                    d.voer(
                                                            "insert into melding (id, gemeente, soort, bron, spoed,"
                                                                    + " door, over_naam, contact, relatie, situatie,"
                                                                    + " inhoud) select gen_random_uuid(), '9901',"
                                                                    + " 'MELDING', 'BURGER', false, 'ria', "
                                                                    + waarden(kolom))))
                    .as(kolom)
                    .isInstanceOf(Databankfout.class)
                    .extracting("sqlState")
                    .isEqualTo("23514");
        }
    }

    @Test
    void een_melding_met_de_vijf_krijgt_een_kenmerk_en_ligt_open_SI_01_SI_02() {
        Meldbewijs bewijs = kamer.als(WIM, l -> l.meld.meld(WIM, Meldkamer.opgave(Soort.MELDING)));

        assertThat(bewijs.kenmerk()).matches("M-[0-9A-F]{10}");
        assertThat(kamer.meldingen("oordeel", "OPEN"))
                .singleElement()
                .returns(bewijs.kenmerk(), Melding::kenmerk)
                .returns("buurvrouw", Melding::relatie)
                .returns(null, Melding::oordeel);
        assertThat(kamer.meldingen("soort", "SIGNAAL")).isEmpty();
        Optional<Melding> elders =
                kamer.als(BUUR, l -> l.overzicht.melding(BUUR, TAAK, bewijs.id()));
        assertThat(elders).isEmpty();
    }

    @Test
    void wanneer_een_melding_binnenkwam_zegt_de_klok_en_niemand_anders() {
        kamer.db.doe(
                RIA,
                d ->
                        d.voer(
                                "insert into melding (id, gemeente, soort, bron, spoed, door, ontvangen, over_naam,"
                                        + " contact, relatie, situatie, inhoud) select gen_random_uuid(), '9901',"
                                        + " 'MELDING', 'BURGER', false, 'ria', '2020-01-01', "
                                        + waarden("geen")));

        assertThat(kamer.meldingen("oordeel", "OPEN").get(0).ontvangen())
                .isAfter(Instant.parse("2026-09-15T06:59:00Z"));
        assertThatThrownBy(() -> kamer.db.doe(RIA, d -> d.voer("update melding set spoed = true")))
                .isInstanceOf(Databankfout.class);
    }

    @Test
    void een_spoedmelding_ligt_meteen_als_taak_bij_de_regisseur() {
        Meldingopgave gewoon = Meldkamer.opgave(Soort.MELDING);
        UUID spoed =
                kamer.als(
                                WIM,
                                l ->
                                        l.meld.meld(
                                                WIM,
                                                new Meldingopgave(
                                                        gewoon.soort(),
                                                        gewoon.bron(),
                                                        gewoon.overNaam(),
                                                        null,
                                                        gewoon.contact(),
                                                        gewoon.relatie(),
                                                        gewoon.situatie(),
                                                        gewoon.inhoud(),
                                                        true,
                                                        Melding.Domein.HUISVESTING)))
                        .id();
        assertThat(kamer.openTaken(spoed)).isEqualTo(1);
        assertThat(kamer.openTaken(kamer.meld(Soort.MELDING))).isZero();

        kamer.beoordeel(
                RIA, spoed, Oordeelopgave.zonderVervolg(Oordeel.DUBBEL, "Zelfde als gisteren"));
        assertThat(kamer.openTaken(spoed)).isZero();
    }

    // --- De klok --------------------------------------------------------------------------------

    @Test
    void de_klok_begint_bij_de_melding_en_geen_route_zet_haar_terug_INV_6_1() {
        UUID melding = kamer.meld(Soort.MELDING);
        kamer.db.verzetKlok(Duration.ofDays(7));
        kamer.beoordeel(
                WIM,
                melding,
                Oordeelopgave.onderzoek(
                        kamer.hulpvrager("999900006", "Anker"), Wet.WMO, Zaak.Route.CATALOGUS));
        Zaak zaak = kamer.zaken().get(0);
        assertThat(zaak.start()).isEqualTo("2026-09-15");
        // zes weken na 15 september is dinsdag 27 oktober; de week van het wachten telt mee
        assertThat(zaak.uiterlijk()).isEqualTo(Instant.parse("2026-10-27T22:59:59Z"));

        kamer.db.verzetKlok(Duration.ofDays(7));
        kamer.doe(
                RIA,
                l -> l.zaak.kiesRoute(RIA, zaak.id(), Zaak.Route.VEILING, "Meer aanbod nodig"));
        kamer.doe(
                RIA, l -> l.zaak.kiesRoute(RIA, zaak.id(), Zaak.Route.CATALOGUS, "Toch gevonden"));

        assertThat(kamer.zaken())
                .singleElement()
                .returns(zaak.start(), Zaak::start)
                .returns(zaak.uiterlijk(), Zaak::uiterlijk)
                .returns(Zaak.Route.CATALOGUS, Zaak::route);
        assertThat(kamer.tel("termijn where onderwerp = ?", zaak.id())).isEqualTo(1);
        assertThat(kamer.tel("zaakroute where zaak = ?", zaak.id())).isEqualTo(3);
    }

    @Test
    void een_melding_vlak_na_middernacht_telt_op_haar_dag_in_Amsterdam_INV_6_1() {
        kamer.db.opKlok(Instant.parse("2026-09-15T22:30:00Z"));
        assertThat(kamer.onderzoek(Wet.WMO).start()).isEqualTo("2026-09-16");
    }

    @Test
    void een_klok_van_een_zaak_begint_geen_tweede_keer_ook_niet_na_stuiten_INV_6_1() {
        Zaak zaak = kamer.onderzoek(Wet.WMO);
        for (String sql :
                List.of(
                        "update zaak set start = '2026-10-01'",
                        "delete from zaak",
                        "update termijn set gebeurtenis = '2026-10-01' where soort = 'ONDERZOEK'",
                        "update termijn set soort = 'ANDERS' where soort = 'ONDERZOEK'")) {
            assertThatThrownBy(() -> kamer.db.doe(RIA, d -> d.voer(sql)))
                    .as(sql)
                    .isInstanceOf(Databankfout.class);
        }
        kamer.db.doe(
                RIA,
                d ->
                        d.voer(
                                "update termijn set toestand = 'GESTUIT', klaar = nu(), reden = 'x' where soort ="
                                        + " 'ONDERZOEK'"));
        assertThatThrownBy(() -> herstart(zaak.id(), "2026-09-15"))
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo("klok_van_zaak");
    }

    @Test
    void een_klok_van_een_zaak_begint_op_geen_andere_dag_dan_die_van_de_melding_INV_6_1() {
        UUID melding = kamer.meld(Soort.MELDING);
        UUID wie = kamer.hulpvrager("999900006", "Anker");
        UUID zaak = UUID.randomUUID();
        kamer.db.doe(
                RIA,
                d -> {
                    d.voer(
                            "insert into meldingoordeel (melding, gemeente, oordeel, hulpvrager, door)"
                                    + " values (?, '9901', 'ONDERZOEK', ?, 'ria')",
                            melding,
                            wie);
                    d.voer(
                            "insert into zaak (id, gemeente, melding, hulpvrager, wet, start, door)"
                                    + " values (?, '9901', ?, ?, 'WMO', '2026-12-24', 'ria')",
                            zaak,
                            melding,
                            wie);
                });
        assertThat(kamer.tel("zaak where start = '2026-09-15'")).isEqualTo(1);
        assertThatThrownBy(() -> herstart(zaak, "2026-09-16"))
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo("klok_van_zaak");
        herstart(zaak, "2026-09-15");
    }

    @Test
    void een_onderzoek_onder_de_Jeugdwet_duurt_acht_weken_of_wat_de_verordening_zegt_A5() {
        // acht weken na dinsdag 15 september
        assertThat(kamer.onderzoek(Wet.JEUGDWET).uiterlijk())
                .isEqualTo(Instant.parse("2026-11-10T22:59:59Z"));

        Namens beheer = Namens.gemeente("ben", Rol.BEHEERDER, WATERRIJK);
        kamer.doe(beheer, l -> l.regel.stelJeugdtermijn(beheer, 10, LocalDate.of(2026, 10, 1)));
        assertThat(weken("JEUGDWET", "2026-09-30")).isEqualTo(8);
        assertThat(weken("JEUGDWET", "2026-10-01")).isEqualTo(10);
        assertThat(weken("WMO", "2026-10-01")).isEqualTo(6);
        geweigerd(
                Meldreden.REGEL_WERKT_VOORUIT,
                () ->
                        kamer.doe(
                                beheer,
                                l ->
                                        l.regel.stelJeugdtermijn(
                                                beheer, 4, LocalDate.of(2026, 9, 14))));
    }

    @Test
    void over_een_melding_valt_een_oordeel_eenmaal() {
        UUID melding = kamer.meld(Soort.MELDING);
        kamer.beoordeel(
                RIA,
                melding,
                Oordeelopgave.zonderVervolg(Oordeel.DOORVERWEZEN, "Naar de huisarts"));
        geweigerd(
                Meldreden.AL_BEOORDEELD,
                () ->
                        kamer.beoordeel(
                                WIM,
                                melding,
                                Oordeelopgave.zonderVervolg(Oordeel.GEEN_ACTIE, "Niets")));
    }

    @Test
    void zonder_vervolg_vraagt_een_reden() {
        UUID melding = kamer.meld(Soort.MELDING);
        assertThatThrownBy(
                        () ->
                                kamer.beoordeel(
                                        RIA,
                                        melding,
                                        Oordeelopgave.zonderVervolg(Oordeel.GEEN_ACTIE, " ")))
                .isInstanceOf(OngeldigeWaarde.class);
    }

    @Test
    void alleen_een_signaal_komt_bij_een_gezin_te_liggen_PO_06() {
        UUID melding = kamer.meld(Soort.MELDING);
        UUID gezin = kamer.gezin("Anker");
        geweigerd(
                Meldreden.ALLEEN_SIGNAAL,
                () -> kamer.beoordeel(RIA, melding, Oordeelopgave.bijGezin(gezin)));
    }

    @Test
    void wat_van_een_andere_gemeente_is_is_er_niet() {
        UUID melding = kamer.meld(Soort.MELDING);
        geweigerd(
                Meldreden.ONBEKEND,
                () ->
                        kamer.doe(
                                BUUR,
                                l ->
                                        l.meld.beoordeel(
                                                BUUR,
                                                TAAK,
                                                melding,
                                                Oordeelopgave.zonderVervolg(
                                                        Oordeel.DUBBEL, "Bij ons"))));
        geweigerd(
                Meldreden.HULPVRAGER_NIET_HIER,
                () ->
                        kamer.beoordeel(
                                RIA,
                                melding,
                                Oordeelopgave.onderzoek(
                                        UUID.randomUUID(), Wet.WMO, Zaak.Route.CATALOGUS)));
    }

    @Test
    void een_zaak_zonder_oordeel_bestaat_niet() {
        UUID melding = kamer.meld(Soort.MELDING);
        UUID wie = kamer.hulpvrager("999900006", "Anker");
        assertThatThrownBy(
                        () ->
                                kamer.db.doe(
                                        RIA,
                                        d ->
                                                d.voer(
                                                        "insert into zaak (id, gemeente, melding, hulpvrager, wet, door)"
                                                                + " values (gen_random_uuid(), '9901', ?, ?, 'WMO', 'ria')",
                                                        melding,
                                                        wie)))
                .isInstanceOf(Databankfout.class)
                .extracting("regel")
                .isEqualTo("zaak_na_oordeel");
    }

    @Test
    void wat_over_iemand_gemeld_is_gaat_met_hem_mee_en_niet_eerder() {
        Zaak zaak = kamer.onderzoek(Wet.WMO);
        UUID gezin = kamer.gezin("Anker");
        kamer.doe(RIA, l -> l.gezin.voegToe(RIA, gezin, zaak.hulpvrager()));
        Namens systeem = Namens.systeem(WATERRIJK);

        kamer.db.toezicht().voer("update hulpvrager set ingeschreven = '1990-01-01'");
        kamer.db.doe(systeem, d -> d.lijst("select vernietig(10)", r -> ""));
        assertThat(kamer.tel("hulpvrager")).isEqualTo(1);

        kamer.db.verzetKlok(Duration.ofDays(15 * 366));
        kamer.db.doe(systeem, d -> d.lijst("select vernietig(10)", r -> ""));
        for (String tabel :
                List.of("hulpvrager", "zaak", "zaakroute", "meldingoordeel", "melding")) {
            assertThat(kamer.tel(tabel)).as(tabel).isZero();
        }
        assertThat(kamer.tel("gezinslid")).isZero();
    }

    private List<String> ontbreekt(Meldingopgave opgave) {
        try {
            kamer.doe(WIM, l -> l.meld.meld(WIM, opgave));
        } catch (MeldingOnvolledig nee) {
            assertThat(nee.velden())
                    .allSatisfy(v -> assertThat(nee.getMessage()).contains(nee.zin(v)));
            return nee.velden();
        }
        return List.of();
    }

    private static Meldingopgave zonder(String veld) {
        Meldingopgave o = Meldkamer.opgave(Soort.MELDING);
        return new Meldingopgave(
                o.soort(),
                o.bron(),
                veld.equals("overNaam") ? null : o.overNaam(),
                null,
                veld.equals("contact") ? " " : o.contact(),
                veld.equals("relatie") ? "" : o.relatie(),
                veld.equals("situatie") ? null : o.situatie(),
                veld.equals("inhoud") ? "\t" : o.inhoud(),
                false,
                null);
    }

    private int weken(String wet, String dag) {
        return kamer.db.als(
                RIA,
                d ->
                        d.eerste(
                                        "select onderzoeksweken('9901', ?, ?::date)",
                                        r -> r.getInt(1),
                                        wet,
                                        dag)
                                .orElseThrow());
    }

    private void herstart(UUID zaak, String dag) {
        kamer.db.doe(
                RIA,
                d ->
                        d.voer(
                                "insert into termijn (id, gemeente, soort, onderwerp_soort, onderwerp, kalender,"
                                        + " begonnen, gebeurtenis, einde) values (gen_random_uuid(), '9901',"
                                        + " 'ONDERZOEK', 'ZAAK', ?, 'WETTELIJK', nu(), ?::date, nu())",
                                zaak,
                                dag));
    }
}
