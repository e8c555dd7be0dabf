package nl.zorginkoop.contracting.begroting;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat er bij een jaarovergang van een toewijzing verhuisde, terugkwam of vrijviel.
 *
 * @param jaar het oude jaar
 * @param soort VERHUISD, TERUG, VRIJGEGEVEN of HEROPEND
 * @param plafond het blad in het oude jaar
 * @param naar het blad in het nieuwe jaar, of {@code null}
 */
public record Overgangrij(
        UUID id,
        int jaar,
        String soort,
        UUID toewijzing,
        long toewijzingnummer,
        String aanbiedernaam,
        String plafond,
        String naar,
        Euro bedrag,
        String reden,
        String door,
        Instant moment)
        implements Serializable {}
