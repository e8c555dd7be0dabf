package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Basistype;

/** Een of twee telefoonnummers. */
@Basistype
public record Telefoonnummers(Telefoon telefoon01, Telefoon telefoon02) {}
