package nl.zorginkoop.iwmo.schema;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import nl.zorginkoop.iwmo.bericht.Berichtsoort;
import nl.zorginkoop.iwmo.bericht.Release;
import org.xml.sax.SAXException;

/**
 * De eigen XSD's, eenmaal vertaald en daarna gedeeld: een {@link Schema} is onveranderlijk en mag
 * door alle draden gebruikt worden. Uitdrukkelijk de implementatie van de JDK, want een
 * applicatieserver zet er soms een andere voor.
 */
public final class Schemas {

    private record Sleutel(Release release, Berichtsoort soort) {}

    private static final Map<Sleutel, Schema> VERTAALD = new ConcurrentHashMap<>();

    private Schemas() {}

    public static Schema van(Release release, Berichtsoort soort) {
        return VERTAALD.computeIfAbsent(new Sleutel(release, soort), Schemas::vertaal);
    }

    /** De XSD van een bericht, bijvoorbeeld om aan een leverancier te geven. */
    public static URL xsd(Release release, Berichtsoort soort) {
        return bron(release, soort, soort.prefix());
    }

    public static URL basisschema(Release release, Berichtsoort soort) {
        return bron(release, soort, "basisschema");
    }

    private static URL bron(Release release, Berichtsoort soort, String naam) {
        String pad =
                "/xsd/" + soort.domein().voorvoegsel() + "/" + release.pad() + "/" + naam + ".xsd";
        URL url = Schemas.class.getResource(pad);
        if (url == null) {
            throw new IllegalStateException("Schema ontbreekt: " + pad);
        }
        return url;
    }

    private static Schema vertaal(Sleutel sleutel) {
        SchemaFactory fabriek = SchemaFactory.newDefaultInstance();
        URL basis = basisschema(sleutel.release(), sleutel.soort());
        try (InputStream bericht = xsd(sleutel.release(), sleutel.soort()).openStream()) {
            fabriek.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            fabriek.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            fabriek.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            fabriek.setResourceResolver(
                    new GeenBuitenwereld(
                            sleutel.release().basisNamespace(sleutel.soort().domein()), basis));
            return fabriek.newSchema(new StreamSource(bericht));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(
                    "Schema van " + sleutel.soort() + " is niet te lezen", e);
        }
    }
}
