package nl.zorginkoop.contracting.openstelling;

import java.io.Serializable;

/**
 * Wat voor iedereen in de procedure gelijk is.
 *
 * @param contact bij wie een aanbieder terechtkan als het platform niet werkt
 * @param rechtbank welke rechter over de procedure gaat
 * @param klachtUrl waar een klacht begint
 * @param herstelWerkdagen hoe lang ieder heeft om een gebrek te herstellen
 * @param rolregel in hoeveel rollen een organisatie mag meedoen
 */
public record Spelregels(
        String contact,
        String contactMail,
        String rechtbank,
        String klachtUrl,
        int herstelWerkdagen,
        String rolregel)
        implements Serializable {
    /** † De termijn voor herstel als de gemeente niets anders kiest. */
    public static final int HERSTEL = 2;
}
