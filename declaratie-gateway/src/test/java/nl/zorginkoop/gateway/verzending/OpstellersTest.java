package nl.zorginkoop.gateway.verzending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.declaratie.AfgekeurdeRegel;
import nl.zorginkoop.contracting.declaratie.Declaratieuitkomst;
import nl.zorginkoop.contracting.declaratie.Prestatieregel;
import nl.zorginkoop.contracting.gedeeld.Bsn;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Wet;
import nl.zorginkoop.contracting.post.Uitgaand.Zending;
import nl.zorginkoop.contracting.regie.Persoon;
import nl.zorginkoop.contracting.toewijzing.Toewijzingsgegevens;
import nl.zorginkoop.gateway.Voorbeelden;
import nl.zorginkoop.iwmo.bericht.Bericht;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.lezen.Berichtlezer;
import nl.zorginkoop.iwmo.lezen.Gelezen;
import nl.zorginkoop.iwmo.r32.AntwoordHeader;
import nl.zorginkoop.iwmo.r32.DeclaratieClient;
import nl.zorginkoop.iwmo.r32.Declaratieantwoordbericht;
import nl.zorginkoop.iwmo.r32.Startretour;
import nl.zorginkoop.iwmo.r32.Stopretour;
import nl.zorginkoop.iwmo.r32.Toewijzingbericht;
import nl.zorginkoop.iwmo.schrijven.Declaratieantwoordschrijver;
import nl.zorginkoop.iwmo.schrijven.Schrijver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OpstellersTest {
    @TempDir Path map;

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_toewijzing_wordt_een_geldig_301(Domein domein) throws Exception {
        Zending zending = Voorbeelden.zending(Berichtsoort.van(domein, 301), null);
        Toewijzingsgegevens gegevens =
                new Toewijzingsgegevens(
                        Voorbeelden.GEMEENTE,
                        Voorbeelden.AANBIEDER,
                        domein == Domein.WMO ? Wet.WMO : Wet.JEUGDWET,
                        persoon(),
                        List.of(
                                product(domein, 100001, 0, 10L, null),
                                product(domein, 100002, 1, null, 5_000_00L)));

        Toewijzingbericht bericht =
                verstuur(Toewijzingvertaler.bericht(zending, gegevens))
                        .als(Toewijzingbericht.class);

        assertThat(bericht.header().afzender()).isEqualTo(Voorbeelden.GEMEENTE);
        assertThat(bericht.client().toegewezenProducten()).hasSize(2);
        assertThat(bericht.client().toegewezenProducten().get(0).toewijzingstijd())
                .as("in Nederlandse tijd, zonder tijdzone")
                .hasToString("14:30:05");
    }

    /** Elke reden die wij sturen; 13 alleen waar begin en einde gelijk zijn (CS335). */
    @ParameterizedTest
    @CsvSource({
        "02, 2026-09-30", "03, 2026-09-30", "04, 2027-03-31", "05, 2026-09-30", "06, 2026-09-30",
        "07, 2026-09-30", "08, 2026-09-30", "09, 2026-09-30", "10, 2026-09-30", "11, 2026-09-30",
        "12, 2026-09-30", "13, 2026-08-01", "14, 2026-09-30"
    })
    void een_301_na_een_wijziging_is_geldig_en_draagt_reden_en_kenmerk_IV099_IV093(
            String reden, LocalDate eind) throws Exception {
        for (Domein domein : Domein.values()) {
            Toewijzingsgegevens.Product heel = product(domein, 100001, 0, 10L, null);
            Toewijzingsgegevens gegevens =
                    new Toewijzingsgegevens(
                            Voorbeelden.GEMEENTE,
                            Voorbeelden.AANBIEDER,
                            domein == Domein.WMO ? Wet.WMO : Wet.JEUGDWET,
                            persoon(),
                            List.of(
                                    new Toewijzingsgegevens.Product(
                                            heel.nummer(),
                                            heel.categorie(),
                                            heel.code(),
                                            LocalDate.of(2026, 8, 1),
                                            eind,
                                            heel.volume(),
                                            heel.eenheid(),
                                            heel.frequentie(),
                                            null,
                                            heel.toegewezen(),
                                            reden,
                                            "W1")));

            Toewijzingbericht bericht =
                    verstuur(
                                    Toewijzingvertaler.bericht(
                                            Voorbeelden.zending(
                                                    Berichtsoort.van(domein, 301), null),
                                            gegevens))
                            .als(Toewijzingbericht.class);

            assertThat(bericht.client().toegewezenProducten().get(0).redenWijziging())
                    .isEqualTo(reden);
            assertThat(bericht.client().toegewezenProducten().get(0).referentieAanbieder())
                    .isEqualTo("W1");
        }
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_aanvaarde_start_krijgt_een_306_met_alleen_de_kop(Domein domein) throws Exception {
        Startretour retour =
                verstuur(
                                retour(
                                        Voorbeelden.start(domein, "1"),
                                        "{\"kop\":[],\"meldingen\":[[],[]]}"))
                        .als(Startretour.class);

        assertThat(retour.client()).isNull();
        assertThat(retour.header().retourCodes()).isEmpty();
        assertThat(retour.header().afzender())
                .as("IV028: de kop van het heenbericht, niet omgedraaid")
                .isEqualTo(Voorbeelden.AANBIEDER);
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_afgekeurde_start_gaat_heel_terug_met_bij_elke_klasse_een_code(Domein domein)
            throws Exception {
        Startretour retour =
                verstuur(
                                retour(
                                        Voorbeelden.start(domein, "1"),
                                        "{\"kop\":[],\"meldingen\":[[\"9326\"],[]]}"))
                        .als(Startretour.class);

        assertThat(retour.client().retourCodes()).extracting("code").containsExactly("0200");
        assertThat(retour.client().startProducten().get(0).retourCodes())
                .extracting("code")
                .containsExactly("9326");
        assertThat(retour.client().startProducten().get(1).retourCodes())
                .extracting("code")
                .containsExactly("0200");
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_stop_met_een_fout_in_de_kop_krijgt_een_308_met_die_code(Domein domein)
            throws Exception {
        Stopretour retour =
                verstuur(
                                retour(
                                        Voorbeelden.stop(domein, "07"),
                                        "{\"kop\":[\"0001\"],\"meldingen\":[]}"))
                        .als(Stopretour.class);

        assertThat(retour.header().retourCodes()).extracting("code").containsExactly("0001");
        assertThat(retour.header().xsltVersie()).isNotNull();
        assertThat(retour.client()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_deels_goedgekeurde_declaratie_noemt_alleen_de_afgekeurde_regels(Domein domein)
            throws Exception {
        Declaratieuitkomst uitkomst = uitkomst(100_000, 40_000, 1, List.of(), List.of());

        Declaratieantwoordbericht bericht =
                antwoord(domein, uitkomst, regel(domein, "R2", "0611", "9321"))
                        .als(Declaratieantwoordbericht.class);

        assertThat(bericht.header().retourCodes()).extracting("code").containsExactly("0200");
        assertThat(bericht.declaratieAntwoord().retourCodes())
                .extracting("code")
                .containsExactly("0200");
        assertThat(bericht.declaratieAntwoord().totaalToegekendBedrag().metTeken())
                .isEqualTo(40_000);
        assertThat(bericht.declaratieAntwoord().clienten().get(0).prestaties().get(0).retourCodes())
                .extracting("code")
                .containsExactly("0611", "9321");
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_onbekende_client_krijgt_de_code_en_zijn_prestaties_0233_TR304_IV088(Domein domein)
            throws Exception {
        Declaratieuitkomst uitkomst = uitkomst(100_000, 40_000, 1, List.of(), List.of());

        DeclaratieClient client =
                antwoord(domein, uitkomst, regel(domein, "R2", "8187"))
                        .als(Declaratieantwoordbericht.class)
                        .declaratieAntwoord()
                        .clienten()
                        .get(0);

        assertThat(client.retourCodes()).extracting("code").containsExactly("8187");
        assertThat(client.prestaties().get(0).retourCodes())
                .extracting("code")
                .containsExactly("0233");
    }

    @ParameterizedTest
    @EnumSource(Domein.class)
    void een_goede_declaratie_krijgt_8001(Domein domein) throws Exception {
        Declaratieantwoordbericht bericht =
                antwoord(domein, uitkomst(100_000, 100_000, 0, List.of(), List.of()))
                        .als(Declaratieantwoordbericht.class);

        assertThat(bericht.declaratieAntwoord().retourCodes())
                .extracting("code")
                .containsExactly("8001");
        assertThat(bericht.declaratieAntwoord().clienten()).isEmpty();
    }

    @Test
    void een_fout_in_de_declaratie_zelf_kent_niets_toe() throws Exception {
        Declaratieantwoordbericht bericht =
                antwoord(Domein.WMO, uitkomst(100_000, 0, 2, List.of(), List.of("9333")))
                        .als(Declaratieantwoordbericht.class);

        assertThat(bericht.header().retourCodes()).extracting("code").containsExactly("0200");
        assertThat(bericht.declaratieAntwoord().retourCodes())
                .extracting("code")
                .containsExactly("9333");
    }

    @Test
    void een_fout_in_de_kop_geeft_alleen_de_kop() throws Exception {
        Declaratieantwoordbericht bericht =
                verstuur(
                                new Declaratieantwoordbericht(
                                        kop(
                                                Domein.WMO,
                                                uitkomst(1, 0, 0, List.of("0001"), List.of())),
                                        null))
                        .als(Declaratieantwoordbericht.class);

        assertThat(bericht.header().retourCodes()).extracting("code").containsExactly("0001");
        assertThat(bericht.header().declaratieIdentificatie().identificatie()).isEqualTo("D1");
        assertThat(bericht.declaratieAntwoord()).isNull();
    }

    @Test
    void wat_onze_eigen_keuring_niet_haalt_gaat_de_deur_niet_uit() {
        Path doel = map.resolve("uit").resolve("WMO301_1.xml");

        assertThatThrownBy(
                        () ->
                                Uitbak.leg(
                                        doel,
                                        uit ->
                                                uit.write(
                                                        new String(
                                                                        Voorbeelden.toewijzing(),
                                                                        StandardCharsets.UTF_8)
                                                                .replace(
                                                                        "<wmo301:Geslacht>2",
                                                                        "<wmo301:Geslacht>x")
                                                                .getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(NietVerzendbaar.class);
        assertThat(map.resolve("uit")).isEmptyDirectory();
    }

    @Test
    void een_nieuwe_poging_vervangt_hetzelfde_bestand() throws Exception {
        Path doel = map.resolve("uit").resolve("WMO301_1.xml");

        for (int poging = 0; poging < 2; poging++) {
            try (InputStream uit = Uitbak.leg(doel, u -> u.write(Voorbeelden.toewijzing()))) {
                Files.delete(doel);
                assertThat(uit.readAllBytes())
                        .as("ook als de ontvanger het al weghaalde")
                        .isEqualTo(Voorbeelden.toewijzing());
            }
        }
        Uitbak.leg(doel, u -> u.write(Voorbeelden.toewijzing())).close();

        assertThat(map.resolve("uit")).isDirectoryContaining(p -> p.equals(doel));
        try (var inMap = Files.list(map.resolve("uit"))) {
            assertThat(inMap).hasSize(1);
        }
    }

    private Gelezen verstuur(Bericht bericht) throws IOException {
        return lees(uit -> Schrijver.schrijf(bericht, uit));
    }

    /** Iets dat naar een uitvoer schrijft. */
    private interface Tekst {
        void schrijf(OutputStream uit) throws IOException;
    }

    private Gelezen lees(Tekst tekst) throws IOException {
        byte[] bytes;
        try (InputStream uit = Uitbak.leg(map.resolve("b.xml"), tekst::schrijf)) {
            bytes = uit.readAllBytes();
        }
        assertThat(new String(bytes, StandardCharsets.UTF_8).replace("\r\n", ""))
                .as("OP192: regels eindigen op CR/LF")
                .doesNotContain("\n");
        return Berichtlezer.lees(new ByteArrayInputStream(bytes));
    }

    private Gelezen antwoord(Domein domein, Declaratieuitkomst uitkomst, AfgekeurdeRegel... regels)
            throws IOException {
        return lees(
                uit -> {
                    try (Declaratieantwoordschrijver schrijver =
                            new Declaratieantwoordschrijver(
                                    uit,
                                    kop(domein, uitkomst),
                                    Declaratieantwoordvertaler.antwoord(uitkomst))) {
                        for (AfgekeurdeRegel regel : regels) {
                            Declaratieantwoordvertaler.schrijf(schrijver, regel);
                        }
                    }
                });
    }

    private static Bericht retour(Bericht heen, String oordeel) {
        return Retourvertaler.bericht(
                Voorbeelden.zending(heen.soort().antwoord().orElseThrow(), UUID.randomUUID()),
                heen,
                Berichtoordeel.van(oordeel));
    }

    private static AntwoordHeader kop(Domein domein, Declaratieuitkomst uitkomst) {
        return Declaratieantwoordvertaler.kop(
                Voorbeelden.zending(Berichtsoort.van(domein, 325), UUID.randomUUID()),
                Voorbeelden.declaratie(
                                domein,
                                List.of(Voorbeelden.prestatie(domein, "R1", 100001, 1, 100)))
                        .kop(),
                uitkomst);
    }

    private static Declaratieuitkomst uitkomst(
            long ingediend,
            long toegekend,
            long afgekeurd,
            List<String> kopcodes,
            List<String> codes) {
        return new Declaratieuitkomst(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Voorbeelden.GEMEENTE,
                Voorbeelden.AANBIEDER,
                "WMO",
                "DN1",
                LocalDate.of(2026, 8, 1),
                LocalDate.of(2026, 8, 31),
                Voorbeelden.DAG,
                Instant.EPOCH,
                Instant.EPOCH,
                Euro.centen(ingediend),
                Euro.centen(toegekend),
                2,
                afgekeurd,
                "DEELS_GOEDGEKEURD",
                kopcodes,
                codes);
    }

    private static AfgekeurdeRegel regel(Domein domein, String referentie, String... codes) {
        return new AfgekeurdeRegel(
                new Prestatieregel(
                        2,
                        Voorbeelden.BSN,
                        referentie,
                        null,
                        100001,
                        Voorbeelden.product(domein, 0).categorie(),
                        Voorbeelden.product(domein, 0).code(),
                        LocalDate.of(2026, 8, 1),
                        LocalDate.of(2026, 8, 31),
                        10,
                        "04",
                        6000L,
                        60_000,
                        false),
                List.of(codes),
                List.of(),
                List.of(codes).equals(List.of("8187")));
    }

    private static Toewijzingsgegevens.Product product(
            Domein domein, long nummer, int plek, Long volume, Long budget) {
        return new Toewijzingsgegevens.Product(
                nummer,
                Voorbeelden.product(domein, plek).categorie(),
                volume == null ? null : Voorbeelden.product(domein, plek).code(),
                LocalDate.of(2026, 8, 1),
                LocalDate.of(2026, 12, 31),
                volume,
                volume == null ? null : "04",
                volume == null ? null : "4",
                budget,
                Instant.parse("2026-08-01T12:30:05.123Z"),
                null,
                null);
    }

    private static Persoon persoon() {
        return new Persoon(
                new Bsn(Voorbeelden.BSN),
                "T",
                null,
                "de",
                "Wit",
                LocalDate.of(1960, 1, 2),
                "2",
                "Straat",
                1,
                "9999 XX",
                "Plaats",
                null);
    }
}
