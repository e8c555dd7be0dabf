package nl.zorginkoop.contracting.kennisgeving;

/** Waarom het loket nee zegt. */
public enum Kennisgevingreden {
    /** Niet in uw postvak. */
    ONBEKEND,
    /** Deze ontvanger kent het platform niet, of hoort bij een andere gemeente. */
    ONBEKENDE_ONTVANGER
}
