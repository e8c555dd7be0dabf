package nl.zorginkoop.contracting.gedeeld;

/**
 * De wet waaronder hulp wordt gegeven. Een wet is een gegeven, geen code: alleen Wmo en Jeugdwet
 * kennen berichten (iWmo, iJw), budget en contract kunnen elke wet dragen.
 */
public enum Wet {
    WMO,
    JEUGDWET,
    PARTICIPATIEWET
}
