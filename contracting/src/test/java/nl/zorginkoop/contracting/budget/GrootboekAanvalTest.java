package nl.zorginkoop.contracting.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wat er mis kan gaan in de boom van plafonds (lifecycles 8, rulings B). */
class GrootboekAanvalTest {
    private static final Gemeentecode GEMEENTE = new Gemeentecode("9001");
    private static final AgbCode AANBIEDER = new AgbCode("42420099");
    private static final Namens CONTROLLER = Namens.gemeente("m.deboer", Rol.CONTROLLER, GEMEENTE);
    private Testdatabank db;
    private UUID wortel;

    @BeforeEach
    void boom() {
        db =
                Testdatabank.vers()
                        .metGemeente(GEMEENTE.code(), "Rivierdam")
                        .metGemeente("9002", "Duinstad")
                        .metAanbieder(AANBIEDER.code(), "De Linde");
        wortel = plafond(UUID.randomUUID(), "BEGROTING", null, "{}");
        begroot(wortel, 1000);
    }

    private UUID plafond(UUID id, String soort, UUID ouder, String categorieen) {
        db.doe(
                CONTROLLER,
                t ->
                        t.voer(
                                "insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, ouder, pad,"
                                        + " categorieen) values (?, ?, ?, 2026, 'WMO', ?, ?, ?::uuid,"
                                        + " coalesce((select pad from plafond where id = ?::uuid), '{}') || ?::uuid,"
                                        + " ?::char(2)[])",
                                id,
                                GEMEENTE.code(),
                                "BESTEDINGSRUIMTE".equals(soort) ? AANBIEDER.code() : null,
                                soort,
                                soort,
                                ouder,
                                ouder,
                                id,
                                categorieen));
        return id;
    }

    private void begroot(UUID plafond, long euro) {
        db.doe(
                CONTROLLER,
                t -> new Grootboek(t).begroot(plafond, Euro.centen(euro * 100), UUID.randomUUID()));
    }

    private Boekopdracht van(UUID plafond, long euro, UUID toewijzing) {
        return new Boekopdracht(
                plafond, Euro.centen(euro * 100), toewijzing, AANBIEDER, null, UUID.randomUUID());
    }

