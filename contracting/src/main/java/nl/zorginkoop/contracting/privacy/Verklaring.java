package nl.zorginkoop.contracting.privacy;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Een verklaring van vernietiging (Archiefbesluit 1995 art. 8), zonder persoonsgegevens.
 *
 * @param hash over de sleutels van wat er niet meer is, hexadecimaal
 * @param oudste vroegste dag waarop de termijn begon
 * @param nieuwste laatste dag waarop de termijn begon
 */
public record Verklaring(
        UUID id,
        String soort,
        String wet,
        Instant moment,
        long aantal,
        String hash,
        LocalDate oudste,
        LocalDate nieuwste,
        String bron,
        String door)
        implements Serializable {}
