package nl.zorginkoop.contracting.kennisgeving;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Een bladzijde uit een postvak, de nieuwste eerst.
 *
 * @param vorige of er nieuwere zijn
 * @param volgende of er oudere zijn
 */
public record Postvak(List<Kennisgeving> kennisgevingen, boolean vorige, boolean volgende)
        implements Serializable {
    /** Tellen houdt hier op; een pagina zegt dan "meer dan 10.000". */
    public static final int TELGRENS = 10_000;

    public Postvak {
        kennisgevingen = List.copyOf(kennisgevingen);
    }

    /** De vier knoppen onder een lijst (rulings E). */
    public enum Richting {
        EERSTE,
        VORIGE,
        VOLGENDE,
        LAATSTE
    }

    /** Een plek in het postvak. */
    public record Plek(Instant verstuurd, UUID id) implements Serializable {}

    /**
     * Welke bladzijde.
     *
     * @param plek de eerste of laatste van de vorige bladzijde; leeg bij {@code EERSTE} en {@code
     *     LAATSTE}
     */
    public record Vraag(boolean alleenOngelezen, Richting richting, Plek plek, int aantal)
            implements Serializable {
        public Vraag {
            boolean vanPlek = richting == Richting.VORIGE || richting == Richting.VOLGENDE;
            if (richting == null || vanPlek != (plek != null)) {
                throw new IllegalArgumentException("Verder bladeren gaat vanaf een plek");
            }
            if (aantal < 1 || aantal > 200) {
                throw new IllegalArgumentException("Een bladzijde heeft 1 tot 200 regels");
            }
        }

        public static Vraag eerste(int aantal) {
            return new Vraag(false, Richting.EERSTE, null, aantal);
        }
    }
}
