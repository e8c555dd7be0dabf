package nl.zorginkoop.web.opgave;

import java.util.Arrays;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Eenheid;
import nl.zorginkoop.contracting.gedeeld.Frequentie;

/** De codelijsten waar iemand op deze pagina's uit kiest. */
final class Codes {
    /** COD046. */
    static final List<String> GESLACHTEN = List.of("2", "1", "0");

    /** COD327. */
    static final List<String> VERWIJZERS = List.of("01", "02", "03", "04", "05", "06", "08");

    /** WJ758. */
    static final List<String> VERZOEKREDENEN = List.of("1", "2");

    // WMO588 en JZ588: dezelfde code betekent niet overal hetzelfde.
    private static final List<String> WMO =
            List.of("20", "19", "21", "22", "23", "31", "37", "38", "39", "36", "02");
    private static final List<String> JEUGD =
            List.of("20", "31", "32", "33", "34", "35", "37", "38", "39", "36", "02");

    private Codes() {}

    static List<String> stopredenen(String wet) {
        return "WMO".equals(wet) ? WMO : JEUGD;
    }

    static List<String> eenheden() {
        return Arrays.stream(Eenheid.values()).map(Eenheid::code).toList();
    }

    static List<String> frequenties() {
        return Arrays.stream(Frequentie.values()).map(Frequentie::code).toList();
    }
}
