package nl.zorginkoop.contracting.budget;

import java.io.Serializable;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat er zou gebeuren als: een ander tarief voor wat nog komt, een ander plafond, en geld om een
 * tekort mee te dekken (WC-13: Venlo en Landgraaf). Er wordt niets van bewaard.
 *
 * @param prognose waar het zonder ingreep op uitkomt
 * @param uitkomst waar het met het andere tarief op uitkomt
 * @param begroot het plafond dat dan geldt
 * @param dekking wat er voor een tekort klaarligt, samen
 */
public record Watals(Euro prognose, Euro uitkomst, Euro begroot, Euro dekking)
        implements Serializable {
    /**
     * @param gerealiseerd hierop verandert een tarief niets meer
     * @param tarief in tienden van een procent erbij of eraf
     */
    public static Watals van(
            Euro gerealiseerd, Euro prognose, Euro begroot, long tarief, List<Euro> dekking) {
        Euro erbij =
                Euro.centen(
                        Prognoserekening.deel(prognose.min(gerealiseerd).centen(), tarief, 1000));
        return new Watals(
                prognose,
                prognose.plus(erbij),
                begroot,
                dekking.stream().reduce(Euro.NUL, Euro::plus));
    }

    /** Wat het tarief scheelt. */
    public Euro verschil() {
        return uitkomst.min(prognose);
    }

    /** Hoeveel er te weinig is, of nul: dan moet er zo veel minder uitgegeven worden. */
    public Euro tekort() {
        return uitkomst.isMeerDan(begroot) ? uitkomst.min(begroot) : Euro.NUL;
    }

    /** Het tekort als deel van de uitgaven, in honderdsten van een procent. */
    public long tekortdeel() {
        return uitkomst.centen() <= 0
                ? 0
                : Prognoserekening.deel(
                        tekort().centen(), Prognoserekening.HEEL, uitkomst.centen());
    }

    /** Wat er na de dekking nog te kort is. */
    public Euro resteert() {
        return tekort().isMeerDan(dekking) ? tekort().min(dekking) : Euro.NUL;
    }
}
