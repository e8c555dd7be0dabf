package nl.zorginkoop.contracting.overeenkomst;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Artikel 1.3: hoe vaak en hoe lang de gemeente kan verlengen, en wie tussentijds mag opzeggen.
 *
 * @param verlengingen hoe vaak
 * @param verlengmaanden hoe lang per keer
 * @param opzegmaanden de opzegtermijn
 */
public record Looptijdregel(int verlengingen, int verlengmaanden, Wie opzegger, int opzegmaanden)
        implements Serializable {
    /** Wie tussentijds mag opzeggen. */
    public enum Wie {
        NIEMAND,
        GEMEENTE,
        BEIDEN
    }

    public static final Looptijdregel STANDAARD = new Looptijdregel(0, 12, Wie.GEMEENTE, 6);

    public Looptijdregel {
        if (verlengingen < 0 || verlengingen > 10) {
            throw new OngeldigeWaarde("verlengingen", "Verlengen kan nul tot tien keer.");
        }
        if (verlengmaanden < 1 || verlengmaanden > 60) {
            throw new OngeldigeWaarde("verlengmaanden", "Een verlenging duurt 1 tot 60 maanden.");
        }
        if (opzegger == null) {
            throw new OngeldigeWaarde("opzegger", "Kies wie tussentijds mag opzeggen.");
        }
        if (opzegmaanden < 1 || opzegmaanden > 24) {
            throw new OngeldigeWaarde("opzegmaanden", "Een opzegtermijn is 1 tot 24 maanden.");
        }
    }
}
