package nl.zorginkoop.contracting.opgave;

import java.io.Serializable;

/**
 * Waarom een opgave niet kan, of niet kon.
 *
 * @param plaats het hoeveelste deel van het bericht, vanaf 0; -1 is het hele bericht
 * @param code de retourcode, of de regel van de standaard
 * @param wat wat er mis is
 * @param herstel wat eraan te doen is
 */
public record Bezwaar(int plaats, String code, String wat, String herstel) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Het bezwaar gaat over het hele bericht. */
    public static final int GEHEEL = -1;
}
