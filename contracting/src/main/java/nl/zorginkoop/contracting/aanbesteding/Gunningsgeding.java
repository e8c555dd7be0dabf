package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Een kort geding over een voornemen.
 *
 * @param opTijd binnen de twintig kalenderdagen; anders houdt het niets tegen
 * @param toegewezen kreeg de eiser gelijk; {@code null} zolang er geen uitspraak is
 */
public record Gunningsgeding(
        UUID inschrijving,
        String aanbieder,
        LocalDate dagvaarding,
        boolean opTijd,
        LocalDate uitspraak,
        Boolean toegewezen)
        implements Serializable {}
