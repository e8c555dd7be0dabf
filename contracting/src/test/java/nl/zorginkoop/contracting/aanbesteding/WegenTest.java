package nl.zorginkoop.contracting.aanbesteding;

import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.BAS;
import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.BEA;
import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.agb;
import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.geweigerd;
import static nl.zorginkoop.contracting.aanbesteding.Gunningwereld.kop;
import static nl.zorginkoop.contracting.inkoop.Inkoopwereld.INA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.zorginkoop.contracting.aanbesteding.Gunningsstand.Uitkomst;
import nl.zorginkoop.contracting.deur.Namens;
import org.junit.jupiter.api.Test;

/** Punten zijn absoluut, kwaliteit gaat voor de prijs open is, en de volgorde volgt eruit. */
class WegenTest {
    private final Gunningwereld w = Gunningwereld.open();

    @Test
    void A_krijgt_800_B_742_en_C_is_niet_reeel_scenario_6() {
        UUID a = w.ingediend(1, 1, "72.00");
        UUID b = w.ingediend(2, 1, "75.60");
        UUID c = w.ingediend(3, 1, "68.00");
        w.opent();
        w.scoort(a, 320, 240);
        w.scoort(b, 350, 260);
        w.weeg(BEA, l -> l.openPrijzen(BEA, w.openstelling, 1));

        assertThat(w.stand(1))
                .extracting(
                        Gunningsstand::inschrijving,
                        Gunningsstand::plaats,
                        Gunningsstand::uitkomst,
                        Gunningsstand::kwaliteit,
                        Gunningsstand::prijspunten,
                        Gunningsstand::totaal)
                .containsExactly(
                        tuple(a, 1, Uitkomst.GEGUND, p("560.00"), p("240.00"), p("800.00")),
                        tuple(b, 2, Uitkomst.AFGEWEZEN, p("610.00"), p("132.00"), p("742.00")),
                        tuple(c, null, Uitkomst.NIET_REEEL, null, null, null));
    }

    @Test
    void boven_en_onder_de_grenzen_houdt_het_op() {
        w.zonderPoort("update gunningsperceel set laag = 7200 where nr = 1");
        UUID onder = w.ingediend(1, 1, "70.00");
        UUID laag = w.ingediend(2, 1, "72.00");
        UUID hoog = w.ingediend(3, 1, "80.00");
        UUID boven = w.ingediend(4, 1, "95.00");
        UUID derde = w.ingediend(5, 1, "77.33");
        w.opent();
        List.of(onder, laag, hoog, boven, derde).forEach(i -> w.scoort(i, 100, 100));
        w.weeg(BEA, l -> l.openPrijzen(BEA, w.openstelling, 1));

        assertThat(List.of(onder, laag, hoog, boven, derde))
                .extracting(i -> w.stand(1, i).prijspunten())
                .containsExactly(p("300.00"), p("300.00"), p("0.00"), p("0.00"), p("100.13"));
    }

    @Test
    void een_verliezer_die_weggaat_verandert_niemands_punten_scenario_6_WC_06() {
        UUID a = w.ingediend(1, 1, "72.00");
        UUID b = w.ingediend(2, 1, "75.60");
        UUID goedkoopste = w.ingediend(3, 1, "70.00");
        w.opent();
        w.scoort(a, 320, 240);
        w.scoort(b, 350, 260);
        w.scoort(goedkoopste, 10, 10);
        w.weeg(BEA, l -> l.openPrijzen(BEA, w.openstelling, 1));
        Gunningsstand voorA = w.stand(1, a);
        Gunningsstand voorB = w.stand(1, b);

        Namens weg = w.bieder(3);
        w.schrijf(weg, l -> l.trekIn(weg, goedkoopste, "Geen personeel."));

        assertThat(w.stand(1, a)).isEqualTo(voorA);
        assertThat(w.stand(1, b)).isEqualTo(voorB);
        assertThat(w.stand(1, goedkoopste).uitkomst()).isEqualTo(Uitkomst.INGETROKKEN);
    }

