package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Een verplichting in het register.
 *
 * @param kant GEMEENTE of AANBIEDER: wie haar levert
 * @param status TE_LAAT, BINNENKORT (binnen dertig dagen), LATER, GELEVERD of TE_LAAT_GELEVERD
 * @param geleverd wanneer, of {@code null}
 */
public record Plichtrij(
        UUID id,
        UUID contract,
        String nummer,
        String aanbiedernaam,
        String gemeentenaam,
        String soort,
        String kant,
        String omschrijving,
        String artikel,
        LocalDate uiterlijk,
        String status,
        Instant geleverd)
        implements Serializable {}
