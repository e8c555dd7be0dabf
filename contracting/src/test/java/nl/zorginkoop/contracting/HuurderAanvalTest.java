package nl.zorginkoop.contracting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Een huurder die meer wil dan hem toekomt, rechtstreeks in SQL (rulings D2). */
class HuurderAanvalTest {
    private static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    private static final Gemeentecode DUINSTAD = new Gemeentecode("9902");

    /** Hier heeft De Linde niets te zoeken. */
    private static final Gemeentecode VERWEG = new Gemeentecode("9903");

    private static final AgbCode LINDE = new AgbCode("42420099");
    private static final Namens AANBIEDER = Namens.aanbieder("zorg", LINDE);
    private static final Namens CONTROLLER =
            Namens.gemeente("controller", Rol.CONTROLLER, WATERRIJK);
    private static Testdatabank db;

    @BeforeAll
    static void wereld() {
        db =
                Testdatabank.vers()
                        .metGemeente(WATERRIJK.code(), "Waterrijk")
                        .metGemeente(DUINSTAD.code(), "Duinstad")
                        .metGemeente(VERWEG.code(), "Verweg")
                        .metAanbieder(LINDE.code(), "De Linde");
        db.toezicht().voer("insert into product values ('WMO', '01A02', '01', 'Huishouden')");
        for (Gemeentecode g : List.of(WATERRIJK, DUINSTAD)) {
            db.doe(Namens.gemeente("c", Rol.CONTROLLER, g), d -> rijen(d, g.code()));
        }
    }

