package nl.zorginkoop.iwmo.lezen;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Kop;
import nl.zorginkoop.iwmo.bericht.Weigering.Grond;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Leest alleen de kop, tegen vaste kosten, om te weten van wie een bericht is en welk het is. */
public final class Koplezer {

    /**
     * Ruim genoeg voor een kop met commentaar ervoor; de rest van het bestand wordt niet gelezen.
     */
    private static final long KOPRUIMTE = 256 * 1024L;

    private Koplezer() {}

    /**
     * @throws BerichtGeweigerd als dit geen leesbaar bericht is
     */
    public static Kop lees(InputStream bron) throws IOException {
        Stopper stopper = new Stopper();
        try {
            Parser.lees(bron, KOPRUIMTE, new Wacht(Grenzen.GEWOON, stopper::volger));
        } catch (Genoeg e) {
            return e.vanger.bruikbareKop();
        }
        if (stopper.vanger == null) {
            throw new BerichtGeweigerd(Grond.NIET_XML, "Het bestand heeft geen inhoud.");
        }
        return stopper.vanger.bruikbareKop();
    }

    /** Breekt het lezen af zodra de kop binnen is. */
    private static final class Genoeg extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Kopvanger vanger;

        Genoeg(Kopvanger vanger) {
            super(null, null, false, false);
            this.vanger = vanger;
        }
    }

    private static final class Stopper extends DefaultHandler implements Wacht.Tekstlezer {

        private Kopvanger vanger;

        Wacht.Volger volger(Berichttype type, org.xml.sax.Locator locator) {
            vanger = new Kopvanger(type);
            return new Wacht.Volger(
                    this, new Pad(Grenzen.GEWOON.maxDiepte(), Set.of(), locator), vanger, this);
        }

        @Override
        public void startElement(String uri, String naam, String q, Attributes a)
                throws SAXException {
            if (vanger.klaar()) {
                throw new Genoeg(vanger);
            }
        }

        @Override
        public void tekens(char[] tekens, int van, int aantal) {
            // De kopvanger leest zelf mee.
        }

        @Override
        public void teLang() {
            // Een onbruikbare waarde in de kop valt op als de kop onvolledig is.
        }
    }
}
