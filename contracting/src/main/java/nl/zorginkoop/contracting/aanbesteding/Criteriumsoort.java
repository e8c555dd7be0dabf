package nl.zorginkoop.contracting.aanbesteding;

/** Waar een gunningscriterium over gaat. */
public enum Criteriumsoort {
    KWALITEIT,
    PRIJS,
    /**
     * Waarop wordt uitgekozen: wie zich mag inschrijven, of zonder EMVI wie een contract krijgt.
     */
    SELECTIE
}
