package nl.zorginkoop.contracting.bestedingsruimte;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Een stap op de tijdlijn van een ruimte.
 *
 * @param kant wie haar zette: GEMEENTE, AANBIEDER of PLATFORM
 * @param op de dag waarop het gebeurde; bij een overgenomen ruimte kan dat eerder zijn
 * @param uitkomst bij een besluit, anders {@code null}
 */
public record Ruimtegang(
        String soort,
        String kant,
        LocalDate op,
        boolean teLaat,
        String uitkomst,
        String reden,
        String door,
        Instant moment)
        implements Serializable {}
