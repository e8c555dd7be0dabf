package nl.zorginkoop.iwmo.bericht;

/** Wettelijk domein van een bericht. De Participatiewet heeft geen berichten. */
public enum Domein {
    WMO("wmo", "iwmo"),
    JW("jw", "ijw");

    private final String voorvoegsel;
    private final String standaard;

    Domein(String voorvoegsel, String standaard) {
        this.voorvoegsel = voorvoegsel;
        this.standaard = standaard;
    }

    /** Eerste deel van een berichtnaam in kleine letters: {@code wmo} in {@code wmo301}. */
    public String voorvoegsel() {
        return voorvoegsel;
    }

    /** Naam van de standaard zoals die in namespaces staat: {@code iwmo} of {@code ijw}. */
    public String standaard() {
        return standaard;
    }
}
