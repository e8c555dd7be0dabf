package nl.zorginkoop.gateway.voorbeeldwereld;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * De hele demowereld op papier, elke keer dezelfde. Wie haar laadt, en wie er voorbeeldberichten
 * bij schrijft, begint hier.
 */
record Wereld(
        List<Inwoner> inwoners,
        List<Hulpproduct> producten,
        List<Toegewezen> toewijzingen,
        List<Declaratieplan> declaraties) {

    static Wereld maak() {
        List<Inwoner> inwoners = new Inwoners().maak();
        List<Hulpproduct> producten = Hulpproduct.alle();
        List<Toegewezen> toewijzingen =
                Nummering.nummer(new Toewijzingenmaker(inwoners, producten).maak());
        Map<String, List<Toegewezen>> reeksen =
                toewijzingen.stream()
                        .collect(
                                Collectors.groupingBy(
                                        t -> t.gemeente() + t.agb() + t.wet(),
                                        TreeMap::new,
                                        Collectors.toList()));
        List<Declaratieplan> declaraties =
                reeksen.values().stream()
                        .flatMap(reeks -> new Declaratiereeks(reeks).maak().stream())
                        .sorted(Comparator.comparing(Declaratieplan::moment))
                        .toList();
        return new Wereld(inwoners, producten, toewijzingen, declaraties);
    }
}
