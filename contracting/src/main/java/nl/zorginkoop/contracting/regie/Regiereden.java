package nl.zorginkoop.contracting.regie;

/** Waarom het loket over hulpvragers nee zegt. */
public enum Regiereden {
    HULPVRAGER_ONBEKEND,
    DOCUMENT_ONBEKEND,
    REDEN_ONTBREEKT
}
