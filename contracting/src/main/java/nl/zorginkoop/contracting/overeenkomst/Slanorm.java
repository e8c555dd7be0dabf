package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;

/**
 * Een norm waar de uitvoering aan gemeten wordt.
 *
 * @param grens in de eenheid, en of de waarde daar hoogstens of minstens aan komt
 */
public record Slanorm(String naam, String eenheid, Richting richting, long grens, Ritme periode)
        implements Serializable {
    /** Welke kant van de grens goed is. */
    public enum Richting {
        HOOGSTENS,
        MINSTENS
    }

    /** Over welke periode gemeten wordt. */
    public enum Ritme {
        MAAND,
        KWARTAAL,
        JAAR
    }
}