    @Test
    void over_kwaliteit_is_beslist_voor_een_prijs_opengaat_en_daarna_niet_meer() {
        UUID a = w.ingediend(1, 1, "72.00");
        UUID b = w.ingediend(2, 1, "75.60");
        w.opent();
        w.scoort(a, 320, 240);
        w.scoort(b, 350);
        geweigerd(Aanbestedingsreden.PRIJS_NA_KWALITEIT, this::openPrijzen);
        UUID laatste = w.score(b, w.criteria().get(1), 260);
        geweigerd(Aanbestedingsreden.PRIJS_NA_KWALITEIT, this::openPrijzen);
        assertThat(w.stand(1)).allSatisfy(s -> assertThat(s.plaats()).isNull());
        w.weeg(BAS, l -> l.bevestigScore(BAS, laatste, true, null));
        openPrijzen();

        geweigerd(Aanbestedingsreden.NA_PRIJS, () -> w.score(b, w.criteria().get(1), 300));
        geweigerd(
                Aanbestedingsreden.NA_PRIJS,
                () -> w.weeg(BEA, l -> l.legTerzijde(BEA, a, w.eis, "toch niet")));
    }

    @Test
    void een_tweede_mens_kijkt_mee_en_wie_het_niet_eens_is_vraagt_een_nieuwe_score() {
        UUID a = w.ingediend(1, 1, "72.00");
        w.opent();
        UUID score = w.score(a, w.criteria().get(0), 320);
        geweigerd(
                Aanbestedingsreden.ZELFDE_PERSOON,
                () -> w.weeg(BEA, l -> l.bevestigScore(BEA, score, true, null)));
        w.weeg(BAS, l -> l.bevestigScore(BAS, score, false, "Het plan noemt geen wachttijd."));
        w.scoort(a, 200, 240);
        openPrijzen();
        assertThat(w.stand(1, a).kwaliteit()).isEqualTo(p("440.00"));
    }

    @Test
    void meer_punten_dan_het_criterium_waard_is_bestaan_niet() {
        UUID a = w.ingediend(1, 1, "72.00");
        w.opent();
        UUID plan = w.criteria().get(0);
        geweigerd(Aanbestedingsreden.TE_VEEL_PUNTEN, () -> w.score(a, plan, 401));
        w.score(a, plan, 400);
    }

    @Test
    void wie_het_model_schreef_of_een_band_heeft_met_een_inschrijver_weegt_niet_INV_2_6_RG_05() {
        UUID a = w.ingediend(1, 1, "72.00");
        w.ingediend(2, 1, "73.00");
        w.opent();
        w.zonderPoort("update gunningsmodel set door = 'bea'");
        geweigerd(Aanbestedingsreden.OPSTELLER, () -> w.score(a, w.criteria().get(0), 1));
        w.zonderPoort("update gunningsmodel set door = 'ina'");
        w.zonderPoort(
                """
                insert into toekenning (id, account, rol, aanbieder, van, gegeven_door)
                select gen_random_uuid(), id, 'BIEDER', '99000002', '2020-01-01', 'x' from account where gebruikersnaam = 'bea'
                """);
        geweigerd(Aanbestedingsreden.GEBONDEN, () -> w.score(a, w.criteria().get(0), 1));
    }

    @Test
    void terzijde_telt_pas_als_een_tweede_het_bevestigt() {
        UUID a = w.ingediend(1, 1, "72.00");
        UUID b = w.ingediend(2, 1, "75.60");
        w.opent();
        w.weeg(BEA, l -> l.legTerzijde(BEA, a, w.eis, "Het keurmerk is verlopen."));
        assertThat(w.stand(1, a).uitkomst()).isEqualTo(Uitkomst.ONBESLIST);
        geweigerd(
                Aanbestedingsreden.ZELFDE_PERSOON,
                () -> w.weeg(BEA, l -> l.bevestigTerzijde(BEA, a)));
        w.weeg(BAS, l -> l.bevestigTerzijde(BAS, a));
        w.scoort(b, 100, 100);
        openPrijzen();
        assertThat(w.stand(1, a).uitkomst()).isEqualTo(Uitkomst.TERZIJDE);
        assertThat(w.stand(1, b).plaats()).isEqualTo(1);
    }

