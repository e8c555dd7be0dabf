package nl.zorginkoop.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** De delen van {@code proef uitvoer} die zonder server na te gaan zijn. */
class UitvoerproefTest {
    private static final Path RAPPORTEN =
            Path.of("../marketplace-web/src/main/java/nl/zorginkoop/web/controller/Rapporten.java");
    private static final List<String> KOLOMMEN = List.of("nummer", "bedrag");
    private static final List<String> TOTALEN = List.of("bedrag");
    private static final List<BigDecimal> SOMMEN =
            List.of(new BigDecimal("3"), new BigDecimal("1000000.75"));
    private static final String MACHINE =
            "naam,nummer,bedrag\r\n\"Jan, \"\"de\"\" zorg\",1,0.50\r\n\"twee\nregels\",2,1000000.25\r\n";
    private static final String MENSEN =
            "\ufeffNaam;Nummer;Bedrag\r\nJan;1;0,50\r\nPiet;2;1000000,25\r\nTotaal (2 regels);;1000000,75\r\n";

    @TempDir Path map;

    @Test
    void elk_rapport_van_de_pagina_wordt_nageteld() {
        List<String> opDePagina =
                Pattern.compile("new Rapport\\(\\s*\"([a-z]+)\"")
                        .matcher(Bestanden.lees(RAPPORTEN))
                        .results()
                        .map(r -> r.group(1))
                        .toList();
        assertThat(opDePagina).hasSize(10);
        assertThat(Uitvoerrapport.uit(Path.of("src/proef/uitvoer.csv")))
                .extracting(Uitvoerrapport::naam)
                .containsExactlyElementsOf(opDePagina);
    }

    @Test
    void een_rapport_telt_uit_de_bron_en_niet_uit_zijn_eigen_lijst() {
        Map<String, String> blokken =
                Lijstenwereld.uitvoer(Path.of("src/proef/uitvoer.sql"), 77).blokken();
        assertThat(blokken.get("organisaties")).contains("generate_series(1, 77 + 77 / 7 + 8)");
        assertThat(blokken.values()).noneMatch(sql -> sql.contains("{rijen}"));
        assertThat(blokken.get("overeenkomsten"))
                .as("augustus komt voor, anders onderscheidt ongedeclareerd niets")
                .contains("make_date(2026, 1 + a % 8, 1)");
        assertThat(Uitvoerrapport.uit(Path.of("src/proef/uitvoer.csv")))
                .allSatisfy(
                        r ->
                                assertThat(r.opdracht())
                                        .contains("'" + Uitvoerproef.GEMEENTE + "'")
                                        .doesNotContain("productmaand", "afkeurmaand")
                                        .doesNotContain("aanbiederjaar", "betaalbeeld"));
    }

    @Test
    void rijen_en_sommen_van_elke_vorm_zijn_die_van_de_databank_L1() throws IOException {
        Uitvoertelling machine = machine(MACHINE);
        assertThat(machine.plekken()).containsExactly(1, 2);
        assertThat(bezwaren(machine)).isEmpty();
        assertThat(bezwaren(mensen(MENSEN))).isEmpty();
        assertThat(bezwaren(xlsx(rekenblad("1000000.75", 2)))).isEmpty();
    }

    @Test
    void een_rij_of_een_cent_te_weinig_is_rood() throws IOException {
        assertThat(bezwaren(machine("naam,nummer,bedrag\r\nPiet,2,1000000.25\r\n")))
                .containsExactly(
                        "rijen",
                        "nummer is in de databank 3",
                        "bedrag is in de databank 1000000.75");
        assertThat(bezwaren(mensen(MENSEN.replace("0,50", "0,49").replace("00,75", "00,74"))))
                .containsExactly("bedrag is in de databank 1000000.75");
    }

    @Test
    void een_totaalregel_die_niet_klopt_of_ontbreekt_is_rood() throws IOException {
        assertThat(bezwaren(mensen(MENSEN.replace("00,75", "00,74"))))
                .containsExactly("het totaal van bedrag klopt niet");
        assertThat(bezwaren(mensen(MENSEN.replace("(2 ", "(3 "))))
                .containsExactly("de totaalregel zegt Totaal (3 regels)");
        assertThat(bezwaren(mensen(MENSEN.replaceAll("Totaal.*\r\n", "")))).contains("rijen");
        assertThat(bezwaren(xlsx(rekenblad("1000000.74", 2))))
                .containsExactly("het totaal van bedrag klopt niet");
        assertThat(bezwaren(xlsx(rekenblad("1000000.75", 1)))).contains("rijen");
    }

