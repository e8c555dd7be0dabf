package nl.zorginkoop.contracting.toelating;

import static nl.zorginkoop.contracting.toelating.Beoordelingswereld.BAS;
import static nl.zorginkoop.contracting.toelating.Beoordelingswereld.BEA;
import static nl.zorginkoop.contracting.toelating.Beoordelingswereld.BO;
import static nl.zorginkoop.contracting.toelating.Beoordelingswereld.geweigerd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.termijn.Termijn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Eis voor eis, op de versie van indienen, en zonder dat iemand de uitkomst kiest. */
class BeoordelingTest {
    private final Beoordelingswereld w = Beoordelingswereld.op("2026-05-18T07:00:00Z");

    @Test
    void een_eis_van_een_andere_versie_telt_niet_INV_2_1() {
        UUID a = w.komtBinnen("99000001", true);
        w.formeel(a);
        UUID ander = UUID.randomUUID();
        w.zonderPoort(
                "insert into voorwaardenset (id, gemeente, kader, nummer, soort, variant, ingangsdatum, toestand, hash,"
                        + " opgesteld_door, voorganger) values ('"
                        + ander
                        + "', '9901', '"
                        + w.kader
                        + "', 2, 'HERZIENING', 'INSPANNINGSGERICHT', '2026-06-01', 'GEPUBLICEERD', repeat('3', 64),"
                        + " 'ina', '"
                        + w.set
                        + "'); insert into voorwaarde (id, gemeente, voorwaardenset, gepubliceerd, deel, artikel, kop,"
                        + " tekst, eis, gevolg, bewijs) values ('"
                        + ander
                        + "', '9901', '"
                        + ander
                        + "', true, 2, '2.2', 'k', 't', 'UITSLUITING_VERPLICHT', 'MOET', 'UEA')");

        geweigerd(
                Beoordelingsreden.ANDERE_VERSIE,
                () -> w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(ander, null))));
    }

    @Test
    void afwijzen_kan_alleen_op_een_eis_waaraan_niet_is_voldaan_INV_2_2_V12_OH_08() {
        UUID a = w.komtBinnen("99000001", true);
        w.beoordeel(a);

        w.db.doe(
                BEA,
                d -> {
                    geweigerd(
                            Beoordelingsreden.ZONDER_GROND,
                            () ->
                                    new Beoordelingen(d)
                                            .neemVoornemen(
                                                    BEA,
                                                    new Beoordelingen(d).vind(a).orElseThrow(),
                                                    UUID.randomUUID(),
                                                    "AFWIJZING",
                                                    UUID.randomUUID(),
                                                    UUID.randomUUID()));
                });
        assertThat(w.voornemen(a).uitkomst()).isEqualTo("TOELATING");
    }

    /**
     * Ook een uitsluitingsgrond, de procedure en een eis aan de uitvoering zijn een grond (V12).
     */
    @ParameterizedTest
    @ValueSource(strings = {"PROCEDURE", "UITSLUITING_VERPLICHT", "UITVOERING"})
    void elk_soort_eis_kan_de_grond_zijn_en_wordt_genoemd_V12(String soort) {
        UUID eis = w.eis("2.7", soort, "VERKLARING", "MOET");
        UUID a = w.komtBinnen("99000001", true);
        // de procedure eerst, dan uitsluiting, en de uitvoering als laatste
        w.doe(BEA, l -> l.neemInBehandeling(BEA, a));
        w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(w.formeel, null)));
        if (soort.equals("PROCEDURE")) {
            zegNee(a, eis);
        }
        w.doe(BEA, l -> l.begin(BEA, a));
        if (soort.equals("UITSLUITING_VERPLICHT")) {
            zegNee(a, eis);
        }
        w.inhoudelijk(a);
        if (soort.equals("UITVOERING")) {
            zegNee(a, eis);
        }

        assertThat(w.voornemen(a).uitkomst()).isEqualTo("AFWIJZING");
        assertThat(w.<List<Afwijzingsgrond>>besluit(BEA, l -> l.gronden(BEA, a)))
                .extracting(Afwijzingsgrond::artikel)
                .containsExactly("2.7");
    }

    private void zegNee(UUID a, UUID eis) {
        UUID nee =
                w.als(
                        BEA,
                        l -> l.oordeel(BEA, a, Oordeelopgave.voldoetNiet(eis, null, "ontbreekt")));
        w.doe(BAS, l -> l.leesTegen(BAS, nee, true, null));
    }

    @Test
    void wie_niet_voldoet_is_niet_toe_te_laten_en_de_brief_noemt_precies_die_eis_OP_20() {
        UUID a = w.komtBinnen("99000001", false);
        w.beoordeel(a);

        Voornemen v = w.voornemen(a);

        assertThat(v.uitkomst()).isEqualTo("AFWIJZING");
        assertThat(v.laatsteDag()).isEqualTo(LocalDate.of(2026, 6, 7));
        assertThat(w.<List<Afwijzingsgrond>>besluit(BEA, l -> l.gronden(BEA, a)))
                .extracting(Afwijzingsgrond::artikel, Afwijzingsgrond::reden)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2.3", "certificaat ontbreekt"));
        assertThat(
                        w.db.toezicht()
                                .eerste(
                                        "select count(*) as n from kennisgeving where onderwerp = ? and soort ="
                                                + " 'AANVRAAG_VOORNEMEN' and aanbieder = '99000001'",
                                        r -> r.getInt("n"),
                                        a))
                .contains(1);
        assertThat(
                        w.db.toezicht()
                                .eerste(
                                        "select mime from document where id = ?",
                                        r -> r.getString("mime"),
                                        v.brief()))
                .contains("application/pdf");
    }

    @Test
    void wie_nog_voor_de_aanbieder_werkt_oordeelt_niet_RG_05() {
        UUID a = w.komtBinnen("99000001", false);
        w.formeel(a);
        w.db.toezicht()
                .voer(
                        "insert into toekenning (account, rol, aanbieder, van, gegeven_door) select id, 'BIEDER',"
                                + " '99000001', '2020-01-01', 'x' from account where gebruikersnaam = 'bea'");
        geweigerd(
                Beoordelingsreden.GEBONDEN,
                () ->
                        w.doe(
                                BEA,
                                l ->
                                        l.oordeel(
                                                BEA,
                                                a,
                                                Oordeelopgave.voldoet(w.uitsluiting, null))));
    }

    @Test
    void een_nee_leest_een_ander_na_die_de_eisen_niet_schreef_en_geen_band_heeft_INV_2_6_RG_05() {
        w.db.metAccount("ina", Rol.BEOORDELAAR, "9901", null)
                .metAccount("bep", Rol.BIEDER, null, agb());
        UUID a = w.komtBinnen("99000001", false);
        w.formeel(a);
        w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(w.uitsluiting, null)));
        UUID nee =
                w.als(
                        BEA,
                        l -> l.oordeel(BEA, a, Oordeelopgave.voldoetNiet(w.g1, null, "ontbreekt")));
        Namens ina = Namens.gemeente("ina", Rol.BEOORDELAAR, BEA.gemeente());

        geweigerd(
                Beoordelingsreden.ZELFDE_PERSOON,
                () -> w.doe(BEA, l -> l.leesTegen(BEA, nee, true, null)));
        geweigerd(
                Beoordelingsreden.OPSTELLER,
                () -> w.doe(ina, l -> l.leesTegen(ina, nee, true, null)));
        w.db.toezicht()
                .voer(
                        "insert into binding (account, aanbieder, aard, van, gemeld_door) select id,"
                                + " '99000001', 'BESTUUR', '2026-01-01', 'x' from account where"
                                + " gebruikersnaam = 'bas'");
        geweigerd(
                Beoordelingsreden.GEBONDEN,
                () -> w.doe(BAS, l -> l.leesTegen(BAS, nee, true, null)));

        w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(w.kan, null)));
        w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(w.akkoord, null)));
        geweigerd(Beoordelingsreden.ZONDER_TWEEDE, () -> w.voornemen(a));
        w.doe(BO, l -> l.leesTegen(BO, nee, true, null));
        assertThat(w.voornemen(a).uitkomst()).isEqualTo("AFWIJZING");
    }

    private String agb() {
        w.db.metAanbieder("99000099", "Ander");
        return "99000099";
    }

    @Test
    void de_stappen_gaan_op_volgorde() {
        UUID a = w.komtBinnen("99000001", true);
        w.doe(BEA, l -> l.neemInBehandeling(BEA, a));
        geweigerd(Beoordelingsreden.EERDERE_STAP, () -> w.doe(BEA, l -> l.begin(BEA, a)));
        w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(w.formeel, null)));
        w.doe(BEA, l -> l.begin(BEA, a));
        geweigerd(
                Beoordelingsreden.EERDERE_STAP,
                () -> w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(w.akkoord, null))));
        geweigerd(Beoordelingsreden.ONBESLIST, () -> w.voornemen(a));
    }

    @Test
    void herstel_is_een_kans_even_lang_voor_iedereen_en_eerder_wordt_niet_beslist_OP_20() {
        UUID a = w.komtBinnen("99000001", false);
        UUID b = w.komtBinnen("99000002", false);
        List<Herstelpunt> punt = List.of(new Herstelpunt(w.g1, "certificaat ontbreekt"));
        for (UUID aanvraag : List.of(a, b)) {
            w.doe(BEA, l -> l.neemInBehandeling(BEA, aanvraag));
            w.doe(BEA, l -> l.oordeel(BEA, aanvraag, Oordeelopgave.voldoet(w.formeel, null)));
        }
        Termijn ta = w.als(BEA, l -> l.vraagHerstel(BEA, a, punt));
        Termijn tb = w.als(BEA, l -> l.vraagHerstel(BEA, b, punt));

        assertThat(ta.einde()).isEqualTo(tb.einde()).isEqualTo("2026-05-20T21:59:59Z");
        geweigerd(Beoordelingsreden.HERSTEL_LOOPT, () -> w.doe(BEA, l -> l.herstelVoorbij(BEA, a)));

        w.db.verzetKlok(Duration.ofDays(3));
        w.doe(BEA, l -> l.herstelVoorbij(BEA, a));
        geweigerd(
                Beoordelingsreden.AL_HERSTEL,
                () -> {
                    w.db.toezicht()
                            .voer(
                                    "update termijn set toestand = 'GESTUIT', klaar = nu(), reden = 'x'");
                    w.als(BEA, l -> l.vraagHerstel(BEA, a, punt));
                });
    }

    @Test
    void bewijs_telt_op_de_dag_van_ontvangst_tot_en_met_de_veertiende_dag_V08_scenario_3() {
        w.db.opKlok(Instant.parse("2026-05-04T07:00:00Z"));
        UUID gva = w.eis("2.6", "UITSLUITING_VERPLICHT", "GVA", "MOET");
        for (Object[] geval :
                new Object[][] {
                    {"99000001", "2024-05-18", "2026-05-18T07:00:00Z", null},
                    {
                        "99000002",
                        "2024-05-17",
                        "2026-05-18T07:00:00Z",
                        Beoordelingsreden.BEWIJS_TE_OUD
                    },
                    {
                        "99000003",
                        "2026-05-01",
                        "2026-05-19T07:00:00Z",
                        Beoordelingsreden.BEWIJS_TE_LAAT
                    }
                }) {
            UUID a =
                    w.komtBinnen(
                            (String) geval[0],
                            true,
                            Instant.parse("2026-05-04T07:00:00Z"),
                            "INGEDIEND");
            w.db.opKlok(Instant.parse("2026-05-04T08:00:00Z"));
            w.doe(BEA, l -> l.neemInBehandeling(BEA, a));
            w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(w.formeel, null)));
            w.doe(BEA, l -> l.vraagBewijs(BEA, a, List.of(gva)));
            geweigerd(Beoordelingsreden.BEWIJS_LOOPT, () -> w.doe(BEA, l -> l.begin(BEA, a)));
            UUID bewijs =
                    w.bewijs(a, gva, "GVA", (String) geval[1], Instant.parse((String) geval[2]));
            w.db.opKlok(Instant.parse("2026-05-19T08:00:00Z"));
            w.doe(BEA, l -> l.begin(BEA, a));
            Runnable oordeel =
                    () -> w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(gva, bewijs)));
            if (geval[3] == null) {
                oordeel.run();
            } else {
                geweigerd((Beoordelingsreden) geval[3], oordeel);
            }
        }
    }

    @Test
    void het_bibob_formulier_heeft_veertien_dagen_en_eerder_wordt_niet_beslist() {
        UUID a = w.komtBinnen("99000001", true);
        w.beoordeel(a);
        w.doe(BEA, l -> l.vraagBibob(BEA, a));
        geweigerd(Beoordelingsreden.BEWIJS_LOOPT, () -> w.voornemen(a));
        w.doe(BEA, l -> l.sluitBibob(BEA, a, true));
        assertThat(w.voornemen(a).uitkomst()).isEqualTo("TOELATING");
    }

    @Test
    void een_andere_gemeente_leest_niet_na_en_lost_niets_op() {
        w.db.metGemeente("9902", "Ander").metAccount("vera", Rol.BEOORDELAAR, "9902", null);
        Namens vreemd = Namens.gemeente("vera", Rol.BEOORDELAAR, new Gemeentecode("9902"));
        UUID a = w.komtBinnen("99000001", true);
        UUID b = w.komtBinnen("99000002", true);
        w.beoordeel(a);
        w.formeel(b);
        w.doe(BEA, l -> l.oordeel(BEA, b, Oordeelopgave.voldoet(w.uitsluiting, null)));
        UUID nee =
                w.als(
                        BEA,
                        l ->
                                l.oordeel(
                                        BEA,
                                        b,
                                        Oordeelopgave.voldoetNiet(
                                                w.g1, w.certificaatVan(b), "scope")));
        UUID geval = w.db.als(BEA, d -> new Beoordelingen(d).openOngelijkheden(b)).get(0);
        geweigerd(
                Beoordelingsreden.ONBEKEND,
                () -> w.doe(vreemd, l -> l.leesTegen(vreemd, nee, true, null)));
        geweigerd(
                Beoordelingsreden.ONBEKEND, () -> w.doe(vreemd, l -> l.losOp(vreemd, geval, "x")));
    }

    @Test
    void gelijke_gegevens_met_een_ander_oordeel_wachten_op_een_derde_INV_2_5_V11() {
        UUID a = w.komtBinnen("99000001", true);
        UUID b = w.komtBinnen("99000002", true);
        w.beoordeel(a);
        w.formeel(b);
        w.doe(BEA, l -> l.oordeel(BEA, b, Oordeelopgave.voldoet(w.uitsluiting, null)));
        UUID nee =
                w.als(
                        BEA,
                        l ->
                                l.oordeel(
                                        BEA,
                                        b,
                                        Oordeelopgave.voldoetNiet(
                                                w.g1,
                                                w.certificaatVan(b),
                                                "niet de juiste scope")));
        w.doe(BAS, l -> l.leesTegen(BAS, nee, true, null));
        w.doe(BEA, l -> l.oordeel(BEA, b, Oordeelopgave.voldoet(w.kan, null)));
        w.doe(BEA, l -> l.oordeel(BEA, b, Oordeelopgave.voldoet(w.akkoord, null)));

        geweigerd(Beoordelingsreden.ONGELIJK, () -> w.voornemen(a));
        geweigerd(Beoordelingsreden.ONGELIJK, () -> w.voornemen(b));
        UUID geval = w.db.als(BEA, d -> new Beoordelingen(d).openOngelijkheden(a)).get(0);
        geweigerd(
                Beoordelingsreden.ZELFDE_PERSOON,
                () -> w.doe(BEA, l -> l.losOp(BEA, geval, "het is goed")));
        w.doe(BO, l -> l.losOp(BO, geval, "het certificaat van b dekt begeleiding niet"));

        assertThat(w.voornemen(a).uitkomst()).isEqualTo("TOELATING");
        assertThat(w.voornemen(b).uitkomst()).isEqualTo("AFWIJZING");
    }

    @Test
    void wat_een_kan_eis_doet_ligt_voor_iedereen_vast_voor_de_eerste_aanvraag_V11() {
        Namens ina = Namens.gemeente("ina", Rol.INKOOPADVISEUR, BEA.gemeente());
        geweigerd(Beoordelingsreden.ALLEEN_KAN, () -> w.legGevolgVast(ina, w.g1));
        geweigerd(
                Beoordelingsreden.ONBEKEND,
                () -> {
                    Gemeentecode ander = new Gemeentecode("9902");
                    w.db.metGemeente("9902", "Ander");
                    Namens vreemd = Namens.gemeente("vera", Rol.INKOOPADVISEUR, ander);
                    w.legGevolgVast(vreemd, w.kan);
                });
        w.legGevolgVast(ina, w.kan);
        geweigerd(Beoordelingsreden.GEVOLG_AL, () -> w.legGevolgVast(ina, w.kan));
        UUID tweede = w.eis("2.7", "UITVOERING", "VERKLARING", "KAN");
        UUID a = w.komtBinnen("99000001", true);
        geweigerd(Beoordelingsreden.GEVOLG_VAST, () -> w.legGevolgVast(ina, tweede));

        w.beoordeel(a);
        w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(tweede, null)));
        UUID nee =
                w.als(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoetNiet(w.kan, null, "nee")));
        w.doe(BAS, l -> l.leesTegen(BAS, nee, true, null));
        assertThat(w.voornemen(a).uitkomst()).isEqualTo("TOELATING");
    }
}
