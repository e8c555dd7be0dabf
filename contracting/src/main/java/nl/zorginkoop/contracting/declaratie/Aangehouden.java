package nl.zorginkoop.contracting.declaratie;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat van een declaratie is goedgekeurd en toch niet betaald mag worden (V21).
 *
 * @param reden UBO of FRAUDE
 */
public record Aangehouden(String reden, long regels, Euro bedrag) implements Serializable {}
