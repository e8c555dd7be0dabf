package nl.zorginkoop.contracting.kennisgeving;

/** Een mail ging niet weg. Noemt het adres niet: dat staat al bij de bezorging. */
public class Mailfout extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean blijvend;

    Mailfout(boolean blijvend, String melding) {
        super(melding);
        this.blijvend = blijvend;
    }

    /** Opnieuw proberen heeft geen zin: het adres bestaat niet of wil niet. */
    public boolean isBlijvend() {
        return blijvend;
    }
}
