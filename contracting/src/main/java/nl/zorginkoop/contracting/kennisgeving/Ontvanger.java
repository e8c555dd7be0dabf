package nl.zorginkoop.contracting.kennisgeving;

import java.io.Serializable;
import nl.zorginkoop.contracting.deur.Rol;
import nl.zorginkoop.contracting.gedeeld.AgbCode;

/**
 * In welk postvak een kennisgeving komt. Een postvak van een gemeente is altijd dat van de gemeente
 * van de verzending.
 */
public sealed interface Ontvanger extends Serializable {
    /** Eén medewerker, van de gemeente of van een aanbieder. */
    record Persoon(String gebruikersnaam) implements Ontvanger {}

    /** De hele aanbieder. */
    record Aanbieder(AgbCode agb) implements Ontvanger {}

    /** Iedereen met deze rol bij de gemeente. */
    record Gemeenterol(Rol rol) implements Ontvanger {}

    /** De hele gemeente. */
    record Gemeente() implements Ontvanger {}
}
