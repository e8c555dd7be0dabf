package nl.zorginkoop.contracting.gedeeld;

import java.util.Arrays;

/** Hoe vaak het volume van een toewijzing terugkomt (codelijst WMO757 van iWmo/iJw 3.2). */
public enum Frequentie {
    PER_DAG("1"),
    PER_WEEK("2"),
    PER_MAAND("4"),
    TOTAAL("6");

    private final String code;

    Frequentie(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Frequentie van(String code) {
        return Arrays.stream(values())
                .filter(f -> f.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () ->
                                new OngeldigeWaarde(
                                        "frequentie",
                                        "Frequentie " + code + " bestaat niet (WMO757)."));
    }
}
