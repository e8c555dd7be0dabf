package nl.zorginkoop.contracting.toewijzing;

import java.io.Serializable;
import java.util.UUID;

/** Een klaargezet 301 en de toewijzing waar het over gaat. */
public record Heenbericht(UUID toewijzing, UUID bericht) implements Serializable {}
