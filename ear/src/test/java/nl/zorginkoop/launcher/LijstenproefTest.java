package nl.zorginkoop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** De delen van {@code proef lijsten} die zonder server na te gaan zijn. */
class LijstenproefTest {

    private static final Path WEB = Path.of("../marketplace-web/src/main/webapp");
    private static final Path MATRIX =
            Path.of("../marketplace-web/src/test/resources/paginamatrix.csv");

    @Test
    void elke_bladzijde_waar_men_kan_bladeren_wordt_gemeten() throws IOException {
        List<String> gemeten =
                Lijstblad.uit(Path.of("src/proef/lijsten.csv")).stream()
                        .map(Lijstblad::pad)
                        .toList();
        assertThat(gemeten).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(bladers());
    }

    @Test
    void wie_een_lijst_meet_mag_haar_lezen() {
        Map<String, String> rollen = paginamatrix();
        assertThat(Lijstblad.uit(Path.of("src/proef/lijsten.csv")))
                .allSatisfy(
                        b ->
                                assertThat(List.of(rollen.get(b.pad()).split(" ", -1)))
                                        .as(b.pad())
                                        .containsAnyOf(b.openbaar() ? "OPEN" : b.rol(), "ACCOUNT"));
    }

    @Test
    void de_regio_is_een_bestand_met_blokken_en_een_getal() {
        Map<String, String> blokken =
                Lijstenwereld.uit(Path.of("src/proef/lijsten.sql"), 7).blokken();

        assertThat(blokken).hasSizeGreaterThan(15).containsKeys("organisaties", "regels", "taken");
        assertThat(blokken.get("regels")).contains("generate_series(1, 7)");
        assertThat(blokken.values()).noneMatch(sql -> sql.contains("{regels}"));
        for (int fout : new int[] {1, 31}) {
            assertThatThrownBy(() -> Lijstenwereld.uit(Path.of("src/proef/lijsten.sql"), fout))
                    .isInstanceOf(Fout.class);
        }
    }

    @Test
    void van_honderd_metingen_is_p99_de_op_een_na_langste() {
        Meetreeks reeks = new Meetreeks();
        for (int ms = 100; ms >= 1; ms--) {
            reeks.neem(ms);
        }
        assertThat(reeks.p50()).isEqualTo(50);
        assertThat(reeks.p99()).isEqualTo(99);
        assertThat(new Meetreeks().p99()).isZero();
        Meetreeks een = new Meetreeks();
        een.neem(7);
        assertThat(een.p50()).isEqualTo(een.p99()).isEqualTo(7);
    }

    @Test
    void de_databank_telt_elke_duur_en_onthoudt_de_langste() {
        Duurlogboek.Duur duur =
                Duurlogboek.duur(
                        """
                        2026-11-26 10:00:00.000 UTC [12] pool LOG:  duration: 0.125 ms
                        2026-11-26 10:00:00.000 UTC [12] pool LOG:  duration: 3 ms
                        2026-11-26 10:00:00.000 UTC [13] pool ERROR:  iets anders
                        """);
        assertThat(duur.som()).isCloseTo(3.125, within(1e-9));
        assertThat(duur.zwaarste()).isEqualTo(3);
    }

    @Test
    void bladeren_en_aanmelden_komen_uit_de_bladzijde_zelf() {
        String bladzijde =
                """
                <form id="aanmelden"><input type="hidden" name="jakarta.faces.ViewState" value="e1"/>
                <input id="x" name="aanmelden:gebruikersnaam" value=""/>
                <input type="submit" name="aanmelden:ga" value="Aanmelden"/></form>
                <nav><a class="btn" href="/a/lijst.xhtml?status=OPEN&amp;plek=laatste">Laatste</a></nav>
                """;
        assertThat(Webbezoek.blader(bladzijde, "laatste"))
                .contains("/a/lijst.xhtml?status=OPEN&plek=laatste");
        assertThat(Webbezoek.blader(bladzijde, "vorige")).isEmpty();
        assertThat(Webbezoek.formulier(bladzijde, "aanmelden"))
                .containsEntry("jakarta.faces.ViewState", "e1")
                .containsEntry("aanmelden:ga", "Aanmelden")
                .containsEntry("aanmelden", "aanmelden");
    }

    @ParameterizedTest
    @CsvSource({
        "10, 15, 5, 9000, gehaald",
        "10, 15.1, 5, 9000, NIET: diepte",
        "120, 150.1, 5, 9000, NIET: bladzijde",
        "10, 10, 10.1, 9000, NIET: databank",
        "10, 10, 10, 15001, NIET: telt alles",
        "10, 200, 20, 20000, 'NIET: diepte, bladzijde, databank, telt alles'"
    })
    void elke_grens_weegt_mee(
            double eerste, double diepste, double databank, long gelezen, String oordeel) {
        assertThat(
                        Lijstverslag.oordeel(
                                uitkomst(deel(eerste, 1), deel(diepste, databank), gelezen)))
                .isEqualTo(oordeel);
    }

    @Test
    void elke_rij_heeft_evenveel_cellen_als_de_kop_en_wat_niet_lukte_staat_erbij() {
        Lijstenproef.Uitkomst goed = uitkomst(deel(10, 1), deel(11, 2), 100);
        Lijstenproef.Uitkomst niets =
                new Lijstenproef.Uitkomst(
                        goed.blad(),
                        5,
                        Lijstenproef.Deel.leeg(),
                        Lijstenproef.Deel.leeg(),
                        0,
                        Optional.of("status 404"));
        Lijstenproef.Deel blad = deel(10, 1);
        String verslag =
                Lijstverslag.deel(
                        "nu",
                        "hier",
                        List.of(goed, niets, uitkomst(blad, blad, 100)),
                        Map.of("taak", "9 rijen"));

        assertThat(
                        verslag.lines()
                                .filter(r -> r.startsWith("|"))
                                .map(r -> r.chars().filter(c -> c == '|').count())
                                .distinct())
                .hasSize(1);
        assertThat(verslag)
                .contains("status 404")
                .containsOnlyOnce("| één blad |")
                .contains("Gehaald: 2 van 3")
                .contains("taak 9 rijen");
    }

    private static Lijstenproef.Uitkomst uitkomst(
            Lijstenproef.Deel eerste, Lijstenproef.Deel diepste, long gelezen) {
        return new Lijstenproef.Uitkomst(
                new Lijstblad("/taken.xhtml", "CONTROLLER", "taak", ""),
                1000,
                eerste,
                diepste,
                gelezen,
                Optional.empty());
    }

    private static Lijstenproef.Deel deel(double pagina, double databank) {
        Lijstenproef.Deel deel = Lijstenproef.Deel.leeg();
        deel.pagina().neem(pagina);
        deel.databank().neem(databank);
        deel.zwaarste().neem(databank);
        return deel;
    }

    private static List<String> bladers() throws IOException {
        try (Stream<Path> paden = Files.walk(WEB)) {
            return paden.filter(p -> p.toString().endsWith(".xhtml"))
                    .filter(p -> !p.toString().contains("WEB-INF"))
                    .filter(p -> Bestanden.lees(p).matches("(?s).*<zi:(lijst|blader) .*"))
                    .map(p -> "/" + WEB.relativize(p))
                    .toList();
        }
    }

    private static Map<String, String> paginamatrix() {
        return Bestanden.lees(MATRIX)
                .lines()
                .skip(1)
                .map(r -> r.split(";", -1))
                .collect(Collectors.toMap(r -> r[0], r -> r[1]));
    }
}
