package nl.zorginkoop.iwmo.voorbeeld;

import java.time.LocalDate;
import nl.zorginkoop.iwmo.r32.Omvang;
import nl.zorginkoop.iwmo.r32.Product;

/** Een van de drie varianten van toewijzen: specifiek, aspecifiek of generiek. */
record Productkeuze(Product product, Omvang omvang, Integer budget, LocalDate einde) {

    /**
     * @param magGeneriek alleen als het het enige product is, want zonder product overlapt het
     *     alles
     */
    static Productkeuze maak(Gegevens g, String categorie, LocalDate begin, boolean magGeneriek) {
        Toeval t = g.toeval();
        LocalDate einde = t.dag(begin, 700);
        if (magGeneriek && t.kans(15)) {
            return new Productkeuze(null, null, t.getal(1, 5_000_000), einde);
        }
        if (t.kans(25)) {
            boolean budget = t.kans(50);
            return new Productkeuze(
                    new Product(categorie, null),
                    null,
                    budget ? t.getal(1, 5_000_000) : null,
                    budget || t.kans(50) ? einde : null);
        }
        Omvang omvang = g.omvang();
        LocalDate tot = Gegevens.perWeek(omvang) || t.kans(70) ? einde : null;
        return new Productkeuze(g.metCode(categorie), omvang, null, tot);
    }
}
