package nl.zorginkoop.contracting.toelating;

import static nl.zorginkoop.contracting.toelating.Beoordelingswereld.BEA;
import static nl.zorginkoop.contracting.toelating.Beoordelingswereld.agb;
import static nl.zorginkoop.contracting.toelating.Beoordelingswereld.geweigerd;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import org.junit.jupiter.api.Test;

/** Van oordelen naar besluit, met de klokken die geen andere aanvraag raken. */
class BesluitTest {
    private final Beoordelingswereld w = Beoordelingswereld.op("2026-04-14T07:00:00Z");

    @Test
    void wie_voldoet_wordt_toegelaten_hoeveel_het_er_ook_zijn_scenario_2_WC_01_OH_01() {
        List<UUID> alle = new ArrayList<>();
        for (int i = 1; i <= 36; i++) {
            alle.add(w.komtBinnen(agb(i).code(), i > 2));
        }
        UUID teLaat = w.komtBinnen(agb(37).code(), true, w.nu(), "NIET_IN_BEHANDELING");

        alle.forEach(w::beoordeel);
        alle.forEach(w::voornemen);

        assertThat(alle.stream().filter(a -> w.toestand(a).equals("VOORGENOMEN_TOELATING")))
                .hasSize(34);
        assertThat(alle.stream().filter(a -> w.toestand(a).equals("VOORGENOMEN_AFWIJZING")))
                .hasSize(2);
        assertThat(w.toestand(teLaat)).isEqualTo("NIET_IN_BEHANDELING");
        geweigerd(
                Beoordelingsreden.OVERGANG,
                () -> w.doe(BEA, l -> l.neemInBehandeling(BEA, teLaat)));
        assertThat(w.<List<Afwijzingsgrond>>besluit(BEA, l -> l.gronden(BEA, alle.get(0))))
                .extracting(Afwijzingsgrond::artikel)
                .containsExactly("2.3");
    }

    @Test
    void K_en_L_worden_toegelaten_M_afgewezen_en_na_het_certificaat_meteen_toegelaten_WC_04() {
        w.db.opKlok(Instant.parse("2019-01-10T09:00:00Z"));
        UUID k = w.komtBinnen("99000001", true);
        w.beoordeel(k);
        w.voornemen(k);
        w.db.opKlok(Instant.parse("2019-01-31T09:00:00Z"));
        w.maakDefinitief(k);

        w.db.opKlok(Instant.parse("2021-06-30T09:00:00Z"));
        UUID l = w.komtBinnen("99000002", true);
        UUID m = w.komtBinnen("99000003", false);
        for (UUID a : List.of(l, m)) {
            w.beoordeel(a);
            w.voornemen(a);
        }
        w.db.opKlok(Instant.parse("2021-07-21T09:00:00Z"));
        w.maakDefinitief(l);
        w.maakDefinitief(m);

        assertThat(w.toegelaten)
                .extracting(t -> t.aanbieder().code(), Toegelaten::ingang)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("99000001", LocalDate.of(2019, 1, 31)),
                        org.assertj.core.groups.Tuple.tuple("99000002", LocalDate.of(2021, 7, 21)));
        assertThat(w.toestand(m)).isEqualTo("AFGEWEZEN");
        assertThat(w.<List<Afwijzingsgrond>>besluit(BEA, b -> b.gronden(BEA, m)))
                .extracting(Afwijzingsgrond::artikel)
                .containsExactly("2.3");

