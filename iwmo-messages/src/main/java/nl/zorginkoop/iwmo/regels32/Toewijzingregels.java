package nl.zorginkoop.iwmo.regels32;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.zorginkoop.iwmo.bericht.Regel;
import nl.zorginkoop.iwmo.r32.Contact;
import nl.zorginkoop.iwmo.r32.Relatie;
import nl.zorginkoop.iwmo.r32.ToegewezenProduct;
import nl.zorginkoop.iwmo.r32.ToewijzingClient;
import nl.zorginkoop.iwmo.regels.Omgeving;
import nl.zorginkoop.iwmo.regels.Toets;

/** De toewijzing zelf (301). */
final class Toewijzingregels {

    private static final Set<String> VERWIJDERD = Set.of("01", "13");

    private Toewijzingregels() {}

    static List<Toets<?>> toetsen() {
        List<Toets<?>> t = new ArrayList<>();
        Productvraag<ToegewezenProduct> vraag =
                new Productvraag<>(
                        ToegewezenProduct.class,
                        "Einddatum",
                        ToegewezenProduct::product,
                        ToegewezenProduct::omvang,
                        ToegewezenProduct::budget,
                        ToegewezenProduct::ingangsdatum,
                        ToegewezenProduct::einddatum);
        vraag.omvangEnBudget(t, Regel.CS338);
        vraag.productEnOmvang(t, Regel.CD080);
        t.add(
                Toets.als(
                        Regel.TR134,
                        ToegewezenProduct.class,
                        "Toewijzingsdatum",
                        (p, o) -> p.toewijzingsdatum().isAfter(o.dagtekening()),
                        ToegewezenProduct::toewijzingsdatum,
                        p -> "niet na de dagtekening"));
        t.add(
                Toets.als(
                        Regel.CS335,
                        ToegewezenProduct.class,
                        "RedenWijziging",
                        (p, o) ->
                                "13".equals(p.redenWijziging())
                                        && !p.ingangsdatum().equals(p.einddatum()),
                        p -> "13 met einddatum " + p.einddatum(),
                        p -> "einddatum " + p.ingangsdatum()));
        t.add(
                Toets.als(
                        Regel.CS336,
                        ToegewezenProduct.class,
                        "RedenWijziging",
                        (p, o) -> "01".equals(p.redenWijziging()),
                        ToegewezenProduct::redenWijziging,
                        p -> "een andere reden"));
        t.add(
                Dubbelen.in(
                        ToewijzingClient.class,
                        ToewijzingClient::toegewezenProducten,
                        "ToegewezenProducten/ToegewezenProduct",
                        ToegewezenProduct::toewijzingNummer));
        t.add(
                Dubbelen.in(
                        ToewijzingClient.class,
                        ToewijzingClient::relaties,
                        "Relaties/Relatie",
                        Relatie::nummer));
        t.add(
                Dubbelen.in(
                        ToewijzingClient.class,
                        ToewijzingClient::contactgegevens,
                        "Contactgegevens/Contact",
                        Contact::soort));
        t.add(
                new Toets<>(
                        Regel.TR302,
                        ToewijzingClient.class,
                        (c, o, melder) ->
                                stapeling(c, o)
                                        .meld(
                                                melder,
                                                n ->
                                                        "ToegewezenProducten/ToegewezenProduct["
                                                                + n
                                                                + "]")));
        return t;
    }

    private static Stapeling stapeling(ToewijzingClient client, Omgeving o) {
        Stapeling stapeling = new Stapeling();
        int nummer = 0;
        for (ToegewezenProduct p : client.toegewezenProducten()) {
            nummer++;
            if (!isVerwijderd(p) && !Stapeling.isHulpmiddel(p.product(), o.domein())) {
                stapeling.lid(nummer, p.product(), p.ingangsdatum(), p.einddatum());
            }
        }
        return stapeling;
    }

    /** Een verwijderde toewijzing telt niet mee als actuele toewijzing. */
    private static boolean isVerwijderd(ToegewezenProduct p) {
        return p.redenWijziging() != null
                && VERWIJDERD.contains(p.redenWijziging())
                && p.ingangsdatum().equals(p.einddatum());
    }
}
