package nl.zorginkoop.contracting.catalogus;

/** Waarom een aanbieder nee zegt: de drie gronden van INV-3.2, of iets anders. */
public enum Neegrond {
    CLIENTENSTOP,
    NIET_PASSEND,
    BESTEDINGSRUIMTE_BEREIKT,
    /** Buiten de drie: telt tegen de acceptatieplicht. */
    ANDERS
}
