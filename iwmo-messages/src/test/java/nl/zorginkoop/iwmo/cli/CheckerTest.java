package nl.zorginkoop.iwmo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckerTest {

    private final ByteArrayOutputStream uit = new ByteArrayOutputStream();
    private final ByteArrayOutputStream fout = new ByteArrayOutputStream();

    private int voer(String... args) {
        uit.reset();
        PrintStream naar = new PrintStream(uit, false, StandardCharsets.UTF_8);
        int code =
                Checker.voer(
                        List.of(args), naar, new PrintStream(fout, true, StandardCharsets.UTF_8));
        naar.flush();
        return code;
    }

    private String uitvoer() {
        return uit.toString(StandardCharsets.UTF_8);
    }

    private static String bestand(String naam) throws URISyntaxException {
        return Path.of(CheckerTest.class.getResource("/conformance/" + naam).toURI()).toString();
    }

    /** Rulings C5. */
    @Test
    void elke_regel_is_die_van_de_conformiteitstabel() throws Exception {
        List<String> verwacht = new ArrayList<>();
        List<String> args = new ArrayList<>(List.of("controleer"));
        for (String regel : Files.readAllLines(Path.of(bestand("verdicts.tsv"))).subList(1, 48)) {
            String[] c = regel.split("\t", -1);
            args.add(bestand(c[1]));
            boolean goed = c[3].equals("valid");
            String regels = c[4].isEmpty() || !goed ? "-" : c[4];
            verwacht.add(
                    c[1]
                            + "\t"
                            + c[1].substring(0, 6)
                            + "\t"
                            + (goed ? "ok" : "fout")
                            + "\t"
                            + regels);
        }
        assertThat(voer(args.toArray(String[]::new))).isZero();
        List<String> gekregen =
                uitvoer()
                        .lines()
                        .map(r -> r.split("\t", -1))
                        .map(
                                c ->
                                        Path.of(c[0]).getFileName()
                                                + "\t"
                                                + c[1]
                                                + "\t"
                                                + (c[2].equals("ok") ? "ok" : "fout")
                                                + "\t"
                                                + c[3])
                        .toList();
        assertThat(gekregen).isEqualTo(verwacht);
    }

    @Test
    void uitleg_zegt_waar_wat_en_hoe_te_herstellen() throws Exception {
        voer("controleer", "--uitleg", bestand("WMO323-01.xml"));
        assertThat(uitvoer())
                .contains(
                        "TR358",
                        "totaal ingediend bedrag",
                        "58001",
                        "58000",
                        "Tel alle debetregels op");
    }

    @Test
    void json_heeft_per_fout_code_plaats_waarden_en_uitleg() throws Exception {
        voer("controleer", "--json", bestand("WMO301-01.xml"));
        assertThat(uitvoer())
                .startsWith("{\"bestand\":")
                .contains(
                        "\"regels\":[\"CS002\"]",
                        "\"plaats\":\"/Bericht/Client/Bsn\"",
                        "\"gevonden\":\"999900007\"");
    }

    @Test
    void onleesbaar_bestand_geeft_code_1_en_de_rest_wordt_gewoon_beoordeeld() throws Exception {
        assertThat(voer("controleer", "bestaat-niet.xml", bestand("WMO301-00.xml"))).isEqualTo(1);
        assertThat(uitvoer()).contains("WMO301\tok\t-");
    }

    @Test
    void geen_xml_is_een_oordeel_en_geen_storing(@TempDir Path map) throws Exception {
        Path tekst = Files.writeString(map.resolve("a.xml"), "dit is geen xml");
        assertThat(voer("controleer", tekst.toString())).isZero();
        assertThat(uitvoer()).isEqualTo(tekst + "\t-\tNIET_XML\t-" + System.lineSeparator());
    }

    @Test
    void voorbeeld_is_geldig_en_heeft_het_gevraagde_aantal_regels(@TempDir Path map)
            throws Exception {
        assertThat(voer("voorbeeld", "WMO323", "--regels", "1000", "--zaad", "7")).isZero();
        Path bestand = map.resolve("v.xml");
        Files.write(bestand, uit.toByteArray());
        assertThat(voer("controleer", bestand.toString())).isZero();
        assertThat(uitvoer()).isEqualTo(bestand + "\tWMO323\tok\t-" + System.lineSeparator());
        voer("samenvatting", bestand.toString());
        assertThat(uitvoer()).contains("#Prestatie", "1000");
    }

    @Test
    void samenvatting_noemt_geen_persoonsgegevens() throws Exception {
        voer("samenvatting", bestand("WMO301-00.xml"));
        assertThat(uitvoer())
                .contains("WMO301", "0384", "#ToegewezenProduct")
                .doesNotContain("999900006", "Wit");
    }

    @Test
    void een_vergissing_krijgt_een_zin_in_gewoon_nederlands() {
        voer("voorbeeld", "WMO303");
        voer("voorbeeld", "WMO323", "--regels", "-1");
        voer("voorbeeld", "WMO323", "--zaad");
        voer("proef", "schaak");
        assertThat(fout.toString(StandardCharsets.UTF_8))
                .contains(
                        "onbekende berichtsoort WMO303; kies uit [WMO301,",
                        "--regels vraagt een geheel getal, geen -1",
                        "--zaad vraagt een getal",
                        "onbekende proef schaak");
    }

    @Test
    void een_proef_sluit_af_met_een_regel_voor_de_tabel_met_metingen() {
        assertThat(voer("proef", "rondgang", "--zaden", "1")).isZero();
        assertThat(uitvoer().lines()).last().asString().startsWith("METING\t1\t28/28\t28\t");
        assertThat(voer("proef", "fuzz", "--aantal", "28", "--zaad", "2")).isZero();
        assertThat(uitvoer().lines()).last().asString().startsWith("METING\t2\t0 t/m 27\t0\t0\t");
        assertThat(voer("proef", "miljoen", "--regels", "40", "--rondes", "2")).isZero();
        assertThat(uitvoer().lines()).last().asString().startsWith("METING\t40 (0 MB)\t2\t");
    }

    @Test
    void verkeerd_gebruik_geeft_code_2_en_een_gebruiksregel() {
        assertThat(voer()).isEqualTo(2);
        assertThat(voer("controleer")).isEqualTo(2);
        assertThat(voer("controleer", "--onzin", "x")).isEqualTo(2);
        assertThat(voer("voorbeeld", "WMO303")).isEqualTo(2);
        assertThat(fout.toString(StandardCharsets.UTF_8)).contains("gebruik:");
    }
}
