package nl.zorginkoop.contracting.aanbesteding;

import java.io.Serializable;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.gedeeld.Tekst;

/**
 * Een criterium om vast te leggen.
 *
 * @param gewicht van de honderd
 * @param wijze hoe het beoordeeld wordt, in woorden
 * @param formule alleen bij een prijs
 */
public record Criteriumopgave(
        int nr, String titel, Criteriumsoort soort, int gewicht, String wijze, Prijsformule formule)
        implements Serializable {
    public Criteriumopgave {
        if (nr < 1 || nr > 50) {
            throw new OngeldigeWaarde("nr", "Een criterium heeft een nummer van 1 tot en met 50.");
        }
        titel = Tekst.eis("titel", titel);
        if (soort == null) {
            throw new OngeldigeWaarde("soort", "Kies kwaliteit, prijs of selectie.");
        }
        if (gewicht < 0 || gewicht > 100) {
            throw new OngeldigeWaarde("gewicht", "Een gewicht ligt tussen 0 en 100.");
        }
        wijze = Tekst.eis("wijze", wijze);
        if ((soort == Criteriumsoort.PRIJS) != (formule != null)) {
            throw new OngeldigeWaarde("formule", "Een formule hoort bij een prijs.");
        }
    }

    public static Criteriumopgave kwaliteit(int nr, String titel, int gewicht, String wijze) {
        return new Criteriumopgave(nr, titel, Criteriumsoort.KWALITEIT, gewicht, wijze, null);
    }

    public static Criteriumopgave prijs(int nr, String titel, int gewicht, String wijze) {
        return new Criteriumopgave(
                nr, titel, Criteriumsoort.PRIJS, gewicht, wijze, Prijsformule.ABSOLUUT);
    }
}
