package nl.zorginkoop.contracting.verantwoording;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een afkeurcode over een jaar.
 *
 * @param regels hoeveel regels haar kregen; een regel met twee codes staat bij beide
 * @param declaraties hoeveel declaraties er als geheel op afgewezen zijn
 */
public record Afkeurcode(String code, long regels, Euro bedrag, long declaraties)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Hoe vaak de code gegeven is, op een regel of op een hele declaratie. */
    public long aantal() {
        return regels + declaraties;
    }
}
