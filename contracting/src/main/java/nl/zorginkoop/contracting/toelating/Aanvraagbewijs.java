package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Een bewijsstuk bij een aanvraag: de feiten uit het dossier en de kopie voor de gemeente.
 *
 * @param voorwaarde de eis die het aantoont, of {@code null} als het bij een deelnemer hoort
 * @param document de kopie, of {@code null} zolang er niet ingediend is
 * @param ontvangen wanneer de gemeente het kreeg; de ouderdom telt op die dag (V08)
 */
public record Aanvraagbewijs(
        UUID id,
        UUID deelnemer,
        String deelnemernaam,
        UUID voorwaarde,
        UUID dossierstuk,
        String soort,
        String naam,
        LocalDate afgifte,
        LocalDate geldigTot,
        String sha256,
        UUID document,
        Instant ontvangen)
        implements Serializable {}
