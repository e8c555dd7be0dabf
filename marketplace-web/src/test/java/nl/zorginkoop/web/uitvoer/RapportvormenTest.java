package nl.zorginkoop.web.uitvoer;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import nl.zorginkoop.contracting.begroting.Overgangrij;
import nl.zorginkoop.contracting.gedeeld.Bladvraag;
import nl.zorginkoop.contracting.gedeeld.Bladzijde;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.web.aanmelden.Ik;
import nl.zorginkoop.web.begroting.Overgangslijst;
import nl.zorginkoop.web.begroting.Samenwerkingslijst;
import nl.zorginkoop.web.betaling.Betaalbeeldlijst;
import nl.zorginkoop.web.controller.Steekproefregellijst;
import nl.zorginkoop.web.lijst.Kolom;
import nl.zorginkoop.web.lijst.Lijst;
import nl.zorginkoop.web.lijsten.Afkeurlijst;
import nl.zorginkoop.web.lijsten.Declaratielijst;
import nl.zorginkoop.web.lijsten.Ongedeclareerdlijst;
import nl.zorginkoop.web.lijsten.Plafondlijst;
import nl.zorginkoop.web.lijsten.Productielijst;
import nl.zorginkoop.web.lijsten.Productmaandlijst;
import nl.zorginkoop.web.lijsten.Regellijst;
import nl.zorginkoop.web.lijsten.Terugtoetslijst;
import nl.zorginkoop.web.lijsten.Toewijzinglijst;
import nl.zorginkoop.web.lijsten.Verantwoordinglijst;
import nl.zorginkoop.web.opmaak.Opmaak;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ux L1: rijen en sommen in een bestand zijn die van het scherm, per rapport en per vorm. */
class RapportvormenTest {
    private static final int RIJEN = 300;
    private static final Opmaak OPMAAK = Opmaak.in(Locale.forLanguageTag("nl"));

    /** Wie kijkt: een controller die Nederlands leest. */
    private static final class Controller extends Ik {
        @Override
        public boolean is(String rol) {
            return "CONTROLLER".equals(rol);
        }

        @Override
        public Locale getLocale() {
            return Locale.forLanguageTag("nl");
        }
    }

    /** De echte kolommen van een rapport, met rijen die de test kent. */
    private static final class Gevuld<R> extends Lijst<R> {
        private final Lijst<R> echt;
        private final List<R> rijen;

        Gevuld(Lijst<R> echt, List<R> rijen) {
            this.echt = echt;
            this.rijen = rijen;
            richtIn(this);
        }

        @Override
        public String getNaam() {
            return echt.getNaam();
        }

        @Override
        public List<Kolom<R>> kolommen() {
            return echt.kolommen();
        }

        @Override
        protected Bladzijde<R> haal(Bladvraag vraag) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void stroom(Bladvraag vraag, Consumer<R> verwerk) {
            rijen.forEach(verwerk);
        }
    }

    static Stream<Lijst<?>> rapporten() {
        return Stream.of(
                new Plafondlijst(),
                new Productmaandlijst(),
                new Afkeurlijst(),
                new Verantwoordinglijst(),
                new Declaratielijst(),
                new Regellijst(),
                new Productielijst(),
                new Ongedeclareerdlijst(),
                new Toewijzinglijst(),
                new Betaalbeeldlijst());
    }

