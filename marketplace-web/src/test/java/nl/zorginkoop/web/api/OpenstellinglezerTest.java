package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.inkoop.Procedure;
import nl.zorginkoop.contracting.openstelling.Afwijking;
import nl.zorginkoop.contracting.openstelling.Instroom;
import nl.zorginkoop.contracting.openstelling.Openstelling;
import nl.zorginkoop.contracting.openstelling.Openstellingopgave;
import nl.zorginkoop.contracting.openstelling.Perceel;
import nl.zorginkoop.contracting.openstelling.Planning;
import nl.zorginkoop.contracting.openstelling.Spelregels;
import nl.zorginkoop.contracting.openstelling.Venster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Een procedure zoals een systeem haar opstelt. */
class OpenstellinglezerTest {
    private static final String BEGIN =
            "{\"kader\": \"0b0e4a1c-7f9d-4a53-9a44-6f1f8a3c2d10\", \"titel\": \"Begeleiding\","
                    + " \"beschrijving\": \"Wat\", \"instroom\": \"GESLOTEN\"%s}";
    private static final String REGELS =
            """
            {"contact": "Els", "contactMail": "els@example.org", "rechtbank": "Gelderland",
             "klachtUrl": "https://example.org/klacht", "herstelWerkdagen": 2, "rolregel": "Een rol"}
            """;
    private static final String PERCEEL =
            "{\"naam\": \"Noord\", \"waarde\": 100000.00, \"volume\": \"5000 uur\","
                    + " \"berekening\": \"bijlage 2\"}";
    private static final LocalDate EINDE = LocalDate.of(2029, 12, 31);

    @Test
    void een_toelating_sluiten_zegt_wie_dat_besloot_en_waarom_rulings_A3() {
        assertThat(begin("").afwijking()).isNull();
        assertThat(
                        begin(
                                        ", \"afwijkingBesluitVan\": \"College\","
                                                + " \"afwijkingReden\": \"Proef\"")
                                .afwijking())
                .isEqualTo(new Afwijking("College", "Proef"));
        assertThat(begin("").instroom()).isEqualTo(Instroom.GESLOTEN);
        weigert("afwijkingReden", () -> begin(", \"afwijkingBesluitVan\": \"College\""));
        weigert("afwijkingBesluitVan", () -> begin(", \"afwijkingReden\": \"Proef\""));
    }

    @ParameterizedTest
    @CsvSource({
        "contact, Els, ' '",
        "contactMail, els@example.org, els",
        "klachtUrl, https://, ftp://",
        "herstelWerkdagen, 2, 31",
        "herstelWerkdagen, 2, 0",
        "rolregel, Een rol, ''"
    })
    void een_verkeerde_spelregel_noemt_haar_veld(String veld, String goed, String fout) {
        assertThat(regels(REGELS).contactMail()).isEqualTo("els@example.org");
        weigert(veld, () -> regels(REGELS.replace(goed, fout)));
    }

    @Test
    void een_perceel_heet_naar_het_adres() {
        assertThat(perceel(2, PERCEEL))
                .isEqualTo(new Perceel(2, "Noord", Euro.van("100000.00"), "5000 uur", "bijlage 2"));
        weigert("nr", () -> perceel(100, PERCEEL));
        weigert("nr", () -> perceel(0, PERCEEL));
        weigert("waarde", () -> perceel(2, PERCEEL.replace("100000", "-1")));
        weigert("volume", () -> perceel(2, PERCEEL.replace("5000 uur", "")));
    }

    @Test
    void een_planning_neemt_haar_einde_van_het_kader_en_elk_moment_met_zijn_tijdzone_L4() {
        Planning p =
                planning(
                        "{\"opent\": \"2027-01-04T09:00:00+01:00\", \"notaOp\": \"2027-02-01\","
                                + " \"sluit\": null}");

        assertThat(p.opent()).isEqualTo(Instant.parse("2027-01-04T08:00:00Z"));
        assertThat(p.notaOp()).isEqualTo(LocalDate.of(2027, 2, 1));
        assertThat(p.sluit()).isNull();
        assertThat(p.einde()).isEqualTo(EINDE);
        weigert("opent", () -> planning("{\"opent\": \"2027-01-04T09:00:00\"}"));
        weigert("einde", () -> planning("{\"einde\": \"2030-12-31\"}"));
    }

    @Test
    void een_planning_die_gelezen_is_kan_zo_terug() {
        Planning p =
                planning(
                        "{\"opent\": \"2027-01-04T08:00:00Z\", \"sluit\":"
                                + " \"2027-02-04T11:00:00Z\", \"voornemen\": \"2027-03-01\"}");
        Openstelling o =
                new Openstelling(
                        UUID.randomUUID(),
                        new Gemeentecode("9101"),
                        "Rivierdam",
                        UUID.randomUUID(),
                        "Begeleiding",
                        "OS-1",
                        "Begeleiding",
                        "Wat",
                        Procedure.SAS_MET_EMVI,
                        Instroom.GESLOTEN,
                        null,
                        Openstelling.Toestand.CONCEPT,
                        p,
                        p.sluit(),
                        true,
                        regels(REGELS),
                        "AIV",
                        null,
                        null,
                        null,
                        null,
                        List.of(perceel(1, PERCEEL)),
                        List.of());

        JsonObject gelezen = Openstellingvorm.beheer(o, List.of(), null);

        assertThat(planning(gelezen.getJsonObject("planning").toString())).isEqualTo(p);
        assertThat(gelezen.getString("kortGedingTot")).isEqualTo("2027-03-21");
    }

    @Test
    void een_venster_sluit_nadat_het_opent() {
        String goed = "{\"van\": \"2027-01-04T09:00:00Z\", \"tot\": \"2027-02-04T09:00:00Z\"}";

        assertThat(venster(goed).tot()).isEqualTo(Instant.parse("2027-02-04T09:00:00Z"));
        weigert("tot", () -> venster(goed.replace("2027-02", "2026-02")));
        weigert("van", () -> venster("{\"tot\": \"2027-02-04T09:00:00Z\"}"));
    }

    private static Openstellingopgave begin(String erbij) {
        return Openstellinglezer.begin(
                Inhoud.lees(BEGIN.formatted(erbij), Openstellinglezer.BEGIN));
    }

    private static Spelregels regels(String tekst) {
        return Openstellinglezer.spelregels(Inhoud.lees(tekst, Openstellinglezer.SPELREGELS));
    }

    private static Perceel perceel(int nr, String tekst) {
        return Openstellinglezer.perceel(nr, Inhoud.lees(tekst, Openstellinglezer.PERCEEL));
    }

    private static Planning planning(String tekst) {
        return Openstellinglezer.planning(EINDE, Inhoud.lees(tekst, Openstellinglezer.PLANNING));
    }

    private static Venster venster(String tekst) {
        return Openstellinglezer.venster(Inhoud.lees(tekst, Openstellinglezer.VENSTER));
    }

    private static void weigert(String veld, Runnable lezen) {
        assertThatThrownBy(lezen::run)
                .isInstanceOf(OngeldigeWaarde.class)
                .extracting("veld")
                .isEqualTo(veld);
    }
}
