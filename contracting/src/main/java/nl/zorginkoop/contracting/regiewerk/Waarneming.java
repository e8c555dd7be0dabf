package nl.zorginkoop.contracting.regiewerk;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Iemand neemt waar voor een regisseur: hij ziet en doet precies diens zaken (RG-01).
 *
 * @param stand {@code KOMT}, {@code LOOPT}, {@code VOORBIJ} of {@code INGETROKKEN}
 * @param door wie dit regelde
 */
public record Waarneming(
        UUID id,
        String regisseur,
        String regisseurnaam,
        String waarnemer,
        String waarnemernaam,
        LocalDate van,
        LocalDate tot,
        String reden,
        String door,
        Instant ingetrokken,
        String stand)
        implements Serializable {}
