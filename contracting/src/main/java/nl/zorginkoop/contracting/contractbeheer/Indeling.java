package nl.zorginkoop.contracting.contractbeheer;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.Periode;

/**
 * Een verdeling over groep A en B (OH-23).
 *
 * @param periode de zorgdagen waarvan het volume telt
 * @param grens het deel van het volume, in procenten, dat groep A minstens draagt
 * @param volume goedgekeurd bedrag van allen samen
 * @param groepA aantal in groep A
 * @param groepB aantal in groep B
 * @param steekproef de trekking uit groep B, of {@code null}
 */
public record Indeling(
        UUID id,
        Periode periode,
        int grens,
        Euro volume,
        int groepA,
        int groepB,
        UUID steekproef,
        String door,
        Instant moment)
        implements Serializable {
    /** † Vanaf dit deel van de aanbieders, in procenten, is groep A geen kleine groep meer. */
    private static final int GEEN_CONCENTRATIE = 50;

    /** Zit het volume zo verspreid dat 80/20 niets oplevert (WC-03, set B)? */
    public boolean isZonderConcentratie() {
        return groepA * 100 > (groepA + groepB) * GEEN_CONCENTRATIE;
    }
}
