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
 * @param heropenbaar of hier nu nog iets van vrijgegeven staat
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
        Instant moment,
        boolean heropenbaar)
        implements Serializable {
    /** Zoals het meetelt: wat terugkomt of heropend wordt, gaat er weer af. */
    public Euro telt() {
        return "TERUG".equals(soort) || "HEROPEND".equals(soort) ? Euro.NUL.min(bedrag) : bedrag;
    }
}
