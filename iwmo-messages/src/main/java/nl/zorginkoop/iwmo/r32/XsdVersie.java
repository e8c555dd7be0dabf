package nl.zorginkoop.iwmo.r32;

import nl.zorginkoop.iwmo.bericht.Basistype;

/** Versies van de gebruikte schemas. */
@Basistype
public record XsdVersie(String basisschemaXsdVersie, String berichtXsdVersie) {

    /** De versies van de schemas van deze bibliotheek. */
    public static final XsdVersie EIGEN = new XsdVersie("1.0.0", "1.0.0");
}
