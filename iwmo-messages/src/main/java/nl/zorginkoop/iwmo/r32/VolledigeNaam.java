package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Basistype;

/** Naam met partnernaam en naamgebruik. */
@Basistype
public record VolledigeNaam(
        Achternaam geslachtsnaam,
        Achternaam partnernaam,
        String voornamen,
        String voorletters,
        String naamGebruik) {}
