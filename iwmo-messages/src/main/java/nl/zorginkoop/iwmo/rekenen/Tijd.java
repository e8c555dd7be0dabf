package nl.zorginkoop.iwmo.rekenen;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Weken, zondagen en maanden tellen; begin- en einddag horen er altijd bij. */
final class Tijd {

    private static final int DAGEN = 7;

    private Tijd() {}

    /** ISO-weken (maandag tot en met zondag) waarvan minstens één dag in de periode valt. */
    static long geraakteWeken(LocalDate begin, LocalDate einde) {
        LocalDate eerste = begin.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate laatste = einde.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return ChronoUnit.DAYS.between(eerste, laatste) / DAGEN + 1;
    }

    static long zondagen(LocalDate begin, LocalDate einde) {
        LocalDate eerste = begin.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return eerste.isAfter(einde) ? 0 : ChronoUnit.DAYS.between(eerste, einde) / DAGEN + 1;
    }

    static LocalDate laatsteZondag(LocalDate dag) {
        return dag.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    }

    static boolean isZondag(LocalDate dag) {
        return dag.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    static long geraakteMaanden(LocalDate begin, LocalDate einde) {
        return ChronoUnit.MONTHS.between(YearMonth.from(begin), YearMonth.from(einde)) + 1;
    }
}
