package nl.zorginkoop.contracting.gedeeld;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Een aaneengesloten reeks dagen, beide grenzen inbegrepen; zonder {@code eind} loopt zij door.
 *
 * @param begin eerste dag
 * @param eind laatste dag, of {@code null} als het einde open is
 */
public record Periode(LocalDate begin, LocalDate eind) implements Serializable {
    public Periode {
        if (begin == null) {
            throw new OngeldigeWaarde("begin", "Vul een begindatum in.");
        }
        if (eind != null && eind.isBefore(begin)) {
            throw new OngeldigeWaarde(
                    "eind", "De einddatum ligt voor de begindatum: kies een latere einddatum.");
        }
    }

    public static Periode vanaf(LocalDate begin) {
        return new Periode(begin, null);
    }

    public static Periode maand(YearMonth maand) {
        return new Periode(maand.atDay(1), maand.atEndOfMonth());
    }

    public static Periode jaar(int jaar) {
        return new Periode(LocalDate.of(jaar, 1, 1), LocalDate.of(jaar, 12, 31));
    }

    public boolean bevat(LocalDate dag) {
        return !dag.isBefore(begin) && (eind == null || !dag.isAfter(eind));
    }

    public boolean overlapt(Periode ander) {
        return (eind == null || !ander.begin.isAfter(eind))
                && (ander.eind == null || !begin.isAfter(ander.eind));
    }

    /** Het deel binnen {@code grens}, of {@code null} als er geen overlap is. */
    public Periode binnen(Periode grens) {
        if (!overlapt(grens)) {
            return null;
        }
        LocalDate van = begin.isAfter(grens.begin) ? begin : grens.begin;
        LocalDate tot = eind;
        if (grens.eind != null && (tot == null || grens.eind.isBefore(tot))) {
            tot = grens.eind;
        }
        return new Periode(van, tot);
    }

    /** De kalendermaanden die deze (gesloten) periode raakt, op volgorde. */
    public List<YearMonth> maanden() {
        List<YearMonth> maanden = new ArrayList<>();
        for (YearMonth m = YearMonth.from(begin);
                !m.isAfter(YearMonth.from(eind));
                m = m.plusMonths(1)) {
            maanden.add(m);
        }
        return List.copyOf(maanden);
    }
}
