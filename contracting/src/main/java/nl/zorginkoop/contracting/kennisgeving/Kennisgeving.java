package nl.zorginkoop.contracting.kennisgeving;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Gemeentecode;
import nl.zorginkoop.contracting.termijn.Onderwerp;

/**
 * Een kennisgeving in een postvak.
 *
 * @param persoonlijk of zij voor deze persoon is en niet voor de organisatie of rol
 * @param pad de pagina waar het verder gaat, of {@code null}
 * @param gelezen wanneer zij gelezen is, of {@code null}
 */
public record Kennisgeving(
        UUID id,
        Gemeentecode gemeente,
        boolean persoonlijk,
        String soort,
        String titel,
        String tekst,
        Onderwerp onderwerp,
        String pad,
        Instant verstuurd,
        Instant gelezen,
        String gelezenDoor)
        implements Serializable {
    public boolean isOngelezen() {
        return gelezen == null;
    }
}
