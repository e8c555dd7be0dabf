package nl.zorginkoop.contracting.budget;

import java.io.Serializable;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Wet;

/** Een plafond om aan te wijzen. */
public record Plafondkeuze(UUID id, String naam, Wet wet, int jaar) implements Serializable {}