    @ParameterizedTest
    @MethodSource("rapporten")
    <R> void csv_voor_mensen_heeft_elke_rij_en_de_sommen_onderaan(Lijst<R> rapport)
            throws IOException {
        Gevuld<R> lijst = gevuld(rapport);
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        new Uitvoer().schrijf(lijst, new Csvbestand(uit));

        String tekst = uit.toString(StandardCharsets.UTF_8).substring(1);
        List<CSVRecord> rijen =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(';')
                        .get()
                        .parse(new StringReader(tekst))
                        .getRecords();
        assertThat(rijen).hasSize(RIJEN + 2);
        assertThat(rijen.get(RIJEN + 1).get(0)).contains(String.valueOf(RIJEN));
        for (int k : geldkolommen(lijst)) {
            BigDecimal som = BigDecimal.ZERO;
            for (CSVRecord rij : rijen.subList(1, RIJEN + 1)) {
                som = som.add(nederlands(rij.get(k)));
            }
            assertThat(som).isEqualByComparingTo(som(lijst, k).bedrag());
            if (lijst.kolommen().get(k).totaal()) {
                assertThat(nederlands(rijen.get(RIJEN + 1).get(k))).isEqualByComparingTo(som);
            } else {
                assertThat(rijen.get(RIJEN + 1).get(k)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rapporten")
    <R> void csv_voor_systemen_heeft_vaste_koppen_punten_en_geen_totaalregel(Lijst<R> rapport)
            throws IOException {
        Gevuld<R> lijst = gevuld(rapport);
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        new Uitvoer().schrijf(lijst, new Machinebestand(uit));

        List<CSVRecord> rijen =
                CSVFormat.RFC4180
                        .parse(new StringReader(uit.toString(StandardCharsets.UTF_8)))
                        .getRecords();
        assertThat(rijen).hasSize(RIJEN + 1);
        assertThat(rijen.get(0))
                .containsExactlyElementsOf(lijst.kolommen().stream().map(Kolom::sleutel).toList());
        for (int k : geldkolommen(lijst)) {
            BigDecimal som = BigDecimal.ZERO;
            for (CSVRecord rij : rijen.subList(1, RIJEN + 1)) {
                som = som.add(rij.get(k).isEmpty() ? BigDecimal.ZERO : new BigDecimal(rij.get(k)));
            }
            assertThat(som).isEqualByComparingTo(som(lijst, k).bedrag());
        }
    }

    @ParameterizedTest
    @MethodSource("rapporten")
    <R> void xlsx_heeft_echte_getallen_elke_rij_en_de_sommen_onderaan(Lijst<R> rapport)
            throws IOException {
        Gevuld<R> lijst = gevuld(rapport);
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        new Uitvoer().schrijf(lijst, new Xlsxbestand(uit, lijst.getNaam()));

        String blad = blad(uit.toByteArray());
        assertThat(Pattern.compile("<row ").matcher(blad).results().count()).isEqualTo(RIJEN + 2);
        for (int k : geldkolommen(lijst)) {
            BigDecimal som = BigDecimal.ZERO;
            BigDecimal totaal = null;
            Matcher cel =
                    Pattern.compile("<c r=\"" + (char) ('A' + k) + "(\\d+)\"[^>]*><v>([^<]+)</v>")
                            .matcher(blad);
            while (cel.find()) {
                int rij = Integer.parseInt(cel.group(1));
                if (rij > 1 && rij <= RIJEN + 1) {
                    som = som.add(new BigDecimal(cel.group(2)));
                } else if (rij == RIJEN + 2) {
                    totaal = new BigDecimal(cel.group(2));
                }
            }
            assertThat(som).isEqualByComparingTo(som(lijst, k).bedrag());
            if (lijst.kolommen().get(k).totaal()) {
                assertThat(totaal).isEqualByComparingTo(som);
            } else {
                assertThat(totaal).isNull();
            }
        }
    }

    @Test
    void een_vol_rekenblad_gaat_verder_op_het_volgende_met_dezelfde_koppen_L1() throws IOException {
        Gevuld<?> lijst = gevuld(new Declaratielijst());
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        new Uitvoer().schrijf(lijst, new Xlsxbestand(uit, lijst.getNaam(), 150));

        int rijen = 0;
        List<BigDecimal> ingediend = new ArrayList<>();
        int plek = lijst.kolommen().stream().map(Kolom::sleutel).toList().indexOf("ingediend");
        for (int nr = 1; nr <= 3; nr++) {
            String blad = deel(uit.toByteArray(), "xl/worksheets/sheet" + nr + ".xml");
            rijen += (int) Pattern.compile("<row ").matcher(blad).results().count();
            assertThat(blad).contains(OPMAAK.tekst("kolom.ingediend"));
            Pattern.compile("<c r=\"" + (char) ('A' + plek) + "\\d+\"[^>]*><v>([^<]+)</v>")
                    .matcher(blad)
                    .results()
                    .forEach(cel -> ingediend.add(new BigDecimal(cel.group(1))));
        }
        assertThat(rijen).as("drie koppen en een totaal").isEqualTo(RIJEN + 4);
        assertThat(ingediend.subList(0, RIJEN).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(som(lijst, plek).bedrag())
                .isEqualByComparingTo(ingediend.get(RIJEN));
    }

    /**
     * Een gedeelde tekst bewaart de schrijver tot het eind: dan groeit het geheugen met de lijst.
     */
    @ParameterizedTest
    @MethodSource("rapporten")
    <R> void xlsx_houdt_geen_tekst_vast_tot_het_boek_af_is_L1(Lijst<R> rapport) throws IOException {
        Gevuld<R> lijst = gevuld(rapport);
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        new Uitvoer().schrijf(lijst, new Xlsxbestand(uit, lijst.getNaam()));

        assertThat(deel(uit.toByteArray(), "xl/sharedStrings.xml")).doesNotContain("<si>");
        assertThat(blad(uit.toByteArray())).contains("t=\"inlineStr\"");
    }

    @ParameterizedTest
    @MethodSource("rapporten")
    <R> void pdf_heeft_elk_bedrag_het_aantal_rijen_en_de_sommen(Lijst<R> rapport)
            throws IOException {
        Gevuld<R> lijst = gevuld(rapport);
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        new Uitvoer()
                .schrijf(
                        lijst,
                        new Pdfbestand(
                                uit,
                                lijst.getTitel(),
                                "Gemeente Rivierdam",
                                LocalDate.of(2026, 9, 15),
                                OPMAAK));

        PdfReader lezer = new PdfReader(uit.toByteArray());
        StringBuilder alles = new StringBuilder();
        for (int b = 1; b <= lezer.getNumberOfPages(); b++) {
            alles.append(new PdfTextExtractor(lezer).getTextFromPage(b));
        }
        String tekst = kaal(alles.toString());
        assertThat(tekst).contains(kaal(OPMAAK.tekst("uitvoer.totaal", RIJEN)));
        for (int k : geldkolommen(lijst)) {
            Kolom<R> kolom = lijst.kolommen().get(k);
            for (R rij : lijst.rijen) {
                assertThat(tekst).contains(kaal(OPMAAK.euro((Euro) kolom.waarde().apply(rij))));
            }
            if (kolom.totaal()) {
                assertThat(tekst).contains(kaal(OPMAAK.euro(som(lijst, k))));
            }
        }
    }

    static Stream<Lijst<?>> metOplopendeBedragen() {
        return Stream.of(new Samenwerkingslijst(), new Terugtoetslijst(), new Plafondlijst());
    }

    /** Wat al over het geheel gaat of oploopt, telt niet op tot iets. */
    @ParameterizedTest
    @MethodSource("metOplopendeBedragen")
    <R> void een_bedrag_dat_al_een_geheel_is_heeft_geen_totaal(Lijst<R> rapport)
            throws IOException {
        Gevuld<R> lijst = gevuld(rapport);
        List<CSVRecord> rijen = csv(lijst);
        List<String> zonder = new ArrayList<>();
        for (int k : geldkolommen(lijst)) {
            if (!lijst.kolommen().get(k).totaal()) {
                zonder.add(lijst.kolommen().get(k).sleutel());
                assertThat(rijen.get(RIJEN).get(k)).isNotEmpty();
                assertThat(rijen.get(RIJEN + 1).get(k)).isEmpty();
            }
        }
        assertThat(zonder)
                .isEqualTo(
                        Map.of(
                                        "terugtoets",
                                        List.of("gerealiseerd", "voorspeld", "uitkomst"),
                                        "plafonds",
                                        List.of(
                                                "begroot",
                                                "gerealiseerd",
                                                "verplicht",
                                                "gereserveerd",
                                                "vrij",
                                                "prognose"))
                                .getOrDefault(
                                        lijst.getNaam(), List.of("geheelbegroot", "geheelbenut")));
    }

    /** De proef op de uitvoer weet welke kolom een totaal hoort te hebben (ux L1). */
    @ParameterizedTest
    @MethodSource("rapporten")
    <R> void de_proef_verwacht_een_totaal_onder_precies_de_kolommen_die_er_een_hebben_L1(
            Lijst<R> rapport) throws IOException {
        richtIn(rapport);
        String[] cel =
                Files.readAllLines(Path.of("../ear/src/proef/uitvoer.csv")).stream()
                        .filter(regel -> regel.startsWith(rapport.getNaam() + ";"))
                        .findFirst()
                        .orElseThrow()
                        .split(";", 4);
        List<String> geteld = List.of(cel[1].split(","));
        assertThat(Stream.of(cel[2].split(",")).filter(s -> !s.isEmpty()))
                .containsExactlyElementsOf(
                        geteld.stream()
                                .filter(
                                        s ->
                                                rapport.kolommen().stream()
                                                        .anyMatch(
                                                                k ->
                                                                        k.sleutel().equals(s)
                                                                                && k.soort()
                                                                                        == Kolom
                                                                                                .Soort
                                                                                                .GELD
                                                                                && k.totaal()))
                                .toList());
    }

    @Test
    void wat_terugkomt_of_heropend_wordt_gaat_van_het_totaal_af() {
        Euro honderd = Euro.van("100.00");
        Euro som = Euro.NUL;
        for (String soort : List.of("VERHUISD", "TERUG", "VRIJGEGEVEN", "HEROPEND")) {
            som =
                    som.plus(
                            new Overgangrij(
                                            null, 2026, soort, null, 1, null, null, null, honderd,
                                            null, null, null, false)
                                    .telt());
        }
        assertThat(som).isEqualTo(Euro.NUL);
        Overgangslijst lijst = new Overgangslijst();
        richtIn(lijst);
        assertThat(
                        lijst.kolommen().stream()
                                .filter(k -> k.sleutel().equals("bedrag"))
                                .map(
                                        k ->
                                                k.waarde()
                                                        .apply(
                                                                new Overgangrij(
                                                                        null, 2026, "TERUG", null,
                                                                        1, null, null, null,
                                                                        honderd, null, null, null,
                                                                        false))))
                .isEqualTo(List.of(Euro.van("-100.00")));
    }

    /** INV: wie doorklikt ziet de regels van de rij, niet die van een ander (werkplek). */
    @Test
    void een_doorklik_noemt_aanbieder_gemeente_en_wet_van_de_rij() {
        for (Lijst<?> lijst : List.of(new Productmaandlijst(), new Afkeurlijst())) {
            richtIn(lijst);
            assertThat(doorklik(lijst)).contains("&aanbieder=t:", "&gemeente=t:", "&wet=t:");
        }
    }

    /** Wie hier een bestand uitvoert zou anders ook de steekproef zelf lezen, en die is er niet. */
    @Test
    void een_kolom_om_iets_te_doen_staat_in_geen_bestand_L1() throws IOException {
        List<CSVRecord> rijen = csv(gevuld(new Steekproefregellijst()));
        assertThat(rijen).hasSize(RIJEN + 2);
        assertThat(rijen.get(0).toList())
                .contains(OPMAAK.tekst("kolom.stand"))
                .doesNotContain(OPMAAK.tekst("kolom.handeling"));
    }

    @Test
    void een_rekenblad_bewaart_de_witruimte_aan_de_rand_van_een_tekst_L1() throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        Xlsxbestand bestand = new Xlsxbestand(uit, "wit");
        bestand.koppen(List.of("a", "b"));
        bestand.rij(List.of(Kolom.Soort.TEKST, Kolom.Soort.TEKST), List.of("  ruim ", "gewoon"));
        bestand.totalen(List.of(Kolom.Soort.TEKST), List.of("Totaal"));
        bestand.sluit();

        assertThat(deel(uit.toByteArray(), "xl/sharedStrings.xml"))
                .contains("xml:space=\"preserve\">  ruim </t>");
        assertThat(blad(uit.toByteArray())).contains("gewoon").doesNotContain("ruim");
    }

    private static <R> String doorklik(Lijst<R> echt) {
        Gevuld<R> lijst = gevuld(echt);
        return lijst.kolommen().stream()
                .filter(k -> k.link() != null)
                .map(k -> k.link().apply(lijst.rijen.get(0)))
                .findFirst()
                .orElseThrow();
    }

    private static <R> List<CSVRecord> csv(Gevuld<R> lijst) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        new Uitvoer().schrijf(lijst, new Csvbestand(uit));
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .get()
                .parse(new StringReader(uit.toString(StandardCharsets.UTF_8).substring(1)))
                .getRecords();
    }

    private static String kaal(String tekst) {
        return tekst.replaceAll("[\\s\\u00a0\\u202f]+", "");
    }

    private static BigDecimal nederlands(String bedrag) {
        return bedrag.isEmpty() ? BigDecimal.ZERO : new BigDecimal(bedrag.replace(',', '.'));
    }

    private static <R> List<Integer> geldkolommen(Lijst<R> lijst) {
        List<Integer> nummers = new ArrayList<>();
        for (int k = 0; k < lijst.kolommen().size(); k++) {
            if (lijst.kolommen().get(k).soort() == Kolom.Soort.GELD) {
                nummers.add(k);
            }
        }
        return nummers;
    }

    private static <R> Euro som(Gevuld<R> lijst, int kolom) {
        Euro som = Euro.NUL;
        for (R rij : lijst.rijen) {
            Euro bedrag = (Euro) lijst.kolommen().get(kolom).waarde().apply(rij);
            som = bedrag == null ? som : som.plus(bedrag);
        }
        return som;
    }

    // De maten staan achteraan in de zip, in 64 bits: daar leest een stroom overheen.
    private static String blad(byte[] xlsx) throws IOException {
        return deel(xlsx, "xl/worksheets/sheet1.xml");
    }

    private static String deel(byte[] xlsx, String naam) throws IOException {
        Path bestand = Files.createTempFile("rapport", ".xlsx");
        try {
            Files.write(bestand, xlsx);
            try (ZipFile zip = new ZipFile(bestand.toFile());
                    InputStream deel = zip.getInputStream(zip.getEntry(naam))) {
                return new String(deel.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(bestand);
        }
    }

    private static <R> Gevuld<R> gevuld(Lijst<R> echt) {
        richtIn(echt);
        Class<?> soort =
                (Class<?>)
                        ((ParameterizedType) echt.getClass().getGenericSuperclass())
                                .getActualTypeArguments()[0];
        List<R> rijen = new ArrayList<>();
        for (int i = 1; i <= RIJEN; i++) {
            @SuppressWarnings("unchecked")
            R rij = (R) rij(soort, i);
            rijen.add(rij);
        }
        return new Gevuld<>(echt, rijen);
    }

    /** Een rij met in elk veld iets dat van haar nummer komt. */
    private static Object rij(Class<?> soort, int nr) {
        try {
            RecordComponent[] delen = soort.getRecordComponents();
            Class<?>[] soorten = new Class<?>[delen.length];
            Object[] waarden = new Object[delen.length];
            for (int i = 0; i < delen.length; i++) {
                soorten[i] = delen[i].getType();
                waarden[i] = waarde(soorten[i], nr * 31 + i);
            }
            var maker = soort.getDeclaredConstructor(soorten);
            maker.setAccessible(true);
            return maker.newInstance(waarden);
        } catch (ReflectiveOperationException fout) {
            throw new IllegalStateException(soort.getName(), fout);
        }
    }

    private static Object waarde(Class<?> soort, int zaad) {
        if (soort == Euro.class) {
            return Euro.centen(zaad * 7919L % 10_000_000);
        } else if (soort == LocalDate.class) {
            return LocalDate.of(2026, 1 + zaad % 12, 1);
        } else if (soort == Instant.class) {
            return Instant.parse("2026-09-15T07:00:00Z").plusSeconds(zaad);
        } else if (soort == UUID.class) {
            return new UUID(1, zaad);
        } else if (soort == long.class || soort == Long.class) {
            return (long) zaad;
        } else if (soort == int.class || soort == Integer.class) {
            return zaad;
        } else if (soort == boolean.class) {
            return false;
        } else if (soort == List.class) {
            return List.of();
        } else if (soort.isEnum()) {
            return soort.getEnumConstants()[zaad % soort.getEnumConstants().length];
        }
        return soort.isRecord() ? rij(soort, zaad) : tekst(zaad);
    }

    // Ook een sleutel met een plaats erin blijft te lezen (Regelrij.nr).
    private static String tekst(int zaad) {
        return "t:" + zaad;
    }

    private static void richtIn(Lijst<?> lijst) {
        try {
            Field ik = Lijst.class.getDeclaredField("ik");
            ik.setAccessible(true);
            ik.set(lijst, new Controller());
            Field aanvraag = Lijst.class.getDeclaredField("aanvraag");
            aanvraag.setAccessible(true);
            aanvraag.set(
                    lijst,
                    Proxy.newProxyInstance(
                            RapportvormenTest.class.getClassLoader(),
                            new Class<?>[] {HttpServletRequest.class},
                            (doel, methode, waarden) -> Map.of().get(waarden[0])));
        } catch (ReflectiveOperationException fout) {
            throw new IllegalStateException(fout);
        }
    }
}
