package nl.zorginkoop.iwmo.lezen;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorginkoop.iwmo.bericht.Fout;
import nl.zorginkoop.iwmo.regels.Bevindingen;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * Vertaalt de meldingen van de schemacontrole naar fouten met een plaats, de gevonden waarde en wat
 * er verwacht werd. De sleutels (cvc-…) komen uit de XML Schema-specificatie en liggen vast.
 */
final class Schemafouten implements ErrorHandler {

    private static final Pattern FACET =
            Pattern.compile(
                    "Value '(.*)' (?:with length = '\\d+' )?is not facet-valid with respect to"
                            + " \\w+ '(.*?)'(?: for type '.*')?\\.( It must.*)?$",
                    Pattern.DOTALL);
    private static final Pattern TYPE =
            Pattern.compile("'(.*)' is not a valid value for '(.*)'", Pattern.DOTALL);
    private static final Pattern ELEMENT = Pattern.compile("element '(.*?)'", Pattern.DOTALL);
    private static final Pattern VERWACHT =
            Pattern.compile("One of '\\{(.*?)\\}' is expected", Pattern.DOTALL);
    private static final Pattern ACCOLADE = Pattern.compile("\\{?\"[^\"]*\":|[{}]");

    private final Pad pad;
    private final Bevindingen bevindingen;
    private boolean geen = true;

    Schemafouten(Pad pad, Bevindingen bevindingen) {
        this.pad = pad;
        this.bevindingen = bevindingen;
    }

    /** Er is nog geen schemafout gevonden. */
    boolean geen() {
        return geen;
    }

    void onleesbaar(String waarde) {
        meld(Schemafout.TYPE, waarde, "bestaande datum of tijd");
    }

    void teLang() {
        meld(Schemafout.LENGTE, null, null);
    }

    @Override
    public void warning(SAXParseException e) {
        // Een waarschuwing is geen afwijking van het schema.
    }

    @Override
    public void error(SAXParseException e) {
        vertaal(String.valueOf(e.getMessage()));
    }

    @Override
    public void fatalError(SAXParseException e) {
        vertaal(String.valueOf(e.getMessage()));
    }

    private void vertaal(String melding) {
        int dubbelePunt = melding.indexOf(':');
        String sleutel = dubbelePunt < 0 ? melding : melding.substring(0, dubbelePunt);
        // Na elke facetfout herhaalt de controle dat de waarde niet deugt.
        if (sleutel.equals("cvc-type.3.1.3") && !geen) {
            return;
        }
        Schemafout soort = soort(sleutel);
        switch (soort) {
            case CODELIJST, PATROON, LENGTE, BEREIK -> meldMet(FACET, soort, melding);
            case TYPE -> meldMet(TYPE, soort, melding);
            case ONVERWACHT, ONTBREEKT -> meldStructuur(soort, melding);
            default -> meld(soort, null, null);
        }
    }

    private static Schemafout soort(String sleutel) {
        return switch (sleutel) {
            case "cvc-enumeration-valid" -> Schemafout.CODELIJST;
            case "cvc-pattern-valid" -> Schemafout.PATROON;
            case "cvc-minLength-valid", "cvc-maxLength-valid", "cvc-length-valid" ->
                    Schemafout.LENGTE;
            case "cvc-minInclusive-valid", "cvc-maxInclusive-valid" -> Schemafout.BEREIK;
            case "cvc-datatype-valid.1.2.1", "cvc-datatype-valid.1.2.3" -> Schemafout.TYPE;
            case "cvc-complex-type.2.4.b" -> Schemafout.ONTBREEKT;
            case "cvc-complex-type.3.2.2", "cvc-type.3.1.1" -> Schemafout.ATTRIBUUT;
            case "cvc-complex-type.2.3" -> Schemafout.TEKST;
            case "cvc-elt.1", "cvc-elt.1.a", "cvc-type.3.1.2" -> Schemafout.ONVERWACHT;
            default ->
                    sleutel.startsWith("cvc-complex-type.2.4")
                            ? Schemafout.ONVERWACHT
                            : Schemafout.OVERIG;
        };
    }

    private void meldMet(Pattern patroon, Schemafout soort, String melding) {
        Matcher m = patroon.matcher(melding);
        if (m.find()) {
            meld(soort, m.group(1), m.group(2));
        } else {
            meld(soort, null, null);
        }
    }

    private void meldStructuur(Schemafout soort, String melding) {
        Matcher element = ELEMENT.matcher(melding);
        Matcher verwacht = VERWACHT.matcher(melding);
        meld(
                soort,
                soort == Schemafout.ONVERWACHT && element.find() ? kort(element.group(1)) : null,
                verwacht.find() ? kort(verwacht.group(1)) : null);
    }

    /** Alleen de elementnamen; de namespaces zeggen een lezer niets. */
    private static String kort(String namen) {
        return ACCOLADE.matcher(namen).replaceAll("").strip();
    }

    private void meld(Schemafout soort, String gevonden, String verwacht) {
        geen = false;
        bevindingen.meld(new Fout(1, soort.name(), null, pad.hier(), gevonden, verwacht));
    }
}
