package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import java.util.UUID;

/**
 * Waarom een inschrijving niet meetelt.
 *
 * @param bevestigdDoor de tweede mens, of {@code null}: dan telt zij nog mee
 */
public record Terzijde(Eis eis, String reden, String door, String bevestigdDoor)
        implements Serializable {
    public record Eis(UUID voorwaarde, String artikel, String kop) implements Serializable {}
}
