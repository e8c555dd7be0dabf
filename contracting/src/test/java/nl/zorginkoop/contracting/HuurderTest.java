package nl.zorginkoop.contracting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    private static final Gemeentecode WATERRIJK = new Gemeentecode("9901");
    private static final Gemeentecode BERGSTEDE = new Gemeentecode("9902");
    private static final AgbCode EIK = new AgbCode("99000001");
    private static final AgbCode LINDE = new AgbCode("99000002");

    private static Testdatabank databank;

    @BeforeAll
    static void vul() {
        databank =
                Testdatabank.vers()
                        .metGemeente(WATERRIJK.code(), "Waterrijk")
                        .metGemeente(BERGSTEDE.code(), "Bergstede")
                        .metAanbieder(EIK.code(), "De Eik")
                        .metAanbieder(LINDE.code(), "De Linde");
        databank.toezicht()
                .voer("insert into product values ('WMO', '01A02', '01', 'Huishoudelijke hulp')");
        for (Gemeentecode gemeente : List.of(WATERRIJK, BERGSTEDE)) {
            for (AgbCode aanbieder : List.of(EIK, LINDE)) {
                databank.doe(
                        controller(gemeente), d -> Voorbeeldrijen.schrijf(d, gemeente, aanbieder));
            }
        }
    }

    @Test
    void twee_gemeenten_zien_elkaars_rijen_niet() {
        for (String tabel : Voorbeeldrijen.TABELLEN) {
            assertThat(waarden(controller(WATERRIJK), tabel, "gemeente"))
                    .as(tabel)
                    .containsOnly("9901");
            assertThat(waarden(controller(BERGSTEDE), tabel, "gemeente"))
                    .as(tabel)
                    .containsOnly("9902");
        }
    }

    @Test
    void een_aanbieder_ziet_de_zijne_over_gemeenten_heen_en_niet_die_van_een_ander() {
        Namens eik = Namens.aanbieder("eik", EIK);
        for (String tabel : Voorbeeldrijen.TABELLEN) {
            assertThat(waarden(eik, tabel, "gemeente")).as(tabel).containsOnly("9901", "9902");
            assertThat(waarden(eik, tabel, "aanbieder")).as(tabel).containsOnly(EIK.code());
        }
    }

    @Test
    void zonder_huurder_is_er_niets() {
        Databank zonder = new Databank(databank.toepassing()::getConnection);
        for (String tabel : Voorbeeldrijen.TABELLEN) {
            assertThat(zonder.lijst("select 1 from " + tabel, r -> r.getInt(1)))
                    .as(tabel)
                    .isEmpty();
        }
    }

    @Test
    void een_gemeente_kan_geen_rij_van_een_ander_maken() {
        assertThatThrownBy(
                        () ->
                                databank.doe(
                                        controller(WATERRIJK),
                                        d -> Voorbeeldrijen.schrijf(d, BERGSTEDE, EIK)))
                .isInstanceOf(Databankfout.class)
                .extracting("sqlState")
                .isEqualTo("42501");
    }

    @Test
    void een_gemeente_raakt_geen_rij_van_een_ander() {
        for (String tabel : Voorbeeldrijen.WIJZIGBAAR) {
            String wijzig = "update " + tabel + " set gemeente = gemeente where gemeente = '9902'";
            String gooiWeg = "delete from " + tabel + " where gemeente = '9902'";

            assertThat(geraakt(wijzig)).as(tabel).isZero();
            assertThat(geraakt(gooiWeg)).as(tabel).isZero();
        }
    }

    @Test
    void een_gemeente_kan_haar_rij_niet_aan_een_ander_geven() {
        for (String tabel : Voorbeeldrijen.WIJZIGBAAR) {
            assertThatThrownBy(() -> geraakt("update " + tabel + " set gemeente = '9902'"))
                    .as(tabel)
                    .isInstanceOf(Databankfout.class);
        }
    }

    @Test
    void wat_alleen_groeit_verandert_ook_de_eigenaar_niet() {
        Databank eigenaar = new Databank(databank.eigenaar()::getConnection);

        assertThatThrownBy(() -> eigenaar.voer("truncate boeking"))
                .isInstanceOf(Databankfout.class)
                .extracting("sqlState")
                .isEqualTo("42501");
        assertThatThrownBy(() -> databank.toezicht().voer("update boeking set bedrag = bedrag + 1"))
                .isInstanceOf(Databankfout.class)
                .extracting("sqlState")
                .isEqualTo("42501");
    }

    private static int geraakt(String sql) {
        return databank.als(controller(WATERRIJK), d -> d.voer(sql));
    }

    private static Namens controller(Gemeentecode gemeente) {
        return Namens.gemeente("controller", Rol.CONTROLLER, gemeente);
    }

    private static List<String> waarden(Namens wie, String tabel, String kolom) {
        return databank.als(
                wie, d -> d.lijst("select " + kolom + " from " + tabel, r -> r.getString(1)));
    }
}
