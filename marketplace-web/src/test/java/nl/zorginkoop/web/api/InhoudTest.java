package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wat een systeem verkeerd stuurt, krijgt een weigering met de naam van het veld. */
class InhoudTest {
    private static final UUID SLEUTEL = UUID.fromString("0b0e4a1c-7f9d-4a53-9a44-6f1f8a3c2d10");

    private enum Kleur {
        ROOD,
        BLAUW
    }

    @Test
    void elke_soort_waarde_komt_heel_binnen() {
        assertThat(met("\"Els\"").eis("x")).isEqualTo("Els");
        assertThat(met("\"" + SLEUTEL + "\"").eisSleutel("x")).isEqualTo(SLEUTEL);
        assertThat(met("\"2028-02-29\"").eisDag("x")).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(met("\"99000001\"").agb("x")).isEqualTo(new AgbCode("99000001"));
        assertThat(met("\"BLAUW\"").keuze("x", Kleur.class)).isEqualTo(Kleur.BLAUW);
        assertThat(met("\"2027-01-31T12:00:00+01:00\"").eisMoment("x"))
                .isEqualTo(Instant.parse("2027-01-31T11:00:00Z"));
        assertThat(met("\"2027-01-31T11:00:00Z\"").moment("x"))
                .isEqualTo(Instant.parse("2027-01-31T11:00:00Z"));
        assertThat(met("-9000000000").lang("x")).isEqualTo(-9_000_000_000L);
        assertThat(met("\" Els \"").eis("x", 3)).as("kaal past zij").isEqualTo("Els");
        assertThat(met("\" \"").tekst("x", 3)).as("leeg is niets").isNull();
        assertThat(met("true").ja("x")).isTrue();
        assertThat(met("-7").heel("x")).isEqualTo(-7);
        assertThat(met("8.4").getal("x")).isEqualByComparingTo("8.4");
        assertThat(met("1250000.5").bedrag("x")).isEqualTo(Euro.van("1250000.50"));
        assertThat(met("1.9e5").bedrag("x")).isEqualTo(Euro.van("190000.00"));
        assertThat(met("[\"a\", \"b\"]").teksten("x")).containsExactly("a", "b");
        assertThat(met("[2, 1]").getallen("x")).containsExactly(2, 1);
        assertThat(met("[\"" + SLEUTEL + "\"]").sleutels("x")).containsExactly(SLEUTEL);
        assertThat(met("[{\"y\": \"a\"}, {\"y\": \"a\"}]").objecten("x", Set.of("y"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"x\": null}"})
    void wat_mag_ontbreken_is_er_dan_niet(String tekst) {
        Inhoud in = Inhoud.lees(tekst, Set.of("x"));

        assertThat(in.isLeeg("x")).isTrue();
        assertThat(in.tekst("x")).isNull();
        assertThat(in.sleutel("x")).isNull();
        assertThat(in.dag("x")).isNull();
        assertThat(in.moment("x")).isNull();
        assertThat(in.tekst("x", 3)).isNull();
        assertThat(in.bedrag("x", null)).isNull();
        assertThat(in.keuze("x", Kleur.class, Kleur.ROOD)).isEqualTo(Kleur.ROOD);
        assertThat(in.heel("x", 3)).isEqualTo(3);
        assertThat(in.ja("x", true)).isTrue();
    }

    @Test
    void een_veld_met_null_staat_er_wel() {
        assertThat(met("null").heeft("x")).isTrue();
        assertThat(Inhoud.lees("{}", Set.of("x")).heeft("x")).isFalse();
    }

    static Stream<Arguments> verkeerd() {
        return Stream.of(
                fout("ontbreekt", "null", in -> in.eis("x")),
                fout(
                        "andere vorm",
                        "\"ab\"",
                        in -> in.vorm("x", Pattern.compile("[0-9]+"), "Cijfers.")),
                fout("geen AGB", "\"1234567\"", in -> in.agb("x")),
                fout("leeg", "\" \"", in -> in.eis("x")),
                fout("ontbreekt", "null", in -> in.eisSleutel("x")),
                fout("ontbreekt", "null", in -> in.eisDag("x")),
                fout("ontbreekt", "null", in -> in.keuze("x", Kleur.class)),
                fout("ontbreekt", "null", in -> in.ja("x")),
                fout("ontbreekt", "null", in -> in.heel("x")),
                fout("ontbreekt", "null", in -> in.getal("x")),
                fout("ontbreekt", "null", in -> in.bedrag("x")),
                fout("ontbreekt", "null", in -> in.teksten("x")),
                fout("getal", "1", in -> in.tekst("x")),
                fout("object", "{}", in -> in.eis("x")),
                fout("nulteken", "\"a\\u0000\"", in -> in.tekst("x")),
                fout("half teken", "\"a\\ud800\"", in -> in.tekst("x")),
                fout("geen uuid", "\"1\"", in -> in.sleutel("x")),
                fout("rij", "[]", in -> in.eisSleutel("x")),
                fout("bestaat niet", "\"2027-02-29\"", in -> in.dag("x")),
                fout("andersom", "\"31-01-2027\"", in -> in.eisDag("x")),
                fout("te ver", "\"+999999999-12-31\"", in -> in.dag("x")),
                fout("leeg", "\"\"", in -> in.dag("x")),
                fout("getal", "20270131", in -> in.dag("x")),
                fout("te lang", "\"vier\"", in -> in.eis("x", 3)),
                fout("te lang", "\"vier\"", in -> in.tekst("x", 3)),
                fout("leeg", "\" \"", in -> in.eis("x", 3)),
                fout("ontbreekt", "null", in -> in.eisMoment("x")),
                fout("zonder tijdzone", "\"2027-01-31T12:00:00\"", in -> in.moment("x")),
                fout("alleen een dag", "\"2027-01-31\"", in -> in.moment("x")),
                fout("bestaat niet", "\"2027-02-29T12:00:00Z\"", in -> in.moment("x")),
                fout("te ver", "\"+999999-12-31T12:00:00Z\"", in -> in.moment("x")),
                fout("voor onze jaartelling", "\"-0001-12-31T12:00:00Z\"", in -> in.moment("x")),
                fout("getal", "1", in -> in.moment("x")),
                fout("ontbreekt", "null", in -> in.lang("x")),
                fout("gebroken", "1.5", in -> in.lang("x")),
                fout("tekst", "\"1\"", in -> in.bedrag("x", null)),
                fout("onbekend", "\"GROEN\"", in -> in.keuze("x", Kleur.class, null)),
                fout("onbekend", "\"GROEN\"", in -> in.keuze("x", Kleur.class)),
                fout("klein", "\"rood\"", in -> in.keuze("x", Kleur.class)),
                fout("getal", "0", in -> in.keuze("x", Kleur.class)),
                fout("tekst", "\"true\"", in -> in.ja("x")),
                fout("getal", "1", in -> in.ja("x", false)),
                fout("tekst", "\"1\"", in -> in.heel("x")),
                fout("gebroken", "1.5", in -> in.heel("x", 0)),
                fout("te groot", "4294967297", in -> in.heel("x")),
                fout("veel te groot", "1e999999999", in -> in.heel("x")),
                fout("tekst", "\"8.4\"", in -> in.getal("x")),
                fout("te lang", "0.1234567890123456789", in -> in.getal("x")),
                fout("te lang", "1234567890123456789", in -> in.getal("x")),
                fout("veel te klein", "1e-999999999", in -> in.getal("x")),
                fout("tekst", "\"12.50\"", in -> in.bedrag("x")),
                fout("halve cent", "12.505", in -> in.bedrag("x")),
                fout("te groot", "1000000000000", in -> in.bedrag("x")),
                fout("veel te groot", "1e999999999", in -> in.bedrag("x")),
                fout("geen rij", "\"a\"", in -> in.teksten("x")),
                fout("object", "{}", in -> in.getallen("x")),
                fout("null erin", "[\"a\", null]", in -> in.teksten("x")),
                fout("getal erin", "[\"a\", 1]", in -> in.teksten("x")),
                fout("dubbel", "[\"a\", \"a\"]", in -> in.teksten("x")),
                fout("null erin", "[null]", in -> in.getallen("x")),
                fout("gebroken erin", "[1, 1.5]", in -> in.getallen("x")),
                fout("te groot erin", "[4294967297]", in -> in.getallen("x")),
                fout("dubbel", "[1, 1.0]", in -> in.getallen("x")),
                fout("null erin", "[null]", in -> in.sleutels("x")),
                fout("geen uuid erin", "[\"1\"]", in -> in.sleutels("x")),
                fout(
                        "dubbel",
                        "[\"" + SLEUTEL + "\", \"" + SLEUTEL.toString().toUpperCase() + "\"]",
                        in -> in.sleutels("x")),
                fout("null erin", "[null]", in -> in.objecten("x", Set.of())),
                fout("rij erin", "[[]]", in -> in.objecten("x", Set.of())),
                fout("lege rij", "[]", in -> in.gevuld("x")),
                fout("geen rij", "{}", in -> in.gevuld("x")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void verkeerd(String soort, String waarde, Consumer<Inhoud> lees) {
        Inhoud in = met(waarde);

        weigert("x", () -> lees.accept(in));
        if (waarde.equals("null")) {
            weigert("x", () -> lees.accept(Inhoud.lees("{}", Set.of("x"))));
        }
    }

    @Test
    void een_onbekend_veld_wordt_genoemd_met_wat_er_wel_kan() {
        assertThatThrownBy(() -> Inhoud.lees("{\"x\": 1, \"maat\": 1, \"kleur\": 1}", Set.of("x")))
                .isInstanceOfSatisfying(
                        OngeldigeWaarde.class, f -> assertThat(f.veld()).isEqualTo("kleur"))
                .hasMessage("Dit hoort hier niet: kleur, maat. Laat het weg; hier kan alleen x.");
        assertThatThrownBy(() -> Inhoud.lees("{\"kleur\": 1}", Set.of()))
                .hasMessageContaining("kleur");
    }

    @Test
    void een_onbekend_veld_in_een_deel_wordt_niet_genegeerd() {
        Inhoud in = met("[{\"y\": 1}, {\"kleur\": 1}]");

        weigert("kleur", () -> in.objecten("x", Set.of("y")));
    }

    @Test
    void een_veld_dat_er_twee_keer_staat_wordt_geweigerd_en_niet_gekozen() {
        weigert("x", () -> Inhoud.lees("{\"x\": \"a\", \"x\": \"b\"}", Set.of("x")));
        weigert("y", () -> met("[{\"z\": {\"y\": 1, \"y\": 1}}]"));
        assertThat(met("[{\"x\": 1}, {\"x\": 1}]").heeft("x")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"x\"",
                "{",
                "{\"x\": }",
                "{'x': 1}",
                "{\"x\": 01}",
                "{\"x\": 1} {\"x\": 2}",
                "{\"x\": 1e99999999999}"
            })
    void wat_geen_object_is_heet_inhoud(String tekst) {
        weigert("inhoud", () -> Inhoud.lees(tekst, Set.of("x")).getal("x"));
    }

    @Test
    void te_diep_te_lang_en_niets_zijn_geen_fout_van_ons() {
        weigert("inhoud", () -> met("[".repeat(5000) + "]".repeat(5000)));
        weigert("inhoud", () -> met("9".repeat(5000)));
        weigert("inhoud", () -> Inhoud.lees(null, Set.of("x")));
    }

    @Test
    void wat_eerst_moet_gaat_voor_een_onbekend_veld_ook_in_een_deel() {
        Consumer<Inhoud> geenGif =
                in -> {
                    if (in.heeft("gif")) {
                        throw new IllegalStateException("gif");
                    }
                };

        assertThatThrownBy(() -> Inhoud.lees("{\"gif\": 1, \"aap\": 1}", Set.of("x"), geenGif))
                .hasMessage("gif");
        Inhoud heel = Inhoud.lees("{\"x\": [{\"gif\": 1, \"aap\": 1}]}", Set.of("x"), geenGif);
        assertThatThrownBy(() -> heel.objecten("x", Set.of())).hasMessage("gif");
    }

    private static Inhoud met(String waarde) {
        return Inhoud.lees("{\"x\": " + waarde + "}", Set.of("x"));
    }

    private static Arguments fout(String soort, String waarde, Consumer<Inhoud> lees) {
        return Arguments.of(soort, waarde, lees);
    }

    private static void weigert(String veld, ThrowingCallable werk) {
        assertThatThrownBy(werk)
                .isInstanceOfSatisfying(
                        OngeldigeWaarde.class, f -> assertThat(f.veld()).isEqualTo(veld))
                .message()
                .isNotBlank();
    }
}
