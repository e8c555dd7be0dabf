package nl.zorginkoop.gateway.opgave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.zorginkoop.contracting.gedeeld.AgbCode;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.opgave.Berichtregel;
import nl.zorginkoop.contracting.opgave.Bezwaar;
import nl.zorginkoop.contracting.opgave.Opgave;
import nl.zorginkoop.contracting.toewijzing.Leveringsopdracht.Melding;
import nl.zorginkoop.contracting.verzoek.Verzoekopdracht;
import nl.zorginkoop.contracting.verzoek.Wijzigingsopdracht;
import nl.zorginkoop.gateway.Voorbeelden;
import nl.zorginkoop.gateway.verwerking.Opgavekeuring;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.r32.AangevraagdProduct;
import nl.zorginkoop.iwmo.r32.Toewijzingsverzoek;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * De weg over de pagina maakt byte voor byte het bericht dat iemand met eigen software stuurt: geen
 * tweede weg.
 */
class OpgaveschriftTest {
    private final Opgaveschrift schrift = new Opgaveschrift();

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_start_is_hetzelfde_305_als_uit_een_bestand(Domein domein) throws Exception {
        byte[] bytes =
                schrift.schrijf(
                        opgave(
                                domein,
                                "S1",
                                LocalDate.of(1960, 1, 2),
                                "T",
                                new Opgave.Leveringen(
                                        true,
                                        List.of(
                                                levering(domein, 0, "2026-08-03", null, null, true),
                                                levering(
                                                        domein,
                                                        1,
                                                        "2026-08-04",
                                                        null,
                                                        null,
                                                        false)))));

        gelijk(bytes, Voorbeelden.start(domein, "3"));
        assertThat(schrift.lees(bytes))
                .extracting(Berichtregel::soort, Berichtregel::nummer, Berichtregel::verwijderd)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("START", 100001L, true),
                        org.assertj.core.groups.Tuple.tuple("START", 100002L, false));
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_stop_is_hetzelfde_307_ook_tijdelijk(Domein domein) throws Exception {
        for (String reden : List.of("20", "02")) {
            byte[] bytes =
                    schrift.schrijf(
                            opgave(
                                    domein,
                                    "T1",
                                    LocalDate.of(1960, 1, 2),
                                    "T",
                                    new Opgave.Leveringen(
                                            false,
                                            List.of(
                                                    levering(
                                                            domein,
                                                            0,
                                                            "2026-08-03",
                                                            "2026-08-20",
                                                            reden,
                                                            false)))));
            gelijk(bytes, Voorbeelden.stop(domein, reden));
        }
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_verzoek_is_hetzelfde_315_ook_met_een_verwijzer_bij_wet(Domein domein)
            throws Exception {
        for (String type : List.of("01", "02", "04", "08")) {
            Toewijzingsverzoek bestand = Voorbeelden.verzoek(domein, type);
            byte[] bytes =
                    schrift.schrijf(
                            opgave(
                                    domein,
                                    "V1",
                                    LocalDate.of(2014, 1, 2),
                                    "TA",
                                    new Opgave.Toewijzing(
                                            "1",
                                            null,
                                            bestand.client().aangevraagdeProducten().stream()
                                                    .map(OpgaveschriftTest::gevraagd)
                                                    .toList())));
            gelijk(bytes, bestand);
        }
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_verzoek_om_wijziging_is_hetzelfde_317(Domein domein) throws Exception {
        byte[] bytes =
                schrift.schrijf(
                        opgave(
                                domein,
                                "W1",
                                LocalDate.of(1960, 1, 2),
                                "T",
                                new Opgave.Wijziging(
                                        "REF-1",
                                        "1",
                                        List.of(100001L),
                                        List.of(
                                                new Wijzigingsopdracht.Anders(
                                                        100002,
                                                        wens(LocalDate.of(2027, 3, 31), 10L))),
                                        List.of(
                                                new Wijzigingsopdracht.Nieuw(
                                                        Voorbeelden.product(domein, 0).categorie(),
                                                        Voorbeelden.product(domein, 0).code(),
                                                        wens(null, 4L))))));

        gelijk(bytes, Voorbeelden.wijziging(domein));
        assertThat(schrift.lees(bytes))
                .as("de volgorde van de codes in het 318: client, verzoek, producten")
                .extracting(Berichtregel::soort)
                .containsExactly("CLIENT", "VERZOEK", "ONGEWIJZIGD", "ANDERS", "NIEUW");
    }

    /** Wat al binnen het bericht fout is, hoort iemand in woorden en zonder dat iemand het las. */
    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_huisarts_zonder_code_of_naam_gaat_er_niet_uit_CD066_CD067(Domein domein) {
        schrift.keuring = new Opgavekeuring();
        AangevraagdProduct p =
                Voorbeelden.verzoek(domein, "02").client().aangevraagdeProducten().get(0);
        Verzoekopdracht.Product zonder =
                new Verzoekopdracht.Product(
                        "REF-1",
                        null,
                        null,
                        p.product().categorie(),
                        p.product().code(),
                        p.toewijzingIngangsdatum(),
                        null,
                        10L,
                        "04",
                        "4",
                        null,
                        new Verzoekopdracht.Verwijzer("02", null, null),
                        null);

        List<Bezwaar> bezwaren =
                schrift.keur(
                        schrift.schrijf(
                                opgave(
                                        domein,
                                        "V1",
                                        LocalDate.of(2014, 1, 2),
                                        "TA",
                                        new Opgave.Toewijzing("1", null, List.of(zonder)))));

        assertThat(bezwaren)
                .isNotEmpty()
                .allSatisfy(
                        b -> {
                            assertThat(b.code()).matches("CD06[67]");
                            assertThat(b.plaats()).isEqualTo(Bezwaar.GEHEEL);
                            assertThat(b.wat()).isNotBlank();
                            assertThat(b.herstel()).isNotBlank();
                        });
    }

    /** Elke code die op deze vier berichten terug kan komen, heeft woorden in beide talen. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001", "0233", "8187", "8848", "9019", "9056", "9063", "9069", "9071", "9074",
                "9326", "9347", "9349", "9350", "9351", "9357", "9361", "9373", "9374", "9375",
                "9411", "9412", "9413", "9414", "9415", "S300", "S329"
            })
    void elke_code_heeft_woorden(String code) {
        for (String taal : List.of("nl", "en")) {
            assertThat(schrift.uitleg(0, code, new Locale(taal)).wat()).isNotBlank();
            assertThat(schrift.uitleg(0, code, new Locale(taal)).herstel()).isNotBlank();
        }
    }

    private static void gelijk(byte[] bytes, Bericht bestand) throws Exception {
        assertThat(bytes).isEqualTo(Schrijver.bytes(bestand));
        Gelezen gelezen = Berichtlezer.lees(new ByteArrayInputStream(bytes));
        assertThat(gelezen.oordeel().niveau1Goed()).isTrue();
        assertThat(gelezen.oordeel().niveau2Goed()).isTrue();
    }

    private static Opgave opgave(
            Domein domein,
            String identificatie,
            LocalDate geboren,
            String voorletters,
            Opgave.Inhoud inhoud) {
        return new Opgave(
                new Gemeentecode(Voorbeelden.GEMEENTE),
                new AgbCode(Voorbeelden.AANBIEDER),
                domein == Domein.WMO ? Wet.WMO : Wet.JEUGDWET,
                identificatie,
                Voorbeelden.DAG,
                new Opgave.Client(Voorbeelden.BSN, geboren, "2", "Wit", "de", null, voorletters),
                inhoud);
    }

    private static Opgave.Levering levering(
            Domein domein, int plek, String begin, String eind, String reden, boolean verwijder) {
        return new Opgave.Levering(
                new Melding(
                        100001L + plek,
                        Voorbeelden.product(domein, plek).categorie(),
                        Voorbeelden.product(domein, plek).code(),
                        LocalDate.parse(begin),
                        eind == null ? null : LocalDate.parse(eind),
                        reden,
                        verwijder),
                LocalDate.of(2026, 8, 1));
    }

    private static Wijzigingsopdracht.Wens wens(LocalDate eind, long volume) {
        return new Wijzigingsopdracht.Wens(
                LocalDate.of(2026, 10, 1), eind, volume, "04", "4", null);
    }

    private static Verzoekopdracht.Product gevraagd(AangevraagdProduct p) {
        return new Verzoekopdracht.Product(
                p.referentieAanbieder(),
                p.beschikkingNummer() == null ? null : p.beschikkingNummer().longValue(),
                p.beschikkingIngangsdatum(),
                p.product().categorie(),
                p.product().code(),
                p.toewijzingIngangsdatum(),
                p.toewijzingEinddatum(),
                p.omvang() == null ? null : (long) p.omvang().volume(),
                p.omvang() == null ? null : p.omvang().eenheid(),
                p.omvang() == null ? null : p.omvang().frequentie(),
                p.budget() == null ? null : p.budget().longValue(),
                new Verzoekopdracht.Verwijzer(
                        p.verwijzer().type(),
                        p.verwijzer().zorgverlenerCode(),
                        p.verwijzer().naam()),
                p.commentaar());
    }
}
