package nl.zorginkoop.contracting.verantwoording;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.OverHulpvrager;

/**
 * Alles wat er met een declaratieregel gebeurde, op volgorde van tijd.
 *
 * @param toewijzing de toewijzing waar zij op is, of {@code null} als haar nummer van geen was
 */
public record Regelspoor(UUID toewijzing, List<Spoorstap> stappen)
        implements Serializable, OverHulpvrager {
    private static final long serialVersionUID = 1L;

    public Regelspoor {
        stappen = List.copyOf(stappen);
    }

    @Override
    public UUID betrokkene() {
        return toewijzing;
    }
}
