package nl.zorginkoop.contracting.aanbesteding;

import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.BAS;
import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.BEA;
import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.geweigerd;
import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.om;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.aanbesteding.Gunningsstand.Uitkomst;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.databank.Migrator;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.document.Brief;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.junit.jupiter.api.Test;

/** EMVI2: eerst aanmelden en selecteren, dan schrijft in wie uitgenodigd is. */
class SelectieTest {
    private final Gunningwereld w = Gunningwereld.metSelectie();
    private final List<UUID> aanmeldingen = new ArrayList<>();

    /** Zes aanmelders op perceel 1, waar er vijf worden uitgenodigd; de zesde heeft het minst. */
    private void gewogen() {
        for (int nr = 1; nr <= 6; nr++) {
            aanmeldingen.add(w.ingediend(nr, 1, null));
        }
        opentAanmeldingen();
        for (int i = 0; i < 6; i++) {
            w.scoort(aanmeldingen.get(i), 500 - 10 * i, 300);
        }
    }

    private void opentAanmeldingen() {
        w.naar("2026-10-21T12:10");
        w.weeg(BEA, l -> l.openEnveloppen(BEA, w.openstelling));
    }

    @Test
    void wie_uitgenodigd_is_schrijft_in_en_wint_op_kwaliteit_en_prijs() {
        gewogen();
        Gunningsvoornemen selectie = w.voornemen(1);
        assertThat(selectie.laatsteDag()).isEqualTo(LocalDate.of(2026, 11, 10));

        UUID een = w.ingediend(1, 1, "75.60");
        UUID twee = w.ingediend(5, 1, "72.00");
        assertThat(ziet(een)).isFalse();
        w.opent();
        w.scoort(een, 350, 260);
        w.scoort(twee, 320, 240);
        w.weeg(BEA, l -> l.openPrijzen(BEA, w.openstelling, 1));
        assertThat(w.stand(1))
                .extracting(
                        Gunningsstand::inschrijving,
                        Gunningsstand::uitkomst,
                        s -> s.totaal().toString())
                .containsExactly(
                        tuple(twee, Uitkomst.GEGUND, "800.00"),
                        tuple(een, Uitkomst.AFGEWEZEN, "742.00"));
        w.naar("2026-11-16T09:00");
        w.voornemen(1);
        w.naar("2026-12-07T09:00");
        w.gun(1);
        assertThat(w.gegund).extracting(Gegund::inschrijving).containsExactly(twee);
    }

    @Test
    void een_aanmelding_is_dicht_tot_tien_minuten_na_haar_eigen_sluiten() {
        UUID a = w.ingediend(1, 1, null);
        assertThat(ziet(a)).isFalse();
        w.naar("2026-10-21T12:09");
        geweigerd(
                Aanbestedingsreden.OPENING_TE_VROEG,
                () -> w.weeg(BEA, l -> l.openEnveloppen(BEA, w.openstelling)));
        assertThat(ziet(a)).isFalse();
        opentAanmeldingen();
        assertThat(ziet(a)).isTrue();
        // De enveloppen van de inschrijving zijn daarmee niet open, en gaan dat nu ook niet.
        geweigerd(
                Aanbestedingsreden.OPENING_TE_VROEG,
                () -> w.weeg(BEA, l -> l.openEnveloppen(BEA, w.openstelling)));
    }

    private boolean ziet(UUID inschrijving) {
        return w.db.als(BEA, d -> new Aanbestedingen(d).inschrijving(inschrijving)).isPresent();
    }

    @Test
    void na_het_sluiten_van_de_aanmelding_komt_er_geen_meer_bij_V07() {
        UUID klaar = w.klaar(1, 1, null);
        w.naar("2026-10-21T12:00");
        geweigerd(Aanbestedingsreden.TE_LAAT, () -> w.dienIn(1, klaar));
        geweigerd(Aanbestedingsreden.NIET_UITGENODIGD, () -> w.klaar(2, 1, null));
    }

