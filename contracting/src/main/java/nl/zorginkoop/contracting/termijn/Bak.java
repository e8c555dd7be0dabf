package nl.zorginkoop.contracting.termijn;

/** Welke taken iemand wil zien: wie heeft wat te doen. */
public enum Bak {
    /** Waar ik eigenaar van ben. */
    MIJN,
    /** Van mijn rol en nog van niemand. */
    TE_NEMEN,
    /** Van een ander voor wie ik vervang. */
    VERVANGING,
    /** Alles van mijn rol. */
    ROL
}
