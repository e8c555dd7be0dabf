package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Basistype;

/** Naam zonder partnernaam. */
@Basistype
public record VerkorteNaam(Achternaam geslachtsnaam, String voornamen, String voorletters) {}