    @Test
    void lag_het_platform_eruit_op_het_sluitingsmoment_dan_sluit_de_aanmelding_later_L5() {
        UUID klaar = w.klaar(1, 1, null);
        w.naar("2026-10-21T12:30");
        w.zonderPoort(
                """
                insert into storing (id, van, tot, erbij, reden, door) values (gen_random_uuid(),
                    '2026-10-21 11:50+02', '2026-10-21 12:20+02', interval '2 hours', 'stroom', 'p')
                """);
        geweigerd(
                Aanbestedingsreden.OPENING_TE_VROEG,
                () -> w.weeg(BEA, l -> l.openEnveloppen(BEA, w.openstelling)));
        w.dienIn(1, klaar);
        w.naar("2026-10-21T14:10");
        w.weeg(BEA, l -> l.openEnveloppen(BEA, w.openstelling));
        assertThat(ziet(klaar)).isTrue();
    }

    @Test
    void een_aanmelding_noemt_geen_prijs_en_beantwoordt_alleen_selectiecriteria() {
        Namens wie = w.bieder(1);
        UUID a = w.klaar(1, 1, null);
        geweigerd(
                Aanbestedingsreden.AANMELDING_ZONDER_PRIJS,
                () -> w.schrijf(wie, l -> l.legPrijsVast(wie, a, Euro.van("72.00"))));
        geweigerd(
                Aanbestedingsreden.CRITERIUM,
                () -> w.schrijf(wie, l -> l.beantwoord(wie, a, w.criteria().get(0), "plan", null)));
        Inschrijvingsbewijs bewijs = w.dienIn(1, a);
        assertThat(bewijs.gestandTot()).isNull();
        assertThat(bewijs.tekst()).startsWith("zorginkoop/aanmelding/1").doesNotContain("prijs|");
    }

    @Test
    void alleen_wie_uitgenodigd_is_schrijft_in_en_dat_bewaakt_de_databank() {
        gewogen();
        // Voor de selectie is niemand uitgenodigd, ook wie bovenaan staat niet.
        geweigerd(Aanbestedingsreden.NIET_UITGENODIGD, () -> w.klaar(1, 1, "72.00"));
        w.voornemen(1);
        w.klaar(1, 1, "72.00");
        geweigerd(Aanbestedingsreden.NIET_UITGENODIGD, () -> w.klaar(6, 1, "72.00"));
        geweigerd(Aanbestedingsreden.NIET_UITGENODIGD, () -> w.klaar(7, 1, "72.00"));
        // Een uitnodiging geldt voor haar perceel.
        geweigerd(Aanbestedingsreden.NIET_UITGENODIGD, () -> w.klaar(1, 2, "72.00"));
        vloerWeigert("inschrijving_niet_uitgenodigd", "INSCHRIJVING");
        vloerWeigert("inschrijving_te_laat", "AANMELDING");
    }

    @Test
    void wie_ergens_niet_mag_beginnen_krijgt_dat_perceel_niet_aangeboden() {
        assertThat(teBeginnen(1)).containsExactly(1, 2);
        gewogen();
        assertThat(teBeginnen(1)).isEmpty();
        w.voornemen(1);
        // Uitgenodigd op het eerste perceel, en op het tweede niet.
        assertThat(teBeginnen(1)).containsExactly(1);
        assertThat(teBeginnen(6)).isEmpty();
        assertThat(teBeginnen(7)).isEmpty();
        w.klaar(1, 1, "72.00");
        assertThat(teBeginnen(1)).isEmpty();
    }

    private List<Integer> teBeginnen(int nr) {
        Namens wie = w.bieder(nr);
        return w.schrijfIn(wie, l -> l.teBeginnen(wie, w.openstelling));
    }

    private void vloerWeigert(String regel, String ronde) {
        assertThatThrownBy(
                        () ->
                                w.db.doe(
                                        w.bieder(6),
                                        d ->
                                                d.voer(
                                                        """
                                                        insert into perceelinschrijving (id, gemeente, aanbieder, openstelling, perceel, ronde,
                                                            voorwaardenset, door)
                                                        values (gen_random_uuid(), '9901', '99000006', ?, 2, ?, ?, 'x')
                                                        """,
                                                        w.openstelling,
                                                        ronde,
                                                        w.set)))
                .isInstanceOfSatisfying(
                        Databankfout.class, f -> assertThat(f.regel()).isEqualTo(regel));
    }

