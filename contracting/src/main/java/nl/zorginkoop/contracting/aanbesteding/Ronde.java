package nl.zorginkoop.contracting.aanbesteding;

/** Waar een envelop bij hoort. Alleen met EMVI2 en verder gaat aan de inschrijving iets vooraf. */
public enum Ronde {
    /** Waaruit wordt geselecteerd; zonder prijs. */
    AANMELDING,
    INSCHRIJVING
}
