package nl.zorginkoop.contracting.toewijzing;

/** Waarom een toewijzing niet doorgaat. */
public enum Toewijzingreden {
    HULPVRAGER_ONBEKEND,
    GEEN_OVEREENKOMST,
    GEEN_TARIEF,
    STAPELING,
    /** Een plafond knelt: toon ander aanbod, vraag een addendum of escaleer (rulings A4). */
    RUIMTE_BEREIKT,
    ONBEKEND
}
