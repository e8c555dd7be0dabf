package nl.zorginkoop.iwmo.lezen;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Weigering.Grond;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * De enige plaats waar XML van buiten geparseerd wordt: zonder DOCTYPE, entiteiten, XInclude of
 * verwijzing naar buiten, altijd met de parser van de JDK.
 */
public final class Parser {

    private static final String GEEN_DOCTYPE =
            "http://apache.org/xml/features/disallow-doctype-decl";
    private static final SAXParserFactory FABRIEK = fabriek();

    private Parser() {}

    private static SAXParserFactory fabriek() {
        try {
            SAXParserFactory f = SAXParserFactory.newDefaultInstance();
            f.setNamespaceAware(true);
            f.setValidating(false);
            f.setXIncludeAware(false);
            f.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            f.setFeature(GEEN_DOCTYPE, true);
            f.setFeature("http://xml.org/sax/features/external-general-entities", false);
            f.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            f.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return f;
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("De parser van de JDK kent een beveiliging niet", e);
        }
    }

    /**
     * @throws BerichtGeweigerd als de bron geen XML is of te groot
     */
    public static void lees(InputStream bron, long maxBytes, ContentHandler doel)
            throws IOException {
        InputSource invoer = new InputSource(Invoer.open(bron, maxBytes));
        invoer.setEncoding("UTF-8");
        try {
            XMLReader lezer = nieuweLezer();
            DefaultHandler stil = new Streng();
            lezer.setErrorHandler(stil);
            lezer.setEntityResolver(stil);
            lezer.setContentHandler(doel);
            lezer.parse(invoer);
        } catch (SAXParseException e) {
            throw geweigerd(e);
        } catch (CharConversionException e) {
            throw new BerichtGeweigerd(
                    Grond.CODERING, "Het bestand bevat bytes die geen UTF-8 zijn.");
        } catch (SAXException e) {
            throw new BerichtGeweigerd(Grond.NIET_XML, "Het bestand is niet als XML te lezen.");
        }
    }

    private static XMLReader nieuweLezer() throws SAXException {
        try {
            synchronized (FABRIEK) {
                return FABRIEK.newSAXParser().getXMLReader();
            }
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BerichtGeweigerd geweigerd(SAXParseException e) {
        String melding = String.valueOf(e.getMessage());
        if (melding.contains(GEEN_DOCTYPE)) {
            return new BerichtGeweigerd(
                    Grond.DOCTYPE, "Een DOCTYPE is niet toegestaan in een bericht.");
        }
        return new BerichtGeweigerd(
                Grond.NIET_XML,
                "Het bestand is geen geldige XML (regel "
                        + e.getLineNumber()
                        + ", kolom "
                        + e.getColumnNumber()
                        + ").");
    }

    /** Geen uitvoer op de console, en elke verwijzing naar buiten is het einde. */
    private static final class Streng extends DefaultHandler {

        @Override
        public InputSource resolveEntity(String publicId, String systemId) throws SAXException {
            throw new SAXException("verwijzing naar buiten");
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
