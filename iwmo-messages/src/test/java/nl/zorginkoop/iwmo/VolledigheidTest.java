package nl.zorginkoop.iwmo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.bericht.Fout;
import nl.zorginkoop.iwmo.bericht.Plaats;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.bericht.Release;
import nl.zorginkoop.iwmo.bericht.Retourcode;
import nl.zorginkoop.iwmo.lezen.Schemafout;
import nl.zorginkoop.iwmo.regels.Regelset;
import nl.zorginkoop.iwmo.regels.Toets;
import nl.zorginkoop.iwmo.schema.Schemas;
import nl.zorginkoop.iwmo.uitgave.Uitgaven;
import nl.zorginkoop.iwmo.uitleg.Regelplek;
import nl.zorginkoop.iwmo.uitleg.Uitleg;
import nl.zorginkoop.iwmo.vorm.Veld;
import nl.zorginkoop.iwmo.vorm.Vorm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Het verslag van volledigheid: niets uit de standaard is vergeten. */
class VolledigheidTest {

    private static final List<Locale> TALEN = List.of(Uitleg.NEDERLANDS, Locale.ENGLISH);
    private static final Map<String, String> VERSLAG = new TreeMap<>();

    @AfterAll
    static void schrijf_het_verslag() throws IOException {
        StringBuilder tekst = new StringBuilder();
        VERSLAG.forEach((k, v) -> tekst.append(k).append(": ").append(v).append('\n'));
        java.nio.file.Files.writeString(
                java.nio.file.Path.of("target", "volledigheid.txt"), tekst.toString());
    }

    @ParameterizedTest
    @EnumSource
    void elk_bericht_heeft_een_schema_en_een_record_met_dezelfde_elementen(Berichtsoort soort)
            throws IOException {
        Schemas.van(Release.R3_2, soort);
        Class<? extends Bericht> record = Uitgaven.recordVan(Release.R3_2, soort);
        Set<String> inXsd =
                new TreeSet<>(elementen(tekst(Schemas.xsd(Release.R3_2, soort).openStream())));
        inXsd.remove("Bericht");
        Set<String> inRecord = new TreeSet<>();
        velden(record, soort.domein(), inRecord);
        // Retourcodes staan in het record ook waar het heenbericht ze niet kent.
        if (!inXsd.contains("RetourCodes")) {
            inRecord.removeAll(Set.of("RetourCodes", "RetourCode"));
        }
        assertThat(inRecord).isEqualTo(inXsd);
        VERSLAG.put("berichten", Berichtsoort.values().length + "/28");
    }

    /** Elementen van de berichtklassen; die van de basistypen staan in het basisschema. */
    private static void velden(Class<?> type, Domein domein, Set<String> namen) {
        for (Veld veld : Vorm.van(type).velden()) {
            if (!veld.geldtIn(domein)) {
                continue;
            }
            namen.add(veld.naam());
            if (veld.lijst()) {
                namen.add(veld.lid());
            }
            if (veld.isKlasse() && !Vorm.van(veld.type()).isBasis()) {
                velden(veld.type(), domein, namen);
            }
        }
    }

    private static List<String> elementen(String xsd) {
        List<String> namen = new ArrayList<>();
        Matcher m = Pattern.compile("<xs:element name=\"(\\w+)\"").matcher(xsd);
        while (m.find()) {
            namen.add(m.group(1));
        }
        return namen;
    }

    @ParameterizedTest
    @EnumSource
    void elke_regel_van_niveau_2_is_gebouwd_voor_elk_bericht_waarin_zij_geldt(Berichtsoort soort) {
        Set<Regel> nodig =
                Arrays.stream(Regel.values())
                        .filter(r -> r.niveau() == 2 && r.geldtVoor(soort))
                        .collect(Collectors.toSet());
        assertThat(gebouwd(soort)).containsAll(nodig);
        VERSLAG.put("regels niveau 2 " + soort, nodig.size() + "/" + nodig.size());
    }

