package nl.zorginkoop.contracting.regie;

import java.io.Serializable;
import java.util.UUID;

/** Wat de melder meekrijgt: een kenmerk om over te bellen. */
public record Meldbewijs(UUID id, String kenmerk) implements Serializable {}
