package nl.zorginkoop.web.betaling;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.zorginkoop.contracting.betaling.Bankmelding;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Leest wat de bank meldt: een afschrift (camt.053) of een eigen CSV. Van een afschrift tellen
 * alleen boekingen met ons kenmerk; wat er verder over de rekening ging is niet van hier.
 */
public final class Bankbestand {
    /** De kop van de CSV. */
    public static final List<String> KOLOMMEN = List.of("kenmerk", "bedrag", "boekdag", "uitkomst");

    private static final int GROOTST = 10 * 1024 * 1024;
    private static final String VAN_ONS = "ZI-";
    // Een punt als komma lezen maakt er honderd keer zoveel van.
    private static final Pattern BEDRAG =
            Pattern.compile("\\d{1,3}(\\.\\d{3})*,\\d{2}|\\d+,\\d{2}");
    private static final Set<String> UITKOMSTEN = Set.of("BETAALD", "GESTORNEERD");

    private Bankbestand() {}

    public static List<Bankmelding> lees(InputStream bestand) {
        try {
            byte[] bytes = bestand.readNBytes(GROOTST + 1);
            if (bytes.length > GROOTST) {
                throw nee("Het bestand is groter dan 10 MB.");
            }
            String begin =
                    new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8);
            return begin.stripLeading().startsWith("<") || begin.contains("<?xml")
                    ? camt(bytes)
                    : csv(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException | UncheckedIOException | XMLStreamException stuk) {
            throw nee("Dit bestand is niet te lezen als camt.053 of CSV.");
        }
    }

    private static List<Bankmelding> csv(String tekst) throws IOException {
        List<Bankmelding> meldingen = new ArrayList<>();
        CSVFormat vorm =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(';')
                        .setTrim(true)
                        .setIgnoreEmptyLines(true)
                        .get();
        try (var rijen = vorm.parse(new StringReader(tekst.replace("\uFEFF", "")))) {
            for (CSVRecord rij : rijen) {
                if (rij.getRecordNumber() == 1) {
                    if (!rij.toList().equals(KOLOMMEN)) {
                        throw nee("De eerste rij is: " + String.join(";", KOLOMMEN) + ".");
                    }
                } else if (rij.size() != KOLOMMEN.size()
                        || !UITKOMSTEN.contains(rij.get(3))
                        || !BEDRAG.matcher(rij.get(1)).matches()) {
                    throw nee("Rij " + rij.getRecordNumber() + " klopt niet.");
                } else {
                    meldingen.add(
                            melding(
                                    "csv",
                                    "GESTORNEERD".equals(rij.get(3)),
                                    rij.get(0),
                                    rij.get(1).replace(".", "").replace(',', '.'),
                                    rij.get(2)));
                }
            }
        }
        return meldingen;
    }

    private static List<Bankmelding> camt(byte[] bytes) throws XMLStreamException {
        XMLInputFactory maker = XMLInputFactory.newFactory();
        maker.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        maker.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader in = maker.createXMLStreamReader(new ByteArrayInputStream(bytes));
        List<Bankmelding> meldingen = new ArrayList<>();
        boolean camt = false;
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT) {
                camt = camt || in.getLocalName().equals("BkToCstmrStmt");
                if (in.getLocalName().equals("Ntry")) {
                    boeking(in, meldingen);
                }
            }
        }
        if (!camt) {
            throw nee("Dit is geen afschrift in camt.053.");
        }
        return meldingen;
    }

    /** Eén boeking, met een of meer overboekingen eronder. */
    private static void boeking(XMLStreamReader in, List<Bankmelding> meldingen)
            throws XMLStreamException {
        Deel boeking = new Deel();
        Deel deel = null;
        boolean geboekt = false;
        while (true) {
            int soort = in.next();
            if (soort == XMLStreamConstants.END_ELEMENT) {
                if (in.getLocalName().equals("Ntry")) {
                    break;
                } else if (in.getLocalName().equals("BookgDt")) {
                    boeking.inBoekdag = false;
                } else if (in.getLocalName().equals("TxDtls")) {
                    geboekt = true;
                    deel.meld(boeking, meldingen);
                    deel = null;
                }
            } else if (soort == XMLStreamConstants.START_ELEMENT) {
                if (in.getLocalName().equals("TxDtls")) {
                    deel = new Deel();
                } else {
                    (deel == null ? boeking : deel).lees(in);
                }
            }
        }
        if (!geboekt) {
            boeking.meld(boeking, meldingen);
        }
    }

    private static final class Deel {
        private String bedrag;
        private String kant;
        private String kenmerk;
        private String bankkenmerk;
        private String dag;
        private boolean terug;
        private boolean inBoekdag;

        // Het eerste bedrag en de eerste kant zijn van de boeking zelf; wat eronder volgt licht
        // toe.
        private void lees(XMLStreamReader in) throws XMLStreamException {
            switch (in.getLocalName()) {
                case "Amt" -> bedrag = bedrag == null ? in.getElementText() : bedrag;
                case "CdtDbtInd" -> kant = kant == null ? in.getElementText() : kant;
                case "EndToEndId" -> kenmerk = in.getElementText();
                case "AcctSvcrRef" -> bankkenmerk = in.getElementText();
                case "RtrInf" -> terug = true;
                case "BookgDt" -> inBoekdag = true;
                case "Dt", "DtTm" -> dag = inBoekdag && dag == null ? in.getElementText() : dag;
                default -> {
                    // de rest van het afschrift is niet van hier
                }
            }
        }

        private void meld(Deel boeking, List<Bankmelding> meldingen) {
            if (kenmerk == null || !kenmerk.startsWith(VAN_ONS)) {
                return;
            }
            String welke = bankkenmerk == null ? boeking.bankkenmerk : bankkenmerk;
            meldingen.add(
                    melding(
                            welke == null ? "camt" : welke,
                            terug || "CRDT".equals(kant == null ? boeking.kant : kant),
                            kenmerk,
                            bedrag == null ? boeking.bedrag : bedrag,
                            boeking.dag));
        }
    }

    private static Bankmelding melding(
            String welke, boolean terug, String kenmerk, String bedrag, String dag) {
        if (dag == null || bedrag == null) {
            throw nee("Bij " + kenmerk + " ontbreekt de dag of het bedrag.");
        }
        try {
            LocalDate boekdag = LocalDate.parse(dag.length() > 10 ? dag.substring(0, 10) : dag);
            Euro euro = Euro.van(bedrag);
            if (euro.centen() <= 0) {
                throw nee("Een bedrag is meer dan nul.");
            }
            return new Bankmelding(
                    String.join(
                            "|",
                            welke,
                            kenmerk,
                            terug ? "GESTORNEERD" : "BETAALD",
                            boekdag.toString(),
                            String.valueOf(euro.centen())),
                    terug,
                    kenmerk.isEmpty() ? null : kenmerk,
                    euro,
                    boekdag);
        } catch (DateTimeParseException | NumberFormatException | ArithmeticException fout) {
            throw nee(
                    "Bij "
                            + kenmerk
                            + " kloppen dag of bedrag niet: schrijf 2026-09-30 en 1250,00.");
        }
    }

    private static OngeldigeWaarde nee(String zin) {
        return new OngeldigeWaarde("bestand", zin);
    }
}
