package nl.zorginkoop.contracting.aanbesteding;

/** Waar een gunningscriterium over gaat. */
public enum Criteriumsoort {
    KWALITEIT,
    PRIJS,
    /** Zonder EMVI: waarop wordt uitgekozen wie een contract krijgt. */
    SELECTIE
}