    private static Set<Regel> gebouwd(Berichtsoort soort) {
        Regelset regelset = Uitgaven.regelset(Release.R3_2);
        Set<Class<?>> klassen = new HashSet<>();
        klassen(Uitgaven.recordVan(Release.R3_2, soort), klassen);
        Set<Regel> gebouwd =
                regelset.toetsen().stream()
                        .filter(t -> klassen.contains(t.klasse()))
                        .map(Toets::regel)
                        .collect(Collectors.toSet());
        try (var bewaking = regelset.bewaking(soort)) {
            gebouwd.addAll(bewaking.regels());
        }
        return gebouwd;
    }

    private static void klassen(Class<?> type, Set<Class<?>> klassen) {
        klassen.add(type);
        for (Veld veld : Vorm.van(type).velden()) {
            if (veld.isKlasse()) {
                klassen(veld.type(), klassen);
            }
        }
    }

    @Test
    void regels_per_niveau_zijn_die_van_de_standaard() {
        assertThat(aantal(1)).isEqualTo(3);
        assertThat(aantal(2)).isEqualTo(60);
        assertThat(aantal(3)).isEqualTo(54);
        assertThat(aantal(4)).isEqualTo(4);
        for (Domein domein : Domein.values()) {
            long n =
                    Arrays.stream(Regel.values())
                            .filter(r -> r.niveau() == 2)
                            .filter(r -> r.berichten().stream().anyMatch(s -> s.domein() == domein))
                            .count();
            VERSLAG.put("regels niveau 2 in " + domein, n + " (in 60 regels)");
            assertThat(n).isEqualTo(domein == Domein.JW ? 60 : 57);
        }
    }

    private static long aantal(int niveau) {
        return Arrays.stream(Regel.values()).filter(r -> r.niveau() == niveau).count();
    }

    @ParameterizedTest
    @EnumSource
    void codelijsten_in_het_schema_zijn_die_van_de_standaard(Domein domein) throws IOException {
        Map<String, Set<String>> schema = enumeraties(domein);
        Map<String, Set<String>> standaard = codelijsten(domein);
        assertThat(schema).isEqualTo(standaard);
        int codes = schema.values().stream().mapToInt(Set::size).sum();
        VERSLAG.put("codelijsten " + domein, schema.size() + " lijsten, " + codes + " codes");
    }

    private static Map<String, Set<String>> enumeraties(Domein domein) throws IOException {
        Berichtsoort soort = Berichtsoort.van(domein, 301);
        String xsd = tekst(Schemas.basisschema(Release.R3_2, soort).openStream());
        Map<String, Set<String>> lijsten = new TreeMap<>();
        Matcher type =
                Pattern.compile(
                                "<xs:simpleType name=\"(\\w+)\">(.*?)</xs:simpleType>",
                                Pattern.DOTALL)
                        .matcher(xsd);
        while (type.find()) {
            Matcher code = Pattern.compile("enumeration value=\"(\\w+)\"").matcher(type.group(2));
            Set<String> codes = new TreeSet<>();
            while (code.find()) {
                codes.add(code.group(1));
            }
            if (!codes.isEmpty()) {
                lijsten.put(type.group(1), codes);
            }
        }
        return lijsten;
    }

    private static Map<String, Set<String>> codelijsten(Domein domein) throws IOException {
        Map<String, Set<String>> lijsten = new TreeMap<>();
        lijsten.put("LDT_LandCode", new TreeSet<>(Set.of(Locale.getISOCountries())));
        tekst(VolledigheidTest.class.getResourceAsStream("/codelijsten.tsv"))
                .lines()
                .map(r -> r.split("\t"))
                .filter(c -> c[1].equals("BEIDE") || c[1].equals(domein.name()))
                .forEach(c -> lijsten.put(c[0], new TreeSet<>(List.of(c[2].split(" ")))));
        return lijsten;
    }

    @Test
    void retourcodes_zijn_die_van_codelijst_wj001() throws IOException {
        assertThat(Arrays.stream(Retourcode.values()).map(Retourcode::code))
                .containsExactlyInAnyOrderElementsOf(codelijsten(Domein.WMO).get("LDT_RetourCode"));
        VERSLAG.put("retourcodes", Retourcode.values().length + "/59");
    }

