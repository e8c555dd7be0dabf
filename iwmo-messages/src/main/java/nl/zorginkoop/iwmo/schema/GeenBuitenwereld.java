package nl.zorginkoop.iwmo.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/** Beantwoordt de import van het basisschema en weigert al het andere: geen schijf, geen net. */
final class GeenBuitenwereld implements LSResourceResolver {

    private final String basisNamespace;
    private final URL basisschema;

    GeenBuitenwereld(String basisNamespace, URL basisschema) {
        this.basisNamespace = basisNamespace;
        this.basisschema = basisschema;
    }

    @Override
    public LSInput resolveResource(
            String type, String namespace, String publicId, String systemId, String basis) {
        if (!basisNamespace.equals(namespace)) {
            throw new IllegalStateException("Verwijzing naar buiten: " + systemId);
        }
        LSInput invoer = leeg();
        try {
            invoer.setByteStream(basisschema.openStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return invoer;
    }

    private static LSInput leeg() {
        try {
            return ((DOMImplementationLS)
                            DocumentBuilderFactory.newDefaultInstance()
                                    .newDocumentBuilder()
                                    .getDOMImplementation()
                                    .getFeature("LS", "3.0"))
                    .createLSInput();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
