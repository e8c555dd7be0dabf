package nl.zorginkoop.web.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import nl.zorginkoop.contracting.budget.Prognosemethode;
import nl.zorginkoop.contracting.gedeeld.Euro;

/** Wat er in het adres van een prognose staat; wat niet te lezen is, is er niet. */
public final class Prognosevraag {
    private static final BigDecimal MEEST = BigDecimal.valueOf(100);

    private Prognosevraag() {}

    public static Prognosemethode methode(String tekst) {
        for (Prognosemethode m : Prognosemethode.values()) {
            if (m.name().equals(tekst)) {
                return m;
            }
        }
        return Prognosemethode.BENUTTING;
    }

    public static LocalDate dag(String tekst) {
        try {
            LocalDate dag = tekst == null ? null : LocalDate.parse(tekst);
            return dag == null || dag.getYear() < 2000 || dag.getYear() > 2100 ? null : dag;
        } catch (DateTimeException geenDag) {
            return null;
        }
    }

    static Optional<YearMonth> maand(String tekst) {
        try {
            YearMonth maand = YearMonth.parse(tekst);
            return maand.getYear() < 2000 || maand.getYear() > 2100
                    ? Optional.empty()
                    : Optional.of(maand);
        } catch (DateTimeException geenMaand) {
            return Optional.empty();
        }
    }

    /** Een percentage van hooguit honderd, in tienden: 2,5 is 25. */
    static Optional<Long> procent(String tekst) {
        try {
            BigDecimal getal = new BigDecimal(tekst.replace("%", "").strip().replace(',', '.'));
            return getal.abs().compareTo(MEEST) > 0
                    ? Optional.empty()
                    : Optional.of(
                            getal.setScale(1, RoundingMode.UNNECESSARY)
                                    .movePointRight(1)
                                    .longValueExact());
        } catch (ArithmeticException | NumberFormatException geenGetal) {
            return Optional.empty();
        }
    }

    /** Een bedrag dat nul of meer is, zoals 1.250.000,00. */
    static Optional<Euro> bedrag(String tekst) {
        try {
            return Optional.of(
                            Euro.van(
                                    tekst.replace("€", "")
                                            .replace(" ", "")
                                            .replace(".", "")
                                            .replace(',', '.')))
                    .filter(e -> !e.isNegatief() && e.centen() < 100_000_000_000_000L);
        } catch (ArithmeticException | NumberFormatException geenBedrag) {
            return Optional.empty();
        }
    }
}
