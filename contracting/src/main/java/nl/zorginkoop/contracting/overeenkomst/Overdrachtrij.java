package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Een client die na het eind van een overeenkomst verder moet, zonder naam: wie het is staat bij de
 * toewijzing.
 *
 * @param status OPEN, ONMOGELIJK, OVERGEDRAGEN of BEEINDIGD
 * @param naar de naam van de opvolger, of {@code null}
 * @param reden waarom overgedragen, beeindigd of nog niet mogelijk
 */
public record Overdrachtrij(
        UUID id,
        UUID contract,
        long toewijzing,
        String product,
        LocalDate begin,
        LocalDate eind,
        String status,
        String naar,
        LocalDate instemming,
        String reden,
        Instant moment)
        implements Serializable {}
