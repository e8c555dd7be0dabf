package nl.zorginkoop.contracting.toewijzing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.zorginkoop.contracting.Testdatabank;
import nl.zorginkoop.contracting.databank.Databank;
import nl.zorginkoop.contracting.databank.Databankfout;
import nl.zorginkoop.contracting.deur.Namens;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** De laatste vangrail onder een toewijzing: condities, constraints en stapeling (facts 5). */
class ToewijzingAanvalTest {
    private static final Gemeentecode GEMEENTE = new Gemeentecode("9001");
    private static final Namens REGISSEUR = Namens.gemeente("s.bakker", Rol.REGISSEUR, GEMEENTE);
    private static final String RO = "00000000-0000-0000-0000-000000000001";
    private static final String HV = "00000000-0000-0000-0000-000000000002";
    private Testdatabank db;
    private long nummer = 200_000;

    @BeforeEach
    void wereld() {
        db =
                Testdatabank.vers()
                        .metGemeente("9001", "Rivierdam")
                        .metAanbieder("42420099", "De Linde");
        db.toezicht()
                .voer(
                        "insert into raamovereenkomst (id, gemeente, aanbieder, wet, nummer, naam, variant, begin)"
                                + " values ('"
                                + RO
                                + "', '9001', '42420099', 'WMO', 'RO-1', 'x', 'INSPANNINGSGERICHT', '2025-01-01')");
        db.toezicht()
                .voer(
                        "insert into hulpvrager (id, gemeente, bsn, achternaam, geboortedatum, geslacht) values ('"
                                + HV
                                + "', '9001', '999900006', 'Testpersoon', '1950-01-01', '0')");
    }

    private void zet(Databank d, long nr, String wat, String extra) {
        String[] v = wat.split(";", -1);
        d.voer(
                "insert into toewijzing (id, gemeente, aanbieder, wet, nummer, overeenkomst, hulpvrager, bsn, client,"
                        + " categorie, productcode, volume, eenheid, frequentie, budget, begin, eind, toegewezen,"
                        + " status, reden_wijziging) values (?, '9001', '42420099', 'WMO', ?, ?::uuid, ?::uuid,"
                        + " '999900006', 'T', nullif(?, ''), nullif(?, ''), nullif(?, '')::bigint, nullif(?, ''),"
                        + " nullif(?, ''), nullif(?, '')::bigint, ?::date, nullif(?, '')::date, nu(), "
                        + extra
                        + ")",
                UUID.randomUUID(),
                nr,
                RO,
                HV,
                v[0],
                v[1],
                v[2],
                v[3],
                v[4],
                v[5],
                v[6],
                v[7]);
    }

    private void zet(String wat) {
        long nr = ++nummer;
        db.doe(REGISSEUR, t -> zet(t, nr, wat, "'TOEGEWEZEN', null"));
    }

    @ParameterizedTest
    @CsvSource({
        "CD041 code zonder omvang, 02;02A01;;;;;2026-01-01;",
        "CD080 omvang zonder code, 02;;2;04;4;;2026-01-01;",
        "CD075 budget zonder einde, 02;;;;;1000;2026-01-01;",
        "CD077 budget met omvang, 02;02A01;2;04;4;1000;2026-01-01;2026-12-31",
        "CD079 niets, ;;;;;;2026-01-01;2026-12-31",
        "CD076 week zonder einde, 02;02A01;2;04;2;;2026-01-01;",
        "CS338 etmaal per dag, 02;02A01;2;14;1;;2026-01-01;2026-12-31",
        "CS338 euro per dag, 02;02A01;2;83;1;;2026-01-01;2026-12-31",
        "CS003 einde voor begin, 02;02A01;2;04;4;;2026-01-02;2026-01-01",
        "volume nul, 02;02A01;0;04;4;;2026-01-01;",
        "code zonder categorie, ;02A01;2;04;4;;2026-01-01;"
    })
    void een_toewijzing_die_geen_bericht_kan_worden_ontstaat_niet(String regel, String wat) {
        assertThatThrownBy(() -> zet(wat)).as(regel).isInstanceOf(Databankfout.class);
    }

