package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Basistype;

/** Telefoonnummer met landnummer. */
@Basistype
public record Telefoon(String telefoonnummer, String landnummer) {}
