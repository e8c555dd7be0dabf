package nl.zorginkoop.web.betaling;

import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.zorginkoop.contracting.betaling.Betaalbatchrij;
import nl.zorginkoop.contracting.betaling.Betaalregelrij;

/**
 * Een betaalopdracht voor de bank: ISO 20022 pain.001.001.09, als stroom. Dezelfde opdracht geeft
 * altijd dezelfde bytes, want MsgId en tijd zijn die van het verzenden: de bank weigert haar dan de
 * tweede keer. Noemt geen mens, alleen de aanbieder.
 */
public final class Sepabestand implements AutoCloseable {
    public static final String RUIMTE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
    private final XMLStreamWriter uit;

    public Sepabestand(OutputStream bytes, Betaalbatchrij b) throws XMLStreamException {
        uit = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
        uit.writeStartDocument("UTF-8", "1.0");
        uit.writeStartElement("Document");
        uit.writeDefaultNamespace(RUIMTE);
        uit.writeStartElement("CstmrCdtTrfInitn");
        String som = b.bedrag().bedrag().toPlainString();
        String aantal = String.valueOf(b.regels());
        uit.writeStartElement("GrpHdr");
        veld("MsgId", kenmerk(b));
        veld(
                "CreDtTm",
                DateTimeFormatter.ISO_INSTANT.format(
                        b.verzonden().truncatedTo(ChronoUnit.SECONDS)));
        veld("NbOfTxs", aantal);
        veld("CtrlSum", som);
        naam("InitgPty", b.tenaamstelling());
        uit.writeEndElement();
        uit.writeStartElement("PmtInf");
        veld("PmtInfId", kenmerk(b));
        veld("PmtMtd", "TRF");
        // elke overboeking los op het afschrift: alleen dan noemt de bank haar kenmerk
        veld("BtchBookg", "false");
        veld("NbOfTxs", aantal);
        veld("CtrlSum", som);
        uit.writeStartElement("PmtTpInf");
        uit.writeStartElement("SvcLvl");
        veld("Cd", "SEPA");
        uit.writeEndElement();
        uit.writeEndElement();
        uit.writeStartElement("ReqdExctnDt");
        veld("Dt", b.uitvoerdag().toString());
        uit.writeEndElement();
        naam("Dbtr", b.tenaamstelling());
        rekening("DbtrAcct", b.iban());
        uit.writeStartElement("DbtrAgt");
        uit.writeStartElement("FinInstnId");
        uit.writeStartElement("Othr");
        // binnen SEPA hoeft een BIC niet (IBAN-only)
        veld("Id", "NOTPROVIDED");
        uit.writeEndElement();
        uit.writeEndElement();
        uit.writeEndElement();
        veld("ChrgBr", "SLEV");
    }

    /** Eén overboeking. */
    public void regel(Betaalregelrij r) throws XMLStreamException {
        uit.writeStartElement("CdtTrfTxInf");
        uit.writeStartElement("PmtId");
        veld("EndToEndId", r.kenmerk());
        uit.writeEndElement();
        uit.writeStartElement("Amt");
        uit.writeStartElement("InstdAmt");
        uit.writeAttribute("Ccy", "EUR");
        uit.writeCharacters(r.bedrag().bedrag().toPlainString());
        uit.writeEndElement();
        uit.writeEndElement();
        naam("Cdtr", r.tenaamstelling());
        rekening("CdtrAcct", r.iban());
        uit.writeStartElement("RmtInf");
        veld("Ustrd", r.kenmerk() + ("WMO".equals(r.wet()) ? " Wmo" : " Jeugdwet"));
        uit.writeEndElement();
        uit.writeEndElement();
    }

    @Override
    public void close() throws XMLStreamException {
        uit.writeEndDocument();
        uit.flush();
    }

    /** Zoals het bestand heet, en de bank de opdracht noemt. */
    public static String kenmerk(Betaalbatchrij b) {
        return "ZI-" + b.id().toString().replace("-", "").substring(0, 24) + "-" + b.nummer();
    }

    private void naam(String wie, String naam) throws XMLStreamException {
        uit.writeStartElement(wie);
        veld("Nm", naam);
        uit.writeEndElement();
    }

    private void rekening(String wat, String iban) throws XMLStreamException {
        uit.writeStartElement(wat);
        uit.writeStartElement("Id");
        veld("IBAN", iban);
        uit.writeEndElement();
        uit.writeEndElement();
    }

    private void veld(String naam, String waarde) throws XMLStreamException {
        uit.writeStartElement(naam);
        uit.writeCharacters(waarde);
        uit.writeEndElement();
    }
}
