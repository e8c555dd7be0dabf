package nl.zorginkoop.contracting.catalogus;

import java.io.Serializable;
import java.util.Set;
import nl.zorginkoop.contracting.dossier.Kenmerk;
import nl.zorginkoop.contracting.gedeeld.Euro;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;

/**
 * Waarop een cliënt de lijst bekijkt. Zonder iets erin is er geen filter meer.
 *
 * @param wachttijd hooguit zoveel dagen, of {@code null}
 * @param tarief hooguit zo duur, of {@code null}
 */
public record Kijkfilter(Set<Kenmerk> kenmerken, Integer wachttijd, Euro tarief)
        implements Serializable {
    private static final int LANGSTE_WACHT = 3_650;

    public Kijkfilter {
        kenmerken = Set.copyOf(kenmerken);
        if (wachttijd != null && (wachttijd < 0 || wachttijd > LANGSTE_WACHT)) {
            throw new OngeldigeWaarde(
                    "wachttijd", "Vul een getal in van 0 tot en met " + LANGSTE_WACHT + ".");
        }
        if (tarief != null && tarief.centen() < 0) {
            throw new OngeldigeWaarde("tarief", "Een tarief is niet negatief.");
        }
    }
}
