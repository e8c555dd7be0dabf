package nl.zorginkoop.iwmo.bericht;

/** Het bestand is geen leesbaar bericht: het hoort in de uitval, niet in een retour. */
public final class BerichtGeweigerd extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Weigering weigering;

    public BerichtGeweigerd(Weigering.Grond grond, String reden) {
        super(grond + ": " + reden);
        this.weigering = new Weigering(grond, reden);
    }

    public Weigering weigering() {
        return weigering;
    }
}
