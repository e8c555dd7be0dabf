package nl.zorginkoop.contracting.inkoop;

/** Waarom er een nieuwe versie komt; daarvan hangt af hoe lang vooraf zij bekend is. */
public enum Wijzigingssoort {
    EERSTE,
    /** Vooraf verklaard in artikel 1.4, uitgevoerd binnen zes maanden. */
    HERZIENING,
    /** Artikel 3.22: drie maanden. */
    NOODZAKELIJK,
    /** Artikel 3.30: binnen zes maanden, niet boven de helft van de waarde. */
    LANDELIJKE_STANDAARD,
    WETSWIJZIGING,
    /** Artikel 3.2: jaarlijks. */
    INDEXERING,
    /** Artikel 1.3: zes maanden. */
    VERLENGING,
    /** Artikel 1.5 via 1.4: zes maanden. */
    BESTEDINGSRUIMTE
}
