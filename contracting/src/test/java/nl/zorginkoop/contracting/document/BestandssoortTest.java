package nl.zorginkoop.contracting.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BestandssoortTest {
    @ParameterizedTest
    @CsvSource({
        "255044462d312e37, foto.png, application/pdf",
        "89504e470d0a1a0a00, x.pdf, image/png",
        "ffd8ffe000104a46, x, image/jpeg",
        "49492a0008000000, x, image/tiff",
        "4d4d002a00000008, x, image/tiff",
        "6e61616d3b6b6f6465, lijst.csv, text/csv",
        "48616c6c6f20e282ac, brief.txt, text/plain",
        "48616c6c6f20e282, afgesneden.txt, text/plain"
    })
    void de_bytes_bepalen_de_soort_niet_de_naam(String hex, String naam, String mime) {
        assertThat(Bestandssoort.van(HexFormat.of().parseHex(hex), naam)).contains(mime);
    }

    @ParameterizedTest
    @CsvSource({
        "4d5a90000300, factuur.pdf",
        "7f454c46020101, a.txt",
        "23212f62696e2f7368, a.txt",
        "3c68746d6c3e, a.txt",
        "efbbbf20203c737667, a.svg",
        "504b0304, a.docx",
        "0001020304, a.txt",
        "48c3286c6c6f, a.txt"
    })
    void wat_kan_draaien_of_onleesbaar_is_wordt_niet_herkend(String hex, String naam) {
        assertThat(Bestandssoort.van(HexFormat.of().parseHex(hex), naam)).isEmpty();
    }

    @Test
    void kantoordocumenten_zijn_te_onderscheiden_van_een_los_zip_bestand() throws IOException {
        byte[] ooxml = zip("[Content_Types].xml", "<Types/>", false);
        byte[] odt = zip("mimetype", "application/vnd.oasis.opendocument.text", true);
        byte[] los = zip("virus.exe", "MZ", false);

        assertThat(Bestandssoort.van(ooxml, "plan.docx").orElseThrow())
                .endsWith("wordprocessingml.document");
        assertThat(Bestandssoort.van(ooxml, "tarieven.XLSX").orElseThrow())
                .endsWith("spreadsheetml.sheet");
        assertThat(Bestandssoort.van(ooxml, "macro.docm")).isEmpty();
        assertThat(Bestandssoort.van(odt, "plan"))
                .contains("application/vnd.oasis.opendocument.text");
        assertThat(Bestandssoort.van(los, "plan.docx")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "brief.pdf, brief.pdf",
        "C:\\fakepath\\brief.pdf, brief.pdf",
        "../../etc/passwd, passwd",
        "'..', document",
        "'', document",
        "'a\"b<c>.pdf', abc.pdf"
    })
    void een_naam_wordt_ontdaan_van_pad_en_vreemde_tekens(String gegeven, String bewaard) {
        assertThat(Documentopgave.bij("X", UUID.randomUUID(), gegeven).naam()).isEqualTo(bewaard);
    }

    @Test
    void omgekeerde_leesrichting_en_regeleinden_verdwijnen_en_een_lange_naam_houdt_haar_soort() {
        assertThat(naam("rekening\u202Efdp.exe")).isEqualTo("rekeningfdp.exe");
        assertThat(naam("a\r\nX-Kop: b.pdf")).isEqualTo("aX-Kop b.pdf");
        assertThat(naam("x".repeat(400) + ".pdf")).hasSize(200).endsWith(".pdf");
    }

    private static String naam(String gegeven) {
        return Documentopgave.bij("X", UUID.randomUUID(), gegeven).naam();
    }

    private static byte[] zip(String naam, String inhoud, boolean kaal) throws IOException {
        byte[] bytes = inhoud.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(uit)) {
            ZipEntry deel = new ZipEntry(naam);
            if (kaal) {
                CRC32 som = new CRC32();
                som.update(bytes);
                deel.setMethod(ZipEntry.STORED);
                deel.setSize(bytes.length);
                deel.setCrc(som.getValue());
            }
            zip.putNextEntry(deel);
            zip.write(bytes);
        }
        return uit.toByteArray();
    }
}
