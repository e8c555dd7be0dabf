package nl.zorginkoop.contracting.begroting;

import static nl.zorginkoop.contracting.begroting.Begrotingswereld.BO;
import static nl.zorginkoop.contracting.begroting.Begrotingswereld.weigert;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.declaratie.DeclaratieBeoordeeld;
import nl.zorginkoop.contracting.declaratie.Kleinewereld;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.deur.Grondslag;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Lifecycles §8 en rulings B3: wat er resteert verhuist, en wat ongebruikt is valt vrij. */
class JaarovergangTest {
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final long UUR = 5940;

    private final Begrotingswereld w = new Begrotingswereld();

    /** Honderd uur in totaal over twee jaar, waarvan 50 uur in 2026 verplicht is. */
    private UUID totaal() {
        return w.klein.toewijzing(
                7001, "02A01", "04", "6", 100, "2026-01-01", "2027-12-31", 50 * UUR);
    }

    private UUID perMaand() {
        return w.klein.toewijzing(
                7002, "02A01", "04", "4", 10, "2026-10-01", "2027-12-31", 30 * UUR);
    }

    private void nieuwjaar() {
        w.db.opKlok(Instant.parse("2027-01-05T08:00:00Z"));
    }

    private UUID gaOver() {
        return w.als(BO, k -> k.jaren.gaOver(BO, 2026));
    }

    private Prestatieregel uren(long toewijzing, YearMonth maand, long uren) {
        return w.klein.regel(toewijzing, "02A01", maand, uren, UUR);
    }

    /** Beoordeelt en laat de klok lopen, zoals de poort. */
    private void declareer(String nummer, YearMonth maand, Prestatieregel... regels) {
        UUID id = w.klein.declareer(nummer, maand, List.of(regels));
        w.doe(
                Kleinewereld.POSTKAMER,
                k ->
                        k.klok.bij(
                                new DeclaratieBeoordeeld(
                                        Kleinewereld.POSTKAMER,
                                        id,
                                        Kleinewereld.AANBIEDER,
                                        nummer,
                                        LocalDate.of(2027, 1, 5))));
    }

    /** Verplicht en gerealiseerd in uren, het oude jaar en het nieuwe. */
    private String stand(UUID toewijzing) {
        return w.een(
                "select string_agg(jaar || ' ' || verplicht / 5940 || '/' || gerealiseerd / 5940, ', ' order by jaar)"
                        + " from verplichting where toewijzing = ?",
                toewijzing);
    }

    /** De hoofden van alle plafonds, in een tekst. */
    private String hoofden() {
        return w.een(
                "select string_agg(jaar || ' ' || vrij || ' ' || verplicht || ' ' || gerealiseerd, ', ' order by jaar, naam)"
                        + " from plafond");
    }

    @Test
    void wat_resteert_verhuist_met_een_paar_boekingen_lifecycles_8() {
        UUID t = totaal();
        declareer("F1", NOVEMBER, uren(7001, NOVEMBER, 20));
        nieuwjaar();

        UUID overgang = gaOver();

        assertThat(stand(t)).isEqualTo("2026 0/20, 2027 30/0");
        assertThat(
                        w.een(
                                "select string_agg(b.soort || ' ' || b.bedrag / 5940 || ' ' || p.jaar, ', ' order by b.nr) from"
                                        + " boeking b join plafond p on p.id = b.plafond where b.bron = ?",
                                overgang))
                .isEqualTo("VRIJVAL 30 2026, VERPLICHTING 30 2027");
        assertThat(w.verschillen()).isEqualTo("0");
    }

    @Test
    void nog_eens_doet_niets() {
        UUID t = totaal();
        nieuwjaar();
        UUID eerst = gaOver();
        String ervoor = hoofden();

        assertThat(gaOver()).isEqualTo(eerst);

        assertThat(stand(t)).isEqualTo("2026 0/0, 2027 50/0");
        assertThat(hoofden()).isEqualTo(ervoor);
        assertThat(w.een("select count(*) from overgangregel")).isEqualTo("1");
    }

