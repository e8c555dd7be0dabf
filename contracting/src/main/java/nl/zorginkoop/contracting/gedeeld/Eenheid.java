package nl.zorginkoop.contracting.gedeeld;

import java.util.Arrays;

/** Waarin een volume is geteld (codelijst WJ756 van iWmo/iJw 3.2). */
public enum Eenheid {
    MINUUT("01"),
    UUR("04"),
    ETMAAL("14"),
    DAGDEEL("16"),
    STUKS_OUTPUT("82"),
    EURO("83"),
    STUKS_INSPANNING("84");

    private final String code;

    Eenheid(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Eenheid van(String code) {
        return Arrays.stream(values())
                .filter(e -> e.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () ->
                                new OngeldigeWaarde(
                                        "eenheid", "Eenheid " + code + " bestaat niet (WJ756)."));
    }
}
