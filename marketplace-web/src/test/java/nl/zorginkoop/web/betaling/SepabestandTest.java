package nl.zorginkoop.web.betaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import nl.zorginkoop.contracting.betaling.Betaalbatchrij;
import nl.zorginkoop.contracting.betaling.Betaalregelrij;
import nl.zorginkoop.contracting.gedeeld.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** DE-01: het betaalbestand zegt wat de bank moet doen, en niets over wie hulp kreeg. */
class SepabestandTest {
    private static final Instant VERZONDEN = Instant.parse("2026-09-29T08:15:30.123Z");

    @Test
    void elk_veld_dat_pain_001_001_09_eist_staat_erin_en_de_sommen_kloppen() throws Exception {
        Document d = lees(bestand());
        assertThat(d.getDocumentElement().getNamespaceURI()).isEqualTo(Sepabestand.RUIMTE);
        assertThat(waarde(d, "//GrpHdr/MsgId")).hasSizeBetween(1, 35);
        assertThat(waarde(d, "//GrpHdr/CreDtTm")).isEqualTo("2026-09-29T08:15:30Z");
        assertThat(waarde(d, "//GrpHdr/NbOfTxs")).isEqualTo("2");
        assertThat(waarde(d, "count(//CdtTrfTxInf)")).isEqualTo("2");
        assertThat(waarde(d, "//GrpHdr/CtrlSum")).isEqualTo("1250.05");
        assertThat(waarde(d, "sum(//InstdAmt)")).isEqualTo("1250.05");
        assertThat(waarde(d, "//PmtInf/CtrlSum")).isEqualTo("1250.05");
        assertThat(waarde(d, "//GrpHdr/InitgPty/Nm")).isEqualTo("Gemeente Rivierdam");
        assertThat(waarde(d, "//PmtInf/PmtMtd")).isEqualTo("TRF");
        assertThat(waarde(d, "//PmtInf/BtchBookg")).isEqualTo("false");
        assertThat(waarde(d, "//PmtInf/PmtTpInf/SvcLvl/Cd")).isEqualTo("SEPA");
        assertThat(waarde(d, "//PmtInf/ReqdExctnDt/Dt")).isEqualTo("2026-09-30");
        assertThat(waarde(d, "//DbtrAcct/Id/IBAN")).isEqualTo("NL91ABNA0417164300");
        assertThat(waarde(d, "//DbtrAgt/FinInstnId/Othr/Id")).isEqualTo("NOTPROVIDED");
        assertThat(waarde(d, "//PmtInf/ChrgBr")).isEqualTo("SLEV");
        assertThat(waarde(d, "//CdtTrfTxInf[1]/PmtId/EndToEndId")).isEqualTo("ZI-9001-1-1");
        assertThat(waarde(d, "//CdtTrfTxInf[1]/Amt/InstdAmt/@Ccy")).isEqualTo("EUR");
        assertThat(waarde(d, "//CdtTrfTxInf[1]/Cdtr/Nm")).isEqualTo("Stichting De Linde");
        assertThat(waarde(d, "//CdtTrfTxInf[1]/CdtrAcct/Id/IBAN")).isEqualTo("NL02ABNA0123456789");
        assertThat(waarde(d, "//CdtTrfTxInf[1]/RmtInf/Ustrd")).isEqualTo("ZI-9001-1-1 Wmo");
    }

    @Test
    void de_velden_staan_in_de_volgorde_van_het_schema() throws Exception {
        String xml = new String(bestand(), StandardCharsets.UTF_8);
        String volgorde =
                Pattern.compile("<(\\w+)")
                        .matcher(xml)
                        .results()
                        .map(m -> m.group(1))
                        .limit(33)
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow();
        assertThat(volgorde)
                .isEqualTo(
                        "Document CstmrCdtTrfInitn GrpHdr MsgId CreDtTm NbOfTxs CtrlSum InitgPty Nm PmtInf PmtInfId"
                                + " PmtMtd BtchBookg NbOfTxs CtrlSum PmtTpInf SvcLvl Cd ReqdExctnDt Dt Dbtr Nm DbtrAcct"
                                + " Id IBAN DbtrAgt FinInstnId Othr Id ChrgBr CdtTrfTxInf PmtId EndToEndId");
    }

