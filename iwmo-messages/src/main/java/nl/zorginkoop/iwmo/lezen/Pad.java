package nl.zorginkoop.iwmo.lezen;

import java.util.Set;
import nl.zorginkoop.iwmo.bericht.Plaats;
import org.xml.sax.Locator;

/** Waar de lezer nu is. De tekst van het pad ontstaat pas als iemand haar nodig heeft. */
final class Pad {

    private final Set<String> lijsten;
    private final Locator locator;
    private final String[] namen;
    private final int[] nummers;
    private final int[] regels;
    private int diepte;

    /**
     * @param lijsten elementen waarvan de kinderen zich herhalen
     */
    Pad(int maxDiepte, Set<String> lijsten, Locator locator) {
        this.lijsten = lijsten;
        this.locator = locator;
        this.namen = new String[maxDiepte + 2];
        this.nummers = new int[maxDiepte + 2];
        this.regels = new int[maxDiepte + 2];
    }

    void in(String naam) {
        nummers[diepte] = naam.equals(namen[diepte]) ? nummers[diepte] + 1 : 1;
        namen[diepte] = naam;
        regels[diepte] = locator == null ? 0 : locator.getLineNumber();
        diepte++;
        // Het tellen van kinderen begint per ouder opnieuw.
        namen[diepte] = null;
    }

    void uit() {
        diepte--;
    }

    int diepte() {
        return diepte;
    }

    /** Volgnummer van het huidige element onder zijn naamgenoten. */
    int nummer() {
        return nummers[diepte - 1];
    }

    /** Regel in het bestand waar het huidige element begint. */
    int regel() {
        return regels[diepte - 1];
    }

    Plaats hier() {
        StringBuilder pad = new StringBuilder();
        for (int i = 0; i < diepte; i++) {
            pad.append('/').append(namen[i]);
            if (i > 0 && lijsten.contains(namen[i - 1])) {
                pad.append('[').append(nummers[i]).append(']');
            }
        }
        return new Plaats(pad.toString(), diepte == 0 ? 0 : regels[diepte - 1]);
    }
}