    @Test
    void de_selectie_volgt_uit_punten_waar_een_tweede_mens_het_mee_eens_is() {
        for (int nr = 1; nr <= 2; nr++) {
            aanmeldingen.add(w.ingediend(nr, 1, null));
        }
        opentAanmeldingen();
        w.scoort(aanmeldingen.get(0), 500, 300);
        UUID criterium = w.criteria(aanmeldingen.get(1)).get(0);
        UUID score = w.score(aanmeldingen.get(1), criterium, 100);
        geweigerd(
                Aanbestedingsreden.ZELFDE_PERSOON,
                () -> w.weeg(BEA, l -> l.bevestigScore(BEA, score, true, null)));
        geweigerd(Aanbestedingsreden.ONBESLIST, () -> w.voornemen(1));
        // Een criterium van de andere ronde telt hier niet.
        geweigerd(
                Aanbestedingsreden.SCORE_CRITERIUM,
                () -> w.score(aanmeldingen.get(1), w.criteria().get(0), 10));
        w.weeg(BAS, l -> l.bevestigScore(BAS, score, true, null));
        geweigerd(Aanbestedingsreden.ONBESLIST, () -> w.voornemen(1));
        UUID ander = w.score(aanmeldingen.get(1), w.criteria(aanmeldingen.get(1)).get(1), 1);
        w.weeg(BAS, l -> l.bevestigScore(BAS, ander, true, null));
        w.voornemen(1);
        // Er zijn er minder dan het maximum: wie aan de eisen voldoet, is uitgenodigd.
        assertThat(selectie().regels())
                .extracting(Selectie.Regel::uitkomst)
                .containsOnly(Uitkomst.UITGENODIGD);
        geweigerd(
                Aanbestedingsreden.VOORNEMEN_GELDT,
                () -> w.score(aanmeldingen.get(1), criterium, 600));
    }

    private Selectie selectie() {
        return w.db.als(
                BEA,
                d -> {
                    Aanbestedingsoverzicht overzicht = new Aanbestedingsoverzicht();
                    overzicht.databank = d;
                    overzicht.aanbestedingen = new Aanbestedingen(d);
                    return overzicht.selectie(BEA, w.openstelling, 1).orElseThrow();
                });
    }

    @Test
    void wie_wegvalt_verschuift_alleen_de_grens_van_het_gepubliceerde_maximum() {
        gewogen();
        assertThat(w.stand(1, aanmeldingen.get(5)).uitkomst()).isEqualTo(Uitkomst.AFGEWEZEN);
        Namens eerste = w.bieder(1);
        w.schrijf(eerste, l -> l.trekIn(eerste, aanmeldingen.get(0), "Te druk."));
        assertThat(w.stand(1, aanmeldingen.get(5)).uitkomst()).isEqualTo(Uitkomst.UITGENODIGD);
        assertThat(w.stand(1, aanmeldingen.get(5)).totaal()).isEqualByComparingTo("750");
        w.voornemen(1);
        // Na de selectie schuift er niemand meer op.
        Namens tweede = w.bieder(2);
        geweigerd(
                Aanbestedingsreden.ZONDER_REDEN,
                () -> w.schrijf(tweede, l -> l.trekIn(tweede, aanmeldingen.get(1), null)));
        w.schrijf(tweede, l -> l.trekIn(tweede, aanmeldingen.get(1), "Toch niet."));
        geweigerd(Aanbestedingsreden.NIET_UITGENODIGD, () -> w.klaar(2, 1, "72.00"));
        assertThat(selectie().regels()).hasSize(5);
    }

