package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorginkoop.contracting.overeenkomst.Meldingopgave;
import nl.zorginkoop.contracting.overeenkomst.Plichtopgave;
import nl.zorginkoop.contracting.overeenkomst.Plichtsoort;
import nl.zorginkoop.contracting.overeenkomst.Slanorm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verplichtingen, meldingen en normen zoals een systeem ze stuurt. */
class PlichtvormTest {
    private static final String PLICHT =
            "{\"soort\": \"%s\", \"omschrijving\": \"Jaarcijfers\", \"eerste\": \"2027-06-01\"%s}";
    private static final String MELDING =
            "{\"soort\": \"%s\", \"ontdekt\": \"2026-09-15T10:00:00+02:00\", \"tekst\": \"Mail naar een"
                    + " verkeerd adres\"%s}";
    private static final String NORM =
            "{\"naam\": \"Wachttijd\", \"eenheid\": \"dagen\", \"richting\": \"HOOGSTENS\", \"grens\": 30,"
                    + " \"periode\": \"KWARTAAL\"}";

    @Test
    void een_plicht_is_van_de_aanbieder_en_eenmalig_tenzij_er_anders_staat() {
        assertThat(Plichtvorm.opgave(PLICHT.formatted("VERANTWOORDING", "")))
                .isEqualTo(
                        new Plichtopgave(
                                Plichtsoort.VERANTWOORDING,
                                false,
                                "Jaarcijfers",
                                null,
                                LocalDate.of(2027, 6, 1),
                                0,
                                null));
    }

    @Test
    void een_vraag_om_informatie_noemt_haar_grondslag_V22() {
        assertThat(
                        Plichtvorm.opgave(
                                        PLICHT.formatted(
                                                "INFORMATIE", ", \"grondslag\": \"3.10.1\""))
                                .vraag())
                .isEqualTo(new Plichtopgave.Toets("3.10.1", false, false, false));
        Weigert.veld(
                "grondslag",
                () -> Plichtvorm.opgave(PLICHT.formatted("INFORMATIE", ", \"bijCbs\": true")));
    }

    @Test
    void een_moment_heeft_zijn_verschil_tot_UTC() {
        Meldingopgave m = Meldingenbron.opgave(MELDING.formatted("CALAMITEIT", ""));
        assertThat(m.ontdekt()).isEqualTo(Instant.parse("2026-09-15T08:00:00Z"));
        assertThat(m.datalek()).isNull();
        Weigert.veld(
                "ontdekt",
                () ->
                        Meldingenbron.opgave(
                                MELDING.formatted("CALAMITEIT", "").replace("+02:00", "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "aantal | , \"oorzaak\": \"a\", \"gegevens\": \"b\", \"personen\": \"c\"",
                "aantal | , \"oorzaak\": \"a\", \"gegevens\": \"b\", \"personen\": \"c\", \"aantal\": -1",
                "oorzaak | , \"gegevens\": \"b\", \"personen\": \"c\", \"aantal\": 3",
                "bsn | , \"bsn\": \"x\""
            })
    void een_datalek_heeft_vier_velden_V27(String veld, String erbij) {
        Weigert.veld(veld, () -> Meldingenbron.opgave(MELDING.formatted("DATALEK", erbij)));
    }

    @ParameterizedTest
    @CsvSource({"richting, HOOGSTENS, ONGEVEER", "periode, KWARTAAL, WEEK", "grens, 30, 3.5"})
    void een_norm_heeft_een_richting_een_grens_en_een_periode(
            String veld, String goed, String fout) {
        assertThat(Normenbron.norm(NORM))
                .isEqualTo(
                        new Slanorm(
                                "Wachttijd",
                                "dagen",
                                Slanorm.Richting.HOOGSTENS,
                                30,
                                Slanorm.Ritme.KWARTAAL));
        Weigert.veld(veld, () -> Normenbron.norm(NORM.replace(goed, fout)));
    }
}
