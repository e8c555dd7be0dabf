package nl.zorginkoop.gateway.verzending;

import java.util.List;
import nl.zorginkoop.iwmo.bericht.Retourcode;

/** Met welke uitgave van de controles op niveau 2 is afgekeurd; alleen dan hoort zij in de kop. */
final class Controleversie {
    private static final String EIGEN = "1.0.0";

    private Controleversie() {}

    static String bij(List<Retourcode> kopcodes) {
        return kopcodes.contains(Retourcode.R0001) ? EIGEN : null;
    }
}