    @Test
    void gelijk_op_de_grens_beslist_een_lot_en_nooit_de_volgorde_van_binnenkomst() {
        for (int nr = 1; nr <= 6; nr++) {
            aanmeldingen.add(w.ingediend(nr, 1, null));
        }
        opentAanmeldingen();
        aanmeldingen.forEach(a -> w.scoort(a, 400, 300));
        geweigerd(Aanbestedingsreden.LOTEN, () -> w.voornemen(1));
        w.weeg(BEA, l -> l.loot(BEA, w.openstelling, 1));
        w.voornemen(1);
        assertThat(selectie().regels().stream().map(Selectie.Regel::uitkomst))
                .filteredOn(Uitkomst.UITGENODIGD::equals)
                .hasSize(5);
    }

    @Test
    void ieder_krijgt_tegelijk_zijn_brief_met_punten_redenen_en_wie_er_uitgenodigd_zijn() {
        gewogen();
        String af = tekst(aanmeldingen.get(5));
        assertThat(af)
                .contains(
                        "niet uit om in te schrijven",
                        "plaats 6",
                        "5 aanmelders",
                        "Duidelijk beschreven.",
                        "Aanbieder 5",
                        "10 november 2026",
                        "Commissie van Aanbestedingsexperts")
                .doesNotContain("Plan", "Uurprijs");
        assertThat(tekst(aanmeldingen.get(0))).contains("2 november 2026 om 12.00 uur");
        w.voornemen(1);
        assertThat(brieven("count(*)")).isEqualTo(6);
        assertThat(brieven("count(distinct xmin::text)")).isEqualTo(1);
    }

    private int brieven(String telling) {
        return w.db.toezicht()
                .eerste("select " + telling + " as n from gunningsbrief", r -> r.getInt("n"))
                .orElseThrow();
    }

    private String tekst(UUID inschrijving) {
        Brief brief = w.gunt(BEA, l -> l.voorbeeld(BEA, inschrijving));
        return brief.onderwerp() + " " + brief.blokken();
    }

    @Test
    void wie_terzijde_ligt_wordt_niet_uitgenodigd_met_de_eis_en_een_tweede_mens() {
        gewogen();
        UUID a = aanmeldingen.get(0);
        w.weeg(BEA, l -> l.legTerzijde(BEA, a, w.eis, "Het keurmerk is verlopen."));
        geweigerd(Aanbestedingsreden.TERZIJDE_OPEN, () -> w.voornemen(1));
        w.weeg(BAS, l -> l.bevestigTerzijde(BAS, a));
        assertThat(tekst(a)).contains("Uw aanmelding voldoet niet aan eis 2.1 Keurmerk");
        w.voornemen(1);
        geweigerd(Aanbestedingsreden.NIET_UITGENODIGD, () -> w.klaar(1, 1, "72.00"));
        w.klaar(6, 1, "72.00");
    }

    @Test
    void een_selectie_ligt_vast_en_is_geen_voornemen_om_te_gunnen() {
        gewogen();
        UUID id = w.voornemen(1).id();
        geweigerd(Aanbestedingsreden.ZONDER_VOORNEMEN, () -> w.gun(1));
        for (String zet :
                List.of(
                        "vervallen = nu(), vervallen_reden = 'fout'",
                        "gegund = nu(), gegund_door = 'x'",
                        "ronde = 'INSCHRIJVING'")) {
            assertThatThrownBy(
                            () ->
                                    w.db.doe(
                                            BEA,
                                            d ->
                                                    d.voer(
                                                            "update gunningsvoornemen set "
                                                                    + zet
                                                                    + " where id = ?",
                                                            id)))
                    .isInstanceOfSatisfying(
                            Databankfout.class,
                            f -> assertThat(f.regel()).isEqualTo("selectie_blijft"));
        }
    }

    @Test
    void wie_uitgenodigd_wordt_heeft_minstens_tien_dagen() {
        gewogen();
        w.naar("2026-10-23T12:01");
        geweigerd(Aanbestedingsreden.SELECTIE_TE_KRAP, () -> w.voornemen(1));
        w.naar("2026-10-23T11:59");
        w.voornemen(1);
    }

