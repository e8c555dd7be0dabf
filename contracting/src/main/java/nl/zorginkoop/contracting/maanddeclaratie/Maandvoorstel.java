package nl.zorginkoop.contracting.maanddeclaratie;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Wat er bij een gemeente in een maand te declareren is.
 *
 * @param regels hooguit {@link #HOOGSTENS}
 * @param meer er past niet alles op een scherm
 */
public record Maandvoorstel(
        String gemeente,
        String gemeentenaam,
        String wet,
        YearMonth maand,
        List<Maandregel> regels,
        boolean meer)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** † Wie meer heeft, heeft software. */
    public static final int HOOGSTENS = 500;

    Optional<Maandregel> regel(long nummer, String productcode) {
        return regels.stream()
                .filter(r -> r.nummer() == nummer && r.productcode().equals(productcode))
                .findFirst();
    }
}
