package nl.zorginkoop.contracting.deelnemer;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.deur.Rol;

/**
 * Een account in de lijst van wie het beheert.
 *
 * @param rollen de rollen die nu lopen bij de organisatie van de lezer
 * @param zelfBeheerd of de organisatie van de lezer over dit account gaat; anders heeft het er
 *     alleen een rol
 * @param geslotenTot tot wanneer aanmelden geweigerd wordt omdat iemand raadt, of {@code null}
 */
public record Accountrij(
        UUID id,
        String gebruikersnaam,
        String naam,
        String email,
        String organisatie,
        List<Rol> rollen,
        boolean zelfBeheerd,
        Stand stand,
        Instant geslotenTot)
        implements Serializable {
    /** Hoe het met de toegang staat. */
    public enum Stand {
        ACTIEF,
        UITGENODIGD,
        GEBLOKKEERD,
        UITGEZET,
        VERTROKKEN
    }
}