    @Test
    void een_kort_geding_over_de_selectie_houdt_elke_gunning_tegen() {
        gewogen();
        w.voornemen(1);
        UUID een = w.ingediend(1, 1, "72.00");
        w.bezwaar(BEA, l -> l.meldKortGeding(BEA, aanmeldingen.get(5), LocalDate.of(2026, 10, 21)));
        w.opent();
        w.scoort(een, 320, 240);
        w.weeg(BEA, l -> l.openPrijzen(BEA, w.openstelling, 1));
        w.voornemen(1);
        w.naar("2026-12-07T09:00");
        geweigerd(Aanbestedingsreden.KORT_GEDING, () -> w.gun(1));
        w.bezwaar(
                BEA,
                l -> l.legUitspraakVast(BEA, aanmeldingen.get(5), LocalDate.of(2026, 12, 7), true));
        geweigerd(Aanbestedingsreden.SELECTIE_UITSPRAAK, () -> w.gun(1));
    }

    @Test
    void genoeg_uitnodigen_om_te_kunnen_kiezen_staat_vast_bij_de_publicatie() {
        Gunningwereld c = Gunningwereld.concept();
        c.legModel();
        c.legSelectie(Gunningsvorm.EMVI2, 5, "2026-10-21T12:00");
        assertThat(c.belemmeringen()).isEmpty();
        c.legSelectie(Gunningsvorm.EMVI2, 4, "2026-10-21T12:00");
        assertThat(c.belemmeringen()).containsExactly(Aanbestedingsreden.UITNODIGEN);
        c.legSelectie(Gunningsvorm.EMVI2, null, "2026-10-21T12:00");
        assertThat(c.belemmeringen()).containsExactly(Aanbestedingsreden.UITNODIGEN);
        c.legSelectie(Gunningsvorm.EMVI2, 5, "2026-10-21T12:00");
        c.model(l -> l.legPerceelVast(INA, c.openstelling, Gunningwereld.perceel(2, 4, 5)));
        assertThat(c.belemmeringen()).containsExactly(Aanbestedingsreden.UITNODIGEN);
        c.model(l -> l.legPerceelVast(INA, c.openstelling, Gunningwereld.perceel(2, 4, 6)));
        assertThat(c.belemmeringen()).isEmpty();
    }

    @Test
    void de_aanmelding_sluit_na_de_vragen_en_tien_dagen_voor_het_inschrijven() {
        Gunningwereld c = Gunningwereld.concept();
        c.legModel();
        for (String tot : List.of("2026-10-20T12:00", "2026-10-23T12:01")) {
            c.legSelectie(Gunningsvorm.EMVI2, 5, tot);
            assertThat(c.belemmeringen()).containsExactly(Aanbestedingsreden.AANMELDEN);
        }
        c.legSelectie(Gunningsvorm.EMVI2, 5, "2026-10-23T12:00");
        assertThat(c.belemmeringen()).isEmpty();
        assertThatThrownBy(
                        () ->
                                new Modelopgave(
                                        Gunningsvorm.EMVI1,
                                        Prijsvorm.REEEL,
                                        1000,
                                        0,
                                        "lot",
                                        om("2026-10-23T12:00"),
                                        null))
                .isInstanceOf(OngeldigeWaarde.class);
    }

    @Test
    void elke_ronde_verdeelt_haar_eigen_honderd() {
        Gunningwereld c = Gunningwereld.concept();
        c.legModel();
        c.legSelectie(Gunningsvorm.EMVI2, 5, "2026-10-21T12:00");
        c.model(
                l ->
                        l.legCriteriumVast(
                                INA, c.openstelling, Gunningwereld.selectie(4, "Ervaring", 59)));
        assertThat(c.belemmeringen()).containsExactly(Aanbestedingsreden.GEWICHTEN);
        c.model(l -> l.laatCriteriumWeg(INA, c.openstelling, 4));
        c.model(l -> l.laatCriteriumWeg(INA, c.openstelling, 5));
        assertThat(c.belemmeringen())
                .containsExactlyInAnyOrder(Aanbestedingsreden.GEWICHTEN, Aanbestedingsreden.SOORT);
    }

