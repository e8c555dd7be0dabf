package nl.zorginkoop.contracting.budget;

/** Waarom er boven de ruimte geboekt mag worden (rulings B2); er blijft altijd een signaal van. */
public enum Grond {
    LOPEND_SPECIFIEK,
    CRISIS,
    WETTELIJKE_VERWIJZING,
    BESLUIT
}
