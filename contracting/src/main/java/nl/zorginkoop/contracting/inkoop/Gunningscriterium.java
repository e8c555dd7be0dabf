package nl.zorginkoop.contracting.inkoop;

/** Waarop bij een SAS-procedure gegund wordt. */
public enum Gunningscriterium {
    BESTE_PRIJS_KWALITEIT,
    ALLEEN_KWALITEIT,
    /** Bestaat om te kunnen weigeren: Wmo en Jeugdwet vragen ook kwaliteit (INV-0.3). */
    ALLEEN_LAAGSTE_PRIJS
}