    @Test
    void een_late_declaratie_geeft_dezelfde_stand_als_een_vroege_INV_8_5() {
        UUID t = totaal();
        nieuwjaar();
        gaOver();
        declareer("F1", DECEMBER, uren(7001, DECEMBER, 15));
        String laat = hoofden();
        String stand = stand(t);

        // dezelfde wereld nog eens, in de andere volgorde
        JaarovergangTest ander = new JaarovergangTest();
        UUID zelfde = ander.totaal();
        ander.nieuwjaar();
        ander.declareer("F1", DECEMBER, ander.uren(7001, DECEMBER, 15));
        ander.gaOver();

        assertThat(stand).isEqualTo("2026 0/15, 2027 35/0");
        assertThat(ander.stand(zelfde)).isEqualTo(stand);
        assertThat(ander.hoofden()).isEqualTo(laat);
        assertThat(w.verschillen()).isEqualTo("0");
        // en wie haar daarna nog eens doet, verandert niets
        gaOver();
        assertThat(hoofden()).isEqualTo(laat);
    }

    @Test
    void een_credit_na_de_overgang_verhuist_alsnog_INV_8_5_B1() {
        UUID t = totaal();
        Prestatieregel vijftien = uren(7001, DECEMBER, 15);
        nieuwjaar();
        declareer("F1", DECEMBER, vijftien);
        gaOver();
        assertThat(stand(t)).isEqualTo("2026 0/15, 2027 35/0");

        declareer("F2", DECEMBER, Kleinewereld.credit(vijftien, 900));

        assertThat(stand(t)).isEqualTo("2026 0/0, 2027 50/0");
        assertThat(w.verschillen()).isEqualTo("0");
    }

    @Test
    void wat_per_maand_is_toegewezen_blijft_bij_zijn_jaar_en_valt_na_de_termijn_vrij_B3() {
        UUID t = perMaand();
        nieuwjaar();
        gaOver();
        assertThat(stand(t)).isEqualTo("2026 30/0");

        w.db.opKlok(Instant.parse("2027-03-31T10:00:00Z"));
        gaOver();
        assertThat(stand(t)).isEqualTo("2026 30/0");

        w.db.opKlok(Instant.parse("2027-04-02T10:00:00Z"));
        gaOver();
        assertThat(stand(t)).isEqualTo("2026 0/0");
        assertThat(w.een("select vrij from plafond where id = ?", w.begroting))
                .isEqualTo("10000000");
    }

    @Test
    void wat_vrijviel_kan_heropend_en_valt_na_die_dag_opnieuw_vrij_B3() {
        UUID t = perMaand();
        w.db.opKlok(Instant.parse("2027-06-01T10:00:00Z"));
        gaOver();
        assertThat(stand(t)).isEqualTo("2026 0/0");

        w.doe(BO, k -> k.jaren.heropen(BO, t, 2026, LocalDate.of(2027, 6, 10), "nog een factuur"));
        assertThat(stand(t)).isEqualTo("2026 30/0");
        gaOver();
        declareer("F1", DECEMBER, uren(7002, DECEMBER, 10));
        assertThat(stand(t)).isEqualTo("2026 20/10");
        weigert(
                Begrotingsreden.NIETS_VRIJGEGEVEN,
                () -> w.doe(BO, k -> k.jaren.heropen(BO, t, 2026, LocalDate.of(2027, 7, 1), "x")));

        w.db.opKlok(Instant.parse("2027-06-11T10:00:00Z"));
        gaOver();
        assertThat(stand(t)).isEqualTo("2026 0/10");
        assertThat(w.verschillen()).isEqualTo("0");
    }

    @Test
    void een_langere_termijn_houdt_langer_open() {
        UUID t = perMaand();
        w.doe(BO, k -> k.jaren.stelTermijn(BO, 6, LocalDate.of(2026, 9, 15), "College 12"));
        w.db.opKlok(Instant.parse("2027-06-01T10:00:00Z"));
        gaOver();
        assertThat(stand(t)).isEqualTo("2026 30/0");
        int maanden = w.als(BO, k -> k.jaaroverzicht.termijn(BO));
        assertThat(maanden).isEqualTo(6);
    }

