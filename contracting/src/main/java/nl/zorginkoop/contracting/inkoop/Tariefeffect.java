package nl.zorginkoop.contracting.inkoop;

import java.io.Serializable;
import java.util.List;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Wat nieuwe tarieven een aanbieder schelen op wat hij zelf de laatste twaalf volle maanden
 * leverde.
 */
public record Tariefeffect(String aanbiedernaam, int producten, Euro bedrag)
        implements Serializable {
    public static Euro totaal(List<Tariefeffect> effecten) {
        return effecten.stream().map(Tariefeffect::bedrag).reduce(Euro.NUL, Euro::plus);
    }
}
