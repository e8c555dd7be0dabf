package nl.zorginkoop.contracting.betaling;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Een vastgelegde rekening.
 *
 * @param aanbiedernaam van wie, of {@code null} voor die van de gemeente
 */
public record Rekeningrij(
        UUID id,
        String aanbieder,
        String aanbiedernaam,
        String iban,
        String tenaamstelling,
        LocalDate vanaf,
        String bron,
        String door,
        Instant moment)
        implements Serializable {}