    @Test
    void minder_dan_de_drempel_is_onvoldoende() {
        w.zonderPoort("update gunningsmodel set drempel = 800");
        UUID net = w.ingediend(1, 2, "72.00");
        UUID onder = w.ingediend(2, 2, "72.00");
        w.opent();
        w.scoort(net, 320, 240);
        w.scoort(onder, 320, 239);
        w.weeg(BEA, l -> l.openPrijzen(BEA, w.openstelling, 2));
        assertThat(w.stand(2, net).uitkomst()).isEqualTo(Uitkomst.GEGUND);
        assertThat(w.stand(2, onder).uitkomst()).isEqualTo(Uitkomst.ONVOLDOENDE);
    }

    @Test
    void gelijke_punten_eerst_kwaliteit_dan_een_lot_dat_iedereen_narekent() {
        UUID meerKwaliteit = w.ingediend(1, 1, "80.00");
        UUID goedkoop = w.ingediend(2, 1, "70.00");
        w.opent();
        w.scoort(meerKwaliteit, 400, 300);
        w.scoort(goedkoop, 300, 100);
        openPrijzen();
        assertThat(w.stand(1)).extracting(Gunningsstand::totaal).containsOnly(p("700.00"));
        assertThat(w.stand(1))
                .extracting(Gunningsstand::inschrijving, Gunningsstand::plaats)
                .containsExactly(tuple(meerKwaliteit, 1), tuple(goedkoop, 2));
        geweigerd(Aanbestedingsreden.LOTING_NIET_NODIG, this::loot);

        UUID x = w2().ingediend(1, 1, "72.00");
        UUID y = w2.ingediend(2, 1, "72.00");
        w2.opent();
        w2.scoort(x, 300, 200);
        w2.scoort(y, 200, 300);
        w2.weeg(BEA, l -> l.openPrijzen(BEA, w2.openstelling, 1));
        assertThat(w2.stand(1)).extracting(Gunningsstand::uitkomst).containsOnly(Uitkomst.LOTEN);
        geweigerd(Aanbestedingsreden.LOTEN, () -> w2.voornemen(1));
        w2.weeg(BEA, l -> l.loot(BEA, w2.openstelling, 1));
        geweigerd(
                Aanbestedingsreden.LOTING_NIET_NODIG,
                () -> w2.weeg(BEA, l -> l.loot(BEA, w2.openstelling, 1)));
        assertThat(w2.stand(1).get(0).aanbieder().code()).isEqualTo(laagsteLot("1", "2"));
        assertThat(w2.stand(1))
                .extracting(Gunningsstand::uitkomst)
                .containsExactly(Uitkomst.GEGUND, Uitkomst.AFGEWEZEN);
    }

    private Gunningwereld w2;

    private Gunningwereld w2() {
        w2 = Gunningwereld.open();
        return w2;
    }

    private String laagsteLot(String... nummers) {
        String zaad =
                w2.db.toezicht()
                        .eerste("select zaad from loting", r -> r.getString("zaad"))
                        .orElseThrow();
        return List.of(nummers).stream()
                .map(n -> agb(Integer.parseInt(n)).code())
                .min(java.util.Comparator.comparing(code -> sha(zaad + ":" + code)))
                .orElseThrow();
    }

    private static String sha(String tekst) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256")
                                    .digest(
                                            tekst.getBytes(
                                                    java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException fout) {
            throw new IllegalStateException(fout);
        }
    }

    @Test
    void ZEMVI1_gunt_aan_iedereen_die_past() {
        Gunningwereld z = Gunningwereld.zonderEmvi();
        z.model(
                l -> {
                    l.legModelVast(
                            INA, z.openstelling, kop(Gunningsvorm.ZEMVI1, Prijsvorm.VAST, 0));
                    l.legPerceelVast(INA, z.openstelling, GunningsmodelTest.vast(1, null));
                    l.legPerceelVast(INA, z.openstelling, GunningsmodelTest.vast(2, null));
                });
        z.publiceer();
        z.naar("2026-10-12T10:00");
        UUID a = z.ingediend(1, 1, null);
        UUID b = z.ingediend(2, 1, null);
        z.ingediend(3, 1, null);
        z.opent();
        z.weeg(BEA, l -> l.legTerzijde(BEA, b, z.eis, "geen keurmerk"));
        z.weeg(BAS, l -> l.bevestigTerzijde(BAS, b));
        assertThat(z.stand(1, a).uitkomst()).isEqualTo(Uitkomst.GEGUND);
        assertThat(z.stand(1))
                .extracting(Gunningsstand::uitkomst)
                .containsExactlyInAnyOrder(Uitkomst.GEGUND, Uitkomst.GEGUND, Uitkomst.TERZIJDE);
    }

