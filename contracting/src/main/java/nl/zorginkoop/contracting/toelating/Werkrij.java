package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Een aanvraag in de werkvoorraad. Een prijs, een rang of een plaats in een rij staat er niet: er
 * is niets te vergelijken (OH-01, OH-03).
 *
 * @param uiterlijk de eerste termijn die loopt, of {@code null}
 * @param gestandTot tot en met wanneer de aanbieder aan zijn aanvraag vastzit
 * @param vanMij deed deze beoordelaar er iets aan, of kan hij nalezen wat een ander vond
 */
public record Werkrij(
        UUID id,
        String nummer,
        String aanbiedernaam,
        String procedurenummer,
        String procedure,
        Aanvraag.Toestand toestand,
        Werkstap stap,
        Instant ingediend,
        Instant uiterlijk,
        LocalDate gestandTot,
        boolean vanMij)
        implements Serializable {}
