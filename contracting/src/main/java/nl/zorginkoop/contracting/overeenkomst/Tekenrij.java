package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Een aanbod dat op een handtekening van de aanbieder wacht.
 *
 * @param vanaf de eerste dag waarop tekenen kan
 */
public record Tekenrij(
        UUID contract,
        String nummer,
        String naam,
        String gemeentenaam,
        LocalDate begin,
        LocalDate vanaf,
        LocalDate tekenenTot)
        implements Serializable {}
