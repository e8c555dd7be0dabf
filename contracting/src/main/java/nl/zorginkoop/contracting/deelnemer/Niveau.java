package nl.zorginkoop.contracting.deelnemer;

/** Hoe zeker een identiteitsdienst weet wie iemand is (eIDAS art. 8); van laag naar hoog. */
public enum Niveau {
    LAAG,
    SUBSTANTIEEL,
    HOOG
}