    @Test
    void de_volgorde_van_binnenkomst_verandert_niets_30_inschrijvingen_20_zaden_INV_2_4() {
        for (int i = 1; i <= 30; i++) {
            w.bieder(i);
        }
        List<Integer> volgorde = new ArrayList<>(IntStream.rangeClosed(1, 30).boxed().toList());
        Map<String, String> eerste = null;
        for (long zaad = 0; zaad < 20; zaad++) {
            Collections.shuffle(volgorde, new Random(zaad));
            Map<String, String> uit = uitslag(volgorde);
            eerste = eerste == null ? uit : eerste;
            assertThat(uit).as("zaad %d", zaad).isEqualTo(eerste);
        }
        assertThat(eerste).hasSize(30);
        assertThat(eerste.values()).filteredOn(u -> u.startsWith("GEGUND")).hasSize(2);
        assertThat(eerste.values()).filteredOn(u -> u.startsWith("NIET_REEEL")).hasSize(5);
    }

    // Een ronde van dertig, in deze volgorde binnengekomen en gewogen; wie vijftien later in de rij
    // staat heeft gelijke punten, en het lot is al getrokken. Daarna is alles weer weg.
    private Map<String, String> uitslag(List<Integer> volgorde) {
        StringBuilder sql =
                new StringBuilder(
                        """
                        delete from scorebevestiging; delete from score; delete from inschrijfprijs; delete from loting;
                        delete from perceelinschrijving;
                        update gunningsmodel set geopend = true, geopend_op = nu(), geopend_door = 'bea';
                        update gunningsperceel set prijs_open = true, prijs_open_op = nu(), prijs_open_door = 'bea' where nr = 2;
                        insert into loting (gemeente, openstelling, perceel, zaad, door) values ('9901', '%s', 2, 'zaad', 'bea');
                        """
                                .formatted(w.openstelling));
        int minuut = 0;
        for (int i : volgorde) {
            minuut++;
            UUID id = UUID.randomUUID();
            sql.append(
                    """
                    insert into perceelinschrijving (id, gemeente, aanbieder, openstelling, perceel, voorwaardenset, toestand,
                        ingediend, ingediend_door, hash, niet_reeel, gestand_tot, geopend, door)
                    values ('%1$s', '9901', '%2$s', '%3$s', 2, '%4$s', 'INGEDIEND',
                        '2026-10-20 09:00+02'::timestamptz + interval '%5$d minutes', 'x', repeat('1', 64), %6$s,
                        '2027-01-31', true, 'x');
                    insert into inschrijfprijs (gemeente, aanbieder, inschrijving, openstelling, perceel, prijs, gegeven, prijs_open)
                    values ('9901', '%2$s', '%1$s', '%3$s', 2, %7$d, true, true);
                    insert into score (id, gemeente, inschrijving, criterium, punten, reden, beoordelaar)
                    select gen_random_uuid(), '9901', '%1$s', id, %8$d, 'x', 'bea' from gunningscriterium where soort <> 'PRIJS';
                    """
                            .formatted(
                                    id,
                                    agb(i).code(),
                                    w.openstelling,
                                    w.set,
                                    minuut,
                                    i % 6 == 0,
                                    i % 6 == 0 ? 6900 : 7000 + 100 * (i % 5),
                                    20 * (i % 3)));
        }
        sql.append(
                "insert into scorebevestiging (score, gemeente, akkoord, beoordelaar) select id, '9901', true, 'bas' from score");
        w.zonderPoort(sql.toString());
        Map<String, String> uit = new TreeMap<>();
        w.stand(2)
                .forEach(
                        s ->
                                uit.put(
                                        s.aanbieder().code(),
                                        s.uitkomst() + " " + s.plaats() + " " + s.totaal()));
        return uit;
    }

    private void openPrijzen() {
        w.weeg(BEA, l -> l.openPrijzen(BEA, w.openstelling, 1));
    }

    private void loot() {
        w.weeg(BEA, l -> l.loot(BEA, w.openstelling, 1));
    }

    private static BigDecimal p(String punten) {
        return new BigDecimal(punten);
    }
}
