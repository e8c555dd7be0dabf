package nl.zorginkoop.contracting.regie;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Een onderzoek. Haar klok begon op de dag van de melding en begint nooit opnieuw (INV-6.1).
 *
 * @param start de dag van de melding
 * @param uiterlijk tot wanneer het onderzoek mag duren, of {@code null} als de termijn voorbij is
 * @param regisseur van wie zij is, of {@code null} zolang zij van niemand is (RG-01)
 * @param stand waar zij staat; volgt uit wat er gebeurd is (kamer {@code plan})
 */
public record Zaak(
        UUID id,
        UUID melding,
        String kenmerk,
        UUID hulpvrager,
        String naam,
        UUID gezin,
        String wet,
        LocalDate start,
        Instant uiterlijk,
        Route route,
        String stand,
        String regisseur)
        implements Serializable {
    /** Langs welke weg hulp gezocht wordt; zij mag veranderen, de klok niet. */
    public enum Route {
        CATALOGUS,
        VEILING
    }
}