    @Test
    void elke_regel_code_en_schemafout_heeft_uitleg_in_beide_talen() {
        for (Locale taal : TALEN) {
            List<Uitleg> alles = new ArrayList<>();
            for (Regel regel : Regel.values()) {
                alles.add(Uitleg.van(regel, taal));
            }
            for (Retourcode code : Retourcode.values()) {
                alles.add(Uitleg.van(code, taal));
            }
            for (Schemafout soort : Schemafout.values()) {
                alles.add(Uitleg.van(new Fout(1, soort.name(), null, null, null, null), taal));
            }
            assertThat(alles)
                    .allSatisfy(
                            u -> {
                                assertThat(u.wat()).hasSizeGreaterThan(10).endsWith(".");
                                assertThat(u.herstel()).hasSizeGreaterThan(10).endsWith(".");
                            });
            VERSLAG.put(
                    "uitleg " + taal.getLanguage(),
                    String.format(
                            "%d/%d regels, %d/%d retourcodes, %d/%d schemafouten",
                            Regel.values().length,
                            Regel.values().length,
                            Retourcode.values().length,
                            Retourcode.values().length,
                            Schemafout.values().length,
                            Schemafout.values().length));
        }
    }

    /** Anders weet wie niveau 3 en 4 toetst niet welke klasse de code krijgt. */
    @ParameterizedTest
    @EnumSource
    void elke_regel_heeft_in_elk_bericht_een_plaats(Berichtsoort soort) {
        Set<String> elementen = new TreeSet<>();
        velden(Uitgaven.recordVan(Release.R3_2, soort), soort.domein(), elementen);
        for (Regel regel : Regel.values()) {
            List<Regelplek> plekken = Regelplek.van(regel, soort);
            assertThat(plekken.isEmpty()).as("%s", regel).isNotEqualTo(regel.geldtVoor(soort));
            assertThat(plekken)
                    .as("%s", regel)
                    .allSatisfy(p -> assertThat(p.klasse()).isIn(metLeeg(elementen)));
        }
        VERSLAG.put("regels met plaats", Regel.values().length + "/121");
    }

    private static Set<String> metLeeg(Set<String> elementen) {
        Set<String> met = new TreeSet<>(elementen);
        met.add("");
        return met;
    }

    @Test
    void engelse_zin_bevat_geen_nederlandse_omschrijving() {
        Fout fout =
                Fout.van(
                        Regel.CD087,
                        new Plaats("/Bericht/Declaratie/Clienten/Client[1]/ProductTarief", 33),
                        "1250",
                        "leeg bij eenheid 83");
        assertThat(Uitleg.zin(fout, Locale.ENGLISH))
                .isEqualTo(
                        "At price, client 1 (CD087, line 33): The price must be filled in, except"
                                + " for a service in euros. Found \"1250\". Fill in the price;"
                                + " leave it empty only with unit 83.");
        assertThat(Uitleg.zin(fout, Uitleg.NEDERLANDS)).contains("leeg bij eenheid 83");
    }

    @Test
    void elk_element_heeft_een_menselijke_naam_in_beide_talen() throws IOException {
        Set<String> elementen = new TreeSet<>();
        for (Berichtsoort soort : Berichtsoort.values()) {
            elementen.addAll(elementen(tekst(Schemas.xsd(Release.R3_2, soort).openStream())));
            elementen.addAll(
                    elementen(tekst(Schemas.basisschema(Release.R3_2, soort).openStream())));
        }
        for (Locale taal : TALEN) {
            assertThat(elementen).allSatisfy(e -> assertThat(veld(e, taal)).isNotNull());
        }
        VERSLAG.put("veldnamen", elementen.size() + " in 2 talen");
    }

    private static String veld(String element, Locale taal) throws IOException {
        java.util.Properties p = new java.util.Properties();
        try (InputStream in =
                VolledigheidTest.class.getResourceAsStream(
                        "/uitleg/velden_" + taal.getLanguage() + ".properties")) {
            p.load(in);
        }
        return p.getProperty(element);
    }

    private static String tekst(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