    /** Een plafond telt mee in wat erboven staat (INV-8.1): daaronder hoort geen totaal. */
    @Test
    void een_totaal_dat_ontbreekt_of_er_niet_hoort_is_rood_L1() throws IOException {
        assertThat(bezwaren(mensen(MENSEN.replace(";;1000000,75", ";;"))))
                .containsExactly("het totaal van bedrag ontbreekt");
        assertThat(bezwaren(mensen(MENSEN.replace(";;1000000,75", ";3;1000000,75"))))
                .containsExactly("een totaal van nummer hoort er niet te staan");
        assertThat(Uitvoerrapport.uit(Path.of("src/proef/uitvoer.csv")))
                .filteredOn(r -> r.naam().equals("plafonds"))
                .allSatisfy(r -> assertThat(r.totalen()).containsExactly(""));
    }

    @Test
    void een_volgend_blad_telt_mee_en_zijn_koppen_niet_L1() throws IOException {
        String koppen = tekst("A1", "Naam") + tekst("B1", "Nummer") + tekst("C1", "Bedrag");
        String een = tekst("A2", "Jan") + getal("B2", "1") + getal("C2", "0.5");
        String twee = tekst("A2", "Piet") + getal("B2", "2") + getal("C2", "1000000.25");
        String totaal = tekst("A3", "Totaal (2 regels)") + getal("C3", "1000000.75");
        assertThat(bezwaren(xlsx(boek(List.of(koppen, een), List.of(koppen, twee, totaal)))))
                .isEmpty();
        Path zonder = boek(List.of(koppen, een), List.of(twee, totaal));
        assertThatThrownBy(() -> xlsx(zonder)).hasMessageContaining("koppen");
    }

    @Test
    void een_rapport_dat_niet_bestaat_is_een_fout_met_de_namen_die_er_zijn() {
        List<Uitvoerrapport> alle = Uitvoerrapport.uit(Path.of("src/proef/uitvoer.csv"));
        assertThat(Uitvoerrapport.gekozen(alle, Optional.empty())).hasSize(10);
        assertThat(Uitvoerrapport.gekozen(alle, Optional.of("regels")))
                .extracting(Uitvoerrapport::naam)
                .containsExactly("regels");
        for (String naam : List.of("plafnods", "plafond", "")) {
            assertThatThrownBy(() -> Uitvoerrapport.gekozen(alle, Optional.of(naam)))
                    .isInstanceOf(Fout.class)
                    .hasMessageContaining("plafonds, productmaanden");
        }
    }

    /** Wat de server halverwege afbrak, zegt dat in zijn laatste regel (ux L1). */
    @Test
    void een_afgebroken_bestand_is_rood_L1() throws IOException {
        String regel = "AFGEBROKEN: dit bestand is niet volledig\r\n";
        assertThat(bezwaren(machine(MACHINE + regel))).isNotEmpty();
        assertThat(bezwaren(mensen(MENSEN.replaceAll("Totaal.*\r\n", "") + regel)))
                .containsExactly("de totaalregel zegt AFGEBROKEN: dit bestand is niet volledig");
    }

    @Test
    void een_bestand_dat_halverwege_ophoudt_is_geen_bestand() {
        assertThatThrownBy(() -> machine(MACHINE.substring(0, MACHINE.length() - 4)))
                .isInstanceOf(Fout.class);
        assertThatThrownBy(() -> machine("naam,nummer,bedrag\r\n\"Jan")).isInstanceOf(Fout.class);
        assertThatThrownBy(() -> machine("naam,bedrag\r\n")).hasMessageContaining("nummer");
    }

    @Test
    void een_pdf_is_er_of_zegt_waarom_niet() {
        String uitleg = "Een PDF heeft ten hoogste 5.000 rijen. Neem CSV of XLSX.";
        assertThat(Uitvoerproef.pdfbezwaar(200, 5000, "%PDF-1.7")).isEmpty();
        assertThat(Uitvoerproef.pdfbezwaar(413, 5001, uitleg)).isEmpty();
        assertThat(Uitvoerproef.pdfbezwaar(413, 5000, uitleg)).contains("status 413");
        assertThat(Uitvoerproef.pdfbezwaar(200, 5001, "%PDF-1.7")).contains("status 200");
        assertThat(Uitvoerproef.pdfbezwaar(500, 5001, uitleg)).contains("status 500");
        assertThat(Uitvoerproef.pdfbezwaar(413, 5001, "")).contains("geen pdf en geen uitleg");
        assertThat(Uitvoerproef.pdfbezwaar(200, 10, "<html>")).contains("geen pdf en geen uitleg");
    }

