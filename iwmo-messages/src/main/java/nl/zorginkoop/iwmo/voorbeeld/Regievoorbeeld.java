package nl.zorginkoop.iwmo.voorbeeld;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorginkoop.iwmo.bericht.Domein;
import nl.zorginkoop.iwmo.r32.Product;
import nl.zorginkoop.iwmo.r32.StartClient;
import nl.zorginkoop.iwmo.r32.StartProduct;
import nl.zorginkoop.iwmo.r32.Startbericht;
import nl.zorginkoop.iwmo.r32.StopClient;
import nl.zorginkoop.iwmo.r32.StopProduct;
import nl.zorginkoop.iwmo.r32.Stopbericht;

/** Een 305 of 307. */
final class Regievoorbeeld {

    private final Gegevens g;
    private final Toeval t;

    Regievoorbeeld(Gegevens gegevens) {
        this.g = gegevens;
        this.t = gegevens.toeval();
    }

    Startbericht start(int regels) {
        List<StartProduct> producten = new ArrayList<>();
        int nummer = t.getal(1, 900_000_000);
        for (int i = 0; i < aantal(regels); i++) {
            LocalDate begin = g.dagtekening().minusDays(t.getal(0, 60));
            producten.add(
                    new StartProduct(
                            nummer + i,
                            product(),
                            t.soms(50, () -> begin.minusDays(t.getal(0, 30))),
                            begin,
                            t.kans(85) ? "1" : "3",
                            null));
        }
        return new Startbericht(
                g.header(),
                new StartClient(
                        t.bsn(),
                        g.geboortedatum(),
                        g.geslacht(),
                        g.verkorteNaam(),
                        producten,
                        null));
    }

    Stopbericht stop(int regels) {
        List<StopProduct> producten = new ArrayList<>();
        int nummer = t.getal(1, 900_000_000);
        for (int i = 0; i < aantal(regels); i++) {
            LocalDate einde = g.dagtekening().minusDays(t.getal(0, 60));
            LocalDate begin = einde.minusDays(t.getal(0, 400));
            producten.add(
                    new StopProduct(
                            nummer + i,
                            product(),
                            t.soms(50, () -> begin.minusDays(t.getal(0, 30))),
                            begin,
                            reden(),
                            einde,
                            t.kans(85) ? "1" : "3",
                            null));
        }
        return new Stopbericht(
                g.header(),
                new StopClient(
                        t.bsn(),
                        g.geboortedatum(),
                        g.geslacht(),
                        g.verkorteNaam(),
                        producten,
                        null));
    }

    private int aantal(int regels) {
        return regels > 0 ? regels : t.getal(1, 4);
    }

    private Product product() {
        String categorie = g.categorieen(1).get(0);
        return switch (t.getal(0, 3)) {
            case 0 -> null;
            case 1 -> new Product(categorie, null);
            default -> g.metCode(categorie);
        };
    }

    private String reden() {
        return g.domein() == Domein.WMO
                ? t.uit("02 19 20 21 22 23 31 36 37 38 39")
                : t.uit("02 20 31 32 33 34 35 36 37 38 39");
    }
}
