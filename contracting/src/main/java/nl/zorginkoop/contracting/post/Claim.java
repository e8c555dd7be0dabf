package nl.zorginkoop.contracting.post;

/** Uitkomst van {@link Postloket#claim}. */
public enum Claim {
    /** Dit bericht telt: verwerk het. */
    EERSTE,
    /**
     * Zelfde afzender, soort, nummer en bytes als een eerder bericht: geen nieuw gevolg (rulings
     * C1).
     */
    DUBBEL,
    /** Zelfde nummer, andere bytes: retourcode 9056. */
    NUMMER_BEZET
}
