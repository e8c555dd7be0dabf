package nl.zorginkoop.contracting.deur;

/** De grondslag waarop iemand zich beroept, draagt dit niet. De reden komt in het logboek. */
final class BuitenDoelbinding extends ToegangGeweigerd {
    private static final long serialVersionUID = 1L;
    private final String reden;

    BuitenDoelbinding(String reden, String melding) {
        super(melding);
        this.reden = reden;
    }

    String reden() {
        return reden;
    }
}