    private static void rijen(Databank d, String gemeente) {
        UUID overeenkomst = UUID.randomUUID();
        UUID ruimte = UUID.randomUUID();
        d.voer(
                "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin) values (?,"
                        + " ?, '42420099', 'WMO', 'RO-1', 'x', 'INSPANNINGSGERICHT', '2026-01-01')",
                overeenkomst,
                gemeente);
        d.voer(
                "insert into tarief (id, overeenkomst, gemeente, aanbieder, wet, productcode, eenheid, geldig, bekend,"
                        + " bedrag) values (uuidv7(), ?, ?, '42420099', 'WMO', '01A02', '04', '[2026-01-01,)',"
                        + " '[2026-01-01,)', 3120)",
                overeenkomst,
                gemeente);
        d.voer(
                "insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, pad) values (?, ?, '42420099',"
                        + " 2026, 'WMO', 'BESTEDINGSRUIMTE', 'Ruimte', array[?::uuid])",
                ruimte,
                gemeente,
                ruimte);
        d.eerste(
                "select boek(?, 'BEGROOT', 'BUITEN', 'VRIJ', 100000, null, null, null, null, ?, false)",
                r -> "",
                ruimte,
                UUID.randomUUID());
        d.voer(
                "insert into signaal (gemeente, aanbieder, plafond, soort) values (?, '42420099', ?, 'GRENS')",
                gemeente,
                ruimte);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update tarief set bedrag = 999999",
                "update plafond set vrij = vrij + 100000000",
                "update raamovereenkomst set eind = null, naam = 'van mij'",
                "update signaal set behandeld = nu(), door = 'ik', reden = 'weg'",
                "update verplichting set verplicht = 0",
                "update toewijzing set volume = 1000",
                "update declaratie set status = 'GOEDGEKEURD', toegekend = ingediend",
                "update prestatie set codes = '{}'",
                "update levering set verwijderd = true",
                "update bericht_in set status = 'VERWERKT', afgehandeld = nu()",
                "update bericht_uit set status = 'VERZONDEN'",
                "delete from tarief",
                "delete from plafond where false or true",
                "delete from bericht_in",
                "delete from prestatie"
            })
    void een_aanbieder_verandert_niets_aan_wat_van_de_gemeente_is(String sql) {
        try {
            assertThat(db.<Integer>als(AANBIEDER, d -> d.voer(sql))).as(sql).isZero();
        } catch (Databankfout nee) {
            assertThat(nee).hasMessageContaining("42501");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into plafond (id, gemeente, aanbieder, jaar, wet, soort, naam, pad) select i, '9902',"
                        + " '42420099', 2026, 'JEUGDWET', 'BESTEDINGSRUIMTE', 'x', array[i] from (select uuidv7() as i)"
                        + " t",
                "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin) values"
                        + " (uuidv7(), '9902', '42420099', 'WMO', 'zelf', 'zelf', 'INSPANNINGSGERICHT', '2026-01-01')",
                "insert into declaratie (id, gemeente, aanbieder, wet, bericht, nummer, begin, eind, dagtekening,"
                        + " ontvangen, beoordeeld, ingediend, toegekend, status) values (uuidv7(), '9902', '42420099',"
                        + " 'WMO', uuidv7(), 'D1', '2026-08-01', '2026-08-31', '2026-09-01', nu(), nu(), 1, 1,"
                        + " 'GOEDGEKEURD')",
                "insert into boeking (gemeente, aanbieder, plafond, soort, van, naar, bedrag, bron) select gemeente,"
                        + " aanbieder, id, 'BEGROOT', 'BUITEN', 'VRIJ', 1, id from plafond",
                "select boek(id, 'BEGROOT', 'BUITEN', 'VRIJ', 1, null, null, null, null, id, false) from plafond",
                "select boek(id, 'VERPLICHTING', 'VRIJ', 'VERPLICHT', 1, null, null, null, null, id, true) from plafond"
            })
    void een_aanbieder_schrijft_geen_contract_budget_boeking_of_goedkeuring(String sql) {
        assertThatThrownBy(
                        () ->
                                db.doe(
                                        AANBIEDER,
                                        d -> {
                                            if (sql.startsWith("select")) {
                                                d.lijst(sql, r -> "");
                                            } else {
                                                d.voer(sql);
                                            }
                                        }))
                .isInstanceOf(Databankfout.class)
                .hasMessageContaining("42501");
    }

    @Test
    void een_aanbieder_leest_zijn_rijen_over_gemeenten_heen_en_levert_post_in() {
        assertThat(
                        db.<List<String>>als(
                                AANBIEDER,
                                d ->
                                        d.lijst(
                                                "select gemeente from tarief order by 1",
                                                r -> r.getString(1))))
                .containsExactly("9901", "9902");
        db.doe(
                AANBIEDER,
                d ->
                        assertThat(
                                        d.voer(
                                                "insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam,"
                                                        + " sha256, grootte, sleutel_id, stukken, ontvangen, status)"
                                                        + " values (uuidv7(), '9901', '42420099', 'API', 'a', 'a', '', 0,"
                                                        + " 's', 1, nu(), 'ONTVANGEN')"))
                                .isEqualTo(1));
    }

    @Test
    void een_gemeente_boekt_niet_op_het_plafond_van_een_ander() {
        assertThatThrownBy(
                        () ->
                                db.doe(
                                        CONTROLLER,
                                        d ->
                                                d.eerste(
                                                        "select boek('"
                                                                + vreemdPlafond()
                                                                + "', 'BEGROOT', 'BUITEN', 'VRIJ', 1, null, null, null,"
                                                                + " null, uuidv7(), false)",
                                                        r -> "")))
                .isInstanceOf(Databankfout.class);
        assertThat(
                        db.<Integer>als(
                                CONTROLLER,
                                d ->
                                        d.lijst(
                                                        "select id from plafond_hertelling where id = ?",
                                                        r -> "",
                                                        vreemdPlafond())
                                                .size()))
                .isZero();
        db.doe(CONTROLLER, d -> d.eerste("select signaleer(array[?])", r -> "", vreemdPlafond()));
    }

    @Test
    void een_gemeente_schrijft_geen_logregel_op_naam_van_een_ander() {
        assertThatThrownBy(
                        () ->
                                db.doe(
                                        CONTROLLER,
                                        d ->
                                                d.eerste(
                                                        "select schrijf_logregel('9902', null, 'ik', 'CONTROLLER', 'x',"
                                                                + " null, null, null, 'GEDAAN')",
                                                        r -> "")))
                .isInstanceOf(Databankfout.class)
                .hasMessageContaining("42501");
    }

    @Test
    void na_een_logregel_of_transactie_blijft_er_geen_huurder_op_de_verbinding() throws Exception {
        try (Connection c = db.toepassing().getConnection();
                Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            s.execute("select set_config('zorg.gemeente', '9901', true)");
            assertThat(telTarieven(s)).isEqualTo(1);
            c.commit();
            assertThat(telTarieven(s)).isZero();
            s.execute(
                    "select schrijf_logregel('9902', null, 'ik', 'CONTROLLER', 'x', null, null, null, 'GELEZEN')");
            assertThat(telTarieven(s)).isZero();
            c.rollback();
        }
    }

    private static final String TAAK =
            "insert into taak (id, gemeente, aanbieder, titel, onderwerp_soort, onderwerp, rol) values (%s, '%s',"
                    + " '42420099', 'x', 'X', uuidv7(), 'ZORGAANBIEDER')";
    private static final String TERMIJN =
            "insert into termijn (id, gemeente, aanbieder, soort, onderwerp_soort, onderwerp, kalender, begonnen,"
                    + " gebeurtenis, einde) values (%s, '%s', '42420099', 'X', 'X', uuidv7(), 'CONTRACTUEEL', nu(),"
                    + " vandaag(), nu())";
    private static final String KENNISGEVING =
            "insert into kennisgeving (id, verzending, gemeente, aanbieder, van, voor, soort, titel, tekst, verstuurd,"
                    + " door) values (%s, uuidv7(), '%s', '42420099', 'AANBIEDER', 'GEMEENTE', 'X', 'x', 'x', nu(), 'x')";
    private static final String DOCUMENT =
            "insert into document (id, gemeente, aanbieder, onderwerp_soort, onderwerp, naam, mime, grootte, sha256,"
                    + " stukken, sleutel_id, door) values (%s, '%s', '42420099', 'X', uuidv7(), 'x', 'x', 1, repeat('a',"
                    + " 64), 1, 's', 'x')";
    private static final String POST =
            "insert into bericht_in (id, gemeente, aanbieder, bron, sleutel, naam, sha256, grootte, sleutel_id, stukken,"
                    + " ontvangen, status) values (%s, '%s', '42420099', 'API', uuidv7()::text, 'x', '', 0, 's', 1, nu(),"
                    + " 'ONTVANGEN')";
    private static final String STUK =
            "insert into berichtstuk (bericht, nr, gemeente, aanbieder, inhoud) values (%s, 0, '%s', '42420099', '')";

    @ParameterizedTest
    @ValueSource(strings = {TAAK, TERMIJN, KENNISGEVING, DOCUMENT, POST, STUK})
    void een_aanbieder_legt_alleen_iets_bij_een_gemeente_waarmee_hij_verbonden_is(String sql) {
        for (Gemeentecode bekend : List.of(WATERRIJK, DUINSTAD)) {
            db.doe(AANBIEDER, d -> d.voer(sql.formatted("uuidv7()", bekend)));
        }
        assertThatThrownBy(() -> db.doe(AANBIEDER, d -> d.voer(sql.formatted("uuidv7()", VERWEG))))
                .isInstanceOf(Databankfout.class)
                .extracting("sqlState")
                .isEqualTo("42501");
        assertThatThrownBy(
                        () ->
                                db.doe(
                                        Namens.aanbieder("ander", new AgbCode("42420088")),
                                        d -> d.voer(sql.formatted("uuidv7()", WATERRIJK))))
                .isInstanceOf(Databankfout.class)
                .extracting("sqlState")
                .isEqualTo("42501");
    }

    @Test
    void alleen_post_en_wat_van_het_dossier_is_mag_ook_bij_het_platform_liggen() {
        for (String sql : List.of(POST, STUK, DOCUMENT, TERMIJN)) {
            db.doe(AANBIEDER, d -> d.voer(sql.formatted("uuidv7()", "0000")));
        }
        for (String sql : List.of(TAAK, KENNISGEVING)) {
            assertThatThrownBy(
                            () -> db.doe(AANBIEDER, d -> d.voer(sql.formatted("uuidv7()", "0000"))))
                    .isInstanceOf(Databankfout.class)
                    .hasMessageContaining("42501");
        }
    }

    @Test
    void een_lopende_taak_van_een_gemeente_verbindt_tot_zij_klaar_is() {
        UUID taak = UUID.randomUUID();
        Gemeentecode nieuw = new Gemeentecode("9904");
        db.metGemeente(nieuw.code(), "Nieuwerkerk");
        Namens zij = Namens.gemeente("c", Rol.CONTROLLER, nieuw);
        db.doe(zij, d -> d.voer(TAAK.formatted("'" + taak + "'", nieuw)));

        db.doe(AANBIEDER, d -> d.voer(DOCUMENT.formatted("uuidv7()", nieuw)));
        db.doe(
                AANBIEDER,
                d -> {
                    d.voer(
                            "update taak set toestand = 'GEDAAN', klaar = nu(), klaar_door = 'zorg' where id = ?",
                            taak);
                    d.voer(
                            "insert into taak_stap (gemeente, aanbieder, taak, wat, wie) values (?, ?, ?, 'GEDAAN',"
                                    + " 'zorg')",
                            nieuw.code(),
                            LINDE.code(),
                            taak);
                });

        assertThatThrownBy(
                        () -> db.doe(AANBIEDER, d -> d.voer(DOCUMENT.formatted("uuidv7()", nieuw))))
                .isInstanceOf(Databankfout.class)
                .hasMessageContaining("42501");
    }

    @Test
    void een_stap_mail_of_stuk_hangt_aan_iets_dat_van_hem_en_die_gemeente_is() {
        UUID vanDeGemeente = UUID.randomUUID();
        db.doe(
                CONTROLLER,
                d ->
                        d.voer(
                                TAAK.formatted("'" + vanDeGemeente + "'", WATERRIJK)
                                        .replace("'42420099'", "null")));
        UUID eigen = UUID.randomUUID();
        db.doe(AANBIEDER, d -> d.voer(TAAK.formatted("'" + eigen + "'", WATERRIJK)));
        String stap =
                "insert into taak_stap (gemeente, aanbieder, taak, wat, wie) values ('%s', '42420099', '%s', 'x', 'x')";

        db.doe(AANBIEDER, d -> d.voer(stap.formatted(WATERRIJK, eigen)));
        for (String scheef :
                List.of(
                        stap.formatted(WATERRIJK, vanDeGemeente),
                        stap.formatted(DUINSTAD, eigen),
                        "insert into document_stuk (document, nr, gemeente, aanbieder, inhoud) values (uuidv7(), 0,"
                                + " '9901', '42420099', '')")) {
            assertThatThrownBy(() -> db.doe(AANBIEDER, d -> metToets(d, scheef)))
                    .as(scheef)
                    .isInstanceOf(Databankfout.class)
                    .hasMessageContaining("23503");
        }
    }

    private static void metToets(Databank d, String sql) {
        d.voer(sql);
        d.voer("set constraints all immediate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update taak set gemeente = '9902'",
                "update termijn set gemeente = '9902'",
                "update kennisgeving set gemeente = '9902'",
                "update taak set aanbieder = '42420088'",
                "update kennisgeving set titel = 'iets anders'",
                "update kennisgeving set gelezen = nu(), gelezen_door = 'gemeente' where voor = 'GEMEENTE'",
                "delete from taak",
                "delete from termijn",
                "delete from kennisgeving",
                "delete from bezorging",
                "update bezorging set toestand = 'BEZORGD', klaar = nu()"
            })
    void een_aanbieder_verplaatst_vervalst_of_verwijdert_niets(String sql) {
        for (String rij : List.of(TAAK, TERMIJN, KENNISGEVING)) {
            db.doe(AANBIEDER, d -> d.voer(rij.formatted("uuidv7()", WATERRIJK)));
        }
        try {
            assertThat(db.<Integer>als(AANBIEDER, d -> d.voer(sql))).as(sql).isZero();
        } catch (Databankfout nee) {
            assertThat(nee.sqlState()).as(sql).isEqualTo("42501");
        }
    }

    @Test
    void een_kennisgeving_tekent_alleen_wie_haar_kreeg_en_maar_een_keer() {
        UUID id = UUID.randomUUID();
        db.doe(
                CONTROLLER,
                d ->
                        d.voer(
                                KENNISGEVING
                                        .formatted("'" + id + "'", WATERRIJK)
                                        .replace(
                                                "'AANBIEDER', 'GEMEENTE'",
                                                "'GEMEENTE', 'AANBIEDER'")));
        String lees = "update kennisgeving set gelezen = nu(), gelezen_door = 'x' where id = ?";

        assertThatThrownBy(() -> db.doe(CONTROLLER, d -> d.voer(lees, id)))
                .hasMessageContaining("42501");
        db.doe(AANBIEDER, d -> assertThat(d.voer(lees, id)).isEqualTo(1));
        assertThatThrownBy(() -> db.doe(AANBIEDER, d -> d.voer(lees, id)))
                .hasMessageContaining("42501");
    }

    private static long telTarieven(Statement s) throws SQLException {
        try (ResultSet r = s.executeQuery("select count(*) from tarief")) {
            r.next();
            return r.getLong(1);
        }
    }

    private static UUID vreemdPlafond() {
        return db.toezicht()
                .eerste(
                        "select id from plafond where gemeente = '9902' and wet = 'WMO'",
                        r -> r.getObject("id", UUID.class))
                .orElseThrow();
    }
}
