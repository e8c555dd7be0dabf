package nl.zorginkoop.contracting.budget;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Een signaal dat iemand moet zien.
 *
 * @param soort GRENS, BOVEN_RUIMTE of PROGNOSE_KRUIST
 * @param grens het percentage bij GRENS
 * @param verwacht de dag waarop de prognose kruist, bij PROGNOSE_KRUIST
 * @param ontvangen wanneer iemand bevestigde dat hij het zag, of {@code null}
 */
public record Signaalregel(
        UUID id,
        UUID plafond,
        String plafondnaam,
        String soort,
        Integer grens,
        LocalDate verwacht,
        Instant ontstaan,
        Instant ontvangen,
        String ontvangenDoor,
        Instant behandeld,
        String door,
        String reden)
        implements Serializable {}
