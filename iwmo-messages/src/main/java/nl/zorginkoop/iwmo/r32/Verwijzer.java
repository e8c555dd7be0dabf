package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Basistype;

/** Wie de client verwezen heeft. */
@Basistype
public record Verwijzer(String type, String naam, String zorgverlenerCode) {}
