package nl.zorginkoop.contracting.catalogus;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * De vraag of een aanbieder kan, zonder om wie het gaat.
 *
 * @param antwoord JA, NEE of GEEN_REACTIE, of {@code null} zolang er niets is
 * @param buitenPlicht of dit nee tegen de acceptatieplicht telt
 */
public record Beschikbaarheidsvraag(
        UUID id,
        String gemeentenaam,
        String aanbiedernaam,
        String wet,
        String product,
        LocalDate start,
        String wijk,
        List<String> behoeften,
        Instant gevraagd,
        Instant uiterlijk,
        String antwoord,
        LocalDate vanaf,
        String grond,
        String toelichting,
        boolean buitenPlicht)
        implements Serializable {
    public Beschikbaarheidsvraag {
        behoeften = List.copyOf(behoeften);
    }

    /** Zoals een lijst haar toont: GEVRAAGD zolang er niets is. */
    public String stand() {
        return antwoord == null ? "GEVRAAGD" : antwoord;
    }
}
