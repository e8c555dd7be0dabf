package nl.zorginkoop.contracting.deur;

import java.io.Serializable;
import java.util.UUID;

/**
 * Waarom persoonsgegevens gelezen worden (AVG art. 6 en 9; Wmo 2015 hfst. 5; Jeugdwet hfst. 7). Een
 * deur die persoonsgegevens laat zien, vraagt erom en schrijft haar in het inzagelogboek. Wie zich
 * op toestemming of nood beroept, wijst het bewijs aan; de deurwachter kijkt of dat nu geldt, voor
 * deze persoon en deze gegevens.
 *
 * @param soort de juridische grond
 * @param doel waarvoor, in gewone woorden
 * @param bewijs de toestemming of noodinzage, of {@code null} bij een wettelijke taak
 */
public record Grondslag(Soort soort, String doel, UUID bewijs) implements Serializable {
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
        if ((soort == Soort.WETTELIJKE_TAAK) != (bewijs == null)) {
            throw new IllegalArgumentException("Toestemming en nood wijzen hun bewijs aan");
        }
    }

    public static Grondslag wettelijkeTaak(String doel) {
        return new Grondslag(Soort.WETTELIJKE_TAAK, doel, null);
    }

    public static Grondslag toestemming(UUID bewijs, String doel) {
        return new Grondslag(Soort.TOESTEMMING, doel, bewijs);
    }

    public static Grondslag noodsituatie(UUID bewijs, String doel) {
        return new Grondslag(Soort.NOODSITUATIE, doel, bewijs);
    }

    /** Zoals het logboek haar noemt: met het bewijs erbij. */
    String vermelding() {
        return bewijs == null ? doel : doel + " [" + bewijs + "]";
    }
}
