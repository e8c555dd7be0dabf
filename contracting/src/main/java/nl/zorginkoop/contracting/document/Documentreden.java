package nl.zorginkoop.contracting.document;

/** Waarom een document geweigerd wordt. */
public enum Documentreden {
    ONBEKEND,
    LEEG,
    TE_GROOT,
    SOORT_NIET_TOEGESTAAN
}
