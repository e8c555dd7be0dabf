package nl.zorginkoop.iwmo.lezen;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.validation.ValidatorHandler;
import nl.zorginkoop.iwmo.bericht.BerichtGeweigerd;
import nl.zorginkoop.iwmo.bericht.Oordeel;
import nl.zorginkoop.iwmo.bericht.Plaats;
import nl.zorginkoop.iwmo.bericht.Weigering.Grond;
import nl.zorginkoop.iwmo.regels.Bevindingen;
import nl.zorginkoop.iwmo.regels.Plaatsbepaler;
import nl.zorginkoop.iwmo.regels.Toetser;
import nl.zorginkoop.iwmo.schema.Schemas;
import nl.zorginkoop.iwmo.uitgave.Uitgaven;
import nl.zorginkoop.iwmo.vorm.Veld;
import nl.zorginkoop.iwmo.vorm.Vorm;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;

/**
 * Eén gang door een bestand: bewaken, schema, binden en toetsen tegelijk. Er is nooit meer in het
 * geheugen dan waar de meekijker om vraagt.
 */
final class Lezing implements Plaatsbepaler {

    /** Wie de stroom meeneemt; beslist per lid of het in het geheugen blijft. */
    interface Meekijker {

        void begin(Berichttype type);

        void klasse(Object record);

        void voorStroom(Object gedeeltelijk);

        boolean bewaar(Object lid);
    }

    private final Grenzen grenzen;
    private final Meekijker meekijker;
    private final Bevindingen bevindingen;
    private Toetser toetser;
    private Binder binder;
    private Schemafouten schemafouten;
    private Pad pad;
    private Kopvanger vanger;

    Lezing(Grenzen grenzen, Meekijker meekijker) {
        this.grenzen = grenzen;
        this.meekijker = meekijker;
        this.bevindingen = new Bevindingen(grenzen.maxFouten());
    }

    Oordeel lees(InputStream bron) throws IOException {
        try {
            Parser.lees(bron, grenzen.maxBytes(), new Wacht(grenzen, this::begin));
            if (binder == null) {
                throw new BerichtGeweigerd(Grond.NIET_XML, "Het bestand heeft geen inhoud.");
            }
            if (schemafouten.geen()) {
                toetser.einde();
            }
            return bevindingen.oordeel(vanger.kop());
        } finally {
            if (toetser != null) {
                toetser.close();
            }
        }
    }

    /** Het gelezen bericht, of {@code null} als het schema niet gehaald is. */
    Object bericht() {
        return binder.bericht();
    }

    private Wacht.Volger begin(Berichttype type, Locator locator) {
        meekijker.begin(type);
        Class<?> record = Uitgaven.recordVan(type.release(), type.soort());
        pad = new Pad(grenzen.maxDiepte(), lijsten(record, new HashSet<>()), locator);
        vanger = new Kopvanger(type);
        schemafouten = new Schemafouten(pad, bevindingen);
        toetser = new Toetser(Uitgaven.regelset(type.release()), type.soort(), bevindingen, this);
        binder = new Binder(record, new Doorgever(), schemafouten);
        ValidatorHandler controle = Schemas.van(type.release(), type.soort()).newValidatorHandler();
        try {
            // De meldingen worden vertaald; daarvoor moeten ze altijd in dezelfde taal komen.
            controle.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
        } catch (SAXException e) {
            throw new IllegalStateException("De schemacontrole van de JDK kent geen taal", e);
        }
        controle.setErrorHandler(schemafouten);
        controle.setContentHandler(binder);
        return new Wacht.Volger(controle, pad, vanger, binder);
    }

    private static Set<String> lijsten(Class<?> type, Set<String> namen) {
        for (Veld veld : Vorm.van(type).velden()) {
            if (veld.lijst()) {
                namen.add(veld.naam());
            }
            if (veld.isKlasse()) {
                lijsten(veld.type(), namen);
            }
        }
        return namen;
    }

    @Override
    public Plaats hier() {
        return pad.hier();
    }

    @Override
    public int regelnummer() {
        return pad.regel();
    }

    /** Eerst de regels, dan de meekijker. */
    private final class Doorgever implements Bindluisteraar {

        @Override
        public void klasse(Object record) {
            toetser.klasse(record);
            meekijker.klasse(record);
        }

        @Override
        public void voorStroom(Object gedeeltelijk) {
            toetser.voorStroom(gedeeltelijk);
            meekijker.voorStroom(gedeeltelijk);
        }

        @Override
        public boolean bewaar(Object lid) {
            return meekijker.bewaar(lid);
        }
    }
}
