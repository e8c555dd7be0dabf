package nl.zorginkoop.contracting.uitgifte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.junit.jupiter.api.Test;

/** Wat er van een aangeboden lijst te maken is, en wat er aan een rij te verbeteren is. */
class LijstlezerTest {
    private static final String KOP = String.join(";", Lijstlezer.KOLOMMEN) + "\n";

    private static List<Lijstregel> lees(String lijst) {
        return Lijstlezer.lees(lijst.getBytes(StandardCharsets.UTF_8));
    }

    private static String fout(String rij) {
        return lees(KOP + rij).get(0).fout();
    }

    @Test
    void een_rij_zoals_excel_haar_bewaart_wordt_een_toewijzing() {
        Lijstregel r =
                lees("\uFEFFBSN;Wet;Aanbieder;Productcode;Begin;Eind;Volume;Eenheid;Frequentie;Budget\r\n"
                                + "\"999900006\";wmo;99000001;02A01;1-10-2026;2026-12-31;4;04;4;\r\n;;;\r\n")
                        .get(0);
        assertThat(r.fout()).isNull();
        assertThat(r.bsn()).isEqualTo("999900006");
        assertThat(r.wet()).isEqualTo("WMO");
        assertThat(r.begin()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(r.volume()).isEqualTo(4);
        assertThat(r.rij())
                .isEqualTo("999900006;wmo;99000001;;02A01;1-10-2026;2026-12-31;4;04;4;;");
    }

    @Test
    void een_budget_staat_er_met_een_komma_en_vraagt_een_einddatum() {
        assertThat(
                        lees(KOP
                                        + "999900006;JEUGDWET;99000001;45;;2026-10-01;2026-12-31;;;;1.250,50;CRISIS\n")
                                .get(0)
                                .budget())
                .isEqualTo(Euro.centen(125_050));
        assertThat(fout("999900006;WMO;99000001;02;;2026-10-01;;;;;1250,00;\n"))
                .contains("Bij een budget hoort een einddatum");
    }

    @Test
    void een_rij_zegt_alles_wat_er_niet_klopt_en_waar() {
        assertThat(fout("1;BRP;9;2;x;gisteren;2026-02-30;-1;99;9;veel;OMDAT\n"))
                .contains("bsn: ")
                .contains("wet: kies WMO of JEUGDWET")
                .contains("aanbieder: Een AGB-code bestaat uit acht cijfers")
                .contains("categorie: een categorie heeft twee cijfers")
                .contains("productcode: een productcode heeft vijf")
                .contains("begin: geen dag")
                .contains("eind: geen dag")
                .contains("volume: vul een heel getal in")
                .contains("eenheid: Eenheid 99 bestaat niet")
                .contains("frequentie: Frequentie 9 bestaat niet")
                .contains("budget: geen bedrag")
                .contains("grond: kies uit LOPEND_SPECIFIEK, CRISIS");
    }

    @Test
    void wat_leeg_bleef_of_teveel_is_of_achterstevoren_loopt_wordt_genoemd() {
        assertThat(fout(";WMO;99000001;02;02A01;2026-10-01;2026-09-30;4;04;4;;;over\n"))
                .contains("bsn: vul dit in")
                .contains("meer velden dan de kop")
                .contains("eind: ligt voor het begin");
        assertThat(fout("999900006;WMO;99000001;02;02A01;2026-10-01;;;;;;\n"))
                .contains("Een productcode vraagt een omvang");
        assertThat(fout("999900006;PARTICIPATIEWET;99000001;02;02A01;2026-10-01;;4;04;4;;\n"))
                .contains("kies WMO of JEUGDWET");
    }

    @Test
    void wat_teruggaat_is_zo_weer_aan_te_bieden() {
        String rij = lees(KOP + "1;BRP;\"9;9\";2;x;gisteren;;;;;;\n").get(0).rij();
        assertThat(lees(KOP + rij + "\n").get(0).rij()).isEqualTo(rij);
        assertThat(lees(KOP + "1;BRP;\"9\"\"9\";2;x;gisteren;;;;;;\n").get(0).rij())
                .as("een aanhalingsteken in een veld")
                .startsWith("1;BRP;\"9\"\"9\";2");
        assertThat(lees(KOP.strip() + ";uitleg\n" + rij + ";wat er mis was\n").get(0).rij())
                .as("met onze uitleg er nog achter")
                .isEqualTo(rij);
        assertThat(lees(KOP + rij + "\nTotaal: 1 rij;;;;;;;;;;;\n"))
                .as("met de telling er nog onder")
                .hasSize(1);
        assertThat(lees(KOP + "999900006;;;;;;;;;;;\n"))
                .as("een rij met alleen een bsn is een rij die niet klopt")
                .hasSize(1);
    }

    @Test
    void een_kop_die_niet_klopt_houdt_de_hele_lijst_tegen_en_zegt_wat_zij_had_moeten_zijn() {
        weigert("", "De lijst is leeg");
        weigert("bsn;wet;aanbieder\n1;2;3\n", "Er ontbreekt: begin");
        weigert("bsn;wet;aanbieder;begin;naam\n", "Kolom \"naam\" hoort hier niet");
        weigert("bsn;bsn;wet;aanbieder;begin\n", "Kolom bsn staat er twee keer");
        weigert(KOP + "\n;;;\n", "geen enkele toewijzing");
        assertThatThrownBy(
                        () ->
                                Lijstlezer.lees(
                                        "bsn;caf\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(OngeldigeWaarde.class)
                .hasMessageContaining("UTF-8");
    }

    private static void weigert(String lijst, String zin) {
        assertThatThrownBy(() -> lees(lijst))
                .isInstanceOf(OngeldigeWaarde.class)
                .hasMessageContaining(zin);
    }
}
