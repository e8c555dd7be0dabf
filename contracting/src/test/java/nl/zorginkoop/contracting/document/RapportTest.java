package nl.zorginkoop.contracting.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** ADR 0014: een rapport is een getagde pdf, met elke rij en haar totaal. */
class RapportTest {
    private static final Locale NL = Locale.forLanguageTag("nl-NL");

    @Test
    void elke_rij_staat_erin_getagd_en_met_de_kop_op_elk_blad() throws IOException {
        List<List<String>> rijen = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            rijen.add(List.of("rij" + i, "€ " + i));
        }
        byte[] pdf =
                new Rapport(
                                "Gemeente Rivierdam",
                                "Regels",
                                LocalDate.of(2026, 9, 15),
                                NL,
                                List.of("Wat", "Bedrag"),
                                List.of(false, true),
                                rijen,
                                List.of("Totaal: 300 rijen", "€ 45.150"))
                        .pdf();

        PdfReader lezer = new PdfReader(pdf);
        PdfTextExtractor tekst = new PdfTextExtractor(lezer);
        StringBuilder alles = new StringBuilder();
        for (int b = 1; b <= lezer.getNumberOfPages(); b++) {
            String gelezen = tekst.getTextFromPage(b);
            // Een lijn per rij, de voet en de lijn onder de kop; op de volgende bladen ook de kop
            // zelf: die is al gehoord.
            assertThat(aantal(new String(lezer.getPageContent(b), ISO_8859_1), "/Artifact"))
                    .as("de kop op blad %d", b)
                    .isEqualTo(aantal(gelezen, "rij\\d|Totaal") + (b == 1 ? 2 : 3));
            assertThat(gelezen.contains("Bedrag")).isEqualTo(b == 1);
            alles.append(gelezen).append(' ');
        }
        for (int i = 1; i <= 300; i++) {
            assertThat(alles.toString()).contains("rij" + i);
        }
        assertThat(alles.toString()).contains("45.150");
        assertThat(lezer.getCatalog().get(PdfName.STRUCTTREEROOT)).isNotNull();
        assertThat(lezer.getCatalog().getAsString(PdfName.LANG).toUnicodeString())
                .isEqualTo("nl-NL");
    }

    @Test
    void een_rapport_zegt_zijn_eigen_taal_tegen_een_voorleesprogramma() throws IOException {
        byte[] pdf =
                new Rapport(
                                "Gemeente Rivierdam",
                                "Claims",
                                LocalDate.of(2026, 5, 15),
                                Locale.UK,
                                List.of("What"),
                                List.of(false),
                                List.of(List.of("one")),
                                List.of("Total"))
                        .pdf();
        PdfReader lezer = new PdfReader(pdf);

        assertThat(lezer.getCatalog().getAsString(PdfName.LANG).toUnicodeString())
                .isEqualTo("en-GB");
        assertThat(new PdfTextExtractor(lezer).getTextFromPage(1)).contains("15 May 2026");
    }

    private static long aantal(String tekst, String wat) {
        return Pattern.compile(wat).matcher(tekst).results().count();
    }

    /** Twaalf kolommen zijn smal: duizend tekens zijn dan hoger dan een blad. */
    @Test
    void een_cel_die_hoger_is_dan_een_blad_gaat_verder_op_het_volgende_L1() throws IOException {
        StringBuilder lang = new StringBuilder();
        for (int i = 1; lang.length() < 1_000; i++) {
            lang.append("w").append(i).append(' ');
        }
        lang.append("slotwoord");
        List<String> rij = new ArrayList<>(Collections.nCopies(12, "x"));
        rij.set(3, lang.toString());
        rij.set(7, lang.toString().replace("w", "v"));
        byte[] pdf =
                new Rapport(
                                "Gemeente Rivierdam",
                                "Regels",
                                LocalDate.of(2026, 9, 15),
                                NL,
                                Collections.nCopies(12, "Kop"),
                                Collections.nCopies(12, false),
                                List.of(rij, Collections.nCopies(12, "volgende")),
                                Collections.nCopies(12, "onder"))
                        .pdf();

        PdfReader lezer = new PdfReader(pdf);
        StringBuilder alles = new StringBuilder();
        for (int b = 1; b <= lezer.getNumberOfPages(); b++) {
            alles.append(new PdfTextExtractor(lezer).getTextFromPage(b)).append(' ');
        }
        String tekst = alles.toString();
        assertThat(aantal(tekst, "slotwoord")).isEqualTo(1);
        assertThat(aantal(tekst, "slotvoord")).isEqualTo(1);
        for (String woord : lang.toString().split(" ")) {
            assertThat(aantal(tekst, "\\b" + woord + "\\b")).as(woord).isEqualTo(1);
        }
        assertThat(tekst.indexOf("volgende")).isGreaterThan(tekst.indexOf("slotwoord"));
        assertThat(aantal(tekst, "onder")).isEqualTo(12);
    }

    @Test
    void een_rij_die_niet_past_bij_de_koppen_wordt_geweigerd() {
        assertThatThrownBy(
                        () ->
                                new Rapport(
                                        "G",
                                        "R",
                                        LocalDate.of(2026, 1, 1),
                                        NL,
                                        List.of("a", "b"),
                                        List.of(false, true),
                                        List.of(List.of("x")),
                                        List.of("", "")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
