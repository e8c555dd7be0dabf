package nl.zorginkoop.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.inkoop.Voorwaarde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Een artikel van de voorwaarden zoals een systeem het schrijft. */
class VoorwaardelezerTest {
    private static final String EIS =
            """
            {"kop": "VOG", "tekst": "De aanbieder heeft een VOG RP.", "eis": "GESCHIKTHEID", "gevolg": "MOET",
             "bewijs": "VOG_RP", "geldigMaanden": 6}
            """;

    @Test
    void een_eis_noemt_haar_bewijs_en_haar_gevolg_V11() {
        Voorwaarde v = artikel("1.4", EIS);

        assertThat(v)
                .isEqualTo(
                        Voorwaarde.artikel("1.4", "VOG", "De aanbieder heeft een VOG RP.")
                                .alsEis(
                                        Voorwaarde.Eissoort.GESCHIKTHEID,
                                        Voorwaarde.Gevolg.MOET,
                                        Voorwaarde.Bewijssoort.VOG_RP,
                                        6));
        weigert("bewijs", () -> artikel("1.4", EIS.replace("\"VOG_RP\"", "null")));
    }

    @Test
    void een_artikel_met_een_getal_is_binnen_een_bandbreedte_te_bewegen_OH_14() {
        assertThat(artikel("1.6", "{\"kop\": \"Termijn\", \"tekst\": \"t\", \"getal\": 30}"))
                .isEqualTo(Voorwaarde.artikel("1.6", "Termijn", "t").metGetal(30));
        assertThat(artikel("1.7", "{\"kop\": \"Niet\", \"nvt\": true}"))
                .isEqualTo(Voorwaarde.nvt("1.7", "Niet"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "artikel | 4.1 | {\"kop\": \"a\", \"tekst\": \"b\"}",
                "artikel | 1.4.5.6 | {\"kop\": \"a\", \"tekst\": \"b\"}",
                "artikel | 3.22 | {\"kop\": \"a\", \"tekst\": \"b\"}",
                "tekst | 1.4 | {\"kop\": \"a\"}",
                "tekst | 1.4 | {\"kop\": \"a\", \"tekst\": \"b\", \"nvt\": true}",
                "kop | 1.4 | {\"tekst\": \"b\"}",
                "geldigMaanden | 1.4 | {\"kop\": \"a\", \"tekst\": \"b\", \"geldigMaanden\": 0}",
                "eis | 1.4 | {\"kop\": \"a\", \"tekst\": \"b\", \"eis\": \"STRENG\"}"
            })
    void een_verkeerde_waarde_noemt_haar_veld(String veld, String nummer, String tekst) {
        weigert(veld, () -> artikel(nummer, tekst));
    }

    private static Voorwaarde artikel(String nummer, String tekst) {
        return Voorwaardelezer.artikel(nummer, Inhoud.lees(tekst, Voorwaardelezer.ARTIKEL));
    }

    private static void weigert(String veld, Runnable lezen) {
        assertThatThrownBy(lezen::run)
                .isInstanceOf(OngeldigeWaarde.class)
                .extracting("veld")
                .isEqualTo(veld);
    }
}