    @ParameterizedTest
    @CsvSource({
        "zelfde product, 02;02A01;2;04;4;;2026-01-01;, 02;02A01;2;04;4;;2026-06-01;",
        "aspecifiek naast product, 02;02A01;2;04;4;;2026-01-01;, 02;;;;;;2026-06-01;",
        "product naast aspecifiek, 02;;;;;;2026-06-01;, 02;02A01;2;04;4;;2026-01-01;",
        "generiek naast product, 07;07A01;2;04;4;;2026-01-01;, ;;;;;9;2026-06-01;2026-06-02",
        "product naast generiek, ;;;;;9;2026-06-01;2026-06-02, 07;07A01;2;04;4;;2026-01-01;",
        "een dag overlap, 02;;;;;;2026-01-01;2026-03-01, 02;;;;;;2026-03-01;"
    })
    void stapelen_wordt_geweigerd_OP259(String geval, String een, String twee) {
        zet(een);
        assertThatThrownBy(() -> zet(twee))
                .as(geval)
                .isInstanceOf(Databankfout.class)
                .hasMessageContaining("23P01");
    }

    @ParameterizedTest
    @CsvSource({
        "ander product, 02;02A01;2;04;4;;2026-01-01;, 02;02A02;2;04;4;;2026-01-01;",
        "andere categorie, 02;;;;;;2026-01-01;, 07;;;;;;2026-01-01;",
        "aansluitend, 02;;;;;;2026-01-01;2026-02-28, 02;;;;;;2026-03-01;",
        "twee hulpmiddelen, 11;11A01;1;82;6;;2026-01-01;, 11;11A01;1;82;6;;2026-01-01;",
        "hulpmiddel naast generiek, ;;;;;9;2026-01-01;2026-12-31, 11;11A01;1;82;6;;2026-01-01;",
        "generiek naast hulpmiddel, 11;11A01;1;82;6;;2026-01-01;, ;;;;;9;2026-01-01;2026-12-31"
    })
    void wat_niet_stapelt_mag_in_elke_volgorde(String geval, String een, String twee) {
        zet(een);
        zet(twee);
    }

    @Test
    void van_zestien_gelijktijdige_aspecifieke_toewijzingen_blijft_er_een() throws Exception {
        ExecutorService draden = Executors.newFixedThreadPool(16);
        List<Future<Boolean>> werk = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String wat = i % 2 == 0 ? "02;;;;;;2026-01-01;" : "02;02A01;2;04;4;;2026-01-01;";
            long nr = ++nummer;
            werk.add(
                    draden.submit(
                            () -> {
                                try {
                                    db.doe(REGISSEUR, t -> zet(t, nr, wat, "'TOEGEWEZEN', null"));
                                    return true;
                                } catch (Databankfout nee) {
                                    assertThat(nee).hasMessageContaining("23P01");
                                    return false;
                                }
                            }));
        }
        int gelukt = 0;
        for (Future<Boolean> w : werk) {
            gelukt += w.get() ? 1 : 0;
        }
        draden.shutdown();
        assertThat(gelukt).isEqualTo(1);
    }

    @Test
    void verwijderd_is_alleen_met_reden_13_en_een_lege_looptijd_CS335_CS336() {
        String wat = "02;02A01;2;04;4;;2026-01-01;2026-01-01";
        db.doe(REGISSEUR, t -> zet(t, 1, wat, "'VERWIJDERD', '13'"));
        for (String fout :
                List.of("'VERWIJDERD', null", "'TOEGEWEZEN', '13'", "'TOEGEWEZEN', '01'")) {
            assertThatThrownBy(() -> db.doe(REGISSEUR, t -> zet(t, 2, wat, fout)))
                    .as(fout)
                    .isInstanceOf(Databankfout.class);
        }
        assertThatThrownBy(
                        () ->
                                db.doe(
                                        REGISSEUR,
                                        t ->
                                                zet(
                                                        t,
                                                        2,
                                                        "02;02A01;2;04;4;;2026-01-01;2026-01-02",
                                                        "'VERWIJDERD', '13'")))
                .isInstanceOf(Databankfout.class);
    }
}
