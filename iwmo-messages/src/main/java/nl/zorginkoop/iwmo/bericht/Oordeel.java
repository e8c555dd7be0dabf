package nl.zorginkoop.iwmo.bericht;

import java.util.List;

/**
 * De uitkomst van de controles op niveau 1 en 2.
 *
 * @param fouten de eerste bevindingen, op plaats; de lijst is begrensd
 * @param aantalFouten alle bevindingen, ook die niet meer in de lijst pasten
 * @param regels codes van alle geschonden regels, oplopend en elk één keer
 */
public record Oordeel(Kop kop, List<Fout> fouten, long aantalFouten, List<String> regels) {

    public Oordeel {
        fouten = List.copyOf(fouten);
        regels = List.copyOf(regels);
    }

    /** Het bericht voldoet aan het schema; zonder dit is er geen retour mogelijk. */
    public boolean niveau1Goed() {
        return fouten.stream().noneMatch(f -> f.niveau() == 1);
    }

    /** Het bericht voldoet aan het schema en aan alle regels van niveau 2. */
    public boolean niveau2Goed() {
        return niveau1Goed() && regels.stream().noneMatch(r -> Regel.valueOf(r).niveau() == 2);
    }

    /**
     * Geen enkele bevinding, ook geen regel van niveau 3 die binnen het bericht al zichtbaar is.
     */
    public boolean goed() {
        return aantalFouten == 0;
    }
}
