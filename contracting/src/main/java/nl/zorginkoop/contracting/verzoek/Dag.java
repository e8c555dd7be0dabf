package nl.zorginkoop.contracting.verzoek;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Een dag zoals een zin haar noemt. */
final class Dag {
    private static final DateTimeFormatter VORM = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private Dag() {}

    static String van(LocalDate dag) {
        return VORM.format(dag);
    }
}
