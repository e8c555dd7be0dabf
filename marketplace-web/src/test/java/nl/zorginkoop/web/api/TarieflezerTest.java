package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Periode;
import nl.zorginkoop.contracting.inkoop.Tariefcorrectie;
import nl.zorginkoop.contracting.inkoop.Tariefgebied;
import nl.zorginkoop.contracting.inkoop.Tariefopgave;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tarieven zoals een systeem ze stuurt. */
class TarieflezerTest {
    private static final String OPBOUW =
            "\"beroepskracht\": 45.00, \"overhead\": 10.00, \"nietProductief\": 8.00,"
                    + " \"reisOpleiding\": 3.00, \"indexatie\": 2.00, \"gemeenteEisen\": 0";
    private static final String TARIEF =
            "{\"productcode\": \"02A01\", \"eenheid\": \"04\", \"vanaf\": \"2027-01-01\","
                    + " \"tarief\": 68.00, "
                    + OPBOUW
                    + "}";
    private static final String CORRECTIE =
            "{\"vanaf\": \"2027-01-01\", \"tarief\": 68.00, \"reden\": \"Typefout\", "
                    + OPBOUW
                    + "}";

    @Test
    void een_tarief_komt_heel_uit_de_api() {
        Tariefopgave o = opgave(TARIEF);

        assertThat(o.eenheid()).isEqualTo(Eenheid.UUR);
        assertThat(o.opbouw().som()).isEqualTo(Euro.van("68.00"));
        assertThat(o.opbouw().isCompleet()).as("nul is een antwoord").isTrue();
        assertThat(o.geldig()).isEqualTo(Periode.vanaf(LocalDate.of(2027, 1, 1)));
        assertThat(o.gebied()).isEqualTo(Tariefgebied.OVERAL);
        assertThat(o.aanbieder()).isNull();
    }

    @Test
    void wat_aan_de_opbouw_ontbreekt_mag_in_een_concept_en_niet_in_een_correctie() {
        assertThat(opgave(TARIEF.replace("\"overhead\": 10.00, ", "")).opbouw().isCompleet())
                .isFalse();
        assertThat(correctie(CORRECTIE).reden()).isEqualTo("Typefout");
        weigert("opbouw", () -> correctie(CORRECTIE.replace("\"overhead\": 10.00, ", "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eenheid | \"04\" | \"99\"",
                "eenheid | \"04\" | \"83\"",
                "schaduw | 68.00 | 0",
                "tarief | 68.00 | \"68\"",
                "tarief | 68.00 | 68.005",
                "tot | \"2027-01-01\" | \"2027-01-01\", \"tot\": \"2026-12-31\"",
                "agb | \"04\" | \"04\", \"aanbieder\": \"12\"",
                "gemeente | \"04\" | \"04\", \"gemeentecode\": \"12\"",
                "wijk | \"04\" | \"04\", \"wijk\": \"N\"",
                "prijs | \"04\" | \"04\", \"prijs\": 5"
            })
    void een_verkeerd_tarief_noemt_zijn_veld(String veld, String goed, String fout) {
        weigert(veld, () -> opgave(TARIEF.replace(goed, fout)));
    }

    @Test
    void een_correctie_zegt_wat_er_fout_was() {
        weigert("reden", () -> correctie(CORRECTIE.replace("Typefout", " ")));
    }

    private static Tariefopgave opgave(String tekst) {
        return Tarieflezer.opgave(Inhoud.lees(tekst, Tarieflezer.OPGAVE));
    }

    private static Tariefcorrectie correctie(String tekst) {
        return Tarieflezer.correctie(Inhoud.lees(tekst, Tarieflezer.CORRECTIE));
    }

    private static void weigert(String veld, Runnable lezen) {
        assertThatThrownBy(lezen::run)
                .isInstanceOf(OngeldigeWaarde.class)
                .extracting("veld")
                .isEqualTo(veld);
    }
}
