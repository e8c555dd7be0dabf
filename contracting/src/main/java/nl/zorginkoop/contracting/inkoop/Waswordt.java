package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Wat er aan een artikel verandert.
 *
 * @param was hoe het was, of {@code null} als het nieuw is
 * @param wordt hoe het wordt, of {@code null} als het vervalt
 */
public record Waswordt(String artikel, Voorwaarde was, Voorwaarde wordt) implements Serializable {
    public enum Soort {
        NIEUW,
        VERVALT,
        GEWIJZIGD
    }

    public Soort soort() {
        if (was == null) {
            return Soort.NIEUW;
        }
        return wordt == null ? Soort.VERVALT : Soort.GEWIJZIGD;
    }

    /** Elk artikel dat verschilt, in de volgorde van de nieuwe versie; wat vervalt achteraan. */
    static List<Waswordt> tussen(List<Voorwaarde> oud, List<Voorwaarde> nieuw) {
        Map<String, Voorwaarde> vroeger =
                oud.stream().collect(Collectors.toMap(Voorwaarde::artikel, Function.identity()));
        List<Waswordt> verschil = new ArrayList<>();
        for (Voorwaarde n : nieuw) {
            Voorwaarde o = vroeger.remove(n.artikel());
            if (n.verschilt(o)) {
                verschil.add(new Waswordt(n.artikel(), o, n));
            }
        }
        oud.stream()
                .filter(o -> vroeger.containsKey(o.artikel()))
                .forEach(o -> verschil.add(new Waswordt(o.artikel(), o, null)));
        return List.copyOf(verschil);
    }
}
