package nl.zorginkoop.contracting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.Test;

/** De teller van toewijzingen wordt alleen gezet zolang de demowereld wordt ingericht. */
class InrichtingTest {
    private static final Namens SYSTEEM = Namens.systeem(Gemeentecode.PLATFORM);
    private static final String ZET = "select zet_toewijzingnummer(200001)";
    private final Testdatabank db = Testdatabank.vers();

    @Test
    void tijdens_het_inrichten_mag_de_teller_gezet_worden_en_daarna_nooit_meer() {
        stap("deelnemers");
        zet(ZET);
        stap("klaar");

        weigert(ZET);
    }

    @Test
    void wie_de_laatste_stap_wil_vergeten_krijgt_nee() {
        stap("deelnemers");
        stap("klaar");
        for (String poging :
                List.of(
                        "delete from inrichting",
                        "update inrichting set stap = 'toch niet'",
                        "truncate inrichting")) {
            weigert(poging);
        }
        weigert(ZET);
    }

    @Test
    void op_een_databank_die_al_gebruikt_wordt_begint_geen_inrichting() {
        weigert(ZET);
        db.metGemeente("9901", "Waterrijk");

        weigert("insert into inrichting (stap) values ('begin')");
        weigert(ZET);
    }

    @Test
    void een_tijdelijke_tabel_met_dezelfde_naam_opent_de_teller_niet() {
        stap("deelnemers");
        stap("klaar");
        assertThatThrownBy(
                        () ->
                                db.doe(
                                        SYSTEEM,
                                        d -> {
                                            d.voer("create temporary table inrichting (stap text)");
                                            d.voer("insert into inrichting values ('begin')");
                                            // Zonder dit stuit de eigenaar op rechten en niet op de
                                            // regel.
                                            d.voer("grant all on inrichting to public");
                                            d.lijst(ZET, r -> "");
                                        }))
                .isInstanceOf(Databankfout.class)
                .extracting("sqlState")
                .isEqualTo("42501");
        assertThat(
                        db.toezicht()
                                .lijst(
                                        "select is_called from toewijzingnummer",
                                        r -> r.getBoolean(1)))
                .containsExactly(false);
    }

    private void stap(String naam) {
        db.doe(SYSTEEM, d -> d.voer("insert into inrichting (stap) values (?)", naam));
    }

    private void zet(String sql) {
        db.doe(SYSTEEM, d -> d.lijst(sql, r -> ""));
    }

    private void weigert(String sql) {
        assertThatThrownBy(
                        () ->
                                db.doe(
                                        SYSTEEM,
                                        d -> {
                                            if (sql.startsWith("select")) {
                                                d.lijst(sql, r -> "");
                                            } else {
                                                d.voer(sql);
                                            }
                                        }))
                .as(sql)
                .isInstanceOf(Databankfout.class)
                .extracting("sqlState")
                .isEqualTo("42501");
    }
}
