package nl.zorginkoop.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Leest een uitgevoerd bestand rij voor rij; er staat nooit meer dan een rij in het geheugen. */
final class Uitvoerlezer {
    private static final char BOM = '\ufeff';
    private static final int LETTERS = 26;

    private Uitvoerlezer() {}

    static void csv(Path bestand, char scheiding, Consumer<List<String>> rij) throws IOException {
        try (BufferedReader lezer = Files.newBufferedReader(bestand, StandardCharsets.UTF_8)) {
            csv(lezer, scheiding, rij);
        }
    }

    /** RFC 4180, met een BOM ervoor of niet. */
    static void csv(Reader lezer, char scheiding, Consumer<List<String>> rij) throws IOException {
        List<String> cellen = new ArrayList<>();
        StringBuilder cel = new StringBuilder();
        boolean binnen = false;
        int volgend = lezer.read();
        volgend = volgend == BOM ? lezer.read() : volgend;
        while (volgend >= 0) {
            char teken = (char) volgend;
            volgend = lezer.read();
            if (binnen) {
                if (teken != '"') {
                    cel.append(teken);
                } else if (volgend == '"') {
                    cel.append(teken);
                    volgend = lezer.read();
                } else {
                    binnen = false;
                }
            } else if (teken == '"') {
                binnen = true;
            } else if (teken == scheiding || teken == '\n') {
                cellen.add(cel.toString());
                cel.setLength(0);
                if (teken == '\n') {
                    rij.accept(cellen);
                    cellen = new ArrayList<>();
                }
            } else if (teken != '\r') {
                cel.append(teken);
            }
        }
        // Een bestand dat halverwege ophoudt, mist het eind van zijn laatste regel.
        if (binnen || cel.length() > 0 || !cellen.isEmpty()) {
            throw new Fout("Het bestand houdt midden in een regel op.");
        }
    }

    /**
     * De cellen van elk blad; een gedeelde tekst blijft leeg. Een volgend blad begint met dezelfde
     * koppen, en die zijn geen rij.
     */
    static void xlsx(Path bestand, Consumer<List<String>> rij) throws IOException {
        try (ZipFile zip = new ZipFile(bestand.toFile())) {
            XMLInputFactory fabriek = XMLInputFactory.newFactory();
            fabriek.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            fabriek.setProperty(XMLInputFactory.IS_COALESCING, true);
            ZipEntry deel = zip.getEntry(blad(1));
            if (deel == null) {
                throw new Fout("Het rekenblad heeft geen blad.");
            }
            Koppen koppen = new Koppen(rij);
            for (int nr = 2; deel != null; nr++) {
                koppen.begin = true;
                try (InputStream blad = zip.getInputStream(deel)) {
                    blad(fabriek.createXMLStreamReader(blad), koppen);
                }
                deel = zip.getEntry(blad(nr));
            }
        } catch (XMLStreamException fout) {
            throw new Fout("Het rekenblad is niet te lezen: " + fout.getMessage(), fout);
        }
    }

    private static String blad(int nr) {
        return "xl/worksheets/sheet" + nr + ".xml";
    }

    /** Laat de koppen een keer door. */
    private static final class Koppen implements Consumer<List<String>> {
        private final Consumer<List<String>> rij;
        private List<String> eerste;
        private boolean begin;

        Koppen(Consumer<List<String>> rij) {
            this.rij = rij;
        }

        @Override
        public void accept(List<String> cellen) {
            if (!begin || eerste == null) {
                eerste = eerste == null ? List.copyOf(cellen) : eerste;
                rij.accept(cellen);
            } else if (!eerste.equals(cellen)) {
                throw new Fout("Een volgend blad begint niet met de koppen: " + cellen);
            }
            begin = false;
        }
    }

    private static void blad(XMLStreamReader xml, Consumer<List<String>> rij)
            throws XMLStreamException {
        List<String> cellen = new ArrayList<>();
        String waar = "";
        boolean gedeeld = false;
        while (xml.hasNext()) {
            int wat = xml.next();
            if (wat == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> cellen = new ArrayList<>();
                    case "c" -> {
                        waar = xml.getAttributeValue(null, "r");
                        gedeeld = "s".equals(xml.getAttributeValue(null, "t"));
                    }
                    case "v", "t" -> {
                        int plek = kolom(waar);
                        while (cellen.size() <= plek) {
                            cellen.add("");
                        }
                        cellen.set(plek, gedeeld ? "" : xml.getElementText());
                    }
                    default -> {
                        // opmaak
                    }
                }
            } else if (wat == XMLStreamConstants.END_ELEMENT && "row".equals(xml.getLocalName())) {
                rij.accept(cellen);
            }
        }
    }

    // "AB12" is kolom 27
    private static int kolom(String waar) {
        int kolom = 0;
        for (int i = 0; i < waar.length() && Character.isLetter(waar.charAt(i)); i++) {
            kolom = kolom * LETTERS + waar.charAt(i) - 'A' + 1;
        }
        return kolom - 1;
    }
}
