package nl.zorginkoop.contracting.post;

import java.time.Instant;
import java.util.UUID;

/**
 * Het bewijs dat een bericht binnen is, voordat er iets mee gebeurt.
 *
 * @param sha256 hash over de ontvangen bytes, hexadecimaal
 * @param grootte aantal bytes
 * @param herhaling of dezelfde inlevering al eerder binnen was
 */
public record Ontvangstbewijs(
        UUID id, Instant ontvangen, String sha256, long grootte, boolean herhaling) {}
