package nl.zorginkoop.ear.architectuur.fout.contracting.veiling;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Leest de tijd buiten Klok om. */
public final class EigenKlok {
    private EigenKlok() {}

    static LocalDate vandaag() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static long millis() {
        return System.currentTimeMillis();
    }
}
