package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat een product in een jaar kostte. Onder de tien mensen noemen wij geen aantal: dit beeld is er
 * om in een openbaar inkoopdocument te zetten (rulings A14).
 *
 * @param clienten hoeveel mensen, of {@code null} bij minder dan tien
 * @param laagste het laagste tarief dat gold, of {@code null}
 */
public record Productbeeld(
        String product,
        String naam,
        int jaar,
        Euro uitgaven,
        Long clienten,
        long aanbieders,
        Euro laagste,
        Euro hoogste,
        long toewijzingen)
        implements Serializable {
    /** Vanaf zoveel mensen staat het aantal erbij. */
    public static final int KLEINSTE = 10;
}
