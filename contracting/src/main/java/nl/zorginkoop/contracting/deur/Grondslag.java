package nl.zorginkoop.contracting.deur;

import java.io.Serializable;

/**
 * Waarom persoonsgegevens gelezen worden (AVG art. 6 en 9; Wmo 2015 hfst. 5; Jeugdwet hfst. 7). Een
 * deur die persoonsgegevens laat zien, vraagt erom en schrijft haar in het inzagelogboek.
 *
 * @param soort de juridische grond
 * @param doel waarvoor, in gewone woorden
 */
public record Grondslag(Soort soort, String doel) implements Serializable {
    /** De drie gronden die het platform kent; de wettelijke taak gaat voor (rulings A9). */
    public enum Soort {
        WETTELIJKE_TAAK,
        TOESTEMMING,
        NOODSITUATIE
    }

    public Grondslag {
        if (soort == null || doel == null || doel.isBlank()) {
            throw new IllegalArgumentException("Een grondslag noemt de grond en het doel");
        }
    }

    public static Grondslag wettelijkeTaak(String doel) {
        return new Grondslag(Soort.WETTELIJKE_TAAK, doel);
    }
}
