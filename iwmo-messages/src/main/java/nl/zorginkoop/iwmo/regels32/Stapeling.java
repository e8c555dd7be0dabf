package nl.zorginkoop.iwmo.regels32;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    private record Lid(int nummer, Product product, LocalDate van, LocalDate tot) {}

    private final List<Lid> leden = new ArrayList<>();

    void lid(int nummer, Product product, LocalDate van, LocalDate tot) {
        leden.add(new Lid(nummer, product, van, tot));
    }

    static boolean isHulpmiddel(Product product, Domein domein) {
        return domein == Domein.WMO
                && product != null
                && HULPMIDDELEN.contains(product.categorie());
    }

    /** Meldt elk lid dat een eerder lid overlapt, één keer. */
    void meld(Melder melder, Function<Integer, String> plaats) {
        for (int i = 1; i < leden.size(); i++) {
            Lid lid = leden.get(i);
            for (int j = 0; j < i; j++) {
                Lid eerder = leden.get(j);
                if (zelfde(lid.product(), eerder.product())
                        && Datums.overlapt(lid.van(), lid.tot(), eerder.van(), eerder.tot())) {
                    melder.fout(
                            plaats.apply(lid.nummer()),
                            periode(lid),
                            "geen overlap met " + periode(eerder));
                    break;
                }
            }
        }
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