    @Test
    void zonder_selectie_vooraf_is_er_geen_aanmelding() {
        Gunningwereld e = Gunningwereld.open();
        Namens wie = e.bieder(1);
        assertThatThrownBy(
                        () ->
                                e.db.doe(
                                        wie,
                                        d ->
                                                d.voer(
                                                        """
                                                        insert into perceelinschrijving (id, gemeente, aanbieder, openstelling, perceel, ronde,
                                                            voorwaardenset, door)
                                                        values (gen_random_uuid(), '9901', '99000001', ?, 1, 'AANMELDING', ?, 'x')
                                                        """,
                                                        e.openstelling,
                                                        e.set)))
                .isInstanceOfSatisfying(
                        Databankfout.class,
                        f -> assertThat(f.regel()).isEqualTo("aanmelding_niet_gevraagd"));
    }

    @Test
    void wat_voor_de_selectie_al_lag_blijft_dicht_of_open_zoals_het_was() {
        Testdatabank oud =
                Testdatabank.opMigratie("101")
                        .metGemeente("9901", "Waterrijk")
                        .metAanbieder("99000001", "De Eik");
        for (boolean open : List.of(true, false)) {
            oud.toezicht().voer(ligt(UUID.randomUUID(), UUID.randomUUID(), open));
        }
        Migrator.migreer(oud.eigenaar(), Testdatabank.TOEPASSING);

        List<String> gezien =
                oud.als(
                        BEA,
                        d ->
                                d.lijst(
                                        "select i.geopend || ' ' || p.prijs as x from perceelinschrijving i"
                                                + " join inschrijfprijs p on p.inschrijving = i.id",
                                        r -> r.getString("x")));
        assertThat(gezien).containsExactly("true 7200");
        // De prijs volgt haar inschrijving nog steeds.
        oud.toezicht()
                .voer(
                        "do $zo$ begin alter table gunningsmodel disable trigger user; update gunningsmodel set"
                                + " geopend = true, geopend_op = nu(), geopend_door = 'x' where not geopend;"
                                + " alter table gunningsmodel enable trigger user; end $zo$");
        assertThat(
                        oud.toezicht()
                                .lijst(
                                        "select p.gegeven from inschrijfprijs p",
                                        r -> r.getBoolean("gegeven")))
                .containsExactly(true, true);
    }

    private static String ligt(UUID procedure, UUID inschrijving, boolean open) {
        return """
        do $zo$ begin set local session_replication_role = replica;
        insert into gunningsmodel (gemeente, openstelling, vorm, prijsvorm, gelijk, door, geopend, geopend_op, geopend_door)
        values ('9901', '%1$s', 'EMVI1', 'REEEL', 'lot', 'x', %3$s, case when %3$s then nu() end, case when %3$s then 'x' end);
        insert into gunningsperceel (gemeente, openstelling, nr, aantal, eenheid, prijs, beroepskracht, overhead,
            niet_productief, reis_opleiding, indexatie, gemeente_eisen, laag, hoog, prijs_open, prijs_open_op, prijs_open_door)
        values ('9901', '%1$s', 1, 1, 'uur', 7000, 7000, 0, 0, 0, 0, 0, 7000, 8000, true, nu(), 'x');
        insert into perceelinschrijving (id, gemeente, aanbieder, openstelling, perceel, voorwaardenset, toestand, ingediend,
            ingediend_door, hash, gestand_tot, geopend, door)
        values ('%2$s', '9901', '99000001', '%1$s', 1, gen_random_uuid(), 'INGEDIEND', nu(), 'x', repeat('0', 64),
            vandaag(), %3$s, 'x');
        insert into inschrijfprijs (gemeente, aanbieder, inschrijving, openstelling, perceel, prijs, gegeven, prijs_open)
        values ('9901', '99000001', '%2$s', '%1$s', 1, 7200, %3$s, true);
        end $zo$
        """
                .formatted(procedure, inschrijving, open);
    }
}
