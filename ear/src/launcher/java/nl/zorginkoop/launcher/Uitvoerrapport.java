package nl.zorginkoop.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Een rapport om uit te voeren, en wat er volgens de databank in moet staan.
 *
 * @param naam zoals in het adres van de uitvoer
 * @param kolommen sleutels van de kolommen die opgeteld worden
 * @param totalen welke daarvan onder aan een bestand voor mensen een totaal hebben
 * @param opdracht telt de rijen en daarna elke kolom, uit de bron en niet uit de lijst
 */
record Uitvoerrapport(String naam, List<String> kolommen, List<String> totalen, String opdracht) {
    private static final int CELLEN = 4;

    static List<Uitvoerrapport> uit(Path bestand) {
        return Bestanden.lees(bestand)
                .lines()
                .skip(1)
                .filter(regel -> !regel.isBlank())
                .map(regel -> regel.split(";", CELLEN))
                .map(
                        cel ->
                                new Uitvoerrapport(
                                        cel[0],
                                        List.of(cel[1].split(",", -1)),
                                        List.of(cel[2].split(",", -1)),
                                        cel[3]))
                .toList();
    }

    /** Wat er van de rapporten gevraagd is: alle, of een bij zijn naam. */
    static List<Uitvoerrapport> gekozen(List<Uitvoerrapport> rapporten, Optional<String> alleen) {
        List<Uitvoerrapport> gekozen =
                rapporten.stream()
                        .filter(r -> alleen.isEmpty() || r.naam().equals(alleen.get()))
                        .toList();
        if (gekozen.isEmpty()) {
            throw new Fout(
                    "Er is geen rapport "
                            + alleen.orElse("")
                            + "; wel: "
                            + String.join(
                                    ", ", rapporten.stream().map(Uitvoerrapport::naam).toList()));
        }
        return gekozen;
    }
}
