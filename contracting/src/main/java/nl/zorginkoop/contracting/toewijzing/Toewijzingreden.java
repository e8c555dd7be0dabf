package nl.zorginkoop.contracting.toewijzing;

/** Waarom een toewijzing niet doorgaat. */
public enum Toewijzingreden {
    HULPVRAGER_ONBEKEND,
    GEEN_OVEREENKOMST,
    GEEN_TARIEF,
    /** Een cliëntenstop, een schorsing of de afbouw: de aanbieder neemt niemand nieuw aan (§3). */
    GEEN_NIEUWE_CLIENTEN,
    STAPELING,
    /** Een plafond knelt: toon ander aanbod, vraag een addendum of escaleer (rulings A4). */
    RUIMTE_BEREIKT,
    ONBEKEND
}
