package nl.zorginkoop.contracting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rulings D12: een brief is een getagde pdf die alles zegt wat het record zegt. */
class BriefTest {
    @Test
    void een_brief_zegt_alles_in_het_nederlands_met_tags_en_ingesloten_letters()
            throws IOException {
        byte[] pdf =
                brief("Wij zijn voornemens uw aanvraag af te wijzen. € 1.234,56 één coördinator.")
                        .pdf();
        Files.write(Path.of("target", "brief.pdf"), pdf);

        PdfReader lezer = new PdfReader(pdf);
        String tekst = new PdfTextExtractor(lezer).getTextFromPage(1);
        assertThat(tekst)
                .contains("Gemeente Rivierdam", "Kenmerk: AV-12", "25 november 2026")
                .contains("€ 1.234,56 één coördinator")
                .contains("G1", "Certificaat ontbreekt");
        PdfDictionary catalogus = lezer.getCatalog();
        assertThat(catalogus.get(PdfName.LANG)).hasToString("nl-NL");
        assertThat(catalogus.getAsDict(PdfName.MARKINFO).get(PdfName.MARKED)).hasToString("true");
        assertThat(catalogus.get(PdfName.STRUCTTREEROOT)).isNotNull();
        assertThat(lezer.getInfo()).containsEntry("Title", "Voornemen tot afwijzing");
        assertThat(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("FontFile2")
                .contains("/TH", "/TD", "/H1", "/LBody");
    }

    @Test
    void een_lange_brief_loopt_door_op_een_volgend_blad_zonder_een_woord_te_verliezen()
            throws IOException {
        byte[] pdf = brief("woord ".repeat(1500) + "slotwoord").pdf();

        PdfReader lezer = new PdfReader(pdf);
        assertThat(lezer.getNumberOfPages()).isGreaterThan(2);
        StringBuilder alles = new StringBuilder();
        for (int blad = 1; blad <= lezer.getNumberOfPages(); blad++) {
            alles.append(new PdfTextExtractor(lezer).getTextFromPage(blad)).append(' ');
        }
        assertThat(Collections.frequency(List.of(alles.toString().split("\\s+")), "woord"))
                .isEqualTo(1500);
        assertThat(alles).contains("slotwoord", "Certificaat ontbreekt");
    }

    @Test
    void een_tabel_met_een_cel_te_weinig_wordt_geen_brief() {
        assertThatThrownBy(() -> new Brief.Tabel(List.of("a", "b"), List.of(List.of("1"))))
                .hasMessageContaining("een cel per kolom");
    }

    private static Brief brief(String tekst) {
        return new Brief(
                List.of("Gemeente Rivierdam", "Team inkoop sociaal domein"),
                List.of("Zorggroep De Linde", "t.a.v. het bestuur"),
                LocalDate.of(2026, 11, 25),
                "AV-12",
                "Voornemen tot afwijzing",
                List.of(
                        new Brief.Alinea(tekst),
                        new Brief.Tussenkop("Waarop het oordeel rust"),
                        new Brief.Tabel(
                                List.of("Eis", "Oordeel", "Reden"),
                                List.of(
                                        List.of("G1", "voldoet niet", "Certificaat ontbreekt"),
                                        List.of("U1", "voldoet", "Akkoord gegeven op 2 november"))),
                        new Brief.Lijst(
                                List.of(
                                        "U kunt een kort geding beginnen.",
                                        "U kunt een klacht indienen."))));
    }
}
