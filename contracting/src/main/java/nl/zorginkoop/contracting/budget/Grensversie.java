package nl.zorginkoop.contracting.budget;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Een versie van de grenzen waarbij een signaal afgaat.
 *
 * @param grenzen in procenten van begroot
 * @param ingang vanaf wanneer, of {@code null} voor de standaard
 * @param besluit waar de versie op rust, of {@code null} voor de standaard
 * @param geldt of dit nu de grenzen zijn
 */
public record Grensversie(
        Plafondsoort soort,
        List<Integer> grenzen,
        LocalDate ingang,
        String besluit,
        String door,
        boolean geldt)
        implements Serializable {
    public Grensversie {
        grenzen = List.copyOf(grenzen);
    }
}
