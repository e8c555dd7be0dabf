package nl.zorginkoop.contracting.deur;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * De indeling van elk veld, uit {@code gegevens.csv}: groep, en of het aan de burger getoond wordt
 * (PR-08). Wat er niet in staat, is voor niemand (PR-13).
 */
final class Gegevens {
    /** De indeling van één veld. */
    record Indeling(Gegevensgroep groep, boolean burger) {}

    private static final Map<String, Map<String, Indeling>> ALLE = lees();

    private Gegevens() {}

    /** De velden van deze soort rij, of leeg als zij niet is ingedeeld. */
    static Optional<Map<String, Indeling>> van(Class<?> soort) {
        return Optional.ofNullable(ALLE.get(naam(soort)));
    }

    static Map<String, Map<String, Indeling>> alle() {
        return ALLE;
    }

    /** Zoals zij in het bestand heet: een geneste soort achter haar buitenste. */
    static String naam(Class<?> soort) {
        String heel = soort.getName();
        return heel.substring(heel.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static Map<String, Map<String, Indeling>> lees() {
        Map<String, Map<String, Indeling>> soorten = new LinkedHashMap<>();
        try (InputStream bron = Gegevens.class.getResourceAsStream("gegevens.csv");
                BufferedReader regels =
                        new BufferedReader(new InputStreamReader(bron, StandardCharsets.UTF_8))) {
            regels.lines()
                    .skip(1)
                    .map(r -> r.split(";", -1))
                    .forEach(
                            d ->
                                    soorten.computeIfAbsent(d[0], s -> new LinkedHashMap<>())
                                            .put(
                                                    d[1],
                                                    new Indeling(
                                                            Gegevensgroep.valueOf(d[2]),
                                                            "ja".equals(d[3]))));
        } catch (IOException fout) {
            throw new UncheckedIOException(fout);
        }
        return soorten;
    }
}
