package nl.zorginkoop.contracting.gedeeld;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Een geldbedrag in hele eurocenten, positief of negatief. Afronden hoort bij de berekening die het
 * bedrag maakt; {@code Euro} rondt zelf nooit.
 *
 * @param centen het bedrag in eurocenten
 */
public record Euro(long centen) implements Comparable<Euro>, Serializable {
    public static final Euro NUL = new Euro(0);

    private static final int GROOTSTE_MACHT = 18;

    public static Euro centen(long centen) {
        return new Euro(centen);
    }

    /**
     * Leest een bedrag als {@code 59.40}.
     *
     * @throws ArithmeticException als het bedrag geen hele centen is, of te groot
     */
    public static Euro van(String bedrag) {
        BigDecimal getal = new BigDecimal(bedrag);
        // Een bedrag als 1e99999999 zou anders eerst voluit geschreven worden, minutenlang.
        if (Math.abs((long) getal.scale()) > GROOTSTE_MACHT) {
            throw new ArithmeticException("Meer cijfers dan een bedrag heeft");
        }
        return new Euro(
                getal.setScale(2, RoundingMode.UNNECESSARY).movePointRight(2).longValueExact());
    }

    public Euro plus(Euro ander) {
        return new Euro(Math.addExact(centen, ander.centen));
    }

    public Euro min(Euro ander) {
        return new Euro(Math.subtractExact(centen, ander.centen));
    }

    public Euro maal(long aantal) {
        return new Euro(Math.multiplyExact(centen, aantal));
    }

    public boolean isNegatief() {
        return centen < 0;
    }

    public boolean isMeerDan(Euro ander) {
        return centen > ander.centen;
    }

    public BigDecimal bedrag() {
        return BigDecimal.valueOf(centen, 2);
    }

    @Override
    public int compareTo(Euro ander) {
        return Long.compare(centen, ander.centen);
    }

    /** Schrijft het bedrag zoals een Nederlandse lezer het verwacht: € 1.234,56. */
    @Override
    public String toString() {
        NumberFormat vorm = NumberFormat.getNumberInstance(Locale.forLanguageTag("nl-NL"));
        vorm.setMinimumFractionDigits(2);
        vorm.setMaximumFractionDigits(2);
        return "€ " + vorm.format(bedrag());
    }
}