    @Test
    void wie_na_de_overgang_eerder_eindigt_krijgt_haar_jaar_terug() {
        UUID t = totaal();
        nieuwjaar();
        gaOver();
        w.zet("update toewijzing set eind = '2026-12-31' where id = ?", t);

        gaOver();

        assertThat(stand(t)).isEqualTo("2026 50/0, 2027 0/0");
        assertThat(w.verschillen()).isEqualTo("0");
    }

    @Test
    void het_lopende_jaar_gaat_niet_over() {
        weigert(Begrotingsreden.JAAR_LOOPT_NOG, this::gaOver);
    }

    @Test
    void het_overzicht_telt_per_plafond_wat_de_regels_zeggen() {
        totaal();
        w.klein.toewijzing(7003, "01A01", "04", "4", 10, "2026-10-01", "2027-12-31", 30 * UUR);
        nieuwjaar();
        gaOver();

        List<Overgangsaldo> saldi = w.als(BO, k -> k.jaaroverzicht.saldi(BO, 2026));
        assertThat(saldi)
                .extracting(
                        Overgangsaldo::naam,
                        s -> s.verhuisd().centen() / UUR,
                        s -> s.open().centen() / UUR)
                .containsExactly(Tuple.tuple("Begroting 2026", 50L, 30L));
        assertThat(
                        w.als(
                                        BO,
                                        k ->
                                                k.jaaroverzicht.regels(
                                                        BO,
                                                        Grondslag.wettelijkeTaak("jaarovergang"),
                                                        Bladvraag.eerste(25).met("jaar", "2026")))
                                .rijen())
                .extracting(
                        Overgangrij::soort,
                        Overgangrij::toewijzingnummer,
                        r -> r.bedrag().centen() / UUR)
                .containsExactly(Tuple.tuple("VERHUISD", 7001L, 50L));
    }

    /** Welke begrotingen er vrij zijn terwijl deze declaratie haar jaren bijwerkt. */
    private String vrijTijdens(String nummer) {
        try (nl.zorginkoop.contracting.Transactie bezig = w.db.begin(Kleinewereld.POSTKAMER)) {
            bezig.databank()
                    .eerste(
                            "select jaarovergang_na(id, 'x') from declaratie where nummer = ?",
                            r -> "",
                            nummer);
            return w.een(
                    "select string_agg(wet || jaar, ' ' order by wet, jaar) from (select wet, jaar from plafond where"
                            + " soort = 'BEGROTING' for no key update skip locked) x");
        }
    }

    @Test
    void een_declaratie_houdt_alleen_de_begrotingen_van_haar_eigen_jaar_en_wet_vast_INV_8_5() {
        totaal();
        for (int jaar = 2026; jaar <= 2027; jaar++) {
            w.zet(
                    "insert into plafond (id, gemeente, jaar, wet, soort, naam, pad) select x, '9001', ?, 'JEUGDWET',"
                            + " 'BEGROTING', 'Jeugd', array[x] from gen_random_uuid() x",
                    jaar);
        }
        nieuwjaar();
        gaOver();
        declareer("TOTAAL", DECEMBER, uren(7001, DECEMBER, 1));
        w.db.opKlok(Instant.parse("2027-02-05T08:00:00Z"));
        declareer("NIEUW", YearMonth.of(2027, 1), uren(7001, YearMonth.of(2027, 1), 1));

        assertThat(vrijTijdens("NIEUW"))
                .as("wie 2027 al vasthoudt, wacht niet op 2026")
                .isEqualTo("JEUGDWET2026 JEUGDWET2027 WMO2026 WMO2027");
        assertThat(vrijTijdens("TOTAAL")).isEqualTo("JEUGDWET2026 JEUGDWET2027");
    }

    @Test
    void waar_niets_van_verhuist_houdt_geen_begroting_vast_INV_8_5() {
        perMaand();
        nieuwjaar();
        gaOver();
        declareer("MAAND", DECEMBER, uren(7002, DECEMBER, 1));

        assertThat(vrijTijdens("MAAND")).isEqualTo("WMO2026 WMO2027");
    }

