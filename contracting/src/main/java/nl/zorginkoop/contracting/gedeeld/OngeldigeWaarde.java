package nl.zorginkoop.contracting.gedeeld;

/** Een waarde die niet kan bestaan. De melding is voor mensen: wat, waar, hoe te herstellen. */
public class OngeldigeWaarde extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String veld;

    public OngeldigeWaarde(String veld, String melding) {
        super(melding);
        this.veld = veld;
    }

    /** De naam van het veld, zoals formulieren en de API het noemen. */
    public String veld() {
        return veld;
    }
}
