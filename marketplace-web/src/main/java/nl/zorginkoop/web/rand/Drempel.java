package nl.zorginkoop.web.rand;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * Hoeveel vragen iemand per minuut mag stellen: een emmer die gelijkmatig bijvult, zodat even snel
 * klikken kan en aanhoudend leegtrekken niet.
 */
final class Drempel {
    private static final int BEKENDEN = 10_000;
    private static final double NANO = 1e9;

    private final int perMinuut;
    private final LongSupplier tijd;
    private final Map<String, Emmer> emmers =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Emmer> oudste) {
                    return size() > BEKENDEN;
                }
            };

    private static final class Emmer {
        private double over;
        private long gezien;
    }

    /**
     * @param tijd loopt alleen vooruit, in nanoseconden
     */
    Drempel(int perMinuut, LongSupplier tijd) {
        this.perMinuut = perMinuut;
        this.tijd = tijd;
    }

    /** Leeg als het mag, anders het aantal seconden dat wachten helpt. */
    synchronized OptionalInt neem(String wie) {
        long nu = tijd.getAsLong();
        Emmer emmer = emmers.get(wie);
        if (emmer == null) {
            emmer = new Emmer();
            emmer.over = perMinuut;
            emmers.put(wie, emmer);
        } else {
            double bij = (nu - emmer.gezien) / NANO * perMinuut / 60;
            emmer.over = Math.min(perMinuut, emmer.over + bij);
        }
        emmer.gezien = nu;
        if (emmer.over >= 1) {
            emmer.over--;
            return OptionalInt.empty();
        }
        return OptionalInt.of((int) Math.ceil((1 - emmer.over) * 60 / perMinuut));
    }
}
