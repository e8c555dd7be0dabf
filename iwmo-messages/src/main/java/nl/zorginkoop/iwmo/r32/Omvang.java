package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Basistype;

/** Hoeveel zorg per welke tijd. */
@Basistype
public record Omvang(int volume, String eenheid, String frequentie) {}
