package nl.zorginkoop.gateway.voorbeeldwereld;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** De momenten waarop er in de demowereld iets gebeurt; ertussen staat de klok stil. */
final class Agenda {
    /** Hier begint de demo; vanaf dan loopt de klok door. */
    static final LocalDateTime BEGIN_DEMO = LocalDateTime.of(2026, 9, 15, 9, 0);

    /** De laatste post van voor de demo. */
    static final LocalDateTime LAATSTE_POST = LocalDateTime.of(2026, 9, 14, 16, 5);

    /** Contracten, tarieven en begroting zijn er voor het jaar begint. */
    static final LocalDateTime INRICHTING = LocalDateTime.of(2025, 11, 17, 9, 0);

    static final YearMonth EERSTE_MAAND = YearMonth.of(2026, 1);
    static final YearMonth LAATSTE_MAAND = YearMonth.of(2026, 8);

    private static final LocalTime OCHTEND = LocalTime.of(10, 20);
    private static final LocalTime DECLARATIETIJD = LocalTime.of(10, 14, 30);

    private Agenda() {}

    static List<YearMonth> maanden() {
        return Stream.iterate(EERSTE_MAAND, m -> !m.isAfter(LAATSTE_MAAND), m -> m.plusMonths(1))
                .toList();
    }

    /** Wanneer de gemeenten toewijzen, op volgorde. */
    static List<LocalDateTime> besluitmomenten() {
        return Stream.concat(
                        IntStream.of(8, 11, 16).mapToObj(dag -> LocalDate.of(2025, 12, dag)),
                        maanden().stream().flatMap(m -> Stream.of(m.atDay(10), m.atDay(24))))
                .map(Agenda::werkdag)
                .map(dag -> dag.atTime(OCHTEND))
                .toList();
    }

    /** Wanneer de declaraties over een maand binnenkomen: de meeste vroeg, enkele wat later. */
    static LocalDateTime declaratiemoment(YearMonth maand, boolean vroeg) {
        return werkdag(maand.plusMonths(1).atDay(vroeg ? 4 : 8)).atTime(DECLARATIETIJD);
    }

    private static LocalDate werkdag(LocalDate dag) {
        LocalDate werkdag = dag;
        while (werkdag.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            werkdag = werkdag.plusDays(1);
        }
        return werkdag;
    }
}
