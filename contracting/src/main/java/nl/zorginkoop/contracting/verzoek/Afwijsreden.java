package nl.zorginkoop.contracting.verzoek;

import java.util.Arrays;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/** Waarom een verzoek wordt afgewezen (codelijst WJ759). */
public enum Afwijsreden {
    NIEUWE_AANVRAAG("1"),
    BUDGET("2"),
    GEEN_CONTRACT("3"),
    BUITEN_CONTRACT("4"),
    ANDERE_GEMEENTE("5"),
    STAPELING("6"),
    ZORGINHOUDELIJK("7"),
    WOONPLAATSBEGINSEL("8"),
    LEEFTIJDSGRENS("9");

    private final String code;

    Afwijsreden(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Afwijsreden van(String code) {
        return Arrays.stream(values())
                .filter(r -> r.code.equals(code))
                .findFirst()
                .orElseThrow(
                        () ->
                                new OngeldigeWaarde(
                                        "reden", "Reden " + code + " bestaat niet (WJ759)."));
    }
}
