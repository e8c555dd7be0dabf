package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;

/**
 * Waarom een kader nog niet geactiveerd kan worden.
 *
 * @param zin de reden in woorden, met wat eraan te doen is
 */
public record Belemmering(Kaderreden reden, String zin) implements Serializable {}
