package nl.zorginkoop.contracting.plan;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.zorginkoop.contracting.gedeeld.OngeldigeWaarde;
import nl.zorginkoop.contracting.regie.Melding.Domein;

/**
 * Een ingevulde zelfredzaamheidsmatrix: per leefgebied een score van een tot vijf. Een leefgebied
 * dat ontbreekt is niet uitgevraagd, want niet nodig (rulings A7).
 */
public record Zrmopgave(Soort soort, Map<Domein, Integer> score) implements Serializable {
    private static final int LAAGSTE = 1;
    private static final int HOOGSTE = 5;

    /** Wanneer er gemeten is (TR-04). */
    public enum Soort {
        INTAKE,
        VOORTGANG,
        AFSLUITING
    }

    public Zrmopgave {
        score = Map.copyOf(new TreeMap<>(score));
        score.forEach(
                (domein, punt) -> {
                    if (punt < LAAGSTE || punt > HOOGSTE) {
                        throw new OngeldigeWaarde(
                                domein.name(), "Kies een score van 1 tot 5, of laat haar leeg.");
                    }
                });
        if (score.isEmpty()) {
            throw new OngeldigeWaarde("score", "Scoor minstens een leefgebied.");
        }
    }

    List<String> domeinen() {
        return List.of(Domein.values()).stream().map(Domein::name).toList();
    }

    List<String> scores() {
        return List.of(Domein.values()).stream()
                .map(d -> score.containsKey(d) ? score.get(d).toString() : "")
                .toList();
    }
}
