package nl.zorginkoop.web.grafiek;

import java.util.Locale;
import nl.zorginkoop.contracting.budget.Plafondstand;
import nl.zorginkoop.web.opmaak.Opmaak;

/**
 * De stand van een plafond als balk: gerealiseerd, toegewezen, wat de prognose daarboven verwacht,
 * en het plafond als streep. Breedtes zijn procenten van de balk.
 *
 * @param tot waar toegewezen ophoudt en de prognose begint
 * @param zin dezelfde stand in woorden, voor wie de balk niet ziet
 */
public record Meter(
        String gerealiseerd,
        String toegewezen,
        String tot,
        String prognose,
        String plafond,
        String zin) {
    // Het plafond staat op zes zevende van de balk, zodat een overschrijding nog past.
    private static final double RUIMTE = 1.18;

    public static Meter van(Plafondstand p, Opmaak opmaak) {
        long gerealiseerd = Math.max(0, p.gerealiseerd().centen());
        long vast = p.verplicht().centen() + p.gereserveerd().centen();
        long verwacht = Math.max(0, p.prognose().midden().centen() - gerealiseerd - vast);
        double schaal =
                Math.max(
                        Math.max(1, p.begroot().centen()) * RUIMTE,
                        (gerealiseerd + vast + verwacht) * 1.02);
        return new Meter(
                procent(gerealiseerd, schaal),
                procent(vast, schaal),
                procent(gerealiseerd + vast, schaal),
                procent(verwacht, schaal),
                procent(Math.max(0, p.begroot().centen()), schaal),
                opmaak.tekst(
                        "meter.zin",
                        opmaak.heel(p.gerealiseerd()),
                        opmaak.heel(p.verplicht().plus(p.gereserveerd())),
                        opmaak.heel(p.prognose().midden()),
                        opmaak.heel(p.begroot())));
    }

    private static String procent(long deel, double geheel) {
        return String.format(Locale.ROOT, "%.1f", Math.min(100, deel * 100.0 / geheel));
    }
}
