package nl.zorginkoop.contracting.termijn;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Welke bladzijde van welke bak. Bladeren gaat op plek in de lijst en niet op nummer: een taak die
 * intussen wegvalt, verschuift niets.
 *
 * @param plek de eerste of laatste taak van de vorige bladzijde; leeg bij {@code EERSTE} en {@code
 *     LAATSTE}
 */
public record Takenvraag(Bak bak, Richting richting, Plek plek, int aantal)
        implements Serializable {
    /** Wie wat te doen heeft. */
    public enum Bak {
        /** Waar ik eigenaar van ben. */
        MIJN,
        /** Van mijn rol en nog van niemand. */
        TE_NEMEN,
        /** Van een ander voor wie ik vervang. */
        VERVANGING,
        /** Alles van mijn rol. */
        ROL
    }

    /** De vier knoppen onder een lijst (rulings E). */
    public enum Richting {
        EERSTE,
        VORIGE,
        VOLGENDE,
        LAATSTE
    }

    /**
     * Een plek in de lijst.
     *
     * @param einde de einddatum, of {@code null} voor zonder
     */
    public record Plek(Instant einde, UUID id) implements Serializable {}

    public Takenvraag {
        boolean vanPlek = richting == Richting.VORIGE || richting == Richting.VOLGENDE;
        if (bak == null || richting == null || vanPlek != (plek != null)) {
            throw new IllegalArgumentException("Verder bladeren gaat vanaf een plek");
        }
        if (aantal < 1 || aantal > 200) {
            throw new IllegalArgumentException("Een bladzijde heeft 1 tot 200 taken");
        }
    }

    public static Takenvraag eerste(Bak bak, int aantal) {
        return new Takenvraag(bak, Richting.EERSTE, null, aantal);
    }
}
