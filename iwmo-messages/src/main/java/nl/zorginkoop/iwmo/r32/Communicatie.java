package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Basistype;

/** Welke tolk nodig is. */
@Basistype
public record Communicatie(String vorm, String taal) {}
