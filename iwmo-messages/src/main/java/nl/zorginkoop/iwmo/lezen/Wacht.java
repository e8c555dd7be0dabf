package nl.zorginkoop.iwmo.lezen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Weigering.Grond;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Staat vooraan: bewaakt diepte en tekstlengte, en kiest bij het wortelelement wie de rest krijgt.
 * Wat voor die keuze al langskwam wordt nagespeeld.
 */
final class Wacht extends DefaultHandler {

    private final Grenzen grenzen;
    private final BiFunction<Berichttype, Locator, Volger> keuze;
    private final Map<String, String> prefixen = new LinkedHashMap<>();
    private Locator locator;
    private Volger volger;
    private int diepte;
    private int tekst;
    private boolean vrijeTekst;

    /** Wie na de keuze meeleest. */
    record Volger(ContentHandler controle, Pad pad, Kopvanger kop, Tekstlezer tekst) {}

    /** Krijgt de tekst zoals die er staat; de schemacontrole geeft haar soms bewerkt door. */
    interface Tekstlezer {

        void tekens(char[] tekens, int van, int aantal);

        /** Een veld is langer dan enige waarde mag zijn. */
        void teLang();
    }

    Wacht(Grenzen grenzen, BiFunction<Berichttype, Locator, Volger> keuze) {
        this.grenzen = grenzen;
        this.keuze = keuze;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        if (volger == null) {
            prefixen.put(prefix, uri);
        } else {
            volger.controle().startPrefixMapping(prefix, uri);
        }
    }

    @Override
    public void endPrefixMapping(String prefix) throws SAXException {
        if (volger != null) {
            volger.controle().endPrefixMapping(prefix);
        }
    }

    @Override
    public void startElement(String uri, String naam, String q, Attributes a) throws SAXException {
        if (++diepte > grenzen.maxDiepte()) {
            throw new BerichtGeweigerd(
                    Grond.TE_DIEP, "Er zijn meer dan " + grenzen.maxDiepte() + " lagen elementen.");
        }
        tekst = 0;
        vrijeTekst = naam.equals("Commentaar");
        if (volger == null) {
            begin(uri, naam);
        }
        volger.pad().in(naam);
        volger.kop().in(naam);
        // Zonder voorvoegsel: het schema kijkt naar de namespace, en het knippen kost een tiende.
        volger.controle().startElement(uri, naam, naam, a);
    }

    private void begin(String uri, String naam) throws SAXException {
        volger = keuze.apply(Berichttype.van(uri, naam), locator);
        ContentHandler controle = volger.controle();
        controle.setDocumentLocator(locator);
        controle.startDocument();
        for (Map.Entry<String, String> p : prefixen.entrySet()) {
            controle.startPrefixMapping(p.getKey(), p.getValue());
        }
    }

    @Override
    public void characters(char[] tekens, int van, int aantal) throws SAXException {
        tekst += aantal;
        if (tekst > grenzen.maxTekst()) {
            throw new BerichtGeweigerd(
                    Grond.TE_LANGE_TEKST,
                    "Een element bevat meer dan " + grenzen.maxTekst() + " tekens.");
        }
        if (tekst > grenzen.maxVeld() && !vrijeTekst) {
            // Patronen kosten de schemacontrole kwadratische tijd: zij krijgt geen lange velden.
            if (!alleenWitruimte(tekens, van, aantal)) {
                volger.tekst().teLang();
            }
            return;
        }
        volger.kop().tekens(tekens, van, aantal);
        volger.controle().characters(tekens, van, aantal);
        volger.tekst().tekens(tekens, van, aantal);
    }

    private static boolean alleenWitruimte(char[] tekens, int van, int aantal) {
        for (int i = van; i < van + aantal; i++) {
            if (tekens[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void ignorableWhitespace(char[] tekens, int van, int aantal) throws SAXException {
        characters(tekens, van, aantal);
    }

    @Override
    public void endElement(String uri, String naam, String q) throws SAXException {
        tekst = 0;
        vrijeTekst = false;
        volger.controle().endElement(uri, naam, naam);
        volger.kop().uit(naam);
        volger.pad().uit();
        diepte--;
    }

    @Override
    public void endDocument() throws SAXException {
        if (volger != null) {
            volger.controle().endDocument();
        }
    }
}