    @Test
    void het_bestand_is_geldig_tegen_het_schema_van_wat_wij_gebruiken_DE_01() throws Exception {
        schema().validate(new StreamSource(new ByteArrayInputStream(bestand())));
    }

    @ParameterizedTest
    @CsvSource({
        "<Dt>2026-09-30</Dt>, 2026-09-30",
        "Ccy=\"EUR\", Ccy=\"USD\"",
        "<CtrlSum>1250.05</CtrlSum>, <CtrlSum>1250.055</CtrlSum>",
        "<Nm>Stichting De Linde</Nm>, <Nm>Stichting De Lïnde</Nm>",
        "<ChrgBr>SLEV</ChrgBr>, <ChrgBr>DEBT</ChrgBr>",
        "<EndToEndId>ZI-9001-1-1</EndToEndId>, ''",
        "<EndToEndId>ZI-9001-1-1</EndToEndId>, <EndToEndId>ZI-9001-1-1-123456789012345678901234567890</EndToEndId>",
        "NL02ABNA0123456789, NL02 ABNA 0123 4567 89"
    })
    void het_schema_ziet_wat_de_bank_zou_weigeren(String goed, String fout) throws Exception {
        String xml = new String(bestand(), StandardCharsets.UTF_8);
        assertThat(xml).contains(goed);
        StreamSource kapot =
                new StreamSource(
                        new ByteArrayInputStream(
                                xml.replace(goed, fout).getBytes(StandardCharsets.UTF_8)));
        Validator schema = schema();

        assertThatThrownBy(() -> schema.validate(kapot)).isInstanceOf(SAXException.class);
    }

    private static Validator schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(SepabestandTest.class.getResource("pain.001.001.09-deel.xsd"))
                .newValidator();
    }

    @Test
    void dezelfde_opdracht_geeft_dezelfde_bytes_en_noemt_geen_burgerservicenummer()
            throws Exception {
        assertThat(bestand()).isEqualTo(bestand());
        String zonderIban =
                new String(bestand(), StandardCharsets.UTF_8).replaceAll("<IBAN>[^<]*", "");
        assertThat(Pattern.compile("\\b[0-9]{9}\\b").matcher(zonderIban).find()).isFalse();
    }

    static byte[] bestand() throws Exception {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (Sepabestand s = new Sepabestand(uit, opdracht())) {
            for (Betaalregelrij r : List.of(regel(1, "WMO", 125000), regel(2, "JEUGDWET", 5))) {
                s.regel(r);
            }
        }
        return uit.toByteArray();
    }

    private static Betaalbatchrij opdracht() {
        return new Betaalbatchrij(
                UUID.fromString("01a21d67-df0c-721c-b2bb-b5d0c8cd3908"),
                1,
                "VERZONDEN",
                LocalDate.of(2026, 9, 30),
                "NL91ABNA0417164300",
                "Gemeente Rivierdam",
                2,
                40,
                Euro.centen(125005),
                Euro.NUL,
                Euro.centen(125005),
                "bo",
                VERZONDEN,
                "bo",
                "cor",
                VERZONDEN,
                "bo",
                VERZONDEN);
    }

    private static Betaalregelrij regel(int nr, String wet, long centen) {
        return new Betaalregelrij(
                UUID.randomUUID(),
                "42420099",
                "De Linde",
                wet,
                "ZI-9001-1-" + nr,
                "NL02ABNA0123456789",
                "Stichting De Linde",
                20,
                Euro.centen(centen),
                Euro.NUL,
                Euro.NUL,
                Euro.centen(centen),
                LocalDate.of(2026, 9, 30),
                false,
                "VERZONDEN");
    }

    private static Document lees(byte[] xml) throws Exception {
        DocumentBuilderFactory maker = DocumentBuilderFactory.newInstance();
        maker.setNamespaceAware(true);
        return maker.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    // Het schema heeft één naamruimte: zoeken op de naam zonder haar leest prettiger.
    private static String waarde(Document d, String pad) throws Exception {
        XPath zoek = XPathFactory.newInstance().newXPath();
        String kaal = pad.replaceAll("(?<=/)([A-Z]\\w+)", "*[local-name()='$1']");
        return zoek.evaluate(kaal, d);
    }
}
