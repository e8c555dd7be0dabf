package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Basistype;

/** Product: altijd een categorie, soms ook een code. */
@Basistype
public record Product(String categorie, String code) {}
