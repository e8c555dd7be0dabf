package nl.zorginkoop.contracting.termijn;

import java.io.Serializable;
import java.util.List;

/**
 * Een bladzijde taken, op einddatum.
 *
 * @param vorige of er taken vóór deze bladzijde zijn
 * @param volgende of er taken na deze bladzijde zijn
 */
public record Takenlijst(List<Taak> taken, boolean vorige, boolean volgende)
        implements Serializable {
    /** Tellen houdt hier op; een pagina zegt dan "meer dan 10.000". */
    public static final int TELGRENS = 10_000;

    public Takenlijst {
        taken = List.copyOf(taken);
    }

    /**
     * Hoeveel open taken er zijn, per bak, elk tot en met {@link #TELGRENS} + 1.
     *
     * @param teLaat van de taken in {@code mijn} en {@code teNemen}
     */
    public record Tellingen(int mijn, int teNemen, int vervanging, int rol, int teLaat)
            implements Serializable {}
}
