package nl.zorginkoop.contracting.deelnemer;

/** Waarom het {@link Accountloket} of {@link Personenloket} nee zegt. */
public enum Accountreden {
    NAAM_BEZET,
    WACHTWOORD_TE_KORT,
    WACHTWOORD_TE_LANG,
    WACHTWOORD_VEELGEBRUIKT,
    WACHTWOORD_MET_NAAM,
    WACHTWOORD_ONJUIST,
    GEBLOKKEERD,
    CODE_ONJUIST,
    AL_AAN,
    ONBEKEND,
    ANDERE_ORGANISATIE,
    EIGEN_ACCOUNT,
    ZONDER_MAILADRES,
    ROL_AL_TOEGEKEND,
    VERVANGING_ZONDER_EINDE,
    VERVANGT_ZICHZELF,
    PERIODE_ONGELDIG,
    REDEN_NODIG,
    GEMEENTE_BESTAAT
}
