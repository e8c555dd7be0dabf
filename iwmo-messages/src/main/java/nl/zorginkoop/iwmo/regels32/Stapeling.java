package nl.zorginkoop.iwmo.regels32;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.r32.Product;
import nl.zorginkoop.iwmo.regels.Melder;

/**
 * Hetzelfde product twee keer in dezelfde tijd. Hetzelfde is: gelijke categorie en code; is een van
 * de codes leeg, dan gelijke categorie; is er geen product, dan is het gelijk aan alles.
 */
final class Stapeling {

    /** Van hulpmiddelen mogen er in de Wmo meer tegelijk zijn. */
    private static final Set<String> HULPMIDDELEN = Set.of("11", "12", "13", "14");

    private static final String ALLES = "alles";
    private static final String ZONDER_PRODUCT = "zonder product";
    private static final String ZONDER_CODE = " zonder code";

    /**
     * Zoveel keer wordt de eerdere periode erbij gezocht; daarna staat alleen vast dat zij er is.
     */
    private static final int MET_NAAM = 100;

    private record Lid(int nummer, Product product, LocalDate van, LocalDate tot) {

        LocalDate einde() {
            return tot == null ? LocalDate.MAX : tot;
        }
    }

    /**
     * Dagen die bezet zijn, als losse perioden: ook duizenden toewijzingen zijn zo snel te zien.
     */
    private static final class Bezetting {

        private final NavigableMap<LocalDate, LocalDate> perioden = new TreeMap<>();

        boolean raakt(LocalDate van, LocalDate tot) {
            return aan(van, tot) != null;
        }

        private Map.Entry<LocalDate, LocalDate> aan(LocalDate van, LocalDate tot) {
            Map.Entry<LocalDate, LocalDate> laatste = perioden.floorEntry(tot);
            return laatste == null || laatste.getValue().isBefore(van) ? null : laatste;
        }

        void voeg(LocalDate van, LocalDate tot) {
            LocalDate begin = van;
            LocalDate einde = tot;
            Map.Entry<LocalDate, LocalDate> deel = aan(begin, einde);
            while (deel != null) {
                perioden.remove(deel.getKey());
                begin = deel.getKey().isBefore(begin) ? deel.getKey() : begin;
                einde = deel.getValue().isAfter(einde) ? deel.getValue() : einde;
                deel = aan(begin, einde);
            }
            perioden.put(begin, einde);
        }
    }

    private final List<Lid> leden = new ArrayList<>();

    void lid(int nummer, Product product, LocalDate van, LocalDate tot) {
        // Wie eindigt voor hij begint is er geen dag; dat meldt CS003.
        if (tot == null || !tot.isBefore(van)) {
            leden.add(new Lid(nummer, product, van, tot));
        }
    }

    static boolean isHulpmiddel(Product product, Domein domein) {
        return domein == Domein.WMO
                && product != null
                && HULPMIDDELEN.contains(product.categorie());
    }

    /** Meldt elk lid dat een eerder lid overlapt, één keer. */
    void meld(Melder melder, Function<Integer, String> plaats) {
        Map<String, Bezetting> bezet = new HashMap<>();
        int gemeld = 0;
        for (int i = 0; i < leden.size(); i++) {
            Lid lid = leden.get(i);
            boolean dubbel =
                    botstMet(lid.product()).stream()
                            .map(bezet::get)
                            .anyMatch(b -> b != null && b.raakt(lid.van(), lid.einde()));
            if (dubbel) {
                String eerder = gemeld++ < MET_NAAM ? periode(eerste(i)) : "een eerdere periode";
                melder.fout(plaats.apply(lid.nummer()), periode(lid), "geen overlap met " + eerder);
            }
            for (String groep : hoortBij(lid.product())) {
                bezet.computeIfAbsent(groep, g -> new Bezetting()).voeg(lid.van(), lid.einde());
            }
        }
    }

    /** In welke groepen dit product bij het zoeken te vinden moet zijn. */
    private static List<String> hoortBij(Product p) {
        if (p == null) {
            return List.of(ALLES, ZONDER_PRODUCT);
        }
        return List.of(ALLES, p.categorie(), metCode(p));
    }

    /** Zonder product of zonder code staat een toewijzing voor alles wat eronder valt. */
    private static List<String> botstMet(Product p) {
        if (p == null) {
            return List.of(ALLES);
        }
        return p.code() == null
                ? List.of(ZONDER_PRODUCT, p.categorie())
                : List.of(ZONDER_PRODUCT, p.categorie() + ZONDER_CODE, metCode(p));
    }

    private static String metCode(Product p) {
        return p.categorie() + (p.code() == null ? ZONDER_CODE : "=" + p.code());
    }

    private Lid eerste(int tot) {
        Lid lid = leden.get(tot);
        return leden.subList(0, tot).stream()
                .filter(e -> zelfde(lid.product(), e.product()))
                .filter(e -> Datums.overlapt(lid.van(), lid.tot(), e.van(), e.tot()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean zelfde(Product a, Product b) {
        if (a == null || b == null) {
            return true;
        }
        return a.categorie().equals(b.categorie())
                && (a.code() == null || b.code() == null || a.code().equals(b.code()));
    }

    private static String periode(Lid lid) {
        return lid.van() + " t/m " + (lid.tot() == null ? "onbepaald" : lid.tot());
    }
}