    @Test
    void het_verslag_telt_wat_gelijk_is_en_wat_te_veel_geheugen_nam() {
        String verslag =
                Uitvoerverslag.deel(
                        "nu",
                        "hier",
                        List.of(
                                uitkomst(10, Uitvoerverslag.GEHEUGEN, Uitvoerverslag.GROEI),
                                uitkomst(10, Uitvoerverslag.GEHEUGEN + 1, 0),
                                uitkomst(10, 0, Uitvoerverslag.GROEI + 1),
                                uitkomst(10, 0, 0, "rijen")));
        assertThat(
                        verslag.lines()
                                .filter(r -> r.startsWith("|"))
                                .map(r -> r.chars().filter(c -> c == '|').count())
                                .distinct())
                .hasSize(1);
        assertThat(verslag)
                .contains(
                        "Gelijk: 1 van 4.\n",
                        "| 64 | 16 | ja |",
                        "| 65 | 0 | NEE: geheugen |",
                        "| 0 | 17 | NEE: geheugen |",
                        "| NEE: rijen |");
    }

    @Test
    void een_pdf_is_niet_geteld_en_dus_niet_gelijk() {
        String verslag =
                Uitvoerverslag.deel(
                        "nu",
                        "hier",
                        List.of(
                                uitkomst(10, 0, 0),
                                uitkomst(Uitvoerproef.Uitkomst.NIET_GETELD, 900, 0)));
        assertThat(verslag)
                .contains("| – | 10 | bedrag 1 | 1.0 | 1.5 | – | – | niet geteld |")
                .contains("Gelijk: 1 van 1. Opgehaald en niet geteld: 1 pdf's.");
        assertThat(
                        Uitvoerverslag.goed(
                                uitkomst(Uitvoerproef.Uitkomst.NIET_GETELD, 0, 0, "status 500")))
                .isFalse();
    }

    private static Uitvoerproef.Uitkomst uitkomst(
            long rijen, long erbij, long groei, String... bezwaren) {
        return new Uitvoerproef.Uitkomst(
                "regels",
                "csv",
                rijen,
                10,
                "bedrag 1",
                1 << 20,
                1500,
                erbij,
                groei,
                List.of(bezwaren));
    }

    private static List<String> bezwaren(Uitvoertelling telling) {
        return Uitvoerproef.bezwaren(telling, 2, SOMMEN, KOLOMMEN);
    }

    private static Uitvoertelling machine(String tekst) throws IOException {
        Uitvoertelling telling = Uitvoertelling.machine(KOLOMMEN);
        Uitvoerlezer.csv(new StringReader(tekst), ',', telling::rij);
        return telling;
    }

    private static Uitvoertelling mensen(String tekst) throws IOException {
        Uitvoertelling telling = Uitvoertelling.mensen(KOLOMMEN, TOTALEN, List.of(1, 2), true);
        Uitvoerlezer.csv(new StringReader(tekst), ';', telling::rij);
        return telling;
    }

    private static Uitvoertelling xlsx(Path bestand) throws IOException {
        Uitvoertelling telling = Uitvoertelling.mensen(KOLOMMEN, TOTALEN, List.of(1, 2), false);
        Uitvoerlezer.xlsx(bestand, telling::rij);
        return telling;
    }

    private Path rekenblad(String totaal, int rijen) throws IOException {
        List<String> regels = new ArrayList<>();
        regels.add(tekst("A1", "Naam") + tekst("B1", "Nummer") + tekst("C1", "Bedrag"));
        if (rijen == 2) {
            regels.add(tekst("A2", "Jan") + getal("B2", "1") + getal("C2", "0.5"));
        }
        regels.add(tekst("A3", "Piet") + getal("B3", "2") + getal("C3", "1000000.25"));
        regels.add(tekst("A4", "Totaal (2 regels)") + getal("C4", totaal));
        return boek(regels);
    }

    @SafeVarargs
    private final Path boek(List<String>... bladen) throws IOException {
        Path bestand = map.resolve("blad" + bladen[bladen.length - 1].size() + ".xlsx");
        try (OutputStream uit = Files.newOutputStream(bestand);
                ZipOutputStream zip = new ZipOutputStream(uit)) {
            for (int nr = 1; nr <= bladen.length; nr++) {
                String blad =
                        "<worksheet><sheetData><row>"
                                + String.join("</row><row>", bladen[nr - 1])
                                + "</row></sheetData></worksheet>";
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + nr + ".xml"));
                zip.write(blad.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bestand;
    }

    private static String tekst(String waar, String tekst) {
        return "<c r=\"" + waar + "\" t=\"inlineStr\"><is><t>" + tekst + "</t></is></c>";
    }

    private static String getal(String waar, String getal) {
        return "<c r=\"" + waar + "\" s=\"1\"><v>" + getal + "</v></c>";
    }
}
