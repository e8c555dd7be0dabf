package nl.zorginkoop.contracting.gedeeld;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Een dag zoals een zin haar noemt. */
public final class Dag {
    private static final DateTimeFormatter VORM = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private Dag() {}

    public static String van(LocalDate dag) {
        return VORM.format(dag);
    }
}
