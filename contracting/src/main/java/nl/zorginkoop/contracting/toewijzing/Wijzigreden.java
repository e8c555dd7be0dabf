package nl.zorginkoop.contracting.toewijzing;

/**
 * Waarom een toewijzing verandert (codelijst WMO002/JZ002); welke bij wat past zegt de databank.
 */
public enum Wijzigreden {
    OVERLEDEN("02"),
    CONTRACT("03"),
    VERLENGING("04"),
    VERKORTING("05"),
    ANDER_DOMEIN("06"),
    VERHUIZING("07"),
    LEVERINGSVORM("08"),
    ANDERE_AANBIEDER("09"),
    BEKOSTIGING("10"),
    HERINDELING("11"),
    OP_VERZOEK("12"),
    VERWIJDERD("13"),
    CORRECTIE("14");

    private final String code;

    Wijzigreden(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
