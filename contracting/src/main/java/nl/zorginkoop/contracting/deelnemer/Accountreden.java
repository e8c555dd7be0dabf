package nl.zorginkoop.contracting.deelnemer;

/** Waarom het {@link Accountloket} nee zegt. */
public enum Accountreden {
    NAAM_BEZET,
    WACHTWOORD_TE_ZWAK,
    ONBEKEND,
    EIGEN_ACCOUNT
}
