package nl.zorginkoop.contracting.deelnemer;

import java.io.Serializable;
import java.util.UUID;

/**
 * Een eenmalige sleutel die onderweg is.
 *
 * @param pad het pad met de sleutel als er geen mailserver is en de beheerder haar zelf
 *     overhandigt; {@code null} als zij gemaild wordt
 */
public record Uitnodiging(UUID account, String pad) implements Serializable {
    /** Gaat zij per mail? */
    public boolean perMail() {
        return pad == null;
    }
}
