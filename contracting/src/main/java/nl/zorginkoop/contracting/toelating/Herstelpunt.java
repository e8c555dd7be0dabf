package nl.zorginkoop.contracting.toelating;

import java.io.Serializable;
import java.util.UUID;

/** Eén punt dat de aanbieder mag herstellen, en wat er ontbreekt. */
public record Herstelpunt(UUID voorwaarde, String wat) implements Serializable {}
