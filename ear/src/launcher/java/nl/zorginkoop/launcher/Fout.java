package nl.zorginkoop.launcher;

/** Iets wat de gebruiker zelf kan verhelpen; de melding gaat zonder stacktrace naar het scherm. */
public final class Fout extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Fout(String melding) {
        super(melding);
    }

    public Fout(String melding, Throwable oorzaak) {
        super(melding, oorzaak);
    }
}
