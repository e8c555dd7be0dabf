package nl.zorginkoop.contracting.deelnemer;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * Een zorgaanbieder die zich gemeld heeft.
 *
 * @param controle wat de registers zeggen: {@code KLOPT}, {@code STRIJDIG} of {@code
 *     NIET_NAGEKEKEN}
 * @param bekend of deze AGB-code hier al staat
 */
public record Inschrijving(
        UUID id,
        String agb,
        String kvk,
        String organisatie,
        String contact,
        String email,
        String controle,
        Instant gevraagd,
        boolean bekend)
        implements Serializable {}
