package nl.zorginkoop.contracting.budget;

import java.io.Serializable;
import java.util.UUID;

/** Een plafond om aan te wijzen. */
public record Plafondkeuze(UUID id, String naam, int jaar) implements Serializable {}
