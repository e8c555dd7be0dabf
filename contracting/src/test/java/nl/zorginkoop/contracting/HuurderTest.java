package nl.zorginkoop.contracting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Wie welke rijen ziet en mag veranderen, met SQL en dus om elk loket heen (rulings D2). */
class HuurderTest {
    private static final Namens WATERRIJK =
            Namens.gemeente("controller", Rol.CONTROLLER, new Gemeentecode("9901"));
    private static final Namens BERGSTEDE =
            Namens.gemeente("controller", Rol.CONTROLLER, new Gemeentecode("9902"));
    private static final Namens EIK = Namens.aanbieder("eik", new AgbCode("99000001"));

    private static List<String> tabellen;
    private static Testdatabank databank;

    @BeforeAll
    static void vul() {
        databank = Testdatabank.vers();
        tabellen = Huurderstabellen.metGemeente(databank);
        Huurderstabellen.vul(databank);
    }

    @Test
    void elke_tabel_met_een_huurder_doet_mee() {
        assertThat(tabellen).contains("plafond", "boeking", "tarief", "termijn", "document_stuk");
        assertThat(Huurderstabellen.metAanbieder(databank)).isSubsetOf(tabellen);
    }

    @Test
    void twee_gemeenten_zien_elkaars_rijen_niet() {
        for (String tabel : tabellen) {
            assertThat(waarden(WATERRIJK, tabel, "gemeente")).as(tabel).containsOnly("9901");
            assertThat(waarden(BERGSTEDE, tabel, "gemeente")).as(tabel).containsOnly("9902");
        }
    }

    @Test
    void een_aanbieder_ziet_de_zijne_over_gemeenten_heen_en_niet_die_van_een_ander() {
        for (String tabel : Huurderstabellen.metAanbieder(databank)) {
            assertThat(waarden(EIK, tabel, "gemeente")).as(tabel).containsOnly("9901", "9902");
            assertThat(waarden(EIK, tabel, "aanbieder")).as(tabel).containsOnly("99000001");
        }
    }

    @Test
    void een_aanbieder_ziet_niets_van_wat_alleen_van_de_gemeente_is() {
        List<String> alleenGemeente = new ArrayList<>(tabellen);
        alleenGemeente.removeAll(Huurderstabellen.metAanbieder(databank));
        for (String tabel : alleenGemeente) {
            assertThat(waarden(EIK, tabel, "gemeente")).as(tabel).isEmpty();
        }
    }

    @Test
    void zonder_huurder_is_er_niets() {
        Databank zonder = new Databank(databank.toepassing()::getConnection);
        for (String tabel : tabellen) {
            assertThat(zonder.lijst("select 1 from " + tabel, r -> r.getInt(1)))
                    .as(tabel)
                    .isEmpty();
        }
    }

    @Test
    void een_bezoeker_ziet_ook_niets_van_wat_bij_het_platform_ligt_S1() {
        for (String tabel : tabellen) {
            assertThat(waarden(Namens.bezoeker(), tabel, "gemeente")).as(tabel).isEmpty();
        }
    }

    @Test
    void een_gemeente_kan_geen_rij_van_een_ander_maken() {
        for (String tabel : tabellen) {
            assertThatThrownBy(
                            () -> geraakt("insert into " + tabel + " (gemeente) values ('9902')"))
                    .as(tabel)
                    .extracting("sqlState")
                    .isEqualTo("42501");
        }
    }

    @Test
    void een_gemeente_raakt_geen_rij_van_een_ander() {
        List<String> wijzigbaar = new ArrayList<>(tabellen);
        wijzigbaar.removeAll(Huurderstabellen.alleenToevoegen(databank));
        for (String tabel : wijzigbaar) {
            String wijzig = "update " + tabel + " set gemeente = gemeente where gemeente = '9902'";
            String gooiWeg = "delete from " + tabel + " where gemeente = '9902'";

            assertThat(geraaktOfGeweigerd(wijzig)).as(tabel).isZero();
            assertThat(geraaktOfGeweigerd(gooiWeg)).as(tabel).isZero();
        }
    }

    @Test
    void een_gemeente_kan_haar_rij_niet_aan_een_ander_geven() {
        List<String> schrijfbaar = new ArrayList<>(tabellen);
        schrijfbaar.removeAll(Huurderstabellen.dossiers(databank));
        for (String tabel : schrijfbaar) {
            assertThatThrownBy(() -> geraakt("update " + tabel + " set gemeente = '9902'"))
                    .as(tabel)
                    .extracting("sqlState")
                    .isEqualTo("42501");
        }
    }

    @Test
    void in_een_dossier_schrijft_alleen_de_aanbieder() {
        for (String tabel : Huurderstabellen.dossiers(databank)) {
            assertThat(geraakt("update " + tabel + " set gemeente = gemeente")).as(tabel).isZero();
            assertThat(geraakt("delete from " + tabel)).as(tabel).isZero();
        }
    }

    @Test
    void wat_alleen_groeit_verandert_ook_de_eigenaar_niet() {
        Databank eigenaar = new Databank(databank.eigenaar()::getConnection);
        for (String tabel : Huurderstabellen.alleenToevoegen(databank)) {
            List<String> pogingen =
                    List.of(
                            "update " + tabel + " set gemeente = gemeente",
                            "delete from " + tabel,
                            "truncate " + tabel + " cascade");
            for (String poging : pogingen) {
                assertThatThrownBy(() -> geraakt(poging))
                        .as(poging)
                        .extracting("sqlState")
                        .isEqualTo("42501");
                assertThatThrownBy(() -> databank.toezicht().voer(poging))
                        .as(poging)
                        .extracting("sqlState")
                        .isEqualTo("42501");
            }
            assertThatThrownBy(() -> eigenaar.voer("truncate " + tabel + " cascade"))
                    .as(tabel)
                    .extracting("sqlState")
                    .isEqualTo("42501");
        }
    }

    // Uit een tabel over mensen gooit de toepassing niets weg: die weigert al voor er een rij is.
    private static int geraaktOfGeweigerd(String sql) {
        try {
            return geraakt(sql);
        } catch (Databankfout nee) {
            assertThat(nee.sqlState()).as(sql).isEqualTo("42501");
            return 0;
        }
    }

    private static int geraakt(String sql) {
        return databank.als(WATERRIJK, d -> d.voer(sql));
    }

    private static List<String> waarden(Namens wie, String tabel, String kolom) {
        return databank.als(
                wie, d -> d.lijst("select " + kolom + " from " + tabel, r -> r.getString(1)));
    }
}
