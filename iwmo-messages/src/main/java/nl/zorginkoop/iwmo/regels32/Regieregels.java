package nl.zorginkoop.iwmo.regels32;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.r32.StartClient;
import nl.zorginkoop.iwmo.r32.StartProduct;
import nl.zorginkoop.iwmo.r32.StopClient;
import nl.zorginkoop.iwmo.r32.StopProduct;
import nl.zorginkoop.iwmo.regels.Toets;

/** Start en stop van de levering (305, 307). */
final class Regieregels {

    private static final Set<String> EERSTE_OF_VERWIJDEREN = Set.of("1", "3");

    private Regieregels() {}

    static List<Toets<?>> toetsen() {
        List<Toets<?>> t = new ArrayList<>();
        t.add(
                Toets.als(
                        Regel.CS058,
                        StartProduct.class,
                        "StatusAanlevering",
                        (p, o) -> !EERSTE_OF_VERWIJDEREN.contains(p.statusAanlevering()),
                        StartProduct::statusAanlevering,
                        p -> "1 of 3"));
        t.add(
                Toets.als(
                        Regel.CS058,
                        StopProduct.class,
                        "StatusAanlevering",
                        (p, o) -> !EERSTE_OF_VERWIJDEREN.contains(p.statusAanlevering()),
                        StopProduct::statusAanlevering,
                        p -> "1 of 3"));
        t.add(
                Toets.als(
                        Regel.TR134,
                        StartProduct.class,
                        "Begindatum",
                        (p, o) -> p.begindatum().isAfter(o.dagtekening()),
                        StartProduct::begindatum,
                        p -> "niet na de dagtekening"));
        t.add(
                Toets.als(
                        Regel.TR134,
                        StopProduct.class,
                        "Einddatum",
                        (p, o) -> p.einddatum().isAfter(o.dagtekening()),
                        StopProduct::einddatum,
                        p -> "niet na de dagtekening"));
        t.add(
                Toets.als(
                        Regel.TR018,
                        StopProduct.class,
                        "Einddatum",
                        (p, o) -> p.einddatum().isBefore(p.begindatum()),
                        StopProduct::einddatum,
                        StopProduct::begindatum));
        t.add(
                Dubbelen.in(
                        StartClient.class,
                        StartClient::startProducten,
                        "StartProducten/StartProduct",
                        p -> Arrays.asList(p.toewijzingNummer(), p.product(), p.begindatum())));
        t.add(
                Dubbelen.in(
                        StopClient.class,
                        StopClient::stopProducten,
                        "StopProducten/StopProduct",
                        p ->
                                Arrays.asList(
                                        p.toewijzingNummer(),
                                        p.product(),
                                        p.begindatum(),
                                        p.redenBeeindiging(),
                                        p.einddatum())));
        return t;
    }
}
