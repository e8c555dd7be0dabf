package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.util.UUID;

/** Een tarief in een versie van de voorwaarden. */
public record Tariefregel(UUID id, String productnaam, Tariefopgave opgave)
        implements Serializable {}
