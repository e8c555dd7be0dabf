package nl.zorginkoop.contracting.begroting;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.zorginkoop.contracting.gedeeld.Euro;

/**
 * Een opgemaakte lijst van fouten en onzekerheden, opgeteld.
 *
 * @param lasten wat er in het jaar gerealiseerd was toen de lijst werd opgemaakt
 * @param promille de verantwoordingsgrens die toen gold
 */
public record Rechtmatigheidsbeeld(
        UUID id, int jaar, Euro lasten, int promille, String door, Instant moment, List<Som> sommen)
        implements Serializable {
    public Rechtmatigheidsbeeld {
        sommen = List.copyOf(sommen);
    }

    /** Wat er van een soort in staat. */
    public record Som(String soort, String oordeel, long regels, Euro bedrag)
            implements Serializable {}

    /** De grens in euro's, naar beneden op de cent. */
    public Euro grens() {
        return Euro.centen(
                Math.floorDiv(Math.multiplyExact(lasten.centen(), (long) promille), 1000L));
    }

    public Euro fouten() {
        return som("FOUT");
    }

    public Euro onzekerheden() {
        return som("ONZEKERHEID");
    }

    /** Moet het in de verantwoording worden toegelicht? */
    public boolean boven() {
        return fouten().isMeerDan(grens()) || onzekerheden().isMeerDan(grens());
    }

    private Euro som(String oordeel) {
        return sommen.stream()
                .filter(s -> s.oordeel().equals(oordeel))
                .map(Som::bedrag)
                .reduce(Euro.NUL, Euro::plus);
    }
}
