package nl.zorginkoop.ear.server.autorisatie;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Wat met een reden anders gaat: {@code tekst-langs-de-deur.csv}. Een {@code *} in een naam staat
 * voor alles; een regel die nergens meer op slaat, is zelf fout.
 */
final class Tekstlijst {
    private record Regel(String soort, String naam, String reden) {
        boolean past(String wat) {
            return wat.matches("\\Q" + naam.replace("*", "\\E.*\\Q") + "\\E");
        }
    }

    private final List<Regel> regels;

    Tekstlijst() throws IOException {
        regels =
                DeurmatrixIT.regels("tekst-langs-de-deur.csv").stream()
                        .skip(1)
                        .map(r -> r.split(";", 3))
                        .map(r -> new Regel(r[0], r[1], r[2]))
                        .toList();
    }

    /** Wat er gevonden is zonder regel, en welke regel niets vond. */
    Set<String> verschil(String soort, Collection<String> gevonden) {
        Set<String> mis = new TreeSet<>();
        List<Regel> deze = regels.stream().filter(r -> r.soort().equals(soort)).toList();
        gevonden.stream()
                .filter(g -> deze.stream().noneMatch(r -> r.past(g)))
                .forEach(g -> mis.add("zonder reden: " + g));
        deze.stream()
                .filter(r -> gevonden.stream().noneMatch(r::past))
                .forEach(r -> mis.add("reden zonder geval: " + r.naam()));
        deze.stream()
                .filter(r -> r.reden().isBlank())
                .forEach(r -> mis.add("regel zonder reden: " + r.naam()));
        return mis;
    }
}
