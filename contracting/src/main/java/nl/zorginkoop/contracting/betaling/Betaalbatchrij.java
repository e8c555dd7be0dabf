package nl.zorginkoop.contracting.betaling;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Eén betaalopdracht.
 *
 * @param stand CONCEPT, AANGEBODEN, GOEDGEKEURD, VERZONDEN, DEELS_BETAALD, BETAALD of INGETROKKEN
 * @param regels hoeveel overboekingen
 * @param posten hoeveel gedeclareerde regels en credits daarin
 * @param iban waarvandaan betaald wordt
 */
public record Betaalbatchrij(
        UUID id,
        int nummer,
        String stand,
        LocalDate uitvoerdag,
        String iban,
        String tenaamstelling,
        int regels,
        long posten,
        Euro bruto,
        Euro korting,
        Euro bedrag,
        String opgesteldDoor,
        Instant opgesteld,
        String aangebodenDoor,
        String goedgekeurdDoor,
        Instant goedgekeurd,
        String verzondenDoor,
        Instant verzonden)
        implements Serializable {}
