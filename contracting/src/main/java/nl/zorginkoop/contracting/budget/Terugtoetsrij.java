package nl.zorginkoop.contracting.budget;

import java.io.Serializable;
import java.time.LocalDate;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat er op een peildag van een afgesloten jaar voorspeld zou zijn, met alleen wat toen bekend was,
 * naast wat het werd.
 *
 * @param gerealiseerd wat er toen gerealiseerd was
 */
public record Terugtoetsrij(
        int jaar, LocalDate peil, Euro gerealiseerd, Euro voorspeld, Euro uitkomst)
        implements Serializable {
    /** Hoeveel de voorspelling ernaast zat, in honderdsten van een procent van de uitkomst. */
    public Integer fout() {
        return uitkomst.centen() <= 0
                ? null
                : (int)
                        Math.max(
                                -99_999,
                                Math.min(
                                        99_999,
                                        Prognoserekening.deel(
                                                voorspeld.min(uitkomst).centen(),
                                                Prognoserekening.HEEL,
                                                uitkomst.centen())));
    }

    /** Wat er nog kwam, als deel van wat er nog verwacht werd; {@code null} als dat niets was. */
    Integer verhouding() {
        long verwacht = voorspeld.min(gerealiseerd).centen();
        return verwacht <= 0
                ? null
                : (int)
                        Math.max(
                                0,
                                Math.min(
                                        10 * Prognoserekening.HEEL,
                                        Prognoserekening.deel(
                                                uitkomst.min(gerealiseerd).centen(),
                                                Prognoserekening.HEEL,
                                                verwacht)));
    }
}