        UUID opnieuw = w.komtBinnen("99000003", true);
        w.beoordeel(opnieuw);
        assertThat(w.voornemen(opnieuw).uitkomst()).isEqualTo("TOELATING");
    }

    @Test
    void kort_geding_tot_en_met_de_twintigste_dag_en_alleen_voor_de_eiser_scenario_5_V13_INV_2_8() {
        UUID eiser = w.komtBinnen("99000001", false);
        UUID late = w.komtBinnen("99000002", false);
        UUID ander = w.komtBinnen("99000003", true);
        for (UUID a : List.of(eiser, late, ander)) {
            w.beoordeel(a);
            assertThat(w.voornemen(a).laatsteDag()).isEqualTo(LocalDate.of(2026, 5, 4));
        }
        w.db.opKlok(Instant.parse("2026-05-04T20:00:00Z"));
        geweigerd(Beoordelingsreden.TE_VROEG, () -> w.maakDefinitief(ander));
        w.bezwaar(BEA, b -> b.meldKortGeding(BEA, eiser, LocalDate.of(2026, 5, 4)));
        w.db.opKlok(Instant.parse("2026-05-05T07:00:00Z"));
        w.bezwaar(BEA, b -> b.meldKortGeding(BEA, late, LocalDate.of(2026, 5, 5)));

        geweigerd(Beoordelingsreden.KORT_GEDING, () -> w.maakDefinitief(eiser));
        w.maakDefinitief(ander);
        w.maakDefinitief(late);
        assertThat(w.toestand(ander)).isEqualTo("TOEGELATEN");
        assertThat(w.toestand(late)).isEqualTo("AFGEWEZEN");
        assertThat(w.toegelaten).extracting(Toegelaten::aanvraag).containsExactly(ander);

        w.db.opKlok(Instant.parse("2026-07-10T12:00:00Z"));
        w.bezwaar(BEA, b -> b.legUitspraakVast(BEA, eiser, LocalDate.of(2026, 7, 10), false));
        assertThat(
                        w.db.toezicht()
                                .eerste(
                                        "select gestand_tot::text as tot from aanvraag where id = ?",
                                        r -> r.getString("tot"),
                                        eiser))
                .contains("2026-07-24");
        w.maakDefinitief(eiser);
    }

    @Test
    void na_een_toegewezen_kort_geding_wordt_opnieuw_beoordeeld_en_anders_besloten() {
        UUID a = w.komtBinnen("99000001", false);
        w.beoordeel(a);
        w.voornemen(a);
        w.bezwaar(BEA, b -> b.meldKortGeding(BEA, a, LocalDate.of(2026, 4, 14)));
        w.db.opKlok(Instant.parse("2026-05-20T07:00:00Z"));
        w.bezwaar(BEA, b -> b.legUitspraakVast(BEA, a, LocalDate.of(2026, 5, 19), true));
        geweigerd(Beoordelingsreden.UITSPRAAK, () -> w.maakDefinitief(a));

        w.trekIn(a, "De rechter vond het certificaat voldoende.");
        assertThat(w.toestand(a)).isEqualTo("IN_BEOORDELING");
        UUID bewijs = w.bewijs(a, w.g1, "GESCHIKTHEID", "2026-01-05", w.nu());
        w.doe(BEA, l -> l.oordeel(BEA, a, Oordeelopgave.voldoet(w.g1, bewijs)));
        assertThat(w.voornemen(a).uitkomst()).isEqualTo("TOELATING");
    }

    @Test
    void een_klacht_krijgt_binnen_zes_weken_antwoord_en_houdt_niets_tegen_V13() {
        UUID a = w.komtBinnen("99000001", false);
        w.beoordeel(a);
        w.voornemen(a);
        Namens klager =
                new Namens(
                        "bep",
                        Rol.BIEDER,
                        null,
                        new nl.zorginkoop.contracting.gedeeld.AgbCode("99000001"));
        geweigerd(
                Beoordelingsreden.ONBEKEND,
                () -> {
                    w.db.metAanbieder("99000055", "x");
                    Namens vreemd = new Namens("v", Rol.BIEDER, null, agb(55));
                    w.bezwaar(vreemd, b -> b.klaag(vreemd, a, "oneerlijk"));
                });
        w.bezwaar(klager, b -> b.klaag(klager, a, "Het certificaat lag erbij."));
        UUID klacht =
                w.db.toezicht()
                        .eerste(
                                "select id from klacht where uiterlijk = '2026-05-26'",
                                r -> r.getObject("id", UUID.class))
                        .orElseThrow();
        w.bezwaar(
                BEA,
                b ->
                        b.beslisKlacht(
                                BEA,
                                klacht,
                                Bezwaarloket.Klachtuitkomst.ONGEGROND,
                                "Het lag er niet bij."));
        geweigerd(
                Beoordelingsreden.KLACHT_VAST,
                () ->
                        w.bezwaar(
                                BEA,
                                b ->
                                        b.beslisKlacht(
                                                BEA,
                                                klacht,
                                                Bezwaarloket.Klachtuitkomst.GEGROND,
                                                "toch")));
    }

    @Test
    void de_volgorde_van_binnenkomst_verandert_geen_besluit_INV_2_4() {
        Map<String, String> eerste = null;
        List<Integer> volgorde = new ArrayList<>(IntStream.rangeClosed(1, 30).boxed().toList());
        for (int i = 1; i <= 30; i++) {
            w.db.metAanbieder(agb(i).code(), "Aanbieder " + i);
        }
        for (long zaad = 0; zaad < 100; zaad++) {
            Collections.shuffle(volgorde, new Random(zaad));
            Map<String, String> uit = uitkomsten(volgorde);
            eerste = eerste == null ? uit : eerste;
            assertThat(uit).as("zaad %d", zaad).isEqualTo(eerste);
        }
        assertThat(eerste.values().stream().filter("TOELATING"::equals)).hasSize(24);
        assertThat(eerste.values().stream().filter("AFWIJZING"::equals)).hasSize(6);
    }

    // Een ronde van dertig, in deze volgorde binnengekomen en beoordeeld, met de echte regels;
    // daarna weg.
    private Map<String, String> uitkomsten(List<Integer> volgorde) {
        StringBuilder sql =
                new StringBuilder(
                        "delete from ongelijkheid; delete from eisoordeel; delete from aanvraagbewijs;"
                                + " delete from aanvraagverklaring; delete from aanvraagdeelnemer; delete from aanvraag;");
        int nr = 0;
        for (int i : volgorde) {
            nr++;
            sql.append(
                    """
                    insert into aanvraag (id, gemeente, aanbieder, openstelling, voorwaardenset, volgnummer, nummer, toestand,
                        ingediend, ingediend_door, hash, gestand_tot, door, gewijzigd_door)
                    values (gen_random_uuid(), '9901', '%s', '%s', '%s', %d, 'A-%d', 'IN_BEOORDELING',
                        '2026-04-01 09:00+02'::timestamptz + interval '%d minutes', 'x', repeat('1', 64), '2026-07-01', 'x', 'x');
                    """
                            .formatted(agb(i).code(), w.openstelling, w.set, nr, nr, nr));
        }
        w.zonderPoort(sql.toString());
        String oordelen =
                """
                insert into eisoordeel (id, gemeente, aanvraag, voorwaardenset, voorwaarde, oordeel, reden, beoordelaar)
                select gen_random_uuid(), '9901', a.id, a.voorwaardenset, v.id,
                    case when v.artikel = '2.2' and right(a.aanbieder, 4)::int %% 5 = 0 then 'VOLDOET_NIET' else 'VOLDOET' end,
                    'reden', 'bea'
                from aanvraag a cross join voorwaarde v where v.artikel = '%s' and v.voorwaardenset = a.voorwaardenset
                order by a.volgnummer
                """;
        w.zonderPoort(oordelen.formatted("2.1") + ";" + oordelen.formatted("2.3"));
        w.db.doe(
                BEA,
                d -> {
                    for (String artikel : List.of("2.2", "2.4", "2.5")) {
                        d.voer(oordelen.formatted(artikel));
                    }
                });
        List<Map.Entry<String, String>> rijen =
                w.db.als(
                        BEA,
                        d ->
                                d.lijst(
                                        "select aanbieder, beoordelingsuitkomst(id) as uit from aanvraag",
                                        r ->
                                                Map.entry(
                                                        r.getString("aanbieder"),
                                                        r.getString("uit"))));
        Map<String, String> uit = new TreeMap<>();
        rijen.forEach(rij -> uit.put(rij.getKey(), rij.getValue()));
        return uit;
    }

    @Test
    void
            geen_regel_leest_hoeveel_er_toegelaten_zijn_en_niets_kent_een_maximum_rang_of_prijs_INV_2_3()
                    throws IOException {
        for (String migratie :
                List.of(
                        "V54__beoordeling",
                        "V55__besluit",
                        "V77__gevolg_voor_de_eerste_aanvraag",
                        "V78__beoordelingswerk")) {
            try (InputStream bron =
                    BesluitTest.class.getResourceAsStream("/db/migration/" + migratie + ".sql")) {
                String sql =
                        new String(bron.readAllBytes(), StandardCharsets.UTF_8)
                                .replaceAll("--.*", "")
                                .toLowerCase(java.util.Locale.ROOT);
                assertThat(sql)
                        .doesNotContain("count(", "'toegelaten')", "rank(", "row_number", "limit ");
            }
        }
        assertThat(
                        w.db.toezicht()
                                .lijst(
                                        """
                                        select table_name || '.' || column_name as plek from information_schema.columns
                                        where table_schema = 'public' and table_name in ('aanvraag', 'eisoordeel', 'voornemen',
                                            'gevolgregel', 'tegenlezing', 'afwijzingsgrond', 'openstelling', 'aanvraagproduct')
                                          and column_name ~ '(max|aantal_|rang|score|prijs|punten|plaats)'
                                        """,
                                        r -> r.getString("plek")))
                .isEmpty();
        List<String> lezers =
                w.db.toezicht()
                        .lijst(
                                "select proname from pg_proc where prosrc ~ '''TOEGELATEN''' and prosrc ~* 'count\\s*\\('",
                                r -> r.getString("proname"));
        assertThat(lezers).isEmpty();
    }
}
