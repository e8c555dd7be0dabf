package nl.zorginkoop.contracting.document;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S7: wat in een kantoordocument zit. */
class ArchiefkeuringTest {

    @Test
    void een_gewoon_document_mag() throws IOException {
        byte[] docx =
                zip(
                        "[Content_Types].xml", "<Types/>",
                        "_rels/.rels", "<Relationships/>",
                        "word/document.xml", "<w>" + "Beste meneer, ".repeat(40_000) + "</w>",
                        "word/media/foto.png", "\u0089PNG");

        assertThatCode(() -> keur(docx)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/cron.d/x",
                "word/../../x.xml",
                "/etc/passwd",
                "C:\\windows\\x.xml",
                "word\\x.xml",
                "word/vbaProject.bin",
                "word/activeX/activeX1.xml",
                "Basic/Standard/Module1.xml",
                "Scripts/python/x.py",
                "word/factuur.EXE",
                "a\nb"
            })
    void een_deel_dat_buiten_schrijft_of_kan_draaien_wordt_geweigerd(String naam)
            throws IOException {
        weigert(zip("[Content_Types].xml", "<Types/>", naam, "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004rest",
                "MZ\u0090",
                "\u007fELF",
                "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x/>"
            })
    void een_deel_dat_zelf_een_archief_programma_of_entiteit_is_wordt_geweigerd(String inhoud)
            throws IOException {
        weigert(zip("[Content_Types].xml", "<Types/>", "word/document.xml", inhoud));
    }

    @Test
    void een_bom_wordt_geweigerd_voordat_hij_uitgepakt_is() throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        byte[] nullen = new byte[1024 * 1024];
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (int i = 0; i < 200; i++) {
                zip.write(nullen);
            }
        }
        weigert(uit.toByteArray());
    }

    @Test
    void te_veel_delen_worden_geweigerd() throws IOException {
        String[] delen = new String[2 * (Archiefkeuring.DELEN + 1)];
        for (int i = 0; i < delen.length; i += 2) {
            delen[i] = "d" + i;
            delen[i + 1] = "x";
        }
        weigert(zip(delen));
    }

    @Test
    void een_beschadigd_of_leeg_archief_wordt_geweigerd() throws IOException {
        byte[] heel = zip("[Content_Types].xml", "<Types/>".repeat(500));
        weigert(Arrays.copyOf(heel, 60));
        weigert(new byte[0]);
        byte[] stuk = heel.clone();
        Arrays.fill(stuk, 50, 60, (byte) 0xff);
        weigert(stuk);
    }

    private static void keur(byte[] bytes) throws IOException {
        Archiefkeuring.keur(new ByteArrayInputStream(bytes));
    }

    private static void weigert(byte[] bytes) {
        assertThatThrownBy(() -> keur(bytes))
                .extracting("reden")
                .isEqualTo(Documentreden.ARCHIEF_ONVEILIG);
    }

    private static byte[] zip(String... namenEnInhoud) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            for (int i = 0; i < namenEnInhoud.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namenEnInhoud[i]));
                zip.write(namenEnInhoud[i + 1].getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return uit.toByteArray();
    }
}
