package nl.zorginkoop.contracting.privacy;

/** Waarom toestemming of noodinzage geweigerd wordt. */
public enum Doelreden {
    ONVOLLEDIG,
    HULPVRAGER_NIET_HIER,
    TOESTEMMING_ONBEKEND,
    REDEN_TE_KORT,
    NOODINZAGE_ONBEKEND,
    VIER_OGEN
}
