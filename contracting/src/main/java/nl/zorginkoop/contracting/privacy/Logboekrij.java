package nl.zorginkoop.contracting.privacy;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Een regel van het logboek op het scherm.
 *
 * @param gegevens de velden die te zien waren, leeg als er geen hulpvrager bij was
 * @param betrokkenen over hoeveel hulpvragers of toewijzingen het ging
 * @param volgnr haar plek in de keten, of {@code null} zolang zij daarop wacht
 */
public record Logboekrij(
        long nr,
        Instant moment,
        String wie,
        String rol,
        String aanbieder,
        String deur,
        UUID onderwerp,
        String grondslag,
        String doel,
        String resultaat,
        String herkomst,
        List<String> gegevens,
        int betrokkenen,
        Long volgnr)
        implements Serializable {
    /** Het eerste woord van het resultaat: gedaan, gelezen, geweigerd, mislukt of vernietigd. */
    public String uitkomst() {
        int eind = 0;
        while (eind < resultaat.length() && Character.isLetter(resultaat.charAt(eind))) {
            eind++;
        }
        return resultaat.substring(0, eind);
    }
}
