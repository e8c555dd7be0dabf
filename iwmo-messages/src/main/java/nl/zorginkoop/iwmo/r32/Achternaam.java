package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Basistype;

/** Achternaam met los voorvoegsel. */
@Basistype
public record Achternaam(String achternaam, String voorvoegsel) {}
