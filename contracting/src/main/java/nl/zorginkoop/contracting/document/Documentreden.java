package nl.zorginkoop.contracting.document;

/** Waarom een document geweigerd wordt. */
public enum Documentreden {
    ONBEKEND,
    LEEG,
    TE_GROOT,
    SOORT_NIET_TOEGESTAAN,
    /** De naam belooft een andere soort dan de bytes zijn. */
    NAAM_PAST_NIET,
    /** Een kantoordocument dat kapot is, opzwelt of iets kan uitvoeren. */
    ARCHIEF_ONVEILIG,
    BESMET,
    /** De virusscanner is er niet of weet het niet: dan gaat niets naar binnen. */
    NIET_GESCAND
}
