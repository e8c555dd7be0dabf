package nl.zorginkoop.contracting.contractbeheer;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Een accountgesprek.
 *
 * @param gehouden de dag waarop het was, of {@code null}
 * @param status GEPLAND, TE_LAAT, GEHOUDEN of VERVALLEN
 */
public record Gesprek(
        UUID id,
        String aanbieder,
        String aanbiedernaam,
        LocalDate gepland,
        LocalDate gehouden,
        String verslag,
        String status)
        implements Serializable {}