    /** Honderd uur over drie jaren; 2026 en 2027 zijn al over, en 2028 loopt. */
    private UUID driejarig() {
        return w.klein.toewijzing(
                7001, "02A01", "04", "6", 100, "2026-01-01", "2028-12-31", 50 * UUR);
    }

    private void tweeKeerOver() {
        w.zet(
                "insert into tarief select uuidv7(), overeenkomst, gemeente, aanbieder, wet, productcode, eenheid,"
                        + " daterange('2027-01-01', '2028-12-31', '[]'), bekend, bedrag from tarief where productcode ="
                        + " '02A01' and geldig @> date '2026-12-01'");
        nieuwjaar();
        gaOver();
        w.db.opKlok(Instant.parse("2028-02-05T08:00:00Z"));
        w.als(BO, k -> k.jaren.gaOver(BO, 2027));
    }

    @Test
    void een_late_declaratie_over_een_eerder_jaar_schuift_door_tot_het_jaar_dat_loopt_INV_8_5() {
        UUID t = driejarig();
        tweeKeerOver();
        assertThat(stand(t)).isEqualTo("2026 0/0, 2027 0/0, 2028 50/0");

        Prestatieregel vijftien = uren(7001, DECEMBER, 15);
        declareer("F1", DECEMBER, vijftien);

        assertThat(stand(t)).isEqualTo("2026 0/15, 2027 0/0, 2028 35/0");
        String ervoor = hoofden();
        w.als(BO, k -> k.jaren.gaOver(BO, 2026));
        w.als(BO, k -> k.jaren.gaOver(BO, 2027));
        assertThat(hoofden()).as("nog eens overgaan verandert niets").isEqualTo(ervoor);

        declareer("F2", DECEMBER, Kleinewereld.credit(vijftien, 900));
        assertThat(stand(t)).isEqualTo("2026 0/0, 2027 0/0, 2028 50/0");
        assertThat(w.verschillen()).isEqualTo("0");
    }

    /** Alles was in 2026 gebruikt: 2027 en 2028 krijgen hun verplichting pas van de creditering. */
    @Test
    void een_creditering_schuift_door_ook_als_het_jaar_ertussen_nog_leeg_was_INV_8_5() {
        UUID t = driejarig();
        Prestatieregel alles = uren(7001, DECEMBER, 50);
        nieuwjaar();
        declareer("F1", DECEMBER, alles);
        tweeKeerOver();
        assertThat(stand(t)).isEqualTo("2026 0/50");

        declareer("F2", DECEMBER, Kleinewereld.credit(alles, 900));

        assertThat(stand(t)).isEqualTo("2026 0/0, 2027 0/0, 2028 50/0");
        assertThat(w.verschillen()).isEqualTo("0");
        String ervoor = hoofden();
        w.als(BO, k -> k.jaren.gaOver(BO, 2026));
        w.als(BO, k -> k.jaren.gaOver(BO, 2027));
        assertThat(hoofden()).as("nog eens overgaan verandert niets").isEqualTo(ervoor);
    }

    @Test
    void
            een_declaratie_over_J_en_J_plus_2_neemt_J_plus_1_mee_en_houdt_ook_die_begroting_vast_INV_8_5() {
        UUID t = driejarig();
        tweeKeerOver();
        YearMonth januari = YearMonth.of(2028, 1);

        declareer("TWEE", januari, uren(7001, DECEMBER, 15), uren(7001, januari, 5));

        assertThat(stand(t)).isEqualTo("2026 0/15, 2027 0/0, 2028 30/5");
        assertThat(w.verschillen()).isEqualTo("0");
        try (nl.zorginkoop.contracting.Transactie bezig = w.db.begin(Kleinewereld.POSTKAMER)) {
            bezig.databank()
                    .eerste(
                            "select boek_declaratie(d) from declaratie d where nummer = 'TWEE'",
                            r -> "");
            assertThat(
                            w.een(
                                    "select coalesce(string_agg(jaar::text, ' '), 'geen') from (select jaar from plafond where soort ="
                                            + " 'BEGROTING' for no key update skip locked) x"))
                    .as("ook 2027, waar zij niets over boekt")
                    .isEqualTo("geen");
        }
    }
}
