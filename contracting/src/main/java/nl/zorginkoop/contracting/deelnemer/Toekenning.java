package nl.zorginkoop.contracting.deelnemer;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Rol;

/**
 * Een rol van iemand bij een organisatie, van wanneer tot wanneer.
 *
 * @param tot wanneer zij ophoudt, of {@code null} voor onbepaalde tijd
 * @param vervangt gebruikersnaam van wie vervangen wordt, of {@code null}
 * @param loopt of zij nu geldt
 * @param vanOidc of de identiteitsdienst haar gaf; zij houdt dan op als die dienst haar niet meer
 *     noemt
 */
public record Toekenning(
        UUID id,
        Rol rol,
        String organisatie,
        Instant van,
        Instant tot,
        String vervangt,
        boolean loopt,
        boolean vanOidc)
        implements Serializable {}
