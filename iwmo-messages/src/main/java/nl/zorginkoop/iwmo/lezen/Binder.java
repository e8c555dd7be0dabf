package nl.zorginkoop.iwmo.lezen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.zorginkoop.iwmo.vorm.Tekstwaarde;
import nl.zorginkoop.iwmo.vorm.Veld;
import nl.zorginkoop.iwmo.vorm.Vorm;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Maakt records van gekeurde XML. Staat achter de schemacontrole en mag dus op volgorde en inhoud
 * rekenen; zodra die controle iets vindt, stopt het binden.
 */
final class Binder extends DefaultHandler implements Wacht.Tekstlezer {

    /** Eén open element: een record, een lijst of een losse waarde. */
    private static final class Open {
        final Veld veld;
        final Vorm vorm;
        final Object[] waarden;
        final List<Object> leden;

        Open(Veld veld, Vorm vorm, List<Object> leden) {
            this.veld = veld;
            this.vorm = vorm;
            this.waarden = vorm == null ? null : new Object[vorm.velden().size()];
            this.leden = leden;
        }
    }

    private final Class<?> berichttype;
    private final Bindluisteraar luisteraar;
    private final Schemafouten schemafouten;
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder tekst = new StringBuilder();
    private Object bericht;
    private boolean verdwaald;

    Binder(Class<?> berichttype, Bindluisteraar luisteraar, Schemafouten schemafouten) {
        this.berichttype = berichttype;
        this.luisteraar = luisteraar;
        this.schemafouten = schemafouten;
    }

    /** Het gelezen bericht, of {@code null} als het schema niet gehaald is. */
    Object bericht() {
        return gestopt() ? null : bericht;
    }

    /**
     * De schemacontrole meldt een fout soms pas bij het sluiten van een element; wat er intussen
     * binnenkomt past nergens en wordt genegeerd.
     */
    private boolean gestopt() {
        return verdwaald || !schemafouten.geen();
    }

    @Override
    public void startElement(String uri, String naam, String q, Attributes attributen) {
        if (gestopt()) {
            return;
        }
        tekst.setLength(0);
        Open ouder = open.peek();
        if (ouder == null) {
            open.push(new Open(null, Vorm.van(berichttype), null));
        } else if (ouder.leden != null) {
            Veld lijst = ouder.veld;
            open.push(new Open(lijst, lijst.isKlasse() ? Vorm.van(lijst.type()) : null, null));
        } else {
            Veld veld = ouder.vorm == null ? null : ouder.vorm.veld(naam);
            if (veld == null) {
                verdwaald = true;
                return;
            }
            begin(ouder, veld);
        }
    }

    private void begin(Open ouder, Veld veld) {
        if (veld.lijst()) {
            if (veld.stroom()) {
                luisteraar.voorStroom(ouder.vorm.maak(ouder.waarden));
            }
            open.push(new Open(veld, null, new ArrayList<>()));
        } else {
            open.push(new Open(veld, veld.isKlasse() ? Vorm.van(veld.type()) : null, null));
        }
    }

    @Override
    public void tekens(char[] tekens, int van, int aantal) {
        if (gestopt()) {
            return;
        }
        tekst.append(tekens, van, aantal);
    }

    @Override
    public void teLang() {
        schemafouten.teLang();
    }

    @Override
    public void endElement(String uri, String naam, String q) {
        if (gestopt()) {
            return;
        }
        Open klaar = open.pop();
        Object waarde = waarde(klaar);
        Open ouder = open.peek();
        if (ouder == null) {
            bericht = waarde;
        } else if (ouder.leden == null) {
            ouder.waarden[klaar.veld.plek()] = waarde;
        } else if (!ouder.veld.stroom() || luisteraar.bewaar(waarde)) {
            ouder.leden.add(waarde);
        }
    }

    private Object waarde(Open klaar) {
        if (klaar.leden != null) {
            return klaar.leden;
        }
        if (klaar.vorm == null) {
            return losseWaarde(klaar.veld);
        }
        Object record = klaar.vorm.maak(klaar.waarden);
        if (!klaar.vorm.isBasis()) {
            luisteraar.klasse(record);
        }
        return record;
    }

    private Object losseWaarde(Veld veld) {
        try {
            return Tekstwaarde.lees(veld.type(), tekst.toString());
        } catch (IllegalArgumentException e) {
            // Het schema kent geen grens aan jaartallen, een kalenderdatum wel.
            schemafouten.onleesbaar(tekst.toString());
            return null;
        }
    }
}