    // Geld staat op een toewijzing die er is; hier doet alleen haar sleutel ertoe.
    private UUID toewijzing() {
        UUID id = UUID.randomUUID();
        UUID contract = UUID.randomUUID();
        UUID hulpvrager = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin)"
                                + " values (?, '9001', '42420099', 'WMO', ?, 'x', 'INSPANNINGSGERICHT', '2026-01-01')",
                        contract,
                        contract.toString());
        db.toezicht()
                .voer(
                        "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) values (?,"
                                + " '9001', '999900006', 'Testpersoon', '1950-01-01', '0') on conflict do nothing",
                        hulpvrager);
        db.toezicht()
                .voer(
                        "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn,"
                                + " client, categorie, begin, toegewezen, status) select ?, '9001', '42420099', 'WMO',"
                                + " nextval('toewijzingnummer'), ?, h.id, h.bsn, 'T', '02', '2026-01-01', nu(),"
                                + " 'AFGEKEURD' from hulpvrager h",
                        id,
                        contract);
        return id;
    }

    private UUID plafondVoor(String categorie) {
        return db.als(
                CONTROLLER,
                t -> new Grootboek(t).plafondVoor(GEMEENTE, Wet.WMO, 2026, categorie, AANBIEDER));
    }

    /** vrij, gereserveerd, verplicht, gerealiseerd in hele euro's. */
    private List<Long> stand(UUID plafond) {
        return db.toezicht()
                .eerste(
                        "select vrij / 100, gereserveerd / 100, verplicht / 100, gerealiseerd / 100"
                                + " from plafond where id = ?",
                        r -> List.of(r.getLong(1), r.getLong(2), r.getLong(3), r.getLong(4)),
                        plafond)
                .orElseThrow();
    }

    @Test
    void elke_grens_meldt_zich_ook_als_een_lagere_al_gemeld_is_rulings_B4() {
        db.doe(CONTROLLER, t -> new Grootboek(t).verplicht(van(wortel, 720, toewijzing())));
        db.doe(CONTROLLER, t -> new Grootboek(t).verplicht(van(wortel, 150, toewijzing())));
        assertThat(
                        db.toezicht()
                                .lijst(
                                        "select grens from signaal where soort = 'GRENS' order by grens",
                                        r -> r.getInt("grens")))
                .containsExactly(70, 85);
    }

    @Test
    void de_bestedingsruimte_van_de_aanbieder_gaat_voor_de_productgroep_op_gelijke_hoogte() {
        plafond(new UUID(0, 1), "PLAFOND", wortel, "{02}");
        UUID ruimte = plafond(new UUID(0, 2), "BESTEDINGSRUIMTE", wortel, "{02}");
        assertThat(plafondVoor("02")).isEqualTo(ruimte);
    }

    @Test
    void een_bestedingsruimte_zonder_categorieen_telt_wat_haar_ouder_telt_ook_generiek() {
        UUID groep = plafond(UUID.randomUUID(), "PLAFOND", wortel, "{07}");
        UUID inGroep = plafond(UUID.randomUUID(), "BESTEDINGSRUIMTE", groep, "{}");
        assertThat(plafondVoor("07")).isEqualTo(inGroep);
        assertThat(plafondVoor("02")).isEqualTo(wortel);
        UUID alles = plafond(UUID.randomUUID(), "BESTEDINGSRUIMTE", wortel, "{}");
        assertThat(plafondVoor("07")).isEqualTo(inGroep);
        assertThat(plafondVoor("02")).isEqualTo(alles);
        assertThat(plafondVoor(null)).isEqualTo(alles);
    }

    @Test
    void een_reservering_van_voor_de_toewijzing_kan_haar_verplichting_worden() {
        UUID toewijzing = toewijzing();
        db.doe(
                CONTROLLER,
                t -> {
                    Grootboek boek = new Grootboek(t);
                    assertThat(boek.reserveer(van(wortel, 300, null))).isEmpty();
                    boek.verplichtUitReservering(van(wortel, 200, toewijzing));
                });
        assertThat(stand(wortel)).containsExactly(700L, 100L, 200L, 0L);
    }

    @Test
    void een_toewijzing_drukt_in_een_jaar_op_een_blad_ook_als_er_later_een_dieper_blad_komt() {
        UUID toewijzing = toewijzing();
        db.doe(CONTROLLER, t -> new Grootboek(t).verplicht(van(wortel, 100, toewijzing)));
        UUID blad = plafond(UUID.randomUUID(), "PLAFOND", wortel, "{02}");
        begroot(blad, 500);
        db.doe(CONTROLLER, t -> new Grootboek(t).verplicht(van(blad, 50, toewijzing)));
        db.doe(CONTROLLER, t -> new Grootboek(t).valVrij(toewijzing, UUID.randomUUID()));
        assertThat(stand(wortel)).containsExactly(1000L, 0L, 0L, 0L);
        assertThat(stand(blad)).containsExactly(500L, 0L, 0L, 0L);
    }

    @Test
    void vrijval_na_een_deel_realisatie_geeft_alleen_de_rest_terug_en_maar_een_keer() {
        UUID toewijzing = toewijzing();
        db.doe(
                CONTROLLER,
                t -> {
                    Grootboek boek = new Grootboek(t);
                    boek.verplicht(van(wortel, 100, toewijzing));
                    boek.realiseer(van(wortel, 30, toewijzing));
                });
        for (int keer = 0; keer < 2; keer++) {
            db.doe(CONTROLLER, t -> new Grootboek(t).valVrij(toewijzing, UUID.randomUUID()));
            assertThat(stand(wortel)).containsExactly(970L, 0L, 0L, 30L);
        }
    }

    @Test
    void meer_realiseren_dan_verplicht_wordt_geweigerd_en_laat_niets_achter() {
        UUID toewijzing = toewijzing();
        db.doe(CONTROLLER, t -> new Grootboek(t).verplicht(van(wortel, 10, toewijzing)));
        db.doe(CONTROLLER, t -> new Grootboek(t).verplicht(van(wortel, 90, toewijzing())));
        assertThatThrownBy(
                        () ->
                                db.doe(
                                        CONTROLLER,
                                        t ->
                                                new Grootboek(t)
                                                        .realiseer(van(wortel, 11, toewijzing))))
                .isInstanceOf(Databankfout.class);
        assertThat(stand(wortel)).containsExactly(900L, 0L, 100L, 0L);
    }

    @Test
    void een_plafond_hangt_nooit_onder_dat_van_een_ander_of_van_een_ander_jaar() {
        UUID vreemd = UUID.randomUUID();
        db.toezicht()
                .voer(
                        "insert into plafond (id, gemeente, jaar, wet, soort, naam, pad) values (?, '9002', 2026,"
                                + " 'WMO', 'BEGROTING', 'b', array[?::uuid])",
                        vreemd,
                        vreemd);
        assertThatThrownBy(() -> plafond(UUID.randomUUID(), "PLAFOND", vreemd, "{02}"))
                .isInstanceOf(Databankfout.class);
        for (String jaarWet : List.of("2027, 'WMO'", "2026, 'JEUGDWET'")) {
            UUID id = UUID.randomUUID();
            assertThatThrownBy(
                            () ->
                                    db.doe(
                                            CONTROLLER,
                                            t ->
                                                    t.voer(
                                                            "insert into plafond (id, gemeente, jaar, wet, soort, naam,"
                                                                    + " ouder, pad) values (?, '9001', "
                                                                    + jaarWet
                                                                    + ", 'PLAFOND', 'p', ?, array[?::uuid, ?::uuid])",
                                                            id,
                                                            wortel,
                                                            wortel,
                                                            id)))
                    .isInstanceOf(Databankfout.class);
        }
    }

    @Test
    void een_bedrag_dat_niet_in_een_bigint_past_wordt_geweigerd_en_niet_afgekapt() {
        assertThatThrownBy(
                        () ->
                                db.doe(
                                        CONTROLLER,
                                        t ->
                                                new Grootboek(t)
                                                        .begroot(
                                                                wortel,
                                                                Euro.centen(Long.MAX_VALUE),
                                                                UUID.randomUUID())))
                .isInstanceOf(Databankfout.class);
        assertThat(stand(wortel)).containsExactly(1000L, 0L, 0L, 0L);
    }
}
