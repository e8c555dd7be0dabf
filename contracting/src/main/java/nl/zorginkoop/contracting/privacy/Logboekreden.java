package nl.zorginkoop.contracting.privacy;

/** Waarom het logboekloket nee zegt. */
public enum Logboekreden {
    HULPVRAGER_ONBEKEND
}
