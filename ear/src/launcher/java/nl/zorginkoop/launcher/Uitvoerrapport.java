package nl.zorginkoop.launcher;

import java.nio.file.Path;
import java.util.List;

/**
 * Een rapport om uit te voeren, en wat er volgens de databank in moet staan.
 *
 * @param naam zoals in het adres van de uitvoer
 * @param kolommen sleutels van de kolommen die opgeteld worden
 * @param opdracht telt de rijen en daarna elke kolom, uit de bron en niet uit de lijst
 */
record Uitvoerrapport(String naam, List<String> kolommen, String opdracht) {
    private static final int CELLEN = 3;

    static List<Uitvoerrapport> uit(Path bestand) {
        return Bestanden.lees(bestand)
                .lines()
                .skip(1)
                .filter(regel -> !regel.isBlank())
                .map(regel -> regel.split(";", CELLEN))
                .map(cel -> new Uitvoerrapport(cel[0], List.of(cel[1].split(",", -1)), cel[2]))
                .toList();
    }
}
