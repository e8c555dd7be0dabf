package nl.zorginkoop.contracting.privacy;

/** Waarom het bewaarloket nee zegt. */
public enum Bewaarreden {
    ONDERWERP_ONBEKEND,
    REDEN_ONTBREEKT,
    STOP_ONBEKEND
}
